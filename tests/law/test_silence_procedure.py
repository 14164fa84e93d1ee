"""A silence procedure while it runs: opening, what States say, how it stands, closing."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.law.ruling import Permitted, Refused
from clearinghouse.law.silence_procedure import (
    BREAKING,
    CLOSING_WAITS,
    SHORTEST_SEEN,
    Matter,
    Procedure,
    ProcedureReason,
    Said,
    Stand,
    Statement,
    close,
    open_silence,
    receive,
    stand_of,
    standing_objections,
)

TICK = timedelta(microseconds=1)
OPENED = datetime(2031, 3, 3, 9, tzinfo=UTC)
DEADLINE = datetime(2031, 3, 14, 13, tzinfo=UTC)
ROSTER = frozenset({"KAZ", "IND", "TUR"})
RUNNING = Procedure(OPENED, DEADLINE, ROSTER)
ONE_TICK = [(-TICK, True), (0 * TICK, False), (TICK, False)]
ONLY_AFTER = [(-TICK, False), (0 * TICK, False), (TICK, True)]
FROM_THEN_ON = [(-TICK, False), (0 * TICK, True), (TICK, True)]
moments = st.datetimes(datetime(2031, 3, 3, 9), datetime(2031, 3, 16), timezones=st.just(UTC))  # noqa: DTZ001


def said(what: Said, state: str = "IND", at: datetime = DEADLINE - TICK) -> Statement:
    return Statement(what, state, at)


def after(*statements: Statement, **given) -> Procedure:
    return replace(RUNNING, statements=statements, **given)


def opening(**given):
    whole = {
        "body": "SOC",
        "matter": Matter.PAPER,
        "languages": {"en", "ru"},
        "roster": ROSTER,
        "has_note": True,
        "deadline": DEADLINE,
        "at": OPENED,
    }
    return open_silence(**{**whole, **given})


def hear(procedure: Procedure, what: Said, state: str = "IND", at=OPENED, text: str = ""):
    return receive(procedure, what, state=state, received_at=at, text=text)


def reason(ruling) -> str:
    assert isinstance(ruling, Refused)
    return ruling.reason


class TestOpenSilence:
    def test_silence_practice_s_1_opens_by_a_note_with_a_deadline(self) -> None:
        ruling = opening()

        assert isinstance(ruling, Permitted)
        assert (ruling.fact.at, ruling.fact.deadline) == (OPENED, DEADLINE)
        assert ruling.remarks == ()

    @pytest.mark.parametrize(
        ("given", "why"),
        [
            ({"has_note": False}, ProcedureReason.NO_NOTE),
            ({"languages": set()}, ProcedureReason.NO_TEXT),
            ({"roster": set()}, ProcedureReason.NO_MEMBERS),
            ({"body": "SUMMIT"}, ProcedureReason.BODY_NOT_KNOWN_TO_USE_IT),
        ],
    )
    def test_silence_practice_s_1_and_s_7_refuse_what_lacks(self, given, why) -> None:
        assert reason(opening(**given)) == why

    @pytest.mark.parametrize(
        ("later", "still_open"), [(-TICK, False), (0 * TICK, False), (TICK, True)]
    )
    def test_silence_practice_s_1_demands_a_deadline_to_come(self, later, still_open) -> None:
        assert isinstance(opening(deadline=OPENED + later), Permitted) is still_open

    @pytest.mark.parametrize(("more", "remarked"), [(-TICK, 1), (0 * TICK, 0), (TICK, 0)])
    def test_silence_practice_s_6_remarks_less_time_than_was_ever_given(
        self, more, remarked
    ) -> None:
        ruling = opening(deadline=OPENED + SHORTEST_SEEN + more)

        assert isinstance(ruling, Permitted)
        assert [each.reason for each in ruling.remarks] == (
            [ProcedureReason.SHORTER_THAN_SEEN] * remarked
        )

    @pytest.mark.parametrize(
        ("given", "why"),
        [
            ({"matter": Matter.OTHER}, ProcedureReason.MATTER_NOT_SEEN),
            ({"languages": {"en", "kk"}}, ProcedureReason.LANGUAGE_MISSING),
        ],
    )
    def test_silence_practice_s_7_remarks_what_was_not_seen(self, given, why) -> None:
        ruling = opening(**given)

        assert isinstance(ruling, Permitted)
        assert [each.reason for each in ruling.remarks] == [why]

    @pytest.mark.parametrize("body", ["SOC", "MC"])
    def test_eminent_persons_2021_b_lets_the_head_be_approved_by_silence(self, body) -> None:
        ruling = opening(body=body, matter=Matter.APPOINTMENT)

        assert isinstance(ruling, Permitted)
        assert ruling.remarks == ()


class TestReceive:
    @pytest.mark.parametrize("what", [each for each in Said if each is not Said.WITHDREW])
    @pytest.mark.parametrize(("later", "in_time"), ONE_TICK)
    def test_silence_practice_s_2_hears_until_the_deadline(self, what, later, in_time) -> None:
        ruling = receive(RUNNING, what, state="IND", received_at=DEADLINE + later, text="No.")

        assert isinstance(ruling, Permitted) is in_time
        if not in_time:
            assert reason(ruling) == ProcedureReason.TOO_LATE

    @pytest.mark.parametrize(("later", "heard"), [(-TICK, False), (0 * TICK, True), (TICK, True)])
    def test_silence_practice_s_2_hears_from_the_opening_on(self, later, heard) -> None:
        ruling = receive(RUNNING, Said.OBJECTED, state="IND", received_at=OPENED + later)

        assert isinstance(ruling, Permitted) is heard

    def test_silence_practice_s_2_hears_member_states_only(self) -> None:
        ruling = receive(RUNNING, Said.OBJECTED, state="LAO", received_at=OPENED)

        assert reason(ruling) == ProcedureReason.NOT_ENTITLED

    def test_silence_practice_s_2_hears_an_objection_once(self) -> None:
        objected = after(said(Said.OBJECTED, at=OPENED))

        assert reason(receive(objected, Said.OBJECTED, state="IND", received_at=OPENED)) == (
            ProcedureReason.OBJECTS_ALREADY
        )
        assert isinstance(hear(objected, Said.OBJECTED, "KAZ"), Permitted)

    def test_an_amendment_has_a_text(self) -> None:
        assert reason(hear(RUNNING, Said.PROPOSED, text=" ")) == (ProcedureReason.NOTHING_TOLD)

    def test_only_a_state_that_objects_withdraws(self) -> None:
        objected = after(said(Said.OBJECTED, at=OPENED))

        assert isinstance(hear(objected, Said.WITHDREW), Permitted)
        assert reason(receive(objected, Said.WITHDREW, state="KAZ", received_at=OPENED)) == (
            ProcedureReason.NO_OBJECTION_TO_WITHDRAW
        )

    def test_nothing_is_heard_in_a_procedure_that_was_cancelled(self) -> None:
        cancelled = after(cancelled_at=OPENED)

        assert reason(receive(cancelled, Said.OBJECTED, state="IND", received_at=OPENED)) == (
            ProcedureReason.NOT_RUNNING
        )


class TestStand:
    @pytest.mark.parametrize(("later", "running"), ONE_TICK)
    def test_silence_practice_s_3_is_adopted_at_the_deadline(self, later, running) -> None:
        assert stand_of(RUNNING, at=DEADLINE + later) is (
            Stand.RUNNING if running else Stand.ADOPTED
        )

    @pytest.mark.parametrize("what", list(Said))
    def test_silence_practice_s_3_is_broken_by_objection_and_amendment_only(self, what) -> None:
        procedure = after(said(what))

        assert (stand_of(procedure, at=DEADLINE) is Stand.BROKEN) is (what in BREAKING)

    @pytest.mark.parametrize(("later", "broken"), ONE_TICK)
    def test_silence_practice_s_3_is_not_broken_at_the_deadline_itself(self, later, broken) -> None:
        procedure = after(said(Said.OBJECTED, at=DEADLINE + later))

        assert (stand_of(procedure, at=DEADLINE + timedelta(1)) is Stand.BROKEN) is broken

    @pytest.mark.parametrize(("later", "whole"), ONE_TICK)
    def test_a_withdrawal_counts_until_the_deadline(self, later, whole) -> None:
        procedure = after(said(Said.OBJECTED, at=OPENED), said(Said.WITHDREW, at=DEADLINE + later))

        assert (stand_of(procedure, at=DEADLINE + timedelta(1)) is Stand.ADOPTED) is whole

    def test_a_withdrawal_takes_back_only_what_that_state_said(self) -> None:
        procedure = after(
            said(Said.OBJECTED, "IND", OPENED),
            said(Said.PROPOSED, "KAZ", OPENED),
            said(Said.WITHDREW, "IND", OPENED),
        )

        assert [each.state for each in standing_objections(procedure)] == ["KAZ"]

    def test_a_withdrawal_takes_back_the_last_word_only(self) -> None:
        procedure = after(
            said(Said.OBJECTED, "IND", OPENED),
            said(Said.PROPOSED, "IND", OPENED),
            said(Said.WITHDREW, "IND", OPENED),
        )

        assert [each.said for each in standing_objections(procedure)] == [Said.OBJECTED]

    @pytest.mark.parametrize(("later", "in_time"), ONE_TICK)
    def test_is_not_adopted_where_delivery_was_not_proven_in_time(self, later, in_time) -> None:
        delivered = dict.fromkeys(ROSTER - {"TUR"}, OPENED) | {"TUR": DEADLINE + later}
        procedure = after(proves_delivery=True, delivered_at=delivered)

        assert stand_of(procedure, at=DEADLINE) is (
            Stand.ADOPTED if in_time else Stand.AWAITING_DELIVERY
        )

    @given(
        st.lists(
            st.builds(
                Statement,
                st.sampled_from(Said),
                st.sampled_from(sorted(ROSTER)),
                moments,
            ),
            max_size=6,
        )
    )
    def test_silence_practice_s_3_gives_one_answer_for_ever_after_the_deadline(
        self, statements
    ) -> None:
        statements.sort(key=lambda each: each.received_at)
        procedure = after(*statements)
        objections = [each.received_at for each in standing_objections(procedure)]

        adopted = stand_of(procedure, at=DEADLINE) is Stand.ADOPTED

        assert adopted is not any(received < DEADLINE for received in objections)
        assert stand_of(procedure, at=DEADLINE + timedelta(400)) is stand_of(procedure, at=DEADLINE)


class TestClose:
    @pytest.mark.parametrize(("later", "permitted"), FROM_THEN_ON)
    def test_waits_for_what_is_still_being_entered(self, later, permitted) -> None:
        ruling = close(RUNNING, at=DEADLINE + CLOSING_WAITS + later)

        assert isinstance(ruling, Permitted) is permitted

    def test_adopts_since_the_deadline(self) -> None:
        ruling = close(RUNNING, at=DEADLINE + timedelta(days=4))

        assert isinstance(ruling, Permitted)
        assert (ruling.fact.stand, ruling.fact.since) == (Stand.ADOPTED, DEADLINE)

    def test_names_the_states_that_were_not_reached(self) -> None:
        procedure = after(proves_delivery=True, delivered_at={"KAZ": OPENED})

        ruling = close(procedure, at=DEADLINE + timedelta(1))

        assert reason(ruling) == ProcedureReason.DELIVERY_NOT_PROVEN
        assert ruling.about == {"states": "IND, TUR"}

    def test_does_not_close_what_was_cancelled(self) -> None:
        assert reason(close(after(cancelled_at=OPENED), at=DEADLINE + timedelta(1))) == (
            ProcedureReason.NOT_RUNNING
        )
