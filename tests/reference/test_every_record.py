"""What holds for every record of the reference files."""

import ast
import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import clearinghouse.reference
from clearinghouse.reference.dating import Dating
from clearinghouse.reference.sources import SourceKind, load_sources
from tests.reference.inventory import SHELVES, all_cited, all_words, every

LATIN = re.compile(r"[A-Za-z]+")
CYRILLIC = re.compile(r"[Ѐ-ӿ]")
KAZAKH = re.compile(r"[әғқңөұүһіӘҒҚҢӨҰҮҺІ]")
LATIN_IN_CYRILLIC = {"ADA"}  # a university goes by its Latin letters in every language


class TestEveryRecord:
    def test_names_sources_that_are_listed(self) -> None:
        listed = load_sources().keys()

        strays = {key for record in all_cited() for key in record.sources} - listed

        assert not strays
        assert all(record.sources for record in all_cited())

    def test_names_no_source_twice(self) -> None:
        assert all(len(set(record.sources)) == len(record.sources) for record in all_cited())

    def test_says_in_a_note_what_it_infers_from_general_knowledge(self) -> None:
        known = load_sources()
        bare = [
            record
            for record in all_cited()
            if all(key == "background" for key in record.sources) and not record.note
        ]

        assert not bare
        assert known["background"].kind is SourceKind.USAGE

    @pytest.mark.parametrize("load", SHELVES.values(), ids=SHELVES)
    def test_has_a_code_of_its_own(self, load: Callable[[], tuple[Any, ...]]) -> None:
        codes = Counter(record.code for record in load() if hasattr(record, "code"))

        assert not [code for code, times in codes.items() if times > 1]

    def test_is_dated_by_a_day_that_can_be(self) -> None:
        datings = list(every(Dating))

        assert datings
        assert all(one.latest is None or one.latest.year <= 2026 for one in datings)
        assert all(one.earliest is None or one.earliest.year >= 1992 for one in datings)


class TestWordsInThreeLanguages:
    def test_are_russian_in_russian(self) -> None:
        assert not [words.ru for words in all_words() if KAZAKH.search(words.ru)]
        assert all(CYRILLIC.search(words.ru) for words in all_words())

    def test_are_english_in_english(self) -> None:
        assert not [words.en for words in all_words() if CYRILLIC.search(words.en)]

    def test_have_no_latin_look_alikes_in_cyrillic(self) -> None:
        strays = {
            run
            for words in all_words()
            for text in (words.ru, words.kk)
            for run in LATIN.findall(text)
        }

        assert strays <= LATIN_IN_CYRILLIC

    def test_have_no_letter_of_two_scripts_in_one_word(self) -> None:
        mixed = [
            word
            for words in all_words()
            for text in (words.en, words.ru, words.kk)
            for word in re.findall(r"\w+", text)
            if LATIN.search(word) and CYRILLIC.search(word)
        ]

        assert not mixed

    def test_use_only_letters_of_the_alphabet(self) -> None:
        allowed = set("абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі")
        letters = {
            letter
            for words in all_words()
            for text in (words.ru, words.kk)
            for letter in text.lower()
            if unicodedata.category(letter).startswith("L") and not letter.isascii()
        }

        assert letters <= allowed


class TestSources:
    def test_have_an_address_unless_they_are_usage(self) -> None:
        assert all(
            bool(source.address) == (source.kind is not SourceKind.USAGE)
            for source in load_sources().values()
        )

    def test_are_listed_once(self) -> None:
        addresses = Counter(one.address for one in load_sources().values() if one.address)

        twice = {address for address, times in addresses.items() if times > 1}

        assert twice <= {"https://s-cica.org/index.php?view=page&t=forthcoming_events&id=2572"}

    def test_hold_the_five_papers_received(self) -> None:
        papers = {
            one.key: one.address[:3]
            for one in load_sources().values()
            if one.kind is SourceKind.PAPER
        }

        assert papers == {f"S00{number}": f"00{number}" for number in range(5)}


class TestPurity:
    def test_reads_files_and_nothing_else(self) -> None:
        package = Path(clearinghouse.reference.__file__).parent
        imported = {
            module
            for file in package.glob("*.py")
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
            for module in (
                [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else [name.name for name in node.names]
                if isinstance(node, ast.Import)
                else []
            )
        }

        assert {one for one in imported if not one.startswith("clearinghouse.reference")} <= {
            *("calendar", "collections.abc", "dataclasses", "datetime", "enum", "functools"),
            "hashlib",
            *("importlib.resources", "re", "tomllib", "types", "typing", "unicodedata"),
        }
