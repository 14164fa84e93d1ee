"""Allocation of symbols and note numbers, and the chains of revisions, addenda and corrigenda.

A number is given once, in order, and never again.  What the house issues itself must fit the
chain; a historical paper may stand alone, and what is missing before it is remarked.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from clearinghouse.law.lookalikes import fold
from clearinghouse.law.note_numbers import NoteNumber
from clearinghouse.law.provisions import implements, provision
from clearinghouse.law.ruling import Permitted, Reason, Refused, Remark, Ruling
from clearinghouse.law.symbols import Symbol

ONE_DOCUMENT: Final = provision("papers-practice", "D.3")
CHAIN: Final = provision("papers-practice", "D.4")
REGISTERS: Final = provision("papers-practice", "D.5")
MINISTERS_RENAMED: Final = provision("astana-2022", "b")
_RENAMED_ON: Final = date(2022, 10, 13)


class NumberingReason(Reason):
    """Why a number cannot be given, or what is to be noticed about it."""

    SYMBOL_TAKEN = "symbol_taken"
    SERIAL_OUT_OF_ORDER = "symbol_serial_out_of_order"
    PREDECESSOR_MISSING = "symbol_predecessor_missing"
    SERIES_HAS_GAPS = "symbol_series_has_gaps"
    BODY_OF_ANOTHER_TIME = "symbol_body_of_another_time"
    NOTE_NUMBER_TAKEN = "note_number_taken"
    NOTE_OUT_OF_ORDER = "note_number_out_of_order"


@dataclass(frozen=True, slots=True)
class SymbolGiven:
    """A document has its symbol."""

    symbol: Symbol


@dataclass(frozen=True, slots=True)
class NoteNumberGiven:
    """A note has its number."""

    number: NoteNumber


def allocate(series_so_far: Iterable[int]) -> int:
    """Return the serial that follows those already given.

    It follows the greatest, so that a number missing from an imported series, which somebody may
    have issued on paper, is not given a second time.
    """
    return max(series_so_far, default=0) + 1


def gaps(series_so_far: Iterable[int]) -> tuple[int, ...]:
    """Return the serials that are missing below the greatest one."""
    given = set(series_so_far)
    return tuple(sorted(set(range(1, allocate(given))) - given))


@implements(ONE_DOCUMENT)
def next_symbol(
    body: str, year: int, session: int | None, series: str, *, issued: Iterable[Symbol]
) -> Symbol:
    """Return the next symbol of a series; ``issued`` may hold symbols of other series too."""
    first = Symbol(fold(body), year, session, fold(series), 1)
    taken = (symbol.serial for symbol in issued if symbol.row == first.row)
    return replace(first, serial=allocate(taken))


@implements(CHAIN)
def next_revision(symbol: Symbol, *, issued: Iterable[Symbol]) -> Symbol:
    """Return the symbol of the next revision of the document that ``symbol`` names."""
    origin = symbol.origin
    taken = (other.revision for other in issued if other.origin == origin)
    return replace(origin, revision=allocate((symbol.revision, *taken)))


@implements(CHAIN)
def next_addendum(symbol: Symbol, *, issued: Iterable[Symbol]) -> Symbol:
    """Return the symbol of the next addendum to the document, in the revision given."""
    whole = replace(symbol, addendum=0, corrigendum=0)
    taken = (
        other.addendum for other in issued if replace(other, addendum=0, corrigendum=0) == whole
    )
    return replace(whole, addendum=allocate((symbol.addendum, *taken)))


@implements(CHAIN)
def next_corrigendum(symbol: Symbol, *, issued: Iterable[Symbol]) -> Symbol:
    """Return the symbol of the next corrigendum to the document, revision or addendum given."""
    whole = replace(symbol, corrigendum=0)
    taken = (other.corrigendum for other in issued if replace(other, corrigendum=0) == whole)
    return replace(whole, corrigendum=allocate((symbol.corrigendum, *taken)))


def predecessors(symbol: Symbol) -> tuple[Symbol, ...]:
    """Return what must exist before ``symbol``: the text it alters, and the step before its own.

    Rev.2 follows Rev.1, and Rev.1 the document; Corr.1 to Rev.2 corrects Rev.2.
    """
    if symbol.corrigendum:
        altered = replace(symbol, corrigendum=0)
        earlier = replace(symbol, corrigendum=symbol.corrigendum - 1)
    elif symbol.addendum:
        altered = replace(symbol, addendum=0)
        earlier = replace(symbol, addendum=symbol.addendum - 1)
    elif symbol.revision:
        altered = symbol.origin
        earlier = replace(symbol, revision=symbol.revision - 1)
    else:
        return ()
    return tuple(sorted({altered, earlier}))


@implements(ONE_DOCUMENT, CHAIN)
def issue_symbol(symbol: Symbol, *, issued: Collection[Symbol]) -> Ruling[SymbolGiven]:
    """Rule on a symbol that the house gives itself: new, next in its series, whole in its chain."""
    if symbol in issued:
        return Refused(ONE_DOCUMENT, NumberingReason.SYMBOL_TAKEN, {"symbol": str(symbol)})
    missing = [step for step in predecessors(symbol) if step not in issued]
    if missing:
        return Refused(CHAIN, NumberingReason.PREDECESSOR_MISSING, {"symbol": str(missing[-1])})
    if symbol == symbol.origin:
        due = next_symbol(symbol.body, symbol.year, symbol.session, symbol.series, issued=issued)
        if symbol != due:
            return Refused(ONE_DOCUMENT, NumberingReason.SERIAL_OUT_OF_ORDER, {"symbol": str(due)})
    return Permitted(SymbolGiven(symbol))


@implements(ONE_DOCUMENT, CHAIN, MINISTERS_RENAMED)
def enter_symbol(
    symbol: Symbol, *, issued: Collection[Symbol], dated: date | None = None
) -> Ruling[SymbolGiven]:
    """Rule on the symbol of a historical paper that was issued outside the house.

    Only a symbol that another document bears is refused.  Missing predecessors, gaps below it in
    its series, and a body that had another name on the day are remarked.
    """
    if symbol in issued:
        return Refused(ONE_DOCUMENT, NumberingReason.SYMBOL_TAKEN, {"symbol": str(symbol)})
    remarks = [
        Remark(CHAIN, NumberingReason.PREDECESSOR_MISSING, {"symbol": str(step)})
        for step in predecessors(symbol)
        if step not in issued
    ]
    row = {other.serial for other in issued if other.row == symbol.row}
    missing = gaps({*row, symbol.serial})
    if missing:
        remarks.append(
            Remark(
                ONE_DOCUMENT,
                NumberingReason.SERIES_HAS_GAPS,
                {"serials": ", ".join(map(str, missing))},
            )
        )
    if dated and symbol.body in {"MM", "MC"} and symbol.body != ministers_on(dated):
        remarks.append(
            Remark(
                MINISTERS_RENAMED,
                NumberingReason.BODY_OF_ANOTHER_TIME,
                {"body": ministers_on(dated)},
            )
        )
    return Permitted(SymbolGiven(symbol), tuple(remarks))


@implements(MINISTERS_RENAMED)
def ministers_on(day: date) -> str:
    """Return how symbols name the ministers on a day: MM, and MC since 13 October 2022."""
    return "MM" if day < _RENAMED_ON else "MC"


@implements(REGISTERS)
def allocate_note(register: str, *, issued: Iterable[NoteNumber], suffix: str = "") -> NoteNumber:
    """Return the next number of a register.

    ``issued`` are the numbers already given in the counter of that year: those of one register, or
    of all registers where they share a counter (interpretation 0009).
    """
    return NoteNumber(fold(register), allocate(note.serial for note in issued), suffix)


@implements(REGISTERS)
def issue_note(number: NoteNumber, *, issued: Collection[NoteNumber]) -> Ruling[NoteNumberGiven]:
    """Rule on a note number that the house gives itself: the next in the counter of the year.

    The suffix says where a note went and makes no other number of it.
    """
    if any((number.register, number.serial) == (note.register, note.serial) for note in issued):
        return Refused(REGISTERS, NumberingReason.NOTE_NUMBER_TAKEN, {"number": str(number)})
    due = allocate_note(number.register, issued=issued, suffix=number.suffix)
    if number != due:
        return Refused(REGISTERS, NumberingReason.NOTE_OUT_OF_ORDER, {"number": str(due)})
    return Permitted(NoteNumberGiven(number))
