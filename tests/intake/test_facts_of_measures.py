"""What papers say of the Catalogue enters the measures room, with what it rests on."""

from datetime import date

import pytest

from clearinghouse.documents.operations import register
from clearinghouse.documents.papers import Version
from clearinghouse.intake.amendments import Corrected
from clearinghouse.intake.context import Context
from clearinghouse.intake.facts import enter_silence_adoption
from clearinghouse.intake.facts_of_measures import attach_catalogue
from clearinghouse.intake.faults import IntakeFault, Refused
from clearinghouse.intake.mentions import relate_mentions
from clearinghouse.law.symbols import parse_note_number
from clearinghouse.measures import queries
from clearinghouse.measures.kinds import ConcernKind
from clearinghouse.reading.facts import CatalogueFound, SilenceAdoption
from clearinghouse.reading.paper import DocumentFound, Paper, PaperKind
from clearinghouse.text.blocks import Block, Kind
from clearinghouse.text.languages import Language
from tests.factories import KAZAKHSTAN, NOW, a_paper
from tests.intake.house import REGISTRY

EFFECTIVE, ANNOUNCED = date(2021, 3, 1), date(2021, 3, 5)
TEXT = (
    Block(Kind.TITLE, "On orchards", "title"),
    Block(Kind.PARAGRAPH, "Measure 2.1 and measures 3.99 are carried out.", "para-1", "1"),
    Block(Kind.PARAGRAPH, "Apples are red.", "para-2", "2"),
)


@pytest.fixture
def revision(house, db) -> int:
    paper = a_paper("MC/2021/DEC/9", Version(Language.EN, "On orchards", TEXT), dated_on=ANNOUNCED)
    return register(paper=paper, by=REGISTRY, at=NOW).revision


def context(revision: int, *, is_draft: bool = False) -> Context:
    paper = Paper(
        name="x",
        digest_sha256="",
        size=0,
        format="txt",
        notes=(),
        documents=(DocumentFound(PaperKind.CATALOGUE, is_draft=is_draft),),
        facts=(),
        doubts=(),
    )
    return Context(paper, {0: revision}, {0: revision}, Corrected({}), REGISTRY, NOW)


def concerned(key: str) -> list[tuple[str, ConcernKind]]:
    found = queries.documents_concerning(KAZAKHSTAN, "2004", key)
    return [(each.address, each.kind) for each in found if each.document.symbol == "MC/2021/DEC/9"]


class TestAMeasureAdoptedUnderSilence:
    def test_rests_on_the_silence_and_is_introduced_by_the_note(self, revision) -> None:
        fact = SilenceAdoption(
            measure="3.7",
            texts={Language.EN: "States plant orchards"},
            catalogue_dated=None,
            opened_by=parse_note_number("17-1/9emb"),
            opened_on=date(2021, 2, 1),
            effective_on=EFFECTIVE,
            announced_on=ANNOUNCED,
            announced_by=None,
            note=0,
        )

        outcome = enter_silence_adoption(fact, context(revision))

        row = queries.measure(KAZAKHSTAN, "2004", "3.7", on=EFFECTIVE).row
        assert row.introduced.silence == outcome["silence"]
        assert concerned("3.7") == [("", ConcernKind.INTRODUCES)]


class TestAPaper:
    def test_mentions_the_measures_of_the_edition_then_in_force(self, revision) -> None:
        relate_mentions(revision, context(revision))

        (row,) = queries.measures_concerned_by(KAZAKHSTAN, revision)
        assert (row.edition, row.key) == ("2004", "2.1")
        assert concerned("2.1") == [("para-1", ConcernKind.MENTIONS)]

    def test_is_looked_at_by_the_paragraph_where_one_is_named(self, revision) -> None:
        relate_mentions(revision, context(revision), address="para-2")

        assert queries.measures_concerned_by(KAZAKHSTAN, revision) == ()


def a_catalogue_of(day: date | None) -> CatalogueFound:
    return CatalogueFound(day, (), (), (), Language.EN, document=0)


class TestACatalogue:
    def test_is_refused_where_no_edition_begins_on_its_day(self, revision) -> None:
        with pytest.raises(Refused) as refused:
            attach_catalogue(a_catalogue_of(EFFECTIVE), context(revision))

        assert refused.value.fault is IntakeFault.NO_EDITION_OF_THAT_DAY
        assert refused.value.named["day"] == ANNOUNCED.isoformat()

    def test_is_only_noted_while_it_is_a_draft(self, revision) -> None:
        found = attach_catalogue(a_catalogue_of(EFFECTIVE), context(revision, is_draft=True))

        assert found == {}
