"""What the queries of the room return: frozen values, from which pages and the API are made."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from clearinghouse.law.correspondence import DraftState
from clearinghouse.law.deliveries import (
    ON_THE_WAY,
    REACHED,
    Channel,
    DeliveryState,
    Failure,
    SendingState,
)
from clearinghouse.law.ruling import Remark
from clearinghouse.text.languages import Language
from clearinghouse.writing.notes_verbales.composing import Composed, Value
from clearinghouse.writing.notes_verbales.purposes import Addressed, Purpose


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A draft as the list of the registry shows it; offices stand for officers."""

    key: int
    state: DraftState
    version: int
    purpose: Purpose
    register: str
    suffix: str
    addressed: Addressed
    participant: str
    subject: Mapping[str, str]
    drafter: str
    clearer: str
    changed_at: datetime
    returned: str
    withdrawn: str
    number: str
    address: str


@dataclass(frozen=True, slots=True)
class EnclosureRow:
    """A paper that a draft encloses: how it is called, its pages in each language of the note."""

    revision: int
    name: str
    address: str
    titles: Mapping[Language, str]
    pages: Mapping[str, int]
    read_in: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ReferenceRow:
    """A note that a draft refers to."""

    key: int
    number: str
    dated_on: date | None
    address: str


@dataclass(frozen=True, slots=True)
class DraftView:
    """A draft in full: its fields, its words in each language as on a day, what to notice.

    ``wrote`` tells that the reader's own hands wrote it; ``addressees`` are codes.
    """

    row: DraftRow
    fields: Mapping[str, Value]
    own_words: Mapping[str, tuple[str, ...]]
    without: tuple[str, ...]
    ground: str
    notes: tuple[Composed, ...]
    enclosures: tuple[EnclosureRow, ...]
    references: tuple[ReferenceRow, ...]
    lines: Mapping[Language, str]
    addressees: tuple[str, ...]
    remarks: tuple[Remark, ...]
    wrote: bool


@dataclass(frozen=True, slots=True)
class SendingRow:
    """One way of a note out of the house; ``fault`` is why the last try of the outbox failed."""

    channel: Channel
    state: SendingState
    address: str
    made_at: datetime
    tries: int
    fault: str
    is_attached: bool | None
    sent_at: datetime | None
    delivered_at: datetime | None
    failed_at: datetime | None
    failure: Failure | None
    words: str

    @property
    def is_on_the_way(self) -> bool:
        """Whether it may still arrive."""
        return self.state in ON_THE_WAY

    @property
    def settled_at(self) -> datetime:
        """When it came to stand as it does."""
        return self.failed_at or self.delivered_at or self.sent_at or self.made_at


@dataclass(frozen=True, slots=True)
class WaysRow:
    """By which ways a delegation is sent notes; ``chosen_at`` is None where it chose nothing."""

    participant: str
    channels: tuple[Channel, ...] = (Channel.PORTAL,)
    address: str = ""
    language: Language = Language.EN
    wishes_papers: bool = False
    request: str = ""
    chosen_at: datetime | None = None
    office: str = ""


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """A note on its way to one delegation; offices stand for officers."""

    participant: str
    channel: Channel
    state: DeliveryState
    available_at: datetime
    first_opened_at: datetime | None
    opened_by: str
    attested_by: tuple[str, ...]
    acknowledged_at: datetime | None
    reminded_at: tuple[datetime, ...]
    sendings: tuple[SendingRow, ...] = ()

    @property
    def has_reached(self) -> bool:
        """Whether the delegation has the note."""
        return self.state in REACHED

    @property
    def opened_after(self) -> timedelta | None:
        """How long after the common moment the delegation first opened the note."""
        return self.first_opened_at - self.available_at if self.first_opened_at else None


@dataclass(frozen=True, slots=True)
class Circulation:
    """A note with all its deliveries that the reader may see."""

    address: str
    number: str
    dated_on: date | None
    available_at: datetime | None
    rows: tuple[DeliveryRow, ...]

    @property
    def is_available_to_all_at_once(self) -> bool:
        """Whether every delegation could read from the same moment."""
        return len({row.available_at for row in self.rows}) <= 1

    @property
    def failed(self) -> int:
        """To how many the note could not be delivered by any way."""
        return sum(row.state is DeliveryState.FAILED for row in self.rows)

    @property
    def waiting(self) -> tuple[DeliveryRow, ...]:
        """Those that the note has not reached."""
        return tuple(row for row in self.rows if not row.has_reached)


@dataclass(frozen=True, slots=True)
class InboxRow:
    """A note issued to the reader's delegation."""

    address: str
    number: str
    dated_on: date | None
    state: DeliveryState
    available_at: datetime
    first_opened_at: datetime | None
    languages: tuple[str, ...]
    enclosures: int

    @property
    def is_unread(self) -> bool:
        """Whether nobody of the delegation has opened it."""
        return self.state not in REACHED


@dataclass(frozen=True, slots=True)
class ReceivedRow:
    """A note received: our number, the sender's, the days, the note that it answers."""

    key: int
    address: str
    number: str
    sender: str
    number_of_the_sender: str
    dated_on: date
    received_at: datetime
    channel: Channel
    subject: Mapping[str, str]
    answers: str
    answers_address: str
