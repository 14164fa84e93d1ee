"""Silence procedures: as they stand, what is told to open one, what States say in them."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import Field, computed_field

from clearinghouse.api.schemas.asking import Asking, Text, Title, TitleGiven
from clearinghouse.api.schemas.documents import RowOrNone
from clearinghouse.api.schemas.intake import Remark
from clearinghouse.api.schemas.parts import Code, Listed, Moment, Told, Words, Written
from clearinghouse.law.deliveries import Channel, Failure
from clearinghouse.law.periods import SEAT_ZONE
from clearinghouse.law.silence_procedure import Matter, Said, Stand
from clearinghouse.tlog.procedure_acts import ProcedureAct

# Years that the clocks of every zone can show.
Civil = Annotated[
    str, Field(pattern=r"^20\d\d-\d\d-\d\dT\d\d:\d\d$", examples=["2021-01-15T18:00"])
]
Outside = Literal[Channel.EMAIL, Channel.PAPER]


class ProcedureRow(Told):
    """A procedure as a list shows it."""

    key: str
    body: str
    matter: Matter
    title: Words
    opened_at: datetime
    deadline: datetime = Field(description="What is received at this moment is too late.")
    stand: Stand = Field(description="How it stands, as reckoned from what was said and the clock.")
    is_closed: bool = Field(description="Whether its end has been written down.")
    outcome: str = Field(description="How it ended; empty before that is written down.")
    said: Said | None = Field(description="What your own State has said last.")
    waits: bool = Field(description="Whether an answer waits for your second officer.")

    @computed_field
    def href(self) -> str:
        """Return where the procedure is."""
        return f"/api/v1/silence/{self.key}"


class ProcedureList(Listed):
    """A part of the silence procedures of which you are told."""

    items: list[ProcedureRow]


class LyingText(Told):
    """A text under silence: the paper, and its digest in each language."""

    name: str = Field(description="Its symbol, or the address of a paper that has none.")
    row: RowOrNone
    digests: dict[str, str] = Field(description="SHA-256 by language.")


class Reached(Told):
    """When and how the texts reached a State; null where nothing proves it."""

    state: str
    at: datetime | None
    channel: Channel | None
    failed_at: datetime | None = Field(description="When a delivery is known to have failed.")
    failed_by: Channel | None
    failure: Failure | None


class Act(Told):
    """An act of the procedure's own log."""

    place: int
    act: ProcedureAct
    at: datetime
    received_at: datetime
    state: str = Field(description="Empty where the name is sealed for you.")
    is_ours: bool = Field(description="Whether it is an act of your State.")
    channel: Channel
    text: str
    entry: int = Field(description="Where it stands in the record.")


class Waiting(Told):
    """What waits for a second officer."""

    key: int
    state: str
    said: Said
    text: str
    channel: Channel
    received_at: datetime
    entered_at: datetime
    office: str = Field(description="The office of who entered it.")
    is_mine: bool


class Procedure(Told):
    """A silence procedure whole."""

    row: ProcedureRow
    note: RowOrNone
    note_number: str
    civil: str = Field(description="The deadline as it was set.")
    zone: str
    tzdata: str = Field(description="The edition of the rules of clocks by which it was reckoned.")
    proves_delivery: bool
    names_objectors: bool
    texts: list[LyingText]
    reached: list[Reached]
    unreached: int = Field(description="How many States nothing proves to have been reached.")
    acts: list[Act]
    waiting: list[Waiting]
    effects: list[dict[str, Any]] = Field(description="What adoption changes.")
    ancestor: str = Field(description="The key of the procedure that it takes up again.")
    descendants: list[str]
    sayable: list[Said] = Field(description="What your State can say at this moment.")


class ProcedureWhole(Procedure):
    """A silence procedure whole, with the moment at which it stands so."""

    at: datetime
    is_certified: bool = Field(description="Whether the certificate can be fetched.")


class SilenceOpening(Asking):
    """A procedure to be opened."""

    note: Annotated[Written, Field(description="The number or the address of the opening note.")]
    texts: Annotated[
        list[Written],
        Field(max_length=50, description="The symbols or addresses of the texts."),
    ]
    body: Annotated[Code, Field(description="In whose name: SOC or MC.")] = "SOC"
    matter: Matter
    title: TitleGiven
    deadline: Annotated[Civil, Field(description="What the clocks of the zone show then.")]
    zone: Annotated[Code, Field(description="The name of a time zone.")] = SEAT_ZONE
    proves_delivery: bool = False
    names_objectors: bool = False
    ancestor: Code = ""
    effects: Annotated[
        list[dict[Code, Text | bool]],
        Field(max_length=200, description="What adoption changes, each with its kind."),
    ] = []


class SilenceAnswer(Asking):
    """What a State says: with its reason, or the text of its amendment."""

    said: Said
    text: Text = ""


class PaperAnswer(SilenceAnswer):
    """What a State said on paper or by e-mail, and when the Secretariat had it in hand."""

    state: Code
    channel: Outside
    received_at: Moment


class Delivery(Asking):
    """That the texts reached a State by e-mail or on paper."""

    state: Code
    channel: Outside
    delivered_at: Moment
    evidence: Annotated[
        str,
        Field(pattern="^([0-9a-f]{64})?$", description="SHA-256 of the proof, if there is one."),
    ] = ""


class Returning(Asking):
    """That what was taken for a delivery by e-mail or on paper had failed."""

    state: Code
    failure: Literal[
        Failure.BOUNCED,
        Failure.ADDRESS_UNKNOWN,
        Failure.RETURNED_BY_COURIER,
        Failure.NOT_ACCEPTED,
        Failure.OTHER,
    ]
    returned_at: Annotated[Moment, Field(description="Since when it is known.")]


class Cancelling(Asking):
    """Why a procedure is taken back."""

    reason: Annotated[Title, Field(min_length=1)]


class SilenceOpened(Told):
    """A procedure that was opened, with what the law remarked."""

    key: str
    remarks: list[Remark]

    @computed_field
    def href(self) -> str:
        """Return where the procedure is."""
        return f"/api/v1/silence/{self.key}"


class Entered(Told):
    """An act that was entered, with its receipt; or, with `waiting`, what waits to be one.

    What waits for a second officer does not count before it is confirmed.
    """

    procedure: str
    place: int | None
    waiting: int | None
    received_at: datetime
    entry: int | None = Field(description="Where the act stands in the record.")

    @computed_field
    def receipt(self) -> str | None:
        """Return where the receipt is, if there is an act."""
        if self.place is None:
            return None
        return f"/api/v1/silence/{self.procedure}/receipts/{self.place}"


class Declined(Told):
    """What waited was taken back: it was never said."""

    waiting: int
    is_confirmed: bool = False
