"""Numbers of notes: every number sign is known, and only look-alikes are folded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.law.note_numbers import (
    NoteNumber,
    NoteNumberError,
    find_note_numbers,
    parse_note_number,
)
from tests.law.test_symbols import SEEDS

SIGNS = ["№", "№ ", "№\u00a0", "No.", "No. ", "No ", "Nº", "Nº ", "N°", "N° ", "Nr.", "Nr. ", "#"]
registers = st.from_regex(
    r"\A(?:(?:NO|NR|N)?[A-Z][A-Z0-9]{0,8}|[0-9]{1,3}-[0-9]{1,2})(?:/[A-Z]{1,4}(?:-[A-Z])?)?\Z",
    fullmatch=True,
)
numbers = st.builds(
    NoteNumber,
    register=registers,
    serial=st.integers(1, 999_999),
    suffix=st.sampled_from(["", "emb", "dnv"]),
)


class TestParse:
    @pytest.mark.parametrize(
        ("written", "number"),
        [
            ("17-1/13emb", NoteNumber("17-1", 13, "emb")),
            ("№17-1/13emb", NoteNumber("17-1", 13, "emb")),
            ("№ 17-1/542", NoteNumber("17-1", 542)),
            ("№ 17\u20111 / 542", NoteNumber("17-1", 542)),
            ("NºDOC/1016", NoteNumber("DOC", 1016)),
            ("No. NCT/G/1501", NoteNumber("NCT/G", 1501)),
            ("N° NСТ/G/35", NoteNumber("NCT/G", 35)),
            ("no. nct/g/35", NoteNumber("NCT/G", 35)),
            ("№ 17-1/13 еmb", NoteNumber("17-1", 13, "emb")),
            ("17-1/13-emb", NoteNumber("17-1", 13, "emb")),
            ("NODE/5", NoteNumber("NODE", 5)),
            ("NO17/5", NoteNumber("NO17", 5)),
            ("No17-1/5", NoteNumber("17-1", 5)),
            ("N 17-1/5", NoteNumber("17-1", 5)),
            ("NR/5", NoteNumber("NR", 5)),
            ("N/5", NoteNumber("N", 5)),
            ("№NCT-G/35", NoteNumber("NCT-G", 35)),
        ],
    )
    def test_reads_any_spelling(self, written: str, number: NoteNumber) -> None:
        assert parse_note_number(written) == number

    @pytest.mark.parametrize(
        "written", ["", "№", "№ 542", "ДОК/1016", "DOC/", "DOC/0", "DOC/1016 and", "and/or"]
    )
    def test_refuses_what_is_no_number(self, written: str) -> None:
        with pytest.raises(NoteNumberError) as error:
            parse_note_number(written)

        assert 0 <= error.value.position <= len(written)

    @given(numbers, st.sampled_from(["", *SIGNS]))
    def test_reads_back_what_was_written_with_any_sign(self, number: NoteNumber, sign: str) -> None:
        assert parse_note_number(f"{sign}{number}") == number


class TestNoteNumber:
    @pytest.mark.parametrize(
        ("register", "serial", "suffix"),
        [("doc", 1, ""), ("DOC", 0, ""), ("DOC", 1_000_000, ""), ("DOC", 1, "EMB"), ("", 1, "")],
    )
    def test_cannot_be_built_out_of_the_grammar(
        self, register: str, serial: int, suffix: str
    ) -> None:
        with pytest.raises(NoteNumberError):
            NoteNumber(register, serial, suffix)

    def test_is_ordered_by_register_and_serial(self) -> None:
        listed = [NoteNumber("17-1", 9), NoteNumber("17-1", 10), NoteNumber("DOC", 1)]

        assert sorted(set(listed)) == listed

    def test_is_not_ordered_with_anything_else(self) -> None:
        with pytest.raises(TypeError):
            assert NoteNumber("DOC", 1) < "DOC/1"


class TestFind:
    @pytest.mark.parametrize("sign", SIGNS)
    def test_finds_after_any_sign(self, sign: str) -> None:
        text = f"with reference to its Note {sign}NCT/G/1501 of 13 December 2023"
        (found,) = find_note_numbers(text)

        assert found.number == NoteNumber("NCT/G", 1501)
        assert found.as_written == f"{sign}NCT/G/1501"
        assert text[found.start : found.end] == found.as_written

    @pytest.mark.parametrize(
        "text",
        [
            "there is no input/output, and/or nothing",
            "No. 5 of the list",
            "No 24/7 service and no 9/11",
            "no DOC/5 came",
            "document SOC/2023-II/DEC/1",
            "17-1/542 without a sign",
            "№ ДОК/1016",
            "№ 17-1/542/",
            "",
        ],
    )
    def test_does_not_fire_on(self, text: str) -> None:
        assert find_note_numbers(text) == ()

    @given(numbers, st.sampled_from(SIGNS), st.sampled_from(["{}", "({})", "see {}, of 5 May"]))
    def test_finds_every_number_that_a_sign_announces(
        self, number: NoteNumber, sign: str, frame: str
    ) -> None:
        found = find_note_numbers(frame.format(f"{sign}{number}"))

        assert [hit.number for hit in found] == [number]

    @pytest.mark.skipif(not SEEDS.exists(), reason="the papers are not at hand")
    @pytest.mark.parametrize(
        ("paper", "numbers"),
        [
            ("000", ["17-1/13emb", "17-1/388emb"] * 2),
            ("001", ["17-1/542"] * 2),
            ("002", ["NCT/G/35", "NCT/G/1501", "NCT/G/35", "NCT/G/1501", "NCT/G/1501"]),
            ("003", ["DOC/1016"] * 2),
            ("004", []),
        ],
    )
    def test_finds_exactly_those_of_real_papers(self, paper: str, numbers: list[str]) -> None:
        (path,) = SEEDS.glob(f"{paper}_*.txt")
        found = find_note_numbers(path.read_text(encoding="utf-8"))

        assert [str(hit.number) for hit in found] == numbers
