"""Areas by the interface: the same acts as on the pages, for the same officers."""

from typing import Any

import pytest

from clearinghouse.law.coordination import Role, Term
from clearinghouse.law.distribution import Reader
from clearinghouse.participants.models import Body, BodyName
from tests.api import acting
from tests.coordination.house import ON, START, House, seat

pytestmark = pytest.mark.django_db
BASE = "/api/v1/coordination"
OFFER = {
    "kind": "offer",
    "area": "NCT-ICT",
    "role": "coordinator",
    "text": {"en": "We offer ourselves."},
    "starts_on": "2027-01-01",
    "ends_on": "2028-01-01",
}


@pytest.fixture
def house() -> House:
    return House()


def ask(reader: Reader, path: str) -> Any:
    return acting.ask(reader, f"/coordination{path}")


def act(reader: Reader, path: str, given: Any = None) -> Any:
    return acting.act(reader, f"/coordination{path}", given)


class TestSubmissions:
    def test_go_from_a_draft_to_a_comment(self, house: House) -> None:
        drafted = act(house.india, "/submissions", OFFER)
        assert drafted.status_code == 201
        path = f"/submissions/{drafted.json()['key']}"
        assert ask(house.turkiye, path).status_code == 404

        sent = act(house.india, f"{path}/send?version=1")
        assert sent.json()["remarks"] == ["tenure_shorter_than_recommended"]
        assert act(house.chair, f"{path}/pass-on").status_code == 200
        house.note()
        done = act(house.registry, f"{path}/circulate?note=DOC/801")
        assert (done.status_code, done.json()["remarks"]) == (200, [])
        said = act(house.turkiye, f"{path}/comments", {"kind": "question", "text": "When?"})
        assert said.status_code == 201

        whole = ask(house.turkiye, path).json()
        assert whole["row"]["stand"] == "circulated"
        assert [each["text"] for each in whole["comments"]] == ["When?"]
        assert whole["remarks"] == ["tenure_shorter_than_recommended"]
        listed = ask(house.turkiye, "/submissions?area=NCT-ICT").json()
        assert [row["participant"] for row in listed["items"]] == ["IND"]

    def test_are_refused_with_a_code(self, house: House) -> None:
        wrong = act(house.india, "/submissions", OFFER | {"ends_on": "2027-01-01"})
        assert (wrong.status_code, wrong.json()["reason"]) == (409, "term_reversed")
        key = house.sent()
        twice = act(house.india, f"/submissions/{key}/send?version=1")
        assert (twice.status_code, twice.json()["reason"]) == (409, "sent_already")
        absent = act(house.turkiye, f"/submissions/{key}/comments", {"kind": "support"})
        assert absent.status_code == 404

    def test_are_changed_and_thrown_away_while_nobody_else_has_them(self, house: House) -> None:
        path = f"/submissions/{act(house.india, '/submissions', OFFER).json()['key']}"
        longer = OFFER | {"ends_on": "2029-01-01"}

        for stranger in (house.turkiye, house.registry):
            assert act(stranger, f"{path}/revise?version=1", longer).status_code == 404
            assert act(stranger, f"{path}/discard").status_code == 404
        assert act(house.india, f"{path}/revise?version=1", longer).json()["version"] == 2
        late = act(house.india, f"{path}/revise?version=1", OFFER)
        assert (late.status_code, late.json()["reason"]) == (409, "changed_meanwhile")
        assert "2029-01-01" in ask(house.india, path).content.decode()

        assert act(house.india, f"{path}/discard").status_code == 200
        assert ask(house.india, path).status_code == 404

    def test_come_before_a_meeting_by_the_registry_alone(self, house: House) -> None:
        path = f"/submissions/{house.circulated()}/agenda"
        body = Body.objects.create(code="SOC", kind="governing", position=1)
        BodyName.objects.create(body=body, en="Senior Officials Committee", symbol_code="SOC")
        convening = {
            "body": "SOC",
            "first": ON.isoformat(),
            "title": {"en": "Senior officials"},
            "chair": "KAZ",
            "agenda": [{"number": "1", "title": {"en": "Coordinators"}}],
        }
        sitting = acting.act(house.registry, "/sittings", convening).json()["code"]
        place = {"sitting": sitting, "point": "1"}

        for other in (house.india, house.chair, house.turkiye):
            assert act(other, path, place).status_code == 404
        assert act(house.registry, path, place | {"point": "7"}).status_code == 409
        assert act(house.registry, path, place).status_code == 201
        assert "DOC/801" in acting.ask(house.registry, f"/sittings/{sitting}").content.decode()


class TestTheList:
    def test_is_handed_out_as_a_file_as_on_a_day(self, house: House, client) -> None:
        house.decide(seat("IND"), Term(ON, START), on=ON)
        files = "/api/v1/coordinators/files"
        begins = {"pdf": b"%PDF", "docx": b"PK", "csv": b"No."}
        for form, beginning in begins.items():
            told = client.get(f"{files}/{form}?languages=en&as_of={ON}")
            assert told.content.removeprefix("\ufeff".encode())[: len(beginning)] == beginning
            assert f"coordinators-{ON}.en.{form}" in told["Content-Disposition"]
        assert b"IND" in told.content or b"India" in told.content
        before = client.get(f"{files}/csv?languages=en&as_of=2003-01-01")
        assert before.content != told.content

    def test_has_no_other_form_and_one_language_in_values(self, house: House, client) -> None:
        files = "/api/v1/coordinators/files"
        assert client.get(f"{files}/exe").status_code == 404
        assert client.get(f"{files}/csv?languages=en,ru").status_code == 404
        assert client.get(f"{files}/csv?languages=xx").status_code == 422


class TestAreas:
    def test_tell_visitors_what_the_list_tells_and_members_the_rest(self, house, client) -> None:
        house.decide(seat("TUR", Role.CO_COORDINATOR), Term(ON, START), on=ON)
        key = house.circulated()
        public = client.get(f"{BASE}/areas/NCT-ICT").json()
        member = ask(house.china, "/areas/NCT-ICT").json()

        assert [row["participant"] for row in public["tenures"]] == ["TUR"]
        assert (public["submissions"], public["acting"]) == ([], [])
        assert [row["key"] for row in member["submissions"]] == [key]
        assert client.get(f"{BASE}/areas/NOWHERE").status_code == 404

    def test_tell_what_would_be_vacant(self, house: House) -> None:
        house.decide(seat("IND"), Term(ON, START), on=ON)
        asked = "/vacancies?participant=IND&as_of=2026-11-02&leaving_on="
        held = ask(house.turkiye, f"{asked}2026-12-31").json()
        assert [(row["tenure"]["area"], row["left"]) for row in held["items"]] == [
            ("NCT-ICT", "without_anybody")
        ]
        assert ask(house.turkiye, f"{asked}2027-01-01").json()["items"] == []

    def test_let_a_co_coordinator_act_by_consent(self, house: House) -> None:
        for state in ("TUR", "CHN"):
            house.decide(seat(state, Role.CO_COORDINATOR), Term(ON), on=ON)
        proposed = act(house.turkiye, "/areas/NCT-ICT/acting")
        assert proposed.status_code == 201
        key = proposed.json()["key"]
        assert act(house.china, f"/acting/{key}/consent").status_code == 200
        (row,) = ask(house.india, "/areas/NCT-ICT").json()["acting"]
        assert (row["state"], row["missing"]) == ("acting", [])
        assert act(house.turkiye, f"/acting/{key}/lay-down").status_code == 200
