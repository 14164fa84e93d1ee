"""What a paper says against what is known: names of cities, meetings, symbols."""

from datetime import date

import pytest

from clearinghouse.reading.doubts import DoubtCode
from clearinghouse.reading.known import Known, KnownCityName, KnownMeeting, doubts_against
from clearinghouse.reading.paper import Paper
from clearinghouse.reading.reader import read_here
from tests.reading import papers

CITIES = (
    KnownCityName("ASTANA", ("Astana", "Астана"), None, date(2019, 3, 23)),
    KnownCityName(
        "ASTANA", ("Nur-Sultan", "Нур-Султан", "Нұр-Сұлтан"), date(2019, 3, 23), date(2022, 9, 17)
    ),
    KnownCityName("ASTANA", ("Astana", "Астана"), date(2022, 9, 17), None),
)


def read(text: str) -> Paper:
    return read_here(text.encode(), "x")


def found(paper: Paper, known: Known) -> list[DoubtCode]:
    return [doubt.code for doubt in doubts_against(paper, known)]


class TestCities:
    @pytest.mark.parametrize(
        ("line", "doubted"),
        [
            ("Astana, 22 March 2019", False),
            ("Astana, 23 March 2019", True),
            ("Nur-Sultan, 22 March 2019", True),
            ("Nur-Sultan, 23 March 2019", False),
            ("Nur-Sultan, 16 September 2022", False),
            ("Nur-Sultan, 17 September 2022", True),
            ("Astana, 16 September 2022", True),
            ("Astana, 17 September 2022", False),
            ("Almaty, 17 September 2020", False),
        ],
    )
    def test_are_named_as_on_the_day(self, line: str, doubted: bool) -> None:
        paper = read(papers.english("sends its greetings.", date=line))

        assert (DoubtCode.CITY_NAME_NOT_IN_USE in found(paper, Known(cities=CITIES))) is doubted

    def test_are_known_in_every_case_of_declension(self) -> None:
        paper = read(papers.russian("шлет привет.", date="город Астана, 1 мая 2020 г."))

        assert found(paper, Known(cities=CITIES)) == [DoubtCode.CITY_NAME_NOT_IN_USE]


class TestMeetings:
    TEXT = (
        "SOC/2031-I/DEC/1\n\nDECISION OF THE SOC\n\n"
        "1. The SOC, at its meeting in {} on {}, agreed.\n"
    )

    @pytest.mark.parametrize(
        ("days", "codes"),
        [
            ("9 May 2031", [DoubtCode.MEETING_DATES_CONTRADICT]),
            ("10 May 2031", []),
            ("11-12 May 2031", []),
            ("12 May 2031", [DoubtCode.MEETING_DATES_CONTRADICT]),
            ("10 May 2033", []),
        ],
    )
    def test_are_held_on_the_known_days(self, days: str, codes: list[DoubtCode]) -> None:
        known = Known(meetings=(KnownMeeting("SOC", date(2031, 5, 10), date(2031, 5, 11), "BAKU"),))

        assert found(read(self.TEXT.format("Baku", days)), known) == codes

    def test_are_held_in_the_known_place(self) -> None:
        known = Known(meetings=(KnownMeeting("SOC", date(2031, 5, 10), date(2031, 5, 11), "BAKU"),))
        paper = read(self.TEXT.format("Doha", "10 May 2031"))

        (doubt,) = doubts_against(paper, known)

        assert doubt.code is DoubtCode.MEETING_PLACE_CONTRADICTS
        assert doubt.params == {"body": "SOC", "city": "DOHA", "known": "BAKU"}

    def test_of_another_body_say_nothing(self) -> None:
        known = Known(meetings=(KnownMeeting("SWG", date(2031, 5, 1), date(2031, 5, 1), "BAKU"),))

        assert found(read(self.TEXT.format("Doha", "10 May 2031")), known) == []


class TestSymbols:
    TEXT = (
        "SOC/2031-I/DEC/3/Rev.1\n\nDECISION OF THE SOC\n\n"
        "1. The SOC approved document SWG/2030/DRAFT/7.\n"
    )

    def test_quoted_and_not_known_are_doubted(self) -> None:
        known = Known(symbols=frozenset({"SOC/2031-I/DEC/2", "SOC/2031-I/DEC/3"}))
        (doubt,) = doubts_against(read(self.TEXT), known)

        assert doubt.code is DoubtCode.SYMBOL_NOT_FOUND
        assert doubt.params == {"symbol": "SWG/2030/DRAFT/7"}
        assert doubt.where.address == "para-1"

    def test_known_are_not(self) -> None:
        known = Known(
            symbols=frozenset({"SWG/2030/DRAFT/7", "SOC/2031-I/DEC/2/Rev.1", "SOC/2031-I/DEC/3"})
        )

        assert found(read(self.TEXT), known) == []

    def test_serials_and_revisions_without_predecessor_are_doubted(self) -> None:
        known = Known(symbols=frozenset({"SWG/2030/DRAFT/7"}))
        missing = [doubt.params["missing"] for doubt in doubts_against(read(self.TEXT), known)]

        assert missing == ["SOC/2031-I/DEC/3", "SOC/2031-I/DEC/2"]

    def test_without_a_register_nothing_is_said(self) -> None:
        assert found(read(self.TEXT), Known()) == []
