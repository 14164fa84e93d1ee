"""Meetings and the timeline."""

from collections import Counter
from datetime import date

import pytest

from clearinghouse.reference.bodies import load_bodies
from clearinghouse.reference.instruments import load_instruments
from clearinghouse.reference.meetings import Meeting, MeetingKind, load_meetings, load_timeline
from clearinghouse.reference.participants import load_participants
from clearinghouse.reference.places import load_places

MEETINGS = {meeting.code: meeting for meeting in load_meetings()}
PLACES = {place.code: place for place in load_places()}


def regular(body: str) -> list[Meeting]:
    return [
        one
        for one in load_meetings()
        if one.body == body and one.kind is MeetingKind.REGULAR and one.ordinal
    ]


class TestMeetings:
    def test_are_of_bodies_places_and_hosts_that_are_listed(self) -> None:
        bodies = {body.code for body in load_bodies()}
        states = {one.code for one in load_participants()}

        assert {meeting.body for meeting in load_meetings()} <= bodies
        assert {meeting.place for meeting in load_meetings() if meeting.place} <= PLACES.keys()
        assert {meeting.host for meeting in load_meetings() if meeting.host} <= states

    def test_are_hosted_by_the_state_of_the_city(self) -> None:
        assert all(
            PLACES[meeting.place].participant == meeting.host
            for meeting in load_meetings()
            if meeting.place and meeting.host
        )

    def test_end_no_sooner_than_they_begin(self) -> None:
        assert all(
            meeting.ends.day > meeting.begins.day
            for meeting in load_meetings()
            if meeting.ends and meeting.ends.day and meeting.begins.day
        )

    def test_brought_instruments_that_are_listed(self) -> None:
        known = {instrument.code for instrument in load_instruments()}

        assert {code for meeting in load_meetings() for code in meeting.outcomes} <= known

    @pytest.mark.parametrize(("body", "count"), [("SUMMIT", 7), ("MC", 7)])
    def test_of_summits_and_ministers_are_counted_without_gaps(self, body: str, count: int) -> None:
        assert [one.ordinal for one in regular(body)] == list(range(1, count + 1))

    def test_of_ministers_include_special_and_informal_ones(self) -> None:
        kinds = Counter(one.kind for one in load_meetings() if one.body == "MC")

        assert kinds == {
            MeetingKind.REGULAR: 7,
            MeetingKind.SPECIAL: 2,
            MeetingKind.INFORMAL: 4,
        }

    def test_of_2021_was_in_nur_sultan_on_11_and_12_october_not_as_a_plan_prints(self) -> None:
        meeting = MEETINGS["MM-6"]
        city = PLACES[meeting.place].name_on(date(2021, 10, 12)).name.en

        assert (str(meeting.begins), str(meeting.ends)) == ("2021-10-11", "2021-10-12")
        assert city == "Nur-Sultan"

    def test_of_2022_was_the_sixth_summit_not_of_2023(self) -> None:
        assert str(MEETINGS["SUMMIT-6"].begins) == "2022-10-12"

    def test_of_september_2022_is_kept_though_the_brochure_omits_it(self) -> None:
        assert "S004" not in MEETINGS["MM-INFORMAL-2022"].sources

    def test_of_december_2024_was_moved_from_baku_to_online(self) -> None:
        meeting = MEETINGS["MC-7"]
        (plan,) = meeting.plans

        assert (str(plan.begins), plan.place) == ("2024-11-11", "BAKU")
        assert (str(meeting.begins), meeting.place, meeting.mode) == ("2024-12-17", "", "online")

    def test_of_senior_officials_in_2023_are_the_three_sessions_of_symbols(self) -> None:
        sessions = {one.session: str(one.begins) for one in load_meetings() if one.session}

        assert sessions == {
            "2023-I": "2023-04-19",
            "2023-II": "2023-08-22",
            "2023-III": "2023-12-12",
        }

    def test_that_are_planned_are_not_held(self) -> None:
        assert [one.code for one in load_meetings() if not one.held] == ["SUMMIT-7"]

    def test_stand_in_order_of_their_days(self) -> None:
        days = [one.begins.latest for one in load_meetings() if one.begins.day]

        assert days == sorted(day for day in days if day)


class TestTimeline:
    def test_names_meetings_that_are_listed(self) -> None:
        assert {one.meeting for one in load_timeline() if one.meeting} <= MEETINGS.keys()

    def test_dates_meetings_as_they_are_dated(self) -> None:
        assert all(
            str(one.begins) == str(MEETINGS[one.meeting].begins)
            for one in load_timeline()
            if one.meeting
        )

    def test_stands_in_order(self) -> None:
        days = [one.begins.earliest for one in load_timeline()]

        assert days == sorted(day for day in days if day)

    def test_runs_from_1992_to_the_planned_summit(self) -> None:
        timeline = load_timeline()

        assert str(timeline[0].begins) == "1992-10-05"
        assert timeline[-1].meeting == "SUMMIT-7"
