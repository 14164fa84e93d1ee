"""Notes of many kinds: other numbers, senders, addressees, cities, orders of languages."""

from datetime import date

import pytest

from clearinghouse.law.symbols import NoteNumber
from clearinghouse.reading.doubts import DoubtCode
from clearinghouse.reading.facts import SilenceApproval, SilenceBroken, SilenceOpened
from clearinghouse.reading.paper import Capacity, Paper, Party, Unit
from clearinghouse.reading.reader import read_here
from clearinghouse.text.languages import Language
from tests.reading import papers

EN, RU, KK = Language.EN, Language.RU, Language.KK
HAS = "has the honour to inform that the river pilots will gather in spring."
RU_HAS = "имеет честь сообщить, что лоцманы соберутся весной."
KK_HAS = "лоцмандардың көктемде жиналатынын хабарлауды өзіне мәртебе санайды."
EMBASSIES = """MINISTRY OF FOREIGN AFFAIRS
OF THE REPUBLIC OF AZERBAIJAN
AND
EMBASSIES OF CICA MEMBER STATES
Tehran, Xanadu, Doha
"""


def read(text: str) -> Paper:
    return read_here(text.encode(), "note.txt")


def codes(paper: Paper) -> set[DoubtCode]:
    return {doubt.code for doubt in paper.doubts}


class TestOneLanguage:
    @pytest.mark.parametrize(
        ("text", "language"),
        [
            (papers.english(HAS), EN),
            (papers.russian(RU_HAS), RU),
            (papers.kazakh(KK_HAS, number="№ ENV/77"), KK),
        ],
    )
    def test_is_a_note_by_itself(self, text: str, language: Language) -> None:
        (note,) = read(text).notes

        assert set(note.versions) == {language}
        assert note.number == NoteNumber("ENV", 77)
        assert note.dated_on == date(2031, 3, 5)
        assert note.place.city == "ALMATY"
        assert note.sender.party == Party(Capacity.SECRETARIAT, "SEC")
        assert note.addressees.parties == (Party(Capacity.ALL_MEMBER_STATES),)
        assert note.enclosures == {}
        assert note.documents == ()

    def test_without_a_number_is_doubted(self) -> None:
        paper = read(papers.kazakh(KK_HAS))

        assert paper.notes[0].number is None
        assert DoubtCode.NOTE_WITHOUT_NUMBER in codes(paper)

    def test_without_a_date_is_doubted(self) -> None:
        paper = read(papers.english(HAS, date=""))

        assert paper.notes[0].dated_on is None
        assert DoubtCode.NOTE_WITHOUT_DATE in codes(paper)
        assert paper.notes[0].addressees.parties == (Party(Capacity.ALL_MEMBER_STATES),)


class TestNumbersByLanguage:
    def test_with_another_suffix_are_of_one_note_and_doubted(self) -> None:
        paper = read(
            papers.english(HAS, number="No. ENV/77")
            + "\n\n\n"
            + papers.russian(RU_HAS, number="№ ENV/77emb")
        )
        (note,) = paper.notes
        (doubt,) = [each for each in paper.doubts if each.code is DoubtCode.NUMBERS_DIFFER]

        assert set(note.versions) == {EN, RU}
        assert doubt.params == {"language": "ru", "number": "ENV/77emb", "other": "ENV/77"}

    def test_that_differ_are_kept_apart_and_doubted_where_all_else_agrees(self) -> None:
        paper = read(
            papers.english(HAS, number="No. ENV/77")
            + "\n\n\n"
            + papers.russian(RU_HAS, number="№ ENV/78")
        )
        (doubt,) = [each for each in paper.doubts if each.code is DoubtCode.NUMBERS_DIFFER]

        assert [str(note.number) for note in paper.notes] == ["ENV/77", "ENV/78"]
        assert doubt.params == {"language": "ru", "number": "ENV/78", "other": "ENV/77"}

    @pytest.mark.parametrize(
        "other",
        [
            papers.russian(RU_HAS, number="№ ENV/78", date="город Алматы, 6 марта 2031 г."),
            papers.english(HAS, number="No. ENV/78"),
        ],
        ids=["another day", "the same language"],
    )
    def test_of_other_notes_are_not_doubted(self, other: str) -> None:
        paper = read(papers.english(HAS, number="No. ENV/77") + "\n\n\n" + other)

        assert len(paper.notes) == 2
        assert DoubtCode.NUMBERS_DIFFER not in codes(paper)


class TestOrderOfLanguages:
    def test_does_not_matter(self) -> None:
        parts = {EN: papers.english(HAS), RU: papers.russian(RU_HAS), KK: papers.kazakh(KK_HAS)}
        forward = read("\n\n\n".join(parts[one] for one in (EN, RU, KK)))
        (note,) = read("\n\n\n".join(parts[one] for one in (RU, KK, EN))).notes

        assert set(note.versions) == {EN, RU, KK}
        assert note.number == NoteNumber("ENV", 77)
        assert note.versions == forward.notes[0].versions
        assert note.dates == forward.notes[0].dates

    def test_two_notes_of_one_file_stay_two(self) -> None:
        paper = read(
            papers.english(HAS)
            + papers.russian(RU_HAS)
            + papers.english(HAS, number="No. ENV/78", date="Almaty, 9 March 2031")
            + papers.russian(RU_HAS, number="№ ENV/78", date="город Алматы, 9 марта 2031 г.")
        )

        assert [str(note.number) for note in paper.notes] == ["ENV/77", "ENV/78"]
        assert [set(note.versions) for note in paper.notes] == [{EN, RU}, {EN, RU}]

    def test_dates_that_differ_are_doubted(self) -> None:
        paper = read(
            papers.english(HAS) + papers.russian(RU_HAS, date="город Алматы, 6 марта 2031 г.")
        )
        (doubt,) = [doubt for doubt in paper.doubts if doubt.code is DoubtCode.DATES_DIFFER]

        assert doubt.params == {"language": "ru", "other": "2031-03-05", "date": "2031-03-06"}


class TestNumbers:
    @pytest.mark.parametrize(
        ("written", "number"),
        [
            ("№17-2/9", "17-2/9"),
            ("No. 17-1/388emb", "17-1/388emb"),
            ("NºDOC/7", "DOC/7"),
            ("N° NCT/ICT/12", "NCT/ICT/12"),
            ("# ECO/4", "ECO/4"),
            ("Ref.: No. HUM/5", "HUM/5"),
            ("**№ ЕNV/77**", "ENV/77"),
        ],
    )
    def test_are_read_in_any_spelling(self, written: str, number: str) -> None:
        (note,) = read(papers.english(HAS, number=written)).notes

        assert str(note.number) == number


class TestParties:
    def test_embassies_in_other_cities(self) -> None:
        paper = read(
            papers.english(
                HAS,
                to=EMBASSIES,
                greeted="the Ministry of Foreign Affairs of the Republic of Azerbaijan and "
                "Embassies of the CICA Member States in Tehran, Xanadu and Doha",
            )
        )

        assert paper.notes[0].addressees.parties == (
            Party(Capacity.MINISTRY, "AZE"),
            Party(Capacity.EMBASSIES, cities=("TEHRAN", "DOHA")),
        )
        (doubt,) = [doubt for doubt in paper.doubts if doubt.code is DoubtCode.CITY_NOT_KNOWN]
        assert doubt.params == {"written": "Xanadu"}

    def test_a_note_that_comes_in(self) -> None:
        (note,) = read(
            """EMBASSY OF THE KINGDOM OF THAILAND

No. 5021/117

The Embassy of the Kingdom of Thailand presents its compliments to the Secretariat of the
Conference on Interaction and Confidence Building Measures in Asia and has the honour to submit a
report on tides.

The Embassy of the Kingdom of Thailand avails itself of this opportunity to renew to the
Secretariat the assurances of its highest consideration.

Astana, 3 April 2031

SECRETARIAT OF THE CONFERENCE ON INTERACTION
AND CONFIDENCE BUILDING MEASURES IN ASIA
Astana
"""
        ).notes

        assert note.sender.party == Party(Capacity.EMBASSY, "THA")
        assert note.addressees.parties == (Party(Capacity.SECRETARIAT, "SEC"),)
        assert str(note.number) == "5021/117"

    def test_members_and_observers(self) -> None:
        (note,) = read(
            papers.english(
                HAS,
                to="MEMBER STATES AND OBSERVERS\nOF THE CONFERENCE\n",
                greeted="the CICA Member States and Observers",
            )
        ).notes

        assert note.addressees.parties == (
            Party(Capacity.ALL_MEMBER_STATES),
            Party(Capacity.OBSERVERS),
        )

    def test_on_behalf_of_a_state(self) -> None:
        (note,) = read(
            papers.english(
                "has the honour to forward on behalf of the Republic of Korea the draft guide."
            )
        ).notes

        assert note.on_behalf_of is not None
        assert note.on_behalf_of.party == Party(Capacity.STATE, "KOR")


class TestEnclosures:
    @pytest.mark.parametrize(
        ("words", "count", "unit"),
        [
            ("Enclosure: as stated, on 12 pages", 12, Unit.PAGES),
            ("*Enclosures:  \non 3 pp.*", 3, Unit.PAGES),
            ("Enclosure: 5 sheets", 5, Unit.SHEETS),
            ("Приложение: на 9 л. в 1 экз.", 9, Unit.SHEETS),
            ("Приложение: по тексту, на 2 листах", 2, Unit.SHEETS),
            ("Приложение: упомянутое на 4 стр.", 4, Unit.PAGES),
            ("Қосымша: аталған, 14 п.", 14, Unit.SHEETS),
            ("Enclosure: as stated", None, None),
        ],
    )
    def test_are_counted_as_written(self, words: str, count: int | None, unit: Unit | None) -> None:
        (note,) = read(papers.english(HAS, enclosure=words)).notes
        (enclosure,) = note.enclosures.values()

        assert (enclosure.count, enclosure.unit) == (count, unit)

    def test_declared_but_not_there_is_doubted(self) -> None:
        paper = read(papers.english(HAS, enclosure="Enclosure: as stated, on 3 p."))

        (doubt,) = [each for each in paper.doubts if each.code is DoubtCode.ENCLOSURE_NOT_FOUND]
        assert doubt.params == {"declared": 3}

    def test_counts_that_differ_between_languages_are_doubted(self) -> None:
        paper = read(
            papers.english(HAS, enclosure="Enclosure: on 3 p.")
            + papers.russian(RU_HAS, enclosure="Приложение: на 2 л.")
        )

        assert DoubtCode.ENCLOSURE_COUNTS_DIFFER in codes(paper)


class TestSilence:
    def test_opened_with_its_deadline(self) -> None:
        paper = read(
            papers.english(
                "has the honour to place the draft Guide on Harbours under the silence procedure "
                "until 18:00 hours (Astana time) on 14 March 2031."
            )
        )
        (opened,) = paper.facts

        assert isinstance(opened, SilenceOpened)
        assert opened.deadline == date(2031, 3, 14)
        assert opened.subject == "draft Guide on Harbours"
        assert opened.opened_on == date(2031, 3, 5)

    def test_opened_without_a_deadline_is_doubted(self) -> None:
        paper = read(
            papers.english("has the honour to place the draft Guide under the silence procedure.")
        )

        assert isinstance(paper.facts[0], SilenceOpened)
        assert DoubtCode.DEADLINE_UNKNOWN in codes(paper)

    def test_broken(self) -> None:
        paper = read(
            papers.english(
                "with reference to its note No. ENV/70 of 1 February 2031 has the honour to inform "
                "that the silence procedure on the draft Guide on Harbours has been broken."
            )
        )
        (broken,) = paper.facts

        assert isinstance(broken, SilenceBroken)
        assert (broken.opened_by, broken.opened_on) == (NoteNumber("ENV", 70), date(2031, 2, 1))

    def test_not_broken_told_in_russian_only(self) -> None:
        paper = read(
            papers.russian(
                "ссылаясь на ноту № ENV/60 от 1 февраля 2031 года, имеет честь сообщить, что "
                "процедура умолчания с целью одобрения проекта Концепции, подготовленного "
                "Республикой Корея в качестве координатора в приоритетной сфере «Энергетическая "
                "безопасность», не была нарушена."
            )
        )
        (approval,) = paper.facts

        assert isinstance(approval, SilenceApproval)
        assert approval.kinds == ("concept_paper",)
        assert approval.prepared_by == "KOR"
        assert approval.area_code == "ECON-ENERGY"
        assert approval.opened_on == date(2031, 2, 1)

    def test_not_broken_told_in_kazakh_only(self) -> None:
        paper = read(
            papers.kazakh(
                "2031 жылғы 1 ақпандағы № ENV/60 нотасына сілтеме жасай отырып, тұжырымдама "
                "жобасы бойынша үнсіз келісім тәртібі бұзылмағанын хабарлауды мәртебе санайды.",
                number="№ ENV/81",
            )
        )
        (approval,) = paper.facts

        assert isinstance(approval, SilenceApproval)
        assert approval.opened_by == NoteNumber("ENV", 60)
        assert approval.opened_on == date(2031, 2, 1)
        assert approval.announced_by == NoteNumber("ENV", 81)


class TestKazakhLetters:
    def test_typed_as_russian_ones_are_remarked(self) -> None:
        to = papers.KK_TO_ALL.replace("СЕНІМ", "СЕНИМ")
        paper = read(papers.kazakh(KK_HAS, number="№ ENV/77", to=to))
        (doubt,) = [each for each in paper.doubts if each.code is DoubtCode.LIKELY_TYPO]

        assert doubt.params == {"written": "СЕНИМ", "read": "сенім"}

    def test_rightly_typed_are_not(self) -> None:
        paper = read(papers.kazakh(KK_HAS, number="№ ENV/77"))

        assert DoubtCode.LIKELY_TYPO not in codes(paper)
