"""A meeting of the Senior Officials in the registry's browser, from convening to decision."""

import re
from datetime import date

from playwright.sync_api import Page, expect


def convened(registry: Page, name: str, on: date) -> None:
    """Convene a meeting with one item on its agenda; the page is then that of the meeting."""
    registry.goto("/en/meetings/convene/")
    registry.get_by_label("Body").select_option("SOC")
    registry.get_by_label("First day").fill(on.isoformat())
    registry.get_by_label("Name of the meeting in English").fill(name)
    registry.get_by_label("Provisional agenda").fill("1 | Matters of the day")
    registry.get_by_role("button", name="Convene the meeting").click()
    expect(registry.get_by_role("heading", level=1, name=name)).to_be_visible()


def at_work(registry: Page) -> None:
    """Let every Member State be there, open the meeting and adopt its agenda."""
    registry.get_by_role("link", name="Call the roll").click()
    registry.evaluate(
        "document.querySelectorAll('[name^=present-]').forEach(b => b.checked = true)"
    )
    registry.get_by_role("button", name="Note the attendance").click()
    registry.get_by_role("button", name="Open the meeting").click()
    registry.get_by_role("link", name="Adopt the agenda").click()
    registry.get_by_label("No Member State objects").check()
    # Whoever goes to another page before this one has come breaks the act off.
    with registry.expect_navigation():
        registry.get_by_role("button", name="Enter the agenda as adopted").click()


def adopts(registry: Page) -> None:
    """Enter that nobody objects to what the form about the outcome says."""
    registry.get_by_role("button", name="Show what would follow").click()
    registry.get_by_role("button", name="No Member State objects: enter it now").click()
    expect(registry.get_by_text("The outcome is entered.")).to_be_visible()


def decided(registry: Page, symbol: str, *, subject: str, verb: str, effect: str) -> None:
    """Put the first draft that lies before the meeting to it, and adopt it."""
    registry.get_by_role("link", name="Put a draft to the meeting").click()
    registry.get_by_label(re.compile("^Draft")).select_option(label=f"1. {symbol}")
    registry.get_by_label("Outcome", exact=True).select_option("adopted")
    registry.get_by_label("Verb of the decision").select_option(verb)
    registry.get_by_label("Subject in English").fill(subject)
    registry.get_by_label("What adoption changes").fill(effect)
    adopts(registry)


def placed(registry: Page, symbol: str) -> None:
    """Place a document under the item of the meeting whose page is open."""
    registry.get_by_role("link", name="Place a document").click()
    registry.get_by_label("Symbol of the document").fill(symbol)
    with registry.expect_navigation():
        registry.get_by_role("button", name="Place the document").click()
