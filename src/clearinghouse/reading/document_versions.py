"""What one language version of a document says, while its parts are being read."""

from dataclasses import dataclass, field
from datetime import date

from clearinghouse.law.symbols import Symbol
from clearinghouse.reading.doubts import Where
from clearinghouse.reading.paper import PaperKind
from clearinghouse.reading.segments import DocumentPart
from clearinghouse.reading.structure import Built
from clearinghouse.text.languages import Language


@dataclass(slots=True)
class DocumentVersion:
    """What a document says in one language."""

    language: Language
    part: DocumentPart
    built: Built
    title: str = ""
    kind: PaperKind = PaperKind.OTHER
    is_draft: bool = False
    symbol: Symbol | None = None
    symbol_as_written: str = ""
    dated_on: date | None = None
    place: str = ""
    author: str = ""
    consideration: str = ""
    distribution_lines: list[str] = field(default_factory=list)
    original: Language | None = None
    where: Where = field(default_factory=Where)

    @property
    def numbers(self) -> frozenset[str]:
        """The numbers printed in the text, by which languages are matched."""
        return frozenset(
            f"{block.kind}:{block.number}" for block in self.built.blocks if block.number
        )
