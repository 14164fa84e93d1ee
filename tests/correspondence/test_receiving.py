"""Notes received: our own number without gaps, the sender's as written, once."""

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, transaction

from clearinghouse.correspondence import queries
from clearinghouse.correspondence.faults import NoteFault
from clearinghouse.correspondence.models import ReceivedNote
from clearinghouse.correspondence.operations import register_received
from clearinghouse.documents import rows
from clearinghouse.documents.models import Note
from clearinghouse.documents.papers import OriginalFile
from clearinghouse.law.deliveries import DeliveryReason
from tests.correspondence.registry import AT, Registry
from tests.correspondence.test_drafting import fault, refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def registry() -> Registry:
    return Registry()


def receive(registry: Registry, **changed: object):
    return register_received(facts=registry.received(**changed), by=registry.second, at=AT)


class TestRegisterReceived:
    def test_notes_practice_n_8_numbers_without_gaps(self, registry: Registry) -> None:
        numbers = [
            receive(registry, number=number, sender=sender).number
            for number, sender in (("17", "IND"), ("17", "KAZ"), ("D-5/26", "IND"))
        ]

        assert numbers == ["IN/1", "IN/2", "IN/3"]

    def test_keeps_the_number_as_the_sender_wrote_it(self, registry: Registry) -> None:
        receive(registry, number="№ 05–2/к")

        (row,) = queries.received_notes(registry.second)
        assert (row.number, row.number_of_the_sender) == ("IN/1", "№ 05–2/к")

    def test_is_read_by_the_secretariat_and_the_sender(self, registry: Registry) -> None:
        entered = receive(registry)

        assert rows.document(registry.secretary, entered.address) is not None
        assert rows.document(registry.india, entered.address) is not None
        assert rows.document(registry.kazakhstan, entered.address) is None
        assert len(queries.received_notes(registry.india)) == 1
        assert queries.received_notes(registry.kazakhstan) == ()

    def test_notes_practice_n_8_enters_a_note_once(self, registry: Registry) -> None:
        receive(registry)

        assert (
            refused(
                register_received,
                facts=registry.received(number="ei/17-26"),
                by=registry.second,
                at=AT,
            )
            == DeliveryReason.RECEIVED_TWICE
        )

    def test_counts_in_the_year_of_receipt(self, registry: Registry) -> None:
        receive(registry)
        january = datetime(2027, 1, 4, 9, 0, tzinfo=UTC)
        late = registry.received(number="99", dated_on=date(2026, 12, 30), received_at=january)

        entered = register_received(facts=late, by=registry.second, at=january)

        assert entered.number == "IN/1"
        assert Note.objects.get(document__address=entered.address).year == 2027

    def test_names_the_note_that_it_answers(self, registry: Registry) -> None:
        issued = registry.issued()
        key = Note.objects.get(document__address=issued.address).pk

        receive(registry, answers=key)

        (row,) = queries.received_notes(registry.second)
        assert (row.answers, row.answers_address) == ("DOC/1", issued.address)

    def test_keeps_the_scan(self, registry: Registry) -> None:
        scan = OriginalFile("note.pdf", "application/pdf", b"%PDF-1.4 scan")

        entered = receive(registry, scan=scan)

        shown = rows.document(registry.second, entered.address)
        assert shown is not None
        assert [file.digest for file in shown.sources] == [scan.digest.hex()]

    def test_refuses_what_does_not_exist(self, registry: Registry) -> None:
        given = {"by": registry.second, "at": AT}

        assert fault(register_received, facts=registry.received(sender="XYZ"), **given) is (
            NoteFault.NO_SUCH_ADDRESSEE
        )
        assert fault(register_received, facts=registry.received(answers=404), **given) is (
            NoteFault.NO_SUCH_NOTE
        )
        assert (
            refused(register_received, facts=registry.received(), by=registry.india, at=AT)
            == DeliveryReason.NOT_OF_THE_REGISTRY
        )

    def test_is_never_rewritten(self, registry: Registry) -> None:
        receive(registry)

        with pytest.raises(IntegrityError), transaction.atomic():
            ReceivedNote.objects.update(number="1")

    def test_is_found_by_the_number_of_its_sender(self, registry: Registry) -> None:
        entered = receive(registry)

        for written in ("EI/17-26", "ei/17-26", "IN/1"):
            (found,) = queries.notes_named(registry.second, written)
            assert found.address == entered.address

    def test_is_answered_by_the_number_of_its_sender(self, registry: Registry) -> None:
        receive(registry)
        (found,) = queries.notes_named(registry.second, "EI/17-26")

        issued = registry.issued(registry.facts(refers_to=(found.key,)))

        shown = rows.document(registry.india, issued.address)
        assert shown is not None
        assert "in reply to Note No. EI/17-26 of 25 November 2026" in (
            shown.reading("en").text[0].text
        )
