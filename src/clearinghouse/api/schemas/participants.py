"""Participants, chairmanships, bodies, meetings, places."""

from datetime import date

from pydantic import Field, computed_field

from clearinghouse.api.schemas.parts import Listed, ListedOn, ListedUpTo, Told, Words, WordsOrNone
from clearinghouse.law.distribution import Standing


class When(Told):
    """A day as sources give it: the first and the last day it can be, and as written."""

    earliest: date | None
    latest: date | None
    as_written: str


class Names(Told):
    """Names during a period ``[starts_on, ends_on)``."""

    usual: Words
    formal: WordsOrNone
    short: WordsOrNone
    starts_on: date | None
    ends_on: date | None
    symbol_code: str = Field(description="The body's code in symbols.")
    sort_en: str = Field(description="What the English order is by.")
    source: str
    note: str


class Held(Told):
    """A standing held during a period ``[starts_on, ends_on)``."""

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


class ParticipantRow(Told):
    """A participant as on a day."""

    code: str = Field(examples=["KAZ"])
    kind: str
    names: Names
    held: Held
    is_certain: bool = Field(description="Whether sources say that the standing had begun.")
    is_in_the_chair: bool
    latitude: float | None
    longitude: float | None

    @computed_field
    def href(self) -> str:
        """Return where the participant is."""
        return f"/api/v1/participants/{self.code}"


class ParticipantList(ListedOn):
    """A part of the participants, as they sit (Rules of Procedure, I.7)."""

    items: list[ParticipantRow]


class Prospected(Told):
    """A standing that was sought and, as far as known, not obtained."""

    sought: Standing
    seen_as_written: str
    confidence: str
    source: str
    note: str


class Term(Told):
    """A term in the chair, from a meeting to a meeting."""

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


class Participant(Told):
    """All that is known of a participant."""

    as_of: date
    code: str
    kind: str
    standing: Standing | None = Field(description="The standing on the day.")
    names: Names = Field(description="The names on the day.")
    all_names: list[Names]
    standings: list[Held]
    prospects: list[Prospected]
    terms: list[Term]
    parent: str
    organs: list[str]
    zone: str
    weekend: list[str]
    source: str
    note: str
    entry: int | None


class TermList(ListedOn):
    """A part of the terms in the chair, the oldest first."""

    in_the_chair: Term | None = Field(description="The term that runs on the day.")
    items: list[Term]


class Rhythm(Told):
    """How often a body meets, according to one source."""

    kind: str
    prevails: bool
    times: int | None
    years: int | None
    follows: str
    years_after: int | None
    source: str
    note: str


class BodyRow(Told):
    """A body as on a day."""

    code: str = Field(examples=["SOC"])
    kind: str
    names: Names
    cadence: Rhythm | None
    founded: str
    is_founded: bool

    @computed_field
    def href(self) -> str:
        """Return where the body is."""
        return f"/api/v1/bodies/{self.code}"


class BodyList(ListedOn):
    """A part of the bodies, the highest first."""

    items: list[BodyRow]


class MeetingRow(Told):
    """A meeting of a body, held or planned."""

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
    place: WordsOrNone = Field(description="The place under its name of the first day.")
    host: str
    mode: str
    is_held: bool
    outcomes: list[str]
    plans: list[dict[str, str]] = Field(description="What had been planned before it was moved.")
    confidence: str
    source: str
    note: str


class MeetingList(ListedUpTo):
    """A part of the meetings, the latest first."""

    items: list[MeetingRow]


class Body(Told):
    """All that is known of a body; its meetings are at ``/meetings``."""

    as_of: date
    code: str
    kind: str
    names: Names
    all_names: list[Names]
    cadences: list[Rhythm]
    composition: WordsOrNone
    decides: WordsOrNone
    founded: str
    reports_to: str
    source: str
    note: str
    entry: int | None


class PlaceRow(Told):
    """A place under its name of the day."""

    code: str
    name: Words


class PlaceList(ListedOn):
    """A part of the places."""

    items: list[PlaceRow]


class Seat(Told):
    """Where the Secretariat sits on a day."""

    as_of: date
    place: str
    name: WordsOrNone
    zone: str
    since: When
    address: str
    premises: WordsOrNone


class Organisation(Told):
    """The names of the Conference itself."""

    as_of: date
    names: Names | None
    all_names: list[Names]


class FocalPoint(Told):
    """The office that answers for a participant in an area, or in general."""

    participant: str
    kind: str
    area: str
    office: str
    email: str
    phone: str
    language: str
    starts_on: date
    ends_on: date | None


class FocalPointList(ListedOn):
    """A part of the focal points that answer on a day."""

    items: list[FocalPoint]


class NamedList(Listed):
    """The participants that a paper may mean by what it writes."""

    items: list[str]
