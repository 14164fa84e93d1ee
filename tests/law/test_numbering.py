"""Numbers are given once and in order; chains are whole; historical papers may stand alone."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.law.note_numbers import NoteNumber
from clearinghouse.law.numbering import (
    NumberingReason,
    allocate,
    allocate_note,
    enter_symbol,
    gaps,
    issue_note,
    issue_symbol,
    ministers_on,
    next_addendum,
    next_corrigendum,
    next_revision,
    next_symbol,
    predecessors,
)
from clearinghouse.law.ruling import Permitted, Refused
from clearinghouse.law.symbols import Symbol, parse_symbol
from tests.law.test_symbols import symbols

RENAMED = date(2022, 10, 13)


def held(*written: str) -> list[Symbol]:
    return [parse_symbol(each) for each in written]


class TestAllocate:
    @given(st.integers(0, 50))
    def test_papers_practice_d_3_gives_serials_without_gaps(self, count: int) -> None:
        given_out: list[int] = []
        for _ in range(count):
            given_out.append(allocate(given_out))

        assert given_out == list(range(1, count + 1))
        assert gaps(given_out) == ()

    @given(st.sets(st.integers(1, 60)))
    def test_papers_practice_d_3_never_gives_a_serial_twice(self, series: set[int]) -> None:
        assert allocate(series) not in series
        assert all(serial < allocate(series) for serial in series)

    def test_papers_practice_d_3_does_not_fill_gaps_of_imported_series(self) -> None:
        assert allocate([2, 5]) == 6
        assert gaps([2, 5]) == (1, 3, 4)
        assert gaps([]) == ()

    def test_papers_practice_d_3_counts_each_series_by_itself(self) -> None:
        issued = held("SOC/2023-II/DEC/1", "SOC/2023-I/DEC/7", "SOC/2023-II/DRAFT/4")

        assert str(next_symbol("soc", 2023, 2, "dec", issued=issued)) == "SOC/2023-II/DEC/2"
        assert str(next_symbol("SOC", 2024, 1, "DEC", issued=issued)) == "SOC/2024-I/DEC/1"


class TestChain:
    def test_papers_practice_d_4_counts_revisions_of_one_document(self) -> None:
        issued = held("MC/2023/DRAFT/4", "MC/2023/DRAFT/4/Rev.1", "MC/2023/DRAFT/5/Rev.7")

        assert str(next_revision(issued[0], issued=issued)) == "MC/2023/DRAFT/4/Rev.2"
        assert str(next_revision(issued[1], issued=[])) == "MC/2023/DRAFT/4/Rev.2"

    def test_papers_practice_d_4_counts_addenda_of_one_revision(self) -> None:
        issued = held(
            "MC/2023/DRAFT/4/Add.1", "MC/2023/DRAFT/4/Rev.1", "MC/2023/DRAFT/4/Rev.1/Add.1"
        )

        assert str(next_addendum(issued[1], issued=issued)) == "MC/2023/DRAFT/4/Rev.1/Add.2"

    def test_papers_practice_d_4_counts_corrigenda_of_one_text(self) -> None:
        issued = held("MC/2023/DRAFT/4", "MC/2023/DRAFT/4/Corr.1", "MC/2023/DRAFT/4/Rev.1/Corr.4")

        assert str(next_corrigendum(issued[0], issued=issued)) == "MC/2023/DRAFT/4/Corr.2"

    @pytest.mark.parametrize(
        ("symbol", "needed"),
        [
            ("MC/2023/DRAFT/4", []),
            ("MC/2023/DRAFT/4/Rev.1", ["MC/2023/DRAFT/4"]),
            ("MC/2023/DRAFT/4/Rev.3", ["MC/2023/DRAFT/4", "MC/2023/DRAFT/4/Rev.2"]),
            ("MC/2023/DRAFT/4/Add.1", ["MC/2023/DRAFT/4"]),
            (
                "MC/2023/DRAFT/4/Rev.1/Add.2",
                ["MC/2023/DRAFT/4/Rev.1", "MC/2023/DRAFT/4/Rev.1/Add.1"],
            ),
            ("MC/2023/DRAFT/4/Rev.1/Corr.1", ["MC/2023/DRAFT/4/Rev.1"]),
            ("MC/2023/DRAFT/4/Corr.2", ["MC/2023/DRAFT/4", "MC/2023/DRAFT/4/Corr.1"]),
        ],
    )
    def test_papers_practice_d_4_says_what_comes_before(
        self, symbol: str, needed: list[str]
    ) -> None:
        assert [str(each) for each in predecessors(parse_symbol(symbol))] == needed


class TestIssueSymbol:
    def test_papers_practice_d_3_accepts_the_next_of_its_series(self) -> None:
        issued = held("SOC/2023-II/DEC/1")
        ruling = issue_symbol(parse_symbol("SOC/2023-II/DEC/2"), issued=issued)

        assert isinstance(ruling, Permitted)
        assert str(ruling.fact.symbol) == "SOC/2023-II/DEC/2"
        assert ruling.remarks == ()

    @pytest.mark.parametrize(
        ("symbol", "reason", "about"),
        [
            ("SOC/2023-II/DEC/1", NumberingReason.SYMBOL_TAKEN, "SOC/2023-II/DEC/1"),
            ("SOC/2023-II/DEC/3", NumberingReason.SERIAL_OUT_OF_ORDER, "SOC/2023-II/DEC/2"),
        ],
    )
    def test_papers_practice_d_3_refuses_a_taken_or_skipped_serial(
        self, symbol: str, reason: NumberingReason, about: str
    ) -> None:
        ruling = issue_symbol(parse_symbol(symbol), issued=held("SOC/2023-II/DEC/1"))

        assert isinstance(ruling, Refused)
        assert (ruling.reason, ruling.about) == (reason, {"symbol": about})

    def test_papers_practice_d_4_refuses_a_revision_without_the_one_before(self) -> None:
        ruling = issue_symbol(parse_symbol("MC/2023/DRAFT/4/Rev.2"), issued=held("MC/2023/DRAFT/4"))

        assert isinstance(ruling, Refused)
        assert ruling.reason is NumberingReason.PREDECESSOR_MISSING
        assert ruling.about == {"symbol": "MC/2023/DRAFT/4/Rev.1"}

    def test_papers_practice_d_4_accepts_a_whole_chain(self) -> None:
        issued = held("MC/2023/DRAFT/4", "MC/2023/DRAFT/4/Rev.1")

        assert isinstance(
            issue_symbol(parse_symbol("MC/2023/DRAFT/4/Rev.2"), issued=issued), Permitted
        )

    @given(st.lists(st.sampled_from(["new", "revise", "add", "correct"]), max_size=12))
    def test_papers_practice_d_4_accepts_whatever_was_allocated(self, acts: list[str]) -> None:
        issued: list[Symbol] = []
        for act in acts:
            last = issued[-1] if issued else next_symbol("SOC", 2023, 2, "DRAFT", issued=())
            symbol = {
                "new": lambda: next_symbol("SOC", 2023, 2, "DRAFT", issued=issued),
                "revise": lambda last=last: next_revision(last, issued=issued),
                "add": lambda last=last: next_addendum(last, issued=issued),
                "correct": lambda last=last: next_corrigendum(last, issued=issued),
            }[act if issued else "new"]()
            assert isinstance(issue_symbol(symbol, issued=issued), Permitted)
            issued.append(symbol)


class TestEnterSymbol:
    def test_papers_practice_d_3_refuses_only_a_taken_symbol(self) -> None:
        ruling = enter_symbol(parse_symbol("SOC/2023-II/DEC/1"), issued=held("SOC/2023-II/DEC/1"))

        assert isinstance(ruling, Refused)
        assert ruling.reason is NumberingReason.SYMBOL_TAKEN

    def test_papers_practice_d_3_remarks_gaps(self) -> None:
        ruling = enter_symbol(parse_symbol("SOC/2023-II/DEC/4"), issued=held("SOC/2023-II/DEC/1"))

        assert isinstance(ruling, Permitted)
        (remark,) = ruling.remarks
        assert remark.reason is NumberingReason.SERIES_HAS_GAPS
        assert remark.about == {"serials": "2, 3"}

    def test_papers_practice_d_4_remarks_missing_predecessors(self) -> None:
        ruling = enter_symbol(parse_symbol("MC/2023/DRAFT/1/Rev.2"), issued=[])

        assert isinstance(ruling, Permitted)
        assert [remark.reason for remark in ruling.remarks] == [
            NumberingReason.PREDECESSOR_MISSING,
            NumberingReason.PREDECESSOR_MISSING,
        ]

    @pytest.mark.parametrize(
        ("symbol", "dated", "remarked"),
        [
            ("MM/2022/DRAFT/1", RENAMED - timedelta(days=1), False),
            ("MM/2022/DRAFT/1", RENAMED, True),
            ("MC/2022/DRAFT/1", RENAMED - timedelta(days=1), True),
            ("MC/2022/DRAFT/1", RENAMED, False),
            ("SOC/2022/DRAFT/1", RENAMED, False),
            ("MM/2022/DRAFT/1", None, False),
        ],
    )
    def test_astana_2022_b_remarks_a_body_of_another_time(
        self, symbol: str, dated: date | None, remarked: bool
    ) -> None:
        ruling = enter_symbol(parse_symbol(symbol), issued=[], dated=dated)

        assert isinstance(ruling, Permitted)
        assert bool(ruling.remarks) is remarked
        assert all(
            remark.reason is NumberingReason.BODY_OF_ANOTHER_TIME for remark in ruling.remarks
        )

    def test_astana_2022_b_renames_the_ministers_on_the_day(self) -> None:
        assert ministers_on(RENAMED - timedelta(days=1)) == "MM"
        assert ministers_on(RENAMED) == "MC"

    @given(symbols, st.lists(symbols, max_size=3))
    def test_papers_practice_d_3_enters_every_symbol_that_is_free(
        self, symbol: Symbol, issued: list[Symbol]
    ) -> None:
        small = Symbol(symbol.body, symbol.year, symbol.session, symbol.series, 7)
        ruling = enter_symbol(small, issued=issued)

        assert isinstance(ruling, Refused if small in issued else Permitted)


class TestNotes:
    def test_papers_practice_d_5_counts_a_register(self) -> None:
        issued = [NoteNumber("DOC", 1), NoteNumber("DOC", 2)]

        assert allocate_note("doc", issued=issued) == NoteNumber("DOC", 3)
        assert allocate_note("17-1", issued=[], suffix="emb") == NoteNumber("17-1", 1, "emb")

    def test_papers_practice_d_5_counts_on_where_registers_share_a_counter(self) -> None:
        assert allocate_note("NCT/G", issued=[NoteNumber("DOC", 34)]) == NoteNumber("NCT/G", 35)

    def test_papers_practice_d_5_accepts_the_next(self) -> None:
        ruling = issue_note(NoteNumber("DOC", 2, "emb"), issued=[NoteNumber("DOC", 1)])

        assert isinstance(ruling, Permitted)
        assert ruling.fact.number == NoteNumber("DOC", 2, "emb")

    @pytest.mark.parametrize(
        ("number", "reason"),
        [
            (NoteNumber("DOC", 1), NumberingReason.NOTE_NUMBER_TAKEN),
            (NoteNumber("DOC", 1, "emb"), NumberingReason.NOTE_NUMBER_TAKEN),
            (NoteNumber("DOC", 3), NumberingReason.NOTE_OUT_OF_ORDER),
        ],
    )
    def test_papers_practice_d_5_refuses_a_taken_or_skipped_number(
        self, number: NoteNumber, reason: NumberingReason
    ) -> None:
        ruling = issue_note(number, issued=[NoteNumber("DOC", 1)])

        assert isinstance(ruling, Refused)
        assert ruling.reason is reason
