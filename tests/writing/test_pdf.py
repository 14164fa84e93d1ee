"""The PDF is archival, tagged, legible in three languages and the same each time."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings

from clearinghouse.text.blocks import Block, Emphasis, Kind
from clearinghouse.text.languages import Language
from clearinghouse.writing.coverage import missing, settable
from clearinghouse.writing.pdf import pdf
from clearinghouse.writing.sheet import Sheet
from tests.text.texts import entry, heading, paragraph
from tests.writing.sheets import (
    DECISION,
    HOSTILE,
    KAZAKH,
    KAZAKH_TEXT,
    NOTE,
    PATIENT,
    URL,
    bare,
    sheets,
    with_text,
)

A = "{http://www.aiim.org/pdfa/ns/id/}"
UA = "{http://www.aiim.org/pdfua/ns/id/}"


def words_of(printed: bytes) -> str:
    document = pypdfium2.PdfDocument(printed)
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return " ".join(" ".join(pages).replace("\ufffe", "").split())


def tags(printed: bytes) -> list[str]:
    """Return the tags of the structure, in reading order."""
    found: list[str] = []

    def walk(element: Any) -> None:
        if isinstance(element, pikepdf.Array):
            for child in element:
                walk(child)
        elif isinstance(element, pikepdf.Dictionary):
            if "/S" in element:
                found.append(str(element["/S"]).removeprefix("/"))
            if "/K" in element:
                walk(element["/K"])

    with pikepdf.open(BytesIO(printed)) as document:
        walk(document.Root.StructTreeRoot.K)
    return found


class TestPdf:
    def test_declares_pdf_a_2a_and_pdf_ua_1(self) -> None:
        with pikepdf.open(BytesIO(pdf(DECISION))) as document, document.open_metadata() as about:
            assert (about[f"{A}part"], about[f"{A}conformance"]) == ("2", "A")
            assert about[f"{UA}part"] == "1"
            assert (
                about["{http://purl.org/dc/elements/1.1/}title"] == "SOC/2023-II/DEC/2: Modalities"
            )
            assert document.Root.Lang == "en"
            assert document.Root.MarkInfo.Marked
            assert document.Root.ViewerPreferences.DisplayDocTitle

    def test_tags_headings_lists_and_tables(self) -> None:
        found = tags(pdf(DECISION))

        assert [tag for tag in found if tag in ("H1", "H2", "H3")][:3] == ["H1", "H2", "H3"]
        assert {"L", "LI", "Lbl", "LBody", "Table", "THead", "TH", "TR", "TD", "P"} <= set(found)

    def test_is_the_same_each_time(self) -> None:
        assert pdf(DECISION) == pdf(DECISION)
        assert pdf(NOTE) == pdf(NOTE)

    def test_says_masthead_text_and_foot(self) -> None:
        words = words_of(pdf(DECISION))

        for said in (
            *("An Organisation of States", "Организация государств", "SOC/2023-II/DEC/2"),
            *("Distr.: Member States only", "22 August 2023", "Original: English"),
            *("Chairmanship of a State", "Senior Officials Committee", "1.1", "Energy security"),
            *(URL, "1 / 2", "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw="),
        ):
            assert said in words

    def test_repeats_the_symbol_on_pages_without_masthead(self) -> None:
        long = with_text(
            tuple(paragraph(str(n), "Words of a paragraph. " * 30) for n in range(1, 20))
        )
        document = pypdfium2.PdfDocument(pdf(long))
        pages = [page.get_textpage().get_text_range() for page in document]
        document.close()

        assert len(pages) > 2
        assert all(page.count("SOC/2023-II/DEC/2\r\n") == 1 for page in pages)

    def test_has_the_kazakh_letters_in_every_style(self) -> None:
        printed = pdf(with_text(KAZAKH_TEXT, language=Language.KK))

        assert words_of(printed).count(KAZAKH) == 4
        with pikepdf.open(BytesIO(printed)) as document:
            assert document.Root.Lang == "kk"

    def test_sets_a_note_with_its_addressee_in_three_languages(self) -> None:
        words = words_of(pdf(NOTE))

        for said in ("№ DOC/1016", "Enclosure: on 14 p.", "МҮШЕ МЕМЛЕКЕТТЕР", "ГОСУДАРСТВА-ЧЛЕНЫ"):
            assert said in words
        with pikepdf.open(BytesIO(pdf(NOTE))) as document:
            assert len(document.pages) == 3

    def test_never_reads_words_as_markup(self) -> None:
        text = (
            Block(Kind.TITLE, HOSTILE),
            heading(HOSTILE, HOSTILE),
            paragraph(HOSTILE, HOSTILE),
            entry(HOSTILE, HOSTILE),
            Block(Kind.TABLE, rows=((HOSTILE, HOSTILE), (HOSTILE, HOSTILE))),
        )
        printed = words_of(pdf(with_text(text)))

        assert printed.replace(" ", "").count(HOSTILE.replace(" ", "")) >= 8

    def test_prints_what_it_has_no_glyph_for_as_a_code_point(self) -> None:
        assert "[U+4E9A][U+6D32]" in words_of(pdf(with_text((paragraph("1", "亚洲"),))))
        assert missing("Азия 亚") == {"亚"}

    def test_breaks_words_that_are_longer_than_a_line(self) -> None:
        (page,) = pypdfium2.PdfDocument(pdf(with_text((paragraph("1", "я" * 400),))))
        left, _, right, _ = page.get_objects().__next__().get_bounds()

        assert right <= page.get_width()
        assert left >= 0
        page.pdf.close()

    @pytest.mark.parametrize(
        "text",
        [
            (),
            (heading("", "Third", level=5),),
            (Block(Kind.TABLE),),
            (Block(Kind.TABLE, rows=((), ())),),
            (Block(Kind.TABLE, rows=(("a",), ("b", "c", "d")), heading_rows=9),),
            (entry("•", "", level=4), entry("1.", "x", level=40)),
            (Block(Kind.ANNEX),),
            (Block(Kind.FOOTNOTE, "", number="**"),),
            (
                paragraph("", "\n\n"),
                Block(Kind.PARAGRAPH, "a", emphasis=(Emphasis(5, 9), Emphasis(-2, 1))),
            ),
        ],
    )
    def test_sets_texts_that_are_out_of_shape(self, text: tuple[Block, ...]) -> None:
        assert pdf(bare(text)).startswith(b"%PDF-1.7")


@settings(PATIENT, max_examples=15)
@given(sheets())
def test_any_sheet_can_be_set(sheet: Sheet) -> None:
    assert pdf(sheet).startswith(b"%PDF-1.7")


def test_every_character_said_to_be_settable_can_be_set() -> None:
    named = [letter for code in range(0x20, 0x1D600) if settable(letter := chr(code)) == letter]
    text = tuple(
        replace(
            paragraph("", " ".join(named[start : start + 400])),
            emphasis=emphasis,
        )
        for start in range(0, len(named), 400)
        for emphasis in (
            (),
            (Emphasis(0, 900),),
            (Emphasis(0, 900, strong=True),),
            (Emphasis(0, 900), Emphasis(0, 900, strong=True)),
        )
    )

    assert len(named) > 3000
    assert pdf(with_text(text)).startswith(b"%PDF-1.7")
