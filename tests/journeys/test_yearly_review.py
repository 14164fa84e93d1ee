"""The yearly review: opened, asked for by a note, drawn up, and its recommendations followed up."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from urllib.parse import unquote
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.test_coordinator import Looking

pytestmark = pytest.mark.journey
Visit = Callable[..., Page]
DIMENSION = "ENV"
TODAY = datetime.now(UTC).astimezone(ZoneInfo("Asia/Almaty")).date()


def test_a_review_is_asked_for_drawn_up_and_followed_up(visit: Visit) -> None:
    looking = Looking()
    registry = visit("registry")
    registry.goto("/en/reviews/open/")
    registry.get_by_label("Dimension").select_option(DIMENSION)
    registry.get_by_label("Focus in English").fill("neighbours of one river")
    registry.get_by_label("Contributions are asked for before").fill(
        (TODAY + timedelta(days=30)).isoformat()
    )
    with registry.expect_navigation():
        registry.get_by_role("button", name="Open the review").click()
    address = registry.url
    _asks(registry, visit("second.registry"))

    chair = visit("aze.officer", width=375)
    chair.goto(address)
    expect(chair.locator("main")).to_contain_text("contributions are asked for since")
    chair.get_by_role("link", name="Recommend").click()
    chair.get_by_label("What is recommended").select_option("new_measure")
    chair.get_by_label("Text in English").fill("A measure on bells by the river")
    looking(chair, "recommend")
    chair.get_by_role("button", name="Enter the recommendation").click()
    looking(chair, "review on a telephone")

    registry.goto(address)
    registry.get_by_label("Key of a decision that speaks of it").fill(_decision(registry))
    registry.get_by_role("button", name="Name the decision").click()
    expect(registry.locator("#recommendation-1 .badge")).not_to_have_text("no decision yet")
    registry.get_by_role("link", name="Read it as it stands").click()
    expect(registry.locator("main")).to_contain_text("neighbours of one river")
    looking(registry, "draft")
    registry.get_by_role("button", name="Enter the draft in the register").click()
    expect(registry.get_by_text("The draft is in the register as")).to_be_visible()

    _proposes(registry)
    looking(registry, "proposal")
    for language in ("ru", "kk"):
        chair.goto(address.replace("/en/", f"/{language}/"))
        looking(chair, f"review, {language}")
    assert looking.broken == {}


def _asks(registry: Page, second: Page) -> None:
    """Compose the note that asks for contributions; the second officer clears and issues it."""
    registry.get_by_role("link", name="Write the note that asks for contributions").click()
    expect(registry.get_by_label("Review (Русский)", exact=True)).not_to_have_value("")
    with registry.expect_navigation():
        registry.get_by_role("button", name="Keep the draft and look at it").click()
    second.goto(registry.url)
    second.get_by_role("button", name="Clear the note").click()
    second.get_by_role("link", name="Issue the note").click()
    second.get_by_role("button", name="Issue the note now").click()
    expect(second.get_by_role("heading", level=1)).to_contain_text("on its way")


def _decision(registry: Page) -> str:
    """Return the key of the decision taken last that has one of its own."""
    address = registry.url
    registry.goto("/en/decisions/")
    link = registry.locator('main a[href*="/meeting/SOC"]').first.get_attribute("href") or ""
    registry.goto(address)
    return unquote(link.removeprefix("/en/decisions/").rstrip("/"))


def _proposes(registry: Page) -> None:
    """Propose the measure that was recommended, and find its ways to a decision filled in."""
    registry.get_by_role("link", name="Propose the measure").click()
    registry.get_by_label("Proposed by").select_option("AZE")
    registry.get_by_label("Dimension and priority area").select_option(DIMENSION)
    registry.get_by_label("Number in the Catalogue").fill("3.9.9")
    registry.get_by_label("Measure in English").fill("Bells by the river")
    registry.get_by_role("button", name="Make the proposal").click()
    registry.get_by_role("button", name="Enter the draft in the register").click()
    registry.get_by_role("link", name="Write the note that opens the silence").click()
    expect(registry.get_by_label("Document or subject (English)")).to_have_value(
        "Bells by the river"
    )
    registry.go_back()
