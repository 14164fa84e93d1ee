"""What the notes of the reference files say in Russian and Kazakh, and the titles of sources.

A record keeps its note in English.  The files in ``translations`` give each of these sentences in
the three languages, one file for every reference file that has any; the English is the key.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

from clearinghouse.reference.filing import Misfiled, read_records
from clearinghouse.reference.records import Words

FOLDER: Final = "translations"
HEADING: Final = "notes"


@cache
def load_notes() -> Mapping[str, Words]:
    """Return the notes in three languages by their English words.

    Raises :class:`Misfiled` where a file has another shape, or a note is translated twice.
    """
    known: dict[str, Words] = {}
    for file in translation_files():
        for note in read_records(Words, file, HEADING):
            if note.en in known:
                raise Misfiled(file, f"translates again: {note.en!r}")
            known[note.en] = note
    return MappingProxyType(known)


def translation_files() -> tuple[str, ...]:
    """Return the files of translations as the readers of this package name them, in order."""
    folder = files(__package__).joinpath(FOLDER)
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".toml"))
    return tuple(f"{FOLDER}/{name}" for name in names)


def note_in(language: str, english: str) -> str | None:
    """Return a note, or the title of a source, in ``language``: "en", "ru" or "kk".

    ``None`` where no translation is known: what officers type themselves has none.
    """
    if language == "en":
        return english
    known = load_notes().get(english)
    return known.in_language(language) if known else None
