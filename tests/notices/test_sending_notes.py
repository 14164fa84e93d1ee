"""Notes by e-mail: once, with their papers or without a word of them, tried again, given up."""

import smtplib
from datetime import timedelta
from typing import Any

import pytest
from django.core.mail.backends.locmem import EmailBackend
from django.test import override_settings

from clearinghouse.correspondence.models import Delivery, Sending
from clearinghouse.correspondence.operations import Choice, choose_ways
from clearinghouse.law.deliveries import Channel
from clearinghouse.law.distribution import Distribution
from clearinghouse.notices.operations import dispatch_due
from clearinghouse.notices.timing import FEWEST_TRIES, GIVEN_UP_AFTER
from clearinghouse.text.languages import Language
from clearinghouse.writing.notes_verbales.purposes import Addressed
from tests.correspondence.registry import AT, Registry
from tests.notices.telling import BACKEND

pytestmark = pytest.mark.django_db
MAILBOX = "notes@india.example"


class Refusing(EmailBackend):
    """A mail server that does not know the recipient."""

    def send_messages(self, messages: Any) -> int:
        raise smtplib.SMTPRecipientsRefused({MAILBOX: (550, b"no such user")})


@pytest.fixture
def registry() -> Registry:
    return Registry()


def chosen(registry: Registry, *, papers: bool = False) -> None:
    choice = Choice(
        channels=frozenset({Channel.EMAIL}),
        address=MAILBOX,
        language=Language.RU,
        wishes_papers=papers,
        request="IND/7",
    )
    choose_ways(participant="IND", choice=choice, by=registry.second, at=AT)


def sent() -> Sending:
    return Sending.objects.get(channel="email")


class TestANote:
    def test_goes_once_to_the_registered_address(
        self, registry: Registry, mailoutbox: list
    ) -> None:
        chosen(registry)
        registry.issued()
        assert dispatch_due(at=AT).sent == 1
        assert dispatch_due(at=AT + timedelta(days=1)).sent == 0

        (letter,) = mailoutbox
        assert letter.to == [MAILBOX]
        assert letter.extra_headers["Content-Language"] == "ru"
        assert letter.extra_headers["Message-ID"].startswith(f"<{sent().number}@")
        assert (sent().state, sent().is_attached, sent().tries) == ("sent", False, 1)

    def test_reveals_nothing_where_the_delegation_did_not_wish_it(
        self, registry: Registry, mailoutbox: list
    ) -> None:
        chosen(registry)
        address = registry.issued().address
        dispatch_due(at=AT)

        (letter,) = mailoutbox
        assert letter.attachments == []
        for word in ("DOC/1", address, "orchards", "садов"):
            assert word not in f"{letter.subject} {letter.body}"
        assert "/ru/notes-received/" in letter.body

    def test_goes_with_its_papers_where_the_delegation_wishes_it(
        self, registry: Registry, mailoutbox: list
    ) -> None:
        chosen(registry, papers=True)
        registry.issued(registry.enclosing(registry.paper()))
        dispatch_due(at=AT)

        (letter,) = mailoutbox
        names = [name for name, _content, _type in letter.attachments]
        assert names == ["1-DOC-1.pdf", "2-SOC-2026-II-DRAFT-4.pdf"]
        assert all(content.startswith(b"%PDF") for _n, content, _t in letter.attachments)
        assert "DOC/1" not in letter.subject
        assert "DOC/1" in letter.body
        assert sent().is_attached is True

    def test_for_one_addressee_never_takes_its_papers_along(
        self, registry: Registry, mailoutbox: list
    ) -> None:
        chosen(registry, papers=True)
        registry.issued(registry.facts(addressed=Addressed.ONE_EMBASSY, participant="IND"))
        dispatch_due(at=AT)

        (letter,) = mailoutbox
        assert letter.attachments == []
        assert "DOC/1" not in letter.body

    def test_too_large_for_a_letter_leaves_its_papers_at_home(
        self, registry: Registry, mailoutbox: list, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        chosen(registry, papers=True)
        registry.issued(registry.enclosing(registry.paper(Distribution.PUBLIC)))
        monkeypatch.setattr("clearinghouse.web.note_letters.LARGEST", 10)
        dispatch_due(at=AT)

        assert mailoutbox[0].attachments == []


class TestATry:
    def test_that_fails_is_made_again(self, registry: Registry, mailoutbox: list) -> None:
        chosen(registry)
        registry.issued()
        with override_settings(EMAIL_BACKEND=f"{BACKEND}Away"):
            assert dispatch_due(at=AT).is_away
        assert (sent().state, sent().tries, sent().last_fault) == (
            "queued",
            1,
            "mail_server_unreachable",
        )
        assert dispatch_due(at=AT).sent == 0
        assert dispatch_due(at=AT + timedelta(minutes=2)).sent == 1
        assert (sent().state, sent().tries, sent().last_fault) == ("sent", 2, "")

    def test_that_is_refused_for_good_has_failed(self, registry: Registry) -> None:
        chosen(registry)
        registry.issued()
        with override_settings(EMAIL_BACKEND=f"{__name__}.Refusing"):
            dispatch_due(at=AT)

        assert (sent().state, sent().failure, sent().failed_at) == ("failed", "not_sent", AT)
        assert Delivery.objects.get(participant="IND").state == "failed"

    @pytest.mark.parametrize(
        ("tries", "late", "state"),
        [
            (FEWEST_TRIES - 2, timedelta(), "queued"),
            (FEWEST_TRIES - 1, timedelta(microseconds=-1), "queued"),
            (FEWEST_TRIES - 1, timedelta(), "failed"),
        ],
    )
    def test_is_given_up_after_days(
        self, registry: Registry, tries: int, late: timedelta, state: str
    ) -> None:
        chosen(registry)
        registry.issued()
        Sending.objects.update(tries=tries)
        with override_settings(EMAIL_BACKEND=f"{BACKEND}Away"):
            dispatch_due(at=AT + GIVEN_UP_AFTER + late)

        assert sent().state == state

    def test_of_a_worker_that_dies_is_made_again_under_the_same_name(
        self, registry: Registry, mailoutbox: list
    ) -> None:
        chosen(registry)
        registry.issued()
        with override_settings(EMAIL_BACKEND=f"{BACKEND}Dying"), pytest.raises(SystemExit):
            dispatch_due(at=AT)
        dispatch_due(at=AT)

        first, second = mailoutbox
        assert first.extra_headers["Message-ID"] == second.extra_headers["Message-ID"]
