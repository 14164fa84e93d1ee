"""Deliveries: the same moment for all, the first opening for ever, paper before two officers."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from clearinghouse.correspondence import queries
from clearinghouse.correspondence.faults import NoteFault, Refusal
from clearinghouse.correspondence.models import Delivery, Reminder
from clearinghouse.correspondence.operations import (
    acknowledge_delivery,
    attest_delivery,
    open_delivery,
    remind,
)
from clearinghouse.law.deliveries import Channel, DeliveryReason, DeliveryState
from clearinghouse.record.models import Entry, Sealed
from tests.correspondence.registry import AT, READS, Registry, an_officer
from tests.correspondence.test_drafting import fault, refused

pytestmark = pytest.mark.django_db
LATER = AT + timedelta(hours=2)


@pytest.fixture
def registry() -> Registry:
    return Registry()


@pytest.fixture
def address(registry: Registry) -> str:
    return registry.issued().address


class TestOpenDelivery:
    def test_notes_practice_n_9_keeps_the_first_opening(
        self, registry: Registry, address: str
    ) -> None:
        colleague = an_officer("IND", *READS)

        first = open_delivery(address=address, by=registry.india, at=LATER)
        again = open_delivery(address=address, by=colleague, at=LATER + timedelta(hours=1))

        row = queries.own_delivery(registry.india, address)
        assert row is not None
        assert (first, again) == (True, False)
        assert (row.first_opened_at, row.opened_after) == (LATER, timedelta(hours=2))
        assert Entry.objects.filter(act="delivery.opened").count() == 1

    def test_in_the_house_makes_paper_unnecessary(self, registry: Registry, address: str) -> None:
        latecomer = an_officer("TUR", *READS)

        assert open_delivery(address=address, by=latecomer, at=LATER)

        row = queries.own_delivery(latecomer, address)
        assert row is not None
        assert (row.channel, row.state) == (Channel.PORTAL, DeliveryState.OPENED)

    def test_is_told_to_the_secretariat_and_the_delegation_alone(
        self, registry: Registry, address: str
    ) -> None:
        open_delivery(address=address, by=registry.india, at=LATER)

        entry = Entry.objects.get(act="delivery.opened")
        assert b"IND" not in bytes(entry.leaf)
        assert {tuple(row.addressees) for row in Sealed.objects.filter(entry=entry)} == {
            ("IND", "SEC")
        }

    def test_is_for_delegations_that_have_the_note(self, registry: Registry, address: str) -> None:
        assert fault(open_delivery, address=address, by=registry.japan, at=LATER) is (
            NoteFault.NO_SUCH_NOTE
        )
        with pytest.raises(Refusal):
            open_delivery(address="nothing", by=registry.india, at=LATER)

    def test_is_never_restated(self, registry: Registry, address: str) -> None:
        open_delivery(address=address, by=registry.india, at=LATER)
        row = Delivery.objects.get(participant="IND")

        for columns in (
            {"first_opened_at": AT},
            {"available_at": AT - timedelta(hours=1)},
            {"state": DeliveryState.AVAILABLE, "first_opened_at": None, "opened_by": None},
        ):
            with pytest.raises(IntegrityError), transaction.atomic():
                Delivery.objects.filter(pk=row.pk).update(**columns)


class TestEqualTreatment:
    def test_notes_practice_n_5_knows_one_moment_for_all(
        self, registry: Registry, address: str
    ) -> None:
        first = Delivery.objects.get(participant="IND")

        with pytest.raises(IntegrityError), transaction.atomic():
            Delivery.objects.create(
                note=first.note,
                participant_id="JPN",
                channel=Channel.PORTAL,
                state=DeliveryState.AVAILABLE,
                available_at=AT + timedelta(microseconds=1),
            )

    def test_shows_the_registry_everybody_and_a_delegation_itself(
        self, registry: Registry, address: str
    ) -> None:
        open_delivery(address=address, by=registry.india, at=LATER)

        whole = queries.equal_treatment(registry.second, address)
        own = queries.circulation(registry.india, address)

        assert whole is not None
        assert own is not None
        assert whole.is_available_to_all_at_once
        assert [row.participant for row in whole.rows] == ["IND", "KAZ", "TUR"]
        assert [row.participant for row in whole.waiting] == ["KAZ", "TUR"]
        assert [row.participant for row in own.rows] == ["IND"]
        assert queries.equal_treatment(registry.india, address) is None


class TestInbox:
    def test_counts_what_nobody_of_the_delegation_has_opened(
        self, registry: Registry, address: str
    ) -> None:
        assert queries.unread(registry.india) == 1
        open_delivery(address=address, by=registry.india, at=LATER)

        (row,) = queries.inbox(registry.india)
        assert (queries.unread(registry.india), queries.unread(registry.kazakhstan)) == (0, 1)
        assert (row.number, row.is_unread, row.languages) == ("DOC/1", False, ("en", "kk", "ru"))

    def test_costs_the_same_for_many_notes(
        self, registry: Registry, address: str, django_assert_max_num_queries
    ) -> None:
        for _ in range(5):
            registry.issued()

        with django_assert_max_num_queries(4):
            assert len(queries.inbox(registry.india)) == 6

    def test_is_empty_for_those_without_the_credential(self, registry: Registry) -> None:
        registry.issued()
        uncleared = an_officer("IND")

        assert queries.inbox(uncleared) == ()
        assert queries.unread(uncleared) == 0


class TestAcknowledgeDelivery:
    def test_follows_the_opening_and_is_kept(self, registry: Registry, address: str) -> None:
        assert (
            refused(acknowledge_delivery, address=address, by=registry.india, at=LATER)
            == DeliveryReason.NOT_OPENED_YET
        )
        open_delivery(address=address, by=registry.india, at=LATER)

        assert acknowledge_delivery(address=address, by=registry.india, at=LATER)
        assert not acknowledge_delivery(address=address, by=registry.india, at=LATER)
        assert Delivery.objects.get(participant="IND").acknowledged_at == LATER


class TestDeliverOnPaper:
    def given(self, registry: Registry, address: str, **changed: object) -> dict[str, object]:
        given = {
            "address": address,
            "participant": "TUR",
            "witness": registry.drafter.officer,
            "handed_at": LATER,
            "by": registry.second,
            "at": LATER,
        }
        return {**given, **changed}

    def test_notes_practice_n_9_is_attested_by_two(self, registry: Registry, address: str) -> None:
        attest_delivery(**self.given(registry, address))

        found = queries.circulation(registry.second, address)
        assert found is not None
        row = found.rows[-1]
        assert (row.state, row.first_opened_at) == (DeliveryState.OPENED, LATER)
        assert len(row.attested_by) == 2

    def test_notes_practice_n_9_is_never_attested_by_one(
        self, registry: Registry, address: str
    ) -> None:
        alone = self.given(registry, address, witness=registry.second.officer)
        secretary = self.given(registry, address, witness=registry.secretary.officer)
        stranger = self.given(registry, address, witness=registry.india.officer)

        assert refused(attest_delivery, **alone) == DeliveryReason.ONE_OFFICER_TWICE
        assert refused(attest_delivery, **secretary) == DeliveryReason.NOT_OF_THE_REGISTRY
        assert fault(attest_delivery, **stranger) is NoteFault.NO_SUCH_OFFICER


class TestRemind:
    def test_reaches_those_who_have_not_opened(self, registry: Registry, address: str) -> None:
        open_delivery(address=address, by=registry.india, at=LATER)

        assert remind(address=address, by=registry.second, at=LATER) == ("KAZ", "TUR")
        assert Reminder.objects.count() == 2
        assert Entry.objects.filter(act="delivery.reminded").count() == 2

    def test_spares_those_who_have(self, registry: Registry, address: str) -> None:
        open_delivery(address=address, by=registry.india, at=LATER)

        assert (
            refused(remind, address=address, participant="IND", by=registry.second, at=LATER)
            == DeliveryReason.REACHED_ALREADY
        )

    def test_is_kept(self, registry: Registry, address: str) -> None:
        remind(address=address, participant="KAZ", by=registry.second, at=LATER)

        with pytest.raises(IntegrityError), transaction.atomic():
            Reminder.objects.all().delete()
