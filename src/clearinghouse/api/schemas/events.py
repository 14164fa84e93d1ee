"""Events as they are held: what programs are told of them, and what they send."""

from datetime import date, datetime
from typing import Annotated

from pydantic import Field, computed_field

from clearinghouse.api.schemas.documents import DocumentRow, RowOrNone
from clearinghouse.api.schemas.intake import Remark
from clearinghouse.api.schemas.parts import Listed, Told, Words
from clearinghouse.api.schemas.planning import Code, EventTyped, SubmissionWritten, Text
from clearinghouse.law.correspondence import DraftState
from clearinghouse.law.planning import PlanChange
from clearinghouse.participants.facts import Words as Said
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


class EventPhotographRow(Told):
    """A photograph of an event and what it shows; ``digest`` is of the bytes as they came."""

    event: str
    number: int
    media_type: str
    width: int = Field(description="In pixels.")
    height: int = Field(description="In pixels.")
    digest: str
    alt: Words
    added_at: datetime
    entry: int

    @computed_field
    def href(self) -> str:
        """Return where the picture is, without what the camera wrote into it."""
        return f"/api/v1/events/{self.event}/photographs/{self.number}"


class EventPhotographList(Listed):
    """The photographs of an event, in the order in which they were added."""

    items: list[EventPhotographRow]


class WordsTyped(SubmissionWritten):
    """Words in the languages in which you have them, one at least."""

    en: Text = ""
    ru: Text = ""
    kk: Text = ""

    def words(self) -> Said:
        """Return them as operations take them."""
        return Said(self.en, self.ru, self.kk)


class LessonsTyped(SubmissionWritten):
    """What was learnt; ``seen`` is the version that was read, 0 for none."""

    text: WordsTyped
    seen: Annotated[int, Field(ge=0, le=32766)] = 0


class LessonsVersion(Told):
    """A version of what was learnt, and the participant that wrote it."""

    number: int
    text: Words
    participant: str
    written_at: datetime
    entry: int


class LessonsList(Listed):
    """What was learnt from an event, the newest version first."""

    items: list[LessonsVersion]


class EventInvitationRow(Told):
    """A note that invites to an event; its draft is told to the Secretariat."""

    draft: int | None
    state: DraftState
    drafted_at: datetime
    note: RowOrNone


class EventInvitationList(Listed):
    """The notes that invite to an event, as far as you may read them."""

    items: list[EventInvitationRow]


class InvitationTyped(SubmissionWritten):
    """The register in which the note of invitation is numbered."""

    in_register: Annotated[str, Field(min_length=1, max_length=16, pattern=r"^[^\x00]*$")]
