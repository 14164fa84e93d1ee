"""Papers known to exist, whether the house holds them or not, and papers of the areas.

A quoted symbol or note number that is listed here resolves to "known, not held" instead of being
taken for a mistake.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from clearinghouse.reference.dating import Dating
from clearinghouse.reference.filing import read_records
from clearinghouse.reference.records import Cited, Words


class PaperKind(StrEnum):
    """What a known paper is."""

    NOTE = "note"
    DECISION = "decision"
    DRAFT = "draft"
    RESOLUTION = "resolution"


# RESOLUTION   a resolution of the United Nations General Assembly, quoted by a paper of CICA


class AreaPaperKind(StrEnum):
    """What a paper of an area is."""

    CONCEPT_PAPER = "concept_paper"
    ACTION_PLAN = "action_plan"


class Route(StrEnum):
    """How a paper of an area was approved."""

    SENIOR_OFFICIALS = "senior_officials"
    SILENCE = "silence"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPaper(Cited):
    """A paper with a symbol or a note number, written in its usual form.

    ``held_in`` is the key of the source that contains it, empty where it is not held.  A note
    ``encloses`` papers and ``refers_to`` other notes.
    """

    code: str
    kind: PaperKind
    title: Words
    on: Dating
    place: str = ""
    meeting: str = ""
    held_in: str = ""
    refers_to: tuple[str, ...] = ()
    encloses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaPaper(Cited):
    """A concept paper or an action plan for an area or a dimension.

    ``applies_from`` and ``applies_to`` are the first and the last year of the period it states for
    itself; zero where it states none or none was found.  ``enclosed_in`` is the number of the note
    that carried it, by which the document is known when it comes in.
    """

    code: str
    kind: AreaPaperKind
    area: str
    title: Words
    approved: Dating
    route: Route
    meeting: str = ""
    author: str = ""
    applies_from: int = 0
    applies_to: int = 0
    enclosed_in: str = ""


@cache
def load_known_papers() -> tuple[KnownPaper, ...]:
    """Return the known papers by day."""
    return read_records(KnownPaper, "known_papers.toml", "papers")


@cache
def load_area_papers() -> tuple[AreaPaper, ...]:
    """Return the known concept papers and action plans by day of approval."""
    return read_records(AreaPaper, "known_papers.toml", "area_papers")
