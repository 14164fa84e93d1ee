"""What the house answers of the years 2004 to 2026, beside what was gathered of them by hand.

Who was in the chair, how many Member States there were, which measures existed and who served which
area: at the day on which each changed, and on the day before.
"""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from tests.due.test_due import loaded

__all__ = ["loaded"]

pytestmark = pytest.mark.usefixtures("loaded", "db")
LISTED = date(2023, 8, 22)
# The List of 22 August 2023: area, Coordinators, Co-coordinators.
THE_LIST = (
    ("MP", "KAZ", "TUR"),
    ("NCT-GEN", "TUR", "AFG"),
    ("NCT-TER", "IND", ""),
    ("NCT-ICT", "RUS", "CHN"),
    ("NCT-DRUGS", "IRN", "AFG"),
    ("NCT-EPI", "KAZ", "CHN JOR"),
    ("ECON-SME", "RUS", "KAZ THA TUR"),
    ("ECON-ENERGY", "KOR", "IND"),
    ("ECON-IT", "KOR", "BGD"),
    ("ECON-TOURISM", "TJK", "LKA"),
    ("ECON-TRANSPORT", "AZE", "CHN IND"),
    ("ECON-AGRI", "CHN", ""),
    ("ECON-FINANCE", "CHN", ""),
    ("ECON-TRADE", "", "KGZ TUR"),
    ("ENV-SD", "THA", ""),
    ("ENV-DISASTER", "IRN", "BGD"),
    ("ENV-PROTECT", "MNG", "BGD CHN"),
    ("HUM", "UZB", "CHN IND KAZ KGZ"),
)
ADDED = "3.6"


def ask(path: str, on: date) -> dict[str, Any]:
    joint = "&" if "?" in path else "?"
    answer = Client().get(f"/api/v1/{path}{joint}as_of={on}")
    assert answer.status_code == 200, answer.content
    told: dict[str, Any] = answer.json()
    return told


def measures(on: date) -> tuple[str, list[str]]:
    """Return the edition in force on a day and the numbers of its measures."""
    told = ask("catalogue", on)
    numbers = [
        each["number"]
        for dimension in told["dimensions"]
        for part in (dimension, *dimension.get("areas", ()))
        for each in part["measures"]
        if each["kind"] == "measure"
    ]
    return told["edition"]["code"], numbers


def served(on: date) -> dict[str, tuple[set[str], set[str]]]:
    """Return who served each area on a day."""
    return {
        line["area"]: (
            {each["participant"] for each in line["coordinators"]},
            {each["participant"] for each in line["co_coordinators"]},
        )
        for line in ask("coordinators", on)["lines"]
    }


@pytest.mark.parametrize(
    ("on", "chair"),
    [
        (date(2004, 10, 22), "KAZ"),
        (date(2010, 6, 7), "KAZ"),
        (date(2010, 6, 8), "TUR"),
        (date(2014, 5, 20), "TUR"),
        (date(2014, 5, 21), "CHN"),
        # The day of September 2018 on which the chair was handed over is not known.
        (date(2018, 8, 31), "CHN"),
        (date(2018, 10, 1), "TJK"),
        (date(2020, 9, 23), "TJK"),
        (date(2020, 9, 24), "KAZ"),
        (date(2022, 10, 13), "KAZ"),
        (date(2024, 12, 16), "KAZ"),
        (date(2024, 12, 17), "AZE"),
        (date(2026, 6, 1), "AZE"),
    ],
)
def test_the_chair_was_held_by(on: date, chair: str) -> None:
    assert ask("chairmanships", on)["items"][-1]["participant"] == chair


@pytest.mark.parametrize(
    ("on", "states"),
    [
        (date(2004, 10, 21), 16),
        (date(2004, 10, 22), 17),
        (date(2006, 6, 16), 17),
        (date(2006, 6, 17), 18),
        (date(2008, 8, 24), 18),
        (date(2008, 8, 25), 20),
        (date(2010, 6, 7), 20),
        (date(2010, 6, 8), 22),
        # Two States came in 2011, on days that are not known.
        (date(2012, 1, 1), 24),
        (date(2014, 5, 21), 26),
        (date(2018, 8, 14), 26),
        (date(2018, 8, 15), 27),
        (date(2022, 10, 12), 27),
        (date(2022, 10, 13), 28),
        (date(2026, 6, 1), 28),
    ],
)
def test_the_member_states_numbered(on: date, states: int) -> None:
    assert len(ask("participants?standing=member&limit=100", on)["items"]) == states


@pytest.mark.parametrize(
    ("on", "edition", "count", "has_the_one_added"),
    [
        (date(2004, 10, 22), "2004", 19, False),
        (date(2021, 1, 14), "2004", 19, False),
        (date(2021, 1, 15), "2004", 20, True),
        (date(2021, 10, 11), "2004", 20, True),
        (date(2021, 10, 12), "2021", 22, False),
        (date(2024, 12, 16), "2021", 22, False),
    ],
)
def test_the_catalogue_held(on: date, edition: str, count: int, has_the_one_added: bool) -> None:
    code, numbers = measures(on)
    assert (code, len(numbers), ADDED in numbers) == (edition, count, has_the_one_added)


def test_there_was_no_catalogue_before_the_first() -> None:
    answer = Client().get("/api/v1/catalogue?as_of=2004-10-21")
    assert answer.status_code == 404 or answer.json()["edition"] is None


@pytest.mark.parametrize(("area", "coordinators", "others"), THE_LIST)
def test_on_22_august_2023_served(area: str, coordinators: str, others: str) -> None:
    assert served(LISTED)[area] == (set(coordinators.split()), set(others.split()))


def test_the_list_names_every_area_and_no_other() -> None:
    assert set(served(LISTED)) == {area for area, _coordinators, _others in THE_LIST}


@pytest.mark.parametrize(
    ("on", "serves"),
    [
        (date(2023, 12, 31), False),
        (date(2024, 1, 1), True),
        (date(2025, 12, 31), True),
        (date(2026, 1, 1), False),
    ],
)
def test_the_term_of_russia_in_communication_technologies_is_of_2024_and_2025(
    on: date, serves: bool
) -> None:
    term = [
        tenure
        for line in ask("coordinators", on)["lines"]
        if line["area"] == "NCT-ICT"
        for each in line["coordinators"]
        for tenure in each["tenures"]
        if tenure["state"] == "held"
    ]
    assert bool(term) is serves


def test_a_list_is_not_known_before_its_day() -> None:
    assert served(LISTED - timedelta(days=1)) != served(LISTED)
