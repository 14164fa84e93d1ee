"""The words with which a draft changes the Catalogue, in the language of the paper."""

from dataclasses import dataclass
from typing import Final

from clearinghouse.text.languages import Language


@dataclass(frozen=True, slots=True)
class Opening:
    """Title and sentences of a draft; ``{edition}``, ``{number}`` and ``{title}`` are filled in."""

    title: str
    added: str
    reworded: str


_OPENINGS: Final = {
    Language.EN: Opening(
        "Draft decision on a change of the Catalogue of Confidence Building Measures",
        "The following measure is added to the Catalogue (edition {edition}) as {number}: {title}",
        "Measure {number} of the Catalogue (edition {edition}) reads as follows: {title}",
    ),
    Language.RU: Opening(
        "Проект решения об изменении Каталога мер доверия",
        "В Каталог (редакция {edition}) включается мера {number} следующего содержания: {title}",
        "Мера {number} Каталога (редакция {edition}) излагается следующим образом: {title}",
    ),
    Language.KK: Opening(
        "Сенім шаралары каталогын өзгерту туралы шешім жобасы",
        "Каталогқа ({edition} редакциясы) мынадай мазмұндағы {number} шарасы қосылады: {title}",
        "Каталогтың ({edition} редакциясы) {number} шарасы былай жазылады: {title}",
    ),
}


def opening_of(language: Language) -> Opening:
    """Return the words of a draft in a language."""
    return _OPENINGS[language]
