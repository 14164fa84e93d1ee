"""The Fund: States propose projects and withdraw them, by the interface and on pages alike."""

from typing import Any

import pytest
from django.test import override_settings

from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import PUBLIC_READER, Reader
from clearinghouse.record.models import Entry, Sealed
from clearinghouse.resources.models import Project, ProjectStep
from tests.api.acting import act, ask, client_of, told
from tests.resources.house import House
from tests.web.test_measures_pages import PLAIN_FILES

pytestmark = pytest.mark.django_db
PROPOSAL: dict[str, Any] = {
    "title": {"en": "Grafting schools"},
    "amount": "90000.50",
    "currency": "USD",
}
TYPED = {
    "title_en": "Grafting schools",
    "amount": "90000.50",
    "currency": "USD",
    "distribution": "member_states",
}


@pytest.fixture
def house() -> House:
    return House()


@pytest.fixture
def india(house: House) -> Reader:
    return house.officer("IND", Capacity.READ, Capacity.ANSWER)


def proposed(by: Reader) -> str:
    return str(act(by, "/fund/proposals", PROPOSAL).json()["key"])


class TestProposals:
    def test_are_made_by_those_who_speak_for_a_member_state(self, house, india) -> None:
        assert act(PUBLIC_READER, "/fund/proposals", PROPOSAL).status_code == 401
        speaks = (Capacity.READ, Capacity.ANSWER)
        for other in (house.registry, house.observer, house.officer("JPN", *speaks)):
            assert told(act(other, "/fund/proposals", PROPOSAL)) == (404, "not_found")
        silent = act(house.kazakhstan, "/fund/proposals", PROPOSAL)
        assert told(silent) == (409, "credential_to_answer_missing")
        assert silent.json()["provision"]["instrument"] == "accounts"

        assert act(india, "/fund/proposals", PROPOSAL).status_code == 201
        assert told(act(india, "/fund/proposals", PROPOSAL)) == (409, "project_proposed_already")
        project = Project.objects.get()
        assert (project.proposer_id, project.distribution) == ("IND", "member_states")
        entry = Entry.objects.get(act="project.proposed")
        assert b"IND" not in bytes(entry.leaf)
        sealed = Sealed.objects.filter(entry=entry)
        assert {row.field for row in sealed} >= {"actor", "proposer", "title"}
        assert {row.distribution for row in sealed} == {"member_states"}

    def test_are_for_member_states_unless_their_state_says_otherwise(self, house, india) -> None:
        path = f"/fund/projects/{proposed(india)}"
        assert ask(house.kazakhstan, path).json()["row"]["stage"] == "proposed"
        for stranger in (house.observer, PUBLIC_READER):
            assert told(ask(stranger, path)) == (404, "not_found")
        opened = PROPOSAL | {"title": {"en": "Orchard days"}, "is_public": True}
        key = act(india, "/fund/proposals", opened).json()["key"]
        assert ask(PUBLIC_READER, f"/fund/projects/{key}").status_code == 200

    def test_are_handled_by_the_secretariat_afterwards(self, house, india) -> None:
        key = proposed(india)
        day = Project.objects.get().proposed_on.isoformat()
        step = {"kind": "considered", "taken_on": day}
        assert act(india, f"/fund/projects/{key}/steps", step).status_code == 404
        assert act(house.registry, f"/fund/projects/{key}/steps", step).status_code == 201
        assert ask(india, f"/fund/projects/{key}").json()["row"]["stage"] == "considered"

    def test_are_withdrawn_by_their_own_state_once(self, house, india) -> None:
        path = f"/fund/projects/{proposed(india)}/withdrawal"
        kazakhstan = house.officer("KAZ", Capacity.READ, Capacity.ANSWER)
        assert told(act(kazakhstan, path)) == (409, "not_your_proposal")
        assert told(act(house.registry, path)) == (404, "not_found")
        assert told(act(india, "/fund/projects/1999-1/withdrawal")) == (404, "not_found")
        assert act(india, path, {"note": "Paid otherwise."}).status_code == 200
        assert told(act(india, path)) == (409, "project_is_over")
        assert ProjectStep.objects.get().note == "Paid otherwise."


class TestOnPages:
    def test_are_made_and_withdrawn_form_by_form(self, house, india) -> None:
        client = client_of(india)
        client.handler.enforce_csrf_checks = False
        with override_settings(STORAGES=PLAIN_FILES):
            assert "/en/fund/projects/propose/" in client.get("/en/fund/").content.decode()
            wrong = client.post("/en/fund/projects/propose/", TYPED | {"currency": "dollars"})
            assert wrong.status_code == 422
            assert client.post("/en/fund/projects/propose/", TYPED).status_code == 302
            twice = client.post("/en/fund/projects/propose/", TYPED)
            assert "has proposed this project today" in twice.content.decode()

            page = f"/en/fund/projects/{Project.objects.get().key}/"
            assert f"{page}withdraw/" in client.get(page).content.decode()
            stranger = client_of(house.officer("KAZ", Capacity.READ, Capacity.ANSWER))
            assert "withdraw/" not in stranger.get(page).content.decode()
            assert stranger.get(f"{page}withdraw/").status_code == 404
            assert client.post(f"{page}withdraw/", {"note": "Later."}).status_code == 302
            assert "withdraw/" not in client.get(page).content.decode()

    def test_say_to_those_who_do_not_speak_for_their_state_why_not(self, house) -> None:
        client = client_of(house.kazakhstan)
        client.handler.enforce_csrf_checks = False
        with override_settings(STORAGES=PLAIN_FILES):
            assert "projects/propose/" not in client.get("/en/fund/").content.decode()
            refused = client.post("/en/fund/projects/propose/", TYPED)
        assert refused.status_code == 422
        assert Project.objects.count() == 0
