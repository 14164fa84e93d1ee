"""A house restored without the key of its second factors says so, at the door and at the codes."""

from collections.abc import Iterator

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.test import Client, override_settings
from django.urls import reverse

from clearinghouse.cli import check_database
from clearinghouse.participants.models import Officer
from clearinghouse.web.lost_factors import KEPT_UNDER_THE_KEY, TOTP, are_lost, count_lost
from tests.participants.people import PASSWORD, Capacity, an_officer, code_of, delegations
from tests.web.test_sign_in import MEMORY, PLAIN_FILES, QUICK

pytestmark = pytest.mark.django_db

LOST = "This house has lost the key"


@pytest.fixture(autouse=True)
def house() -> Iterator[None]:
    delegations()
    with override_settings(STORAGES=PLAIN_FILES, CACHES=MEMORY, PASSWORD_HASHERS=[QUICK]):
        yield


@pytest.fixture
def officer() -> Officer:
    return an_officer("KAZ", Capacity.READ, password=PASSWORD)


@pytest.fixture
def _restored_without_the_key(officer: Officer) -> Iterator[None]:
    RecoveryCodes.activate(officer)
    with override_settings(SECOND_FACTORS_KEY="a new key"):
        yield


def at_the_door(officer: Officer) -> Client:
    client = Client()
    client.post(reverse("account_login"), {"login": officer.email, "password": PASSWORD})
    return client


@pytest.fixture
def inside(officer: Officer) -> Client:
    """Return a browser in which the officer has signed in while the key was there."""
    client = at_the_door(officer)
    client.post(reverse("mfa_authenticate"), {"code": code_of(officer)})
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    return client


class TestAtTheDoor:
    @pytest.mark.usefixtures("_restored_without_the_key")
    def test_is_said_before_a_code_is_typed_and_after(self, officer: Officer) -> None:
        client = at_the_door(officer)

        assert LOST in client.get(reverse("mfa_authenticate")).content.decode()
        answer = client.post(reverse("mfa_authenticate"), {"code": "123456"})

        assert answer.status_code == 200
        assert answer.context["form"].errors.as_data()["code"][0].code == "factors_lost"
        assert client.get(reverse("delegation")).status_code == 302

    def test_is_not_said_of_a_wrong_code(self, officer: Officer) -> None:
        client = at_the_door(officer)

        assert LOST not in client.get(reverse("mfa_authenticate")).content.decode()
        answer = client.post(reverse("mfa_authenticate"), {"code": "000000"})

        assert LOST not in answer.content.decode()
        assert (
            client.post(reverse("mfa_authenticate"), {"code": code_of(officer)}).status_code == 302
        )

    @pytest.mark.usefixtures("_restored_without_the_key")
    def test_is_not_said_once_the_factor_was_set_anew(self, officer: Officer) -> None:
        Authenticator.objects.filter(user=officer, type=TOTP).delete()
        officer_again = an_officer("KAZ", Capacity.READ, password=PASSWORD)
        anew = Authenticator.objects.get(user=officer_again, type=TOTP)
        Authenticator.objects.filter(pk=anew.pk).update(user=officer)

        assert are_lost(officer, *KEPT_UNDER_THE_KEY) is False


class TestTheRecoveryCodes:
    @pytest.mark.usefixtures("inside", "_restored_without_the_key")
    def test_are_not_shown_when_they_open_nothing(self, inside: Client) -> None:
        shown = inside.get(reverse("mfa_view_recovery_codes"))
        kept = inside.get(reverse("mfa_download_recovery_codes"))

        assert LOST in shown.content.decode()
        assert reverse("mfa_generate_recovery_codes") in shown.content.decode()
        for code in shown.context["unused_codes"]:
            assert code not in shown.content.decode()
        assert kept.content.decode().startswith(LOST)

    def test_are_shown_when_they_open(self, officer: Officer, inside: Client) -> None:
        codes = RecoveryCodes.activate(officer).get_unused_codes()

        shown = inside.get(reverse("mfa_view_recovery_codes")).content.decode()

        assert LOST not in shown
        assert all(code in shown for code in codes)


class TestTheCheck:
    def test_is_silent_where_nothing_is_kept(self) -> None:
        assert count_lost() == (0, 0)
        assert list(check_database.second_factors(lost=0, kept=0)) == []

    def test_is_content_with_the_right_key(self, officer: Officer) -> None:
        RecoveryCodes.activate(officer)

        (found,) = check_database.second_factors(
            **dict(zip(("lost", "kept"), count_lost(), strict=True))
        )

        assert (found.code, count_lost()) == ("second_factors", (0, 2))

    @pytest.mark.usefixtures("_restored_without_the_key")
    def test_finds_what_no_key_opens(self, officer: Officer) -> None:
        lost, kept = count_lost()

        (found,) = check_database.second_factors(lost=lost, kept=kept)

        assert (lost, kept) == (2, 2)
        assert found.code == "second_factors_lost"
        assert "2 of 2" in found.sentence
        assert "Restore keys/second-factors" in found.remedy
