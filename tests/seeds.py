"""The papers received, which are not kept in the repository: found beside it, or where told.

Whoever has not got them goes without the tests that need them.  On the machine that judges
(``CI`` is set) they must be there: a test that is skipped for ever guards nothing.
"""

import os
from pathlib import Path

import pytest

WHERE = "CLEARINGHOUSE_SEEDS"
ABSENT = f"the papers received are neither at {WHERE} nor beside the repository"


def place() -> Path:
    """Return where the papers should be."""
    told = os.environ.get(WHERE)
    return Path(told) if told else Path(__file__).resolve().parents[2] / "shared" / "seeds"


def are_here(at: Path) -> bool:
    """Whether the papers are there; raises AssertionError if they are not where they must be."""
    is_there = any(at.glob("*.txt"))
    assert is_there or not os.environ.get("CI"), f"{ABSENT} ({at}), and CI is set"
    return is_there


SEEDS = place()
# Where they must be there the tests run, and fail without them.
only_with_seeds = pytest.mark.skipif(
    not any(SEEDS.glob("*.txt")) and not os.environ.get("CI"), reason=ABSENT
)
