"""A note or document with its texts, as the finders of facts see it."""

from dataclasses import dataclass

from clearinghouse.reading.paper import DocumentFound, NoteFound
from clearinghouse.reading.parties import PREFERRED
from clearinghouse.reading.structure import Built
from clearinghouse.text.blocks import Text
from clearinghouse.text.languages import Language


@dataclass(frozen=True, slots=True)
class DocumentSource:
    """A document, its place in the paper's row, and the passages behind its text."""

    place: int
    document: DocumentFound
    built: dict[Language, Built]

    @property
    def language(self) -> Language:
        """The language in which facts are read: English where there is one."""
        return next(one for one in PREFERRED if one in self.document.versions)

    @property
    def text(self) -> Text:
        """The text in that language."""
        return self.document.versions[self.language]

    @property
    def title(self) -> str:
        """The title in that language."""
        return self.document.titles.get(self.language, "")


@dataclass(frozen=True, slots=True)
class NoteSource:
    """A note and its place in the paper's row."""

    place: int
    note: NoteFound

    @property
    def language(self) -> Language:
        """The language in which facts are read: English where there is one."""
        return next(one for one in PREFERRED if one in self.note.versions)

    def plain(self, language: Language) -> str:
        """Return the words of the note in a language."""
        return " ".join(block.text for block in self.note.versions[language])
