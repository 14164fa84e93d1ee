"""The sheet: a document or a note verbale as it is issued, before it has any file format.

It holds what stands on the paper: the masthead, and for each language a title and its text.  The
words that depend on rights or on the reader (distribution, originator, addressee) come ready made.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from clearinghouse.text.blocks import Block, Kind, Text
from clearinghouse.text.languages import Language


class Form(StrEnum):
    """Which kind of paper a sheet is."""

    DOCUMENT = "document"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Masthead:
    """The head of the first page of every language part.

    ``organisation`` gives the name in each language in which it is printed; ``symbol`` is
    the symbol, or the number of a note as it is printed.  ``original`` are the original languages.
    """

    organisation: tuple[tuple[Language, str], ...]
    symbol: str
    issued_on: date | None = None
    original: tuple[Language, ...] = ()

    def headed(self, language: Language) -> tuple[tuple[Language, str], ...]:
        """Return the names as a part prints them: that in its own language comes first."""
        return tuple(sorted(self.organisation, key=lambda name: name[0] is not language))


@dataclass(frozen=True, slots=True)
class Part:
    """The sheet in one language.

    ``distribution`` is the Distr. line without its label, ``originator`` "Chairmanship of …",
    ``body`` and ``meeting`` the lines above the title, ``status`` a remark on the language version.
    ``enclosure``, ``place_and_date``, ``addressee`` belong to notes and may have several lines;
    ``seal`` marks the place of the seal, since a note bears no signature.
    """

    language: Language
    text: Text
    title: str = ""
    distribution: str = ""
    originator: str = ""
    body: str = ""
    meeting: str = ""
    status: str = ""
    enclosure: str = ""
    place_and_date: str = ""
    addressee: str = ""
    seal: str = ""

    @property
    def opens_with_title(self) -> bool:
        """Whether the text brings its own title."""
        return any(block.kind is Kind.TITLE for block in self.opening)

    @property
    def opening(self) -> Text:
        """The text before the first annex."""
        for place, block in enumerate(self.text):
            if block.kind is Kind.ANNEX:
                return self.text[:place]
        return self.text

    @property
    def named(self) -> str:
        """The title in one line, "" if it has none."""
        titles = (block.text for block in self.opening if block.kind is Kind.TITLE)
        return " ".join((self.title or next(titles, "")).split())


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper with one or more language parts, ready to be written in any format.

    ``url`` is its permanent address, ``checkpoint`` the lines of the record's checkpoint (origin,
    size, root), ``entries`` those of the record that tell of the paper, ``written_at`` the moment
    that stands in the file.
    """

    form: Form
    masthead: Masthead
    parts: tuple[Part, ...]
    url: str
    written_at: datetime
    checkpoint: tuple[str, ...] = ()
    entries: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        languages = [part.language for part in self.parts]
        if not languages or len(set(languages)) < len(languages):
            raise ValueError(languages)
        if self.written_at.tzinfo is None:
            raise ValueError(self.written_at)

    @property
    def named(self) -> str:
        """What the file is called: symbol and title, never empty."""
        symbol = " ".join(self.masthead.symbol.split())
        return ": ".join(filter(None, (symbol, self.parts[0].named))) or self.url or "—"


def printed_number(block: Block) -> str:
    """Return a block's number as it is set: paragraph 3 as "3.", 2.7 and "a)" as they are."""
    number = block.number.strip()
    ends_bare = number[-1:].isalnum()
    if block.kind is Kind.PARAGRAPH and number.isdigit():
        return f"{number}."
    if block.kind in (Kind.HEADING, Kind.ANNEX) and ends_bare and block.text.strip():
        return f"{number}."
    return number
