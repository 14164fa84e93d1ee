"""The five papers received, read only where they lie beside the repository."""

import re

import pytest

from tests.seeds import ABSENT, SEEDS, are_here


def seed(number: str) -> str:
    """Return the paper whose file begins with ``number``; skip where it is not there."""
    if not are_here(SEEDS):
        pytest.skip(ABSENT)
    return next(SEEDS.glob(f"{number}_*.txt")).read_text(encoding="utf-8")


def all_words_received() -> str:
    """Return the words of all five papers, in small letters, one space between them."""
    return " ".join(" ".join(words_of(seed(f"00{number}"))) for number in range(5))


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters."""
    return re.findall(r"[^\W_]+", text.lower())
