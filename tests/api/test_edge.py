"""What every answer keeps: entity tags, languages, links, methods, problems."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils.html import escape
from django.utils.translation import gettext, override

from clearinghouse.api.edge import language_of
from clearinghouse.api.openapi import described
from clearinghouse.api.openapi import operations as operations_of
from clearinghouse.api.views import documents as endpoints
from clearinghouse.api.views.interface import api
from clearinghouse.cli import messages
from clearinghouse.documents import operations
from clearinghouse.jobs.clock import now
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Distribution
from clearinghouse.participants.models import ApiToken, Officer
from clearinghouse.participants.operations import make_token, revoke_token
from clearinghouse.participants.queries import reader_of
from clearinghouse.text.languages import Language
from tests.factories import NOW, REGISTRY, a_paper, a_version
from tests.participants.people import an_officer, delegations

pytestmark = pytest.mark.django_db
BASE = "/api/v1"
PROBLEM = "application/problem+json"


@pytest.fixture(autouse=True)
def house() -> None:
    delegations()


@pytest.fixture
def officer() -> Officer:
    return an_officer("KAZ", Capacity.READ)


def registered(count: int, distribution: Distribution = Distribution.PUBLIC) -> list[str]:
    return [
        operations.register(
            paper=a_paper(
                f"SOC/2025/DEC/{number}",
                a_version("Orchards", title=f"On orchards {number}"),
                a_version("Сады", language=Language.RU, title=f"О садах {number}"),
                distribution=distribution,
                author="SEC",
            ),
            by=REGISTRY,
            at=NOW,
        ).address
        for number in range(1, count + 1)
    ]


def token_of(officer: Officer, *, lasts: timedelta = timedelta(days=1)) -> str:
    at = now()
    return make_token(
        officer=officer.pk, name="x", until=at + lasts, by=reader_of(officer, at=at), at=at
    ).written


def ask(path: str, **headers: str):
    return Client().get(
        f"{BASE}{path}", headers={k.replace("_", "-"): v for k, v in headers.items()}
    )


class TestAnEntityTag:
    def test_spares_what_has_not_changed(self) -> None:
        registered(1)
        first = ask("/documents")
        again = ask("/documents", If_None_Match=first["ETag"])
        assert again.status_code == 304
        assert again.content == b""
        assert again["ETag"] == first["ETag"]

    def test_is_another_once_it_has(self) -> None:
        registered(1)
        first = ask("/documents")
        registered(2)
        assert ask("/documents", If_None_Match=first["ETag"]).status_code == 200

    def test_is_another_in_another_language_and_for_another_reader(self, officer: Officer) -> None:
        registered(1, Distribution.MEMBER_STATES)
        bearer = f"Bearer {token_of(officer)}"
        tags = {
            ask("/documents", Authorization=bearer)["ETag"],
            ask("/documents?language=ru", Authorization=bearer)["ETag"],
            ask("/documents")["ETag"],
        }
        assert len(tags) == 3

    def test_goes_with_what_it_depends_on(self, officer: Officer) -> None:
        vary = ask("/documents")["Vary"]
        assert all(name in vary for name in ("Accept-Language", "Authorization", "Cookie"))
        assert ask("/documents")["Cache-Control"] == "no-cache"
        private = ask("/documents", Authorization=f"Bearer {token_of(officer)}")
        assert private["Cache-Control"] == "private, no-cache"

    def test_can_be_a_condition_that_is_not_met(self) -> None:
        answer = ask("/documents", If_Match='"another"')
        assert answer.status_code == 412
        assert answer["Content-Type"] == PROBLEM

    def test_of_a_file_is_its_digest(self) -> None:
        assert ask(f"/originals/{'0' * 64}").status_code == 404


class TestTheLanguage:
    @pytest.mark.parametrize(
        ("query", "header", "spoken"),
        [
            ("", "", "en"),
            ("", "ru", "ru"),
            ("", "kk-KZ, ru;q=0.9", "kk"),
            ("", "de, fr;q=0.5", "en"),
            ("", "*", "en"),
            ("", "de, ru;q=0.3", "ru"),
            ("?language=kk", "ru", "kk"),
            ("", ",;q=zz,\t", "en"),
        ],
    )
    def test_is_the_one_asked_for(self, rf, query: str, header: str, spoken: str) -> None:
        request = rf.get(f"/{query}", headers={"Accept-Language": header} if header else {})
        assert language_of(request) == (spoken, "")
        answer = ask(f"/documents{query}", **({"Accept_Language": header} if header else {}))
        assert answer["Content-Language"] == spoken

    def test_chooses_the_text_and_gives_all(self) -> None:
        registered(1)
        (row,) = ask("/documents?language=ru").json()["items"]
        assert row["titles"] == {
            "en": "On orchards 1",
            "ru": "О садах 1",
            "kk": "",
            "text": "О садах 1",
        }
        (row,) = ask("/documents?language=kk").json()["items"]
        assert row["titles"]["text"] == "On orchards 1"

    def test_of_a_problem_is_the_readers(self) -> None:
        assert (
            ask("/documents/x?language=ru").json()["title"] != ask("/documents/x").json()["title"]
        )

    def test_that_is_not_ours_is_refused(self) -> None:
        answer = ask("/documents?language=de")
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["name"] == "language"


class TestAList:
    def test_goes_on_by_its_link_until_everything_is_given_once(self) -> None:
        registered(7)
        path, symbols = "/documents?limit=3", []
        for _ in range(3):
            answer = ask(path)
            symbols += [row["symbol"] for row in answer.json()["items"]]
            links = answer["Link"]
            if 'rel="next"' not in links:
                break
            path = links.partition('rel="service-desc"')[2].partition("<")[2].partition(">")[0]
            path = path.removeprefix(BASE)
            assert answer.json()["next"] in path
        assert sorted(symbols) == [f"SOC/2025/DEC/{n}" for n in range(1, 8)]
        assert answer.json()["next"] is None

    def test_refuses_a_cursor_of_another_list(self) -> None:
        registered(3)
        cursor = ask("/documents?limit=1").json()["next"]
        assert ask(f"/documents?limit=1&cursor={cursor}").status_code == 200
        refused = ask(f"/notes?cursor={cursor}")
        assert refused.status_code == 422
        assert refused.json()["reason"] == "cursor_not_ours"

    @pytest.mark.parametrize("limit", ["0", "101", "x", "-1", "9" * 40])
    def test_is_of_a_bounded_length(self, limit: str) -> None:
        assert ask(f"/documents?limit={limit}").status_code == 422

    def test_holds_no_number_of_a_row(self) -> None:
        registered(2)
        answer = ask("/documents?limit=1").json()
        assert "revision" not in answer["items"][0]
        assert answer["next"].isascii()
        assert len(answer["next"]) > 40


class TestAMethod:
    def test_head_is_answered_like_get(self) -> None:
        registered(1)
        got, headed = ask("/documents"), Client().head(f"{BASE}/documents")
        assert headed.status_code == 200
        assert headed["ETag"] == got["ETag"]
        assert headed.content == b""

    def test_options_tells_what_is_allowed(self) -> None:
        answer = Client().options(f"{BASE}/documents")
        assert answer.status_code == 204
        assert "GET" in answer["Access-Control-Allow-Methods"]
        assert "Access-Control-Allow-Credentials" not in answer

    @pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
    def test_that_is_none_of_an_address_is_named(self, method: str) -> None:
        answer = getattr(Client(), method)(f"{BASE}/documents")
        assert answer.status_code == 405
        assert answer["Allow"] == "GET, HEAD, OPTIONS"
        assert answer["Content-Type"] == PROBLEM


class TestAToken:
    def test_opens_what_its_officer_may_read(self, officer: Officer) -> None:
        (address,) = registered(1, Distribution.MEMBER_STATES)
        assert ask(f"/documents/{address}").status_code == 404
        bearer = f"Bearer {token_of(officer)}"
        assert ask(f"/documents/{address}", Authorization=bearer).status_code == 200
        me = ask("/me", Authorization=bearer).json()
        assert (me["participant"], me["by_token"], me["scope"]) == ("KAZ", True, "read")
        assert ApiToken.objects.get().last_used_at is not None

    def test_opens_nothing_without_the_credential_to_read(self) -> None:
        (address,) = registered(1, Distribution.MEMBER_STATES)
        bearer = f"Bearer {token_of(an_officer('KAZ'))}"
        assert ask(f"/documents/{address}", Authorization=bearer).status_code == 404

    @pytest.mark.parametrize(
        "header", ["Bearer x", "Bearer", "Bearer ", "Basic dTpw", "x", "Bearer cica_" + "A" * 43]
    )
    def test_that_is_none_is_refused_even_where_everyone_may_read(self, header: str) -> None:
        answer = ask("/documents", Authorization=header)
        assert answer.status_code == 401
        assert answer["WWW-Authenticate"].startswith("Bearer")
        assert answer.json()["reason"] == "token_invalid"

    def test_that_was_revoked_or_has_expired_opens_nothing(self, officer: Officer) -> None:
        revoked, expired = token_of(officer), token_of(officer)
        first, second = ApiToken.objects.order_by("pk")
        revoke_token(token=first.pk, by=reader_of(officer, at=first.made_at), at=first.made_at)
        ApiToken.objects.filter(pk=second.pk).update(
            made_at=NOW - timedelta(days=2), expires_at=NOW - timedelta(days=1)
        )
        for written in (revoked, expired):
            assert ask("/me", Authorization=f"Bearer {written}").status_code == 401

    def test_does_nothing_but_read(self) -> None:
        registry = an_officer("SEC", Capacity.READ, Capacity.REGISTRY)
        answer = Client().post(
            f"{BASE}/imports", headers={"Authorization": f"Bearer {token_of(registry)}"}
        )
        assert answer.status_code == 403
        assert answer.json()["reason"] == "token_reads_only"
        assert answer.json()["provision"]["citation"] == "accounts 10"
        assert "token" in answer.json()["provision"]["wording"]
        assert answer.json()["detail"] == "A token reads and does nothing else."

    def test_is_not_needed_where_a_session_is(self, officer: Officer) -> None:
        client = Client()
        client.force_login(officer)
        assert client.get(f"{BASE}/me").json()["by_token"] is False

    def test_of_one_without_a_second_factor_does_not_open_closed_doors(self) -> None:
        client = Client()
        client.force_login(an_officer("KAZ", Capacity.READ, secured=False))
        answer = client.get(f"{BASE}/me")
        assert answer.status_code == 403
        assert answer.json()["reason"] == "second_factor"


class TestAProblem:
    @pytest.mark.parametrize(
        "path",
        [
            "/nothing",
            "/documents/%00",
            "/documents/%ff",
            "/symbols/%0A",
            "/%0A",
            "/documents/" + "x" * 3000,
            "/record/entries/99999999999999999999999999",
            "/record/entries/-1",
            "/provisions/x/y",
            "/catalogue/measures/2004/%F0%9F%92%A9",
        ],
    )
    def test_is_told_in_one_form_for_what_is_not_there(self, path: str) -> None:
        answer = ask(path)
        assert answer.status_code == 404
        assert answer["Content-Type"] == PROBLEM
        told = answer.json()
        assert told["status"] == 404
        assert told["reason"] == "not_found"
        assert told["type"].endswith("#problem-not_found")

    @pytest.mark.parametrize(
        "query",
        [
            "as_of=2025-02-30",
            "as_of=20250101",
            "as_of=0",
            "as_of=1700000000",
            "as_of=2025-W01-1",
            "year=0",
            "year=abc",
            "kind=x",
            "body=%00",
            "in_language=de",
            "asof=2020-01-01",
            "cursor=%F0",
            "as_of=2020-01-01&&x=1",
        ],
    )
    def test_names_what_cannot_be_read(self, query: str) -> None:
        answer = ask(f"/documents?{query}")
        assert answer.status_code == 422
        assert answer["Content-Type"] == PROBLEM
        (error,) = answer.json()["errors"]
        assert error["where"] == "query"
        assert error["name"] in query

    @pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "1992-10-05"])
    def test_is_none_for_any_day(self, day: str) -> None:
        for path in ("/documents", "/participants", "/coordinators", "/bodies", "/history"):
            assert ask(f"{path}?as_of={day}").status_code == 200, path

    def test_of_our_own_is_told_as_one(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(*_given: object, **_named: object) -> None:
            raise RuntimeError("a secret of the house")

        monkeypatch.setattr(endpoints.queries, "register", fail)
        answer = ask("/documents")
        assert answer.status_code == 500
        assert answer["Content-Type"] == PROBLEM
        assert "secret" not in answer.content.decode()

    def test_sends_a_visitor_to_sign_in(self) -> None:
        answer = ask("/me")
        assert answer.status_code == 401
        assert answer["WWW-Authenticate"].startswith("Bearer")

    def test_hides_a_closed_door_from_an_officer(self, officer: Officer) -> None:
        bearer = f"Bearer {token_of(officer)}"
        assert ask("/imports", Authorization=bearer).status_code == 404


class TestTheDescription:
    def test_is_public_and_whole(self) -> None:
        answer = ask("/openapi.json")
        assert answer.status_code == 200
        told = answer.json()
        assert told["openapi"] == "3.1.0"
        assert len(told["paths"]) > 55
        assert ask("/openapi.json?language=ru").json()["info"] == told["info"]

    def test_is_led_to_from_everywhere(self) -> None:
        assert 'rel="service-desc"' in ask("/documents")["Link"]
        assert ask("/")["Location"] == "/en/api/"
        assert ask("/?language=kk")["Location"] == "/kk/api/"

    def test_has_summaries_and_rooms_that_are_marked_for_translation(self) -> None:
        marked = {message.id for message in messages.updated_catalogue("ru") if message.id}
        said = {
            words
            for _path, _method, told in operations_of(described(api))
            for words in (told["summary"], *told["tags"])
        }
        assert len(said) > 60
        assert not said - marked

    @pytest.mark.parametrize("language", ["en", "ru", "kk"])
    def test_is_a_page_for_people(self, settings, language: str) -> None:
        settings.STORAGES = {
            **settings.STORAGES,
            "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
        }
        page = Client().get(f"/{language}/api/")
        told = page.content.decode()
        assert page.status_code == 200
        for path in ask("/openapi.json").json()["paths"]:
            assert path in told
        assert 'id="problem-out_of_order"' in told
        with override(language):
            for _path, _method, each in operations_of(described(api)):
                assert f"<span>{escape(gettext(each['summary']))}</span>" in told
        assert told.count("<script") == Client().get(f"/{language}/about/").content.decode().count(
            "<script"
        )
