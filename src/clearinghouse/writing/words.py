"""The few words that a document's page itself says, in the language of the document.

They belong to the paper, not to the interface: a Russian document says «Оригинал: английский»
whoever downloads it.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from clearinghouse.text.languages import Language


@dataclass(frozen=True, slots=True)
class Words:
    """The labels of the masthead and the foot in one language."""

    distribution: str
    original: str
    address: str
    record: str
    size: str
    root: str
    entry: str
    entries: str
    uncovered: str
    page: str
    of: str
    names: dict[Language, str]


WORDS: Final = {
    Language.EN: Words(
        distribution="Distr.",
        original="Original",
        address="Permanent address",
        record="Record",
        size="size",
        root="root",
        entry="entry",
        entries="entries",
        uncovered="under the next checkpoint",
        page="Page",
        of="of",
        names={Language.EN: "English", Language.RU: "Russian", Language.KK: "Kazakh"},
    ),
    Language.RU: Words(
        distribution="Распространение",
        original="Оригинал",
        address="Постоянный адрес",
        record="Журнал",
        size="записей",
        root="корень",
        entry="запись",
        entries="записи",
        uncovered="войдёт в следующую контрольную точку",
        page="Страница",
        of="из",
        names={Language.EN: "английский", Language.RU: "русский", Language.KK: "казахский"},
    ),
    Language.KK: Words(
        distribution="Таратылуы",
        original="Түпнұсқа",
        address="Тұрақты мекенжай",
        record="Журнал",
        size="жазба саны",
        root="түбірі",
        entry="жазба",
        entries="жазбалар",
        uncovered="келесі бақылау нүктесіне кіреді",
        page="Бет",
        of="/",
        names={Language.EN: "ағылшынша", Language.RU: "орысша", Language.KK: "қазақша"},
    ),
}

_CHECKPOINT_LINES: Final = 3
_MONTHS: Final = {
    Language.EN: (
        *("January", "February", "March", "April", "May", "June", "July"),
        *("August", "September", "October", "November", "December"),
    ),
    Language.RU: (
        *("января", "февраля", "марта", "апреля", "мая", "июня", "июля"),
        *("августа", "сентября", "октября", "ноября", "декабря"),
    ),
    Language.KK: (
        *("қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде"),
        *("тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"),
    ),
}


def date_in_words(day: date, language: Language) -> str:
    """Return a date as the masthead prints it: day, month in words, year."""
    month = _MONTHS[language][day.month - 1]
    match language:
        case Language.EN:
            return f"{day.day} {month} {day.year}"
        case Language.RU:
            return f"{day.day} {month} {day.year} года"
        case Language.KK:
            return f"{day.year} жылғы {day.day} {month}"


def record_lines(
    checkpoint: tuple[str, ...], entries: tuple[int, ...], language: Language
) -> tuple[str, ...]:
    """Return the lines that tie a paper to the record, none without a checkpoint.

    The first names the record, the second the checkpoint that holds, the third the entries that
    tell of the paper; one that the checkpoint does not cover yet says so.
    """
    words = WORDS[language]
    if not checkpoint:
        return ()
    origin, size, root, *rest = (*checkpoint, "", "")
    if len(checkpoint) < _CHECKPOINT_LINES or not size.isdecimal():
        return (f"{words.record}:", *checkpoint)
    lines = [
        f"{words.record}: {origin}",
        f"{words.size} {size}, {words.root} {root}",
        *filter(None, rest),
    ]
    if entries:
        named = words.entry if len(entries) == 1 else words.entries
        numbers = ", ".join(map(str, entries))
        later = "" if max(entries) < int(size) else f" ({words.uncovered})"
        lines.append(f"{named} {numbers}{later}")
    return tuple(lines)


def original_line(original: tuple[Language, ...], language: Language) -> str:
    """Return the line that names the original languages, "" where there is none."""
    words = WORDS[language]
    if not original:
        return ""
    return f"{words.original}: {', '.join(words.names[tongue] for tongue in original)}"


def distribution_line(distribution: str, language: Language) -> str:
    """Return the Distr. line, "" where there is none; only English begins its words anew."""
    if not distribution:
        return ""
    is_anew = language is Language.EN or distribution[1:2].isupper()
    said = distribution if is_anew else distribution[:1].lower() + distribution[1:]
    return f"{WORDS[language].distribution}: {said}"
