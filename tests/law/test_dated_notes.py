"""The day beside a note's number: behind it, before it, or none."""

from datetime import date

import pytest

from clearinghouse.law.dated_notes import find_dated_notes


def days(text: str) -> dict[str, date | None]:
    return {str(each.found.number): each.dated_on for each in find_dated_notes(text)}


@pytest.mark.parametrize(
    "text",
    [
        "the Secretariat's note № DOC/12 of 29 December 2020 has",
        "its note No. DOC/12 of December 29, 2020,",
        "note № DOC/12, dated 29 December 2020",
        "note № DOC/12 (29 December 2020)",
        "note of 29 December 2020 (№ DOC/12)",
        "ноту №DOC/12 от 29 декабря 2020 года",
        "ноту от 29 декабря 2020 г. № DOC/12",
        "2020 жылғы 29 желтоқсандағы № DOC/12 нотасына",
    ],
)
def test_is_read_in_each_language(text: str) -> None:
    assert days(text) == {"DOC/12": date(2020, 12, 29)}


@pytest.mark.parametrize(
    "text",
    [
        "note № DOC/12",
        "note № DOC/12 proposed the meeting of 29 December 2020",
        "They met on 29 December 2020. Note № DOC/12 followed.",
        "the meeting of 28-29 December 2020 № DOC/12",
        "note № DOC/12 of 31 February 2020",
    ],
)
def test_is_not_guessed(text: str) -> None:
    assert days(text) == {"DOC/12": None}


def test_belongs_to_one_number_only() -> None:
    text = "№ DOC/1 of 1 May 2020, № DOC/2 and № DOC/3 of 2 May 2020"

    assert days(text) == {"DOC/1": date(2020, 5, 1), "DOC/2": None, "DOC/3": date(2020, 5, 2)}


def test_of_each_number_in_a_kazakh_row() -> None:
    text = "2020 жылғы 1 мамырдағы № DOC/1 және 2021 жылғы 2 мамырдағы № DOC/2 ноталары"

    assert days(text) == {"DOC/1": date(2020, 5, 1), "DOC/2": date(2021, 5, 2)}
