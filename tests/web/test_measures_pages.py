"""The pages of the Catalogue, the Coordinators, decisions, instruments and the history."""

import re
from collections.abc import Iterator

import pytest
from django.test import Client, override_settings
from django.urls import resolve

from clearinghouse.jobs import reference, reference_catalogue
from clearinghouse.web.as_on import LAST_DAY
from tests.factories import NOW
from tests.standing import standing

PLAIN_FILES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
PAGES = [
    "catalogue/",
    "catalogue/changes/",
    "catalogue/2004/3.6/",
    "catalogue/2004/2.1/",
    "catalogue/2004/2.1.a/",
    "catalogue/2021/NCT-GEN-1/",
    "coordinators/",
    "decisions/",
    "decisions/silence/",
    "instruments/",
    "instruments/DECLARATION-1999/",
    "history/",
]


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    """Load the reference data once for the pages of this module, and take it away again."""
    with standing(django_db_blocker):
        reference.load(at=NOW)
        reference_catalogue.load(at=NOW)
        yield


@pytest.fixture
def visitor(loaded, db) -> Iterator[Client]:
    with override_settings(STORAGES=PLAIN_FILES):
        yield Client()


class TestEveryPage:
    @pytest.mark.parametrize("language", ["en", "ru", "kk"])
    @pytest.mark.parametrize("path", PAGES)
    def test_opens_for_everybody_in_every_language(self, visitor, language, path):
        response = visitor.get(f"/{language}/{path}")

        assert response.status_code == 200
        assert "None" not in re.sub(r"<[^>]+>", " ", response.content.decode())

    @pytest.mark.parametrize(
        ("path", "words"),
        [
            ("catalogue/", "On this day there was no Catalogue yet."),
            ("coordinators/", "For this day no Coordinator is known to this house."),
            ("instruments/", "1 January 1993"),
            ("history/", "1 January 1993"),
        ],
    )
    def test_can_be_read_as_on_a_day_before_there_was_anything(self, visitor, path, words):
        response = visitor.get(f"/en/{path}?as_of=1993-01-01")

        shown = response.content.decode()
        assert response.status_code == 200
        assert words in shown
        assert not re.search(r">\d{1,2} \w+ (199[4-9]|20\d\d)<", shown.partition("<main")[2])

    @pytest.mark.parametrize("path", PAGES)
    def test_is_drawn_to_the_last_day_and_answers_400_beyond(self, visitor, path):
        assert visitor.get(f"/en/{path}?as_of=0001-01-01").status_code in {200, 404}
        assert visitor.get(f"/en/{path}?as_of={LAST_DAY}").status_code == 200
        assert visitor.get(f"/en/{path}?as_of=2101-01-01").status_code == 400
        assert visitor.get(f"/en/{path}?as_of=9999-12-31").status_code == 400

    def test_has_a_date_box_that_ends_on_the_last_day(self, visitor):
        assert f'max="{LAST_DAY}"' in visitor.get("/en/catalogue/").content.decode()

    @pytest.mark.parametrize(
        "path",
        ["catalogue/2004/9.9/", "catalogue/1999/1.1/", "decisions/NO/SUCH%231/", "instruments/NO/"],
    )
    def test_answers_404_for_what_there_is_not(self, visitor, path):
        assert visitor.get(f"/en/{path}").status_code == 404

    def test_answers_400_for_a_date_that_is_none(self, visitor):
        assert visitor.get("/en/catalogue/changes/?from=yesterday").status_code == 400


class TestTheCatalogue:
    def test_lacks_measure_3_6_on_14_january_2021(self, visitor):
        assert 'id="3.6"' not in visitor.get("/en/catalogue/?as_of=2021-01-14").content.decode()

    def test_has_measure_3_6_on_15_january_2021_though_it_was_announced_on_the_19th(self, visitor):
        page = visitor.get("/en/catalogue/?as_of=2021-01-15").content.decode()

        assert 'id="3.6"' in page
        assert "Added with effect from 15 January 2021" in page
        assert "announced on 19 January 2021" in page

    def test_marks_what_is_not_known_of_the_edition_of_2021(self, visitor):
        page = visitor.get("/en/catalogue/?as_of=2022-01-01").content.decode()

        assert "5 of 10 measures are known to this house." in page
        assert "The measures of this part are not known to this house." in page

    def test_keeps_the_day_in_the_links_to_measures(self, visitor):
        page = visitor.get("/en/catalogue/?as_of=2021-01-15").content.decode()

        assert "/en/catalogue/2004/3.6/?as_of=2021-01-15" in page
        assert "/en/catalogue/changes/?as_of=2021-01-15" in page


class TestTheChanges:
    def test_end_on_the_day_as_on_which_the_page_is_asked_for(self, visitor):
        page = visitor.get("/en/catalogue/changes/?as_of=2021-01-14").content.decode()

        assert 'name="until" value="2021-01-14"' in page
        assert "3.6" not in page.partition("<main")[2]


class TestAMeasure:
    def test_says_before_its_day_of_effect_from_when_it_holds(self, visitor):
        response = visitor.get("/en/catalogue/2004/3.6/?as_of=2021-01-14")

        page = response.content.decode()
        assert response.status_code == 200
        assert "This entry is in effect from 15 January 2021" in page
        assert 'name="as_of" value="2021-01-14"' in page
        shown = visitor.get("/en/catalogue/2004/3.6/?as_of=2021-01-15").content.decode()
        assert "This entry is in effect from" not in shown

    @pytest.mark.parametrize(("day", "is_said"), [("2023-08-21", False), ("2023-08-22", True)])
    def test_says_that_nobody_coordinates_only_where_the_whole_list_is_known(
        self, visitor, day, is_said
    ):
        page = visitor.get(f"/en/catalogue/2004/4.1/?as_of={day}").content.decode()

        assert ('<span class="meta">none</span>' in page) is is_said

    def test_keeps_the_day_in_the_links_to_its_kin_and_coordinators(self, visitor):
        page = visitor.get("/en/catalogue/2004/2.1/?as_of=2023-08-22").content.decode()

        main = page.partition("<main")[2].partition("</main>")[0]
        links = re.findall(r'href="(/en/(?:catalogue|participants)/[^"]+[^"?])"', main)
        assert {link.split("/")[3] for link in links} >= {"2004", "2021", "KAZ"}
        assert all(link.partition("#")[0].endswith("?as_of=2023-08-22") for link in links)


class TestTheCoordinators:
    def test_stand_as_the_senior_officials_decided_on_22_august_2023(self, visitor):
        page = visitor.get("/en/coordinators/?as_of=2023-08-22").content.decode()

        line = page[page.index('id="ECON-TRADE">') + 16 :].partition("</tr>")[0]
        words = re.sub(r"<[^>]+>", " ", line).split()
        assert " ".join(words).partition("8. ")[2].startswith("Trade and Investment none")
        assert {"Kyrgyzstan", "Türkiye"} < set(words)

    def test_say_that_the_term_of_2024_has_not_begun(self, visitor):
        page = visitor.get("/en/coordinators/?as_of=2023-12-31").content.decode()

        line = page[page.index('id="NCT-ICT"') :].partition("</tr>")[0]
        assert "(2024-2025)" in line
        assert "not begun" in line

    def test_say_on_the_day_before_that_no_whole_list_is_known(self, visitor):
        page = visitor.get("/en/coordinators/?as_of=2023-08-21").content.decode()

        assert "An empty cell does not mean that nobody served." in page

    def test_keep_the_day_in_the_links_to_participants(self, visitor):
        page = visitor.get("/en/coordinators/?as_of=2023-08-22").content.decode()

        links = re.findall(r'href="(/en/participants/\w{3}/[^"]*)"', page)
        assert links
        assert all(link.endswith("?as_of=2023-08-22") for link in links)

    def test_have_a_picture_and_a_table_with_the_same_facts(self, visitor):
        page = visitor.get("/en/coordinators/").content.decode()

        assert page.count('class="bar') == page.count("<tr>", page.index('id="tenures"')) - 1


class TestTheNumberOfQueries:
    @pytest.mark.parametrize("path", ["catalogue/", "coordinators/", "decisions/"])
    def test_does_not_grow_with_what_is_shown(self, visitor, path, django_assert_max_num_queries):
        for day in ("2005-01-01", "2023-09-01"):
            with django_assert_max_num_queries(16):
                visitor.get(f"/en/{path}?as_of={day}")


class TestTheDecisions:
    def test_are_narrowed_down_by_body_verb_and_year(self, visitor):
        page = visitor.get("/en/decisions/?body=SOC&verb=reviewed&year=2023").content.decode()

        assert page.count('<h2><a href="/en/decisions/') == 1
        assert "new challenges and threats dimension" in page

    def test_ignore_filters_that_are_unknown(self, visitor):
        assert visitor.get("/en/decisions/?verb=sang&effect=x&year=99&after=%%%").status_code == 200

    def test_have_a_page_each(self, visitor):
        page = visitor.get("/en/decisions/").content.decode()

        addresses = re.findall(r'<h2><a href="(/en/decisions/[^"]+)"', page)
        assert addresses
        for address in addresses[:5]:
            assert visitor.get(address).status_code == 200
            assert resolve(address).url_name == "decision"


class TestTheInterface:
    @pytest.mark.parametrize(("day", "is_whole"), [("2023-08-21", False), ("2023-08-22", True)])
    def test_tells_whether_an_empty_cell_means_nobody(self, visitor, day, is_whole):
        listed = visitor.get(f"/api/v1/coordinators?as_of={day}").json()
        measure = visitor.get(f"/api/v1/catalogue/measures/2004/4.1?as_of={day}").json()

        assert listed["is_whole"] is measure["is_whole"] is is_whole

    def test_tells_what_of_an_edition_is_not_known(self, visitor):
        told = visitor.get("/api/v1/catalogue?as_of=2022-01-01").json()

        assert {"extent", "unseen_chapters"} <= told.keys()

    def test_tells_the_editions_as_amended_by_the_day(self, visitor):
        (first,) = visitor.get("/api/v1/catalogue/editions?as_of=2005-01-01").json()["items"]

        assert first["amendments"] == []
