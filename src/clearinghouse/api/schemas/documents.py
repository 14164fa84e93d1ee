"""Documents, notes verbales, their texts and what the search finds."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Annotated, Any
from urllib.parse import quote

from pydantic import BeforeValidator, Field, computed_field

from clearinghouse.api.schemas.parts import Listed, Told, Words
from clearinghouse.documents.kinds import Direction, DocumentKind, LanguageStatus
from clearinghouse.documents.views import Row
from clearinghouse.law.distribution import Distribution
from clearinghouse.text.blocks import Kind
from clearinghouse.text.languages import Language


class DocumentRow(Told):
    """A paper as a list shows it: one revision with its titles."""

    address: str = Field(description="The permanent address of the document.")
    kind: DocumentKind
    symbol: str = Field(description="The symbol of this revision, if it has one.")
    number: str = Field(description="The number of the note verbale, if it is one.")
    distribution: Distribution
    titles: Words
    dated_on: date | None
    place: str
    author: str
    body: str
    registered_at: datetime | None
    is_latest: bool

    @computed_field
    def href(self) -> str:
        """Return where the paper is, at this revision."""
        where = f"/api/v1/documents/{self.address}"
        return f"{where}?symbol={quote(self.symbol)}" if self.symbol else where


RowOrNone = Annotated[DocumentRow | None, Field(description="Null if it is not open to you.")]


class DocumentList(Listed):
    """A part of the register, the newest papers first."""

    items: list[DocumentRow]
    total: int = Field(description="How many there are, counted up to a limit.")
    total_is_capped: bool


class Emphasis(Told):
    """Emphasised characters ``[start, end)``."""

    start: int
    end: int
    strong: bool


class Block(Told):
    """The smallest piece of a text that can be cited."""

    kind: Kind
    address: str = Field(description="Permanent, and the same in all languages of the document.")
    number: str = Field(description="The number as printed.")
    text: str
    level: int
    emphasis: list[Emphasis]
    rows: list[list[str]] = Field(description="The cells of a table, row by row.")
    heading_rows: int


class Reading(Told):
    """The text of a revision in one language."""

    language: Language
    status: LanguageStatus
    title: str
    digest: str = Field(description="SHA-256 of title and blocks as canonical JSON.")
    transcription: int
    entry: int = Field(description="The entry of the record that tells of it.")
    registered_at: datetime
    blocks: list[Block] = Field(validation_alias="text")


class Issue(Told):
    """A revision in the history of a document."""

    symbol: str
    revision: int
    addendum: int
    corrigendum: int
    dated_on: date | None
    place: str
    registered_at: datetime
    entry: int


class Citation(Told):
    """A paper named in a paragraph: characters ``[start, end)`` of the block's text."""

    language: Language
    block: str
    start: int
    end: int
    name: str
    is_foreign: bool = Field(description="A symbol of another organisation.")
    document: RowOrNone
    dated_on: date | None = Field(
        None, description="The day that stands beside the number of a note."
    )
    is_ambiguous: bool = Field(
        False,
        description="Several notes bear the number and the day does not decide: ask `symbols`.",
    )


class Citations(Told):
    """What a document names, and which papers name it."""

    cites: list[Citation]
    cited_by: list[DocumentRow]


class Counted(Told):
    """What a note says of its enclosure in one language."""

    language: Language
    as_written: str
    count: int | None
    unit: str


class Original(Told):
    """A file as received."""

    digest: str = Field(description="SHA-256 of the bytes.")
    name: str
    media_type: str
    size: int

    @computed_field
    def href(self) -> str:
        """Return where its bytes are."""
        return f"/api/v1/originals/{self.digest}"


class OriginalList(Told):
    """The files from which a document was read."""

    items: list[Original]


class Derestriction(Told):
    """A step by which a document was opened to a wider circle."""

    from_distribution: Distribution
    to_distribution: Distribution
    reason: str
    at: datetime
    entry: int


class NoteParticulars(Told):
    """What a note verbale has besides its text."""

    number: str
    direction: Direction
    sender: str
    on_behalf_of: str
    addressed_to: str
    counted: list[Counted]
    enclosures: list[DocumentRow]


class Document(Told):
    """A document at one of its revisions, with its text in every language."""

    row: DocumentRow
    issue: Issue
    issues: list[Issue] = Field(description="All its revisions, the latest last.")
    superseded_by: Issue | None
    addressees: list[str]
    texts: list[Reading] = Field(validation_alias="readings")
    note: NoteParticulars | None
    enclosed_in: list[DocumentRow]
    originals: list[Original] = Field(validation_alias="sources")
    derestrictions: list[Derestriction]


class ParagraphText(Told):
    """A paragraph in one language."""

    language: Language
    status: LanguageStatus
    block: Block


class Paragraph(Told):
    """A paragraph by its permanent address, in every language that has it."""

    document: DocumentRow
    address: str
    texts: list[ParagraphText]
    citations: list[Citation]


class SymbolParts(Told):
    """A symbol taken apart."""

    written: str
    symbol: str
    body: str
    year: int
    session: int | None
    series: str
    serial: int
    revision: int
    addendum: int
    corrigendum: int


class Resolved(Told):
    """What a symbol or a note number, in whatever spelling, stands for."""

    written: str
    symbol: SymbolParts | None = Field(description="Null if it is the number of a note.")
    number: str
    items: list[DocumentRow]


class Run(Told):
    """Some words of a snippet, and whether they are what was sought."""

    text: str
    is_match: bool


def _runs(found: Iterable[Any]) -> list[Any]:
    return [
        {"text": run[0], "is_match": run[1]} if isinstance(run, tuple) else run for run in found
    ]


class Hit(Told):
    """A paper that the search found, in which language, and the words around what was sought."""

    document: DocumentRow = Field(validation_alias="row")
    language: Language
    title: str
    snippet: Annotated[list[Run], BeforeValidator(_runs)]


class HitList(Listed):
    """What the search found: papers named outright, then texts by relevance."""

    named: list[DocumentRow]
    items: list[Hit]
    is_capped: bool = Field(description="Only the newest matches were ranked.")


class Facet(Told):
    """A value to narrow down to, and how many documents have it."""

    value: str
    count: int


class Facets(Told):
    """What the register can be narrowed down to."""

    body: list[Facet]
    kind: list[Facet]
    distribution: list[Facet]
    year: list[Facet]


def rows(found: Iterable[Row]) -> list[DocumentRow]:
    """Return rows of the register as the interface shows them."""
    return [DocumentRow.model_validate(row) for row in found]
