"""Dimensions and priority areas as papers name them, and their codes where the names are known."""

import re
from functools import cache
from typing import Final

from clearinghouse.reading.grammar.formulae import flat
from clearinghouse.reference.catalogue import load_areas, load_dimensions
from clearinghouse.text.languages import Language

_I: Final = re.IGNORECASE
_QUOTED: Final = r"[\"“«„'‘](?P<{name}>[^\"”»“«]{{3,160}})[\"”»'’]"
_STOP: Final = (
    r"(?=\s+(?:under|within|of\s+the\s+(?:CICA|dimension)|of\s+CICA|for\s+\d+|from\s+\d+|has|have|was|were|is|are"
    r"|shall|will|and\s+has|on|в\s+измерении|на\s+\d+|в\s+установленный|были?|имеет)\b|[.,;:]|$)"
)
_AREA: Final = (
    re.compile(rf"priority\s+areas?\s+(?:of\s+)?(?:the\s+)?{_QUOTED.format(name='area')}", _I),
    re.compile(rf"priority\s+areas?\s+of\s+(?:the\s+)?(?P<area>[^\"“”;:]{{3,160}}?){_STOP}", _I),
    re.compile(
        rf"приоритетн\w+\s+(?:сфер|област|направлени)\w+\s+{_QUOTED.format(name='area')}", _I
    ),
    re.compile(
        rf"приоритетн\w+\s+(?:сфер|област|направлени)\w+\s+(?P<area>[^\"“”«»;:]{{3,160}}?){_STOP}",
        _I,
    ),
    re.compile(rf"{_QUOTED.format(name='area')}\s+(?:басым|басымдық)\w*\s+сала\w*", _I),
)
_DIMENSION: Final = (
    re.compile(rf"dimension\s+(?:of\s+)?(?:the\s+)?{_QUOTED.format(name='dimension')}", _I),
    re.compile(rf"dimension\s+of\s+(?:the\s+)?(?P<dimension>[^\"“”;:]{{3,80}}?){_STOP}", _I),
    re.compile(rf"{_QUOTED.format(name='dimension')}\s+dimension", _I),
    re.compile(
        r"(?:in|under|within)\s+the\s+(?P<dimension>[\w-]+(?:[\s,-]+[\w-]+){0,4}?)\s+dimension", _I
    ),
    re.compile(rf"измерени\w+\s+(?:мер\s+доверия\s+\w+\s+)?{_QUOTED.format(name='dimension')}", _I),
    re.compile(r"(?:в|во)\s+(?P<dimension>[\w-]+(?:ом|ем))\s+измерении", _I),
    re.compile(rf"{_QUOTED.format(name='dimension')}\s+өлшем\w*", _I),
)
_WORDS: Final = {
    "MP": r"military\W+political|военно\W+политическ|әскери\W+саяси",
    "NCT": r"new\s+challenges|новы\w+\s+вызов|жаңа\s+сын",
    "ECON": r"\beconomic\b|\bэкономическ|экономикалық",
    "ENV": r"\benvironment|экологическ|экологиялық",
    "HUM": r"\bhuman\b|\bчеловеческ|\bгуманитарн|\bадами|гуманитарлық",
}
_STEMS: Final = {code: re.compile(words, _I) for code, words in _WORDS.items()}
_BRACKETS: Final = re.compile(r"\([^()]*\)")


def area_named(text: str) -> str:
    """Return the priority area that a text names, as written; "" if it names none."""
    return _first(text, _AREA, "area")


def dimension_named(text: str) -> str:
    """Return the dimension that a text names, as written; "" if it names none."""
    return _first(text, _DIMENSION, "dimension")


def _first(text: str, patterns: tuple[re.Pattern[str], ...], name: str) -> str:
    for pattern in patterns:
        found = pattern.search(text)
        if found:
            return found[name].strip(' "“”«»')
    return ""


@cache
def _area_codes() -> dict[str, str]:
    codes: dict[str, str] = {}
    for area in load_areas():
        for language in Language:
            codes[flat(area.name.in_language(language))] = area.code
        for alias in area.aliases:
            codes[flat(alias)] = area.code
    return codes


@cache
def _dimension_codes() -> dict[str, str]:
    codes: dict[str, str] = {}
    for dimension in load_dimensions():
        for spell in dimension.names:
            for language in Language:
                codes[flat(spell.name.in_language(language))] = dimension.code
        for alias in dimension.aliases:
            codes[flat(alias)] = dimension.code
    return codes


def area_code(name: str) -> str:
    """Return the code of an area by its name; "" if the name is not known."""
    codes = _area_codes()
    bare = _BRACKETS.sub("", name)
    return codes.get(flat(name)) or codes.get(flat(bare), "")


def dimension_code(name: str) -> str:
    """Return the code of a dimension by its name; "" if it is not known or names several."""
    known = _dimension_codes().get(flat(name))
    codes = dimensions_in(name)
    return known or (codes[0] if len(codes) == 1 else "")


def dimension_of_area(code: str) -> str:
    """Return the code of the dimension to which an area belongs; "" for an unknown area."""
    return next((area.dimension for area in load_areas() if area.code == code), "")


def dimensions_in(title: str) -> tuple[str, ...]:
    """Return the codes of the dimensions that a title names, in the order of the title."""
    hits = [(hit.start(), code) for code, stem in _STEMS.items() if (hit := stem.search(title))]
    return tuple(code for _, code in sorted(hits))
