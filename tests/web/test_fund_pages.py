"""The pages of the Fund and of the Road Map, and the same by the interface."""

import csv
import io
from decimal import Decimal

import pytest
from django.test import Client, override_settings

from clearinghouse.participants.models import Officer
from clearinghouse.resources.models import Contribution, Progress, Project, Secondment
from clearinghouse.resources.views import YearOfGiving
from clearinghouse.web.bars_of_giving import bars
from clearinghouse.web.templatetags.resources import money
from tests.resources.house import OPEN, RESTRICTED, House
from tests.resources.test_fund import GIVEN, ON, second
from tests.web.test_measures_pages import PLAIN_FILES

pytestmark = pytest.mark.django_db
PROJECT = {
    "proposer": "IND",
    "title_en": "Grafting schools",
    "title_ru": "Школы прививки",
    "proposed_on": ON.isoformat(),
    "amount": "90000.50",
    "currency": "USD",
    "distribution": "public",
}
PLEDGE = {
    "donor": "KAZ",
    "kind": "money",
    "given_to": "project",
    "project": "2026-1",
    "amount": "1000",
    "currency": "USD",
    "pledged_on": ON.isoformat(),
    "purpose": "=Trees",
    "publicity": "public",
}


@pytest.fixture
def house():
    with override_settings(STORAGES=PLAIN_FILES):
        yield House()


@pytest.fixture
def registry(house: House) -> Client:
    client = Client()
    client.force_login(Officer.objects.get(pk=house.registry.officer))
    return client


class TestTheFund:
    def test_is_entered_form_by_form_and_read_by_everybody_as_donors_wish(self, registry) -> None:
        registry.post("/en/fund/projects/enter/", PROJECT)
        registry.post("/en/fund/contributions/enter/", PLEDGE)
        number = Contribution.objects.get().pk
        come = {"received_on": "2026-10-02", "amount": "250"}
        registry.post(f"/en/fund/contributions/{number}/receive/", come)

        page = Client().get("/en/fund/").content.decode()
        assert "Grafting schools" in page
        assert "250 USD" in page
        assert "<rect" in page
        project = Client().get("/ru/fund/projects/2026-1/").content.decode()
        assert "Школы прививки" in project
        file = Client().get("/en/fund/contributions.csv").content.decode("utf-8-sig")
        head, line = csv.reader(io.StringIO(file))
        assert len(head) == len(line)
        assert (line[0], line[5], line[7], line[-1]) == (
            "Kazakhstan",
            "1000.00",
            "250.00",
            "'=Trees",
        )

    def test_says_what_the_law_remarks_and_lets_the_step_stand(self, registry, house) -> None:
        registry.post("/en/fund/projects/enter/", PROJECT)
        step = {"kind": "decided", "taken_on": "2026-11-02", "decision": house.keys[RESTRICTED]}

        shown = registry.post("/en/fund/projects/2026-1/step/", step, follow=True)
        assert "No recommendation of the Project Review Committee" in shown.content.decode()
        assert "not approved" in Client().get("/en/fund/projects/2026-1/").content.decode()
        assert RESTRICTED not in Client().get("/en/fund/projects/2026-1/").content.decode()

    @pytest.mark.parametrize(
        ("given", "words"),
        [
            ({"amount": "0"}, "0.01"),
            ({"currency": "dollars"}, "Currency"),
            ({"proposed_on": "2999-01-01"}, "has not come"),
        ],
    )
    def test_says_what_is_wrong_and_keeps_nothing(self, registry, given, words) -> None:
        answer = registry.post("/en/fund/projects/enter/", {**PROJECT, **given})

        assert answer.status_code == 422
        assert words in answer.content.decode()
        assert not Project.objects.exists()

    def test_names_a_seconded_officer_to_the_secretariat_only(self, registry, house) -> None:
        number = second(house)

        assert "An officer’s name" in registry.get("/en/fund/").content.decode()
        visited = Client().get("/en/fund/").content.decode()
        assert "Adviser on gardens" not in visited
        registry.post(f"/en/fund/secondments/{number}/begin/", {"on": ON.isoformat()})
        assert Secondment.objects.get().starts_on == ON


class TestTheRoadMap:
    def test_shows_what_the_registry_enters(self, registry) -> None:
        given = {
            "number": "4",
            "happened_on": "2026-09-01",
            "stage": "drafted",
            "text_en": "A draft lies before the group.",
            "document": OPEN,
        }
        assert registry.post("/en/road-map/enter/", given).status_code == 302

        assert Progress.objects.get().number == 4
        for language, words in (("en", "drafted"), ("ru", "есть проект"), ("kk", "жобасы бар")):
            page = Client().get(f"/{language}/road-map/").content.decode()
            assert words in page
            assert "A draft lies before the group." in page
        assert "A draft lies" not in Client().get("/en/road-map/?as_of=2026-08-31").content.decode()

    def test_refuses_what_would_name_a_restricted_paper(self, registry) -> None:
        given = {
            "number": "4",
            "happened_on": "2026-09-01",
            "stage": "drafted",
            "text_en": "A draft.",
            "document": RESTRICTED,
        }
        answer = registry.post("/en/road-map/enter/", given)
        assert answer.status_code == 422
        assert "names a paper that is not public" in answer.content.decode()


class TestTheInterface:
    def test_enters_and_reads_the_fund(self, registry, house) -> None:
        def post(path: str, given: dict[str, object]):
            answer = registry.post(f"/api/v1/{path}", given, content_type="application/json")
            assert answer.status_code == 201, answer.content
            return answer.json()

        key = post(
            "fund/projects",
            {
                "proposer": "IND",
                "title": {"en": "Grafting schools"},
                "proposed_on": "2026-10-01",
                "amount": "10.50",
                "currency": "USD",
                "is_public": True,
            },
        )["key"]
        remarks = post(f"fund/projects/{key}/steps", {"kind": "begun", "taken_on": "2026-10-02"})[
            "remarks"
        ]
        assert [each["reason"] for each in remarks] == ["fund_not_approved"]
        number = post(
            "fund/contributions",
            {
                "donor": "KAZ",
                "kind": "money",
                "given_to": "fund",
                "amount": "5",
                "currency": "USD",
                "pledged_on": "2026-10-01",
                "publicity": "public",
            },
        )["number"]
        post(f"fund/contributions/{number}/receipts", {"received_on": "2026-10-01", "amount": "5"})
        seconded = post(
            "fund/secondments",
            {"state": "TUR", "post": {"en": "Adviser"}, "pledged_on": "2026-10-01"},
        )["number"]
        post(f"fund/secondments/{seconded}/service", {"starts_on": "2026-10-02"})

        read = Client()
        assert read.get(f"/api/v1/fund/projects/{key}").json()["row"]["stage"] == "under_way"
        assert read.get("/api/v1/fund/contributions").json()["items"][0]["received"] == "5.00"
        assert read.get("/api/v1/fund/giving").json()["items"][0]["pledged"] == "5.00"
        assert read.get("/api/v1/fund/secondments").json()["items"] == []
        assert registry.get("/api/v1/fund/secondments").json()["items"][0]["is_in_post"]

    def test_enters_progress_once(self, registry) -> None:
        given = {
            "key": "5:first",
            "number": 5,
            "happened_on": "2026-09-01",
            "stage": "drafted",
            "text": {"en": "Drafted."},
            "sources": "A source",
        }
        codes = [
            registry.post("/api/v1/road-map", given, content_type="application/json").status_code
            for _time in range(2)
        ]
        assert codes == [201, 200]

    def test_takes_one_day_of_service_at_a_time(self, registry, house) -> None:
        number = second(house)
        both = {"starts_on": "2026-10-02", "ends_on": "2026-10-03"}
        for given in ({}, both):
            answer = registry.post(
                f"/api/v1/fund/secondments/{number}/service", given, content_type="application/json"
            )
            assert answer.status_code == 422
        assert Secondment.objects.get().starts_on is None


class TestBars:
    def test_give_every_currency_a_scale_of_its_own(self) -> None:
        years = [
            YearOfGiving(2025, "KZT", Decimal(1000), Decimal(500)),
            YearOfGiving(2025, "USD", Decimal(10), Decimal(0)),
        ]
        drawn = bars(years)

        assert drawn is not None
        (first, second_year) = drawn.years
        assert first.bars[0].width == second_year.bars[0].width == 2 * first.bars[1].width
        assert second_year.bars[1].width == 1
        assert bars([]) is None

    def test_write_money_without_empty_cents(self) -> None:
        assert money(GIVEN.amount).replace("\xa0", " ") in {"1,000", "1 000"}
