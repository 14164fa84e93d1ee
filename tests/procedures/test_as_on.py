"""Instruments, silences and decisions as they stood on a day; and what was coming."""

from datetime import date, timedelta

import pytest

from clearinghouse.documents.operations import register
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import PUBLIC_READER, Reader
from clearinghouse.law.verbs import Verb
from clearinghouse.participants.acting import INSTALLATION, REGISTRY_AT_THE_MACHINE
from clearinghouse.participants.facts import Dated, MeetingFacts, Words
from clearinghouse.participants.models import Body, BodyName
from clearinghouse.participants.operations import enter_meeting
from clearinghouse.procedures import queries
from clearinghouse.procedures.facts import (
    Day,
    DecisionFacts,
    InstrumentFacts,
    MilestoneFacts,
    SilenceFacts,
    StepFacts,
)
from clearinghouse.procedures.kinds import InstrumentKind, InstrumentStatus, SilenceEnd, StepKind
from clearinghouse.procedures.operations import (
    enter_instrument,
    enter_milestone,
    record_decision,
    record_silence_outcome,
)
from clearinghouse.procedures.queries import DecisionFilters
from tests.factories import KAZAKHSTAN, NOW, a_paper, some_participants
from tests.participants.people import an_officer, reads_as

TICK = timedelta(days=1)
DRAFTED, SIGNED, IN_FORCE, ENDED = (
    date(2001, 3, 1),
    date(2001, 5, 1),
    date(2003, 2, 2),
    date(2011, 11, 11),
)
STATUS = InstrumentStatus

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def registry(db) -> Reader:
    some_participants()
    return reads_as(an_officer("SEC", Capacity.REGISTRY, Capacity.READ), NOW)


def a_step(kind: StepKind, day: date | None) -> StepFacts:
    return StepFacts(kind=kind, taken=Day.exactly(day) if day else Day(), sources="A source")


def enter(status: InstrumentStatus, *steps: StepFacts, **fields: object) -> None:
    facts = {
        "code": "ORCHARDS",
        "kind": InstrumentKind.TREATY,
        "title": Words("Treaty on orchards"),
        "adopted": Day(),
        "sources": "A source",
    }
    enter_instrument(
        instrument=InstrumentFacts(**(facts | {"status": status, "steps": steps} | fields)),
        by=INSTALLATION,
        at=NOW,
    )


def stood(day: date | None) -> tuple[InstrumentStatus, bool] | None:
    rows = queries.instruments(PUBLIC_READER, day)
    return (rows[0].status, rows[0].is_status_dated) if rows else None


class TestAnInstrument:
    @pytest.fixture
    def through_its_life(self) -> None:
        enter(
            STATUS.SUPERSEDED,
            a_step(StepKind.DRAFTED, DRAFTED),
            a_step(StepKind.SIGNED, SIGNED),
            a_step(StepKind.AMENDED, date(2002, 1, 1)),
            a_step(StepKind.DRAFTED, date(2002, 6, 6)),
            a_step(StepKind.IN_FORCE, IN_FORCE),
            a_step(StepKind.SUPERSEDED, ENDED),
            status_on=ENDED + 10 * TICK,
        )

    @pytest.mark.parametrize(
        ("day", "status", "is_dated"),
        [
            (DRAFTED - TICK, STATUS.UNKNOWN, False),
            (DRAFTED, STATUS.DRAFT, True),
            (SIGNED - TICK, STATUS.DRAFT, True),
            (SIGNED, STATUS.ADOPTED, True),
            (date(2002, 6, 7), STATUS.ADOPTED, True),
            (IN_FORCE - TICK, STATUS.ADOPTED, True),
            (IN_FORCE, STATUS.IN_FORCE, True),
            (ENDED - TICK, STATUS.IN_FORCE, True),
            (ENDED, STATUS.SUPERSEDED, False),
            (ENDED + 9 * TICK, STATUS.SUPERSEDED, False),
            (ENDED + 10 * TICK, STATUS.SUPERSEDED, True),
        ],
    )
    def test_stands_as_the_last_step_left_it(
        self, through_its_life, day: date, status: InstrumentStatus, is_dated: bool
    ) -> None:
        assert stood(day) == (status, is_dated)
        assert queries.instrument(PUBLIC_READER, "ORCHARDS", day=day).row.status == status

    def test_stands_as_it_does_now_where_no_day_is_asked_for(self, through_its_life) -> None:
        assert stood(None) == (STATUS.SUPERSEDED, True)

    def test_that_is_ratified_is_not_in_force_by_signature(self) -> None:
        enter(
            STATUS.IN_FORCE,
            a_step(StepKind.SIGNED, SIGNED),
            a_step(StepKind.IN_FORCE, IN_FORCE),
            is_ratified=True,
        )

        assert stood(IN_FORCE - TICK) == (STATUS.NOT_IN_FORCE, True)
        assert stood(IN_FORCE) == (STATUS.IN_FORCE, False)

    def test_without_any_day_is_told_as_known(self) -> None:
        enter(STATUS.PROVISIONAL, a_step(StepKind.ADOPTED, None))

        assert stood(date(1995, 1, 1)) == (STATUS.PROVISIONAL, False)

    def test_does_not_tell_the_day_of_what_is_still_to_come(self) -> None:
        enter(
            STATUS.IN_FORCE,
            a_step(StepKind.DRAFTED, DRAFTED),
            adopted=Day.exactly(SIGNED),
            in_force_on=IN_FORCE,
        )

        def days(day: date) -> tuple[date | None, date | None]:
            found = queries.instrument(PUBLIC_READER, "ORCHARDS", day=day)
            return found.row.adopted_on, found.in_force_on

        assert days(SIGNED - TICK) == (None, None)
        assert days(SIGNED) == (SIGNED, None)
        assert days(IN_FORCE - TICK) == (SIGNED, None)
        assert days(IN_FORCE) == (SIGNED, IN_FORCE)


class TestASilence:
    OPENED, EFFECTIVE, ANNOUNCED = date(2020, 12, 29), date(2021, 1, 15), date(2021, 1, 19)

    @pytest.mark.parametrize(
        ("day", "told"),
        [
            (OPENED, (SilenceEnd.UNKNOWN, None, None)),
            (EFFECTIVE - TICK, (SilenceEnd.UNKNOWN, None, None)),
            (EFFECTIVE, (SilenceEnd.NOT_BREACHED, EFFECTIVE, None)),
            (ANNOUNCED - TICK, (SilenceEnd.NOT_BREACHED, EFFECTIVE, None)),
            (ANNOUNCED, (SilenceEnd.NOT_BREACHED, EFFECTIVE, ANNOUNCED)),
        ],
    )
    def test_had_no_outcome_while_it_ran(self, day: date, told: tuple[object, ...]) -> None:
        record_silence_outcome(
            silence=SilenceFacts(
                subject=Words("A measure"),
                outcome=SilenceEnd.NOT_BREACHED,
                opened_on=self.OPENED,
                opened_by="17-1/388emb",
                effective_on=self.EFFECTIVE,
                announced_on=self.ANNOUNCED,
                announced_by="17-1/13emb",
                sources="A source",
            ),
            by=INSTALLATION,
            at=NOW,
        )
        (found,) = queries.silences(PUBLIC_READER, day)

        assert (found.outcome, found.effective_on, found.announced_on) == told


def decided(key: str, on: date | None, **fields: object) -> None:
    facts = {
        "verb": Verb.CALLED_ON,
        "subject": Words(f"Subject of {key}"),
        "decided": Day.exactly(on) if on else Day(),
        "body": "SOC",
        "key": key,
        "sources": "A source",
    }
    record_decision(decision=DecisionFacts(**(facts | fields)), by=REGISTRY_AT_THE_MACHINE, at=NOW)


def keys(reader: Reader = PUBLIC_READER, **filters: object) -> set[str]:
    return {row.key for row in queries.decisions(reader, DecisionFilters(**filters)).rows}


class TestDecisionsAsOfADay:
    def test_keep_those_taken_on_it_and_those_without_a_day(self) -> None:
        decided("dated", SIGNED)
        decided("undated", None)

        assert keys(as_of=SIGNED - TICK) == {"undated"}
        assert keys(as_of=SIGNED) == keys(as_of=SIGNED + TICK) == {"dated", "undated"}

    def test_are_counted_by_body_as_they_are_listed(self) -> None:
        decided("dated", SIGNED)

        assert queries.deciding_bodies(PUBLIC_READER, SIGNED - TICK) == ()
        assert queries.deciding_bodies(PUBLIC_READER, SIGNED) == (("SOC", 1),)


class TestDecisionsOfADocument:
    def test_are_found_by_its_address(self, registry) -> None:
        paper = register(paper=a_paper("SOC/2023-II/DEC/1"), by=registry, at=NOW)
        decided("elsewhere", SIGNED)
        decided("in it", SIGNED, revision=paper.revision, address="para-1")

        assert len(keys(KAZAKHSTAN, document=paper.address)) == 1
        assert keys(KAZAKHSTAN, document="nowhere") == set()

    def test_stay_hidden_behind_a_document_that_one_may_not_know_of(self, registry) -> None:
        paper = register(paper=a_paper("SOC/2023-II/DEC/1"), by=registry, at=NOW)
        decided("", SIGNED, revision=paper.revision, address="para-1")

        assert keys() == {"SOC/2023-II/DEC/1#para-1"}, "sources tell the decision to everybody"
        assert keys(document=paper.address) == set()


class TestTheHistory:
    def test_does_not_tell_the_end_of_what_still_lasted(self) -> None:
        enter_milestone(
            milestone=MilestoneFacts(
                key="orchards",
                happened=Day.exactly(SIGNED),
                last_on=SIGNED + 2 * TICK,
                text=Words("Orchards"),
                sources="A source",
            ),
            by=INSTALLATION,
            at=NOW,
        )

        def ends(day: date) -> list[date | None]:
            return [row.last_on for row in queries.history(PUBLIC_READER, as_of=day)]

        assert ends(SIGNED - TICK) == []
        assert ends(SIGNED) == ends(SIGNED + TICK) == [None]
        assert ends(SIGNED + 2 * TICK) == ends(SIGNED + 3 * TICK) == [SIGNED + 2 * TICK]


class TestWhatIsComing:
    OPENS, CLOSES = date(2027, 3, 9), date(2027, 3, 11)

    @pytest.fixture(autouse=True)
    def body(self) -> None:
        if not Body.objects.filter(code="SOC").exists():
            Body.objects.create(code="SOC", kind="governing", position=1)
            BodyName.objects.create(body_id="SOC", en="Senior Officials Committee")

    def met(self, first: Dated, last: Dated | None = None, code: str = "SOC-NEXT") -> None:
        facts = MeetingFacts(
            code=code,
            body="SOC",
            name=Words("Meeting of the Committee"),
            first=first,
            last=last,
            is_held=False,
        )
        enter_meeting(facts=facts, by=INSTALLATION, at=NOW)

    def days(self, day: date) -> list[tuple[date, bool]]:
        return [(row.on, row.is_under_way(day)) for row in queries.coming(PUBLIC_READER, day)]

    @pytest.mark.parametrize(
        ("day", "told"),
        [
            (OPENS - TICK, [(OPENS, False)]),
            (OPENS, [(OPENS, True)]),
            (CLOSES - TICK, [(OPENS, True)]),
            (CLOSES, [(OPENS, True)]),
            (CLOSES + TICK, []),
        ],
    )
    def test_holds_a_meeting_to_its_last_day(self, day: date, told: list[object]) -> None:
        self.met(_exactly(self.OPENS), _exactly(self.CLOSES))

        assert self.days(day) == told

    def test_holds_a_meeting_of_which_only_the_month_is_known_to_its_end(self) -> None:
        self.met(Dated(date(2027, 10, 1), date(2027, 10, 31), "2027-10"))

        assert len(self.days(date(2027, 10, 31))) == 1
        assert self.days(date(2027, 11, 1)) == []

    def test_holds_what_a_decision_calls_for_before_its_day_and_the_nearest_first(self) -> None:
        self.met(_exactly(self.OPENS))
        decided("calls", SIGNED, due_before=self.OPENS - 2 * TICK)

        assert [on for on, _under_way in self.days(self.OPENS - 3 * TICK)] == [
            self.OPENS - 2 * TICK,
            self.OPENS,
        ]
        assert [on for on, _under_way in self.days(self.OPENS - 2 * TICK)] == [self.OPENS]


def _exactly(day: date) -> Dated:
    return Dated(day, day, day.isoformat())
