"""What the demonstration shows of papers of areas: a round of consultation, a plan, a network."""

from dataclasses import replace
from datetime import time, timedelta
from typing import Final

from django.contrib.auth import get_user_model

from clearinghouse.jobs import reference_papers
from clearinghouse.jobs.demonstration.papers import Papers
from clearinghouse.law.action_plans import Progress
from clearinghouse.law.concept_papers import PaperPart
from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import end_of_day, years_after
from clearinghouse.papers import operations
from clearinghouse.papers.facts import (
    AnswerFacts,
    CommentFacts,
    ContactFacts,
    PartFacts,
    PeriodFacts,
    RoundFacts,
)
from clearinghouse.papers.kinds import AnswerKind
from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE
from clearinghouse.participants.queries import reader_of
from clearinghouse.text.languages import Language

AREA: Final = "NCT-GEN"
NETWORK: Final = "NCT-POLICE"
MORNING: Final = 10
TEXTS: Final = {
    (PaperPart.BACKGROUND, Language.EN): (
        "The paper approved earlier for this area states no period of its own.\n"
        "This draft takes it up and adds what the expert meetings have learnt since."
    ),
    (PaperPart.BACKGROUND, Language.RU): (
        "В одобренной ранее концепции этой сферы срок действия не указан.\n"
        "Настоящий проект продолжает её и учитывает опыт экспертных встреч."
    ),
    (PaperPart.DIRECTIONS, Language.EN): (
        "1. Documents of travellers and how they are checked.\n"
        "2. Training of officers who serve at land borders."
    ),
    (PaperPart.DIRECTIONS, Language.RU): (
        "1. Документы путешествующих и их проверка.\n"
        "2. Обучение сотрудников, служащих на сухопутных границах."
    ),
    (PaperPart.GOALS, Language.EN): "1. Two seminars a year, in turn in different places.",
    (PaperPart.GOALS, Language.RU): "1. Два семинара в год, поочерёдно в разных местах.",
    (PaperPart.APPROACH, Language.EN): "Step by step, with the offices that answer in the network.",
}
OFFICE: Final = ContactFacts(
    office="International cooperation desk, Ministry of the Interior",
    email="network@example.org",
    languages=("en", "ru"),
    opens=time(9),
    closes=time(18),
    zone="Asia/Almaty",
    deputy_office="Duty desk, Ministry of the Interior",
    deputy_email="duty@example.org",
)


def keep_area_papers(papers: Papers) -> None:
    """Bind the papers of the year, issue a draft for comments, carry a plan, call a network."""
    reference_papers.load(at=papers.year.at)
    _bind(papers)
    _consult(papers)
    _carry_out(papers)
    _answer_each_other(papers)


def _officer(name: str, papers: Papers) -> Reader:
    officer = get_user_model().objects.get(email=f"{name}@example.org")
    return reader_of(officer, at=papers.year.at)


def _bind(papers: Papers) -> None:
    first = papers.year.day("silence+14")
    last = years_after(first, 3) - timedelta(days=1)
    for key, period in (
        ("quake-concept", PeriodFacts(first=first, last=last)),
        ("quake-plan", PeriodFacts(first=None, last=None)),
    ):
        operations.bind_document(
            area="ENV-DISASTER",
            document=papers.name(key),
            period=period,
            by=REGISTRY_AT_THE_MACHINE,
            at=papers.year.at,
        )


def _consult(papers: Papers) -> None:
    coordinator, other = _officer("tur.officer", papers), _officer("kaz.officer", papers)
    begun = papers.year.moment("route", MORNING)
    draft = operations.begin_draft(area=AREA, by=coordinator, at=begun).address
    for (part, language), text in TEXTS.items():
        facts = PartFacts(part=part, language=language, text=text, version=0)
        operations.write_part(draft=draft, facts=facts, by=coordinator, at=begun)
    issued = papers.year.moment("lately", MORNING)
    closes = end_of_day(papers.year.day("swg3"))
    operations.issue_round(
        draft=draft,
        facts=RoundFacts(deadline=closes, letter="Comments on the goals are especially welcome."),
        by=coordinator,
        at=issued,
    )
    for comment in (
        CommentFacts(
            part=PaperPart.GOALS,
            paragraph="1",
            text="A goal should say how it will be seen to be reached.",
            proposal="1. Two seminars a year, each with a short report to all Member States.",
        ),
        CommentFacts(part=PaperPart.DIRECTIONS, text="The second theme is welcome."),
    ):
        operations.comment(draft=draft, number=1, facts=comment, by=other, at=issued)
    operations.answer_comment(
        draft=draft,
        number=1,
        place=2,
        facts=AnswerFacts(kind=AnswerKind.EXPLAINED, text="The theme stays as it is."),
        by=coordinator,
        at=issued,
    )


def _carry_out(papers: Papers) -> None:
    coordinator = _officer("tur.officer", papers)
    at = papers.year.at
    for number, progress, day in (
        ("i", Progress.CARRIED_OUT, "museum"),
        ("ii.1", Progress.UNDER_WAY, "library"),
        ("i.2", Progress.POSTPONED, "soc2"),
    ):
        operations.note_progress(
            area=AREA,
            code=number,
            progress=progress,
            noted_on=papers.year.day(day),
            by=coordinator,
            at=at,
        )
    operations.note_that_it_was_held(
        area=AREA,
        code="ii.1",
        held_on=papers.year.day("library"),
        title="Seminar on checks at land borders",
        by=coordinator,
        at=at,
    )


def _answer_each_other(papers: Papers) -> None:
    begun = papers.year.moment("soc2", MORNING)
    for state in ("tur", "kaz"):
        operations.join_network(
            network=NETWORK,
            participant=state.upper(),
            facts=replace(OFFICE, email=f"network.{state}@example.org"),
            by=_officer(f"{state}.administrator", papers),
            at=begun,
        )
    called = papers.year.moment("lately", MORNING)
    operations.call_network(network=NETWORK, by=_officer("tur.officer", papers), at=called)
    operations.answer_call(
        network=NETWORK,
        by=_officer("kaz.officer", papers),
        at=min(called + timedelta(hours=3), papers.year.at),
    )
