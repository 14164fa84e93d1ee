"""The five real papers, read field by field; only numbers, names and dates stand here."""

from collections import Counter
from datetime import date
from functools import cache
from typing import Any

import pytest

from clearinghouse.law.coordination import Role
from clearinghouse.law.distribution import Distribution
from clearinghouse.law.symbols import NoteNumber, Symbol
from clearinghouse.law.verbs import Verb
from clearinghouse.reading.doubts import Doubt, DoubtCode
from clearinghouse.reading.facts import (
    ActionPlanFound,
    AppointmentFound,
    CadenceFound,
    CatalogueFound,
    ConceptPaperFound,
    CoordinatorsFound,
    CountFound,
    DeadlineWord,
    DecisionFound,
    MeetingAgreed,
    MeetingFound,
    Request,
    SilenceAdoption,
    SilenceApproval,
    Tenure,
)
from clearinghouse.reading.known import Known, KnownCityName, KnownMeeting, doubts_against
from clearinghouse.reading.paper import (
    Capacity,
    DocumentFound,
    LanguageRole,
    NoteFound,
    Paper,
    PaperKind,
    Party,
    SymbolSource,
    Unit,
)
from clearinghouse.reading.reader import read_here
from clearinghouse.text.blocks import Kind
from clearinghouse.text.languages import Language
from tests.seeds import SEEDS, only_with_seeds

EN, RU, KK = Language.EN, Language.RU, Language.KK
ALL = (Party(Capacity.ALL_MEMBER_STATES),)
SECRETARIAT = Party(Capacity.SECRETARIAT, "SEC")

pytestmark = only_with_seeds


@cache
def seed(number: int) -> Paper:
    path = next(SEEDS.glob(f"{number:03}_*.txt"))
    return read_here(path.read_bytes(), path.name)


def facts(number: int, kind: type[Any]) -> list[Any]:
    return [fact for fact in seed(number).facts if isinstance(fact, kind)]


def doubts(number: int, code: DoubtCode) -> list[Doubt]:
    return [doubt for doubt in seed(number).doubts if doubt.code is code]


def note(number: int) -> NoteFound:
    (found,) = seed(number).notes
    return found


def numbers(document: DocumentFound, language: Language, kind: Kind) -> list[str]:
    return [block.number for block in document.versions[language] if block.kind is kind]


def count(document: DocumentFound, language: Language) -> Counter[Kind]:
    return Counter(block.kind for block in document.versions[language])


class TestSeed000:
    def test_is_one_note_and_one_document(self) -> None:
        assert len(seed(0).notes) == 1
        assert len(seed(0).documents) == 1
        assert seed(0).size == 12750

    def test_the_note_has_its_number_in_both_languages(self) -> None:
        assert note(0).number == NoteNumber("17-1", 13, "emb")
        assert note(0).numbers == {EN: "№17-1/13emb", RU: "№ 17-1/13emb"}

    def test_the_note_has_its_date_and_place(self) -> None:
        assert note(0).dated_on == date(2021, 1, 19)
        assert note(0).dates == {EN: "19 January 2021", RU: "19 января 2021 г."}
        assert note(0).place.city == "ASTANA"
        assert note(0).place.as_written == {EN: "Nur-Sultan", RU: "Нур-Султан"}

    def test_the_note_goes_from_the_secretariat_to_a_ministry_and_embassies(self) -> None:
        assert note(0).sender.party == SECRETARIAT
        assert note(0).addressees.parties == (
            Party(Capacity.MINISTRY, "KAZ"),
            Party(Capacity.EMBASSIES, cities=("ANKARA", "BEIJING", "MOSCOW", "ASTANA")),
        )
        assert set(note(0).addressees.as_written) == set(note(0).addressees.in_text) == {EN, RU}
        assert note(0).addressees.as_written[EN].endswith("Ankara, Beijing, Moscow, Nur-Sultan")

    def test_the_languages_list_the_cities_in_their_own_order(self) -> None:
        (doubt,) = doubts(0, DoubtCode.CITIES_IN_OTHER_ORDER)

        assert doubt.params == {"language": "ru", "cities": "ANKARA, MOSCOW, ASTANA, BEIJING"}

    def test_only_the_russian_names_the_enclosure(self) -> None:
        enclosure = note(0).enclosures[RU]

        assert set(note(0).enclosures) == {RU}
        assert (enclosure.count, enclosure.unit, enclosure.unit_as_written) == (
            4,
            Unit.SHEETS,
            "л.",
        )
        assert enclosure.remark == "на англ. языке"
        (doubt,) = doubts(0, DoubtCode.ENCLOSURE_MISSING_IN_LANGUAGE)
        assert doubt.params == {"language": "en"}

    def test_the_note_refers_to_the_note_that_opened_the_silence(self) -> None:
        (reference,) = note(0).references

        assert reference.number == NoteNumber("17-1", 388, "emb")
        assert reference.dated_on == date(2020, 12, 29)
        assert reference.as_written == {EN: "No. 17-1/388emb", RU: "№17-1/388emb"}

    def test_the_texts_of_the_note_are_aligned(self) -> None:
        addresses = {lang: [b.address for b in text] for lang, text in note(0).versions.items()}

        assert addresses[EN] == addresses[RU]
        assert len(addresses[EN]) == 5
        assert [b.number for b in note(0).versions[EN]] == ["", "", "3.6", "", ""]

    def test_the_document_is_the_catalogue_without_a_symbol(self) -> None:
        (document,) = seed(0).documents

        assert document.kind is PaperKind.CATALOGUE
        assert document.symbol is None
        assert document.symbol_source is SymbolSource.NONE
        assert document.dated_on == date(2004, 10, 22)
        assert document.place.city == "ALMATY"
        assert document.enclosed_in == 0
        assert note(0).documents == (0,)
        assert document.distribution is None
        assert len(doubts(0, DoubtCode.DOCUMENT_WITHOUT_SYMBOL)) == 1

    def test_every_provision_of_the_catalogue_has_its_number(self) -> None:
        (found,) = facts(0, CatalogueFound)

        assert [provision.number for provision in found.provisions] == [
            *(f"1.{n}" for n in range(1, 9)),
            *(f"2.{n}" for n in range(1, 6)),
            *(f"3.{n}" for n in range(1, 7)),
            *(f"4.{n}" for n in range(1, 10)),
        ]
        assert [p.address for p in found.provisions] == [
            f"para-{p.number}" for p in found.provisions
        ]
        assert [p.chapter for p in found.provisions] == [p.number[0] for p in found.provisions]
        assert {p.number: p.parts for p in found.provisions if p.parts} == {
            "2.1": ("a", "b", "c", "d"),
            "2.4": ("a", "b", "c", "d"),
        }

    def test_the_chapters_name_their_dimensions(self) -> None:
        (found,) = facts(0, CatalogueFound)

        assert found.dated_on == date(2004, 10, 22)
        assert [(c.number, c.dimensions) for c in found.chapters] == [
            ("1", ()),
            ("2", ("MP",)),
            ("3", ("NCT",)),
            ("4", ("ECON", "ENV", "HUM")),
        ]

    def test_the_foot_note_tells_when_the_measure_took_effect(self) -> None:
        (found,) = facts(0, CatalogueFound)
        (amendment,) = found.amendments

        assert amendment.mark == "*"
        assert amendment.numbers == ("3.6",)
        assert amendment.effective_on == date(2021, 1, 15)
        assert amendment.by_silence

    def test_the_measure_is_adopted_by_silence_with_both_dates(self) -> None:
        (adoption,) = facts(0, SilenceAdoption)

        assert adoption.measure == "3.6"
        assert set(adoption.texts) == {EN, RU}
        assert adoption.texts[EN].startswith("Member States")
        assert adoption.texts[RU].endswith("фармацевтики")
        assert adoption.catalogue_dated == date(2004, 10, 22)
        assert (adoption.opened_by, adoption.opened_on) == (
            NoteNumber("17-1", 388, "emb"),
            date(2020, 12, 29),
        )
        assert adoption.effective_on == date(2021, 1, 15)
        assert adoption.announced_on == date(2021, 1, 19)
        assert adoption.announced_by == NoteNumber("17-1", 13, "emb")
        assert adoption.note == 0

    def test_the_two_dates_are_doubted_aloud(self) -> None:
        (from_enclosure,) = doubts(0, DoubtCode.EFFECTIVE_DATE_FROM_ENCLOSURE)
        (before,) = doubts(0, DoubtCode.EFFECTIVE_BEFORE_ANNOUNCED)

        assert from_enclosure.params == {"effective_on": "2021-01-15"}
        assert before.params == {"effective_on": "2021-01-15", "announced_on": "2021-01-19"}


class TestSeed001:
    def test_the_note_has_three_languages_and_one_number(self) -> None:
        assert note(1).number == NoteNumber("17-1", 542)
        assert note(1).numbers == {EN: "№ 17-1/542", RU: "№ 17-1/542"}
        assert set(note(1).versions) == {EN, RU, KK}
        (doubt,) = doubts(1, DoubtCode.NUMBER_MISSING_IN_LANGUAGE)
        assert doubt.params == {"language": "kk", "inherited": "17-1/542"}
        assert doubt.where.line == 59

    def test_the_note_has_its_date_and_place_in_each_language(self) -> None:
        assert note(1).dated_on == date(2021, 8, 26)
        assert note(1).dates == {
            EN: "26 August 2021",
            RU: "26 августа 2021г.",
            KK: "2021 жылғы 26 тамыз",
        }
        assert note(1).place.city == "ASTANA"
        assert note(1).place.as_written == {
            EN: "Nur-Sultan",
            RU: "Нур-Султан",
            KK: "Нұр-Сұлтан",
        }

    def test_the_note_goes_to_all_member_states_on_behalf_of_the_chairmanship(self) -> None:
        assert note(1).sender.party == SECRETARIAT
        assert note(1).addressees.parties == ALL
        assert set(note(1).addressees.as_written) == {EN, RU, KK}
        behalf = note(1).on_behalf_of
        assert behalf is not None
        assert behalf.party == Party(Capacity.CHAIRMANSHIP)
        assert behalf.as_written == {
            EN: "CICA Chairmanship",
            RU: "Председательства СВМДА",
            KK: "АӨСШК төрағалығы",
        }

    def test_pages_in_english_are_sheets_in_russian_and_kazakh(self) -> None:
        stated = {
            language: (each.count, each.unit, each.unit_as_written)
            for language, each in note(1).enclosures.items()
        }

        assert stated == {
            EN: (7, Unit.PAGES, "p."),
            RU: (7, Unit.SHEETS, "л."),
            KK: (7, Unit.SHEETS, "п."),
        }
        (doubt,) = doubts(1, DoubtCode.ENCLOSURE_UNITS_DIFFER)
        assert doubt.params == {"en": "7 p.", "ru": "7 л.", "kk": "7 п."}

    def test_the_symbol_is_read_through_its_cyrillic_letters(self) -> None:
        assert note(1).symbols == (Symbol("MM", 2021, None, "DRAFT", 3),)
        assert [doubt.params["language"] for doubt in doubts(1, DoubtCode.HOMOGLYPHS)] == [
            "ru",
            "kk",
        ]
        assert {doubt.params["read"] for doubt in doubts(1, DoubtCode.HOMOGLYPHS)} == {
            "MM/2021/DRAFT/3"
        }

    def test_the_typing_error_in_the_kazakh_addressees_is_seen(self) -> None:
        (doubt,) = doubts(1, DoubtCode.LIKELY_TYPO)

        assert doubt.params == {"written": "СЕНИМ", "read": "сенім"}
        assert doubt.where.line == 70

    def test_the_draft_declaration_takes_its_symbol_from_the_note(self) -> None:
        (document,) = seed(1).documents

        assert document.kind is PaperKind.DRAFT_DECLARATION
        assert document.is_draft
        assert str(document.symbol) == "MM/2021/DRAFT/3"
        assert document.symbol_source is SymbolSource.NOTE
        assert (document.body, document.year, document.session) == ("MC", 2021, None)
        assert (document.series, document.serial, document.revision) == ("DRAFT", 3, 0)
        assert document.dated_on is None
        assert document.distribution is None
        (doubt,) = doubts(1, DoubtCode.SYMBOL_FROM_NOTE)
        assert doubt.params == {"symbol": "MM/2021/DRAFT/3", "note": "17-1/542"}

    def test_author_and_consideration_stand_in_the_russian_only(self) -> None:
        (document,) = seed(1).documents

        assert document.author is not None
        assert document.author.party == Party(Capacity.CHAIRMANSHIP, "KAZ")
        assert document.author.as_written == {RU: "Председательство Казахстана"}
        assert set(document.consideration) == {RU}
        assert document.considered_by == ("SWG", "SOC")
        missing = [doubt.params for doubt in doubts(1, DoubtCode.LINE_MISSING_IN_LANGUAGE)]
        assert missing == [
            {"line": "author", "language": "en"},
            {"line": "consideration", "language": "en"},
        ]

    @pytest.mark.parametrize("language", [EN, RU])
    def test_both_languages_have_all_paragraphs(self, language: Language) -> None:
        (document,) = seed(1).documents

        assert count(document, language) == {
            Kind.TITLE: 1,
            Kind.PREAMBLE: 12,
            Kind.ENACTING: 1,
            Kind.HEADING: 5,
            Kind.PARAGRAPH: 29,
        }
        assert numbers(document, language, Kind.HEADING) == ["I", "II", "III", "IV", "V"]
        assert numbers(document, language, Kind.PARAGRAPH) == [str(n) for n in range(1, 30)]

    def test_the_languages_share_every_address(self) -> None:
        (document,) = seed(1).documents

        assert [b.address for b in document.versions[EN]] == [
            b.address for b in document.versions[RU]
        ]
        assert doubts(1, DoubtCode.PARAGRAPH_MISSING_IN_LANGUAGE) == []
        assert set(document.titles) == {EN, RU}
        assert document.roles == {EN: LanguageRole.OFFICIAL, RU: LanguageRole.OFFICIAL}

    def test_sentences_broken_by_pages_are_whole(self) -> None:
        (document,) = seed(1).documents
        texts = {b.address: b.text for b in document.versions[EN]}

        assert "the Almaty Act, is" in texts["para-1"]
        assert "rule-based multilateral" in texts["para-13"]
        assert [doubt.where.line for doubt in doubts(1, DoubtCode.PARAGRAPH_JOINED)] == [
            110,
            138,
            228,
        ]

    def test_meetings_ahead_are_found(self) -> None:
        (swg,) = facts(1, MeetingFound)
        ministers, summit = facts(1, MeetingAgreed)

        assert (swg.body, swg.first, swg.last) == ("SWG", date(2021, 9, 14), date(2021, 9, 15))
        assert (ministers.body, ministers.ordinal, ministers.year) == ("MC", 7, 2024)
        assert (summit.body, summit.ordinal, summit.year, summit.city) == (
            "SUMMIT",
            6,
            2022,
            "ASTANA",
        )
        assert ministers.address == summit.address == "para-28"


class TestSeed002:
    def test_the_note_has_three_languages_and_one_number(self) -> None:
        assert note(2).number == NoteNumber("NCT/G", 35)
        assert note(2).numbers == {EN: "№NCT/G/35", RU: "№NCT/G/35"}
        assert note(2).dated_on == date(2024, 1, 12)
        assert set(note(2).dates) == {EN, RU, KK}
        assert note(2).place.as_written == {EN: "Astana", RU: "Астана", KK: "Астана"}
        assert note(2).addressees.parties == ALL
        assert note(2).sender.party == SECRETARIAT
        assert note(2).on_behalf_of is None

    def test_the_enclosure_is_counted_in_each_language(self) -> None:
        assert {lang: (each.count, each.unit) for lang, each in note(2).enclosures.items()} == {
            EN: (4, Unit.PAGES),
            RU: (4, Unit.SHEETS),
            KK: (4, Unit.SHEETS),
        }

    def test_the_note_refers_to_the_opening_note_in_each_language(self) -> None:
        (reference,) = note(2).references

        assert reference.number == NoteNumber("NCT/G", 1501)
        assert reference.dated_on == date(2023, 12, 13)
        assert reference.as_written == {EN: "No. NCT/G/1501", RU: "№NCT/G/1501", KK: "№ NCT/G/1501"}

    def test_the_silence_was_not_broken_and_its_deadline_is_unknown(self) -> None:
        (approval,) = facts(2, SilenceApproval)

        assert approval.kinds == ("concept_paper", "action_plan")
        assert approval.documents == (0, 1)
        assert approval.area == "New Challenges and Threats (general)"
        assert (approval.area_code, approval.dimension_code) == ("NCT-GEN", "NCT")
        assert approval.prepared_by == "TUR"
        assert (approval.opened_by, approval.opened_on) == (
            NoteNumber("NCT/G", 1501),
            date(2023, 12, 13),
        )
        assert (approval.announced_by, approval.announced_on) == (
            NoteNumber("NCT/G", 35),
            date(2024, 1, 12),
        )
        assert approval.deadline is None
        assert len(doubts(2, DoubtCode.DEADLINE_UNKNOWN)) == 1

    def test_a_concept_paper_and_an_action_plan_are_enclosed_without_symbols(self) -> None:
        paper, plan = seed(2).documents

        assert (paper.kind, plan.kind) == (PaperKind.CONCEPT_PAPER, PaperKind.ACTION_PLAN)
        assert paper.symbol is plan.symbol is None
        assert paper.enclosed_in == plan.enclosed_in == 0
        assert paper.titles[EN].startswith("CONCEPT PAPER on implementation")
        assert plan.titles[EN].startswith("ACTION PLAN on implementation")
        assert len(doubts(2, DoubtCode.DOCUMENT_WITHOUT_SYMBOL)) == 2

    def test_the_concept_paper_has_its_sections_and_points(self) -> None:
        (paper,) = facts(2, ConceptPaperFound)

        assert [(s.number, s.title, len(s.points)) for s in paper.sections] == [
            ("", "Background", 0),
            ("I", "Priority directions", 3),
            ("II", "Goals", 4),
            ("III", "Principles", 5),
            ("IV", "Approach", 0),
        ]
        assert (paper.area_code, paper.dimension_code) == ("NCT-GEN", "NCT")
        assert (paper.coordinator, paper.coordinator_as_written) == ("TUR", "Republic of Türkiye")
        assert paper.years == ()
        assert len(doubts(2, DoubtCode.NO_APPLICABILITY_PERIOD)) == 1

    def test_the_action_plan_has_four_sections_and_their_steps(self) -> None:
        (plan,) = facts(2, ActionPlanFound)

        assert [(s.number, len(s.steps)) for s in plan.sections] == [
            ("i", 6),
            ("ii", 4),
            ("iii", 0),
            ("iv", 0),
        ]
        assert [s.title for s in plan.sections][:2] == [
            "Border Control and Management",
            "Law Enforcement",
        ]
        assert all(section.opening for section in plan.sections)
        assert plan.area_code == "NCT-GEN"

    def test_points_are_addressed_below_their_sections(self) -> None:
        paper, plan = seed(2).documents

        assert {"I.3", "II.4", "III.5"} <= {b.address for b in paper.versions[EN]}
        assert {"i.6", "ii.4"} <= {b.address for b in plan.versions[EN]}

    def test_a_word_broken_at_its_hyphen_is_mended(self) -> None:
        (doubt,) = doubts(2, DoubtCode.WORD_MENDED)

        assert doubt.params == {"written": "non- proliferation", "read": "non-proliferation"}

    def test_the_meeting_of_october_2021_is_read_as_written(self) -> None:
        month, days = facts(2, MeetingFound)

        assert (month.body, month.year, month.month, month.first) == ("MC", 2021, 10, None)
        assert (days.body, days.first, days.last, days.city, days.place) == (
            "MC",
            date(2021, 10, 21),
            date(2021, 10, 22),
            "ASTANA",
            "Astana",
        )

    def test_known_facts_contradict_its_days_and_the_name_of_the_city(self) -> None:
        known = Known(
            cities=(
                KnownCityName("ASTANA", ("Astana", "Астана"), None, date(2019, 3, 23)),
                KnownCityName(
                    "ASTANA",
                    ("Nur-Sultan", "Нур-Султан", "Нұр-Сұлтан"),
                    date(2019, 3, 23),
                    date(2022, 9, 17),
                ),
                KnownCityName("ASTANA", ("Astana", "Астана"), date(2022, 9, 17)),
            ),
            meetings=(KnownMeeting("MM", date(2021, 10, 11), date(2021, 10, 12), "ASTANA"),),
        )

        city, days = doubts_against(seed(2), known)

        assert city.code is DoubtCode.CITY_NAME_NOT_IN_USE
        assert city.params == {"written": "Astana", "on": "2021-10-21", "name": "Nur-Sultan"}
        assert days.code is DoubtCode.MEETING_DATES_CONTRADICT
        assert (days.params["first"], days.params["known_first"]) == ("2021-10-21", "2021-10-11")
        assert days.where.address == "text-1"


class TestSeed003:
    def test_the_note_has_three_languages_and_one_number(self) -> None:
        assert note(3).number == NoteNumber("DOC", 1016)
        assert note(3).numbers == {EN: "NºDOC/1016", RU: "NºDOC/1016"}
        assert note(3).dated_on == date(2023, 8, 22)
        assert note(3).place.city == "ASTANA"
        assert note(3).addressees.parties == ALL
        assert note(3).documents == (0, 1, 2, 3)
        assert note(3).references == ()

    def test_words_on_the_enclosure_are_parted_from_the_text_they_ran_into(self) -> None:
        assert {lang: (each.count, each.unit) for lang, each in note(3).enclosures.items()} == {
            EN: (14, Unit.PAGES),
            RU: (14, Unit.SHEETS),
            KK: (14, Unit.SHEETS),
        }
        assert note(3).enclosures[EN].as_written == "Enclosure: as stated, on 14 p."
        assert note(3).versions[EN][0].text.startswith("The Secretariat")
        assert note(3).versions[RU][0].text.startswith("Секретариат")
        assert note(3).versions[KK][0].text.startswith("Азиядағы")

    @pytest.mark.parametrize(
        ("place", "symbol", "kind", "distribution", "author"),
        [
            (0, "SOC/2023-II/DEC/1", PaperKind.DECISION, None, None),
            (1, "SOC/2023-II/DEC/2", PaperKind.LIST_OF_COORDINATORS, None, None),
            (
                2,
                "MC/2023/DRAFT/5/Rev.2",
                PaperKind.DRAFT_STATEMENT,
                Distribution.MEMBER_STATES,
                Party(Capacity.CHAIRMANSHIP, "KAZ"),
            ),
            (
                3,
                "MC/2023/DRAFT/4/Rev.2",
                PaperKind.DRAFT_DECISION,
                Distribution.MEMBER_STATES,
                Party(Capacity.CHAIRMANSHIP, "KAZ"),
            ),
        ],
    )
    def test_each_document_has_its_head(
        self,
        place: int,
        symbol: str,
        kind: PaperKind,
        distribution: Distribution | None,
        author: Party | None,
    ) -> None:
        document = seed(3).documents[place]

        assert str(document.symbol) == document.symbol_as_written == symbol
        assert document.symbol_source is SymbolSource.PRINTED
        assert document.kind is kind
        assert document.dated_on == date(2023, 8, 22)
        assert document.distribution is distribution
        assert (document.author.party if document.author else None) == author
        assert document.body == ("SOC" if place < 2 else "MC")
        assert document.year == 2023
        assert document.session == (2 if place < 2 else None)
        assert document.revision == (0 if place < 2 else 2)
        assert document.place.city == ("ASTANA" if place < 2 else "")
        assert document.enclosed_in == 0

    def test_each_decision_has_its_verbs(self) -> None:
        decisions = [each for each in facts(3, DecisionFound) if not each.is_draft]

        assert [(each.number, each.verbs) for each in decisions] == [
            ("1", (Verb.RECOMMENDED,)),
            ("2", (Verb.RECOMMENDED,)),
            ("3", (Verb.CONSIDERED, Verb.AGREED_CONSULTATIONS_CONTINUE)),
            ("4", (Verb.APPROVED, Verb.AMENDED)),
            ("5", (Verb.CONSIDERED, Verb.AGREED_CONSULTATIONS_CONTINUE)),
            ("6", (Verb.CALLED_ON,)),
        ]
        assert {each.body for each in decisions} == {"SOC"}
        assert [each.address for each in decisions] == [f"para-{n}" for n in range(1, 7)]
        assert {str(each.symbol) for each in decisions} == {"SOC/2023-II/DEC/1"}
        assert {each.decided_on for each in decisions} == {date(2023, 8, 22)}

    def test_recommendations_name_the_body_and_what_it_is_to_do(self) -> None:
        first, second, *others = facts(3, DecisionFound)

        assert first.request == Request("MC", (Verb.ENDORSED, Verb.ADOPTED))
        assert second.request == Request("MC", (Verb.ADOPTED,))
        assert all(other.request is None for other in others)

    def test_deadlines_are_read_with_their_words(self) -> None:
        called = facts(3, DecisionFound)[5]

        assert [(each.word, each.day) for each in called.deadlines] == [
            (DeadlineWord.BEFORE, date(2023, 10, 1)),
            (DeadlineWord.BEFORE_END_OF, date(2023, 12, 31)),
        ]

    def test_the_draft_decision_proposes_rules_and_decides_nothing(self) -> None:
        assert [each for each in facts(3, DecisionFound) if each.is_draft] == []

    def test_the_appointments_of_the_fourth_decision(self) -> None:
        found = {
            (
                each.tenure.state,
                each.role,
                each.area_code,
                each.tenure.starts_on,
                each.tenure.ends_on,
            )
            for each in facts(3, AppointmentFound)
        }

        assert found == {
            ("RUS", Role.COORDINATOR, "NCT-ICT", date(2024, 1, 1), date(2026, 1, 1)),
            ("CHN", Role.CO_COORDINATOR, "NCT-ICT", date(2024, 1, 1), date(2026, 1, 1)),
        }

    def test_the_list_of_coordinators_cell_by_cell(self) -> None:
        (found,) = facts(3, CoordinatorsFound)

        rows = [
            (
                row.dimension_number,
                row.dimension_code,
                row.area_number,
                row.area,
                " ".join(tenure.state for tenure in row.coordinators),
                " ".join(tenure.state for tenure in row.co_coordinators),
            )
            for row in found.rows
        ]
        ict = "Security of and in the use of information and communication technologies (ICTs)"
        assert rows == [
            ("1", "MP", "", "", "KAZ", "TUR"),
            ("2", "NCT", "1", "New challenges and threats (general)", "TUR", "AFG"),
            ("2", "NCT", "2", "Combating terrorism", "IND", ""),
            ("2", "NCT", "3", ict, "RUS", "CHN"),
            ("2", "NCT", "4", "Combating illicit drugs", "IRN", "AFG"),
            (
                "2",
                "NCT",
                "5",
                "Epidemiological safety, public health and pharmaceuticals",
                "KAZ",
                "CHN JOR",
            ),
            (
                "3",
                "ECON",
                "1",
                "Development of small and medium enterprises (SMEs)",
                "RUS",
                "KAZ THA TUR",
            ),
            ("3", "ECON", "2", "Energy security", "KOR", "IND"),
            ("3", "ECON", "3", "Information technology", "KOR", "BGD"),
            ("3", "ECON", "4", "Tourism", "TJK", "LKA"),
            (
                "3",
                "ECON",
                "5",
                "Development of secure and effective systems of transportation corridors",
                "AZE",
                "CHN IND",
            ),
            ("3", "ECON", "6", "Agriculture", "CHN", ""),
            ("3", "ECON", "7", "Finance", "CHN", ""),
            ("3", "ECON", "8", "Trade and Investment", "", "KGZ TUR"),
            ("4", "ENV", "1", "Sustainable Development", "THA", ""),
            ("4", "ENV", "2", "Natural disaster management", "IRN", "BGD"),
            ("4", "ENV", "3", "Environment protection", "MNG", "BGD CHN"),
            ("5", "HUM", "", "", "UZB", "CHN IND KAZ KGZ"),
        ]
        assert all(row.area_code for row in found.rows if row.area)
        assert found.decided_on == date(2023, 8, 22)
        assert str(found.symbol) == "SOC/2023-II/DEC/2"

    def test_only_one_area_has_a_tenure_printed(self) -> None:
        (found,) = facts(3, CoordinatorsFound)
        printed = {
            (tenure.state, tenure.years_as_written, tenure.starts_on, tenure.ends_on)
            for row in found.rows
            for tenure in (*row.coordinators, *row.co_coordinators)
            if tenure.years_as_written
        }

        assert printed == {
            ("RUS", ("2024-2025",), date(2024, 1, 1), date(2026, 1, 1)),
            ("CHN", ("2024-2025",), date(2024, 1, 1), date(2026, 1, 1)),
        }

    def test_trade_and_investment_has_no_coordinator(self) -> None:
        (doubt,) = doubts(3, DoubtCode.AREA_WITHOUT_COORDINATOR)

        assert doubt.params == {
            "area": "Trade and Investment",
            "co_coordinators": "Kyrgyzstan, Türkiye",
        }

    def test_the_table_is_joined_and_its_broken_word_mended(self) -> None:
        (joined,) = doubts(3, DoubtCode.TABLE_JOINED)
        (mended,) = doubts(3, DoubtCode.WORD_MENDED)
        tables = [b for b in seed(3).documents[1].versions[EN] if b.kind is Kind.TABLE]

        assert joined.where.line == 96
        assert mended.params["read"] == "Military-political"
        assert len(tables) == 1
        assert len(tables[0].rows) == 19
        assert {len(row) for row in tables[0].rows} == {6}

    def test_lost_hyphens_are_remarked(self) -> None:
        lines = [doubt.where.line for doubt in doubts(3, DoubtCode.HYPHEN_LOST)]

        assert lines == [181, 194, 195]

    def test_the_draft_statement_has_all_paragraphs(self) -> None:
        statement = seed(3).documents[2]

        assert count(statement, EN) == {
            Kind.TITLE: 1,
            Kind.PREAMBLE: 9,
            Kind.ENACTING: 1,
            Kind.PARAGRAPH: 15,
        }
        assert numbers(statement, EN, Kind.PARAGRAPH) == [str(n) for n in range(1, 16)]

    def test_the_draft_modalities_have_all_provisions(self) -> None:
        modalities = seed(3).documents[3]

        assert numbers(modalities, EN, Kind.PARAGRAPH) == [
            *(f"1.{n}" for n in range(1, 13)),
            *(f"2.{n}" for n in range(1, 10)),
            *(f"3.{n}" for n in range(1, 6)),
            *(f"4.{n}" for n in range(1, 3)),
            *(f"5.{n}" for n in range(1, 4)),
        ]
        assert [(b.number, b.level) for b in modalities.versions[EN] if b.kind is Kind.HEADING] == [
            ("Chapter 1", 1),
            ("", 2),
            ("", 2),
            ("Chapter 2", 1),
            ("", 2),
            ("", 2),
            ("Chapter 3", 1),
            ("Chapter 4", 1),
            ("Chapter 5", 1),
        ]
        assert count(modalities, EN)[Kind.PREAMBLE] == 2
        assert count(modalities, EN)[Kind.ENTRY] == 5
        assert count(modalities, EN)[Kind.ENACTING] == 1

    def test_meetings_are_found_with_places(self) -> None:
        found = {
            (each.body, each.first, each.city, each.informal) for each in facts(3, MeetingFound)
        }

        assert found == {
            ("SOC", date(2023, 8, 22), "", False),
            ("SOC", date(2023, 8, 22), "ASTANA", False),
            ("MC", date(2023, 9, 21), "NEW-YORK", True),
        }


class TestSeed004:
    def test_is_a_brochure_without_a_note(self) -> None:
        (document,) = seed(4).documents

        assert seed(4).notes == ()
        assert document.kind is PaperKind.BROCHURE
        assert document.titles == {EN: "WHAT IS CICA"}
        assert document.symbol is None

    def test_counts_the_participants(self) -> None:
        assert {(each.standing, each.count) for each in facts(4, CountFound)} == {
            ("member_states", 28),
            ("observer_states", 10),
            ("observer_organizations", 5),
            ("partner_organizations", 6),
        }

    def test_tells_how_often_each_body_meets(self) -> None:
        assert {each.body: each.as_written for each in facts(4, CadenceFound)} == {
            "SUMMIT": "Every four years",
            "MC": "Every four years (two years after the Summit)",
            "SOC": "Not less than twice a year",
            "SWG": "Not less than twice a year",
            "EXPERT": "Ad hoc",
            "SPECIALIZED": "Ad hoc",
            "PRC": "Ad hoc",
            "BC": "In practice once a year",
            "YC": "Not less than once a year",
            "TTF": "Not less than once a year",
            "CEP": "Ad hoc",
            "PNLU": "Not less than once a year",
            "FS": "Not less than once a year",
            "WC": "Not less than once a year",
        }

    def test_lists_the_coordinators_and_says_where_roles_are_not_shown(self) -> None:
        (found,) = facts(4, CoordinatorsFound)

        def codes(tenures: tuple[Tenure, ...]) -> str:
            return " ".join(tenure.state for tenure in tenures)

        listed = {
            row.area_code or row.dimension_code: (
                codes(row.coordinators),
                codes(row.co_coordinators),
                codes(row.unclear),
            )
            for row in found.rows
        }
        assert listed == {
            "ECON-SME": ("RUS", "KAZ THA TUR", ""),
            "ECON-ENERGY": ("KOR", "IND", ""),
            "ECON-IT": ("KOR", "BGD", ""),
            "ECON-TOURISM": ("TJK", "LKA", ""),
            "ECON-TRANSPORT": ("AZE", "CHN IND", ""),
            "ECON-AGRI": ("CHN", "", ""),
            "ECON-FINANCE": ("CHN", "", ""),
            "ECON-TRADE": ("", "", "KGZ TUR"),
            "NCT-GEN": ("TUR", "AFG", ""),
            "NCT-TER": ("IND", "", ""),
            "NCT-ICT": ("RUS", "CHN", ""),
            "NCT-DRUGS": ("IRN", "AFG", ""),
            "NCT-EPI": ("KAZ", "CHN JOR", ""),
            "ENV-SD": ("THA", "", ""),
            "ENV-DISASTER": ("IRN", "BGD", ""),
            "ENV-PROTECT": ("MNG", "BGD CHN", ""),
            "HUM": ("UZB", "CHN IND KAZ KGZ", ""),
            "MP": ("KAZ", "TUR", ""),
        }
        (doubt,) = doubts(4, DoubtCode.ROLE_UNCLEAR)
        assert doubt.params["area"] == "TRADE AND INVESTMENT"

    def test_tenures_of_two_terms_are_read_as_one_run(self) -> None:
        (found,) = facts(4, CoordinatorsFound)
        (ict,) = [row for row in found.rows if row.area_code == "NCT-ICT"]

        assert ict.coordinators[0].years_as_written == ("2022–2023", "2024–2025")
        assert ict.coordinators[0].starts_on == date(2022, 1, 1)
        assert ict.coordinators[0].ends_on == date(2026, 1, 1)


class TestEverySeed:
    @pytest.mark.parametrize("number", range(5))
    def test_is_written_as_json_and_read_back(self, number: int) -> None:
        paper = seed(number)

        assert Paper.from_json(paper.as_json()) == paper

    @pytest.mark.parametrize("number", range(5))
    def test_gives_every_paragraph_one_address(self, number: int) -> None:
        papers: list[NoteFound | DocumentFound] = [*seed(number).notes, *seed(number).documents]
        for document in papers:
            for text in document.versions.values():
                addresses = [block.address for block in text]
                assert all(addresses)
                assert len(set(addresses)) == len(addresses)

    @pytest.mark.parametrize("number", range(5))
    def test_keeps_every_word(self, number: int) -> None:
        path = next(SEEDS.glob(f"{number:03}_*.txt"))
        paper = seed(number)
        papers: list[NoteFound | DocumentFound] = [*paper.notes, *paper.documents]
        kept = " ".join(
            f"{block.number} {block.text} {' '.join(c for row in block.rows for c in row)}"
            for each in papers
            for text in each.versions.values()
            for block in text
        )
        words = {word for word in kept.lower().replace("-", "").split() if word.isalpha()}
        plain = path.read_text(encoding="utf-8").lower().replace("*", "").replace("-", "")
        missing = {word for word in plain.split() if word.isalpha() and len(word) > 7} - words

        assert len(missing) <= 12, missing
