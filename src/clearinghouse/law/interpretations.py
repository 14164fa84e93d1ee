"""Interpretations: how the software reads what is unclear or unknown, until it is confirmed.

Each is a question, the reading proposed, and why; who must confirm it is named.  What is proposed
stays visible wherever the law is shown.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from clearinghouse.law.provisions import Provision, Wording, parse_citation


class Confirmation(StrEnum):
    """Whether a reading has been confirmed."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"


class Confirmer(StrEnum):
    """Who must confirm a reading."""

    SECRETARIAT = "SECRETARIAT"
    SOC = "SOC"


@dataclass(frozen=True, slots=True)
class Interpretation:
    """A reading of provisions: ``number`` is permanent, ``subject`` a short English name."""

    number: str
    subject: str
    status: Confirmation
    confirmed_by: Confirmer
    concerns: tuple[Provision, ...]
    question: Wording = field(compare=False)
    reading: Wording = field(compare=False)
    why: Wording = field(compare=False)


def read_interpretation(name: str, text: str) -> Interpretation:
    """Read an interpretation from TOML; ``name`` is its file's, such as "0001-clock".

    Raises LookupError for a provision that does not exist.
    """
    number, _, subject = name.partition("-")
    written = tomllib.loads(text)
    return Interpretation(
        number=number,
        subject=subject.replace("-", " "),
        status=Confirmation(written["status"]),
        confirmed_by=Confirmer(written["confirmed_by"]),
        concerns=tuple(parse_citation(citation) for citation in written["concerns"]),
        question=Wording(**written["question"]),
        reading=Wording(**written["reading"]),
        why=Wording(**written["why"]),
    )


@cache
def interpretations() -> Mapping[str, Interpretation]:
    """Return all interpretations by number, in their order."""
    found = sorted(
        (entry.name.removesuffix(".toml"), entry.read_text(encoding="utf-8"))
        for entry in files("clearinghouse.law").joinpath("interpretations").iterdir()
        if entry.name.endswith(".toml")
    )
    read = (read_interpretation(name, text) for name, text in found)
    return MappingProxyType({entry.number: entry for entry in read})


def interpretations_of(unit: Provision) -> tuple[Interpretation, ...]:
    """Return the interpretations that concern a provision."""
    return tuple(entry for entry in interpretations().values() if unit in entry.concerns)
