"""The house of the past in a real browser: its officers, its clock, and what every page must be."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from django.utils.translation import gettext, override
from playwright.sync_api import Browser, BrowserContext, Page, expect

from clearinghouse.jobs import clock
from clearinghouse.jobs.duties import do_what_is_due
from tests.silence import history

ROOT = Path(__file__).resolve().parents[2]
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]},
    # What passes is not told node by node: that took longer than looking.
    "resultTypes": ["violations"],
}
TELEPHONE, DESK = 375, 1280
TABS = 120


class Past:
    """The offices of a run of history, each at a browser of its own, in one language."""

    def __init__(self, browser: Browser, address: str, language: str, files: Path) -> None:
        self.browser = browser
        self.address = address
        self.language = language
        self.files = files
        self.officers = history.furnish()
        self.contexts: list[BrowserContext] = []
        self.pages: dict[tuple[str, int], Page] = {}

    def close(self) -> None:
        for context in self.contexts:
            context.close()

    def at_desk(self, office: str = "", *, width: int = DESK) -> Page:
        """Return the page before an officer, signed in; of nobody for the public."""
        if (office, width) not in self.pages:
            context = self.browser.new_context(
                base_url=self.address,
                viewport={"width": width, "height": 900},
                accept_downloads=True,
            )
            self.contexts.append(context)
            if office:
                signed_in = Client()
                signed_in.force_login(self.officers[office])
                session = signed_in.cookies["sessionid"].value
                context.add_cookies([{"name": "sessionid", "value": session, "url": self.address}])
            page = context.new_page()
            page.set_default_timeout(20_000)
            self.pages[office, width] = page
        return self.pages[office, width]

    def opens(self, office: str, path: str, *, width: int = DESK) -> Page:
        """Open a page of the house in the language of the run; it must be there."""
        page = self.at_desk(office, width=width)
        answer = page.goto(f"/{self.language}/{path}")
        assert answer is not None
        assert answer.status == 200, (path, answer.status)
        return page

    def words(self, english: str) -> str:
        """Return what the pages say for this in the language of the run."""
        with override(self.language):
            return gettext(english)

    def registers(self, paper: str) -> Page:
        """Hand a paper in as the registry does, and accept everything that is proposed."""
        page = self.opens("registry", "imports/")
        page.set_input_files(
            "#files", {"name": "note.txt", "mimeType": "text/plain", "buffer": paper.encode()}
        )
        page.get_by_role("button", name=self.words("Read the files")).click()
        accept = self.words("Accept everything that is still proposed")
        page.get_by_role("button", name=accept).click()
        expect(page.locator(".badge-proposed")).to_have_count(0)
        expect(page.locator("main .notice-error")).to_have_count(0)
        return page


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Let the house live at a moment of history."""
    with clock.shifted(moment):
        yield


def the_worker_goes_round() -> None:
    do_what_is_due(at=clock.now())


def faults(page: Page) -> list[str]:
    """Return what axe finds, a line for each rule broken."""
    found = Axe().run(page, options=RULES)
    return [
        f"{violation['id']}: {violation['nodes'][0]['html'][:160]}"
        for violation in found.response["violations"]
    ]


def is_accessible(page: Page) -> None:
    """Let axe look at the page: it must find nothing.

    A page is built alike in every language, so a journey that is made twice is looked at once.
    """
    if page.locator("html").get_attribute("lang") == "ru":
        return
    assert faults(page) == [], page.url


def fits_a_telephone(page: Page, picture: Path) -> None:
    """Take a picture of the page, which must not be wider than the telephone."""
    page.screenshot(path=picture, full_page=True)
    assert picture.stat().st_size > 5_000
    wide = page.evaluate(
        "[...document.querySelectorAll('main *')]"
        f".filter(e => e.getBoundingClientRect().right > {TELEPHONE} + 1)"
        ".map(e => e.outerHTML.slice(0, 120)).slice(0, 5)"
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= TELEPHONE, (page.url, wide)


def tab_to(page: Page, selector: str) -> None:
    """Press the tabulator until what the selector names has the focus."""
    for _press in range(TABS):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"the keyboard does not reach {selector}")


def verified(certificate: Path, key: str) -> dict[str, Any]:
    """Have a certificate examined by the verifier, in a process that knows no framework."""
    examined = subprocess.run(
        [
            *(sys.executable, "-m", "clearinghouse.tlog.verify", str(certificate), "--json"),
            *("--statement", "not_breached", "--key", key),
        ],
        capture_output=True,
        env={"PYTHONPATH": str(ROOT / "src"), "PATH": ""},
        check=False,
    )
    assert examined.returncode == 0, examined.stdout + examined.stderr
    report: dict[str, Any] = json.loads(examined.stdout)
    return report
