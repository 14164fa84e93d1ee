"""What the acts of the room share: who acts, the plan under its lock, facts checked, the record.

Used by the operations of this room only, within their transactions.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any, Final

from clearinghouse.law.credentials import Capacity, Person
from clearinghouse.law.distribution import Distribution, Marking, Reader
from clearinghouse.law.periods import day_at
from clearinghouse.law.planned_times import NotATime, When, parse_when
from clearinghouse.law.ruling import Remark
from clearinghouse.measures.models import Area, Dimension
from clearinghouse.participants.acting import SECRETARIAT, person_of
from clearinghouse.participants.models import Participant, Place
from clearinghouse.planning.facts import EventFacts
from clearinghouse.planning.faults import PlanningFault, refuse
from clearinghouse.planning.models import EventVersion, Plan, PlannedEvent
from clearinghouse.record.operations import append

MEMBERS: Final = Marking(Distribution.MEMBER_STATES, SECRETARIAT)


def demand_registry(by: Reader, *, at: datetime) -> None:
    """Refuse anyone but the registry of the Secretariat."""
    if Capacity.REGISTRY not in person_of(by, at=at).capacities:
        refuse(PlanningFault.NOT_THE_REGISTRY)


def held(year: int, *, by: Reader) -> Plan:
    """Return the plan of a year, locked; raise Refusal if it does not exist for ``by``."""
    found = Plan.objects.visible_to(by).select_for_update(of=("self",)).filter(year=year).first()
    if found is None:
        refuse(PlanningFault.NO_SUCH_PLAN, year=str(year))
    return found


def event_held(code: str, *, by: Reader) -> tuple[PlannedEvent, EventVersion]:
    """Return an event of ours, locked, as it stands; raise Refusal if there is none for ``by``."""
    found = (
        PlannedEvent.objects.visible_to(by)
        .select_for_update(of=("self",))
        .filter(code=code, sources="")
        .first()
    )
    if found is None:
        refuse(PlanningFault.NO_SUCH_EVENT, event=code)
    return found, found.versions.get(current=True)


def demand_organiser(now: EventVersion, person: Person) -> None:
    """Refuse anyone but those who hold the event, and the registry."""
    is_organiser = person.participant in now.holders() and Capacity.READ in person.capacities
    if not is_organiser and Capacity.REGISTRY not in person.capacities:
        refuse(PlanningFault.NOT_THE_ORGANISER)


def demand_begun(now: EventVersion, *, code: str, at: datetime) -> None:
    """Refuse what is told of an event before its first day."""
    if now.first_on is None or day_at(at) < now.first_on:
        refuse(PlanningFault.NOT_YET_HELD, event=code)


def demand_not_compiled(plan: Plan) -> None:
    """Refuse what is done before a plan is compiled, once it is."""
    if plan.compiled_at is not None:
        refuse(PlanningFault.COMPILED_ALREADY, year=str(plan.year))


def demand_compiled(plan: Plan) -> None:
    """Refuse what is done with a compiled plan before it is."""
    if plan.compiled_at is None:
        refuse(PlanningFault.NOT_COMPILED, year=str(plan.year))


def time_of(facts: EventFacts, *, year: int | None = None) -> When | None:
    """Return when the event is, None where nothing is said; refuse what is no time of the year."""
    if not facts.time.strip():
        return None
    try:
        when = parse_when(facts.time)
    except NotATime:
        refuse(PlanningFault.NOT_A_TIME, written=facts.time)
    if year is not None and not when.first.year <= year <= when.last.year:
        refuse(PlanningFault.ANOTHER_YEAR, written=facts.time, year=str(year))
    return when


def demand_whole(facts: EventFacts) -> None:
    """Refuse an event that lacks what a plan cannot do without: a title, a time, an organiser."""
    if not any((facts.title.en, facts.title.ru, facts.title.kk)):
        refuse(PlanningFault.TITLE_MISSING)
    if not facts.time.strip():
        refuse(PlanningFault.NOT_A_TIME, written="")
    if not facts.organisers:
        refuse(PlanningFault.ORGANISERS_MISSING)


def demand_known(facts: EventFacts) -> None:
    """Refuse codes that nothing bears, and an area of another dimension."""
    named = {each.participant for each in facts.organisers} | {facts.host}
    known = set(Participant.objects.filter(code__in=named).values_list("code", flat=True))
    for code in sorted(named - known - {""}):
        refuse(PlanningFault.NO_SUCH_PARTICIPANT, participant=code)
    if facts.place and not Place.objects.filter(code=facts.place).exists():
        refuse(PlanningFault.NO_SUCH_PLACE, place=facts.place)
    if facts.dimension and not Dimension.objects.filter(code=facts.dimension).exists():
        refuse(PlanningFault.NO_SUCH_AREA, area=facts.dimension)
    if facts.area and not (
        Area.objects.filter(code=facts.area, dimension=facts.dimension or None).exists()
    ):
        refuse(PlanningFault.NO_SUCH_AREA, area=facts.area)


def tell(
    act: str,
    named: str,
    told: Mapping[str, object],
    *,
    by: Reader,
    at: datetime,
    marking: Marking = MEMBERS,
    remarks: Sequence[Remark] = (),
) -> int:
    """Append an act to the record: openly only of what it is, all else sealed."""
    entry = append(
        act=act,
        actor=by.participant or "",
        at=at,
        public={act.partition(".")[0]: named},
        sealed={name: str(value) for name, value in told.items() if value not in ("", None)},
        marking=marking,
        provisions=list(dict.fromkeys(str(each.provision) for each in remarks)),
    )
    return int(entry.index)


def between(participant: str) -> Marking:
    """Return the marking of what concerns one delegation and the Secretariat alone."""
    return Marking(Distribution.ADDRESSEES, SECRETARIAT, frozenset({participant}))


def digest_of(told: Any) -> str:
    """Return the digest under which something long is told to the record."""
    written = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(written.encode()).hexdigest()
