"""Lines that a hasty reader would take for a wider circle or for an end that has not come."""

from datetime import date

import pytest

from clearinghouse.law.dated_notes import days_of_notes
from clearinghouse.law.symbols import NoteNumber
from clearinghouse.reading.doubts import DoubtCode
from clearinghouse.reading.facts import (
    CoordinatorsFound,
    MeetingFound,
    SilenceApproval,
    SilenceBroken,
    SilenceOpened,
)
from clearinghouse.reading.formats.sheetful import clean
from clearinghouse.reading.grammar.silences import nobody_objected, somebody_objected
from clearinghouse.reading.grammar.verbs import find_verbs
from clearinghouse.reading.grammar.years import term_written
from clearinghouse.reading.lines import is_note_number, symbol_line
from clearinghouse.reading.paper import Capacity, Paper, Party
from clearinghouse.reading.parties import narrower, read_addressees
from clearinghouse.reading.reader import read_here
from clearinghouse.text.languages import Language
from tests.reading import papers

ALL = Party(Capacity.ALL_MEMBER_STATES)
SOME = Party(Capacity.SOME_MEMBER_STATES)
OBSERVERS = Party(Capacity.OBSERVERS)
INDIA = Party(Capacity.EMBASSY, "IND")


def read(text: str) -> Paper:
    return read_here(text.encode(), "note.txt")


def codes(paper: Paper) -> set[DoubtCode]:
    return {doubt.code for doubt in paper.doubts}


class TestALineOfDistribution:
    @pytest.mark.parametrize(
        "words",
        [
            "Not for publication",
            "Limited, not for general circulation",
            "General, restricted",
            "Secretariat only; not to be opened",
            "Restricted to the Member States concerned",
            "Troika Member States only",
            "Member States, Observers and Partner Organizations",
        ],
    )
    def test_that_says_more_than_a_circle_is_left_to_an_officer(self, words: str) -> None:
        paper = read(papers.SWG_DECISIONS.replace("Member States and observers", words, 1))

        assert paper.documents[0].distribution is None
        assert paper.documents[0].distribution_as_written == words
        assert DoubtCode.DISTRIBUTION_NOT_KNOWN in codes(paper)

    @pytest.mark.parametrize("line", ["CONFIDENTIAL", "For official use only", "КОНФИДЕНЦИАЛЬНО"])
    def test_that_only_warns_is_left_to_an_officer(self, line: str) -> None:
        text = papers.SWG_DECISIONS.replace("Distribution: Member States and observers", line)
        paper = read(text)

        assert paper.documents[0].distribution is None
        assert paper.documents[0].distribution_as_written == line
        assert DoubtCode.DISTRIBUTION_NOT_KNOWN in codes(paper)

    def test_that_differs_between_lines_is_left_to_an_officer(self) -> None:
        text = papers.SWG_DECISIONS.replace(
            "Distribution: Member States and observers",
            "Distribution: Member States and observers\n\nDistr.: Addressees",
        )
        paper = read(text)

        assert paper.documents[0].distribution is None
        assert DoubtCode.DISTRIBUTION_NOT_KNOWN in codes(paper)


class TestAddressees:
    @pytest.mark.parametrize(
        "words",
        [
            "the Member States concerned",
            "the following CICA Member States: India and Iran",
            "MEMBER STATES COORDINATING THE ECONOMIC DIMENSION",
            "the Member States of the Troika",
            "the Member States except Israel",
            "заинтересованным государствам-членам",
            "мүдделі мүше мемлекеттерге",
        ],
    )
    def test_who_are_some_member_states_are_not_all(self, words: str) -> None:
        assert read_addressees(words).parties == (SOME,)

    @pytest.mark.parametrize(
        ("words", "states"),
        [
            (
                "the Ministry of Foreign Affairs of India and Ministry of Foreign Affairs of Iran",
                ["IND", "IRN"],
            ),
            (
                "Ministry of Foreign Affairs of Kazakhstan and Embassies of China, India and Iran",
                ["KAZ", "CHN", "IND", "IRN"],
            ),
        ],
    )
    def test_are_all_that_are_named(self, words: str, states: list[str]) -> None:
        assert [party.code for party in read_addressees(words).parties] == states

    @pytest.mark.parametrize(
        ("rows", "parties"),
        [
            ([(ALL,), (SOME,)], (SOME,)),
            ([(ALL,), (INDIA,)], (SOME,)),
            ([(ALL, OBSERVERS), (ALL,)], (ALL,)),
            ([(), (INDIA,)], (INDIA,)),
            ([(), ()], ()),
        ],
    )
    def test_named_twice_are_never_the_wider_circle(self, rows, parties) -> None:
        assert narrower(rows) == parties

    def test_of_the_greeting_narrow_those_below_the_date(self) -> None:
        text = papers.english(
            "has the honour to inform of the gathering of pilots.",
            greeted="the CICA Member States concerned",
        )

        assert read(text).notes[0].addressees.parties == (SOME,)


class TestASilence:
    @pytest.mark.parametrize(
        "sentence",
        [
            "If no objections are received by the deadline, the plan will be considered approved.",
            "The plan will be considered approved if no objections are received.",
            "In the absence of objections the plan will be considered adopted.",
            "The silence will be considered broken if objections have been received by then.",
            "Если до 30 июня 2031 года не поступит возражений, план будет считаться одобренным.",
            "В случае поступления возражений проект будет рассмотрен на заседании.",
            "Қарсылық түскен жағдайда жоба отырыста қаралады.",
            "Үнсіз келісім тәртібі бұзылмаса, жоспар мақұлданған болып есептеледі.",
        ],
    )
    def test_supposed_to_end_has_not_ended(self, sentence: str) -> None:
        assert nobody_objected(sentence) is None
        assert somebody_objected(sentence) is None

    def test_opened_with_what_follows_from_no_objection_is_only_opened(self) -> None:
        paper = read(
            papers.english(
                "has the honour to place the draft plan under the silence procedure until 5 p.m. "
                "on 30 June 2031. If no objections are received by the deadline, the plan will be "
                "considered approved."
            )
        )
        (opened,) = paper.facts
        (hour,) = [each for each in paper.doubts if each.code is DoubtCode.DEADLINE_HOUR_NOT_KEPT]

        assert isinstance(opened, SilenceOpened)
        assert str(opened.deadline) == "2031-06-30"
        assert hour.params == {"deadline": "2031-06-30", "hour": "5 p.m"}

    @pytest.mark.parametrize(
        ("text", "kind"),
        [
            ("objections have been received and that the silence is broken.", SilenceBroken),
            ("the Secretariat received no objections to the draft plan.", SilenceApproval),
        ],
    )
    def test_that_has_ended_is_read(self, text: str, kind: type) -> None:
        paper = read(papers.english(f"has the honour to inform that {text}"))

        assert [type(fact) for fact in paper.facts] == [kind]

    def test_that_nobody_objected_to_in_russian_is_not_broken(self) -> None:
        told = "Возражений по проекту плана до установленного срока не поступило."

        assert nobody_objected(told)
        assert somebody_objected(told) is None

    @pytest.mark.parametrize(
        "told",
        [
            "recall that the silence procedure on the draft plan expires on 30 June 2031.",
            "inform that the silence procedure on the draft plan is extended until 30 June 2031.",
            "inform that the silence procedure on the draft plan is cancelled.",
        ],
    )
    def test_called_to_mind_or_prolonged_is_not_opened_again(self, told: str) -> None:
        paper = read(papers.english(f"has the honour to {told}"))

        assert paper.facts == ()
        assert DoubtCode.SILENCE_NOT_READ in codes(paper)

    def test_objected_to_by_a_state_is_not_opened_by_it(self) -> None:
        paper = read(
            papers.english(
                "objects to the adoption of the draft plan under the silence procedure initiated "
                "by Note No. DOC/65 of 1 March 2031.",
                greeted="the Secretariat",
                to="SECRETARIAT OF CICA",
            )
            .replace(papers.EN_HEAD, "EMBASSY OF THE STATE OF QATAR")
            .replace(
                "The Secretariat of the Conference on Interaction and Confidence Building Measures "
                "in Asia (CICA)\npresents",
                "The Embassy of the State of Qatar\npresents",
            )
        )

        assert paper.notes[0].sender.party == Party(Capacity.EMBASSY, "QAT")
        assert paper.facts == ()
        assert DoubtCode.SILENCE_NOT_READ in codes(paper)


class TestATenure:
    @pytest.mark.parametrize(
        ("bracketed", "term"),
        [
            ("2026", (date(2026, 1, 1), date(2027, 1, 1))),
            ("2025-2026", (date(2025, 1, 1), date(2027, 1, 1))),
            ("until 31 December 2026", (None, date(2027, 1, 1))),
            ("from 1 June 2026", (date(2026, 6, 1), None)),
            ("1 June 2025 to 31 May 2027", (date(2025, 6, 1), date(2027, 6, 1))),
            ("до 31 мая 2026 г.", (None, date(2026, 6, 1))),
            ("from 2026", (None, None)),
            ("until the end of 2026", (None, None)),
            ("", (None, None)),
        ],
    )
    def test_is_as_long_as_is_written_and_no_longer(self, bracketed: str, term) -> None:
        assert term_written(bracketed) == term

    def test_goes_on_below_where_the_cell_ends_with_a_comma(self) -> None:
        table = (
            "SOC/2031-I/DEC/2\t4 June 2031\n\nDistr: Member States only\n\n"
            "DECISION OF THE SENIOR OFFICIALS COMMITTEE\n"
            "List of coordinating and co-coordinating countries\n\n"
            "Dimension\tPriority area\tCoordinator\tCo-coordinator\n"
            "Economic\tTourism\tJordan (until 31 May 2033)\tChina, India,\nMongolia\n"
            "Human\t\tKuwait\tEgypt\n"
        )
        (found,) = read(table).facts

        assert isinstance(found, CoordinatorsFound)
        assert [[each.state for each in row.co_coordinators] for row in found.rows] == [
            ["CHN", "IND", "MNG"],
            ["EGY"],
        ]
        assert found.rows[0].coordinators[0].years_as_written == ("until 31 May 2033",)


class TestADay:
    def test_with_an_article_runs_into_the_addressees(self) -> None:
        text = papers.english("has the honour to inform.", date="Almaty, the 5th of March, 2031")
        (note,) = read(text.replace("2031\n\nMEMBER", "2031\nMEMBER")).notes

        assert note.dated_on == date(2031, 3, 5)
        assert note.addressees.parties == (ALL,)

    def test_of_another_note_is_of_no_meeting(self) -> None:
        text = (
            "further to its Note No. ENV/61 dated 3 March 2031, has the honour to inform that the "
            "meeting of the Senior Officials Committee will take place on 14 April 2031."
        )
        meetings = list(read(papers.english(text)).facts)

        assert [str(each.first) for each in meetings if isinstance(each, MeetingFound)] == [
            "2031-04-14"
        ]
        assert days_of_notes(text) == {text.index("3 March")}

    def test_that_no_calendar_has_leaves_the_addressees_to_the_note(self) -> None:
        paper = read(papers.english("has the honour to inform.", date="Almaty, 30 February 2031"))

        assert paper.documents == ()
        assert paper.notes[0].addressees.parties == (ALL,)
        assert DoubtCode.NOTE_WITHOUT_DATE in codes(paper)


class TestALine:
    @pytest.mark.parametrize(
        "line",
        ["Note No. ENV/77", "No: ENV/77", "№: ENV/77", "Note Verbale № ENV/77", "Нота № ENV/77"],
    )
    def test_is_the_number_of_a_note(self, line: str) -> None:
        paper = read(papers.english("has the honour to inform.", number=line))

        assert is_note_number(line)
        assert paper.notes[0].number == NoteNumber("ENV", 77)

    def test_that_begins_with_the_word_is_none_without_a_sign(self) -> None:
        assert not is_note_number("Note 24/7")

    @pytest.mark.parametrize("between", [" · ", " – ", "; dated ", "\t"])
    def test_of_a_symbol_may_bear_its_day(self, between: str) -> None:
        line = f"SWG/2031-III/DEC/4{between}7 May 2031"

        assert symbol_line(line) == ("SWG/2031-III/DEC/4", "7 May 2031")

    def test_holds_nothing_that_nobody_sees(self) -> None:
        assert clean("Nur\u2011Sul\u200btan,\u00a029\u200e May\u202c") == "Nur-Sultan, 29 May"


def test_a_decision_told_of_in_kazakh_is_not_taken_again() -> None:
    told = "АЛТК бұрын мақұлдады деген шешімді кейінге қалдырды."

    assert find_verbs(told, Language.KK) == ()
