"""What an officer hands to the room: a submission as it is to be, a comment on one."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from clearinghouse.coordination.kinds import CommentKind
from clearinghouse.law.coordination import Role
from clearinghouse.law.submissions import SubmissionKind
from clearinghouse.participants.facts import Words

UNSAID: Final = Words()


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionFacts:
    """What a State wishes to submit about an area.

    The term is half-open: ``ends_on`` is the first day after it.  ``ahead`` are the forward-looking
    recommendations of a report.
    """

    kind: SubmissionKind
    area: str
    role: Role
    text: Words
    starts_on: date | None = None
    ends_on: date | None = None
    ahead: Words = UNSAID


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentFacts:
    """What a State says about a submission."""

    kind: CommentKind
    text: str = ""
