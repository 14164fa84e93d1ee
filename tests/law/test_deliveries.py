"""Deliveries in law: who opens, who attests, what may be called to mind."""

from datetime import UTC, date, datetime, timedelta

import pytest

from clearinghouse.law.credentials import Capacity, Person
from clearinghouse.law.deliveries import (
    Channel,
    DeliveryReason,
    DeliveryState,
    Failure,
    Way,
    acknowledge_delivery,
    attest_delivery,
    fail_delivery,
    may_be_attached,
    open_delivery,
    receive_note,
    remind,
)
from clearinghouse.law.distribution import Distribution, Reader, Standing
from clearinghouse.law.ruling import Permitted, Refused

AT = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
TICK = timedelta(microseconds=1)
INDIA = Reader("IND", Standing.MEMBER, cleared=True, officer=7)
ONE = Person("SEC", True, 1, frozenset({Capacity.REGISTRY}))
OTHER = Person("SEC", True, 2, frozenset({Capacity.REGISTRY}))
WAY = Way("IND", DeliveryState.AVAILABLE, AT)


def reason(ruling: object) -> str:
    assert isinstance(ruling, Refused)
    return str(ruling.reason)


class TestOpenDelivery:
    def test_notes_practice_n_9_is_first_once(self) -> None:
        first = open_delivery(WAY, by=INDIA, at=AT)
        again = open_delivery(Way("IND", DeliveryState.OPENED, AT), by=INDIA, at=AT)

        assert isinstance(first, Permitted)
        assert isinstance(again, Permitted)
        assert (first.fact.is_first, again.fact.is_first) == (True, False)

    def test_notes_practice_n_9_is_by_an_officer_of_the_delegation(self) -> None:
        for reader in (
            Reader("KAZ", Standing.MEMBER, cleared=True, officer=8),
            Reader("IND", Standing.MEMBER, cleared=False, officer=9),
            Reader("IND", Standing.MEMBER, cleared=True),
        ):
            assert reason(open_delivery(WAY, by=reader, at=AT)) == (
                DeliveryReason.NOT_YOUR_DELEGATION
            )

    def test_notes_practice_n_5_is_never_before_the_moment_of_all(self) -> None:
        assert reason(open_delivery(WAY, by=INDIA, at=AT - TICK)) == DeliveryReason.BEFORE_ISSUE
        assert isinstance(open_delivery(WAY, by=INDIA, at=AT), Permitted)
        assert isinstance(open_delivery(WAY, by=INDIA, at=AT + TICK), Permitted)


class TestAcknowledgeDelivery:
    def test_follows_the_opening(self) -> None:
        opened = Way("IND", DeliveryState.OPENED, AT)

        assert reason(acknowledge_delivery(WAY, by=INDIA, at=AT)) == DeliveryReason.NOT_OPENED_YET
        assert isinstance(acknowledge_delivery(opened, by=INDIA, at=AT), Permitted)


class TestDeliverOnPaper:
    def test_notes_practice_n_9_is_attested_by_two(self) -> None:
        handed = attest_delivery(WAY, Channel.PAPER, by=ONE, witness=OTHER, handed_at=AT, at=AT)
        alone = attest_delivery(WAY, Channel.PAPER, by=ONE, witness=ONE, handed_at=AT, at=AT)

        assert isinstance(handed, Permitted)
        assert reason(alone) == DeliveryReason.ONE_OFFICER_TWICE

    @pytest.mark.parametrize(
        ("handed_at", "refused"),
        [
            (AT - TICK, DeliveryReason.BEFORE_ISSUE),
            (AT, None),
            (AT + TICK, DeliveryReason.RECEIVED_IN_FUTURE),
        ],
    )
    def test_lies_between_the_issue_and_the_present(self, handed_at, refused) -> None:
        ruling = attest_delivery(
            WAY, Channel.PAPER, by=ONE, witness=OTHER, handed_at=handed_at, at=AT
        )

        assert (str(ruling.reason) if isinstance(ruling, Refused) else None) == refused

    def test_is_done_once(self) -> None:
        opened = Way("IND", DeliveryState.OPENED, AT)

        ruling = attest_delivery(opened, Channel.PAPER, by=ONE, witness=OTHER, handed_at=AT, at=AT)

        assert reason(ruling) == DeliveryReason.REACHED_ALREADY

    def test_is_for_the_registry(self) -> None:
        reader = Person("IND", False, 7, frozenset({Capacity.READ}))

        ruling = attest_delivery(WAY, Channel.PAPER, by=ONE, witness=reader, handed_at=AT, at=AT)

        assert reason(ruling) == DeliveryReason.NOT_OF_THE_REGISTRY


class TestRemind:
    @pytest.mark.parametrize("state", list(DeliveryState))
    def test_is_for_those_who_have_not_opened(self, state: DeliveryState) -> None:
        ruling = remind(Way("IND", state, AT), by=ONE)

        reached = state in {DeliveryState.OPENED, DeliveryState.ACKNOWLEDGED}
        assert isinstance(ruling, Refused) is reached


class TestReceiveNote:
    def receive(self, **changed: object):
        given = {
            "dated_on": date(2026, 11, 25),
            "received_on": date(2026, 11, 27),
            "today": date(2026, 11, 27),
            "is_known": False,
            "by": ONE,
            "at": AT,
        }
        return receive_note(**{**given, **changed})

    def test_notes_practice_n_8_enters_a_note_once(self) -> None:
        assert isinstance(self.receive(), Permitted)
        assert reason(self.receive(is_known=True)) == DeliveryReason.RECEIVED_TWICE

    def test_is_never_in_the_future(self) -> None:
        tomorrow = date(2026, 11, 28)

        assert reason(self.receive(received_on=tomorrow)) == DeliveryReason.RECEIVED_IN_FUTURE

    @pytest.mark.parametrize(("day", "remarks"), [(26, 1), (27, 0), (28, 0)])
    def test_remarks_a_note_dated_after_its_receipt(self, day: int, remarks: int) -> None:
        ruling = self.receive(
            dated_on=date(2026, 11, 27), received_on=date(2026, 11, day), today=date(2026, 11, 30)
        )

        assert len(ruling.remarks) == remarks


class TestFailDelivery:
    SENT = Way("IND", DeliveryState.SENT, AT, frozenset({Channel.EMAIL}))

    @pytest.mark.parametrize(
        ("failed_at", "refused"),
        [
            (AT - TICK, DeliveryReason.BEFORE_ISSUE),
            (AT, None),
            (AT + TICK, DeliveryReason.RECEIVED_IN_FUTURE),
        ],
    )
    def test_notes_practice_n_13_lies_between_the_issue_and_the_present(
        self, failed_at: datetime, refused: DeliveryReason | None
    ) -> None:
        given = {"words": "", "failed_at": failed_at, "by": ONE, "at": AT}
        ruling = fail_delivery(self.SENT, Channel.EMAIL, Failure.BOUNCED, **given)

        assert (ruling.reason if isinstance(ruling, Refused) else None) == refused

    @pytest.mark.parametrize("state", [DeliveryState.OPENED, DeliveryState.ACKNOWLEDGED])
    def test_is_not_of_what_has_reached(self, state: DeliveryState) -> None:
        way = Way("IND", state, AT, frozenset({Channel.EMAIL}))
        given = {"words": "", "failed_at": AT, "by": ONE, "at": AT}

        assert reason(fail_delivery(way, Channel.EMAIL, Failure.BOUNCED, **given)) == (
            DeliveryReason.REACHED_ALREADY
        )

    def test_is_for_the_registry(self) -> None:
        nobody = Person("IND", False, 7, frozenset({Capacity.READ}))
        given = {"words": "", "failed_at": AT, "by": nobody, "at": AT}

        assert reason(fail_delivery(self.SENT, Channel.EMAIL, Failure.BOUNCED, **given)) == (
            DeliveryReason.NOT_OF_THE_REGISTRY
        )


@pytest.mark.parametrize(
    ("distributions", "is_wished", "attached"),
    [
        ({Distribution.PUBLIC}, False, True),
        ({Distribution.PUBLIC, Distribution.MEMBER_STATES}, False, False),
        ({Distribution.PUBLIC, Distribution.MEMBER_STATES}, True, True),
        ({Distribution.MEMBERS_AND_OBSERVERS}, True, True),
        ({Distribution.MEMBER_STATES, Distribution.ADDRESSEES}, True, False),
        ({Distribution.ADDRESSEES}, True, False),
        (set(), True, False),
    ],
)
def test_notes_practice_n_12_attaches_all_papers_or_none(
    distributions: set[Distribution], is_wished: bool, attached: bool
) -> None:
    assert may_be_attached(distributions, is_wished=is_wished) is attached
