"""What an act states about the Catalogue and the List, before any table.

The reference files, the import and the pages hand these to the operations.
"""

from dataclasses import dataclass
from datetime import date

from clearinghouse.law.verbs import Manner
from clearinghouse.measures.kinds import Completeness, MeasureKind
from clearinghouse.participants.facts import Words
from clearinghouse.participants.models.periods import Confidence
from clearinghouse.procedures.facts import Day


@dataclass(frozen=True, slots=True, kw_only=True)
class NameFacts:
    """What a dimension is called from a day until another; both may be open."""

    name: Words
    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaFacts:
    """A priority area, or a dimension without areas (``is_whole_dimension``)."""

    code: str
    position: int
    name: Words
    seen: Day
    aliases: tuple[str, ...] = ()
    is_whole_dimension: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DimensionFacts:
    """A dimension with its names and areas; ``position`` is its place in the List."""

    code: str
    position: int
    names: tuple[NameFacts, ...]
    areas: tuple[AreaFacts, ...]
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterFacts:
    """A chapter of an edition, as numbered there."""

    number: str
    title: Words
    dimensions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PartFacts:
    """How far a part of an edition is known."""

    scope: str
    completeness: Completeness
    counted: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Ancestor:
    """An entry of an earlier edition that an entry continues, and how surely."""

    edition: str
    key: str
    confidence: Confidence = Confidence.STATED


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureFacts:
    """An entry of an edition; ``parent`` is the key of the measure that a lettered item is of."""

    key: str
    number: str
    kind: MeasureKind
    title: Words
    dimension: str = ""
    area: str = ""
    parent: str = ""
    ancestors: tuple[Ancestor, ...] = ()
    sources: str = ""
    confidence: Confidence = Confidence.STATED
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionFacts:
    """An edition as adopted, with its entries as far as they are known.

    ``adopted_by`` is a meeting's code; ``decision`` the key of a recorded decision.
    """

    code: str
    title: Words
    starts_on: date
    completeness: Completeness
    chapters: tuple[ChapterFacts, ...] = ()
    parts: tuple[PartFacts, ...] = ()
    measures: tuple[MeasureFacts, ...] = ()
    manner: Manner = Manner.MEETING
    announced_on: date | None = None
    adopted_by: str = ""
    decision: str = ""
    sources: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendmentFacts:
    """A change of an edition; ``decision`` and ``silence`` are keys of what was recorded.

    ``ends`` are keys of entries that no longer belong to the edition from ``effective_on``.  An
    entry both ended and added has a new wording.
    """

    edition: str
    effective_on: date
    adds: tuple[MeasureFacts, ...] = ()
    ends: tuple[str, ...] = ()
    manner: Manner = Manner.SILENCE
    opened_on: date | None = None
    announced_on: date | None = None
    decision: str = ""
    silence: str = ""
    sources: str = ""

    @property
    def key(self) -> str:
        """The key by which the amendment is known again: its edition and day."""
        return f"{self.edition}:{self.effective_on.isoformat()}"
