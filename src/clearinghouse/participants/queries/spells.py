"""What had begun by a day, told as it stood on that day: what ended later still lasts.

Of the present nothing shines through: a standing obtained later is left out, and one lost later has
no end yet.  What no source dates stays, for it may have been so.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from clearinghouse.participants.queries.views import Met, Names, Prospected, Standed, Term
from clearinghouse.reference.dating import DatingError, parse_dating

Spell = TypeVar("Spell", Names, Standed, Term)


def begun(spells: Iterable[Spell], day: date) -> list[Spell]:
    """Return the spells that had begun by ``day``, the oldest first."""
    known = [spell for spell in spells if _first_day(spell.starts_on) <= day]
    return sorted(known, key=lambda spell: _first_day(spell.starts_on))


def _first_day(starts_on: date | None) -> date:
    """Return the day on which a spell began; one of which that is not known, before all others."""
    return starts_on or date.min


def standings_by(spells: Iterable[Standed], day: date) -> tuple[Standed, ...]:
    """Return the standings that had begun by ``day``; one that ended later still lasts."""
    return tuple(
        replace(spell, ends_on=None, ends_as_written="") if _ends_after(spell, day) else spell
        for spell in begun(spells, day)
    )


def terms_by(spells: Iterable[Term], day: date) -> tuple[Term, ...]:
    """Return the terms in the chair that had begun by ``day``; one that ended later still runs."""
    return tuple(
        replace(spell, ends_on=None, ends_as_written="", ended_by="")
        if _ends_after(spell, day)
        else spell
        for spell in begun(spells, day)
    )


def names_by(spells: Iterable[Names], day: date) -> tuple[Names, ...]:
    """Return the names that had been given by ``day``; before the first known name, the first."""
    known = sorted(spells, key=lambda spell: spell.starts_on or date.min)
    return tuple(name_by(spell, day) for spell in begun(known, day) or known[:1])


def name_by(name: Names, day: date) -> Names:
    """Return a name as it stood on ``day``: one given up later was still borne."""
    return replace(name, ends_on=None) if _ends_after(name, day) else name


def prospects_by(prospects: Iterable[Prospected], day: date) -> tuple[Prospected, ...]:
    """Return the prospects that sources may have seen by ``day``."""
    return tuple(each for each in prospects if _may_have_come(each.seen_as_written, day))


def met_by(met: Met, day: date) -> Met:
    """Return a meeting as it stood on ``day``: one that opened later was still ahead."""
    if met.first_day is None or met.first_day <= day:
        return met
    return replace(met, is_held=False, outcomes=())


def _ends_after(spell: Names | Standed | Term, day: date) -> bool:
    return spell.ends_on is not None and spell.ends_on > day


def _may_have_come(written: str, day: date) -> bool:
    try:
        return parse_dating(written).has_come(day) is not False
    except DatingError:
        return True
