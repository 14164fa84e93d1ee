"""Which papers the paragraphs of a text name, and which paragraphs name a paper.

Symbols name one paper for ever.  Numbers of notes come again every year and in the register of
every sender: the day beside the number decides, and where it does not, nothing is guessed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from clearinghouse.documents.models import Citation, Note, Revision
from clearinghouse.law.distribution import Reader


@dataclass(frozen=True, slots=True)
class _Held:
    """A note that is held and open to the reader: its revision, its day."""

    revision: int
    dated_on: date | None
    year: int


def meant_by(reader: Reader, citations: Iterable[Citation]) -> dict[int, tuple[int, ...]]:
    """Return, by citation, the revisions that it may mean.

    One where it is decided, none if nothing open to the reader answers to it, several where only a
    person can tell.
    """
    found = list(citations)
    symbols = _by_symbol(reader, {each.symbol for each in found if each.symbol})
    notes = _by_number(reader, {each.note_number for each in found if each.note_number})
    return {
        each.pk: symbols.get(each.symbol, ())
        if each.symbol
        else _narrowed(notes.get(each.note_number, ()), each.noted_on)
        for each in found
    }


def _narrowed(held: tuple[_Held, ...], noted_on: date | None) -> tuple[int, ...]:
    """Return the notes of the day; of the year, where none has that very day."""
    if noted_on is None:
        return tuple(note.revision for note in held)
    on_the_day = tuple(note.revision for note in held if note.dated_on == noted_on)
    return on_the_day or tuple(note.revision for note in held if note.year == noted_on.year)


def _by_number(reader: Reader, numbers: set[str]) -> Mapping[str, tuple[_Held, ...]]:
    if not numbers:
        return {}
    held: dict[str, tuple[_Held, ...]] = {}
    notes = Note.objects.visible_to(reader).filter(number__in=numbers).order_by("-year", "pk")
    for number, year, revision, dated_on in notes.values_list(
        "number", "year", "document__revisions__pk", "document__revisions__dated_on"
    ):
        held[number] = (*held.get(number, ()), _Held(revision, dated_on, year))
    return held


def _by_symbol(reader: Reader, symbols: set[str]) -> Mapping[str, tuple[int, ...]]:
    """Return the revision that each symbol names; without revision, the latest of its document."""
    if not symbols:
        return {}
    revisions = Revision.objects.visible_to(reader).order_by("revision")
    named = (
        *revisions.filter(document__symbol__in=symbols).values_list("document__symbol", "pk"),
        *revisions.filter(symbol__in=symbols).values_list("symbol", "pk"),
    )
    return {symbol: (key,) for symbol, key in named if symbol}
