"""Kazakh words brought to their stems, so that a search finds a word in all its forms.

Nouns carry plural, possessor and case in this order; they are taken off in the reverse order, and
only where vowel harmony and the consonant before the suffix allow it.  Light on purpose: suffixes
that make other words (-лық, -шы) stay, and a stem is never shorter than three letters.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

_BACK: Final = frozenset("аоұыяё")
_FRONT: Final = frozenset("әеөүіэ")
_NEUTRAL: Final = frozenset("иую")
_VOWELS: Final = _BACK | _FRONT | _NEUTRAL
_VOICELESS: Final = frozenset("кқпстфхцчшщһбвгғд")
_NASAL: Final = frozenset("мнң")
_SHORTEST: Final = 3

# Words that end like inflected ones and are not, or are too common to be cut.
_LISTED: Final = """
және мен бен пен үшін туралы бойынша кейін дейін мүмкін сайын бүгін алтын жақын барлығы кейде әрі
бері енді өзінің оның осы сол тағы басқа қытай түрікмен иран ирак корея пекин анкара алматы астана
жылы жылғы болып болады негізгі тиісті сондай барлық кейбір қажетті арқылы ішкі сыртқы бірге ресми
жалпы орта ерекше қосымша сәйкес өзара халықаралық бастап ретінде деңгей төраға еркін келесі судан
отан жаңа тұлға бұқара мысалы белгі елші тілші басшы ақпан тамыз теңіз қорытынды
"""
UNCHANGED: Final = frozenset(_LISTED.split())
# Stems whose own с a possessor seems to have brought: кеңес-і, not кеңе-сі.
_IN_S: Final = ("кеңес", "қатынас", "күрес", "процес", "прогрес", "конгрес", "саяс")

# Case after a bare or plural stem: the suffix, and what may stand before it.
_AFTER_VOICELESS: Final = ("тың", "тің", "қа", "ке", "ты", "ті", "та", "те", "тан", "тен", "пен")
_AFTER_VOICED: Final = (
    *("дың", "дің", "ға", "ге", "ды", "ді", "да", "де", "дан", "ден"),
    *("бен", "мен"),
)
_AFTER_VOWEL_OR_NASAL: Final = ("ның", "нің", "ны", "ні", "нан", "нен")
_OF_PLACE: Final = ("тағы", "тегі", "дағы", "дегі")

# Third person possessor, alone and with the case that follows it.
_POSSESSED: Final = tuple(
    suffix
    for vowels in (("ы", "а"), ("і", "е"))
    for close, wide in (vowels,)
    for suffix in (
        close,
        *(f"{close}н{close}ң", f"{close}н{wide}", f"{close}н", f"{close}нд{wide}"),
        *(f"{close}н{wide}н", f"{close}мен"),
        f"{close}нд{wide}ғ{close}" if close == "ы" else f"{close}нд{wide}г{close}",
    )
)
_OURS: Final = ("ымыз", "іміз", "ыңыз", "іңіз", "амыз", "еміз", "аңыз", "еңіз")
_PLURAL: Final = ("лар", "лер", "дар", "дер", "тар", "тер")
_DEVOICED: Final = str.maketrans("бгғ", "пкқ")


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Return the stem of a Kazakh word, in small letters."""
    stripped = word.lower()
    for strip in (_without_case, _without_possessor, _without_plural):
        if stripped in UNCHANGED:
            return stripped
        stripped = strip(stripped)
    return stripped[:-1] if stripped.endswith("сс") else stripped


def _without_case(word: str) -> str:
    return _stripped(
        word,
        (
            *((suffix, _VOICELESS) for suffix in _AFTER_VOICELESS),
            *((suffix, _VOICED) for suffix in _AFTER_VOICED),
            *((suffix, _VOWELS | _NASAL) for suffix in _AFTER_VOWEL_OR_NASAL),
            *((suffix, _VOICELESS if suffix[0] == "т" else _VOICED) for suffix in _OF_PLACE),
        ),
    )


def _without_possessor(word: str) -> str:
    """Take off "their", "our" and "your"; the consonant before a vowel hardens again."""
    ours = _stripped(word, ((suffix, _LETTERS - _VOWELS) for suffix in _OURS))
    if ours != word:
        kept = word[len(ours)] if word[len(ours)] in "ае" else ""
        return ours + kept if kept else ours[:-1] + ours[-1].translate(_DEVOICED)
    for suffix in sorted(_POSSESSED, key=len, reverse=True):
        bare = word.removesuffix(suffix)
        if bare == word or (len(suffix) == len("ын") and len(bare) <= _SHORTEST):
            continue
        if bare.endswith("с") and bare[-2:-1] in _VOWELS and _fits(bare[:-1], suffix):
            return bare if _keeps_s(bare) else bare[:-1]
        is_agent = bare.endswith("ш") and suffix in ("ы", "і")
        if bare[-1:] not in _VOWELS and not is_agent and _fits(bare, suffix):
            return bare[:-1] + bare[-1].translate(_DEVOICED)
    return word


def _keeps_s(bare: str) -> bool:
    """Tell whether the final с is the stem's: отырыс-ы, кеңес-і, but төраға-сы, елші-сі."""
    return bare.endswith(_IN_S) or (bare[-2] in "ыі" and bare[-3] not in "шд")


def _without_plural(word: str) -> str:
    return _stripped(
        word,
        (
            (suffix, _VOICELESS if suffix[0] == "т" else _VOICED - _VOWELS)
            if suffix[0] != "л"
            else (suffix, _VOWELS | frozenset("рйуи"))
            for suffix in _PLURAL
        ),
    )


def _stripped(word: str, suffixes: Iterable[tuple[str, frozenset[str]]]) -> str:
    """Take off the longest suffix that ends the word and may follow what stands before it."""
    for suffix, before in sorted(suffixes, key=lambda row: len(row[0]), reverse=True):
        bare = word.removesuffix(suffix)
        if bare != word and bare[-1:] in before and _fits(bare, suffix):
            return bare
    return word


def _fits(bare: str, suffix: str) -> bool:
    """Tell whether a stem is long enough and in harmony with the suffix."""
    shortest = _SHORTEST if len(suffix) < _SHORTEST else _SHORTEST - 1
    if len(bare) < shortest or not _VOWELS & set(bare):
        return False
    if (bare + suffix).endswith("стан"):
        return False
    last = next(letter for letter in reversed(bare) if letter in _VOWELS)
    first = next((letter for letter in suffix if letter in _VOWELS), "")
    if last in _NEUTRAL or bare.endswith("ь") or suffix in ("мен", "пен", "бен", "ымен", "імен"):
        return True
    return (last in _BACK) == (first in _BACK)


_LETTERS: Final = frozenset("абвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяә")
_VOICED: Final = _LETTERS - _VOICELESS
