"""The Road Map's progress: stated by the Secretariat, corrected under its key, public."""

from dataclasses import replace
from datetime import date

import pytest

from clearinghouse.law.distribution import PUBLIC_READER
from clearinghouse.law.road_map import RoadMapStage
from clearinghouse.participants.facts import Words
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.resources import operations, queries
from clearinghouse.resources.facts import ProgressFacts
from clearinghouse.resources.faults import Refusal, ResourceFault
from clearinghouse.resources.models import Progress
from tests.resources.house import AT, DAY, OPEN, RESTRICTED, House

pytestmark = pytest.mark.django_db
ON = date(2026, 9, 1)
FACTS = ProgressFacts(
    key="4:first",
    number=4,
    happened_on=ON,
    stage=RoadMapStage.DRAFTED,
    text=Words("A draft of the Rules lies before the group."),
    sources="A source",
)


@pytest.fixture
def house() -> House:
    return House()


def enter(house: House, **given):
    by = given.pop("by", house.registry)
    return operations.enter_progress(progress=replace(FACTS, **given), by=by, at=AT)


def fault(act) -> ResourceFault:
    with pytest.raises(Refusal) as refused:
        act()
    return refused.value.fault


class TestEnterProgress:
    def test_brings_its_item_forward_from_its_day(self, house: House) -> None:
        enter(house)

        stages = {on: queries.road_map(PUBLIC_READER, on=on)[3].stage for on in (ON - DAY, ON)}
        assert stages == {ON - DAY: RoadMapStage.NOT_BEGUN, ON: RoadMapStage.DRAFTED}
        assert [each.number for each in queries.road_map(PUBLIC_READER, on=ON)] == [*range(1, 9)]

    def test_corrects_what_was_stated_under_its_key(self, house: House) -> None:
        assert enter(house).act == "progress.entered"
        assert enter(house) is None
        assert enter(house, stage=RoadMapStage.DECIDED).act == "progress.corrected"
        assert Progress.objects.get().stage == RoadMapStage.DECIDED

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ({"number": 0}, ResourceFault.NO_SUCH_POINT),
            ({"number": 9}, ResourceFault.NO_SUCH_POINT),
            ({"text": Words("")}, ResourceFault.TASK_EMPTY),
            ({"sources": ""}, ResourceFault.PROGRESS_WITHOUT_GROUND),
            ({"happened_on": AT.date() + DAY}, ResourceFault.DAY_TO_COME),
            ({"document": RESTRICTED}, ResourceFault.NAMES_WHAT_IS_RESTRICTED),
            ({"document": "SOC/2031-I/DEC/9"}, ResourceFault.NO_SUCH_DOCUMENT),
            ({"decision": "NOWHERE"}, ResourceFault.NO_SUCH_DECISION),
        ],
    )
    def test_refuses_what_cannot_be(self, house: House, given, expected) -> None:
        assert fault(lambda: enter(house, **given)) is expected
        assert not Progress.objects.exists()

    @pytest.mark.parametrize("number", [1, 8])
    def test_knows_the_first_and_the_last_item(self, house: House, number: int) -> None:
        assert enter(house, number=number, happened_on=AT.date())

    def test_rests_on_a_public_decision_or_document(self, house: House) -> None:
        enter(house, sources="", decision=house.keys[OPEN], document=OPEN)

        (row,) = queries.road_map(PUBLIC_READER, on=ON)[3].progress
        assert (row.decision.key, row.document.symbol) == (house.keys[OPEN], OPEN)
        refused = fault(lambda: enter(house, key="x", decision=house.keys[RESTRICTED]))
        assert refused is ResourceFault.NAMES_WHAT_IS_RESTRICTED

    def test_is_for_the_registry_alone(self, house: House) -> None:
        with pytest.raises(OutOfOrder):
            enter(house, by=house.india)
