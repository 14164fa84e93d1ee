"""The facts that papers carry, as proposals for an officer: nothing here is entered by itself.

Every fact says from which document or note it comes (``document`` and ``note`` are places in the
paper's rows) and at which paragraph it stands.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, TypeAlias, get_args

from clearinghouse.law.coordination import Role
from clearinghouse.law.symbols import NoteNumber, Symbol
from clearinghouse.law.verbs import Verb
from clearinghouse.reading.codec import restored
from clearinghouse.text.languages import Language


class DeadlineWord(StrEnum):
    """How a day bounds an act: before it, by it, on it, or within a period that ends then."""

    BEFORE = "before"
    BY = "by"
    ON = "on"
    BEFORE_END_OF = "before_end_of"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day that a decision or note sets.  For "before the end of 2023" the day is its last."""

    word: DeadlineWord
    day: date
    as_written: str


@dataclass(frozen=True, slots=True)
class Request:
    """What one body recommends that another do: adopt, endorse and so on."""

    to_body: str
    verbs: tuple[Verb, ...]


@dataclass(frozen=True, slots=True)
class DecisionFound:
    """A numbered decision of a body: its verbs in order, and what they are about.

    ``subject`` is the phrase behind the verb as written; ``symbol`` that of the document.
    ``is_draft`` tells that the document only proposes the decision.
    """

    number: str
    body: str
    verbs: tuple[Verb, ...]
    address: str
    text: str
    language: Language
    subject: str = ""
    request: Request | None = None
    deadlines: tuple[Deadline, ...] = ()
    decided_on: date | None = None
    symbol: Symbol | None = None
    is_draft: bool = False
    document: int | None = None


@dataclass(frozen=True, slots=True)
class Tenure:
    """A State in a role, as printed; years as printed and as days (half-open) where they are."""

    state: str
    as_written: str
    years_as_written: tuple[str, ...] = ()
    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class CoordinatorsRow:
    """An area of the list: its Coordinators (perhaps none) and Co-coordinators.

    ``area`` is empty where a dimension has no areas of its own; the codes are empty where a name
    is not known.  ``unclear`` holds States whose role the paper does not show.
    """

    dimension: str
    area: str
    coordinators: tuple[Tenure, ...] = ()
    co_coordinators: tuple[Tenure, ...] = ()
    dimension_number: str = ""
    area_number: str = ""
    dimension_code: str = ""
    area_code: str = ""
    unclear: tuple[Tenure, ...] = ()


@dataclass(frozen=True, slots=True)
class CoordinatorsFound:
    """The list of Coordinators as a document states it."""

    rows: tuple[CoordinatorsRow, ...]
    address: str
    language: Language
    decided_on: date | None = None
    symbol: Symbol | None = None
    document: int | None = None


@dataclass(frozen=True, slots=True)
class AppointmentFound:
    """A State appointed to a role in an area by a decision."""

    role: Role
    area: str
    tenure: Tenure
    number: str
    address: str
    area_code: str = ""
    decided_on: date | None = None
    symbol: Symbol | None = None
    document: int | None = None


@dataclass(frozen=True, slots=True)
class SilenceOpened:
    """A note places a text under the silence procedure; ``deadline`` is None where not stated."""

    subject: str
    deadline: date | None
    deadline_as_written: str = ""
    opened_on: date | None = None
    note: int | None = None
    number: NoteNumber | None = None
    address: str = ""


@dataclass(frozen=True, slots=True)
class SilenceAdoption:
    """A note tells that a measure was adopted because nobody objected.

    ``measure`` is its number, ``texts`` its words in each language.  The day on which it took
    effect is stated, if at all, in the enclosure; ``announced_on`` is the day of the note.
    """

    measure: str
    texts: Mapping[Language, str]
    catalogue_dated: date | None
    opened_by: NoteNumber | None
    opened_on: date | None
    effective_on: date | None
    announced_on: date | None
    announced_by: NoteNumber | None
    note: int | None = None
    address: str = ""


@dataclass(frozen=True, slots=True)
class SilenceApproval:
    """A note tells that documents are approved because the silence was not broken."""

    concerning: tuple[str, ...]
    kinds: tuple[str, ...]
    area: str
    dimension: str
    prepared_by: str
    opened_by: NoteNumber | None
    opened_on: date | None
    announced_on: date | None
    announced_by: NoteNumber | None
    area_code: str = ""
    dimension_code: str = ""
    deadline: date | None = None
    documents: tuple[int, ...] = ()
    note: int | None = None
    address: str = ""


@dataclass(frozen=True, slots=True)
class SilenceBroken:
    """A note tells that the silence was broken, so that nothing is approved."""

    subject: str
    opened_by: NoteNumber | None
    opened_on: date | None
    announced_on: date | None
    announced_by: NoteNumber | None
    note: int | None = None
    address: str = ""


@dataclass(frozen=True, slots=True)
class Amendment:
    """A foot note's word on provisions marked with its sign: adopted later, and how."""

    mark: str
    numbers: tuple[str, ...]
    effective_on: date | None
    by_silence: bool
    text: str


@dataclass(frozen=True, slots=True)
class Provision:
    """A provision or measure of a catalogue: its number, its words, its lettered parts."""

    number: str
    text: str
    address: str
    chapter: str
    parts: tuple[str, ...] = ()
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of a catalogue and the dimensions its title names; none for general provisions."""

    number: str
    title: str
    dimensions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CatalogueFound:
    """A catalogue of measures as a document states it; ``dated_on`` is the day of its edition."""

    dated_on: date | None
    chapters: tuple[Chapter, ...]
    provisions: tuple[Provision, ...]
    amendments: tuple[Amendment, ...]
    language: Language
    document: int | None = None


@dataclass(frozen=True, slots=True)
class PlanSection:
    """A section of a plan: its number and title, its opening words, its steps."""

    number: str
    title: str
    address: str
    steps: tuple[str, ...] = ()
    opening: str = ""


@dataclass(frozen=True, slots=True)
class ActionPlanFound:
    """A plan of action: the area it is for, its sections and steps, its years if stated."""

    area: str
    sections: tuple[PlanSection, ...]
    area_code: str = ""
    years: tuple[int, ...] = ()
    language: Language = Language.EN
    document: int | None = None


@dataclass(frozen=True, slots=True)
class PaperSection:
    """A section of a concept paper: its number, title, and the numbers of its points."""

    number: str
    title: str
    address: str
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ConceptPaperFound:
    """A concept paper: area, dimension if named, Coordinator, sections, years it applies to."""

    area: str
    dimension: str
    coordinator: str
    coordinator_as_written: str
    sections: tuple[PaperSection, ...]
    area_code: str = ""
    dimension_code: str = ""
    years: tuple[int, ...] = ()
    language: Language = Language.EN
    document: int | None = None


@dataclass(frozen=True, slots=True)
class MeetingFound:
    """A meeting mentioned: body, days, city as written and by code, and its ordinal.

    ``first`` is None where only ``year`` (and ``month``, 0 if not stated) is known.
    """

    body: str
    year: int
    month: int = 0
    first: date | None = None
    last: date | None = None
    place: str = ""
    city: str = ""
    ordinal: int | None = None
    informal: bool = False
    as_written: str = ""
    language: Language = Language.EN
    document: int | None = None
    note: int | None = None
    address: str = ""


@dataclass(frozen=True, slots=True)
class MeetingAgreed:
    """A meeting that a document agrees or offers to convene later."""

    body: str
    ordinal: int | None
    year: int
    city: str = ""
    place: str = ""
    address: str = ""
    document: int | None = None


@dataclass(frozen=True, slots=True)
class CadenceFound:
    """How often a body meets, as written."""

    body: str
    as_written: str
    name_as_written: str
    document: int | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class CountFound:
    """How many participants of a standing a paper counts."""

    standing: str
    count: int
    document: int | None = None
    line: int = 0


Fact: TypeAlias = (
    DecisionFound
    | CoordinatorsFound
    | AppointmentFound
    | SilenceOpened
    | SilenceAdoption
    | SilenceApproval
    | SilenceBroken
    | CatalogueFound
    | ActionPlanFound
    | ConceptPaperFound
    | MeetingFound
    | MeetingAgreed
    | CadenceFound
    | CountFound
)
_KINDS = {kind.__name__: kind for kind in get_args(Fact)}


def fact_from_json(written: Mapping[str, Any]) -> Fact:
    """Return the fact that was written with the name of its kind; raises KeyError for others."""
    kind = _KINDS[written["is"]]
    parts = {name: each for name, each in written.items() if name != "is"}
    fact: Fact = restored(kind, parts)
    return fact
