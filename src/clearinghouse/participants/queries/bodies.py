"""Bodies with their names and cadence as on a day, their meetings, and the seat."""

from collections.abc import Iterable, Mapping
from datetime import date

from clearinghouse.law.distribution import Reader
from clearinghouse.participants.models import Body, Cadence, Meeting, PlaceName, Premises, Seat
from clearinghouse.participants.models.periods import on
from clearinghouse.participants.queries.naming import (
    LANGUAGES,
    body_names,
    body_names_on,
    place_histories,
    place_names_on,
    place_on,
)
from clearinghouse.participants.queries.spells import met_by, name_by, names_by
from clearinghouse.participants.queries.statements import entry_about
from clearinghouse.participants.queries.views import (
    BodyRow,
    BodyView,
    Met,
    Rhythm,
    Seated,
    When,
    Words,
)


def bodies(reader: Reader, *, day: date) -> tuple[BodyRow, ...]:
    """Return the bodies, the highest first, as on a day; costs three queries."""
    names = body_names_on(reader, day)
    return tuple(
        BodyRow(
            code=body.code,
            kind=body.kind,
            names=name_by(names[body.code], day),
            cadence=next(
                (_rhythm(row) for row in body.cadences.all() if row.prevails and _runs(row, day)),
                None,
            ),
            founded=body.founded_as_written,
            is_founded=body.founded_on is None or body.founded_on <= day,
        )
        for body in Body.objects.prefetch_related("cadences").order_by("position", "code")
        if body.code in names
    )


def body(reader: Reader, code: str, *, day: date) -> BodyView | None:
    """Return what a body was as on a day; None if there is none of this code.

    Meetings that opened later are told as still ahead, names given later not at all.
    """
    found = Body.objects.prefetch_related("names", "cadences").filter(code=code).first()
    if found is None:
        return None
    return BodyView(
        code=found.code,
        kind=found.kind,
        names=name_by(body_names_on(reader, day)[code], day),
        all_names=names_by((body_names(row) for row in found.names.all()), day),
        cadences=tuple(
            _rhythm(row)
            for row in sorted(found.cadences.all(), key=lambda row: not row.prevails)
            if _runs(row, day)
        ),
        composition=_words(found, "composition_"),
        decides=_words(found, "decides_"),
        founded=found.founded_as_written,
        reports_to=found.reports_to_id or "",
        meetings=meetings(reader, body=code, day=day),
        source=found.source,
        note=found.note,
        entry=entry_about(reader, f"body {code}"),
    )


def meetings(reader: Reader, *, body: str = "", day: date | None = None) -> tuple[Met, ...]:
    """Return the meetings of a body, or of all, the latest first; costs two queries.

    As on a ``day``, a meeting that opened later is not held yet.
    """
    rows = Meeting.objects.order_by("-first_day", "code")
    histories = place_histories(reader)
    told = (_met(row, histories) for row in (rows.filter(body=body) if body else rows))
    return tuple(met if day is None else met_by(met, day) for met in told)


def meeting_names(reader: Reader, codes: Iterable[str]) -> Mapping[str, Words]:  # noqa: ARG001
    """Return the names of these meetings by code; what is no meeting's code is absent."""
    rows = Meeting.objects.filter(code__in=list(codes))
    return {row.code: _words(row) for row in rows}


def seat_on(reader: Reader, day: date) -> Seated | None:
    """Return where the Secretariat sits on a day; None before it was established."""
    seat = Seat.objects.filter(on(day)).select_related("place").order_by("-starts_on").first()
    if seat is None:
        return None
    house = Premises.objects.filter(on(day), place=seat.place).order_by("-starts_on").first()
    return Seated(
        place=seat.place_id,
        name=place_names_on(reader, day).get(seat.place_id, {}),
        zone=seat.place.zone,
        since=When(seat.starts_on, seat.starts_by, seat.starts_as_written),
        address=house.address if house else "",
        premises=_words(house) if house else {},
    )


def _runs(row: Cadence, day: date) -> bool:
    """Whether a body met in this way on a day, as far as the source says."""
    begun = row.starts_on is None or row.starts_on <= day
    return begun and (row.ends_on is None or row.ends_on > day)


def _rhythm(row: Cadence) -> Rhythm:
    return Rhythm(
        kind=row.kind,
        prevails=row.prevails,
        times=row.times,
        years=row.years,
        follows=row.follows_id or "",
        years_after=row.years_after,
        source=row.source,
        note=row.note,
    )


def _met(row: Meeting, histories: Mapping[str, list[PlaceName]]) -> Met:
    return Met(
        code=row.code,
        body=row.body_id,
        kind=row.kind,
        name=_words(row),
        ordinal=row.ordinal,
        session=row.session,
        first_day=row.first_day,
        first_as_written=row.first_as_written,
        last_day=row.last_day,
        last_as_written=row.last_as_written,
        place=place_on(histories, row.place_id or "", row.first_day),
        host=row.host_id or "",
        mode=row.mode,
        is_held=row.is_held,
        outcomes=tuple(row.outcomes),
        plans=tuple(row.plans),
        confidence=row.confidence,
        source=row.source,
        note=row.note,
    )


def _words(row: object, prefix: str = "") -> Words:
    return {code: getattr(row, f"{prefix}{code}") for code in LANGUAGES}
