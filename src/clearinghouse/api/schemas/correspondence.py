"""Notes verbales: drafts of the registry, notes on their way, notes received."""

from datetime import date, datetime

from pydantic import Field, computed_field

from clearinghouse.api.schemas.parts import Listed, Told, Words
from clearinghouse.law.correspondence import DraftState
from clearinghouse.law.deliveries import Channel, DeliveryState
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


class DeliveryRow(Told):
    """A note on its way to one delegation."""

    participant: str
    channel: Channel
    state: DeliveryState
    available_at: datetime
    first_opened_at: datetime | None
    acknowledged_at: datetime | None
    reminded_at: list[datetime]


class DeliveryList(Listed):
    """A part of the deliveries of a note: all for the Secretariat, else the delegation's own."""

    items: list[DeliveryRow]


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
