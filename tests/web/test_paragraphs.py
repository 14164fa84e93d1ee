"""Paragraphs as HTML: numbers, addresses, emphasis, quoted symbols, and nothing unescaped."""

from html.parser import HTMLParser

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.text.blocks import Block, Emphasis, Kind
from clearinghouse.web.paragraphs import Quoted, block_html, words_html


class Reader(HTMLParser):
    """Collects the words and the elements of a piece of HTML."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words = ""
        self.opened: list[str] = []
        self.open_now: list[str] = []
        self.is_nested_rightly = True

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.opened.append(tag)
        self.open_now.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.is_nested_rightly &= bool(self.open_now) and self.open_now.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


@pytest.fixture(autouse=True)
def _english() -> object:
    with override("en"):
        yield


class TestAParagraph:
    def test_hangs_its_number_and_links_it_to_itself(self) -> None:
        html = block_html(Block(Kind.PARAGRAPH, "Decides", "2.7", number="2.7"))
        assert html == (
            '<div class="block paragraph" id="2.7">'
            '<a class="number" href="#2.7" aria-label="Link to 2.7">2.7</a>'
            '<p class="words">Decides</p></div>'
        )

    def test_without_number_can_be_linked_all_the_same(self) -> None:
        html = block_html(Block(Kind.PREAMBLE, "Recalling", "pp3"))
        assert 'href="#pp3"' in html
        assert "¶" in html

    def test_bears_the_anchor_of_its_text_where_texts_share_a_page(self) -> None:
        html = block_html(Block(Kind.PARAGRAPH, "x", "1", number="1"), anchor="ru-")
        assert 'id="ru-1"' in html
        assert 'href="#ru-1"' in html

    @pytest.mark.parametrize(
        ("kind", "level", "tag"),
        [
            (Kind.TITLE, 1, "h2"),
            (Kind.ANNEX, 1, "h2"),
            (Kind.HEADING, 1, "h3"),
            (Kind.HEADING, 4, "h6"),
            (Kind.HEADING, 9, "h6"),
            (Kind.ENTRY, 2, "p"),
        ],
    )
    def test_is_the_element_of_its_kind_and_depth(self, kind: Kind, level: int, tag: str) -> None:
        assert f"<{tag} class=" in block_html(Block(kind, "Words", "x", level=level))


class TestWords:
    def test_put_a_link_around_a_symbol_and_emphasis_within_it(self) -> None:
        block = Block(Kind.PARAGRAPH, "See SOC/1 now", "1", emphasis=(Emphasis(0, 6),))
        assert words_html(block, [Quoted(4, 9, "/s/SOC/1")]) == (
            '<em>See </em><a class="symbol" href="/s/SOC/1"><em>SO</em>C/1</a> now'
        )

    def test_flag_a_symbol_that_nothing_answers_to(self) -> None:
        html = words_html(Block(Kind.PARAGRAPH, "See SOC/9", "1"), [Quoted(4, 9)])
        assert 'class="unresolved"' in html
        assert "<a" not in html

    @given(
        st.text(),
        st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.booleans()), max_size=5),
        st.integers(0, 40),
        st.integers(0, 40),
    )
    def test_are_never_lost_changed_or_read_as_html(
        self, text: str, runs: list[tuple[int, int, bool]], start: int, length: int
    ) -> None:
        # A parser of HTML reads these otherwise, whoever writes them.
        text = text.replace("\r", "").replace("\x00", "")
        emphasis = tuple(Emphasis(min(a, b), max(a, b), strong) for a, b, strong in runs)
        block = Block(Kind.PARAGRAPH, text, "1", emphasis=emphasis)
        reader = read(words_html(block, [Quoted(start, start + length + 1, "/x")]))
        assert reader.words == text
        assert set(reader.opened) <= {"em", "strong", "a"}
        assert reader.is_nested_rightly
        assert reader.open_now == []

    def test_of_an_attacker_stay_words(self) -> None:
        html = block_html(
            Block(
                Kind.TABLE,
                '<b onclick="x">',
                't"1',
                rows=(("<script>", "&"), ('"', "'")),
            )
        )
        assert "<script" not in html
        assert "<b " not in html
        assert 'id="t&quot;1"' in html


class TestATable:
    def test_scrolls_in_a_region_that_has_a_name_and_takes_the_focus(self) -> None:
        html = block_html(Block(Kind.TABLE, "", "t1", rows=(("A", "B"), ("1", "2"))))
        assert 'role="region" aria-label="Table" tabindex="0"' in html
        assert '<th scope="col">A</th>' in html
        assert "<td>2</td>" in html

    def test_without_headings_has_no_head(self) -> None:
        html = block_html(Block(Kind.TABLE, "", "t1", rows=(("1", "2"),), heading_rows=0))
        assert "<thead>" not in html
