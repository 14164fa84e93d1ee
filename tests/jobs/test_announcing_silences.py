"""Announcing silence procedures: every State of the roster is told, once, and of no name."""

from datetime import timedelta

import pytest

from clearinghouse.jobs.announcing import announce, watch_from_now
from clearinghouse.jobs.announcing_silences import RECENT, remind_of_silences
from clearinghouse.law.silence_procedure import Said
from clearinghouse.notices.kinds import NoticeKind
from clearinghouse.notices.models import Notice
from tests.silence.house import CLOSING, DEADLINE, IN_TIME, OPENED, TICK, House

pytestmark = pytest.mark.django_db


@pytest.fixture
def house() -> House:
    made = House()
    watch_from_now(at=OPENED)
    return made


def told(kind: NoticeKind) -> list[str]:
    rows = Notice.objects.filter(kind=kind, officer=None)
    return sorted(rows.values_list("participant", flat=True))


class TestWhatHappens:
    def test_is_told_to_every_state_of_the_roster_and_to_no_other(self, house: House) -> None:
        house.open()
        announce(at=OPENED)

        assert told(NoticeKind.SILENCE_OPENED) == ["IND", "KAZ", "TUR"]
        notice = Notice.objects.filter(kind=NoticeKind.SILENCE_OPENED).first()
        assert (notice.facts, notice.is_public) == ({"body": "SOC"}, False)
        assert notice.due_at == DEADLINE

    def test_is_told_of_a_break_without_a_name(self, house: House) -> None:
        key = house.open()
        house.say(key, Said.OBJECTED, house.india, text="The trees are too tall.")
        announce(at=IN_TIME)

        assert told(NoticeKind.SILENCE_BROKEN) == ["IND", "KAZ", "TUR"]
        for notice in Notice.objects.filter(kind=NoticeKind.SILENCE_BROKEN):
            assert "IND" not in str(notice.facts)
            assert "tall" not in str(notice.facts)

    @pytest.mark.parametrize(
        ("said", "kind"),
        [
            (Said.PROPOSED, NoticeKind.SILENCE_BROKEN),
            (Said.SUPPORTED, NoticeKind.SILENCE_ANSWER_REGISTERED),
            (Said.ASKED_TIME, NoticeKind.SILENCE_ANSWER_REGISTERED),
        ],
    )
    def test_tells_each_act_for_what_it_is(self, house: House, said, kind) -> None:
        house.say(house.open(), said, house.india, text="As we see it.")
        announce(at=IN_TIME)

        assert told(kind) == ["IND", "KAZ", "TUR"]

    def test_is_told_of_the_end_and_once(self, house: House) -> None:
        house.close(house.open())
        announce(at=CLOSING)
        announce(at=CLOSING)

        assert told(NoticeKind.SILENCE_CLOSED) == ["IND", "KAZ", "TUR"]

    @pytest.mark.parametrize(("later", "is_told"), [(0 * TICK, True), (TICK, False)])
    def test_of_long_ago_is_told_to_nobody(self, house: House, later, is_told) -> None:
        house.open()
        announce(at=DEADLINE + RECENT + later)

        assert bool(told(NoticeKind.SILENCE_OPENED)) is is_told


class TestReminders:
    @pytest.mark.parametrize(
        ("before", "count"),
        [
            (timedelta(days=3) + TICK, 0),
            (timedelta(days=3), 1),
            (timedelta(days=1) + TICK, 1),
            (timedelta(days=1), 1),
            (TICK, 1),
            (timedelta(), 0),
        ],
    )
    def test_come_three_days_and_one_day_before(self, house: House, before, count) -> None:
        house.open()
        remind_of_silences(at=DEADLINE - before)
        remind_of_silences(at=DEADLINE - before)

        assert told(NoticeKind.SILENCE_REMINDER) == ["IND", "KAZ", "TUR"] * count

    def test_do_not_come_while_the_silence_is_broken(self, house: House) -> None:
        key = house.open()
        house.say(key, Said.OBJECTED, house.india, at=OPENED + TICK)
        remind_of_silences(at=DEADLINE - timedelta(days=1))

        assert told(NoticeKind.SILENCE_REMINDER) == []
