"""Names in the form that a sentence asks for: with an article, in the genitive, in a case.

Russian forms stand in a list, since a State's name is not guessed; Kazakh genitives follow from
the sounds of the last syllable.
"""

from typing import Final

from clearinghouse.text.languages import Language
from clearinghouse.writing.notes_verbales.formulae import Formulae

_BACK_VOWELS: Final = "аоұыуяюё"
_FRONT_VOWELS: Final = "әөүіеиэ"
_VOWELS: Final = _BACK_VOWELS + _FRONT_VOWELS
_NASAL: Final = "мнң"
_VOICED: Final = "рлйзжвгд"


def of_state(formal: str, formulae: Formulae) -> str:
    """Return a State's formal name as it stands after "Ministry of Foreign Affairs of"."""
    match formulae.language:
        case Language.EN:
            return formal if formal in formulae.forms["without_article"] else f"the {formal}"
        case Language.RU:
            return str(formulae.forms["states"].get(formal, formal))
        case Language.KK:
            return kazakh_genitive(formal)


def of_city(city: str, formulae: Formulae) -> dict[str, str]:
    """Return a city's name, and the cases in which the formulae of its language ask for it."""
    if formulae.language is not Language.RU:
        return {"city": city}
    cases = formulae.forms["cities"].get(city)
    return {
        "city": city,
        "city_genitive": cases["genitive"] if cases else f"города {city}",
        "city_prepositional": cases["prepositional"] if cases else f"городе {city}",
    }


def of_the_conference(short: str, formulae: Formulae) -> dict[str, str]:
    """Return the Conference's abbreviation, in Kazakh with the cases that the formulae ask for."""
    if formulae.language is not Language.KK:
        return {"short": short}
    return {
        "short": short,
        "short_dative": str(formulae.forms["short_dative"].get(short, short)),
        "short_genitive": str(formulae.forms["short_genitive"].get(short, short)),
    }


def kazakh_genitive(name: str) -> str:
    """Return a Kazakh name in the genitive: Республикасы, Республикасының."""
    letters = [letter for letter in name.casefold() if letter in _VOWELS]
    last = name.casefold()[-1:]
    vowel = "і" if letters and letters[-1] in _FRONT_VOWELS else "ы"
    if last in _VOWELS or last in _NASAL:
        return f"{name}н{vowel}ң"
    return f"{name}{'д' if last in _VOICED else 'т'}{vowel}ң"
