"""The date box on pages: nothing that came later shines through, at the day and around it."""

from datetime import date, timedelta

import pytest
from django.test import Client, override_settings

from clearinghouse.documents import operations
from clearinghouse.jobs import reference, reference_decisions
from clearinghouse.jobs.clock import now
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Distribution
from clearinghouse.law.verbs import Verb
from clearinghouse.participants.acting import INSTALLATION, REGISTRY_AT_THE_MACHINE
from clearinghouse.participants.facts import Dated, MeetingFacts, Words
from clearinghouse.participants.operations import enter_meeting
from clearinghouse.procedures.facts import Day, DecisionFacts
from clearinghouse.procedures.operations import record_decision
from clearinghouse.web.dates import local_day
from tests.factories import NOW, REGISTRY, a_paper
from tests.participants.people import an_officer
from tests.standing import standing
from tests.web.test_sign_in import MEMORY, PLAIN_FILES

KUWAIT_JOINED = date(2022, 10, 13)
COUNCIL = date(2024, 12, 17)
TICK = timedelta(days=1)

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    with standing(django_db_blocker):
        reference.load(at=NOW)
        reference_decisions.load_history(at=NOW)
        yield


@pytest.fixture(autouse=True)
def house(loaded, db) -> object:
    with override_settings(STORAGES=PLAIN_FILES, CACHES=MEMORY):
        yield


def context(path: str, day: date | None = None, client: Client | None = None):
    answer = (client or Client()).get(f"/en/{path}" + (f"?as_of={day}" if day else ""))
    assert answer.status_code == 200
    return answer.context


class TestAParticipant:
    def test_has_only_the_standings_of_the_day(self) -> None:
        def standings(day: date | None) -> list[str]:
            return [
                spell.standing.value
                for spell in context("participants/KWT/", day)["participant"].standings
            ]

        assert "member" not in standings(KUWAIT_JOINED - TICK)
        assert "member" in standings(KUWAIT_JOINED)
        assert "member" in standings(KUWAIT_JOINED + TICK)

    def test_is_on_the_page_as_it_is_in_the_interface(self) -> None:
        for day in (KUWAIT_JOINED - TICK, KUWAIT_JOINED):
            told = Client().get(f"/api/v1/participants/KWT?as_of={day}").json()
            shown = context("participants/KWT/", day)["participant"]

            assert [each["standing"] for each in told["standings"]] == [
                spell.standing for spell in shown.standings
            ]


class TestTheChair:
    def test_has_not_passed_before_the_day_of_the_meeting(self) -> None:
        (first, second, *_later) = Client().get("/api/v1/chairmanships").json()["items"]
        passed = date.fromisoformat(second["starts_on"])

        def ends(day: date) -> list[str | None]:
            told = Client().get(f"/api/v1/chairmanships?as_of={day}").json()
            return [term["ends_on"] for term in told["items"]]

        assert first["ends_on"] is not None
        assert ends(passed - TICK) == [None]
        assert ends(passed) == ends(passed + TICK) == [first["ends_on"], None]


class TestTheOrganisation:
    def test_bears_no_name_that_it_was_given_later(self) -> None:
        everything = Client().get("/api/v1/organisation").json()["all_names"]
        given = date.fromisoformat(everything[-1]["starts_on"])

        def told(day: date) -> list[dict]:
            return Client().get(f"/api/v1/organisation?as_of={day}").json()["all_names"]

        assert len(told(given - TICK)) == len(everything) - 1
        assert told(given - TICK)[-1]["ends_on"] is None
        assert told(given) == told(given + TICK) == everything


class TestABody:
    def test_has_not_held_what_opens_later(self) -> None:
        def held(day: date) -> bool:
            return "MC-7" in [met.code for met in context("bodies/MC/", day)["held"]]

        assert not held(COUNCIL - TICK)
        assert held(COUNCIL)
        assert held(COUNCIL + TICK)

    def test_says_that_later_meetings_were_still_ahead(self) -> None:
        past = Client().get(f"/en/bodies/MC/?as_of={COUNCIL - TICK}").content.decode()
        today = Client().get("/en/bodies/MC/").content.decode()

        assert "Meetings that were still ahead on this day" in past
        assert "Meetings that were still ahead on this day" not in today


class TestAnInstrument:
    def test_says_where_its_status_is_only_as_known(self) -> None:
        def page(code: str, day: str = "") -> str:
            answer = Client().get(f"/en/instruments/{code}/{day}")
            assert answer.status_code == 200
            return answer.content.decode()

        assert "Not known" in page("ROP", "?as_of=2004-10-21")
        assert "as seen on" not in page("ROP", "?as_of=2004-10-21")
        assert "as seen on" in page("ROP", "?as_of=2004-10-22")
        assert "as known today, not dated" in page("SECRETARIAT-AGREEMENT", "?as_of=2010-01-01")
        assert "as known today" not in page("SECRETARIAT-AGREEMENT")


class TestTheRegister:
    @pytest.fixture(autouse=True)
    def papers(self) -> None:
        for symbol, day, distribution in (
            ("SOC/2025-I/DEC/1", date(2025, 3, 3), Distribution.PUBLIC),
            ("SOC/2025-I/DEC/2", None, Distribution.PUBLIC),
            ("MC/2025/DRAFT/1", date(2025, 3, 3), Distribution.MEMBER_STATES),
        ):
            paper = a_paper(symbol, dated_on=day, distribution=distribution, author="SEC")
            operations.register(paper=paper, by=REGISTRY, at=NOW)

    def test_shows_and_marks_what_bears_no_date(self) -> None:
        page = Client().get("/en/register/?as_of=2025-03-02").content.decode()

        assert "SOC/2025-I/DEC/2" in page
        assert "SOC/2025-I/DEC/1" not in page
        assert ">Undated<" in page
        assert "Papers without a date" in page

    def test_names_bodies_and_offers_the_distributions_that_the_reader_sees(self) -> None:
        client = Client()
        client.force_login(an_officer("KAZ", Capacity.READ))
        public = Client().get("/en/register/").content.decode()
        member = client.get("/en/register/").content.decode()

        assert "Senior Officials Committee (2)</option>" in public
        assert "Public (2)</option>" in public
        assert "Member States only (1)</option>" in member
        assert 'value="member_states"' not in public
        assert "Ministerial" not in public.partition('name="body"')[2].partition("</select>")[0]

    def test_is_narrowed_by_distribution(self) -> None:
        client = Client()
        client.force_login(an_officer("KAZ", Capacity.READ))
        page = context("register/?distribution=member_states", client=client)["page"]

        assert [row.symbol for row in page.rows] == ["MC/2025/DRAFT/1"]


class TestTheFirstPage:
    def met(self, first: date, last: date) -> str:
        enter_meeting(
            facts=MeetingFacts(
                code="SOC-NOW",
                body="SOC",
                name=Words("Meeting on orchards"),
                first=Dated.exactly(first),
                last=Dated.exactly(last),
            ),
            by=INSTALLATION,
            at=NOW,
        )
        page = Client().get("/en/").content.decode()
        return page.partition("<h2>Coming</h2>")[2].partition("</section>")[0]

    def test_keeps_a_meeting_that_is_under_way_until_its_last_day(self) -> None:
        today = local_day(now())
        coming = self.met(today - 2 * TICK, today)

        assert "Meeting on orchards" in coming
        assert ">Under way<" in coming

    def test_says_of_no_meeting_ahead_that_it_is_under_way(self) -> None:
        today = local_day(now())
        coming = self.met(today + TICK, today + 2 * TICK)

        assert "Meeting on orchards" in coming
        assert ">Under way<" not in coming

    def test_drops_a_meeting_after_its_last_day(self) -> None:
        today = local_day(now())

        assert "Meeting on orchards" not in self.met(today - 2 * TICK, today - TICK)

    def test_names_the_bodies_that_decided(self) -> None:
        record_decision(
            decision=DecisionFacts(
                verb=Verb.APPROVED,
                subject=Words("Orchards"),
                decided=Day.exactly(local_day(now())),
                body="SOC",
                key="orchards",
                sources="A source",
            ),
            by=REGISTRY_AT_THE_MACHINE,
            at=NOW,
        )
        page = Client().get("/en/").content.decode()

        assert "Senior Officials Committee: <a" in page
        assert "SOC: <a" not in page
