"""A note as a sheet, ready for every file format; the same for a draft, which says what it is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from clearinghouse.text.blocks import Block, Kind, Text
from clearinghouse.text.languages import Language
from clearinghouse.writing.notes_verbales.composing import Composed
from clearinghouse.writing.notes_verbales.formulae import formulae
from clearinghouse.writing.sheet import Form, Masthead, Part, Sheet

HEADED_IN = (Language.EN, Language.RU)
UNNUMBERED = "№ …"


@dataclass(frozen=True, slots=True)
class Printed:
    """What stands on a note besides its words; ``number`` is empty for a draft.

    ``enclosures`` holds the line in the margin by language, ``checkpoint`` the record's.
    """

    url: str
    written_at: datetime
    number: str = ""
    enclosures: Mapping[Language, str] = field(default_factory=dict)
    checkpoint: tuple[str, ...] = ()


def heading() -> tuple[tuple[Language, str], ...]:
    """Return the heading of the Secretariat in the languages in which it is printed."""
    return tuple((language, formulae(language).heading.upper()) for language in HEADED_IN)


def note_text(composed: Composed) -> Text:
    """Return the paragraphs as blocks with the same addresses in every language."""
    return tuple(
        Block(Kind.PARAGRAPH, words, address=f"para-{place}")
        for place, words in enumerate(composed.paragraphs, start=1)
    )


def note_sheet(notes: Sequence[Composed], printed: Printed) -> Sheet:
    """Return the note in these languages as one sheet."""
    return Sheet(
        form=Form.NOTE,
        masthead=Masthead(
            organisation=heading(),
            symbol=f"№ {printed.number}" if printed.number else UNNUMBERED,
        ),
        parts=tuple(_parts(notes, printed)),
        url=printed.url,
        written_at=printed.written_at,
        checkpoint=printed.checkpoint,
    )


def _parts(notes: Iterable[Composed], printed: Printed) -> Iterable[Part]:
    for composed in notes:
        spoken = formulae(composed.language)
        yield Part(
            language=composed.language,
            text=note_text(composed),
            status="" if printed.number else spoken.draft,
            enclosure=printed.enclosures.get(composed.language, ""),
            place_and_date=composed.place_and_date,
            addressee=composed.addressee,
            seal=spoken.seal,
        )
