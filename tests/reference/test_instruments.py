"""Instruments, their steps, and the acts of States."""

from clearinghouse.reference.bodies import load_bodies
from clearinghouse.reference.instruments import (
    Instrument,
    InstrumentStatus,
    PartyAct,
    StepKind,
    load_clusters,
    load_instruments,
)
from clearinghouse.reference.meetings import load_meetings
from clearinghouse.reference.papers import load_known_papers
from clearinghouse.reference.participants import load_participants
from clearinghouse.reference.records import Confidence


def instrument(code: str) -> Instrument:
    (found,) = (one for one in load_instruments() if one.code == code)
    return found


class TestInstruments:
    def test_took_their_steps_at_meetings_or_in_bodies_that_are_listed(self) -> None:
        known = {one.code for one in load_meetings()} | {one.code for one in load_bodies()}

        assert {step.by for one in load_instruments() for step in one.steps if step.by} <= known

    def test_took_their_steps_in_order(self) -> None:
        for one in load_instruments():
            days = [step.on.latest for step in one.steps]

            assert days == sorted(day for day in days if day)

    def test_cite_papers_that_are_listed(self) -> None:
        known = {paper.code for paper in load_known_papers()}

        assert {
            step.symbol for one in load_instruments() for step in one.steps if step.symbol
        } <= known

    def test_know_the_catalogue_of_three_dates_and_an_amendment(self) -> None:
        assert [(step.step, str(step.on)) for step in instrument("CATALOGUE").steps] == [
            (StepKind.ADOPTED, "2004-10-22"),
            (StepKind.AMENDED, "2021-01-15"),
            (StepKind.UPDATED, "2021-10-12"),
            (StepKind.UPDATED, "2024-12-17"),
        ]

    def test_keep_the_draft_modalities_apart_from_the_adopted_ones(self) -> None:
        drafted, adopted = instrument("MODALITIES").steps

        assert (drafted.step, drafted.symbol) == (StepKind.DRAFTED, "MC/2023/DRAFT/4/Rev.2")
        assert (adopted.step, adopted.symbol) == (StepKind.ADOPTED, "")

    def test_know_the_declaration_of_2021_as_a_statement_by_the_chairmanship(self) -> None:
        statement = instrument("CHAIRMANSHIP-STATEMENT-2021")

        assert statement.steps[0].symbol == "MM/2021/DRAFT/3"
        assert all(step.step is not StepKind.ADOPTED for step in statement.steps)

    def test_do_not_take_the_convention_for_one_in_force(self) -> None:
        assert instrument("CONVENTION").status is InstrumentStatus.NOT_IN_FORCE


class TestParties:
    def test_are_states_that_are_listed(self) -> None:
        known = {one.code for one in load_participants()}

        assert {party.participant for one in load_instruments() for party in one.parties} <= known

    def test_ratify_with_a_national_act_unless_unverified(self) -> None:
        ratified = [
            party
            for one in load_instruments()
            for party in one.parties
            if party.act is PartyAct.RATIFIED
        ]

        assert {(party.participant, bool(party.reference)) for party in ratified} == {
            ("KAZ", True),
            ("CHN", False),
        }
        assert all(
            party.reference or party.confidence is Confidence.UNVERIFIED for party in ratified
        )

    def test_of_kuwait_signed_two_days_before_it_was_admitted(self) -> None:
        signed = [
            str(party.on)
            for code in ("DECLARATION-1999", "ALMATY-ACT")
            for party in instrument(code).parties
            if party.participant == "KWT"
        ]

        assert signed == ["2022-10-11"] * 2


class TestClusters:
    def test_are_eight(self) -> None:
        assert [cluster.number for cluster in load_clusters()] == list(range(1, 9))
