"""Names of States, organisations and cities wherever they occur, in any case of declension.

The names are those of the reference files; capitals and seats that the files do not need are
added here so that a list of embassies can be read.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Final

from clearinghouse.reference.participants import Participant, ParticipantKind, load_participants
from clearinghouse.reference.places import load_places
from clearinghouse.text.languages import Language


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name met at ``[start, end)`` of a text and the code it stands for."""

    start: int
    end: int
    as_written: str
    code: str


@dataclass(frozen=True, slots=True)
class Names:
    """Names of one kind, ready to be looked for."""

    pattern: re.Pattern[str]
    codes: tuple[str, ...]

    def find(self, text: str) -> tuple[FoundName, ...]:
        """Return the names in a text, in their order; of two that overlap, the longer."""
        return tuple(
            FoundName(*found.span(), found.group(), self.codes[found.lastindex - 1])
            for found in self.pattern.finditer(text)
            if found.lastindex
        )

    def code(self, text: str) -> str:
        """Return the code of a text that is one such name and nothing else; "" for any other."""
        found = self.pattern.match(text.strip())
        rest = text.strip()[found.end() :] if found else text
        return self.codes[found.lastindex - 1] if found and found.lastindex and not rest else ""


# Further cities where embassies and meetings are: English; Russian; Kazakh.
_CITIES: Final = (
    ("Abu Dhabi", "Абу-Даби", "Абу-Даби"), ("Amman", "Амман", "Амман"),
    ("Ashgabat", "Ашхабад", "Ашғабат"), ("Baghdad", "Багдад", "Бағдат"),
    ("Bangkok", "Бангкок", "Бангкок"), ("Bishkek", "Бишкек", "Бішкек"),
    ("Brussels", "Брюссель", "Брюссель"), ("Cairo", "Каир", "Каир"),
    ("Colombo", "Коломбо", "Коломбо"), ("Dhaka", "Дакка", "Дакка"), ("Doha", "Доха", "Доха"),
    ("Geneva", "Женева", "Женева"), ("Hanoi", "Ханой", "Ханой"),
    ("Islamabad", "Исламабад", "Исламабад"), ("Jakarta", "Джакарта", "Джакарта"),
    ("Kabul", "Кабул", "Кабул"), ("Kuala Lumpur", "Куала-Лумпур", "Куала-Лумпур"),
    ("Kuwait City", "Эль-Кувейт", "Эль-Кувейт"), ("London", "Лондон", "Лондон"),
    ("Manama", "Манама", "Манама"), ("Manila", "Манила", "Манила"), ("Minsk", "Минск", "Минск"),
    ("New Delhi", "Нью-Дели", "Нью-Дели"), ("Paris", "Париж", "Париж"),
    ("Phnom Penh", "Пномпень", "Пномпень"), ("Ramallah", "Рамалла", "Рамалла"),
    ("Riyadh", "Эр-Рияд", "Эр-Рияд"), ("Seoul", "Сеул", "Сеул"),
    ("Tehran", "Тегеран", "Тегеран"), ("Tokyo", "Токио", "Токио"),
    ("Ulaanbaatar", "Улан-Батор", "Ұлан-Батор"), ("Vienna", "Вена", "Вена"),
    ("Vientiane", "Вьентьян", "Вьентьян"), ("Washington", "Вашингтон", "Вашингтон"),
    ("Teheran", "Тегеран", "Тегеран"), ("Delhi", "Дели", "Дели"), ("Kyiv", "Киев", "Киев"),
)  # fmt: skip
_SAME: Final = {"TEHERAN": "TEHRAN", "DELHI": "NEW-DELHI"}
_OLD_CITIES: Final = (("Peking", "BEIJING"), ("Nursultan", "ASTANA"), ("Нурсултан", "ASTANA"))
_VOWELS: Final = "аяоеёыиуюйьэәіөүұ"
_SHORT: Final = 4


# States that take no part in the Conference but may be named in its papers.
_OTHER_STATES: Final = (
    ("ARM", "Armenia", "Армения", "Армения"), ("BTN", "Bhutan", "Бутан", "Бутан"),
    ("BRN", "Brunei", "Бруней", "Бруней"), ("CAN", "Canada", "Канада", "Канада"),
    ("CYP", "Cyprus", "Кипр", "Кипр"), ("FRA", "France", "Франция", "Франция"),
    ("GEO", "Georgia", "Грузия", "Грузия"), ("DEU", "Germany", "Германия", "Германия"),
    ("GRC", "Greece", "Греция", "Грекия"), ("HUN", "Hungary", "Венгрия", "Венгрия"),
    ("ITA", "Italy", "Италия", "Италия"), ("LBN", "Lebanon", "Ливан", "Ливан"),
    ("MDV", "Maldives", "Мальдивы", "Мальдив аралдары"), ("MAR", "Morocco", "Марокко", "Марокко"),
    ("MMR", "Myanmar", "Мьянма", "Мьянма"), ("NPL", "Nepal", "Непал", "Непал"),
    ("NZL", "New Zealand", "Новая Зеландия", "Жаңа Зеландия"), ("OMN", "Oman", "Оман", "Оман"),
    ("PRK", "Democratic People's Republic of Korea", "КНДР", "КХДР"),
    ("SGP", "Singapore", "Сингапур", "Сингапур"), ("ESP", "Spain", "Испания", "Испания"),
    ("CHE", "Switzerland", "Швейцария", "Швейцария"), ("SYR", "Syria", "Сирия", "Сирия"),
    ("TLS", "Timor-Leste", "Тимор-Лешти", "Тимор-Лесте"),
    ("GBR", "United Kingdom", "Великобритания", "Ұлыбритания"), ("YEM", "Yemen", "Йемен", "Йемен"),
)  # fmt: skip


@cache
def states() -> Names:
    """Return the names of States in the three languages."""
    return _names((*_participants(ParticipantKind.STATE), *_other_states()))


def _other_states() -> Iterator[tuple[str, str, Language]]:
    for code, *names in _OTHER_STATES:
        for name, language in zip(names, Language, strict=True):
            yield code, name, language


@cache
def participants() -> Names:
    """Return the names of States, organisations and the Secretariat."""
    return _names(_participants(*ParticipantKind))


@cache
def cities() -> Names:
    """Return the names of cities, under whatever name they bore."""
    return _names(_city_names())


def _participants(*kinds: ParticipantKind) -> Iterator[tuple[str, str, Language]]:
    for participant in load_participants():
        if participant.kind in kinds:
            yield from _names_of(participant)


def _names_of(participant: Participant) -> Iterator[tuple[str, str, Language]]:
    for language in Language:
        for spell in participant.names:
            for words in (spell.usual, spell.formal, spell.short):
                if words:
                    yield participant.code, words.in_language(language), language
        for alias in getattr(participant.aliases, language.value):
            yield participant.code, alias, language


def _city_names() -> Iterator[tuple[str, str, Language]]:
    for place in load_places():
        for spell in place.names:
            for language in Language:
                yield place.code, spell.name.in_language(language), language
    for english, *others in _CITIES:
        code = english.upper().replace(" ", "-")
        for name, language in zip((english, *others), Language, strict=True):
            yield _SAME.get(code, code), name, language
    for name, code in _OLD_CITIES:
        yield code, name, Language.EN if name.isascii() else Language.RU


def _names(rows: Iterable[tuple[str, str, Language]]) -> Names:
    patterns: dict[str, str] = {}
    for code, name, language in rows:
        patterns.setdefault(_pattern(name, language), code)
    # The longest first among those that begin alike, so that at each word only those few are tried.
    ordered = sorted(patterns, key=lambda pattern: (pattern[0].casefold(), -len(pattern)))
    alternatives = "|".join(
        f"(?={re.escape(letter)})(?:{'|'.join(f'({pattern})' for pattern in alike)})"
        for letter, alike in groupby(ordered, key=lambda pattern: pattern[0].casefold())
    )
    whole = re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w])", re.IGNORECASE)
    return Names(whole, tuple(patterns[pattern] for pattern in ordered))


def _pattern(name: str, language: Language) -> str:
    """Return a pattern of a name: exact in English, with any ending in the other languages."""
    words = re.split(r"[\s\u00a0]+", name)
    if language is Language.EN or name.isupper():
        return r"\s+".join(re.escape(word) for word in words)
    return r"\s+".join(_inflected(word) for word in words)


def _inflected(word: str) -> str:
    if len(word) < _SHORT:
        return re.escape(word) + r"\w?"
    stem = word.rstrip(_VOWELS) if len(word.rstrip(_VOWELS)) >= _SHORT - 1 else word[:-1]
    return re.escape(stem) + r"(?:[-'’]?\w{1,4})?"
