"""Effects as they are typed, where the List prints years."""

import pytest

from clearinghouse.adoption.faults import AdoptionFault, Refusal
from clearinghouse.adoption.notation import read_lines


@pytest.mark.parametrize("years", ["2024-2025", "2024–2025", "2024-01-01 2026-01-01"])
def test_years_are_read_as_their_first_day_and_the_first_day_after_them(years: str) -> None:
    (effect,) = read_lines(f"appoint nct-ict co-coordinator chn {years}")

    assert effect["starts_on"] == "2024-01-01"
    assert effect["ends_on"] == "2026-01-01"
    assert (effect["area"], effect["role"], effect["state"]) == ("NCT-ICT", "co_coordinator", "CHN")


def test_a_term_is_extended_to_the_end_of_the_years() -> None:
    (effect,) = read_lines("extend NCT-ICT coordinator RUS 2024-2025")

    assert effect["ends_on"] == "2026-01-01"


@pytest.mark.parametrize("years", ["2024-9999", "2024-202", "24-25"])
def test_what_is_no_years_is_refused(years: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_lines(f"appoint NCT-ICT coordinator RUS {years}")

    assert isinstance(refused.value.fault, AdoptionFault)
