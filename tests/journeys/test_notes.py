"""A note verbale from the draft that waits to the delegation that opens it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.past import faults

pytestmark = pytest.mark.journey
Visit = Callable[..., Page]


def test_a_note_is_cleared_issued_and_opened(visit: Visit) -> None:
    broken: dict[str, list[str]] = {}

    def looked_at(page: Page, name: str) -> None:
        wide = page.evaluate("document.documentElement.scrollWidth") > page.viewport_size["width"]
        broken[name] = [*faults(page), *(["wide"] if wide else [])]

    registry = visit("second.registry", width=375)
    registry.goto("/en/notes/")
    registry.get_by_role("link", name="Reminder of something awaited").first.click()
    looked_at(registry, "note")
    registry.get_by_role("button", name="Clear the note").click()
    registry.get_by_role("link", name="Issue the note").click()
    looked_at(registry, "issue")
    registry.get_by_role("button", name="Issue the note now").click()
    expect(registry.get_by_role("heading", level=1)).to_contain_text("on its way")
    looked_at(registry, "circulation")

    delegation = visit("tur.officer", width=375)
    delegation.goto("/en/notes-received/")
    looked_at(delegation, "inbox")
    delegation.get_by_role("link", name="№ 17-1/").first.click()
    expect(delegation.get_by_text("First opened by your delegation")).to_be_visible()
    looked_at(delegation, "opened")
    delegation.get_by_role("button", name="Confirm the receipt").click()
    expect(delegation.get_by_text("Your delegation has confirmed the receipt.")).to_be_visible()

    registry.reload()
    expect(registry.get_by_role("row", name="Türkiye")).to_contain_text("receipt confirmed")
    assert {name: found for name, found in broken.items() if found} == {}
