"""Dispatching: sent once after the commit, recognisable before it, in its hours, tried again."""

import smtplib
import threading
from datetime import time, timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import Error, connection
from django.db.models import F

from clearinghouse.notices import queries
from clearinghouse.notices.faults import NoticeFault, PostingFault, Refused
from clearinghouse.notices.kinds import Channel, Digest, NoticeKind, PostingState
from clearinghouse.notices.models import Notice, Posting
from clearinghouse.notices.operations import Dispatched, dispatch_due, try_again
from clearinghouse.notices.timing import FEWEST_TRIES, GIVEN_UP_AFTER, wait_after
from clearinghouse.participants.readers import reader_of
from tests.notices.telling import AT, BACKEND, REGISTRY, TICK, a_reader_of, tell, wish
from tests.participants.people import delegations


def email() -> Posting:
    return Posting.objects.filter(channel=Channel.EMAIL).get()


def ids() -> list[str]:
    return [message.extra_headers["Message-ID"] for message in mail.outbox]


@pytest.mark.django_db
class TestALetter:
    @pytest.fixture(autouse=True)
    def _states(self) -> None:
        delegations()

    def test_is_sent_once(self) -> None:
        officer = a_reader_of()
        tell(officer)
        assert dispatch_due(at=AT) == Dispatched(sent=1)
        assert dispatch_due(at=AT + timedelta(days=9)) == Dispatched()
        (letter,) = mail.outbox
        assert letter.to == [officer.email]
        assert email().state == PostingState.SENT
        assert (email().sent_at, email().tries) == (AT, 1)

    def test_is_not_sent_before_it_is_due(self) -> None:
        officer = a_reader_of()
        wish(officer, digest=Digest.DAILY)
        tell(officer)
        moment = email().next_try_at
        assert moment is not None
        assert dispatch_due(at=moment - TICK) == Dispatched()
        assert dispatch_due(at=moment) == Dispatched(sent=1)

    @pytest.mark.parametrize(
        ("language", "words"),
        [("en", "A silence procedure has been opened"), ("ru", "/ru/notices/"), ("kk", "/kk/")],
    )
    def test_is_in_the_readers_language(self, language: str, words: str) -> None:
        tell(a_reader_of(language=language))
        dispatch_due(at=AT)
        (letter,) = mail.outbox
        assert words in f"{letter.subject}\n{letter.body}"
        assert letter.extra_headers["Content-Language"] == language

    def test_says_nothing_of_what_it_is_about(self) -> None:
        tell(a_reader_of(), due_at=AT + timedelta(days=5))
        dispatch_due(at=AT)
        told = mail.outbox[0].message().as_string()
        address = Notice.objects.get().address
        assert f"/en/notices/{address}/" in told
        assert "28 November 2026, 14:00 (Almaty)" in told
        assert "DRAFT" not in told
        assert "/decisions/" not in told

    def test_names_what_is_public(self) -> None:
        tell(a_reader_of(), is_public=True)
        dispatch_due(at=AT)
        assert "Symbol: MC/2026/DRAFT/7" in mail.outbox[0].body

    def test_is_not_sent_to_a_closed_account(self) -> None:
        officer = a_reader_of()
        tell(officer)
        officer.is_active = False
        officer.save()
        dispatch_due(at=AT)
        assert mail.outbox == []
        assert (email().state, email().last_fault) == (
            PostingState.GIVEN_UP,
            PostingFault.ACCOUNT_CLOSED,
        )
        assert queries.not_arrived(REGISTRY) == ()

    def test_is_not_sent_to_who_wishes_none_any_more(self) -> None:
        officer = a_reader_of()
        tell(officer)
        wish(officer, by_email=False)
        assert dispatch_due(at=AT) == Dispatched()
        assert mail.outbox == []

    def test_killed_after_sending_is_sent_again_as_the_same(self, settings) -> None:
        tell(a_reader_of())
        settings.EMAIL_BACKEND = BACKEND + "Dying"
        with pytest.raises(SystemExit):
            dispatch_due(at=AT)
        assert email().state == PostingState.QUEUED
        settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
        assert dispatch_due(at=AT + timedelta(minutes=1)) == Dispatched(sent=1)
        assert dispatch_due(at=AT + timedelta(minutes=2)) == Dispatched()
        assert len(mail.outbox) == 2
        assert len(set(ids())) == 1
        assert mail.outbox[0].body == mail.outbox[1].body

    def test_killed_after_sending_a_collection_takes_nothing_new_with_it(self, settings) -> None:
        officer = a_reader_of()
        tell(officer, key="one")
        tell(officer, key="two")
        settings.EMAIL_BACKEND = BACKEND + "Dying"
        with pytest.raises(SystemExit):
            dispatch_due(at=AT)
        tell(officer, key="three")
        settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
        assert dispatch_due(at=AT) == Dispatched(sent=2)
        first, again, new = mail.outbox
        assert (first.body, ids()[0]) == (again.body, ids()[1])
        assert ids()[2] not in ids()[:2]
        assert new.subject.endswith("A silence procedure has been opened")


@pytest.mark.django_db
class TestQuietHours:
    NIGHT = (time(22), time(7))  # in Astana: from 17:00 to 02:00 by Greenwich

    @pytest.fixture(autouse=True)
    def _states(self) -> None:
        delegations()

    @pytest.mark.parametrize(
        ("at", "waits_until"),
        [
            (AT.replace(hour=17) - TICK, None),
            (AT.replace(hour=17), AT.replace(day=24, hour=2)),
            (AT.replace(hour=17) + TICK, AT.replace(day=24, hour=2)),
            (AT.replace(day=24, hour=2) - TICK, AT.replace(day=24, hour=2)),
            (AT.replace(day=24, hour=2), None),
        ],
    )
    def test_keep_a_letter_until_their_end(self, at: Any, waits_until: Any) -> None:
        officer = a_reader_of()
        wish(officer, quiet=self.NIGHT)
        tell(officer, at=at)
        assert dispatch_due(at=at).sent == (waits_until is None)
        if waits_until:
            assert dispatch_due(at=waits_until - TICK) == Dispatched()
            assert dispatch_due(at=waits_until) == Dispatched(sent=1)

    def test_keep_what_a_late_worker_finds_in_them(self) -> None:
        officer = a_reader_of()
        wish(officer, quiet=self.NIGHT)
        tell(officer)
        assert dispatch_due(at=AT.replace(hour=20)) == Dispatched()
        assert email().tries == 0
        assert dispatch_due(at=AT.replace(day=24, hour=2)) == Dispatched(sent=1)

    def test_keep_a_second_try(self, settings) -> None:
        officer = a_reader_of()
        tell(officer)
        settings.EMAIL_BACKEND = BACKEND + "Away"
        dispatch_due(at=AT)
        wish(officer, quiet=self.NIGHT)
        settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
        assert dispatch_due(at=AT.replace(hour=20)) == Dispatched()
        assert dispatch_due(at=AT.replace(day=24, hour=2)) == Dispatched(sent=1)

    def test_gather_what_waited_into_one_letter(self) -> None:
        officer = a_reader_of()
        wish(officer, quiet=self.NIGHT)
        for number in range(3):
            tell(officer, key=f"k{number}", at=AT.replace(hour=17 + number))
        assert dispatch_due(at=AT.replace(day=24, hour=2)) == Dispatched(sent=1)
        assert "3 new notices" in mail.outbox[0].subject


@pytest.mark.django_db
class TestACollection:
    @pytest.fixture(autouse=True)
    def _states(self) -> None:
        delegations()

    def test_is_one_letter_of_all_that_was_told(self) -> None:
        officer, other = a_reader_of(), a_reader_of("TUR")
        for each in (officer, other):
            wish(each, digest=Digest.WEEKLY)
        tell(officer, other, key="one")
        tell(officer, key="two", kind=NoticeKind.DECISION_ADOPTED, at=AT + timedelta(days=2))
        assert dispatch_due(at=AT + timedelta(days=6)) == Dispatched()
        assert dispatch_due(at=AT + timedelta(days=7)) == Dispatched(sent=2)
        letter = next(each for each in mail.outbox if each.to == [officer.email])
        for notice in Notice.objects.filter(officer=officer):
            assert letter.body.count(notice.address) == 1
        assert "A decision has been recorded" in letter.body
        assert set(Posting.objects.values_list("state", flat=True)) == {PostingState.SENT}

    def test_wished_later_takes_what_still_waits(self) -> None:
        officer = a_reader_of()
        tell(officer)
        wish(officer, digest=Digest.DAILY)
        assert dispatch_due(at=AT) == Dispatched()
        assert dispatch_due(at=AT.replace(day=24, hour=3)) == Dispatched(sent=1)


@pytest.mark.django_db
class TestAFailure:
    @pytest.fixture(autouse=True)
    def _told(self, settings) -> None:
        delegations()
        settings.EMAIL_BACKEND = BACKEND + "Away"
        tell(a_reader_of())

    def test_is_tried_again_ever_more_seldom(self) -> None:
        at = AT
        for tries in range(1, 6):
            assert dispatch_due(at=at).failed == 1
            posting = email()
            assert (posting.state, posting.tries) == (PostingState.FAILED, tries)
            assert posting.next_try_at == at + wait_after(tries, str(posting.pk))
            at = posting.next_try_at
            assert dispatch_due(at=at - TICK) == Dispatched()

    def test_is_given_up_after_five_days_and_told_to_the_secretariat(self) -> None:
        at = AT
        while email().next_try_at:
            at = email().next_try_at
            dispatch_due(at=at)
        assert email().state == PostingState.GIVEN_UP
        assert at >= AT + GIVEN_UP_AFTER
        assert email().tries > FEWEST_TRIES
        (row,) = queries.not_arrived(REGISTRY)
        assert row.fault is PostingFault.MAIL_SERVER_UNREACHABLE
        officer = reader_of(Notice.objects.get().officer, at=AT)
        assert queries.not_arrived(officer) == ()

    def test_of_the_server_keeps_the_other_letters_for_later(self) -> None:
        tell(a_reader_of(), key="another")
        done = dispatch_due(at=AT)
        assert (done.failed, done.is_away) == (1, True)
        assert Posting.objects.filter(tries=0, channel=Channel.EMAIL).count() == 1

    def test_is_sent_again_when_the_registry_says_so(self, settings) -> None:
        dispatch_due(at=AT)
        first = email().notice.address
        later = AT + timedelta(days=30)
        try_again(posting=email().pk, by=REGISTRY, at=later)
        settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
        assert dispatch_due(at=later) == Dispatched(sent=1)
        assert first in ids()[0]
        with pytest.raises(Refused) as refused:
            try_again(posting=email().pk, by=REGISTRY, at=later)
        assert refused.value.fault is NoticeFault.NO_SUCH_POSTING

    def test_is_not_sent_again_when_another_says_so(self) -> None:
        dispatch_due(at=AT)
        reader = reader_of(Notice.objects.get().officer, at=AT)
        with pytest.raises(Refused) as refused:
            try_again(posting=email().pk, by=reader, at=AT)
        assert refused.value.fault is NoticeFault.NOT_THE_REGISTRY

    @pytest.mark.parametrize(
        ("raised", "fault", "state"),
        [
            (
                smtplib.SMTPRecipientsRefused({"a@b": (550, b"no")}),
                PostingFault.RECIPIENT_REFUSED,
                PostingState.GIVEN_UP,
            ),
            (
                smtplib.SMTPRecipientsRefused({"a@b": (451, b"later")}),
                PostingFault.RECIPIENT_REFUSED,
                PostingState.FAILED,
            ),
            (
                smtplib.SMTPAuthenticationError(535, b"who"),
                PostingFault.MAIL_SERVER_REFUSED,
                PostingState.FAILED,
            ),
            (
                smtplib.SMTPServerDisconnected(),
                PostingFault.MAIL_SERVER_UNREACHABLE,
                PostingState.FAILED,
            ),
            (TimeoutError(), PostingFault.MAIL_SERVER_UNREACHABLE, PostingState.FAILED),
        ],
    )
    def test_says_why(self, monkeypatch, raised: Exception, fault: str, state: str) -> None:
        def refuse(*_given: object) -> None:
            raise raised

        monkeypatch.setattr("tests.notices.telling.Away.send_messages", refuse)
        dispatch_due(at=AT)
        assert (email().last_fault, email().state) == (fault, state)

    def test_to_write_a_letter_keeps_no_other_back(self, settings, caplog) -> None:
        settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
        settings.NOTICE_LETTERS = "tests.notices.test_dispatching.cannot_write_twice"
        written.clear()
        tell(a_reader_of(), key="another")
        assert dispatch_due(at=AT) == Dispatched(sent=1, failed=1)
        fault = Posting.objects.get(state=PostingState.FAILED).last_fault
        assert fault == PostingFault.LETTER_NOT_WRITTEN
        assert "could not be written" in caplog.text


written: list[object] = []


def cannot_write_twice(letter: object) -> Any:
    written.append(letter)
    if len(written) == 1:
        raise KeyError("no words")
    return type("Words", (), {"subject": "A notice", "body": "…"})()


@pytest.mark.django_db(transaction=True)
class TestSeveralWorkers:
    POSTINGS = 200

    def together(self, *works: Any) -> list[BaseException]:
        faults: list[BaseException] = []

        def guarded(work: Any) -> None:
            try:
                work()
            except BaseException as fault:  # noqa: BLE001 - whatever it is, the test must see it
                faults.append(fault)
            finally:
                connection.close()

        threads = [threading.Thread(target=guarded, args=(work,)) for work in works]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return faults

    def test_send_every_letter_and_none_twice(self) -> None:
        delegations()
        officers = [a_reader_of() for _ in range(20)]
        shares: list[int] = []

        def work() -> None:
            sent = 0
            for step in range(12):
                at = AT + timedelta(minutes=step)
                sent += dispatch_due(at=at, limit=25).sent
            shares.append(sent)

        for number in range(self.POSTINGS // 20):
            tell(*officers, key=f"k{number}")
        # Each is a letter of its own: two hundred, not twenty.
        Posting.objects.filter(channel=Channel.EMAIL).update(letter=F("pk"))
        assert self.together(work, work) == []
        assert sum(shares) == len(mail.outbox) == self.POSTINGS
        assert len(set(ids())) == self.POSTINGS
        states = set(Posting.objects.values_list("state", flat=True))
        assert states == {PostingState.SENT}

    def test_of_which_one_loses_the_database_send_on_as_if_nothing_had_been(self, settings) -> None:
        delegations()
        for number in range(3):
            tell(a_reader_of(), key=f"k{number}")
        settings.EMAIL_BACKEND = BACKEND + "Restarting"
        with pytest.raises(Error):
            dispatch_due(at=AT)
        connection.close()
        settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
        assert dispatch_due(at=AT).sent == 3
        assert len(mail.outbox) == 4
        assert ids()[0] == ids()[1]
        assert len(set(ids())) == 3

    def test_gather_one_letter_for_each_officer(self) -> None:
        delegations()
        officers = [a_reader_of() for _ in range(5)]
        for number in range(4):
            tell(*officers, key=f"k{number}")
        assert self.together(*[lambda: dispatch_due(at=AT)] * 3) == []
        assert len(mail.outbox) == 5
        assert Posting.objects.exclude(state=PostingState.SENT).count() == 0

    def test_one_of_which_stops_leaves_the_rest_to_the_other(self) -> None:
        delegations()
        for number in range(5):
            tell(a_reader_of(), key=f"k{number}")
        asked = []

        def goes_on() -> bool:
            asked.append(1)
            return len(asked) <= 2

        assert dispatch_due(at=AT, goes_on=goes_on).sent == 2
        assert dispatch_due(at=AT).sent == 3
        assert len(mail.outbox) == 5
