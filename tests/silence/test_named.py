"""What an officer types is found in the register: the note of the year, the text by its name."""

from datetime import date, timedelta

import pytest

from clearinghouse.documents import operations as register
from clearinghouse.silence.named import note_named, texts_named
from tests.factories import a_note
from tests.silence.house import OPENED, House

pytestmark = pytest.mark.django_db
NUMBER = "17-1/388emb"
EARLIER, LATER = date(2025, 12, 29), date(2026, 11, 2)
DAY = timedelta(days=1)


@pytest.fixture
def house() -> House:
    return House()


@pytest.fixture
def notes(house: House) -> dict[date, str]:
    """Register a note of the same number in each of two years; return their addresses."""
    return {
        on: register.register_note(
            note=a_note(NUMBER, f"Of {on}.", dated_on=on), by=house.registry, at=OPENED
        ).address
        for on in (EARLIER, LATER)
    }


class TestANumber:
    @pytest.mark.parametrize(
        ("on", "means"),
        [(EARLIER, EARLIER), (LATER - DAY, EARLIER), (LATER, LATER), (LATER + DAY, LATER)],
    )
    def test_means_the_last_note_written_by_the_day(self, house, notes, on, means) -> None:
        assert note_named(house.registry, f"No. {NUMBER}", on=on) == notes[means]

    def test_means_the_first_where_none_was_written_yet(self, house, notes) -> None:
        assert note_named(house.registry, NUMBER, on=EARLIER - DAY) == notes[EARLIER]

    @pytest.mark.parametrize("typed", ["NCT/G/99", "not a number", "", "SOC/2026-I/DRAFT/1"])
    def test_of_no_note_stays_as_it_was_typed(self, house, typed) -> None:
        assert note_named(house.registry, typed, on=LATER) == typed

    def test_is_not_found_for_those_who_may_not_read_the_note(self, house, notes) -> None:
        assert note_named(house.observer, NUMBER, on=LATER) == NUMBER


class TestTexts:
    def test_are_named_by_symbol_in_any_spelling_by_number_or_by_address(self, house, notes):
        typed = (" soc / 2026-I / draft / 1", "", NUMBER, house.text, "MC/2026/DRAFT/99")

        found = texts_named(house.registry, typed, on=LATER)

        assert found == ("SOC/2026-I/DRAFT/1", notes[LATER], house.text, "MC/2026/DRAFT/99")
