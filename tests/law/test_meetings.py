"""A meeting at work: taking part, quorum, what becomes of a draft, what States attach."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.law.consensus import ConsensusReason
from clearinghouse.law.distribution import Standing
from clearinghouse.law.meetings import (
    DECIDING,
    Added,
    MeetingReason,
    Outcome,
    Part,
    Proposal,
    accredit,
    adopt_agenda,
    as_at_closure,
    attach,
    open_meeting,
    put,
)
from clearinghouse.law.ruling import Permitted, Refused, Ruling
from clearinghouse.law.verbs import EFFECTS, Effect, Verb

TICK = timedelta(microseconds=1)
AT = datetime(2026, 11, 24, 9, tzinfo=UTC)
CLOSED = AT + timedelta(hours=5)
MEMBERS = [f"M{number:02}" for number in range(28)]
QUORUM = MEMBERS[:19]
ADOPTS = Proposal(outcome=Outcome.ADOPTED, verb=Verb.ADOPTED)
RECOMMENDS = Proposal(outcome=Outcome.RECOMMENDED, verb=Verb.RECOMMENDED, to="MC")


def put_to(proposal: Proposal, **told: object) -> Ruling[object]:
    whole: dict[str, object] = {
        "present": QUORUM,
        "members": MEMBERS,
        "superiors": ("MC", "SUMMIT"),
    }
    return put(proposal, **{**whole, **told})  # type: ignore[arg-type]


def reason(ruling: Ruling[object]) -> object:
    assert isinstance(ruling, Refused)
    return ruling.reason


class TestTakingPart:
    @pytest.mark.parametrize(
        ("part", "standing"),
        [
            (Part.MEMBER, Standing.MEMBER),
            (Part.OBSERVER, Standing.OBSERVER),
            (Part.OBSERVER, Standing.PARTNER),
            (Part.SECRETARIAT, Standing.SECRETARIAT),
        ],
    )
    def test_rules_2004_i_3_goes_by_standing(self, part: Part, standing: Standing) -> None:
        assert isinstance(accredit(part, standing=standing), Permitted)

    @pytest.mark.parametrize(
        "standing", [*(each for each in Standing if each is not Standing.MEMBER), None]
    )
    def test_rules_2004_i_1_lets_only_members_take_part_as_such(
        self, standing: Standing | None
    ) -> None:
        assert reason(accredit(Part.MEMBER, standing=standing)) is MeetingReason.NOT_A_MEMBER

    @pytest.mark.parametrize("part", [each for each in Part if each is not Part.MEMBER])
    def test_rules_2004_i_1_makes_no_observer_of_a_member(self, part: Part) -> None:
        ruling = accredit(part, standing=Standing.MEMBER, consented=True)

        assert reason(ruling) is MeetingReason.MEMBER_TAKES_PART_AS_SUCH

    @pytest.mark.parametrize("standing", [Standing.GUEST, Standing.FORMER, None])
    def test_rules_2004_i_3_lets_others_not_attend_as_observers(
        self, standing: Standing | None
    ) -> None:
        ruling = accredit(Part.OBSERVER, standing=standing)

        assert reason(ruling) is MeetingReason.NOT_AN_OBSERVER
        assert str(ruling.provision) == "rules-2004 I.3"  # type: ignore[union-attr]

    def test_rules_2004_i_4_asks_the_members_about_guests(self) -> None:
        assert reason(accredit(Part.GUEST, standing=None)) is MeetingReason.GUEST_WITHOUT_CONSENT
        assert isinstance(accredit(Part.GUEST, standing=None, consented=True), Permitted)

    @pytest.mark.parametrize(
        ("part", "number"), [(Part.OBSERVER, "I.3"), (Part.GUEST, "I.4"), (Part.MEMBER, "I.1")]
    )
    def test_external_relations_d_asks_the_rules_of_procedure_about_others(
        self, part: Part, number: str
    ) -> None:
        ruling = accredit(part, standing=None)

        assert isinstance(ruling, Refused)
        assert str(ruling.provision) == f"rules-2004 {number}"

    def test_rules_2004_i_3_makes_no_secretariat_of_others(self) -> None:
        ruling = accredit(Part.SECRETARIAT, standing=Standing.OBSERVER)
        assert reason(ruling) is MeetingReason.NOT_THE_SECRETARIAT


class TestOpening:
    @pytest.mark.parametrize(("present", "remarked"), [(18, True), (19, False), (20, False)])
    def test_rules_2004_i_2_remarks_that_nothing_can_be_decided(
        self, present: int, remarked: bool
    ) -> None:
        ruling = open_meeting(present=[*MEMBERS[:present], "UN"], members=MEMBERS)

        assert (ruling.fact.present, ruling.fact.members, ruling.fact.needed) == (present, 28, 19)
        assert bool(ruling.remarks) is remarked

    @pytest.mark.parametrize(("present", "adopted"), [(18, False), (19, True), (20, True)])
    def test_rules_2004_i_2_needs_a_quorum_for_the_agenda(
        self, present: int, adopted: bool
    ) -> None:
        ruling = adopt_agenda(present=MEMBERS[:present], members=MEMBERS)
        assert isinstance(ruling, Permitted) is adopted

    def test_rules_2004_i_2_needs_consensus_for_the_agenda(self) -> None:
        ruling = adopt_agenda(present=QUORUM, members=MEMBERS, objecting=["M01"])
        assert reason(ruling) is ConsensusReason.OBJECTION


class TestPut:
    @pytest.mark.parametrize(("present", "decided"), [(18, False), (19, True), (20, True)])
    def test_rules_2004_i_2_needs_a_quorum(self, present: int, decided: bool) -> None:
        ruling = put_to(ADOPTS, present=MEMBERS[:present])

        assert isinstance(ruling, Permitted) is decided
        if not decided:
            assert reason(ruling) is ConsensusReason.NO_QUORUM

    def test_rules_2004_i_2_is_no_decision_while_a_member_objects(self) -> None:
        assert reason(put_to(ADOPTS, objecting=["M03"])) is ConsensusReason.OBJECTION

    def test_rules_2004_i_2_gives_observers_no_objection(self) -> None:
        assert isinstance(put_to(ADOPTS, objecting=["UN"]), Permitted)

    @pytest.mark.parametrize(("outcome", "verb"), list(product(DECIDING, Verb)))
    def test_rules_2004_i_2_lets_a_verb_do_what_its_outcome_is(
        self, outcome: Outcome, verb: Verb
    ) -> None:
        to = "MC" if outcome is Outcome.RECOMMENDED else ""

        ruling = put_to(Proposal(outcome=outcome, verb=verb, to=to))

        fits = EFFECTS[verb] in DECIDING[outcome]
        assert isinstance(ruling, Permitted) is fits
        if not fits:
            assert reason(ruling) is MeetingReason.VERB_DOES_NOT_FIT

    def test_no_verb_fits_two_outcomes(self) -> None:
        allowed = [effect for effects in DECIDING.values() for effect in effects]
        assert sorted(allowed) == sorted(Effect)

    @pytest.mark.parametrize(
        "proposal",
        [
            Proposal(outcome=Outcome.CHAIRS_STATEMENT),
            Proposal(outcome=Outcome.CHANGED_TYPE, becomes="statement"),
        ],
    )
    def test_rules_2004_i_2_is_not_asked_where_nothing_is_decided(self, proposal: Proposal) -> None:
        ruling = put_to(proposal, present=(), objecting=["M03"])

        assert isinstance(ruling, Permitted)
        assert not ruling.fact.decides  # type: ignore[attr-defined]
        assert reason(put_to(replace(proposal, verb=Verb.ADOPTED))) is (
            MeetingReason.VERB_DOES_NOT_FIT
        )

    def test_rules_2004_i_2_asks_a_decision_for_its_verb(self) -> None:
        assert reason(put_to(replace(ADOPTS, verb=None))) is MeetingReason.VERB_DOES_NOT_FIT

    @pytest.mark.parametrize(("to", "right"), [("MC", True), ("SUMMIT", True), ("SWG", False)])
    def test_rules_2004_i_2_recommends_to_a_body_above(self, to: str, right: bool) -> None:
        ruling = put_to(replace(RECOMMENDS, to=to))

        assert isinstance(ruling, Permitted) is right
        if not right:
            assert reason(ruling) is MeetingReason.RECOMMENDED_NOT_UPWARDS

    def test_rules_2004_i_2_recommends_to_somebody_and_only_that(self) -> None:
        assert reason(put_to(replace(RECOMMENDS, to=""))) is MeetingReason.RECOMMENDED_TO_NOBODY
        assert reason(put_to(replace(ADOPTS, to="MC"))) is MeetingReason.RECOMMENDED_TO_NOBODY

    def test_modalities_2023_1_5_remarks_the_way_of_coordinators(self) -> None:
        ruling = put_to(replace(RECOMMENDS, from_coordinators=True))

        assert isinstance(ruling, Permitted)
        assert [remark.reason for remark in ruling.remarks] == [
            MeetingReason.THROUGH_THE_CHAIRMANSHIP
        ]

    @pytest.mark.parametrize(
        ("proposal", "why"),
        [
            (replace(ADOPTS, changes=True), None),
            (replace(ADOPTS, calls=True), None),
            (replace(ADOPTS, verb=Verb.CALLED_ON, calls=True), None),
            (replace(ADOPTS, verb=Verb.CALLED_ON, changes=True), MeetingReason.ONLY_CALLS_BY_IT),
            (replace(RECOMMENDS, changes=True), MeetingReason.NOTHING_CHANGES_BY_IT),
            (
                Proposal(outcome=Outcome.NOTED, verb=Verb.TOOK_NOTE, calls=True),
                MeetingReason.NOTHING_CHANGES_BY_IT,
            ),
            (
                Proposal(outcome=Outcome.CHAIRS_STATEMENT, changes=True),
                MeetingReason.NOTHING_CHANGES_BY_IT,
            ),
        ],
    )
    def test_rules_2004_i_2_changes_nothing_beyond_its_verb(
        self, proposal: Proposal, why: MeetingReason | None
    ) -> None:
        ruling = put_to(proposal)
        assert isinstance(ruling, Permitted) if why is None else reason(ruling) is why

    @pytest.mark.parametrize(
        "proposal",
        [Proposal(outcome=Outcome.CHANGED_TYPE), replace(ADOPTS, becomes="statement")],
    )
    def test_a_changed_type_names_the_new_one_and_nothing_else_does(
        self, proposal: Proposal
    ) -> None:
        assert reason(put_to(proposal)) is MeetingReason.NO_NEW_TYPE


@given(
    st.sets(st.sampled_from(MEMBERS)),
    st.sets(st.sampled_from([*MEMBERS, "UN"])),
    st.sampled_from(list(DECIDING)),
)
def test_rules_2004_i_2_never_decides_against_a_member_or_without_two_thirds(
    present: set[str], objecting: set[str], outcome: Outcome
) -> None:
    verb = next(each for each in Verb if EFFECTS[each] in DECIDING[outcome])
    to = "MC" if outcome is Outcome.RECOMMENDED else ""

    ruling = put_to(
        Proposal(outcome=outcome, verb=verb, to=to), present=present, objecting=objecting
    )

    holds = 3 * len(present) >= 2 * len(MEMBERS) and not objecting.intersection(MEMBERS)
    assert isinstance(ruling, Permitted) is holds


def attached(added: Added = Added.RESERVATION, **told: object) -> Ruling[object]:
    whole: dict[str, object] = {
        "state": "M01",
        "present": QUORUM,
        "members": MEMBERS,
        "decided_at": AT,
        "closed_at": None,
        "at": AT,
        "text": "It does not bind us before ratification.",
    }
    return attach(added, **{**whole, **told})  # type: ignore[arg-type]


class TestAttach:
    @pytest.mark.parametrize(("later", "heard"), [(-TICK, False), (0 * TICK, True), (TICK, True)])
    def test_rules_2004_i_2_is_at_the_adoption_or_after(
        self, later: timedelta, heard: bool
    ) -> None:
        ruling = attached(at=AT + later)

        assert isinstance(ruling, Permitted) is heard
        if not heard:
            assert reason(ruling) is MeetingReason.BEFORE_ADOPTION

    @pytest.mark.parametrize(("later", "late"), [(-TICK, False), (0 * TICK, True), (TICK, True)])
    def test_rules_2004_i_2_is_remarked_from_the_closure_on(
        self, later: timedelta, late: bool
    ) -> None:
        ruling = attached(at=CLOSED + later, closed_at=CLOSED)

        assert isinstance(ruling, Permitted)
        assert bool(ruling.remarks) is late

    @pytest.mark.parametrize(
        ("told", "why"),
        [
            ({"state": "UN"}, MeetingReason.NOT_A_MEMBER),
            ({"state": "M27"}, MeetingReason.NOT_PRESENT),
            ({"decided_at": None}, MeetingReason.NOTHING_DECIDED),
            ({"text": " "}, MeetingReason.NO_TEXT),
        ],
    )
    def test_rules_2004_i_2_is_for_those_who_decided(
        self, told: dict[str, object], why: MeetingReason
    ) -> None:
        assert reason(attached(**told)) is why

    def test_rules_2004_i_2_dissociates_from_paragraphs_that_are_named(self) -> None:
        assert reason(attached(Added.DISSOCIATION)) is MeetingReason.NO_PARAGRAPHS
        assert isinstance(attached(Added.DISSOCIATION, paragraphs=["3"], text=""), Permitted)


class TestAsAtClosure:
    @pytest.mark.parametrize(("later", "issue"), [(-TICK, 2), (0 * TICK, 2), (TICK, 1)])
    def test_papers_practice_d_7_is_the_last_issue_that_was_there(
        self, later: timedelta, issue: int
    ) -> None:
        found = as_at_closure({1: AT, 2: CLOSED + later}, closed_at=CLOSED)
        assert found == issue

    def test_papers_practice_d_7_is_nothing_for_what_came_later(self) -> None:
        assert as_at_closure({1: CLOSED + TICK}, closed_at=CLOSED) is None
        assert as_at_closure({}, closed_at=CLOSED) is None
