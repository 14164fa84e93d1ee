"""The reference files, entered through the operations: what the house knows when it opens."""

from datetime import date

import pytest

from clearinghouse.jobs import reference
from clearinghouse.law.distribution import PUBLIC_READER
from clearinghouse.participants import queries
from clearinghouse.record.models import Entry
from tests.participants.people import AT
from tests.standing import standing

READER = PUBLIC_READER


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    """Enter the reference data once for the module, and take it away again."""
    with standing(django_db_blocker):
        yield reference.load(at=AT)


class TestTheFiles:
    def test_are_entered_once(self, loaded: int, db) -> None:
        assert loaded == Entry.objects.count() > 100
        assert reference.load(at=AT) == 0
        assert reference.is_loaded()

    def test_give_what_is_known_of_the_membership(self, loaded, db) -> None:
        counts = {
            day: len(queries.members_on(READER, day))
            for day in (
                date(1999, 9, 13),
                date(1999, 9, 14),
                date(2006, 1, 1),
                date(2022, 10, 12),
                date(2022, 10, 13),
            )
        }

        assert list(counts.values()) == [0, 15, 17, 27, 28]

    def test_give_names_places_and_the_chair_by_date(self, loaded, db) -> None:
        seats = [
            queries.seat_on(READER, day) for day in (date(2010, 1, 1), date(2021, 1, 1), AT.date())
        ]

        assert [seat.name["en"] for seat in seats if seat] == ["Almaty", "Nur-Sultan", "Astana"]
        assert queries.body_names_on(READER, date(2022, 10, 12))["MC"].symbol_code == "MM"
        assert queries.body_names_on(READER, date(2022, 10, 13))["MC"].symbol_code == "MC"
        assert queries.chair_on(READER, date(2024, 12, 16)).participant == "KAZ"
        assert queries.chair_on(READER, date(2024, 12, 17)).participant == "AZE"

    @pytest.mark.parametrize(
        ("written", "code"),
        [
            ("Turkey", "TUR"),
            ("Турецкая Республика", "TUR"),
            ("Viet Nam", "VNM"),
            ("VIETNAM", "VNM"),
            ("Kyrgyz Republic", "KGZ"),
            ("Республика Корея", "KOR"),
            ("Шри Ланка", "LKA"),
            ("OSCE", "OSCE"),
        ],
    )
    def test_find_a_participant_in_any_spelling(self, loaded, db, written: str, code: str) -> None:
        assert queries.participants_named(READER, written) == {code}

    def test_find_nobody_by_nothing(self, loaded, db) -> None:
        assert queries.participants_named(READER, "  ") == frozenset()
