"""Notes verbales for programs: the same acts and the same limits as on the pages."""

import pytest
from django.test import Client, override_settings
from django.utils.timezone import now

from clearinghouse.correspondence.operations import draft_note
from clearinghouse.documents.models import Note
from clearinghouse.law.distribution import Reader
from clearinghouse.participants.models import Officer
from tests.correspondence.registry import AT, Registry
from tests.web.test_sign_in import MEMORY, PLAIN_FILES

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _plain_files():
    with override_settings(STORAGES=PLAIN_FILES, CACHES=MEMORY):
        yield


@pytest.fixture
def registry() -> Registry:
    return Registry()


def program(reader: Reader) -> Client:
    client = Client(headers={"X-Requested-With": "test"})
    client.force_login(Officer.objects.get(pk=reader.officer))
    return client


class TestIssue:
    def test_gives_the_number_and_tells_how_many_have_it(self, registry: Registry) -> None:
        key = registry.cleared()

        answer = program(registry.second).post(f"/api/v1/notes/drafts/{key}/issue?version=1")

        told = answer.json()
        assert answer.status_code == 200, told
        assert (told["number"], told["deliveries"]) == ("DOC/1", 3)
        assert told["remarks"] == ["note_without_reference"]

    def test_names_the_provision_where_the_law_refuses(self, registry: Registry) -> None:
        key = draft_note(facts=registry.facts(), by=registry.drafter, at=AT).draft

        answer = program(registry.second).post(f"/api/v1/notes/drafts/{key}/issue?version=1")

        told = answer.json()
        assert answer.status_code == 409
        assert told["reason"] == "note_not_cleared"
        assert "notes-practice" in str(told["provision"])
        assert not Note.objects.exists()

    @pytest.mark.parametrize("query", ["", "?version=0", "?version=x"])
    def test_needs_the_version(self, registry: Registry, query: str) -> None:
        key = registry.cleared()

        answer = program(registry.second).post(f"/api/v1/notes/drafts/{key}/issue{query}")

        assert answer.status_code == 422

    def test_is_absent_for_others(self, registry: Registry) -> None:
        key = registry.cleared()

        for reader in (registry.kazakhstan, registry.secretary):
            answer = program(reader).post(f"/api/v1/notes/drafts/{key}/issue?version=1")
            assert answer.status_code == 404


class TestLists:
    def test_of_drafts_are_for_the_registry(self, registry: Registry) -> None:
        registry.cleared()

        (row,) = program(registry.second).get("/api/v1/notes/drafts").json()["items"]
        assert (row["state"], row["numbered_in"], row["subject"]["ru"]) == (
            "cleared",
            "DOC",
            "план садов",
        )
        assert program(registry.india).get("/api/v1/notes/drafts").status_code == 404

    def test_of_the_inbox_open_nothing(self, registry: Registry) -> None:
        registry.issued()
        india = program(registry.india)

        for _ in range(2):
            told = india.get("/api/v1/notes/inbox").json()
            assert told["unread"] == 1
            assert told["items"][0]["is_unread"] is True

    def test_of_deliveries_show_a_delegation_itself_alone(self, registry: Registry) -> None:
        address = registry.issued().address

        def seen(reader: Reader) -> list[str]:
            told = program(reader).get(f"/api/v1/notes/deliveries?note={address}").json()
            return [row["participant"] for row in told["items"]]

        assert seen(registry.second) == ["IND", "KAZ", "TUR"]
        assert seen(registry.india) == ["IND"]
        assert seen(registry.japan) == []


class TestReading:
    @pytest.mark.parametrize("path", ["", "/texts/en", "/files/txt?languages=en"])
    def test_a_note_by_a_program_is_its_first_opening(self, registry: Registry, path: str) -> None:
        address = registry.issued().address
        india = program(registry.india)

        assert india.get(f"/api/v1/documents/{address}{path}").status_code == 200

        assert india.get("/api/v1/notes/inbox").json()["unread"] == 0


class TestSending:
    BY_EMAIL = {"channels": ["email"], "address": "notes@india.example"}

    def test_is_chosen_failed_and_repeated(self, registry: Registry) -> None:
        client = program(registry.second)
        told = {**self.BY_EMAIL, "request": "IND/7"}
        chosen = client.post("/api/v1/notes/ways/IND", told, "application/json")
        assert chosen.status_code == 200, chosen.json()
        note = registry.issued(at=now()).address
        failed = {"participant": "IND", "channel": "email", "failure": "bounced"}
        failed["failed_at"] = now().isoformat()

        answer = client.post(
            f"/api/v1/notes/deliveries/failures?note={note}", failed, "application/json"
        )
        assert answer.status_code == 200, answer.json()
        again = client.post(
            f"/api/v1/notes/deliveries/again?note={note}",
            {"participant": "IND", "channel": "paper"},
            "application/json",
        )
        assert again.status_code == 200, again.json()

        rows = client.get(f"/api/v1/notes/deliveries?note={note}").json()["items"]
        (india,) = (row for row in rows if row["participant"] == "IND")
        assert [(each["channel"], each["state"]) for each in india["sendings"]] == [
            ("email", "failed"),
            ("paper", "queued"),
        ]

    def test_is_chosen_by_nobody_for_another(self, registry: Registry) -> None:
        told = {**self.BY_EMAIL, "request": "IND/7"}

        answer = program(registry.kazakhstan).post(
            "/api/v1/notes/ways/IND", told, "application/json"
        )

        assert answer.status_code == 409
        assert answer.json()["reason"] == "delivery_ways_of_another"
        assert program(registry.kazakhstan).get("/api/v1/notes/ways").json()["items"] == []
