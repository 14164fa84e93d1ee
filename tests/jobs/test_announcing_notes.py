"""Reminders of notes: told once, to the delegation reminded, unless it has opened the note."""

from datetime import time, timedelta

import pytest

from clearinghouse.correspondence.operations import open_delivery, remind
from clearinghouse.jobs.announcing import announce, watch_from_now
from clearinghouse.jobs.announcing_notes import RECENT
from clearinghouse.notices.kinds import Channel, Digest, NoticeKind
from clearinghouse.notices.models import Notice, Posting, Watch
from clearinghouse.notices.operations import dispatch_due
from clearinghouse.participants.models import Officer
from tests.correspondence.registry import AT, Registry
from tests.notices.telling import wish

pytestmark = pytest.mark.django_db
TICK = timedelta(microseconds=1)
LATER = AT + timedelta(days=2)


@pytest.fixture
def registry() -> Registry:
    return Registry()


@pytest.fixture
def address(registry: Registry) -> str:
    address = registry.issued().address
    watch_from_now(at=AT)
    return address


def reminders() -> list[Notice]:
    found = Notice.objects.filter(kind=NoticeKind.NOTE_REMINDER).exclude(officer=None)
    return list(found.order_by("pk"))


class TestAReminder:
    def test_is_told_to_the_officers_of_the_delegation_reminded(
        self, registry: Registry, address: str
    ) -> None:
        remind(address=address, participant="IND", by=registry.second, at=LATER)
        announce(at=LATER)

        (told,) = reminders()
        assert told.officer_id == registry.india.officer
        assert (told.link, told.facts, told.is_public) == (
            f"/notes-received/{address}/",
            {"number": "DOC/1"},
            False,
        )

    def test_is_told_once_however_often_it_is_looked_for(
        self, registry: Registry, address: str
    ) -> None:
        remind(address=address, by=registry.second, at=LATER)
        announce(at=LATER)
        Watch.objects.update(looked_to=-1)
        announce(at=LATER)

        assert len(reminders()) == 2

    def test_is_told_again_when_the_registry_reminds_again(
        self, registry: Registry, address: str
    ) -> None:
        for days in (0, 1):
            remind(
                address=address,
                participant="IND",
                by=registry.second,
                at=LATER + timedelta(days=days),
            )
        announce(at=LATER + timedelta(days=1))

        assert len(reminders()) == 2

    def test_spares_a_delegation_that_has_opened_it_meanwhile(
        self, registry: Registry, address: str
    ) -> None:
        remind(address=address, by=registry.second, at=LATER)
        open_delivery(address=address, by=registry.india, at=LATER)
        announce(at=LATER)

        assert [each.participant_id for each in reminders()] == ["KAZ"]

    @pytest.mark.parametrize(("late", "told"), [(-TICK, 1), (timedelta(), 1), (TICK, 0)])
    def test_of_long_ago_is_told_to_nobody(
        self, registry: Registry, address: str, late: timedelta, told: int
    ) -> None:
        remind(address=address, participant="IND", by=registry.second, at=LATER)
        announce(at=LATER + RECENT + late)

        assert len(reminders()) == told

    def test_waits_for_the_digest_and_the_end_of_the_quiet_hours(
        self, registry: Registry, address: str
    ) -> None:
        wish(Officer.objects.get(pk=registry.india.officer), digest=Digest.DAILY)
        wish(
            Officer.objects.get(pk=registry.kazakhstan.officer),
            quiet=(time(8), time(20)),
        )
        remind(address=address, by=registry.second, at=LATER)
        announce(at=LATER)

        letters = Posting.objects.filter(channel=Channel.EMAIL, notice__in=reminders())
        assert letters.count() == 2
        assert all(each.due_at > LATER for each in letters)
        assert dispatch_due(at=LATER).sent == 0

    def test_reveals_nothing_in_the_letter(
        self, registry: Registry, address: str, mailoutbox: list
    ) -> None:
        remind(address=address, participant="IND", by=registry.second, at=LATER)
        announce(at=LATER)
        dispatch_due(at=LATER)

        (letter,) = mailoutbox
        assert address not in letter.body
        assert "DOC/1" not in f"{letter.subject} {letter.body}"
        assert "/notices/" in letter.body
