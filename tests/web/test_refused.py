"""A refusal that no form foresaw is an answer in the reader's language, never a fault page."""

import pytest
from django.test import Client, override_settings

from clearinghouse.papers import queries
from clearinghouse.papers.faults import PaperFault, Refusal
from tests.web.test_meetings_pages import PLAIN_FILES

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("language", "title"),
    [("en", "This cannot be done"), ("ru", "Это невозможно"), ("kk", "Бұл мүмкін емес")],
)
def test_every_door_answers_a_refusal_that_its_view_let_through(
    monkeypatch: pytest.MonkeyPatch, language: str, title: str
) -> None:
    def refuses(*_asked: object, **_named: object) -> None:
        raise Refusal(PaperFault.NO_SUCH_NETWORK)

    monkeypatch.setattr(queries, "networks", refuses)
    with override_settings(STORAGES=PLAIN_FILES):
        answer = Client().get(f"/{language}/papers/networks/")

    assert answer.status_code == 409
    assert f"<h1>{title}</h1>" in answer.content.decode()
    assert 'role="alert"' in answer.content.decode()
