"""A delegation nominates to an event, in Russian, and tells what its State carries out."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.test_coordinator import TODAY, Looking

pytestmark = pytest.mark.journey
Visit = Callable[..., Page]
COURSE = "Курс по упаковке экспонатов в дорогу"
NAME = "Д. Пример"


def to_the_course(page: Page, plan: str) -> None:
    page.goto(plan)
    page.get_by_role("link", name=COURSE).click()


def test_a_delegation_nominates_and_tells_what_it_carries_out(visit: Visit) -> None:
    looking = Looking()
    delegation = visit("rus.officer", "ru", width=375)
    plan = f"/ru/plans/{TODAY.year}/"
    to_the_course(delegation, plan)
    delegation.get_by_label("Имя и фамилия").fill(NAME)
    delegation.get_by_label("Должность").fill("Хранитель музея игрушек")
    delegation.get_by_role("button", name="Выдвинуть").click()
    expect(delegation.get_by_role("row", name=NAME)).to_contain_text("Российская Федерация")
    looking(delegation, "event")

    for role, is_told in (("tur.officer", True), ("registry", True), ("kaz.officer", False)):
        other = visit(role, "ru")
        to_the_course(other, plan)
        expect(other.get_by_text(NAME)).to_have_count(1 if is_told else 0)

    delegation.get_by_role("button", name=f": {NAME}").click()
    expect(delegation.get_by_text(NAME)).to_have_count(0)

    delegation.goto("/ru/choices/tell/")
    delegation.get_by_label("Мера", exact=True).select_option(index=1)
    delegation.get_by_label("Кому сообщено").select_option("public")
    looking(delegation, "tell")
    delegation.get_by_role("button", name="Сообщить").click()
    expect(delegation.get_by_text("Сообщено тем, кого вы выбрали.")).to_be_visible()

    anybody = visit("", "kk")
    anybody.goto("/kk/choices/")
    expect(anybody.locator("main")).to_contain_text("Ресей Федерациясы")
    looking(anybody, "choices in Kazakh")
    assert looking.broken == {}
