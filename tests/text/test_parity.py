"""What differs between languages is found; what does not is left alone."""

from dataclasses import replace

import pytest

from clearinghouse.text.alignment import align
from clearinghouse.text.blocks import Block, Emphasis, Kind
from clearinghouse.text.languages import Language
from clearinghouse.text.names import ProperName, mentions
from clearinghouse.text.parity import Disparity, Parity, compare
from tests.text.texts import paragraph

EN, RU, KK = Language
TURKIYE = ProperName(
    "TUR", {EN: ("Türkiye", "Turkey"), RU: ("Турция", "Турецкая Республика"), KK: ("Түркия",)}
)
IRAN = ProperName("IRN", {EN: ("Iran",), RU: ("Иран",), KK: ("Иран",)})
IRAQ = ProperName("IRQ", {EN: ("Iraq",), RU: ("Ирак",), KK: ("Ирак",)})
UNITED_NATIONS = ProperName(
    "UN", {EN: ("UN", "United Nations"), RU: ("ООН", "Организация Объединённых Наций")}
)


def judged(english: str, other: str, language: Language = RU, number: str = "1") -> list[Disparity]:
    versions = {EN: (paragraph(number, english),), language: (paragraph(number, other),)}
    return list(compare(align(versions), names=(TURKIYE, IRAN, IRAQ, UNITED_NATIONS)))


class TestAgreeing:
    @pytest.mark.parametrize(
        ("english", "other", "language"),
        [
            ("on the eve of the 30th anniversary", "по случаю 30-летия", RU),
            ("on 14 and 15 September 2021", "14 и 15 сентября 2021г.", RU),
            ("on 14 and 15 September 2021", "2021 жылғы 14 мен 15 қыркүйекте", KK),
            ("December 29, 2020", "29 декабря 2020 г.", RU),
            ("22 August 2023", "2023 жылғы 22 тамызда", KK),
            ("within 6 months", "в течение шести месяцев", RU),
            ("within six months", "в течение 6 месяцев", RU),
            ("the second meeting", "2-е заседание", RU),
            ("12 States", "он екі мемлекет", KK),
            ("a sum of 1,000", "сумма в 1 000", RU),
            ("a share of 2.5", "доля в 2,5", RU),
            ("in 2024-2025", "в 2024–2025 годах", RU),
            ("document MC/2023/DRAFT/4/Rev.2", "документ MC/2023/DRAFT/4/Rev.2", RU),
            ("its Note No. NCT/G/1501", "нота №NCT/G/1501", RU),
            ("its Note No. 17-1/388emb", "№ 17-1/388emb нотасы", KK),
            ("the COVID-19 pandemic", "пандемия COVID-19", RU),
            ("by Türkiye and Iran", "Турецкой Республикой и Ираном", RU),
            ("of the Republic of Turkey", "Түркияның", KK),
            ("Charter of the United Nations", "Уставу Организации Объединённых Наций", RU),
            ("*green* growth [to be agreed]", "«зелёный» рост [подлежит согласованию]", RU),
        ],
    )
    def test_is_not_reported(self, english: str, other: str, language: Language) -> None:
        assert judged(english, other, language) == []


class TestDiffering:
    @pytest.mark.parametrize(
        ("english", "other", "code", "here", "there"),
        [
            ("on 7 p.", "на 14 л.", Parity.NUMBERS, ("14",), ("7",)),
            ("in 2021", "в 2022 году", Parity.NUMBERS, ("2022",), ("2021",)),
            ("six States", "7 государств", Parity.NUMBERS, ("7",), ()),
            ("on 4 June 2002", "5 июня 2002 года", Parity.DATES, ("2002-06-05",), ("2002-06-04",)),
            (
                "4 May 2001, 5 June 2002",
                "5 мая 2001 г., 4 июня 2002 г.",
                Parity.DATES,
                ("2001-05-05", "2002-06-04"),
                ("2001-05-04", "2002-06-05"),
            ),
            (
                "SOC/2023-II/DEC/1",
                "SOC/2023-II/DEC/2",
                Parity.SYMBOLS,
                ("SOC/2023-II/DEC/2",),
                ("SOC/2023-II/DEC/1",),
            ),
            ("No. DOC/1016", "№ DOC/1061", Parity.SYMBOLS, ("DOC/1061",), ("DOC/1016",)),
            (
                "MM/2021/DRAFT/3",
                "ММ/2021/DRAFT/3",
                Parity.LOOK_ALIKES,
                ("ММ/2021/DRAFT/3",),
                ("MM/2021/DRAFT/3",),
            ),
            (
                "the COVID-19 pandemic",
                "пандемия СOVID-19",
                Parity.LOOK_ALIKES,
                ("СOVID",),
                ("COVID",),
            ),
            ("by Iran", "Ираком", Parity.NAMES, ("IRQ",), ("IRN",)),
            ("States", "государства, OSCE", Parity.NAMES, ("OSCE",), ()),
            ("[may] agree", "[могут согласиться]", Parity.BRACKETS, None, None),
            ("[may] agree", "могут согласиться", Parity.BRACKETS, ("",), ("[]",)),
            ("shall agree " * 30, "соглашаются", Parity.LENGTH, ("11",), ("359",)),
        ],
    )
    def test_is_reported(
        self,
        english: str,
        other: str,
        code: Parity,
        here: tuple[str, ...] | None,
        there: tuple[str, ...] | None,
    ) -> None:
        context = (
            paragraph("2", "An ordinary paragraph of usual length"),
            paragraph("3", "Another paragraph"),
        )
        russian = (
            paragraph("2", "Обычный пункт привычной всем длины"),
            paragraph("3", "Ещё один пункт"),
        )
        versions = {EN: (paragraph("1", english), *context), RU: (paragraph("1", other), *russian)}

        found = compare(align(versions), names=(TURKIYE, IRAN, IRAQ))

        if here is None:
            assert found == ()
        else:
            assert found == (Disparity(code, "para-1", RU, EN, here, there or ()),)

    def test_names_a_paragraph_that_one_language_lacks(self) -> None:
        english = (paragraph("1"), paragraph("2"), paragraph("3"))
        russian = (paragraph("", "Проект 2021 года"), paragraph("1"), paragraph("3"))

        found = compare(align({EN: english, RU: russian}))

        assert [(d.code, d.address) for d in found] == [
            (Parity.ADDITIONAL, "text-1"),
            (Parity.MISSING, "para-2"),
        ]

    def test_names_a_number_printed_differently(self) -> None:
        rows = align(
            {EN: (paragraph("4", "The SOC approved"),), RU: (paragraph("5", "КСДЛ одобрил"),)}
        )

        assert [(d.code, d.here, d.there) for d in compare(rows)] == [
            (Parity.NUMBERING, ("5",), ("4",))
        ]

    def test_names_italics_that_are_missing_unless_quotes_stand_for_them(self) -> None:
        english = Block(
            Kind.PARAGRAPH, "In the area of Energy security", emphasis=(Emphasis(15, 30),)
        )
        plain = Block(Kind.PARAGRAPH, "В сфере энергобезопасности")
        quoted = replace(plain, text="В сфере «Энергобезопасность»")

        assert [d.code for d in compare(align({EN: (english,), RU: (plain,)}))] == [Parity.EMPHASIS]
        assert compare(align({EN: (english,), RU: (quoted,)})) == ()

    def test_names_cells_and_rows_that_are_missing(self) -> None:
        table = Block(Kind.TABLE, rows=(("Area", "State"), ("Energy", "India")))
        holed = replace(table, rows=(("Область", "Государство"), ("Энергия", "")))
        short = replace(table, rows=(("Область", "Государство"),))

        (cells,) = compare(align({EN: (table,), RU: (holed,)}))
        (shape,) = compare(align({EN: (table,), RU: (short,)}))

        assert (cells.code, cells.there) == (Parity.EMPTY_CELLS, ("2.2",))
        assert (shape.code, shape.here, shape.there) == (Parity.TABLE_SHAPE, ("1×2",), ("2×2",))

    def test_takes_the_first_language_where_english_is_absent(self) -> None:
        rows = align({RU: (paragraph("1", "на 4 л."),), KK: (paragraph("1", "5 п."),)})

        (disparity,) = compare(rows)

        assert (disparity.language, disparity.against) == (KK, RU)


class TestMentions:
    @pytest.mark.parametrize("text", ["в Иране", "Ираном", "с Ираном,"])
    def test_finds_a_declined_name(self, text: str) -> None:
        assert mentions(IRAN, text, RU)
        assert not mentions(IRAQ, text, RU)

    def test_does_not_know_what_it_was_not_told(self) -> None:
        assert mentions(UNITED_NATIONS, "БҰҰ", KK) is None

    @pytest.mark.parametrize("text", ["Ирандағы", "Иранның"])
    def test_finds_a_kazakh_name_with_its_suffixes(self, text: str) -> None:
        assert mentions(IRAN, text, KK)
        assert not mentions(IRAQ, text, KK)
