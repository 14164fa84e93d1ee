"""Language versions stand paragraph beside paragraph."""

from hypothesis import given, settings
from hypothesis import strategies as st

from clearinghouse.text.alignment import align
from clearinghouse.text.blocks import Block, Kind, Text
from clearinghouse.text.languages import Language
from tests.text.texts import heading, paragraph, preamble, texts

EN, RU, KK = Language


def beside(versions: dict[Language, Text]) -> list[tuple[str, ...]]:
    return [
        tuple(block.text if block else "" for block in row.versions.values())
        for row in align(versions)
    ]


class TestAlign:
    def test_pairs_by_number_first(self) -> None:
        english = (heading("I", "One"), paragraph("1", "a"), paragraph("2", "b"))
        russian = (heading("I", "Раз"), paragraph("2", "б"))

        assert beside({EN: english, RU: russian}) == [("One", "Раз"), ("a", ""), ("b", "б")]

    def test_leaves_a_gap_where_figures_show_what_is_missing(self) -> None:
        english = tuple(
            preamble(f"Recalling the meeting of {year} in due form") for year in range(2010, 2016)
        )
        russian = tuple(
            preamble(f"Ссылаясь на встречу {year} года") for year in (2010, 2011, 2013, 2014, 2015)
        )

        rows = beside({EN: english, RU: russian})

        assert [row[1] for row in rows].index("") == 2
        assert len(rows) == 6

    def test_gives_a_row_to_what_stands_in_one_language_alone(self) -> None:
        english = (Block(Kind.TITLE, "Draft"), paragraph("1", "one"))
        russian = (
            paragraph("", "Председательство"),
            Block(Kind.TITLE, "Проект"),
            paragraph("1", "раз"),
        )

        assert beside({EN: english, RU: russian}) == [
            ("", "Председательство"),
            ("Draft", "Проект"),
            ("one", "раз"),
        ]

    def test_pairs_a_number_that_stands_elsewhere(self) -> None:
        english = (paragraph("1", "a"), paragraph("2", "b"), paragraph("3", "c"))
        russian = (paragraph("2", "б"), paragraph("3", "в"), paragraph("1", "а"))

        assert beside({EN: english, RU: russian}) == [("a", "а"), ("b", "б"), ("c", "в")]

    def test_brings_three_languages_together(self) -> None:
        english = (
            paragraph("", "The Secretariat forwards 2 drafts"),
            paragraph("", "It avails itself"),
        )
        russian = (
            paragraph("", "Секретариат направляет 2 проекта"),
            paragraph("", "Секретариат пользуется"),
        )
        kazakh = (
            paragraph("", "Хатшылық 2 жобаны жолдайды"),
            paragraph("", "Хатшылық мүмкіндікті"),
        )

        rows = align({EN: english, RU: russian, KK: kazakh})

        assert [row.address for row in rows] == ["text-1", "text-2"]
        assert all(len(row.present()) == 3 for row in rows)

    def test_never_pairs_a_table_with_a_paragraph(self) -> None:
        table = Block(Kind.TABLE, rows=(("1", "2"),))

        assert len(align({EN: (table,), RU: (paragraph("", "1 2"),)})) == 2


@settings(max_examples=50, deadline=None)
@given(st.dictionaries(st.sampled_from(list(Language)), texts()))
def test_every_block_stands_in_one_row_exactly(versions: dict[Language, Text]) -> None:
    rows = align(versions)

    for language, text in versions.items():
        met = [row.versions[language] for row in rows if row.versions[language] is not None]
        assert sorted(map(repr, met)) == sorted(map(repr, text))
    assert len({row.address for row in rows}) == len(rows)


@settings(max_examples=50, deadline=None)
@given(texts())
def test_the_first_language_keeps_its_order(text: Text) -> None:
    rows = align({EN: text, RU: tuple(reversed(text))})

    assert tuple(row.versions[EN] for row in rows if row.versions[EN]) == text
