"""Concept papers of priority areas: who drafts, what they say, how long they apply, what is due.

What is known of these rules is a draft, so nothing here refuses: what the Modalities advise is
remarked or falls due with its provision, and the officer goes on.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from clearinghouse.law.coordination import Role
from clearinghouse.law.falling_due import DatedFact, FallsDue
from clearinghouse.law.periods import Period, months_after
from clearinghouse.law.provisions import implements, provision
from clearinghouse.law.ruling import Permitted, Reason, Remark

LEADS: Final = provision("modalities-2023", "1.2")
KEPT_CURRENT: Final = provision("modalities-2023", "2.1")
CONTENTS: Final = provision("modalities-2023", "2.2")
DRAFTING: Final = provision("modalities-2023", "2.3")
APPROVAL: Final = provision("modalities-2023", "2.4")
SIX_MONTHS: Final = provision("modalities-2023", "2.5")
APPLICABILITY: Final = provision("modalities-2023", "2.6")
NEW_COORDINATOR: Final = provision("modalities-2023", "2.7")
PUBLISHED: Final = provision("papers-practice", "D.8")
MONTHS_OF_CONSIDERATION: Final = 6
MONTHS_FOR_A_PAPER: Final = 3
# As long as consideration is expected to take, so that it comes in time (interpretation 0034).
MONTHS_FOR_A_RENEWAL: Final = 6
_DAY: Final = timedelta(days=1)


class PaperPart(StrEnum):
    """The parts of the template, in their order."""

    BACKGROUND = "background"
    DIRECTIONS = "directions"
    GOALS = "goals"
    PRINCIPLES = "principles"
    APPROACH = "approach"
    ANNEX = "annex"


# What the Modalities name; principles and an annexed plan are practice and may be left out.
ADVISED: Final = (PaperPart.BACKGROUND, PaperPart.DIRECTIONS, PaperPart.GOALS, PaperPart.APPROACH)


class PaperReason(Reason):
    """What is to be noticed about a concept paper."""

    DRAFTED_BY_CO_COORDINATOR = "paper_drafted_by_co_coordinator"
    DRAFTED_BY_ANOTHER_STATE = "paper_drafted_by_another_state"
    PART_MISSING = "paper_part_missing"
    PERIOD_MISSING = "paper_period_missing"
    NOT_CONSIDERED = "paper_not_considered"
    COMMENTS_STILL_COME = "paper_comments_still_come"
    COMMENTS_UNANSWERED = "paper_comments_unanswered"
    NOT_PUBLISHED = "paper_not_published"


class PaperStand(StrEnum):
    """How a paper of an area stands on a day."""

    NOT_APPROVED = "not_approved"
    APPLIES = "applies"
    APPLIES_WITHOUT_END = "applies_without_end"
    TO_COME = "to_come"
    RUN_OUT = "run_out"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class DraftBegun:
    """A State begins a draft for an area."""

    area: str
    state: str


@dataclass(frozen=True, slots=True)
class DraftReady:
    """A draft goes out as it stands."""

    parts: tuple[PaperPart, ...]


@dataclass(frozen=True, slots=True)
class Considered:
    """How a draft was considered: rounds held, when the last one closes, comments unanswered."""

    rounds: int = 0
    closes_on: date | None = None
    unanswered: int = 0


@implements(LEADS, DRAFTING)
def begin_draft(area: str, state: str, *, held: Collection[Role]) -> Permitted[DraftBegun]:
    """Rule on the beginning of a draft; ``held`` are the roles of the State in the area that day.

    Drafting is the Coordinator's part.  A candidate may bring a paper along, so that nobody is
    refused (2.7).
    """
    remarks: tuple[Remark, ...] = ()
    if Role.COORDINATOR not in held:
        reason = (
            PaperReason.DRAFTED_BY_CO_COORDINATOR if held else PaperReason.DRAFTED_BY_ANOTHER_STATE
        )
        remarks = (Remark(DRAFTING, reason),)
    return Permitted(DraftBegun(area, state), remarks)


@implements(CONTENTS, APPLICABILITY)
def look_over(written: Collection[PaperPart], period: Period[date] | None) -> Permitted[DraftReady]:
    """Rule on what a paper says; ``written`` are the parts that have a text."""
    remarks = [
        Remark(CONTENTS, PaperReason.PART_MISSING, {"part": part.value})
        for part in ADVISED
        if part not in written
    ]
    if period is None or period.until is None:
        remarks.append(Remark(APPLICABILITY, PaperReason.PERIOD_MISSING))
    return Permitted(
        DraftReady(tuple(part for part in PaperPart if part in written)), tuple(remarks)
    )


@implements(APPROVAL)
def submit(draft: DraftReady, considered: Considered, *, on: date) -> Permitted[DraftReady]:
    """Rule on a draft that goes to the Senior Officials: every State has considered it first."""
    remarks = []
    if not considered.rounds:
        remarks.append(Remark(APPROVAL, PaperReason.NOT_CONSIDERED))
    elif considered.closes_on is not None and on < considered.closes_on:
        remarks.append(
            Remark(
                APPROVAL,
                PaperReason.COMMENTS_STILL_COME,
                {"day": considered.closes_on.isoformat()},
            )
        )
    if considered.unanswered:
        remarks.append(
            Remark(APPROVAL, PaperReason.COMMENTS_UNANSWERED, {"count": considered.unanswered})
        )
    return Permitted(draft, tuple(remarks))


@implements(KEPT_CURRENT)
def stand_of(
    *,
    approved_on: date | None,
    period: Period[date] | None,
    followed_on: date | None,
    on: date,
) -> PaperStand:
    """Return how a paper stands; ``followed_on`` is the day on which a later one was approved."""
    if approved_on is None or on < approved_on:
        return PaperStand.NOT_APPROVED
    if followed_on is not None and followed_on <= on:
        return PaperStand.SUPERSEDED
    if period is None:
        return PaperStand.APPLIES_WITHOUT_END
    if on < period.start:
        return PaperStand.TO_COME
    if period.until is None:
        return PaperStand.APPLIES_WITHOUT_END
    return PaperStand.APPLIES if on < period.until else PaperStand.RUN_OUT


@implements(PUBLISHED)
def publish(approved_on: date | None, *, is_public: bool, on: date) -> tuple[Remark, ...]:
    """Return what is to be noticed from the approval on: the paper is published on the web.

    It is published by easing its restriction, which stays an act of its author or of a decision.
    """
    if is_public or approved_on is None or on < approved_on:
        return ()
    return (Remark(PUBLISHED, PaperReason.NOT_PUBLISHED),)


@implements(SIX_MONTHS)
def expert_meeting(
    first_draft_on: date, *, met_on: date | None = None, settled_on: date | None = None
) -> FallsDue:
    """Return until when consideration may last before an expert meeting must be convened.

    ``met_on`` is the day of an expert meeting on the draft; an approval (``settled_on``) ends the
    matter too.  Six months are calendar months, and their last day still belongs to them
    (interpretation 0035).
    """
    done = min((day for day in (met_on, settled_on) if day is not None), default=None)
    due_on = months_after(first_draft_on, MONTHS_OF_CONSIDERATION)
    return FallsDue(
        SIX_MONTHS,
        due_on,
        (DatedFact("first_draft", first_draft_on),),
        called_from=months_after(due_on, -1),
        met_on=done,
    )


@implements(NEW_COORDINATOR)
def first_paper(*, decided_on: date, begins_on: date, proposed_on: Iterable[date] = ()) -> FallsDue:
    """Return until when a new Coordinator proposes a paper.

    ``proposed_on`` are the days on which it issued drafts for the area, those brought along with
    the candidacy included.  Three months run from the decision, or from the first day of the term
    where that is later (interpretation 0035).
    """
    appointed_on = max(decided_on, begins_on)
    return FallsDue(
        NEW_COORDINATOR,
        months_after(appointed_on, MONTHS_FOR_A_PAPER),
        (DatedFact("appointed", decided_on), DatedFact("term_begins", begins_on)),
        called_from=appointed_on,
        met_on=min(proposed_on, default=None),
    )


@implements(APPLICABILITY)
def renewal(ends_on: date, *, renewed_on: date | None = None) -> FallsDue:
    """Return until when the applicability of a paper is extended, or a new paper approved.

    ``ends_on`` is the first day on which the paper no longer applies: the day before is the last
    in time.
    """
    due_on = ends_on - _DAY
    return FallsDue(
        APPLICABILITY,
        due_on,
        (DatedFact("applicability_ends", due_on),),
        called_from=months_after(due_on, -MONTHS_FOR_A_RENEWAL),
        met_on=renewed_on,
    )
