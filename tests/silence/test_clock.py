"""A clock that was set back decides nothing: neither what counts, nor what can be proven."""

from datetime import timedelta

import pytest

from clearinghouse.law.credentials import Capacity
from clearinghouse.law.deliveries import Channel
from clearinghouse.law.silence_procedure import CLOSING_WAITS, Said
from clearinghouse.record.keys import signer
from clearinghouse.record.operations import publish_checkpoint
from clearinghouse.silence import operations, queries
from clearinghouse.silence.facts import AnswerFacts
from clearinghouse.silence.faults import Refusal, SilenceFault
from clearinghouse.silence.models import Waiting
from clearinghouse.tlog.certificate import Certificate
from clearinghouse.tlog.findings import Conclusion
from clearinghouse.tlog.proving import examine_certificate
from tests.silence.house import CLOSING, DEADLINE, IN_TIME, OPENED, TICK, House

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


@pytest.fixture
def house() -> House:
    return House()


def on_paper(house: House, key: str, *, received_at=IN_TIME, at=IN_TIME) -> Waiting:
    return operations.register_answer(
        key=key,
        state="TUR",
        facts=AnswerFacts(said=Said.OBJECTED, channel=Channel.PAPER),
        received_at=received_at,
        by=house.registry,
        at=at,
    )


def conclusion(house: House, key: str) -> Conclusion:
    publish_checkpoint(at=CLOSING, signer=signer())
    written = queries.certificate_file(house.kazakhstan, key)
    assert written is not None
    return examine_certificate(Certificate.parse(written), key=signer().verifier).conclusion


class TestCancel:
    def test_comes_too_late_once_the_deadline_is_seen_to_have_passed(self, house: House) -> None:
        key = house.open()
        waiting = on_paper(house, key, at=DEADLINE + TICK)
        operations.confirm(waiting=waiting.pk, by=house.second, at=DEADLINE + TICK)

        with pytest.raises(Refusal) as refused:
            operations.cancel(key=key, reason="", by=house.registry, at=DEADLINE - TICK)
        assert refused.value.fault is SilenceFault.DEADLINE_PASSED

        assert house.close(key) == "broken"
        assert conclusion(house, key) is Conclusion.VERIFIED

    def test_before_the_deadline_is_proven_also_when_others_were_entered_later(self, house) -> None:
        key = house.open()
        house.say(key, Said.OBJECTED, house.india, at=DEADLINE - TICK)

        operations.cancel(key=key, reason="", by=house.registry, at=DEADLINE - HOUR)

        assert conclusion(house, key) is Conclusion.VERIFIED


class TestConfirm:
    def test_is_entered_no_earlier_than_the_paper_was_received(self, house: House) -> None:
        key = house.open()
        waiting = on_paper(house, key)

        act = operations.confirm(waiting=waiting.pk, by=house.second, at=IN_TIME - HOUR)

        assert act.at == act.received_at == IN_TIME
        house.close(key)
        assert conclusion(house, key) is Conclusion.VERIFIED

    @pytest.mark.parametrize(("later", "heard"), [(-TICK, False), (0 * TICK, True)])
    def test_in_the_portal_is_refused_long_before_the_first_voice(
        self, house, later, heard
    ) -> None:
        administrator = house.officer("IND", Capacity.DELEGATION_ADMINISTRATOR)
        second = house.officer("IND", Capacity.READ, Capacity.ANSWER)
        operations.demand_two_voices(demanded=True, by=administrator, at=OPENED)
        waiting = house.say(house.open(), Said.OBJECTED, house.india)
        at = IN_TIME - CLOSING_WAITS + later

        if heard:
            assert operations.confirm(waiting=waiting.pk, by=second, at=at).received_at == at
            return
        with pytest.raises(Refusal) as refused:
            operations.confirm(waiting=waiting.pk, by=second, at=at)
        assert refused.value.fault is SilenceFault.CLOCK_WENT_BACK


class TestDeliver:
    @pytest.mark.parametrize(("later", "proves"), [(-TICK, False), (0 * TICK, True)])
    def test_a_look_while_it_is_set_back_proves_nothing_and_the_next_does(
        self, house, later, proves
    ) -> None:
        key = house.open(proves_delivery=True)
        house.say(key, Said.SUPPORTED, house.kazakhstan, at=IN_TIME)
        at = IN_TIME - CLOSING_WAITS + later

        def look(at):
            return operations.deliver(
                key=key,
                state="IND",
                channel=Channel.PORTAL,
                delivered_at=at,
                by=house.india,
                at=at,
            )

        assert (look(at) is not None) == proves
        assert (look(IN_TIME) is not None) != proves
