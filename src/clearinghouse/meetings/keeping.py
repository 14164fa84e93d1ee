"""What the acts of a meeting share: the lock, who is there, what is told to the record.

Used by the operations of this room only, within their transactions.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from hashlib import sha256
from typing import Final

from django.db.models import Max

from clearinghouse.documents.models import Revision
from clearinghouse.law.distribution import Distribution, Marking, Reader, narrowest
from clearinghouse.law.meetings import Part
from clearinghouse.law.periods import day_at
from clearinghouse.meetings.faults import MeetingFault, refuse
from clearinghouse.meetings.models import Placed, Point, Sitting
from clearinghouse.participants.acting import SECRETARIAT, is_registry
from clearinghouse.participants.models import Body
from clearinghouse.participants.queries import members_on
from clearinghouse.record.operations import append

MEMBERS: Final = Marking(Distribution.MEMBER_STATES, SECRETARIAT)


def demand_registry(by: Reader, *, at: datetime) -> None:
    """Refuse anyone but the registry of the Secretariat."""
    if not is_registry(by, at=at):
        refuse(MeetingFault.NOT_THE_REGISTRY)


def held(meeting: str, *, by: Reader) -> Sitting:
    """Return the sitting, locked; raise Refusal if it does not exist for ``by``."""
    found = (
        Sitting.objects.visible_to(by)
        .select_for_update(of=("self",))
        .select_related("meeting")
        .filter(meeting__code=meeting)
        .first()
    )
    if found is None:
        refuse(MeetingFault.NO_SUCH_SITTING)
    return found


def demand_open(sitting: Sitting, *, at: datetime) -> None:
    """Refuse what is done in a meeting that is not open, or before it was."""
    demand_not_closed(sitting)
    if sitting.opened_at is None:
        refuse(MeetingFault.NOT_OPEN)
    if at < sitting.opened_at:
        refuse(MeetingFault.CLOCK_WENT_BACK)


def demand_not_closed(sitting: Sitting) -> None:
    """Refuse what is done in a meeting that is closed."""
    if sitting.closed_at is not None:
        refuse(MeetingFault.CLOSED)


def point_of(sitting: Sitting, number: str) -> Point:
    """Return a point of the agenda by its number."""
    found = sitting.points.filter(number=number.strip()).first()
    if found is None:
        refuse(MeetingFault.NO_SUCH_POINT, number=number)
    return found


def issue_of(name: str, *, by: Reader) -> Revision:
    """Return the issue that a symbol names, or the latest at an address, if ``by`` may read it."""
    seen = Revision.objects.visible_to(by).select_related("document")
    found = seen.filter(symbol=name).first() or (
        seen.filter(document__address=name, addendum=0, corrigendum=0).order_by("-revision").first()
    )
    if found is None:
        refuse(MeetingFault.NO_SUCH_DOCUMENT, document=name)
    return found


def lay(point: Point, revision: Revision, *, by: Reader, at: datetime) -> None:
    """Place a document under a point of the agenda; while the meeting sits it is in session."""
    last = point.placed.aggregate(last=Max("position"))["last"] or 0
    entry = tell(
        "sitting.documented",
        point.sitting.meeting.code,
        {"document": revision.symbol or revision.document.address, "point": point.number},
        by=by,
        at=at,
        marking=for_members_and(revision.document.marking()),
    )
    Placed.objects.create(
        point=point,
        revision=revision,
        position=last + 1,
        in_session=point.sitting.opened_at is not None,
        placed_at=at,
        entry=entry,
    )


def members_at(by: Reader, at: datetime) -> tuple[str, ...]:
    """Return the Member States of the day of a moment."""
    return members_on(by, day_at(at))


def present_in(sitting: Sitting) -> frozenset[str]:
    """Return who takes part as a Member State and is there."""
    there = sitting.attendances.filter(part=Part.MEMBER, is_present=True)
    return frozenset(there.values_list("participant_id", flat=True))


def superiors_of(body: str) -> tuple[str, ...]:
    """Return the bodies to which a body reports, the nearest first."""
    above = dict(Body.objects.values_list("code", "reports_to_id"))
    found: list[str] = []
    while (body := above.get(body) or "") and body not in found:
        found.append(body)
    return tuple(found)


def tell(
    act: str,
    sitting: str,
    told: Mapping[str, object],
    *,
    by: Reader,
    at: datetime,
    marking: Marking = MEMBERS,
    provisions: Sequence[object] = (),
) -> int:
    """Append an act to the record: openly only of which meeting it is, all else sealed."""
    entry = append(
        act=act,
        actor=by.participant or "",
        at=at,
        public={"sitting": sitting},
        sealed={name: _plain(value) for name, value in told.items() if value not in ("", (), None)},
        marking=marking,
        provisions=[str(each) for each in provisions],
    )
    return int(entry.index)


def for_members_and(marking: Marking) -> Marking:
    """Return the marking of what concerns a paper so marked: for Member States, or for fewer."""
    return narrowest([MEMBERS, marking])


def digest_of(told: object) -> str:
    """Return the digest under which something long is told to the record."""
    written = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(written.encode()).hexdigest()


def _plain(value: object) -> str:
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Iterable) and not isinstance(value, str):
        return ", ".join(str(each) for each in value)
    return str(value)
