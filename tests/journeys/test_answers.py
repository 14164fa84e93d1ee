"""Answering under silence on a line that is slow or breaks, with a passkey and without scripts."""

import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import CDPSession, Page, Route, expect

from tests.journeys.conftest import ROOT
from tests.journeys.past import faults
from tests.journeys.test_people import authenticator

pytestmark = pytest.mark.journey
Visit = Callable[..., Page]
SLOW = {"offline": False, "latency": 400, "downloadThroughput": 6250, "uploadThroughput": 6250}
SECONDS = 20
PASSWORD = "a demonstration, nothing secret"  # every officer of it has this one
CAPITAL = "Our capital has not decided yet."


def answering(page: Page, said: str, language: str = "en") -> str:
    """Open the page on which one says this in the procedure that runs; return its address."""
    page.goto(f"/{language}/silence/answers/")
    procedure = page.locator("main .card h2 a").last.get_attribute("href") or ""
    page.goto(f"{procedure}answers/{said}/")
    return procedure


def add_passkey(page: Page) -> None:
    page.goto("/en/account/2fa/webauthn/add/")
    page.locator("input[name=password]").fill(PASSWORD)
    page.get_by_role("button", name="Confirm").click()
    page.locator("input[name=name]").fill("Telephone")
    page.locator("#mfa_webauthn_add").click()
    page.wait_for_url(re.compile("recovery-codes|2fa/(webauthn/)?$"))


class Line:
    """The line to the house, with what goes over it."""

    def __init__(self, page: Page) -> None:
        self.session: CDPSession = page.context.new_cdp_session(page)
        self.session.send("Network.enable")
        self.bytes = 0
        self.session.on("Network.loadingFinished", self._count)

    def _count(self, told: dict[str, float]) -> None:
        self.bytes += int(told["encodedDataLength"])

    def is_slow(self) -> None:
        self.session.send("Network.emulateNetworkConditions", SLOW)


@contextmanager
def broken(page: Page) -> Iterator[None]:
    """Let the line be broken for a while."""
    page.context.set_offline(True)
    yield
    page.context.set_offline(False)


def drafts(page: Page) -> int:
    return int(page.evaluate("sessionStorage.length"))


def entries(page: Page, procedure: str) -> int:
    page.goto(procedure)
    return page.locator("main table a", has_text="Receipt").count()


class TestASlowLine:
    def test_carries_an_answer_from_the_list_to_its_receipt(self, visit: Visit) -> None:
        page = visit("aze.officer")
        line = Line(page)
        line.session.send("Network.clearBrowserCache")
        line.is_slow()

        for most in (40_000, 15_000):  # everything anew, then with style and scripts at hand
            line.bytes, begun = 0, time.monotonic()
            answering(page, "asked_time")
            page.get_by_role("button", name="Ask for more time").click()
            page.wait_for_url("**/received/**")
            expect(page.get_by_role("link", name="Keep the receipt")).to_be_visible()

            assert time.monotonic() - begun < SECONDS
            assert line.bytes < most


class TestALineThatBreaks:
    def test_keeps_what_was_typed_until_it_is_back(self, visit: Visit) -> None:
        page = visit("aze.officer")
        answering(page, "asked_time")
        page.get_by_label("Reason").fill(CAPITAL)
        with broken(page):
            page.get_by_role("button", name="Ask for more time").click()
            expect(page.get_by_text("There is no line at the moment.")).to_be_visible()
        page.reload()
        expect(page.get_by_label("Reason")).to_have_value(CAPITAL)

        page.get_by_role("button", name="Ask for more time").click()

        page.wait_for_url("**/received/**")
        expect(page.locator("main blockquote")).to_have_text(CAPITAL)
        assert drafts(page) == 0
        address = page.url
        page.reload()
        expect(page.locator("main blockquote")).to_have_text(CAPITAL)
        assert page.url == address

    def test_after_the_answer_arrived_leads_to_the_same_receipt(self, visit: Visit) -> None:
        page = visit("aze.officer")
        procedure = answering(page, "asked_time")
        before = entries(page, procedure)
        answering(page, "asked_time")
        page.get_by_label("Reason").fill(CAPITAL)

        def lose(route: Route) -> None:
            if route.request.method == "POST":
                route.fetch(max_redirects=0)  # it arrives, and what is answered is lost
                route.abort()
            else:
                route.continue_()

        page.route("**/answers/asked_time/", lose)
        page.get_by_role("button", name="Ask for more time").click()
        page.wait_for_url("chrome-error://**")
        page.unroute("**/answers/asked_time/")
        answering(page, "asked_time")
        expect(page.get_by_label("Reason")).to_have_value(CAPITAL)
        page.get_by_role("button", name="Ask for more time").click()
        page.wait_for_url("**/received/**")

        assert entries(page, procedure) == before + 1

    def test_leaves_nothing_behind_for_whoever_signs_in_next(self, visit: Visit) -> None:
        page = visit("aze.officer")
        answering(page, "asked_time")
        page.get_by_label("Reason").fill(CAPITAL)
        assert drafts(page) == 1

        page.goto("/en/account/logout/")
        page.locator("main form button").click()
        page.wait_for_url("**/en/")

        assert drafts(page) == 0


class TestAPasskey:
    def test_signs_an_answer_that_anybody_can_verify(self, visit: Visit, tmp_path: Path) -> None:
        page = visit("rus.officer")
        with authenticator(page):
            add_passkey(page)
            procedure = answering(page, "asked_time")
            assert faults(page) == []
            page.get_by_label("Reason").fill(f"  {CAPITAL}\n\nНәтиже “ertaga” 🕊  ")
            page.get_by_role("button", name="sign with the passkey").press("Enter")
            page.wait_for_url("**/received/**")
        expect(page.get_by_text("Signed with a passkey.")).to_be_visible()
        assert faults(page) == []
        signature = keep(page, "Keep the signature", tmp_path / "signature.json")
        receipt = keep(page, "Keep the receipt", tmp_path / "receipt.json")
        page.goto(procedure)
        opening = tmp_path / "opening.json"
        with page.expect_download() as started:
            page.get_by_role("link", name="Receipt 0", exact=True).click()
        started.value.save_as(opening)

        verified = verify("--signature", signature, "--receipt", receipt, "--receipt", opening)

        assert verified.returncode == 0, verified.stdout
        assert "signed this very act" in verified.stdout
        assert "had this opening before them" in verified.stdout

    def test_that_does_not_answer_sends_nothing(self, visit: Visit) -> None:
        page = visit("rus.officer")
        with authenticator(page):
            add_passkey(page)
        with authenticator(page):  # another one, which knows no key of this officer
            answering(page, "asked_time")
            address = page.url
            page.get_by_label("Reason").fill(CAPITAL)
            page.get_by_role("button", name="sign with the passkey").click()
            expect(page.get_by_text("The passkey has not signed.")).to_be_visible()
        assert page.url == address
        expect(page.get_by_label("Reason")).to_have_value(CAPITAL)

    def test_is_not_needed(self, visit: Visit) -> None:
        page = visit("tur.officer", scripts=False)
        answering(page, "asked_time")
        expect(page.get_by_text("sent without a signature")).to_be_visible()
        page.get_by_role("button", name="Ask for more time").click()

        expect(page.get_by_text("Not signed with a passkey.")).to_be_visible()


class TestTwoOfficers:
    def test_answer_in_two_clicks_each(self, visit: Visit) -> None:
        administrator = visit("kaz.administrator", width=375)
        administrator.goto("/en/delegation/answers/")
        assert faults(administrator) == []
        administrator.get_by_role("button", name="Demand a second officer").click()
        expect(administrator.locator(".notice-success")).to_contain_text("second officer")
        try:
            page = visit("kaz.officer", width=375)
            answering(page, "asked_time")
            expect(page.get_by_text("Your delegation demands a second officer")).to_be_visible()
            page.get_by_role("button", name="Ask for more time").click()
            page.wait_for_url("**/silence/waiting/**")
            assert faults(page) == []
            expect(page.get_by_text("Another officer has to confirm it.")).to_be_visible()
            page.goto("/en/")
            page.get_by_role("link", name="answer waits for a second officer").click()
            assert faults(page) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= 375
            page.goto(page.locator("#waiting a").first.get_attribute("href") or "")
            page.get_by_role("button", name="Take it back").click()
            expect(page.get_by_text("It was never said.")).to_be_visible()
        finally:
            administrator.get_by_role("button", name="Demand a second officer no longer").click()
            expect(administrator.locator(".notice-success")).to_contain_text("one officer")


def keep(page: Page, name: str, path: Path) -> Path:
    with page.expect_download() as started:
        page.get_by_role("link", name=name).click()
    started.value.save_as(path)
    return path


def verify(*arguments: object) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "clearinghouse", "verify", *map(str, arguments), "--language", "en"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT / "src"), "PATH": ""},
        check=False,
    )
