"""A document compared: its languages with each other, one revision with another."""

from pydantic import Field

from clearinghouse.api.schemas.documents import Block, DocumentRow
from clearinghouse.api.schemas.parts import Told
from clearinghouse.text.languages import Language
from clearinghouse.text.parity import Parity
from clearinghouse.text.redline import Fate
from clearinghouse.text.words import Change


class Disparity(Told):
    """What one language has otherwise than another, in one paragraph."""

    code: Parity
    in_words: str
    address: str
    language: Language
    against: Language
    here: list[str]
    there: list[str]


class Disparities(Told):
    """What differs between the languages of a document."""

    document: DocumentRow
    languages: list[Language]
    items: list[Disparity]


class WordRun(Told):
    """Words that stayed, went or came."""

    change: Change
    text: str


class RowChange(Told):
    """A row of a table, cell by cell."""

    fate: Fate
    cells: list[list[WordRun]]


class Passage(Told):
    """A paragraph before and after."""

    fate: Fate
    old: Block | None
    new: Block | None
    runs: list[WordRun]
    rows: list[RowChange]


class Redline(Told):
    """What changed from one revision to another, in one language."""

    before: DocumentRow
    after: DocumentRow
    language: Language
    items: list[Passage]
    changed: int = Field(description="How many paragraphs are not as they were.")
