"""States and organisations as on a day: who takes part, in what standing, in what order."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import groupby

from django.db.models import Q

from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.law.periods import Period
from clearinghouse.law.seating import Delegation, seating_order
from clearinghouse.law.standing import Spell, standing_on
from clearinghouse.participants.models import (
    Chairmanship,
    Participant,
    Prospect,
    StandingPeriod,
)
from clearinghouse.participants.models.periods import on
from clearinghouse.participants.queries.naming import names_on, participant_names
from clearinghouse.participants.queries.spells import (
    name_by,
    names_by,
    prospects_by,
    standings_by,
    terms_by,
)
from clearinghouse.participants.queries.statements import entry_about
from clearinghouse.participants.queries.views import (
    Names,
    ParticipantRow,
    ParticipantView,
    Prospected,
    Standed,
    Term,
    When,
)


def participants(
    reader: Reader, *, day: date, standing: Standing | None = None
) -> tuple[ParticipantRow, ...]:
    """Return who takes part on a day, in seating order; costs three queries."""
    held = StandingPeriod.objects.filter(on(day)).select_related("participant")
    if standing is not None:
        held = held.filter(standing=standing.value)
    names = names_on(reader, day)
    term = chair_on(reader, day)
    chair = term.participant if term else None
    rows = {
        row.participant_id: _row(row, names[row.participant_id], day, chair)
        for row in held
        if row.participant_id in names
    }
    order = seating_order(
        Delegation(code, row.names.sort_en or row.names.usual["en"], row.standing)
        for code, row in rows.items()
    )
    return tuple(rows[seated.code] for seated in order)


def participant(reader: Reader, code: str, *, day: date) -> ParticipantView | None:
    """Return what a participant was as on a day; None if there is none of this code.

    What began later is not told; what ended later still lasts.
    """
    found = Participant.objects.prefetch_related(
        "names", "standings", "prospects", "chairmanships", "organs"
    ).filter(code=code)
    one = found.first()
    if one is None:
        return None
    return ParticipantView(
        code=one.code,
        kind=one.kind,
        names=name_by(names_on(reader, day)[code], day),
        all_names=names_by((participant_names(row) for row in one.names.all()), day),
        standings=standings_by((_standed(row) for row in one.standings.all()), day),
        prospects=prospects_by((_prospected(row) for row in one.prospects.all()), day),
        terms=terms_by((_term(row) for row in one.chairmanships.all()), day),
        parent=one.parent_id or "",
        organs=tuple(sorted(organ.code for organ in one.organs.all())),
        zone=one.zone,
        weekend=tuple(one.weekend),
        source=one.source,
        note=one.note,
        entry=entry_about(reader, f"participant {code}"),
        standing=_in_law(one.standings.all(), day),
    )


def standings_on(codes: Iterable[str], *, day: date) -> Mapping[str, Standing]:
    """Return how each of these participants stands on a day; who never had a standing is absent.

    The law decides: :func:`clearinghouse.law.standing.standing_on`.
    """
    rows = StandingPeriod.objects.filter(participant__in=list(codes)).order_by(
        "participant", "starts_on"
    )
    found = {
        code: _in_law(spells, day)
        for code, spells in groupby(rows, key=lambda row: row.participant_id)
    }
    return {code: standing for code, standing in found.items() if standing is not None}


def members_on(reader: Reader, day: date) -> tuple[str, ...]:
    """Return the codes of the Member States on a day, as they sit."""
    return tuple(row.code for row in participants(reader, day=day, standing=Standing.MEMBER))


def zones_of(reader: Reader) -> Mapping[str, str]:  # noqa: ARG001 - public
    """Return the time zone of each capital that is known, by code of the participant."""
    known = Participant.objects.exclude(zone="")
    return dict(known.values_list("code", "zone"))


def chairmanships(reader: Reader, day: date | None = None) -> tuple[Term, ...]:  # noqa: ARG001 - public
    """Return the terms in the chair, or those that had begun by a day, the oldest first."""
    terms = tuple(_term(row) for row in Chairmanship.objects.order_by("starts_on"))
    return terms if day is None else terms_by(terms, day)


def chair_on(reader: Reader, day: date) -> Term | None:  # noqa: ARG001 - public
    """Return the term in the chair that runs on a day; None before the first."""
    rows = terms_by((_term(row) for row in Chairmanship.objects.filter(on(day))), day)
    return rows[0] if rows else None


def prospects(reader: Reader) -> tuple[tuple[str, Prospected], ...]:  # noqa: ARG001 - public
    """Return who sought a standing and, as far as known, has not obtained it."""
    return tuple(
        (row.participant_id, _prospected(row))
        for row in Prospect.objects.order_by("seen_as_written", "participant")
    )


def first_day_known(reader: Reader) -> date | None:  # noqa: ARG001 - public
    """Return the first day of which the room knows a standing."""
    found = StandingPeriod.objects.filter(~Q(starts_on=None)).order_by("starts_on").first()
    return found.starts_on if found else None


def _in_law(rows: Iterable[StandingPeriod], day: date) -> Standing | None:
    spells = [
        Spell(Standing(row.standing), Period(row.starts_on or date.min, row.ends_on))
        for row in rows
    ]
    return standing_on(spells, day)


def _row(row: StandingPeriod, names: Names, day: date, chair: str | None) -> ParticipantRow:
    (held,) = standings_by([_standed(row)], day)
    return ParticipantRow(
        code=row.participant_id,
        kind=row.participant.kind,
        names=name_by(names, day),
        held=held,
        is_certain=held.is_certain(day),
        is_in_the_chair=row.participant_id == chair,
        latitude=row.participant.latitude,
        longitude=row.participant.longitude,
    )


def _standed(row: StandingPeriod) -> Standed:
    return Standed(
        standing=Standing(row.standing),
        since=When(row.starts_on, row.starts_by, row.starts_as_written),
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        ends_as_written=row.ends_as_written,
        basis=row.basis,
        decided_by=row.decided_by,
        signed_on=row.signed_on,
        confidence=row.confidence,
        source=row.source,
        note=row.note,
    )


def _prospected(row: Prospect) -> Prospected:
    return Prospected(
        Standing(row.sought), row.seen_as_written, row.confidence, row.source, row.note
    )


def _term(row: Chairmanship) -> Term:
    return Term(
        participant=row.participant_id,
        since=When(row.starts_on, row.starts_by, row.starts_as_written),
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        ends_as_written=row.ends_as_written,
        opened_by=row.opened_by,
        ended_by=row.ended_by,
        ends_with=row.ends_with,
        expected_end=row.expected_end,
        source=row.source,
        note=row.note,
    )
