"""The words of the verifier: complete in three languages, with the same placeholders."""

import re
import string

import pytest

from clearinghouse.tlog.findings import Code, Conclusion, Kind
from clearinghouse.tlog.procedure_acts import Outcome
from clearinghouse.tlog.wording import LANGUAGES, WORDS

TABLES = {"headings": Kind, "conclusions": Conclusion, "findings": Code, "outcomes": Outcome}


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize("table", TABLES)
def test_every_code_has_words_and_no_words_are_left_over(table: str) -> None:
    assert WORDS[table].keys() == {code.value for code in TABLES[table]}


@pytest.mark.parametrize("code", Code)
class TestSentence:
    def test_stands_in_every_language(self, code: Code) -> None:
        assert tuple(WORDS["findings"][code]) == LANGUAGES
        for sentence in WORDS["findings"][code].values():
            assert sentence[0] == sentence[0].upper()
            assert sentence.endswith(".")

    def test_names_the_same_facts_in_every_language(self, code: Code) -> None:
        in_english = placeholders(WORDS["findings"][code]["en"])
        for language in LANGUAGES:
            assert placeholders(WORDS["findings"][code][language]) == in_english

    def test_is_in_its_own_letters(self, code: Code) -> None:
        for language in ("ru", "kk"):
            sentence = re.sub(r"\{\w+\}|--\w+", "", WORDS["findings"][code][language])
            assert not re.search("[A-Za-z]", sentence)
        assert not re.search("[А-Яа-я]", WORDS["findings"][code]["en"])
