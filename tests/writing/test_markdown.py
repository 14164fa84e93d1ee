"""Markdown shows what stands in the sheet, and nothing in the words is markup."""

import re
from html import unescape

from hypothesis import given, settings
from markdown_it import MarkdownIt

from clearinghouse.text.blocks import Block, Kind
from clearinghouse.writing.markdown import markdown
from clearinghouse.writing.plain import WIDTH, plain
from clearinghouse.writing.sheet import Sheet
from tests.text.texts import entry, paragraph
from tests.writing.sheets import DECISION, HOSTILE, KAZAKH, NOTE, PATIENT, URL, sheets, with_text

READER = MarkdownIt("commonmark", {"html": True}).enable("table")


def shown(written: str) -> str:
    """Return the words that a reader of Markdown sees."""
    page = READER.render(written).replace("<br />", " ").replace("<br>", " ")
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


class TestMarkdown:
    def test_uses_headings_lists_emphasis_and_tables(self) -> None:
        page = READER.render(markdown(DECISION))

        assert "<h1>Modalities</h1>" in page
        assert "<h2>Chapter 1. Terms of reference</h2>" in page
        assert "<li>a) entry\n<ul>\n<li>i) entry</li>" in page
        assert "<th>Priority area</th>" in page
        assert "<p><em>Recalling</em> SOC/2022-I/DEC/4,</p>" in page
        assert URL in shown(markdown(DECISION))

    def test_takes_no_words_for_markup(self) -> None:
        lines = (
            *("# no heading", "- no list", "1. no list", "=== no title", "> no quote"),
            *("| no | table |", "<b>no tag</b>", "&amp; no entity", "***no stars***", HOSTILE),
        )
        text = (
            *(paragraph("", line) for line in lines),
            *(entry("•", line) for line in lines),
            Block(Kind.TABLE, rows=tuple((line,) for line in lines)),
        )
        written = markdown(with_text(text)).partition("\n\n---\n\n")[0]
        tags = set(re.findall(r"<(\w+)", READER.render(written).partition("Original")[2]))

        assert tags == {"p", "ul", "li", "table", "thead", "tbody", "tr", "th", "td"}
        for line in lines:
            assert shown(written).count(" ".join(line.split())) >= 3

    def test_keeps_words_that_look_like_code(self) -> None:
        assert "no code" in shown(markdown(with_text((paragraph("", "    no code"),))))


class TestPlain:
    def test_wraps_lines_and_hangs_numbers(self) -> None:
        written = plain(with_text((paragraph("7", "words " * 40), entry("a)", "more " * 40))))

        assert "\n\n7. words" in written
        assert "\n    a) more" in written
        assert "\n       more" in written
        assert max(map(len, written.splitlines())) <= WIDTH

    def test_says_all_of_a_note(self) -> None:
        written = plain(NOTE)

        for said in (
            "№ DOC/1016",
            "Қосымша:\n14 п.",
            "ГОСУДАРСТВА-ЧЛЕНЫ",
            KAZAKH,
            "22 августа 2023 года",
            "2023 жылғы 22 тамыз",
        ):
            assert said in written


@settings(PATIENT, max_examples=30)
@given(sheets())
def test_any_sheet_can_be_written(sheet: Sheet) -> None:
    for written in (markdown(sheet), plain(sheet)):
        assert "\x00" not in written
        assert "\u202e" not in written
        written.encode()
    READER.render(markdown(sheet))
