"""How a text becomes searchable: a search vector by the language's own dictionary.

Whoever changes what is indexed raises :data:`INDEXING`: the next ``setup`` then indexes anew what
was indexed otherwise.

English and Russian use PostgreSQL's stemmers.  Kazakh has none there: its words are reduced to
stems by ``text.kazakh`` before they are indexed word by word.  ё is read as е, as people type it.
"""

import re
from typing import Final

from django.contrib.postgres.search import SearchVectorField
from django.db.models import Func, Value

from clearinghouse.text.kazakh import stem
from clearinghouse.text.languages import Language

# How texts are indexed; counted up whenever the vectors would come out otherwise.
INDEXING: Final = 1
CONFIGURATIONS = {Language.EN: "english", Language.RU: "russian", Language.KK: "simple"}
# PostgreSQL refuses vectors above 1 MiB; a text this long is searchable up to here.
INDEXED_AT_MOST = 400_000
_WORD = re.compile(r"\w+")


def prepared(text: str, language: Language) -> str:
    """Return ``text`` as the dictionary of ``language`` is to see it.

    Words joined by a stroke are words apart: PostgreSQL would take them for the path of a file.
    """
    text = text.replace("/", " ")
    if language is Language.KK:
        return _WORD.sub(lambda found: stem(found.group().lower()), text)
    return text.replace("ё", "е").replace("Ё", "Е") if language is Language.RU else text


def vector(language: Language, title: str, plain: str, *, symbol: str) -> Func:
    """Return the expression of the search vector: the title weighs most, then the text.

    The words as written come last, so that the beginning of a word finds it whatever its stem.
    """
    configuration = CONFIGURATIONS[language]
    plain = plain[:INDEXED_AT_MOST]
    parts = (
        _weighed("simple", symbol.replace("/", " ").lower(), "A"),
        _weighed(configuration, prepared(title, language), "A"),
        _weighed(configuration, prepared(plain, language), "C"),
        _weighed("simple", f"{title}\n{plain}".replace("/", " "), "D"),
    )
    return Func(
        *parts,
        template="(%(expressions)s)",
        arg_joiner=" || ",
        output_field=SearchVectorField(),
    )


def _weighed(configuration: str, text: str, weight: str) -> Func:
    words = Func(Value(configuration), Value(text), template="to_tsvector(%(expressions)s)")
    return Func(words, Value(weight), template='setweight(%(expressions)s::"char")')
