"""The notation in which the papers of the demonstration are written, and its reader.

A file holds papers, each opened by ``=== key``; then come fields (``name: value``) and, for each
language, ``--- en original`` with one block a line.  How a line begins says what it is:
``= `` title, ``== I | `` heading, ``~ `` preamble, ``! `` enacting words, ``1. `` or ``1.2 ``
numbered paragraph, ``a) `` or ``- `` entry, ``| `` row of a table, ``[*] `` footnote,
``@ I | `` annex; anything else is a paragraph.  ``*words*`` are emphasised.

A revision names the paper it alters (``from``) and says in each language what is replaced:
``old => new``; backslash and n part lines.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from clearinghouse.text.blocks import Block, Emphasis, Kind, Text
from clearinghouse.text.languages import Language

_NUMBERED: Final = re.compile(r"(\d+(?=\. )|\d+(?:\.\d+)+)\.? (.+)")
_LETTERED: Final = re.compile(r"(\(?[a-zа-я]\)|[ivx]+\.) (.+)")
_EMPHASIS: Final = re.compile(r"\*([^*]+)\*")
_ARROW: Final = " => "


class Miswritten(ValueError):
    """A paper of the demonstration is not written in the notation."""


@dataclass(slots=True)
class Drafted:
    """A paper as written: fields, and the lines of each language with its status."""

    key: str
    fields: dict[str, list[str]] = field(default_factory=dict)
    lines: dict[Language, list[str]] = field(default_factory=dict)
    statuses: dict[Language, str] = field(default_factory=dict)

    def one(self, name: str, otherwise: str = "") -> str:
        """Return the value of a field written at most once."""
        values = self.fields.get(name, [otherwise])
        if len(values) > 1:
            raise Miswritten(self.key, name)
        return values[0]

    def every(self, name: str) -> list[str]:
        """Return the values of a field, in order."""
        return self.fields.get(name, [])


def read_papers(written: str) -> Iterator[Drafted]:
    """Yield the papers of a file."""
    for part in re.split(r"^=== ", written, flags=re.MULTILINE)[1:]:
        opening, *rest = part.splitlines()
        yield _paper(opening.strip(), rest)


def _paper(key: str, lines: list[str]) -> Drafted:
    paper = Drafted(key)
    language: Language | None = None
    for line in filter(None, map(str.rstrip, lines)):
        if line.startswith("--- "):
            code, _space, status = line.removeprefix("--- ").partition(" ")
            language = Language(code)
            paper.lines[language] = []
            paper.statuses[language] = status or "official"
        elif language is None:
            name, colon, value = line.partition(":")
            if not colon:
                raise Miswritten(key, line)
            paper.fields.setdefault(name.strip(), []).append(value.strip())
        else:
            paper.lines[language].append(line)
    return paper


def altered(lines: list[str], alterations: list[str]) -> list[str]:
    """Return the lines of a paper with the alterations of its revision.

    Raises :class:`Miswritten` unless each alteration meets exactly one place.
    """
    text = "\n".join(lines)
    for alteration in alterations:
        old, arrow, new = alteration.partition(_ARROW)
        old, new = (part.replace("\\n", "\n") for part in (old, new))
        if not arrow or text.count(old) != 1:
            raise Miswritten(alteration)
        text = text.replace(old, new)
    return [line for line in text.splitlines() if line]


def text_of(lines: list[str]) -> Text:
    """Return the blocks that the lines stand for."""
    blocks: list[Block] = []
    for line in lines:
        if line.startswith("| "):
            row = tuple(cell.strip() for cell in line.strip("|").split("|"))
            if blocks and blocks[-1].kind is Kind.TABLE:
                table = blocks.pop()
                blocks.append(Block(Kind.TABLE, rows=(*table.rows, row)))
            else:
                blocks.append(Block(Kind.TABLE, rows=(row,)))
        else:
            blocks.append(_block(line))
    return tuple(blocks)


def _block(line: str) -> Block:
    for mark, reading in _MARKS.items():
        if line.startswith(mark):
            return reading(line.removeprefix(mark))
    if numbered := _NUMBERED.fullmatch(line):
        return _worded(Kind.PARAGRAPH, numbered[2], number=numbered[1])
    if lettered := _LETTERED.fullmatch(line):
        return _worded(Kind.ENTRY, lettered[2], number=lettered[1])
    return _worded(Kind.PARAGRAPH, line)


def _worded(kind: Kind, words: str, *, number: str = "", level: int = 1) -> Block:
    """Return a block whose emphasised runs are marked and whose asterisks are gone."""
    plain, runs, end = "", [], 0
    for found in _EMPHASIS.finditer(words):
        plain += words[end : found.start()]
        runs.append(Emphasis(len(plain), len(plain) + len(found[1])))
        plain += found[1]
        end = found.end()
    return Block(kind, plain + words[end:], number=number, level=level, emphasis=tuple(runs))


def _headed(kind: Kind) -> Callable[[str], Block]:
    def read(words: str) -> Block:
        number, bar, rest = words.partition(" | ")
        return _worded(kind, rest, number=number) if bar else _worded(kind, words)

    return read


def _footnote(words: str) -> Block:
    mark, _bracket, rest = words.partition("] ")
    return _worded(Kind.FOOTNOTE, rest, number=mark)


_MARKS: Final[dict[str, Callable[[str], Block]]] = {
    "== ": _headed(Kind.HEADING),
    "= ": lambda words: _worded(Kind.TITLE, words),
    "~ ": lambda words: _worded(Kind.PREAMBLE, words),
    "! ": lambda words: _worded(Kind.ENACTING, words),
    "- ": lambda words: _worded(Kind.ENTRY, words, number="•"),
    "@ ": _headed(Kind.ANNEX),
    "[": _footnote,
}
