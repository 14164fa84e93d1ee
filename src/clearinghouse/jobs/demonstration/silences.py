"""Two silence procedures of the demonstration: one that was broken, one that is running."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from clearinghouse.jobs.demonstration.papers import Papers
from clearinghouse.jobs.demonstration_people import reader_of_role
from clearinghouse.law.deadlines import Deadline, zone_tables_edition
from clearinghouse.law.deliveries import Channel
from clearinghouse.law.periods import SEAT_ZONE
from clearinghouse.law.silence_procedure import Matter, Said
from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE
from clearinghouse.participants.facts import Words
from clearinghouse.silence import operations
from clearinghouse.silence.facts import AnswerFacts, OpeningFacts

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


@dataclass(frozen=True, slots=True)
class Planned:
    """A procedure as it is written down here: its note, its text, its days."""

    note: str
    text: str
    title: Words
    matter: Matter
    opens: str
    ends: str


@dataclass(frozen=True, slots=True)
class Running:
    """A procedure that was opened, and what States do in it."""

    key: str
    opened_at: datetime
    deadline: datetime

    def look(self, at: datetime, *delegations: str) -> None:
        """Let these delegations look at the procedure, one after the other."""
        for place, code in enumerate(delegations):
            seen_at = at + place * AN_HOUR / 4
            operations.deliver(
                key=self.key,
                state=code.upper(),
                channel=Channel.PORTAL,
                delivered_at=seen_at,
                by=reader_of_role(f"{code}.officer", at=seen_at),
                at=seen_at,
            )

    def say(self, code: str, said: Said, at: datetime, text: str = "") -> None:
        """Let a delegation say something."""
        operations.answer(
            key=self.key,
            facts=AnswerFacts(said=said, text=text),
            by=reader_of_role(f"{code}.officer", at=at),
            at=at,
        )


def run_silences(papers: Papers) -> None:
    """Open both procedures and let States say what they say in them."""
    _routes(papers)
    _museums(papers)


def _routes(papers: Papers) -> None:
    planned = Planned("note-routes-silence", "routes", ROUTES, Matter.PAPER, "route+16", "route+28")
    running = _open(papers, planned)
    running.look(running.opened_at + 3 * AN_HOUR, "kaz", "tur", "rus")
    running.say("kaz", Said.SUPPORTED, running.opened_at + 50 * AN_HOUR)
    running.say(
        "rus",
        Said.OBJECTED,
        running.deadline - 20 * AN_HOUR,
        "Paragraph 2 of section III needs to be agreed with those who keep the borders.",
    )
    operations.close(key=running.key, by=REGISTRY, at=running.deadline + AN_HOUR)


def _museums(papers: Papers) -> None:
    planned = Planned(
        "note-museums-silence",
        "museums-rev2",
        MUSEUMS,
        Matter.OUTCOME_DOCUMENT,
        "lately",
        "lately+21",
    )
    running = _open(papers, planned)
    running.look(running.opened_at + 2 * AN_HOUR, "aze", "tur")
    running.say("aze", Said.SUPPORTED, running.opened_at + 4 * AN_HOUR)
    running.say(
        "tur",
        Said.ASKED_TIME,
        running.opened_at + 5 * AN_HOUR,
        "The museums that would lend have been asked and have not answered yet.",
    )


def _open(papers: Papers, planned: Planned) -> Running:
    """Open a procedure on its days."""
    opened_at = _moment(papers, planned.opens, OPENS_AT)
    civil = datetime.combine(papers.year.day(planned.ends), DEADLINE_AT)
    edition = zone_tables_edition()
    deadline = Deadline(civil, SEAT_ZONE, edition).instant
    text = papers.name(planned.text)
    key, _remarks = operations.open_procedure(
        opening=OpeningFacts(
            body="SOC",
            matter=planned.matter,
            title=planned.title,
            note=papers.entered[planned.note].address,
            texts=(text,),
            deadline=deadline,
            civil=civil.strftime("%Y-%m-%dT%H:%M"),
            zone=SEAT_ZONE,
            tzdata=edition,
            effects=({"kind": "approve", "document": text},),
        ),
        by=REGISTRY,
        at=opened_at,
    )
    return Running(key, opened_at, deadline)


def _moment(papers: Papers, expression: str, hour: time) -> datetime:
    local = datetime.combine(papers.year.day(expression), hour, ZoneInfo(SEAT_ZONE))
    return local.astimezone(UTC)
