"""The words of the verifier in English, Russian and Kazakh, read from ``words.toml`` beside."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from clearinghouse.tlog.findings import Conclusion, Finding, Kind

LANGUAGES: Final = ("en", "ru", "kk")
WORDS: Final[Mapping[str, Mapping[str, Mapping[str, str]]]] = tomllib.loads(
    (Path(__file__).parent / "words.toml").read_text(encoding="utf-8")
)

_OUTCOMES: Final = frozenset(("claimed", "shown"))


def heading(kind: Kind, language: str) -> str:
    """Return the heading over the findings of one kind."""
    return WORDS["headings"][kind][language]


def conclusion(reached: Conclusion, language: str) -> str:
    """Return the sentence that ends a report."""
    return WORDS["conclusions"][reached][language]


def words(finding: Finding, language: str) -> str:
    """Return the sentence for a finding."""
    facts = {name: _fact(name, value, language) for name, value in finding.facts.items()}
    return WORDS["findings"][finding.code][language].format(**facts)


def _fact(name: str, value: str | int, language: str) -> str | int:
    """Return a fact as it is said: how a procedure ended has words, all else is itself."""
    outcome = WORDS["outcomes"].get(str(value)) if name in _OUTCOMES else None
    return value if outcome is None else outcome[language]
