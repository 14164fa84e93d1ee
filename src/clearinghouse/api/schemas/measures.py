"""The Catalogue through time, what changed in it, and the List of Coordinators."""

from datetime import date
from urllib.parse import quote

from pydantic import Field, computed_field

from clearinghouse.api.schemas.documents import Block, DocumentRow, RowOrNone
from clearinghouse.api.schemas.parts import ListedOn, Told, Words, WordsOrNone
from clearinghouse.law.coordination import Role
from clearinghouse.measures.kinds import Completeness, ConcernKind, MeasureKind
from clearinghouse.measures.views import DifferenceKind, TenureState
from clearinghouse.participants.kinds import Precision
from clearinghouse.text.languages import Language

IS_WHOLE = (
    "Whether the List was stated whole by the day; if not, an empty cell means nothing is known."
)


class Amendment(Told):
    """A change of an edition, in effect on one day and announced on another."""

    key: str
    opened_on: date | None
    effective_on: date
    announced_on: date | None
    adds: list[str]
    ends: list[str]
    silence: str = Field(description="The key of the silence procedure, if open to you.")
    decision: str = Field(description="The key of the decision, if open to you.")
    entry: int


class Edition(Told):
    """A full text of the Catalogue with its own numbers, in force on ``[starts_on, ends_on)``."""

    code: str
    title: Words
    starts_on: date
    ends_on: date | None
    announced_on: date | None
    completeness: Completeness
    adopted_by: WordsOrNone
    decision: str
    note: str
    sources: list[str]
    document: RowOrNone
    amendments: list[Amendment]
    entry: int


class EditionList(ListedOn):
    """The editions of the Catalogue, the oldest first."""

    items: list[Edition]


class MeasureItem(Told):
    """An entry of the Catalogue without what it contains."""

    edition: str
    key: str = Field(description="The number in addresses, or our name where it is not known.")
    number: str
    name: str
    kind: MeasureKind
    title: Words
    dimension: str
    area: str
    starts_on: date
    ends_on: date | None
    introduced: Amendment | None
    confidence: str

    @computed_field
    def href(self) -> str:
        """Return where the entry is."""
        return f"/api/v1/catalogue/measures/{quote(self.edition)}/{quote(self.key)}"


class Measure(MeasureItem):
    """An entry of the Catalogue with its lettered items."""

    items: list[MeasureItem]


class MeasureList(ListedOn):
    """A part of the entries of the Catalogue as on a day."""

    edition: str
    items: list[Measure]


class Extent(Told):
    """How far a part of an edition is known."""

    completeness: Completeness
    counted: int | None = Field(description="How many measures a source counts there.")
    seen: int = Field(description="How many of them the house has.")
    note: str


class Area(Told):
    """An area with its measures."""

    code: str
    name: Words
    extent: Extent | None
    measures: list[Measure]


class Dimension(Told):
    """A dimension under its name of the day; ``measures`` are those of no particular area."""

    code: str
    name: Words
    extent: Extent | None
    measures: list[Measure]
    areas: list[Area]


class Chapter(Told):
    """A chapter as the edition numbers it."""

    number: str
    title: Words
    extent: Extent | None


class Catalogue(Told):
    """The Catalogue as on a day."""

    as_of: date = Field(validation_alias="on")
    count: int = Field(description="How many measures are known, lettered items not counted.")
    edition: Edition
    extent: Extent | None = Field(description="How far the edition as a whole is known.")
    chapters: list[Chapter]
    unseen_chapters: list[str] = Field(description="Chapters of which only the number is known.")
    provisions: list[Measure]
    dimensions: list[Dimension]


class Kin(Told):
    """An entry of another edition that this one continues, or that continues this one."""

    measure: Measure
    confidence: str


class Concerned(Told):
    """A document that concerns a measure, and the paragraph if one is named."""

    document: DocumentRow
    address: str
    kind: ConcernKind


class MeasureText(Told):
    """The text of a measure in one language, as an imported document has it."""

    language: Language
    block: Block
    document: DocumentRow


class TenureTerm(Told):
    """The term given to a tenure, half-open."""

    starts_on: date | None
    ends_on: date | None


class Tenure(Told):
    """A State's tenure of a role in an area; ``until`` is the first day after it."""

    area: str
    role: Role
    participant: str
    name: Words
    state: TenureState
    term: TenureTerm
    printed: str
    since: date
    since_precision: Precision
    until: date | None
    decided_on: date
    decision: str
    listed_from: date
    listed_until: date | None
    confidence: str


class TenureList(ListedOn):
    """A part of the tenures, the earliest first."""

    items: list[Tenure]


class Occupant(Told):
    """A State in a cell of the List."""

    participant: str
    name: Words
    printed: str
    state: TenureState
    tenures: list[Tenure]


class ListLine(Told):
    """A line of the List: an area with its Coordinators and Co-coordinators."""

    dimension: str
    dimension_number: int
    dimension_name: Words
    area: str
    number: int
    name: Words
    is_whole_dimension: bool
    coordinators: list[Occupant]
    co_coordinators: list[Occupant]


class ListBasis(Told):
    """The act by which the List stands as it does."""

    decided_on: date
    is_whole: bool
    decision: str
    document: RowOrNone
    sources: list[str]
    entry: int


class Coordinators(Told):
    """The List of Coordinators as on a day; without a basis nothing is known for that day."""

    as_of: date = Field(validation_alias="on")
    basis: ListBasis | None
    is_whole: bool = Field(description=IS_WHOLE)
    lines: list[ListLine]


class Lane(Told):
    """An area and all tenures in it."""

    area: str
    dimension_name: Words
    name: Words
    is_whole_dimension: bool
    tenures: list[Tenure]


class Timeline(Told):
    """All tenures decided by a day, a lane for each area."""

    as_of: date
    lanes: list[Lane]


class MeasurePage(Told):
    """All that you may know of an entry of the Catalogue."""

    as_of: date
    row: Measure
    edition: Edition
    dimension: WordsOrNone
    area: WordsOrNone
    parent: Measure | None
    predecessors: list[Kin]
    successors: list[Kin]
    texts: list[MeasureText]
    concerns: list[Concerned]
    lines: list[ListLine]
    is_whole: bool = Field(description=IS_WHOLE)
    note: str
    sources: list[str]


class Difference(Told):
    """An entry before and after; one side is missing where nothing is known to answer it."""

    kind: DifferenceKind
    before: Measure | None
    after: Measure | None
    confidence: str


class Differences(Told):
    """What changed in the Catalogue from one day to another."""

    earlier: date
    later: date
    before: Edition | None
    after: Edition | None
    items: list[Difference] = Field(validation_alias="rows")
    unchanged: int
