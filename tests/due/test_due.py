"""What was due, is due and will be due by the reference data, checked against what is known."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

import pytest
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext

from clearinghouse.documents import operations as register
from clearinghouse.due.queries import due, ours
from clearinghouse.due.views import DueRow
from clearinghouse.jobs import reference, reference_catalogue
from clearinghouse.law.distribution import PUBLIC_READER, Reader, Standing
from clearinghouse.law.dues import DoerPart, Task, Tone
from clearinghouse.law.verbs import Verb
from clearinghouse.participants.facts import Words
from clearinghouse.procedures.facts import Day, DecisionFacts
from clearinghouse.procedures.operations import record_decision
from clearinghouse.web.dates import ASTANA
from tests.factories import NOW, REGISTRY, a_paper, a_version
from tests.standing import standing
from tests.web.test_measures_pages import PLAIN_FILES

RUSSIA = Reader("RUS", Standing.MEMBER, cleared=True)
SECRETARIAT = Reader("SEC", Standing.SECRETARIAT, cleared=True)
ICT = "NCT-ICT"


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    with standing(django_db_blocker):
        reference.load(at=NOW)
        reference_catalogue.load(at=NOW)
        the_call()
        yield


def the_call() -> None:
    """Enter the sixth decision of 22 August 2023, as its import does."""
    paper = a_paper("SOC/2023-II/DEC/1", a_version(), dated_on=date(2023, 8, 22))
    registered = register.register(paper=paper, by=REGISTRY, at=NOW)
    record_decision(
        decision=DecisionFacts(
            verb=Verb.CALLED_ON,
            subject=Words(en="Events of 2024"),
            body="SOC",
            decided=Day.exactly(date(2023, 8, 22)),
            revision=registered.revision,
            address="para-1",
            number="6",
            due_before=date(2023, 10, 1),
        ),
        by=REGISTRY,
        at=NOW,
    )


@pytest.fixture
def visitor(loaded, db) -> Iterator[Client]:
    with override_settings(STORAGES=PLAIN_FILES):
        yield Client()


def rows(on: date, reader: Reader = PUBLIC_READER) -> tuple[DueRow, ...]:
    return due(reader, on, at=datetime.combine(on, time(12), ASTANA))


def of(task: Task, on: date, reader: Reader = PUBLIC_READER) -> list[DueRow]:
    return [row for row in rows(on, reader) if row.obligation.task is task]


@pytest.mark.usefixtures("loaded", "db")
class TestAsOnAnyDay:
    def test_the_call_of_august_2023_stands_until_the_last_of_september(self) -> None:
        (row,) = of(Task.ANSWER_CALL, date(2023, 9, 30), RUSSIA)
        assert row.obligation.due_on == date(2023, 9, 30)
        assert len(row.obligation.doers) == 28
        assert str(row.obligation.provision) == "soc-2023-ii-dec-1 6"
        assert not of(Task.ANSWER_CALL, date(2023, 10, 1), RUSSIA)
        assert not of(Task.ANSWER_CALL, date(2023, 8, 21), RUSSIA)

    def test_a_call_for_member_states_is_not_told_to_others(self) -> None:
        assert not of(Task.ANSWER_CALL, date(2023, 9, 30))
        assert not of(
            Task.ANSWER_CALL, date(2023, 9, 30), Reader("BLR", Standing.OBSERVER, cleared=True)
        )

    def test_russia_may_ask_for_a_longer_term_until_the_end_of_2025(self) -> None:
        found = [
            row.obligation
            for row in of(Task.ASK_FOR_EXTENSION, date(2024, 6, 1), RUSSIA)
            if row.is_ours and row.obligation.about["area"] == ICT
        ]
        assert [each.due_on for each in found] == [date(2025, 12, 31)]
        assert found[0].tone is Tone.INVITED

    def test_russia_is_expected_to_report_when_its_term_is_over(self) -> None:
        def asked(on: date) -> bool:
            return any(
                row.obligation.about["area"] == ICT for row in of(Task.REPORT_ON_TERM, on, RUSSIA)
            )

        assert [asked(date(2025, 12, 31)), asked(date(2026, 1, 1))] == [False, True]

    def test_trade_and_investment_has_co_coordinators_that_may_act(self) -> None:
        found = {
            row.obligation.about["area"]: row.obligation.doers
            for row in of(Task.ACT_AS_COORDINATOR, date(2023, 8, 22))
        }
        assert {bearer.code for bearer in found["ECON-TRADE"]} == {"KGZ", "TUR"}

    def test_the_ministers_were_late_in_2024_until_they_met(self) -> None:
        def ministers(on: date) -> list[DueRow]:
            return [
                row
                for row in of(Task.HOLD_MEETING, on)
                if row.obligation.about["body"] == "MC" and row.obligation.is_late(on)
            ]

        assert not ministers(date(2024, 10, 12))
        assert ministers(date(2024, 12, 16))
        assert not ministers(date(2024, 12, 17))

    def test_a_decision_of_later_is_not_known_before(self) -> None:
        areas = {
            row.obligation.about["area"]: row.obligation
            for row in of(Task.ASK_FOR_EXTENSION, date(2023, 8, 21))
        }
        assert all(
            obligation.grounds[0].on is None or obligation.grounds[0].on <= date(2023, 8, 21)
            for obligation in areas.values()
        )

    def test_every_year_since_the_catalogue_can_be_asked_for(self) -> None:
        for year in range(2004, 2027):
            for row in rows(date(year, 10, 22)):
                assert row.subject
                assert row.obligation.since is None or row.obligation.since.year <= year


@pytest.mark.usefixtures("loaded", "db")
class TestWhoseItIs:
    def test_meetings_are_borne_by_the_secretariat_and_the_chair(self) -> None:
        on = date(2026, 3, 1)

        def bodies(reader: Reader) -> set[str]:
            return {
                str(row.obligation.about["body"])
                for row in ours(rows(on, reader))
                if row.obligation.task is Task.HOLD_MEETING
            }

        chair = Reader("AZE", Standing.MEMBER, cleared=True)
        assert "SOC" in bodies(SECRETARIAT) & bodies(chair)
        assert not bodies(RUSSIA)

    def test_nothing_is_ours_for_the_public(self) -> None:
        assert not ours(rows(date(2026, 3, 1)))

    def test_what_is_borne_by_another_state_is_not_ours(self) -> None:
        for row in ours(rows(date(2024, 6, 1), RUSSIA)):
            assert "RUS" in {each.code for each in row.obligation.doers}
            assert all(each.part is not DoerPart.BODY for each in row.obligation.doers)


@pytest.mark.usefixtures("loaded", "db")
def test_asks_the_database_as_often_whatever_the_day() -> None:
    counts = set()
    for on in (date(2004, 11, 1), date(2015, 6, 1), date(2026, 6, 1)):
        with CaptureQueriesContext(
            connection,
        ) as asked:
            rows(on, RUSSIA)
        counts.add(len(asked))
    assert max(counts) - min(counts) <= 4
    assert max(counts) <= 60


class TestPages:
    @pytest.mark.parametrize("language", ["en", "ru", "kk"])
    def test_shows_a_day_of_the_past(self, visitor: Client, language: str) -> None:
        told = visitor.get(f"/{language}/due/?as_of=2023-09-30").content.decode()
        assert f'href="/{language}/coordinators/#ECON-TRADE"' in told
        assert "modalities_2023_1_11" in told
        assert "soc_2023_ii_dec_1_6" not in told

    def test_says_so_where_nothing_is_known(self, visitor: Client) -> None:
        told = visitor.get("/en/due/?as_of=1992-10-05").content.decode()
        assert "Nothing is due on this day" in told

    def test_refuses_what_is_no_day(self, visitor: Client) -> None:
        assert visitor.get("/en/due/?as_of=soon").status_code == 400

    @pytest.mark.parametrize("language", ["en", "ru", "kk"])
    def test_plans_backwards(self, visitor: Client, language: str) -> None:
        address = f"/{language}/due/backwards/?adopt_on=2023-09-21&route=silence&days=5"
        told = visitor.get(address).content.decode()
        days = [day for day in ("2023-09-21", "2023-09-13") if f'datetime="{day}"' in told]
        assert days[0] == "2023-09-21"
        assert told.count("<tr>") >= 5

    @pytest.mark.parametrize(
        "asked",
        [
            "adopt_on=&route=silence&days=5",
            "adopt_on=2023-09-21&route=x&days=5",
            "adopt_on=2023-09-21&route=silence&days=0",
            "adopt_on=2023-09-21&route=silence&days=21",
            "adopt_on=1999-12-31&route=silence&days=5",
            "adopt_on=0001-01-01&route=meeting&days=5",
        ],
    )
    def test_says_what_to_correct(self, visitor: Client, asked: str) -> None:
        answer = visitor.get(f"/en/due/backwards/?{asked}")
        assert answer.status_code == 422
        assert "Please correct the following" in answer.content.decode()


class TestInterface:
    def test_tells_the_same(self, visitor: Client) -> None:
        told = visitor.get("/api/v1/due?as_of=2023-09-30").json()
        found = {
            each["subject"]["en"]: each
            for each in told["items"]
            if each["task"] == "act_as_coordinator"
        }
        acting = found["Trade and Investment"]
        assert (acting["due_on"], acting["tone"], acting["force"]) == (None, "invited", "draft")
        assert acting["provision"] == "modalities_2023_1_11"
        assert {"part": "co_coordinator", "code": "KGZ"} in acting["bearers"]

    def test_plans_backwards(self, visitor: Client) -> None:
        told = visitor.get("/api/v1/due/backwards?adopt_on=2023-09-21").json()
        assert [each["step"] for each in told["steps"]] == [
            "circulate",
            "have_texts",
            "open_silence",
            "adopt",
        ]
        days = [date.fromisoformat(each["by"]) for each in told["steps"]]
        assert days == sorted(days)
        assert days[-1] - days[0] > timedelta(days=14)
