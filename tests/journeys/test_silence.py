"""The silence procedures of history in the browser, by those whose they were, in two languages."""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.api.house import PLAIN_FILES
from tests.journeys.past import (
    TELEPHONE,
    Past,
    at,
    fits_a_telephone,
    is_accessible,
    tab_to,
    the_worker_goes_round,
    verified,
)
from tests.silence import history
from tests.silence.history import MEASURE, PAPERS, Run

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
LANGUAGES = ["en", "ru"]


@pytest.fixture(scope="module", autouse=True)
def _beside_a_browser() -> Iterator[None]:
    """Let Django use its database in the thread in which Playwright runs its loop."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        yield


@pytest.fixture
def past(
    request: pytest.FixtureRequest, browser: Browser, live_server, settings, tmp_path: Path
) -> Iterator[Past]:
    settings.CLEARINGHOUSE_CLOCK_MAY_SHIFT = True
    settings.STORAGES = PLAIN_FILES
    house = Past(browser, live_server.url, request.param, tmp_path)
    yield house
    house.close()


def open_procedure(past: Past, run: Run, *, texts: list[str], effects: list[str]) -> str:
    """Open the procedure as the registry does: typed, shown, confirmed; return its key."""
    page = past.opens("registry", "silence/")
    is_accessible(page)
    page.locator('main a[href$="/silence/open/"]').click()
    is_accessible(page)
    page.get_by_label(past.words("Number of the opening note"), exact=True).fill(run.opens)
    page.get_by_label(past.words("Symbols of the texts"), exact=True).fill("\n".join(texts))
    page.get_by_label(past.words("Matter"), exact=True).select_option(run.matter)
    for language, name in (("en", "English"), ("ru", "Russian"), ("kk", "Kazakh")):
        field = page.get_by_label(past.words(f"Title in {name}"), exact=True)
        field.fill(run.title.get(language, ""))
    page.get_by_label(past.words("Deadline"), exact=True).fill(run.civil)
    page.get_by_label(past.words("What adoption changes"), exact=True).fill("\n".join(effects))
    page.get_by_role("button", name=past.words("Show what would follow")).click()
    expect(page.get_by_role("heading", name=past.words("What would follow"))).to_be_visible()
    is_accessible(page)
    page.get_by_role("button", name=past.words("Open the procedure now")).click()
    expect(page.locator(".notice-success")).to_be_visible()
    is_accessible(page)
    found = re.search(r"/silence/(\w+)/$", page.url)
    assert found, page.url
    return found[1]


def delegations_look(past: Past, key: str) -> None:
    for state in ("KAZ", "IND", "TUR"):
        page = past.opens(state, "silence/answers/")
        is_accessible(page)
        page.locator(f'main h2 a[href$="/silence/{key}/"]').click()
        expect(page.locator("main h1")).to_be_visible()
    is_accessible(page)
    registry = past.opens("registry", f"silence/{key}/")
    expect(registry.get_by_text(past.words("The texts reached a State"), exact=True)).to_have_count(
        3
    )


def kazakhstan_supports_by_keyboard(past: Past, key: str) -> None:
    page = past.opens("KAZ", f"silence/{key}/")
    tab_to(page, 'a[href$="/answers/supported/"]')
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=past.words("What follows"))).to_be_visible()
    is_accessible(page)
    tab_to(page, "main textarea")
    page.keyboard.type("With pleasure.")
    tab_to(page, "main form button")
    page.keyboard.press("Enter")
    expect(page.locator("main .notice-success")).to_be_visible()
    is_accessible(page)
    tab_to(page, 'a[href*="/receipts/"]')
    with page.expect_download() as taken:
        page.keyboard.press("Enter")
    assert Path(taken.value.path()).read_bytes().startswith(b"{")


def silence_lasts(past: Past, run: Run, key: str) -> None:
    """Nobody objects; a moment before the deadline one still could, at the deadline no longer."""
    with at(run.deadline - timedelta(minutes=2)):
        page = past.opens("TUR", f"silence/{key}/answers/objected/")
    with at(run.deadline):
        page.locator("main form button").click()
        expect(page.locator("main .notice-error")).to_contain_text("S.2)")
        is_accessible(page)
        page = past.opens("TUR", f"silence/{key}/")
        expect(page.locator('main a[href$="/answers/objected/"]')).to_have_count(0)


def pages_fit_a_telephone(past: Past, key: str) -> None:
    for office, path in (
        ("TUR", "silence/"),
        ("TUR", "silence/answers/"),
        ("TUR", f"silence/{key}/"),
        ("TUR", f"silence/{key}/answers/objected/"),
        ("registry", "silence/open/"),
        ("registry", f"silence/{key}/"),
        ("registry", f"silence/{key}/paper/"),
        ("registry", f"silence/{key}/deliver/"),
    ):
        page = past.opens(office, path, width=TELEPHONE)
        fits_a_telephone(page, past.files / f"{path.replace('/', '-')}{office}.png")
        is_accessible(page)


def it_ends(past: Past, run: Run, key: str) -> None:
    """The worker goes round: too early it writes nothing down, then how it ended."""
    with at(run.closing_at - timedelta(minutes=1)):
        the_worker_goes_round()
        page = past.opens("IND", f"silence/{key}/")
        expect(page.get_by_role("heading", name=past.words("Certificate"))).to_have_count(0)
    with at(run.closing_at):
        the_worker_goes_round()
        page = past.opens("IND", f"silence/{key}/")
        adopted = past.words("Adopted: the silence was not broken")
        expect(page.locator("main .badge, .lead .badge").first).to_have_text(adopted)
        is_accessible(page)
        fits_a_telephone(
            past.opens("IND", f"silence/{key}/", width=TELEPHONE), past.files / "ended.png"
        )


def certificate_is_verified(past: Past, key: str) -> None:
    page = past.opens("IND", f"silence/{key}/")
    with page.expect_download() as taken:
        page.get_by_role("link", name=past.words("Certificate of this procedure")).click()
    assert taken.value.suggested_filename == f"certificate-{key}.json"
    known = page.request.get("/log/log.vkey").text().strip()
    kept = past.files / taken.value.suggested_filename
    taken.value.save_as(kept)
    report = verified(kept, known)
    assert report["conclusion"] == "verified"
    assert {each["kind"] for each in report["findings"]} <= {"verified", "limit"}


def decision_is_listed(past: Past, run: Run, key: str) -> Page:
    page = past.opens("IND", "decisions/")
    title = run.title[past.language]
    page.get_by_role("link", name=title).first.click()
    expect(page.locator("main h1")).to_contain_text(title)
    is_accessible(page)
    return page


def outcome_is_announced(past: Past, run: Run, key: str, day: str) -> None:
    page = past.opens("IND", "decisions/silence/")
    told = page.locator("main").inner_text()
    assert run.opens in told
    assert run.announces in told
    assert day in told
    is_accessible(page)
    assert day in decision_is_listed(past, run, key).locator("main").inner_text()


@pytest.mark.parametrize("past", LANGUAGES, indirect=True)
def test_measure_3_6_is_adopted_on_15_january_2021(past: Past) -> None:
    titles = " | ".join(MEASURE.title[code] for code in ("en", "ru", "kk"))
    with at(MEASURE.opened_at):
        past.registers(MEASURE.opening_note)
        key = open_procedure(
            past, MEASURE, texts=[MEASURE.opens], effects=[f"measure 2004 3.6 NCT | {titles}"]
        )
    with at(MEASURE.opened_at + timedelta(days=13)):
        delegations_look(past, key)
        kazakhstan_supports_by_keyboard(past, key)
        pages_fit_a_telephone(past, key)
    silence_lasts(past, MEASURE, key)
    it_ends(past, MEASURE, key)
    certificate_is_verified(past, key)

    title = MEASURE.title[past.language]
    with at(MEASURE.announced_at):
        before = past.opens("", "catalogue/?as_of=2021-01-14")
        expect(before.get_by_text(title)).to_have_count(0)
        since = past.opens("", "catalogue/?as_of=2021-01-15")
        expect(since.get_by_text(title).first).to_be_visible()
        past.registers(MEASURE.closing_note)
        day = {"en": "19 January 2021", "ru": "19 января 2021"}[past.language]
        measure = past.opens("", "catalogue/2004/3.6/")
        assert day in measure.locator("main").inner_text()
        instrument = past.opens("", "instruments/CATALOGUE/")
        assert day in instrument.locator("main").inner_text()
        is_accessible(instrument)
        outcome_is_announced(past, MEASURE, key, day)


@pytest.mark.parametrize("past", LANGUAGES, indirect=True)
def test_concept_and_plan_are_approved_and_announced_in_january_2024(past: Past) -> None:
    with at(PAPERS.opened_at):
        page = past.registers(f"{PAPERS.opening_note}\n{history.CONCEPT}\n{history.PLAN}")
        kinds = page.locator("main li", has=page.locator('a[href*="/documents/"]'))
        links = kinds.locator('a[href*="/documents/"]').all()
        addresses = [str(link.get_attribute("href")).split("/")[-2] for link in links]
        papers = list(dict.fromkeys(addresses))[:2]
        key = open_procedure(
            past, PAPERS, texts=papers, effects=[f"approve {address}" for address in papers]
        )
    with at(PAPERS.opened_at + timedelta(days=20)):
        delegations_look(past, key)
        kazakhstan_supports_by_keyboard(past, key)
    silence_lasts(past, PAPERS, key)
    it_ends(past, PAPERS, key)
    certificate_is_verified(past, key)
    with at(PAPERS.announced_at):
        past.registers(PAPERS.closing_note)
        day = {"en": "12 January 2024", "ru": "12 января 2024"}[past.language]
        outcome_is_announced(past, PAPERS, key, day)
        for address in papers:
            shown = past.opens("IND", f"documents/{address}/")
            expect(shown.locator("main h1")).to_be_visible()
