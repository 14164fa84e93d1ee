"""What decisions ask for, as the law derives it from their verbs."""

from datetime import date, timedelta

import pytest

from clearinghouse.law.follow_up import (
    NAMED,
    Bearer,
    BearerKind,
    FollowUpStand,
    asked_by,
    stand_on,
)
from clearinghouse.law.verbs import Effect, Verb, effect_of

KEY = "SOC/2023-II/DEC/1#para-6"
DAY = timedelta(days=1)
OCTOBER = date(2023, 10, 1)


class TestAskedBy:
    def test_secretariat_2006_2_6_gives_a_request_to_the_secretariat(self) -> None:
        due = asked_by(KEY, Verb.REQUESTED)

        assert due is not None
        assert due.bearer == Bearer(BearerKind.SECRETARIAT)
        assert not due.is_invitation
        assert asked_by(KEY, Verb.CALLED_ON, addressed_to="SEC").bearer == due.bearer  # type: ignore[union-attr]

    def test_gives_a_recommendation_to_the_body_it_goes_to(self) -> None:
        due = asked_by(KEY, Verb.RECOMMENDED, addressed_to="MC")

        assert due is not None
        assert due.bearer == Bearer(BearerKind.BODY, "MC")
        assert due.is_invitation
        assert due.derived_from == (KEY,)
        assert asked_by(KEY, Verb.RECOMMENDED) is None

    def test_gives_a_call_to_the_member_states_with_the_last_day_in_time(self) -> None:
        due = asked_by(KEY, Verb.CALLED_ON, due_before=OCTOBER)

        assert due is not None
        assert due.bearer == Bearer(BearerKind.MEMBER_STATES)
        assert due.due_on == OCTOBER - DAY
        assert not due.is_past(OCTOBER - DAY - DAY)
        assert not due.is_past(OCTOBER - DAY)
        assert due.is_past(OCTOBER)

    def test_without_a_day_never_passes(self) -> None:
        due = asked_by(KEY, Verb.AGREED_CONSULTATIONS_CONTINUE)

        assert due is not None
        assert due.due_on is None
        assert not due.is_past(date.max)

    @pytest.mark.parametrize(
        "verb",
        [verb for verb in Verb if effect_of(verb) in {Effect.IN_FORCE, Effect.NOTED}],
    )
    def test_finds_nothing_in_what_holds_or_is_noted(self, verb: Verb) -> None:
        assert asked_by(KEY, verb, addressed_to="MC", due_before=OCTOBER) is None


class TestABearer:
    @pytest.mark.parametrize("kind", list(BearerKind))
    def test_is_named_by_a_code_where_its_kind_has_several(self, kind: BearerKind) -> None:
        code = "IND" if kind in NAMED else ""
        assert Bearer(kind, code).code == code
        with pytest.raises(ValueError, match="with code"):
            Bearer(kind, "" if code else "IND")


class TestStandOn:
    def test_is_open_until_the_day_of_the_first_move(self) -> None:
        moves = [(OCTOBER, FollowUpStand.DONE)]

        assert stand_on([], OCTOBER) is FollowUpStand.OPEN
        assert stand_on(moves, OCTOBER - DAY) is FollowUpStand.OPEN
        assert stand_on(moves, OCTOBER) is FollowUpStand.DONE

    def test_is_that_of_the_last_move_entered_of_a_day(self) -> None:
        moves = [(OCTOBER, FollowUpStand.DONE), (OCTOBER, FollowUpStand.OPEN)]

        assert stand_on(moves, OCTOBER) is FollowUpStand.OPEN
        assert stand_on(moves, OCTOBER + DAY) is FollowUpStand.OPEN
