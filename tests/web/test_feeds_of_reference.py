"""The feeds of the Catalogue and of Coordinators, over what is known of CICA."""

import pytest

from tests.intake.house import furnished
from tests.standing import standing
from tests.web.test_feeds import read

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def known(django_db_setup, django_db_blocker):
    with standing(django_db_blocker):
        furnished()
        yield


@pytest.fixture(autouse=True)
def house(known, db, settings) -> None:
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


class TestTheFeedOfTheCatalogue:
    def test_tells_the_measure_that_was_added(self) -> None:
        added = next(e for e in read("catalogue").entries if "3.6" in e.get("summary", ""))

        assert added.updated == "2021-01-14T18:00:00.000000Z"  # the day begins in Astana, UTC+6


class TestTheFeedOfCoordinators:
    def test_tells_who_was_appointed_where_in_parts(self) -> None:
        first = read("coordinators")
        following = next(link.href for link in first.feed.links if link.rel == "next")
        second = read("coordinators", query=f"?{following.partition('?')[2]}")

        assert any("Co-coordinator, " in entry.title for entry in first.entries)
        assert all(": " in entry.title for entry in first.entries)
        assert second.entries
        assert not {e.id for e in second.entries} & {e.id for e in first.entries}

    def test_tells_it_in_the_language_of_the_feed(self) -> None:
        assert any("Казахстан: " in entry.title for entry in read("coordinators", "ru").entries)
