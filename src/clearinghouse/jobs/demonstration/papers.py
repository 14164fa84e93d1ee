"""The papers of the year with their names and words, before and while they enter the register.

Symbols follow from the meetings of the year, note numbers from one counter a year, so that papers
may cite each other by their keys before anything is in the register.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from importlib.resources import files
from typing import Final

from clearinghouse.documents.kinds import LanguageStatus
from clearinghouse.documents.operations import Registered
from clearinghouse.documents.papers import Version
from clearinghouse.jobs.demonstration.calendar import Year
from clearinghouse.jobs.demonstration.notation import (
    Drafted,
    Miswritten,
    altered,
    read_papers,
    text_of,
)
from clearinghouse.jobs.demonstration.wording import day_in, formulae, span_in
from clearinghouse.law.symbols import NoteNumber, Symbol, parse_symbol
from clearinghouse.text.addresses import assign
from clearinghouse.text.blocks import Kind, Text
from clearinghouse.text.languages import Language

SECRETARIAT: Final = "SEC"
# A secretariat of this size sends out some four notes a day, all registers together.
NOTES_A_DAY: Final = 4
_TOKEN: Final = re.compile(r"\{([^{}]+)\}")
_SIGNS: Final = {Language.EN: "No. ", Language.RU: "№ ", Language.KK: "№ "}


@dataclass(slots=True)
class Papers:
    """The papers as written, their names, and what became of those that are entered."""

    year: Year
    drafted: dict[str, Drafted] = field(default_factory=dict)
    entered: dict[str, Registered] = field(default_factory=dict)
    _symbols: dict[str, Symbol] = field(default_factory=dict)
    _numbers: dict[str, NoteNumber] = field(default_factory=dict)
    _versions: dict[str, tuple[Version, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for paper in _read_all():
            if paper.key in self.drafted:
                raise Miswritten(paper.key)
            self.drafted[paper.key] = paper
        self._give_symbols()
        self._give_numbers()

    def versions(self, paper: Drafted) -> tuple[Version, ...]:
        """Return the paper in its languages, paragraphs that correspond under one address."""
        if paper.key not in self._versions:
            texts = assign(
                {
                    language: text_of([self.filled(line, language) for line in lines])
                    for language, lines in self.lines(paper).items()
                }
            )
            self._versions[paper.key] = tuple(
                Version(
                    language=language,
                    title=_title(text) if not paper.one("note") else "",
                    text=text,
                    status=LanguageStatus(paper.statuses[language]),
                )
                for language, text in texts.items()
            )
        return self._versions[paper.key]

    def lines(self, paper: Drafted) -> dict[Language, list[str]]:
        """Return the lines of each language, alterations made and formulae added."""
        before = self.drafted[paper.one("from")] if paper.one("from") else None
        if before is not None:
            held = self.lines(before)
            return {
                language: altered(held[language], changes)
                for language, changes in paper.lines.items()
            }
        if not paper.one("note"):
            return paper.lines
        said = formulae(paper.one("sender", SECRETARIAT), paper.one("to"))
        return {
            language: [
                f"{said.opening[language]} {lines[0]}",
                *lines[1:],
                said.closing[language],
            ]
            for language, lines in paper.lines.items()
        }

    def filled(self, line: str, language: Language) -> str:
        """Return a line with its days, years, symbols and numbers filled in."""
        return _TOKEN.sub(lambda found: self._word(found[1], language), line)

    def day(self, paper: Drafted) -> date:
        """Return the day that stands on the paper."""
        return self.year.day(paper.one("on"))

    def symbol(self, key: str) -> Symbol | None:
        """Return the symbol of a paper, if it has one."""
        return self._symbols.get(key)

    def number(self, key: str) -> NoteNumber:
        """Return the number of a note."""
        return self._numbers[key]

    def name(self, key: str) -> str:
        """Return the symbol or the number of a paper."""
        return str(self._symbols.get(key) or self._numbers.get(key) or "")

    def _word(self, written: str, language: Language) -> str:
        words, _colon, case = written.partition(":")
        if words.startswith("@"):
            key = words.removeprefix("@")
            sign = _SIGNS[language] if key in self._numbers else ""
            return f"{sign}{self.name(key)}"
        if words.startswith("year "):
            return str(self.year.day(words.removeprefix("year ")).year)
        first, _dots, last = words.partition("..")
        if last:
            return span_in(language, self.year.day(first), self.year.day(last), case)
        return day_in(language, self.year.day(first), case)

    def _give_symbols(self) -> None:
        counted: Counter[tuple[str, int, int | None, str]] = Counter()
        for paper in self.drafted.values():
            if not paper.one("symbol"):
                continue
            origin, _space, series = paper.one("symbol").partition(" ")
            if origin in self._symbols:
                self._symbols[paper.key] = parse_symbol(f"{self._symbols[origin]}/{series}")
                continue
            met = self.year.meetings.get(origin)
            body = met.body if met else origin
            year, session = (met.first.year, met.session) if met else (self.day(paper).year, None)
            counted[body, year, session, series] += 1
            serial = counted[body, year, session, series]
            self._symbols[paper.key] = Symbol(body, year, session, series, serial)

    def _give_numbers(self) -> None:
        sent: Counter[date] = Counter()
        for paper in self.drafted.values():
            if not paper.one("note"):
                continue
            register, _space, serial = paper.one("note").partition(" ")
            day = self.day(paper)
            sent[day] += 1
            counted = (day.timetuple().tm_yday - 1) * NOTES_A_DAY + sent[day]
            self._numbers[paper.key] = NoteNumber(register, int(serial or counted))


def _title(text: Text) -> str:
    return next(block.text for block in text if block.kind is Kind.TITLE)


def _read_all() -> list[Drafted]:
    written = files(__package__) / "year"
    named = sorted(file.name for file in written.iterdir() if file.name.endswith(".paper"))
    return [
        paper
        for name in named
        for paper in read_papers((written / name).read_text(encoding="utf-8"))
    ]
