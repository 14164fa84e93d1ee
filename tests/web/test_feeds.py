"""The feeds of the house: who is told what, in which language, and how they go on."""

from datetime import date, datetime, timedelta

import feedparser
import pytest
from django.test import Client

from clearinghouse.documents import operations
from clearinghouse.jobs.clock import now
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Distribution
from clearinghouse.law.verbs import Verb
from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE
from clearinghouse.participants.facts import Words
from clearinghouse.participants.models import ApiToken
from clearinghouse.participants.operations import make_token, revoke_token
from clearinghouse.participants.queries import reader_of
from clearinghouse.procedures.facts import Day, DecisionFacts
from clearinghouse.procedures.operations import record_decision
from clearinghouse.text.languages import Language
from tests.factories import NOW, REGISTRY, a_note, a_paper, a_version
from tests.participants.people import an_officer, delegations

pytestmark = pytest.mark.django_db
SECRET = "quincunx"
TICK = timedelta(days=1)


@pytest.fixture(autouse=True)
def house(settings) -> None:
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    delegations()


def registered(count: int, *, distribution: Distribution = Distribution.PUBLIC) -> None:
    about = "orchards" if distribution is Distribution.PUBLIC else SECRET
    for number in range(1, count + 1):
        operations.register(
            paper=a_paper(
                f"SOC/{2031 if about == SECRET else 2025}/DEC/{number}",
                a_version(about, title=f"On {about} & trees <{number}>"),
                a_version(about, language=Language.RU, title=f"О садах {number}"),
                distribution=distribution,
                author="SEC",
            ),
            by=REGISTRY,
            at=NOW + timedelta(minutes=number),
        )


def read(kind: str, language: str = "en", client: Client | None = None, query: str = "") -> dict:
    answer = (client or Client()).get(f"/feeds/{kind}.{language}.atom{query}")
    assert answer.status_code == 200, answer.content
    found = feedparser.parse(
        answer.content, response_headers={"content-type": answer["Content-Type"]}
    )
    assert not found.bozo, found.bozo_exception
    return found


class TestTheFeedOfDocuments:
    def test_tells_what_was_registered_last_first(self) -> None:
        registered(3)
        titles = [entry.title for entry in read("documents").entries]
        assert titles == [f"SOC/2025/DEC/{n} · On orchards & trees <{n}>" for n in (3, 2, 1)]

    def test_speaks_the_language_asked_for(self) -> None:
        registered(1)
        found = read("documents", "ru")
        assert found.feed.language == "ru"
        assert found.entries[0].title == "SOC/2025/DEC/1 · О садах 1"
        assert "/ru/documents/" in found.entries[0].link

    def test_falls_back_where_a_title_is_missing(self) -> None:
        registered(1)
        operations.register_note(
            note=a_note(distribution=Distribution.PUBLIC), by=REGISTRY, at=NOW + timedelta(hours=1)
        )
        note, paper = read("documents", "kk").entries
        assert paper.title == "SOC/2025/DEC/1 · On orchards & trees <1>"
        assert note.title.startswith("DOC/12 · ")

    def test_goes_on_until_everything_is_told_once(self) -> None:
        registered(60)
        seen, query = [], ""
        while True:
            found = read("documents", query=query)
            seen += [entry.id for entry in found.entries]
            following = [link.href for link in found.feed.links if link.rel == "next"]
            if not following:
                break
            query = "?" + following[0].partition("?")[2]
        assert len(seen) == len(set(seen)) == 60

    def test_names_each_paper_the_same_in_every_language(self) -> None:
        registered(2)
        identities = [{entry.id for entry in read("documents", code).entries} for code in Language]
        assert identities[0] == identities[1] == identities[2]
        assert all(identity.startswith("tag:") for identity in identities[0])
        assert len({read("documents", code).feed.id for code in Language}) == 3

    def test_tells_a_visitor_nothing_restricted(self) -> None:
        registered(3, distribution=Distribution.MEMBER_STATES)
        answer = Client().get("/feeds/documents.en.atom")
        assert SECRET not in answer.content.decode()
        assert b"2031" not in answer.content
        assert read("documents").entries == []

    def test_tells_a_delegate_what_is_open_to_the_delegation(self) -> None:
        registered(3, distribution=Distribution.MEMBER_STATES)
        client = Client()
        client.force_login(an_officer("KAZ", Capacity.READ))
        assert len(read("documents", client=client).entries) == 3
        assert "private" in client.get("/feeds/documents.en.atom")["Cache-Control"]

    def test_can_be_narrowed_down_into_another_feed(self) -> None:
        registered(2)
        found = read("documents", query="?body=MC")
        assert found.entries == []
        assert found.feed.id != read("documents").feed.id

    def test_is_not_sent_again_unchanged(self) -> None:
        registered(1)
        first = Client().get("/feeds/documents.en.atom")
        again = Client().get("/feeds/documents.en.atom", headers={"If-None-Match": first["ETag"]})
        assert again.status_code == 304
        registered(2)
        changed = Client().get("/feeds/documents.en.atom", headers={"If-None-Match": first["ETag"]})
        assert changed.status_code == 200

    @pytest.mark.parametrize("after", ["x", "%00", "AAAA", "é"])
    def test_refuses_a_cursor_that_it_did_not_give(self, after: str) -> None:
        assert Client().get(f"/feeds/documents.en.atom?after={after}").status_code == 400


class TestTheFeedOfDecisions:
    def decided(
        self, subject: str, on: date = date(2025, 3, 3), at: datetime = NOW, **fields: object
    ) -> None:
        facts = {
            "verb": Verb.APPROVED,
            "subject": Words(en=subject, ru=f"{subject} (ru)"),
            "decided": Day.exactly(on),
            "body": "SOC",
            "key": f"decision on {subject}",
            "sources": "a press release",
        }
        record_decision(
            decision=DecisionFacts(**(facts | fields)), by=REGISTRY_AT_THE_MACHINE, at=at
        )

    def test_tells_verb_subject_and_day(self) -> None:
        self.decided("orchards")
        (entry,) = read("decisions").entries
        assert "approved" in entry.title
        assert "orchards" in entry.title
        assert entry.summary == "3 March 2025"

    def test_tells_first_what_came_in_last_however_old_it_is(self) -> None:
        self.decided("old", date(2021, 1, 1), NOW + TICK)
        self.decided("new", date(2025, 3, 3), NOW)
        self.decided("older", date(1999, 9, 14), NOW + 2 * TICK)
        entries = read("decisions").entries

        assert [entry.title.rpartition(" ")[2] for entry in entries] == ["older", "old", "new"]
        received = [NOW + 2 * TICK, NOW + TICK, NOW]
        assert [datetime.fromisoformat(entry.updated) for entry in entries] == received
        assert [datetime.fromisoformat(entry.published) for entry in entries] == received

    def test_tells_also_what_was_decided_on_no_known_day(self) -> None:
        self.decided("orchards", decided=Day())
        (entry,) = read("decisions").entries
        assert entry.summary == "date not known"

    def test_goes_on_until_everything_is_told_once(self) -> None:
        for number in range(30):
            self.decided(f"{number}", at=NOW + TICK * (number // 2))
        first = read("decisions")
        (following,) = [link.href for link in first.feed.links if link.rel == "next"]
        second = read("decisions", query="?" + following.partition("?")[2])
        told = [entry.title.rpartition(" ")[2] for entry in (*first.entries, *second.entries)]
        assert told == [str(number) for number in reversed(range(30))]


class TestAProgramWithAToken:
    @pytest.fixture
    def token(self) -> str:
        registered(3, distribution=Distribution.MEMBER_STATES)
        officer = an_officer("KAZ", Capacity.READ)
        self.officer = reader_of(officer, at=now())
        made = make_token(
            officer=officer.pk, name="x", until=now() + TICK, by=self.officer, at=now()
        )
        self.number = made.token
        return made.written

    def ask(self, authorization: str = "", path: str = "/feeds/documents.en.atom"):
        headers = {"Authorization": authorization} if authorization else {}
        return Client().get(path, headers=headers)

    def test_is_told_what_the_delegation_may_read(self, token: str) -> None:
        answer = self.ask(f"Bearer {token}")

        assert answer.content.decode().count(f"On {SECRET} &amp; trees") == 3
        assert "private" in answer["Cache-Control"]
        assert "Authorization" in answer["Vary"]
        assert ApiToken.objects.get().last_used_at is not None

    def test_is_told_what_is_public_if_it_bears_none(self, token: str) -> None:
        answer = self.ask()

        assert answer.status_code == 200
        assert SECRET not in answer.content.decode()
        assert "Authorization" in answer["Vary"]

    def test_is_refused_once_the_token_is_revoked(self, token: str) -> None:
        revoke_token(token=self.number, by=self.officer, at=now())
        answer = self.ask(f"Bearer {token}")

        assert answer.status_code == 401
        assert 'error="invalid_token"' in answer["WWW-Authenticate"]
        assert answer["Cache-Control"] == "no-store"
        assert "revoked" in answer.content.decode()

    @pytest.mark.parametrize("written", ["Bearer ", "Bearer cica_x", "Basic YTpi", "Bearer é"])
    def test_is_refused_with_what_is_no_token(self, token: str, written: str) -> None:
        assert self.ask(written).status_code == 401

    def test_is_served_no_page_by_it(self, token: str) -> None:
        answer = self.ask(f"Bearer {token}", "/en/register/")

        assert SECRET not in answer.content.decode()


class TestTheFeedOfTheCatalogue:
    def test_is_a_feed_before_anything_is_known(self) -> None:
        assert read("catalogue").entries == []


class TestTheFeedOfTheRecord:
    def test_tells_every_entry_and_nothing_that_is_sealed(self) -> None:
        registered(27)
        registered(1, distribution=Distribution.MEMBER_STATES)

        found = read("record")
        assert len(found.entries) == 25
        assert "Document registered" in found.entries[0].title
        assert SECRET not in str(found)
        following = next(link.href for link in found.feed.links if link.rel == "next")
        later = read("record", query=f"?{following.partition('?')[2]}")
        indexes = [int(e.id.rpartition("/")[2]) for e in [*found.entries, *later.entries]]
        assert indexes == list(range(len(indexes)))[::-1]


class TestTheFeeds:
    @pytest.mark.parametrize(
        "path", ["/feeds/x.en.atom", "/feeds/documents.de.atom", "/en/feeds/x/"]
    )
    def test_are_no_others(self, path: str) -> None:
        assert Client().get(path).status_code == 404

    @pytest.mark.parametrize("language", ["en", "ru", "kk"])
    def test_are_listed_on_a_page_in_each_language(self, language: str) -> None:
        page = Client().get(f"/{language}/feeds/").content.decode()
        for kind in ("documents", "decisions", "catalogue", "coordinators", "record"):
            for code in ("en", "ru", "kk"):
                assert f"/feeds/{kind}.{code}.atom" in page

    def test_are_reached_from_the_pages_they_follow(self) -> None:
        answer = Client().get("/ru/feeds/documents/")
        assert answer["Location"] == "/feeds/documents.ru.atom"
        assert "/en/feeds/documents/" in Client().get("/en/register/").content.decode()
