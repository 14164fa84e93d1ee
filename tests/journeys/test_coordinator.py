"""Two years of a Coordinator: offered, appointed, a concept paper, a plan, a review, a report."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect

from tests.journeys import senior_officials
from tests.journeys.past import faults

pytestmark = pytest.mark.journey
Visit = Callable[..., Page]
TODAY = datetime.now(UTC).astimezone(ZoneInfo("Asia/Almaty")).date()
A_DAY = timedelta(days=1)
AREA, NAME = "NCT-ICT", "Security of and in the use of information and communication technologies"
ENDS_ON = TODAY.replace(year=TODAY.year + 2, day=min(TODAY.day, 28))


class Looking:
    """Looks at a page with axe and for what does not fit; keeps what is wrong by name."""

    def __init__(self) -> None:
        self.broken: dict[str, list[str]] = {}

    def __call__(self, page: Page, name: str) -> None:
        page.wait_for_load_state()
        wide = page.evaluate("document.documentElement.scrollWidth") > page.viewport_size["width"]
        found = [*faults(page), *(["wide"] if wide else [])]
        if found:
            self.broken[name] = found


def test_a_coordinator_is_offered_appointed_writes_carries_out_and_reports(visit: Visit) -> None:
    looking = Looking()
    kazakhstan, registry = visit("kaz.officer"), visit("registry")

    _offers(kazakhstan, looking)
    address = kazakhstan.url
    chair = visit("aze.officer")
    chair.goto(address)
    with chair.expect_navigation():
        chair.get_by_role("button", name="Pass it on as the Chairmanship").click()
    _circulates(registry, address)
    other = visit("kgz.officer", width=375)
    other.goto(address)
    other.get_by_label("What your State says").select_option("support")
    with other.expect_navigation():
        other.get_by_role("button", name="Let all Member States read it").click()
    _appoints(registry, address)
    kazakhstan.goto(address)
    expect(kazakhstan.locator("main")).to_contain_text("Granted: the List shows it")
    looking(kazakhstan, "granted")

    _writes(kazakhstan, other, registry, looking)
    _carries_out(kazakhstan, looking)
    _contributes(kazakhstan, looking)
    _is_told_what_is_due(kazakhstan, looking)
    _reports(kazakhstan)

    assert looking.broken == {}


def _offers(page: Page, looking: Looking) -> None:
    page.goto(f"/en/coordination/submissions/write/?kind=offer&area={AREA}")
    page.get_by_label("Priority area").select_option(AREA)
    page.get_by_label("Role").select_option("coordinator")
    page.get_by_label("Last day of the proposed term").fill(ENDS_ON.isoformat())
    page.get_by_label("Text in English").fill("We would begin with a list of those who answer.")
    looking(page, "offer")
    page.get_by_role("button", name="Keep as a draft").click()
    page.get_by_role("button", name="Send it in the name of the State").click()
    expect(page.get_by_text("It has been sent.")).to_be_visible()


def _circulates(registry: Page, address: str) -> None:
    """Let a note of the register forward the offer to all Member States."""
    registry.goto("/en/notes/")
    number = registry.get_by_role("link", name="№ ").first.inner_text().removeprefix("№ ")
    registry.goto(address)
    registry.get_by_label("Number of the note").fill(number)
    registry.get_by_role("button", name="Enter it as circulated by this note").click()
    expect(registry.get_by_text("It is before all Member States.")).to_be_visible()


def _appoints(registry: Page, address: str) -> None:
    senior_officials.convened(registry, "Senior Officials on a Coordinator", TODAY - 3 * A_DAY)
    meeting = registry.url
    registry.goto(address)
    registry.get_by_label("Meeting").select_option(meeting.rstrip("/").rsplit("/")[-1])
    registry.get_by_label("Number of the agenda item").fill("1")
    with registry.expect_navigation():
        registry.get_by_role("button", name="Place it before the meeting").click()
    registry.goto(meeting)
    senior_officials.at_work(registry)
    registry.goto(address)
    registry.get_by_role("link", name="Enter the outcome").click()
    senior_officials.adopts(registry)


def _writes(page: Page, other: Page, registry: Page, looking: Looking) -> None:
    """Write a concept paper, consult on it in a round, and have it approved."""
    page.goto(f"/en/papers/areas/{AREA}/")
    with page.expect_navigation():
        page.get_by_role("button", name="Begin a concept paper").click()
    draft = page.url
    for part in ("Background", "Goals"):
        page.get_by_role("link", name=f": {part}, English").click()
        page.get_by_label("Text", exact=True).fill(f"1. {part} of a made-up paper.")
        page.get_by_role("button", name="Save the part").click()
    page.get_by_role("link", name="Set the period").click()
    page.get_by_label("First day").fill(TODAY.isoformat())
    page.get_by_label("Last day").fill(ENDS_ON.isoformat())
    page.get_by_role("button", name="Save the period").click()
    looking(page, "draft")
    page.get_by_role("link", name="Issue it for comments").click()
    page.get_by_label("Comments until").fill((TODAY + A_DAY).isoformat())
    with page.expect_navigation():
        page.get_by_role("button", name="Issue the draft").click()

    other.goto(draft)
    other.get_by_role("link", name="Read and comment").click()
    other.get_by_role("link", name="Comment on a part").click()
    other.get_by_label("Part", exact=True).select_option("goals")
    other.get_by_label("Comment", exact=True).fill("A goal should say by when.")
    looking(other, "comment on a telephone")
    with other.expect_navigation():
        other.get_by_role("button", name="Enter the comment").click()

    page.goto(draft)
    page.get_by_role("link", name="Round 1").click()
    page.get_by_text("Answer this comment").click()
    page.get_by_label("The comment is").select_option("taken_up")
    page.get_by_role("button", name="Answer", exact=True).click()
    looking(page, "round")

    registry.goto(draft)
    registry.get_by_role("link", name="Register it for approval").click()
    with registry.expect_navigation():
        registry.get_by_role("button", name="Register the draft").click()
    symbol = registry.locator("dd a.symbol").inner_text()
    senior_officials.convened(registry, "Senior Officials on a paper", TODAY - 2 * A_DAY)
    senior_officials.placed(registry, symbol)
    senior_officials.at_work(registry)
    senior_officials.decided(
        registry, symbol, subject="A concept paper", verb="approved", effect=f"approve {symbol}"
    )
    page.goto(f"/en/papers/areas/{AREA}/")
    expect(page.locator("main")).to_contain_text("Approved")
    looking(page, "area of papers")


def _carries_out(page: Page, looking: Looking) -> None:
    """Keep an activity of an action plan, and how far it has come."""
    page.goto(f"/en/papers/areas/{AREA}/plan/")
    page.get_by_role("link", name="Add an activity").click()
    page.get_by_label("Number in the plan").fill("i.1")
    page.get_by_label("Title in English").fill("An evening course on strange letters")
    page.get_by_role("button", name="Save the activity").click()
    page.get_by_role("link", name="An evening course on strange letters").click()
    page.get_by_label("It is", exact=True).select_option("under_way")
    page.get_by_label("On the day").fill(TODAY.isoformat())
    page.get_by_role("button", name="Note it").first.click()
    expect(page.locator("main")).to_contain_text("Under way")
    looking(page, "activity")


def _contributes(page: Page, looking: Looking) -> None:
    """Contribute to the review that runs, as any Member State may."""
    page.goto("/en/reviews/")
    page.locator('main a[href*="/reviews/ECON-"]').first.click()
    page.get_by_role("link", name="Contribute", exact=True).click()
    page.get_by_label("Activities").fill("A shelf of guides to small towns.")
    page.get_by_label("Lessons learned").fill("Guides want maps.")
    page.get_by_role("button", name="Send the contribution").click()
    expect(page.get_by_text("The contribution is received.")).to_be_visible()
    expect(page.locator("main")).to_contain_text("A shelf of guides to small towns.")
    looking(page, "review")


def _is_told_what_is_due(page: Page, looking: Looking) -> None:
    """Ask what is due today, before the term began, and when it has nearly ended."""
    told = {}
    for day in (TODAY, date(TODAY.year - 2, 1, 15), ENDS_ON - 30 * A_DAY):
        page.goto(f"/en/due/?as_of={day.isoformat()}")
        told[day] = page.locator("main").inner_text()
    before, ending = list(told.values())[1:]
    assert NAME not in before
    assert NAME in ending
    looking(page, "due")


def _reports(page: Page) -> None:
    """Report on the term, with recommendations for those who follow."""
    page.goto(f"/en/coordination/submissions/write/?kind=report&area={AREA}")
    page.get_by_label("Priority area").select_option(AREA)
    page.get_by_label("Text in English").fill("One evening course was held.")
    page.get_by_label("Forward-looking recommendations in English").fill("Hold two.")
    page.get_by_role("button", name="Keep as a draft").click()
    page.get_by_role("button", name="Send it in the name of the State").click()
    expect(page.get_by_text("It has been sent.")).to_be_visible()
    expect(page.locator("main")).to_contain_text("Hold two.")
