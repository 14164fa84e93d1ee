"""Action plans, networks and drafts by the interface: what the pages let their readers do."""

from typing import Any

import pytest

from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import PUBLIC_READER
from clearinghouse.papers import operations
from clearinghouse.papers.models import ActivityStep
from clearinghouse.participants.facts import Words
from tests.api.acting import act, ask, told
from tests.papers.house import AREA, BEFORE, House

pytestmark = pytest.mark.django_db
RUNS_IT = (Capacity.READ, Capacity.DELEGATION_ADMINISTRATOR)
PLAN = f"/action-plans/{AREA}"
ACTIVITY: dict[str, Any] = {
    "code": "i.1",
    "title": {"en": "Exchange of cuttings"},
    "modality": "seminar",
    "first": "2027-03-01",
    "states": ["TUR"],
    "times_a_year": 2,
}
CONTACT: dict[str, Any] = {
    "office": "Duty desk",
    "email": "desk@example.org",
    "languages": ["en", "ru"],
    "opens": "09:00",
    "closes": "18:00",
    "zone": "Asia/Almaty",
}


@pytest.fixture
def house() -> House:
    return House()


class TestActivities:
    def test_are_entered_once_by_those_who_speak_for_a_member_or_the_registry(self, house) -> None:
        for silent in (house.desk, house.observer):
            assert act(silent, f"{PLAN}/activities", ACTIVITY).status_code == 404
        assert act(PUBLIC_READER, f"{PLAN}/activities", ACTIVITY).status_code == 401
        nowhere = act(house.coordinator, "/action-plans/NOWHERE/activities", ACTIVITY)
        assert nowhere.status_code == 404

        entered = act(house.coordinator, f"{PLAN}/activities", ACTIVITY)
        assert entered.status_code == 201
        again = act(house.coordinator, f"{PLAN}/activities", ACTIVITY)
        assert again.status_code == 200
        other = act(house.coordinator, f"{PLAN}/activities", ACTIVITY | {"title": {"en": "Other"}})
        assert told(other) == (409, "code_taken")
        (activity,) = ask(house.member, PLAN).json()["activities"]
        assert activity["title"]["en"] == "Exchange of cuttings"

    def test_are_changed_in_the_version_that_was_read(self, house: House) -> None:
        act(house.coordinator, f"{PLAN}/activities", ACTIVITY)
        path = f"{PLAN}/activities/i.1"
        changed = {name: value for name, value in ACTIVITY.items() if name != "code"}
        changed |= {"times_a_year": 4, "version": 1}

        done = act(house.coordinator, f"{path}/changes", changed)
        assert done.json()["number"] == 2
        stale = act(house.coordinator, f"{path}/changes", changed)
        assert (stale.status_code, stale.json()["kept"]["version"]) == (409, 2)
        assert ask(house.member, path).json()["times_a_year"] == 4
        missing = f"{PLAN}/activities/i.9"
        assert act(house.coordinator, f"{missing}/changes", changed).status_code == 404

    def test_go_forward_by_those_who_lead_the_area_or_carry_it_out(self, house: House) -> None:
        act(house.coordinator, f"{PLAN}/activities", ACTIVITY)
        path = f"{PLAN}/activities/i.1"
        step = {"progress": "under_way", "noted_on": "2026-11-01"}
        for other in (house.member, house.desk, house.observer):
            assert act(other, f"{path}/progress", step).status_code == 404
        ahead = act(house.coordinator, f"{path}/progress", step | {"noted_on": "2099-01-01"})
        assert told(ahead) == (409, "day_to_come")
        assert act(house.second, f"{path}/progress", step).status_code == 201
        assert ActivityStep.objects.get().state_id == "KAZ"

        held = {"held_on": "2026-11-02", "title": "First exchange"}
        assert act(house.coordinator, f"{path}/occasions", held).status_code == 201
        twice = act(house.coordinator, f"{path}/occasions", held)
        assert told(twice) == (409, "held_already")
        reviewed = {"body": "SOC", "reviewed_on": "2026-11-03"}
        assert act(house.coordinator, f"{PLAN}/reviews", reviewed).status_code == 404
        assert act(house.registry, f"{PLAN}/reviews", reviewed).status_code == 201


class TestNetworks:
    @pytest.fixture(autouse=True)
    def network(self, house: House) -> None:
        operations.open_network(
            code="GRAFTERS",
            area=AREA,
            name=Words("Network of grafters"),
            provision="modalities-2023 2.8",
            by=house.registry,
            at=BEFORE,
        )

    def test_are_joined_by_the_administrators_of_a_delegation(self, house: House) -> None:
        administrator = house.officer("IND", Capacity.DELEGATION_ADMINISTRATOR)
        for other in (house.member, house.registry, house.observer):
            assert act(other, "/networks/GRAFTERS/contacts", CONTACT).status_code == 404
        nowhere = act(administrator, "/networks/NOWHERE/contacts", CONTACT)
        assert nowhere.status_code == 404
        wrong = CONTACT | {"zone": "Asia/Nowhere"}
        refused = act(administrator, "/networks/GRAFTERS/contacts", wrong)
        assert told(refused) == (409, "no_such_zone")

        joined = act(administrator, "/networks/GRAFTERS/contacts", CONTACT)
        assert joined.status_code == 201
        twice = act(administrator, "/networks/GRAFTERS/contacts", CONTACT)
        assert told(twice) == (409, "in_the_network_already")
        (contact,) = ask(house.member, "/networks/GRAFTERS").json()["contacts"]
        assert contact["office"] == "Duty desk"
        for other in (house.other, house.observer, PUBLIC_READER):
            found = ask(other, "/networks/GRAFTERS")
            assert "desk@example.org" not in found.content.decode()

    def test_are_joined_by_the_registry_on_the_note_of_a_state(self, house: House) -> None:
        path = "/networks/GRAFTERS/contacts/on-note"
        asked = CONTACT | {"participant": "IND", "ground": "Note 12/26 of 1 October 2026"}
        for other in (house.member, house.officer("IND", Capacity.DELEGATION_ADMINISTRATOR)):
            assert act(other, path, asked).status_code == 404
        assert act(house.registry, path, asked | {"ground": ""}).status_code == 422
        nobody = act(house.registry, path, asked | {"participant": "XXX"})
        assert told(nobody) == (409, "unknown_participant")

        joined = act(house.registry, path, asked)
        assert joined.status_code == 201
        (contact,) = ask(house.member, "/networks/GRAFTERS").json()["contacts"]
        assert contact["participant"] == "IND"
        end = f"/networks/GRAFTERS/contacts/{joined.json()['number']}/end"
        refused = act(house.registry, end)
        assert told(refused) == (409, "no_written_request_named")
        assert refused.json()["provision"]["instrument"] == "accounts"
        assert act(house.registry, end, {"ground": "Note 13/26"}).status_code == 200

    def test_are_called_answered_and_confirmed(self, house: House) -> None:
        administrator = house.officer("IND", *RUNS_IT)
        number = act(administrator, "/networks/GRAFTERS/contacts", CONTACT).json()["number"]

        assert act(house.member, "/networks/GRAFTERS/calls").status_code == 404
        called = act(house.coordinator, "/networks/GRAFTERS/calls")
        assert (called.status_code, called.json()["number"]) == (201, 1)
        assert told(act(house.registry, "/networks/GRAFTERS/calls")) == (409, "called_already")
        assert act(house.other, "/networks/GRAFTERS/answer").status_code == 404
        for _again in range(2):
            assert act(house.member, "/networks/GRAFTERS/answer").status_code == 200
        assert ask(house.member, "/networks/GRAFTERS").json()["answering"]["answered"] == 1

        path = f"/networks/GRAFTERS/contacts/{number}"
        for other in (house.other, house.coordinator):
            assert act(other, f"{path}/confirmation").status_code == 404
        assert act(house.member, f"{path}/confirmation").status_code == 200
        assert act(house.other, f"{path}/end").status_code == 404
        # A contact is ended by those who name it, on the day of its naming too.
        refused = act(house.member, f"{path}/end", {"ground": "Moved."})
        assert told(refused) == (409, "credential_needs_an_administrator")
        assert act(administrator, f"{path}/end", {"ground": "Moved."}).status_code == 200
        assert ask(house.registry, "/networks/GRAFTERS").json()["size"] == 0


class TestDrafts:
    def test_get_a_period_a_meeting_and_an_end_by_those_who_write_them(self, house) -> None:
        begun = act(house.coordinator, "/papers/drafts", {"area": AREA})
        path = f"/papers/drafts/{begun.json()['address']}"
        period = {"first": "2027-06-01", "last": "2029-05-31", "version": 1}

        assert act(house.member, f"{path}/period", period).status_code == 404
        assert act(house.coordinator, f"{path}/period", period).json()["number"] == 2
        later = act(house.coordinator, f"{path}/period", period | {"last": "2030-05-31"})
        assert (later.status_code, later.json()["kept"]["version"]) == (409, 2)
        unknown = act(house.coordinator, f"{path}/meetings", {"meeting": "NOWHERE"})
        assert told(unknown) == (409, "no_such_meeting")

        assert told(act(house.coordinator, f"{path}/abandonment", {"ground": " "})) == (
            409,
            "abandoned_without_ground",
        )
        assert act(house.member, f"{path}/abandonment", {"ground": "No."}).status_code == 404
        given_up = act(house.coordinator, f"{path}/abandonment", {"ground": "Merged."})
        assert given_up.status_code == 200
        assert told(act(house.coordinator, f"{path}/period", period))[0] == 409
