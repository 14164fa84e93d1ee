"""The grammatical person of a note: words by which a text speaks as "I" or "we".

What stands in quotation marks is somebody else's and does not count.  Kazakh «мен» is left out: it
means "I", and far more often "and" or "with".
"""

import re
from typing import Final

_QUOTED: Final = re.compile(r"«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|\"[^\"\n]*\"")


def _any_of(listed: str) -> str:
    return "|".join(listed.split())


# After these "I" is a number.
_NUMBERED: Final = ("Annex", "Article", "Chapter", "Part", "Section", "Session", "Table", "Title")
_ENGLISH: Final = re.compile(
    r"\b(?:"
    + _any_of("[Ww]e [Oo]urs? [Oo]urselves [Mm]y [Mm]ine [Mm]yself [Mm]e us")
    + r")\b|"
    + "".join(rf"(?<!{word} )" for word in _NUMBERED)
    + r"(?<![\w/.-])I(?=\s+[a-z])"
)
_RUSSIAN: Final = re.compile(
    r"\b(?:"
    + _any_of(
        "я мы нам нас нами меня мне мной мною "
        "наш наша наше наши нашего нашей нашему нашим нашими наших нашу нашею нашем "
        "мой моя моё мое мои моего моей моему моим моими моих мою моем моём"
    )
    + r")\b",
    re.IGNORECASE,
)
_KAZAKH: Final = re.compile(
    r"\b(?:"
    + _any_of(
        "біз біздің бізге бізді бізден бізде бізбен біздікі "
        "менің маған мені менен менде менімен менікі"
    )
    + r")\b",
    re.IGNORECASE,
)
_BY_LANGUAGE: Final = {"en": _ENGLISH, "ru": _RUSSIAN, "kk": _KAZAKH}


def first_person(text: str, language: str) -> tuple[str, ...]:
    """Return the words of the first person in a text, each once, in the order of the text."""
    own = _QUOTED.sub(" ", text)
    return tuple(
        dict.fromkeys(found.group().strip() for found in _BY_LANGUAGE[language].finditer(own))
    )
