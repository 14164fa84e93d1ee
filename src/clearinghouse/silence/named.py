"""Notes and texts as an officer names them, found in the register; the first is the reader."""

from collections.abc import Iterable
from datetime import date

from clearinghouse.documents.queries import resolve
from clearinghouse.documents.views import Row
from clearinghouse.law.distribution import Reader


def note_named(reader: Reader, written: str, *, on: date) -> str:
    """Return the address of the note that a number means on a day; what is none, as written.

    Numbers begin again each year: meant is the last note of this number that had been written by
    that day.
    """
    found = resolve(reader, written)
    rows = sorted((row for row in found if row.number), key=_written_on)
    by_then = [row for row in rows if _written_on(row) <= on]
    if by_then:
        return by_then[-1].address
    return rows[0].address if rows else written


def texts_named(reader: Reader, written: Iterable[str], *, on: date) -> tuple[str, ...]:
    """Return the symbols of texts in any spelling, or the addresses of those that have none."""
    return tuple(_text_named(reader, name.strip(), on=on) for name in written if name.strip())


def _text_named(reader: Reader, name: str, *, on: date) -> str:
    found = resolve(reader, name)
    symbol = next((row.symbol for row in found if row.symbol), "")
    return symbol or note_named(reader, name, on=on)


def _written_on(row: Row) -> date:
    return row.dated_on or date.min
