"""The draft review document from what the record holds: its texts, and the sheet for a file."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from django.utils.translation import override

from clearinghouse.documents.kinds import LanguageStatus
from clearinghouse.documents.papers import Version
from clearinghouse.law.coordination import Role
from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.law.periods import day_at
from clearinghouse.measures.queries import coordinators
from clearinghouse.measures.views import ListLine
from clearinghouse.participants.queries import body_names_on, names_on, organisation_on, spoken
from clearinghouse.review import queries
from clearinghouse.review.views import ContributionRow, FigureView, Scope
from clearinghouse.text.languages import Language
from clearinghouse.web.sheets import organisation_in
from clearinghouse.web.wording import DISTRIBUTIONS
from clearinghouse.writing.reviews.composing import (
    AreaPart,
    FigurePart,
    Line,
    RecommendedPart,
    ReviewPaper,
    Told,
    compose,
)
from clearinghouse.writing.sheet import Form, Masthead, Part, Sheet

BODY: Final = "SOC"
# The languages in which the Committee negotiates.
LANGUAGES: Final = (Language.EN, Language.RU)


def versions(
    reader: Reader, scope: Scope, languages: tuple[Language, ...] = LANGUAGES
) -> tuple[Version, ...]:
    """Return the draft in these languages, as it is registered."""
    figures = queries.figures(reader, scope)
    composed = (
        (language, *compose(_paper(reader, scope, figures, language), language))
        for language in languages
    )
    return tuple(
        Version(language, title, text, LanguageStatus.OFFICIAL)
        for language, title, text in composed
    )


def sheet(
    reader: Reader, scope: Scope, languages: tuple[Language, ...] = LANGUAGES, *, at: datetime
) -> Sheet:
    """Return the draft as a sheet without a symbol, as it stands at this moment."""
    names = organisation_on(reader, scope.until)
    body = body_names_on(reader, scope.until).get(BODY)
    return Sheet(
        form=Form.DOCUMENT,
        masthead=Masthead(
            organisation=organisation_in(names, languages),
            symbol="",
            issued_on=day_at(at),
        ),
        parts=tuple(
            Part(
                language=version.language,
                text=version.text,
                title=version.title,
                distribution=_members_only(version.language) if scope.review else "",
                body=spoken(body.usual, version.language) if body else "",
            )
            for version in versions(reader, scope, languages)
        ),
        url="",
        written_at=at,
    )


def _members_only(language: Language) -> str:
    with override(language):
        return str(DISTRIBUTIONS[Distribution.MEMBER_STATES])


def _paper(
    reader: Reader, scope: Scope, figures: tuple[FigureView, ...], language: Language
) -> ReviewPaper:
    names = {
        code: spoken(each.usual, language) for code, each in names_on(reader, scope.until).items()
    }
    areas = {area.code: spoken(area.name, language) for area in scope.areas}
    lines = {line.area: line for line in coordinators(reader, scope.until).lines}
    shown = scope.review
    counted = queries.choice_figures(reader, scope.until).by_dimension
    return ReviewPaper(
        dimension=spoken(scope.name, language),
        year=scope.year,
        since=scope.since,
        until=scope.until,
        focus=spoken(shown.row.focus, language).rstrip(".") if shown else "",
        areas=tuple(
            _area(code, name, lines.get(code), scope, names) for code, name in areas.items()
        ),
        figures=tuple(
            FigurePart(
                figure.code.value,
                figure.total,
                tuple(Line(spoken(each.name, language), each.count) for each in figure.tallies),
            )
            for figure in figures
        ),
        recommendations=_recommended(scope, areas, names, language),
        choosing=next((each.count for each in counted if each.code == scope.dimension), 0),
    )


def _recommended(
    scope: Scope, areas: Mapping[str, str], names: Mapping[str, str], language: Language
) -> tuple[RecommendedPart, ...]:
    return tuple(
        RecommendedPart(
            number=each.number,
            kind=each.kind.value,
            text=spoken(each.text, language),
            area=areas.get(each.area, ""),
            source=names.get(each.source, each.source),
            follow_up=each.follow_up.value,
        )
        for each in (scope.review.recommendations if scope.review else ())
    )


def _area(
    code: str, name: str, line: ListLine | None, scope: Scope, names: Mapping[str, str]
) -> AreaPart:
    shown = scope.review
    asked = [each for each in shown.asked if each.area == code] if shown else []
    told = [each for each in (shown.latest if shown else ()) if each.area in (code, "")]
    came = dict.fromkeys(each.state for each in told)
    expected = dict.fromkeys(each.participant for each in asked if not each.has_come)
    return AreaPart(
        name=name,
        coordinators=_serving(line, Role.COORDINATOR, names),
        co_coordinators=_serving(line, Role.CO_COORDINATOR, names),
        received=tuple(names.get(state, state) for state in came),
        expected=tuple(names.get(state, state) for state in expected),
        told=tuple(_told(each, names) for each in told),
    )


def _serving(line: ListLine | None, role: Role, names: Mapping[str, str]) -> tuple[str, ...]:
    if line is None:
        return ()
    held = line.coordinators if role is Role.COORDINATOR else line.co_coordinators
    return tuple(names.get(each.participant, each.participant) for each in held)


def _told(row: ContributionRow, names: Mapping[str, str]) -> Told:
    return Told(
        names.get(row.state, row.state),
        row.activities,
        row.impact,
        row.lessons,
        row.strengthening,
    )
