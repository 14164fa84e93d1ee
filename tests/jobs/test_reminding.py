"""Reminding: a week before, on the last day, once each, to those who may read the decision."""

from datetime import UTC, date, datetime, timedelta

import pytest

from clearinghouse.documents import operations as register
from clearinghouse.jobs.reminding import remind
from clearinghouse.law.distribution import Distribution
from clearinghouse.law.verbs import Verb
from clearinghouse.notices.kinds import NoticeKind
from clearinghouse.notices.models import Notice, Watch
from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE
from clearinghouse.participants.facts import Words
from clearinghouse.procedures.facts import Day, DecisionFacts
from clearinghouse.procedures.operations import record_decision
from tests.factories import REGISTRY, a_paper
from tests.notices.telling import AT, a_reader_of
from tests.participants.people import delegations

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)
DUE = date(2026, 12, 10)


@pytest.fixture(autouse=True)
def _called_for() -> None:
    delegations()
    for code in ("KAZ", "TUR", "JPN"):
        a_reader_of(code)
    paper = a_paper(
        "SOC/2026-I/DEC/1", distribution=Distribution.MEMBER_STATES, author="SEC", dated_on=TODAY
    )
    revision = register.register(paper=paper, by=REGISTRY, at=AT).revision
    facts = DecisionFacts(
        verb=Verb.REQUESTED,
        subject=Words("Proposals are awaited"),
        decided=Day.exactly(TODAY),
        body="SOC",
        revision=revision,
        address="para-1",
        number="1",
        due_before=DUE,
    )
    record_decision(decision=facts, by=REGISTRY_AT_THE_MACHINE, at=AT)
    remind(at=AT)


def on(day: date, hour: int = 9) -> int:
    """Remind on a day; return how many officers have been reminded so far."""
    remind(at=datetime.combine(day, AT.time().replace(hour=hour), UTC))
    return Notice.objects.filter(kind=NoticeKind.DEADLINE_NEAR).exclude(officer=None).count()


@pytest.mark.parametrize(
    ("days", "reminded"), [(8, 0), (7, 2), (6, 2), (2, 2), (1, 2), (0, 0), (-1, 0)]
)
def test_begins_a_week_before_and_ends_with_the_day(days: int, reminded: int) -> None:
    assert on(DUE - timedelta(days=days)) == reminded


def test_comes_twice_and_no_more() -> None:
    assert [on(DUE - timedelta(days=days)) for days in (7, 6, 2, 1)] == [2, 2, 2, 4]


def test_looks_once_an_hour() -> None:
    week_before = DUE - timedelta(days=7)
    assert on(week_before) == 2
    looked = Watch.objects.get(source="deadlines").looked_to
    assert on(week_before) == 2
    assert Watch.objects.get(source="deadlines").looked_to == looked
    on(week_before, hour=10)
    assert Watch.objects.get(source="deadlines").looked_to == looked + 1


def test_tells_members_and_when_it_is_too_late() -> None:
    on(DUE - timedelta(days=7))
    notices = Notice.objects.filter(kind=NoticeKind.DEADLINE_NEAR).exclude(officer=None)
    assert set(notices.values_list("participant", flat=True)) == {"KAZ", "TUR"}
    # What is due before 10 December is too late from its first moment in Astana.
    assert {each.due_at for each in notices} == {datetime(2026, 12, 9, 19, tzinfo=UTC)}
    assert {each.link for each in notices} == {"/decisions/SOC/2026-I/DEC/1%23para-1/"}
