"""The pages of the follow-up register, and the same by the interface."""

import csv
import io
from datetime import date

import pytest
from django.test import Client, override_settings
from django.utils.translation import override

from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Distribution
from clearinghouse.law.follow_up import FollowUpStand
from clearinghouse.participants.models import Officer
from clearinghouse.resources.models import FollowUp, Move
from clearinghouse.web.forms.resources import read_due
from clearinghouse.web.tables import written_as_csv
from tests.participants.people import an_officer
from tests.resources.house import OPEN, RESTRICTED, House
from tests.web.test_measures_pages import PLAIN_FILES

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    with override_settings(STORAGES=PLAIN_FILES):
        yield House()


def browser(officer: Officer | None = None) -> Client:
    client = Client()
    if officer:
        client.force_login(officer)
    return client


@pytest.fixture
def registry(house: House) -> Client:
    return browser(Officer.objects.get(pk=house.registry.officer))


def typed(house: House, **given) -> dict[str, str]:
    return {
        "decision": house.keys[OPEN],
        "kind": "state",
        "state": "IND",
        "task_en": "=Quinces are counted",
        "due": "2026-12",
        "distribution": Distribution.PUBLIC.value,
        **given,
    }


class TestEntering:
    def test_takes_a_month_and_shows_it_as_a_month(self, house, registry) -> None:
        answer = registry.post("/en/follow-up/enter/", typed(house))

        row = FollowUp.objects.get()
        assert answer.headers["Location"] == f"/en/follow-up/{row.pk}/"
        assert row.due_before == date(2027, 1, 1)
        for language, words in (
            ("en", "within December 2026"),
            ("ru", "декабр"),
            ("kk", "желтоқсан"),
        ):
            page = browser().get(f"/{language}/follow-up/{row.pk}/").content.decode()
            assert words in page

    def test_fills_in_what_the_verb_suggests(self, house, registry) -> None:
        page = registry.get("/en/follow-up/enter/", {"decision": house.keys[RESTRICTED]})

        assert page.context["form"].initial["kind"] == "member_states"
        assert f"Called for in {RESTRICTED}" in page.content.decode()

    @pytest.mark.parametrize(
        ("given", "words"),
        [
            ({"due": "October"}, "Write a day as 2023-10-01 or a month as 2023-10."),
            ({"state": ""}, "Choose which one."),
            ({"decision": "NOWHERE"}, "No decision has the key NOWHERE."),
        ],
    )
    def test_says_what_is_wrong_and_keeps_nothing(self, house, registry, given, words) -> None:
        answer = registry.post("/en/follow-up/enter/", typed(house, **given))

        assert answer.status_code == 422
        assert words in answer.content.decode()
        assert not FollowUp.objects.exists()


class TestMoving:
    def test_shows_the_evidence_and_is_refused_without(self, house, registry) -> None:
        registry.post("/en/follow-up/enter/", typed(house))
        number = FollowUp.objects.get().pk
        done = {"stand": "done", "moved_on": "2026-11-10"}

        refused = registry.post(f"/en/follow-up/{number}/move/", done)
        assert refused.status_code == 422
        assert "Name the document that shows it" in refused.content.decode()

        registry.post(f"/en/follow-up/{number}/move/", {**done, "document": RESTRICTED})
        assert Move.objects.get().stand == FollowUpStand.DONE
        assert RESTRICTED in registry.get(f"/en/follow-up/{number}/").content.decode()
        # Visitors see that it is done, not the document that they may not know of.
        visited = browser().get(f"/en/follow-up/{number}/").content.decode()
        assert "done" in visited
        assert RESTRICTED not in visited


class TestTheTable:
    def test_is_narrowed_as_the_page_is_and_reckons_nothing(self, house, registry) -> None:
        registry.post("/en/follow-up/enter/", typed(house))

        file = browser().get("/en/follow-up/table.csv?bearer=IND").content.decode("utf-8-sig")
        head, line = csv.reader(io.StringIO(file))
        assert len(head) == len(line) == 9
        assert line[4] == "'=Quinces are counted"
        assert browser().get("/en/follow-up/table.csv?bearer=CHN").content.count(b"\r\n") == 1

    def test_writes_words_where_a_spreadsheet_would_reckon(self) -> None:
        assert written_as_csv(["a"], [["-1"], ["+1"], ["@x"], ["x-1"], [None]]) == (
            "a\r\n'-1\r\n'+1\r\n'@x\r\nx-1\r\n\"\"\r\n"
        )


class TestReadDue:
    def test_takes_days_and_months_and_nothing_else(self) -> None:
        assert read_due("2023-10-01")[0] == date(2023, 10, 1)
        assert read_due("2023-12")[0] == date(2024, 1, 1)
        assert read_due(" ")[0] is None
        for wrong in ("2023-13", "2023-02-30", "soon"):
            with pytest.raises(ValueError, match=r"\w"):
                read_due(wrong)


class TestTheInterface:
    def test_enters_moves_and_reads(self, house, registry) -> None:
        given = {
            "decision": house.keys[OPEN],
            "bearer": {"kind": "body", "code": "MC"},
            "task": {"en": "Quinces are counted"},
            "is_public": True,
        }
        entered = registry.post("/api/v1/follow-ups", given, content_type="application/json")
        assert entered.status_code == 201, entered.content
        number = entered.json()["row"]["number"]

        moved = registry.post(
            f"/api/v1/follow-ups/{number}/moves",
            {"stand": "done", "moved_on": "2026-11-10", "note": "Counted."},
            content_type="application/json",
        )
        assert moved.status_code == 201
        listed = browser().get("/api/v1/follow-ups?stand=done").json()["items"]
        assert [each["number"] for each in listed] == [number]
        assert browser().get(f"/api/v1/follow-ups/{number}?as_of=2026-11-09").json()["moves"] == []

    @pytest.mark.parametrize(
        ("given", "status", "reason"),
        [
            ({"bearer": {"kind": "state"}}, 422, "invalid"),
            ({"bearer": {"kind": "state", "code": "JPN"}}, 409, "no_such_bearer"),
        ],
    )
    def test_says_why_not(self, house, registry, given, status, reason) -> None:
        whole = {
            "decision": house.keys[OPEN],
            "bearer": {"kind": "secretariat"},
            "task": {"en": "Quinces"},
            **given,
        }
        answer = registry.post("/api/v1/follow-ups", whole, content_type="application/json")
        assert (answer.status_code, answer.json()["reason"]) == (status, reason)


def test_refusals_speak_every_language(house, registry) -> None:
    for language, words in (("ru", "Решения с ключом"), ("kk", "шешім")):
        with override(language):
            answer = registry.post(
                f"/{language}/follow-up/enter/", typed(house, decision="NOWHERE")
            )
        assert words in answer.content.decode()


def test_officers_of_states_do_not_find_the_forms(house) -> None:
    client = browser(an_officer("KAZ", Capacity.READ))
    assert client.get("/en/follow-up/enter/").status_code == 404
