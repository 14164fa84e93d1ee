"""What PostgreSQL itself refuses about meetings, whoever asks for it."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from clearinghouse.law.meetings import Part
from clearinghouse.meetings.faults import MeetingFault, Refusal
from clearinghouse.meetings.models import (
    Attendance,
    Frozen,
    Placed,
    Point,
    Put,
    Sitting,
    Statement,
)
from clearinghouse.procedures.models import Decision
from clearinghouse.record.models import Entry
from tests.meetings.house import BEFORE, CLOSES, DECIDES, DRAFT, TICK, House


def refused(act: Callable[[], object], words: str = "") -> None:
    with pytest.raises(DatabaseError, match=words or "."), transaction.atomic():
        act()


@pytest.fixture
def house() -> House:
    return House()


@pytest.fixture
def closed(house: House) -> str:
    code = house.at_work()
    house.put(code)
    house.attach(code, house.india)
    house.close(code)
    return code


@pytest.mark.django_db
class TestWhatIsWritten:
    @pytest.mark.parametrize("table", ["put", "statement", "frozen", "placed"])
    def test_stays(self, closed: str, table: str) -> None:
        for statement in (
            f"UPDATE meetings_{table} SET id = id",
            f"DELETE FROM meetings_{table}",
            f"TRUNCATE meetings_{table} RESTRICT",
        ):
            with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(statement)

    def test_is_not_lost_with_its_meeting(self, closed: str) -> None:
        refused(lambda: Sitting.objects.all().delete())
        refused(lambda: Attendance.objects.all().delete())
        refused(lambda: Point.objects.all().delete())

    @pytest.mark.parametrize(
        "change",
        [
            {"closed_at": None},
            {"closed_at": CLOSES + TICK},
            {"opened_at": None},
            {"agenda_adopted_at": None},
            {"chair": "IND"},
            {"listed_as": "SOC/2026-I/DEC/2"},
        ],
    )
    def test_of_a_closed_meeting_stays(self, closed: str, change: dict[str, object]) -> None:
        refused(lambda: Sitting.objects.update(**change))

    def test_after_the_closure_is_refused(self, closed: str) -> None:
        sitting, put = Sitting.objects.get(), Put.objects.get()
        frozen = Frozen.objects.get(language="en")
        refused(lambda: Attendance.objects.update(is_present=False), "closed")
        refused(
            lambda: Frozen.objects.create(
                sitting=sitting,
                version=frozen.version,
                symbol="another",
                language="en",
                digest=bytes(frozen.digest),
            ),
            "closed",
        )
        put.pk, put.place, put.entry = None, 2, 10**9
        refused(put.save)


@pytest.mark.django_db
class TestAPut:
    def copied(self, **changes: object) -> Callable[[], object]:
        put = Put.objects.get()
        put.pk, put.entry, put.place = None, 10**9, 2
        for name, value in changes.items():
            setattr(put, name, value)
        return put.save

    def test_follows_the_one_before(self, house: House) -> None:
        house.put(house.at_work())
        told = {"outcome": "chairs_statement", "verb": "", "decision": None}

        refused(self.copied(place=3, **told), "follows")
        refused(self.copied(place=1, **told))
        refused(self.copied(put_at=DECIDES - TICK, **told), "follows")
        refused(self.copied(point=Point.objects.create(**self.stray(house)), **told), "agenda")
        self.copied(**told)()

    def stray(self, house: House) -> dict[str, object]:
        code = house.convene(first=date(2026, 12, 8))
        return {
            "sitting": Sitting.objects.get(meeting__code=code),
            "number": "9",
            "position": 9,
            "en": "Elsewhere",
        }

    @pytest.mark.parametrize(
        "changes",
        [
            {"outcome": "adopted"},
            {"outcome": "noted", "decision": None},
            {"outcome": "noted", "verb": ""},
            {"outcome": "chairs_statement"},
            {"outcome": "recommended"},
            {"outcome": "noted", "addressed_to": "MC"},
            {"outcome": "changed_type", "verb": "", "decision": None},
            {"outcome": "noted", "becomes": "statement"},
            {"outcome": "noted", "effects": [{"kind": "approve"}]},
            {"outcome": "unheard_of"},
            {"subject_en": ""},
        ],
    )
    def test_is_one_outcome_and_whole(self, house: House, changes: dict[str, object]) -> None:
        house.put(house.at_work())
        with pytest.raises(IntegrityError), transaction.atomic():
            self.copied(**changes)()

    def test_is_not_before_the_agenda(self, house: House) -> None:
        house.put(house.at_work())
        other = house.convene(first=date(2026, 12, 8))
        changes = {"outcome": "chairs_statement", "verb": "", "decision": None, "place": 1}

        refused(self.copied(sitting=Sitting.objects.get(meeting__code=other), **changes), "open")


@pytest.mark.django_db
class TestOthers:
    def test_a_member_attends_as_a_member(self, house: House) -> None:
        code = house.convene()
        house.seat(code, "IND")
        house.seat(code, "JPN", part=Part.OBSERVER)

        refused(lambda: Attendance.objects.filter(participant="JPN").update(part="member"))
        refused(lambda: Attendance.objects.filter(participant="IND").update(part="observer"))

    def test_a_text_freezes_with_its_own_digest(self, house: House) -> None:
        house.at_work()
        placed = Placed.objects.get()
        version = placed.revision.languages.get(language="en")

        refused(
            lambda: Frozen.objects.create(
                sitting=Sitting.objects.get(),
                version=version,
                symbol=DRAFT,
                language="en",
                digest=b"x" * 32,
            ),
            "digest",
        )

    def test_a_statement_says_something(self, house: House) -> None:
        code = house.at_work()
        house.put(code)
        told = {
            "put": Put.objects.get(),
            "state_id": "IND",
            "distribution": "member_states",
            "made_at": DECIDES,
            "is_late": False,
            "entry": 10**9,
        }

        refused(lambda: Statement.objects.create(added="reservation", **told))
        refused(lambda: Statement.objects.create(added="dissociation", text="x", **told))

    def test_moments_follow_one_another(self, house: House) -> None:
        house.convene()
        for change in (
            {"opened_at": BEFORE - TICK},
            {"agenda_adopted_at": BEFORE},
            {"closed_at": BEFORE},
            {"listed_as": "SOC/2026-I/DEC/1"},
        ):
            refused(lambda change=change: Sitting.objects.update(**change))


def at_once(*acts: Callable[[], object]) -> list[object]:
    """Run the acts at the same time; return what each gave or refused."""
    barrier = Barrier(len(acts))

    def run(act: Callable[[], object]) -> object:
        try:
            barrier.wait(timeout=20)
            return act()
        except Refusal as refusal:
            return refusal.fault
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


@pytest.mark.django_db(transaction=True)
class TestAtOnce:
    def test_a_draft_is_adopted_once(self, house: House) -> None:
        code = house.at_work()

        found = at_once(*[lambda: house.put(code).decision] * 4)

        assert sorted(map(str, found)) == [
            *[MeetingFault.ADOPTED_ALREADY.value] * 3,
            "meeting/SOC-2026-I/1",
        ]
        assert Decision.objects.count() == Put.objects.count() == 1
        assert Entry.objects.filter(act="sitting.settled").count() == 1

    def test_sessions_are_numbered_without_gaps(self, house: House) -> None:
        days = [date(2026, 3, 3) + timedelta(days=30 * each) for each in range(4)]

        found = at_once(*[lambda day=day: house.convene(first=day) for day in days])

        assert sorted(map(str, found)) == [
            "SOC-2026-I",
            "SOC-2026-II",
            "SOC-2026-III",
            "SOC-2026-IV",
        ]

    def test_a_meeting_closes_once_and_its_list_has_one_symbol(self, house: House) -> None:
        code = house.at_work()

        found = at_once(*[lambda: house.close(code).listed_as] * 3)

        assert sorted(map(str, found)) == ["SOC/2026-I/DEC/1", "closed", "closed"]
        assert Frozen.objects.count() == 2
