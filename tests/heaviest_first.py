"""The longest files of tests go first, and all journeys go to one worker.

Two workers take file after file.  A file that takes minutes and comes last keeps one of them
waiting; and those that kill children by the hundred fork far faster in a worker still small.  The
journeys share one demonstration, which takes longer to fill than most of them take to walk.
Loaded with ``-p tests.heaviest_first``.
"""

from collections.abc import Sequence
from typing import Any

import pytest
from xdist.scheduler import LoadFileScheduling

JOURNEYS = "tests/journeys"
HEAVIEST: Sequence[str] = (
    "tests/silence/test_killed.py",
    JOURNEYS,
    "tests/house/test_every_address.py",
    "tests/silence/test_racing.py",
    "tests/silence/test_machine.py",
    "tests/house/test_any_input.py",
    "tests/cli/test_backup.py",
    "tests/web/test_as_on_pages.py",
    "tests/api/test_whole.py",
    "tests/api/test_any_input.py",
    "tests/jobs/test_demonstration.py",
)


def _scope(nodeid: str) -> str:
    """Return what is run together, in one worker."""
    file = nodeid.partition("::")[0]
    return JOURNEYS if file.startswith(f"{JOURNEYS}/") else file


class OneDemonstration(LoadFileScheduling):
    """Gives whole files to workers, and all journeys to one of them."""

    def _split_scope(self, nodeid: str) -> str:
        return _scope(nodeid)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> OneDemonstration:
    return OneDemonstration(config, log)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the heaviest before all others, in the order in which they stand."""
    place = {name: number for number, name in enumerate(HEAVIEST)}
    items.sort(key=lambda item: place.get(_scope(item.nodeid), len(place)))
