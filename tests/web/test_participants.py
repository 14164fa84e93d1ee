"""Who takes part, on the pages: the list, the map, a participant, the bodies."""

from datetime import UTC, datetime

import pytest
from django.test import Client, override_settings
from django.utils.translation import activate

from clearinghouse.jobs import reference
from clearinghouse.web.maps import LINE, Spot, schematic
from tests.standing import standing
from tests.web.test_sign_in import MEMORY, PLAIN_FILES

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    """Enter the reference data once for the module, and take it away again."""
    with standing(django_db_blocker):
        reference.load(at=AT)
        yield


@pytest.fixture(autouse=True)
def house(loaded, db):
    with override_settings(STORAGES=PLAIN_FILES, CACHES=MEMORY):
        activate("en")
        yield


def shown(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


class TestTheList:
    def test_counts_as_on_a_day(self, client: Client) -> None:
        context = client.get("/en/participants/?as_of=2014-01-01").context
        counted = {code.value: len(rows) for code, _title, rows in context["groups"]}

        assert counted["member"] == 24

    def test_stands_in_the_order_of_the_rules_i_7(self, client: Client) -> None:
        groups = client.get("/en/participants/?as_of=2023-12-31").context["groups"]
        members = [row.code for row in groups[0][2]]

        assert len(members) == 28
        assert members.index("QAT") < members.index("KOR") < members.index("RUS")
        assert members.index("THA") < members.index("TUR") < members.index("ARE")

    def test_names_as_on_a_day(self, client: Client) -> None:
        assert ">Turkey<" in shown(client, "/en/participants/?as_of=2021-01-01")
        assert ">Türkiye<" in shown(client, "/en/participants/?as_of=2023-01-01")

    def test_tells_signature_from_accession(self, client: Client) -> None:
        page = shown(client, "/en/participants/KWT/")

        assert "13 October 2022" in page
        assert "signed 11 October 2022" in page

    def test_is_the_equal_of_the_map(self, client: Client) -> None:
        answer = client.get("/en/participants/")
        drawn = {dot.address for dot in answer.context["map"].dots}
        listed = answer.content.decode().partition('id="list"')[2]

        assert len(drawn) > 30
        assert all(address in listed for address in drawn)

    @pytest.mark.parametrize("language", ["ru", "kk"])
    def test_is_read_in_other_languages(self, client: Client, language: str) -> None:
        page = shown(client, f"/{language}/participants/")

        assert {"ru": "Кыргызстан", "kk": "Қырғызстан"}[language] in page

    @pytest.mark.parametrize("day", ["1900-01-01", "1999-09-13", "2100-12-31"])
    def test_answers_on_any_day(self, client: Client, day: str) -> None:
        shown(client, f"/en/participants/?as_of={day}")

    def test_costs_the_same_on_every_page(self, client: Client, django_assert_max_num_queries):
        with django_assert_max_num_queries(14):
            client.get("/en/participants/")


class TestAParticipant:
    def test_shows_observer_before_member(self, client: Client) -> None:
        spells = client.get("/en/participants/KOR/").context["participant"].standings

        assert [spell.standing.value for spell in spells] == ["observer", "member"]

    def test_ends_its_chairmanship_with_a_meeting(self, client: Client) -> None:
        terms = client.get("/en/participants/KAZ/").context["participant"].terms

        assert all(term.opened_by for term in terms)
        assert all(term.ended_by for term in terms if term.ends_on)

    def test_unknown_is_not_there(self, client: Client) -> None:
        assert client.get("/en/participants/XXX/").status_code == 404


class TestTheBodies:
    def test_are_named_as_on_a_day(self, client: Client) -> None:
        before = shown(client, "/en/bodies/?as_of=2022-10-12")
        after = shown(client, "/en/bodies/?as_of=2022-10-13")

        assert "Council of Heads of State or Government" not in before
        assert "Council of Heads of State or Government" in after

    def test_each_has_a_page_in_every_language(self, client: Client) -> None:
        rows = [
            row for _title, group in client.get("/en/bodies/").context["groups"] for row in group
        ]

        assert len(rows) >= 14
        for row in rows:
            for language in ("en", "ru", "kk"):
                shown(client, f"/{language}/bodies/{row.code}/")


class TestTheMap:
    def test_places_the_north_above_and_the_east_to_the_right(self) -> None:
        picture = schematic([Spot(60.0, 24.0, "a"), Spot(-10.0, 150.0, "b")])
        first, second = picture.dots

        assert first.x < second.x
        assert first.y < second.y

    def test_keeps_names_off_each_other(self, client: Client) -> None:
        for language in ("en", "ru", "kk"):
            dots = client.get(f"/{language}/participants/").context["map"].dots
            boxes = []
            for dot in dots:
                length = 6.0 * len(dot.label)
                left = dot.label_x if dot.anchor == "start" else dot.label_x - length
                boxes.append((left, left + length, dot.label_y, dot.label))
            covered = [
                (one[3], other[3])
                for index, one in enumerate(boxes)
                for other in boxes[index + 1 :]
                if abs(one[2] - other[2]) < LINE * 0.8
                and min(one[1], other[1]) - max(one[0], other[0]) > 2
            ]
            assert covered == []

    def test_tells_what_lies_outside(self) -> None:
        picture = schematic([Spot(38.9, -77.0, "far"), Spot(51.1, 71.4, "near")])

        assert [spot.label for spot in picture.outside] == ["far"]
        assert [dot.label for dot in picture.dots] == ["near"]
