"""Every address for every role: each door opens to whom it should, and nothing leaks past it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import quote, unquote
from zlib import crc32

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client

from clearinghouse.web.access import Door
from tests.house.addresses import MARKS, TRIED, Address, Case, all_addresses, cases, filled
from tests.house.furnished import ROLES, WITHOUT_SECOND_FACTOR, House

VISITOR, PROGRAM = "visitor", "program of the member"
EVERYBODY = frozenset({VISITOR, *ROLES})
ALIKE = ("uncleared", "delegation administrator", "partner", "installation")
MEMBERS = frozenset({"member", "addressee", "delegation administrator"})
OPENS = {
    Door.PUBLIC: EVERYBODY,
    Door.OFFICER: EVERYBODY - {VISITOR, WITHOUT_SECOND_FACTOR},
    Door.DELEGATION: MEMBERS,
    Door.DELEGATION_ADMINISTRATOR: frozenset({"delegation administrator"}),
    Door.REGISTRY: frozenset({"registry"}),
    Door.ADMINISTRATOR: frozenset({"installation"}),
}
# Whoever has no credential to read sees what everybody sees, whatever the standing.
READS = {
    "open": EVERYBODY | {PROGRAM},
    "members": frozenset({"member", "addressee", "registry", PROGRAM}),
    "observers": frozenset({"member", "addressee", "observer", "registry", PROGRAM}),
    "addressed": frozenset({"addressee"}),
}
# Addresses without a door of ours, and why that is in order.
OPEN_TO_ALL_BY_NATURE = {
    "api/v1/": "leads to the description for people",
    "api/v1/openapi.json": "describes the interface",
    r"api/v1/^[\s\S]*$": "answers that there is nothing",
}
# Pages of the sign-in library: what a visitor gets.
SIGN_IN_FOR_VISITORS = {
    "en/account/email/": 404,
    "en/account/login/": 200,
    "en/account/signup/": 200,
    "en/account/inactive/": 200,
    "en/account/confirm-email/": 200,
    "en/account/password/reset/": 200,
    "en/account/password/reset/done/": 200,
    "en/account/password/reset/key/done/": 200,
    "en/account/login/code/confirm/": 302,
    "en/account/logout/": 302,
    "en/account/2fa/authenticate/": 302,
    "en/account/2fa/webauthn/login/": 302,
}
LEADS_ON = {
    *("", "s/<path:written>", "favicon.ico"),
    *("en/account/second-step/", "en/account/tokens/", "api/v1/symbols/<written>", "api/v1/"),
    *("en/feeds/<slug:kind>/", "en/notices/<slug:address>/", "en/notes/write/"),
}
NOWHERE = {
    "en/demonstration/",
    "en/demonstration/mail/",
    "en/style/",
    "en/account/email/",
    r"api/v1/^[\s\S]*$",
}
# Programs of calendars ask for a password only when they are told to.
ASKED_TO_SIGN_IN = {(VISITOR, "en/account/second-step/"), (VISITOR, "calendar/mine.ics")}
# What a page and what the interface say: meaning, status, words in the address led to or the body.
SHOWN = (
    ("sign in", 302, b"/account/login/"),
    ("sign in", 401, b""),
    ("second step", 302, b"/second-step/"),
    ("absent", 404, b""),
    ("answered", 200, b""),
)
SPOKEN = (
    ("sign in", 401, b""),
    ("second step", 403, b'"second_factor"'),
    ("beyond scope", 403, b'#problem-beyond_scope"'),
    ("absent", 404, b""),
    ("answered", 200, b""),
)
FINE = range(200, 500)
HIDDEN = re.compile(r'name="csrfmiddlewaretoken" value="[^"]*"')


@pytest.fixture(scope="module")
def browsers(furnished: House, django_db_blocker: Any) -> dict[str, Client]:
    """Return a browser for every role, signed in where the role is an officer's."""
    signed_in = {VISITOR: Client(raise_request_exception=False)}
    with django_db_blocker.unblock():
        for role, officer in furnished.officers.items():
            signed_in[role] = Client(raise_request_exception=False)
            signed_in[role].force_login(officer)
    bearer = {"Authorization": f"Bearer {furnished.bearer}"}
    signed_in[PROGRAM] = Client(raise_request_exception=False, headers=bearer)
    return signed_in


@pytest.fixture
def clients(house: House, browsers: dict[str, Client]) -> dict[str, Client]:
    """Return the browsers with the memory they had when they had signed in."""
    kept = {role: browser.cookies.output() for role, browser in browsers.items()}
    assert all(kept[role] for role in house.officers)
    return browsers


@contextmanager
def undone() -> Iterator[None]:
    """Undo whatever a request does, so that the next role finds the house as it was."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def answer(client: Client, address: Address, case: Case) -> HttpResponse:
    path = filled(address, case)
    if "GET" in address.methods:
        return client.get(path)
    if "PATCH" in address.methods:
        return client.patch(path, data={}, content_type="application/json")
    if case.body:
        return client.post(path, data=case.body, content_type="application/json")
    return client.post(path)


def roles_for(address: Address, case: Case, number: int) -> tuple[str, ...]:
    """Return who tries an address.

    Where everybody is let in, or every officer, the four roles that may read no more than a visitor
    take turns from address to address and from case to case: the same lock is behind all of these
    doors.  What is open to all is asked for by one of each kind of reader.
    """
    roles = (VISITOR, *ROLES, PROGRAM) if address.is_interface else (VISITOR, *ROLES)
    turn = ALIKE[(crc32(address.key.encode()) + number) % len(ALIKE)]
    if address.door is Door.OFFICER:
        return tuple(role for role in roles if role == turn or role not in ALIKE)
    if address.door is not Door.PUBLIC:
        return roles
    kinds = (
        roles if case.mark != "open" or case.only else (VISITOR, "observer", "member", "registry")
    )
    return tuple(role for role in roles if role == turn or (role in kinds and role not in ALIKE))


def expected(address: Address, case: Case, role: str) -> str:
    """Return what is due: "answered", "absent", "sign in" or "second step"."""
    return at_the_door(address, role) or behind_the_door(address, case, role)


def at_the_door(address: Address, role: str) -> str:
    door = address.door or Door.PUBLIC
    acts_as = "member" if role == PROGRAM else role
    if door is not Door.PUBLIC and acts_as == WITHOUT_SECOND_FACTOR:
        return "second step"
    if acts_as not in OPENS[door] or (role, address.route) in ASKED_TO_SIGN_IN:
        return "sign in" if acts_as == VISITOR else "absent"
    return "beyond scope" if role == PROGRAM and "GET" not in address.methods else ""


def behind_the_door(address: Address, case: Case, role: str) -> str:
    belongs = case.only is None or role in case.only
    is_there = not case.gone and address.route not in NOWHERE
    return "answered" if belongs and is_there and role in READS[case.mark] else "absent"


def told(address: Address, response: HttpResponse) -> str:
    """Return what a response amounts to."""
    known = SPOKEN if address.is_interface else SHOWN
    for amounts_to, status, words in known:
        leads_to = response.headers.get("Location", "").encode()
        if response.status_code == status and words in (leads_to or response.getvalue()):
            return amounts_to
    if response.status_code == 302 and address.route in LEADS_ON:
        return "answered"
    if response.status_code in {201, 302, 409, 422} and "GET" not in address.methods:
        return "answered"
    return f"{response.status_code} {response.headers.get('Location', '')}"


def leaks(house: House, role: str, response: HttpResponse, asked: str) -> list[str]:
    """Return the marks of papers that ``role`` may not read and yet finds in the response."""
    told_in_full = response.getvalue()
    heads = " ".join(f"{name}: {value}" for name, value in response.headers.items())
    whole = told_in_full.decode("utf-8", errors="replace") + heads
    whole += unquote(whole)
    return [
        f"{name}: {mark}"
        for name in MARKS
        if role not in READS[name]
        for mark in house.papers[name].marks
        if mark.casefold() in whole.casefold() and mark not in unquote(asked)
    ]


def own(addresses: tuple[Address, ...]) -> list[Address]:
    return [address for address in addresses if not address.is_library]


class TestEveryAddress:
    def test_has_a_door_or_a_reason(self) -> None:
        without = {address.route for address in own(all_addresses()) if address.door is None}
        assert without == set(OPEN_TO_ALL_BY_NATURE)

    def test_is_tried_with_everything_it_takes(self, house: House) -> None:
        assert len(all_addresses()) > 140
        for address in own(all_addresses()):
            assert cases(house, address)
        assert sorted(TRIED.keys() - {address.key for address in all_addresses()}) == []

    @pytest.mark.parametrize("address", own(all_addresses()), ids=lambda address: address.key)
    def test_opens_to_whom_its_door_says_and_leaks_nothing(
        self, house: House, clients: dict[str, Client], address: Address
    ) -> None:
        due, given, leaked = {}, {}, []
        for number, case in enumerate(cases(house, address)):
            for role in roles_for(address, case, number):
                only_form = address.methods == {"POST"} and not address.is_interface
                with undone():
                    response = answer(clients[role], address, case)
                    given[role, number] = told(address, response)
                    leaked += leaks(house, role, response, filled(address, case))
                    if only_form:
                        assert clients[role].get(filled(address, case)).status_code == 405
                due[role, number] = expected(address, case, role)
        assert {key: (given[key], due[key]) for key in due if given[key] != due[key]} == {}
        assert leaked == []

    @pytest.mark.parametrize(
        "address",
        [a for a in own(all_addresses()) if a.methods == {"GET", "POST"} and a.door],
        ids=lambda address: address.key,
    )
    def test_survives_an_empty_form_from_anybody(
        self, house: House, clients: dict[str, Client], address: Address
    ) -> None:
        for case in cases(house, address)[:2]:
            for role in (VISITOR, *sorted(OPENS[address.door] - {"member", VISITOR})[:2]):
                with undone():
                    response = clients[role].post(filled(address, case))
                    assert response.status_code in FINE, role
                    assert leaks(house, role, response, filled(address, case)) == []


class TestPagesOfTheSignIn:
    @pytest.mark.parametrize(
        "address",
        [a for a in all_addresses() if a.is_library and "(?P" not in a.route],
        ids=lambda address: address.key,
    )
    def test_open_to_visitors_only_where_they_must(
        self, house: House, clients: dict[str, Client], address: Address
    ) -> None:
        path = "/" + re.sub(r"<int:\w+>", "1", address.route)
        visitor = clients[VISITOR].get(path)
        if address.route in SIGN_IN_FOR_VISITORS:
            assert visitor.status_code == SIGN_IN_FOR_VISITORS[address.route]
        else:
            assert visitor.status_code == 302
            assert "/account/login/" in visitor.headers["Location"]
        for role in ROLES:
            with undone():
                response = clients[role].get(path)
                assert response.status_code in FINE, role
                assert leaks(house, role, response, path) == []


class TestWhatIsForbidden:
    """Absent and forbidden are one answer, byte for byte."""

    WAYS = (
        "/en/documents/{address}/",
        "/en/documents/{address}/languages/",
        "/en/documents/{address}/changes/",
        "/en/documents/{address}/file/en.pdf",
        "/ru/documents/{address}/",
        "/originals/{digest}/",
        "/s/{symbol}",
        "/en/decisions/{decision}/",
        "/api/v1/documents/{address}",
        "/api/v1/documents/{address}/texts/en",
        "/api/v1/documents/{address}/originals",
        "/api/v1/originals/{digest}",
        "/api/v1/symbols/{symbol}",
        "/api/v1/decisions/{decision}",
        "/en/search/?q={word}",
        "/api/v1/search?q={word}",
    )

    @pytest.mark.parametrize("way", WAYS)
    @pytest.mark.parametrize("role", [VISITOR, "uncleared", "partner", "installation"])
    def test_cannot_be_told_from_what_does_not_exist(
        self, house: House, clients: dict[str, Client], role: str, way: str
    ) -> None:
        hidden = house.papers["members"]
        made_up = {
            "address": "zzzzzzzzzz",
            "digest": "f" * 64,
            "symbol": "MC/2024/DRAFT/99",
            "decision": "MC/2024/DRAFT/99#para-1",
            "word": "Wuinceward",
        }
        real = {name: getattr(hidden, name) for name in made_up}
        forbidden = clients[role].get(written(way, real))
        absent = clients[role].get(written(way, made_up))

        assert forbidden.status_code == absent.status_code
        assert plain(forbidden, real) == plain(absent, made_up)
        assert len(forbidden.content) == len(absent.content)
        assert forbidden.headers.keys() == absent.headers.keys()


def written(way: str, values: dict[str, str]) -> str:
    return way.format(**{name: quote(value, safe="/") for name, value in values.items()})


def plain(response: HttpResponse, values: dict[str, str]) -> str:
    """Return a page without what was asked for, and without what is drawn by lot."""
    text = HIDDEN.sub("", response.content.decode())
    for value in values.values():
        for spelt in (quote(value, safe="/"), quote(value, safe=""), value):
            text = text.replace(spelt, "…").replace(spelt.replace("&", "&amp;"), "…")
    return text


class TestWhatIsAllowed:
    @pytest.mark.parametrize("mark", MARKS)
    def test_is_found_by_those_who_may_read_it_and_by_nobody_else(
        self, house: House, clients: dict[str, Client], mark: str
    ) -> None:
        paper = house.papers[mark]
        for role in (VISITOR, *ROLES):
            listed = clients[role].get("/en/register/?year=" + str(paper_year(house)))
            sought = clients[role].get(f"/en/search/?q={paper.word}")
            named = clients[role].get(f"/s/{cyrillic(paper.symbol)}")
            asked = clients[role].get(f"/api/v1/search?q={paper.word}")
            may = role in READS[mark]
            assert (paper.word in listed.content.decode()) is may, role
            assert (paper.address in sought.content.decode()) is may, role
            assert (named.status_code == 302) is may, role
            assert (paper.address in asked.content.decode()) is may, role

    def test_is_counted_for_each_as_each_may_read(
        self, house: House, clients: dict[str, Client]
    ) -> None:
        counted = {
            role: clients[role].get("/api/v1/documents/facets").json() for role in (VISITOR, *ROLES)
        }
        bodies = {
            role: {facet["value"]: facet["count"] for facet in found["body"]}
            for role, found in counted.items()
        }
        assert "MC" not in bodies[VISITOR]
        assert bodies["uncleared"] == bodies["installation"] == bodies["partner"] == bodies[VISITOR]
        assert bodies["observer"]["MC"] == 1
        assert bodies["member"]["MC"] == bodies["registry"]["MC"] == 2
        assert bodies["addressee"]["MC"] == 3


def paper_year(house: House) -> int:
    return house.officers["member"].joined_at.year


def cyrillic(symbol: str) -> str:
    return symbol.translate(str.maketrans("MCOT", "МСОТ"))
