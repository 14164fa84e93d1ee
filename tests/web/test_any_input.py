"""Whatever is typed into the address of a page, the house answers and does not break."""

import pytest
from django.test import Client, override_settings

from clearinghouse.law.credentials import Capacity
from tests.intake.house import furnished
from tests.participants.people import an_officer
from tests.web.test_sign_in import MEMORY, PLAIN_FILES

LISTS = (
    "",
    "register/",
    "search/",
    "catalogue/",
    "catalogue/changes/",
    "catalogue/2004/3.6/",
    "coordinators/",
    "decisions/",
    "decisions/silence/",
    "participants/",
    "participants/KAZ/",
    "bodies/",
    "bodies/SOC/",
    "instruments/",
    "history/",
    "record/",
    "provisions/",
    "feeds/documents.en.atom",
)
HOSTILE = (
    "as_of=9999-12-31",
    "as_of=0001-01-01",
    "as_of=nonsense",
    "as_of=%00",
    "q=%00&body=%00&words=%00&kind=%00",
    "q=a&page=99999999999999999999",
    "q=a&page=-1",
    "q=" + "a%20" * 3000,
    "q=%22&body=%ED%A0%80",
    "after=xyz&year=99999999999999999999",
    "from=9999-12-31&until=0001-01-01",
)


@pytest.fixture(scope="module")
def house(django_db_setup, django_db_blocker):
    from django.db import transaction  # noqa: PLC0415 - not before Django has its settings

    with django_db_blocker.unblock(), transaction.atomic():
        furnished()
        yield
        transaction.set_rollback(True)


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize("typed", HOSTILE, ids=lambda typed: typed[:40])
def test_is_answered_in_order(house, db, path: str, typed: str) -> None:
    with override_settings(STORAGES=PLAIN_FILES, CACHES=MEMORY):
        answer = Client(raise_request_exception=False).get(f"/en/{path}?{typed}")

    assert answer.status_code in {200, 302, 400, 404}


@pytest.mark.parametrize("path", ["/en/participants/K%00Z/", "/en/register/%00/", "/en/s/%00"])
def test_a_letter_that_cannot_be_kept_is_refused(house, db, path: str) -> None:
    with override_settings(STORAGES=PLAIN_FILES, CACHES=MEMORY):
        assert Client(raise_request_exception=False).get(path).status_code in {400, 404}


def test_neither_in_a_form(house, db) -> None:
    client = Client(raise_request_exception=False)
    client.force_login(an_officer("KAZ", Capacity.READ, Capacity.DELEGATION_ADMINISTRATOR))
    with override_settings(STORAGES=PLAIN_FILES, CACHES=MEMORY):
        answer = client.post(
            "/en/delegation/officers/",
            "email=a%00@kaz.example&office=x&language=en",
            content_type="application/x-www-form-urlencoded",
        )
    assert answer.status_code == 400
