"""Meetings as they are run: what is told of one, and what is sent to run it."""

from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import Field, computed_field

from clearinghouse.adoption.effects import EffectKind
from clearinghouse.api.schemas.asking import Asking, Text, Title, TitleGiven
from clearinghouse.api.schemas.documents import Block, RowOrNone
from clearinghouse.api.schemas.intake import Remark
from clearinghouse.api.schemas.parts import Code, Day, Listed, Told, Words, WordsOrNone, Written
from clearinghouse.documents.kinds import DocumentKind
from clearinghouse.law.distribution import Distribution, Standing
from clearinghouse.law.meetings import Added, Outcome, Part
from clearinghouse.law.verbs import Verb
from clearinghouse.meetings.views import Stage
from clearinghouse.text.languages import Language

Number = Annotated[str, Field(min_length=1, max_length=20, pattern=r"^[^\x00]*$")]
Open = Literal[Distribution.PUBLIC, Distribution.MEMBERS_AND_OBSERVERS, Distribution.MEMBER_STATES]


class SittingRow(Told):
    """A meeting that can be followed, as a list shows it."""

    code: str
    body: str
    name: Words
    session: str = Field(description="The roman number in its year, as symbols write it.")
    first: date | None
    last: date | None
    place: WordsOrNone
    mode: str
    stage: Stage

    @computed_field
    def href(self) -> str:
        """Return where the meeting is."""
        return f"/api/v1/sittings/{self.code}"


class SittingList(Listed):
    """A part of the meetings that can be followed."""

    items: list[SittingRow]


class DocumentLying(Told):
    """A document under an item of the agenda."""

    row: RowOrNone
    in_session: bool = Field(description="Whether it came while the meeting sat.")


class AgendaPoint(Told):
    """An item of the agenda with its documents."""

    number: str
    title: Words
    is_provisional: bool
    is_adopted: bool
    documents: list[DocumentLying]


class Attending(Told):
    """Who takes part, and the office at the head of the delegation."""

    participant: str
    part: Part
    standing: Standing | None
    is_present: bool
    head: WordsOrNone
    size: int


class Quorum(Told):
    """How many Member States are there, and how many make a quorum."""

    present: int
    members: int
    needed: int


class EffectCarriedOut(Told):
    """What a decision has changed, under which provision."""

    kind: EffectKind
    facts: dict[str, Any]
    provision: str
    effective_on: date
    entry: int | None


class StatementMade(Told):
    """What a State attached to a decision."""

    added: Added
    state: str
    paragraphs: list[str]
    text: str
    distribution: Distribution
    made_at: datetime
    is_late: bool
    entry: int


class OutcomeRow(Told):
    """What was put, and what became of it."""

    place: int
    point: str = Field(description="The number of the item.")
    draft: RowOrNone
    outcome: Outcome
    verb: Verb | None
    subject: Words
    addressed_to: str = Field(description="The body that was asked to decide.")
    becomes: str
    put_at: datetime
    present: int
    members: int
    decision: str = Field(description="The key of the decision; empty where none exists by it.")
    effects: list[EffectCarriedOut]
    statements: list[StatementMade]
    entry: int


class DraftFrozen(Told):
    """A draft as at closure, with the digest of its text in each language."""

    symbol: str = Field(description="Its symbol, or the address of a paper that has none.")
    row: RowOrNone
    digests: dict[str, str] = Field(description="SHA-256 by language.")


class Sitting(Told):
    """A meeting whole, or as much of it as the documents that you may read let you see."""

    scheduled: SittingRow
    session: str = Field(description="How papers cite it.")
    host: str
    chair: str
    convened_at: datetime
    opened_at: datetime | None
    agenda_adopted_at: datetime | None
    closed_at: datetime | None
    listed_as: str = Field(description="The symbol of its list of decisions.")
    listed: RowOrNone
    amended: RowOrNone = Field(description="The List of Coordinators as amended, if it was.")
    report: RowOrNone
    points: list[AgendaPoint]
    attending: list[Attending]
    quorum: Quorum | None
    puts: list[OutcomeRow]
    frozen: list[DraftFrozen]
    is_whole: bool


class DraftAtClosure(Told):
    """The text of a draft in one language as at closure."""

    symbol: str
    session: str
    closed_at: datetime
    language: Language
    title: str
    blocks: list[Block] = Field(validation_alias="text")
    digest: str
    is_current: bool = Field(description="Whether the transcription still stands so.")


class PointGiven(Asking):
    """An item of an agenda."""

    number: Number
    title: TitleGiven


Agenda = Annotated[list[PointGiven], Field(max_length=100)]


class Convening(Asking):
    """A meeting to be convened: one that is planned, by its code, or a new one."""

    meeting: Annotated[Code, Field(description="The code of a planned meeting.")] = ""
    body: Code = ""
    first: Day | None = None
    last: Day | None = None
    title: TitleGiven | None = None
    place: Code = ""
    host: Code = ""
    mode: Literal["in_person", "online", "hybrid"] = "in_person"
    chair: Annotated[Code, Field(description="Left out: the State in the chair.")] = ""
    agenda: Agenda


class Amending(Asking):
    """The provisional agenda anew."""

    agenda: Agenda


class AgendaAdoption(Asking):
    """The agenda as the meeting adopts it."""

    without: Annotated[list[Number], Field(max_length=100)] = []
    added: Agenda = []
    objecting: Annotated[list[Code], Field(max_length=100)] = []


class Placing(Asking):
    """A document of the register, and the item under which it lies."""

    point: Number
    document: Annotated[Written, Field(description="Its symbol or its address.")]


class RollEntry(Asking):
    """Who takes part, as what, and the office of the head of the delegation, never a name."""

    participant: Code
    part: Part
    is_present: bool = True
    head: Title = ""
    size: Annotated[int, Field(ge=0, le=999)] = 0
    consented: bool = Field(default=False, description="Whether the members agreed to a guest.")


class Roll(Asking):
    """The attendance; who is noted already is noted anew."""

    roll: Annotated[list[RollEntry], Field(max_length=200)]


class WordsGiven(Asking):
    """Words in the languages in which there are any, one paragraph to a line."""

    en: Text = ""
    ru: Text = ""
    kk: Text = ""


class Putting(Asking):
    """A draft, or the Chair's words where there is none, and what becomes of it."""

    point: Number
    draft: Annotated[Written, Field(description="The symbol or the address of the draft.")] = ""
    words: Annotated[
        WordsGiven | None, Field(description="The Chair’s words, where there is no draft.")
    ] = None
    outcome: Outcome
    verb: Verb | None = None
    subject: TitleGiven
    to: Annotated[Code, Field(description="The body that is asked to decide.")] = ""
    becomes: DocumentKind | Literal[""] = ""
    effects: Annotated[
        list[dict[Code, Text | bool]],
        Field(max_length=200, description="What adoption changes, each with its kind."),
    ] = []
    objecting: Annotated[
        list[Code],
        Field(max_length=100, description="The States that object to this outcome; not kept."),
    ] = []
    from_coordinators: bool = False


class Attaching(Asking):
    """What a State attaches to a decision."""

    state: Code
    added: Added
    paragraphs: Annotated[list[Number], Field(max_length=100)] = []
    text: Text = ""
    distribution: Open = Distribution.MEMBER_STATES


class Closing(Asking):
    """What is registered at the closure; words left out are drawn up by the house."""

    title: WordsGiven | None = None
    decisions: Annotated[
        WordsGiven | None, Field(description="One decision to a line, in each language.")
    ] = None
    registers: Annotated[
        bool, Field(description="Whether the list is registered, or only takes its symbol.")
    ] = True
    amended: Annotated[
        bool | None,
        Field(
            description="Whether the List of Coordinators is registered; if the meeting amended "
            "it, unless this is false."
        ),
    ] = None
    distribution: Open = Distribution.MEMBER_STATES


class Reporting(Asking):
    """Which document is the report of the meeting."""

    document: Annotated[Written, Field(description="Its symbol or its address.")]


class SittingConvened(Told):
    """A meeting that was convened, with what the law remarked."""

    code: str
    remarks: list[Remark]

    @computed_field
    def href(self) -> str:
        """Return where the meeting is."""
        return f"/api/v1/sittings/{self.code}"


class OutcomeSettled(Told):
    """What became of what was put; from a rehearsal, what would become of it."""

    place: int
    decision: str = Field(description="The key of the decision; empty where none exists by it.")
    effects: int
    in_words: list[str] = Field(description="What changes, in sentences.")
    remarks: list[Remark]


class Closed(Told):
    """What the closure left."""

    listed_as: str
    amended_as: str
    frozen: int = Field(description="How many texts of drafts were frozen.")


class Remarked(Told):
    """The act was entered; what the law remarked on it."""

    remarks: list[Remark]


class SittingNoted(Told):
    """How much of the attendance was new."""

    noted: int
