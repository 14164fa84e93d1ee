"""Reviews, proposals and choices: what the law remarks on, and the little that it refuses."""

from datetime import UTC, date, datetime, timedelta

import pytest

from clearinghouse.law.choices import ChoiceReason, How, how_many, tell
from clearinghouse.law.coordination import Role, Seat, Tenure, Term
from clearinghouse.law.distribution import Standing
from clearinghouse.law.meetings import Outcome
from clearinghouse.law.proposals import (
    Course,
    Origin,
    ProposalReason,
    ProposalStand,
    propose,
    stand_of,
)
from clearinghouse.law.reviews import (
    Expected,
    RecommendationKind,
    RecommendationStand,
    ReviewReason,
    answers,
    contribute,
    expected,
    follow_up,
    open_review,
    recommend,
    suggest_next,
)
from clearinghouse.law.ruling import Permitted, Refused
from clearinghouse.law.verbs import Effect

DAY = date(2026, 11, 3)
A_DAY = timedelta(days=1)
AT = datetime(2026, 11, 3, tzinfo=UTC)
TICK = timedelta(microseconds=1)


class TestAnswers:
    @pytest.mark.parametrize(
        ("asked_at", "is_answer"),
        [(AT - TICK, True), (AT, True), (AT + TICK, False), (None, False)],
    )
    def test_modalities_2023_3_5_is_asked_for_from_the_issue_of_the_note(
        self, asked_at: datetime | None, is_answer: bool
    ) -> None:
        assert answers(AT, asked_at=asked_at) is is_answer


def reasons(ruling: Permitted[object]) -> list[str]:
    return [each.reason for each in ruling.remarks]


def a_tenure(since: date, ended: date | None = None, area: str = "A") -> Tenure:
    seat = Seat(area, Role.COORDINATOR, "KAZ")
    return Tenure(seat, Term(since, ended), since, since, since)


class TestAReview:
    def test_modalities_2023_3_2_is_held_once_a_year_as_a_rule(self) -> None:
        held = [("HUM", 2024), ("ENV", 2025)]
        assert reasons(open_review("ECON", 2026, focus="Trade", held=held)) == []
        assert reasons(open_review("ECON", 2025, focus="Trade", held=held)) == [
            ReviewReason.ANOTHER_IN_THE_YEAR
        ]

    def test_modalities_2023_3_2_names_a_focus(self) -> None:
        assert reasons(open_review("ECON", 2026, focus=" ", held=[])) == [
            ReviewReason.WITHOUT_FOCUS
        ]

    @pytest.mark.parametrize(
        ("since", "ended", "is_asked"),
        [
            (DAY + A_DAY, None, False),
            (DAY, None, True),
            (DAY - A_DAY, None, True),
            (DAY - 9 * A_DAY, DAY + A_DAY, True),
            (DAY - 9 * A_DAY, DAY, False),
        ],
    )
    def test_modalities_2023_3_5_expects_contributions_of_who_serves_on_the_day(
        self, since: date, ended: date | None, is_asked: bool
    ) -> None:
        asked = expected([a_tenure(since, ended)], areas={"A"}, on=DAY)
        assert asked == ((Expected("A", Role.COORDINATOR, "KAZ"),) if is_asked else ())

    def test_modalities_2023_3_5_expects_none_of_other_areas(self) -> None:
        assert expected([a_tenure(DAY, area="B")], areas={"A"}, on=DAY) == ()

    def test_modalities_2023_3_3_weighs_impact_and_lessons(self) -> None:
        assert reasons(contribute("KAZ", "A", impact="Some", lessons="One")) == []
        assert reasons(contribute("KAZ", "A", impact="", lessons=" ")) == [
            ReviewReason.WITHOUT_IMPACT,
            ReviewReason.WITHOUT_LESSONS,
        ]

    def test_modalities_2023_3_4_recommends_about_an_area_or_a_measure(self) -> None:
        modify, new = RecommendationKind.MODIFY_MEASURE, RecommendationKind.NEW_MEASURE
        assert reasons(recommend(new, area="A")) == []
        assert reasons(recommend(new)) == [ReviewReason.NOTHING_NAMED]
        assert reasons(recommend(modify, area="A")) == [ReviewReason.NOTHING_NAMED]
        assert reasons(recommend(modify, measure="2004/3.1")) == []

    @pytest.mark.parametrize(
        ("effects", "reached"),
        [
            ([], RecommendationStand.OPEN),
            ([Effect.NOTED], RecommendationStand.NOTED),
            ([Effect.NOTED, Effect.CONTINUED], RecommendationStand.CONTINUED),
            ([Effect.CALLED_FOR, Effect.CONTINUED], RecommendationStand.CALLED_FOR),
            ([Effect.PROPOSED, Effect.CALLED_FOR], RecommendationStand.PROPOSED),
            ([Effect.IN_FORCE, Effect.NOTED], RecommendationStand.IN_FORCE),
        ],
    )
    def test_modalities_2023_3_4_is_followed_up_as_far_as_decisions_went(
        self, effects: list[Effect], reached: RecommendationStand
    ) -> None:
        assert follow_up(effects) is reached

    def test_takes_turns_only_as_a_suggestion(self) -> None:
        held = [("ECON", 2022), ("NCT", 2023), ("HUM", 2024), ("ENV", 2025)]
        assert suggest_next(["MP", "NCT", "ECON", "ENV", "HUM"], held=held) == "MP"
        assert suggest_next(["ECON", "NCT"], held=held) == "ECON"
        assert suggest_next(["ECON", "NCT"], held=[*held, ("ECON", 2026)]) == "NCT"
        assert suggest_next([], held=held) == ""


class TestAProposal:
    def propose(self, **given: object) -> Permitted[object]:
        whole: dict[str, object] = {
            "origin": Origin.STATE,
            "standing": Standing.MEMBER,
            "replaces": False,
            "numbers": ["3.1"],
            "edition_in_force": "2024",
        }
        return propose("2024", "3.2", **{**whole, **given})  # type: ignore[arg-type]

    def test_modalities_2023_3_1_fits_the_edition_in_force(self) -> None:
        assert reasons(self.propose()) == []
        assert reasons(self.propose(edition_in_force="2030")) == [
            ProposalReason.EDITION_NOT_IN_FORCE
        ]
        assert reasons(self.propose(numbers=["3.2"])) == [ProposalReason.NUMBER_IN_USE]
        assert reasons(self.propose(replaces=True)) == [ProposalReason.NUMBER_NOT_IN_USE]
        assert reasons(self.propose(replaces=True, numbers=["3.2"])) == []
        assert reasons(self.propose(standing=Standing.OBSERVER)) == [ProposalReason.NOT_A_MEMBER]

    def test_modalities_2023_1_5_of_a_coordinator_goes_through_the_chairmanship(self) -> None:
        assert reasons(self.propose(origin=Origin.COORDINATOR)) == [
            ProposalReason.THROUGH_THE_CHAIRMANSHIP
        ]

    @pytest.mark.parametrize(
        ("course", "stand"),
        [
            (Course(), ProposalStand.PROPOSED),
            (Course(is_placed=True), ProposalStand.ON_THE_AGENDA),
            (Course(is_placed=True, is_under_silence=True), ProposalStand.UNDER_SILENCE),
            (Course(outcomes=((AT, Outcome.DEFERRED),)), ProposalStand.CONTINUED),
            (Course(outcomes=((AT, Outcome.RECOMMENDED),)), ProposalStand.RECOMMENDED),
            (Course(ended=(AT,)), ProposalStand.NOT_ADOPTED),
            (Course(ended=(AT,), outcomes=((AT, Outcome.NOTED),)), ProposalStand.CONTINUED),
            (
                Course(ended=(AT + timedelta(microseconds=1),), outcomes=((AT, Outcome.NOTED),)),
                ProposalStand.NOT_ADOPTED,
            ),
            (Course(is_withdrawn=True, is_under_silence=True), ProposalStand.WITHDRAWN),
            (Course(is_withdrawn=True, taken_up_on=DAY), ProposalStand.ADOPTED),
            (Course(is_decided=True, outcomes=((AT, Outcome.ADOPTED),)), ProposalStand.ADOPTED),
        ],
    )
    def test_modalities_2023_3_1_stands_as_the_bodies_left_it(
        self, course: Course, stand: ProposalStand
    ) -> None:
        assert stand_of(course) is stand


class TestAChoice:
    def test_modalities_2023_1_1_is_free_to_any_member_state(self) -> None:
        assert isinstance(tell("KAZ", by="KAZ", standing=Standing.MEMBER), Permitted)

    @pytest.mark.parametrize(("by", "heard"), [("KAZ", True), ("IND", False), ("SEC", False)])
    def test_concept_paper_2024_iii_4_is_told_by_nobody_but_the_state(
        self, by: str, heard: bool
    ) -> None:
        on_its_terms = tell("KAZ", by=by, standing=Standing.MEMBER, partners=("IND",), since=DAY)

        assert isinstance(on_its_terms, Permitted) is heard

    @pytest.mark.parametrize(
        ("partners", "how"),
        [((), How.ALONE), (("IND",), How.BILATERAL), (("IND", "TUR"), How.MULTILATERAL)],
    )
    def test_modalities_2023_p_2_is_made_with_as_many_as_the_state_likes(
        self, partners: tuple[str, ...], how: How
    ) -> None:
        assert how_many(partners) is how
        ruling = tell("KAZ", by="KAZ", standing=Standing.MEMBER, partners=partners)
        assert isinstance(ruling, Permitted)
        assert ruling.fact.how is how

    @pytest.mark.parametrize(
        ("given", "reason"),
        [
            ({"by": "IND"}, ChoiceReason.OF_ANOTHER_STATE),
            ({"standing": Standing.OBSERVER}, ChoiceReason.NOT_OF_A_MEMBER),
            ({"standing": None}, ChoiceReason.NOT_OF_A_MEMBER),
            ({"partners": ("KAZ",)}, ChoiceReason.WITH_ONESELF),
            ({"since": DAY, "until": DAY}, ChoiceReason.ENDS_BEFORE_IT_BEGINS),
        ],
    )
    def test_catalogue_2004_1_3_is_a_states_own(
        self, given: dict[str, object], reason: ChoiceReason
    ) -> None:
        whole: dict[str, object] = {"by": "KAZ", "standing": Standing.MEMBER}
        ruling = tell("KAZ", **{**whole, **given})  # type: ignore[arg-type]
        assert isinstance(ruling, Refused)
        assert ruling.reason is reason

    def test_catalogue_2004_1_3_lasts_one_day_at_least(self) -> None:
        ruling = tell("KAZ", by="KAZ", standing=Standing.MEMBER, since=DAY, until=DAY + A_DAY)
        assert isinstance(ruling, Permitted)
