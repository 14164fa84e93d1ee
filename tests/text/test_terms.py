"""Texts and queries are folded alike."""

import pytest
from hypothesis import given

from clearinghouse.text.languages import Language
from clearinghouse.text.terms import fold_word, search_text, spellings, terms
from tests.text.texts import sentences, wild


class TestFoldWord:
    @pytest.mark.parametrize(
        ("word", "expected"),
        [
            ("Türkiye", "turkiye"),
            ("İran", "iran"),
            ("подчёркиваем", "подчеркиваем"),
            ("СOVID", "covid"),
            ("Cекретариат", "секретариат"),
            ("Қазақстан", "қазақстан"),
            ("ин\u00adтернет", "интернет"),
            ("2021", "2021"),
        ],
    )
    def test_brings_spellings_together(self, word: str, expected: str) -> None:
        assert fold_word(word) == expected


class TestTerms:
    def test_tell_where_they_stand(self) -> None:
        text = "Member States' measures"

        assert [(text[t.start : t.end], t.term) for t in terms(text)] == [
            ("Member", "member"),
            ("States", "states"),
            ("measures", "measures"),
        ]

    def test_are_stems_in_kazakh_only(self) -> None:
        assert search_text("сенім шараларының құжаттары") == "сенім шара құжат"
        assert search_text("мерам доверия", Language.RU) == "мерам доверия"

    def test_leave_latin_words_in_a_kazakh_text_as_they_are(self) -> None:
        assert search_text("COVID-19 індетінің", Language.KK) == "covid 19 індет"


class TestSpellings:
    def test_offer_a_word_in_every_language_it_may_be_in(self) -> None:
        assert list(spellings("Шараларын")) == ["шараларын", "шара"]
        assert list(spellings("Measures")) == ["measures"]


@given(wild | sentences)
def test_terms_are_in_order_and_without_spaces(text: str) -> None:
    found = terms(text)

    assert all(term.term and not term.term.isspace() and " " not in term.term for term in found)
    assert [t.start for t in found] == sorted(t.start for t in found)
