"""What the acts of this room share: the lock, who may speak, what they name, what is told.

Used by the operations of this room only, within their transactions.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from hashlib import sha256
from typing import Final

from django.db import connection

from clearinghouse.documents.models import Revision
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Distribution, Marking, Reader, Standing
from clearinghouse.law.periods import day_at
from clearinghouse.measures.models import Area, Measure
from clearinghouse.participants.acting import SECRETARIAT, person_of
from clearinghouse.participants.models import Participant
from clearinghouse.participants.queries import standings_on
from clearinghouse.record.operations import append
from clearinghouse.review.faults import ReviewFault, refuse
from clearinghouse.review.models import Review

MEMBERS: Final = Marking(Distribution.MEMBER_STATES, SECRETARIAT)
REVIEW_LOCK: Final = 0x5245_5649
# What the record seals as it is; anything longer is told by its digest.
_SHORT: Final = 200


def lock() -> None:
    """Let one act of this room at a time number what it writes; held to the end."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [REVIEW_LOCK])


def is_registry(by: Reader, *, at: datetime) -> bool:
    """Whether ``by`` acts as the registry of the Secretariat."""
    return Capacity.REGISTRY in person_of(by, at=at).capacities


def demand_registry(by: Reader, *, at: datetime) -> None:
    """Refuse anyone but the registry of the Secretariat."""
    if not is_registry(by, at=at):
        refuse(ReviewFault.NOT_THE_REGISTRY)


def demand_voice(state: str, by: Reader, *, at: datetime) -> None:
    """Refuse whoever does not speak for this State."""
    person = person_of(by, at=at)
    if person.participant != state or Capacity.ANSWER not in person.capacities:
        refuse(ReviewFault.NOT_YOURS_TO_SAY)


def demand_voice_or_registry(state: str, by: Reader, *, at: datetime) -> None:
    """Refuse whoever neither speaks for this State nor enters its paper in the registry."""
    if not is_registry(by, at=at):
        demand_voice(state, by, at=at)


def review_of(key: str, *, by: Reader) -> Review:
    """Return the review of this key; raise Refusal if it does not exist for ``by``."""
    found = Review.objects.visible_to(by).select_related("dimension").filter(key=key).first()
    if found is None:
        refuse(ReviewFault.NO_SUCH_REVIEW)
    return found


def area_of(code: str, *, dimension: str) -> Area | None:
    """Return an area of the dimension, none for no code."""
    if not code:
        return None
    found = Area.objects.filter(code=code, dimension=dimension).first()
    if found is None:
        refuse(ReviewFault.NO_SUCH_AREA, area=code)
    return found


def measure_of(edition: str, key: str) -> Measure:
    """Return an entry of an edition in its latest wording."""
    found = Measure.objects.filter(edition=edition, key=key).order_by("-starts_on").first()
    if found is None or found.dimension_id is None:
        refuse(ReviewFault.NO_SUCH_MEASURE, measure=f"{edition}/{key}")
    return found


def standing_of(state: str, *, at: datetime) -> Standing | None:
    """Return how a participant stands on the day of a moment."""
    return standings_on([state], day=day_at(at)).get(state)


def demand_participants(codes: Iterable[str]) -> None:
    """Refuse a code that no participant has."""
    wanted = set(codes)
    known = set(Participant.objects.filter(code__in=wanted).values_list("code", flat=True))
    for code in sorted(wanted - known):
        refuse(ReviewFault.NO_SUCH_PARTICIPANT, participant=code)


def issue_of(name: str, *, by: Reader) -> Revision:
    """Return the issue that a symbol names, or the latest at an address, if ``by`` may read it."""
    seen = Revision.objects.visible_to(by).select_related("document")
    found = seen.filter(symbol=name).first() or (
        seen.filter(document__address=name).order_by("-revision").first()
    )
    if found is None:
        refuse(ReviewFault.NO_SUCH_DOCUMENT, document=name)
    return found


def tell(
    act: str,
    told: Mapping[str, object],
    *,
    by: Reader,
    at: datetime,
    public: Mapping[str, str] | None = None,
    marking: Marking = MEMBERS,
    provisions: Sequence[object] = (),
) -> int:
    """Append an act to the record: ``public`` openly, ``told`` sealed unless marked public."""
    filled = {name: _plain(value) for name, value in told.items() if value not in ("", (), None)}
    is_open = marking.distribution is Distribution.PUBLIC
    entry = append(
        act=act,
        actor=by.participant or "",
        at=at,
        public={**(public or {}), **(filled if is_open else {})},
        sealed={} if is_open else filled,
        marking=None if is_open else marking,
        provisions=[str(each) for each in provisions],
    )
    return int(entry.index)


def _plain(value: object) -> str:
    """Return a value as the record keeps it: what is long by its digest."""
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Iterable) and not isinstance(value, str):
        return ", ".join(str(each) for each in value)
    written = str(value)
    if len(written) <= _SHORT:
        return written
    return f"sha256:{sha256(written.encode()).hexdigest()}"
