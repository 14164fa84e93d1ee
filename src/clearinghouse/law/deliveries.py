"""Notes on their way: received, opened by a delegation, handed over on paper, called to mind."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from clearinghouse.law.credentials import Capacity, Person
from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.law.provisions import implements, provision
from clearinghouse.law.ruling import Permitted, Reason, Refused, Remark, Ruling

RECEIVED_NOTES: Final = provision("notes-practice", "N.8")
OPENINGS: Final = provision("notes-practice", "N.9")
WAYS: Final = provision("notes-practice", "N.11")
BY_EMAIL: Final = provision("notes-practice", "N.12")
FAILURES: Final = provision("notes-practice", "N.13")
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
    SENT = "sent"
    AVAILABLE = "available"
    OPENED = "opened"
    ACKNOWLEDGED = "acknowledged"
    FAILED = "failed"


# QUEUED        to be sent by e-mail or handed over on paper
# SENT          taken by the mail server; nobody of the delegation has confirmed it
# AVAILABLE     can be read, and nobody of the delegation has opened it
# OPENED        an officer of the delegation has opened it, or two of the registry attest that it
#               was handed over on paper or confirmed after an e-mail
# ACKNOWLEDGED  the delegation says that it has the note
# FAILED        it could not be delivered this way; the registry chooses another one

REACHED: Final = frozenset({DeliveryState.OPENED, DeliveryState.ACKNOWLEDGED})
# By these a note is sent out of the house; in the portal it lies for every delegation anyway.
SENDABLE: Final = (Channel.EMAIL, Channel.PAPER)


class SendingState(StrEnum):
    """How far a note has come by one way out of the house."""

    QUEUED = "queued"
    SENT = "sent"
    DELIVERED = "delivered"
    FAILED = "failed"


# QUEUED     waits for the worker, or for the courier; tried before where tries are counted
# SENT       the mail server took it, which is no proof that anybody has it
# DELIVERED  two officers of the registry attest that the delegation has it by this way
# FAILED     by this way it did not arrive; the reason is kept

ON_THE_WAY: Final = frozenset({SendingState.QUEUED, SendingState.SENT})


class Failure(StrEnum):
    """Why a note did not arrive by a way."""

    NOT_SENT = "not_sent"
    BOUNCED = "bounced"
    ADDRESS_UNKNOWN = "address_unknown"
    RETURNED_BY_COURIER = "returned_by_courier"
    NOT_ACCEPTED = "not_accepted"
    OTHER = "other"


# NOT_SENT is the outbox's own word: the mail server did not take it.  The registry notes the rest.
NOTED_BY_REGISTRY: Final = tuple(each for each in Failure if each is not Failure.NOT_SENT)


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
    NOT_ON_THE_WAY = "delivery_not_on_this_way"
    ON_THE_WAY_ALREADY = "delivery_on_this_way_already"
    NEVER_FAILS_HERE = "delivery_never_fails_in_the_portal"
    FAILURE_WITHOUT_WORDS = "delivery_failure_without_words"
    NO_ADDRESS = "delivery_without_an_address"
    NO_WAY = "delivery_by_no_way"
    WAYS_OF_ANOTHER = "delivery_ways_of_another"
    WITHOUT_REQUEST = "delivery_ways_without_request"


@dataclass(frozen=True, slots=True)
class Way:
    """A note on its way to one delegation."""

    participant: str
    state: DeliveryState
    available_at: datetime
    on_the_way: frozenset[Channel] = frozenset()


@dataclass(frozen=True, slots=True)
class Failed:
    """By this way the note did not arrive; that was known at ``at``."""

    channel: Channel
    failure: Failure
    at: datetime


@dataclass(frozen=True, slots=True)
class WaysChosen:
    """By these ways a delegation is sent its notes from now on."""

    channels: tuple[Channel, ...]


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
def attest_delivery(
    way: Way,
    channel: Channel,
    *,
    by: Person,
    witness: Person,
    handed_at: datetime,
    at: datetime,
) -> Ruling[Opened]:
    """Rule on a delivery at ``handed_at`` by hand, or confirmed after an e-mail.

    Two officers of the registry attest it.
    """
    if any(_not_of_the_registry(officer) for officer in (by, witness)):
        return Refused(OPENINGS, DeliveryReason.NOT_OF_THE_REGISTRY)
    if by.officer == witness.officer:
        return Refused(OPENINGS, DeliveryReason.ONE_OFFICER_TWICE)
    if way.state in REACHED:
        return Refused(OPENINGS, DeliveryReason.REACHED_ALREADY)
    if channel is not Channel.PAPER and channel not in way.on_the_way:
        return Refused(OPENINGS, DeliveryReason.NOT_ON_THE_WAY)
    untimely = _untimely(way, handed_at, at)
    return Refused(OPENINGS, untimely) if untimely else Permitted(Opened(handed_at, is_first=True))


@implements(OPENINGS)
def remind(way: Way, *, by: Person) -> Ruling[Way]:
    """Rule on calling a note to mind: of a delegation that has not opened it."""
    if _not_of_the_registry(by):
        return Refused(OPENINGS, DeliveryReason.NOT_OF_THE_REGISTRY)
    if way.state in REACHED:
        return Refused(OPENINGS, DeliveryReason.REACHED_ALREADY)
    return Permitted(way)


@implements(FAILURES)
def fail_delivery(
    way: Way,
    channel: Channel,
    failure: Failure,
    *,
    words: str,
    failed_at: datetime,
    by: Person,
    at: datetime,
) -> Ruling[Failed]:
    """Rule on noting that by ``channel`` a note did not arrive, which was known at ``failed_at``.

    Whoever has the note has it, by whichever way; and in the portal it lies, opened or not.
    """
    why = _cannot_fail(way, channel, by) or _untimely(way, failed_at, at)
    if why is None and failure is Failure.OTHER and not words.strip():
        why = DeliveryReason.FAILURE_WITHOUT_WORDS
    return Refused(FAILURES, why) if why else Permitted(Failed(channel, failure, failed_at))


def _cannot_fail(way: Way, channel: Channel, by: Person) -> DeliveryReason | None:
    """Return why this way of a note cannot be said to have failed."""
    if _not_of_the_registry(by):
        return DeliveryReason.NOT_OF_THE_REGISTRY
    if channel is Channel.PORTAL:
        return DeliveryReason.NEVER_FAILS_HERE
    if way.state in REACHED:
        return DeliveryReason.REACHED_ALREADY
    return None if channel in way.on_the_way else DeliveryReason.NOT_ON_THE_WAY


def _untimely(way: Way, told: datetime, at: datetime) -> DeliveryReason | None:
    """Return why something cannot have happened to a note at the moment told."""
    if told < way.available_at:
        return DeliveryReason.BEFORE_ISSUE
    return DeliveryReason.RECEIVED_IN_FUTURE if told > at else None


@implements(FAILURES)
def deliver_again(way: Way, channel: Channel, *, address: str, by: Person) -> Ruling[Way]:
    """Rule on sending a note once more, by a way on which it is not under way."""
    if _not_of_the_registry(by):
        return Refused(FAILURES, DeliveryReason.NOT_OF_THE_REGISTRY)
    if way.state in REACHED:
        return Refused(FAILURES, DeliveryReason.REACHED_ALREADY)
    if channel is Channel.PORTAL or channel in way.on_the_way:
        return Refused(FAILURES, DeliveryReason.ON_THE_WAY_ALREADY)
    if channel is Channel.EMAIL and not address:
        return Refused(FAILURES, DeliveryReason.NO_ADDRESS)
    return Permitted(way)


@implements(WAYS)
def choose_ways(
    participant: str, channels: Collection[Channel], *, address: str, request: str, by: Person
) -> Ruling[WaysChosen]:
    """Rule on the ways by which a delegation is sent its notes.

    Its own administrator chooses, or the registry on the delegation's written ``request``.
    """
    is_own = (
        by.participant == participant
        and Capacity.DELEGATION_ADMINISTRATOR in by.capacities
        and by.officer is not None
    )
    if not is_own and _not_of_the_registry(by):
        return Refused(WAYS, DeliveryReason.WAYS_OF_ANOTHER)
    if not is_own and not request.strip():
        return Refused(WAYS, DeliveryReason.WITHOUT_REQUEST)
    if not channels:
        return Refused(WAYS, DeliveryReason.NO_WAY)
    if Channel.EMAIL in channels and not address:
        return Refused(WAYS, DeliveryReason.NO_ADDRESS)
    return Permitted(WaysChosen(tuple(each for each in Channel if each in channels)))


@implements(BY_EMAIL)
def may_be_attached(distributions: Collection[Distribution], *, is_wished: bool) -> bool:
    """Tell whether a note goes into an e-mail with its enclosures (interpretation 0027).

    All of them or none: what is for addressees only never does, what is for Member States or
    observers where the delegation wishes it in writing; otherwise the letter only leads here.
    """
    if Distribution.ADDRESSEES in distributions or not distributions:
        return False
    return is_wished or set(distributions) == {Distribution.PUBLIC}


def state_by(channels: Collection[Channel], *, is_read_here: bool) -> tuple[Channel, DeliveryState]:
    """Return the first way of a note that is issued, and how it stands by it.

    Where nobody of the delegation can read here, the way out of the house is the first.
    """
    if Channel.PORTAL in channels and is_read_here:
        return Channel.PORTAL, DeliveryState.AVAILABLE
    first = Channel.EMAIL if Channel.EMAIL in channels else Channel.PAPER
    return first, DeliveryState.QUEUED


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
