"""The words of a note verbale in three languages, and the note as a file."""

import tomllib
from dataclasses import replace
from datetime import UTC, date, datetime
from importlib.resources import files
from io import BytesIO

import docx
import pypdfium2
import pytest

from clearinghouse.law.correspondence import Contents, NoteReason, remarks_on
from clearinghouse.text.languages import Language
from clearinghouse.writing.docx import to_docx
from clearinghouse.writing.notes_verbales.composing import (
    Referred,
    Setting,
    Wanted,
    compose,
    missing_fields,
)
from clearinghouse.writing.notes_verbales.enclosures import (
    CountedPaper,
    enclosure_line,
    pages_of,
    plural,
)
from clearinghouse.writing.notes_verbales.formulae import (
    DefectiveFormulae,
    formulae,
    read_formulae,
)
from clearinghouse.writing.notes_verbales.names import kazakh_genitive, of_state
from clearinghouse.writing.notes_verbales.purposes import TEMPLATES, Addressed, FieldKind, Purpose
from clearinghouse.writing.notes_verbales.sheets import Printed, note_sheet
from clearinghouse.writing.pdf import pdf
from clearinghouse.writing.plain import plain

AT = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
ASTANA = dict.fromkeys(("en",), "Astana") | dict.fromkeys(("ru", "kk"), "Астана")
SETTING = Setting(
    day=date(2026, 11, 27),
    zone="Asia/Almaty",
    city=ASTANA,
    short={"en": "CICA", "ru": "СВМДА", "kk": "Азия Кеңесі"},
    host={
        "en": "Republic of Kazakhstan",
        "ru": "Республика Казахстан",
        "kk": "Қазақстан Республикасы",
    },
    state={"en": "Mongolia", "ru": "Монголия", "kk": "Моңғолия"},
)
VALUES = {
    FieldKind.WORDS: {"en": "plan of orchards", "ru": "план садов", "kk": "бақтар жоспары"},
    FieldKind.DAY: date(2026, 12, 2),
    FieldKind.MOMENT: datetime(2026, 12, 11, 13, 0, tzinfo=UTC),
    FieldKind.SYMBOL: "SOC/2026-II/DRAFT/4",
}


def wanted(purpose: Purpose, addressed: Addressed = Addressed.ALL_MEMBER_STATES) -> Wanted:
    fields = {field.name: VALUES[field.kind] for field in TEMPLATES[purpose].fields}
    own = {"en": ("Further words.",), "ru": ("Ещё слова.",), "kk": ("Тағы сөздер.",)}
    return Wanted(purpose, addressed, fields, own, (Referred("NCT/G/35", date(2026, 11, 2)),))


@pytest.mark.parametrize("language", list(Language))
class TestEveryNote:
    @pytest.mark.parametrize("purpose", list(Purpose))
    def test_is_whole_whatever_it_is_for(self, purpose: Purpose, language: Language) -> None:
        note = compose(wanted(purpose), language, SETTING)

        for paragraph in note.paragraphs:
            assert "{" not in paragraph
            assert paragraph.endswith(".")
            assert paragraph == " ".join(paragraph.split())
        for field in TEMPLATES[purpose].fields:
            if field.kind is FieldKind.WORDS:
                assert VALUES[FieldKind.WORDS][language.value] in " ".join(note.body)

    @pytest.mark.parametrize("addressed", list(Addressed))
    def test_is_addressed_in_the_text_and_at_the_foot(
        self, addressed: Addressed, language: Language
    ) -> None:
        note = compose(wanted(Purpose.FREE, addressed), language, SETTING)

        assert "{" not in note.addressee
        assert note.addressee.isupper()
        named = formulae(language).addressees[addressed].to.rpartition("} ")[2].split("{")[0]
        assert named.strip() in note.opening
        assert named.strip() in note.closing

    def test_leaves_out_a_sentence_whose_blank_is_empty(self, language: Language) -> None:
        whole = wanted(Purpose.SILENCE_OPENED)
        without = replace(whole, fields={**whole.fields, "symbol": ""})

        assert "DRAFT" in " ".join(compose(whole, language, SETTING).body)
        assert "DRAFT" not in " ".join(compose(without, language, SETTING).body)

    def test_says_nothing_where_what_is_needed_is_missing(self, language: Language) -> None:
        subject = {code: "" if code == language else "…" for code in Language}
        lacking = wanted(Purpose.REMINDER)
        lacking = replace(lacking, fields={**lacking.fields, "subject": subject})

        assert compose(lacking, language, SETTING).body == ()
        assert [field.name for field in missing_fields(lacking, language)] == ["subject"]

    def test_never_reads_words_as_blanks(self, language: Language) -> None:
        odd = wanted(Purpose.REMINDER)
        odd = replace(odd, fields={**odd.fields, "subject": dict.fromkeys(Language, "{until}")})

        assert "{until}" in " ".join(compose(odd, language, SETTING).body)


class TestReferences:
    def test_name_own_notes_and_those_of_others_differently(self) -> None:
        own = compose(wanted(Purpose.FREE), Language.EN, SETTING)
        other = replace(wanted(Purpose.FREE), referred=(Referred("17", VALUES["day"], False),))

        assert "with reference to its Note No. NCT/G/35 of 2 November 2026" in own.opening
        assert "in reply to Note No. 17" in compose(other, Language.EN, SETTING).opening

    def test_put_the_kazakh_month_in_its_form(self) -> None:
        assert "2026 жылғы 2 қарашадағы № NCT/G/35 нотасына" in (
            compose(wanted(Purpose.FREE), Language.KK, SETTING).opening
        )

    def test_after_the_first_stand_in_a_sentence_of_their_own(self) -> None:
        more = replace(
            wanted(Purpose.FREE),
            referred=(Referred("DOC/1", VALUES["day"]), Referred("DOC/2", VALUES["day"])),
        )

        assert "№ DOC/2 от 2 декабря 2026 года" in compose(more, Language.RU, SETTING).body[0]


class TestMoments:
    @pytest.mark.parametrize(
        ("language", "said"),
        [
            (Language.EN, "Friday, 11 December 2026, at 18:00 (Astana time)"),
            (Language.RU, "11 декабря 2026 года (пятница) в 18:00 по времени Астаны"),
            (Language.KK, "2026 жылғы 11 желтоқсан (жұма), Астана уақыты бойынша сағат 18:00"),
        ],
    )
    def test_are_told_in_the_time_of_the_seat(self, language: Language, said: str) -> None:
        assert said in " ".join(compose(wanted(Purpose.SILENCE_OPENED), language, SETTING).body)

    def test_follow_the_clocks_of_their_day(self) -> None:
        before = wanted(Purpose.SILENCE_OPENED)
        fields = {**before.fields, "deadline": datetime(2024, 1, 12, 12, 0, tzinfo=UTC)}
        note = compose(replace(before, fields=fields), Language.EN, SETTING)

        assert "at 18:00 (Astana time)" in " ".join(note.body)


class TestNamesOfStates:
    def formal(self, language: str) -> set[str]:
        text = files("clearinghouse.reference").joinpath("participants.toml").read_text("utf-8")
        return {
            names["formal"][language]
            for participant in tomllib.loads(text)["participants"]
            if participant["kind"] == "state"
            for names in participant["names"]
        }

    def test_all_have_a_russian_genitive(self) -> None:
        assert self.formal("ru") - formulae(Language.RU).forms["states"].keys() == set()

    def test_all_have_a_kazakh_genitive(self) -> None:
        assert all(kazakh_genitive(name).endswith(("ның", "нің")) for name in self.formal("kk"))

    def test_stand_with_the_article_where_english_has_one(self) -> None:
        english = formulae(Language.EN)

        assert of_state("Republic of India", english) == "the Republic of India"
        assert of_state("Mongolia", english) == "Mongolia"
        assert set(english.forms["without_article"]) <= self.formal("en")

    def test_are_put_in_their_case(self) -> None:
        wanted_one = wanted(Purpose.FREE, Addressed.ONE_MINISTRY)

        assert "Министерству иностранных дел Монголии" in (
            compose(wanted_one, Language.RU, SETTING).opening
        )
        assert "Моңғолияның Сыртқы істер министрлігіне" in (
            compose(wanted_one, Language.KK, SETTING).opening
        )


class TestEnclosureLine:
    @pytest.mark.parametrize(
        ("pages", "language", "line"),
        [
            (1, Language.EN, "Enclosure: as stated,\n1 page"),
            (2, Language.EN, "Enclosure: as stated,\n2 pages"),
            (1, Language.RU, "Приложение: упомянутое,\nна 1 странице"),
            (2, Language.RU, "Приложение: упомянутое,\nна 2 страницах"),
            (11, Language.RU, "Приложение: упомянутое,\nна 11 страницах"),
            (21, Language.RU, "Приложение: упомянутое,\nна 21 странице"),
            (111, Language.RU, "Приложение: упомянутое,\nна 111 страницах"),
            (7, Language.KK, "Қосымша: аталған,\n7 бет"),
        ],
    )
    def test_counts_as_its_language_does(self, pages: int, language: Language, line: str) -> None:
        assert enclosure_line([CountedPaper(pages, language)], language) == line

    def test_names_the_language_of_what_is_not_translated(self) -> None:
        papers = [CountedPaper(4, Language.EN)]

        assert enclosure_line(papers, Language.RU).endswith("на 4 страницах (на английском языке)")

    def test_adds_several_papers_up(self) -> None:
        papers = [CountedPaper(4, Language.EN), CountedPaper(3, Language.EN)]

        assert enclosure_line(papers, Language.EN) == "Enclosures: as stated,\n7 pages"

    def test_is_absent_where_nothing_is_enclosed(self) -> None:
        assert enclosure_line([], Language.EN) == ""

    def test_knows_one_form_in_kazakh(self) -> None:
        assert {plural(count, Language.KK) for count in range(200)} == {"other"}


class TestTheFiles:
    def sheet(self, number: str = "NCT/G/36"):
        notes = [compose(wanted(Purpose.SILENCE_OPENED), each, SETTING) for each in Language]
        printed = Printed(
            url="https://example.org/documents/abc/",
            written_at=AT,
            number=number,
            enclosures={Language.EN: "Enclosure: as stated,\n1 page"},
            checkpoint=("example.org/log", "1048"),
        )
        return note_sheet(notes, printed)

    def test_declare_archive_and_accessibility(self) -> None:
        printed = pdf(self.sheet())

        assert b"pdfaid:part" in printed
        assert b"pdfuaid:part" in printed

    def test_have_a_page_for_each_language_and_the_checkpoint_at_the_foot(self) -> None:
        printed = pdf(self.sheet())

        assert pages_of(printed) == 3
        document = pypdfium2.PdfDocument(printed)
        told = [document[page].get_textpage().get_text_bounded() for page in range(3)]
        document.close()
        assert all("NCT/G/36" in page for page in told)
        assert "1048" in told[2]
        assert [("L.S." in told[0]), ("М.П." in told[1]), ("М.О." in told[2])] == [True] * 3

    def test_of_a_draft_say_so_in_every_language(self) -> None:
        told = plain(self.sheet(number=""))

        for language in Language:
            assert formulae(language).draft.split(".")[0] in told
        assert "NCT/G/36" not in told

    def test_are_the_same_in_word(self) -> None:
        told = "\n".join(
            paragraph.text for paragraph in docx.Document(BytesIO(to_docx(self.sheet()))).paragraphs
        )

        assert "MEMBER STATES" in told
        assert "М.П." in told

    def test_hide_the_number_sign_of_nobody(self) -> None:
        assert self.sheet().masthead.symbol == "№ NCT/G/36"


class TestReadFormulae:
    def text(self) -> str:
        return files("clearinghouse.writing.notes_verbales").joinpath("en.toml").read_text("utf-8")

    def test_refuses_a_file_without_a_purpose(self) -> None:
        with pytest.raises(DefectiveFormulae):
            read_formulae(Language.EN, self.text().replace("reminder = [", "reminding = ["))

    def test_refuses_a_blank_that_nobody_fills(self) -> None:
        with pytest.raises(DefectiveFormulae):
            read_formulae(Language.EN, self.text().replace("{venue}", "{venu}"))

    def test_refuses_a_field_that_no_sentence_says(self) -> None:
        with pytest.raises(DefectiveFormulae):
            read_formulae(Language.EN, self.text().replace("Venue: {venue}.", "Welcome."))


@pytest.mark.parametrize("closing", [Purpose.SILENCE_KEPT, Purpose.SILENCE_BROKEN])
@pytest.mark.parametrize(("references", "reasons"), [(0, [NoteReason.NO_REFERENCE]), (1, [])])
def test_silence_practice_s_5_asks_a_closing_note_for_the_note_that_opened(
    closing: Purpose, references: int, reasons: list[NoteReason]
) -> None:
    contents = Contents(needs_reference=TEMPLATES[closing].needs_reference, references=references)

    assert [each.reason for each in remarks_on(contents)] == reasons
