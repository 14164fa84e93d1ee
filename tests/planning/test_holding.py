"""Events as they are held: invited to, papers, names that few may know, who was there."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from clearinghouse.correspondence import queries as correspondence
from clearinghouse.documents import operations as register
from clearinghouse.law.distribution import PUBLIC_READER, Reader
from clearinghouse.law.planning import PlanningReason
from clearinghouse.planning import operations, queries
from clearinghouse.planning.facts import PaperRole
from clearinghouse.planning.faults import PlanningFault
from clearinghouse.planning.models import EventPaper, Nomination
from clearinghouse.record.models import Entry, Sealed
from tests.factories import a_paper, a_version
from tests.planning.house import AMENDS, House
from tests.planning.test_operations import fault

pytestmark = pytest.mark.django_db
# The orchards are from 12 to 13 May 2028.
THE_EVE = datetime(2028, 5, 11, 6, tzinfo=UTC)
HELD = THE_EVE + timedelta(days=1)
EVENT = "2028-01"
NAME = "Aigerim Example"


@pytest.fixture
def house() -> House:
    made = House()
    made.compile()
    return made


def nominate(by: Reader, name: str = NAME) -> int:
    return operations.nominate(code=EVENT, name=name, office="Expert", by=by, at=AMENDS)


def names(reader: Reader) -> list[str]:
    return [row.name for row in queries.nominations(reader, EVENT, at=AMENDS)]


class TestNominate:
    def test_planning_practice_e_6_shows_names_to_those_concerned_alone(self, house: House) -> None:
        nominate(house.india)

        # Kazakhstan holds the event, India sends the expert, the registry keeps the list.
        for reader in (house.india, house.kazakhstan, house.registry):
            assert names(reader) == [NAME]
        for reader in (house.turkiye, house.colleague, house.observer, PUBLIC_READER):
            assert names(reader) == []

    def test_seals_the_name_in_the_record(self, house: House) -> None:
        nominate(house.india)

        entry = Entry.objects.get(act="event.attended")
        assert NAME.encode() not in bytes(entry.leaf)
        sealed = Sealed.objects.get(entry=entry, field="name")
        assert (sealed.author, sealed.addressees) == ("IND", ["IND", "KAZ"])

    def test_withdrawn_leaves_no_name(self, house: House) -> None:
        number = nominate(house.india)

        withdrawing = lambda by: operations.withdraw_nomination(number=number, by=by, at=AMENDS)  # noqa: E731
        assert fault(lambda: withdrawing(house.kazakhstan)) is PlanningFault.NO_SUCH_NOMINATION
        withdrawing(house.india)

        assert names(house.india) == []
        assert list(Nomination.objects.values_list("name", flat=True)) == [""]
        assert fault(lambda: withdrawing(house.india)) is PlanningFault.NO_SUCH_NOMINATION

    def test_takes_a_person_once_from_a_delegation(self, house: House) -> None:
        number = nominate(house.india, "Ольга  Эксперт")

        again = fault(lambda: nominate(house.india, " ольга эксперт "))
        assert again is PlanningFault.NOMINATED_ALREADY
        assert names(house.india) == ["Ольга Эксперт"]
        nominate(house.kazakhstan, "Ольга Эксперт")
        operations.withdraw_nomination(number=number, by=house.india, at=AMENDS)
        nominate(house.india, "ольга эксперт")

        assert sorted(names(house.registry)) == ["Ольга Эксперт", "ольга эксперт"]

    def test_needs_a_name_and_an_event_that_is_held(self, house: House) -> None:
        assert fault(lambda: nominate(house.india, " ")) is PlanningFault.NAME_MISSING
        operations.change_event(
            code=EVENT, facts=None, reason="Frost.", seen=1, by=house.registry, at=AMENDS
        )
        assert fault(lambda: nominate(house.india)) is PlanningFault.CANCELLED
        assert fault(lambda: nominate(house.observer)) is PlanningFault.NO_SUCH_EVENT


class TestAddPaper:
    def test_is_for_the_organiser_and_shown_to_who_may_read_it(self, house: House) -> None:
        symbol = _report(house)
        add = lambda by: operations.add_paper(  # noqa: E731
            code=EVENT, document=symbol, role=PaperRole.REPORT, by=by, at=AMENDS
        )
        assert fault(lambda: add(house.india)) is PlanningFault.NOT_THE_ORGANISER

        add(house.kazakhstan)

        assert fault(lambda: add(house.registry)) is PlanningFault.PLACED_ALREADY
        assert [each.row.symbol for each in queries.papers(house.india, EVENT)] == [symbol]
        assert queries.papers(PUBLIC_READER, EVENT) == ()

    def test_planning_practice_e_5_settles_the_report(self, house: House) -> None:
        late = (HELD + timedelta(days=60)).date()
        due = queries.report_due(house.india, EVENT, on=late)
        assert due is not None
        assert [each.reason for each in due.remarks] == [PlanningReason.REPORT_OUTSTANDING]
        assert queries.report_due(house.india, EVENT, on=HELD.date()) is None
        assert queries.report_due(PUBLIC_READER, EVENT, on=late) is None

        operations.add_paper(
            code=EVENT,
            document=_report(house),
            role=PaperRole.REPORT,
            by=house.registry,
            at=AMENDS,
        )

        told = queries.report_due(house.india, EVENT, on=late)
        assert told is not None
        assert told.remarks == ()


class TestNoteAttendance:
    def test_begins_with_the_first_day_and_the_last_note_counts(self, house: House) -> None:
        def note(size: int, at: datetime, by: Reader = house.kazakhstan) -> None:
            operations.note_attendance(code=EVENT, participant="IND", size=size, by=by, at=at)

        assert fault(lambda: note(2, THE_EVE)) is PlanningFault.NOT_YET_HELD
        assert fault(lambda: note(2, HELD, house.india)) is PlanningFault.NOT_THE_ORGANISER
        note(2, HELD)
        note(3, HELD)

        assert queries.attendance(house.turkiye, EVENT) == (("IND", 3),)
        assert queries.attendance(PUBLIC_READER, EVENT) == ()


class TestDraftInvitation:
    def test_planning_practice_e_4_drafts_a_note_for_a_second_officer(self, house: House) -> None:
        draft, remarks = operations.draft_invitation(
            code=EVENT, register="DOC", by=house.registry, at=AMENDS
        )

        shown = correspondence.draft(house.registry, draft, at=AMENDS)
        assert shown is not None
        assert remarks == ()

    def test_waits_for_the_days(self, house: House) -> None:
        unknown = lambda: operations.draft_invitation(  # noqa: E731
            code="2028-02", register="DOC", by=house.registry, at=AMENDS
        )
        assert fault(unknown) is PlanningFault.DAYS_UNKNOWN


def _report(house: House) -> str:
    paper = a_paper("SOC/2027/REP/1", a_version("It went well."))
    register.register(paper=paper, by=house.registry, at=AMENDS)
    return "SOC/2027/REP/1"


class TestPostgreSQL:
    @pytest.mark.parametrize(
        "lost",
        [
            lambda: Nomination.objects.update(office="Another"),
            lambda: Nomination.objects.update(name=""),
            lambda: Nomination.objects.all().delete(),
            lambda: EventPaper.objects.all().delete(),
        ],
    )
    def test_refuses_loss(self, house: House, lost: Callable[[], object]) -> None:
        nominate(house.india)

        with pytest.raises(IntegrityError), transaction.atomic():
            lost()
