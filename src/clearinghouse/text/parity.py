"""What differs between the language versions of a document, apart from the language.

Only what can be told without understanding is compared: numbers, dates, symbols, names, brackets,
tables, emphasis and whether a paragraph is there at all.  The answers are codes with parameters; an
officer judges them.  The prevailing version is the yardstick.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest
from statistics import median
from typing import Final

from clearinghouse.text.alignment import Aligned
from clearinghouse.text.blocks import Block, Kind
from clearinghouse.text.figures import Figures, figures, without_words
from clearinghouse.text.languages import Language
from clearinghouse.text.names import ProperName, mentions
from clearinghouse.text.numbering import token

_QUOTES: Final = frozenset('«»“”„"')
# A paragraph this much shorter or longer than its fellows may have lost or gained a sentence.
_OUT_OF_PROPORTION: Final = 1.9
_LONG: Final = 120


class Parity(StrEnum):
    """In what two language versions of a paragraph differ."""

    MISSING = "missing"
    ADDITIONAL = "additional"
    NUMBERING = "numbering"
    NUMBERS = "numbers"
    DATES = "dates"
    SYMBOLS = "symbols"
    LOOK_ALIKES = "look_alikes"
    NAMES = "names"
    BRACKETS = "brackets"
    EMPHASIS = "emphasis"
    LENGTH = "length"
    TABLE_SHAPE = "table_shape"
    EMPTY_CELLS = "empty_cells"


@dataclass(frozen=True, slots=True)
class Disparity:
    """One difference at an address: ``here`` in ``language`` only, ``there`` in ``against`` only.

    Parameters are figures, ISO dates, symbols, names as written, or cells as "row.column".
    """

    code: Parity
    address: str
    language: Language
    against: Language
    here: tuple[str, ...] = ()
    there: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Pair:
    """A paragraph in the language judged and in the one it is judged by."""

    language: Language
    against: Language
    one: Block
    other: Block
    names: tuple[ProperName, ...]

    def texts(self) -> tuple[str, str]:
        return written(self.one), written(self.other)

    def figures(self) -> tuple[Figures, Figures]:
        return figures(written(self.one)), figures(written(self.other))


_Finding = tuple[Parity, tuple[str, ...], tuple[str, ...]]


def compare(
    rows: Sequence[Aligned],
    *,
    against: Language = Language.EN,
    names: Iterable[ProperName] = (),
) -> tuple[Disparity, ...]:
    """Return the differences of the other languages from ``against``, row by row.

    Where ``against`` is absent the first language of the rows is the yardstick.
    """
    languages = tuple(rows[0].versions) if rows else ()
    if not languages:
        return ()
    yardstick = against if against in languages else languages[0]
    known = tuple(names)
    proportions = {
        language: _proportion(rows, language, yardstick)
        for language in languages
        if language is not yardstick
    }
    return tuple(
        disparity
        for row in rows
        for disparity in (
            *_alone(row, yardstick),
            *(
                found
                for language, usual in proportions.items()
                for found in _compared(row, language, yardstick, known, usual)
            ),
        )
    )


def written(block: Block) -> str:
    """Return all words of a block, cells included."""
    return "\n".join((block.text, *(cell for row in block.rows for cell in row))).strip()


def _alone(row: Aligned, yardstick: Language) -> list[Disparity]:
    """Return what is wrong with the yardstick itself."""
    block = row.versions[yardstick]
    if block is None:
        return []
    return [
        Disparity(Parity.LOOK_ALIKES, row.address, yardstick, yardstick, (here,), (there,))
        for here, there in figures(written(block)).look_alikes
    ]


def _compared(
    row: Aligned,
    language: Language,
    yardstick: Language,
    names: tuple[ProperName, ...],
    usual: float,
) -> list[Disparity]:
    one, other = row.versions[language], row.versions[yardstick]
    if one is None or other is None:
        if one is other:
            return []
        code = Parity.MISSING if one is None else Parity.ADDITIONAL
        return [Disparity(code, row.address, language, yardstick)]
    pair = _Pair(language, yardstick, one, other, names)
    findings = [found for judge in _JUDGES for found in judge(pair)]
    findings += _length(pair, usual)
    return [
        Disparity(code, row.address, language, yardstick, here, there)
        for code, here, there in findings
    ]


def _numbering(pair: _Pair) -> list[_Finding]:
    here, there = token(pair.one.number), token(pair.other.number)
    differs = here != there and not (here.isalpha() and there.isalpha())
    return [(Parity.NUMBERING, (pair.one.number,), (pair.other.number,))] if differs else []


def _dates_and_numbers(pair: _Pair) -> list[_Finding]:
    one, other = pair.figures()
    found = _difference(Parity.DATES, one.dates, other.dates)
    if len(one.dates) != len(other.dates) and one.components == other.components:
        # One version writes a date in a way that is not read; its parts are all there.
        return []
    text, other_text = pair.texts()
    here = without_words(one.numbers - other.numbers, other_text, pair.against)
    there = without_words(other.numbers - one.numbers, text, pair.language)
    if here or there:
        found.append((Parity.NUMBERS, here, there))
    return found


def _symbols(pair: _Pair) -> list[_Finding]:
    one, other = pair.figures()
    return [
        *_difference(Parity.SYMBOLS, one.symbols, other.symbols),
        *((Parity.LOOK_ALIKES, (here,), (there,)) for here, there in one.look_alikes),
    ]


def _names(pair: _Pair) -> list[_Finding]:
    one, other = pair.figures()
    text, other_text = pair.texts()
    here: set[str] = set()
    there: set[str] = set()
    if pair.against is Language.EN:
        # Latin words in a Cyrillic text were taken over as they are.
        known = {word.casefold() for word in other.latin}
        here = {word for word in one.latin if word.casefold() not in known}
    for name in pair.names:
        is_here = mentions(name, text, pair.language)
        is_there = mentions(name, other_text, pair.against)
        if is_here is None or is_there is None or is_here == is_there:
            continue
        (here if is_here else there).add(name.code)
    return [(Parity.NAMES, tuple(sorted(here)), tuple(sorted(there)))] if here or there else []


def _brackets(pair: _Pair) -> list[_Finding]:
    here, there = ("".join(letter for letter in text if letter in "[]") for text in pair.texts())
    return [(Parity.BRACKETS, (here,), (there,))] if here != there else []


def _emphasis(pair: _Pair) -> list[_Finding]:
    """Quotation marks may stand for italics in another language."""
    is_marked = [
        bool(block.emphasis) or bool(_QUOTES & set(block.text)) for block in (pair.one, pair.other)
    ]
    if pair.one.kind is Kind.TABLE or is_marked[0] == is_marked[1]:
        return []
    if not (pair.one.emphasis or pair.other.emphasis):
        return []
    here, there = (("emphasis",) if marked else () for marked in is_marked)
    return [(Parity.EMPHASIS, here, there)]


def _tables(pair: _Pair) -> list[_Finding]:
    shapes = tuple(
        f"{len(block.rows)}×{max(map(len, block.rows), default=0)}"
        for block in (pair.one, pair.other)
    )
    if shapes[0] != shapes[1]:
        return [(Parity.TABLE_SHAPE, shapes[:1], shapes[1:])]
    here: list[str] = []
    there: list[str] = []
    for i, (row, other) in enumerate(zip(pair.one.rows, pair.other.rows, strict=True), 1):
        for j, (cell, opposite) in enumerate(zip_longest(row, other, fillvalue=""), 1):
            if bool(cell.strip()) != bool(opposite.strip()):
                (here if cell.strip() else there).append(f"{i}.{j}")
    return [(Parity.EMPTY_CELLS, tuple(here), tuple(there))] if here or there else []


def _length(pair: _Pair, usual: float) -> list[_Finding]:
    here, there = map(len, pair.texts())
    if min(here, there) == 0 or max(here, there) < _LONG:
        return []
    proportion = here / there / usual
    if 1 / _OUT_OF_PROPORTION < proportion < _OUT_OF_PROPORTION:
        return []
    return [(Parity.LENGTH, (str(here),), (str(there),))]


def _proportion(rows: Sequence[Aligned], language: Language, yardstick: Language) -> float:
    """Return how long paragraphs in ``language`` usually are beside those in the yardstick."""
    proportions = [
        len(written(one)) / len(written(other))
        for one, other in ((row.versions[language], row.versions[yardstick]) for row in rows)
        if one and other and written(one) and written(other)
    ]
    return median(proportions) if proportions else 1.0


def _difference(code: Parity, here: frozenset[str], there: frozenset[str]) -> list[_Finding]:
    if here == there:
        return []
    return [(code, tuple(sorted(here - there)), tuple(sorted(there - here)))]


_JUDGES: Final[tuple[Callable[[_Pair], list[_Finding]], ...]] = (
    _numbering,
    _dates_and_numbers,
    _symbols,
    _names,
    _brackets,
    _emphasis,
    _tables,
)
