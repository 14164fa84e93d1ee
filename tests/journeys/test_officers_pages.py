"""The pages behind the lists and behind the doors: accessible, narrow enough and translated.

Lists and public pages are tried in ``test_every_page``; here are the papers themselves, the
pages of officers and administrators, signing in, and what is not there.
"""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.journeys.past import faults
from tests.journeys.test_every_page import LATIN

pytestmark = pytest.mark.journey
Visit = Callable[..., Page]
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 375, "height": 800}
SETTLED = """(async () => { await document.fonts.ready;
  await Promise.all(document.getAnimations().map((one) => one.finished)); })()"""
BY_ROLE = {
    "": (
        "account/login/",
        "account/password/reset/",
        "account/signup/",
        "nothing-here/",
        "feeds/",
        "api/",
        "style/",
        "help/visitors/",
        "help/delegations/",
        "catalogue/2004/3.1/",
        "catalogue/changes/?from=2021-01-14&until=2021-01-15",
        "instruments/CATALOGUE/",
        "decisions/silence/",
        "bodies/SOC/",
        "participants/KOR/?as_of=2001-01-01",
    ),
    "kaz.officer": (
        "delegation/",
        "account/2fa/",
        "account/2fa/webauthn/",
        "account/sessions/",
        "account/tokens/",
        "account/password/change/",
        "account/logout/",
    ),
    "kaz.administrator": ("delegation/officers/",),
    "administrator": ("accounts/", "accounts/KAZ/"),
    "registry": ("imports/", "help/registry/"),
}
# Words that are shown as they are in every language: names of programs and what others have called
# their things; addresses and codes are taken out before.
AS_THEY_ARE = {
    *("Chrome", "Chromium", "HeadlessChrome", "Mozilla", "Linux", "AppleWebKit", "KHTML", "Gecko"),
    # A header of the standard, and the name of a newspaper.
    *("Authorization", "China", "Daily"),
    *("like", "Safari", "JavaScript", "TOTP", "WebAuthn", "OpenAPI", "curl", "cookie", "general"),
}


def followed(page: Page, language: str, role: str) -> list[str]:
    """Return the pages that lie behind the lists: a paper in every way, an officer, a proposal."""
    behind = {
        "kaz.officer": ("register/", "main .list.papers a", ("", "languages/", "changes/")),
        "kaz.administrator": ("delegation/officers/", "main table a[href*='/officers/']", ("",)),
        "administrator": ("accounts/KAZ/", "main table a[href*='/officers/']", ("",)),
        "registry": ("imports/", "main table a", ("",)),
        "": ("decisions/", "main .list a", ("",)),
    }
    listed, link, ways = behind[role]
    page.goto(f"/{language}/{listed}")
    address = (page.locator(link).first.get_attribute("href") or "").partition("?")[0]
    found = [f"{address}{way}" for way in ways]
    if role == "registry":
        # Other journeys hand files in too: the import that waits for somebody is looked for.
        imports = [link.get_attribute("href") or "" for link in page.locator("main table a").all()]
        for each in imports:
            page.goto(each)
            if page.locator("a[href*='/proposals/']").count():
                break
        found.append(page.locator("a[href*='/proposals/']").first.get_attribute("href") or "")
        found.append(f"{found[-1]}?correct=en")
    return found


def english(page: Page) -> set[str]:
    """Return the English words shown where the page's own language is spoken."""
    shown: str = page.evaluate(
        """() => {
          const language = document.documentElement.lang, kept = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const parent = walker.currentNode.parentElement;
            if (parent.closest("[lang]").lang !== language) continue;
            if (parent.closest("code, kbd, pre, script, style, dd, td, th, textarea")) continue;
            kept.push(walker.currentNode.textContent);
          }
          for (const said of document.querySelectorAll("[aria-label], [placeholder], [title]")) {
            if (said.closest("[lang]").lang !== language) continue;
            for (const name of ["aria-label", "placeholder", "title"]) {
              kept.push(said.getAttribute(name) || "");
            }
          }
          return kept.join("\\n");
        }"""
    )
    bare = re.sub(r"\S*[@/]\S*|\S+\.\w+", " ", LATIN.sub(" ", shown))
    return set(re.findall(r"(?<![\w-])[A-Za-z]{3,}(?![\w-])", bare)) - AS_THEY_ARE


@pytest.mark.parametrize("role", BY_ROLE)
@pytest.mark.parametrize("language", ["en", "kk"])
def test_pages_are_accessible_narrow_and_translated(visit: Visit, language: str, role: str) -> None:
    page = visit(role, language)
    wrong: dict[str, object] = {}
    addresses = [f"/{language}/{path}" for path in BY_ROLE[role]]
    for address in [*addresses, *followed(page, language, role)]:
        page.set_viewport_size(WIDE)
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == (404 if "nothing-here" in address else 200), address
        page.evaluate(SETTLED)
        # A page is built alike in every language; words in Kazakh are the longest, on a telephone.
        if language == "en" and (found := faults(page)):
            wrong[address] = found
        page.set_viewport_size(NARROW)
        beyond = page.evaluate("document.scrollingElement.scrollWidth") - NARROW["width"]
        if beyond > 0:
            wrong[f"{address} is too wide"] = beyond
        if language == "kk" and (found := faults(page)):
            wrong[f"{address} on a telephone"] = found
        # What lies behind the lists is what papers and offices are called, in their own languages.
        is_ours = address in addresses and "/style/" not in address
        if language == "kk" and is_ours and (left := english(page)):
            wrong[f"{address} says in English"] = sorted(left)

    assert wrong == {}
