"""The longest files of tests go first, so that none is left alone at the end of a run.

Two workers take file after file.  A file that takes minutes and comes last keeps one of them
waiting; and those that kill children by the hundred fork far faster in a worker still small.
Loaded with ``-p tests.heaviest_first``.
"""

from collections.abc import Sequence

import pytest

HEAVIEST: Sequence[str] = (
    "tests/silence/test_killed.py",
    "tests/journeys/test_answers.py",
    "tests/silence/test_racing.py",
    "tests/silence/test_machine.py",
    "tests/journeys/test_silence.py",
    "tests/journeys/test_every_page.py",
    "tests/journeys/test_officers_pages.py",
    "tests/cli/test_backup.py",
)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests of the heaviest files before all others, in the order in which they stand."""
    place = {name: number for number, name in enumerate(HEAVIEST)}
    items.sort(key=lambda item: place.get(item.nodeid.partition("::")[0], len(place)))
