"""The figures in a text, whatever the language writes them like: numbers, dates and symbols.

"1,000" and "1 000" are one number, "30th" and "30-летие" another; "14 and 15 September 2021" and
"2021 жылғы 14 мен 15 қыркүйек" are one range of days.  Number words are known so that "six months"
beside "6 месяцев" is no difference.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from clearinghouse.law.periods import FoundDate, find_dates
from clearinghouse.law.symbols import Found, find_note_numbers, find_symbols
from clearinghouse.text.languages import Language

_THOUSANDS: Final = re.compile(r"\d{1,3}(?:[,.\u00a0\u2009\u202f ]\d{3})+(?!\d)")
_NUMBER: Final = re.compile(rf"{_THOUSANDS.pattern}|\d+(?:[.,]\d+)*")
_LATIN: Final = re.compile(r"[A-Za-zÀ-ɏ]{2,}(?:-[A-Za-zÀ-ɏ0-9]+)*")
_ROMAN: Final = re.compile(r"[IVXLC]+")
_MIXED: Final = re.compile(r"[^\W\d_]*(?:[A-Za-z][\u0400-\u052f]|[\u0400-\u052f][A-Za-z])[^\W\d_]*")


@dataclass(frozen=True, slots=True)
class Figures:
    """What of a text should be the same in every language."""

    numbers: frozenset[str]
    dates: frozenset[str]
    components: frozenset[str]
    symbols: frozenset[str]
    latin: frozenset[str]
    look_alikes: tuple[tuple[str, str], ...]


@lru_cache(maxsize=2048)
def figures(text: str) -> Figures:
    """Return the figures of a text.

    ``dates`` are ISO days or ranges "first/last"; ``components`` the numbers and months of the text
    with the dates taken apart; ``look_alikes`` pairs a symbol as written with what it should be.
    """
    symbols, notes, dates = find_symbols(text), find_note_numbers(text), find_dates(text)
    named = [(found.start, found.end) for found in symbols]
    named += [(found.start, found.end) for found in notes]
    unnamed = _blanked(text, named)
    return Figures(
        numbers=_numbers(_blanked(unnamed, [(found.start, found.end) for found in dates])),
        dates=frozenset(map(_iso, dates)),
        components=_numbers(unnamed) | frozenset(f"-{found.first.month}" for found in dates),
        symbols=frozenset(found.key for found in symbols)
        | frozenset(str(found.number) for found in notes),
        latin=frozenset(
            word for word in _LATIN.findall(_unmixed(unnamed)) if not _ROMAN.fullmatch(word)
        ),
        look_alikes=_look_alikes(symbols) + _mixed_words(unnamed),
    )


def without_words(numbers: Iterable[str], text: str, language: Language) -> tuple[str, ...]:
    """Return those of ``numbers`` that ``text`` does not write out as words."""
    return tuple(
        number
        for number in sorted(numbers, key=lambda number: (len(number), number))
        if number not in _WORDS[language] or not _WORDS[language][number].search(text)
    )


def _blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def _numbers(text: str) -> frozenset[str]:
    return frozenset(_plain(found[0]) for found in _NUMBER.finditer(text))


def _plain(number: str) -> str:
    if _THOUSANDS.fullmatch(number):
        return re.sub(r"\D", "", number)
    return number.replace(",", ".").lstrip("0") or "0"


def _iso(found: FoundDate) -> str:
    return f"{found.first}/{found.last}" if found.last else str(found.first)


def _look_alikes(symbols: Iterable[Found]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (found.as_written, found.key)
        for found in symbols
        if any("\u0370" <= letter <= "\u058f" for letter in found.as_written)
    )


_LATIN_FOR: Final = str.maketrans("АВЕІКМНОРСТХУаеіорсухһ", "ABEIKMHOPCTXYaeiopcyxh")
_CYRILLIC_FOR: Final = str.maketrans("ABEIKMHOPCTXYaeiopcyxh", "АВЕІКМНОРСТХУаеіорсухһ")


def _mixed_words(text: str) -> tuple[tuple[str, str], ...]:
    """Return words of Latin and Cyrillic letters beside the word in one script."""
    return tuple(
        (word, one_script)
        for word in (found[0] for found in _MIXED.finditer(text))
        if (one_script := in_one_script(word)) != word
    )


def in_one_script(word: str) -> str:
    """Return a word whose stray look-alike letters are brought to the script of the others."""
    for table in (_LATIN_FOR, _CYRILLIC_FOR):
        changed = word.translate(table)
        if not _MIXED.search(changed):
            return changed
    return word


def _unmixed(text: str) -> str:
    return _MIXED.sub(lambda found: in_one_script(found[0]), text)


def _by_number(listed: str) -> dict[str, re.Pattern[str]]:
    """Read lines "6 six|sixth": patterns of the words for a number."""
    rows = (line.split(None, 1) for line in listed.strip().splitlines())
    return {number: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for number, words in rows}


_WORDS: Final = {
    Language.EN: _by_number(
        """
        1 one|first|once|single
        2 two|second|twice|both
        3 three|third|thrice
        4 four|fourth
        5 five|fifth
        6 six|sixth
        7 seven|seventh
        8 eight|eighth
        9 nine|ninth
        10 ten|tenth
        11 eleven|eleventh
        12 twelve|twelfth
        15 fifteen|fifteenth
        20 twenty|twentieth
        25 twenty-fifth|twenty-five
        30 thirty|thirtieth
        40 forty|fortieth
        50 fifty|fiftieth
        100 hundred|hundredth
        """
    ),
    Language.RU: _by_number(
        """
        1 один|одна|одно|одного|одной|одному|одним|перв\\w+
        2 два|две|двух|двум|двумя|втор\\w+|дважды|обе|оба|двухсторонн\\w+|двусторонн\\w+
        3 три|тр[её]х|тр[её]м|тремя|трет\\w+|трижды
        4 четыр\\w+|четв[её]рт\\w+
        5 пять|пяти|пятью|пят(?:ый|ого|ому|ым|ом|ая|ой|ую|ое)
        6 шесть|шести|шестью|шест(?:ой|ого|ому|ым|ом|ая|ую|ое)|шестимесячн\\w+
        7 семь|семи|семью|седьм\\w+
        8 восемь|восьми|восемью|восьм\\w+
        9 девять|девяти|девятью|девят(?:ый|ого|ому|ым|ом|ая|ой|ую|ое)
        10 десять|десяти|десятью|десят(?:ый|ого|ому|ым|ом|ая|ой|ую|ое)
        11 одиннадцат\\w+
        12 двенадцат\\w+
        15 пятнадцат\\w+
        20 двадцат\\w+
        25 двадцать пят\\w+|двадцати ?пят\\w+
        30 тридцат\\w+
        40 сорок|сорока|сорокалет\\w+|сороков\\w+
        50 пятьдесят|пятидесят\\w+
        100 сто|ста|стол[её]т\\w+
        """
    ),
    Language.KK: _by_number(
        """
        1 бір\\w*
        2 екі\\w*|екеу\\w*
        3 үш|үшінші\\w*|үшеу\\w*
        4 төрт\\w*
        5 бес|бесінші\\w*
        6 алты|алтыншы\\w*|алты\\w+
        7 жеті\\w*
        8 сегіз\\w*
        9 тоғыз\\w*
        10 он|оныншы\\w*
        11 он бір\\w*
        12 он екі\\w*
        15 он бес\\w*
        20 жиырма\\w*
        25 жиырма бес\\w*
        30 отыз\\w*
        40 қырық\\w*|қырқыншы\\w*
        50 елу\\w*
        100 жүз|жүзінші\\w*
        """
    ),
}
