"""Loading the reference files of the Catalogue, the List, past decisions and instruments.

They are stated through the same operations as everything else.  Loading again states only what
has changed in the files, so that it may be run at every start; participants and bodies come first.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Final

from django.db import transaction

from clearinghouse.jobs.reference_decisions import (
    day_of,
    in_words,
    load_decisions,
    load_history,
    load_silences,
    words_of,
)
from clearinghouse.jobs.reference_road_map import load_road_map
from clearinghouse.law.coordination import NO_TERM, Role, Row, Seat, Term
from clearinghouse.law.verbs import Manner
from clearinghouse.measures import facts as measures
from clearinghouse.measures.kinds import Completeness, MeasureKind
from clearinghouse.measures.numbers import key_of
from clearinghouse.measures.operations import (
    Ground,
    adopt_edition,
    amend_catalogue,
    amend_list,
    appoint,
    enter_dimension,
)
from clearinghouse.participants.acting import INSTALLATION
from clearinghouse.participants.kinds import Confidence, Precision
from clearinghouse.procedures.facts import SilenceFacts
from clearinghouse.reference import catalogue as filed
from clearinghouse.reference.coordinators import (
    CoordinatorsList,
    Printed,
    Tenure,
    load_coordinator_lists,
    load_tenures,
)

KINDS: Final = {
    filed.EntryKind.GENERAL_PROVISION: MeasureKind.PROVISION,
    filed.EntryKind.MEASURE: MeasureKind.MEASURE,
    filed.EntryKind.POINT: MeasureKind.ITEM,
}
YEARS: Final = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})")


@transaction.atomic
def load(*, at: datetime) -> int:
    """Enter the reference data of these rooms; return how many statements were new."""
    silences, new_silences = load_silences(at=at)
    new = [
        *(enter_dimension(dimension=d, by=INSTALLATION, at=at) is not None for d in dimensions()),
        *(adopt_edition(edition=e, by=INSTALLATION, at=at).is_new for e in editions()),
        *(
            amend_catalogue(amendment=each, by=INSTALLATION, at=at).is_new
            for each in amendments(silences)
        ),
        *_load_list(at=at),
    ]
    told = load_decisions(at=at) + load_history(at=at) + load_road_map(at=at)
    return sum(new) + new_silences + told


def dimensions() -> Iterator[measures.DimensionFacts]:
    """Return the dimensions with their areas; one without areas is an area of its own."""
    for dimension in filed.load_dimensions():
        areas = tuple(
            _area(area) for area in filed.load_areas() if area.dimension == dimension.code
        )
        yield measures.DimensionFacts(
            code=dimension.code,
            position=dimension.order,
            names=tuple(
                measures.NameFacts(
                    name=words_of(name.name),
                    starts_on=name.from_.earliest,
                    ends_on=name.until.earliest if name.until else None,
                )
                for name in dimension.names
            ),
            areas=areas or (_whole(dimension),),
            aliases=dimension.aliases,
        )


def editions() -> Iterator[measures.EditionFacts]:
    """Return the editions with the entries that they had when they were adopted."""
    added = {code for amendment in filed.load_amendments() for code in amendment.adds}
    for edition in filed.load_editions():
        parts = tuple(_part(p) for p in filed.load_parts() if p.edition == edition.code)
        entries = [e for e in filed.load_entries() if e.edition == edition.code]
        is_partly_known = any(entry.code not in added for entry in entries)
        yield measures.EditionFacts(
            code=edition.code,
            title=words_of(edition.title),
            starts_on=_exactly(edition.from_.day, edition.code),
            completeness=_completeness(edition.known, is_partly_known=is_partly_known),
            chapters=tuple(
                measures.ChapterFacts(
                    number=c.number, title=words_of(c.title), dimensions=c.dimensions
                )
                for c in filed.load_chapters()
                if c.edition == edition.code
            ),
            parts=parts,
            measures=tuple(_measure(entry) for entry in entries if entry.code not in added),
            adopted_by=edition.adopted_by,
            sources=in_words(edition),
            note=edition.note,
        )


def amendments(silences: Sequence[SilenceFacts]) -> Iterator[measures.AmendmentFacts]:
    """Return the amendments, each with the silence procedure by which it was made."""
    entries = {entry.code: entry for entry in filed.load_entries()}
    for amendment in filed.load_amendments():
        opened, effective = amendment.opened.day, amendment.effective.day
        yield measures.AmendmentFacts(
            edition=amendment.edition,
            opened_on=opened,
            effective_on=_exactly(effective, amendment.edition),
            announced_on=amendment.announced.day,
            adds=tuple(_measure(entries[code]) for code in amendment.adds),
            manner=Manner.SILENCE,
            silence=next(
                (
                    silence.own_key
                    for silence in silences
                    if (silence.opened_on, silence.effective_on) == (opened, effective)
                ),
                "",
            ),
            sources=in_words(amendment),
        )


def list_rows(printed: CoordinatorsList) -> tuple[Row, ...]:
    """Return the rows of a printed List."""
    return tuple(
        Row(Seat(row.area or row.dimension, role, state.participant), _term(state), state.term)
        for row in printed.rows
        for role, states in (
            (Role.COORDINATOR, row.coordinators),
            (Role.CO_COORDINATOR, row.co_coordinators),
        )
        for state in states
    )


def appointments() -> Iterator[tuple[Row, Ground]]:
    """Return the tenures that no printed List begins, with the day by which they are attested."""
    begun = {
        (row.seat, row.term, printed.as_of.day)
        for printed in _decided_lists()
        for row in list_rows(printed)
    }
    for tenure in load_tenures():
        row = Row(_seat(tenure), _term_of(tenure), tenure.term)
        decided = day_of(tenure.decided or tenure.from_)
        if decided.on is None or (row.seat, row.term, decided.on) in begun:
            continue
        yield (
            row,
            Ground(
                decided_on=decided.on,
                precision=decided.precision if tenure.decided else _attested(decided.precision),
                sources=in_words(tenure),
                confidence=Confidence(tenure.confidence),
            ),
        )


def _load_list(*, at: datetime) -> Iterator[bool]:
    for row, ground in appointments():
        yield appoint(rows=[row], ground=ground, by=INSTALLATION, at=at).is_new
    for printed in _decided_lists():
        ground = Ground(
            decided_on=_exactly(printed.as_of.day, printed.code),
            sources=in_words(printed),
            confidence=Confidence(printed.confidence),
        )
        yield amend_list(rows=list_rows(printed), ground=ground, by=INSTALLATION, at=at).is_new


def _decided_lists() -> Iterable[CoordinatorsList]:
    """Return the Lists that are decisions; a brochure repeats one and decides nothing."""
    return (printed for printed in load_coordinator_lists() if printed.symbol)


def _area(area: filed.Area) -> measures.AreaFacts:
    return measures.AreaFacts(
        code=area.code,
        position=area.order,
        name=words_of(area.name),
        seen=day_of(area.since),
        aliases=area.aliases,
    )


def _whole(dimension: filed.Dimension) -> measures.AreaFacts:
    return measures.AreaFacts(
        code=dimension.code,
        position=0,
        name=words_of(dimension.names[-1].name),
        seen=day_of(dimension.since),
        aliases=dimension.aliases,
        is_whole_dimension=True,
    )


def _part(part: filed.Part) -> measures.PartFacts:
    entries = (e for e in filed.load_entries() if e.edition == part.edition)
    seen = any(part.scope in (entry.dimension, entry.area) for entry in entries)
    return measures.PartFacts(
        scope=part.scope,
        completeness=_completeness(part.known, is_partly_known=seen),
        counted=part.counted or None,
        note=part.note,
    )


def _completeness(known: bool, *, is_partly_known: bool) -> Completeness:
    if known:
        return Completeness.KNOWN
    return Completeness.PARTLY if is_partly_known else Completeness.UNKNOWN


def _measure(entry: filed.Entry) -> measures.MeasureFacts:
    return measures.MeasureFacts(
        key=_key(entry.code),
        number=entry.number,
        kind=KINDS[entry.kind],
        title=words_of(entry.title),
        dimension=entry.dimension,
        area=entry.area,
        parent=_key(entry.parent) if entry.parent else "",
        ancestors=tuple(
            measures.Ancestor(
                ancestor.entry.partition("/")[0],
                _key(ancestor.entry),
                Confidence(ancestor.confidence),
            )
            for ancestor in entry.predecessors
        ),
        sources=in_words(entry),
        confidence=Confidence(entry.confidence),
        note=entry.note,
    )


def _key(code: str) -> str:
    """Return the key within the edition: "2004/2.1 a" is "2.1.a", "2021/ENV/1" is "ENV-1"."""
    return key_of(code.partition("/")[2]).replace("/", "-")


def _seat(tenure: Tenure) -> Seat:
    return Seat(tenure.area, Role(tenure.role), tenure.participant)


def _term_of(tenure: Tenure) -> Term:
    if not tenure.term or tenure.until is None:
        return NO_TERM
    return Term(tenure.from_.day, tenure.until.day)


def _term(printed: Printed) -> Term:
    """Return the calendar years of a printed term ("2024-2025") as days, half-open."""
    years = YEARS.fullmatch(printed.term)
    if years is None:
        return NO_TERM
    return Term(date(int(years[1]), 1, 1), date(int(years[2]) + 1, 1, 1))


def _attested(precision: Precision) -> Precision:
    """Return how a day is known on which a tenure is first met: it was so by then."""
    return Precision.BY if precision is Precision.DAY else precision


def _exactly(day: date | None, code: str) -> date:
    if day is None:
        raise ValueError(f"{code}: the day must be known")
    return day
