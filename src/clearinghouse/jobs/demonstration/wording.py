"""Words that the papers of the demonstration share: dates in three languages, notes' formulae."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from clearinghouse.text.languages import Language


def day_in(language: Language, day: date, case: str = "") -> str:
    """Return a day as papers in ``language`` write it."""
    return span_in(language, day, day, case)


def span_in(language: Language, first: date, last: date, case: str = "") -> str:
    """Return days from ``first`` to ``last`` as papers in ``language`` write them.

    ``case`` is for Kazakh, where the month takes the ending of "in", "of" or "until".
    """
    one_month = (first.year, first.month) == (last.year, last.month)
    months = _written()["months"][language.value]
    opening, closing = months[first.month - 1], months[last.month - 1]
    if language is Language.KK and case:
        closing += _written()["kazakh_endings"][case][last.month - 1]
    if first == last:
        days = f"{first.day} {closing}"
    elif one_month:
        days = f"{first.day}–{last.day} {closing}"
    else:
        days = f"{first.day} {opening} – {last.day} {closing}"
    match language:
        case Language.EN:
            return f"{days} {last.year}"
        case Language.RU:
            return f"{days} {last.year} года"
        case Language.KK:
            return f"{last.year} жылғы {days}"


@dataclass(frozen=True, slots=True)
class Formulae:
    """How notes from one to another open and close."""

    opening: Mapping[str, str]
    closing: Mapping[str, str]


def formulae(sender: str, to: str) -> Formulae:
    """Return the formulae of notes from ``sender`` to ``to``, codes or circles."""
    written = _written()
    of, addressee = written["parties"][sender], written["parties"][to]
    named = {
        language.value: {
            f"{party}_{form}": words[language.value]
            for party, forms in (("sender", of), ("to", addressee))
            for form, words in forms.items()
        }
        for language in Language
    }
    return Formulae(
        {code: written["opening"][code].format(**words) for code, words in named.items()},
        {code: written["closing"][code].format(**words) for code, words in named.items()},
    )


def enclosure(language: Language, pages: int) -> str:
    """Return what a note says of its enclosure."""
    written: str = _written()["enclosure"][language.value]
    return written.format(pages=pages, plural="s" if pages > 1 else "")


@cache
def _written() -> dict[str, Any]:
    return tomllib.loads(
        (files(__package__) / "year" / "formulae.toml").read_text(encoding="utf-8")
    )
