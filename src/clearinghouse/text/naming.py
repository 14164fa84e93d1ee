"""The names of the blocks of one text: "para-2.7", "i.3", "preamble-4", "annex-1/table-2".

A name rests on printed numbers wherever there are any, and is then called firm: text inserted
elsewhere does not move it.  What bears no number is counted within the nearest numbered place.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

from clearinghouse.text.blocks import Block, Kind, Text
from clearinghouse.text.numbering import mark, token


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a block within its text; ``firm`` when printed numbers alone decide it."""

    address: str
    firm: bool


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the walk stands: ``address`` of a numbered block, ``path`` as its parts cite it."""

    address: str
    path: str
    level: int = 0
    firm: bool = True


_TOP = _Place("", "")


def name_blocks(text: Text) -> tuple[Name, ...]:
    """Return a unique name for each block, in order."""
    walk = _Walk()
    names: list[Name] = []
    for container in _containers(text):
        walk.restarts = _restarts(container)
        names += [walk.name(block) for block in container]
    return tuple(names)


def _containers(text: Text) -> list[Text]:
    """Cut a text before each annex: numbers may begin anew there."""
    cuts = [i for i, block in enumerate(text) if block.kind is Kind.ANNEX and i]
    return [text[start:end] for start, end in pairwise((0, *cuts, len(text)))]


def _restarts(container: Text) -> bool:
    """Tell whether paragraphs are numbered anew under each heading."""
    first: list[str] = []
    is_first = True
    for block in container:
        if block.kind is Kind.HEADING:
            is_first = True
        elif block.kind is Kind.PARAGRAPH and token(block.number) and is_first:
            first.append(token(block.number))
            is_first = False
    return len(set(first)) < len(first)


@dataclass
class _Walk:
    """Walks through a text and knows under which annex, heading, paragraph and entry it stands."""

    restarts: bool = False
    _annex: str = ""
    _sections: list[_Place] = field(default_factory=list)
    _anchor: _Place = _TOP
    _entries: list[_Place] = field(default_factory=list)
    _counts: Counter[str] = field(default_factory=Counter)
    _taken: set[str] = field(default_factory=set)

    def name(self, block: Block) -> Name:
        """Name the next block and step onto it."""
        if block.kind is not Kind.ENTRY:
            self._entries.clear()
        namers: dict[Kind, Callable[[Block], Name]] = {
            Kind.TITLE: self._title,
            Kind.HEADING: self._heading,
            Kind.PREAMBLE: self._preambular,
            Kind.ENACTING: self._enacting,
            Kind.PARAGRAPH: self._paragraph,
            Kind.ENTRY: self._entry,
            Kind.TABLE: self._table,
            Kind.FOOTNOTE: self._footnote,
            Kind.ANNEX: self._annexed,
        }
        return namers[block.kind](block)

    def _title(self, _: Block) -> Name:
        return self._unique(Name(self._annex + "title", firm=True))

    def _preambular(self, _: Block) -> Name:
        return self._step(self._unique(self._counted("preamble-")))

    def _enacting(self, _: Block) -> Name:
        return self._step(self._unique(Name(self._annex + "enacting", firm=True)))

    def _table(self, _: Block) -> Name:
        return self._unique(self._counted("table-"))

    def _annexed(self, block: Block) -> Name:
        number = token(block.number)
        self._annex = ""
        counted = self._counted("annex-")
        name = self._unique(Name(f"annex-{number}", firm=True) if number else counted)
        self._annex = name.address + "/"
        self._sections.clear()
        self._anchor = _TOP
        return name

    def _heading(self, block: Block) -> Name:
        while self._sections and self._sections[-1].level >= block.level:
            self._sections.pop()
        above = self._sections[-1] if self._sections else _TOP
        number = token(block.number)
        if number:
            nested = above.path and not number.startswith(above.path + ".")
            path = f"{above.path}.{number}" if nested else number
            name = self._unique(Name(f"{self._annex}heading-{path}", firm=above.firm))
        else:
            name = self._unique(self._counted("section-", within=above.address))
            path = name.address.removeprefix(self._annex)
        self._anchor = _Place(name.address, path, block.level, name.firm)
        self._sections.append(self._anchor)
        return name

    def _paragraph(self, block: Block) -> Name:
        number = token(block.number)
        if not number:
            return self._unique(self._counted("text-", within=self._anchor.address))
        section = self._sections[-1] if self._sections else _TOP
        path = f"{section.path}.{number}" if self.restarts and section.path else f"para-{number}"
        firm = section.firm or not self.restarts
        return self._step(self._unique(Name(self._annex + path, firm)))

    def _entry(self, block: Block) -> Name:
        while self._entries and self._entries[-1].level >= block.level:
            self._entries.pop()
        above = self._entries[-1] if self._entries else self._anchor
        stem = self._annex + (f"{above.path}." if above.path else "list-")
        number = token(block.number)
        if number:
            name = self._unique(Name(stem + number, above.firm))
        else:
            self._counts[stem] += 1
            name = self._unique(Name(f"{stem}point-{self._counts[stem]}", firm=False))
        path = name.address.removeprefix(self._annex)
        self._entries.append(_Place(name.address, path, block.level, name.firm))
        return name

    def _footnote(self, block: Block) -> Name:
        sign = mark(block.number)
        if sign:
            return self._unique(Name(f"{self._annex}footnote-{sign}", firm=True))
        return self._unique(self._counted("footnote-"))

    def _step(self, name: Name) -> Name:
        """Stand on a block that entries and unnumbered paragraphs may follow."""
        path = name.address.removeprefix(self._annex)
        is_numbered = not path.startswith(("preamble-", "enacting"))
        self._anchor = _Place(name.address, path, firm=name.firm and is_numbered)
        return name

    def _counted(self, stem: str, within: str = "") -> Name:
        """Return the next of the blocks that bear no number, in this annex or below ``within``."""
        scope = f"{within}/{stem}" if within else self._annex + stem
        self._counts[scope] += 1
        return Name(f"{scope}{self._counts[scope]}", firm=False)

    def _unique(self, name: Name) -> Name:
        """Return ``name``, marked "~2", "~3" and so on where it is taken."""
        address, times = name.address, 1
        while address.casefold() in self._taken:
            times += 1
            address = f"{name.address}~{times}"
        self._taken.add(address.casefold())
        return Name(address, name.firm and times == 1)
