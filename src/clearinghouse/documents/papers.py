"""What an officer hands to the register: a paper as it is to be entered, before it has any row."""

import hashlib
import json
from dataclasses import dataclass, field
from datetime import date, datetime

from clearinghouse.documents.kinds import Direction, DocumentKind, EnclosureUnit, LanguageStatus
from clearinghouse.law.distribution import Marking
from clearinghouse.law.symbols import NoteNumber, Symbol
from clearinghouse.text.blocks import Kind, Text
from clearinghouse.text.languages import Language


@dataclass(frozen=True, slots=True)
class Version:
    """The text of a paper in one language."""

    language: Language
    title: str
    text: Text
    status: LanguageStatus = LanguageStatus.OFFICIAL

    @property
    def digest(self) -> bytes:
        """The SHA-256 of the title and the blocks as canonical JSON."""
        written = {"title": self.title, "blocks": [block.as_json() for block in self.text]}
        return hashlib.sha256(
            json.dumps(written, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
        ).digest()

    @property
    def plain(self) -> str:
        """The words of the text, a line for each block, for search and snippets."""
        return "\n".join(
            "\n".join(" ".join(row) for row in block.rows)
            if block.kind is Kind.TABLE
            else f"{block.number} {block.text}".strip()
            for block in self.text
        )


@dataclass(frozen=True, slots=True)
class OriginalFile:
    """A file as received."""

    name: str
    media_type: str
    content: bytes

    @property
    def digest(self) -> bytes:
        """The SHA-256 of the bytes."""
        return hashlib.sha256(self.content).digest()


@dataclass(frozen=True, slots=True)
class Paper:
    """A document to be registered: its symbol if it has one, its marking, its languages."""

    kind: DocumentKind
    marking: Marking
    versions: tuple[Version, ...]
    symbol: Symbol | None = None
    dated_on: date | None = None
    place: str = ""
    author: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True)
class CountedEnclosure:
    """What the note says of its enclosure in one language ("on 7 p.")."""

    language: Language
    as_written: str
    count: int | None = None
    unit: EnclosureUnit | None = None


@dataclass(frozen=True, slots=True)
class NotePaper:
    """A note verbale to be registered; ``paper`` is its own text.

    ``counted_in`` is the year of the register in which its number counts, where that is not the
    year of its date: a note dated in December may be received in January.
    """

    paper: Paper
    number: NoteNumber
    direction: Direction = Direction.OUTGOING
    sender: str | None = None
    addressed_to: str = ""
    on_behalf_of: str = ""
    counted: tuple[CountedEnclosure, ...] = ()
    # The revisions enclosed, by key, in the order in which they lie behind the note.
    enclosed: tuple[int, ...] = field(default=())
    counted_in: int | None = None
    received_at: datetime | None = None
