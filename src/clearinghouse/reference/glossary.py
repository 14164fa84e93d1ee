"""The words of the domain, each once: in code, in meaning, in three languages."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from clearinghouse.reference.filing import read_records
from clearinghouse.reference.records import Cited, Words


class Group(StrEnum):
    """Under which heading a word stands in the glossary."""

    PARTICIPANTS = "participants"
    BODIES = "bodies"
    CATALOGUE = "catalogue"
    PAPERS = "papers"
    DECISIONS = "decisions"
    EXCHANGE = "exchange"
    LAW = "law"
    RECORD = "record"


_HEADINGS = {
    Group.PARTICIPANTS: "States, organisations and people",
    Group.BODIES: "Bodies, meetings and offices",
    Group.CATALOGUE: "The Catalogue and its implementation",
    Group.PAPERS: "Papers",
    Group.DECISIONS: "Decisions and silence",
    Group.EXCHANGE: "Access and exchange",
    Group.LAW: "Instruments and rules",
    Group.RECORD: "The record",
}

_OPENING = """\
# Glossary

Every word of the domain once: how code writes it, what it means, how Russian and Kazakh say it. The
table is generated from `src/clearinghouse/reference/glossary.toml`; correct it there. Words marked
with an asterisk are our translation and await the Secretariat's translators.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Cited):
    """A word of the domain; ``code`` is its name in code and ``meaning`` is in English.

    ``attested`` tells that papers of CICA print the Russian and the Kazakh word.
    """

    code: str
    group: Group
    term: Words
    meaning: str
    attested: bool = False


@cache
def load_glossary() -> tuple[Entry, ...]:
    """Return the words, group by group."""
    return read_records(Entry, "glossary.toml", "entries")


def render_glossary() -> str:
    """Return ``GLOSSARY.md`` as the reference file gives it."""
    return "\n".join([_OPENING, *(_section(group) for group in Group)])


def _section(group: Group) -> str:
    rows = (_row(entry) for entry in load_glossary() if entry.group is group)
    head = "| Word | In code | Meaning | Russian | Kazakh |\n|---|---|---|---|---|"
    return "\n".join([f"## {_HEADINGS[group]}\n", head, *rows, ""])


def _row(entry: Entry) -> str:
    mark = "" if entry.attested else " *"
    cells = (
        entry.term.en,
        f"`{entry.code}`",
        entry.meaning,
        f"{entry.term.ru}{mark}",
        f"{entry.term.kk}{mark}",
    )
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
