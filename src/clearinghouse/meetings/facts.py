"""What is told about a meeting, before any table."""

from dataclasses import dataclass, field
from datetime import date
from typing import Final

from clearinghouse.documents.papers import Version
from clearinghouse.law.distribution import Distribution
from clearinghouse.law.meetings import Added, Outcome, Part
from clearinghouse.law.verbs import Verb
from clearinghouse.participants.facts import Words

UNSAID: Final = Words()


@dataclass(frozen=True, slots=True, kw_only=True)
class PointFacts:
    """A point of the agenda; ``number`` is as printed ("4(b)")."""

    number: str
    title: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class ConveningFacts:
    """A meeting to be convened: one that is planned already (``meeting``, a code), or a new one.

    ``chair`` left empty is the State in the chair on the first day.
    """

    meeting: str = ""
    body: str = ""
    first: date | None = None
    last: date | None = None
    title: Words = UNSAID
    place: str = ""
    host: str = ""
    mode: str = "in_person"
    chair: str = ""
    agenda: tuple[PointFacts, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceFacts:
    """Who takes part, as what, and the office of the head of the delegation, never a person."""

    participant: str
    part: Part
    is_present: bool = True
    head: Words = UNSAID
    size: int = 0
    consented: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PutFacts:
    """A draft put to the meeting under a point of the agenda.

    ``draft`` is its symbol or address; left empty, ``versions`` are the words in which the Chair
    puts the matter, registered in the same moment as a document in session.  ``objecting`` are the
    States that object to this outcome when it is asked; they are not kept.
    """

    point: str
    outcome: Outcome
    subject: Words
    draft: str = ""
    versions: tuple[Version, ...] = ()
    verb: Verb | None = None
    to: str = ""
    becomes: str = ""
    effects: tuple[dict[str, object], ...] = field(default=())
    objecting: tuple[str, ...] = ()
    from_coordinators: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedFacts:
    """What a State attaches to what was decided in ``place`` of the sitting."""

    place: int
    added: Added
    state: str
    paragraphs: tuple[str, ...] = ()
    text: str = ""
    distribution: Distribution = Distribution.MEMBER_STATES


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingFacts:
    """What is made at the closure: the texts of the list of decisions, where there are any.

    ``amended`` are those of the List of Coordinators, where decisions of the meeting amended it.
    """

    versions: tuple[Version, ...] = ()
    amended: tuple[Version, ...] = ()
    distribution: Distribution = Distribution.MEMBER_STATES
