"""What the rooms know, brought into the form that the law reads; a set number of questions."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from clearinghouse.coordination.queries import reports_issued
from clearinghouse.law.distribution import Distribution, Marking, Reader, may_read
from clearinghouse.law.dues import Called, History, Silent
from clearinghouse.law.periods import day_at
from clearinghouse.law.provisions import Provision, instruments
from clearinghouse.measures.queries import area_names, tenures_known
from clearinghouse.meetings.queries import regular_days
from clearinghouse.participants.queries import bodies as bodies_of
from clearinghouse.participants.queries import members_on
from clearinghouse.participants.queries.views import BodyRow
from clearinghouse.procedures.queries import called_for
from clearinghouse.procedures.views import DecisionRow
from clearinghouse.reference.dating import DatingError, parse_dating
from clearinghouse.silence.queries import lying

Words = Mapping[str, str]
TICK = timedelta(microseconds=1)
FOR_MEMBERS = Marking(Distribution.MEMBER_STATES)


@dataclass(frozen=True, slots=True)
class Told:
    """A history with the names of what it speaks of, by what their obligations call them."""

    history: History
    areas: Mapping[str, Words]
    bodies: Mapping[str, Words]
    decisions: Mapping[str, Words]
    silences: Mapping[str, Words]


def history_on(reader: Reader, on: date, *, at: datetime) -> Told:
    """Return what ``reader`` may know as on a day; ``at`` is the moment up to which acts count."""
    areas, bodies = area_names(reader, on), bodies_of(reader, day=on)
    held = regular_days(reader)
    calls = called_for(reader, on)
    silences = lying(reader, at=at)
    return Told(
        history=History(
            members=members_on(reader, on),
            bodies=tuple(row.code for row in bodies if _has_begun(row, held, on)),
            areas=tuple(areas),
            tenures=tuple(each.tenure for each in tenures_known(reader, on)),
            reports=reports_issued(reader, on) if may_read(reader, FOR_MEMBERS) else None,
            held=held,
            calls=tuple(
                Called(
                    decision=row.key,
                    decided_on=row.decided_on,
                    before=row.due_before,
                    provision=_provision(row),
                )
                for row in calls
                if row.decided_on is not None and row.due_before is not None
            ),
            silences=tuple(
                Silent(
                    key=each.key,
                    opened_on=day_at(each.opened_at),
                    deadline=each.deadline,
                    last_day=day_at(each.deadline - TICK),
                    roster=each.roster,
                    spoken=each.spoken,
                )
                for each in silences
            ),
        ),
        areas=areas,
        bodies={row.code: row.names.usual for row in bodies},
        decisions={row.key: row.subject for row in calls},
        silences={each.key: each.title for each in silences},
    )


def _has_begun(row: BodyRow, held: Mapping[str, tuple[date, ...]], on: date) -> bool:
    """Whether a body is known to have been founded by the day, or to have met."""
    if any(day <= on for day in held.get(row.code, ())):
        return True
    try:
        founded = parse_dating(row.founded).latest
    except DatingError:
        return False
    return founded is not None and founded <= on


def _provision(row: DecisionRow) -> Provision | None:
    """Return the paragraph of the decision as the law knows it, None where it is none of its own.

    The law names an instrument after its symbol: "soc-2023-ii-dec-1" is SOC/2023-II/DEC/1.
    """
    symbol = row.document.symbol if row.document else ""
    instrument = instruments().get(symbol.casefold().replace("/", "-"))
    return instrument.provisions.get(row.number.rstrip(".")) if instrument else None
