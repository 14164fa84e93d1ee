"""A plan in the words of one language, as the writers of papers and workbooks take it."""

from collections.abc import Iterable, Mapping
from typing import Final

from clearinghouse.documents.kinds import LanguageStatus
from clearinghouse.documents.papers import Version
from clearinghouse.planning.facts import EventFacts, OrganiserFacts
from clearinghouse.planning.views import EventRow, Labels
from clearinghouse.text.addresses import assign
from clearinghouse.text.languages import Language
from clearinghouse.writing.annual_plan import PlannedLine, PlanTable, text_of, title_of

# How those who take part meet, as plans print it.
FORMATS: Final[Mapping[str, Mapping[Language, str]]] = {
    "in_person": {Language.EN: "in person", Language.RU: "очно", Language.KK: "бетпе-бет"},
    "online": {Language.EN: "online", Language.RU: "онлайн", Language.KK: "онлайн"},
    "hybrid": {
        Language.EN: "in person and online",
        Language.RU: "очно и онлайн",
        Language.KK: "бетпе-бет және онлайн",
    },
}


def plan_table(
    rows: Iterable[EventRow], labels: Labels, *, year: int, language: Language
) -> PlanTable:
    """Return the events of a plan in a language: dimensions in their order, then time."""
    order = {code: place for place, code in enumerate(labels.dimensions)}
    held = sorted(
        rows,
        key=lambda row: (
            order.get(row.facts.dimension, len(order)),
            row.when.first,
            row.when.last,
            row.code,
        ),
    )
    return PlanTable(
        language=language,
        year=year,
        lines=tuple(_line(row, labels, language) for row in held),
    )


def versions_of(
    rows: Iterable[EventRow], labels: Labels, *, year: int, languages: Iterable[Language]
) -> tuple[Version, ...]:
    """Return the plan as the texts of a document; Kazakh is a courtesy."""
    held = list(rows)
    tables = {
        language: plan_table(held, labels, year=year, language=language) for language in languages
    }
    texts = assign({language: text_of(table) for language, table in tables.items()})
    return tuple(
        Version(
            language,
            title_of(tables[language]),
            text,
            LanguageStatus.COURTESY if language is Language.KK else LanguageStatus.OFFICIAL,
        )
        for language, text in texts.items()
    )


def said(words: Mapping[str, str], language: Language) -> str:
    """Return words in a language, else in any that has them."""
    order = (language.value, *(each.value for each in Language))
    return next((words[code] for code in order if words.get(code)), "")


def title_in(facts: EventFacts, language: Language) -> str:
    """Return the title of an event in a language, else in any that has it."""
    title = facts.title
    return said({"en": title.en, "ru": title.ru, "kk": title.kk}, language)


def organiser_in(organiser: OrganiserFacts, labels: Labels, language: Language) -> str:
    """Return an organiser: the participant with its agency, or either."""
    agency = organiser.agency
    named = said(labels.participants.get(organiser.participant, {}), language)
    unit = said({"en": agency.en, "ru": agency.ru, "kk": agency.kk}, language)
    if named and unit:
        return f"{named} ({unit})"
    return named or unit or organiser.participant


def organisers_in(facts: EventFacts, labels: Labels, language: Language) -> str:
    """Return everybody who holds an event."""
    return "; ".join(organiser_in(each, labels, language) for each in facts.organisers)


def place_in(facts: EventFacts, labels: Labels, language: Language) -> str:
    """Return where and how an event is held."""
    city = said(labels.places.get(facts.place, {}), language) or facts.place_as_written
    how = FORMATS.get(facts.mode, {}).get(language, "")
    return ", ".join(filter(None, (city, how)))


def area_in(facts: EventFacts, labels: Labels, language: Language) -> str:
    """Return the priority area of an event, with its measures."""
    label = labels.areas.get(facts.area)
    named = said(label.words, language) if label else ""
    return ", ".join(filter(None, (named, *facts.measures)))


def _line(row: EventRow, labels: Labels, language: Language) -> PlannedLine:
    facts = row.facts
    return PlannedLine(
        code=row.code,
        title=title_in(facts, language),
        when=row.when,
        place=place_in(facts, labels, language),
        organisers=organisers_in(facts, labels, language),
        dimension=said(labels.dimensions.get(facts.dimension, {}), language),
        area=area_in(facts, labels, language),
        purpose=facts.purpose,
        participation=facts.participation,
        languages=", ".join(facts.languages),
        is_cancelled=row.is_cancelled,
    )
