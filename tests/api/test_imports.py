"""Imports by the interface: the registry only, by session, guarded against forgery, and once."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from clearinghouse.documents.models import Document
from clearinghouse.intake.models import Batch
from clearinghouse.law.credentials import Capacity
from clearinghouse.participants.models import Participant
from tests.intake.house import NOTE
from tests.participants.people import an_officer, delegations

pytestmark = pytest.mark.django_db
BASE = "/api/v1"
FORGERY_TOKEN = "k" * 32


@pytest.fixture(autouse=True)
def house() -> None:
    delegations()
    Participant.objects.create(code="AZE", kind="state")  # the author of the paper handed in


@pytest.fixture
def registry() -> Client:
    return signed_in("SEC", Capacity.READ, Capacity.REGISTRY)


def signed_in(participant: str, *capacities: Capacity) -> Client:
    client = Client(enforce_csrf_checks=True)
    client.force_login(an_officer(participant, *capacities))
    client.cookies["csrftoken"] = FORGERY_TOKEN
    return client


def do(client: Client, method: str, path: str, given: Any = None, **options: Any) -> HttpResponse:
    headers = {"X-CSRFToken": FORGERY_TOKEN}
    return getattr(client, method)(f"{BASE}{path}", given, headers=headers, **options)


def hand_in(client: Client, content: str = NOTE, name: str = "note.txt") -> HttpResponse:
    return do(client, "post", "/imports", {"file": SimpleUploadedFile(name, content.encode())})


class TestHandingIn:
    def test_proposes_and_registers_nothing(self, registry: Client) -> None:
        answer = hand_in(registry)
        assert answer.status_code == 201, answer.content
        (upload,) = answer.json()["uploads"]
        assert {each["subject"] for each in upload["proposals"]} >= {"document", "note"}
        assert {each["state"] for each in upload["proposals"]} == {"proposed"}
        assert not Document.objects.exists()
        assert registry.get(f"{BASE}/imports").json()["undecided"] == len(upload["proposals"])

    def test_of_the_same_bytes_changes_nothing(self, registry: Client) -> None:
        first, again = hand_in(registry), hand_in(registry, name="copy.txt")
        assert (first.status_code, again.status_code) == (201, 200)
        assert again.json()["uploads"][0]["key"] == first.json()["uploads"][0]["key"]
        assert Batch.objects.count() == 1

    def test_of_what_cannot_be_read_says_so(self, registry: Client) -> None:
        answer = hand_in(registry, content="", name="empty.txt")
        assert answer.status_code == 201
        (upload,) = answer.json()["uploads"]
        assert upload["fault"] == "empty"
        assert upload["fault_in_words"] == "The file is empty."
        assert upload["proposals"] == []

    def test_of_too_much_is_refused_unread(self, registry: Client, settings) -> None:
        settings.CLEARINGHOUSE_IMPORT_LIMIT = 10
        answer = hand_in(registry)
        assert answer.status_code == 413
        assert answer.json()["reason"] == "too_large"
        assert not Batch.objects.exists()

    def test_of_nothing_is_refused(self, registry: Client) -> None:
        assert do(registry, "post", "/imports", {}).status_code == 422

    @pytest.mark.parametrize(
        "body", [b"", b"--x", b"--x\r\nContent-Disposition: form-data\r\n\r\n", b"\xff\xfe"]
    )
    def test_of_a_broken_form_is_no_fault_of_ours(self, registry: Client, body: bytes) -> None:
        answer = do(
            registry, "post", "/imports", body, content_type="multipart/form-data; boundary=x"
        )
        assert answer.status_code in {400, 422}

    def test_needs_the_token_against_forged_requests(self, registry: Client) -> None:
        answer = registry.post(f"{BASE}/imports", {"file": SimpleUploadedFile("n.txt", b"x")})
        assert answer.status_code == 403
        assert answer.json()["reason"] == "forged_request"
        assert not Batch.objects.exists()

    def test_is_not_there_for_others(self) -> None:
        assert hand_in(Client()).status_code == 401
        assert hand_in(signed_in("KAZ", Capacity.READ)).status_code == 404
        assert hand_in(signed_in("SEC", Capacity.ADMINISTRATOR)).status_code == 404
        assert hand_in(signed_in("SEC", Capacity.REGISTRY)).status_code == 404
        assert not Batch.objects.exists()


class TestDeciding:
    def proposals(self, client: Client) -> dict[str, dict[str, Any]]:
        (upload,) = hand_in(client).json()["uploads"]
        return {each["subject"]: each for each in reversed(upload["proposals"])}

    def test_corrects_then_registers(self, registry: Client) -> None:
        key = self.proposals(registry)["document"]["key"]
        amended = do(
            registry,
            "patch",
            f"/proposals/{key}",
            '{"symbol": "MC/2025/DRAFT/8"}',
            content_type="application/json",
        )
        assert amended.status_code == 200, amended.content
        assert amended.json()["amended"] == ["symbol"]
        accepted = do(registry, "post", f"/proposals/{key}/accept")
        assert accepted.status_code == 200, accepted.content
        assert accepted.json()["state"] == "accepted"
        assert Document.objects.get().symbol == "MC/2025/DRAFT/8"

    @pytest.mark.parametrize(
        ("typed", "status"),
        [
            ('{"symbol": "not a symbol"}', 409),
            ('{"nonsense": "x"}', 409),
            ('{"symbol": 5}', 422),
            ('{"symbol": "\\ud800"}', 422),
            ('{"symbol": "\\u0000"}', 422),
            ("[]", 422),
            ("", 422),
            ("{", 400),
            ("\xff", 400),
        ],
    )
    def test_refuses_what_cannot_be_read(self, registry: Client, typed: str, status: int) -> None:
        key = self.proposals(registry)["document"]["key"]
        answer = do(registry, "patch", f"/proposals/{key}", typed, content_type="application/json")
        assert answer.status_code == status, answer.content
        assert registry.get(f"{BASE}/proposals/{key}").json()["amended"] == []

    def test_tells_what_the_law_remarks(self, registry: Client) -> None:
        key = self.proposals(registry)["document"]["key"]
        accepted = do(registry, "post", f"/proposals/{key}/accept").json()
        (remark,) = accepted["outcome"]["remarks"]
        assert remark["reason"] == "symbol_series_has_gaps"
        assert remark["provision"]["citation"] == "papers-practice D.3"
        assert remark["in_words"].startswith("The series has gaps below this symbol.")
        assert remark["about"] == {"serials": "1, 2, 3, 4, 5, 6"}

    def test_tells_that_a_number_stands_for_another_note(self, registry: Client) -> None:
        key = self.proposals(registry)["note"]["key"]
        assert do(registry, "post", f"/proposals/{key}/accept").status_code == 200
        other = NOTE.replace("Astana, 3 March 2025", "Astana, 4 March 2025")
        (upload,) = hand_in(registry, other).json()["uploads"]
        key = next(each["key"] for each in upload["proposals"] if each["subject"] == "note")
        refused = do(registry, "post", f"/proposals/{key}/accept")
        assert refused.status_code == 409
        assert refused.json()["reason"] == "number_stands_for_another_note"
        assert "DOC/77" in refused.json()["detail"]

    def test_decides_once(self, registry: Client) -> None:
        key = self.proposals(registry)["document"]["key"]
        assert do(registry, "post", f"/proposals/{key}/set-aside").json()["state"] == "set_aside"
        again = do(registry, "post", f"/proposals/{key}/set-aside")
        assert again.status_code == 409
        assert again.json()["reason"] == "already_decided"

    def test_accepts_all_of_an_import(self, registry: Client) -> None:
        address = hand_in(registry).json()["address"]
        answer = do(registry, "post", f"/imports/{address}/accept")
        assert answer.status_code == 200, answer.content
        assert answer.json()["states"]["accepted"] >= 2
        assert registry.get(f"{BASE}/symbols/mc-2025").status_code == 404
        assert registry.get(f"{BASE}/symbols/МС/2025/DRAFT/7").status_code == 200

    def test_tells_what_the_register_refuses_and_why(self, registry: Client) -> None:
        first = self.proposals(registry)["document"]["key"]
        assert do(registry, "post", f"/proposals/{first}/accept").status_code == 200
        other = NOTE.replace("apple", "pear")
        (upload,) = hand_in(registry, other).json()["uploads"]
        key = next(each["key"] for each in upload["proposals"] if each["subject"] == "document")
        refused = do(registry, "post", f"/proposals/{key}/accept")
        assert refused.status_code == 409
        assert refused.json()["reason"] == "symbol_stands_for_another_text"
        assert "MC/2025/DRAFT/7" in refused.json()["detail"]

    def test_settles_a_doubt(self, registry: Client) -> None:
        answer = hand_in(registry).json()
        doubts = answer["uploads"][0]["doubts"]
        assert doubts
        assert do(registry, "post", f"/doubts/{doubts[0]['key']}/settle").status_code == 200
        shown = registry.get(f"{BASE}/imports/{answer['address']}").json()
        assert shown["uploads"][0]["doubts"][0]["is_settled"] is True

    def test_finds_nothing_where_nothing_is(self, registry: Client) -> None:
        for method, path in (
            ("get", "/imports/abcdefghjk"),
            ("post", "/imports/abcdefghjk/accept"),
            ("get", "/proposals/999999"),
            ("post", "/proposals/999999/accept"),
            ("post", "/proposals/999999/set-aside"),
        ):
            assert do(registry, method, path).status_code == 404, path
