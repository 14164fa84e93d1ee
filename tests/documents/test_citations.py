"""Which note a number means: that of the day beside it, and never another year's by chance."""

from dataclasses import replace
from datetime import date

import pytest

from clearinghouse.documents import operations, rows
from clearinghouse.documents.models import Citation
from clearinghouse.documents.views import Cited
from clearinghouse.law.distribution import Distribution, Marking
from clearinghouse.text.blocks import Block, Kind
from clearinghouse.text.languages import Language
from tests import factories
from tests.factories import KAZAKHSTAN, NOW, REGISTRY, a_note, a_paper, a_version

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _participants() -> None:
    factories.some_participants()


def note_of(year: int, *, sender: str = "SEC", words: str = "Of that year.") -> str:
    note = a_note("DOC/12", f"{words} {year} {sender}", dated_on=date(year, 3, 4))
    entered = operations.register_note(note=replace(note, sender=sender), by=REGISTRY, at=NOW)
    return entered.address


def citing(words: str, symbol: str = "MC/2026/DRAFT/9") -> str:
    text = (Block(Kind.PARAGRAPH, words, address="para-1"),)
    version = replace(a_version(), text=text)
    paper = a_paper(symbol, version, dated_on=date(2026, 6, 1))
    return operations.register(paper=paper, by=REGISTRY, at=NOW).address


def cited_in(address: str) -> Cited:
    shown = rows.document(KAZAKHSTAN, address)
    assert shown is not None
    (cited,) = shown.citations[Language.EN]
    return cited


class TestTheDayBeside:
    @pytest.mark.parametrize(
        "words",
        [
            "Recalling note № DOC/12 of 4 March 2025,",
            "ссылаясь на ноту № DOC/12 от 4 марта 2025 года,",
            "2025 жылғы 4 наурыздағы № DOC/12 нотасына сілтеме жасай отырып,",
        ],
    )
    def test_is_kept_and_decides(self, words: str) -> None:
        note_of(2024)
        meant = note_of(2025)
        note_of(2026)

        cited = cited_in(citing(words))

        assert Citation.objects.get().noted_on == date(2025, 3, 4)
        assert cited.dated_on == date(2025, 3, 4)
        assert cited.row is not None
        assert cited.row.address == meant
        assert not cited.is_ambiguous

    def test_of_another_year_leads_nowhere(self) -> None:
        note_of(2025)

        cited = cited_in(citing("Recalling note № DOC/12 of 4 March 2021,"))

        assert cited.row is None
        assert not cited.is_ambiguous

    def test_misprinted_within_the_year_still_leads_there(self) -> None:
        meant = note_of(2025)
        note_of(2024)

        cited = cited_in(citing("Recalling note № DOC/12 of 5 March 2025,"))

        assert cited.row is not None
        assert cited.row.address == meant

    def test_of_two_senders_is_left_to_the_reader(self) -> None:
        note_of(2025)
        note_of(2025, sender="KAZ")

        cited = cited_in(citing("Recalling note № DOC/12 of 4 March 2025,"))

        assert cited.row is None
        assert cited.is_ambiguous


class TestWithoutADay:
    def test_the_only_note_is_meant(self) -> None:
        meant = note_of(2025)

        cited = cited_in(citing("Recalling note № DOC/12,"))

        assert cited.row is not None
        assert cited.row.address == meant

    def test_several_are_left_to_the_reader(self) -> None:
        note_of(2024)
        note_of(2025)

        cited = cited_in(citing("Recalling note № DOC/12,"))

        assert cited.row is None
        assert cited.is_ambiguous

    def test_a_note_that_one_may_not_see_makes_nothing_ambiguous(self) -> None:
        hidden = a_note("DOC/12", "For one only.", dated_on=date(2024, 3, 4))
        marking = Marking(Distribution.ADDRESSEES, "SEC", frozenset({"IND"}))
        paper = replace(hidden.paper, marking=marking)
        operations.register_note(note=replace(hidden, paper=paper), by=REGISTRY, at=NOW)
        meant = note_of(2025)

        cited = cited_in(citing("Recalling note № DOC/12,"))

        assert cited.row is not None
        assert cited.row.address == meant


class TestNamedIn:
    def names(self, address: str) -> list[str]:
        shown = rows.document(KAZAKHSTAN, address)
        assert shown is not None
        return [row.symbol for row in shown.cited_by]

    def test_are_only_the_papers_that_mean_this_note(self) -> None:
        last, this = note_of(2024), note_of(2025)
        citing("Recalling note № DOC/12 of 4 March 2025,")
        citing("Recalling note № DOC/12,", "MC/2026/DRAFT/10")
        citing("Recalling note № DOC/12 of 4 March 2019,", "MC/2026/DRAFT/11")

        assert self.names(this) == ["MC/2026/DRAFT/9"]
        assert self.names(last) == []
