"""Failed deliveries: taken back before the deadline, too late from it on, made again by a way."""

from datetime import datetime, timedelta

import pytest

from clearinghouse.correspondence.models import Delivery, Sending
from clearinghouse.documents.models import Note
from clearinghouse.law.deliveries import Channel, Failure
from clearinghouse.law.silence_procedure import (
    Permitted,
    Procedure,
    ProcedureReason,
    Refused,
    Stand,
    return_delivery,
    stand_of,
)
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.silence import operations, queries
from clearinghouse.silence.faults import Refusal, SilenceFault
from tests.silence.house import CLOSING, DEADLINE, IN_TIME, OPENED, TICK, House

pytestmark = pytest.mark.django_db
KNOWN = IN_TIME + timedelta(minutes=10)


@pytest.fixture
def house() -> House:
    return House()


def delivered(house: House, key: str, *states: str, channel: Channel = Channel.EMAIL) -> None:
    for state in states:
        operations.deliver(
            key=key,
            state=state,
            channel=channel,
            delivered_at=IN_TIME,
            by=house.registry,
            at=IN_TIME,
        )


def taken_back(house: House, key: str, returned_at: datetime = KNOWN, state: str = "IND") -> None:
    operations.take_back_delivery(
        key=key,
        state=state,
        failure=Failure.BOUNCED,
        returned_at=returned_at,
        by=house.registry,
        at=max(returned_at, KNOWN),
    )


def stand(house: House, key: str, at: datetime = CLOSING) -> Stand:
    shown = queries.procedure(house.registry, key, at=at)
    assert shown is not None
    return shown.row.stand


def on_its_way(house: House, channel: Channel = Channel.EMAIL) -> str:
    """Send the opening note to India by a way; return its address."""
    note = Note.objects.get(document__address=house.note)
    row = Delivery.objects.create(
        note=note,
        participant_id="IND",
        channel=channel,
        state="queued",
        available_at=OPENED,
    )
    is_email = channel is Channel.EMAIL
    Sending.objects.create(
        delivery=row,
        channel=channel,
        address="notes@india.example" if is_email else "",
        number="one",
        made_at=OPENED,
        next_try_at=OPENED if is_email else None,
    )
    return house.note


class TestReturnDelivery:
    REACHED = Procedure(
        OPENED, DEADLINE, frozenset({"IND"}), delivered_at={"IND": IN_TIME}, proves_delivery=True
    )

    @pytest.mark.parametrize(
        ("returned_at", "reason"),
        [
            (IN_TIME - TICK, ProcedureReason.RETURNED_BEFORE_DELIVERY),
            (IN_TIME, None),
            (DEADLINE - TICK, None),
            (DEADLINE, ProcedureReason.RETURNED_TOO_LATE),
            (DEADLINE + TICK, ProcedureReason.RETURNED_TOO_LATE),
        ],
    )
    def test_silence_practice_s_3_counts_before_the_deadline(
        self, returned_at: datetime, reason: ProcedureReason | None
    ) -> None:
        ruling = return_delivery(self.REACHED, state="IND", returned_at=returned_at)

        assert (ruling.reason if isinstance(ruling, Refused) else None) == reason

    def test_takes_back_only_what_was_proven(self) -> None:
        ruling = return_delivery(self.REACHED, state="TUR", returned_at=KNOWN)

        assert isinstance(ruling, Refused)
        assert ruling.reason == ProcedureReason.NOTHING_TO_RETURN
        assert isinstance(return_delivery(self.REACHED, state="IND", returned_at=KNOWN), Permitted)

    def test_of_one_state_keeps_the_text_from_being_adopted(self) -> None:
        missed = Procedure(
            OPENED, DEADLINE, frozenset({"IND"}), delivered_at={}, proves_delivery=True
        )

        assert stand_of(self.REACHED, at=DEADLINE) is Stand.ADOPTED
        assert stand_of(missed, at=DEADLINE) is Stand.AWAITING_DELIVERY


class TestARunningProcedure:
    def test_that_demands_proof_does_not_adopt_without_it(self, house: House) -> None:
        key = house.open(proves_delivery=True)
        delivered(house, key, "KAZ", "IND", "TUR")
        assert stand(house, key) is Stand.ADOPTED

        taken_back(house, key)

        assert stand(house, key, IN_TIME) is Stand.RUNNING
        assert stand(house, key) is Stand.AWAITING_DELIVERY
        with pytest.raises(OutOfOrder):
            operations.close(key=key, by=house.registry, at=CLOSING)

    def test_is_saved_by_another_delivery_in_time(self, house: House) -> None:
        key = house.open(proves_delivery=True)
        delivered(house, key, "KAZ", "IND", "TUR")
        taken_back(house, key)
        operations.deliver(
            key=key,
            state="IND",
            channel=Channel.PAPER,
            delivered_at=DEADLINE - TICK,
            by=house.registry,
            at=DEADLINE - TICK,
        )

        shown = queries.procedure(house.registry, key, at=CLOSING)
        assert shown is not None
        row = next(each for each in shown.reached if each.state == "IND")
        assert (row.at, row.channel, row.failed_by, row.failure) == (
            DEADLINE - TICK,
            Channel.PAPER,
            Channel.EMAIL,
            Failure.BOUNCED,
        )
        assert house.close(key) == "not_breached"

    @pytest.mark.parametrize(("late", "is_late"), [(-TICK, False), (TICK * 0, True), (TICK, True)])
    def test_has_decided_at_the_deadline(
        self, house: House, late: timedelta, is_late: bool
    ) -> None:
        key = house.open(proves_delivery=True)
        delivered(house, key, "KAZ", "IND", "TUR")
        if is_late:
            with pytest.raises(OutOfOrder) as refused:
                taken_back(house, key, DEADLINE + late)
            assert refused.value.refused.reason == ProcedureReason.RETURNED_TOO_LATE
        else:
            taken_back(house, key, DEADLINE + late)
        assert stand(house, key) is (Stand.ADOPTED if is_late else Stand.AWAITING_DELIVERY)

    def test_keeps_what_was_seen_in_the_portal(self, house: House) -> None:
        key = house.open(proves_delivery=True)
        operations.deliver(
            key=key,
            state="IND",
            channel=Channel.PORTAL,
            delivered_at=IN_TIME,
            by=house.india,
            at=IN_TIME,
        )
        with pytest.raises(Refusal) as refused:
            taken_back(house, key)
        assert refused.value.fault is SilenceFault.SEEN_IN_THE_PORTAL

    def test_is_in_the_hands_of_the_registry(self, house: House) -> None:
        key = house.open()
        delivered(house, key, "IND")
        with pytest.raises(Refusal) as refused:
            operations.take_back_delivery(
                key=key,
                state="IND",
                failure=Failure.BOUNCED,
                returned_at=KNOWN,
                by=house.india,
                at=KNOWN,
            )
        assert refused.value.fault is SilenceFault.NOT_THE_REGISTRY


class TestTheNoteThatOpens:
    def failed(self, house: House, channel: Channel = Channel.EMAIL, at: datetime = KNOWN) -> None:
        operations.fail_delivery(
            address=house.note,
            participant="IND",
            channel=channel,
            failure=Failure.BOUNCED,
            failed_at=at,
            by=house.registry,
            at=at,
        )

    def test_takes_its_proof_back_with_its_delivery(self, house: House) -> None:
        on_its_way(house)
        key = house.open(proves_delivery=True)
        delivered(house, key, "KAZ", "IND", "TUR")

        self.failed(house)

        assert stand(house, key) is Stand.AWAITING_DELIVERY

    def test_leaves_the_proof_of_another_way(self, house: House) -> None:
        on_its_way(house)
        key = house.open(proves_delivery=True)
        delivered(house, key, "KAZ", "TUR")
        delivered(house, key, "IND", channel=Channel.PAPER)

        self.failed(house)

        assert stand(house, key) is Stand.ADOPTED

    def test_changes_nothing_from_the_deadline_on(self, house: House) -> None:
        on_its_way(house)
        key = house.open(proves_delivery=True)
        delivered(house, key, "KAZ", "IND", "TUR")

        self.failed(house, at=DEADLINE)

        assert stand(house, key) is Stand.ADOPTED
        assert Sending.objects.get().state == "failed"

    def test_proves_nothing_by_a_way_that_failed(self, house: House) -> None:
        on_its_way(house)
        key = house.open(proves_delivery=True)
        self.failed(house)

        with pytest.raises(OutOfOrder) as refused:
            delivered(house, key, "IND")
        assert refused.value.refused.reason == ProcedureReason.DELIVERY_FAILED
        delivered(house, key, "IND", channel=Channel.PAPER)

    def test_that_failed_before_the_opening_is_remarked(self, house: House) -> None:
        on_its_way(house)
        self.failed(house, at=OPENED)
        _key, remarks = operations.open_procedure(
            opening=house.opening(proves_delivery=True), by=house.registry, at=OPENED
        )

        told = {each.reason: dict(each.about) for each in remarks}
        assert told[ProcedureReason.DELIVERY_FAILED_AT_OPENING] == {"states": "IND"}
