"""Announcing: what enters the registers is told once, to those who may read it, and no others."""

from datetime import date, timedelta

import pytest

from clearinghouse.documents import operations as register
from clearinghouse.jobs import announcing
from clearinghouse.jobs.announcing import AT_ONE_TIME, RECENT, announce, watch_from_now
from clearinghouse.law.distribution import Distribution
from clearinghouse.law.verbs import Verb
from clearinghouse.notices.kinds import NoticeKind
from clearinghouse.notices.models import Notice, Watch
from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE
from clearinghouse.participants.facts import Words
from clearinghouse.procedures.facts import Day, DecisionFacts
from clearinghouse.procedures.operations import record_decision
from clearinghouse.record.operations import append
from tests.factories import REGISTRY, a_note, a_paper
from tests.notices.telling import AT, a_reader_of
from tests.participants.people import delegations

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _house() -> None:
    delegations()
    for code in ("KAZ", "TUR", "JPN", "SEC"):
        a_reader_of(code)
    watch_from_now(at=AT)


def entered(
    distribution: Distribution = Distribution.MEMBER_STATES,
    *,
    symbol: str = "MC/2026/DRAFT/1",
    dated_on: date = TODAY,
    addressees: frozenset[str] = frozenset(),
) -> int:
    paper = a_paper(
        symbol, distribution=distribution, author="SEC", addressees=addressees, dated_on=dated_on
    )
    return register.register(paper=paper, by=REGISTRY, at=AT).revision


def told() -> set[str]:
    return set(Notice.objects.exclude(officer=None).values_list("participant", flat=True))


class TestADocument:
    @pytest.mark.parametrize(
        ("distribution", "readers"),
        [
            (Distribution.PUBLIC, {"KAZ", "TUR", "JPN", "SEC"}),
            (Distribution.MEMBERS_AND_OBSERVERS, {"KAZ", "TUR", "JPN", "SEC"}),
            (Distribution.MEMBER_STATES, {"KAZ", "TUR", "SEC"}),
        ],
    )
    def test_is_told_to_those_who_may_read_it(self, distribution, readers: set[str]) -> None:
        entered(distribution)
        announce(at=AT)
        assert told() == readers
        notice = Notice.objects.exclude(officer=None).first()
        assert notice is not None
        assert (notice.kind, notice.facts) == (
            NoticeKind.DOCUMENT_REGISTERED,
            {"symbol": "MC/2026/DRAFT/1"},
        )
        assert notice.is_public is (distribution is Distribution.PUBLIC)

    def test_for_addressees_is_told_to_them(self) -> None:
        entered(Distribution.ADDRESSEES, addressees=frozenset({"TUR"}))
        announce(at=AT)
        assert told() == {"TUR"}

    def test_is_told_once(self) -> None:
        entered()
        announce(at=AT)
        before = Notice.objects.count()
        Watch.objects.update(looked_to=-1)
        announce(at=AT)
        announce(at=AT)
        assert Notice.objects.count() == before

    @pytest.mark.parametrize(("days", "is_told"), [(-1, True), (0, True), (1, False)])
    def test_of_long_ago_is_told_to_nobody(self, days: int, is_told: bool) -> None:
        entered(dated_on=TODAY - RECENT - timedelta(days=days))
        announce(at=AT)
        assert bool(told()) is is_told

    def test_entered_before_the_watch_is_told_to_nobody(self) -> None:
        Watch.objects.all().delete()
        entered()
        assert announce(at=AT) is False
        announce(at=AT)
        assert told() == set()
        entered(symbol="MC/2026/DRAFT/2")
        announce(at=AT)
        assert told() == {"KAZ", "TUR", "SEC"}


def test_a_note_is_told_as_a_note() -> None:
    register.register_note(note=a_note(dated_on=TODAY), by=REGISTRY, at=AT)
    announce(at=AT)
    notice = Notice.objects.exclude(officer=None).first()
    assert notice is not None
    assert (notice.kind, notice.facts) == (NoticeKind.NOTE_RECEIVED, {"number": "DOC/12"})


def test_a_decision_leads_to_its_page() -> None:
    revision = entered()
    record_decision(
        decision=DecisionFacts(
            verb=Verb.APPROVED,
            subject=Words("The draft"),
            decided=Day.exactly(TODAY),
            body="SOC",
            revision=revision,
            address="para-1",
            number="1",
        ),
        by=REGISTRY_AT_THE_MACHINE,
        at=AT,
    )
    announce(at=AT)
    notice = Notice.objects.filter(kind=NoticeKind.DECISION_ADOPTED).first()
    assert notice is not None
    assert notice.link == "/decisions/MC/2026/DRAFT/1%23para-1/"
    assert notice.facts == {"decision": "MC/2026/DRAFT/1#para-1"}


def test_a_long_record_is_looked_through_in_parts(monkeypatch) -> None:
    monkeypatch.setattr(announcing, "AT_ONE_TIME", 3)
    for number in range(7):
        append(act="a.b", actor="SEC", at=AT, public={"number": number})
    entered()
    rounds = [announce(at=AT)]
    while rounds[-1]:
        assert told() == set()
        rounds.append(announce(at=AT))
    assert rounds == [True, True, False]
    assert told() == {"KAZ", "TUR", "SEC"}
    assert AT_ONE_TIME > 3
