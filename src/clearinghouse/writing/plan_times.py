"""When an event is planned to be, in words: no more of the time than is known."""

from datetime import date
from typing import Final

from babel.dates import format_date

from clearinghouse.law.planned_times import When, parse_when
from clearinghouse.law.roman import to_roman
from clearinghouse.text.languages import Language
from clearinghouse.writing.words import date_in_words

_PATTERNS: Final = {
    Language.EN: "LLLL y",
    Language.RU: "LLLL y 'года'",
    Language.KK: "y 'жылғы' LLLL",
}
_ORDINALS: Final = ("first", "second", "third", "fourth")
_QUARTERS: Final = {
    Language.EN: "{ordinal} quarter of {year}",
    Language.RU: "{numeral} квартал {year} года",
    Language.KK: "{year} жылғы {numeral} тоқсан",
}
_HALVES: Final = {
    Language.EN: ("first half of {year}", "second half of {year}"),
    Language.RU: ("первое полугодие {year} года", "второе полугодие {year} года"),
    Language.KK: ("{year} жылғы бірінші жартыжылдық", "{year} жылғы екінші жартыжылдық"),
}
_YEARS: Final = {Language.EN: "{year}", Language.RU: "{year} год", Language.KK: "{year} жыл"}


def time_in_words(when: When, language: Language) -> str:
    """Return a time as a plan prints it: "12–14 May 2027", "May 2027", "first half of 2027"."""
    if when.is_to_the_day:
        return _days(when, language)
    if "/" in when.written:
        start, _bar, end = when.written.partition("/")
        return " – ".join(time_in_words(parse_when(part), language) for part in (start, end))
    year, _dash, part = when.written.partition("-")
    if not part:
        return _YEARS[language].format(year=year)
    if part.startswith("Q"):
        number = int(part[1:])
        return _QUARTERS[language].format(
            ordinal=_ORDINALS[number - 1], numeral=to_roman(number), year=year
        )
    if part.startswith("H"):
        return _HALVES[language][int(part[1:]) - 1].format(year=year)
    return month_in_words(when.first, language)


def month_in_words(day: date, language: Language) -> str:
    """Return the month of a day with its year."""
    return format_date(day, _PATTERNS[language], locale=language.value)


def _days(when: When, language: Language) -> str:
    first, last = when.first, when.last
    if first == last:
        return date_in_words(first, language)
    if (first.year, first.month) != (last.year, last.month):
        return f"{date_in_words(first, language)} – {date_in_words(last, language)}"
    # The day is the number in the words that is not the year, and stands as a word of its own.
    words = date_in_words(last, language).split(" ")
    words[words.index(str(last.day))] = f"{first.day}–{last.day}"
    return " ".join(words)
