"""What stays of an event: photographs described in words, lessons version by version, notes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

import pytest
from django.db import IntegrityError, transaction

from clearinghouse.correspondence.operations import clear_note, issue_note
from clearinghouse.law.correspondence import DraftState
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import PUBLIC_READER, Distribution, Reader
from clearinghouse.participants.facts import Words
from clearinghouse.participants.models import OrganisationName, PlaceName, Seat
from clearinghouse.planning import operations, queries
from clearinghouse.planning.faults import PlanningFault
from clearinghouse.planning.models import EventInvitation, EventLessons, EventPhotograph
from clearinghouse.planning.operations import remembering
from clearinghouse.record.models import Entry
from tests.planning.house import AMENDS, House
from tests.planning.test_holding import EVENT, HELD, THE_EVE
from tests.planning.test_operations import fault
from tests.reading.test_photographs import TRACES, exif, jpeg, png, segment

pytestmark = pytest.mark.django_db
PICTURE = jpeg(told=segment(0xE1, exif(6)))
ALT = Words(ru="Старые сады")


@pytest.fixture
def house() -> House:
    made = House()
    made.compile()
    return made


def add(
    by: Reader, content: bytes = PICTURE, *, alt: Words = ALT, at=HELD, code: str = EVENT
) -> int:
    return operations.add_photograph(code=code, content=content, alt=alt, by=by, at=at)


def write(by: Reader, text: str, *, seen: int = 0, at=HELD) -> int:
    return operations.write_lessons(code=EVENT, text=Words(text), seen=seen, by=by, at=at)


class TestAPhotograph:
    def test_is_kept_as_it_came_and_shown_without_where_it_was_taken(self, house: House) -> None:
        number = add(house.kazakhstan)

        row = EventPhotograph.objects.get()
        assert bytes(row.content) == PICTURE
        assert bytes(row.digest) == sha256(PICTURE).digest()
        shown = queries.photograph(house.india, EVENT, number)
        assert shown is not None
        assert [trace for trace in TRACES if trace in shown[1]] == []
        assert Entry.objects.filter(act="event.photographed").count() == 1

    def test_is_added_by_those_who_hold_the_event_from_its_first_day(self, house: House) -> None:
        for other in (house.india, house.turkiye, house.colleague):
            assert fault(lambda by=other: add(by)) is PlanningFault.NOT_THE_ORGANISER
        assert fault(lambda: add(house.observer)) is PlanningFault.NO_SUCH_EVENT
        assert fault(lambda: add(house.kazakhstan, at=THE_EVE)) is PlanningFault.NOT_YET_HELD
        assert add(house.kazakhstan) == 1
        assert add(house.registry, png()) == 2

    def test_is_taken_by_its_bytes_once_and_described(self, house, monkeypatch) -> None:
        by = house.kazakhstan
        assert fault(lambda: add(by, b"%PDF-1.7")) is PlanningFault.NOT_A_PHOTOGRAPH
        assert fault(lambda: add(by, alt=Words(" "))) is PlanningFault.DESCRIPTION_MISSING
        monkeypatch.setattr(remembering, "LARGEST", len(PICTURE))
        assert fault(lambda: add(by, PICTURE + b"x")) is PlanningFault.PHOTOGRAPH_TOO_LARGE
        add(by)
        assert fault(lambda: add(by)) is PlanningFault.SHOWN_ALREADY
        monkeypatch.setattr(remembering, "MOST", 2)
        add(by, png())
        assert fault(lambda: add(by, png(9, 9))) is PlanningFault.PHOTOGRAPHS_ENOUGH

    def test_is_as_open_as_its_event(self, house: House) -> None:
        number = add(house.kazakhstan)

        for reader in (house.india, house.turkiye, house.colleague):
            assert len(queries.photographs(reader, EVENT)) == 1
        for reader in (house.observer, PUBLIC_READER):
            assert queries.photographs(reader, EVENT) == ()
            assert queries.photograph(reader, EVENT, number) is None

    def test_is_described_in_a_further_language(self, house: House) -> None:
        number = add(house.kazakhstan)
        describe = lambda by: operations.describe_photograph(  # noqa: E731
            code=EVENT, number=number, alt=replace(ALT, en="Old orchards"), by=by, at=HELD
        )
        assert fault(lambda: describe(house.india)) is PlanningFault.NOT_THE_ORGANISER
        describe(house.kazakhstan)
        (row,) = queries.photographs(house.india, EVENT)
        assert (row.alt["en"], row.alt["ru"]) == ("Old orchards", ALT.ru)

    def test_taken_down_leaves_its_digest_alone(self, house: House) -> None:
        number = add(house.kazakhstan)
        down = lambda by: operations.take_photograph_down(  # noqa: E731
            code=EVENT, number=number, by=by, at=HELD
        )
        assert fault(lambda: down(house.india)) is PlanningFault.NOT_THE_ORGANISER
        down(house.registry)

        row = EventPhotograph.objects.get()
        assert (bytes(row.content), bytes(row.shown)) == (b"", b"")
        assert bytes(row.digest) == sha256(PICTURE).digest()
        assert queries.photograph(house.registry, EVENT, number) is None
        assert fault(lambda: down(house.registry)) is PlanningFault.NO_SUCH_PHOTOGRAPH
        assert add(house.kazakhstan) == number + 1

    @pytest.mark.parametrize(
        "sabotage",
        [
            lambda: EventPhotograph.objects.update(shown=b"another"),
            lambda: EventPhotograph.objects.update(number=9),
            lambda: EventPhotograph.objects.update(alt_ru=""),
            lambda: EventPhotograph.objects.all().delete(),
            lambda: EventLessons.objects.update(text_en="Nothing."),
            lambda: EventLessons.objects.all().delete(),
            lambda: EventInvitation.objects.all().delete(),
        ],
    )
    def test_is_not_changed_behind_the_record(
        self, house: House, sabotage: Callable[[], object]
    ) -> None:
        add(house.kazakhstan)
        write(house.kazakhstan, "Begin earlier.")
        operations.draft_invitation(code=EVENT, register="DOC", by=house.registry, at=AMENDS)
        with pytest.raises(IntegrityError), transaction.atomic():
            sabotage()


class TestLessons:
    def test_are_written_by_those_who_hold_the_event_version_by_version(self, house) -> None:
        assert fault(lambda: write(house.india, "No.")) is PlanningFault.NOT_THE_ORGANISER
        assert fault(lambda: write(house.kazakhstan, " ")) is PlanningFault.LESSONS_MISSING
        early = lambda: write(house.kazakhstan, "Too early.", at=THE_EVE)  # noqa: E731
        assert fault(early) is PlanningFault.NOT_YET_HELD

        assert write(house.kazakhstan, "Begin earlier.") == 1
        assert write(house.kazakhstan, "Begin earlier.", seen=1) == 1
        stale = lambda: write(house.registry, "Stay longer.")  # noqa: E731
        assert fault(stale) is PlanningFault.CHANGED_MEANWHILE
        later = HELD + timedelta(days=3)
        assert write(house.registry, "Stay longer.", seen=1, at=later) == 2

        told = [
            (each.number, each.text["en"], each.participant, each.written_at)
            for each in queries.lessons(house.turkiye, EVENT)
        ]
        assert told == [
            (2, "Stay longer.", "SEC", later),
            (1, "Begin earlier.", "KAZ", HELD),
        ]
        for reader in (house.observer, PUBLIC_READER):
            assert queries.lessons(reader, EVENT) == ()


class TestInvitations:
    def test_stay_with_their_event_as_drafts_for_the_secretariat(self, house: House) -> None:
        draft, _remarks = operations.draft_invitation(
            code=EVENT, register="DOC", by=house.registry, at=AMENDS
        )

        (row,) = queries.invitations(house.registry, EVENT)
        assert (row.draft, row.state, row.note) == (draft, DraftState.DRAFT, None)
        for reader in (house.kazakhstan, house.turkiye, house.observer, PUBLIC_READER):
            assert queries.invitations(reader, EVENT) == ()

    def test_are_shown_as_notes_once_they_are_issued(self, house: House) -> None:
        PlaceName.objects.filter(place="ASTANA").update(ru="Астана", kk="Астана")
        Seat.objects.create(place_id="ASTANA", starts_as_written="unknown")
        OrganisationName.objects.create(
            **dict.fromkeys(("en", "ru", "kk"), "Conference"),
            **{f"abbreviation_{each}": "CICA" for each in ("en", "ru", "kk")},
        )
        draft, _remarks = operations.draft_invitation(
            code=EVENT, register="DOC", by=house.registry, at=AMENDS
        )
        second = house.officer("SEC", Capacity.READ, Capacity.REGISTRY)
        clear_note(draft=draft, version=1, by=second, at=AMENDS)
        issue_note(draft=draft, version=1, by=second, at=AMENDS)

        (own,) = queries.invitations(house.registry, EVENT)
        (other,) = queries.invitations(house.turkiye, EVENT)
        assert own.note is not None
        assert (other.draft, other.state) == (None, DraftState.ISSUED)
        assert other.note is not None
        assert other.note.distribution is not Distribution.PUBLIC
        assert queries.invitations(PUBLIC_READER, EVENT) == ()
