"""Whatever is typed into an address, a form, a header or a cookie, the house answers in order."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from zlib import crc32

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client

from clearinghouse.web.access import Door
from tests.house.addresses import PARAMETER, Address, all_addresses, cases, filled
from tests.house.furnished import House

# What no database can keep is asked of every address, and of the others as many as TURNS, taking
# turns: addresses are read by the same few functions, each of which meets all of them.
TURNS = 2
UNKEPT = "as_of=%00&q=%00&body=%00&words=%00&kind=%00&written=%00&symbol=%00"
HOSTILE = (
    "as_of=9999-12-31&language=xx&q=" + "a%20" * 3000,
    "as_of=0001-01-01&from=9999-12-31&until=0001-01-01&q=%22&body=%ED%A0%80&text=%ED%A0%80",
    "as_of=nonsense&page=-1&size=-1&index=-1&old=-1&new=99999999999999999999",
    "q=a&page=99999999999999999999&after=xyz&before=%FF&cursor=xyz&year=99999999999999999999",
)
TYPED = ("%ED%A0%80", "99999999999999999999", "'%3B--", "a" * 2000, "%2F..")
# Who is let in by a door, so that what is typed comes as far as it can.
LET_IN = {
    Door.OFFICER: "member",
    Door.DELEGATION: "member",
    Door.DELEGATION_ADMINISTRATOR: "delegation administrator",
    Door.REGISTRY: "registry",
    Door.ADMINISTRATOR: "installation",
}
ADDRESSES = all_addresses()
PAGES = [address for address in ADDRESSES if not address.is_interface]


@pytest.fixture(scope="module")
def browsers(furnished: House, django_db_blocker: Any) -> dict[str, Client]:
    signed_in = {"": Client(raise_request_exception=False)}
    with django_db_blocker.unblock():
        for role in set(LET_IN.values()):
            signed_in[role] = Client(raise_request_exception=False)
            signed_in[role].force_login(furnished.officers[role])
    return signed_in


@contextmanager
def undone() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def paths(house: House, address: Address) -> list[str]:
    """Return an address filled in with what exists."""
    if address.is_library:
        return ["/" + re.sub(r"\(\?P.*?\)(?=[/-]|$)|<\w+:\w+>", "1", address.route).rstrip("$")]
    return list({filled(address, case).partition("?")[0] for case in cases(house, address)[:1]})


def by_turns(address: Address, choices: Sequence[str]) -> Iterator[str]:
    """Yield some of the choices, others for the next address, always the same for this one."""
    first = crc32(address.key.encode())
    for turn in range(TURNS):
        yield choices[(first + turn) % len(choices)]


def in_order(status: int) -> bool:
    return 200 <= status < 500


class TestAnAddress:
    @pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: address.key)
    def test_is_answered_in_order_whatever_is_asked_of_it(
        self, house: House, browsers: dict[str, Client], address: Address
    ) -> None:
        client = browsers[LET_IN.get(address.door, "")]
        for path in paths(house, address):
            for typed in (UNKEPT, *by_turns(address, HOSTILE)):
                with undone():
                    status = client.get(f"{path}?{typed}").status_code
                assert in_order(status), (status, typed[:60])
                if "%00" in typed and not address.is_interface:
                    assert status == 400

    @pytest.mark.parametrize(
        "address",
        [address for address in ADDRESSES if address.parameters],
        ids=lambda address: address.key,
    )
    def test_is_answered_in_order_whatever_stands_in_it(
        self, house: House, browsers: dict[str, Client], address: Address
    ) -> None:
        client = browsers[LET_IN.get(address.door, "")]
        for typed in ("K%00Z", *by_turns(address, TYPED)):
            path = "/" + PARAMETER.sub(lambda _found, typed=typed: typed, address.route)
            with undone():
                status = client.get(path).status_code
            assert in_order(status), (status, typed[:60])
            assert status != 200 or "%00" not in typed


class TestAForm:
    @pytest.mark.parametrize(
        "address",
        [address for address in PAGES if "POST" in address.methods],
        ids=lambda address: address.key,
    )
    def test_with_what_cannot_be_kept_is_refused_in_a_sentence(
        self, house: House, browsers: dict[str, Client], address: Address
    ) -> None:
        client = browsers[LET_IN.get(address.door, "")]
        (path, *_more) = paths(house, address)
        joined = "application/x-www-form-urlencoded"
        for answer in (
            client.post(path, "email=a%00@kaz.example", content_type=joined),
            client.post(path, "a%00b=x", content_type=joined),
            client.post(path, {"email": "a\0@kaz.example"}),
            client.post(path, {"a\0b": "x"}),
            client.post(path, {"file": SimpleUploadedFile("x.txt", b"x"), "ground": "\0"}),
        ):
            assert answer.status_code == 400
            assert "cannot be written down" in answer.content.decode()

    @pytest.mark.parametrize(
        "address",
        [a for a in ADDRESSES if a.is_interface and a.methods & {"POST", "PATCH"}],
        ids=lambda address: address.key,
    )
    def test_for_programs_is_answered_in_order(
        self, house: House, browsers: dict[str, Client], address: Address
    ) -> None:
        client = browsers[LET_IN.get(address.door, "")]
        for path in paths(house, address):
            for method in sorted(address.methods & {"POST", "PATCH"}):
                for body, kind in (
                    ('{"a": "\\u0000"}', "application/json"),
                    ("\0", "application/json"),
                    ("a=%00", "application/x-www-form-urlencoded"),
                    ("--x\r\n\0", "multipart/form-data; boundary=x"),
                ):
                    with undone():
                        answer = client.generic(method, path, body, content_type=kind)
                    assert in_order(answer.status_code), (answer.status_code, body)

    def test_may_hold_a_file_with_any_bytes(
        self, house: House, browsers: dict[str, Client]
    ) -> None:
        with undone():
            answer = browsers["registry"].post(
                "/en/imports/", {"files": SimpleUploadedFile("x\0.txt", b"\0\1\2")}
            )
        assert answer.status_code != 500
        assert "cannot be written down" not in answer.content.decode()


class TestAFormThatBreaksOff:
    class Broken:
        """A connection that is gone before the form has come."""

        def read(self, *_size: int) -> bytes:
            raise OSError

        readline = read

    @pytest.mark.parametrize(
        "kind", ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]
    )
    def test_is_no_fault_of_ours(
        self, house: House, browsers: dict[str, Client], kind: str
    ) -> None:
        answer = browsers["registry"].post(
            "/en/imports/",
            "x" * 64,
            content_type=kind,
            **{"wsgi.input": self.Broken(), "CONTENT_LENGTH": "64"},
        )

        assert answer.status_code == 400


HEADS = ("Accept-Language", "User-Agent", "Referer", "If-None-Match", "X-Forwarded-For", "Accept")


class TestAHeader:
    @pytest.mark.parametrize("name", [*HEADS, "Authorization"])
    @pytest.mark.parametrize("path", ["/en/", "/en/register/", "/feeds/documents.en.atom"])
    def test_with_what_cannot_be_kept_is_refused_in_a_sentence(
        self, house: House, browsers: dict[str, Client], name: str, path: str
    ) -> None:
        answer = browsers[""].get(path, headers={name: "a\0b"})

        assert answer.status_code == 400
        assert "(NUL)" in answer.content.decode()

    @pytest.mark.parametrize("name", [*HEADS, "Authorization"])
    def test_is_refused_to_programs_as_a_problem(
        self, house: House, browsers: dict[str, Client], name: str
    ) -> None:
        answer = browsers[""].get("/api/v1/documents", headers={name: "Bearer a\0b"})

        assert answer.status_code == 400
        assert answer["Content-Type"] == "application/problem+json"
        assert "(NUL)" in answer.json()["detail"]


class TestACookie:
    @pytest.mark.parametrize("path", ["/en/", "/en/officers/", "/api/v1/documents"])
    @pytest.mark.parametrize(
        "cookie",
        [
            f'{settings.SESSION_COOKIE_NAME}="\\000aaaaaaaaaaaaaaaa"',
            f'{settings.LANGUAGE_COOKIE_NAME}="ru\\000"',
            f'{settings.CSRF_COOKIE_NAME}="\\000"',
            "anything=\0",
        ],
    )
    def test_that_writes_nul_by_its_number_is_refused(
        self, house: House, path: str, cookie: str
    ) -> None:
        answer = Client(raise_request_exception=False).get(path, headers={"Cookie": cookie})

        assert answer.status_code == 400
        assert "(NUL)" in answer.content.decode()

    @pytest.mark.parametrize("value", ["", "x", '"\\001"', "%00", "Ð°"])
    def test_of_any_other_kind_is_answered(self, house: House, value: str) -> None:
        cookie = f"{settings.SESSION_COOKIE_NAME}={value}"
        answer = Client(raise_request_exception=False).get("/en/", headers={"Cookie": cookie})

        assert answer.status_code == 200
