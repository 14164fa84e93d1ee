"""The formulae of one language, read from its file and checked when they are read.

Every purpose and every kind of addressee has its words in every language, and no template has a
blank that nobody fills: what is missing is found at import, not in a note.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from clearinghouse.text.languages import Language
from clearinghouse.writing.notes_verbales.purposes import TEMPLATES, Addressed, Purpose

BLANK: Final = re.compile(r"\{(\w+)\}")
# A day may also be asked for in another form: "on" it, or "until" it.
_FORMS_OF_A_DAY: Final = ("", "_in", "_until")

Sentences = tuple[tuple[str, ...], ...]


class DefectiveFormulae(ValueError):
    """A file of formulae lacks a text or asks for a blank that nobody fills."""


@dataclass(frozen=True, slots=True)
class Addressing:
    """How an addressee is named: in a sentence, and in the block at the foot."""

    to: str
    block: str


@dataclass(frozen=True, slots=True)
class Formulae:
    """All that a note says in one language besides the officer's own words."""

    language: Language
    heading: str
    seal: str
    draft: str
    opening: Mapping[str, str]
    closing: str
    also: str
    numbered: str
    place_and_date: str
    moment: str
    weekdays: tuple[str, ...]
    enclosure: Mapping[str, str]
    pages: Mapping[str, str]
    tongues: Mapping[str, str]
    addressees: Mapping[Addressed, Addressing]
    purposes: Mapping[Purpose, Sentences]
    forms: Mapping[str, Any]


@cache
def formulae(language: Language) -> Formulae:
    """Return the formulae of a language."""
    place = files("clearinghouse.writing.notes_verbales").joinpath(f"{language.value}.toml")
    return read_formulae(language, place.read_text(encoding="utf-8"))


def read_formulae(language: Language, text: str) -> Formulae:
    """Read formulae from TOML; raises :class:`DefectiveFormulae` for what is missing."""
    try:
        written = tomllib.loads(text)
        enclosure = written["enclosure"]
        found = Formulae(
            language=language,
            **{name: written[name].strip() for name in _TEXTS},
            opening={kind: written["opening"][kind] for kind in _OPENINGS},
            weekdays=tuple(written["weekdays"]),
            enclosure={kind: enclosure[kind] for kind in _ENCLOSURES},
            pages={"one": enclosure["pages"]["other"], **enclosure["pages"]},
            tongues={tongue.value: enclosure["languages"][tongue.value] for tongue in Language},
            addressees={
                each: Addressing(**_stripped(written["addressees"][each.value]))
                for each in Addressed
            },
            purposes={each: _sentences(written["purposes"][each.value]) for each in Purpose},
            forms=written,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise DefectiveFormulae(f"{language.value}: {error!r}") from error
    _check_blanks(found)
    return found


_TEXTS: Final = (
    *("heading", "seal", "draft", "closing", "also"),
    *("numbered", "place_and_date", "moment"),
)
_OPENINGS: Final = ("plain", "referring", "answering")
_ENCLOSURES: Final = ("one", "one_in", "several", "several_in")


def _stripped(texts: Mapping[str, str]) -> dict[str, str]:
    return {name: text.strip() for name, text in texts.items()}


def _sentences(paragraphs: list[list[str]]) -> Sentences:
    return tuple(tuple(sentences) for sentences in paragraphs)


def _check_blanks(found: Formulae) -> None:
    for purpose, paragraphs in found.purposes.items():
        fields = TEMPLATES[purpose].fields
        filled = {f"{field.name}{form}" for field in fields for form in _FORMS_OF_A_DAY}
        asked = {blank for sentences in paragraphs for each in sentences for blank in blanks(each)}
        said = {
            field.name for field in fields if any(each.startswith(field.name) for each in asked)
        }
        if asked - filled or said != {field.name for field in fields}:
            raise DefectiveFormulae(f"{found.language.value}: {purpose.value}")


def blanks(sentence: str) -> tuple[str, ...]:
    """Return the names of the blanks in a sentence."""
    return tuple(BLANK.findall(sentence))


def fill(sentence: str, words: Mapping[str, str]) -> str:
    """Return a sentence with its blanks filled; what is filled in is never read as a blank."""
    return BLANK.sub(lambda blank: words[blank.group(1)], sentence)
