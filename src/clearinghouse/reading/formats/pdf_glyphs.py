"""What stands where on a page of a PDF: words with their places, and the ruled lines of tables.

All places are in points from the lower left corner of the page.
"""

import sys
from collections.abc import Iterator
from ctypes import byref, c_double, c_float, c_int, create_string_buffer
from dataclasses import dataclass
from typing import Final

import pypdfium2 as pdfium
from pypdfium2 import raw

from clearinghouse.reading.formats.sheetful import clean

_BOLD: Final = 600
_THIN: Final = 3.0
_BROKEN_WORD: Final = frozenset({0x02, 0xFFFE})
_FONT_NAME: Final = 128
_MOST_RULES: Final = 5000


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its box; ``size`` is that of the type."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    strong: bool = False
    slanted: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A ruled line: upright at ``at`` between ``low`` and ``high``, or level."""

    is_upright: bool
    at: float
    low: float
    high: float


def words_of(page: pdfium.PdfPage) -> list[Word]:
    """Return the words of a page in the order in which they were set."""
    textpage = page.get_textpage()
    try:
        return list(_words(textpage))
    finally:
        textpage.close()


def _words(textpage: pdfium.PdfTextPage) -> Iterator[Word]:
    letters: list[str] = []
    first, box = 0, (0.0, 0.0, 0.0, 0.0)
    for place in range(textpage.count_chars()):
        code = raw.FPDFText_GetUnicode(textpage, place)
        letter = "-" if code in _BROKEN_WORD else chr(code) if 0 < code <= sys.maxunicode else ""
        if not letter or letter.isspace() or raw.FPDFText_IsGenerated(textpage, place) == 1:
            if letters and (letter.isspace() or not letter):
                yield _word(textpage, letters, first, box)
                letters = []
            continue
        here = _box(textpage, place)
        if letters and (abs(here[1] - box[1]) > (box[3] - box[1]) * 0.6 or here[0] < box[0] - 1):
            yield _word(textpage, letters, first, box)
            letters = []
        if not letters:
            first, box = place, here
        letters.append(letter)
        box = (box[0], min(box[1], here[1]), max(box[2], here[2]), max(box[3], here[3]))
    if letters:
        yield _word(textpage, letters, first, box)


def _box(textpage: pdfium.PdfTextPage, place: int) -> tuple[float, float, float, float]:
    """Return left, bottom, right, top of a character, with the room of its line."""
    rect = raw.FS_RECTF()
    if raw.FPDFText_GetLooseCharBox(textpage, place, byref(rect)):
        return rect.left, rect.bottom, rect.right, rect.top
    left, right, bottom, top = c_double(), c_double(), c_double(), c_double()
    raw.FPDFText_GetCharBox(textpage, place, byref(left), byref(right), byref(bottom), byref(top))
    return left.value, bottom.value, right.value, top.value


def _word(
    textpage: pdfium.PdfTextPage,
    letters: list[str],
    place: int,
    box: tuple[float, float, float, float],
) -> Word:
    name = create_string_buffer(_FONT_NAME)
    flags = c_int()
    raw.FPDFText_GetFontInfo(textpage, place, name, _FONT_NAME, byref(flags))
    font = name.value.lower()
    weight = raw.FPDFText_GetFontWeight(textpage, place)
    strong = (
        b"bold" in font
        or b"black" in font
        or (weight >= _BOLD and b"regular" not in font and not font)
    )
    slanted = b"italic" in font or b"oblique" in font
    left, bottom, right, top = box
    size = raw.FPDFText_GetFontSize(textpage, place) or top - bottom
    height = top - bottom
    # A scaled text matrix makes the stated size meaningless; then the box tells it.
    size = size if 0.5 * size < height < 2.5 * size else height
    return Word(clean("".join(letters)), left, right, bottom, top, size, strong, slanted)


def rules_of(page: pdfium.PdfPage) -> list[Rule]:
    """Return the ruled lines of a page: thin strokes, and the edges of boxes."""
    rules: list[Rule] = []
    for shape in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
        edges = [c_float() for _ in range(4)]
        if not raw.FPDFPageObj_GetBounds(shape, *(byref(edge) for edge in edges)):
            continue
        left, bottom, right, top = (edge.value for edge in edges)
        is_narrow, is_flat = right - left <= _THIN, top - bottom <= _THIN
        if is_narrow and not is_flat:
            rules.append(Rule(True, (left + right) / 2, bottom, top))
        elif is_flat and not is_narrow:
            rules.append(Rule(False, (bottom + top) / 2, left, right))
        elif not is_narrow:
            rules += [Rule(True, left, bottom, top), Rule(True, right, bottom, top)]
            rules += [Rule(False, bottom, left, right), Rule(False, top, left, right)]
        if len(rules) > _MOST_RULES:
            return []
    return rules


def has_picture(page: pdfium.PdfPage) -> bool:
    """Tell whether the page shows an image, as a scanned one does."""
    return any(True for _ in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]))
