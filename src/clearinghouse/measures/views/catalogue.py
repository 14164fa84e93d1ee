"""What the queries of the Catalogue return: frozen values, for pages and for the API."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clearinghouse.documents.views import Row
from clearinghouse.measures.kinds import Completeness, ConcernKind, MeasureKind
from clearinghouse.measures.views.tenures import ListLine
from clearinghouse.text.blocks import Block
from clearinghouse.text.languages import Language

Words = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class AmendmentRow:
    """A change of an edition: what it added and ended, in effect on one day, announced on another.

    ``silence`` and ``decision`` are keys of what the reader may know of.
    """

    pk: int
    key: str
    opened_on: date | None
    effective_on: date
    announced_on: date | None
    adds: tuple[str, ...]
    ends: tuple[str, ...]
    silence: str
    decision: str
    entry: int


@dataclass(frozen=True, slots=True)
class EditionRow:
    """An edition, with the amendments that had taken effect on the day asked for."""

    code: str
    title: Words
    starts_on: date
    ends_on: date | None
    announced_on: date | None
    completeness: Completeness
    adopted_by: Words
    decision: str
    note: str
    sources: tuple[str, ...]
    document: Row | None
    amendments: tuple[AmendmentRow, ...]
    entry: int


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """An entry of the Catalogue as a list shows it; ``introduced`` if an amendment brought it."""

    pk: int
    edition: str
    key: str
    number: str
    kind: MeasureKind
    title: Words
    dimension: str
    area: str
    starts_on: date
    ends_on: date | None
    introduced: AmendmentRow | None
    confidence: str
    items: tuple["MeasureRow", ...] = ()

    @property
    def name(self) -> str:
        """The edition and the number, or our name where the number is not known."""
        return f"{self.edition}/{self.number or self.key}"


@dataclass(frozen=True, slots=True)
class Extent:
    """How far a part of an edition is known; ``seen`` is how many measures of it the house has."""

    completeness: Completeness
    counted: int | None
    seen: int
    note: str


@dataclass(frozen=True, slots=True)
class AreaGroup:
    """An area with its measures on the day."""

    code: str
    name: Words
    extent: Extent | None
    measures: tuple[MeasureRow, ...]


@dataclass(frozen=True, slots=True)
class DimensionGroup:
    """A dimension under its name of the day; ``measures`` are those of no particular area."""

    code: str
    name: Words
    extent: Extent | None
    measures: tuple[MeasureRow, ...]
    areas: tuple[AreaGroup, ...]


@dataclass(frozen=True, slots=True)
class ChapterRow:
    """A chapter as the edition numbers it."""

    number: str
    title: Words
    extent: Extent | None


@dataclass(frozen=True, slots=True)
class CatalogueView:
    """The Catalogue as on a day; of ``unseen_chapters`` only the number is known."""

    on: date
    edition: EditionRow
    editions: tuple[EditionRow, ...]
    extent: Extent | None
    chapters: tuple[ChapterRow, ...]
    unseen_chapters: tuple[str, ...]
    provisions: tuple[MeasureRow, ...]
    dimensions: tuple[DimensionGroup, ...]

    @property
    def count(self) -> int:
        """How many measures are known, lettered items not counted."""
        return sum(
            len(group.measures) + sum(len(area.measures) for area in group.areas)
            for group in self.dimensions
        )


@dataclass(frozen=True, slots=True)
class Kin:
    """An entry of another edition that this one continues, or that continues this one."""

    measure: MeasureRow
    confidence: str


@dataclass(frozen=True, slots=True)
class Concerned:
    """A document that concerns a measure, and the paragraph if one is named."""

    document: Row
    address: str
    kind: ConcernKind


@dataclass(frozen=True, slots=True)
class TextOfMeasure:
    """The full text of a measure in one language, as an imported document has it."""

    language: Language
    block: Block
    document: Row


@dataclass(frozen=True, slots=True)
class MeasureView:
    """All that a reader may know of a measure.

    ``is_whole`` tells that the List was stated whole by the day, so that an empty cell of ``lines``
    means that nobody serves.
    """

    row: MeasureRow
    edition: EditionRow
    dimension: Words
    area: Words
    parent: MeasureRow | None
    predecessors: tuple[Kin, ...]
    successors: tuple[Kin, ...]
    texts: tuple[TextOfMeasure, ...]
    concerns: tuple[Concerned, ...]
    lines: tuple[ListLine, ...]
    is_whole: bool
    note: str
    sources: tuple[str, ...]


class DifferenceKind(StrEnum):
    """What became of an entry between two days."""

    ADDED = "added"
    REWORDED = "reworded"
    RENUMBERED = "renumbered"
    ENDED = "ended"
    NOT_TRACED = "not_traced"


# RENUMBERED   an entry of the later edition continues it, under another number
# NOT_TRACED   what became of it is not known, because the later edition is not wholly known


@dataclass(frozen=True, slots=True)
class Difference:
    """An entry before and after; one side is missing where nothing is known to answer it."""

    kind: DifferenceKind
    before: MeasureRow | None
    after: MeasureRow | None
    confidence: str = "stated"


@dataclass(frozen=True, slots=True)
class Differences:
    """What changed in the Catalogue from one day to another; an edition is missing before 2004."""

    earlier: date
    later: date
    before: EditionRow | None
    after: EditionRow | None
    rows: tuple[Difference, ...]
    unchanged: int
