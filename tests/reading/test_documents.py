"""Documents of many kinds: other bodies, languages, lists, catalogues, plans."""

from datetime import date
from typing import Any

import pytest

from clearinghouse.law.coordination import Role
from clearinghouse.law.distribution import Distribution
from clearinghouse.law.verbs import Verb
from clearinghouse.reading.doubts import DoubtCode
from clearinghouse.reading.facts import (
    ActionPlanFound,
    AppointmentFound,
    CatalogueFound,
    ConceptPaperFound,
    CoordinatorsFound,
    DeadlineWord,
    DecisionFound,
    MeetingAgreed,
    MeetingFound,
    Request,
)
from clearinghouse.reading.paper import Capacity, Paper, PaperKind, Party
from clearinghouse.reading.reader import read_here
from clearinghouse.text.blocks import Kind
from clearinghouse.text.languages import Language
from tests.reading import papers

EN, RU, KK = Language.EN, Language.RU, Language.KK


def read(text: str) -> Paper:
    return read_here(text.encode(), "paper.txt")


def facts(paper: Paper, kind: type[Any]) -> list[Any]:
    return [fact for fact in paper.facts if isinstance(fact, kind)]


def codes(paper: Paper) -> list[DoubtCode]:
    return [doubt.code for doubt in paper.doubts]


class TestTheDay:
    UNDATED = papers.SWG_DECISIONS.replace("\t7 May 2031", "").replace(", 7 May 2031", "")

    def test_of_a_decision_is_doubted_once_where_it_is_not_stated(self) -> None:
        paper = read(self.UNDATED)

        assert paper.documents[0].dated_on is None
        assert len(facts(paper, DecisionFound)) > 1
        assert codes(paper).count(DoubtCode.DAY_UNKNOWN) == 1

    def test_that_is_stated_is_not_doubted(self) -> None:
        assert DoubtCode.DAY_UNKNOWN not in codes(read(papers.SWG_DECISIONS))


class TestDecisions:
    def test_of_another_body_in_english(self) -> None:
        paper = read(papers.SWG_DECISIONS)
        (document,) = paper.documents

        assert str(document.symbol) == "SWG/2031-III/DEC/4"
        assert document.distribution is Distribution.MEMBERS_AND_OBSERVERS
        assert document.dated_on == date(2031, 5, 7)
        assert document.place.city == "BANGKOK"
        assert [(each.number, each.verbs) for each in facts(paper, DecisionFound)] == [
            ("1", (Verb.TOOK_NOTE,)),
            ("2", (Verb.WELCOMED,)),
            ("3", (Verb.RECOMMENDED,)),
            ("4", (Verb.APPOINTED,)),
            ("5", (Verb.REQUESTED,)),
            ("6", (Verb.REVIEWED, Verb.AGREED_CONSULTATIONS_CONTINUE)),
            ("7", (Verb.ELECTED, Verb.ESTABLISHED)),
            ("8", (Verb.GRANTED,)),
        ]

    def test_name_the_body_asked_and_the_days_set(self) -> None:
        decisions = facts(read(papers.SWG_DECISIONS), DecisionFound)

        assert decisions[2].request == Request("SOC", (Verb.APPROVED,))
        assert [each.day for each in decisions[2].deadlines] == [date(2031, 12, 31)]
        assert [(d.word, d.day) for d in decisions[4].deadlines] == [
            (DeadlineWord.BY, date(2031, 6, 1))
        ]

    def test_appoint_states_in_other_areas(self) -> None:
        found = facts(read(papers.SWG_DECISIONS), AppointmentFound)

        assert [(each.tenure.state, each.role) for each in found] == [
            ("THA", Role.COORDINATOR),
            ("VNM", Role.CO_COORDINATOR),
            ("LKA", Role.CO_COORDINATOR),
        ]
        assert {(each.area_code, each.tenure.ends_on) for each in found} == {
            ("ECON-TOURISM", date(2035, 1, 1))
        }

    def test_in_russian(self) -> None:
        paper = read(papers.RU_DECISIONS)
        (document,) = paper.documents
        decisions = facts(paper, DecisionFound)

        assert document.distribution is Distribution.MEMBER_STATES
        assert document.dated_on == date(2032, 2, 3)
        assert [each.verbs for each in decisions] == [
            (Verb.RECOMMENDED,),
            (Verb.TOOK_NOTE,),
            (Verb.APPROVED,),
            (Verb.CONSIDERED, Verb.AGREED_CONSULTATIONS_CONTINUE),
            (Verb.CALLED_ON,),
        ]
        assert decisions[0].request == Request("MC", (Verb.APPROVED,))
        assert [each.day for each in decisions[4].deadlines] == [date(2032, 5, 1)]
        assert {(e.tenure.state, e.role) for e in facts(paper, AppointmentFound)} == {
            ("MNG", Role.COORDINATOR),
            ("JOR", Role.CO_COORDINATOR),
        }

    def test_in_kazakh(self) -> None:
        paper = read(papers.KK_DECISIONS)
        decisions = facts(paper, DecisionFound)

        assert [each.verbs for each in decisions] == [
            (Verb.TOOK_NOTE,),
            (Verb.APPROVED,),
            (Verb.RECOMMENDED,),
        ]
        assert decisions[2].request == Request("MC", (Verb.ADOPTED,))
        assert decisions[1].subject == "су жолдары туралы ережені"
        (meeting,) = facts(paper, MeetingFound)
        assert (meeting.body, meeting.first, meeting.city) == ("SOC", date(2032, 2, 3), "BAKU")

    def test_without_a_known_verb_are_doubted_not_dropped_silently(self) -> None:
        paper = read(papers.SWG_DECISIONS.replace("took note of the report", "pondered the report"))
        (doubt,) = [each for each in paper.doubts if each.code is DoubtCode.VERB_NOT_READ]

        assert doubt.params == {"number": "1"}
        assert doubt.where.address == "para-1"
        assert len(facts(paper, DecisionFound)) == 7

    @pytest.mark.parametrize("length", [1, 2, 13])
    def test_lists_of_any_length(self, length: int) -> None:
        listed = "\n".join(f"{n}. The SOC approved guide {n}." for n in range(1, length + 1))
        paper = read(
            "SOC/2040-I/DEC/2 3 May 2040\n\nDECISIONS OF THE SENIOR OFFICIALS COMMITTEE\n\n"
            + listed
        )

        assert [each.number for each in facts(paper, DecisionFound)] == [
            str(n) for n in range(1, length + 1)
        ]


class TestCoordinators:
    def test_of_other_states_and_columns(self) -> None:
        paper = read(papers.MD_LIST)
        (found,) = facts(paper, CoordinatorsFound)
        rows = [
            (
                row.dimension_code,
                row.area,
                [tenure.state for tenure in row.coordinators],
                [tenure.state for tenure in row.co_coordinators],
            )
            for row in found.rows
        ]

        assert rows == [
            ("ECON", "Tourism", ["VNM"], ["LKA", "KOR"]),
            ("ECON", "Deep-sea cables", [], ["QAT"]),
            ("HUM", "", ["ARE"], ["VNM", "LAO"]),
            ("ENV", "Sustainable Development", [""], ["IRQ"]),
        ]
        assert found.rows[0].coordinators[0].ends_on == date(2035, 1, 1)

    def test_a_state_not_known_is_kept_as_written_and_doubted(self) -> None:
        paper = read(papers.MD_LIST)
        (found,) = facts(paper, CoordinatorsFound)
        (doubt,) = [each for each in paper.doubts if each.code is DoubtCode.STATES_NOT_READ]

        assert doubt.params == {"written": "Atlantis"}
        assert found.rows[3].coordinators[0].as_written == "Atlantis"

    def test_an_area_without_coordinator_is_remarked(self) -> None:
        (doubt,) = [
            each
            for each in read(papers.MD_LIST).doubts
            if each.code is DoubtCode.AREA_WITHOUT_COORDINATOR
        ]

        assert doubt.params == {"area": "Deep-sea cables", "co_coordinators": "Qatar"}

    def test_in_russian_with_tabs(self) -> None:
        paper = read(
            "SOC/2033-I/DEC/9 4 июня 2033 г.\n\nРЕШЕНИЕ КОМИТЕТА СТАРШИХ ДОЛЖНОСТНЫХ ЛИЦ\n\n"
            "№\tИзмерение\t\tПриоритетная область\tКоординатор\tСо-координатор\n"
            "1\tЭкономическое\t1\tТуризм\tТаиланд\tИндия Китай\n"
            "\t\t2\tФинансы\t\tРеспублика Корея\n"
        )
        (found,) = facts(paper, CoordinatorsFound)

        assert [
            (
                row.area_code,
                [tenure.state for tenure in row.coordinators],
                [tenure.state for tenure in row.co_coordinators],
            )
            for row in found.rows
        ] == [("ECON-TOURISM", ["THA"], ["IND", "CHN"]), ("ECON-FINANCE", [], ["KOR"])]

    def test_a_table_of_other_things_is_no_list(self) -> None:
        paper = read("| Port | Depth |\n|---|---|\n| Baku | 9 |\n| Doha | 12 |\n")

        assert facts(paper, CoordinatorsFound) == []


class TestSeveralEnclosures:
    TEXT = (
        papers.english(
            "has the honour to forward two papers.", enclosure="Enclosure: as stated, on 9 p."
        )
        + "SWG/2031-I/INF/1 2 March 2031\n\nREPORT ON TIDES\n\n1. Tides rise.\n2. Tides fall.\n\n\n"
        + "MC/2031/DRAFT/2/Rev.1\n3 March 2031\nDistr.: Addressees only\n\n"
        + "Submitted by the Republic of Korea\n\nDRAFT STATEMENT ON GULLS\n\nWe, the Ministers,\n\n"
        + "Noting gulls,\n\nAgree to:\n\n1. Feed them.\n2. Count them.\n\n\n"
        + "SWG/2031-I/INF/1 2 марта 2031 года\n\nДОКЛАД О ПРИЛИВАХ\n\n1. Приливы растут.\n"
        + "2. Приливы падают.\n\n\n"
        + "МС/2031/DRAFT/2/Rev.1\n3 марта 2031 г.\n\nПредставлено Республикой Корея\n\n"
        + "ПРОЕКТ ЗАЯВЛЕНИЯ О ЧАЙКАХ\n\nМы, министры,\n\nОтмечая чаек,\n\nрешили:\n\n"
        + "1. Кормить их.\n2. Считать их.\n"
    )

    def test_are_matched_across_languages(self) -> None:
        paper = read(self.TEXT)
        report, statement = paper.documents

        assert [str(each.symbol) for each in paper.documents] == [
            "SWG/2031-I/INF/1",
            "MC/2031/DRAFT/2/Rev.1",
        ]
        assert (report.kind, statement.kind) == (PaperKind.REPORT, PaperKind.DRAFT_STATEMENT)
        assert set(report.versions) == set(statement.versions) == {EN, RU}
        assert paper.notes[0].documents == (0, 1)

    def test_keep_their_heads_apart(self) -> None:
        _, statement = read(self.TEXT).documents

        assert statement.distribution is Distribution.ADDRESSEES
        assert statement.author is not None
        assert statement.author.party == Party(Capacity.STATE, "KOR")
        assert statement.revision == 1

    def test_dates_that_differ_between_languages_are_doubted(self) -> None:
        paper = read(self.TEXT.replace("2 марта 2031", "4 марта 2031"))
        (doubt,) = [each for each in paper.doubts if each.code is DoubtCode.DATES_DIFFER]

        assert len(paper.documents) == 2
        assert doubt.params == {"language": "ru", "date": "2031-03-04", "other": "2031-03-02"}

    def test_look_alike_letters_are_doubted(self) -> None:
        (doubt,) = [each for each in read(self.TEXT).doubts if each.code is DoubtCode.HOMOGLYPHS]

        assert doubt.params["written"] == "МС/2031/DRAFT/2/Rev.1"


class TestCatalogue:
    def test_with_other_chapters_and_amendments(self) -> None:
        (found,) = facts(read(papers.CATALOGUE), CatalogueFound)

        assert found.dated_on == date(2030, 6, 2)
        assert [p.number for p in found.provisions] == ["1.1", "1.2", "2.1", "2.2", "3.1", "3.2"]
        assert [c.dimensions for c in found.chapters] == [(), ("ENV",), ("HUM",)]
        assert [(a.numbers, a.effective_on, a.by_silence) for a in found.amendments] == [
            (("2.2",), date(2032, 5, 4), True),
            (("3.2",), date(2033, 7, 6), False),
        ]
        assert found.provisions[2].parts == ("a", "b")


class TestPlans:
    def test_a_concept_paper_with_its_years_and_an_annexed_plan(self) -> None:
        paper = read(papers.CONCEPT_PAPER)
        (concept,) = facts(paper, ConceptPaperFound)
        (plan,) = facts(paper, ActionPlanFound)

        assert concept.years == (2031, 2032, 2033)
        assert (concept.area_code, concept.dimension_code) == ("ECON-AGRI", "ECON")
        assert concept.coordinator == "THA"
        assert [s.title for s in concept.sections] == ["Introduction", "Aims", "Approach"]
        assert DoubtCode.NO_APPLICABILITY_PERIOD not in codes(paper)
        assert [(s.number, len(s.steps)) for s in plan.sections] == [("i", 2), ("ii", 1)]
        assert plan.years == (2031, 2032)


class TestDeclaration:
    def test_in_three_languages_in_any_order(self) -> None:
        paper = read(papers.DECLARATIONS)
        (document,) = paper.documents

        assert document.kind is PaperKind.DRAFT_DECLARATION
        assert set(document.versions) == {EN, RU, KK}
        assert document.body == "SUMMIT"
        assert [b.number for b in document.versions[EN] if b.kind is Kind.PARAGRAPH] == [
            "1",
            "2",
            "3",
        ]

    def test_a_paragraph_missing_from_a_language_is_doubted(self) -> None:
        paper = read(papers.DECLARATIONS)
        missing = [
            (each.where.address, each.params["language"])
            for each in paper.doubts
            if each.code is DoubtCode.PARAGRAPH_MISSING_IN_LANGUAGE
        ]

        assert missing == [("para-2", "kk")]
        assert DoubtCode.NUMBERING_GAP in codes(paper)

    def test_the_next_meeting_is_found(self) -> None:
        (agreed,) = facts(read(papers.DECLARATION_EN), MeetingAgreed)

        assert (agreed.body, agreed.ordinal, agreed.year, agreed.city) == (
            "SUMMIT",
            10,
            2036,
            "DOHA",
        )


class TestAgenda:
    def test_keeps_entries_without_full_stops(self) -> None:
        (document,) = read(
            "SOC/2031-I/AGENDA/1\n\nSenior Officials Committee\n\nPROVISIONAL AGENDA\n\n"
            "1. Opening of the meeting\n2. Adoption of the agenda\n3. Lighthouses\na) Lamps\n"
            "b) Keepers\n4. Other matters\n5. Closing of the meeting\n"
        ).documents

        assert document.kind is PaperKind.AGENDA
        assert [(b.kind, b.number) for b in document.versions[EN]] == [
            (Kind.TITLE, ""),
            (Kind.PARAGRAPH, "1"),
            (Kind.PARAGRAPH, "2"),
            (Kind.PARAGRAPH, "3"),
            (Kind.ENTRY, "a)"),
            (Kind.ENTRY, "b)"),
            (Kind.PARAGRAPH, "4"),
            (Kind.PARAGRAPH, "5"),
        ]


class TestPages:
    TEXT = (
        "MC/2031/DRAFT/9/Rev.1 5 March 2031\n\nDRAFT DECISION OF THE MINISTERIAL COUNCIL\n"
        "on the Regulation of Light\n\nThe Ministerial Council,\n\nRecalling the lamps,\n\n"
        "Has decided:\n\n1. To approve the rules of lamp oil and of the wicks that the keepers use "
        "in the\n\fMC/2031/DRAFT/9/Rev.1\npage 2\n\nlong nights of the winter.\n\n"
        "2. To request the keepers to report inter-\nnationally before 1 May 2032.\n\n- 2 -\n"
        "\fMC/2031/DRAFT/9/Rev.1\npage 3\n\n3. To welcome the gulls.\n"
    )

    def test_running_heads_are_removed_and_sentences_joined(self) -> None:
        paper = read(self.TEXT)
        (document,) = paper.documents
        texts = {b.number: b.text for b in document.versions[EN] if b.kind is Kind.PARAGRAPH}

        assert list(texts) == ["1", "2", "3"]
        assert "use in the long nights" in texts["1"]
        assert "report internationally" in texts["2"]
        assert codes(paper).count(DoubtCode.RUNNING_HEAD_REMOVED) == 5
        assert DoubtCode.PARAGRAPH_JOINED in codes(paper)

    def test_places_name_the_page(self) -> None:
        removed = [d for d in read(self.TEXT).doubts if d.code is DoubtCode.RUNNING_HEAD_REMOVED]

        assert {doubt.where.page for doubt in removed} == {2, 3}


class TestAnotherLanguage:
    TEXT = (
        "SOC/2031-I/INF/4\n\nREPORT ON TIDES\n\n1. The tides rise in spring.\n\n"
        "2. The tides fall in autumn.\n\n3. The tides rest in winter.\n\n"
        "1. Приливы растут весной каждого года.\n\n2. Приливы падают осенью каждого года.\n\n"
        "3. Приливы отдыхают зимой каждого года.\n"
    )

    def test_without_a_head_of_its_own_is_a_version_all_the_same(self) -> None:
        (document,) = read(self.TEXT).documents

        assert set(document.versions) == {EN, RU}
        assert [b.number for b in document.versions[RU]] == ["1", "2", "3"]


class TestHeadings:
    def test_numbered_above_their_parts_may_end_with_a_stop(self) -> None:
        (document,) = read("1. Aims.\n\n1.1 To sail.\n\n2. Means.\n\n2.1 By boat.\n").documents

        assert [(b.kind, b.number) for b in document.versions[EN]] == [
            (Kind.HEADING, "1"),
            (Kind.PARAGRAPH, "1.1"),
            (Kind.HEADING, "2"),
            (Kind.PARAGRAPH, "2.1"),
        ]
