"""Coming in and running one's people: invitation, codes, passkeys, sessions, credentials."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.journey
Visit = Callable[..., Page]
PASSWORD = "a long password for a journey"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def code_now(secret: str) -> str:
    counter = next(iter(yield_hotp_counters_from_time()))
    return str(format_hotp_value(hotp_value(secret, counter)))


def invite(page: Page, email: str, office: str) -> None:
    page.goto("/en/delegation/officers/")
    form = page.locator("form", has=page.get_by_role("button", name="Send the invitation"))
    form.get_by_label("E-mail address").fill(email)
    form.get_by_label("Office").fill(office)
    form.get_by_label("Reads restricted papers").check()
    form.get_by_role("button", name="Send the invitation").click()
    expect(page.locator(".notice-success")).to_contain_text(email)


def link_in_letter_to(email: str, letters: Path) -> str:
    """Return the path of the invitation in the latest letter to ``email``."""
    written = [file.read_text(encoding="utf-8") for file in letters.glob("*")]
    letter = next(text for text in reversed(written) if f"To: {email}" in text)
    found = re.search(r"http://[^/\s]+(/\w\w/invitation/[\w-]+/)", letter.replace("=\n", ""))
    assert found
    return found[1]


@contextmanager
def authenticator(page: Page) -> Iterator[None]:
    """Give the browser a key that verifies its bearer, as a telephone or a security key does."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    added = session.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )
    yield
    session.send("WebAuthn.removeVirtualAuthenticator", added)


class TestAnInvitation:
    def test_leads_through_password_and_codes_to_what_is_restricted(
        self, visit: Visit, letters: Path
    ) -> None:
        invite(visit("tur.administrator"), "second@example.org", "Second Secretary, Ankara")
        page = visit()
        page.goto(link_in_letter_to("second@example.org", letters))
        expect(page.locator("main")).to_contain_text("Second Secretary, Ankara")
        page.get_by_label("Password", exact=True).fill(PASSWORD)
        page.get_by_label("The same password again").fill(PASSWORD)
        page.get_by_role("button", name="Accept the invitation").click()

        page.wait_for_url("**/totp/activate/")
        secret = page.locator("#totp-key").input_value()
        page.locator("input[name=code]").fill(code_now(secret))
        page.locator("main form[action*=totp] button").first.click()
        page.wait_for_url("**/recovery-codes/**")
        codes = page.locator("main textarea").input_value().split()
        assert len(set(codes)) >= 10

        page.goto("/en/account/sessions/")
        expect(page.locator("tbody tr")).to_have_count(1)
        expect(page.locator("tbody tr")).to_contain_text("this one")

        page.goto("/en/search/?q=%22reading+room%22")
        expect(page.locator("main")).to_contain_text("DRAFT")

        page.context.clear_cookies()
        page.goto("/en/account/login/")
        page.locator("#id_login").fill("second@example.org")
        page.locator("#id_password").fill(PASSWORD)
        page.locator("main").get_by_role("button", name="Sign in", exact=True).click()
        page.wait_for_url("**/2fa/authenticate/**")
        page.locator("input[name=code]").fill(codes[0])
        page.locator("main form:has(input[name=code]) button").first.click()
        page.wait_for_url("**/en/")
        expect(page.locator("header.house")).to_contain_text("TUR")

    def test_leads_to_a_passkey_that_opens_without_a_password(
        self, visit: Visit, letters: Path
    ) -> None:
        invite(visit("tur.administrator"), "third@example.org", "Third Secretary, Ankara")
        page = visit()
        with authenticator(page):
            page.goto(link_in_letter_to("third@example.org", letters))
            page.get_by_label("With a passkey").check()
            page.get_by_role("button", name="Accept the invitation").click()
            page.wait_for_url("**/webauthn/add/")
            page.locator("input[name=name]").fill("Telephone")
            page.locator("#mfa_webauthn_add").click()
            page.wait_for_url(re.compile("recovery-codes|webauthn/$"))

            page.goto("/en/account/2fa/webauthn/")
            expect(page.locator("tbody tr")).to_contain_text("Telephone")
            page.context.clear_cookies()
            page.goto("/en/account/login/")
            page.get_by_role("button", name="Sign in with a passkey").click()
            page.wait_for_url("**/en/")
            expect(page.locator("header.house")).to_contain_text("TUR")


class TestADelegationsAdministrator:
    def test_grants_and_revokes(self, visit: Visit) -> None:
        page, other = visit("kaz.administrator"), visit("kaz.officer")
        page.goto("/en/delegation/officers/")
        page.locator("main table").first.get_by_role(
            "link", name=re.compile("^Officer, Min")
        ).click()
        page.get_by_role("button", name=re.compile("^Revoke ?: Reads restricted")).click()
        expect(page.locator(".notice-success")).to_contain_text("revoked")

        other.goto("/en/search/?q=%22reading+room%22")
        expect(other.locator("main")).not_to_contain_text("DRAFT")

        page.get_by_label("Credential", exact=True).select_option("READ")
        page.get_by_role("button", name="Grant the credential").click()
        expect(page.locator(".notice-success")).to_contain_text("granted")
        other.reload()
        expect(other.locator("main")).to_contain_text("DRAFT")

    def test_runs_nobody_elses_people(self, visit: Visit) -> None:
        own, other = visit("kaz.administrator"), visit("tur.administrator")
        own.goto("/en/delegation/officers/")
        address = own.locator("main table a").first.get_attribute("href") or ""
        answer = other.goto(address)
        assert answer is not None
        assert answer.status == 404


class TestTheOrdinaryWay:
    def test_works_with_the_codes_of_the_demonstration(self, visit: Visit) -> None:
        page = visit(scripts=False)
        page.goto("/en/account/login/")
        page.locator("#id_login").fill("rus.officer@example.org")
        page.locator("#id_password").fill("a demonstration, nothing secret")
        page.locator("main").get_by_role("button", name="Sign in", exact=True).click()
        page.locator("input[name=code]").fill(code_now(SECRET))
        page.locator("main form:has(input[name=code]) button").first.click()
        expect(page.locator("header.house")).to_contain_text("RUS")
