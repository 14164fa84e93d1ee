"""What is read from one paper: the notes and documents in it, the facts they carry, the doubts.

All values are frozen and can be written as JSON and read back.  Codes are those of the house:
participants ("KAZ", "SEC"), bodies ("SOC"), cities ("ASTANA"), kinds of documents.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any, Final

from clearinghouse.law.distribution import Distribution
from clearinghouse.law.symbols import NoteNumber, Symbol
from clearinghouse.reading.codec import plain, restored, tagged
from clearinghouse.reading.doubts import NOWHERE, Doubt, Where
from clearinghouse.reading.facts import Fact, fact_from_json
from clearinghouse.text.blocks import Text
from clearinghouse.text.languages import Language


class PaperKind(StrEnum):
    """The kind proposed for a document; the codes are those of the register."""

    NOTE_VERBALE = "note_verbale"
    DECISION = "decision"
    LIST_OF_COORDINATORS = "list_of_coordinators"
    DRAFT_DECISION = "draft_decision"
    DRAFT_DECLARATION = "draft_declaration"
    DRAFT_STATEMENT = "draft_statement"
    DECLARATION = "declaration"
    STATEMENT = "statement"
    CATALOGUE = "catalogue"
    CONCEPT_PAPER = "concept_paper"
    ACTION_PLAN = "action_plan"
    ANNUAL_PLAN = "annual_plan"
    RULES = "rules"
    AGENDA = "agenda"
    REPORT = "report"
    BROCHURE = "brochure"
    LETTER = "letter"
    OTHER = "other"


class LanguageRole(StrEnum):
    """How a language version stands; the codes are those of the register."""

    ORIGINAL = "original"
    OFFICIAL = "official"
    COURTESY = "courtesy"


class Unit(StrEnum):
    """In what an enclosure is counted; the codes are those of the register."""

    PAGES = "pages"
    SHEETS = "sheets"


class Capacity(StrEnum):
    """In what capacity a party acts or is addressed."""

    STATE = "state"
    CHAIRMANSHIP = "chairmanship"
    SECRETARIAT = "secretariat"
    MINISTRY = "ministry"
    EMBASSIES = "embassies"
    EMBASSY = "embassy"
    MISSION = "mission"
    ALL_MEMBER_STATES = "all_member_states"
    SOME_MEMBER_STATES = "some_member_states"
    OBSERVERS = "observers"
    PARTNERS = "partners"
    ORGANISATION = "organisation"


class SymbolSource(StrEnum):
    """Where the symbol of a document was read."""

    PRINTED = "printed"
    NOTE = "note"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Place:
    """A place as written in each language, and the code of the city, "" where it is not known."""

    city: str = ""
    as_written: Mapping[Language, str] = field(default_factory=dict)


NO_PLACE: Final = Place()


@dataclass(frozen=True, slots=True)
class Party:
    """Who sends, writes or is addressed.

    ``code`` is a participant's, "" for all States or an unknown one; ``cities`` are those where
    the embassies addressed stand.
    """

    capacity: Capacity
    code: str = ""
    cities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sender:
    """A party and how it is written in each language."""

    party: Party | None
    as_written: Mapping[Language, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Addressees:
    """Those to whom a note goes, and how they are written in the block at its foot and its text."""

    parties: tuple[Party, ...] = ()
    as_written: Mapping[Language, str] = field(default_factory=dict)
    in_text: Mapping[Language, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Enclosure:
    """What a note says of its enclosure in one language: "as stated, on 7 p."."""

    as_written: str
    count: int | None = None
    unit: Unit | None = None
    unit_as_written: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class NoteReference:
    """Another note that a note refers to, and how it is written in each language."""

    number: NoteNumber
    dated_on: date | None = None
    as_written: Mapping[Language, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NoteFound:
    """A note verbale with all its languages.

    ``numbers`` and ``dates`` hold what is printed in each language; a language that is missing
    there inherits the number or date of the others.  ``documents`` are places in the paper's row.
    """

    number: NoteNumber | None
    dated_on: date | None
    place: Place
    sender: Sender
    addressees: Addressees
    numbers: Mapping[Language, str] = field(default_factory=dict)
    dates: Mapping[Language, str] = field(default_factory=dict)
    on_behalf_of: Sender | None = None
    enclosures: Mapping[Language, Enclosure] = field(default_factory=dict)
    references: tuple[NoteReference, ...] = ()
    symbols: tuple[Symbol, ...] = ()
    versions: Mapping[Language, Text] = field(default_factory=dict)
    documents: tuple[int, ...] = ()
    where: Where = NOWHERE


@dataclass(frozen=True, slots=True)
class DocumentFound:
    """A document with all its languages.

    ``distribution`` is None where none is printed; ``enclosed_in`` is the place of its note.
    """

    kind: PaperKind
    is_draft: bool = False
    symbol: Symbol | None = None
    symbol_as_written: str = ""
    symbol_source: SymbolSource = SymbolSource.NONE
    body: str = ""
    year: int | None = None
    dated_on: date | None = None
    place: Place = NO_PLACE
    distribution: Distribution | None = None
    distribution_as_written: str = ""
    titles: Mapping[Language, str] = field(default_factory=dict)
    author: Sender | None = None
    consideration: Mapping[Language, str] = field(default_factory=dict)
    considered_by: tuple[str, ...] = ()
    roles: Mapping[Language, LanguageRole] = field(default_factory=dict)
    versions: Mapping[Language, Text] = field(default_factory=dict)
    enclosed_in: int | None = None
    where: Where = NOWHERE

    @property
    def session(self) -> int | None:
        """The session of the symbol."""
        return self.symbol.session if self.symbol else None

    @property
    def series(self) -> str:
        """The series of the symbol, "" without one."""
        return self.symbol.series if self.symbol else ""

    @property
    def serial(self) -> int | None:
        """The serial of the symbol."""
        return self.symbol.serial if self.symbol else None

    @property
    def revision(self) -> int:
        """The revision of the symbol, 0 for a first issue."""
        return self.symbol.revision if self.symbol else 0


@dataclass(frozen=True, slots=True)
class Paper:
    """Everything read from one file."""

    name: str
    digest_sha256: str
    size: int
    format: str
    notes: tuple[NoteFound, ...] = ()
    documents: tuple[DocumentFound, ...] = ()
    facts: tuple[Fact, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return the paper as plain values."""
        written: dict[str, Any] = plain(self)
        written["facts"] = [tagged(fact) for fact in self.facts]
        return written

    @classmethod
    def from_json(cls, written: Mapping[str, Any]) -> "Paper":
        """Return the paper that :meth:`as_json` wrote."""
        parts = {**written, "facts": ()}
        facts = tuple(fact_from_json(each) for each in written["facts"])
        return replace(restored(cls, parts), facts=facts)
