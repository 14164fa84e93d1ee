"""The Catalogue as on a day, and its changes."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.law.catalogue import (
    CatalogueReason,
    Entry,
    EntryKey,
    add_entry,
    adopt_edition,
    edition_on,
    entries_on,
    modify_entry,
    number_key,
)
from clearinghouse.law.periods import Period
from clearinghouse.law.ruling import Permitted, Refused
from clearinghouse.law.silence import SilenceReason
from clearinghouse.law.verbs import Manner

DAY = timedelta(days=1)
FIRST_DAY = date(2004, 10, 22)
ADDED = date(2021, 1, 15)
ANNOUNCED = date(2021, 1, 19)
KEY = EntryKey("2004", "3.6")


@dataclass(frozen=True)
class Adopted:
    code: str
    in_force_on: date


EDITIONS = [
    Adopted("2004", FIRST_DAY),
    Adopted("2021", date(2021, 10, 12)),
    Adopted("2024", date(2024, 12, 17)),
]
ENTRIES = [
    Entry(EntryKey("2004", "3.10"), Period(FIRST_DAY)),
    Entry(EntryKey("2004", "2.1.a"), Period(FIRST_DAY)),
    Entry(EntryKey("2004", "2.1"), Period(FIRST_DAY)),
    Entry(EntryKey("2004", "3.5"), Period(FIRST_DAY)),
    Entry(KEY, Period(ADDED)),
    Entry(EntryKey("2021", "2.1.1"), Period(date(2021, 10, 12))),
]


class TestAsOn:
    @pytest.mark.parametrize(
        ("on", "code"),
        [
            (FIRST_DAY - DAY, None),
            (FIRST_DAY, "2004"),
            (date(2021, 10, 11), "2004"),
            (date(2021, 10, 12), "2021"),
            (date(2024, 12, 16), "2021"),
            (date(2024, 12, 17), "2024"),
        ],
    )
    def test_catalogue_2004_1_8_is_read_in_the_edition_of_the_day(
        self, on: date, code: str | None
    ) -> None:
        edition = edition_on(reversed(EDITIONS), on)

        assert (edition.code if edition else None) == code

    @pytest.mark.parametrize(("on", "holds"), [(ADDED - DAY, False), (ADDED, True)])
    def test_catalogue_2004_1_8_holds_an_amendment_from_its_effect(
        self, on: date, holds: bool
    ) -> None:
        assert (KEY in [entry.key for entry in entries_on(ENTRIES, "2004", on)]) is holds

    def test_catalogue_2004_1_8_is_read_in_the_order_of_numbers(self) -> None:
        numbers = [entry.key.number for entry in entries_on(ENTRIES, "2004", ADDED)]

        assert numbers == ["2.1", "2.1.a", "3.5", "3.6", "3.10"]

    @pytest.mark.parametrize(
        ("lower", "higher"),
        [("2.9", "2.10"), ("2.4", "2.4.a"), ("2.4 a", "2.4.b"), ("2.4.d", "2.5")],
    )
    def test_orders_numbers_as_printed(self, lower: str, higher: str) -> None:
        assert number_key(lower) < number_key(higher)


def add(manner: Manner, key: EntryKey = KEY, announced_on: date | None = ANNOUNCED) -> object:
    return add_entry(
        key, entries=ENTRIES[:4], manner=manner, adopted_on=ADDED, announced_on=announced_on
    )


class TestAmend:
    @pytest.mark.parametrize("manner", [Manner.MEETING, Manner.SILENCE])
    def test_catalogue_2004_1_8_adds_by_consensus(self, manner: Manner) -> None:
        ruling = add(manner)

        assert isinstance(ruling, Permitted)
        assert (ruling.fact.key, ruling.fact.since) == (KEY, ADDED)
        assert ruling.remarks == ()

    def test_catalogue_2004_1_8_refuses_to_add_otherwise(self) -> None:
        ruling = add(Manner.UNKNOWN)

        assert isinstance(ruling, Refused)
        assert ruling.reason is CatalogueReason.NOT_BY_CONSENSUS

    def test_catalogue_2004_1_8_refuses_a_number_in_use(self) -> None:
        ruling = add(Manner.SILENCE, EntryKey("2004", "3.5"))

        assert isinstance(ruling, Refused)
        assert ruling.reason is CatalogueReason.NUMBER_IN_USE

    def test_catalogue_2004_1_8_hands_on_the_remarks_on_effect(self) -> None:
        ruling = add(Manner.SILENCE, announced_on=None)

        assert isinstance(ruling, Permitted)
        assert [remark.reason for remark in ruling.remarks] == [SilenceReason.NOT_ANNOUNCED]

    @pytest.mark.parametrize(
        ("number", "manner", "reason"),
        [
            ("3.5", Manner.MEETING, None),
            ("3.5", Manner.UNKNOWN, CatalogueReason.NOT_BY_CONSENSUS),
            ("3.7", Manner.MEETING, CatalogueReason.NUMBER_NOT_IN_USE),
        ],
    )
    def test_catalogue_2004_1_8_modifies_what_is_in_the_edition(
        self, number: str, manner: Manner, reason: CatalogueReason | None
    ) -> None:
        ruling = modify_entry(
            EntryKey("2004", number),
            entries=ENTRIES,
            manner=manner,
            adopted_on=ADDED,
            announced_on=ANNOUNCED,
        )

        if reason is None:
            assert isinstance(ruling, Permitted)
            assert ruling.fact.since == ADDED
        else:
            assert isinstance(ruling, Refused)
            assert ruling.reason is reason


class TestAdoptEdition:
    @pytest.mark.parametrize(("after", "refused"), [(-DAY, True), (0 * DAY, True), (DAY, False)])
    def test_catalogue_2004_1_8_comes_after_every_earlier_edition(
        self, after: timedelta, refused: bool
    ) -> None:
        day = EDITIONS[-1].in_force_on + after
        ruling = adopt_edition(
            "2030", editions=EDITIONS, manner=Manner.MEETING, adopted_on=day, announced_on=day
        )

        assert isinstance(ruling, Refused) is refused
        if isinstance(ruling, Refused):
            assert ruling.reason is CatalogueReason.EDITION_NOT_LATER
        else:
            assert (ruling.fact.edition, ruling.fact.since) == ("2030", day)

    def test_catalogue_2004_1_8_refuses_an_edition_without_consensus(self) -> None:
        ruling = adopt_edition(
            "2030",
            editions=EDITIONS,
            manner=Manner.UNKNOWN,
            adopted_on=date(2030, 1, 1),
            announced_on=None,
        )

        assert isinstance(ruling, Refused)
        assert ruling.reason is CatalogueReason.NOT_BY_CONSENSUS


@given(st.lists(st.dates(), unique=True, max_size=5), st.dates())
def test_catalogue_2004_1_8_gives_each_day_one_edition(days: list[date], on: date) -> None:
    editions = [Adopted(str(day), day) for day in days]
    edition = edition_on(editions, on)

    assert (edition is None) is all(on < day for day in days)
    if edition:
        assert not any(edition.in_force_on < day <= on for day in days)
