"""From the parts of a draft to a text of addressed blocks, the same template in every language."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Final

from clearinghouse.documents.kinds import LanguageStatus
from clearinghouse.documents.papers import Version
from clearinghouse.law.concept_papers import PaperPart
from clearinghouse.law.periods import Period
from clearinghouse.law.roman import to_roman
from clearinghouse.text.addresses import assign
from clearinghouse.text.blocks import Block, Kind, Text
from clearinghouse.text.languages import Language

Typed = Mapping[tuple[PaperPart, Language], str]

TITLES: Final[Mapping[Language, str]] = {
    Language.EN: "Concept paper: {area}",
    Language.RU: "Концепция: {area}",
    Language.KK: "Тұжырымдама: {area}",
}
HEADINGS: Final[Mapping[Language, Mapping[PaperPart, str]]] = {
    Language.EN: {
        PaperPart.BACKGROUND: "Background",
        PaperPart.DIRECTIONS: "Priority directions",
        PaperPart.GOALS: "Goals",
        PaperPart.PRINCIPLES: "Principles",
        PaperPart.APPROACH: "Approach",
        PaperPart.ANNEX: "Annex",
    },
    Language.RU: {
        PaperPart.BACKGROUND: "Общие сведения",
        PaperPart.DIRECTIONS: "Приоритетные направления",
        PaperPart.GOALS: "Цели",
        PaperPart.PRINCIPLES: "Принципы",
        PaperPart.APPROACH: "Подход",
        PaperPart.ANNEX: "Приложение",
    },
    Language.KK: {
        PaperPart.BACKGROUND: "Жалпы мәліметтер",
        PaperPart.DIRECTIONS: "Басым бағыттар",
        PaperPart.GOALS: "Мақсаттар",
        PaperPart.PRINCIPLES: "Қағидаттар",
        PaperPart.APPROACH: "Тәсіл",
        PaperPart.ANNEX: "Қосымша",
    },
}
APPLICABILITY: Final[Mapping[Language, tuple[str, str]]] = {
    Language.EN: ("Applicability", "This paper applies from {first} to {last}, both included."),
    Language.RU: (
        "Срок действия",
        "Настоящая концепция действует с {first} по {last} включительно.",
    ),
    Language.KK: (
        "Қолданылу мерзімі",
        "Осы тұжырымдама {first} мен {last} аралығында, екі күнді қоса алғанда, қолданылады.",
    ),
}
# The background opens without a number and the annex stands apart, as in papers seen so far.
_NUMBERED_PARTS: Final = frozenset(
    {PaperPart.DIRECTIONS, PaperPart.GOALS, PaperPart.PRINCIPLES, PaperPart.APPROACH}
)
_NUMBERED: Final = re.compile(r"(?P<number>\d{1,3}[.)]|[a-zа-яәғқңөұүһі]\)|[•–-])\s+(?P<text>.+)")
_DAY_AS_WRITTEN: Final = "%d.%m.%Y"


def compose(
    typed: Typed, names: Mapping[str, str], period: Period[date] | None
) -> tuple[Version, ...]:
    """Return the versions of a draft in the languages in which something is written.

    ``names`` are those of the area.  Paragraphs that correspond share an address in all languages.
    """
    languages = [
        language
        for language in Language
        if any(text.strip() for (_part, written), text in typed.items() if written is language)
    ]
    texts: dict[Language, Text] = {
        language: tuple(_blocks(typed, language, period)) for language in languages
    }
    return tuple(
        Version(
            language,
            TITLES[language].format(area=names.get(language) or names["en"]),
            text,
            LanguageStatus.COURTESY if language is Language.KK else LanguageStatus.OFFICIAL,
        )
        for language, text in (assign(texts) if texts else {}).items()
    )


def paragraphs(text: str) -> Iterator[Block]:
    """Yield the paragraphs of a part as it was typed, one to a line."""
    for line in filter(None, (each.strip() for each in text.splitlines())):
        found = _NUMBERED.fullmatch(line)
        if found is None:
            yield Block(Kind.PARAGRAPH, line)
            continue
        is_point = found["number"][0].isdigit()
        yield Block(
            Kind.PARAGRAPH if is_point else Kind.ENTRY, found["text"], number=found["number"]
        )


def _blocks(typed: Typed, language: Language, period: Period[date] | None) -> Iterator[Block]:
    # Numbered alike in all languages, whichever of them has a part already.
    present = {part for (part, _language), written in typed.items() if written.strip()}
    place = 0
    for part in PaperPart:
        place += part in _NUMBERED_PARTS & present
        text = typed.get((part, language), "").strip()
        if part is PaperPart.ANNEX and period is not None and period.until is not None:
            yield from _applicability(language, period, number=to_roman(place + 1))
        if text:
            yield Block(
                Kind.ANNEX if part is PaperPart.ANNEX else Kind.HEADING,
                HEADINGS[language][part],
                number=to_roman(place) if part in _NUMBERED_PARTS else "",
            )
            yield from paragraphs(text)


def _applicability(language: Language, period: Period[date], *, number: str) -> Iterator[Block]:
    heading, sentence = APPLICABILITY[language]
    last = (period.until or period.start) - timedelta(days=1)
    yield Block(Kind.HEADING, heading, number=number)
    yield Block(
        Kind.PARAGRAPH,
        sentence.format(
            first=period.start.strftime(_DAY_AS_WRITTEN), last=last.strftime(_DAY_AS_WRITTEN)
        ),
    )
