"""Visitors who read in Russian, without an account, as on dates of the past."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.journey
Visit = Callable[..., Page]


class TestAVisitorInRussian:
    def test_sees_the_catalogue_change_on_15_january_2021(self, visit: Visit) -> None:
        page = visit(language="ru")
        page.locator("nav.menu summary", has_text="Меры").click()
        page.locator("nav.menu a[href='/ru/catalogue/']").click()

        def measures_on(day: str) -> list[str]:
            page.locator("input[name=as_of]").fill(day)
            page.locator("form.as-on button").click()
            page.wait_for_url(f"**as_of={day}*")
            return page.locator("main").inner_text().split()

        before, after = measures_on("2021-01-14"), measures_on("2021-01-15")
        assert "3.6" not in before
        assert "3.6" in after
        page.goto("/ru/catalogue/changes/?from=2021-01-14&until=2021-01-15")
        expect(page.locator("main")).to_contain_text("3.6")

    def test_learns_who_coordinates_and_since_when(self, visit: Visit) -> None:
        page = visit(language="ru")
        page.goto("/ru/coordinators/")
        table = page.get_by_role("table").first
        expect(table).to_contain_text("Казахстан")
        expect(page.locator("main svg.chart")).to_be_visible()
        now = table.inner_text()
        page.goto("/ru/coordinators/?as_of=2020-06-01")
        assert page.get_by_role("table").first.inner_text() != now

    def test_walks_from_the_list_of_states_to_one_and_through_the_history(
        self, visit: Visit
    ) -> None:
        page = visit(language="ru")
        page.goto("/ru/participants/")
        page.locator("main table a, main .list a, main li a").get_by_text(
            "Казахстан", exact=True
        ).first.click()
        expect(page.locator("h1")).to_contain_text("Казахстан")
        page.goto("/ru/history/")
        assert page.locator("main .dates > li").count() > 10
        expect(page.locator("main time").first).to_be_visible()

    def test_changes_the_language_and_keeps_the_place(self, visit: Visit) -> None:
        page = visit(language="ru")
        page.goto("/ru/catalogue/?as_of=2021-01-14")
        page.get_by_role("link", name="Қазақша").click()
        page.wait_for_url("**/kk/catalogue/?as_of=2021-01-14")
        expect(page.locator("html")).to_have_attribute("lang", "kk")
        expect(page.locator("input[name=as_of]")).to_have_value("2021-01-14")
