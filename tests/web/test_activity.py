"""Sessions of officers: last used when, from where and by which program; written once a minute."""

from datetime import timedelta
from typing import Any

import pytest
from allauth.usersessions.models import UserSession
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from clearinghouse.law.credentials import Capacity
from clearinghouse.site.middleware import SEEN_ANEW_AFTER
from tests.api.house import PLAIN_FILES
from tests.participants.people import an_officer, delegations

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer_client(settings: Any) -> Client:
    settings.STORAGES = PLAIN_FILES
    delegations()
    client = Client(headers={"User-Agent": "a browser"})
    client.force_login(an_officer("KAZ", Capacity.READ))
    client.get("/en/help/")
    return client


def writes(client: Client, **headers: str) -> int:
    with CaptureQueriesContext(connection) as seen:
        client.get("/en/help/", headers=headers or None)
    return sum("UPDATE" in query["sql"] and "usersession" in query["sql"] for query in seen)


class TestASession:
    def test_is_known_after_the_first_request(self, officer_client: Client) -> None:
        assert UserSession.objects.get().user_agent == "a browser"

    def test_is_not_written_again_within_the_minute(self, officer_client: Client) -> None:
        assert writes(officer_client) == 0

    def test_is_written_again_after_a_minute(self, officer_client: Client) -> None:
        session = UserSession.objects.get()
        session.last_seen_at -= SEEN_ANEW_AFTER + timedelta(seconds=1)
        session.save()

        assert writes(officer_client) == 1
        assert UserSession.objects.get().last_seen_at > session.last_seen_at

    def test_is_written_at_once_when_the_program_changed(self, officer_client: Client) -> None:
        assert writes(officer_client, **{"User-Agent": "another"}) == 1
        assert UserSession.objects.get().user_agent == "another"
