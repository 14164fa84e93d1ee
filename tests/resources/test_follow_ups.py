"""The follow-up register: entered by the registry, moved with evidence, read as on any day."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import Error, IntegrityError, transaction

from clearinghouse.law.distribution import PUBLIC_READER, Distribution
from clearinghouse.law.follow_up import Bearer, BearerKind, FollowUpStand
from clearinghouse.participants.facts import Words
from clearinghouse.participants.kinds import Precision
from clearinghouse.record.models import Entry
from clearinghouse.resources import operations, queries
from clearinghouse.resources.facts import FollowUpFacts, MoveFacts
from clearinghouse.resources.faults import Refusal, ResourceFault
from clearinghouse.resources.models import FollowUp, Move
from clearinghouse.resources.queries import FollowUpFilters
from tests.resources.house import AT, DAY, DECIDED, LATER, OPEN, RESTRICTED, House

pytestmark = pytest.mark.django_db
DUE = date(2026, 12, 1)
DONE_ON = date(2026, 11, 10)
STATES = Bearer(BearerKind.MEMBER_STATES)
DONE = MoveFacts(stand=FollowUpStand.DONE, moved_on=DONE_ON, note="All twenty-eight have written.")


@pytest.fixture
def house() -> House:
    return House()


def facts(house: House, symbol: str = RESTRICTED, **given) -> FollowUpFacts:
    whole = {
        "decision": house.keys[symbol],
        "bearer": STATES,
        "task": Words("Quinces are counted", "Подсчёт айвы"),
        "due_before": DUE,
        "precision": Precision.DAY,
    }
    return FollowUpFacts(**{**whole, **given})


def enter(house: House, symbol: str = RESTRICTED, *, by=None, **given) -> int:
    return operations.enter_follow_up(
        facts=facts(house, symbol, **given), by=by or house.registry, at=AT
    )


def move(house: House, number: int, **given) -> None:
    by = given.pop("by", house.registry)
    operations.move_follow_up(number=number, facts=replace(DONE, **given), by=by, at=AT)


def fault(act) -> ResourceFault:
    with pytest.raises(Refusal) as refused:
        act()
    return refused.value.fault


class TestEnter:
    def test_gives_each_thing_asked_for_its_place_under_its_decision(self, house: House) -> None:
        enter(house)
        enter(house, bearer=Bearer(BearerKind.STATE, "IND"))

        rows = queries.follow_ups_of(house.kazakhstan, house.keys[RESTRICTED], on=AT.date())
        assert [row.place for row in rows] == [1, 2]
        assert [row.bearer.code for row in rows] == ["", "IND"]

    def test_is_for_the_registry_alone(self, house: House) -> None:
        assert fault(lambda: enter(house, by=house.india)) is ResourceFault.NOT_THE_REGISTRY
        assert not Entry.objects.filter(act="follow_up.entered").exists()

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ({"decision": "SOC/2031-I/DEC/9#1"}, ResourceFault.NO_SUCH_DECISION),
            ({"task": Words(" ")}, ResourceFault.TASK_EMPTY),
            ({"bearer": Bearer(BearerKind.STATE, "JPN")}, ResourceFault.NO_SUCH_BEARER),
            ({"bearer": Bearer(BearerKind.BODY, "NONE")}, ResourceFault.NO_SUCH_BEARER),
            ({"bearer": Bearer(BearerKind.COORDINATORS, "NONE")}, ResourceFault.NO_SUCH_BEARER),
            ({"due_before": DECIDED}, ResourceFault.DUE_BEFORE_IT_WAS_DECIDED),
            ({"distribution": Distribution.PUBLIC}, ResourceFault.MORE_OPEN_THAN_ITS_DECISION),
        ],
    )
    def test_refuses_what_cannot_be(self, house: House, given, expected) -> None:
        assert fault(lambda: enter(house, **given)) is expected
        assert not FollowUp.objects.exists()

    def test_takes_a_day_after_the_decision(self, house: House) -> None:
        assert enter(house, due_before=DECIDED + DAY)

    def test_takes_the_same_of_a_bearer_once(self, house: House) -> None:
        enter(house)

        assert fault(lambda: enter(house)) is ResourceFault.ASKED_ALREADY
        assert FollowUp.objects.count() == 1

    def test_tells_the_record_in_clear_only_what_is_public(self, house: House) -> None:
        enter(house)
        enter(house, OPEN, distribution=Distribution.PUBLIC)

        sealed, public = (
            bytes(entry.leaf).decode()
            for entry in Entry.objects.filter(act="follow_up.entered").order_by("index")
        )
        assert "Quinces" not in sealed
        assert "Quinces" in public
        assert "secretariat-2006 2.6" in public


class TestMove:
    def test_keeps_its_whole_history(self, house: House) -> None:
        number = enter(house)
        move(house, number)
        move(
            house,
            number,
            stand=FollowUpStand.OPEN,
            moved_on=DONE_ON + DAY,
            note="One letter was of last year.",
        )
        move(house, number, moved_on=DONE_ON + DAY, document=OPEN, note="")

        found = queries.follow_up(house.kazakhstan, number, on=AT.date())
        assert found is not None
        assert [each.stand.value for each in found.moves] == ["done", "open", "done"]
        assert found.moves[-1].document.symbol == OPEN
        assert found.row.stand is FollowUpStand.DONE

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ({"note": ""}, ResourceFault.EVIDENCE_MISSING),
            ({"stand": FollowUpStand.OPEN}, ResourceFault.STANDS_SO_ALREADY),
            ({"moved_on": DECIDED - DAY}, ResourceFault.MOVED_BEFORE),
            ({"moved_on": AT.date() + DAY}, ResourceFault.DAY_TO_COME),
            ({"document": "SOC/2031-I/DEC/9"}, ResourceFault.NO_SUCH_DOCUMENT),
            ({"stand": FollowUpStand.SUPERSEDED}, ResourceFault.SUPERSEDING_DECISION_MISSING),
        ],
    )
    def test_refuses_what_cannot_be(self, house: House, given, expected) -> None:
        number = enter(house)

        assert fault(lambda: move(house, number, **given)) is expected
        assert not Move.objects.exists()

    @pytest.mark.parametrize("day", [DECIDED, AT.date()])
    def test_takes_the_day_of_the_decision_and_today(self, house: House, day) -> None:
        number = enter(house)
        move(house, number, moved_on=day)

        assert Move.objects.get().moved_on == day

    def test_says_why_something_is_open_again(self, house: House) -> None:
        number = enter(house)
        move(house, number)

        again = {"stand": FollowUpStand.OPEN, "note": ""}
        assert fault(lambda: move(house, number, **again)) is ResourceFault.REASON_MISSING

    def test_is_superseded_by_a_later_decision_only(self, house: House) -> None:
        number = enter(house, LATER)
        by = {"stand": FollowUpStand.SUPERSEDED, "moved_on": date(2026, 11, 21)}

        for symbol in (LATER, RESTRICTED):
            refused = fault(lambda: move(house, number, superseded_by=house.keys[symbol], **by))  # noqa: B023 - called at once
            assert refused is ResourceFault.SUPERSEDED_BY_AN_EARLIER_ONE
        first = enter(house)
        move(house, first, superseded_by=house.keys[LATER], **by)
        found = queries.follow_up(house.kazakhstan, first, on=AT.date())
        assert found.moves[0].superseded_by.key == house.keys[LATER]

    def test_is_for_the_registry_alone(self, house: House) -> None:
        number = enter(house)

        assert fault(lambda: move(house, number, by=house.india)) is ResourceFault.NOT_THE_REGISTRY
        assert fault(lambda: move(house, number + 99)) is ResourceFault.NO_SUCH_FOLLOW_UP


class TestTheRegister:
    def test_tells_how_it_stood_on_a_day(self, house: House) -> None:
        number = enter(house)
        move(house, number)

        def stood(on: date) -> list[FollowUpStand]:
            return [row.stand for row in queries.follow_ups(house.india, on=on)]

        assert stood(DECIDED - DAY) == []
        assert stood(DECIDED) == stood(DONE_ON - DAY) == [FollowUpStand.OPEN]
        assert stood(DONE_ON) == [FollowUpStand.DONE]
        assert queries.follow_up(house.india, number, on=DONE_ON - DAY).moves == ()

    def test_says_of_an_open_one_that_its_day_has_passed_on_the_first_day_too_late(
        self, house: House
    ) -> None:
        enter(house)

        passed = {on: queries.follow_ups(house.india, on=on)[0].is_past for on in (DUE - DAY, DUE)}
        assert passed == {DUE - DAY: False, DUE: True}

    def test_is_narrowed_down(self, house: House) -> None:
        enter(house)
        enter(house, bearer=Bearer(BearerKind.STATE, "IND"))
        number = enter(house, LATER, bearer=Bearer(BearerKind.SECRETARIAT))
        move(house, number, moved_on=date(2026, 11, 21))

        def counted(**given) -> int:
            filters = FollowUpFilters(**given)
            return len(queries.follow_ups(house.india, on=AT.date(), filters=filters))

        assert counted() == 3
        assert counted(kind=BearerKind.SECRETARIAT) == 1
        assert counted(bearer="IND") == 1
        assert counted(body="MC") == 0
        assert counted(stand=FollowUpStand.OPEN) == 2
        assert len(queries.due(house.india, on=AT.date())) == 2

    def test_tells_visitors_and_observers_what_is_public_only(self, house: House) -> None:
        enter(house)
        enter(house, OPEN)
        public = enter(
            house, OPEN, bearer=Bearer(BearerKind.BODY, "MC"), distribution=Distribution.PUBLIC
        )

        for reader in (PUBLIC_READER, house.observer):
            assert [row.number for row in queries.follow_ups(reader, on=AT.date())] == [public]
        assert len(queries.follow_ups(house.india, on=AT.date())) == 3
        assert queries.follow_up(PUBLIC_READER, public - 1, on=AT.date()) is None

    def test_says_nothing_beside_a_document_that_the_reader_may_not_know_of(
        self, house: House
    ) -> None:
        number = enter(house, OPEN, distribution=Distribution.PUBLIC)
        move(house, number, document=RESTRICTED)

        notes = {
            reader: queries.follow_up(reader, number, on=AT.date()).moves[0].note
            for reader in (house.india, PUBLIC_READER)
        }
        assert notes == {house.india: DONE.note, PUBLIC_READER: ""}

    def test_asks_the_same_number_of_questions_however_long_it_is(
        self, house: House, django_assert_num_queries
    ) -> None:
        for code in ("KAZ", "IND", "TUR", "CHN"):
            enter(house, bearer=Bearer(BearerKind.STATE, code))

        with django_assert_num_queries(4):
            queries.follow_ups(house.india, on=AT.date())


class TestTheTables:
    def test_keep_what_was_entered(self, house: House) -> None:
        number = enter(house)
        move(house, number)

        for change in (
            lambda: FollowUp.objects.update(task_en="Otherwise"),
            lambda: FollowUp.objects.filter(pk=number).delete(),
            lambda: Move.objects.update(note="Otherwise"),
            lambda: Move.objects.all().delete(),
        ):
            with pytest.raises(Error), transaction.atomic():
                change()

    @pytest.mark.parametrize(
        "changed",
        [
            {"place": 3},
            {"stand": "open", "note": "The same stand"},
            {"stand": "done", "note": ""},
            {"stand": "superseded"},
        ],
    )
    def test_take_only_moves_that_follow(self, house: House, changed) -> None:
        number = enter(house)
        whole = {
            "follow_up_id": number,
            "place": 1,
            "stand": "done",
            "moved_on": DONE_ON,
            "note": "Seen.",
            "moved_at": AT,
            "entry": 10_000,
        }
        with pytest.raises(IntegrityError), transaction.atomic():
            Move.objects.create(**{**whole, **changed})
        assert Move.objects.create(**whole)
