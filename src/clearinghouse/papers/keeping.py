"""What the acts of the room share: who acts, the lock, seats in an area, what is told.

Used by the operations of this room only, within their transactions.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from hashlib import sha256
from typing import Final

from django.db.models import Q

from clearinghouse.law.coordination import Role
from clearinghouse.law.credentials import Capacity, Person
from clearinghouse.law.distribution import Distribution, Marking, Reader, Standing
from clearinghouse.law.periods import day_at
from clearinghouse.measures.models import Area, Tenure
from clearinghouse.papers.faults import PaperFault, refuse
from clearinghouse.papers.models import PaperDraft
from clearinghouse.participants.acting import SECRETARIAT, person_of
from clearinghouse.record.models import Entry
from clearinghouse.record.operations import append

MEMBERS: Final = Marking(Distribution.MEMBER_STATES, SECRETARIAT)


def area_of(code: str) -> Area:
    """Return an area; raise Refusal if there is none of this code."""
    found = Area.objects.select_related("dimension").filter(code=code).first()
    if found is None:
        refuse(PaperFault.NO_SUCH_AREA, area=code)
    return found


def seats_on(area: str, on: date) -> Mapping[str, frozenset[Role]]:
    """Return who serves in an area on a day, and in which roles."""
    serving = Tenure.objects.filter(
        Q(over_on=None) | Q(over_on__gt=on), area=area, begun_on__lte=on
    )
    held: dict[str, frozenset[Role]] = {}
    for state, role in serving.values_list("participant_id", "role"):
        held[state] = held.get(state, frozenset()) | {Role(role)}
    return held


def is_registry(by: Reader, *, at: datetime) -> bool:
    """Whether ``by`` keeps the register of the Secretariat."""
    return Capacity.REGISTRY in person_of(by, at=at).capacities


def demand_registry(by: Reader, *, at: datetime) -> None:
    """Refuse anyone but the registry of the Secretariat."""
    if not is_registry(by, at=at):
        refuse(PaperFault.NOT_THE_REGISTRY)


def speaker(by: Reader, *, at: datetime, states: Iterable[str] | None = None) -> Person:
    """Return who speaks for a Member State, one of ``states`` where given, or the registry.

    The Secretariat lends its help where a Coordinator asks for it (Modalities 2.3).
    """
    person = person_of(by, at=at)
    if Capacity.REGISTRY in person.capacities:
        return person
    is_voice = Capacity.ANSWER in person.capacities and by.standing is Standing.MEMBER
    if not is_voice or (states is not None and person.participant not in states):
        refuse(PaperFault.NOT_YOURS)
    return person


def locked(address: str, *, by: Reader) -> PaperDraft:
    """Return a draft that ``by`` may follow, locked to the end of the transaction."""
    found = (
        PaperDraft.objects.visible_to(by)
        .select_for_update(of=("self",))
        .select_related("area", "document")
        .filter(address=address)
        .first()
    )
    if found is None:
        refuse(PaperFault.NO_SUCH_DRAFT)
    return found


def in_hand(address: str, *, by: Reader, at: datetime) -> PaperDraft:
    """Return a draft that ``by`` may change, with the hands that the day gives it."""
    draft = locked(address, by=by)
    hands = sorted({draft.state_id, *draft.hands, *seats_on(draft.area_id, day_at(at))})
    speaker(by, at=at, states=hands)
    if draft.abandoned_at is not None:
        refuse(PaperFault.ABANDONED)
    if at < draft.begun_at:
        refuse(PaperFault.CLOCK_WENT_BACK)
    if hands != draft.hands:
        draft.hands = hands
        draft.save(update_fields=["hands"])
    return draft


def marking_of(draft: PaperDraft) -> Marking:
    """Return for whom acts on a draft are: its drafters until it is issued, then Member States."""
    if draft.issued_at is not None:
        return MEMBERS
    return Marking(
        Distribution.ADDRESSEES, SECRETARIAT, frozenset({SECRETARIAT, draft.state_id, *draft.hands})
    )


def tell(
    act: str,
    draft: str,
    told: Mapping[str, object],
    *,
    marking: Marking,
    by: Reader,
    at: datetime,
    provisions: Sequence[object] = (),
) -> Entry:
    """Append an act on a draft: to everybody only that one was done, all else sealed."""
    sealed = {"paper": draft} | {
        name: _plain(value) for name, value in told.items() if value not in ("", (), None)
    }
    return append(
        act=act,
        actor=by.participant or "",
        at=at,
        public={},
        sealed=sealed,
        marking=marking,
        provisions=tuple(dict.fromkeys(str(each) for each in provisions)),
    )


def digest_of(told: object) -> str:
    """Return the digest under which something long is told to the record."""
    written = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(written.encode()).hexdigest()


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date | datetime) else str(value)
