"""The fragment is well formed, semantic, and addresses every block."""

from html import unescape

from hypothesis import given, settings
from lxml import html as lxml_html

from clearinghouse.text.blocks import Block, Emphasis, Kind
from clearinghouse.writing.html import block_html, html, text_html
from clearinghouse.writing.sheet import Sheet
from tests.text.texts import paragraph
from tests.writing.sheets import DECISION, ENGLISH, HOSTILE, NOTE, PATIENT, URL, sheets, with_text


def parsed(fragment: str) -> lxml_html.HtmlElement:
    return lxml_html.fragment_fromstring(fragment, create_parent="div")


class TestHtml:
    def test_gives_every_block_its_address_once(self) -> None:
        found = [
            element.get("id") for element in parsed(html(DECISION)).iter() if element.get("id")
        ]

        assert found == [block.address for block in ENGLISH]

    def test_marks_the_language_of_each_part_and_keeps_ids_apart(self) -> None:
        articles = parsed(html(NOTE)).findall("article")

        assert [article.get("lang") for article in articles] == ["en", "ru", "kk"]
        assert [article.xpath(".//@id") for article in articles] == [
            ["text-1"],
            ["ru/text-1"],
            ["kk/text-1"],
        ]

    def test_uses_headings_lists_and_tables(self) -> None:
        page = parsed(html(DECISION))

        assert page.find(".//h1").text == "Modalities"
        assert page.find(".//li[@id='para-1.1.a']//li").get("id") == "para-1.1.a.i"
        assert [cell.text for cell in page.findall(".//thead//th[@scope='col']")] == [
            "No.",
            "Priority area",
            "Coordinator",
        ]
        assert page.find(".//section[@id='annex-1']/h2") is not None
        assert page.find(".//p[@id='preamble-2']/em").text == "Recalling"

    def test_puts_emphasis_into_its_elements(self) -> None:
        block = Block(
            Kind.PREAMBLE, "Recalling all", emphasis=(Emphasis(0, 9), Emphasis(5, 13, strong=True))
        )

        assert block_html(block) == (
            '<p class="preamble"><em>Recal</em><strong><em>ling</em></strong>'
            "<strong> all</strong></p>"
        )

    def test_links_the_permanent_address(self) -> None:
        assert parsed(html(DECISION)).find(".//a[@rel='bookmark']").get("href") == URL

    def test_links_no_address_that_is_not_of_the_web(self) -> None:
        sheet = Sheet(
            DECISION.form,
            DECISION.masthead,
            DECISION.parts,
            "javascript:alert(1)",
            DECISION.written_at,
        )

        assert "<a " not in html(sheet)

    def test_escapes_all_words(self) -> None:
        text = (
            Block(Kind.TITLE, HOSTILE, HOSTILE),
            paragraph(HOSTILE, HOSTILE),
            Block(Kind.TABLE, rows=((HOSTILE,),)),
        )
        fragment = html(with_text(text))

        assert "<e>" not in fragment
        assert unescape(fragment).count(HOSTILE) == 4 + 1

    def test_writes_a_text_alone(self) -> None:
        assert text_html((Block(Kind.PARAGRAPH, "Words", "para-1", "1"),), prefix="ru/") == (
            '<p class="paragraph" id="ru/para-1"><span class="number">1.</span> Words</p>'
        )


@settings(PATIENT, max_examples=30)
@given(sheets())
def test_any_sheet_is_well_formed(sheet: Sheet) -> None:
    fragment = html(sheet)
    page = parsed(fragment)

    assert len(page.findall("article")) == len(sheet.parts)
    assert not {element.tag for element in page.iter()} & {"script", "style", "iframe", "img"}
    assert "\u202e" not in fragment
    assert "\x00" not in fragment
