"""DOCX by python-docx: real headings, lists and tables, languages marked, symbol on each page.

Numbers are printed as they are rather than counted by Word, so that paragraph 2.7 stays 2.7 in
every copy.  Blocks bear bookmarks made from their addresses.  The same sheet gives the same bytes.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Cm
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from clearinghouse.text.addresses import assign
from clearinghouse.text.blocks import Block, Kind, Text
from clearinghouse.text.languages import Language
from clearinghouse.writing.docx_styles import BULLET_STYLES, ENTRY_STYLES, dress
from clearinghouse.writing.segments import legible, one_line, segments
from clearinghouse.writing.sheet import Form, Part, Sheet, printed_number
from clearinghouse.writing.words import (
    WORDS,
    date_in_words,
    distribution_line,
    original_line,
    record_lines,
)

LOCALES: Final = {Language.EN: "en-GB", Language.RU: "ru-RU", Language.KK: "kk-KZ"}
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_TEXT_WIDTH: Final = Cm(16)
_LONGEST_BOOKMARK: Final = 40
_UNMARKABLE: Final = re.compile(r"[^A-Za-z0-9]")
_LOWEST_HEADING: Final = 4
_PARAGRAPH_STYLES: Final = {
    Kind.PREAMBLE: "Preambular paragraph",
    Kind.ENACTING: "Enacting words",
    Kind.FOOTNOTE: "Footnote",
}


def to_docx(sheet: Sheet) -> bytes:
    """Return the sheet as a DOCX file."""
    document = docx.Document()
    dress(document)
    _describe(document, sheet)
    texts = assign({part.language: part.text for part in sheet.parts})
    for place, part in enumerate(sheet.parts):
        section = document.add_section(WD_SECTION.NEW_PAGE) if place else document.sections[0]
        _set_page(section, sheet, part)
        _Writer(document, sheet, part, is_first=place == 0).write(texts[part.language])
        _foot(document, sheet, part.language)
    stored = BytesIO()
    document.save(stored)
    return _repacked(stored)


def _describe(document: Document, sheet: Sheet) -> None:
    about = document.core_properties
    about.title = one_line(sheet.named)[:255]
    about.author = one_line(" / ".join(name for _, name in sheet.masthead.organisation))[:255]
    about.last_modified_by = about.author
    about.language = LOCALES[sheet.parts[0].language]
    about.created = about.modified = sheet.written_at.astimezone(UTC).replace(tzinfo=None)
    about.comments, about.keywords, about.revision = "", "", 1


def _repacked(stored: BytesIO) -> bytes:
    """Return the archive with the same moment for each of its files."""
    packed = BytesIO()
    with ZipFile(stored) as source, ZipFile(packed, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return packed.getvalue()


def _set_page(section: Section, sheet: Sheet, part: Part) -> None:
    """Set paper, margins, the symbol at the head and the page number at the foot."""
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(2.7), Cm(2.3)
    section.top_margin, section.bottom_margin = Cm(2.6), Cm(2.4)
    section.header.is_linked_to_previous = section.footer.is_linked_to_previous = False
    head = section.header.paragraphs[0]
    head.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _say(head, one_line(sheet.masthead.symbol), part.language).bold = True
    words, foot = WORDS[part.language], section.footer.paragraphs[0]
    foot.paragraph_format.tab_stops.clear_all()
    foot.paragraph_format.tab_stops.add_tab_stop(_TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    _say(foot, f"{one_line(sheet.url)}\t", part.language)
    page, of = (words.page, words.of) if part.language is not Language.KK else ("", "/")
    _say(foot, f"{page} ".lstrip(), part.language)
    _field(foot, "PAGE")
    _say(foot, f" {of} ", part.language)
    _field(foot, "NUMPAGES")


def _foot(document: Document, sheet: Sheet, language: Language) -> None:
    """Write, below a language part, where the paper stands and what ties it to the record."""
    lines = [f"{WORDS[language].address}: {one_line(sheet.url)}"] if sheet.url else []
    lines += map(one_line, record_lines(sheet.checkpoint, sheet.entries, language))
    if lines:
        _say(document.add_paragraph(style="Footnote"), "\n".join(lines), language)


class _Writer:
    """Writes one language part into the document."""

    def __init__(self, document: Document, sheet: Sheet, part: Part, *, is_first: bool) -> None:
        self._document, self._sheet, self._part = document, sheet, part
        self._is_first = is_first
        self._bookmarks: list[str] = []

    def write(self, text: Text) -> None:
        """Write masthead, title, text and, for a note, what stands at its foot."""
        if self._sheet.form is Form.NOTE:
            self._note_head()
        else:
            self._document_head()
        if self._part.title.strip() and not self._part.opens_with_title:
            self._line(self._part.title, "Title")
        for block in text:
            self._block(block)
        self._line(self._part.place_and_date)
        self._line(self._part.addressee, "Addressee")
        self._seal()

    def _document_head(self) -> None:
        masthead, language = self._sheet.masthead, self._part.language
        issued = date_in_words(masthead.issued_on, language) if masthead.issued_on else ""
        right = (
            distribution_line(self._part.distribution, language),
            issued,
            original_line(masthead.original, language),
        )
        left, aside = self._two_columns()
        self._organisation(left)
        self._fill(aside, one_line(masthead.symbol), bold=True)
        for words in filter(None, right):
            self._fill(aside, one_line(words))
        for words in (self._part.originator, self._part.body, self._part.meeting):
            self._line(words, "Masthead")
        self._line(self._part.status, "Masthead")

    def _note_head(self) -> None:
        for tongue, name in self._sheet.masthead.headed(self._part.language):
            paragraph = self._document.add_paragraph(style="Masthead")
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            _say(paragraph, legible(name).strip(), tongue).bold = True
        left, aside = self._two_columns()
        self._fill(left, one_line(self._sheet.masthead.symbol), bold=True)
        self._fill(aside, legible(self._part.enclosure).strip(), italic=True)

    def _two_columns(self) -> tuple[_Cell, _Cell]:
        table = self._document.add_table(rows=1, cols=2)
        table.autofit = False
        widths = (Cm(10), Cm(6))
        for cell, width in zip(table.rows[0].cells, widths, strict=True):
            cell.width = width
        return table.rows[0].cells[0], table.rows[0].cells[1]

    def _organisation(self, cell: _Cell) -> None:
        headed = self._sheet.masthead.headed(self._part.language)
        for place, (tongue, name) in enumerate(headed):
            self._fill(cell, legible(name).strip(), bold=place == 0, language=tongue)

    def _fill(
        self,
        cell: _Cell,
        words: str,
        *,
        bold: bool = False,
        italic: bool = False,
        language: Language | None = None,
    ) -> None:
        """Add a line to a cell; a new cell has an empty paragraph, which takes the first."""
        is_new = len(cell.paragraphs) == 1 and not cell.paragraphs[0].text
        paragraph = cell.paragraphs[0] if is_new else cell.add_paragraph()
        paragraph.style = self._document.styles["Masthead"]
        run = _say(paragraph, words, language or self._part.language)
        run.bold, run.italic = bold, italic

    def _line(self, words: str, style: str = "Normal") -> None:
        if words.strip():
            paragraph = self._document.add_paragraph(style=style)
            _say(paragraph, legible(words).strip(), self._part.language)

    def _seal(self) -> None:
        """Mark the place of the seal; a note bears no signature."""
        if self._part.seal:
            paragraph = self._document.add_paragraph(style="Masthead")
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            _say(paragraph, one_line(self._part.seal), self._part.language)

    def _block(self, block: Block) -> None:
        if block.kind is Kind.TABLE:
            self._table(block)
            return
        paragraph = self._document.add_paragraph(style=_style_of(block))
        if block.kind is Kind.ANNEX:
            paragraph.paragraph_format.page_break_before = True
        number = one_line(printed_number(block))
        is_bullet = block.kind is Kind.ENTRY and not number.strip("•")
        if number and not is_bullet:
            _say(paragraph, f"{number}\t", self._part.language)
        for segment in segments(block):
            run = _say(paragraph, segment.text, self._part.language)
            run.italic, run.bold = segment.is_italic or None, segment.is_bold or None
        self._bookmark(paragraph, block.address)

    def _bookmark(self, paragraph: Paragraph, address: str) -> None:
        """Mark a paragraph with its address; Word allows forty characters and no doubles."""
        name = _UNMARKABLE.sub("_", address)
        is_short = 0 < len(name) <= _LONGEST_BOOKMARK
        if not self._is_first or not is_short or name in self._bookmarks:
            return
        self._bookmarks.append(name)
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for mark in (start, end):
            mark.set(qn("w:id"), str(len(self._bookmarks)))
        start.set(qn("w:name"), name)
        if paragraph.runs:
            paragraph.runs[0]._r.addprevious(start)  # noqa: SLF001
        else:
            paragraph._p.append(start)  # noqa: SLF001
        paragraph._p.append(end)  # noqa: SLF001

    def _table(self, block: Block) -> None:
        width = max(map(len, block.rows), default=0)
        if not width:
            return
        table = self._document.add_table(rows=len(block.rows), cols=width, style="Table Grid")
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        for place, (row, cells) in enumerate(zip(block.rows, _cells(table), strict=True)):
            is_heading = place < block.heading_rows
            if is_heading:
                _repeat(table, place)
            for words, cell in zip(row, cells, strict=False):
                paragraph = cell.paragraphs[0]
                paragraph.style = self._document.styles["Table text"]
                run = _say(paragraph, legible(words).strip(), self._part.language)
                run.bold = is_heading or None
        self._document.add_paragraph(style="Table text")


def _cells(table: Table) -> Iterator[Iterable[_Cell]]:
    for row in table.rows:
        yield row.cells


def _style_of(block: Block) -> str:
    match block.kind:
        case Kind.TITLE:
            return "Title"
        case Kind.ANNEX:
            return "Heading 1"
        case Kind.HEADING:
            return f"Heading {min(max(block.level, 1), _LOWEST_HEADING)}"
        case Kind.ENTRY:
            is_bullet = not printed_number(block).strip("•")
            styles = BULLET_STYLES if is_bullet else ENTRY_STYLES
            return styles[min(max(block.level, 1), len(styles)) - 1]
        case Kind.PARAGRAPH:
            return "Operative paragraph" if block.number.strip() else "Normal"
        case _:
            return _PARAGRAPH_STYLES[block.kind]


def _repeat(table: Table, place: int) -> None:
    """Mark a row as a heading row: it is repeated on each page and read as such."""
    properties = table.rows[place]._tr.get_or_add_trPr()  # noqa: SLF001
    properties.append(OxmlElement("w:tblHeader"))


def _say(paragraph: Paragraph, words: str, language: Language) -> Run:
    """Add words in a language; line ends become breaks, tabs stay tabs."""
    run = paragraph.add_run()
    for place, line in enumerate(words.split("\n")):
        if place:
            run.add_break(WD_BREAK.LINE)
        run.add_text(line)
    tongue = OxmlElement("w:lang")
    tongue.set(qn("w:val"), LOCALES[language])
    run._r.get_or_add_rPr().append(tongue)  # noqa: SLF001
    return run


def _field(paragraph: Paragraph, code: str) -> None:
    """Add a field that Word works out, such as the number of the page."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    shown = OxmlElement("w:r")
    number = OxmlElement("w:t")
    number.text = "1"
    shown.append(number)
    field.append(shown)
    paragraph._p.append(field)  # noqa: SLF001
