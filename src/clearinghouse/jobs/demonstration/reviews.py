"""A review of the demonstration, a proposal out of it, and what some States choose to tell."""

from datetime import date, datetime, timedelta
from typing import Final

from clearinghouse.correspondence.facts import DraftFacts
from clearinghouse.correspondence.operations import clear_note, issue_note
from clearinghouse.jobs.demonstration.papers import Papers
from clearinghouse.jobs.demonstration_people import reader_of_role
from clearinghouse.law.counting import Consent
from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.law.periods import day_at
from clearinghouse.law.proposals import Origin
from clearinghouse.law.reviews import RecommendationKind
from clearinghouse.measures.queries import catalogue
from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE
from clearinghouse.participants.facts import Words
from clearinghouse.review import operations, queries
from clearinghouse.review.facts import (
    ChoiceFacts,
    ContributionFacts,
    OpeningFacts,
    ProposalFacts,
    RecommendationFacts,
)
from clearinghouse.writing.notes_verbales.composing import Value
from clearinghouse.writing.notes_verbales.purposes import Addressed, Purpose

REGISTRY: Final = REGISTRY_AT_THE_MACHINE
DIMENSION: Final = "ECON"
# The day after the first review that the sources tell of.
SINCE: Final = date(2022, 6, 16)
A_DAY: Final = timedelta(days=1)
TEN: Final = 10
FOCUS: Final = Words(
    "how orchards and museums bring visitors to small towns",
    "как сады и музеи привлекают гостей в малые города",
    "бақтар мен музейлер шағын қалаларға қонақ тартуы",
)
REGISTER: Final = "17-1"
CALLED: Final = {
    "en": "Review of implementation: economic dimension",
    "ru": "Обзор осуществления: экономическое измерение",
    "kk": "Іске асыру шолуы: экономикалық өлшем",
}
SAID: Final = (
    (
        "Two seminars for owners of small inns, and a list of inns that take travellers on foot.",
        "Inns on the routes report more guests in spring; the seminars were fully booked.",
        "Seminars online reach more owners, but fewer of them stay in touch.",
        "Hold every second seminar in a small town.",
    ),
    (
        "A guide to old orchards in four languages was printed and given away.",
        "Orchards in the guide have begun to sell cuttings to each other.",
        "A guide without a map is put aside.",
        "Agree on signs for maps.",
    ),
)
RECOMMENDED: Final = (
    (
        RecommendationKind.UPDATE_PAPER,
        Words(
            "Let the concept paper on tourism speak of travellers on foot",
            "Отразить пеших путешественников в концепции по туризму",
            "Туризм тұжырымдамасында жаяу саяхатшыларды атап өту",
        ),
    ),
    (
        RecommendationKind.NEW_MEASURE,
        Words(
            "Add a measure on signs for maps of routes",
            "Включить меру об обозначениях на картах маршрутов",
            "Бағыт карталарындағы белгілер туралы шараны қосу",
        ),
    ),
)
SIGNS: Final = Words(
    "Agree on signs for maps of routes on foot",
    "Согласование обозначений на картах пешеходных маршрутов",
    "Жаяу бағыт карталарындағы белгілерді келісу",
)
REASONS: Final = Words(
    "The same sign now means a spring in one country and a well in another.",
    "Сейчас один и тот же знак означает в одной стране родник, а в другой колодец.",
    "Қазір бір белгі бір елде бұлақты, екіншісінде құдықты білдіреді.",
)
TOURISM: Final = "ECON-TOURISM"
CHOOSING: Final = (
    ("kaz", Consent.BY_MEASURE, Distribution.PUBLIC, 2),
    ("tur", Consent.BY_MEASURE, Distribution.MEMBER_STATES, 2),
    ("aze", Consent.BY_MEASURE, Distribution.MEMBER_STATES, 1),
    ("rus", Consent.BY_DIMENSION, Distribution.MEMBERS_AND_OBSERVERS, 1),
)


def review_implementation(papers: Papers) -> None:
    """Let States choose, open a review, contribute to it, recommend and propose."""
    _choose(at=papers.year.moment("swg1", TEN))
    opened_at = papers.year.moment("route", TEN)
    opening = OpeningFacts(
        dimension=DIMENSION,
        year=day_at(opened_at).year,
        since=SINCE,
        until=day_at(opened_at) - A_DAY,
        focus=FOCUS,
        before=papers.year.day("swg3"),
    )
    key, _remarks = operations.open_review(opening=opening, by=REGISTRY, at=opened_at)
    _call(key, at=opened_at + A_DAY)
    _contribute(key, at=opened_at + TEN * A_DAY)
    _recommend(key, at=papers.year.moment("lately", TEN))


def _call(key: str, *, at: datetime) -> None:
    """Issue the note that asks for contributions, written and cleared by two officers."""
    shown = queries.review(REGISTRY, key)
    assert shown is not None
    fields: dict[str, Value] = {
        "review": CALLED,
        "focus": {"en": FOCUS.en, "ru": FOCUS.ru, "kk": FOCUS.kk},
        "until": (shown.before or day_at(at)) - A_DAY,
    }
    first, second = (reader_of_role(name, at=at) for name in ("registry", "second.registry"))
    draft = operations.compose_call(
        review=key,
        facts=DraftFacts(
            purpose=Purpose.CONTRIBUTIONS_CALLED,
            register=REGISTER,
            addressed=Addressed.ALL_MEMBER_STATES,
            fields=fields,
        ),
        by=first,
        at=at,
    )
    clear_note(draft=draft, version=1, by=second, at=at)
    issue_note(draft=draft, version=1, by=second, at=at)


def _choose(*, at: datetime) -> None:
    """Let each delegation of the demonstration tell some of the measures of its choice."""
    measures = _measures(at)
    for place, (delegation, consent, distribution, count) in enumerate(CHOOSING):
        told_at = at + place * timedelta(minutes=20)
        by = reader_of_role(f"{delegation}.officer", at=told_at)
        operations.give_consent(how=consent, by=by, at=told_at)
        for edition, measure in measures[:count]:
            facts = ChoiceFacts(
                edition=edition,
                measure=measure,
                partners=("KGZ",) if delegation == "kaz" else (),
                since=date(day_at(told_at).year - 1, 3, 1),
                distribution=distribution,
            )
            operations.tell_choice(facts=facts, by=by, at=told_at)


def _measures(at: datetime) -> list[tuple[str, str]]:
    """Return the first measures of the dimension that a State may name, by edition and key."""
    known = queries.measures_to_choose(REGISTRY, day_at(at))
    return [(each.edition, each.key) for each in known if each.dimension == DIMENSION]


def _contribute(key: str, *, at: datetime) -> None:
    """Enter what the first two of those asked sent on paper."""
    shown = queries.review(REGISTRY, key)
    asked = list(dict.fromkeys((e.participant, e.area) for e in shown.asked)) if shown else []
    for (state, area), said in zip(asked, SAID, strict=False):
        facts = ContributionFacts(
            state=state,
            area=area,
            activities=said[0],
            impact=said[1],
            lessons=said[2],
            strengthening=said[3],
        )
        operations.contribute(review=key, facts=facts, by=REGISTRY, at=at)


def _recommend(key: str, *, at: datetime) -> None:
    for kind, text in RECOMMENDED:
        facts = RecommendationFacts(kind=kind, text=text, area=TOURISM)
        operations.recommend(review=key, facts=facts, by=REGISTRY, at=at)
    proposed, _remarks = operations.propose(
        facts=ProposalFacts(
            edition=_edition(REGISTRY, at),
            number="2.1.9",
            title=SIGNS,
            reasons=REASONS,
            origin=Origin.REVIEW,
            proposer="TUR",
            dimension=DIMENSION,
            area=TOURISM,
            review=key,
            recommendation=len(RECOMMENDED),
        ),
        by=REGISTRY,
        at=at,
    )
    operations.draft_proposal(proposal=proposed, by=REGISTRY, at=at)


def _edition(reader: Reader, at: datetime) -> str:
    shown = catalogue(reader, day_at(at))
    return shown.edition.code if shown else ""
