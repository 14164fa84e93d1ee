"""Names of States, organisations and persons, recognised in any case ending.

A name is given with its forms in each language; how a text declines them is worked out here, so
that "Турецкой Республикой" is found for "Турецкая Республика" and "Түркияның" for "Түркия".
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from clearinghouse.text.languages import Language

_WORD: Final = re.compile(r"[^\W\d_]+")
_ENDINGS: Final = {
    Language.EN: re.compile(r"s?"),
    Language.RU: re.compile(r"[аеёиоуыэюяйь]{0,3}[мхйв]?[иуо]?"),
    Language.KK: re.compile(r"[а-яёәғқңөұүһі]{0,9}"),
}
_RUSSIAN_ENDING: Final = re.compile(r"(?:[аяоеиы][яйе]|[аяоеиыйь])$")
_KAZAKH_VOICED: Final = str.maketrans("кқп", "гғб")


@dataclass(frozen=True, slots=True)
class ProperName:
    """A name: a ``code`` that tells it from others, and its forms in each language."""

    code: str
    forms: Mapping[Language, tuple[str, ...]]


def mentions(name: ProperName, text: str, language: Language) -> bool | None:
    """Tell whether a text mentions a name; None if no form is known in the language."""
    forms = name.forms.get(language, ())
    if not forms:
        return None
    words = [word.casefold() for word in _WORD.findall(text)]
    return any(_occurs(_WORD.findall(form.casefold()), words, language) for form in forms)


def _occurs(form: list[str], words: list[str], language: Language) -> bool:
    return bool(form) and any(
        all(_declines(part, words[at + i], language) for i, part in enumerate(form))
        for at in range(len(words) - len(form) + 1)
    )


def _declines(part: str, word: str, language: Language) -> bool:
    """Tell whether ``word`` is ``part`` with an ending of the language."""
    stems = {part}
    if language is Language.RU and len(part) > len("оман"):
        stems.add(_RUSSIAN_ENDING.sub("", part))
    elif language is Language.KK:
        stems.add(part[:-1] + part[-1].translate(_KAZAKH_VOICED))
    return any(
        word.startswith(stem) and _ENDINGS[language].fullmatch(word, len(stem)) for stem in stems
    )
