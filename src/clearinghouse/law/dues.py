"""What is due, as values: the task, who bears it, its provision and day, and the facts behind it.

What is known on a day is a :class:`History`; :mod:`clearinghouse.law.obligations` derives the rest.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from clearinghouse.law.coordination import Tenure
from clearinghouse.law.falling_due import FallsDue
from clearinghouse.law.follow_up import AskedFor
from clearinghouse.law.provisions import Provision
from clearinghouse.law.reviews import Expected


class Task(StrEnum):
    """What is to be done.  Each has its words in every language."""

    OFFER_TO_COORDINATE = "offer_to_coordinate"
    ACT_AS_COORDINATOR = "act_as_coordinator"
    ASK_FOR_EXTENSION = "ask_for_extension"
    REPORT_ON_TERM = "report_on_term"
    HOLD_MEETING = "hold_meeting"
    ANSWER_CALL = "answer_call"
    ANSWER_SILENCE = "answer_silence"
    CLOSE_SILENCE = "close_silence"
    PROPOSE_PAPER = "propose_paper"
    CONVENE_EXPERTS = "convene_experts"
    RENEW_PAPER = "renew_paper"
    REVIEW_PLAN = "review_plan"
    APPROVE_ANNUAL_PLAN = "approve_annual_plan"
    FOLLOW_UP = "follow_up"
    CONTRIBUTE_TO_REVIEW = "contribute_to_review"
    SIGN_INSTRUMENT = "sign_instrument"
    RATIFY_INSTRUMENT = "ratify_instrument"
    CONFIRM_CONTACT = "confirm_contact"
    CALL_NETWORK = "call_network"
    REPORT_ON_EVENT = "report_on_event"
    HOLD_OCCASION = "hold_occasion"


class Tone(StrEnum):
    """How far something is due: owed under what binds, expected, or a free choice."""

    OWED = "owed"
    EXPECTED = "expected"
    INVITED = "invited"


class DoerPart(StrEnum):
    """In which part somebody is to do a task."""

    STATE = "state"
    COORDINATOR = "coordinator"
    CO_COORDINATOR = "co_coordinator"
    BODY = "body"
    SECRETARIAT = "secretariat"
    CHAIR = "chair"
    ORGANISER = "organiser"


class GroundKind(StrEnum):
    """What a fact is."""

    TENURE = "tenure"
    AREA = "area"
    MEETING = "meeting"
    DECISION = "decision"
    SILENCE = "silence"
    PAPERS = "papers"
    ACTION_PLAN = "action_plan"
    ANNUAL_PLAN = "annual_plan"
    FOLLOW_UP = "follow_up"
    REVIEW = "review"
    INSTRUMENT = "instrument"
    NETWORK = "network"
    EVENT = "event"
    ACTIVITY = "activity"


class Reckoning(StrEnum):
    """How a day was found."""

    NO_DAY_SET = "no_day_set"
    DAY_BEFORE = "day_before"
    END_OF_TERM = "end_of_term"
    TIMES_A_YEAR = "times_a_year"
    YEARS_AFTER_MEETING = "years_after_meeting"
    DEADLINE = "deadline"
    AFTER_APPOINTMENT = "after_appointment"
    AFTER_FIRST_DRAFT = "after_first_draft"
    PAPER_ENDS = "paper_ends"
    YEAR_AFTER_REVIEW = "year_after_review"
    BEFORE_THE_YEAR = "before_the_year"
    YEAR_AFTER_CONFIRMATION = "year_after_confirmation"
    MONTHLY = "monthly"
    MONTH_AFTER_EVENT = "month_after_event"
    OCCASIONS_A_YEAR = "occasions_a_year"


# NO_DAY_SET            the provision sets no day
# DAY_BEFORE            the last day before the one that a decision names
# END_OF_TERM           the last day of a term
# TIMES_A_YEAR          by the end of the calendar year
# YEARS_AFTER_MEETING   so many years after a meeting
# DEADLINE              the moment that a note has set
# AFTER_APPOINTMENT     three months after the appointment, or after the term has begun
# AFTER_FIRST_DRAFT     six months after the first draft was issued
# PAPER_ENDS            the last day on which a paper applies
# YEAR_AFTER_REVIEW     a year after a plan was approved, or was reviewed last
# BEFORE_THE_YEAR       the last day before the year of a plan
# YEAR_AFTER_CONFIRMATION  the last day of the year that begins with a confirmation
# MONTHLY               the last day of the calendar month
# MONTH_AFTER_EVENT     a month after the last day of an event
# OCCASIONS_A_YEAR      by the end of the calendar year, so many times

VOLUNTARY: Final = frozenset(
    {
        Task.OFFER_TO_COORDINATE,
        Task.ACT_AS_COORDINATOR,
        Task.ASK_FOR_EXTENSION,
        Task.ANSWER_CALL,
        Task.ANSWER_SILENCE,
        Task.SIGN_INSTRUMENT,
        Task.RATIFY_INSTRUMENT,
    }
)

# What a brochure tells of, or practice suggests, and no instrument lays down, is only expected.
EXPECTED_ONLY: Final = frozenset({Task.HOLD_MEETING, Task.REPORT_ON_EVENT})


@dataclass(frozen=True, slots=True, order=True)
class Doer:
    """Who is to do a task, by the code of a participant or a body, and in which part."""

    part: DoerPart
    code: str


@dataclass(frozen=True, slots=True)
class Ground:
    """A fact that something is derived from: what it is, the key that opens it, and its day."""

    kind: GroundKind
    key: str
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Obligation:
    """Something that stands on a day.

    ``since`` is the first day on which it stood, None where nobody knows; ``due_on`` the last day
    on which it is done in time, None where no day is set; ``due_at`` the moment at which the time
    ends, where there is one.  ``about`` holds the codes and figures that its words name; what
    ``is_free`` is asked of somebody who may leave it.
    """

    task: Task
    doers: tuple[Doer, ...]
    provision: Provision
    reckoning: Reckoning
    grounds: tuple[Ground, ...]
    since: date | None = None
    due_on: date | None = None
    due_at: datetime | None = None
    about: Mapping[str, str | int] = field(default_factory=dict, hash=False)
    is_free: bool = False

    @property
    def tone(self) -> Tone:
        """How far it is due; under a draft or a recommendation it is only expected."""
        if self.task in VOLUNTARY or self.is_free:
            return Tone.INVITED
        binds = self.provision.force.binds and self.task not in EXPECTED_ONLY
        return Tone.OWED if binds else Tone.EXPECTED

    @property
    def key(self) -> str:
        """What it is called for ever: the task and what it is about, whoever is to do it."""
        return "/".join((self.task, *(ground.key for ground in self.grounds)))

    def is_late(self, on: date) -> bool:
        """Tell whether its day has passed; an invitation is never late."""
        return self.tone is not Tone.INVITED and self.due_on is not None and self.due_on < on


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """A decision asks for something before a day; ``answered`` have answered.

    ``provision`` is the decision itself where it is one of the instruments that the law knows;
    ``year`` that of the annual plan for which the Secretariat calls without a decision.
    """

    decision: str
    decided_on: date
    before: date
    answered: frozenset[str] = frozenset()
    provision: Provision | None = None
    year: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Silent:
    """A text under silence: who may object until the deadline, and who has spoken.

    ``last_day`` is the last day, on the clocks of the seat, of which some time is before the
    deadline; ``ended_on`` the day on which its end was written down.
    """

    key: str
    opened_on: date
    deadline: datetime
    last_day: date
    roster: frozenset[str]
    spoken: frozenset[str] = frozenset()
    ended_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Falling:
    """What another law has reckoned, with who is to do it and where it can be read."""

    task: Task
    reckoning: Reckoning
    doers: tuple[Doer, ...]
    due: FallsDue
    ground: Ground
    about: Mapping[str, str | int] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class InMaking:
    """An annual plan called for and not approved; ``opened_on`` is the day of the call."""

    year: int
    opened_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a decision asks for and is still open on the day, as the follow-up register has it."""

    number: int
    what: AskedFor
    asked_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class InReview:
    """A review of a dimension in a year, opened on a day; ``waiting`` have not contributed yet.

    ``before`` is the first day too late, None where none was set.
    """

    key: str
    year: int
    opened_on: date
    before: date | None = None
    waiting: tuple[Expected, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ToJoin:
    """An instrument whose list of acts is whole: what each State is invited to do towards it."""

    instrument: str
    asked: tuple[AskedFor, ...]
    whole_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What is known on a day: of later acts it tells nothing, of later days what was set by then.

    ``members`` are the Member States on the day, ``bodies`` those that had been founded by it;
    ``held`` gives the days of regular meetings by body, ``reports`` those of the reports that
    States have issued on their tenures, by area and State, None where the reader is not told.
    ``chair`` is the State in the chair, "" where none is known.
    """

    members: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    reports: Mapping[tuple[str, str], tuple[date, ...]] | None = field(
        default_factory=dict, hash=False
    )
    held: Mapping[str, tuple[date, ...]] = field(default_factory=dict, hash=False)
    calls: tuple[Called, ...] = ()
    silences: tuple[Silent, ...] = ()
    falling: tuple[Falling, ...] = ()
    plans: tuple[InMaking, ...] = ()
    asked: tuple[Asked, ...] = ()
    reviews: tuple[InReview, ...] = ()
    joining: tuple[ToJoin, ...] = ()
    chair: str = ""


def states(codes: Iterable[str]) -> tuple[Doer, ...]:
    """Return States as such, each once, in the order of their codes."""
    return in_order(Doer(DoerPart.STATE, code) for code in codes)


def in_order(doers: Iterable[Doer]) -> tuple[Doer, ...]:
    """Return those who are to do something, each once."""
    return tuple(sorted(set(doers)))
