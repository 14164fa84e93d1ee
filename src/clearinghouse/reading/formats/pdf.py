"""PDF papers that hold text: words are put into reading order, tables found, page heads removed.

A page that is only a picture is remarked; a paper of nothing else is refused.
"""

import re
from collections import Counter
from dataclasses import replace
from typing import Final

import pypdfium2 as pdfium
from pypdfium2 import raw

from clearinghouse.reading.errors import ErrorCode, Fault
from clearinghouse.reading.formats.pdf_glyphs import Word, has_picture, rules_of, words_of
from clearinghouse.reading.formats.pdf_layout import arrange, pieces_of
from clearinghouse.reading.formats.pdf_tables import Row, rows_of, ruled_tables
from clearinghouse.reading.formats.sheetful import Piece, Remark, Sheetful
from clearinghouse.reading.limits import Limits

_MARGIN: Final = 0.12
_PAGE_NUMBER: Final = re.compile(
    r"(?:(?:page|p\.|стр(?:аница|\.)?|бет)\s*)?[-–—(\[]?\s*\d{1,4}\s*[-–—)\]]?"
    r"(?:\s*(?:/|of|из)\s*\d{1,4})?",
    re.IGNORECASE,
)
_DIGITS: Final = re.compile(r"\d+")
_LEAST_REPEATS: Final = 2


def read_pdf(content: bytes, limits: Limits) -> Sheetful:
    """Return the pieces of a PDF.

    Raises :class:`Fault` ENCRYPTED, MALFORMED_PDF, SCANNED_ONLY, EMPTY, or TOO_LARGE for more
    pages than the limits allow.
    """
    try:
        paper = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise Fault(ErrorCode.ENCRYPTED) from error
        raise Fault(ErrorCode.MALFORMED_PDF) from error
    try:
        return _read(paper, limits)
    except pdfium.PdfiumError as error:
        raise Fault(ErrorCode.MALFORMED_PDF) from error
    finally:
        paper.close()


def _read(paper: pdfium.PdfDocument, limits: Limits) -> Sheetful:
    count = len(paper)
    if count > limits.pages:
        raise Fault(ErrorCode.TOO_LARGE, pages=count, limit=limits.pages)
    pages, pictures = _pages(paper)
    if not any(words for words, _, _ in pages):
        if pictures:
            raise Fault(ErrorCode.SCANNED_ONLY, pages=count)
        raise Fault(ErrorCode.EMPTY)
    heads = _running_heads([(words, height) for words, _, height in pages])
    pieces: list[Piece] = []
    line = 1
    for number, (words, rules, _) in enumerate(pages, start=1):
        kept = [word for word in words if word not in heads[number - 1]]
        for piece in pieces_of(arrange(kept, ruled_tables(rules, kept)), number, line):
            pieces.append(_footed(piece))
            line = piece.line + max(len(piece.lines), len(piece.rows))
    remarks = tuple(Remark("page_without_text", page=page) for page in pictures)
    return Sheetful("pdf", tuple(pieces), remarks)


def _pages(
    paper: pdfium.PdfDocument,
) -> tuple[list[tuple[list[Word], list, float]], list[int]]:  # type: ignore[type-arg]
    pages = []
    pictures = []
    for number in range(len(paper)):
        page = paper[number]
        words = [word for word in words_of(page) if word.text]
        if not words and has_picture(page):
            pictures.append(number + 1)
        pages.append((words, rules_of(page) if words else [], page.get_height()))
        page.close()
    return pages, pictures


def _running_heads(pages: list[tuple[list[Word], float]]) -> list[set[Word]]:
    """Return, for each page, the words of page numbers and of lines that head every page.

    The first time a line that is no page number appears it stays: it may be the symbol.
    """
    edges = [_edge_rows(words, height) for words, height in pages]
    repeats = Counter(shape for rows in edges for shape in {_shape(row) for row in rows})
    seen: set[str] = set()
    heads: list[set[Word]] = []
    for rows in edges:
        here: set[Word] = set()
        for row in rows:
            shape = _shape(row)
            is_number = bool(_PAGE_NUMBER.fullmatch(" ".join(word.text for word in row)))
            if is_number or (repeats[shape] >= _LEAST_REPEATS and shape in seen):
                here.update(row)
            seen.add(shape)
        heads.append(here)
    return heads


def _edge_rows(words: list[Word], height: float) -> list[Row]:
    low, high = height * _MARGIN, height * (1 - _MARGIN)
    return rows_of([word for word in words if word.top < low or word.bottom > high])


def _shape(row: Row) -> str:
    """Return the text of a line with its numbers blotted out."""
    return _DIGITS.sub("#", " ".join(word.text for word in row))


def _footed(piece: Piece) -> Piece:
    return replace(piece, gap=max(piece.gap, 1))
