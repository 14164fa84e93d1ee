"""Sendings: by the ways chosen, once by each; failed for a reason; sent again; never restated."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from clearinghouse.correspondence import queries
from clearinghouse.correspondence.faults import NoteFault
from clearinghouse.correspondence.models import Delivery, NoteWays, Sending
from clearinghouse.correspondence.operations import (
    Choice,
    attest_delivery,
    choose_ways,
    deliver_again,
    fail_delivery,
    give_up,
    mark_sent,
    open_delivery,
)
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.deliveries import (
    Channel,
    DeliveryReason,
    DeliveryState,
    Failure,
    SendingState,
)
from clearinghouse.law.distribution import Reader
from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE
from clearinghouse.record.models import Entry, Sealed
from tests.correspondence.registry import AT, Registry, an_officer
from tests.correspondence.test_drafting import fault, refused

pytestmark = pytest.mark.django_db
LATER = AT + timedelta(hours=2)
MAILBOX = "notes@india.example"


@pytest.fixture
def registry() -> Registry:
    return Registry()


def chosen(registry: Registry, *channels: Channel, code: str = "IND", **changed: object) -> None:
    given = {"address": MAILBOX, "request": "IND/7 of 20 November 2026", **changed}
    choice = Choice(channels=frozenset(channels), **given)
    choose_ways(participant=code, choice=choice, by=registry.second, at=AT)


def of(participant: str) -> Delivery:
    return Delivery.objects.get(participant=participant)


def sendings(participant: str = "IND") -> list[tuple[str, str]]:
    rows = Sending.objects.filter(delivery__participant=participant).order_by("pk")
    return list(rows.values_list("channel", "state"))


class TestChooseWays:
    def test_notes_practice_n_11_is_the_administrators_own(self, registry: Registry) -> None:
        administrator = an_officer("IND", Capacity.DELEGATION_ADMINISTRATOR)
        choice = Choice(channels=frozenset({Channel.EMAIL}), address=MAILBOX)
        choose_ways(participant="IND", choice=choice, by=administrator, at=AT)

        held = queries.ways(administrator, "IND")
        assert (held.channels, held.address, held.request) == ((Channel.EMAIL,), MAILBOX, "")

    def test_notes_practice_n_11_is_the_registrys_on_request_only(self, registry: Registry) -> None:
        choice = Choice(channels=frozenset({Channel.PAPER}))
        given = {"participant": "IND", "choice": choice, "at": AT}

        assert refused(choose_ways, **given, by=registry.second) == DeliveryReason.WITHOUT_REQUEST
        assert refused(choose_ways, **given, by=registry.india) == DeliveryReason.WAYS_OF_ANOTHER
        other = an_officer("KAZ", Capacity.DELEGATION_ADMINISTRATOR)
        assert refused(choose_ways, **given, by=other) == DeliveryReason.WAYS_OF_ANOTHER

    def test_needs_a_way_and_an_address(self, registry: Registry) -> None:
        given = {"participant": "IND", "by": registry.second, "at": AT}
        none = Choice(channels=frozenset(), request="IND/7")
        nowhere = Choice(channels=frozenset({Channel.EMAIL}), request="IND/7")

        assert refused(choose_ways, **given, choice=none) == DeliveryReason.NO_WAY
        assert refused(choose_ways, **given, choice=nowhere) == DeliveryReason.NO_ADDRESS
        assert fault(choose_ways, **{**given, "participant": "XYZ"}, choice=none) is (
            NoteFault.NO_SUCH_ADDRESSEE
        )

    def test_is_told_to_the_secretariat_and_the_delegation_alone(self, registry: Registry) -> None:
        chosen(registry, Channel.EMAIL)

        entry = Entry.objects.get(act="ways.chosen")
        assert MAILBOX.encode() not in bytes(entry.leaf)
        assert {tuple(row.addressees) for row in Sealed.objects.filter(entry=entry)} == {
            ("IND", "SEC")
        }
        assert queries.ways(registry.kazakhstan, "IND").address == ""

    def test_is_kept_by_the_database_too(self, registry: Registry) -> None:
        chosen(registry, Channel.EMAIL)

        for columns in ({"channels": []}, {"channels": ["pigeon"]}, {"address": ""}):
            with pytest.raises(IntegrityError), transaction.atomic():
                NoteWays.objects.update(**columns)
        with pytest.raises(IntegrityError), transaction.atomic():
            NoteWays.objects.all().delete()


class TestIssue:
    def test_goes_by_every_way_chosen_from_one_moment(self, registry: Registry) -> None:
        chosen(registry, Channel.PORTAL, Channel.EMAIL, Channel.PAPER)
        registry.issued()

        assert sendings() == [("email", "queued"), ("paper", "queued")]
        assert (of("IND").channel, of("IND").state) == ("portal", "available")
        assert len(set(Delivery.objects.values_list("available_at", flat=True))) == 1

    def test_goes_by_email_first_where_the_portal_is_not_chosen(self, registry: Registry) -> None:
        chosen(registry, Channel.EMAIL)
        registry.issued()

        assert sendings() == [("email", "queued")]
        assert (of("IND").channel, of("IND").state) == ("email", "queued")

    def test_goes_on_paper_where_nobody_reads_here(self, registry: Registry) -> None:
        chosen(registry, Channel.PORTAL, code="TUR", address="")
        registry.issued()

        assert sendings("TUR") == [("paper", "queued")]
        assert sendings("KAZ") == []

    def test_is_not_changed_by_a_later_choice(self, registry: Registry) -> None:
        chosen(registry, Channel.EMAIL)
        registry.issued()
        chosen(registry, Channel.PAPER, address="")

        assert sendings() == [("email", "queued")]


class TestSent:
    def test_is_no_delivery(self, registry: Registry) -> None:
        chosen(registry, Channel.EMAIL)
        address = registry.issued().address
        row = Sending.objects.get(delivery__participant="IND")
        mark_sent(sending=row.pk, is_attached=True, by=REGISTRY_AT_THE_MACHINE, at=LATER)

        found = queries.own_delivery(registry.india, address)
        assert found is not None
        assert (found.state, found.has_reached) == (DeliveryState.SENT, False)
        (sent,) = found.sendings
        assert (sent.state, sent.tries, sent.sent_at) == (SendingState.SENT, 1, LATER)
        assert Entry.objects.filter(act="delivery.sent").count() == 1

    def test_does_not_hide_that_somebody_has_opened_it(self, registry: Registry) -> None:
        chosen(registry, Channel.EMAIL)
        address = registry.issued().address
        open_delivery(address=address, by=registry.india, at=LATER)
        row = Sending.objects.get(delivery__participant="IND")
        mark_sent(sending=row.pk, is_attached=False, by=REGISTRY_AT_THE_MACHINE, at=LATER)

        assert of("IND").state == "opened"

    def test_is_delivered_when_two_officers_attest_the_confirmation(
        self, registry: Registry
    ) -> None:
        chosen(registry, Channel.EMAIL)
        address = registry.issued().address
        given = {"address": address, "witness": registry.drafter.officer, "handed_at": LATER}
        given |= {"by": registry.second, "at": LATER, "channel": Channel.EMAIL}
        assert refused(attest_delivery, **given, participant="TUR") == DeliveryReason.NOT_ON_THE_WAY

        attest_delivery(**given, participant="IND")

        assert sendings() == [("email", "delivered")]
        assert (of("IND").state, of("IND").channel) == ("opened", "email")


class TestFailDelivery:
    def given(self, registry: Registry, address: str, **changed: object) -> dict[str, object]:
        given = {"address": address, "participant": "IND", "channel": Channel.EMAIL}
        given |= {"failure": Failure.BOUNCED, "failed_at": LATER, "by": registry.second}
        return {**given, "at": LATER, **changed}

    def test_notes_practice_n_13_is_entered_with_its_reason(self, registry: Registry) -> None:
        chosen(registry, Channel.EMAIL)
        address = registry.issued().address
        fail_delivery(**self.given(registry, address, words="550 no such user"))

        found = queries.equal_treatment(registry.second, address)
        assert found is not None
        assert found.failed == 1
        row = next(each for each in found.rows if each.participant == "IND")
        assert (row.sendings[0].failure, row.sendings[0].words) == (
            Failure.BOUNCED,
            "550 no such user",
        )
        assert queries.channels_failed(registry.second, address) == {
            "IND": frozenset({Channel.EMAIL})
        }
        assert queries.deliveries_failed(registry.second, address) == {"IND"}

    def test_leaves_the_other_way_open(self, registry: Registry) -> None:
        chosen(registry, Channel.EMAIL, Channel.PAPER)
        address = registry.issued().address
        fail_delivery(**self.given(registry, address))

        assert (of("IND").channel, of("IND").state) == ("paper", "queued")

    def test_leaves_a_note_in_the_portal_where_it_is(self, registry: Registry) -> None:
        chosen(registry, Channel.PORTAL, Channel.EMAIL)
        address = registry.issued().address
        fail_delivery(**self.given(registry, address))

        assert (of("IND").channel, of("IND").state) == ("portal", "available")

    @pytest.mark.parametrize(
        ("changed", "reason"),
        [
            ({"channel": Channel.PORTAL}, DeliveryReason.NEVER_FAILS_HERE),
            ({"channel": Channel.PAPER}, DeliveryReason.NOT_ON_THE_WAY),
            ({"participant": "KAZ"}, DeliveryReason.NOT_ON_THE_WAY),
            ({"failure": Failure.OTHER}, DeliveryReason.FAILURE_WITHOUT_WORDS),
        ],
    )
    def test_is_refused(self, registry: Registry, changed: dict, reason: DeliveryReason) -> None:
        chosen(registry, Channel.EMAIL)
        address = registry.issued().address

        assert refused(fail_delivery, **self.given(registry, address, **changed)) == reason

    def test_is_final(self, registry: Registry) -> None:
        chosen(registry, Channel.EMAIL)
        fail_delivery(**self.given(registry, registry.issued().address))

        for columns in ({"state": "sent", "sent_at": AT}, {"words": "never mind"}):
            with pytest.raises(IntegrityError), transaction.atomic():
                Sending.objects.update(**columns)
        with pytest.raises(IntegrityError), transaction.atomic():
            Sending.objects.all().delete()

    def test_by_the_outbox_is_told_as_its_own(self, registry: Registry) -> None:
        chosen(registry, Channel.EMAIL)
        registry.issued()
        row = Sending.objects.get(delivery__participant="IND")
        give_up(sending=row.pk, fault="recipient_refused", by=REGISTRY_AT_THE_MACHINE, at=LATER)

        row.refresh_from_db()
        assert (row.state, row.failure, row.last_fault, row.tries) == (
            "failed",
            "not_sent",
            "recipient_refused",
            1,
        )
        assert of("IND").state == "failed"


class TestDeliverAgain:
    def failed(self, registry: Registry) -> dict[str, object]:
        chosen(registry, Channel.EMAIL)
        address = registry.issued().address
        fail_delivery(
            address=address,
            participant="IND",
            channel=Channel.EMAIL,
            failure=Failure.BOUNCED,
            failed_at=LATER,
            by=registry.second,
            at=LATER,
        )
        return {"address": address, "participant": "IND", "by": registry.second, "at": LATER}

    def test_notes_practice_n_13_goes_by_another_way(self, registry: Registry) -> None:
        deliver_again(**self.failed(registry), channel=Channel.PAPER)

        assert sendings() == [("email", "failed"), ("paper", "queued")]
        assert (of("IND").channel, of("IND").state) == ("paper", "queued")

    def test_goes_to_another_address(self, registry: Registry) -> None:
        given = self.failed(registry)
        deliver_again(**given, channel=Channel.EMAIL, to="embassy@india.example")

        assert Sending.objects.latest("pk").address == "embassy@india.example"
        assert refused(deliver_again, **given, channel=Channel.EMAIL) == (
            DeliveryReason.ON_THE_WAY_ALREADY
        )
        assert queries.channels_failed(registry.second, str(given["address"])) == {}

    def test_needs_an_address_for_an_email(self, registry: Registry) -> None:
        given = {**self.failed(registry), "participant": "TUR", "channel": Channel.EMAIL}

        assert refused(deliver_again, **given) == DeliveryReason.NO_ADDRESS

    def test_is_not_for_those_who_have_it(self, registry: Registry) -> None:
        given = {**self.failed(registry), "channel": Channel.PAPER}
        open_delivery(address=str(given["address"]), by=registry.india, at=LATER)

        assert refused(deliver_again, **given) == DeliveryReason.REACHED_ALREADY
        by: Reader = registry.kazakhstan
        assert fault(deliver_again, **{**given, "by": by}) is NoteFault.NO_SUCH_NOTE
