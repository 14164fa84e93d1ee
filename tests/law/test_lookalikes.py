"""Folding: what looks alike becomes one, and nothing is translated."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.law.lookalikes import SHAPES, fold, fold_with_positions

FULL_WIDTH = {letter: chr(ord(letter) + 0xFEE0) for letter in string.ascii_uppercase}
CYRILLIC = {shape: letter for letter, shape in SHAPES.items() if "Ѐ" <= letter <= "ӿ"}
GREEK = {shape: letter for letter, shape in SHAPES.items() if "Ͱ" <= letter <= "Ͽ"}


class TestFold:
    @pytest.mark.parametrize(
        ("written", "folded"),
        [
            ("ММ/2021/DRAFT/3", "MM/2021/DRAFT/3"),
            ("mm/2021/draft/3", "MM/2021/DRAFT/3"),
            ("ＳＯＣ／２０２３－ＩＩ", "SOC/2023-II"),
            ("2023–ІІ", "2023-II"),
            ("2023\u2011Ⅱ", "2023-II"),
            ("SO\u200bC\u00ad", "SOC"),
            ("DEC\u00a01", "DEC 1"),
            ("a\nb", "A\nB"),
            ("№ 5", "№ 5"),
            ("Nº", "NO"),
            ("İı", "II"),
            ("", ""),
        ],
    )
    def test_brings_spellings_together(self, written: str, folded: str) -> None:
        assert fold(written) == folded

    @pytest.mark.parametrize("russian", ["КСДЛ", "СРГ", "ДОК"])
    def test_does_not_translate(self, russian: str) -> None:
        assert not fold(russian).isascii()

    def test_knows_nothing_of_abbreviations(self) -> None:
        assert fold("СОК") == "COK"

    @given(st.text())
    def test_is_idempotent(self, text: str) -> None:
        assert fold(fold(text)) == fold(text)

    def test_is_idempotent_for_every_character_of_the_plane(self) -> None:
        unstable = [
            hex(point)
            for point in range(0x10000)
            if not 0xD800 <= point < 0xE000 and fold(fold(chr(point))) != fold(chr(point))
        ]

        assert unstable == []

    @pytest.mark.parametrize("alphabet", [FULL_WIDTH, CYRILLIC, GREEK], ids=["wide", "cyr", "gr"])
    @given(text=st.text(alphabet=string.ascii_uppercase))
    def test_undoes_any_spelling_in_look_alikes(self, alphabet: dict[str, str], text: str) -> None:
        spelt = "".join(alphabet.get(letter, letter) for letter in text)

        assert fold(spelt) == text


@given(st.text())
def test_positions_lead_back_to_the_text(text: str) -> None:
    folded, positions = fold_with_positions(text)

    assert folded == fold(text)
    assert len(positions) == len(folded) + 1
    assert positions[-1] == len(text)
    assert list(positions) == sorted(positions)
    assert all(
        fold(text[position]).find(letter) >= 0
        for letter, position in zip(folded, positions, strict=False)
    )
