"""What is asked of the room: what can be closed, and at what cost the pages are made."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from clearinghouse.jobs import duties
from clearinghouse.law.deliveries import Channel
from clearinghouse.law.silence_procedure import Said
from clearinghouse.silence import operations, queries
from clearinghouse.silence.facts import AnswerFacts
from clearinghouse.silence.models import Procedure
from tests.silence.house import CLOSING, IN_TIME, TICK, House

pytestmark = pytest.mark.django_db


@pytest.fixture
def house() -> House:
    return House()


def many(house: House, count: int) -> list[str]:
    return [house.open(note=house.a_note(f"NCT/G/{number + 100}")) for number in range(count)]


def wait_for_a_second(house: House, key: str) -> None:
    operations.register_answer(
        key=key,
        state="TUR",
        facts=AnswerFacts(said=Said.OBJECTED, channel=Channel.PAPER),
        received_at=IN_TIME,
        by=house.registry,
        at=IN_TIME,
    )


def cost_of(work: Any) -> int:
    with CaptureQueriesContext(connection) as asked:
        work()
    return len(asked)


class TestClosable:
    @pytest.mark.parametrize(("later", "is_due"), [(-TICK, False), (0 * TICK, True), (TICK, True)])
    def test_is_what_has_waited_for_what_was_on_its_way(self, house, later, is_due) -> None:
        key = house.open()

        assert queries.closable(house.registry, at=CLOSING + later) == ((key,) if is_due else ())

    def test_is_not_kept_back_by_those_that_wait_for_somebody(
        self, house: House, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(duties, "AT_ONE_TIME", 2)
        keys = many(house, 6)
        stuck, free = keys[:3], keys[3:]
        for key in stuck:
            wait_for_a_second(house, key)

        rounds = [duties.close_silences(CLOSING, lambda: True) for _ in range(2)]

        assert rounds == [True, False]
        still_open = Procedure.objects.filter(closed_at=None).order_by("pk")
        assert list(still_open.values_list("key", flat=True)) == stuck
        assert Procedure.objects.filter(key__in=free, outcome="not_breached").count() == len(free)


class TestTheCost:
    def test_of_a_list_does_not_grow_with_it(self, house: House) -> None:
        house.say(many(house, 1)[0], Said.OBJECTED, house.india)
        once = cost_of(lambda: queries.procedures(house.kazakhstan, at=IN_TIME, running=True))
        for number in range(5):
            key = house.open(note=house.a_note(f"NCT/G/{number + 200}"))
            house.say(key, Said.OBJECTED, house.india)

        assert once == cost_of(
            lambda: queries.procedures(house.kazakhstan, at=IN_TIME, running=True)
        )

    def test_of_a_procedure_does_not_grow_with_what_is_said(self, house: House) -> None:
        key = house.open()
        costs = set()
        for number in range(3):
            house.say(key, Said.PROPOSED, house.india, text=f"Smaller trees, {number}.")
            costs.add(cost_of(lambda: queries.procedure(house.kazakhstan, key, at=IN_TIME)))

        assert len(costs) == 1
