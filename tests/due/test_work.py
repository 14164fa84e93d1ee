"""What the rooms hold is due from those who are to do it, as at any moment and to whom may know."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from clearinghouse.documents import operations as register
from clearinghouse.due.queries import due, ours
from clearinghouse.due.views import DueRow
from clearinghouse.law.action_plans import Progress
from clearinghouse.law.distribution import PUBLIC_READER, Reader
from clearinghouse.law.dues import Doer, DoerPart, Task, Tone, states
from clearinghouse.law.periods import day_at
from clearinghouse.papers import operations as papers
from clearinghouse.planning import operations as planning
from clearinghouse.planning.facts import PaperRole
from clearinghouse.procedures.operations import confirm_acts_whole, enter_instrument
from tests.factories import a_paper, a_version
from tests.papers import house as of_papers
from tests.papers.test_plans import SEMINARS
from tests.planning import house as of_plans
from tests.procedures.test_deposits import AGREEMENT, INSTALLATION
from tests.procedures.test_deposits import register as deposit
from tests.resources import house as of_instruments
from tests.review import house as of_reviews

pytestmark = pytest.mark.django_db
A_TICK = timedelta(microseconds=1)
A_DAY = timedelta(days=1)


@pytest.fixture
def network() -> of_papers.House:
    house = of_papers.House()
    house.open_network()
    return house


def told(reader: Reader, task: Task, at: datetime) -> list[DueRow]:
    """Return the rows of a task as at a moment."""
    return [row for row in due(reader, day_at(at), at=at) if row.obligation.task is task]


class TestContributions:
    @pytest.fixture
    def house(self) -> of_reviews.House:
        house = of_reviews.House()
        house.open()
        return house

    def waiting(self, house: of_reviews.House, at: datetime, reader: Reader | None = None) -> set:
        rows = told(reader or house.registry, Task.CONTRIBUTE_TO_REVIEW, at)
        return {doer.code for row in rows for doer in row.obligation.doers}

    def test_modalities_2023_3_5_are_due_from_the_opening(self, house: of_reviews.House) -> None:
        opened = of_reviews.OPENED
        assert self.waiting(house, opened - A_TICK) == set()
        assert self.waiting(house, opened) == {"KAZ", "IND"}
        (row,) = told(house.registry, Task.CONTRIBUTE_TO_REVIEW, opened)
        assert row.obligation.due_on == date(2026, 11, 19)
        assert row.subject["en"]
        assert not row.is_ours

    def test_are_done_from_the_moment_of_the_contribution(self, house: of_reviews.House) -> None:
        india = house.capable("IND")
        house.contribute(india)
        at = of_reviews.TOLD
        assert self.waiting(house, at - A_TICK) == {"KAZ", "IND"}
        assert self.waiting(house, at) == {"KAZ"}
        assert not ours(told(india, Task.CONTRIBUTE_TO_REVIEW, at))
        assert ours(told(india, Task.CONTRIBUTE_TO_REVIEW, at - A_TICK))

    def test_of_a_whole_dimension_counts_for_each_area(self, house: of_reviews.House) -> None:
        house.contribute(house.capable("KAZ"), area="")
        assert self.waiting(house, of_reviews.TOLD) == {"IND"}

    def test_are_not_told_to_others(self, house: of_reviews.House) -> None:
        assert self.waiting(house, of_reviews.TOLD, PUBLIC_READER) == set()


class TestInstruments:
    def test_declaration_2021_27_invites_whoever_is_missing_in_a_list_known_whole(self) -> None:
        house = of_instruments.House()
        at = of_instruments.AT
        enter_instrument(instrument=AGREEMENT, by=INSTALLATION, at=at)
        deposit(house)
        assert not told(house.registry, Task.SIGN_INSTRUMENT, at)

        confirm_acts_whole(code=AGREEMENT.code, on=day_at(at), by=house.registry, at=at)
        # Kazakhstan and India have ratified; a month later nobody else is known to have.
        for moment in (at, at + timedelta(days=30)):
            (row,) = told(house.registry, Task.SIGN_INSTRUMENT, moment)
            assert row.obligation.doers == states(["CHN", "TUR"])
            assert (row.subject["en"], row.obligation.tone) == ("Agreement", Tone.INVITED)


class TestNetworks:
    CONFIRMED = of_papers.BEGUN
    LAST = datetime(2027, 10, 27, 9, tzinfo=CONFIRMED.tzinfo)

    def owing(self, reader: Reader, at: datetime) -> set[str]:
        rows = told(reader, Task.CONFIRM_CONTACT, at)
        return {doer.code for row in rows for doer in row.obligation.doers}

    def test_action_plan_2024_i_1_asks_members_of_the_network_in_the_last_month(
        self, network: of_papers.House
    ) -> None:
        month_before = datetime(2027, 9, 27, 9, tzinfo=self.LAST.tzinfo)
        assert self.owing(network.member, month_before - A_DAY) == set()
        assert self.owing(network.member, month_before) == {"IND", "TUR"}
        assert self.owing(network.registry, self.LAST) == {"IND", "TUR"}
        for reader in (network.other, network.observer, PUBLIC_READER):
            assert self.owing(reader, self.LAST) == set()

    def test_is_done_from_the_moment_of_the_confirmation(self, network: of_papers.House) -> None:
        own = next(
            row for row in told(network.member, Task.CONFIRM_CONTACT, self.LAST) if row.is_ours
        )
        contact = int(own.obligation.grounds[0].key.partition("/")[2])
        papers.confirm_contact(contact=contact, by=network.member, at=self.LAST)
        assert self.owing(network.member, self.LAST - A_TICK) == {"IND", "TUR"}
        assert self.owing(network.member, self.LAST) == {"TUR"}

    def test_the_secretariat_calls_once_a_month(self, network: of_papers.House) -> None:
        def due_on(at: datetime) -> list[date | None]:
            rows = told(network.registry, Task.CALL_NETWORK, at)
            assert all(row.is_ours for row in rows)
            return [row.obligation.due_on for row in rows]

        called = of_papers.ISSUED
        papers.call_network(network="GRAFTERS", by=network.registry, at=called)
        assert due_on(called - A_TICK) == [date(2026, 10, 31)]
        assert due_on(called) == []
        assert due_on(datetime(2026, 11, 1, 9, tzinfo=called.tzinfo)) == [date(2026, 11, 30)]


class TestEvents:
    EVENT = "2028-01"
    OVER = datetime(2028, 5, 14, 6, tzinfo=of_plans.BEFORE.tzinfo)

    @pytest.fixture
    def house(self) -> of_plans.House:
        house = of_plans.House()
        house.compile()
        return house

    def test_planning_practice_e_5_expects_the_outcome_from_the_organiser(
        self, house: of_plans.House
    ) -> None:
        assert not told(house.kazakhstan, Task.REPORT_ON_EVENT, self.OVER - A_DAY)
        (row,) = told(house.kazakhstan, Task.REPORT_ON_EVENT, self.OVER)
        assert row.is_ours
        assert row.obligation.doers == (Doer(DoerPart.ORGANISER, "KAZ"),)
        assert row.obligation.due_on == date(2028, 6, 13)
        assert row.subject["en"] == "Workshop on old orchards"
        (row,) = told(house.india, Task.REPORT_ON_EVENT, self.OVER)
        assert not row.is_ours
        assert not told(house.observer, Task.REPORT_ON_EVENT, self.OVER)

    def test_is_done_from_the_moment_at_which_a_report_was_placed(
        self, house: of_plans.House
    ) -> None:
        paper = a_paper("SOC/2028/REP/1", a_version("It went well."))
        register.register(paper=paper, by=house.registry, at=self.OVER)
        placed = self.OVER + 3 * A_DAY
        planning.add_paper(
            code=self.EVENT,
            document="SOC/2028/REP/1",
            role=PaperRole.REPORT,
            by=house.registry,
            at=placed,
        )
        assert told(house.registry, Task.REPORT_ON_EVENT, placed - A_TICK - A_DAY)
        assert not told(house.registry, Task.REPORT_ON_EVENT, placed)

    def test_nothing_is_to_be_told_of_an_event_that_was_called_off(
        self, house: of_plans.House
    ) -> None:
        at = of_plans.AMENDS
        planning.change_event(
            code=self.EVENT, facts=None, reason="Frost", seen=1, by=house.registry, at=at
        )
        assert not told(house.registry, Task.REPORT_ON_EVENT, self.OVER)


class TestActivities:
    @pytest.fixture
    def house(self) -> of_papers.House:
        house = of_papers.House()
        facts = replace(SEMINARS, timeline=replace(SEMINARS.timeline, last=date(2027, 12, 31)))
        papers.enter_activity(
            area=of_papers.AREA, facts=facts, by=house.coordinator, at=of_papers.BEGUN
        )
        return house

    def test_action_plan_2024_ii_1_expects_the_seminars_of_the_year(
        self, house: of_papers.House
    ) -> None:
        at = datetime(2027, 3, 1, 9, tzinfo=of_papers.BEGUN.tzinfo)
        (row,) = told(house.coordinator, Task.HOLD_OCCASION, at)
        assert row.is_ours
        assert row.subject["en"] == "Seminars on grafting"
        each = row.obligation
        assert (each.due_on, each.tone) == (date(2027, 12, 31), Tone.EXPECTED)
        assert (each.about["times"], each.about["held"]) == (2, 0)
        assert each.key == f"hold_occasion/{of_papers.AREA}/ii.1"

    @pytest.mark.parametrize(
        ("on", "stands"),
        [
            (date(2026, 10, 31), False),
            (date(2026, 11, 1), True),
            (date(2027, 12, 31), True),
            (date(2028, 1, 1), False),
        ],
    )
    def test_stands_within_the_timeline(
        self, house: of_papers.House, on: date, stands: bool
    ) -> None:
        at = datetime(on.year, on.month, on.day, 6, tzinfo=of_papers.BEGUN.tzinfo)
        assert bool(told(house.member, Task.HOLD_OCCASION, at)) is stands

    @pytest.mark.parametrize(
        ("progress", "stands"), [(Progress.UNDER_WAY, True), (Progress.DROPPED, False)]
    )
    def test_is_over_when_the_activity_is_settled(
        self, house: of_papers.House, progress: Progress, stands: bool
    ) -> None:
        at = datetime(2026, 11, 3, 9, tzinfo=of_papers.BEGUN.tzinfo)
        papers.note_progress(
            area=of_papers.AREA,
            code="ii.1",
            progress=progress,
            noted_on=day_at(at),
            by=house.coordinator,
            at=at,
        )
        assert told(house.member, Task.HOLD_OCCASION, at - A_DAY)
        assert bool(told(house.member, Task.HOLD_OCCASION, at)) is stands


def asked(reader: Reader, at: datetime) -> int:
    """Return how often the database is asked for what is due."""
    with CaptureQueriesContext(connection) as questions:
        due(reader, day_at(at), at=at)
    return len(questions)


def test_asks_as_often_for_many_events_and_contacts_as_for_one(network: of_papers.House) -> None:
    at = TestNetworks.LAST
    few = asked(network.registry, at)
    for state in ("KAZ", "CHN"):
        network.join(state)
    seminars(network, 2)
    first = asked(network.registry, at)
    seminars(network, 3, 4, 5)
    assert asked(network.registry, at) == first
    # Only what hangs on activities, of which there were none.
    assert first - few == 4


def seminars(house: of_papers.House, *numbers: int) -> None:
    for number in numbers:
        papers.enter_activity(
            area=of_papers.AREA,
            facts=replace(SEMINARS, code=f"ii.{number}"),
            by=house.coordinator,
            at=of_papers.BEGUN,
        )
