"""How CICA has acted so far: silence procedures, reviews, annual plans, and lack of consensus.

These are precedents, no rules: their lengths, wordings and outcomes differ from case to case.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from clearinghouse.reference.dating import Dating
from clearinghouse.reference.filing import read_records
from clearinghouse.reference.records import Cited, Words


class Dissent(StrEnum):
    """How the lack of full consensus was put on record."""

    SEPARATE_STATEMENT = "separate_statement"
    DISSOCIATION = "dissociation"
    CHANGED_TYPE = "changed_type"
    SEPARATE_PAPER = "separate_paper"


# SEPARATE_STATEMENT   contested paragraphs left the text and went into a Chairman's statement
# DISSOCIATION         the text was adopted and a State did not support named paragraphs
# CHANGED_TYPE         a draft declaration was issued as a statement by the Chairmanship
# SEPARATE_PAPER       a neutral text was adopted and a second paper listed the open issues


@dataclass(frozen=True, slots=True, kw_only=True)
class PastSilence(Cited):
    """A silence procedure of the past.

    ``days`` is its length, zero where unknown; ``length_stated`` tells whether a source states it
    or it is reckoned.  ``opened_by`` and ``announced_by`` are notes.
    """

    code: str
    subject: Words
    body: str
    days: int
    length_stated: bool
    opened: Dating
    effective: Dating
    announced: Dating
    opened_by: str = ""
    announced_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastReview(Cited):
    """A review of implementation by the Senior Officials Committee."""

    dimension: str
    on: Dating
    meeting: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Precedent(Cited):
    """A meeting at which not all agreed to everything, and how that was recorded."""

    meeting: str
    dissent: Dissent
    account: Words
    participant: str = ""
    paragraphs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PastPlan(Cited):
    """An annual plan that the Senior Officials Committee approved; ``meeting`` where it is known.

    ``proposed`` is how many events it held when approved, zero where no source tells.
    """

    year: int
    approved: Dating
    meeting: str = ""
    proposed: int = 0


@cache
def load_past_silences() -> tuple[PastSilence, ...]:
    """Return the silence procedures of the past."""
    return read_records(PastSilence, "practice.toml", "silences")


@cache
def load_past_reviews() -> tuple[PastReview, ...]:
    """Return the reviews held so far, the oldest first."""
    return read_records(PastReview, "practice.toml", "reviews")


@cache
def load_precedents() -> tuple[Precedent, ...]:
    """Return the meetings without full consensus, the oldest first."""
    return read_records(Precedent, "practice.toml", "precedents")


@cache
def load_past_plans() -> tuple[PastPlan, ...]:
    """Return the annual plans whose approval is known, the oldest first."""
    return read_records(PastPlan, "practice.toml", "plans")
