"""Many hands at once on one procedure: each is heard or refused, nothing is lost or done twice."""

import random
import threading
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from django.db import connection

from clearinghouse.jobs.duties import close_silences
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.deliveries import Channel
from clearinghouse.law.distribution import Reader
from clearinghouse.law.silence_procedure import ProcedureReason, Said
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.record.keys import signer
from clearinghouse.record.operations import publish_checkpoint
from clearinghouse.silence import operations, queries
from clearinghouse.silence.facts import AnswerFacts
from clearinghouse.silence.faults import Refusal, SilenceFault
from clearinghouse.silence.models import Act, Procedure, Waiting
from clearinghouse.tlog.certificate import Certificate
from clearinghouse.tlog.findings import Conclusion
from clearinghouse.tlog.proving import examine_certificate
from tests.participants import people
from tests.silence.house import CLOSING, DEADLINE, IN_TIME, TICK, House
from tests.silence.invariants import check, check_receipts, check_record, receipt_of

pytestmark = pytest.mark.django_db(transaction=True)
RACERS, ROUNDS = 50, 5
EFFECT = {"kind": "approve", "document": "SOC/2026-I/DRAFT/1"}


@pytest.fixture
def house(settings: Any, tmp_path: Any) -> House:
    settings.CLEARINGHOUSE_DATA = tmp_path / "data"
    return House()


def together(*works: Callable[[], Any]) -> list[Any]:
    """Do all at once, each with a connection of its own; return what came of each, or its fault."""
    found: list[Any] = [None] * len(works)
    begin = threading.Barrier(len(works))

    def run(number: int) -> None:
        try:
            connection.ensure_connection()
            begin.wait()
            found[number] = works[number]()
        except BaseException as fault:  # noqa: BLE001 - whatever it is, the test must see it
            found[number] = fault
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(number,)) for number in range(len(works))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def whole(key: str) -> Procedure:
    """Hold the procedure and the record to what must be true of them; return it."""
    procedure = Procedure.objects.get(key=key)
    check_record()
    check(procedure)
    return procedure


def faults(found: Sequence[Any]) -> list[SilenceFault]:
    refused = [each for each in found if isinstance(each, Exception)]
    assert all(isinstance(each, Refusal) for each in refused), refused
    return [each.fault for each in refused]


def objecting(house: House, key: str, by: Reader, at: Any = IN_TIME) -> Callable[[], Any]:
    return lambda: house.say(key, Said.OBJECTED, by, at=at)


def fifty_states(house: House, monkeypatch: pytest.MonkeyPatch) -> list[Reader]:
    codes = [f"S{number:02}" for number in range(RACERS)]
    for code in codes:
        monkeypatch.setitem(people.NAMES, code, ("state", "member", f"State {code}"))
    people.delegations(*codes)
    return [house.officer(code, Capacity.READ, Capacity.ANSWER) for code in codes]


def on_paper(house: House, key: str) -> int:
    return operations.register_answer(
        key=key,
        state="TUR",
        facts=AnswerFacts(said=Said.OBJECTED, channel=Channel.PAPER),
        received_at=IN_TIME,
        by=house.registry,
        at=IN_TIME,
    ).pk


def confirming(waiting: int, by: Reader) -> Callable[[], Any]:
    return lambda: operations.confirm(waiting=waiting, by=by, at=IN_TIME)


def declining(waiting: int, by: Reader) -> Callable[[], Any]:
    return lambda: operations.decline(waiting=waiting, by=by, at=IN_TIME)


class TestFiftyObjectionsRacingTheDeadline:
    def test_count_up_to_the_last_tick_before_it_and_each_holds_its_receipt(
        self, house: House, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        states = fifty_states(house, monkeypatch)
        key = house.open(effects=(EFFECT,))
        # As many before the deadline as at it and after, in no order.
        moments = [DEADLINE + TICK * (number - RACERS // 2) for number in range(RACERS)]
        random.Random(7).shuffle(moments)

        found = together(
            *(objecting(house, key, by, at) for by, at in zip(states, moments, strict=True))
        )

        heard = [each for each in found if isinstance(each, Act)]
        late = [each for each in found if isinstance(each, OutOfOrder)]
        assert len(heard) + len(late) == RACERS
        assert {each.refused.reason for each in late} == {ProcedureReason.TOO_LATE}
        assert {act.received_at for act in heard} == {at for at in moments if at < DEADLINE}
        assert len({act.place for act in heard}) == len({act.state for act in heard}) == len(heard)
        receipts = [receipt_of(act) for act in heard]
        check_receipts(whole(key), receipts)
        assert house.close(key) == "broken"
        assert whole(key).acts.filter(act="objected").count() == len(receipts)
        publish_checkpoint(at=CLOSING, signer=signer())
        report = examine_certificate(
            Certificate.parse(queries.certificate_file(house.kazakhstan, key) or b""),
            key=signer().verifier,
            receipts=[(f"{place}.json", kept) for place, kept in enumerate(receipts)],
        )
        assert report.conclusion is Conclusion.VERIFIED, [str(each) for each in report.findings]

    def test_all_at_it_or_later_leave_it_unbroken(
        self, house: House, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        states = fifty_states(house, monkeypatch)
        key = house.open(effects=(EFFECT,))

        found = together(
            *(objecting(house, key, by, DEADLINE + TICK * n) for n, by in enumerate(states))
        )

        assert {type(each) for each in found} == {OutOfOrder}
        assert house.close(key) == "not_breached"
        whole(key)


class TestClosing:
    def test_races_objections_and_tells_of_exactly_those_that_hold_a_receipt(
        self, house: House
    ) -> None:
        outcomes = set()
        for number in range(2 * ROUNDS):
            key = house.open(note=house.a_note(f"NCT/G/{number + 100}"), effects=(EFFECT,))
            works = [
                objecting(house, key, house.india, DEADLINE - TICK),
                objecting(house, key, house.kazakhstan, DEADLINE - TICK),
                objecting(house, key, house.turkiye, DEADLINE - TICK),
                lambda key=key: operations.close(key=key, by=house.registry, at=CLOSING),
                lambda key=key: operations.close(key=key, by=house.second, at=CLOSING),
            ]
            random.Random(number).shuffle(works)

            found = together(*works)

            assert set(faults(found)) <= {SilenceFault.CLOSED_ALREADY}
            acts = [each for each in found if isinstance(each, Act)]
            assert [act.act for act in acts].count("closed") == 1
            heard = [act for act in acts if act.act == "objected"]
            procedure = whole(key)
            assert procedure.outcome == ("broken" if heard else "not_breached")
            assert procedure.acts.filter(act="objected").count() == len(heard)
            check_receipts(procedure, map(receipt_of, acts))
            outcomes.add(procedure.outcome)
        assert outcomes

    def test_by_two_workers_at_once_writes_each_end_once(self, house: House, caplog) -> None:
        keys = [
            house.open(note=house.a_note(f"NCT/G/{number + 100}"), effects=(EFFECT,))
            for number in range(ROUNDS)
        ]

        found = together(*[lambda: close_silences(CLOSING, lambda: True)] * 2)

        assert found == [False, False]
        assert caplog.records == []
        for key in keys:
            assert whole(key).outcome == "not_breached"


class TestOthers:
    def test_two_officers_confirm_one_answer_and_it_is_said_once(self, house: House) -> None:
        third = house.officer("SEC", Capacity.READ, Capacity.REGISTRY)
        for number in range(ROUNDS):
            key = house.open(note=house.a_note(f"NCT/G/{number + 100}"))
            waiting = on_paper(house, key)

            found = together(confirming(waiting, house.second), confirming(waiting, third))

            assert faults(found) == [SilenceFault.NO_SUCH_PENDING]
            assert whole(key).acts.filter(act="objected").count() == 1
            assert Waiting.objects.get(pk=waiting).confirmed

    def test_one_confirms_while_the_other_declines_and_one_of_them_is_right(self, house) -> None:
        for number in range(ROUNDS):
            key = house.open(note=house.a_note(f"NCT/G/{number + 100}"))
            waiting = on_paper(house, key)

            confirms, declines = (
                confirming(waiting, house.second),
                declining(waiting, house.registry),
            )
            found = together(confirms, declines)

            assert faults(found) == [SilenceFault.NO_SUCH_PENDING]
            said = whole(key).acts.filter(act="objected").count()
            assert Waiting.objects.get(pk=waiting).confirmed == bool(said)

    def test_two_openings_by_one_note_open_one_procedure(self, house: House) -> None:
        for number in range(ROUNDS):
            note = house.a_note(f"NCT/G/{number + 100}")

            found = together(*[lambda note=note: house.open(note=note)] * 2)

            assert faults(found) == [SilenceFault.OPENED_ALREADY]
            (key,) = [each for each in found if isinstance(each, str)]
            assert Procedure.objects.filter(note__document__address=note).count() == 1
            whole(key)

    def test_a_first_look_from_ten_tabs_is_one_delivery(self, house: House) -> None:
        key = house.open()

        def look() -> Act | None:
            return operations.deliver(
                key=key,
                state="IND",
                channel=Channel.PORTAL,
                delivered_at=IN_TIME,
                by=house.india,
                at=IN_TIME,
            )

        found = together(*[look] * 10)

        assert faults(found) == []
        assert sum(each is not None for each in found) == 1
        assert whole(key).acts.filter(act="delivered").count() == 1
