"""The Senior Officials of 22 August 2023 in the browser, by those whose session it was."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE
from clearinghouse.participants.queries import members_on
from tests.api.house import PLAIN_FILES
from tests.journeys.past import TELEPHONE, Past, at, fits_a_telephone, is_accessible
from tests.meetings import history as session
from tests.meetings.history import CODE, DECISIONS, ITEMS, LIST, MODALITIES, STATEMENT, Item

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
HERE = f"meetings/{CODE}/"
TITLES = (("en", "English"), ("ru", "Russian"), ("kk", "Kazakh"))


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
    session.furnish_session()
    yield house
    house.close()


def is_done(page: Page) -> None:
    """The act is done, and the meeting is shown again."""
    expect(page.locator(".notice-success").first).to_be_visible()


def convene(past: Past) -> None:
    page = past.opens("registry", "calendar/")
    page.locator('main a[href$="/meetings/convene/"]').click()
    is_accessible(page)
    page.get_by_label(past.words("Planned meeting"), exact=True).select_option(CODE)
    page.get_by_label(past.words("Provisional agenda"), exact=True).fill(
        "\n".join(" | ".join([each.number, *each.title.values()]) for each in ITEMS)
    )
    page.get_by_role("button", name=past.words("Convene the meeting")).click()
    is_done(page)
    told = page.locator("main").inner_text()
    for words in (session.SESSION, past.words("Provisional agenda"), past.words("Host")):
        assert words in told
    is_accessible(page)


def delegations_see_the_agenda(past: Past) -> None:
    page = past.opens("IND", HERE)
    for item in ITEMS:
        expect(page.get_by_text(item.title[past.language], exact=True).first).to_be_visible()
    expect(page.locator('main a[href$="/put/"]')).to_have_count(0)


def lay_documents(past: Past) -> None:
    for item in filter(lambda each: each.draft, ITEMS):
        page = past.opens("registry", f"{HERE}documents/")
        page.get_by_label(past.words("Item of the agenda"), exact=True).select_option(item.number)
        page.get_by_label(past.words("Symbol of the document"), exact=True).fill(item.draft)
        page.get_by_role("button", name=past.words("Place the document")).click()
        is_done(page)


def call_the_roll(past: Past) -> int:
    """Tick who has come; return how many."""
    present = [
        code
        for code in members_on(REGISTRY_AT_THE_MACHINE, session.HELD_ON)
        if code not in session.ABSENT
    ]
    page = past.opens("registry", f"{HERE}attendance/")
    is_accessible(page)
    for code in present:
        page.locator(f"#present-{code}").check()
    page.locator('[name="head-IND"]').fill("Secretary, Ministry of External Affairs")
    page.get_by_role("button", name=past.words("Note the attendance")).click()
    is_done(page)
    return len(present)


def open_and_adopt_the_agenda(past: Past) -> None:
    page = past.opens("registry", HERE)
    page.get_by_role("button", name=past.words("Open the meeting")).click()
    is_done(page)
    page.get_by_role("link", name=past.words("Adopt the agenda")).click()
    page.get_by_label(past.words("No Member State objects"), exact=True).check()
    page.get_by_role("button", name=past.words("Enter the agenda as adopted")).click()
    is_done(page)
    expect(page.get_by_role("heading", name=past.words("Agenda as adopted"))).to_be_visible()


def fill_in(past: Past, page: Page, item: Item) -> None:
    def field(english: str) -> None:
        return page.get_by_label(past.words(english), exact=True)

    lies = f"{item.number} {item.draft}" if item.draft else f"{item.number} -"
    field("Draft, or the item alone").select_option(lies)
    field("Outcome").select_option(item.outcome)
    field("Verb of the decision").select_option(item.verb)
    for code, name in TITLES:
        field(f"Subject in {name}").fill(item.title[code])
        field(f"The Chair’s words in {name}").fill(item.words.get(code, ""))
    field("Recommended to").select_option(item.to)
    field("What adoption changes").fill("\n".join(item.lines))


def put(past: Past, item: Item) -> str:
    """Put an item as the registry does; return what was shown to follow before it did."""
    page = past.opens("registry", f"{HERE}put/")
    fill_in(past, page, item)
    page.get_by_role("button", name=past.words("Show what would follow")).click()
    follows = page.locator("main section.card").inner_text()
    page.get_by_role("button", name=past.words("No Member State objects: enter it now")).click()
    is_done(page)
    return follows


def nothing_is_adopted_against_an_objection(past: Past) -> None:
    """The draft of Modalities is not agreed: adopting it is refused, and nothing is kept."""
    page = past.opens("registry", f"{HERE}put/")
    fill_in(past, page, ITEMS[2])
    page.get_by_label(past.words("Outcome"), exact=True).select_option("adopted")
    page.get_by_label(past.words("Verb of the decision"), exact=True).select_option("adopted")
    page.locator('[name="objecting"][value="IND"]').check()
    page.get_by_role("button", name=past.words("Show what would follow")).click()
    expect(page.locator("main .notice-error").first).to_contain_text("I.2)")
    is_accessible(page)


def seats(past: Past, on: str) -> str:
    """Return the line of the area in the List as on a day."""
    page = past.opens("IND", f"coordinators/?as_of={on}")
    return page.locator(f"#{session.AREA}").inner_text()


def effects_are_shown_and_take_effect(past: Past) -> None:
    states = {"en": ("Russian Federation", "China"), "ru": ("Российская Федерация", "Китай")}
    before = past.opens("IND", "coordinators/?as_of=2023-08-22")
    assert states[past.language][0] not in before.locator(f"#{session.AREA}").inner_text()
    follows = put(past, ITEMS[3])
    last = {"en": "31 December 2025", "ru": "31 декабря 2025"}[past.language]
    for words in (*states[past.language], last):
        assert words in follows
    assert session.AREA not in follows
    amended = seats(past, "2023-08-22")
    for words in states[past.language]:
        assert f"{words} (2024-2025)" in amended
    assert past.words("decided, not begun") in amended or "2024" in amended


def close(past: Past) -> None:
    page = past.opens("registry", f"{HERE}close/")
    is_accessible(page)
    drawn = page.locator("#id_text_en").input_value().splitlines()
    assert len(drawn) == len(ITEMS)
    page.get_by_role("button", name=past.words("Close the meeting now")).click()
    is_done(page)
    told = page.locator("main").inner_text()
    for symbol in (DECISIONS, LIST):
        assert symbol in told
    is_accessible(page)


def drafts_stay_as_at_closure(past: Past) -> None:
    page = past.opens("IND", HERE)
    for symbol in (STATEMENT, MODALITIES):
        row = page.locator("#frozen ~ table tr", has_text=symbol)
        expect(row).to_contain_text(session.SESSION)
    page.locator(f'a[href$="/as-at-closure/en/{MODALITIES}/"]').click()
    expect(page.locator("main h1")).to_contain_text(MODALITIES)
    expect(page.locator("main article")).to_contain_text("Papers on an area are kept up to date.")
    is_accessible(page)


def lists_are_in_the_register(past: Past) -> None:
    page = past.opens("IND", HERE)
    page.locator("dl.facts").get_by_role("link", name=DECISIONS).click()
    text = page.locator("main").inner_text()
    for item in ITEMS:
        assert item.title[past.language] in text
    day = {"en": "1 October 2023", "ru": "1 октября 2023"}[past.language]
    assert day in text
    page = past.opens("IND", HERE)
    page.locator("dl.facts").get_by_role("link", name=LIST).click()
    states = {"en": "Russian Federation (2024-2025)", "ru": "Российская Федерация (2024-2025)"}
    expect(page.locator("main")).to_contain_text(states[past.language])


def forward(past: Past) -> None:
    """The note is written from the closed meeting, cleared by the second officer and issued."""
    page = past.opens("registry", HERE)
    link = past.words("Write the note that forwards the decisions")
    page.get_by_role("link", name=link).click()
    page.get_by_label(past.words("Register"), exact=True).fill("DOC")
    enclosed = page.locator("#id_enclosed").input_value().split("\n")
    assert enclosed == [DECISIONS, LIST, MODALITIES, STATEMENT]
    page.get_by_role("button", name=past.words("Keep the draft and look at it")).click()
    is_done(page)
    is_accessible(page)
    second = past.at_desk("second registry")
    second.goto(page.url)
    second.get_by_role("button", name=past.words("Clear the note")).click()
    second.get_by_role("link", name=past.words("Issue the note")).click()
    second.get_by_role("button", name=past.words("Issue the note now")).click()
    expect(second.locator(".notice-success")).to_contain_text(session.FORWARDS)


def delegations_have_it(past: Past) -> None:
    page = past.opens("TUR", "notes-received/")
    page.get_by_role("link", name=f"№ {session.FORWARDS}").first.click()
    assert page.locator("main details").count() == len(TITLES)
    told = page.locator("main").inner_text()
    for words in (
        {"en": "22 August 2023", "ru": "22 августа 2023"}[past.language],
        *(DECISIONS, LIST, MODALITIES, STATEMENT),
    ):
        assert words in told
    is_accessible(page)


def pages_fit_a_telephone(past: Past) -> None:
    for office, path in (("TUR", HERE), ("registry", f"{HERE}put/"), ("registry", HERE)):
        page = past.opens(office, path, width=TELEPHONE)
        fits_a_telephone(page, past.files / f"{path.replace('/', '-')}{office}.png")


def others_learn_nothing(past: Past) -> None:
    answer = past.at_desk().goto(f"/{past.language}/{HERE}")
    assert answer is not None
    assert answer.status == 404


@pytest.mark.parametrize("past", ["en", "ru"], indirect=True)
def test_the_session_comes_out_as_in_history(past: Past) -> None:
    with at(session.CONVENED_AT):
        convene(past)
        delegations_see_the_agenda(past)
    with at(session.OPENED_AT):
        past.registers(session.DRAFTS)
        lay_documents(past)
        present = call_the_roll(past)
        open_and_adopt_the_agenda(past)
    with at(session.OPENED_AT + timedelta(hours=2)):
        for item in ITEMS[:2]:
            put(past, item)
        nothing_is_adopted_against_an_objection(past)
        put(past, ITEMS[2])
        effects_are_shown_and_take_effect(past)
        for item in ITEMS[4:]:
            put(past, item)
        page = past.opens("IND", HERE)
        assert page.locator("article.card").count() == len(ITEMS)
        assert str(present) in page.locator("#attendance ~ p").first.inner_text()
        pages_fit_a_telephone(past)
    with at(session.CLOSED_AT):
        close(past)
        drafts_stay_as_at_closure(past)
        lists_are_in_the_register(past)
    with at(session.FORWARDED_AT):
        forward(past)
        delegations_have_it(past)
        others_learn_nothing(past)
