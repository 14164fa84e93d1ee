"""What every record of the reference files has: words in three languages, sources and a period."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from clearinghouse.reference.dating import Dating


class Confidence(StrEnum):
    """How far the sources carry a record."""

    STATED = "stated"
    INFERRED = "inferred"
    UNVERIFIED = "unverified"


# STATED       a source says so
# INFERRED     it follows from what sources say; the note tells how
# UNVERIFIED   general knowledge or a single doubtful source: to be confirmed by the Secretariat


@dataclass(frozen=True, slots=True)
class Words:
    """The same words in the three languages of the house."""

    en: str
    ru: str
    kk: str

    def in_language(self, language: str) -> str:
        """Return the words in ``language`` ("en", "ru" or "kk"); raise ``KeyError`` for others."""
        return {"en": self.en, "ru": self.ru, "kk": self.kk}[language]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A record and where it comes from.

    ``sources`` are keys of ``sources.toml``; ``note`` is in English, and the files in
    ``translations`` say it in Russian and Kazakh.
    """

    sources: tuple[str, ...]
    confidence: Confidence
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell(Cited):
    """A record that holds for the half-open period ``[from_, until)``; no ``until``: still open."""

    from_: Dating
    until: Dating | None = None

    def holds(self, on: date) -> bool | None:
        """Say whether the record held on the day ``on``; ``None`` where the sources do not tell."""
        began = self.from_.has_come(on)
        ended = False if self.until is None else self.until.has_come(on)
        if began is False or ended is True:
            return False
        return True if began and ended is False else None


AnySpell = TypeVar("AnySpell", bound=Spell)


def in_force(spells: Iterable[AnySpell], on: date) -> AnySpell | None:
    """Return the spell by which the house goes on the day ``on``.

    That is the last one known to have begun and not known to have ended.  Where none is known to
    have begun by then, the first one that may have; ``None`` if none may have.
    """
    open_spells = [spell for spell in spells if spell.holds(on) is not False]
    begun = [spell for spell in open_spells if spell.from_.has_come(on)]
    if begun:
        return begun[-1]
    return open_spells[0] if open_spells else None
