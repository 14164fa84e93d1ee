"""The numbers printed before paragraphs, read as short ASCII tokens, the same in every language.

"II.", "1)", "в)", "Глава 3" and "3-тарау" become "II", "1", "c", "3" and "3": what a reader would
say aloud when citing the paragraph.
"""

import re
import unicodedata
from typing import Final

BULLETS: Final = frozenset("•·◦●○▪■□–—-‣⁃*")
_ROMAN: Final = re.compile(r"[IVXLC]+|[ivxlc]+")
_LOOK_ALIKES: Final = str.maketrans("ІХСМіхсѵѴӀ", "IXCMixcvVI")
_ROMAN_LOOK_ALIKES: Final = re.compile(r"[ІХСVѴӀIXC]{2,}|[іхсvѵixc]{2,}|[ІіӀ]")
_LATIN_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
# Lists are lettered without ё, й, ъ, ы, ь; Kazakh lists put ә after а and so on.
_RUSSIAN_LETTERS: Final = "абвгдежзиклмнопрстуфхцчшщэюя"
_KAZAKH_ONLY: Final = dict(zip("әғқңөұүһі", "aghnoouhi", strict=True))
_BIS: Final = re.compile(r"\b(bis|ter|quater|quinquies)\b", re.IGNORECASE)
_COMPOUND: Final = re.compile(r"\d+(?:\.\d+)*")
_STARS: Final = re.compile(r"\*+")
_DAGGERS: Final = {"†": "dagger", "‡": "double-dagger", "§": "section"}
_MIXED: Final = re.compile(r"([^\W\d_]{1,5})((?:\.\d+)+)")
_WORD: Final = re.compile(r"\w+")
_LONGEST: Final = 24


def token(number: str) -> str:
    """Return the token of a printed number: ASCII letters, digits and full stops; "" for a bullet.

    The words around a number ("Chapter 1", "Приложение № 2", "3-қосымша") are left out.
    """
    written = unicodedata.normalize("NFKC", number).strip()
    if not written or written in BULLETS:
        return ""
    bis = _BIS.search(written)
    plain = _BIS.sub("", written).strip(" .():;[]№\N{RIGHT SINGLE QUOTATION MARK}")
    return (_core(plain) + (bis[1].lower() if bis else ""))[:_LONGEST].strip(".")


def mark(number: str) -> str:
    """Return the token of a footnote's mark: "1" → "1", "*" → "star", "**" → "star2"."""
    stars = _STARS.fullmatch(number.strip())
    if stars:
        return "star" if len(stars[0]) == 1 else f"star{len(stars[0])}"
    return _DAGGERS.get(number.strip()) or token(number)


def _core(plain: str) -> str:
    """Return the token of a number without brackets: digits first, then Roman, then a letter."""
    mixed = _MIXED.fullmatch(plain)
    if mixed:
        return f"{_core(mixed[1])}{mixed[2]}"
    digits = _COMPOUND.search(plain)
    if digits:
        return digits[0] + _letter_after(plain[digits.end() :])
    words = _WORD.findall(plain)
    for word in map(str, reversed(words)):
        if _ROMAN_LOOK_ALIKES.fullmatch(word):
            return word.translate(_LOOK_ALIKES)
        if _ROMAN.fullmatch(word):
            return word
    return _lettered(words[-1]) if words and len(words[-1]) == 1 else ""


def _letter_after(rest: str) -> str:
    """Return the letter that follows digits directly, as in "5a"."""
    return _lettered(rest[0]) if len(rest) == 1 and rest.isalpha() else ""


def _lettered(letter: str) -> str:
    """Return the Latin letter that has the place of ``letter`` in its alphabet."""
    small = letter.lower()
    if small in _RUSSIAN_LETTERS[: len(_LATIN_LETTERS)]:
        latin = _LATIN_LETTERS[_RUSSIAN_LETTERS.index(small)]
    else:
        latin = _KAZAKH_ONLY.get(small, small if small in _LATIN_LETTERS else "")
    return latin.upper() if letter.isupper() else latin
