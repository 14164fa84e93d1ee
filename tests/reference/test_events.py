"""Events as sources report them."""

from collections import Counter

from clearinghouse.reference.bodies import BodyKind, load_bodies
from clearinghouse.reference.catalogue import load_areas, load_dimensions
from clearinghouse.reference.coordinators import load_tenures
from clearinghouse.reference.dating import Precision
from clearinghouse.reference.events import Event, EventKind, load_events
from clearinghouse.reference.participants import load_participants
from clearinghouse.reference.places import load_places

PLACES = {place.code: place.participant for place in load_places()}


def events(kind: EventKind) -> list[Event]:
    return [one for one in load_events() if one.kind is kind]


class TestEvents:
    def test_are_fifty_four(self) -> None:
        assert [one.code for one in load_events()] == [
            f"EVENT-{number:02}" for number in range(1, 55)
        ]

    def test_stand_in_dimensions_and_areas_that_are_listed(self) -> None:
        areas = {area.code: area.dimension for area in load_areas()}
        dimensions = {one.code for one in load_dimensions()} | {""}

        assert {one.dimension for one in load_events()} <= dimensions
        assert all(areas[one.area] == one.dimension for one in load_events() if one.area)

    def test_are_held_by_participants_that_are_listed(self) -> None:
        known = {one.code for one in load_participants()}
        organisers = Counter(
            organiser.participant for one in load_events() for organiser in one.organisers
        )

        assert organisers.keys() <= known
        assert organisers["IOM"] == 1
        assert organisers["KAZ"] > organisers["CHN"] > organisers["IRN"] > 1

    def test_are_held_in_cities_that_are_listed(self) -> None:
        assert all(PLACES[one.place] == one.host for one in load_events() if one.place)

    def test_may_be_held_by_a_state_without_a_role_in_the_area(self) -> None:
        roles = {(tenure.area, tenure.participant) for tenure in load_tenures()}
        free = {
            one.area
            for one in load_events()
            for organiser in one.organisers
            if one.area and not one.area_inferred and (one.area, organiser.participant) not in roles
        }

        assert "ECON-TRANSPORT" in free

    def test_may_have_several_organisers_or_none_known(self) -> None:
        counts = Counter(
            len({organiser.participant for organiser in one.organisers}) for one in load_events()
        )

        assert counts[0] == 1
        assert counts[2] >= 8

    def test_may_be_held_abroad_by_their_organiser(self) -> None:
        abroad = [
            one.code
            for one in load_events()
            if one.host and one.host not in {who.participant for who in one.organisers}
        ]

        assert len(abroad) == 2

    def test_are_dated_no_more_exactly_than_reported(self) -> None:
        assert Counter(one.begins.precision for one in load_events()) == {
            Precision.DAY: 45,
            Precision.HALF: 3,
            Precision.MONTH: 3,
            Precision.YEAR: 2,
            Precision.SPAN: 1,
        }

    def test_of_one_series_are_sessions_of_one_meeting(self) -> None:
        sessions = [one.session for one in load_events() if one.series == "COUNTER-TERRORISM-2022"]

        assert sessions == [1, 2, 3, 5]

    def test_of_advisory_bodies_name_the_body(self) -> None:
        advisory = {one.code for one in load_bodies() if one.kind is BodyKind.ADVISORY}

        assert {one.body for one in events(EventKind.ADVISORY_BODY)} <= advisory
        assert not [
            one.code
            for one in load_events()
            if bool(one.body) != (one.kind is EventKind.ADVISORY_BODY)
        ]

    def test_keep_the_plan_from_which_they_were_moved(self) -> None:
        moved = {one.body: str(one.plans[0].begins) for one in load_events() if one.plans}

        assert moved == {"BC": "2023-06", "YC": "2023-04"}

    def test_end_no_sooner_than_they_begin(self) -> None:
        assert all(
            one.begins.day and one.ends.day and one.begins.day < one.ends.day
            for one in load_events()
            if one.ends
        )

    def test_that_were_only_announced_say_so(self) -> None:
        assert [one.title.en[:8] for one in load_events() if not one.reported] == ["Briefing"]
