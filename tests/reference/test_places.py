"""Cities by date, their clocks, and where the Secretariat sits."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from clearinghouse.reference.participants import load_participants
from clearinghouse.reference.places import load_places, load_premises, load_seats, seat_on
from tests.reference.inventory import in_sequence

PLACES = {place.code: place for place in load_places()}


class TestNames:
    @pytest.mark.parametrize(
        ("day", "en", "ru", "kk"),
        [
            ("2012-09-12", "Astana", "Астана", "Астана"),
            ("2019-03-22", "Astana", "Астана", "Астана"),
            ("2019-03-23", "Nur-Sultan", "Нур-Султан", "Нұр-Сұлтан"),
            ("2021-10-12", "Nur-Sultan", "Нур-Султан", "Нұр-Сұлтан"),
            ("2022-09-16", "Nur-Sultan", "Нур-Султан", "Нұр-Сұлтан"),
            ("2022-09-17", "Astana", "Астана", "Астана"),
            ("2022-10-13", "Astana", "Астана", "Астана"),
        ],
    )
    def test_of_the_capital_of_kazakhstan_follow_the_day(
        self, day: str, en: str, ru: str, kk: str
    ) -> None:
        name = PLACES["ASTANA"].name_on(date.fromisoformat(day)).name

        assert (name.en, name.ru, name.kk) == (en, ru, kk)

    def test_of_one_city_never_overlap(self) -> None:
        assert all(in_sequence(place.names) for place in PLACES.values())


class TestClocks:
    @pytest.mark.parametrize(
        ("moment", "hours"),
        [
            (datetime(2024, 2, 29, 17, 59, tzinfo=UTC), 6),
            (datetime(2024, 2, 29, 18, 0, tzinfo=UTC), 5),
            (datetime(2020, 12, 29, 8, 0, tzinfo=UTC), 6),
            (datetime(2025, 7, 21, 5, 0, tzinfo=UTC), 5),
        ],
    )
    def test_of_astana_went_back_on_1_march_2024(self, moment: datetime, hours: int) -> None:
        local = moment.astimezone(ZoneInfo(PLACES["ASTANA"].zone))

        assert local.utcoffset() == timedelta(hours=hours)

    def test_are_of_zones_that_exist(self) -> None:
        assert all(ZoneInfo(place.zone).key == place.zone for place in PLACES.values())

    def test_are_in_states_that_are_listed(self) -> None:
        assert {place.participant for place in PLACES.values()} <= {
            one.code for one in load_participants()
        }


class TestSeat:
    @pytest.mark.parametrize(
        ("day", "place"),
        [
            ("2006-06-16", None),
            ("2006-06-17", "ALMATY"),
            ("2014-08-31", "ALMATY"),
            ("2014-09-29", "ALMATY"),
            ("2014-09-30", "ASTANA"),
            ("2025-01-01", "ASTANA"),
        ],
    )
    def test_follows_the_day(self, day: str, place: str | None) -> None:
        seat = seat_on(date.fromisoformat(day))

        assert (seat.code if seat else None) == place

    def test_is_one_at_a_time(self) -> None:
        assert in_sequence(load_seats())
        assert in_sequence(load_premises())

    def test_moved_into_its_headquarters_on_2_july_2025_against_another_source(self) -> None:
        headquarters = load_premises()[-1]

        assert str(headquarters.from_) == "2025-07-02"
        assert "June 2025" in headquarters.note
