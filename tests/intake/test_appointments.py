"""A decision paper that appoints Coordinators: an officer accepts each appointment."""

from datetime import date

import pytest

from clearinghouse.intake import operations
from clearinghouse.intake.kinds import ProposalState
from clearinghouse.intake.queries import UploadView
from clearinghouse.law import coordination
from clearinghouse.law.coordination import Role
from clearinghouse.measures.acts import all_in_law
from clearinghouse.measures.models import ListAct
from tests.factories import NOW
from tests.intake.house import REGISTRY, accept, hand_in

DECIDED = date(2031, 5, 7)
BEFORE, FIRST, LAST, AFTER = (
    date(2031, 12, 31),
    date(2032, 1, 1),
    date(2033, 12, 31),
    date(2034, 1, 1),
)
PAPER = """SOC/2031-I/{series}/4\t7 May 2031

Distribution: Member States only

CONFERENCE ON INTERACTION AND CONFIDENCE BUILDING MEASURES IN ASIA

Senior Officials Committee

Bangkok, 7 May 2031

DECISIONS OF THE SENIOR OFFICIALS COMMITTEE

The Senior Officials Committee (SOC) at its meeting in Bangkok on 7 May 2031 agreed on the
following:

1. The SOC took note of the report of the Secretariat on river pilots.
2. The SOC amended the List of Coordinators and appointed Mongolia as coordinator and Jordan as
co-coordinator in the priority area "Tourism" for 2032-2033.
"""


def handed_in(series: str = "DEC") -> UploadView:
    return hand_in(("decisions.txt", PAPER.format(series=series).encode()))[0]


def proposals(upload: UploadView, kind: str, number: str = "2"):
    return [p for p in upload.proposals if p.kind == kind and p.found.number == number]


def serving(on: date) -> set[tuple[str, Role]]:
    """Return which of the two States serve in the area, and how."""
    tenures = coordination.held(coordination.fold(all_in_law()), on)
    return {
        (each.seat.participant, each.seat.role)
        for each in tenures
        if each.seat.area == "ECON-TOURISM" and each.seat.participant in {"MNG", "JOR"}
    }


@pytest.fixture
def paper(house, db) -> UploadView:
    return handed_in()


class TestAnAppointment:
    def test_is_proposed_and_enters_nothing_by_itself(self, paper) -> None:
        found = proposals(paper, "AppointmentFound")

        assert [(each.state, each.fields["area"], each.fields["appointed"]) for each in found] == [
            (ProposalState.PROPOSED, "ECON-TOURISM", "MNG 2032-01-01/2034-01-01"),
            (ProposalState.PROPOSED, "ECON-TOURISM", "JOR 2032-01-01/2034-01-01"),
        ]
        assert serving(FIRST) == set()

    def test_enters_the_list_with_the_decision_that_carries_it(self, paper) -> None:
        accepted = accept(paper)[0]

        (decision,) = proposals(accepted, "DecisionFound")
        found = proposals(accepted, "AppointmentFound")
        assert [each.state for each in found] == [ProposalState.ACCEPTED] * 2
        acts = ListAct.objects.filter(key__in=[each.outcome["list"] for each in found])
        assert [(act.decision.key, act.decided_on) for act in acts] == [
            (decision.outcome["decision"], DECIDED)
        ] * 2

    @pytest.mark.parametrize(
        ("on", "serves"), [(BEFORE, False), (FIRST, True), (LAST, True), (AFTER, False)]
    )
    def test_counts_for_the_term_that_the_decision_gives(self, paper, on, serves) -> None:
        accept(paper)

        both = {("MNG", Role.COORDINATOR), ("JOR", Role.CO_COORDINATOR)}
        assert serving(on) == (both if serves else set())

    def test_is_entered_as_corrected(self, paper) -> None:
        first, second = proposals(paper, "AppointmentFound")
        operations.amend(
            proposal=first.key,
            corrected={"appointed": "MNG 2033-01-01/2034-01-01"},
            by=REGISTRY,
            at=NOW,
        )
        operations.set_aside(proposal=second.key, by=REGISTRY, at=NOW)

        accept(paper)

        assert serving(LAST) == {("MNG", Role.COORDINATOR)}
        assert serving(FIRST) == set()

    def test_waits_for_its_decision(self, paper) -> None:
        (decision,) = proposals(paper, "DecisionFound")
        operations.set_aside(proposal=decision.key, by=REGISTRY, at=NOW)

        accepted = accept(paper)[0]

        assert {each.fault for each in proposals(accepted, "AppointmentFound")} == {
            "intake.decision_not_accepted"
        }
        assert serving(FIRST) == set()

    def test_is_not_read_out_of_a_draft(self, house, db) -> None:
        draft = handed_in("DRAFT")

        assert proposals(draft, "DecisionFound")
        assert not proposals(draft, "AppointmentFound")
