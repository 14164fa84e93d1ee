"""Parity on real papers: what is flagged there was read and is a difference indeed.

Runs where the papers stand beside the repository, and is skipped elsewhere.
"""

import re

import pytest

from clearinghouse.text.alignment import Aligned, align
from clearinghouse.text.blocks import Block, Kind, Text
from clearinghouse.text.languages import Language, detect_language
from clearinghouse.text.names import ProperName
from clearinghouse.text.parity import Parity, compare
from tests.seeds import SEEDS, only_with_seeds

EN, RU, KK = Language
NAMES = (
    ProperName("KAZ", {EN: ("Kazakhstan",), RU: ("Казахстан",), KK: ("Қазақстан",)}),
    ProperName("AFG", {EN: ("Afghanistan",), RU: ("Афганистан",), KK: ("Ауғанстан",)}),
    ProperName(
        "CHN", {EN: ("China",), RU: ("Китай", "Китайская Народная Республика"), KK: ("Қытай",)}
    ),
    ProperName("TKM", {EN: ("Turkmenistan",), RU: ("Туркменистан",), KK: ("Түрікменстан",)}),
    ProperName(
        "TUR", {EN: ("Türkiye", "Turkey"), RU: ("Турция", "Турецкая Республика"), KK: ("Түркия",)}
    ),
    ProperName("CICA", {EN: ("CICA",), RU: ("СВМДА",), KK: ("Азия Кеңесі", "АӨСШК")}),
    ProperName("UN", {EN: ("UN", "United Nations"), RU: ("ООН", "Организация Объединенных Наций")}),
    ProperName("TSE", {EN: ("Nur-Sultan",), RU: ("Нур-Султан",), KK: ("Нұр-Сұлтан",)}),
)

pytestmark = only_with_seeds


def paper(number: str) -> str:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    return path.read_text(encoding="utf-8")


def chunks(text: str) -> list[str]:
    plain = re.sub(r"!\[[^]]*\]\([^)]*\)", "", text)
    return [" ".join(chunk.split()) for chunk in re.split(r"\n\s*\n", plain) if chunk.strip()]


def note_bodies(text: str) -> dict[Language, Text]:
    """Return the paragraphs of a note, without mastheads and addressees."""
    bodies: dict[Language, list[Block]] = {language: [] for language in Language}
    for chunk in chunks(text):
        words = chunk.replace("*", "")
        language = detect_language(words)
        if language and len(words) > 90 and not words.isupper():
            bodies[language].append(Block(Kind.PARAGRAPH, words))
    return {language: tuple(body) for language, body in bodies.items() if body}


def declaration(text: str) -> Text:
    blocks: list[Block] = []
    for chunk in chunks(text):
        words = chunk.replace("*", "").lstrip("# ")
        numbered = re.match(r"(\d+)\. (.+)", words)
        if numbered:
            blocks.append(Block(Kind.PARAGRAPH, numbered[2], number=numbered[1]))
        elif re.fullmatch(r"[IVX]+", words.strip()):
            blocks.append(Block(Kind.HEADING, number=words.strip()))
        elif blocks and blocks[-1].number and (words[0].islower() or words.startswith("Act")):
            last = blocks.pop()
            blocks.append(Block(last.kind, f"{last.text} {words}", number=last.number))
        else:
            kind = Kind.PREAMBLE if chunk.startswith("*") and "," in chunk else Kind.PARAGRAPH
            blocks.append(Block(kind, words))
    return tuple(blocks)


def two_drafts() -> tuple[Aligned, ...]:
    text = paper("001")
    start, cut = text.index("**DRAFT DECLARATION"), text.index("Председательство Казахстана")
    return align({EN: declaration(text[start:cut]), RU: declaration(text[cut:])})


class TestTheDeclarationInTwoLanguages:
    def test_is_aligned_paragraph_by_paragraph(self) -> None:
        rows = two_drafts()
        numbered = [row for row in rows if row.address.startswith("para-")]

        assert [row.address for row in numbered] == [f"para-{number}" for number in range(1, 30)]
        assert all(len(row.present()) == 2 for row in rows[2:])

    def test_differs_only_in_the_lines_that_russian_has_above_the_title(self) -> None:
        rows = two_drafts()

        assert [(d.code, d.address) for d in compare(rows, names=NAMES)] == [
            (Parity.ADDITIONAL, rows[0].address),
            (Parity.ADDITIONAL, rows[1].address),
        ]


class TestTheNotes:
    @pytest.mark.parametrize(
        ("number", "until"),
        [("000", "# **CICA Catalogue"), ("002", "CONCEPT PAPER"), ("003", "SOC/2023-II/DEC/1 ")],
    )
    def test_differ_in_nothing(self, number: str, until: str) -> None:
        text = paper(number)
        rows = align(note_bodies(text[: text.index(until)]))

        found = compare(rows, names=NAMES)

        assert [d for d in found if d.code is not Parity.MISSING] == []
        assert all(len(row.present()) >= 2 for row in rows)

    def test_differ_in_the_letters_of_a_symbol(self) -> None:
        text = paper("001")
        rows = align(note_bodies(text[: text.index("**DRAFT DECLARATION")]))

        assert [(d.code, d.language, d.here, d.there) for d in compare(rows, names=NAMES)] == [
            (Parity.LOOK_ALIKES, language, ("ММ/2021/DRAFT/3",), ("MM/2021/DRAFT/3",))
            for language in (RU, KK)
        ]
