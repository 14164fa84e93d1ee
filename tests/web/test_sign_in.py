"""Coming in: the invitation, the second factor, the codes; and what stays closed."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.conf import settings
from django.core import mail
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import reverse
from django.utils.translation import activate

from clearinghouse.law.credentials import Capacity
from clearinghouse.participants import queries
from clearinghouse.participants.models import Officer
from clearinghouse.participants.operations import (
    Invited,
    accept_invitation,
    invite_officer,
    withdraw_invitation,
)
from tests.participants.people import PASSWORD, an_officer, delegations, reads_as

READ, RUNS = Capacity.READ, Capacity.DELEGATION_ADMINISTRATOR
ADMINISTERS = Capacity.ADMINISTRATOR
PLAIN_FILES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
MEMORY = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

QUICK = "django.contrib.auth.hashers.MD5PasswordHasher"

pytestmark = pytest.mark.django_db


def now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture(autouse=True)
def house(db):
    delegations()
    with override_settings(STORAGES=PLAIN_FILES, CACHES=MEMORY, PASSWORD_HASHERS=[QUICK]):
        activate("en")
        cache.clear()
        yield


@pytest.fixture
def administrator() -> Officer:
    return an_officer("KAZ", RUNS)


def invited(administrator: Officer, *capacities: Capacity, at: datetime | None = None) -> Invited:
    return invite_officer(
        email="new@kaz.example",
        office="Officer, Ministry of Foreign Affairs of Kazakhstan",
        participant="KAZ",
        capacities=capacities,
        by=reads_as(administrator, at or now()),
        at=at or now(),
    )


def page_of(sent: Invited) -> str:
    return reverse("invitation", args=[sent.token])


def accepted(client: Client, sent: Invited, **typed: str) -> HttpResponse:
    choice = {"way": "password", "password": PASSWORD, "again": PASSWORD} | typed
    return client.post(page_of(sent), choice)


def code_for(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def secret_of(officer: Officer) -> str:
    kept = Authenticator.objects.get(user=officer, type=Authenticator.Type.TOTP)
    return str(get_adapter().decrypt(kept.data["secret"]))


class TestTheInvitation:
    def test_shows_what_is_offered(self, client: Client, administrator: Officer) -> None:
        shown = client.get(page_of(invited(administrator, READ))).content.decode()

        assert "Officer, Ministry of Foreign Affairs of Kazakhstan" in shown
        assert "new@kaz.example" in shown
        assert "Reads restricted papers" in shown

    def test_is_not_kept_by_anybody_on_the_way(
        self, client: Client, administrator: Officer
    ) -> None:
        shown = client.get(page_of(invited(administrator, READ)))

        assert "no-store" in shown["Cache-Control"]
        # Stricter would be wrong: without any referrer the browser's posts have no origin.
        assert shown["Referrer-Policy"] == "same-origin"
        assert b'name="referrer"' not in shown.content

    def test_made_up_answers_as_if_it_were_not_there(self, client: Client) -> None:
        assert client.get(reverse("invitation", args=["made-up"])).status_code == 404

    def test_leads_from_a_password_to_the_codes_without_asking_again(
        self, client: Client, administrator: Officer
    ) -> None:
        answer = accepted(client, invited(administrator, READ))

        assert answer.status_code == 302
        assert answer["Location"] == reverse("mfa_activate_totp")
        assert client.get(answer["Location"]).status_code == 200

    def test_leads_from_a_passkey_to_the_key(self, client: Client, administrator: Officer) -> None:
        answer = accepted(client, invited(administrator, READ), way="passkey")

        assert answer["Location"] == reverse("mfa_add_webauthn")
        shown = client.get(answer["Location"])
        assert shown.context["form"].fields["passwordless"].required
        assert b'id="js_data"' in shown.content

    @pytest.mark.parametrize(
        ("password", "again"),
        [("short", "short"), ("password12345", "password12345"), (PASSWORD, "another"), ("", "")],
    )
    def test_asks_for_a_strong_password_twice(
        self, client: Client, administrator: Officer, password: str, again: str
    ) -> None:
        answer = accepted(client, invited(administrator, READ), password=password, again=again)

        assert answer.status_code == 422
        assert not Officer.objects.filter(email="new@kaz.example").exists()

    def test_used_cannot_be_used_again(self, administrator: Officer) -> None:
        sent = invited(administrator, READ)
        accepted(Client(), sent)

        answer = accepted(Client(), sent, password="another long password", again="x")

        assert answer.status_code == 200
        assert "This invitation cannot be accepted any more" in answer.content.decode()
        assert Officer.objects.filter(email="new@kaz.example").count() == 1

    def test_withdrawn_or_expired_cannot_be_accepted(self, administrator: Officer) -> None:
        withdrawn = invited(administrator, READ)
        withdraw_invitation(
            invitation=withdrawn.invitation, by=reads_as(administrator, now()), at=now()
        )
        expired = invited(administrator, READ, at=now() - timedelta(days=14))

        for sent in (withdrawn, expired):
            answer = accepted(Client(), sent)
            assert b'<form method="post" autocomplete' not in answer.content
        assert not Officer.objects.filter(email="new@kaz.example").exists()

    def test_is_not_accepted_by_somebody_signed_in(self, administrator: Officer) -> None:
        client = Client()
        client.force_login(administrator)

        answer = accepted(client, invited(administrator, READ))

        assert "Sign out first" in answer.content.decode()

    @pytest.mark.parametrize("language", ["ru", "kk"])
    def test_is_read_in_other_languages(
        self, client: Client, administrator: Officer, language: str
    ) -> None:
        address = page_of(invited(administrator, READ)).replace("/en/", f"/{language}/")

        assert client.get(address).status_code == 200


class TestTheSecondFactor:
    def joined(self, administrator: Officer) -> tuple[Client, Officer]:
        client = Client()
        accepted(client, invited(administrator, READ))
        return client, Officer.objects.get(email="new@kaz.example")

    def test_is_waited_for_by_everything_restricted(self, administrator: Officer) -> None:
        client, officer = self.joined(administrator)

        answer = client.get(reverse("delegation"))

        assert answer["Location"] == reverse("second_factor")
        assert "Reads restricted papers" in client.get(answer["Location"]).content.decode()
        assert not queries.reader_of(officer, at=now()).cleared

    def test_set_up_gives_recovery_codes_and_opens_the_doors(self, administrator: Officer) -> None:
        client, officer = self.joined(administrator)
        secret = client.get(reverse("mfa_activate_totp")).context["form"].secret

        answer = client.post(reverse("mfa_activate_totp"), {"code": code_for(secret)}, follow=True)

        assert answer.redirect_chain[-1][0] == reverse("mfa_view_recovery_codes")
        assert len(answer.context["unused_codes"]) == 10
        assert client.get(reverse("delegation")).status_code == 200
        assert queries.reader_of(Officer.objects.get(pk=officer.pk), at=now()).cleared

    def test_ends_the_sessions_that_the_password_alone_had_opened(
        self, administrator: Officer, django_capture_on_commit_callbacks
    ) -> None:
        client, officer = self.joined(administrator)
        elsewhere = Client()
        with_password(elsewhere, officer)
        assert elsewhere.get(reverse("second_factor")).status_code == 200
        secret = client.get(reverse("mfa_activate_totp")).context["form"].secret

        with django_capture_on_commit_callbacks(execute=True):
            client.post(reverse("mfa_activate_totp"), {"code": code_for(secret)})

        assert "login" in elsewhere.get(reverse("delegation"))["Location"]
        assert client.get(reverse("delegation")).status_code == 200

    def test_is_kept_encrypted(self, administrator: Officer) -> None:
        client, officer = self.joined(administrator)
        secret = client.get(reverse("mfa_activate_totp")).context["form"].secret
        client.post(reverse("mfa_activate_totp"), {"code": code_for(secret)})

        kept = Authenticator.objects.get(user=officer, type=Authenticator.Type.TOTP)
        assert secret not in str(kept.data)
        assert secret_of(officer) == secret

    def test_stays_as_long_as_it_is_the_only_one(self) -> None:
        officer = an_officer("KAZ", READ, password=PASSWORD)
        client = signed_in(officer)

        client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
        client.post(reverse("mfa_deactivate_totp"))

        assert Authenticator.objects.filter(user=officer, type="totp").exists()


def with_password(client: Client, officer: Officer, password: str = PASSWORD) -> HttpResponse:
    return client.post(reverse("account_login"), {"login": officer.email, "password": password})


def signed_in(officer: Officer) -> Client:
    client = Client()
    with_password(client, officer)
    answer = client.post(reverse("mfa_authenticate"), {"code": code_for(secret_of(officer))})
    assert answer.status_code == 302
    return client


class TestSigningIn:
    def test_survives_another_secret_key(self) -> None:
        officer = an_officer("KAZ", READ, password=PASSWORD)
        get_adapter().encrypt("x")
        kept = Authenticator.objects.get(user=officer, type=Authenticator.Type.TOTP)
        kept.data["secret"] = get_adapter().encrypt(secret_of(officer))
        kept.save()

        with override_settings(SECRET_KEY="another secret key of this installation"):
            assert signed_in(officer).get(reverse("delegation")).status_code == 200

    def test_still_opens_what_the_secret_key_had_closed(self) -> None:
        with override_settings(SECOND_FACTORS_KEY=settings.SECRET_KEY):
            before = get_adapter().encrypt("JBSWY3DPEHPK3PXP")

        assert get_adapter().decrypt(before) == "JBSWY3DPEHPK3PXP"

    def test_with_a_factor_kept_under_a_lost_key_is_a_wrong_code(self) -> None:
        officer = an_officer("KAZ", READ, password=PASSWORD)
        with override_settings(SECRET_KEY="lost", SECOND_FACTORS_KEY="lost too"):
            kept = Authenticator.objects.get(user=officer, type=Authenticator.Type.TOTP)
            kept.data["secret"] = get_adapter().encrypt("JBSWY3DPEHPK3PXP")
            kept.save()
        client = Client()
        with_password(client, officer)

        answer = client.post(reverse("mfa_authenticate"), {"code": code_for("JBSWY3DPEHPK3PXP")})

        assert answer.status_code == 200
        assert client.get(reverse("delegation")).status_code == 302

    def test_counts_tries_by_visitor_behind_a_server_in_front(self) -> None:
        def tries(visitor: str, number: int) -> list[int]:
            return [
                Client()
                .post(
                    reverse("account_login"),
                    {"login": f"nobody-{n}@kaz.example", "password": "wrong"},
                    headers={"X-Forwarded-For": visitor},
                )
                .status_code
                for n in range(number)
            ]

        with override_settings(ALLAUTH_TRUSTED_PROXY_COUNT=1):
            assert 429 in tries("192.0.2.1", 40)
            assert tries("192.0.2.2", 1) == [200]

    def test_takes_the_password_and_the_code(self) -> None:
        officer = an_officer("KAZ", READ, password=PASSWORD)
        client = Client()

        first = with_password(client, officer)
        half_way = client.get(reverse("delegation"))
        second = client.post(reverse("mfa_authenticate"), {"code": code_for(secret_of(officer))})

        assert first["Location"] == reverse("mfa_authenticate")
        assert half_way.status_code == 302
        assert second["Location"] == reverse("home")
        assert client.get(reverse("delegation")).status_code == 200

    def test_does_not_mind_the_case_of_the_address(self) -> None:
        officer = an_officer("KAZ", READ, password=PASSWORD)
        officer.email = officer.email.upper()

        assert with_password(Client(), officer)["Location"] == reverse("mfa_authenticate")

    def test_refuses_a_code_that_was_used(self) -> None:
        officer = an_officer("KAZ", READ, password=PASSWORD)
        code = code_for(secret_of(officer))
        first, second = Client(), Client()
        with_password(first, officer)
        with_password(second, officer)

        assert first.post(reverse("mfa_authenticate"), {"code": code}).status_code == 302
        assert second.post(reverse("mfa_authenticate"), {"code": code}).status_code == 200
        assert second.get(reverse("delegation")).status_code == 302

    def test_takes_a_recovery_code_once(self) -> None:
        officer = an_officer("KAZ", READ, password=PASSWORD)
        client = signed_in(officer)
        client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
        client.post(reverse("mfa_generate_recovery_codes"))
        code = client.get(reverse("mfa_view_recovery_codes")).context["unused_codes"][0]

        first, second = Client(), Client()
        with_password(first, officer)
        with_password(second, officer)

        assert first.post(reverse("mfa_authenticate"), {"code": code}).status_code == 302
        assert second.post(reverse("mfa_authenticate"), {"code": code}).status_code == 200

    def test_leads_who_has_no_second_factor_to_set_one_up(self) -> None:
        officer = an_officer("KAZ", READ, secured=False, password=PASSWORD)

        assert with_password(Client(), officer)["Location"] == reverse("second_factor")

    def test_is_refused_to_a_closed_account(self) -> None:
        officer = an_officer("KAZ", READ, password=PASSWORD, is_active=False)
        client = Client()

        with_password(client, officer)

        assert client.get(reverse("delegation"))["Location"].startswith(reverse("account_login"))

    def test_says_the_same_of_a_wrong_password_and_of_an_unknown_address(self) -> None:
        officer = an_officer("KAZ", READ, password=PASSWORD)
        wrong = with_password(Client(), officer, "a wrong password")
        officer.email = "nobody@kaz.example"
        unknown = with_password(Client(), officer)

        def said(answer: HttpResponse) -> list[str]:
            return list(answer.context["form"].non_field_errors())

        assert said(wrong) == said(unknown) != []

    def test_is_slowed_down_after_wrong_passwords(self) -> None:
        officer = an_officer("KAZ", READ, password=PASSWORD)
        for _ in range(10):
            with_password(Client(), officer, "a wrong password")

        assert with_password(Client(), officer).status_code != 302

    def test_opens_nothing_by_sign_up(self, client: Client) -> None:
        typed = {"email": "x@y.example", "password1": PASSWORD, "password2": PASSWORD}
        client.post(reverse("account_signup"), typed)

        assert not Officer.objects.filter(email="x@y.example").exists()

    def test_keeps_the_address_that_was_invited(self) -> None:
        client = signed_in(an_officer("KAZ", READ, password=PASSWORD))

        assert client.get(reverse("account_email")).status_code == 404
        answer = client.post(reverse("account_email"), {"email": "x@y.example", "action_add": ""})
        assert answer.status_code == 404

    def test_lists_where_one_is_signed_in(self) -> None:
        client = signed_in(an_officer("KAZ", READ, password=PASSWORD))

        assert client.get(reverse("usersessions_list")).status_code == 200


class TestAForgottenPassword:
    def test_is_replaced_by_letter_and_the_code_is_still_asked_for(self) -> None:
        officer = an_officer("KAZ", READ, password=PASSWORD)
        client = Client()
        client.post(reverse("account_reset_password"), {"email": officer.email})
        address = re.search(r"http://testserver(\S+)", mail.outbox[0].body)
        assert address is not None
        form = client.get(address[1], follow=True)
        new = "another long password"
        client.post(form.request["PATH_INFO"], {"password1": new, "password2": new})

        assert with_password(Client(), officer, new)["Location"] == reverse("mfa_authenticate")

    def test_sends_no_letter_to_an_unknown_address(self, client: Client) -> None:
        answer = client.post(reverse("account_reset_password"), {"email": "x@y.example"})

        assert answer.status_code == 302
        assert mail.outbox == []


class TestThePages:
    @pytest.mark.parametrize(
        "name",
        [
            "account_login",
            "account_reset_password",
            "account_signup",
            "mfa_index",
            "mfa_activate_totp",
            "mfa_add_webauthn",
            "mfa_list_webauthn",
            "mfa_generate_recovery_codes",
            "account_change_password",
            "account_reauthenticate",
            "usersessions_list",
            "account_logout",
        ],
    )
    @pytest.mark.parametrize("language", ["en", "ru", "kk"])
    def test_run_no_script_that_stands_in_the_page(self, name: str, language: str) -> None:
        client = Client()
        address = reverse(name).replace("/en/", f"/{language}/")
        if name not in {"account_login", "account_reset_password", "account_signup"}:
            client.force_login(an_officer("KAZ", READ, password=PASSWORD))
        answer = client.get(address, follow=True)

        assert answer.status_code == 200
        shown = answer.content.decode()
        assert 'class="house-name"' in shown
        scripts = re.findall(r"<script(?![^>]*\ssrc=)([^>]*)>", shown)
        assert all('type="application/json"' in script for script in scripts)
        assert not re.search(r"\son\w+=|javascript:", shown)

    def test_offers_the_passkey_with_its_script(self, client: Client) -> None:
        shown = client.get(reverse("account_login")).content.decode()

        assert "mfa/js/webauthn.js" in shown
        assert 'id="passkey_login"' in shown

    def test_shows_the_house_in_the_letter(self, administrator: Officer) -> None:
        client = Client()
        client.force_login(administrator)

        client.post(
            reverse("delegation_officers"),
            {
                "email": "new@kaz.example",
                "office": "Officer, Ministry",
                "language": "ru",
                "capacities": ["READ"],
            },
        )

        letter = mail.outbox[0]
        assert letter.to == ["new@kaz.example"]
        address = re.search(r"http://testserver(/ru/invitation/\S+)", letter.body)
        assert address is not None
        assert Client().get(address[1]).status_code == 200
        assert accept_invitation(token=address[1].split("/")[-2], at=now()).officer.pk
