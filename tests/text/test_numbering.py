"""Printed numbers are read as tokens that are the same in every language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.text.numbering import mark, token


class TestToken:
    @pytest.mark.parametrize(
        ("number", "expected"),
        [
            ("1.", "1"),
            ("2.7", "2.7"),
            ("1)", "1"),
            ("(a)", "a"),
            ("в)", "c"),
            ("Д.", "E"),
            ("ә)", "a"),
            ("II.", "II"),
            ("ІІ", "II"),
            ("ХІ.", "XI"),
            ("iv.", "iv"),
            ("Chapter 1", "1"),
            ("Глава 3", "3"),
            ("3-тарау", "3"),
            ("I-тарау", "I"),
            ("Приложение № 2", "2"),
            ("Annex", ""),
            ("Annex III", "III"),
            ("A.1", "A.1"),
            ("5a", "5a"),
            ("3 bis", "3bis"),
            ("3. ter", "3ter"),
            ("•", ""),
            ("-", ""),
            ("", ""),
        ],
    )
    def test_reads(self, number: str, expected: str) -> None:
        assert token(number) == expected


class TestMark:
    @pytest.mark.parametrize(
        ("number", "expected"),
        [("*", "star"), ("**", "star2"), ("1", "1"), ("†", "dagger"), ("", "")],
    )
    def test_reads(self, number: str, expected: str) -> None:
        assert mark(number) == expected


@given(st.text(max_size=30))
def test_a_token_is_safe_in_a_url(number: str) -> None:
    assert all(letter.isascii() and (letter.isalnum() or letter == ".") for letter in token(number))
    assert not token(number).startswith(".")
    assert not token(number).endswith(".")
