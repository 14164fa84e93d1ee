"""Every kind of page in the three languages: accessible, narrow enough, light, and translated."""

import gzip
import re
from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.past import faults

pytestmark = pytest.mark.journey
Visit = Callable[..., Page]
PAGES = (
    "",
    "register/",
    "search/?q=Secretariat",
    "catalogue/?as_of=2021-01-15",
    "coordinators/",
    "decisions/",
    "participants/",
    "participants/KAZ/",
    "bodies/",
    "bodies/SOC/",
    "instruments/",
    "instruments/status/",
    "follow-up/",
    "road-map/",
    "fund/",
    "history/",
    "record/",
    "record/3/",
    "provisions/",
    "about/",
    "accessibility/",
    "help/",
    "demonstration/",
    "demonstration/mail/",
    "notices/",
    "notices/preferences/",
    "notices/webhooks/",
)
TODAY = datetime.now(UTC).astimezone(ZoneInfo("Asia/Almaty")).date()
THIS_YEAR, NEXT_YEAR = TODAY.year, TODAY.year + 1
# The rooms in which measures are carried out: each page once by axe and once on a telephone, the
# languages taking turns.
CARRYING_OUT = (
    *("due/", "due/backwards/", "coordination/", "coordination/submissions/write/?kind=offer"),
    *("coordinators/areas/ECON-TRADE/", "coordinators/vacancies/"),
    *("papers/", "papers/areas/NCT-GEN/", "papers/areas/NCT-GEN/plan/", "papers/progress/"),
    *("papers/networks/", "papers/networks/NCT-POLICE/"),
    *("plans/", f"plans/{NEXT_YEAR}/", f"plans/{THIS_YEAR}/"),
    *(f"plans/{THIS_YEAR}/calendar/", f"plans/{THIS_YEAR}/map/", "plans/statistics/"),
    *("reviews/", "catalogue/proposals/", "catalogue/proposals/make/"),
    *("choices/", "choices/own/", "choices/tell/"),
)
# Where a page of the demonstration has an address that nobody knows before: the list, the link.
BEHIND = (
    (f"plans/{THIS_YEAR}/", "/events/"),
    ("papers/areas/NCT-GEN/", "/papers/drafts/"),
    ("reviews/", "/reviews/ECON-"),
    ("reviews/", "/reviews/ECON-", "/figures/"),
    ("reviews/", "/reviews/ECON-", "/draft/"),
    ("reviews/", "/reviews/ECON-", "/contribute/"),
    ("catalogue/proposals/", "main .list a"),
)
LANGUAGES = ("ru", "kk", "en")
REGISTRY_PAGES = (
    *("notes/", "notes/write/?purpose=silence_opened", "notes/received/", "notes-received/"),
    *("notices/not-arrived/", "silence/", "silence/open/", "imports/"),
    *("plans/open/", "reviews/open/", "notes/write/?purpose=contributions_called"),
    *("follow-up/enter/", "fund/contributions/enter/", "instruments/CONVENTION/remind/"),
)
HEAVIEST = 60_000
# Latin words that belong in Kazakh and Russian pages too: names, codes and formats.
LATIN = re.compile(
    r"\b(?:CICA|SHA|PDF|UA|A|Word|DOCX|HTML|Markdown|Akoma|Ntoso|XML|API|JSON|Atom|RFC|EN|RU|KK|"
    r"English|Python|COVID|UN|[A-Z]{2,}[\w./-]*|[IVX]+)\b"
)


# A page is built alike in every language; Kazakh has the longest words.
@pytest.mark.parametrize("language", ["en"])
def test_every_page_is_accessible(visit: Visit, language: str) -> None:
    page = visit("kaz.officer", language)
    broken = {}
    for path in PAGES:
        page.goto(f"/{language}/{path}")
        if found := faults(page):
            broken[path] = found
    document = page.goto(f"/{language}/register/")
    assert document is not None
    page.locator("main .list a").first.click()
    if found := faults(page):
        broken["document"] = found

    assert broken == {}


@pytest.mark.parametrize("language", ["kk"])
def test_every_page_fits_a_telephone(visit: Visit, language: str) -> None:
    page = visit("kaz.officer", language, width=375)
    wide = {}
    for path in PAGES:
        page.goto(f"/{language}/{path}")
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 375:
            wide[path] = width

    assert wide == {}
    assert faults(page) == []


def test_headings_of_a_document_are_read_on_a_telephone(visit: Visit) -> None:
    page = visit("kaz.officer", width=375)
    page.goto("/en/search/?q=%22travellers+on+foot%22")
    page.get_by_role("link", name="Draft concept paper", exact=False).first.click()
    headings = page.locator(".text .heading .words")
    assert headings.count() >= 3
    widths = headings.evaluate_all("all => all.map(each => each.getBoundingClientRect().width)")
    assert min(widths) > 250
    symbol = page.locator(".masthead-facts .symbol").first
    assert symbol.evaluate("each => each.scrollWidth <= each.clientWidth + 1")


def test_the_pages_on_carrying_out_are_accessible_and_fit_a_telephone(visit: Visit) -> None:
    page, narrow = visit("tur.officer"), visit("tur.officer", width=375)
    broken: dict[str, object] = {}
    for turn, path in enumerate((*CARRYING_OUT, *BEHIND)):
        first, *links = (path,) if isinstance(path, str) else path
        address = f"/{LANGUAGES[turn % 3]}/{first}"
        for link in links:
            page.goto(address)
            chosen = link if " " in link else f'main a[href*="{link}"]'
            address = page.locator(chosen).first.get_attribute("href") or ""
        page.goto(address)
        answered = narrow.goto(address)
        assert answered is not None
        found = faults(page)
        width = narrow.evaluate("document.documentElement.scrollWidth")
        if found or width > 375 or answered.status != 200:
            broken[address] = (answered.status, width, found)

    assert broken == {}


def test_the_registrys_pages_are_accessible(visit: Visit) -> None:
    page = visit("registry")
    broken = {}
    for path in REGISTRY_PAGES:
        page.goto(f"/en/{path}")
        if found := faults(page):
            broken[path] = found
    page.goto("/en/imports/")
    page.locator("main table a").first.click()
    if found := faults(page):
        broken["batch"] = found

    assert broken == {}


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_no_english_words_are_left_in_the_menus(visit: Visit, language: str) -> None:
    page = visit("kaz.officer", language)
    left = {}
    for path in ("", "register/", "catalogue/", "coordinators/", "record/"):
        page.goto(f"/{language}/{path}")
        words = page.locator(
            "header.house, footer, main h1, main .lead, main label"
        ).all_inner_texts()
        shown = " ".join(words)
        for code in page.locator("code").all_inner_texts():
            shown = shown.replace(code, "")
        text = LATIN.sub("", shown)
        if found := re.findall(r"[A-Za-z]{3,}", text):
            left[path] = found

    assert left == {}


def test_every_page_is_light(visit: Visit) -> None:
    page = visit("kaz.officer")
    heavy = {}
    for path in PAGES:
        weight = len(gzip.compress(page.request.get(f"/en/{path}").body()))
        if weight > HEAVIEST:
            heavy[path] = weight

    assert heavy == {}


def test_the_catalogue_gains_measure_3_6_on_15_january_2021(visit: Visit) -> None:
    page = visit(language="ru")
    page.goto("/ru/catalogue/?as_of=2021-01-14")
    before = page.locator("main").inner_text()
    page.goto("/ru/catalogue/?as_of=2021-01-15")

    assert "3.6" not in before.split()
    expect(page.locator("main")).to_contain_text("3.6")
