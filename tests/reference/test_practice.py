"""Precedents: silence procedures, reviews, meetings without full consensus."""

from clearinghouse.reference.bodies import load_bodies
from clearinghouse.reference.meetings import load_meetings
from clearinghouse.reference.papers import load_known_papers
from clearinghouse.reference.practice import (
    Dissent,
    load_past_reviews,
    load_past_silences,
    load_precedents,
)

SILENCES = {one.code: one for one in load_past_silences()}


class TestPastSilences:
    def test_have_no_fixed_length(self) -> None:
        assert sorted(one.days for one in SILENCES.values()) == [0, 0, 5, 14, 14, 17]

    def test_have_the_length_that_their_days_give(self) -> None:
        dated = [
            (one.days, one.effective.day - one.opened.day)
            for one in SILENCES.values()
            if one.opened.day and one.effective.day
        ]

        assert len(dated) == 3
        assert all(days == between.days for days, between in dated)

    def test_state_their_length_once_only(self) -> None:
        assert [one.code for one in SILENCES.values() if one.length_stated] == ["ENV-OUTCOME"]

    def test_take_effect_before_they_are_announced(self) -> None:
        measure = SILENCES["MEASURE-3.6"]

        assert (str(measure.effective), str(measure.announced)) == ("2021-01-15", "2021-01-19")

    def test_do_not_know_the_deadline_that_a_closing_note_does_not_restate(self) -> None:
        papers = SILENCES["NCT-PAPERS"]

        assert papers.effective.day is None
        assert papers.days == 0

    def test_are_opened_and_announced_by_notes_that_are_listed(self) -> None:
        known = {paper.code for paper in load_known_papers()} | {""}

        assert {one.opened_by for one in SILENCES.values()} <= known
        assert {one.announced_by for one in SILENCES.values()} <= known

    def test_are_of_bodies_that_decide(self) -> None:
        governing = {one.code for one in load_bodies() if one.kind == "governing"}

        assert {one.body for one in SILENCES.values()} <= governing


class TestPastReviews:
    def test_took_one_dimension_a_year_and_never_the_military_one(self) -> None:
        assert [(one.dimension, str(one.on)) for one in load_past_reviews()] == [
            ("ECON", "2022-06-15"),
            ("NCT", "2023-04-19"),
            ("HUM", "2024-06-27"),
            ("ENV", "2025-07-21"),
        ]

    def test_took_place_at_meetings_of_senior_officials(self) -> None:
        meetings = {one.code: one for one in load_meetings()}

        assert all(meetings[one.meeting].body == "SOC" for one in load_past_reviews())


class TestPrecedents:
    def test_record_the_lack_of_consensus_in_four_ways(self) -> None:
        assert {one.meeting: one.dissent for one in load_precedents()} == {
            "SUMMIT-3": Dissent.SEPARATE_STATEMENT,
            "SUMMIT-5": Dissent.DISSOCIATION,
            "MM-6": Dissent.CHANGED_TYPE,
            "SUMMIT-6": Dissent.SEPARATE_PAPER,
        }

    def test_know_which_paragraphs_were_not_supported(self) -> None:
        (dissociation,) = (one for one in load_precedents() if one.paragraphs)

        assert dissociation.paragraphs == ("17", "18", "19")
