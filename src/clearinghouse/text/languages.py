"""The languages in which the Secretariat's papers are issued, and how a text's language is told.

A language is told from letters first and words second, so that a single short paragraph, a masthead
in capitals or a line with a foreign symbol in it is still recognised.
"""

import re
from enum import StrEnum
from typing import Final


class Language(StrEnum):
    """A language of a document; the value is its ISO 639-1 code."""

    EN = "en"
    RU = "ru"
    KK = "kk"


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


KAZAKH_LETTERS: Final = frozenset("әғқңөұүһі")

# Words that one of the two languages uses often and the other does not know.
_KAZAKH_WORDS: Final = _words(
    "және мен бен пен үшін туралы бойынша немесе осы бұл жылғы жылы жыл ретінде болып болады "
    "арасында кейін дейін сондай мүше мемлекет мемлекеттер шаралар шаралары қаласы күн "
    "тақырып жобасы хатшылық нота елші тараптар тарап саны бар деп етті сай сондықтан"
)
_RUSSIAN_WORDS: Final = _words(
    "и в во на не по от с со о об для из к ко при за до или а что как это также его её их мы "
    "года год году г город государства государств государствам меры мер доверия настоящий "
    "настоящее был была было были быть является являются который которые между"
)
_KAZAKH_ENDINGS: Final = re.compile(
    r"(?:лардың|лердің|ларды|лерді|лары|лері|дағы|дегі|тағы|тегі|ына|іне|ының|інің|лар|лер|"
    r"тар|тер|дар|дер|лық|лік|мен)$"
)
_RUSSIAN_ENDINGS: Final = re.compile(
    r"(?:ться|тся|ого|его|ому|ему|ыми|ими|ых|их|ый|ий|ая|яя|ое|ее|ами|ями|ость|ости|ение|ения|"
    r"ств|ства|ству|ами|ции|ция|ять|ать|ить|щий|ов|ев|ам|ям)$"
)
_OTHER_CYRILLIC: Final = frozenset("їєґўљњћђџѓќј")
_WORD: Final = re.compile(r"[^\W\d_]+")


def detect_language(text: str) -> Language | None:
    """Return the language of a text, or None if it has no words or is in other letters.

    Latin letters are taken for English.  Symbols and names in Latin letters within a Cyrillic text
    do not sway the answer.
    """
    words = [word.lower() for word in _WORD.findall(text)]
    cyrillic = [word for word in words if _script(word) == "CYRILLIC"]
    latin = [word for word in words if _script(word) == "LATIN"]
    if not cyrillic and not latin:
        return None
    if _weight(cyrillic) * 2 < _weight(latin):
        return Language.EN
    return _cyrillic_language(cyrillic) if cyrillic else None


def _weight(words: list[str]) -> int:
    return sum(len(word) for word in words)


def _script(word: str) -> str:
    """Return the script of most letters of a word: LATIN, CYRILLIC or another."""
    cyrillic = sum("\u0400" <= letter <= "\u052f" for letter in word)
    latin = sum(letter < "\u0250" for letter in word)
    if cyrillic + latin < len(word):
        return "OTHER"
    return "CYRILLIC" if cyrillic >= latin else "LATIN"


def _cyrillic_language(words: list[str]) -> Language | None:
    """Tell Kazakh from Russian; None for other languages in Cyrillic letters."""
    if any(_OTHER_CYRILLIC & set(word) for word in words):
        return None
    kazakh = sum(
        2 * bool(KAZAKH_LETTERS & set(word))
        + 2 * (word in _KAZAKH_WORDS)
        + bool(_KAZAKH_ENDINGS.search(word))
        for word in words
    )
    russian = sum(
        2 * (word in _RUSSIAN_WORDS)
        + bool(_RUSSIAN_ENDINGS.search(word))
        + 2 * bool(set("щъэё") & set(word))
        for word in words
    )
    return Language.KK if kazakh > russian else Language.RU
