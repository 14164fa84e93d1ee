"""What the queries of the room return: frozen values, from which pages and the API are made."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Standing

Words = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class When:
    """A day as sources give it: the first and the last day it can be, and as written."""

    earliest: date | None
    latest: date | None
    as_written: str


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a participant, a body or the organisation during a period, by language."""

    usual: Words
    formal: Words
    short: Words
    starts_on: date | None = None
    ends_on: date | None = None
    symbol_code: str = ""
    sort_en: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Standed:
    """A standing held for a period.  ``ends`` is None while it lasts."""

    standing: Standing
    since: When
    starts_on: date | None
    ends_on: date | None
    ends_as_written: str
    basis: str
    decided_by: str
    signed_on: date | None
    confidence: str
    source: str
    note: str

    def is_certain(self, day: date) -> bool:
        """Whether sources say that it had begun by ``day``, rather than that it may have."""
        return self.since.latest is not None and self.since.latest <= day


@dataclass(frozen=True, slots=True)
class ParticipantRow:
    """A participant as on a day, as the list shows it."""

    code: str
    kind: str
    names: Names
    held: Standed
    is_certain: bool
    is_in_the_chair: bool
    latitude: Decimal | None
    longitude: Decimal | None

    @property
    def standing(self) -> Standing:
        """The standing on the day."""
        return self.held.standing


@dataclass(frozen=True, slots=True)
class Term:
    """A term in the chair; meetings are codes such as "SUMMIT-6"."""

    participant: str
    since: When
    starts_on: date
    ends_on: date | None
    ends_as_written: str
    opened_by: str
    ended_by: str
    ends_with: str
    expected_end: str
    source: str
    note: str


@dataclass(frozen=True, slots=True)
class Prospected:
    """A standing that was sought and, as far as known, not obtained."""

    sought: Standing
    seen_as_written: str
    confidence: str
    source: str
    note: str


@dataclass(frozen=True, slots=True)
class ParticipantView:
    """All that is known of a participant, on its page."""

    code: str
    kind: str
    names: Names
    all_names: tuple[Names, ...]
    standings: tuple[Standed, ...]
    prospects: tuple[Prospected, ...]
    terms: tuple[Term, ...]
    parent: str
    organs: tuple[str, ...]
    zone: str
    weekend: tuple[str, ...]
    source: str
    note: str
    entry: int | None
    standing: Standing | None


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often a body meets, according to one source."""

    kind: str
    prevails: bool
    times: int | None
    years: int | None
    follows: str
    years_after: int | None
    source: str
    note: str


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A body as on a day, as the list shows it."""

    code: str
    kind: str
    names: Names
    cadence: Rhythm | None
    founded: str
    is_founded: bool


@dataclass(frozen=True, slots=True)
class Met:
    """A meeting of a body, held or planned; ``place`` is named as on its first day."""

    code: str
    body: str
    kind: str
    name: Words
    ordinal: int | None
    session: str
    first_day: date | None
    first_as_written: str
    last_day: date | None
    last_as_written: str
    place: Words
    host: str
    mode: str
    is_held: bool
    outcomes: tuple[str, ...]
    plans: tuple[Mapping[str, str], ...]
    confidence: str
    source: str
    note: str


@dataclass(frozen=True, slots=True)
class BodyView:
    """All that is known of a body, on its page."""

    code: str
    kind: str
    names: Names
    all_names: tuple[Names, ...]
    cadences: tuple[Rhythm, ...]
    composition: Words
    decides: Words
    founded: str
    reports_to: str
    meetings: tuple[Met, ...]
    source: str
    note: str
    entry: int | None


@dataclass(frozen=True, slots=True)
class Seated:
    """Where the Secretariat sits, under the name of the city on the day."""

    place: str
    name: Words
    zone: str
    since: When
    address: str
    premises: Words


@dataclass(frozen=True, slots=True)
class Held:
    """A credential of an officer."""

    capacity: Capacity
    starts_at: datetime
    ends_at: datetime | None
    ground: str
    granted_by: str
    revoked_by: str
    is_in_force: bool


@dataclass(frozen=True, slots=True)
class OfficerRow:
    """An officer with the credentials that were ever held; no paper is named here."""

    number: int
    email: str
    office: str
    participant: str
    is_active: bool
    is_secured: bool
    joined_at: datetime
    last_seen_at: datetime | None
    sessions: int
    credentials: tuple[Held, ...]

    @property
    def capacities(self) -> frozenset[Capacity]:
        """The capacities held now."""
        return frozenset(held.capacity for held in self.credentials if held.is_in_force)


@dataclass(frozen=True, slots=True)
class InvitationRow:
    """An invitation and what became of it: "open", "accepted", "withdrawn" or "expired"."""

    number: int
    email: str
    office: str
    participant: str
    capacities: tuple[Capacity, ...]
    language: str
    ground: str
    invited_at: datetime
    invited_by: str
    expires_at: datetime
    state: str


@dataclass(frozen=True, slots=True)
class FocalPointRow:
    """The office that answers for a participant in an area, or in general."""

    number: int
    participant: str
    kind: str
    area: str
    office: str
    email: str
    phone: str
    language: str
    starts_on: date
    ends_on: date | None


@dataclass(frozen=True, slots=True)
class AccountsRow:
    """A delegation as the administrators of the installation see it: people, never papers."""

    participant: str
    officers: int
    administrators: tuple[str, ...]
    open_invitations: int
