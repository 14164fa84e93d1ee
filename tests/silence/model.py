"""What should be true of a silence procedure, told anew in a few plain lines, for the machine.

It asks neither the law nor the rooms, so that the two can be held against one another.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from clearinghouse.law.silence_procedure import ProcedureReason, Said, Stand
from clearinghouse.silence.faults import SilenceFault
from tests.silence.house import CLOSING, DEADLINE, OPENED

ROSTER = ("IND", "KAZ", "TUR")
PATIENCE = timedelta(minutes=5)
Why = SilenceFault | ProcedureReason | None


@dataclass(frozen=True)
class Told:
    """An act as it should stand in the log."""

    act: str
    state: str
    received_at: datetime
    entered_at: datetime


@dataclass
class Awaited:
    """What one officer has entered and a second has not confirmed yet."""

    state: str
    said: Said
    text: str
    received_at: datetime
    entered_at: datetime
    officer: int
    by_portal: bool


@dataclass
class Model:
    """One procedure; ``outcome`` is "" until its end is written down."""

    proves_delivery: bool = False
    told: list[Told] = field(default_factory=lambda: [Told("opened", "", OPENED, OPENED)])
    waiting: dict[int, Awaited] = field(default_factory=dict)
    outcome: str = ""

    @property
    def latest(self) -> datetime:
        return self.told[-1].entered_at

    def enter(self, act: str, state: str, received_at: datetime, at: datetime) -> None:
        self.told.append(Told(act, state, received_at, max(at, received_at, self.latest)))

    def is_set_back(self, at: datetime, *before: datetime) -> bool:
        return any(at + PATIENCE < moment for moment in (self.latest, *before))

    def against(self, state: str, *, at: datetime | None = None) -> int:
        """Return how many objections of a State stand, of those received by ``at``."""
        count = 0
        for act in self.told:
            if act.state == state and (at is None or act.received_at <= at):
                count += act.act in ("objected", "proposed")
                count -= act.act == "withdrew" and count > 0
        return count

    def reached(self) -> set[str]:
        return {
            act.state for act in self.told if act.act == "delivered" and act.received_at < DEADLINE
        }

    def stand(self, at: datetime) -> Stand:
        if any(act.act == "cancelled" and act.entered_at <= at for act in self.told):
            return Stand.CANCELLED
        if any(self.against(state, at=at) for state in ROSTER):
            return Stand.BROKEN
        if at < DEADLINE:
            return Stand.RUNNING
        proven = not self.proves_delivery or self.reached() == set(ROSTER)
        return Stand.ADOPTED if proven else Stand.AWAITING_DELIVERY

    # Why something is refused, None if it is not ------------------------------------------------

    def unsayable(self, state: str, said: Said, text: str, received_at: datetime) -> Why:
        if received_at < OPENED:
            return ProcedureReason.TOO_EARLY
        if received_at >= DEADLINE:
            return ProcedureReason.TOO_LATE
        if said is Said.WITHDREW and not self.against(state):
            return ProcedureReason.NO_OBJECTION_TO_WITHDRAW
        if said is Said.OBJECTED and self.against(state):
            return ProcedureReason.OBJECTS_ALREADY
        if said is Said.PROPOSED and not text:
            return ProcedureReason.NOTHING_TOLD
        return None

    def unanswerable(self, state: str, said: Said, text: str, at: datetime) -> Why:
        if self.outcome:
            return SilenceFault.CLOSED_ALREADY
        if self.is_set_back(at):
            return SilenceFault.CLOCK_WENT_BACK
        return self.unsayable(state, said, text, at)

    def unregistrable(
        self, state: str, said: Said, text: str, received_at: datetime, at: datetime
    ) -> Why:
        if self.outcome:
            return SilenceFault.CLOSED_ALREADY
        if received_at > at:
            return SilenceFault.RECEIVED_IN_THE_FUTURE
        return self.unsayable(state, said, text, received_at)

    def unconfirmable(self, key: int, officer: int, at: datetime) -> Why:
        row = self.waiting[key]
        if self.outcome:
            return SilenceFault.CLOSED_ALREADY
        if officer == row.officer:
            return SilenceFault.TWO_OFFICERS_NEEDED
        if row.by_portal and self.is_set_back(at, row.entered_at):
            return SilenceFault.CLOCK_WENT_BACK
        received_at = at if row.by_portal else row.received_at
        return self.unsayable(row.state, row.said, row.text, received_at)

    def uncancellable(self, at: datetime) -> Why:
        if self.outcome:
            return SilenceFault.CLOSED_ALREADY
        latest = max(at, self.latest)
        if latest >= DEADLINE and self.stand(latest) is not Stand.AWAITING_DELIVERY:
            return SilenceFault.DEADLINE_PASSED
        return None

    def unclosable(self, at: datetime) -> Why:
        if any(not row.by_portal for row in self.waiting.values()):
            return SilenceFault.STILL_PENDING
        if at < CLOSING:
            return ProcedureReason.CLOSING_TOO_EARLY
        if self.stand(at) is Stand.AWAITING_DELIVERY:
            return ProcedureReason.DELIVERY_NOT_PROVEN
        return None
