"""The pages of notices: one's own, in one's language, and nobody else's."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import feedparser
import pytest
from django.core import mail
from django.core.mail import EmailMessage, get_connection
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar

from clearinghouse.law.credentials import Capacity
from clearinghouse.notices.kinds import Channel, Digest, NoticeKind, PostingState
from clearinghouse.notices.models import Notice, NoticePreference, Posting, Subscription, Webhook
from clearinghouse.notices.operations import dispatch_due, subscribe
from clearinghouse.notices.operations.preferring import LASTS
from clearinghouse.participants.models import Officer
from clearinghouse.participants.readers import reader_of
from clearinghouse.web import mailbox
from tests.notices.telling import BACKEND, TICK, a_reader_of, tell
from tests.participants.people import an_officer, delegations

pytestmark = pytest.mark.django_db
NOW = datetime.now(UTC)
BADGE = re.compile(r'<span class="badge"><span class="unseen">New notices: </span>([\d+]+)</span>')


@pytest.fixture(autouse=True)
def house(settings) -> None:
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    delegations()


def browser(officer: Officer) -> Client:
    client = Client()
    client.force_login(officer)
    return client


class TestTheInbox:
    def test_lists_ones_own_and_counts_them_in_the_menu(self) -> None:
        officer, other = a_reader_of(), a_reader_of()
        tell(officer, at=NOW)
        page = browser(officer).get("/en/notices/").content.decode()
        assert "A silence procedure has been opened" in page
        assert "MC/2026/DRAFT/7" in page
        assert BADGE.findall(page) == ["1"]
        page = browser(other).get("/en/notices/").content.decode()
        assert "You have no notices." in page
        assert BADGE.findall(page) == []

    def test_counts_no_further_than_a_hundred(self) -> None:
        officer = a_reader_of()
        for number in range(100):
            tell(officer, key=f"k{number}", at=NOW)
        page = browser(officer).get("/en/about/").content.decode()
        assert BADGE.findall(page) == ["99+"]

    def test_counts_nothing_before_the_second_step(self) -> None:
        officer = an_officer("KAZ", Capacity.READ, secured=False)
        tell(officer, at=NOW)
        assert BADGE.findall(browser(officer).get("/en/about/").content.decode()) == []

    def test_costs_a_visitor_no_query_for_the_badge(self, django_assert_num_queries) -> None:
        with django_assert_num_queries(0):
            Client().get("/en/about/")

    def test_costs_an_officer_one_query_for_the_badge(self) -> None:
        client = browser(a_reader_of())
        with CaptureQueriesContext(connection) as asked:
            client.get("/en/about/")
        counts = [each["sql"] for each in asked if "notices_notice" in each["sql"]]
        assert len(counts) == 1

    def test_goes_on_to_earlier_ones(self) -> None:
        officer = a_reader_of()
        for number in range(30):
            tell(officer, key=f"k{number}", at=NOW - timedelta(minutes=number))
        client = browser(officer)
        first = client.get("/en/notices/").content.decode()
        (following,) = re.findall(r'href="(\?after=[^"]+)"', first)
        second = client.get(f"/en/notices/{following}").content.decode()
        seen = re.findall(r'href="/en/notices/([\w-]{22})/"', first + second)
        assert len(seen) == len(set(seen)) == 30
        assert client.get("/en/notices/?after=made-up").status_code == 400

    def test_leads_to_what_a_notice_is_about_and_notes_it_read(self) -> None:
        officer = a_reader_of()
        tell(officer, at=NOW)
        client = browser(officer)
        address = Notice.objects.get().address
        answer = client.get(f"/ru/notices/{address}/")
        assert (answer.status_code, answer["Location"]) == (302, "/ru/decisions/silence/")
        assert Notice.objects.get().read_at is not None
        assert BADGE.findall(client.get("/en/notices/").content.decode()) == []

    def test_of_another_does_not_exist(self) -> None:
        tell(a_reader_of(), at=NOW)
        address = Notice.objects.get().address
        assert browser(a_reader_of()).get(f"/en/notices/{address}/").status_code == 404
        visitor = Client().get(f"/en/notices/{address}/")
        assert "/account/login/" in visitor["Location"]
        assert Notice.objects.get().read_at is None

    def test_is_seen_all_at_once(self) -> None:
        officer = a_reader_of()
        tell(officer, at=NOW - timedelta(minutes=1))
        client = browser(officer)
        assert client.get("/en/notices/read/").status_code == 405
        client.post("/en/notices/read/")
        assert not Notice.objects.filter(read_at=None).exists()


class TestPreferences:
    CHOSEN = {
        "language": "kk",
        "by_email": "on",
        "digest": "daily",
        "quiet_from": "22:00",
        "quiet_until": "07:00",
    }

    def test_are_shown_as_they_hold_and_kept_as_chosen(self) -> None:
        officer = a_reader_of(language="ru")
        client = browser(officer)
        page = client.get("/en/notices/preferences/").content.decode()
        assert '<option value="ru" selected>' in page
        assert officer.email in page
        assert "Hours are those of Almaty." in page
        answer = client.post("/en/notices/preferences/", self.CHOSEN)
        assert answer.status_code == 302
        kept = NoticePreference.objects.get(officer=officer)
        assert (kept.language, kept.digest, kept.by_email) == ("kk", Digest.DAILY, True)
        page = client.get("/en/notices/preferences/").content.decode()
        assert 'value="22:00"' in page

    @pytest.mark.parametrize(
        ("changed", "said"),
        [
            ({"quiet_until": ""}, "Give both ends of the quiet hours, or neither."),
            ({"quiet_until": "22:00"}, "Quiet hours end at another time than they begin."),
            ({"digest": "hourly"}, "Select a valid choice"),
            ({"language": "fr"}, "Select a valid choice"),
        ],
    )
    def test_that_cannot_be_are_refused_in_words(self, changed, said: str) -> None:
        answer = browser(a_reader_of()).post("/en/notices/preferences/", {**self.CHOSEN, **changed})
        assert answer.status_code == 422
        assert said in answer.content.decode()
        assert not NoticePreference.objects.exists()


class TestTheFeed:
    def made(self, officer: Officer, *, at: datetime = NOW) -> str:
        return subscribe(by=reader_of(officer, at=at), at=at)

    def test_is_shown_its_addresses_once(self) -> None:
        officer = a_reader_of()
        tell(officer, at=NOW)
        client = browser(officer)
        page = client.post("/ru/notices/subscribe/")
        assert "no-store" in page["Cache-Control"]
        feed, calendar = re.findall(
            r"http://testserver(/notices/[\w-]{43}\.ru\.(?:atom|ics))", page.content.decode()
        )
        assert Client().get(feed).status_code == Client().get(calendar).status_code == 200
        assert feed not in client.get("/ru/notices/preferences/").content.decode()

    def test_tells_kinds_in_its_language_and_nothing_more(self) -> None:
        officer = a_reader_of()
        tell(officer, at=NOW)
        tell(officer, key="public", kind=NoticeKind.DECISION_ADOPTED, at=NOW + TICK, is_public=True)
        answer = Client().get(f"/notices/{self.made(officer)}.en.atom")
        kind = {"content-type": answer["Content-Type"]}
        found = feedparser.parse(answer.content, response_headers=kind)
        assert not found.bozo, found.bozo_exception
        assert [entry.title for entry in found.entries] == [
            "A decision has been recorded",
            "A silence procedure has been opened",
        ]
        addresses = {f"http://testserver/en/notices/{n.address}/" for n in Notice.objects.all()}
        assert {entry.link for entry in found.entries} == addresses
        assert "MC/2026/DRAFT/7" in found.entries[0].summary
        assert "MC/2026/DRAFT/7" not in found.entries[1].summary
        assert (
            Client()
            .get(f"/notices/{self.made(officer)}.en.atom")
            .headers["Cache-Control"]
            .startswith("private")
        )

    def test_answers_that_nothing_is_new(self) -> None:
        address = f"/notices/{self.made(a_reader_of())}.en.atom"
        first = Client().get(address)
        assert Client(headers={"If-None-Match": first["ETag"]}).get(address).status_code == 304

    def test_gives_deadlines_as_a_calendar(self) -> None:
        officer = a_reader_of()
        due_at = (NOW + timedelta(days=5)).replace(microsecond=0)
        tell(officer, at=NOW, due_at=due_at)
        tell(officer, key="without", at=NOW)
        answer = Client().get(f"/notices/{self.made(officer)}.en.ics")
        assert answer["Content-Type"].startswith("text/calendar")
        (event,) = Calendar.from_ical(answer.content).walk("VEVENT")
        assert event["DTSTART"].dt == due_at
        assert event["SUMMARY"] == "Deadline: A silence procedure has been opened"
        assert Notice.objects.exclude(due_at=None).get().address in event["URL"]
        assert b"DRAFT" not in answer.content

    @pytest.mark.parametrize(
        ("after", "status"), [(LASTS - TICK, 200), (LASTS, 404), (LASTS + TICK, 404)]
    )
    def test_opens_for_a_year(self, after: timedelta, status: int, monkeypatch) -> None:
        secret = self.made(a_reader_of())
        monkeypatch.setattr("clearinghouse.site.middleware.now", lambda: NOW + after)
        assert Client().get(f"/notices/{secret}.en.atom").status_code == status

    def test_ends_when_another_is_made_or_it_is_closed(self) -> None:
        officer = a_reader_of()
        first, client = self.made(officer), browser(officer)
        client.post("/en/notices/subscribe/")
        assert Client().get(f"/notices/{first}.en.atom").status_code == 404
        second = self.made(officer)
        client.post("/en/notices/unsubscribe/")
        assert Client().get(f"/notices/{second}.en.atom").status_code == 404
        assert not Subscription.objects.filter(ended_at=None).exists()

    def test_ends_with_the_account(self) -> None:
        officer = a_reader_of()
        secret = self.made(officer)
        Officer.objects.filter(pk=officer.pk).update(is_active=False)
        assert Client().get(f"/notices/{secret}.en.ics").status_code == 404

    def test_speaks_the_three_languages_only(self) -> None:
        secret = self.made(a_reader_of())
        statuses = [
            Client().get(f"/notices/{secret}.{language}.atom").status_code
            for language in ("en", "ru", "kk", "fr")
        ]
        assert statuses == [200, 200, 200, 404]


class TestWebhooks:
    def test_are_opened_with_a_secret_shown_once_and_closed(self) -> None:
        client = browser(an_officer("KAZ", Capacity.DELEGATION_ADMINISTRATOR))
        typed = {"url": "https://hooks.example/kaz", "whose": "delegation"}
        page = client.post("/en/notices/webhooks/", typed)
        (secret,) = re.findall(r"whsec_[\w+/]{43}=", page.content.decode())
        listed = client.get("/en/notices/webhooks/").content.decode()
        assert secret not in listed
        assert "https://hooks.example/kaz" in listed
        client.post(f"/en/notices/webhooks/{Webhook.objects.get().address}/close/")
        page = client.get("/en/notices/webhooks/").content.decode()
        assert "The webhook is closed." in page
        assert "There are no webhooks." in page

    def test_of_the_delegation_are_offered_to_its_administrator_only(self) -> None:
        client = browser(a_reader_of())
        assert "my delegation is told" not in client.get("/en/notices/webhooks/").content.decode()
        typed = {"url": "https://hooks.example/kaz", "whose": "delegation"}
        assert client.post("/en/notices/webhooks/", typed).status_code == 422
        assert not Webhook.objects.exists()
        typed["whose"] = "own"
        assert client.post("/en/notices/webhooks/", typed).status_code == 200

    def test_of_the_delegation_are_shown_to_its_administrator_only(self) -> None:
        administrator = browser(an_officer("KAZ", Capacity.DELEGATION_ADMINISTRATOR))
        typed = {"url": "https://hooks.example/with-a-secret", "whose": "delegation"}
        administrator.post("/en/notices/webhooks/", typed)
        for client, is_shown in ((administrator, True), (browser(a_reader_of()), False)):
            page = client.get("/en/notices/webhooks/").content.decode()
            assert ("with-a-secret" in page) is is_shown

    def test_tell_why_the_latest_call_failed(self, settings) -> None:
        officer = a_reader_of()
        client = browser(officer)
        typed = {"url": "https://nobody.invalid/", "whose": "own"}
        client.post("/en/notices/webhooks/", typed)
        tell(officer, at=datetime.now(UTC))
        dispatch_due(at=datetime.now(UTC))
        page = client.get("/en/notices/webhooks/").content.decode()
        assert "The name in the address is not known." in page

    def test_at_no_address_are_refused_in_words(self) -> None:
        typed = {"url": "http://10.0.0.1/", "whose": "own"}
        page = browser(a_reader_of()).post("/en/notices/webhooks/", typed)
        assert page.status_code == 422
        assert "begins with https://" in page.content.decode()

    def test_of_others_cannot_be_closed(self) -> None:
        browser(an_officer("KAZ", Capacity.DELEGATION_ADMINISTRATOR)).post(
            "/en/notices/webhooks/", {"url": "https://hooks.example/", "whose": "delegation"}
        )
        stranger = browser(an_officer("TUR", Capacity.DELEGATION_ADMINISTRATOR))
        address = Webhook.objects.get().address
        page = stranger.post(f"/en/notices/webhooks/{address}/close/", follow=True)
        assert "There is no such webhook any more." in page.content.decode()
        assert Webhook.objects.get().closed_at is None


class TestWhatDidNotArrive:
    def test_is_shown_to_the_registry_and_tried_again(self, settings) -> None:
        officer = a_reader_of()
        tell(officer, at=NOW)
        settings.EMAIL_BACKEND = BACKEND + "Away"
        dispatch_due(at=NOW)
        registry = browser(an_officer("SEC", Capacity.REGISTRY, Capacity.READ))
        page = registry.get("/en/notices/not-arrived/").content.decode()
        assert "The mail server cannot be reached." in page
        assert officer.office in page
        assert "DRAFT" not in page
        posting = Posting.objects.get(channel=Channel.EMAIL)
        page = registry.post(f"/en/notices/not-arrived/{posting.pk}/again/", follow=True)
        assert "Everything has arrived." in page.content.decode()
        settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
        dispatch_due(at=datetime.now(UTC))
        posting.refresh_from_db()
        assert posting.state == PostingState.SENT
        page = registry.post(f"/en/notices/not-arrived/{posting.pk}/again/", follow=True)
        assert "There is no such posting" in page.content.decode()

    def test_is_nobody_elses_business(self) -> None:
        assert browser(a_reader_of()).get("/en/notices/not-arrived/").status_code == 404


class TestTheMailOfTheDemonstration:
    @pytest.fixture(autouse=True)
    def _files(self, settings, tmp_path: Path) -> None:
        settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
        settings.EMAIL_FILE_PATH = str(tmp_path / "mail")
        settings.CLEARINGHOUSE_DEMO = True

    def test_is_read_in_the_browser(self) -> None:
        tell(a_reader_of(), at=NOW)
        tell(a_reader_of("TUR", language="ru"), key="another", at=NOW)
        dispatch_due(at=NOW)
        page = Client().get("/en/demonstration/mail/").content.decode()
        for notice in Notice.objects.all():
            assert notice.address in page
        assert page.count('<section class="card"') == 2
        assert '<h2 id="letter-1" lang="' in page

    def test_shows_letters_as_they_are_and_runs_nothing_in_them(self) -> None:
        with get_connection() as server:
            EmailMessage(
                "<b>Bold</b>",
                "<script>alert(1)</script> қазақша",
                to=["a@b.example"],
                connection=server,
            ).send()
        page = Client().get("/en/demonstration/mail/").content.decode()
        assert "&lt;script&gt;" in page
        assert "<script>alert" not in page
        assert "қазақша" in page

    def test_is_empty_at_first(self) -> None:
        page = Client().get("/en/demonstration/mail/").content.decode()
        assert "No letter has been sent yet." in page

    def test_exists_in_no_installation_in_earnest(self, settings) -> None:
        settings.CLEARINGHOUSE_DEMO = False
        assert Client().get("/en/demonstration/mail/").status_code == 404

    def test_is_listed_from_the_latest_and_no_further_than_asked(self, settings) -> None:
        for number in range(4):
            EmailMessage(f"Number {number}", "…", to=["a@b.example"]).send()
        found = mailbox.letters(Path(settings.EMAIL_FILE_PATH), limit=3)
        assert len(found) == 3
        assert all(abs(letter.sent_at - datetime.now(UTC)) < timedelta(hours=1) for letter in found)
        assert mail.outbox == []
