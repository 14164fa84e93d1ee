"""The List of Coordinators as on a day, and tenures through time, folded from visible acts.

A reader who may not know of an act is shown the List as it follows from the others.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from clearinghouse.law import coordination as law
from clearinghouse.law.coordination import Role, Row
from clearinghouse.law.distribution import Reader
from clearinghouse.measures.acts import acts_in_law, loaded
from clearinghouse.measures.kinds import ActKind
from clearinghouse.measures.models import Area, ListAct
from clearinghouse.measures.queries.catalogue import dimension_names
from clearinghouse.measures.remarks import remarks_on
from clearinghouse.measures.views import (
    KnownTenure,
    ListBasis,
    ListLine,
    ListPlan,
    ListView,
    Occupant,
    PlannedChange,
    TenureRow,
    TenureState,
    TimelineLane,
    Words,
)
from clearinghouse.participants.models.periods import Precision
from clearinghouse.participants.queries import names_on
from clearinghouse.participants.queries.views import Names
from clearinghouse.procedures.models import Decision
from clearinghouse.procedures.queries.decisions import documents_of, lines_of, words_of

# The act that is only planned comes after all acts of its day.
_LAST: Final = 2**62


@dataclass(frozen=True, slots=True)
class _Known:
    """What ``reader`` may know: acts by key, tenures, decisions by row, and names of States."""

    acts: Mapping[int, ListAct]
    tenures: tuple[law.Tenure, ...]
    decisions: Mapping[int, str]
    names: Mapping[str, Names]


def coordinators(reader: Reader, on: date) -> ListView:
    """Return the List as on a day, in the order and layout of the official one.

    A term that is decided but not begun is on the List already; one that has run out stays until
    the List is amended.  The ``state`` of each tells them apart.
    """
    known = _known(reader, on)
    return ListView(
        on=on,
        basis=_basis(reader, known, on),
        is_whole=any(
            act.kind == ActKind.LIST and act.decided_on <= on for act in known.acts.values()
        ),
        lines=_lines(known, on),
    )


def tenures(
    reader: Reader, as_of: date, *, participant: str = "", area: str = ""
) -> tuple[TenureRow, ...]:
    """Return all tenures decided by ``as_of``, the earliest first, of one State or area."""
    known = _known(reader, as_of)
    return tuple(
        _tenure(tenure, known, as_of)
        for tenure in sorted(known.tenures, key=lambda tenure: tenure.since)
        if tenure.decided_on <= as_of
        and (not participant or tenure.seat.participant == participant)
        and (not area or tenure.seat.area == area)
    )


def tenures_known(reader: Reader, on: date) -> tuple[KnownTenure, ...]:
    """Return the tenures as they were known on a day: by the acts decided until then, and no later.

    Past and coming ones too, in the order in which they began.
    """
    acts = [act for act in loaded(ListAct.objects.visible_to(reader)) if act.decided_on <= on]
    keys = _decisions(reader, acts)
    decisions = {act.pk: keys.get(act.decision_id or 0, "") for act in acts}
    return tuple(
        KnownTenure(tenure, decisions[tenure.act]) for tenure in law.fold(acts_in_law(acts))
    )


def area_names(reader: Reader, on: date) -> Mapping[str, Words]:  # noqa: ARG001 - public
    """Return the names of all priority areas by code, in the order of the List.

    An area that is a whole dimension bears the name of the dimension on the day.
    """
    dimensions = dimension_names(on)
    return {
        area.code: dimensions.get(area.dimension_id, {})
        if area.is_whole_dimension
        else words_of(area)
        for area in _areas()
    }


def tenures_timeline(reader: Reader, as_of: date) -> tuple[TimelineLane, ...]:
    """Return the tenures decided by ``as_of``, a lane for each area in the order of the List."""
    rows = tenures(reader, as_of)
    dimensions = dimension_names(as_of)
    return tuple(
        TimelineLane(
            area=area.code,
            dimension_name=dimensions.get(area.dimension_id, {}),
            name=words_of(area),
            is_whole_dimension=area.is_whole_dimension,
            tenures=tuple(row for row in rows if row.area == area.code),
        )
        for area in _areas()
    )


def plan_list_amendment(reader: Reader, rows: Sequence[Row], decided_on: date) -> ListPlan:
    """Return what accepting a whole List would change, and what the law remarks on it."""
    acts = acts_in_law(loaded(ListAct.objects.visible_to(reader)))
    before = law.fold(acts)
    after = law.fold([*acts, law.ListAgreed(decided_on, tuple(rows), _LAST)])
    names = names_on(reader, decided_on)
    areas = {area.code: words_of(area) for area in _areas()}
    return ListPlan(
        changes=tuple(
            PlannedChange(
                kind=change.kind,
                area=change.seat.area,
                area_name=areas.get(change.seat.area, {}),
                role=change.seat.role,
                participant=change.seat.participant,
                name=_name(change.seat.participant, names),
                on=change.on,
                term=change.term,
            )
            for change in law.changes(before, after)
        ),
        remarks=remarks_on(before, after),
    )


def _known(reader: Reader, on: date) -> _Known:
    acts = loaded(ListAct.objects.visible_to(reader))
    return _Known(
        acts={act.pk: act for act in acts},
        tenures=law.fold(acts_in_law(acts)),
        decisions=_decisions(reader, acts),
        names=names_on(reader, on),
    )


def _decisions(reader: Reader, acts: Iterable[ListAct]) -> Mapping[int, str]:
    """Return the keys of those decisions of the acts that the reader may see, by their rows."""
    rows = [act.decision_id for act in acts if act.decision_id]
    found = Decision.objects.visible_to(reader).filter(pk__in=rows)
    return dict(found.values_list("pk", "key"))


def _basis(reader: Reader, known: _Known, on: date) -> ListBasis | None:
    """Return the last act by which the List stands as it does on the day."""
    decided = [act for act in known.acts.values() if act.decided_on <= on]
    if not decided:
        return None
    act = max(decided, key=lambda act: (act.decided_on, act.kind == ActKind.LIST, act.pk))
    key = known.decisions.get(act.decision_id or 0, "")
    # A note that the reader may not read is left out by ``documents_of``.
    revision = act.decision.revision_id if act.decision and key else act.note_id
    return ListBasis(
        decided_on=act.decided_on,
        is_whole=act.kind == ActKind.LIST,
        decision=key,
        document=documents_of(reader, [revision]).get(revision or 0),
        sources=lines_of(act.sources),
        entry=act.entry,
    )


def _lines(known: _Known, on: date) -> tuple[ListLine, ...]:
    dimensions = dimension_names(on)
    numbers = {code: number for number, code in enumerate(dimensions, start=1)}
    shown = [_tenure(tenure, known, on) for tenure in law.listed(known.tenures, on)]
    return tuple(
        ListLine(
            dimension=area.dimension_id,
            dimension_number=numbers[area.dimension_id],
            dimension_name=dimensions[area.dimension_id],
            area=area.code,
            number=area.position,
            name=words_of(area),
            is_whole_dimension=area.is_whole_dimension,
            coordinators=_occupants(shown, area.code, Role.COORDINATOR, known),
            co_coordinators=_occupants(shown, area.code, Role.CO_COORDINATOR, known),
        )
        for area in _areas()
    )


def _occupants(
    shown: Iterable[TenureRow], area: str, role: Role, known: _Known
) -> tuple[Occupant, ...]:
    """Return who stands in a cell of the List, in the English order of usual names (RoP I.7)."""
    cell: dict[str, list[TenureRow]] = {}
    for tenure in shown:
        if tenure.area == area and tenure.role is role:
            cell.setdefault(tenure.participant, []).append(tenure)
    return tuple(
        Occupant(
            participant=code,
            name=_name(code, known.names),
            tenures=tuple(sorted(held, key=lambda tenure: tenure.since)),
        )
        for code, held in sorted(cell.items(), key=lambda pair: _order(pair[0], known.names))
    )


def _tenure(tenure: law.Tenure, known: _Known, on: date) -> TenureRow:
    act = known.acts[tenure.act]
    has_own_start = tenure.term.starts_on == tenure.since
    return TenureRow(
        area=tenure.seat.area,
        role=tenure.seat.role,
        participant=tenure.seat.participant,
        name=_name(tenure.seat.participant, known.names),
        state=_state(tenure, on),
        term=tenure.term,
        printed=tenure.printed,
        since=tenure.since,
        since_precision=Precision.DAY if has_own_start else _precision(act),
        until=tenure.until,
        decided_on=tenure.decided_on,
        decision=known.decisions.get(act.decision_id or 0, ""),
        listed_from=tenure.listed_from,
        listed_until=tenure.listed_until,
        confidence=act.confidence,
    )


def _precision(act: ListAct) -> Precision:
    """A List without terms shows that a State serves, not since when."""
    return Precision.BY if act.kind == ActKind.LIST else Precision(act.precision)


def _state(tenure: law.Tenure, on: date) -> TenureState:
    if tenure.is_over(on):
        return TenureState.OVER
    return TenureState.HELD if tenure.is_held(on) else TenureState.TO_COME


def _areas() -> list[Area]:
    return list(
        Area.objects.select_related("dimension").order_by("dimension__position", "position")
    )


def _name(code: str, names: Mapping[str, Names]) -> Words:
    return names[code].usual if code in names else {"en": code}


def _order(code: str, names: Mapping[str, Names]) -> str:
    return names[code].sort_en if code in names else code
