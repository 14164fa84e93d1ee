"""Notes on their way: received, opened by a delegation, handed over on paper, called to mind."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from clearinghouse.law.credentials import Capacity, Person
from clearinghouse.law.distribution import Reader
from clearinghouse.law.provisions import implements, provision
from clearinghouse.law.ruling import Permitted, Reason, Refused, Remark, Ruling

RECEIVED_NOTES: Final = provision("notes-practice", "N.8")
OPENINGS: Final = provision("notes-practice", "N.9")
# The register in which notes of others are entered; no note of ours is numbered in it.
RECEIVED_REGISTER: Final = "IN"


class Channel(StrEnum):
    """The way by which a note goes to a delegation, or came from one."""

    PORTAL = "portal"
    EMAIL = "email"
    PAPER = "paper"


class DeliveryState(StrEnum):
    """How far a note has come on its way to one delegation."""

    QUEUED = "queued"
    AVAILABLE = "available"
    OPENED = "opened"
    ACKNOWLEDGED = "acknowledged"
    FAILED = "failed"


# QUEUED        to be handed over on paper; nobody has attested it yet
# AVAILABLE     can be read, and nobody of the delegation has opened it
# OPENED        an officer of the delegation has opened it, or it was handed over on paper
# ACKNOWLEDGED  the delegation says that it has the note
# FAILED        it could not be delivered this way; the registry chooses another one

REACHED: Final = frozenset({DeliveryState.OPENED, DeliveryState.ACKNOWLEDGED})


class DeliveryReason(Reason):
    """Why an act about a delivery or a received note is out of order, or is to be noticed."""

    NOT_OF_THE_REGISTRY = "delivery_not_of_the_registry"
    NOT_YOUR_DELEGATION = "delivery_of_another_delegation"
    BEFORE_ISSUE = "delivery_before_the_issue"
    ONE_OFFICER_TWICE = "delivery_attested_by_one_officer"
    REACHED_ALREADY = "delivery_reached_already"
    NOT_OPENED_YET = "delivery_not_opened_yet"
    RECEIVED_BEFORE_DATED = "received_before_it_is_dated"
    RECEIVED_IN_FUTURE = "received_in_the_future"
    RECEIVED_TWICE = "received_twice"


@dataclass(frozen=True, slots=True)
class Way:
    """A note on its way to one delegation."""

    participant: str
    state: DeliveryState
    available_at: datetime


@dataclass(frozen=True, slots=True)
class Opened:
    """The delegation has the note since ``at``; ``is_first`` if it was not known before."""

    at: datetime
    is_first: bool


@dataclass(frozen=True, slots=True)
class Received:
    """A note of another was received."""

    at: datetime


@implements(OPENINGS)
def open_delivery(way: Way, *, by: Reader, at: datetime) -> Ruling[Opened]:
    """Rule on the opening of a note by an officer of the delegation it was issued to."""
    if by.participant != way.participant or by.officer is None or not by.cleared:
        return Refused(OPENINGS, DeliveryReason.NOT_YOUR_DELEGATION)
    if at < way.available_at:
        return Refused(OPENINGS, DeliveryReason.BEFORE_ISSUE)
    return Permitted(Opened(at, is_first=way.state not in REACHED))


@implements(OPENINGS)
def acknowledge_delivery(way: Way, *, by: Reader, at: datetime) -> Ruling[Opened]:
    """Rule on a delegation's word that it has the note, which it must have opened."""
    if by.participant != way.participant or by.officer is None or not by.cleared:
        return Refused(OPENINGS, DeliveryReason.NOT_YOUR_DELEGATION)
    if way.state not in REACHED:
        return Refused(OPENINGS, DeliveryReason.NOT_OPENED_YET)
    return Permitted(Opened(at, is_first=way.state is DeliveryState.OPENED))


@implements(OPENINGS)
def deliver_on_paper(
    way: Way, *, by: Person, witness: Person, handed_at: datetime, at: datetime
) -> Ruling[Opened]:
    """Rule on a delivery by hand at ``handed_at``, which two officers of the registry attest."""
    if any(_not_of_the_registry(officer) for officer in (by, witness)):
        return Refused(OPENINGS, DeliveryReason.NOT_OF_THE_REGISTRY)
    if by.officer == witness.officer:
        return Refused(OPENINGS, DeliveryReason.ONE_OFFICER_TWICE)
    if way.state in REACHED:
        return Refused(OPENINGS, DeliveryReason.REACHED_ALREADY)
    if handed_at < way.available_at:
        return Refused(OPENINGS, DeliveryReason.BEFORE_ISSUE)
    if handed_at > at:
        return Refused(OPENINGS, DeliveryReason.RECEIVED_IN_FUTURE)
    return Permitted(Opened(handed_at, is_first=True))


@implements(OPENINGS)
def remind(way: Way, *, by: Person) -> Ruling[Way]:
    """Rule on calling a note to mind: of a delegation that has not opened it."""
    if _not_of_the_registry(by):
        return Refused(OPENINGS, DeliveryReason.NOT_OF_THE_REGISTRY)
    if way.state in REACHED:
        return Refused(OPENINGS, DeliveryReason.REACHED_ALREADY)
    return Permitted(way)


@implements(RECEIVED_NOTES)
def receive_note(
    *, dated_on: date, received_on: date, by: Person, at: datetime, is_known: bool, today: date
) -> Ruling[Received]:
    """Rule on entering a note received; ``is_known`` tells that the sender's number is held."""
    if _not_of_the_registry(by):
        return Refused(RECEIVED_NOTES, DeliveryReason.NOT_OF_THE_REGISTRY)
    if received_on > today:
        return Refused(RECEIVED_NOTES, DeliveryReason.RECEIVED_IN_FUTURE)
    if is_known:
        return Refused(RECEIVED_NOTES, DeliveryReason.RECEIVED_TWICE)
    early = received_on < dated_on
    remarks = (Remark(RECEIVED_NOTES, DeliveryReason.RECEIVED_BEFORE_DATED),) if early else ()
    return Permitted(Received(at), remarks)


def _not_of_the_registry(by: Person) -> bool:
    return Capacity.REGISTRY not in by.capacities or by.officer is None
