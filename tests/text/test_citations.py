"""What a text cites is found where it stands."""

from itertools import pairwise

import pytest
from hypothesis import given

from clearinghouse.law.symbols import parse_symbol
from clearinghouse.text.citations import Cited, find_citations
from tests.text.texts import sentences, wild


def found(text: str) -> list[tuple[str, str]]:
    return [(citation.cited.value, citation.key) for citation in find_citations(text)]


class TestFindCitations:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("as in SOC/2023-II/DEC/1.", [("symbol", "SOC/2023-II/DEC/1")]),
            ("документ ММ/2021/DRAFT/3", [("symbol", "MM/2021/DRAFT/3")]),
            ("UNGA Resolution A/RES/73/140", [("symbol", "A/RES/73/140")]),
            ("its Note No. NCT/G/1501 of 13 December 2023", [("note", "NCT/G/1501")]),
            ("№ 17-1/388emb", [("note", "17-1/388emb")]),
            ("under paragraph 2.7,", [("paragraph", "2.7")]),
            (
                "paragraphs 3, 4 and 12 of it",
                [("paragraph", "3"), ("paragraph", "4"), ("paragraph", "12")],
            ),
            ("paragraph 2.4(a)", [("paragraph", "2.4.a")]),
            ('provisions of Chapter 3 "Modalities"', [("chapter", "3")]),
            ("Annex II and annex 4", [("annex", "II"), ("annex", "4")]),
            ("measure 3.6 of the Catalogue", [("measure", "3.6")]),
            ("в соответствии с пунктами 3 и 4", [("paragraph", "3"), ("paragraph", "4")]),
            ("п. 2.7 Условий", [("paragraph", "2.7")]),
            ("согласно приложению № 2", [("annex", "2")]),
            ("2.7-тармағына сәйкес", [("paragraph", "2.7")]),
            ("3 және 4-тармақтар", [("paragraph", "3"), ("paragraph", "4")]),
            ("1-қосымшада", [("annex", "1")]),
        ],
    )
    def test_reads(self, text: str, expected: list[tuple[str, str]]) -> None:
        assert found(text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "Enclosure: as stated, on 14 p.",
            "Приложение: упомянутое, на 7 л.",
            "Қосымша: аталған, 14 п.",
            "on 22 August 2023",
            "take measures 2 years later",
            "the 30th anniversary",
            "in 2024-2025",
            "and/or arrangements",
        ],
    )
    def test_leaves_alone_what_cites_nothing(self, text: str) -> None:
        assert found(text) == []

    def test_tells_where_the_citation_stands_and_what_it_means(self) -> None:
        text = "see paragraph 2.7 and SOC/2023-II/DEC/1"

        paragraph, symbol = find_citations(text)

        assert text[paragraph.start : paragraph.end] == "paragraph 2.7" == paragraph.as_written
        assert paragraph.address == "para-2.7"
        assert symbol.target == parse_symbol("SOC/2023-II/DEC/1")

    @pytest.mark.parametrize(
        "text",
        [
            "paragraph 4 of decision SOC/2023-II/DEC/1",
            "пункт 4 решения SOC/2023-II/DEC/1",
            "SOC/2023-II/DEC/1 шешімінің 4-тармағы",
        ],
    )
    def test_says_of_which_document_a_paragraph_is_cited(self, text: str) -> None:
        (paragraph,) = [c for c in find_citations(text) if c.cited is Cited.PARAGRAPH]

        assert paragraph.within == "SOC/2023-II/DEC/1"

    def test_does_not_join_what_a_full_stop_separates(self) -> None:
        paragraph, _ = find_citations("under paragraph 4. The decision SOC/2023-II/DEC/1 stands")

        assert paragraph.within == ""


@given(wild | sentences)
def test_spans_are_in_order_and_apart(text: str) -> None:
    citations = find_citations(text)

    assert all(text[c.start : c.end] == c.as_written for c in citations)
    assert all(one.end <= other.start for one, other in pairwise(citations))
