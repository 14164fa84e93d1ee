"""To whom a note goes on a day, and who may therefore read it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from clearinghouse.correspondence.models import NoteWays
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.deliveries import Channel
from clearinghouse.law.distribution import Distribution, Marking, Reader, Standing, may_read
from clearinghouse.participants.acting import SECRETARIAT
from clearinghouse.participants.models import Credential, StandingPeriod
from clearinghouse.participants.models.periods import on
from clearinghouse.participants.queries import standings_on
from clearinghouse.writing.notes_verbales.purposes import Addressed

_TO_STANDING = {
    Addressed.ALL_MEMBER_STATES: Standing.MEMBER,
    Addressed.ALL_MINISTRIES: Standing.MEMBER,
    Addressed.MFA_AND_EMBASSIES: Standing.MEMBER,
    Addressed.OBSERVERS: Standing.OBSERVER,
    Addressed.PARTNERS: Standing.PARTNER,
}


def addressees_on(addressed: Addressed, participant: str, day: date) -> tuple[str, ...]:
    """Return the codes of the delegations to which a note goes on a day."""
    if addressed.is_one:
        return (participant,)
    standing = _TO_STANDING[addressed]
    held = StandingPeriod.objects.filter(on(day), standing=standing.value)
    codes = sorted(set(held.values_list("participant_id", flat=True)))
    found = standings_on(codes, day=day)
    return tuple(code for code in codes if found.get(code) is standing)


def marking_for(addressed: Addressed, addressees: Iterable[str]) -> Marking:
    """Return the distribution of a note: for Member States if all are addressed, else for few."""
    if _TO_STANDING.get(addressed) is Standing.MEMBER:
        return Marking(Distribution.MEMBER_STATES, SECRETARIAT)
    return Marking(Distribution.ADDRESSEES, SECRETARIAT, frozenset(addressees))


def all_may_read(marking: Marking, addressees: Collection[str], day: date) -> bool:
    """Whether every addressee may read a paper so marked."""
    standings = standings_on(addressees, day=day)
    return all(
        may_read(Reader(code, standings.get(code), cleared=True), marking) for code in addressees
    )


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways of a note to one delegation: those chosen, and whether somebody can read here."""

    channels: tuple[Channel, ...]
    address: str
    is_read_here: bool

    @property
    def out_of_the_house(self) -> tuple[Channel, ...]:
        """The ways by which it is sent; on paper where it could not be read otherwise."""
        sent = tuple(each for each in self.channels if each is not Channel.PORTAL)
        return sent or (() if self.is_read_here else (Channel.PAPER,))


def ways_to(addressees: Collection[str], *, at: datetime) -> dict[str, Ways]:
    """Return the ways to each delegation: what it has chosen, else the portal."""
    readers = set(
        Credential.objects.in_force(at)
        .filter(
            capacity=Capacity.READ.value,
            officer__participant__in=addressees,
            officer__is_active=True,
        )
        .values_list("officer__participant_id", flat=True)
    )
    chosen = {row.participant_id: row for row in NoteWays.objects.filter(pk__in=addressees)}
    return {code: _ways(chosen.get(code), code in readers) for code in sorted(addressees)}


def _ways(chosen: NoteWays | None, is_read_here: bool) -> Ways:
    if chosen is None:
        return Ways((Channel.PORTAL,), "", is_read_here)
    return Ways(tuple(map(Channel, chosen.channels)), chosen.address, is_read_here)
