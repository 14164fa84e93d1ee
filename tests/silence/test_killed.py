"""Struck down at every step of a silence procedure: nothing is lost, doubled or half done."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from django.db.models import Count

from clearinghouse.jobs.announcing import announce, watch_from_now
from clearinghouse.law.deliveries import Channel
from clearinghouse.law.silence_procedure import Said
from clearinghouse.notices.kinds import NoticeKind, PostingState
from clearinghouse.notices.models import Notice, Posting
from clearinghouse.notices.operations import dispatch_due
from clearinghouse.record import queries as record
from clearinghouse.silence import operations
from clearinghouse.silence.facts import AnswerFacts
from clearinghouse.silence.models import Act, Procedure, Waiting
from clearinghouse.tlog.receipt import Receipt
from tests.notices.telling import REGISTRY
from tests.silence.house import CLOSING, IN_TIME, OPENED, House
from tests.silence.invariants import check, check_receipts, check_record, receipt_of
from tests.silence.killing import BROKEN, Child, Posted, Step, Strikes, cutting_off, kill

pytestmark = pytest.mark.django_db(transaction=True)
KILLS, CUTS, EACH = 200, 40, 5
EFFECT = {"kind": "approve", "document": "SOC/2026-I/DRAFT/1"}


@dataclass
class Course:
    """One procedure on its way from the note to the last letter, step after step.

    Every step may be begun anew by whoever finds it undone, as an officer or a worker would.
    """

    house: House
    number: int
    note: str
    receipts: list[Receipt] = field(default_factory=list)

    @property
    def steps(self) -> dict[str, tuple[Callable[[], bool], Step]]:
        """Return each step by name: whether it is done, and how it is done."""
        steps = {
            "opening": (lambda: self.procedure is not None, self.open),
            "delivering": (lambda: self.has("delivered"), self.look),
            "objecting": (lambda: self.has("objected"), self.object),
            "withdrawing": (lambda: self.has("withdrew"), self.withdraw),
            "registering": (lambda: self.on_paper is not None, self.register),
            "confirming": (lambda: self.has("supported"), self.confirm),
            "closing": (lambda: self.has("closed"), self.close),
            "announcing": (self.is_told, self.announce),
            "sending": (self.is_sent, self.send),
        }
        if self.ends_broken:
            del steps["withdrawing"]
        return steps

    @property
    def ends_broken(self) -> bool:
        """Every third is broken to the end, and adopts nothing."""
        return self.number % 3 == 2

    @property
    def procedure(self) -> Procedure | None:
        return Procedure.objects.filter(note__document__address=self.note).first()

    @property
    def key(self) -> str:
        found = self.procedure
        assert found is not None
        return found.key

    @property
    def on_paper(self) -> Waiting | None:
        return Waiting.objects.filter(procedure=self.procedure).first()

    def give(self, act: Act) -> None:
        self.receipts.append(receipt_of(act))

    def has(self, act: str) -> bool:
        return Act.objects.filter(procedure=self.procedure, act=act).exists()

    def open(self, give: Callable[[Act], None]) -> None:
        key = self.house.open(note=self.note, effects=(EFFECT,))
        give(Act.objects.get(procedure__key=key))

    def look(self, give: Callable[[Act], None]) -> None:
        act = operations.deliver(
            key=self.key,
            state="IND",
            channel=Channel.PORTAL,
            delivered_at=IN_TIME,
            by=self.house.india,
            at=IN_TIME,
        )
        assert act is not None
        give(act)

    def object(self, give: Callable[[Act], None]) -> None:
        give(self.house.say(self.key, Said.OBJECTED, self.house.india))  # type: ignore[arg-type]

    def withdraw(self, give: Callable[[Act], None]) -> None:
        give(self.house.say(self.key, Said.WITHDREW, self.house.india))  # type: ignore[arg-type]

    def register(self, _give: Callable[[Act], None]) -> None:
        operations.register_answer(
            key=self.key,
            state="TUR",
            facts=AnswerFacts(said=Said.SUPPORTED, channel=Channel.PAPER, text="By note."),
            received_at=IN_TIME,
            by=self.house.registry,
            at=IN_TIME,
        )

    def confirm(self, give: Callable[[Act], None]) -> None:
        waiting = self.on_paper
        assert waiting is not None
        give(operations.confirm(waiting=waiting.pk, by=self.house.second, at=IN_TIME))

    def close(self, give: Callable[[Act], None]) -> None:
        act = operations.close(key=self.key, by=self.house.registry, at=CLOSING)
        assert act is not None
        give(act)

    def announce(self, _give: Callable[[Act], None]) -> None:
        while announce(at=CLOSING):
            pass

    def send(self, _give: Callable[[Act], None]) -> None:
        while dispatch_due(at=CLOSING).sent:
            pass

    def is_told(self) -> bool:
        told = Notice.objects.filter(key__startswith=f"silence/{self.key}/", officer=None)
        return told.filter(kind=NoticeKind.SILENCE_CLOSED).exists()

    def is_sent(self) -> bool:
        return not Posting.objects.due(CLOSING).exists()

    def hold(self, child: Child) -> None:
        """Hold all that there is to what must be true of it, whatever befell the child."""
        self.receipts += child.receipts
        check_record()
        found = self.procedure
        if found is None:
            assert not self.receipts
            return
        check(found)
        check_receipts(found, self.receipts)
        assert found.waiting.count() <= 1
        self.hold_notices(found.key)

    def hold_notices(self, key: str) -> None:
        """What is told is told to all three States and their officers at once, or to none."""
        notices = Notice.objects.filter(key__startswith=f"silence/{key}/")
        causes = notices.values("key").annotate(
            whom=Count("participant", distinct=True), how_many=Count("pk")
        )
        # The three delegations as such, and three officers who read there with one who is silent.
        assert {(each["whom"], each["how_many"]) for each in causes} <= {(3, 7)}
        assert not notices.filter(postings=None).exists()


@pytest.fixture
def posted(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    settings.CLEARINGHOUSE_DATA = tmp_path / "data"
    settings.EMAIL_BACKEND = "tests.silence.killing.Posted"
    monkeypatch.setattr(Posted, "file", str(tmp_path / "posted"))
    return tmp_path / "posted"


@pytest.fixture
def house(posted: Path) -> House:
    made = House()
    watch_from_now(at=OPENED)
    return made


def courses(house: House) -> Iterator[Course]:
    for number in range(100):
        yield Course(house, number, house.a_note(f"NCT/G/{number + 100}"))


def run(house: House, strikes: Strikes, wanted: int) -> list[Course]:
    """Take procedures from step to step, the steps struck until so many blows have landed."""
    taken: list[Course] = []
    for course in courses(house):
        taken.append(course)
        # The first goes undisturbed: what is loaded once is loaded before the children come.
        blows = 0 if len(taken) == 1 else EACH
        for name, (is_done, step) in course.steps.items():
            enough = min(wanted, strikes.count + blows)
            while not is_done():
                if strikes.count >= enough:
                    step(course.give)
                else:
                    course.hold(child := strikes.strike(name, step))
                    assert_struck(child)
        if strikes.count >= wanted:
            return taken
    raise AssertionError(strikes)


def assert_struck(child: Child) -> None:
    """A child falls only by the blow: it is done, or silent, or its line was cut."""
    last = child.lines[-1]
    cut = (b"OperationalError", b"AdminShutdown", b"InterfaceError", b"ConnectionDoesNotExist")
    assert not last.startswith(BROKEN) or any(word in last for word in cut), last


def assert_all_is_done(taken: list[Course], posted: Path) -> None:
    """Every procedure came to its end once, and everybody has a letter of everything, as once."""
    for course in taken:
        found = course.procedure
        assert found is not None
        acts = [act.act for act in check(found)]
        said = ["delivered", "objected", "withdrew", "supported"]
        if course.ends_broken:
            said.remove("withdrew")
        assert acts == ["opened", *said, "closed"]
        assert found.outcome == ("broken" if course.ends_broken else "not_breached")
        assert found.waiting.filter(confirmed=True).count() == 1
        told = Notice.objects.filter(key__startswith=f"silence/{found.key}/", officer=None)
        # Each of the three is told of every act but of the deliveries.
        assert told.count() == 3 * (len(acts) - 1)
        assert told.filter(kind=NoticeKind.SILENCE_CLOSED).count() == 3
    assert record.size(REGISTRY) > len(taken) * 6
    letters = Posting.objects.filter(channel="email")
    assert set(letters.values_list("state", flat=True)) == {PostingState.SENT}
    lines = posted.read_text().splitlines()
    # What was sent twice, because death came between the letter and the commit, is the same letter.
    assert len(set(lines)) == len({line.partition(" ")[0] for line in lines})
    assert len(set(lines)) == letters.values("letter").distinct().count()


class TestKilled:
    def test_two_hundred_times_nothing_is_lost_doubled_or_half_done(
        self, house: House, posted: Path
    ) -> None:
        strikes = Strikes(kill, random.Random(200))

        taken = run(house, strikes, KILLS)

        assert strikes.count >= KILLS
        assert set(strikes.landed) == set(taken[0].steps), strikes.landed
        assert_all_is_done(taken, posted)


class TestCutOffFromTheDatabase:
    def test_forty_times_nothing_is_lost_doubled_or_half_done(
        self, house: House, posted: Path
    ) -> None:
        with cutting_off() as cut:
            taken = run(house, Strikes(cut, random.Random(40)), CUTS)

        assert_all_is_done(taken, posted)
