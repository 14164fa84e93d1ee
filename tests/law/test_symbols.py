"""Symbols: any spelling is read, one form is written, and texts are searched without false hits."""

import re
from itertools import pairwise
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.law.distribution import parse_distribution
from clearinghouse.law.periods import find_dates
from clearinghouse.law.roman import RomanError, from_roman, to_roman
from clearinghouse.law.symbols import (
    GREATEST_SERIAL,
    Symbol,
    SymbolError,
    SymbolFault,
    find_note_numbers,
    find_symbols,
    parse_symbol,
)
from tests.law.test_lookalikes import CYRILLIC, FULL_WIDTH, GREEK
from tests.seeds import SEEDS, only_with_seeds

DECISION = Symbol("SOC", 2023, 2, "DEC", 1)
DRAFT = Symbol("MC", 2023, None, "DRAFT", 4, revision=2)

words = st.from_regex(re.compile(r"[A-Z]{2,16}", re.ASCII), fullmatch=True)
suffixes = st.integers(0, GREATEST_SERIAL)
symbols = st.builds(
    Symbol,
    body=words,
    year=st.integers(1992, 2999),
    session=st.none() | st.integers(1, 99),
    series=words,
    serial=st.integers(1, GREATEST_SERIAL),
    revision=suffixes,
    addendum=suffixes,
    corrigendum=suffixes,
)


class TestRoman:
    @given(st.integers(1, 3999))
    def test_comes_back(self, number: int) -> None:
        assert from_roman(to_roman(number)) == number

    @pytest.mark.parametrize("number", [0, 4000, -1])
    def test_has_bounds(self, number: int) -> None:
        with pytest.raises(RomanError):
            to_roman(number)

    @pytest.mark.parametrize("written", ["", "IIII", "VX", "IC", "ii", "IIX", "A"])
    def test_accepts_only_the_correct_form(self, written: str) -> None:
        with pytest.raises(RomanError):
            from_roman(written)


class TestParse:
    @pytest.mark.parametrize(
        ("written", "symbol"),
        [
            ("SOC/2023-II/DEC/1", DECISION),
            ("soc/2023-ii/dec/1", DECISION),
            ("SOC/2023-2/DEC/1", DECISION),
            ("SOC/2023-02/DEC/01", DECISION),
            ("SOC/2023–ІІ/DEC/1", DECISION),
            ("ЅОС/2023—II/DEС/1", DECISION),
            ("  SOC / 2023 - II / DEC / 1 \n", DECISION),
            ("SOC/2023-II/\nDEC/1", DECISION),
            ("MC/2023/DRAFT/4/Rev.2", DRAFT),
            ("MC/2023/DRAFT/4/Rev2", DRAFT),
            ("MC/2023/DRAFT/4/REV. 2", DRAFT),
            ("MC/2023/DRAFT/4 Rev. 2", DRAFT),
            ("МС/2023/DRAFT/4/Rеv.2", DRAFT),
            ("ММ/2021/DRAFT/3", Symbol("MM", 2021, None, "DRAFT", 3)),
            (
                "MC/2023/DRAFT/4/Corr.3/Add.1/Rev.2",
                Symbol("MC", 2023, None, "DRAFT", 4, 2, 1, 3),
            ),
            ("SWG/2024-I/AGENDA/2/Add.1", Symbol("SWG", 2024, 1, "AGENDA", 2, addendum=1)),
            ("SUMMIT/2022/INF/7", Symbol("SUMMIT", 2022, None, "INF", 7)),
        ],
    )
    def test_reads_any_spelling(self, written: str, symbol: Symbol) -> None:
        assert parse_symbol(written) == symbol

    @pytest.mark.parametrize(
        ("written", "code", "position"),
        [
            ("", SymbolFault.EMPTY, 0),
            (" \n", SymbolFault.EMPTY, 0),
            ("S/2023/DEC/1", SymbolFault.BODY, 0),
            ("SOC", SymbolFault.BODY, 3),
            ("КСДЛ/2023/DEC/1", SymbolFault.BODY, 2),
            ("SOC/23/DEC/1", SymbolFault.YEAR, 4),
            ("SOC/1991/DEC/1", SymbolFault.YEAR, 4),
            ("SOC/3000/DEC/1", SymbolFault.YEAR, 4),
            ("SOC/2023-IIX/DEC/1", SymbolFault.SESSION, 9),
            ("SOC/2023-IIII/DEC/1", SymbolFault.SESSION, 9),
            ("SOC/2023-0/DEC/1", SymbolFault.SESSION, 9),
            ("SOC/2023-C/DEC/1", SymbolFault.SESSION, 9),
            ("SOC/2023-/DEC/1", SymbolFault.SESSION, 9),
            ("SOC/2023-II", SymbolFault.SERIES, 11),
            ("SOC/2023-II/1", SymbolFault.SERIES, 12),
            ("SOC/2023-II/DEC", SymbolFault.SERIAL, 15),
            ("SOC/2023-II/DEC/0", SymbolFault.SERIAL, 16),
            ("SOC/2023-II/DEC/100000", SymbolFault.SERIAL, 16),
            ("SOC/2023-II/DEC/x", SymbolFault.SERIAL, 16),
            ("SOC/2023-II/DEC/1x", SymbolFault.SERIAL, 16),
            ("SOC/2023-II/DEC/1/Rev.0", SymbolFault.SUFFIX, 17),
            ("SOC/2023-II/DEC/1/Rev.x", SymbolFault.SUFFIX, 17),
            ("SOC/2023-II/DEC/1 and", SymbolFault.SUFFIX, 17),
            ("SOC/2023-II/DEC/1/Rev.1/Rev.2", SymbolFault.REPEATED_SUFFIX, 23),
        ],
    )
    def test_says_what_is_wrong_and_where(
        self, written: str, code: SymbolFault, position: int
    ) -> None:
        with pytest.raises(SymbolError) as error:
            parse_symbol(written)

        assert (error.value.code, error.value.position) == (code, position)

    def test_counts_positions_in_the_text_as_given(self) -> None:
        with pytest.raises(SymbolError) as error:
            parse_symbol("\u200bSOC/2023-Ⅱ\u200b/DEC/x")

        assert error.value.position == len("\u200bSOC/2023-Ⅱ\u200b/DEC/")

    @given(symbols)
    def test_reads_back_what_was_written(self, symbol: Symbol) -> None:
        assert parse_symbol(str(symbol)) == symbol

    @pytest.mark.parametrize("alphabet", [FULL_WIDTH, CYRILLIC, GREEK], ids=["wide", "cyr", "gr"])
    @given(symbol=symbols, chosen=st.integers(0))
    def test_reads_any_look_alike_spelling(
        self, alphabet: dict[str, str], symbol: Symbol, chosen: int
    ) -> None:
        written = "".join(
            alphabet.get(letter, letter) if chosen >> place & 1 else letter
            for place, letter in enumerate(str(symbol).upper())
        )

        assert parse_symbol(written) == symbol

    @given(st.text())
    def test_never_fails_otherwise(self, text: str) -> None:
        position = 0
        try:
            parse_symbol(text)
        except SymbolError as error:
            position = error.position

        assert 0 <= position <= len(text)


class TestSymbol:
    @pytest.mark.parametrize(
        ("parts", "code"),
        [
            (("soc", 2023, 2, "DEC", 1), SymbolFault.BODY),
            (("SOC", 1991, 2, "DEC", 1), SymbolFault.YEAR),
            (("SOC", 2023, 0, "DEC", 1), SymbolFault.SESSION),
            (("SOC", 2023, 100, "DEC", 1), SymbolFault.SESSION),
            (("SOC", 2023, 2, "D", 1), SymbolFault.SERIES),
            (("SOC", 2023, 2, "DEC", 0), SymbolFault.SERIAL),
            (("SOC", 2023, 2, "DEC", 1, -1), SymbolFault.SUFFIX),
        ],
    )
    def test_cannot_be_built_out_of_the_grammar(
        self, parts: tuple[str, int, int | None, str, int], code: SymbolFault
    ) -> None:
        with pytest.raises(SymbolError) as error:
            Symbol(*parts)

        assert error.value.code == code

    def test_is_ordered_as_a_register_lists_it(self) -> None:
        listed = [
            Symbol("MC", 2023, None, "DRAFT", 2),
            Symbol("MC", 2023, None, "DRAFT", 10),
            Symbol("MC", 2023, None, "DRAFT", 10, revision=1),
            Symbol("SOC", 2023, 1, "DEC", 3),
            Symbol("SOC", 2023, 2, "DEC", 1),
        ]

        assert sorted(set(listed)) == listed

    def test_is_not_ordered_with_anything_else(self) -> None:
        with pytest.raises(TypeError):
            assert DECISION < "SOC/2023-II/DEC/1"

    def test_leads_to_its_origin_and_row(self) -> None:
        assert str(DRAFT.origin) == "MC/2023/DRAFT/4"
        assert DRAFT.row == ("MC", 2023, None, "DRAFT")


class TestFind:
    @pytest.mark.parametrize(
        "text",
        [
            "and/or, 12/05/2023, 3/4, 24/7, km/h, 2023/2024, A/C, size A/4, input/output",
            "on 22/08/2023 at 10/12",
            "https://example.org/SOC/2023-II/DEC/1 and www.example.org/MC/2023/DRAFT/4",
            "see https://example.org/?s=SOC/2023-II/DEC/1",
            "docs/2023/report/5",
            "file.SOC/2023-II/DEC/1",
            "he/2023/she/5",
            "",
        ],
    )
    def test_does_not_fire_on(self, text: str) -> None:
        assert find_symbols(text) == ()

    @pytest.mark.parametrize(
        ("text", "symbol"),
        [
            ("(SOC/2023-II/DEC/1)", "SOC/2023-II/DEC/1"),
            ("document soc/2023-ii/dec/1.", "SOC/2023-II/DEC/1"),
            ("(документ ММ/2021/DRAFT/3).", "MM/2021/DRAFT/3"),
            ("MC/2023/DRAFT/4/Rev.2 22 August 2023", "MC/2023/DRAFT/4/Rev.2"),
            ("MC/2023/DRAFT/4 Rev.2, as revised", "MC/2023/DRAFT/4/Rev.2"),
            ("MC / 2023 / DRAFT / 4 / Rev. 2", "MC/2023/DRAFT/4/Rev.2"),
            ("MC/2023/DRAFT/5/\nRev.2\nDistr", "MC/2023/DRAFT/5/Rev.2"),
            ("SOC/2023-II/DEC/1-2", "SOC/2023-II/DEC/1"),
            ("**SOC/2023–II/DEC/1**", "SOC/2023-II/DEC/1"),
            ("SOC/2023-II/DEC/1 and the rest", "SOC/2023-II/DEC/1"),
            ("SOC/2023-II/DEC/1\n2 next", "SOC/2023-II/DEC/1"),
            ("SOC/2023-II/DEC/1 / and others", "SOC/2023-II/DEC/1"),
            ("MC/2023/DRAFT/4／ＲＥＶ．２ next", "MC/2023/DRAFT/4/Rev.2"),
        ],
    )
    def test_finds_in_running_text(self, text: str, symbol: str) -> None:
        (found,) = find_symbols(text)

        assert str(found.symbol) == symbol
        assert found.key == symbol
        assert text[found.start : found.end] == found.as_written
        assert not found.foreign

    @pytest.mark.parametrize(
        "text",
        [
            "SOC/2023-IIX/DEC/1",
            "MC/2023/DRAFT/4/Annex",
            "MC/2023/DRAFT/4/5",
            "СМИД/2021/ПРОЕКТ/3",
        ],
    )
    def test_leaves_what_it_cannot_read_to_an_officer(self, text: str) -> None:
        (found,) = find_symbols(f"see {text} above")

        assert found.as_written == text
        assert found.symbol is None
        assert not found.foreign

    @pytest.mark.parametrize(
        ("text", "key"),
        [
            ("A/RES/73/140", "A/RES/73/140"),
            ("А/RES/73/140", "A/RES/73/140"),
            ("A/76/131", "A/76/131"),
            ("S/RES/1325 (2000)", "S/RES/1325(2000)"),
            ("S/PRST/2020/1", "S/PRST/2020/1"),
            ("S/2023/45", "S/2023/45"),
            ("S/25704", "S/25704"),
            ("A/C.1/75/L.5/Rev.1", "A/C.1/75/L.5/REV.1"),
            ("A/CONF.62/122", "A/CONF.62/122"),
            ("ST/SGB/2003/13", "ST/SGB/2003/13"),
            ("PC.DEC/1234", "PC.DEC/1234"),
            ("MC.DOC/1/17", "MC.DOC/1/17"),
        ],
    )
    def test_finds_those_of_other_organisations(self, text: str, key: str) -> None:
        (found,) = find_symbols(f"recalling {text}, and others.")

        assert found.as_written == text
        assert found.key == key
        assert found.foreign
        assert found.symbol is None

    def test_keeps_the_order_of_the_text(self) -> None:
        found = find_symbols("A/RES/73/140, SOC/2023-II/DEC/1; A/RES/76/131 and MC/2023/DRAFT/4")

        assert [hit.foreign for hit in found] == [True, False, True, False]

    @given(symbols, st.sampled_from(["{}", "({})", "see {}, and", "№ 5: {};", "«{}»"]))
    def test_finds_every_symbol_wherever_it_stands(self, symbol: Symbol, frame: str) -> None:
        assert [found.symbol for found in find_symbols(frame.format(symbol))] == [symbol]

    @given(st.text(alphabet="AСRESMD/ -–.2023ІIV№\n", max_size=40))
    def test_hits_never_overlap(self, text: str) -> None:
        found = find_symbols(text)

        assert all(text[hit.start : hit.end] == hit.as_written for hit in found)
        assert all(one.end <= two.start for one, two in pairwise(found))

    @only_with_seeds
    @pytest.mark.parametrize(
        ("number", "ours", "foreign"),
        [
            ("000", [], 0),
            ("001", ["MM/2021/DRAFT/3"] * 3, 0),
            ("002", [], 0),
            (
                "003",
                [
                    "SOC/2023-II/DEC/1",
                    "SOC/2023-II/DEC/2",
                    "MC/2023/DRAFT/5/Rev.2",
                    "MC/2023/DRAFT/4/Rev.2",
                ],
                3,
            ),
            ("004", [], 0),
        ],
    )
    def test_finds_exactly_those_of_real_papers(
        self, number: str, ours: list[str], foreign: int
    ) -> None:
        (paper,) = SEEDS.glob(f"{number}_*.txt")
        found = find_symbols(paper.read_text(encoding="utf-8"))

        assert [str(hit.symbol) for hit in found if not hit.foreign] == ours
        assert sum(hit.foreign for hit in found) == foreign


@pytest.mark.parametrize(
    "repeated",
    [
        *("a", " ", "\n", "1 ", "A/", "A/11", "A/RES/7", "SOC/2023/", "SOC/2023-II/DEC/1 ", "–"),
        *("http", "www.", "№ A/", "№1-", "1 May ", "2021 жылғы ", " Rev.2", "/Rev.2", "Distr "),
    ],
)
def test_searching_takes_time_in_proportion_to_the_text(repeated: str) -> None:
    """A text of one repeated piece must not keep the house busy: uploads come from anybody."""
    text = repeated * (40_000 // len(repeated))
    began = perf_counter()
    for search in (find_symbols, find_note_numbers, find_dates, parse_distribution):
        search(text)

    assert perf_counter() - began < 5
