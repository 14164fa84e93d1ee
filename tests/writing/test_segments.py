"""Words are cut at their emphasis and cleaned of what no page carries."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.text.blocks import Block, Emphasis, Kind
from clearinghouse.writing.segments import Segment, legible, segments


class TestLegible:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("a\x00b\x1bc\x7fd", "abcd"),
            ("a\r\nb\rc\u2028d\x0be", "a\nb\nc\nd\ne"),
            ("a\tb", "a b"),
            ("\u202eevil\u202c", "evil"),
            ("\u2066x\u2069", "x"),
            ("\ud800x", "x"),
            ("x\ufffe\U0001ffff", "x"),
            ("\ufeffx", "x"),
            ("e\u0301", "é"),
            ("Қазақстан", "Қазақстан"),
        ],
    )
    def test_leaves_out_what_cannot_be_printed(self, text: str, expected: str) -> None:
        assert legible(text) == expected


@given(st.text())
def test_what_is_legible_can_stand_in_xml(text: str) -> None:
    printed = legible(text)

    assert legible(printed) == printed
    assert all(
        unicodedata.category(letter) not in ("Cc", "Cs") or letter == "\n" for letter in printed
    )


class TestSegments:
    def test_overlap_where_emphasis_does(self) -> None:
        block = Block(
            Kind.PARAGRAPH, "abcdef", emphasis=(Emphasis(0, 4), Emphasis(2, 6, strong=True))
        )

        assert segments(block) == (
            Segment("ab", is_italic=True),
            Segment("cd", is_italic=True, is_bold=True),
            Segment("ef", is_bold=True),
        )

    def test_forget_emphasis_outside_the_text(self) -> None:
        block = Block(
            Kind.PARAGRAPH, "ab", emphasis=(Emphasis(1, 99), Emphasis(7, 9), Emphasis(-3, 1))
        )

        assert segments(block) == (Segment("a"), Segment("b", is_italic=True))
