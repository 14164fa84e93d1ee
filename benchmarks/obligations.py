"""What is due to 28 States over 20 years of record: derived anew, beside plain code and a table.

    python benchmarks/obligations.py

Two things are measured, in turn, medians of several rounds:

* the law alone: a history of 20 years (540 tenures, 20 years of meetings, calls and silences, 200
  papers, 500 events, 20 reviews) is asked for what was due on 240 days, a month apart; beside a
  hand-written loop over the same history that finds task, day and bearers and nothing else: no
  provision, no ground, no reckoning, no words.  Both answers are compared first;
* the whole read: what is due from each of the 28 States as on a day, from a database with 40 Lists
  of Coordinators, 500 events and 20 reviews; beside itself with the acts of one year, and beside a
  plain indexed table in which what is due on the day was stored for each State beforehand, which
  would have to be stored anew with every act, and for every day of the past.

Goals: the law at most four times as slow as the plain loop; the read at most three times as slow
after 20 years as after one, with as many questions.  The exit code tells whether they were met.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from datetime import time as time_of_day
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))
from clearinghouse.law import planning
from clearinghouse.law.cadence import CADENCES, next_due
from clearinghouse.law.concept_papers import first_paper
from clearinghouse.law.coordination import Role, Seat, Tenure, Term
from clearinghouse.law.dues import (
    Called,
    Doer,
    DoerPart,
    Falling,
    Ground,
    GroundKind,
    History,
    InReview,
    Reckoning,
    Silent,
    Task,
)
from clearinghouse.law.falling_due import OPEN
from clearinghouse.law.obligations import derive
from clearinghouse.law.periods import years_after
from clearinghouse.law.reviews import Expected
from clearinghouse.law.succession import REPORTS_EXPECTED_SINCE

FIRST, YEARS = date(2006, 1, 1), 20
DAY = timedelta(days=1)
NOON = time_of_day(12)
ROUNDS = 3
# No rule stands before the day of its instrument: the plain loop knows these days by heart.
MODALITIES = date(2023, 8, 22)
LAW_GOAL, GROWTH_GOAL = 4.0, 3.0
Found = set[tuple[str, date | None, tuple[str, ...]]]


def codes() -> tuple[str, ...]:
    from clearinghouse.reference.participants import load_participants

    found = [each.code for each in load_participants() if each.kind == "state"]
    return tuple(sorted(found)[:28])


def areas_of() -> tuple[str, ...]:
    return tuple(f"AREA-{number:02}" for number in range(18))


def history(members: tuple[str, ...]) -> History:
    """Return 20 years in which every area has ten terms of two years, some of them vacant."""
    tenures, falling = [], []
    for place, area in enumerate(areas_of()):
        for term in range(YEARS // 2):
            since, until = years_after(FIRST, 2 * term), years_after(FIRST, 2 * term + 2)
            serving = [members[(place * 3 + term + each) % 28] for each in range(3)]
            roles = (Role.COORDINATOR, Role.CO_COORDINATOR, Role.CO_COORDINATOR)
            # Every seventh term an area has no Coordinator.
            pairs = list(zip(serving, roles, strict=True))[(place + term) % 7 == 0 :]
            tenures += [
                Tenure(
                    seat=Seat(area, role, state),
                    term=Term(since, until),
                    decided_on=since,
                    since=since,
                    listed_from=since,
                )
                for state, role in pairs
            ]
            due = first_paper(decided_on=since, begins_on=since, proposed_on=[since + 80 * DAY])
            falling.append(
                Falling(
                    task=Task.PROPOSE_PAPER,
                    reckoning=Reckoning.AFTER_APPOINTMENT,
                    doers=(Doer(DoerPart.COORDINATOR, serving[0]),),
                    due=due,
                    ground=Ground(GroundKind.PAPERS, f"{area}/{term}", since),
                    about={"area": area},
                )
            )
    for number in range(500):
        last = FIRST + 14 * number * DAY
        report = planning.report(last=last, on=last, told_on=last + (number % 60) * DAY).fact
        falling.append(
            Falling(
                task=Task.REPORT_ON_EVENT,
                reckoning=Reckoning.MONTH_AFTER_EVENT,
                doers=(Doer(DoerPart.ORGANISER, members[number % 28]),),
                due=report,
                ground=Ground(GroundKind.EVENT, str(number), last),
            )
        )
    years = range(FIRST.year, FIRST.year + YEARS)
    return History(
        members=members,
        bodies=tuple(CADENCES),
        areas=areas_of(),
        tenures=tuple(tenures),
        held={
            "SUMMIT": tuple(date(year, 10, 12) for year in years[::4]),
            "MC": tuple(date(year, 10, 12) for year in years[2::4]),
            **{
                body: tuple(date(year, month, 20) for year in years for month in (4, 11))
                for body in ("SOC", "SWG", "BC", "YC", "TTF")
            },
        },
        calls=tuple(
            Called(
                decision=f"CALL-{year}",
                decided_on=date(year, 8, 22),
                before=date(year, 10, 1),
                answered=frozenset(members[:20]),
            )
            for year in years
        ),
        silences=tuple(
            Silent(
                key=f"S-{number}",
                opened_on=FIRST + 18 * number * DAY,
                deadline=datetime.combine(
                    FIRST + (18 * number + 14) * DAY, datetime.min.time(), UTC
                ),
                last_day=FIRST + (18 * number + 14) * DAY,
                roster=frozenset(members),
                spoken=frozenset(members[:5]),
                ended_on=FIRST + (18 * number + 16) * DAY,
            )
            for number in range(400)
        ),
        reviews=tuple(
            InReview(
                key=f"R-{year}",
                year=year,
                opened_on=date(year, 3, 1),
                before=date(year, 6, 1),
                waiting=tuple(
                    Expected(area, Role.COORDINATOR, members[place])
                    for place, area in enumerate(areas_of()[:5])
                ),
            )
            for year in years
        ),
    )


def derived(told: History, on: date) -> Found:
    return {
        (each.task.value, each.due_on, tuple(doer.code for doer in each.doers))
        for each in derive(told, on=on)
    }


def by_hand(told: History, on: date) -> Found:
    """Find task, day and bearers, as somebody would who needs nothing else."""
    return set(_by_hand(told, on))


def _by_hand(  # noqa: PLR0912 - as it is written without a law
    told: History, on: date
) -> Iterator[tuple[str, date | None, tuple[str, ...]]]:
    serving: dict[str, list[Tenure]] = {area: [] for area in told.areas}
    followed = {(each.seat, each.since) for each in told.tenures}
    for each in told.tenures:
        if each.since <= on and (each.until is None or on < each.until):
            serving[each.seat.area].append(each)
        is_report = each.seat.role is Role.COORDINATOR and each.until is not None
        if (
            is_report
            and on >= max(each.until, MODALITIES)
            and each.until >= REPORTS_EXPECTED_SINCE
            and (each.seat, each.until) not in followed
        ):
            yield "report_on_term", None, (each.seat.participant,)
    if on >= MODALITIES:
        for held in serving.values():
            if not any(each.seat.role is Role.COORDINATOR for each in held):
                if held:
                    acting = tuple(sorted(each.seat.participant for each in held))
                    yield "act_as_coordinator", None, acting
                yield "offer_to_coordinate", None, told.members
            for each in held:
                if each.until and (each.seat, each.until) not in followed:
                    yield "ask_for_extension", each.until - DAY, (each.seat.participant,)
        for review in told.reviews:
            if review.opened_on <= on and on.year <= review.year:
                waiting: dict[str, list[str]] = {}
                for asked in review.waiting:
                    waiting.setdefault(asked.area, []).append(asked.participant)
                for states_ in waiting.values():
                    yield "contribute_to_review", review.before - DAY, tuple(sorted(states_))
    for body in told.bodies:
        due = next_due(body, told.held, on=on)
        if due.meetings and due.by and _is_dated(due.source.instrument, on):
            yield "hold_meeting", due.by, (body,)
    for call in told.calls:
        if call.decided_on <= on < call.before:
            rest = tuple(code for code in told.members if code not in call.answered)
            yield "answer_call", call.before - DAY, rest
    for silent in told.silences:
        if silent.opened_on <= on and (silent.ended_on is None or on < silent.ended_on):
            if on > silent.last_day:
                yield "close_silence", None, ("SEC",)
            else:
                rest = tuple(sorted(silent.roster - silent.spoken))
                yield "answer_silence", silent.last_day, rest
    for fell in told.falling:
        if fell.due.stand(on) in OPEN and _is_dated(fell.due.provision.instrument, on):
            yield fell.task.value, fell.due.due_on, tuple(doer.code for doer in fell.doers)


def _is_dated(instrument: str, on: date) -> bool:
    from clearinghouse.law.provisions import instruments

    dated = instruments()[instrument].dated
    return dated is None or dated <= on


def timed(run: Callable[[], object]) -> float:
    begun = time.perf_counter()
    run()
    return (time.perf_counter() - begun) * 1000


def in_turn(*runs: Callable[[], object]) -> list[float]:
    """Return the medians in milliseconds of what takes turns."""
    for run in runs:
        run()
    rounds = [[timed(run) for run in runs] for _ in range(ROUNDS)]
    return [statistics.median(side) for side in zip(*rounds, strict=True)]


def the_law() -> bool:
    told = history(codes())
    days = [FIRST + number * 30 * DAY for number in range(1, 240)]
    for on in days:
        if derived(told, on) != by_hand(told, on):
            odd = derived(told, on) ^ by_hand(told, on)
            raise SystemExit(f"The two sides disagree on {on}: {sorted(map(str, odd))[:5]}")
    ours, plain = in_turn(
        lambda: [derive(told, on=on) for on in days], lambda: [by_hand(told, on) for on in days]
    )
    each = ours / len(days)
    print(
        f"the law, {len(days)} days: ours {ours:8.1f} ms ({each:.2f} ms a day)   "
        f"by hand {plain:8.1f} ms   ours ÷ by hand {ours / plain:.2f} (at most {LAW_GOAL})"
    )
    return ours / plain <= LAW_GOAL


def the_read() -> bool:
    from clearinghouse.cli.installation import prepare

    with tempfile.TemporaryDirectory(prefix="clearinghouse-benchmark-") as directory:
        os.environ.pop("DATABASE_URL", None)
        prepare(Path(directory))
        from django.core.management import call_command

        call_command("migrate", verbosity=0, interactive=False)
        from clearinghouse.jobs import reference, reference_catalogue

        now = datetime(2026, 1, 10, 9, tzinfo=UTC)
        reference.load(at=now)
        reference_catalogue.load(at=now)
        return _read_after_years(now)


def _read_after_years(now: datetime) -> bool:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from clearinghouse.due.queries import due_from_us
    from clearinghouse.law.distribution import Reader, Standing
    from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE as REGISTRY
    from clearinghouse.participants.queries import members_on

    members = members_on(REGISTRY, now.date())
    readers = [Reader(code, Standing.MEMBER, cleared=True) for code in members]

    def read() -> list[object]:
        return [due_from_us(reader, now.date(), at=now) for reader in readers]

    def questions() -> int:
        with CaptureQueriesContext(connection) as asked:
            due_from_us(readers[0], now.date(), at=now)
        return len(asked)

    _act(members, range(FIRST.year + YEARS - 1, FIRST.year + YEARS))
    (young,), asked_young = in_turn(read), questions()
    _act(members, range(FIRST.year, FIRST.year + YEARS - 1))
    _store(readers, now)

    def stored() -> None:
        with connection.cursor() as cursor:
            for reader in readers:
                cursor.execute(
                    "SELECT day, task, due_on FROM benchmark_due WHERE day = %s AND state = %s"
                    " ORDER BY due_on",
                    [now.date(), reader.participant],
                )
                cursor.fetchall()

    ours, plain = in_turn(read, stored)
    asked = questions()
    growth = ours / young
    print(
        f"the read, {len(readers)} States: ours {ours:8.1f} ms ({ours / len(readers):.1f} ms a "
        f"State, {asked} questions)   stored beforehand {plain:8.1f} ms   ours ÷ stored "
        f"{ours / plain:.1f}\n"
        f"beside itself after one year ({young:.1f} ms, {asked_young} questions): "
        f"{growth:.2f} times (at most {GROWTH_GOAL})"
    )
    return growth <= GROWTH_GOAL and asked == asked_young


def _act(members: tuple[str, ...], years: range) -> None:
    """Enter two Lists a year, 25 events and the review of a dimension."""
    from django.db import transaction

    from clearinghouse.measures.kinds import ActKind
    from clearinghouse.measures.models import Area, ListAct, ListRow
    from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE as REGISTRY
    from clearinghouse.participants.facts import Words
    from clearinghouse.planning.models import EventVersion, Plan, PlannedEvent
    from clearinghouse.review import operations as review
    from clearinghouse.review.facts import OpeningFacts
    from clearinghouse.review.models import Review

    areas = list(Area.objects.order_by("pk").values_list("code", flat=True))
    dimensions = ("MP", "NCT", "ECON", "ENV", "HUM")
    for year in years:
        at = datetime(year, 3, 1, 9, tzinfo=UTC)
        with transaction.atomic():
            for half in (0, 1):
                decided = date(year, 1 + 6 * half, 15)
                act = ListAct.objects.create(
                    key=f"made-up-{decided}",
                    kind=ActKind.LIST,
                    decided_on=decided,
                    sources="made up",
                    entry=70_000_000 + year * 10 + half,
                )
                ListRow.objects.bulk_create(
                    ListRow(
                        act=act,
                        position=3 * place + each,
                        area_id=area,
                        role=Role.CO_COORDINATOR if each else Role.COORDINATOR,
                        participant_id=members[(place + year + half + 9 * each) % len(members)],
                        starts_on=decided,
                        ends_on=years_after(decided, 2),
                    )
                    for place, area in enumerate(areas)
                    for each in range(3)
                )
            dimension = dimensions[year % 5]
            if not Review.objects.filter(dimension=dimension, year=year).exists():
                review.open_review(
                    opening=OpeningFacts(
                        dimension=dimension,
                        year=year,
                        since=date(year - 1, 1, 1),
                        until=date(year, 2, 1),
                        focus=Words("Made up"),
                        before=date(year, 6, 1),
                    ),
                    by=REGISTRY,
                    at=at,
                )
            plan = Plan.objects.filter(year=year + 50).first() or Plan.objects.create(
                year=year + 50, opened_at=at, compiled_at=at, entry=50_000_000 + year
            )
            for number in range(25):
                entry = 60_000_000 + year * 100 + number
                event = PlannedEvent.objects.create(
                    plan=plan, code=f"B{year}-{number}", position=number
                )
                held = date(year, 1, 10) + 13 * number * DAY
                EventVersion.objects.create(
                    event=event,
                    number=1,
                    change="compiled",
                    made_at=at,
                    entry=entry,
                    title_en=f"Event {number} of {year}",
                    organisers=[{"participant": members[number % len(members)]}],
                    time=held.isoformat(),
                    first_on=held,
                    last_on=held,
                    is_to_the_day=True,
                )


def _store(readers: list, now: datetime) -> None:
    """Store what is due on the day from each State, and as much for each of 5,000 days before."""
    from django.db import connection

    from clearinghouse.due.queries import due_from_us

    rows = [
        (now.date(), reader.participant, row.obligation.task.value, row.obligation.due_on)
        for reader in readers
        for row in due_from_us(reader, now.date(), at=now)
    ]
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE benchmark_due (day date, state text, task text, due_on date)")
        cursor.executemany("INSERT INTO benchmark_due VALUES (%s, %s, %s, %s)", rows)
        cursor.execute(
            "INSERT INTO benchmark_due SELECT day - before, state, task, due_on - before"
            " FROM benchmark_due, generate_series(1, 5000) AS before"
        )
        cursor.execute("CREATE INDEX ON benchmark_due (day, state)")
        cursor.execute("ANALYZE benchmark_due")


def main() -> int:
    return 0 if all([the_law(), the_read()]) else 1


if __name__ == "__main__":
    raise SystemExit(main())
