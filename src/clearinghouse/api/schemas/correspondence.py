"""Notes verbales: drafts of the registry, notes on their way, notes received."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field, computed_field

from clearinghouse.api.schemas.asking import Asking
from clearinghouse.api.schemas.parts import Code, Listed, Moment, Told, Words
from clearinghouse.law.correspondence import DraftState
from clearinghouse.law.deliveries import Channel, DeliveryState, Failure, SendingState
from clearinghouse.text.languages import Language
from clearinghouse.writing.notes_verbales.purposes import Addressed, Purpose


class DraftRow(Told):
    """A note being written."""

    key: int
    state: DraftState
    version: int = Field(description="Grows with every change; an act names the one it is about.")
    purpose: Purpose
    numbered_in: str = Field(
        validation_alias="register", description="The register in which it will be numbered."
    )
    suffix: str
    addressed: Addressed
    participant: str = Field(description="The one addressed, where there is one; else empty.")
    subject: Words
    drafter: str = Field(description="The office of the drafter.")
    clearer: str = Field(description="The office of who cleared it; empty while nobody has.")
    changed_at: datetime


class DraftList(Listed):
    """A part of the notes being written, the last changed first."""

    items: list[DraftRow]


class Issued(Told):
    """A note that was issued."""

    address: str
    number: str
    entry: int = Field(description="The entry of the record that tells of it.")
    deliveries: int = Field(description="To how many delegations it goes.")
    remarks: list[str] = Field(description="What the law remarks, as codes.")

    @computed_field
    def href(self) -> str:
        """Return where the note is."""
        return f"/api/v1/documents/{self.address}"


class InboxRow(Told):
    """A note issued to the reader's delegation."""

    address: str
    number: str
    dated_on: date | None
    state: DeliveryState
    available_at: datetime
    first_opened_at: datetime | None
    languages: list[str]
    enclosures: int
    is_unread: bool

    @computed_field
    def href(self) -> str:
        """Return where the note is."""
        return f"/api/v1/documents/{self.address}"


class InboxList(Listed):
    """A part of the notes issued to the delegation, the latest first."""

    items: list[InboxRow]
    unread: int = Field(description="How many nobody of the delegation has opened.")


class SendingRow(Told):
    """One way of a note out of the house."""

    channel: Channel
    state: SendingState
    address: str = Field(description="The e-mail address; empty on paper.")
    tries: int
    fault: str = Field(description="Why the last try of the outbox failed, as a code; else empty.")
    is_attached: bool | None = Field(description="Whether the papers went with the e-mail.")
    made_at: datetime
    sent_at: datetime | None
    delivered_at: datetime | None
    failed_at: datetime | None
    failure: Failure | None = Field(description="Why the note did not arrive by this way.")
    words: str


class DeliveryRow(Told):
    """A note on its way to one delegation."""

    participant: str
    channel: Channel
    state: DeliveryState
    available_at: datetime
    first_opened_at: datetime | None
    acknowledged_at: datetime | None
    reminded_at: list[datetime]
    sendings: list[SendingRow]


class DeliveryList(Listed):
    """A part of the deliveries of a note: all for the Secretariat, else the delegation's own."""

    items: list[DeliveryRow]


class Failed(Asking):
    """That by one way a note did not arrive."""

    participant: Code
    channel: Literal[Channel.EMAIL, Channel.PAPER]
    failure: Literal[
        Failure.BOUNCED,
        Failure.ADDRESS_UNKNOWN,
        Failure.RETURNED_BY_COURIER,
        Failure.NOT_ACCEPTED,
        Failure.OTHER,
    ]
    words: Annotated[str, Field(max_length=300, description="Needed where it is `other`.")] = ""
    failed_at: Annotated[Moment, Field(description="Since when it is known.")]


class Again(Asking):
    """By which way a note is sent once more."""

    participant: Code
    channel: Literal[Channel.EMAIL, Channel.PAPER]
    to: Annotated[
        str,
        Field(
            max_length=254,
            pattern=r"^([^\s@]+@[^\s@]+)?$",
            description="An e-mail address; empty for the one that the delegation registered.",
        ),
    ] = ""


class Ways(Asking):
    """By which ways a delegation is to be sent its notes."""

    channels: Annotated[list[Channel], Field(min_length=1, max_length=3)]
    address: Annotated[
        str, Field(max_length=254, pattern=r"^([^\s@]+@[^\s@]+)?$", description="For e-mail.")
    ] = ""
    language: Language = Language.EN
    wishes_papers: Annotated[bool, Field(description="Whether papers go with the e-mails.")] = False
    request: Annotated[
        str, Field(max_length=200, description="The delegation's writing, told by the registry.")
    ] = ""


class WaysRow(Told):
    """By which ways a delegation is sent its notes."""

    participant: str
    channels: list[Channel]
    address: str
    language: Language
    wishes_papers: bool
    request: str
    chosen_at: datetime | None


class WaysList(Listed):
    """What delegations have chosen: all for the Secretariat, else the delegation's own."""

    items: list[WaysRow]


class Noted(Told):
    """An act that was entered in the record."""

    entry: int = Field(description="Where it stands in the record.")


class ReceivedRow(Told):
    """A note received by the Secretariat."""

    address: str
    number: str = Field(description="The Secretariat's own number.")
    sender: str
    number_of_the_sender: str
    dated_on: date
    received_at: datetime
    channel: Channel
    subject: Words
    answers: str = Field(description="The number of the note that it answers; else empty.")


class ReceivedList(Listed):
    """A part of the notes received, the latest first."""

    items: list[ReceivedRow]
