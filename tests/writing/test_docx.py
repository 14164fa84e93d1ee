"""The DOCX has real headings, lists and tables, and reads back as it was written."""

from io import BytesIO

import docx
from docx.document import Document
from docx.oxml.ns import qn
from hypothesis import given, settings

from clearinghouse.writing.docx import to_docx
from clearinghouse.writing.sheet import Sheet
from tests.writing.sheets import (
    DECISION,
    KAZAKH,
    KAZAKH_TEXT,
    KK,
    NOTE,
    PATIENT,
    URL,
    sheets,
    with_text,
)


def read(sheet: Sheet) -> Document:
    return docx.Document(BytesIO(to_docx(sheet)))


def styled(document: Document, style: str) -> list[str]:
    return [p.text for p in document.paragraphs if p.style is not None and p.style.name == style]


class TestDocx:
    def test_uses_the_styles_of_word(self) -> None:
        document = read(DECISION)

        assert styled(document, "Title") == ["Modalities", "Action plan"]
        assert styled(document, "Heading 1")[:2] == [
            "Chapter 1.\tTerms of reference",
            "Chapter 2.\tPapers",
        ]
        assert styled(document, "Heading 2") == ["Functions", "Appointment"]
        assert styled(document, "List")[:2] == ["a)\tentry", "b)\tentry"]
        assert styled(document, "List 2") == ["i)\tentry"]
        assert styled(document, "List Bullet") == ["measures are voluntary"]
        assert styled(document, "Operative paragraph")[0] == "1.1\twords"

    def test_repeats_the_heading_row_of_a_table(self) -> None:
        table = read(DECISION).tables[-1]

        assert table.style is not None
        assert table.style.name == "Table Grid"
        assert [cell.text for cell in table.rows[1].cells] == [
            "1",
            "Energy security",
            "A State\nAnother State",
        ]
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert table.rows[1]._tr.trPr is None

    def test_has_the_symbol_at_the_head_and_the_page_at_the_foot(self) -> None:
        section = read(DECISION).sections[0]

        assert section.header.paragraphs[0].text == "SOC/2023-II/DEC/2"
        foot = section.footer.paragraphs[0]
        assert URL in foot.text
        assert [field.get(qn("w:instr")) for field in foot._p.iter(qn("w:fldSimple"))] == [
            "PAGE",
            "NUMPAGES",
        ]

    def test_marks_languages(self) -> None:
        document = read(with_text(KAZAKH_TEXT, language=KK))
        tongues = {run.get(qn("w:val")) for run in document.element.body.iter(qn("w:lang"))}

        assert "kk-KZ" in tongues
        assert document.core_properties.language == "kk-KZ"
        assert KAZAKH in "\n".join(paragraph.text for paragraph in document.paragraphs)

    def test_bookmarks_blocks_by_their_addresses(self) -> None:
        names = [
            mark.get(qn("w:name"))
            for mark in read(DECISION).element.body.iter(qn("w:bookmarkStart"))
        ]

        assert "para_1_1_a" in names
        assert len(set(names)) == len(names)

    def test_gives_each_language_its_section(self) -> None:
        document = read(NOTE)
        words = "\n".join(paragraph.text for paragraph in document.paragraphs)

        assert len(document.sections) == 3
        assert "МҮШЕ МЕМЛЕКЕТТЕР" in words

    def test_says_who_and_when(self) -> None:
        about = read(DECISION).core_properties

        assert about.title == "SOC/2023-II/DEC/2: Modalities"
        assert about.author == "An Organisation of States / Организация государств"
        assert about.created is not None
        assert about.created.replace(tzinfo=None) == DECISION.written_at.replace(tzinfo=None)

    def test_is_the_same_each_time(self) -> None:
        assert to_docx(DECISION) == to_docx(DECISION)


@settings(PATIENT, max_examples=6)
@given(sheets())
def test_any_sheet_can_be_read_again(sheet: Sheet) -> None:
    assert len(read(sheet).sections) == len(sheet.parts)
