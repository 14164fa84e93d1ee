"""An annual plan from the call that is open to the approval by the Senior Officials."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.test_every_page import faults

pytestmark = pytest.mark.journey
Visit = Callable[..., Page]
TODAY = datetime.now(UTC).astimezone(ZoneInfo("Asia/Almaty")).date()
YEAR = TODAY.year + 1


def test_a_plan_is_submitted_compiled_circulated_and_approved(visit: Visit) -> None:
    broken: dict[str, list[str]] = {}

    def looked_at(page: Page, name: str) -> None:
        page.wait_for_load_state()
        wide = page.evaluate("document.documentElement.scrollWidth") > page.viewport_size["width"]
        broken[name] = [*faults(page), *(["wide"] if wide else [])]

    delegation = visit("tur.officer", width=375)
    delegation.goto(f"/en/plans/{YEAR}/")
    delegation.get_by_role("link", name="Museums at night").click()
    delegation.get_by_role("link", name="Change it").click()
    looked_at(delegation, "submit")
    delegation.get_by_label("Purpose").fill("To keep museums open after dark.")
    delegation.get_by_role("button", name="Submit to the Secretariat").click()
    expect(delegation.get_by_text("The event is submitted.")).to_be_visible()

    nothing = visit("aze.officer", width=375)
    nothing.goto(f"/en/plans/{YEAR}/")
    looked_at(nothing, "call")
    nothing.get_by_role("button", name="We have no event this time").click()
    expect(nothing.get_by_text("Noted: no event this time.")).to_be_visible()

    registry = visit("registry")
    registry.goto(f"/en/plans/{YEAR}/")
    expect(registry.get_by_role("row", name="Azerbaijan")).to_contain_text("has no event")
    registry.get_by_role("button", name="Compile the plan").click()
    expect(registry.get_by_text("The plan is compiled: 4 events.")).to_be_visible()
    looked_at(registry, "compiled")
    registry.get_by_role("link", name="Circulate the plan").click()
    registry.get_by_role("button", name="Register and circulate").click()
    symbol = registry.locator("dd a.symbol").inner_text()

    _approve(registry, symbol)

    registry.goto(f"/en/plans/{YEAR}/")
    expect(registry.locator(".lead .badge")).to_have_text("approved")
    looked_at(registry, "approved")
    for form in ("xlsx", "pdf", "docx"):
        file = registry.request.get(f"/en/plans/{YEAR}/file/en+ru.{form}")
        assert file.status == 200
    assert {name: found for name, found in broken.items() if found} == {}


def _approve(registry: Page, symbol: str) -> None:
    """Hold a meeting of the Senior Officials that approves the plan."""
    registry.goto("/en/meetings/convene/")
    registry.get_by_label("Body").select_option("SOC")
    registry.get_by_label("First day").fill(TODAY.isoformat())
    registry.get_by_label("Name of the meeting in English").fill("Senior Officials on the plan")
    registry.get_by_label("Provisional agenda").fill("1 | Annual plan")
    registry.get_by_role("button", name="Convene the meeting").click()
    registry.get_by_role("link", name="Place a document").click()
    registry.get_by_label("Symbol of the document").fill(symbol)
    registry.get_by_role("button", name="Place the document").click()
    registry.get_by_role("link", name="Call the roll").click()
    registry.evaluate(
        "document.querySelectorAll('[name^=present-]').forEach(b => b.checked = true)"
    )
    registry.get_by_role("button", name="Note the attendance").click()
    registry.get_by_role("button", name="Open the meeting").click()
    registry.get_by_role("link", name="Adopt the agenda").click()
    registry.get_by_label("No Member State objects").check()
    registry.get_by_role("button", name="Enter the agenda as adopted").click()
    registry.get_by_role("link", name="Put a draft to the meeting").click()
    registry.get_by_label(re.compile("^Draft")).select_option(index=0)
    registry.get_by_label("Outcome", exact=True).select_option("adopted")
    registry.get_by_label("Verb of the decision").select_option("approved")
    registry.get_by_label("Subject in English").fill("Annual plan")
    registry.get_by_label("What adoption changes").fill(f"approve {symbol}")
    registry.get_by_role("button", name="Show what would follow").click()
    registry.get_by_role("button", name="No Member State objects: enter it now").click()
    expect(registry.get_by_text("The outcome is entered.")).to_be_visible()
