"""The demonstration, served once for all journeys of a worker, and a real browser before it."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from playwright.sync_api import Error as PlaywrightError

ROOT = Path(__file__).resolve().parents[2]
# The shell is the same engine without windows, and takes a third of the time.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser")
CHROMIUM = next(filter(None, map(shutil.which, BROWSERS)), None)
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SECONDS_TO_START = 240
MOST_LOGGED = 20_000
TOLD = pytest.StashKey[Callable[[], list[tuple[str, str]]]]()


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the directory of the demonstration's data."""
    return tmp_path_factory.mktemp("demonstration")


@pytest.fixture(scope="session")
def letters(data: Path) -> Path:
    """Return where the letters lie that the demonstration has sent."""
    return data / "mail"


@pytest.fixture(scope="session")
def served(data: Path) -> Iterator[str]:
    """Serve the demonstration from an empty directory; return its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("CLEARINGHOUSE_", "DATABASE_", "DJANGO_"))
    } | {"PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-m", "clearinghouse", "--data", str(data), "demo"]
    log = (data / "served.log").open("wb")
    server = subprocess.Popen(
        [*command, "--port", str(port)], env=environment, stdout=log, stderr=log, cwd=ROOT
    )
    # Browsers let passkeys be used on localhost, never on a bare number.
    address = f"http://localhost:{port}"
    try:
        _wait(address, server, data / "served.log")
        yield address
    finally:
        server.terminate()
        server.wait(30)
        log.close()


def _wait(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < until:
        if server.poll() is not None:
            break
        try:
            urllib.request.urlopen(f"{address}/en/", timeout=5).close()
        except OSError:
            time.sleep(0.3)
        else:
            return
    raise AssertionError(f"the demonstration is not served:\n{log.read_text()[-3000:]}")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start Debian's Chromium.

    For one file only: while Playwright is there its event loop runs in this thread, and Django
    refuses its database to whatever test the worker would take up next.
    """
    assert CHROMIUM, "the journeys need a browser: apt-get install chromium-headless-shell"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield started
        started.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Add to a journey that failed what every open page says and what the house logged.

    The failure's own words are only that a button never came.
    """
    report = yield
    if report.failed and (told := item.stash.get(TOLD, None)):
        report.sections.extend(told())
    return report


@pytest.fixture
def visit(
    browser: Browser, served: str, data: Path, request: pytest.FixtureRequest
) -> Iterator[Callable[..., Page]]:
    """Return a way to open the house as a role of the demonstration, or as nobody."""
    contexts: list[BrowserContext] = []
    logged = data / "served.log"
    before = logged.stat().st_size

    def told() -> list[tuple[str, str]]:
        pages = [(page.url, _said(page)) for context in contexts for page in context.pages]
        since = logged.read_bytes()[before:][-MOST_LOGGED:]
        return [*pages, ("logged by the house", since.decode(errors="replace"))]

    request.node.stash[TOLD] = told

    def open_as(
        role: str = "", language: str = "en", *, width: int = 1280, scripts: bool = True
    ) -> Page:
        context = browser.new_context(
            base_url=served,
            viewport={"width": width, "height": 900},
            java_script_enabled=scripts,
            accept_downloads=True,
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(20_000)
        if role:
            page.goto("/en/demonstration/")
            # Going on at once would break the signing in off, on a busy machine.
            with page.expect_navigation():
                page.locator(f'input[value="{role}"] ~ button').click()
        page.goto(f"/{language}/")
        return page

    yield open_as
    for context in contexts:
        context.close()


def _said(page: Page) -> str:
    try:
        return page.locator("body").inner_text(timeout=2_000)
    except PlaywrightError as error:
        return str(error)
