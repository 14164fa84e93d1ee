"""The papers of a closure: the list of decisions in words, the List of Coordinators as amended."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import override

from clearinghouse.documents.kinds import LanguageStatus
from clearinghouse.documents.papers import Version
from clearinghouse.law.distribution import Reader
from clearinghouse.measures.queries import area_names, coordinators
from clearinghouse.measures.views import ListLine, Occupant
from clearinghouse.meetings.views import PutRow, SittingView
from clearinghouse.participants.queries import body_names_on, names_on, spoken
from clearinghouse.text.addresses import assign
from clearinghouse.text.blocks import Block, Kind, Text
from clearinghouse.text.languages import Language
from clearinghouse.web.effect_sentences import effect_sentence
from clearinghouse.web.words.procedures import VERBS

# Kazakh is not a language in which the bodies work.
STATUSES: Final = {Language.KK: LanguageStatus.COURTESY}


def decisions_drawn_up(
    reader: Reader, shown: SittingView, *, on: date
) -> dict[Language, tuple[str, str]]:
    """Return the title and the lines of the list of decisions in every language.

    A language that a decision lacks has no lines: no list mixes languages.
    """
    drawn = {}
    names = {code: each.usual for code, each in body_names_on(reader, on).items()}
    for language in Language:
        with override(language.value):
            title = _("List of decisions of %(session)s") % {"session": shown.session}
            lines = [
                _line(reader, put, language.value, names, on=on)
                for put in shown.decisions
                if all(_is_said(each, language.value) for each in shown.decisions)
            ]
        drawn[language] = (title, "\n".join(lines))
    return drawn


def numbered(titles: Mapping[Language, str], lines: Mapping[Language, str]) -> tuple[Version, ...]:
    """Return the list of decisions as it is registered; a language without lines is left out."""
    texts = {language: _paragraphs(typed, numbered=True) for language, typed in lines.items()}
    return _versions(titles, texts)


def in_paragraphs(
    titles: Mapping[Language, str], lines: Mapping[Language, str]
) -> tuple[Version, ...]:
    """Return the words in which the Chair puts a matter, as a paper without numbers."""
    texts = {language: _paragraphs(typed, numbered=False) for language, typed in lines.items()}
    return _versions(titles, texts)


def coordinators_drawn_up(reader: Reader, *, on: date) -> tuple[Version, ...]:
    """Return the List of Coordinators as it stands on a day, in the layout of the official one."""
    lines = coordinators(reader, on).lines
    titles: dict[Language, str] = {}
    texts: dict[Language, Text] = {}
    for language in Language:
        with override(language.value):
            titles[language] = _("List of coordinating and co-coordinating States")
            heading = (
                _("No."),
                _("Dimension"),
                _("Priority area"),
                _("Coordinator"),
                _("Co-coordinators"),
            )
        rows = tuple(_row(line, language.value) for line in lines)
        texts[language] = (Block(Kind.TABLE, rows=(heading, *rows)),)
    return _versions(titles, texts)


def _versions(
    titles: Mapping[Language, str], texts: Mapping[Language, Text]
) -> tuple[Version, ...]:
    given = {language: text for language, text in texts.items() if text}
    return tuple(
        Version(
            language,
            titles[language].strip(),
            text,
            STATUSES.get(language, LanguageStatus.OFFICIAL),
        )
        for language, text in (assign(given) if given else {}).items()
    )


def _is_said(put: PutRow, language: str) -> bool:
    """Whether the subject of a decision, and what it changes, are there in a language."""
    return bool(put.subject.get(language)) and all(
        each.facts.get(f"{field}_{language}")
        for each in put.effects
        for field in ("subject", "title")
        if each.facts.get(f"{field}_en")
    )


def _line(
    reader: Reader,
    put: PutRow,
    language: str,
    bodies: Mapping[str, Mapping[str, str]],
    *,
    on: date,
) -> str:
    verb = str(VERBS[put.verb]) if put.verb else ""
    told = {"verb": verb, "subject": spoken(put.subject, language), "draft": put.draft.symbol}
    if put.draft.symbol:
        line = _("The meeting %(verb)s: %(subject)s (%(draft)s).") % told
    else:
        line = _("The meeting %(verb)s: %(subject)s.") % told
    if put.addressed_to:
        asked = spoken(bodies.get(put.addressed_to, {}), language) or put.addressed_to
        asking = _("The body asked to decide: %(body)s.") % {"body": asked}
        line = f"{line} {asking}"
    if put.effects:
        names, areas = names_on(reader, on), area_names(reader, on)
        line = " ".join(
            [line, *(f"{effect_sentence(each.facts, names, areas)}." for each in put.effects)]
        )
    return line


def _paragraphs(typed: str, *, numbered: bool) -> Text:
    lines = [line.strip() for line in typed.splitlines() if line.strip()]
    return tuple(
        Block(Kind.PARAGRAPH, line, number=f"{number}." if numbered else "")
        for number, line in enumerate(lines, start=1)
    )


def _row(line: ListLine, language: str) -> tuple[str, ...]:
    area = "" if line.is_whole_dimension else f"{line.number}. {spoken(line.name, language)}"
    return (
        str(line.dimension_number),
        spoken(line.dimension_name, language),
        area,
        _states(line.coordinators, language),
        _states(line.co_coordinators, language),
    )


def _states(occupants: Iterable[Occupant], language: str) -> str:
    named = ((spoken(occupant.name, language), occupant.printed) for occupant in occupants)
    return ", ".join(f"{name} ({term})" if term else name for name, term in named)
