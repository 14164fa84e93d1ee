"""The languages of papers: what prevails, what adoption needs, what a note is issued in.

English and Russian are the working languages; adopted papers are in English; notes are issued in
Kazakh too, which makes a text for courtesy.  Languages are codes: "en", "ru", "kk".
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from clearinghouse.law.provisions import implements, provision
from clearinghouse.law.ruling import Permitted, Reason, Refused, Remark, Ruling

LANGUAGE_RULE: Final = provision("rules-2004", "I.9")
SECRETARIAT_LANGUAGES: Final = provision("secretariat-2006", "1.3")
NOTE_LANGUAGES: Final = provision("papers-practice", "D.10")
WORKING: Final = ("en", "ru")
OF_NOTES: Final = ("en", "ru", "kk")
OF_ADOPTED: Final = "en"


class LanguageReason(Reason):
    """What is wrong with the languages of a paper."""

    ADOPTED_WITHOUT_ENGLISH = "language_adopted_without_english"
    WORKING_LANGUAGE_MISSING = "language_working_missing"
    NOTE_LANGUAGE_MISSING = "language_of_note_missing"


class Weight(StrEnum):
    """How much a language version counts."""

    PREVAILING = "prevailing"
    OFFICIAL = "official"
    COURTESY = "courtesy"


@dataclass(frozen=True, slots=True)
class LanguagesSettled:
    """The languages of a paper are in order; ``prevailing`` decides where they differ."""

    prevailing: str


@implements(LANGUAGE_RULE, SECRETARIAT_LANGUAGES)
def is_working(language: str) -> bool:
    """Tell whether meetings and the Secretariat work in a language."""
    return language in WORKING


@implements(LANGUAGE_RULE)
def prevailing(*, original: str, adopted: bool) -> str:
    """Return the language that decides: English for what is adopted, else the original."""
    return OF_ADOPTED if adopted else original


@implements(LANGUAGE_RULE)
def weight(language: str, *, original: str, adopted: bool) -> Weight:
    """Return how much a language version of a paper counts."""
    if language == prevailing(original=original, adopted=adopted):
        return Weight.PREVAILING
    return Weight.OFFICIAL if is_working(language) else Weight.COURTESY


@implements(LANGUAGE_RULE)
def adopt_in(languages: Collection[str]) -> Ruling[LanguagesSettled]:
    """Rule on the language versions in which a paper is put for adoption or signature."""
    if OF_ADOPTED not in languages:
        return Refused(LANGUAGE_RULE, LanguageReason.ADOPTED_WITHOUT_ENGLISH)
    remarks = tuple(
        Remark(LANGUAGE_RULE, LanguageReason.WORKING_LANGUAGE_MISSING, {"language": language})
        for language in WORKING
        if language not in languages
    )
    return Permitted(LanguagesSettled(OF_ADOPTED), remarks)


@implements(NOTE_LANGUAGES)
def note_in(languages: Collection[str], *, original: str = "en") -> Permitted[LanguagesSettled]:
    """Remark on the languages that a note is not issued in; older notes had no Kazakh text."""
    remarks = tuple(
        Remark(NOTE_LANGUAGES, LanguageReason.NOTE_LANGUAGE_MISSING, {"language": language})
        for language in OF_NOTES
        if language not in languages
    )
    return Permitted(LanguagesSettled(prevailing(original=original, adopted=False)), remarks)
