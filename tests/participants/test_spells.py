"""What had begun by a day: at the day itself, the day before and the day after."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from clearinghouse.law.distribution import Standing
from clearinghouse.participants.queries.spells import (
    met_by,
    names_by,
    prospects_by,
    standings_by,
    terms_by,
)
from clearinghouse.participants.queries.views import Met, Names, Prospected, Standed, Term, When

BEGINS, ENDS = date(2018, 8, 15), date(2022, 10, 13)
TICK = timedelta(days=1)
WHEN = When(BEGINS, BEGINS, BEGINS.isoformat())
OBSERVER = Standed(
    Standing.OBSERVER, WHEN, BEGINS, ENDS, ENDS.isoformat(), "", "", None, "stated", "", ""
)
MEMBER = replace(
    OBSERVER, standing=Standing.MEMBER, starts_on=ENDS, ends_on=None, ends_as_written=""
)
TERM = Term("KAZ", WHEN, BEGINS, ENDS, ENDS.isoformat(), "MM-1", "MM-2", "MM-2", "", "", "")
NAME = Names({"en": "Turkey"}, {}, {}, ends_on=ENDS)
LATER_NAME = Names({"en": "Türkiye"}, {}, {}, starts_on=ENDS)
MET = Met(
    code="MC-7",
    body="MC",
    kind="regular",
    name={},
    ordinal=7,
    session="",
    first_day=BEGINS,
    first_as_written=BEGINS.isoformat(),
    last_day=BEGINS + TICK,
    last_as_written="",
    place={},
    host="",
    mode="unknown",
    is_held=True,
    outcomes=("CATALOGUE",),
    plans=(),
    confidence="stated",
    source="",
    note="",
)


class TestAStanding:
    def test_is_not_told_on_the_day_before_it_began(self) -> None:
        assert standings_by([MEMBER, OBSERVER], BEGINS - TICK) == ()

    @pytest.mark.parametrize("day", [BEGINS, BEGINS + TICK, ENDS - TICK])
    def test_has_no_end_while_it_lasts(self, day: date) -> None:
        (held,) = standings_by([MEMBER, OBSERVER], day)

        assert (held.standing, held.ends_on, held.ends_as_written) == (Standing.OBSERVER, None, "")

    @pytest.mark.parametrize("day", [ENDS, ENDS + TICK])
    def test_has_its_end_and_its_successor_from_the_day_of_the_change(self, day: date) -> None:
        assert standings_by([MEMBER, OBSERVER], day) == (OBSERVER, MEMBER)

    def test_without_a_day_is_told_on_every_day(self) -> None:
        undated = replace(OBSERVER, starts_on=None, ends_on=None)

        assert standings_by([undated], date.min) == (undated,)


class TestATerm:
    @pytest.mark.parametrize(
        ("day", "told"),
        [
            (BEGINS - TICK, []),
            (BEGINS, [(None, "", "")]),
            (ENDS - TICK, [(None, "", "")]),
            (ENDS, [(ENDS, "MM-2", ENDS.isoformat())]),
            (ENDS + TICK, [(ENDS, "MM-2", ENDS.isoformat())]),
        ],
    )
    def test_ends_when_its_meeting_has_come(self, day: date, told: list[object]) -> None:
        found = terms_by([TERM], day)

        assert [(term.ends_on, term.ended_by, term.ends_as_written) for term in found] == told


class TestANameByDay:
    @pytest.mark.parametrize(
        ("day", "told"),
        [
            (ENDS - TICK, [("Turkey", None)]),
            (ENDS, [("Turkey", ENDS), ("Türkiye", None)]),
            (ENDS + TICK, [("Turkey", ENDS), ("Türkiye", None)]),
        ],
    )
    def test_given_later_is_not_told(self, day: date, told: list[object]) -> None:
        found = names_by([LATER_NAME, NAME], day)

        assert [(name.usual["en"], name.ends_on) for name in found] == told

    def test_is_the_first_one_before_any_was_given(self) -> None:
        assert names_by([LATER_NAME], ENDS - TICK) == (LATER_NAME,)


class TestAProspect:
    @pytest.mark.parametrize(
        ("written", "day", "is_told"),
        [
            ("2024-12", date(2024, 11, 30), False),
            ("2024-12", date(2024, 12, 1), True),
            ("2024-03-14", date(2024, 3, 13), False),
            ("2024-03-14", date(2024, 3, 14), True),
            ("2024-03-14", date(2024, 3, 15), True),
            ("../2022-10", date(2001, 1, 1), True),
            ("unknown", date(2001, 1, 1), True),
            ("some time ago", date(2001, 1, 1), True),
        ],
    )
    def test_is_told_from_the_first_day_on_which_it_may_have_been_seen(
        self, written: str, day: date, is_told: bool
    ) -> None:
        sought = Prospected(Standing.OBSERVER, written, "stated", "", "")

        assert bool(prospects_by([sought], day)) is is_told


class TestAMeetingByDay:
    def test_was_still_ahead_on_the_day_before(self) -> None:
        assert met_by(MET, BEGINS - TICK) == replace(MET, is_held=False, outcomes=())

    @pytest.mark.parametrize("day", [BEGINS, BEGINS + TICK])
    def test_is_as_known_from_the_day_it_opened(self, day: date) -> None:
        assert met_by(MET, day) is MET

    def test_without_a_day_is_as_known(self) -> None:
        undated = replace(MET, first_day=None)

        assert met_by(undated, date.min) is undated
