"""Two meetings of the demonstration: one that was run from first to last, one that is convened."""

from datetime import UTC, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from clearinghouse.jobs.demonstration.papers import Papers
from clearinghouse.law.meetings import Added, Outcome, Part
from clearinghouse.law.periods import SEAT_ZONE
from clearinghouse.law.verbs import Verb
from clearinghouse.meetings import operations
from clearinghouse.meetings.facts import (
    AddedFacts,
    AttendanceFacts,
    ClosingFacts,
    ConveningFacts,
    PointFacts,
    PutFacts,
)
from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE
from clearinghouse.participants.facts import Words
from clearinghouse.participants.queries import members_on

REGISTRY: Final = REGISTRY_AT_THE_MACHINE
AN_HOUR: Final = timedelta(hours=1)
OPENS_AT: Final = time(11)
# Some delegations do not come, so that the quorum is seen to matter.
ABSENT: Final = frozenset({"BHR", "KHM", "LKA", "MNG"})
HEAD: Final = Words(
    "Deputy Minister of Foreign Affairs",
    "Заместитель министра иностранных дел",
    "Сыртқы істер министрінің орынбасары",
)
ADOPTION: Final = Words(
    "Opening of the meeting and adoption of the agenda",
    "Открытие заседания и утверждение повестки дня",
    "Отырысты ашу және күн тәртібін бекіту",
)
REPORT: Final = Words(
    "Report of the Special Working Group",
    "Отчёт Специальной рабочей группы",
    "Арнаулы жұмыс тобының есебі",
)
EXHIBITIONS: Final = Words(
    "Statement on exhibitions that travel",
    "Заявление о путешествующих выставках",
    "Сапар шегетін көрмелер туралы мәлімдеме",
)
CUTTINGS: Final = Words(
    "Decision on cuttings of old fruit trees",
    "Решение о черенках старых плодовых деревьев",
    "Ескі жеміс ағаштарының қалемшелері туралы шешім",
)
ROUTES: Final = Words(
    "Routes for travellers on foot",
    "Маршруты для пеших путешественников",
    "Жаяу саяхатшыларға арналған бағыттар",
)
NEEDS: Final = Words(
    "What gardens need to exchange cuttings",
    "Что нужно садам для обмена черенками",
    "Қалемше алмасу үшін бақтарға не қажет",
)


def run_sittings(papers: Papers) -> None:
    """Run the session of the autumn whole, and convene the meeting of the working group to come."""
    _autumn(papers)
    _to_come(papers)


def _autumn(papers: Papers) -> None:
    opens = datetime.combine(papers.year.day("soc2"), OPENS_AT, ZoneInfo(SEAT_ZONE)).astimezone(UTC)
    before = opens - 12 * 24 * AN_HOUR
    code = _convene(papers, "soc2", (ADOPTION, REPORT, EXHIBITIONS, CUTTINGS), at=before)
    _place(papers, code, "2", "swg2-report", at=before)
    _place(papers, code, "3", "museums-rev1", at=before)
    _place(papers, code, "4", "orchard-draft", at=opens - 24 * AN_HOUR)
    _call_the_roll(code, at=opens)
    operations.open_sitting(sitting=code, by=REGISTRY, at=opens)
    operations.adopt_agenda(sitting=code, by=REGISTRY, at=opens + AN_HOUR / 6)
    _place(papers, code, "3", "museums-rev2", at=opens + AN_HOUR)
    _put(
        code,
        PutFacts(
            point="2",
            draft=papers.name("swg2-report"),
            outcome=Outcome.NOTED,
            verb=Verb.TOOK_NOTE,
            subject=REPORT,
        ),
        at=opens + AN_HOUR,
    )
    _adopt_cuttings(papers, code, at=opens + 3 * AN_HOUR)
    operations.close_sitting(
        sitting=code, closing=ClosingFacts(), by=REGISTRY, at=opens + 6 * AN_HOUR
    )


def _adopt_cuttings(papers: Papers, code: str, *, at: datetime) -> None:
    draft = papers.name("orchard-draft")
    call: dict[str, object] = {
        "kind": "call",
        "before": papers.year.day("soc3").isoformat(),
        "subject_en": NEEDS.en,
        "subject_ru": NEEDS.ru,
        "subject_kk": NEEDS.kk,
    }
    _put(
        code,
        PutFacts(
            point="4",
            draft=draft,
            outcome=Outcome.ADOPTED,
            verb=Verb.ADOPTED,
            subject=CUTTINGS,
            effects=({"kind": "approve", "document": draft}, call),
        ),
        at=at,
    )
    operations.attach_statement(
        sitting=code,
        facts=AddedFacts(
            place=2,
            added=Added.INTERPRETATION,
            state="TUR",
            paragraphs=("2",),
            text="The age of a tree is understood to be told as far as the garden knows it.",
        ),
        by=REGISTRY,
        at=at + AN_HOUR / 4,
    )


def _to_come(papers: Papers) -> None:
    at = papers.year.at
    code = _convene(papers, "swg3", (ADOPTION, ROUTES), at=at)
    _place(papers, code, "1", "swg3-agenda", at=at)
    _place(papers, code, "2", "routes", at=at)


def _convene(papers: Papers, name: str, agenda: tuple[Words, ...], *, at: datetime) -> str:
    met = papers.year.meetings[name]
    points = tuple(
        PointFacts(number=str(number), title=title) for number, title in enumerate(agenda, start=1)
    )
    code, _remarks = operations.convene(
        convening=ConveningFacts(meeting=f"{met.body}-{met.first.isoformat()}", agenda=points),
        by=REGISTRY,
        at=at,
    )
    return code


def _place(papers: Papers, code: str, point: str, key: str, *, at: datetime) -> None:
    operations.place_document(
        sitting=code, point=point, document=papers.name(key), by=REGISTRY, at=at
    )


def _call_the_roll(code: str, *, at: datetime) -> None:
    roll = tuple(
        AttendanceFacts(participant=state, part=Part.MEMBER, head=HEAD, size=2 + place % 4)
        for place, state in enumerate(members_on(REGISTRY, at.date()))
        if state not in ABSENT
    )
    operations.call_the_roll(sitting=code, roll=roll, by=REGISTRY, at=at)


def _put(code: str, facts: PutFacts, *, at: datetime) -> None:
    operations.put_to_decision(sitting=code, facts=facts, by=REGISTRY, at=at)
