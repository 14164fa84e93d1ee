"""The five papers put into files of other kinds say the same: what counts is the paper."""

import html
from functools import cache
from typing import Any

import pytest
import typst

from clearinghouse.reading.doubts import DoubtCode
from clearinghouse.reading.facts import MeetingFound
from clearinghouse.reading.formats import open_sheetful
from clearinghouse.reading.formats.sheetful import Piece, Shape
from clearinghouse.reading.paper import Paper
from clearinghouse.reading.reader import read_here
from clearinghouse.text.blocks import Kind
from tests.reading import files
from tests.reading.test_seeds import seed
from tests.seeds import SEEDS, only_with_seeds

pytestmark = only_with_seeds
PAPERS = range(5)


@cache
def pieces(number: int) -> tuple[Piece, ...]:
    path = next(SEEDS.glob(f"{number:03}_*.txt"))
    return open_sheetful(path.read_bytes(), path.name).pieces


def words(piece: Piece) -> str:
    return " ".join(line.text.strip() for line in piece.lines)


def in_word_processor(number: int) -> bytes:
    """Return the paper as a word processor has it: printed lines of displays are paragraphs."""
    document = files.paper()
    for piece in pieces(number):
        if piece.shape is Shape.TABLE:
            table = document.add_table(rows=len(piece.rows), cols=len(piece.rows[0]))
            for row, cells in zip(table.rows, piece.rows, strict=True):
                for cell, text in zip(row.cells, cells, strict=True):
                    cell.text = text
        elif piece.heading:
            document.add_heading(words(piece), piece.heading)
        elif number != 4 and len(piece.lines) > 1 and piece.lines[0].text.isupper():
            for line in piece.lines:
                document.add_paragraph(line.text)
        elif number == 4:
            document.add_paragraph("\n".join(line.text for line in piece.lines))
        else:
            document.add_paragraph(words(piece))
    return files.saved(document)


def on_the_web(number: int) -> bytes:
    parts = []
    for piece in pieces(number):
        if piece.shape is Shape.TABLE:
            rows = ("".join(f"<td>{html.escape(cell)}</td>" for cell in row) for row in piece.rows)
            parts.append("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
        else:
            name = f"h{piece.heading}" if piece.heading else "p"
            lines = "<br>".join(html.escape(line.text) for line in piece.lines)
            parts.append(f"<{name}>{lines}</{name}>")
    return ("<!doctype html><html><body>" + "\n".join(parts) + "</body></html>").encode()


def in_pdf(number: int) -> bytes:
    parts = ['#set page(numbering: "1")\n#set par(justify: true)\n#set text(size: 11pt)']
    for piece in pieces(number):
        if piece.shape is Shape.TABLE:
            cells = ", ".join(_quoted(cell) for row in piece.rows for cell in row)
            parts.append(f"#table(columns: {len(piece.rows[0])}, {cells})")
        elif piece.heading or piece.lines[0].text.isupper():
            lines = " + linebreak() + ".join(_quoted(line.text) for line in piece.lines)
            parts.append(f"#strong({lines})")
        else:
            parts.append("#" + _quoted(words(piece)))
    return bytes(typst.compile("\n\n".join(parts).encode()))


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'text("{escaped}")'


def gist(paper: Paper) -> dict[str, Any]:
    """Return what must be the same whatever the file: all but places and addresses of lines."""
    return {
        "notes": [
            (
                str(note.number),
                note.dated_on,
                note.place.city,
                note.sender.party,
                note.addressees.parties,
                {language: (e.count, e.unit) for language, e in note.enclosures.items()},
                [(reference.number, reference.dated_on) for reference in note.references],
                set(note.versions),
            )
            for note in paper.notes
        ],
        "documents": [
            (
                document.kind,
                str(document.symbol),
                document.dated_on,
                document.distribution,
                document.author and document.author.party,
                document.enclosed_in,
                {
                    language: [b.number for b in text if b.kind is Kind.PARAGRAPH and b.number]
                    for language, text in document.versions.items()
                },
            )
            for document in paper.documents
        ],
        "facts": [
            type(fact).__name__ for fact in paper.facts if not isinstance(fact, MeetingFound)
        ],
        "meetings": {
            (fact.body, fact.first, fact.city)
            for fact in paper.facts
            if isinstance(fact, MeetingFound)
        },
        "vacancies": [
            doubt.params
            for doubt in paper.doubts
            if doubt.code in {DoubtCode.AREA_WITHOUT_COORDINATOR, DoubtCode.HOMOGLYPHS}
        ],
    }


@pytest.mark.parametrize("number", PAPERS)
def test_in_a_word_processor(number: int) -> None:
    assert gist(read_here(in_word_processor(number), "x")) == gist(seed(number))


@pytest.mark.parametrize("number", PAPERS)
def test_on_the_web(number: int) -> None:
    assert gist(read_here(on_the_web(number), "x")) == gist(seed(number))


@pytest.mark.parametrize("number", range(4))
def test_in_pdf(number: int) -> None:
    assert gist(read_here(in_pdf(number), "x")) == gist(seed(number))


@pytest.mark.parametrize("number", range(4))
def test_with_lines_broken_by_hand(number: int) -> None:
    """Lines of at most eighty letters, as plain text is sent by mail."""
    parts = []
    for piece in pieces(number):
        if piece.shape is Shape.TABLE:
            parts.append("\n".join("\t".join(row) for row in piece.rows))
        else:
            mark = "#" * piece.heading + " " if piece.heading else "- " * piece.bullet
            parts.append("\n".join(_wrapped(mark + line.text) for line in piece.lines))
    content = "\n\n".join(parts).encode()

    assert gist(read_here(content, "x")) == gist(seed(number))


def _wrapped(text: str) -> str:
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) > 79 and not text.startswith("#"):
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)
