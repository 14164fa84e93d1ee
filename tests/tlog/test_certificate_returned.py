"""Deliveries that failed after all, through the verifier that needs neither network nor trust."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest

from clearinghouse.tlog.canonical import Plain
from clearinghouse.tlog.findings import Code, Conclusion, Kind
from clearinghouse.tlog.leaf import LeafMalformed, format_moment
from clearinghouse.tlog.procedure import ProcedureLeaf
from clearinghouse.tlog.procedure_acts import Outcome, ProcedureAct
from clearinghouse.tlog.proving import examine_certificate
from tests.tlog.logs import SIGNER
from tests.tlog.procedures import DEADLINE, OPENED_AT, Recorded, closed, delivered, objected, then
from tests.tlog.test_certificate import forged

TICK = timedelta(microseconds=1)
HOUR = timedelta(hours=1)
FAILED = OPENED_AT + HOUR


def came_back(
    leaves: Sequence[ProcedureLeaf],
    returned_at: datetime = FAILED,
    *,
    entered: datetime | None = None,
    **changes: Plain,
) -> list[ProcedureLeaf]:
    """Return the log with the delivery to Kyrgyzstan found to have failed."""
    body: dict[str, Plain] = {
        "state": "KGZ",
        "channel": "email",
        "returned_at": format_moment(returned_at),
        "reason": "refused",
    }
    return then(leaves, ProcedureAct.RETURNED, entered or returned_at, body | changes)


def again(leaves: Sequence[ProcedureLeaf], at: datetime) -> list[ProcedureLeaf]:
    """Return the log with another delivery to Kyrgyzstan."""
    body: dict[str, Plain] = {
        "state": "KGZ",
        "channel": "paper",
        "delivered_at": format_moment(at),
        "evidence": "",
    }
    return then(leaves, ProcedureAct.DELIVERED, at, body)


def judged(leaves: Sequence[ProcedureLeaf]) -> tuple[Conclusion, set[Code], set[Code]]:
    """Return the conclusion, with what is verified and what is refuted."""
    report = examine_certificate(Recorded(leaves).certificate(), key=SIGNER.verifier)
    found = {
        kind: {finding.code for finding in report.of(kind)}
        for kind in (Kind.VERIFIED, Kind.REFUTED)
    }
    return report.conclusion, found[Kind.VERIFIED], found[Kind.REFUTED]


class TestReturned:
    def test_leaves_a_state_unasked(self) -> None:
        leaves = closed(came_back(delivered()), Outcome.NOT_BREACHED)

        conclusion, verified, refuted = judged(leaves)

        assert conclusion is Conclusion.REFUTED
        assert refuted == {Code.UNDELIVERED}
        assert Code.NOT_BREACHED_PROVED not in verified

    def test_is_made_good_by_another_delivery(self) -> None:
        leaves = closed(again(came_back(delivered()), FAILED + HOUR), Outcome.NOT_BREACHED)

        conclusion, verified, _refuted = judged(leaves)

        assert conclusion is Conclusion.VERIFIED
        assert {Code.ALL_DELIVERED, Code.NOT_BREACHED_PROVED} <= verified

    @pytest.mark.parametrize(
        ("at", "reached"), [(-TICK, True), (timedelta(0), False), (TICK, False)]
    )
    def test_is_made_good_before_the_deadline_only(self, at: timedelta, reached: bool) -> None:
        leaves = closed(again(came_back(delivered()), DEADLINE + at), Outcome.NOT_BREACHED)

        assert (judged(leaves)[0] is Conclusion.VERIFIED) is reached

    @pytest.mark.parametrize(
        ("at", "reached"), [(-TICK, False), (timedelta(0), True), (TICK, True)]
    )
    def test_takes_nothing_back_from_the_deadline_on(self, at: timedelta, reached: bool) -> None:
        leaves = closed(came_back(delivered(), DEADLINE + at), Outcome.NOT_BREACHED)

        assert (judged(leaves)[0] is Conclusion.VERIFIED) is reached

    def test_again_after_a_second_delivery_leaves_it_unasked_again(self) -> None:
        leaves = again(came_back(delivered()), FAILED + HOUR)
        leaves = closed(came_back(leaves, FAILED + 2 * HOUR), Outcome.NOT_BREACHED)

        assert judged(leaves)[2] == {Code.UNDELIVERED}

    def test_matters_only_to_silence(self) -> None:
        leaves = closed(came_back(objected(FAILED), FAILED + HOUR), Outcome.BROKEN)

        assert judged(leaves)[0] is Conclusion.VERIFIED

    def test_is_not_entered_before_it_was_known(self) -> None:
        leaves = came_back(delivered(), FAILED + TICK, entered=FAILED)
        leaves = closed(again(leaves, FAILED + HOUR), Outcome.NOT_BREACHED)

        assert judged(leaves)[2] == {Code.RECEIVED_LATER}

    def test_dropped_from_the_log_is_noticed(self) -> None:
        honest = then(came_back(delivered()), ProcedureAct.CANCELLED, FAILED + HOUR, {"by": "KAZ"})
        honest = closed(honest, Outcome.CANCELLED, FAILED + HOUR)

        assert forged(closed(delivered(), Outcome.NOT_BREACHED), honest)

    @pytest.mark.parametrize("name", ["returned_at", "reason", "channel", "state"])
    def test_tells_when_by_which_way_and_why(self, name: str) -> None:
        leaf = came_back(delivered())[-1]
        body = {key: value for key, value in leaf.body.items() if key != name}

        with pytest.raises(LeafMalformed):
            type(leaf)(
                leaf.procedure, leaf.place, leaf.act, leaf.at, body, {}, leaf.salt
            ).to_bytes()
