"""Events by the interface: changed, documented, nominated for and counted, each by whom it may."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import PUBLIC_READER, Distribution, Reader
from clearinghouse.planning.models import EventVersion
from tests.api.acting import FORGERY_TOKEN, act, ask, client_of, told
from tests.planning.house import House
from tests.planning.test_holding import NAME, _report
from tests.reading.test_photographs import TRACES, exif, jpeg, segment

pytestmark = pytest.mark.django_db
EVENT = "/events/2028-01"
PERSON = {"name": NAME, "office": "Expert"}
PAST = {
    "title": {"en": "Workshop on old orchards"},
    "time": "2026-05-12/2026-05-13",
    "organisers": [{"participant": "KAZ"}],
}


@pytest.fixture
def house() -> House:
    made = House()
    made.circulate(Distribution.MEMBER_STATES)
    return made


def strangers(house: House) -> tuple[Reader, ...]:
    """Those to whom a plan for Member States is nothing."""
    return house.observer, house.officer("TUR", Capacity.ADMINISTRATOR)


class TestEvents:
    def test_exist_for_nobody_to_whom_their_plan_is_not_open(self, house: House) -> None:
        acts: dict[str, Any] = {
            "/papers": {"document": "X", "role": "report"},
            "/nominations": PERSON,
            "/nominations/1/withdrawal": {},
            "/attendance": {"participant": "KAZ", "size": 1},
            "/changes": {"reason": "Frost.", "seen": 1},
        }
        for path, given in acts.items():
            assert told(act(PUBLIC_READER, EVENT + path, given))[0] == 401
            for stranger in strangers(house):
                there = act(stranger, EVENT + path, given)
                nowhere = act(stranger, "/events/1999-01" + path, given)
                assert told(there) == told(nowhere) == (404, "not_found"), path
        for path in ("/papers", "/attendance"):
            assert told(ask(PUBLIC_READER, EVENT + path)) == (404, "not_found")

    def test_are_moved_and_cancelled_for_a_reason_by_the_registry(self, house: House) -> None:
        moved = {"event": PAST, "reason": "Frost.", "seen": 1}
        for other in (house.kazakhstan, house.india, house.colleague):
            assert act(other, f"{EVENT}/changes", moved).status_code == 404
        silent = act(house.registry, f"{EVENT}/changes", moved | {"reason": " "})
        assert silent.json()["provision"]["citation"] == "planning-practice E.3"

        done = act(house.registry, f"{EVENT}/changes", moved)
        assert done.json() == {"code": "2028-01", "change": "moved", "number": 2}
        assert told(act(house.registry, f"{EVENT}/changes", moved)) == (409, "changed_meanwhile")
        ended = act(house.registry, f"{EVENT}/changes", {"reason": "Storm.", "seen": 2})
        assert ended.json()["change"] == "cancelled"
        assert EventVersion.objects.filter(event__code="2028-01").count() == 3

    def test_are_added_to_a_plan_by_the_registry(self, house: House) -> None:
        added = {"event": PAST | {"time": "2028-09"}, "reason": "Proposed late."}
        assert act(house.india, "/plans/2028/events", added).status_code == 404
        assert act(house.registry, "/plans/1999/events", added).status_code == 404
        done = act(house.registry, "/plans/2028/events", added)
        assert (done.status_code, done.json()["address"]) == (201, "2028-03")
        assert ask(house.turkiye, "/events/2028-03").json()["event"]["reason"] == "Proposed late."


class TestNominations:
    def test_planning_practice_e_6_names_persons_to_those_concerned_alone(self, house) -> None:
        done = act(house.india, f"{EVENT}/nominations", PERSON)
        assert done.status_code == 201
        path = f"{EVENT}/nominations"

        for reader in (house.india, house.kazakhstan, house.registry):
            (row,) = ask(reader, path).json()["items"]
            assert row["name"] == NAME
        for reader in (house.turkiye, house.colleague):
            assert ask(reader, path).json()["items"] == []
            assert NAME not in ask(reader, EVENT).content.decode()

    def test_are_withdrawn_by_their_own_delegation(self, house: House) -> None:
        number = act(house.india, f"{EVENT}/nominations", PERSON).json()["number"]
        path = f"{EVENT}/nominations/{number}/withdrawal"
        for other in (house.turkiye, house.kazakhstan, house.registry):
            assert act(other, path).status_code in {404, 409}
        assert len(ask(house.india, f"{EVENT}/nominations").json()["items"]) == 1

        assert act(house.india, path).status_code == 200
        assert ask(house.registry, f"{EVENT}/nominations").json()["items"] == []
        assert act(house.india, path).status_code == 404


class TestHeld:
    def test_is_documented_by_its_organiser(self, house: House) -> None:
        given = {"document": _report(house), "role": "report"}
        assert told(act(house.india, f"{EVENT}/papers", given)) == (409, "not_the_organiser")
        assert act(house.kazakhstan, f"{EVENT}/papers", given).status_code == 201
        assert told(act(house.registry, f"{EVENT}/papers", given)) == (409, "placed_already")
        (row,) = ask(house.turkiye, f"{EVENT}/papers").json()["items"]
        assert row["role"] == "report"

    def test_is_counted_once_it_has_begun_and_its_report_falls_due(self, house: House) -> None:
        count = {"participant": "IND", "size": 3}
        assert told(act(house.kazakhstan, f"{EVENT}/attendance", count)) == (409, "not_yet_held")
        act(house.registry, f"{EVENT}/changes", {"event": PAST, "reason": "Earlier.", "seen": 1})
        assert told(act(house.india, f"{EVENT}/attendance", count)) == (409, "not_the_organiser")
        assert act(house.kazakhstan, f"{EVENT}/attendance", count).status_code == 200
        assert act(house.kazakhstan, f"{EVENT}/attendance", count).status_code == 200

        assert ask(house.turkiye, f"{EVENT}/attendance").json()["items"] == [count]
        due = ask(house.turkiye, f"{EVENT}/papers").json()
        assert (due["report_due_on"], due["is_reported"]) == ("2026-06-13", False)
        (remark,) = due["remarks"]
        assert remark["provision"]["citation"] == "planning-practice E.5"


class TestMemories:
    @pytest.fixture
    def past(self, house: House) -> House:
        moved = {"event": PAST, "reason": "Earlier.", "seen": 1}
        assert act(house.registry, f"{EVENT}/changes", moved).status_code == 200
        return house

    def test_are_photographs_without_where_they_were_taken(self, past: House) -> None:
        assert send(past.india).status_code == 409
        assert send(past.kazakhstan, content=b"%PDF").json()["reason"] == "not_a_photograph"
        assert send(past.kazakhstan, alt={}).json()["reason"] == "description_missing"
        sent = send(past.kazakhstan)
        assert (sent.status_code, sent.json()["number"]) == (201, 1)

        path = f"{EVENT}/photographs"
        (row,) = ask(past.turkiye, f"{path}?language=en").json()["items"]
        assert row["alt"]["text"] == "Сады"
        picture = ask(past.turkiye, f"{path}/1")
        assert (picture["Content-Type"], picture["X-Content-Type-Options"]) == (
            "image/jpeg",
            "nosniff",
        )
        assert [trace for trace in TRACES if trace in picture.content] == []
        for stranger in (*strangers(past), PUBLIC_READER):
            for address in (path, f"{path}/1"):
                assert told(ask(stranger, address)) == (404, "not_found")

        said = {"en": "Orchards", "ru": "Сады"}
        for stranger in strangers(past):
            assert act(stranger, f"{path}/1/description", said).status_code == 404
            assert act(stranger, f"{path}/1/removal").status_code == 404
        assert act(past.turkiye, f"{path}/1/removal").status_code == 409
        assert act(past.kazakhstan, f"{path}/1/description", said).status_code == 200
        assert act(past.registry, f"{path}/1/removal").status_code == 200
        assert ask(past.kazakhstan, f"{path}/1").status_code == 404
        assert act(past.registry, f"{path}/1/removal").status_code == 404

    def test_are_lessons_in_versions(self, past: House) -> None:
        path, given = f"{EVENT}/lessons", {"text": {"en": "Begin earlier."}}
        for stranger in strangers(past):
            assert act(stranger, path, given).status_code == 404
        assert told(act(past.india, path, given)) == (409, "not_the_organiser")
        assert act(past.kazakhstan, path, given).json()["number"] == 1
        assert told(act(past.registry, path, given)) == (409, "changed_meanwhile")
        (row,) = ask(past.turkiye, path).json()["items"]
        assert (row["participant"], row["text"]["en"]) == ("KAZ", "Begin earlier.")

    def test_are_notes_that_invited(self, house: House) -> None:
        path = f"{EVENT}/invitations"
        for other in (house.kazakhstan, house.colleague, *strangers(house)):
            assert act(other, path, {"in_register": "DOC"}).status_code == 404
        drafted = act(house.registry, path, {"in_register": "DOC"})
        (row,) = ask(house.registry, path).json()["items"]
        assert row["draft"] == drafted.json()["number"]
        assert ask(house.kazakhstan, path).json()["items"] == []


def send(reader: Reader, *, content: bytes | None = None, alt: Any = None) -> Any:
    """Send a photograph as programs send files."""
    picture = jpeg(told=segment(0xE1, exif(6))) if content is None else content
    given = {"ru": "Сады"} if alt is None else alt
    return client_of(reader).post(
        f"/api/v1{EVENT}/photographs",
        {**given, "photograph": SimpleUploadedFile("p.jpg", picture, "image/jpeg")},
        headers={"X-CSRFToken": FORGERY_TOKEN},
    )
