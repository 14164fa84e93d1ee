"""Who belongs to CICA, under which name, in which standing, on which day."""

from collections import defaultdict
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from clearinghouse.reference.participants import (
    Basis,
    Participant,
    ParticipantKind,
    StandingCode,
    in_standing_on,
    load_participants,
    members_on,
)
from clearinghouse.reference.records import Confidence
from tests.reference.inventory import in_sequence

MEMBERS_2025 = [
    *(
        "AFG",
        "AZE",
        "BHR",
        "BGD",
        "KHM",
        "CHN",
        "EGY",
        "IND",
        "IRN",
        "IRQ",
        "ISR",
        "JOR",
        "KAZ",
        "KWT",
    ),
    *(
        "KGZ",
        "MNG",
        "PAK",
        "PSE",
        "QAT",
        "KOR",
        "RUS",
        "LKA",
        "TJK",
        "THA",
        "TUR",
        "ARE",
        "UZB",
        "VNM",
    ),
]
BROCHURE = date(2025, 10, 1)


def participant(code: str) -> Participant:
    (found,) = (one for one in load_participants() if one.code == code)
    return found


def codes(found: tuple[Participant, ...]) -> list[str]:
    return [one.code for one in found]


class TestMembership:
    @pytest.mark.parametrize(
        ("day", "count"),
        [
            ("1999-09-13", 0),
            ("1999-09-14", 15),
            ("2002-06-03", 15),
            ("2002-06-04", 16),
            ("2004-10-21", 16),
            ("2004-10-22", 17),
            ("2006-06-16", 17),
            ("2006-06-17", 18),
            ("2008-08-25", 20),
            ("2010-06-08", 22),
            ("2010-12-31", 22),
            ("2011-12-31", 24),
            ("2014-05-31", 26),
            ("2018-08-14", 26),
            ("2018-08-15", 27),
            ("2022-10-12", 27),
            ("2022-10-13", 28),
            ("2025-10-01", 28),
        ],
    )
    def test_counts_what_the_sources_count(self, day: str, count: int) -> None:
        assert len(members_on(date.fromisoformat(day))) == count

    def test_is_in_the_english_order_of_usual_names_rop_i_7(self) -> None:
        assert codes(members_on(BROCHURE)) == MEMBERS_2025

    def test_puts_the_republic_of_korea_between_qatar_and_russia_rop_i_7(self) -> None:
        order = codes(members_on(BROCHURE))

        assert order[order.index("KOR") - 1] == "QAT"
        assert order[order.index("KOR") + 1] == "RUS"

    def test_keeps_the_order_where_turkiye_is_still_turkey(self) -> None:
        assert codes(members_on(date(2021, 1, 15)))[-4:] == ["TUR", "ARE", "UZB", "VNM"]

    def test_of_kuwait_has_a_day_of_signature_and_a_day_of_decision(self) -> None:
        (member,) = participant("KWT").standings

        assert (member.signed, member.decided) != (None, None)
        assert str(member.signed) == "2022-10-11"
        assert str(member.decided) == str(member.from_) == "2022-10-13"

    @pytest.mark.parametrize("code", ["KOR", "VNM", "BGD", "QAT", "LKA"])
    def test_followed_upon_the_standing_of_observer(self, code: str) -> None:
        standings = participant(code).standings

        assert [one.standing for one in standings] == ["observer", "member"]
        assert standings[0].until == standings[1].from_

    def test_of_thailand_dates_from_2004_against_another_source(self) -> None:
        (member,) = participant("THA").standings

        assert str(member.from_) == "2004-10-22"
        assert "2006" in member.note

    def test_of_sri_lanka_followed_upon_an_observer_dated_2012_against_another_source(self) -> None:
        observer, _ = participant("LKA").standings

        assert str(observer.from_) == "2012"
        assert "2006" in observer.note

    @pytest.mark.parametrize("code", ["BHR", "KHM"])
    def test_is_undecided_while_only_the_year_is_known(self, code: str) -> None:
        assert participant(code).standings[0].holds(date(2011, 7, 1)) is None

    def test_of_the_founders_is_marked_as_inferred(self) -> None:
        founding = [
            (one.code, standing.confidence)
            for one in load_participants()
            for standing in one.standings
            if standing.basis is Basis.FOUNDING and one.kind is ParticipantKind.STATE
        ]

        assert len(founding) == 15
        assert {confidence for _, confidence in founding} == {Confidence.INFERRED}


class TestObserversAndPartners:
    def test_are_as_many_as_the_brochure_counts(self) -> None:
        observers = in_standing_on(StandingCode.OBSERVER, BROCHURE)
        kinds = [one.kind for one in observers]

        assert kinds.count(ParticipantKind.STATE) == 10
        assert {one.code for one in observers if one.kind is ParticipantKind.ORGANISATION} == {
            *("IOM", "UN", "OSCE", "LAS", "TURKPA")
        }
        assert set(codes(in_standing_on(StandingCode.PARTNER, BROCHURE))) == {
            *("APK", "ECO", "SCO", "SCO-RATS", "UNODC", "EAEU")
        }

    def test_turkmenistan_was_admitted_by_senior_officials_in_2021(self) -> None:
        (observer,) = participant("TKM").standings

        assert (observer.standing, str(observer.from_)) == ("observer", "2021-06-23")
        assert observer.decided_by.startswith("SOC")

    def test_saudi_arabia_was_admitted_by_ministers_in_2023(self) -> None:
        (observer,) = participant("SAU").standings

        assert str(observer.from_) == "2023-12-26"
        assert observer.decided_by.startswith("MC")

    @pytest.mark.parametrize("code", ["MAR", "ESCAP", "UNOCT", "ASEAN"])
    def test_prospects_are_not_standing(self, code: str) -> None:
        hopeful = participant(code)

        assert hopeful.prospects
        assert hopeful.standing_on(BROCHURE) is None

    def test_a_child_organisation_names_its_parent(self) -> None:
        parents = {one.code: one.parent for one in load_participants() if one.parent}

        assert parents == {"SCO-RATS": "SCO", "UNODC": "UN", "ESCAP": "UN", "UNOCT": "UN"}

    def test_former_ones_stand_nowhere_else(self) -> None:
        assert set(codes(in_standing_on(StandingCode.FORMER, BROCHURE))) == {
            *("SGP", "AUS", "EURASEC")
        }

    def test_the_secretariat_is_the_only_one_in_its_standing(self) -> None:
        assert codes(in_standing_on(StandingCode.SECRETARIAT, BROCHURE)) == ["SEC"]


class TestNames:
    @pytest.mark.parametrize(("day", "name"), [("2022-05-31", "Turkey"), ("2022-06-01", "Türkiye")])
    def test_of_turkiye_follow_the_day(self, day: str, name: str) -> None:
        names = participant("TUR").name_on(date.fromisoformat(day))

        assert (names.usual.en, names.usual.ru, names.usual.kk) == (name, "Турция", "Түркия")

    @pytest.mark.parametrize(
        ("code", "en", "ru", "kk"),
        [
            ("KOR", "Republic of Korea", "Республика Корея", "Корея Республикасы"),
            ("KGZ", "Kyrgyzstan", "Кыргызстан", "Қырғызстан"),
            (
                "ARE",
                "United Arab Emirates",
                "Объединённые Арабские Эмираты",
                "Біріккен Араб Әмірліктері",
            ),
            ("RUS", "Russian Federation", "Российская Федерация", "Ресей Федерациясы"),
            ("KAZ", "Kazakhstan", "Казахстан", "Қазақстан"),
        ],
    )
    def test_are_the_usual_ones(self, code: str, en: str, ru: str, kk: str) -> None:
        usual = participant(code).name_on(BROCHURE).usual

        assert (usual.en, usual.ru, usual.kk) == (en, ru, kk)

    @pytest.mark.parametrize(
        ("code", "alias"),
        [
            ("RUS", "Russia"),
            ("VNM", "Viet Nam"),
            ("KOR", "Korea"),
            ("KGZ", "Киргизия"),
            ("EAEU", "EEC"),
            ("EGY", "Египет"),
            ("ARE", "Объединенные Арабские Эмираты"),
        ],
    )
    def test_have_other_spellings_that_find_them(self, code: str, alias: str) -> None:
        aliases = participant(code).aliases

        assert alias in (*aliases.en, *aliases.ru, *aliases.kk)

    def test_and_spellings_never_point_to_two_participants(self) -> None:
        owners = defaultdict(set)
        for one in load_participants():
            spoken = [
                spelling
                for names in one.names
                for words in (names.usual, names.formal, names.short)
                if words is not None
                for spelling in (words.en, words.ru, words.kk)
            ]
            for spelling in (*spoken, *one.aliases.en, *one.aliases.ru, *one.aliases.kk):
                owners[spelling.casefold()].add(one.code)

        assert not {spelling: who for spelling, who in owners.items() if len(who) > 1}

    def test_sort_without_accents(self) -> None:
        assert all(
            names.sort_en.isascii() and names.sort_en[0].isupper()
            for one in load_participants()
            for names in one.names
        )

    def test_and_standings_of_one_participant_never_overlap(self) -> None:
        assert not [
            one.code
            for one in load_participants()
            if not in_sequence(one.names) or not in_sequence(one.standings)
        ]


class TestSpots:
    def test_of_states_lie_on_the_earth(self) -> None:
        states = [one for one in load_participants() if one.kind is ParticipantKind.STATE]

        assert all(one.spot is not None for one in states)
        assert all(
            -180 <= one.spot.longitude <= 180 and -90 <= one.spot.latitude <= 90
            for one in states
            if one.spot
        )

    def test_of_every_member_are_drawn_in_asia_and_near_it(self) -> None:
        spots = {one.code: one.spot for one in members_on(BROCHURE)}

        assert all(spot and spot.drawn for spot in spots.values())
        assert all(
            25 < spot.longitude < 130 and -1 < spot.latitude < 60 for spot in spots.values() if spot
        )

    def test_have_zones_that_exist(self) -> None:
        zones = {one.zone for one in load_participants() if one.zone}

        assert all(ZoneInfo(zone).key == zone for zone in zones)

    def test_have_days_of_rest_by_name(self) -> None:
        weekends = {one.weekend for one in load_participants()}

        assert weekends == {(), ("saturday", "sunday"), ("friday", "saturday")}
