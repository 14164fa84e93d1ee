"""What the acts of this room share: who speaks, locked rows, the tenures, the record, the telling.

Used by the operations of this room only, within their transactions.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from django.db import connection

from clearinghouse.coordination.faults import CoordinationFault, refuse
from clearinghouse.coordination.models import Submission
from clearinghouse.law import coordination, credentials
from clearinghouse.law.coordination import Tenure
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Distribution, Marking, Reader, Standing
from clearinghouse.law.periods import day_at
from clearinghouse.law.provisions import Provision
from clearinghouse.law.submissions import SubmissionKind
from clearinghouse.measures.acts import all_in_law
from clearinghouse.measures.models import Area
from clearinghouse.notices.kinds import NoticeFact, NoticeKind
from clearinghouse.notices.operations import Recipients, notify
from clearinghouse.participants.acting import SECRETARIAT, person_of
from clearinghouse.participants.queries import chair_on, members_on
from clearinghouse.record.acts import settle
from clearinghouse.record.models import Entry
from clearinghouse.record.operations import append

MEMBERS = Marking(Distribution.MEMBER_STATES, SECRETARIAT)
COORDINATION_LOCK = 0x434F_4F52


def lock_areas() -> None:
    """Let one act at a time decide who acts in an area; held to the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [COORDINATION_LOCK])


def demand_registry(by: Reader, *, at: datetime) -> None:
    """Refuse anyone but the registry of the Secretariat."""
    if not is_registry(by, at=at):
        refuse(CoordinationFault.NOT_THE_REGISTRY)


def is_registry(by: Reader, *, at: datetime) -> bool:
    """Whether the registry of the Secretariat acts."""
    return Capacity.REGISTRY in person_of(by, at=at).capacities


def demand_member(by: Reader) -> str:
    """Return the Member State whose officer acts; refuse anyone else."""
    if by.participant is None or by.standing is not Standing.MEMBER or not by.cleared:
        refuse(CoordinationFault.NOT_A_MEMBER)
    return by.participant


def demand_voice(by: Reader, *, at: datetime) -> str:
    """Return the Member State for which the officer may speak; raises ``OutOfOrder`` if none."""
    state = demand_member(by)
    settle(credentials.answer(by=person_of(by, at=at)))
    return state


def held(key: str, *, by: Reader) -> Submission:
    """Return a submission that ``by`` may see, locked to the end of the transaction."""
    found = (
        Submission.objects.visible_to(by).select_for_update(of=("self",)).filter(key=key).first()
    )
    if found is None:
        refuse(CoordinationFault.NO_SUCH_SUBMISSION)
    return found


def area_of(code: str) -> Area:
    """Return the area of a code."""
    found = Area.objects.filter(code=code).first()
    if found is None:
        refuse(CoordinationFault.NO_SUCH_AREA, area=code)
    return found


def decided_by(day: date) -> tuple[Tenure, ...]:
    """Return the tenures as the acts decided until a day give them, whoever may know of them."""
    return coordination.fold(act for act in all_in_law() if act.decided_on <= day)


def chair_at(by: Reader, at: datetime) -> str:
    """Return the State in the chair at a moment, "" if there is none."""
    term = chair_on(by, day_at(at))
    return term.participant if term else ""


def between(participant: str, chair: str) -> Marking:
    """Return the marking of what a State, the Chairmanship and the Secretariat may open."""
    circle = frozenset({participant, chair, SECRETARIAT} - {""})
    return Marking(Distribution.ADDRESSEES, SECRETARIAT, circle)


def marking_of(row: Submission) -> Marking:
    """Return who may open what the record tells of a submission, as it stands now."""
    if row.circulated_at is not None or row.kind == SubmissionKind.REPORT:
        return MEMBERS
    return between(row.participant_id, row.chair_id or "")


def tell(
    act: str,
    key: str,
    told: Mapping[str, object],
    *,
    by: Reader,
    at: datetime,
    marking: Marking = MEMBERS,
    provisions: Iterable[Provision] = (),
) -> Entry:
    """Append an act to the record: openly only which submission or proposal it is about."""
    filled = {name: value for name, value in told.items() if value not in ("", None)}
    return append(
        act=act,
        actor=by.participant or "",
        at=at,
        public={act.partition(".")[0]: key},
        sealed={name: _plain(value) for name, value in filled.items()},
        marking=marking,
        provisions=[str(each) for each in provisions],
    )


def announce(
    cause: str,
    kind: NoticeKind,
    recipients: Iterable[str],
    *,
    area: str,
    participant: str,
    link: str,
    at: datetime,
    due_on: datetime | None = None,
) -> None:
    """Tell delegations of an act; what is told names an area and a State, and no text."""
    notify(
        key=cause,
        kind=kind,
        recipients=Recipients(participants=frozenset(recipients)),
        facts={NoticeFact.AREA: area, NoticeFact.PARTICIPANT: participant},
        link=link,
        at=at,
        due_at=due_on,
    )


def everybody(by: Reader, at: datetime) -> frozenset[str]:
    """Return the Member States of the day, and the Secretariat."""
    return frozenset({*members_on(by, day_at(at)), SECRETARIAT})


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date | datetime) else str(value)
