"""What the queries of the register return: frozen values that no template can turn into a query."""

from dataclasses import dataclass, field
from datetime import date, datetime

from clearinghouse.documents.kinds import Direction, DocumentKind, LanguageStatus
from clearinghouse.law.distribution import Distribution
from clearinghouse.text.blocks import Text
from clearinghouse.text.languages import Language


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the register: a revision, its titles and what it is."""

    address: str
    revision: int
    kind: DocumentKind
    distribution: Distribution
    titles: dict[Language, str]
    symbol: str = ""
    number: str = ""
    dated_on: date | None = None
    place: str = ""
    author: str = ""
    body: str = ""
    registered_at: datetime | None = None
    is_latest: bool = True

    @property
    def name(self) -> str:
        """The symbol or the note's number, by which people speak of the paper."""
        return self.symbol or self.number


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the register; ``following`` continues it, ``total`` is capped."""

    rows: tuple[Row, ...]
    following: str = ""
    total: int = 0
    total_is_capped: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of a revision in one language."""

    language: Language
    status: LanguageStatus
    title: str
    text: Text
    digest: str
    transcription: int
    entry: int
    registered_at: datetime


@dataclass(frozen=True, slots=True)
class Issue:
    """One revision in the history of a document."""

    key: int
    symbol: str
    dated_on: date | None
    place: str
    entry: int
    registered_at: datetime
    revision: int
    addendum: int
    corrigendum: int


@dataclass(frozen=True, slots=True)
class Counted:
    """What the note says of its enclosure in one language."""

    language: Language
    as_written: str
    count: int | None
    unit: str


@dataclass(frozen=True, slots=True)
class NoteParticulars:
    """What a note verbale has besides its text."""

    number: str
    direction: Direction
    sender: str
    on_behalf_of: str
    addressed_to: str
    counted: tuple[Counted, ...]
    enclosures: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Cited:
    """A paper named in a paragraph, and where it is if the reader may know.

    ``dated_on`` is the day beside the number of a note.  Where several notes bear the number and
    the day does not decide, it is ambiguous and leads to a choice.
    """

    block: str
    start: int
    end: int
    name: str
    foreign: bool
    row: Row | None
    dated_on: date | None = None
    is_ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Derestricted:
    """A step by which a document was opened."""

    from_distribution: Distribution
    to_distribution: Distribution
    reason: str
    at: datetime
    entry: int


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file as received, from which the text was read."""

    digest: str
    name: str
    media_type: str
    size: int


@dataclass(frozen=True, slots=True)
class DocumentView:
    """All that a reader may know of a document, at one of its revisions."""

    row: Row
    issue: Issue
    issues: tuple[Issue, ...]
    readings: tuple[Reading, ...]
    note: NoteParticulars | None
    enclosed_in: tuple[Row, ...]
    citations: dict[Language, tuple[Cited, ...]]
    cited_by: tuple[Row, ...]
    sources: tuple[SourceFile, ...]
    derestrictions: tuple[Derestricted, ...]
    addressees: tuple[str, ...] = field(default=())

    @property
    def superseded_by(self) -> Issue | None:
        """The latest revision, if the one shown is not it."""
        latest = max(
            (issue for issue in self.issues if not issue.addendum and not issue.corrigendum),
            key=lambda issue: issue.revision,
            default=None,
        )
        return latest if latest and latest.revision > self.issue.revision else None

    def reading(self, language: str) -> Reading:
        """Return the text in ``language``, or in the language nearest to it."""
        order = (language, Language.EN, Language.RU, Language.KK)
        return min(
            self.readings,
            key=lambda reading: (
                order.index(reading.language) if reading.language in order else len(order)
            ),
        )
