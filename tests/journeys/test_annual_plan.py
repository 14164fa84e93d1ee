"""An annual plan from its call to its approval by the Senior Officials, and as amended later."""

from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect

from tests.journeys import senior_officials
from tests.journeys.past import faults

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
    _calls(registry)
    registry.goto(f"/en/plans/{YEAR}/")
    registry.get_by_role("button", name="Remind those who have not answered").click()
    expect(registry.get_by_role("row", name="Azerbaijan")).to_contain_text("has no event")
    registry.get_by_role("button", name="Compile the plan").click()
    expect(registry.get_by_text("The plan is compiled: 4 events.")).to_be_visible()
    # The workshop on orchards and the training meet on the twentieth of May.
    clash = registry.locator("section[aria-labelledby=clashes] li").first
    expect(clash).to_contain_text("Workshop on the care of old orchards")
    expect(clash).to_contain_text("Training in telling genuine travel documents")
    looked_at(registry, "compiled")
    registry.get_by_role("link", name="Circulate the plan").click()
    registry.get_by_role("button", name="Register and circulate").click()
    symbol = registry.locator("dd a.symbol").inner_text()

    _approve(registry, symbol)

    registry.goto(f"/en/plans/{YEAR}/")
    expect(registry.locator(".lead .badge")).to_have_text("approved")
    looked_at(registry, "approved")
    _amend(registry)
    registry.goto(f"/en/plans/{YEAR}/")
    changes = registry.locator("section[aria-labelledby=changes]")
    expect(changes).to_contain_text("The roof is being mended.")
    looked_at(registry, "amended")
    for form in ("xlsx", "pdf", "docx"):
        file = registry.request.get(f"/en/plans/{YEAR}/file/en+ru.{form}")
        assert file.status == 200
    assert {name: found for name, found in broken.items() if found} == {}


def _approve(registry: Page, symbol: str) -> None:
    """Hold a meeting of the Senior Officials that approves the plan."""
    senior_officials.convened(registry, "Senior Officials on the plan", TODAY)
    senior_officials.placed(registry, symbol)
    senior_officials.at_work(registry)
    senior_officials.decided(
        registry, symbol, subject="Annual plan", verb="approved", effect=f"approve {symbol}"
    )


def _amend(registry: Page) -> None:
    """Move an event of the approved plan, saying why; what was planned stays beside it."""
    events = registry.locator("section[aria-labelledby=events]")
    events.get_by_role("link", name="Museums at night").click()
    registry.get_by_role("link", name="Move or change it").click()
    registry.get_by_label("First day").fill(f"{YEAR}-10-05")
    registry.get_by_label("Reason of the change").fill("The roof is being mended.")
    registry.get_by_role("button", name="Enter in the plan").click()


def _calls(registry: Page) -> None:
    """Open the call for the year after next."""
    registry.goto("/en/plans/open/")
    registry.get_by_label("Year of the plan").fill(f"{YEAR + 1}")
    registry.get_by_label("To be submitted before this day").fill(f"{YEAR}-10-01")
    registry.get_by_role("button", name="Open the call").click()
    expect(
        registry.get_by_text("The call is open, and every Member State is told.")
    ).to_be_visible()
