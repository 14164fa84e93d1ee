"""Every block has a permanent address."""

import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from clearinghouse.text.addresses import addressed, assign
from clearinghouse.text.blocks import Block, Kind, Text
from clearinghouse.text.languages import Language
from tests.text.texts import MODALITIES, entry, heading, paragraph, preamble, texts

EN, RU = Language.EN, Language.RU
SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.~/-]*")


def addresses(text: Text) -> list[str]:
    return [block.address for block in text]


class TestAddressed:
    def test_cites_paragraphs_as_a_reader_would(self) -> None:
        assert addresses(addressed(MODALITIES)) == [
            "title",
            "text-1",
            "preamble-1",
            "preamble-1.point-1",
            "preamble-1.point-2",
            "enacting",
            "heading-1",
            "heading-1/section-1",
            "para-1.1",
            "para-1.1.a",
            "para-1.1.a.i",
            "para-1.1.b",
            "para-1.1/text-1",
            "heading-1/section-2",
            "para-1.2",
            "heading-2",
            "para-2.1",
            "table-1",
            "footnote-star",
            "annex-1",
            "annex-1/title",
            "annex-1/heading-i",
            "annex-1/heading-i/text-1",
            "annex-1/i.1",
            "annex-1/i.2",
            "annex-1/heading-ii",
            "annex-1/ii.1",
        ]

    def test_names_the_heading_where_numbers_begin_anew_under_it(self) -> None:
        text = (heading("I"), paragraph("1"), paragraph("2"), heading("II"), paragraph("1"))

        assert addresses(addressed(text)) == ["heading-I", "I.1", "I.2", "heading-II", "II.1"]

    def test_does_not_name_the_heading_where_numbers_run_on(self) -> None:
        text = (heading("I"), paragraph("1"), heading("II"), paragraph("2"), paragraph("2"))

        assert addresses(addressed(text)) == [
            "heading-I",
            "para-1",
            "heading-II",
            "para-2",
            "para-2~2",
        ]

    def test_tells_roman_capitals_from_small_ones_without_regard_to_capitals(self) -> None:
        assert addresses(addressed((heading("II"), heading("ii")))) == [
            "heading-II",
            "heading-ii~2",
        ]

    def test_keeps_numbered_paragraphs_when_text_is_inserted_before_them(self) -> None:
        inserted = (*MODALITIES[:8], paragraph("", "A new paragraph"), *MODALITIES[8:])

        before = {block.text + block.number: block.address for block in addressed(MODALITIES)}
        after = {block.text + block.number: block.address for block in addressed(inserted)}

        assert {key for key in before if before[key] != after[key]} == set()

    def test_keeps_an_address_once_given(self) -> None:
        first = addressed((preamble("one"), preamble("two")))
        second = addressed((first[0], preamble("between"), first[1]))

        assert addresses(second) == ["preamble-1", "preamble-2~2", "preamble-2"]


class TestAssign:
    def test_gives_one_address_to_a_paragraph_in_every_language(self) -> None:
        english = (paragraph("1"), entry("a)"), entry("b)"), entry("c)"), paragraph("2"))
        russian = (paragraph("1."), entry("а)"), entry("б)"), entry("в)"), paragraph("2."))

        given_to = assign({EN: english, RU: russian})

        assert addresses(given_to[EN]) == addresses(given_to[RU])
        assert addresses(given_to[RU]) == ["para-1", "para-1.a", "para-1.b", "para-1.c", "para-2"]

    def test_does_not_shift_the_rest_when_one_language_lacks_a_paragraph(self) -> None:
        english = tuple(preamble(text) for text in ("Recalling " * 9, "Noting 2021 " * 3, "Aware"))
        russian = (preamble("Напоминая " * 9), preamble("Сознавая"))

        given_to = assign({EN: english, RU: russian})

        assert addresses(given_to[EN]) == ["preamble-1", "preamble-2", "preamble-3"]
        assert addresses(given_to[RU]) == ["preamble-1", "preamble-3"]

    def test_lets_a_later_language_take_over_the_addresses(self) -> None:
        english = addressed((preamble("Recalling"), paragraph("", "text"), preamble("Noting")))
        russian = (preamble("Напоминая"), paragraph("", "текст"), preamble("Отмечая"))

        given_to = assign({EN: english, RU: russian})

        assert given_to[EN] == english
        assert addresses(given_to[RU]) == addresses(english)


@settings(max_examples=50, deadline=None)
@given(st.dictionaries(st.sampled_from(list(Language)), texts()))
def test_addresses_are_unique_safe_and_given_for_good(versions: dict[Language, Text]) -> None:
    given_to = assign(versions)

    assert assign(given_to) == given_to
    assert assign(versions) == given_to
    for language, text in given_to.items():
        folded = [block.address.casefold() for block in text]
        assert len(set(folded)) == len(folded)
        assert all(SAFE.fullmatch(address) for address in folded)
        assert [replace(b, address="") for b in text] == list(versions[language])


@settings(max_examples=50, deadline=None)
@given(texts())
def test_the_same_text_in_two_languages_has_the_same_addresses(text: Text) -> None:
    given_to = assign({EN: text, RU: text})

    assert addresses(given_to[EN]) == addresses(addressed(text))


def test_two_equal_blocks_are_told_apart() -> None:
    same = Block(Kind.PARAGRAPH, "same")

    assert addresses(addressed((same, same))) == ["text-1", "text-2"]


def test_an_address_given_twice_by_mistake_is_kept_once() -> None:
    twice = (Block(Kind.PARAGRAPH, "a", "para-1"), Block(Kind.PARAGRAPH, "b", "para-1"))

    given_to = assign({EN: twice, RU: twice})

    assert addresses(given_to[EN]) == addresses(given_to[RU]) == ["para-1", "text-2"]
