"""Files of every kind a paper may come in, and what is wrong with those that cannot be read."""

import io
import re
import zipfile
from datetime import date
from typing import Any

import pikepdf
import pytest
from docx.oxml import parse_xml

from clearinghouse.law.distribution import Distribution
from clearinghouse.law.symbols import NoteNumber
from clearinghouse.reading.doubts import DoubtCode
from clearinghouse.reading.errors import ErrorCode, ReadingError
from clearinghouse.reading.facts import CoordinatorsFound, DecisionFound
from clearinghouse.reading.formats import open_sheetful
from clearinghouse.reading.formats.marks import unmark
from clearinghouse.reading.formats.sheetful import Shape
from clearinghouse.reading.limits import DEFAULT_LIMITS, MEBIBYTE, Limits
from clearinghouse.reading.paper import Capacity, Paper, Party
from clearinghouse.reading.reader import read_here
from clearinghouse.text.blocks import Kind
from clearinghouse.text.languages import Language
from tests.reading import files, papers

EN = Language.EN


def facts(paper: Paper, kind: type[Any]) -> list[Any]:
    return [fact for fact in paper.facts if isinstance(fact, kind)]


def codes(paper: Paper) -> list[DoubtCode]:
    return [doubt.code for doubt in paper.doubts]


def refused(content: bytes, limits: Limits = DEFAULT_LIMITS) -> ReadingError:
    with pytest.raises(ReadingError) as caught:
        read_here(content, "the paper", limits)
    assert caught.value.name == "the paper"
    return caught.value


class TestText:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
    def test_is_read_in_any_unicode(self, encoding: str) -> None:
        paper = read_here(papers.RU_DECISIONS.encode(encoding), "x.txt")

        assert str(paper.documents[0].symbol) == "SOC/2032-I/DEC/7"

    def test_in_the_russian_code_page_is_read_with_a_doubt(self) -> None:
        paper = read_here(papers.RU_DECISIONS.encode("cp1251"), "x.txt")

        assert str(paper.documents[0].symbol) == "SOC/2032-I/DEC/7"
        assert codes(paper)[0] is DoubtCode.ENCODING_GUESSED

    @pytest.mark.parametrize("encoding", ["koi8-r", "cp866"])
    def test_in_other_code_pages_is_refused(self, encoding: str) -> None:
        plain = papers.RU_DECISIONS.replace("«", "").replace("»", "")

        assert refused(plain.encode(encoding)).code is ErrorCode.NOT_UTF8

    @pytest.mark.parametrize("content", [b"", b"   \n\t\n", b"\xef\xbb\xbf", b"\x00" * 40])
    def test_without_text_is_empty(self, content: bytes) -> None:
        assert refused(content).code is ErrorCode.EMPTY

    @pytest.mark.parametrize(
        ("marked", "plain", "runs"),
        [
            ("**bold** and *slanted*", "bold and slanted", [(0, 4, True), (9, 16, False)]),
            ("***both***", "both", [(0, 4, True)]),
            (r"\* 3.6 measure", "* 3.6 measure", []),
            ("3 * 4 * 5", "3 * 4 * 5", []),
            ("*left open", "*left open", []),
            ("snake_case_name", "snake_case_name", []),
            ("[words](https://example.org/a)", "words", []),
            ("**a *b* c**", "a b c", [(0, 5, True), (2, 3, False)]),
        ],
    )
    def test_marks_become_emphasis(
        self, marked: str, plain: str, runs: list[tuple[int, int, bool]]
    ) -> None:
        text, emphasis = unmark(marked)

        assert text == plain
        assert [(run.start, run.end, run.strong) for run in emphasis] == runs

    def test_hyphens_at_line_ends_are_joined_by_the_words_of_the_paper(self) -> None:
        paper = read_here(
            b"1. The non-\nproliferation of gulls and the inter-\nnational tides.\n\n"
            b"2. A pre- and post-storm review of co-\noperation. We value cooperation.\n",
            "x.txt",
        )
        texts = [block.text for block in paper.documents[0].versions[EN]]

        assert texts == [
            "The non-proliferation of gulls and the international tides.",
            "A pre- and post-storm review of cooperation. We value cooperation.",
        ]

    def test_a_year_at_the_head_of_a_line_is_no_number(self) -> None:
        paper = read_here(b"1. The guide was issued on 3 May\n2031. It is long.\n", "x.txt")
        (block,) = paper.documents[0].versions[EN]

        assert block.number == "1"
        assert block.text.endswith("3 May 2031. It is long.")


class TestWordProcessor:
    def test_a_note_and_a_decision(self) -> None:
        document = files.paper(*files.note_paragraphs())
        symbol = document.add_paragraph("SWG/2031-III/DEC/5\t7 May 2031")
        symbol.paragraph_format.page_break_before = True
        document.add_paragraph("Distr: Member States only")
        document.add_paragraph("DECISION OF THE SPECIAL WORKING GROUP")
        document.add_paragraph("The Special Working Group (SWG) agreed on the following:")
        for text in ("The SWG approved the tide tables.", "The SWG took note of the gulls."):
            document.add_paragraph(text, style="List Number")
        files.add_table(document, files.LIST)

        paper = read_here(files.saved(document), "x.docx")

        (note,) = paper.notes
        (decision,) = paper.documents
        assert paper.format == "docx"
        assert note.number == NoteNumber("ENV", 78)
        assert note.addressees.parties == (Party(Capacity.ALL_MEMBER_STATES),)
        assert note.addressees.as_written[EN].endswith("MEASURES IN ASIA")
        assert decision.distribution is Distribution.MEMBER_STATES
        assert decision.dated_on == date(2031, 5, 7)
        assert [each.number for each in facts(paper, DecisionFound)] == ["1", "2"]

    def test_merged_cells_repeat_nothing_and_lose_nothing(self) -> None:
        document = files.paper("LIST OF COORDINATORS")
        files.add_table(document, files.LIST)

        (found,) = facts(read_here(files.saved(document), "x.docx"), CoordinatorsFound)

        assert [
            (row.dimension_code, row.area_number, row.area_code, len(row.co_coordinators))
            for row in found.rows
        ] == [
            ("ECON", "1", "ECON-TOURISM", 2),
            ("ECON", "2", "ECON-FINANCE", 1),
            ("HUM", "", "", 0),
        ]

    def test_headings_lists_and_emphasis(self) -> None:
        document = files.paper()
        document.add_heading("Guide to tides", 0)
        document.add_heading("Aims", 1)
        document.add_paragraph("Count", style="List Bullet")
        document.add_paragraph("").add_run("Strong words").bold = True

        sheetful = open_sheetful(files.saved(document), "x.docx")

        assert [(p.heading, p.bullet, p.lines[0].text) for p in sheetful.pieces] == [
            (1, False, "Guide to tides"),
            (1, False, "Aims"),
            (0, True, "Count"),
            (0, False, "Strong words"),
        ]
        assert sheetful.pieces[3].lines[0].emphasis[0].strong

    def test_tracked_changes_are_read_as_final_and_doubted(self) -> None:
        document = files.paper()
        files.add_xml(
            document,
            '<w:p><w:r><w:t xml:space="preserve">1. The port </w:t></w:r>'
            '<w:del w:id="1" w:author="x"><w:r><w:delText>closes</w:delText></w:r></w:del>'
            '<w:ins w:id="2" w:author="x"><w:r><w:t>opens</w:t></w:r></w:ins>'
            "<w:r><w:t>.</w:t></w:r></w:p>",
        )

        paper = read_here(files.saved(document), "x.docx")
        (doubt,) = [each for each in paper.doubts if each.code is DoubtCode.TRACKED_CHANGES]

        assert paper.documents[0].versions[EN][0].text == "The port opens."
        assert doubt.params == {"inserted": 1, "deleted": 1}

    def test_numbers_are_counted_as_printed(self) -> None:
        document = files.paper("SOC/2031-I/DEC/1", "DECISION OF THE SOC")
        numbering = document.part.numbering_part.element
        levels = "".join(
            f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
            for depth, (form, text) in enumerate(
                [("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)")]
            )
        )
        abstract = f'<w:abstractNum {files.W} w:abstractNumId="77">{levels}</w:abstractNum>'
        number = f'<w:num {files.W} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'
        numbering.insert(0, parse_xml(abstract))
        numbering.append(parse_xml(number))
        for depth, text in (
            (0, "Ports"),
            (1, "One."),
            (1, "Two."),
            (2, "a."),
            (0, "Reefs"),
            (1, "X."),
        ):
            files.add_xml(
                document,
                f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="77"/></w:numPr>'
                f"</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>",
            )

        sheetful = open_sheetful(files.saved(document), "x.docx")

        assert [piece.number for piece in sheetful.pieces[2:]] == [
            "1.",
            "1.1",
            "1.2",
            "(a)",
            "2.",
            "2.1",
        ]

    def test_a_letterhead_in_a_table_of_one_row_is_text(self) -> None:
        document = files.paper()
        table = document.add_table(rows=1, cols=2)
        table.cell(0, 0).text = "SECRETARIAT"
        table.cell(0, 1).text = "СЕКРЕТАРИАТ"

        sheetful = open_sheetful(files.saved(document), "x.docx")

        assert [piece.shape for piece in sheetful.pieces] == [Shape.TEXT, Shape.TEXT]

    def test_notes_at_the_foot_are_kept(self) -> None:
        document = files.paper()
        files.add_xml(
            document,
            "<w:p><w:r><w:t>1. The port opens.</w:t></w:r>"
            '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
        )
        notes = (
            f'<w:footnotes {files.W}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
            '<w:footnote w:id="2"><w:p><w:r><w:t>In summer only.</w:t></w:r></w:p></w:footnote>'
            "</w:footnotes>"
        ).encode()

        paper = read_here(files.with_part(files.saved(document), "word/footnotes.xml", notes), "x")
        last = paper.documents[0].versions[EN][-1]

        assert (last.kind, last.number, last.text) == (Kind.FOOTNOTE, "1", "In summer only.")

    def test_damaged_packages_are_broken(self) -> None:
        whole = files.saved(files.paper("words"))

        assert refused(whole[: len(whole) // 2]).code is ErrorCode.BROKEN
        no_xml = files.with_part(whole, "word/document.xml", lambda part: part[:-20])
        assert refused(no_xml).params == {"part": "word/document.xml"}
        assert refused(b"PK\x03\x04" + b"x" * 100).code is ErrorCode.BROKEN

    def test_entities_are_not_expanded(self) -> None:
        evil = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "boom">]><a>&b;</a>'
        content = files.with_part(
            files.saved(files.paper("words")), "word/document.xml", lambda _: evil
        )

        assert refused(content).code is ErrorCode.BROKEN

    def test_a_zip_bomb_is_refused_before_it_is_unpacked(self) -> None:
        stream = io.BytesIO(files.saved(files.paper("words")))
        with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as package:
            package.writestr("word/media/bomb.bin", b"\0" * (30 * MEBIBYTE))

        assert refused(stream.getvalue()).code is ErrorCode.ZIP_BOMB

    def test_a_package_that_lies_about_its_size_is_refused(self) -> None:
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("[Content_Types].xml", b"<Types/>")
            package.writestr("word/document.xml", b"<a>" + b" " * (30 * MEBIBYTE) + b"</a>")
        content = stream.getvalue()
        size = (30 * MEBIBYTE + 7).to_bytes(4, "little")
        assert content.count(size) == 2

        assert refused(content.replace(size, (99).to_bytes(4, "little"))).code in {
            ErrorCode.ZIP_BOMB,
            ErrorCode.BROKEN,
        }

    def test_locked_papers_are_encrypted(self) -> None:
        ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
        locked = ole + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600
        zipped = files.saved(files.paper("words"))
        flagged = zipped.replace(
            b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00"
        )

        assert refused(locked).code is ErrorCode.ENCRYPTED
        assert refused(ole).params == {"found": "ole"}
        assert flagged != zipped
        assert refused(flagged).code is ErrorCode.ENCRYPTED


class TestPdf:
    PAPER = files.pdf(files.PDF_NOTE)

    def test_a_note_with_words_in_its_margin(self) -> None:
        paper = read_here(self.PAPER, "x.pdf")
        (note,) = paper.notes

        assert paper.format == "pdf"
        assert note.number == NoteNumber("ENV", 79)
        assert note.enclosures[EN].count == 2
        assert note.versions[EN][0].text.startswith("The Secretariat of the Conference")
        assert note.versions[EN][0].text.endswith("in long nights.")
        assert note.addressees.parties == (Party(Capacity.ALL_MEMBER_STATES),)
        assert note.on_behalf_of is not None
        assert note.on_behalf_of.party == Party(Capacity.CHAIRMANSHIP)

    def test_a_draft_that_goes_over_a_page(self) -> None:
        paper = read_here(self.PAPER, "x.pdf")
        (draft,) = paper.documents

        assert str(draft.symbol) == "MC/2034/DRAFT/6"
        assert draft.dated_on == date(2034, 2, 1)
        assert draft.distribution is Distribution.MEMBER_STATES
        assert draft.author is not None
        assert draft.author.party == Party(Capacity.CHAIRMANSHIP, "AZE")
        assert [b.number for b in draft.versions[EN] if b.kind is Kind.PARAGRAPH] == ["1", "2", "3"]
        assert draft.where.page == 2

    def test_a_ruled_table(self) -> None:
        (found,) = facts(read_here(self.PAPER, "x.pdf"), CoordinatorsFound)

        assert [
            (
                row.area_code,
                [t.state for t in row.coordinators],
                [t.state for t in row.co_coordinators],
            )
            for row in found.rows
        ] == [("ECON-TOURISM", ["JOR"], ["CHN", "IND"]), ("", [], ["KWT"])]

    def test_a_table_without_lines(self) -> None:
        content = files.pdf(
            "#table(columns: 4, stroke: none, [Dimension],[Priority area],[Coordinator],"
            "[Co-coordinators],[Economic],[Tourism],[Jordan],[China\\ India],"
            "[Environment],[Sustainable Development],[],[Kuwait])"
        )
        (found,) = facts(read_here(content, "x.pdf"), CoordinatorsFound)

        assert [len(row.co_coordinators) for row in found.rows] == [2, 1]
        assert found.rows[1].coordinators == ()

    def test_pages_of_the_enclosure_are_counted(self) -> None:
        paper = read_here(self.PAPER, "x.pdf")
        longer = read_here(files.pdf(files.PDF_NOTE.replace("on 2 p.", "on 9 p.")), "x.pdf")
        (doubt,) = [each for each in longer.doubts if each.code is DoubtCode.ENCLOSURE_COUNT_WRONG]

        assert DoubtCode.ENCLOSURE_COUNT_WRONG not in codes(paper)
        assert DoubtCode.ENCLOSURE_COUNT_NOT_CHECKED not in codes(paper)
        assert doubt.params == {"declared": 9, "found": 2}

    def test_page_numbers_are_no_text(self) -> None:
        sheetful = open_sheetful(self.PAPER, "x.pdf")

        assert not any(re.fullmatch(r"\d", line.text) for p in sheetful.pieces for line in p.lines)

    def test_two_columns_are_read_one_after_the_other(self) -> None:
        content = files.pdf(
            "#set page(columns: 2)\n"
            "#for n in range(30) [Left and right words number #n stand here. \\ ]"
        )
        text = " ".join(
            line.text for piece in open_sheetful(content, "x").pieces for line in piece.lines
        )

        assert [int(n) for n in re.findall(r"number (\d+)", text)] == list(range(30))

    def test_with_a_password_is_encrypted(self) -> None:
        stream = io.BytesIO()
        with pikepdf.open(io.BytesIO(self.PAPER)) as paper:
            paper.save(stream, encryption=pikepdf.Encryption(owner="a", user="b"))

        assert refused(stream.getvalue()).code is ErrorCode.ENCRYPTED

    def test_without_text_is_scanned_only(self) -> None:
        stream = io.BytesIO()
        with pikepdf.new() as paper:
            page = paper.add_blank_page()
            image = pikepdf.Stream(paper, b"\xff" * 300)
            image.Type, image.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
            image.Width = image.Height = 10
            image.ColorSpace, image.BitsPerComponent = pikepdf.Name.DeviceRGB, 8
            page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(I=image))
            page.Contents = pikepdf.Stream(paper, b"q 500 0 0 500 0 0 cm /I Do Q")
            paper.save(stream)

        error = refused(stream.getvalue())
        assert (error.code, error.params) == (ErrorCode.SCANNED_ONLY, {"pages": 1})

    def test_damaged_is_malformed(self) -> None:
        assert refused(b"%PDF-1.7\nnothing of the sort").code is ErrorCode.MALFORMED_PDF

    def test_with_too_many_pages_is_too_large(self) -> None:
        error = refused(self.PAPER, Limits(pages=2))

        assert (error.code, error.params) == (ErrorCode.TOO_LARGE, {"pages": 3, "limit": 2})


class TestWeb:
    PAGE = """<!DOCTYPE html><html><head><title>no</title><script>alert(1)</script></head><body>
    <p>SOC/2031-I/DEC/1 3 May 2031</p><h1>DECISION OF THE SENIOR OFFICIALS COMMITTEE</h1>
    <p>The SOC agreed on the following:</p>
    <ol start="4"><li>The SOC <b>approved</b> the guide.</li>
    <li>The SOC took note.<br>Twice.</li></ol>
    <p style="display: none">secret</p><div hidden>hidden</div>
    <table><tr><th>Dimension</th><th>Area</th><th>Coordinator</th><th>Co-coordinator</th></tr>
    <tr><td rowspan="2">Economic</td><td>Tourism</td><td>Iran</td><td>Iraq<br>Jordan</td></tr>
    <tr><td>Finance</td><td></td><td>China</td></tr></table></body></html>"""

    def test_is_read_as_it_is_seen(self) -> None:
        paper = read_here(self.PAGE.encode(), "x.html")
        (document,) = paper.documents
        (found,) = facts(paper, CoordinatorsFound)

        assert paper.format == "html"
        assert str(document.symbol) == "SOC/2031-I/DEC/1"
        assert [each.number for each in facts(paper, DecisionFound)] == ["4", "5"]
        assert [row.area_code for row in found.rows] == ["ECON-TOURISM", "ECON-FINANCE"]
        assert found.rows[1].dimension_code == "ECON"
        shown = " ".join(block.text for block in document.versions[EN])
        assert not any(word in shown for word in ("alert", "secret", "hidden"))

    @pytest.mark.parametrize("depth", [200, 20_000])
    def test_no_depth_of_nesting_breaks_the_reader(self, depth: int) -> None:
        page = "<html><p>first</p>" + "<div>" * depth + "deep" + "</div>" * depth + "</html>"

        sheetful = open_sheetful(page.encode(), "x")

        assert sheetful.pieces[0].lines[0].text == "first"


class TestOtherFiles:
    @pytest.mark.parametrize(
        ("content", "found"),
        [
            (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "png"),
            (b"\xff\xd8\xff\xe0" + b"\0" * 50, "jpeg"),
            (b"{\\rtf1 words}", "rtf"),
            (b"\x7fELF" + b"\1" * 50, "program"),
            (bytes(range(256)) * 8, "binary"),
        ],
    )
    def test_are_named(self, content: bytes, found: str) -> None:
        error = refused(content)

        assert (error.code, error.params) == (ErrorCode.UNKNOWN_FORMAT, {"found": found})

    @pytest.mark.parametrize(("part", "found"), [("xl/a.xml", "xl"), ("ppt/a.xml", "ppt")])
    def test_other_packages_are_named(self, part: str, found: str) -> None:
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as package:
            package.writestr("[Content_Types].xml", "<Types/>")
            package.writestr(part, "<a/>")

        assert refused(stream.getvalue()).params == {"found": found}

    def test_the_content_tells_the_kind_whatever_the_name(self) -> None:
        assert read_here(files.pdf("Words of the tide."), "x.docx").format == "pdf"
        assert read_here(files.saved(files.paper("Words of the tide.")), "x.pdf").format == "docx"
        assert read_here(b"Words of the tide.", "x.pdf").format == "txt"

    def test_too_large_is_refused(self) -> None:
        error = refused(b"x" * 11, Limits(size=10))

        assert (error.code, error.params) == (ErrorCode.TOO_LARGE, {"size": 11, "limit": 10})
        assert read_here(b"x" * 10, "x", Limits(size=10)).size == 10
