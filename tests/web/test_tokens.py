"""The page on which officers make and revoke tokens."""

import re
import time

import pytest
from django.test import Client

from clearinghouse.law.credentials import Capacity
from clearinghouse.law.tokens import AT_MOST
from clearinghouse.participants.models import ApiToken, Officer
from tests.participants.people import an_officer, delegations

pytestmark = pytest.mark.django_db
PAGE = "/en/account/tokens/"


@pytest.fixture(autouse=True)
def plain_files(settings) -> None:
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture
def officer() -> Officer:
    delegations()
    return an_officer("KAZ", Capacity.READ)


def signed_in(officer: Officer, *, recently: bool = True) -> Client:
    client = Client()
    client.force_login(officer)
    if recently:
        session = client.session
        session["account_authentication_methods"] = [
            {"method": "password", "at": time.time(), "reauthenticated": True}
        ]
        session["account_authentication_methods_user"] = str(officer.pk)
        session.save()
    return client


class TestTheTokensPage:
    def test_asks_a_visitor_to_sign_in(self, client: Client) -> None:
        answer = client.get(PAGE)
        assert answer.status_code == 302
        assert "login" in answer["Location"]

    def test_shows_a_token_once(self, officer: Officer) -> None:
        client = signed_in(officer)
        answer = client.post(PAGE, {"name": "Nightly copy", "days": "90"})
        (written,) = re.findall(r"cica_[\w-]{43}", answer.content.decode())
        assert answer.status_code == 200
        assert "no-store" in answer["Cache-Control"]
        again = client.get(PAGE).content.decode()
        assert "Nightly copy" in again
        assert written not in again

    def test_makes_none_without_a_recent_sign_in(self, officer: Officer) -> None:
        answer = signed_in(officer, recently=False).post(PAGE, {"name": "x", "days": "90"})
        assert answer.status_code == 302
        assert not ApiToken.objects.exists()

    @pytest.mark.parametrize(
        "typed", [{}, {"name": "", "days": "90"}, {"name": "x", "days": "4000"}]
    )
    def test_makes_none_from_a_form_that_is_wrong(
        self, officer: Officer, typed: dict[str, str]
    ) -> None:
        assert signed_in(officer).post(PAGE, typed).status_code == 422
        assert not ApiToken.objects.exists()

    def test_leads_to_the_second_step_who_has_none(self) -> None:
        delegations()
        answer = signed_in(an_officer("KAZ", secured=False)).post(PAGE, {"name": "x", "days": "90"})
        assert answer.status_code == 302
        assert not ApiToken.objects.exists()

    def test_says_why_the_law_refuses(self, officer: Officer) -> None:
        client = signed_in(officer)
        for _ in range(AT_MOST):
            assert client.post(PAGE, {"name": "x", "days": "90"}).status_code == 200
        answer = client.post(PAGE, {"name": "x", "days": "90"})
        assert answer.status_code == 422
        assert "Revoke one first" in answer.content.decode()
        assert ApiToken.objects.count() == AT_MOST

    def test_revokes_ones_own_and_nobody_elses(self, officer: Officer) -> None:
        client = signed_in(officer)
        client.post(PAGE, {"name": "x", "days": "90"})
        token = ApiToken.objects.get()
        revoke = f"{PAGE}{token.pk}/revoke/"
        stranger = signed_in(an_officer("KAZ", Capacity.DELEGATION_ADMINISTRATOR))
        assert stranger.post(revoke).status_code == 404
        assert client.get(revoke).status_code == 405
        assert client.post(revoke).status_code == 302
        token.refresh_from_db()
        assert token.revoked_at is not None
