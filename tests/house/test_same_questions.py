"""What is asked of the database: no more for much than for little, and the same for what is hidden.

What is hidden cannot be told from what does not exist by how long the answer takes.
Time itself cannot be tested for.  What takes time are the questions put to the database: for a
hidden paper and for a missing one they must be the same, word for word, in the same order.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import quote

import pytest
from django.db import connection, transaction
from django.test import Client

from clearinghouse.web import context
from tests.house.furnished import House, Shown, grow

# Django gives every savepoint a name of its own.
SAVEPOINT = re.compile(r'SAVEPOINT "[^"]+"')
MADE_UP = {
    "address": "zzzzzzzzzz",
    "digest": "f" * 64,
    "symbol": "MC/2024/DRAFT/99",
    "decision": "MC/2024/DRAFT/99#para-1",
    "word": "Wuinceward",
}
WAYS = (
    "/en/documents/{address}/",
    "/en/documents/{address}/?symbol={symbol}",
    "/en/documents/{address}/?text=ru",
    "/en/documents/{address}/languages/",
    "/en/documents/{address}/changes/",
    "/en/documents/{address}/file/en.pdf",
    "/en/documents/{address}/file/en+ru.docx",
    "/en/documents/{address}/derestrict/",
    "/originals/{digest}/",
    "/s/{symbol}",
    "/s/{symbol}?year=2024",
    "/en/decisions/{decision}/",
    "/en/search/?q={word}",
    "/en/search/?q={symbol}",
    '/en/search/?q="on {word}"',
    "/en/search/?q={word}*",
    "/en/register/?author={word}",
    "/en/decisions/?words={word}",
    "/feeds/documents.en.atom?author={word}",
    "/api/v1/documents?author={word}",
    "/api/v1/documents/{address}",
    "/api/v1/documents/{address}?symbol={symbol}",
    "/api/v1/documents/{address}/company",
    "/api/v1/documents/{address}/texts/en",
    "/api/v1/documents/{address}/paragraphs/para-1",
    "/api/v1/documents/{address}/citations",
    "/api/v1/documents/{address}/originals",
    "/api/v1/documents/{address}/disparities",
    "/api/v1/documents/{address}/redline?before={symbol}&after={symbol}",
    "/api/v1/documents/{address}/files/md?languages=en",
    "/api/v1/originals/{digest}",
    "/api/v1/symbols/{symbol}",
    "/api/v1/decisions/{decision}",
    "/api/v1/decisions?document={address}",
    "/api/v1/decisions?words={word}",
    "/api/v1/search?q={word}",
    "/api/v1/search?q={symbol}",
)
# Of each paper, those from whom it is hidden.
HIDDEN = (
    ("members", "visitor"),
    ("members", "partner"),
    ("members", "observer"),
    ("members", "installation"),
    ("addressed", "member"),
    ("addressed", "registry"),
    ("addressed", "program"),
)


@pytest.fixture(scope="module")
def browsers(furnished: House, django_db_blocker: Any) -> dict[str, Client]:
    held = {
        "visitor": Client(),
        "program": Client(headers={"Authorization": f"Bearer {furnished.bearer}"}),
    }
    with django_db_blocker.unblock():
        for role, officer in furnished.officers.items():
            held[role] = Client()
            held[role].force_login(officer)
    return held


@pytest.fixture(autouse=True)
def _one_checkpoint_for_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the checkpoint at the foot be asked for once, however long the machine takes."""
    monkeypatch.setattr(context, "SECONDS_KEPT", 1_000_000)


@contextmanager
def questions() -> Iterator[list[str]]:
    """Collect the statements put to the database, without their parameters."""
    asked: list[str] = []

    def listen(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        asked.append(SAVEPOINT.sub("SAVEPOINT …", sql))
        return execute(sql, *rest)

    with connection.execute_wrapper(listen):
        yield asked


def put(client: Client, way: str, values: dict[str, str]) -> tuple[int, list[str]]:
    """Ask, and return the status and what the database was asked; leave nothing behind."""
    path = way.format(**{name: quote(value, safe="/") for name, value in values.items()})
    with transaction.atomic(), questions() as asked:
        status = client.get(path).status_code
        transaction.set_rollback(True)
    return status, asked


def of(paper: Shown) -> dict[str, str]:
    found = {name: getattr(paper, name) for name in MADE_UP}
    return found | {"decision": paper.decision or f"{paper.symbol}#para-1"}


class TestWhatIsHidden:
    @pytest.mark.parametrize("way", WAYS)
    @pytest.mark.parametrize(("mark", "role"), HIDDEN)
    def test_puts_the_same_questions_as_what_does_not_exist(
        self, house: House, browsers: dict[str, Client], mark: str, role: str, way: str
    ) -> None:
        client = browsers[role]
        put(client, way, MADE_UP)  # what is asked for once only, of caches, is asked for now

        hidden = put(client, way, of(house.papers[mark]))
        missing = put(client, way, MADE_UP)

        assert hidden == missing

    @pytest.mark.parametrize(
        "way",
        [way for way in WAYS if "author=" not in way and "derestrict" not in way],
    )
    def test_would_be_noticed(self, house: House, browsers: dict[str, Client], way: str) -> None:
        client = browsers["addressee"]

        shown = put(client, way, of(house.papers["members"]))
        missing = put(client, way, MADE_UP)

        assert shown != missing


LISTS = (
    "/en/",
    "/en/due/",
    "/en/due/?whose=all",
    "/en/register/",
    "/en/decisions/",
    "/en/follow-up/",
    "/en/plans/",
    "/en/coordination/",
    "/en/papers/",
    "/en/reviews/",
    "/en/catalogue/proposals/",
    "/en/silence/",
    "/api/v1/due",
    "/api/v1/documents",
    "/api/v1/decisions",
    "/api/v1/follow-ups",
)
# As many as a page of a list or of what is due may ask at most, however much there is.
AT_MOST = 80


class TestWhatGrows:
    def test_asks_no_more_for_much_than_for_little(
        self, house: House, browsers: dict[str, Client]
    ) -> None:
        # The registry sees most.
        client = browsers["registry"]

        def asked() -> dict[str, int]:
            found = {}
            for way in LISTS:
                status, questions_put = put(client, way, {})
                assert status == 200, way
                found[way] = len(questions_put)
            return found

        grow(house, range(71, 73))
        asked()  # what is asked for once only is asked for now
        little = asked()
        grow(house, range(73, 78))
        assert asked() == little
        assert max(little.values()) <= AT_MOST, little
