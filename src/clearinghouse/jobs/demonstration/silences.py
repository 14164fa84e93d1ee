"""Two silence procedures of the demonstration: one that was broken, one that is running."""

from datetime import UTC, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from clearinghouse.jobs.demonstration.papers import Papers
from clearinghouse.jobs.demonstration_people import reader_of_role
from clearinghouse.law.deadlines import Deadline, zone_tables_edition
from clearinghouse.law.periods import SEAT_ZONE
from clearinghouse.law.silence_procedure import Matter, Said
from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE
from clearinghouse.participants.facts import Words
from clearinghouse.silence import operations
from clearinghouse.silence.facts import AnswerFacts, OpeningFacts
from clearinghouse.tlog.procedure_acts import Channel

REGISTRY: Final = REGISTRY_AT_THE_MACHINE
DEADLINE_AT: Final = time(18)
OPENS_AT: Final = time(11)
AN_HOUR: Final = timedelta(hours=1)
ROUTES: Final = Words(
    "Concept paper on routes for travellers on foot",
    "Концепция маршрутов для пеших путешественников",
    "Жаяу саяхатшыларға арналған бағыттар тұжырымдамасы",
)
MUSEUMS: Final = Words(
    "Exchange of museum exhibitions",
    "Обмен музейными выставками",
    "Музей көрмелерімен алмасу",
)


def run_silences(papers: Papers) -> None:
    """Open both procedures and let States say what they say in them."""
    _routes(papers)
    _museums(papers)


def _routes(papers: Papers) -> None:
    key, opened_at, deadline = _open(
        papers, "note-routes-silence", "routes", ROUTES, Matter.PAPER, "route+16", "route+28"
    )
    _look(papers, key, opened_at + 3 * AN_HOUR, "kaz", "tur", "rus")
    _say(papers, key, "kaz", Said.SUPPORTED, opened_at + 50 * AN_HOUR)
    _say(
        papers,
        key,
        "rus",
        Said.OBJECTED,
        deadline - 20 * AN_HOUR,
        "Paragraph 2 of section III needs to be agreed with those who keep the borders.",
    )
    operations.close(key=key, by=REGISTRY, at=deadline + AN_HOUR)


def _museums(papers: Papers) -> None:
    key, opened_at, _deadline = _open(
        papers,
        "note-museums-silence",
        "museums-rev2",
        MUSEUMS,
        Matter.OUTCOME_DOCUMENT,
        "lately",
        "lately+21",
    )
    _look(papers, key, opened_at + 2 * AN_HOUR, "aze", "tur")
    if papers.year.at > opened_at + 5 * AN_HOUR:
        _say(papers, key, "aze", Said.SUPPORTED, opened_at + 4 * AN_HOUR)
        _say(
            papers,
            key,
            "tur",
            Said.ASKED_TIME,
            opened_at + 5 * AN_HOUR,
            "The museums that would lend have been asked and have not answered yet.",
        )


def _open(
    papers: Papers, note: str, text: str, title: Words, matter: Matter, opens: str, ends: str
) -> tuple[str, datetime, datetime]:
    """Open a procedure on these days; return its key, its opening and its deadline."""
    opened_at = _moment(papers, opens, OPENS_AT)
    civil = datetime.combine(papers.year.day(ends), DEADLINE_AT)
    edition = zone_tables_edition()
    deadline = Deadline(civil, SEAT_ZONE, edition).instant
    effects = ({"kind": "approve", "document": papers.name(text)},)
    key, _remarks = operations.open_procedure(
        opening=OpeningFacts(
            body="SOC",
            matter=matter,
            title=title,
            note=papers.entered[note].address,
            texts=(papers.name(text),),
            deadline=deadline,
            civil=civil.strftime("%Y-%m-%dT%H:%M"),
            zone=SEAT_ZONE,
            tzdata=edition,
            effects=effects,
        ),
        by=REGISTRY,
        at=opened_at,
    )
    return key, opened_at, deadline


def _look(papers: Papers, key: str, at: datetime, *delegations: str) -> None:
    for place, code in enumerate(delegations):
        seen_at = at + place * AN_HOUR / 4
        operations.deliver(
            key=key,
            state=code.upper(),
            channel=Channel.PORTAL,
            delivered_at=seen_at,
            by=reader_of_role(f"{code}.officer", at=papers.year.at),
            at=seen_at,
        )


def _say(papers: Papers, key: str, code: str, said: Said, at: datetime, text: str = "") -> None:
    operations.answer(
        key=key,
        facts=AnswerFacts(said=said, text=text),
        by=reader_of_role(f"{code}.officer", at=papers.year.at),
        at=at,
    )


def _moment(papers: Papers, expression: str, hour: time) -> datetime:
    local = datetime.combine(papers.year.day(expression), hour, ZoneInfo(SEAT_ZONE))
    return local.astimezone(UTC)
