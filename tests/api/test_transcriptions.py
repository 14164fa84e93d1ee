"""Correcting a text by the interface: the registry only, by session, never over another's head."""

import json
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from clearinghouse.documents import operations
from clearinghouse.documents.models import LanguageVersion
from clearinghouse.law.credentials import Capacity
from tests.api.test_imports import BASE, do, signed_in
from tests.factories import NOW, REGISTRY, a_paper, a_version
from tests.participants.people import delegations

pytestmark = pytest.mark.django_db
READ = a_version().digest.hex()


@pytest.fixture(autouse=True)
def where() -> str:
    delegations()
    entered = operations.register(paper=a_paper(), by=REGISTRY, at=NOW)
    return f"/documents/{entered.address}/texts/en/transcriptions"


@pytest.fixture
def registry() -> Client:
    return signed_in("SEC", Capacity.READ, Capacity.REGISTRY)


def correct(client: Client, where: str, **given: Any) -> HttpResponse:
    body = {
        "corrects": READ,
        "reason": "misread",
        "fields": {"para-1": "The bodies will meet in autumn."},
    }
    written = json.dumps(body | given)
    return do(client, "post", where, written, content_type="application/json")


class TestCorrecting:
    def test_stores_the_correction_and_tells_its_reason(self, registry, where) -> None:
        answer = correct(registry, where)

        assert answer.status_code == 200, answer.content
        assert answer.json()["changed"] == 1
        assert answer.json()["transcription"] == 2
        first, second = registry.get(f"{BASE}{where}").json()["items"]
        assert (first["reason"], second["reason"]) == ("", "misread")
        assert (first["is_current"], second["is_current"]) == (False, True)
        assert second["entry"] == answer.json()["entry"]
        assert [each["fate"] for each in second["passages"]] == ["amended"]

    def test_only_tells_where_it_is_tried(self, registry, where) -> None:
        answer = correct(registry, where, is_tried=True)

        assert answer.status_code == 200, answer.content
        assert answer.json()["entry"] is None
        assert answer.json()["changed"] == 1
        assert LanguageVersion.objects.count() == 1

    def test_refuses_what_was_corrected_meanwhile(self, registry, where) -> None:
        correct(registry, where)

        again = correct(registry, where, fields={"para-1": "The bodies will meet in winter."})

        assert again.status_code == 409
        assert again.json()["reason"] == "corrected_meanwhile"
        assert LanguageVersion.objects.count() == 2

    @pytest.mark.parametrize(
        ("given", "status", "reason"),
        [
            ({"fields": {}}, 409, "nothing_to_correct"),
            ({"fields": {"para-1": ""}}, 409, "paper_without_text"),
            ({"fields": {"para-7": "x"}}, 422, "invalid"),
            ({"reason": " "}, 409, "correction_without_a_reason"),
            ({"reason": ""}, 422, "invalid"),
            ({"reason": "x" * 301}, 422, "invalid"),
            ({"corrects": "ab"}, 422, "invalid"),
            ({"corrects": "0" * 64}, 409, "corrected_meanwhile"),
            ({"fields": {"para-1": "\x00"}}, 422, "invalid"),
            ({"more": 1}, 422, "invalid"),
        ],
    )
    def test_refuses_what_is_out_of_order(self, registry, where, given, status, reason) -> None:
        answer = correct(registry, where, **given)

        assert (answer.status_code, answer.json()["reason"]) == (status, reason), answer.content
        assert LanguageVersion.objects.count() == 1

    def test_cites_the_provision_where_the_law_refuses(self, registry, where) -> None:
        answer = correct(registry, where, reason=" ")

        assert answer.json()["provision"]["citation"] == "papers-practice D.11"

    def test_is_not_there_for_others(self, where) -> None:
        assert correct(Client(), where).status_code == 401
        assert correct(signed_in("KAZ", Capacity.READ), where).status_code == 404
        assert correct(signed_in("SEC", Capacity.READ), where).status_code == 404
        assert correct(signed_in("SEC", Capacity.REGISTRY), where).status_code == 404
        assert LanguageVersion.objects.count() == 1

    def test_is_told_to_readers_of_the_paper_only(self, where) -> None:
        assert signed_in("KAZ", Capacity.READ).get(f"{BASE}{where}").status_code == 200
        assert Client().get(f"{BASE}{where}").status_code == 404

    def test_is_not_there_for_another_language(self, registry, where) -> None:
        assert registry.get(f"{BASE}{where.replace('/en/', '/ru/')}").status_code == 404
