"""Events as they are held: what programs are told of them, and what they send."""

from datetime import date
from typing import Annotated

from pydantic import Field

from clearinghouse.api.schemas.documents import DocumentRow
from clearinghouse.api.schemas.intake import Remark
from clearinghouse.api.schemas.parts import Listed, Told
from clearinghouse.api.schemas.planning import Code, EventTyped, SubmissionWritten, Text
from clearinghouse.law.planning import PlanChange
from clearinghouse.planning.facts import PaperRole

Name = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\x00]*$")]
Version = Annotated[int, Field(ge=1, le=32766, description="The version that you have read.")]


class EventAdded(SubmissionWritten):
    """An event that comes into a compiled plan, and why."""

    event: EventTyped
    reason: Text


class EventChange(SubmissionWritten):
    """An event as it is now to be, and why; without ``event`` it is cancelled."""

    event: EventTyped | None = None
    reason: Text
    seen: Version


class EventChanged(Told):
    """What a change was, and the version that stands now."""

    code: str
    change: PlanChange
    number: int


class EventPaperRow(Told):
    """A document that belongs to an event, and as what."""

    role: PaperRole
    row: DocumentRow


class EventPaperList(Listed):
    """The papers of an event; when its outcome is told, for those who follow the plan."""

    items: list[EventPaperRow]
    report_due_on: date | None = Field(description="Null before the event is over.")
    is_reported: bool | None
    remarks: list[Remark]


class EventPaperGiven(SubmissionWritten):
    """A document of the register by its symbol or address."""

    document: Name
    role: PaperRole


class NominationTold(Told):
    """Somebody nominated, for those who may know the name."""

    number: int
    participant: str
    name: str
    office: str
    is_own: bool


class NominationList(Listed):
    """Those nominated whose names you may know."""

    items: list[NominationTold]


class NominationGiven(SubmissionWritten):
    """Somebody of the own delegation."""

    name: Name
    office: Name


class EventAttendanceRow(SubmissionWritten):
    """How many of a participant were there."""

    participant: Code
    size: Annotated[int, Field(ge=0, le=32767)]


class EventAttendanceList(Listed):
    """How many of each participant were there."""

    items: list[EventAttendanceRow]
