"""Known papers and papers of the areas."""

import pytest

from clearinghouse.law.symbols import parse_note_number, parse_symbol
from clearinghouse.reference.catalogue import load_areas, load_dimensions
from clearinghouse.reference.meetings import load_meetings
from clearinghouse.reference.papers import (
    AreaPaperKind,
    PaperKind,
    Route,
    load_area_papers,
    load_known_papers,
)
from clearinghouse.reference.participants import load_participants
from tests.reference.seeds import seed

PAPERS = {paper.code: paper for paper in load_known_papers()}


class TestKnownPapers:
    @pytest.mark.parametrize(
        "code",
        [one.code for one in load_known_papers() if one.kind in {"decision", "draft"}],
    )
    def test_with_symbols_write_them_in_the_usual_form(self, code: str) -> None:
        assert str(parse_symbol(code)) == code

    @pytest.mark.parametrize(
        "code", [one.code for one in load_known_papers() if one.kind is PaperKind.NOTE]
    )
    def test_with_numbers_write_them_in_the_usual_form(self, code: str) -> None:
        assert str(parse_note_number(code)) == code

    def test_refer_to_papers_that_are_listed(self) -> None:
        assert all(
            code in PAPERS
            for paper in load_known_papers()
            for code in (*paper.refers_to, *paper.encloses)
        )

    def test_that_are_not_held_are_the_two_opening_notes_and_three_resolutions(self) -> None:
        absent = {one.code for one in load_known_papers() if not one.held_in}

        assert absent == {
            *("17-1/388emb", "NCT/G/1501"),
            *("A/RES/70/129", "A/RES/73/140", "A/RES/76/131"),
        }

    def test_lead_from_the_closing_note_to_the_opening_one(self) -> None:
        assert PAPERS["17-1/13emb"].refers_to == ("17-1/388emb",)
        assert PAPERS["NCT/G/35"].refers_to == ("NCT/G/1501",)

    @pytest.mark.parametrize("number", range(5))
    def test_that_are_held_stand_in_the_paper_received(self, number: int) -> None:
        held = [one.code for one in load_known_papers() if one.held_in == f"S00{number}"]
        text = seed(f"00{number}")

        assert all(code in text for code in held)


class TestAreaPapers:
    def test_are_of_areas_or_dimensions_that_are_listed(self) -> None:
        known = {one.code for one in load_areas()} | {one.code for one in load_dimensions()}

        assert {paper.area for paper in load_area_papers()} <= known

    def test_are_drawn_up_by_participants_and_approved_at_meetings_that_are_listed(self) -> None:
        states = {one.code for one in load_participants()} | {""}
        meetings = {one.code: one for one in load_meetings()}

        assert {paper.author for paper in load_area_papers()} <= states
        assert all(
            str(meetings[paper.meeting].begins) == str(paper.approved)
            for paper in load_area_papers()
            if paper.meeting
        )

    def test_are_approved_by_different_routes(self) -> None:
        assert {paper.route for paper in load_area_papers()} == set(Route)

    def test_of_2024_on_new_challenges_state_no_period(self) -> None:
        (paper,) = (one for one in load_area_papers() if one.code == "NCT-CP-2024")

        assert (paper.kind, paper.route) == (AreaPaperKind.CONCEPT_PAPER, Route.SILENCE)
        assert (paper.applies_from, paper.applies_to) == (0, 0)

    def test_state_both_ends_of_their_period_or_neither(self) -> None:
        assert all(
            bool(paper.applies_from) == bool(paper.applies_to)
            and paper.applies_from <= paper.applies_to
            for paper in load_area_papers()
        )
