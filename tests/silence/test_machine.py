"""Any sequence of acts in a silence procedure, at any moments, held against a plain model.

After every step the rows replay from the record, the law agrees with the model, and every receipt
handed out so far is honoured; in the end the certificate proves the outcome that the model tells.
"""

from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, ClassVar

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from clearinghouse.law.credentials import Capacity
from clearinghouse.law.deliveries import Channel
from clearinghouse.law.distribution import Reader
from clearinghouse.law.silence_procedure import ProcedureReason, Said, Stand, stand_of
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.record.keys import signer
from clearinghouse.record.operations import publish_checkpoint
from clearinghouse.silence import operations, queries
from clearinghouse.silence.facts import AnswerFacts
from clearinghouse.silence.faults import Refusal, SilenceFault
from clearinghouse.silence.keeping import in_law
from clearinghouse.silence.models import Act, Procedure, Waiting
from clearinghouse.tlog.certificate import Certificate
from clearinghouse.tlog.findings import Code, Conclusion
from clearinghouse.tlog.proving import examine_certificate
from clearinghouse.tlog.receipt import Receipt
from tests.silence.house import CLOSING, DEADLINE, OPENED, TICK, House
from tests.silence.invariants import check, check_receipts, check_record, receipt_of
from tests.silence.model import PATIENCE, ROSTER, Awaited, Model, Why

EFFECT = {"kind": "approve", "document": "SOC/2026-I/DRAFT/1"}
WRITTEN = """
SELECT (SELECT max(index) FROM record_entry), (SELECT count(*) FROM silence_act),
       (SELECT count(*) FROM silence_waiting WHERE settled_at IS NULL),
       (SELECT count(*) FROM procedures_decision), outcome
  FROM silence_procedure WHERE key = %s
"""
PROVED = {
    "not_breached": Code.NOT_BREACHED_PROVED,
    "broken": Code.BROKEN_PROVED,
    "cancelled": Code.CANCELLED_PROVED,
}
Shift = datetime | timedelta
states = st.sampled_from(ROSTER)
officers = st.sampled_from(("IND", "IND'", "KAZ", "TUR"))
# What breaks or mends the silence is said more often than the rest.
sayings = st.sampled_from((Said.OBJECTED, Said.PROPOSED, Said.WITHDREW, Said.WITHDREW, *Said))
texts = st.sampled_from(("Smaller trees.", "Smaller trees.", ""))
on_paper = st.sampled_from((Channel.PAPER, Channel.EMAIL))
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
ago = st.sampled_from((timedelta(), timedelta(), TICK, PATIENCE, 2 * HOUR, 20 * DAY, -TICK))
beginnings = st.sampled_from((OPENED + HOUR, DEADLINE - DAY, DEADLINE - HOUR, DEADLINE - MINUTE))
# What the clock does before an act: mostly nothing; it goes on to a moment, or is set back.
shifts = st.sampled_from(
    (
        *[timedelta()] * 24,
        *(DEADLINE - HOUR, DEADLINE - TICK, DEADLINE, DEADLINE + TICK, DEADLINE + MINUTE),
        *(CLOSING - TICK, CLOSING, CLOSING, CLOSING + DAY, 2 * MINUTE),
        *(-TICK, -MINUTE, -PATIENCE, -PATIENCE - TICK, -HOUR, -HOUR, -3 * DAY),
    )
)
# Where somebody confirms or ends, what the clock says matters most.
waverings = st.sampled_from(
    (timedelta(), timedelta(), -TICK, -MINUTE, -PATIENCE - TICK, -HOUR, DEADLINE, CLOSING, CLOSING)
)
running = precondition(lambda machine: not machine.model.outcome)


class Machine(RuleBasedStateMachine):
    """One procedure in its house; ``seen`` counts over all runs what came to pass."""

    house: ClassVar[House]
    seen: ClassVar[Counter[str]]

    def __init__(self) -> None:
        super().__init__()
        self.savepoint = transaction.savepoint()
        self.now = OPENED
        self.receipts: list[Receipt] = []
        self.checked: object = None
        self.is_late = False

    @initialize(
        proves=st.sampled_from((False, False, True)),
        names=st.booleans(),
        effects=st.booleans(),
        beginning=beginnings,
    )
    def open(self, proves: bool, names: bool, effects: bool, beginning: datetime) -> None:
        self.now = beginning
        self.model = Model(proves_delivery=proves)
        self.key = self.house.open(
            proves_delivery=proves, names_objectors=names, effects=(EFFECT,) if effects else ()
        )
        self.keep(Act.objects.get(procedure__key=self.key))
        with pytest.raises(Refusal) as refused:
            self.house.open()
        assert refused.value.fault is SilenceFault.OPENED_ALREADY

    @initialize(demanded=st.booleans())
    def two_voices(self, demanded: bool) -> None:
        self.two = demanded
        if demanded:
            operations.demand_two_voices(
                demanded=True, by=self.house.administrator, at=OPENED - TICK
            )

    # Acts ---------------------------------------------------------------------------------------

    @running
    @rule(who=officers, shift=shifts)
    def look(self, who: str, shift: Shift) -> None:
        self.shift(shift)
        reader, state = self.house.people[who], who.rstrip("'")
        found = self.deliver(state, Channel.PORTAL, self.now, reader)
        is_first = not self.model.outcome and state not in self.delivered()
        assert (found is not None) == (is_first and not self.model.is_set_back(self.now))
        self.delivered_by(found, state, self.now)

    @running
    @rule(state=states, channel=on_paper, ago=ago, shift=shifts)
    def note_a_delivery(self, state: str, channel: Channel, ago: timedelta, shift: Shift) -> None:
        self.shift(shift)
        delivered_at = self.now - ago
        fault = None
        if ago < timedelta():
            fault = SilenceFault.RECEIVED_IN_THE_FUTURE
        elif delivered_at < Procedure.objects.get(key=self.key).opened_at:
            fault = SilenceFault.REACHED_BEFORE_OPENING
        by = self.house.registry
        if self.expect(fault, lambda: self.deliver(state, channel, delivered_at, by)):
            self.delivered_by(self.result, state, delivered_at)

    @rule(who=officers, said=sayings, text=texts, shift=shifts)
    def answer(self, who: str, said: Said, text: str, shift: Shift) -> None:
        if self.is_late:
            return  # once is enough after the end, which has nothing more to tell
        self.is_late = bool(self.model.outcome)
        self.shift(shift)
        reader, state = self.house.people[who], who.rstrip("'")
        fault = self.model.unanswerable(state, said, text, self.now)
        facts = AnswerFacts(said=said, text=text)
        if not self.expect(
            fault, lambda: operations.answer(key=self.key, facts=facts, by=reader, at=self.now)
        ):
            return
        if self.two and state == "IND":
            self.await_second(state, said, text, self.now, reader, by_portal=True)
        else:
            self.model.enter(said, state, self.now, self.now)
            self.keep(self.result)

    @running
    @rule(saying=st.tuples(states, sayings, texts), channel=on_paper, ago=ago, shift=shifts)
    def register(
        self, saying: tuple[str, Said, str], channel: Channel, ago: timedelta, shift: Shift
    ) -> None:
        self.shift(shift)
        state, said, text = saying
        received_at = self.now - ago
        fault = self.model.unregistrable(state, said, text, received_at, self.now)
        facts = AnswerFacts(said=said, text=text, channel=channel)
        if self.expect(
            fault,
            lambda: operations.register_answer(
                key=self.key,
                state=state,
                facts=facts,
                received_at=received_at,
                by=self.house.registry,
                at=self.now,
            ),
        ):
            self.await_second(state, said, text, received_at, self.house.registry)

    @precondition(lambda self: self.model.waiting)
    @rule(
        which=st.integers(0, 5),
        itself=st.sampled_from((False, False, False, True)),
        confirms=st.sampled_from((True, True, True, False)),
        shift=waverings,
    )
    def settle(self, which: int, itself: bool, confirms: bool, shift: Shift) -> None:
        self.shift(shift)
        key, row = self.waiting(which)
        by = self.second_of(row, itself=itself)
        if not confirms:
            operations.decline(waiting=key, by=by, at=self.now)
            self.model.waiting.pop(key)
            return
        fault = self.model.unconfirmable(key, by.officer or 0, self.now)
        if self.expect(fault, lambda: operations.confirm(waiting=key, by=by, at=self.now)):
            self.model.waiting.pop(key)
            received_at = self.now if row.by_portal else row.received_at
            self.model.enter(row.said, row.state, received_at, self.now)
            self.keep(self.result)

    @precondition(lambda self: not self.model.outcome and len(self.model.told) > 2)
    @rule(cancels=st.sampled_from((False, True)), shift=waverings)
    def end(self, cancels: bool, shift: Shift) -> None:
        self.shift(shift)
        # Before the deadline it is cancelled in its last hour only, or it would mostly be early.
        if cancels and self.now > DEADLINE - 2 * HOUR:
            self.cancel()
        else:
            self.close()

    def cancel(self) -> None:
        if self.expect(
            self.model.uncancellable(self.now),
            lambda: operations.cancel(
                key=self.key, reason="Withdrawn.", by=self.house.registry, at=self.now
            ),
        ):
            self.model.enter("cancelled", "", self.now, self.now)
            self.keep(Act.objects.get(procedure__key=self.key, act="cancelled"))
            self.ended("cancelled")

    def close(self) -> None:
        if self.model.outcome:
            assert operations.close(key=self.key, by=self.house.registry, at=self.now) is None
        elif self.expect(
            self.model.unclosable(self.now),
            lambda: operations.close(key=self.key, by=self.house.registry, at=self.now),
        ):
            broken = self.model.stand(DEADLINE) is Stand.BROKEN
            self.ended("broken" if broken else "not_breached")

    # What holds after every step -----------------------------------------------------------------

    @invariant()
    def the_log_is_that_of_the_model(self) -> None:
        standing = self.what_is_written()
        if standing == self.checked:
            return  # nothing was done, and nothing was left behind
        self.checked = standing
        procedure = Procedure.objects.get(key=self.key)
        acts = check(procedure)
        assert [(act.act, act.state, act.received_at, act.at) for act in acts] == [
            (told.act, told.state, told.received_at, told.entered_at) for told in self.model.told
        ]
        assert procedure.outcome == self.model.outcome
        unsettled = Waiting.objects.filter(procedure=procedure, settled_at=None)
        assert set(unsettled.values_list("pk", flat=True)) == set(self.model.waiting)
        check_record()
        check_receipts(procedure, self.receipts)

    @invariant()
    def the_law_reckons_as_the_model(self) -> None:
        seen = in_law(Procedure.objects.get(key=self.key))
        for at in (self.now, DEADLINE - TICK, DEADLINE, CLOSING):
            assert stand_of(seen, at=at) is self.model.stand(at)

    # The end -------------------------------------------------------------------------------------

    def teardown(self) -> None:
        try:
            if hasattr(self, "key"):
                self.finish()
                self.prove()
        finally:
            transaction.savepoint_rollback(self.savepoint)

    def finish(self) -> None:
        """Bring the procedure to its end, by whatever way is open."""
        self.now = max(self.now, CLOSING)
        self.close()
        while self.model.waiting and not self.model.outcome:
            self.settle(0, itself=False, confirms=False, shift=timedelta())
        self.close()
        self.cancel()
        self.the_log_is_that_of_the_model()
        self.the_law_reckons_as_the_model()

    def prove(self) -> None:
        outcome = self.model.outcome
        publish_checkpoint(at=self.now, signer=signer())
        written = queries.certificate_file(self.house.kazakhstan, self.key)
        assert written is not None
        report = examine_certificate(
            Certificate.parse(written),
            key=signer().verifier,
            receipts=[(f"{place}.json", kept) for place, kept in enumerate(self.receipts)],
        )
        assert report.conclusion is Conclusion.VERIFIED, [str(each) for each in report.findings]
        assert PROVED[outcome] in {each.code for each in report.findings}
        self.seen[outcome] += 1

    def what_is_written(self) -> object:
        with connection.cursor() as cursor:
            cursor.execute(WRITTEN, [self.key])
            return (*cursor.fetchone(), *self.model.told, *self.model.waiting)

    # Short ways -----------------------------------------------------------------------------------

    def expect(self, fault: Why, work: Callable[[], Any]) -> bool:
        """Do it if the model expects no fault, else see it refused; return which."""
        if fault is None:
            self.result = work()
            return True
        with pytest.raises((Refusal, OutOfOrder)) as refused:
            work()
        assert why_of(refused.value) == fault
        self.seen[str(fault)] += 1
        return False

    def shift(self, shift: Shift) -> None:
        if isinstance(shift, timedelta):
            self.now += shift
        else:
            self.now = max(self.now, shift)

    def keep(self, act: Act) -> None:
        self.receipts.append(receipt_of(act))

    def deliver(self, state: str, channel: Channel, delivered_at: Any, by: Reader) -> Act | None:
        return operations.deliver(
            key=self.key,
            state=state,
            channel=channel,
            delivered_at=delivered_at,
            by=by,
            at=self.now,
        )

    def delivered(self) -> set[str]:
        return {told.state for told in self.model.told if told.act == "delivered"}

    def delivered_by(self, found: Act | None, state: str, delivered_at: Any) -> None:
        assert found is None or (not self.model.outcome and state not in self.delivered())
        if found is not None:
            self.model.enter("delivered", state, delivered_at, self.now)
            self.keep(found)

    def await_second(
        self,
        state: str,
        said: Said,
        text: str,
        received_at: Any,
        by: Reader,
        *,
        by_portal: bool = False,
    ) -> None:
        self.model.waiting[self.result.pk] = Awaited(
            state, said, text, received_at, self.now, by.officer or 0, by_portal
        )

    def waiting(self, which: int) -> tuple[int, Awaited]:
        keys = sorted(self.model.waiting)
        key = keys[which % len(keys)]
        return key, self.model.waiting[key]

    def second_of(self, row: Awaited, *, itself: bool) -> Reader:
        house = ("IND", "IND'") if row.by_portal else ("SEC", "SEC'")
        two = [self.house.people[name] for name in house]
        return next(each for each in two if (each.officer == row.officer) == itself)

    def ended(self, outcome: str) -> None:
        self.model.enter("closed", "", self.now, self.now)
        self.model.outcome = outcome
        self.keep(Act.objects.get(procedure__key=self.key, act="closed"))


def why_of(refused: BaseException) -> Any:
    return refused.fault if isinstance(refused, Refusal) else refused.refused.reason  # type: ignore[attr-defined]


@pytest.mark.django_db
def test_whatever_is_done_to_a_procedure_the_model_the_rows_and_the_record_agree() -> None:
    house = House()
    house.administrator = house.officer("IND", Capacity.DELEGATION_ADMINISTRATOR)  # type: ignore[attr-defined]
    house.people = {  # type: ignore[attr-defined]
        "IND": house.india,
        "IND'": house.officer("IND", Capacity.READ, Capacity.ANSWER),
        "KAZ": house.kazakhstan,
        "TUR": house.turkiye,
        "SEC": house.registry,
        "SEC'": house.second,
    }
    Machine.house, Machine.seen = house, Counter()

    run_state_machine_as_test(
        Machine,
        settings=settings(
            max_examples=40,
            stateful_step_count=20,
            deadline=None,
            database=None,
            derandomize=True,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )

    # That the machine came to where it is interesting, and not past it.
    assert {*PROVED, str(ProcedureReason.TOO_LATE)} <= set(Machine.seen)
