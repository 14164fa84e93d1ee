"""The main job: the five papers are imported and have become a living register."""

from datetime import UTC, date, datetime

import pytest

from clearinghouse.documents import queries as register
from clearinghouse.documents import rows
from clearinghouse.documents.search import search
from clearinghouse.intake.kinds import ProposalState
from clearinghouse.jobs import reference_papers
from clearinghouse.law.concept_papers import PaperReason, PaperStand
from clearinghouse.law.distribution import PUBLIC_READER, Distribution, Reader, Standing
from clearinghouse.measures import queries as measures
from clearinghouse.papers import queries as papers
from clearinghouse.papers.kinds import AreaPaperKind
from clearinghouse.papers.models import Activity, Network
from clearinghouse.procedures import queries as procedures
from clearinghouse.record.models import Entry
from clearinghouse.text.languages import Language
from tests.intake.house import accept, hand_in
from tests.seeds import SEEDS, only_with_seeds

pytestmark = only_with_seeds
TURKIYE = Reader("TUR", Standing.MEMBER, cleared=True)
NOW = datetime(2026, 11, 27, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def uploads(house):
    """Import once for the module, within the transaction of the house."""
    return accept(*hand_in(*((path.name, path) for path in sorted(SEEDS.glob("*.txt")))))


@pytest.fixture
def imported(uploads, db):
    return uploads


def shown(symbol: str, reader: Reader = TURKIYE):
    (row,) = register.resolve(reader, symbol)
    return rows.document(reader, row.address, symbol=row.symbol)


def test_every_file_is_read_and_nothing_is_refused(imported) -> None:
    assert [upload.fault for upload in imported] == [""] * 5
    refused = {
        (upload.name[:3], proposal.kind): proposal.fault
        for upload in imported
        for proposal in upload.proposals
        if proposal.fault
    }
    # The brochure tells its roles without the day on which they were decided.
    assert refused == {("004", "CoordinatorsFound"): "intake.effective_date_needed"}


@pytest.mark.parametrize(
    ("spelling", "symbol", "distribution", "languages"),
    [
        ("MM/2021/DRAFT/3", "MM/2021/DRAFT/3", Distribution.MEMBER_STATES, ["en", "ru"]),
        ("ММ/2021/DRAFT/3", "MM/2021/DRAFT/3", Distribution.MEMBER_STATES, ["en", "ru"]),
        ("soc/2023-2/dec/1", "SOC/2023-II/DEC/1", Distribution.MEMBER_STATES, ["en"]),
        ("SOC/2023-II/DEC/2", "SOC/2023-II/DEC/2", Distribution.MEMBER_STATES, ["en"]),
        ("MC/2023/DRAFT/4", "MC/2023/DRAFT/4/Rev.2", Distribution.MEMBER_STATES, ["en"]),
        ("MC/2023/DRAFT/5/Rev.2", "MC/2023/DRAFT/5/Rev.2", Distribution.MEMBER_STATES, ["en"]),
    ],
)
def test_each_symbol_is_found_in_any_spelling(
    imported, spelling, symbol, distribution, languages
) -> None:
    document = shown(spelling)

    assert document.row.symbol == symbol
    assert document.row.distribution is distribution
    assert sorted(reading.language for reading in document.readings) == languages
    assert register.resolve(PUBLIC_READER, spelling) == ()


@pytest.mark.parametrize(
    ("number", "dated_on", "languages", "enclosed"),
    [
        ("17-1/13emb", date(2021, 1, 19), ["en", "ru"], 1),
        ("No. 17-1/542", date(2021, 8, 26), ["en", "kk", "ru"], 1),
        ("№ NCT/G/35", date(2024, 1, 12), ["en", "kk", "ru"], 2),
        ("NºDOC/1016", date(2023, 8, 22), ["en", "kk", "ru"], 4),
    ],
)
def test_each_note_has_its_languages_and_enclosures(
    imported, number, dated_on, languages, enclosed
) -> None:
    document = shown(number)

    assert document.issue.dated_on == dated_on
    assert sorted(reading.language for reading in document.readings) == languages
    assert document.note is not None
    assert len(document.note.enclosures) == enclosed


def test_a_note_names_the_note_it_refers_to(imported) -> None:
    cited = shown("NCT/G/35").citations[Language.EN]

    assert "NCT/G/1501" in {each.name for each in cited}
    assert all(each.row is None for each in cited if each.name == "NCT/G/1501")


def test_measure_3_6_is_in_the_catalogue_from_15_january_2021(imported) -> None:
    def numbers(on: date) -> set[str]:
        groups = measures.catalogue(TURKIYE, on).dimensions
        return {
            measure.number
            for group in groups
            for measure in (*group.measures, *(m for area in group.areas for m in area.measures))
        }

    assert "3.6" not in numbers(date(2021, 1, 14))
    assert "3.6" in numbers(date(2021, 1, 15))


def test_the_silence_on_measure_3_6_keeps_its_days_apart(imported) -> None:
    silence = next(row for row in procedures.silences(TURKIYE) if row.opened_by == "17-1/388emb")

    assert silence.opened_on == date(2020, 12, 29)
    assert silence.effective_on == date(2021, 1, 15)
    assert silence.announced_on == date(2021, 1, 19)


def test_the_note_on_measure_3_6_concerns_it_for_those_who_may_read_the_note(imported) -> None:
    def concerned(reader: Reader) -> list[tuple[str, str]]:
        found = measures.documents_concerning(reader, "2004", "3.6")
        return [(each.document.name, each.kind.value) for each in found]

    note = shown("17-1/13emb")

    assert ("17-1/13emb", "introduces") in concerned(TURKIYE)
    assert "17-1/13emb" not in {name for name, _kind in concerned(PUBLIC_READER)}
    assert "3.6" in {row.key for row in measures.measures_concerned_by(TURKIYE, note.issue.key)}
    row = measures.measure(TURKIYE, "2004", "3.6", on=date(2021, 1, 19)).row
    assert row.introduced.silence


def test_the_six_decisions_are_recorded_with_their_verbs(imported) -> None:
    document = shown("SOC/2023-II/DEC/1")
    decided = procedures.decisions_in(TURKIYE, document.issue.key)

    assert [(row.number.strip("."), row.verb.value) for row in decided] == [
        ("1", "recommended"),
        ("2", "recommended"),
        ("3", "agreed_consultations_continue"),
        ("4", "approved"),
        ("5", "agreed_consultations_continue"),
        ("6", "called_on"),
    ]
    assert decided[5].due_before == date(2023, 10, 1)


def test_the_list_of_22_august_2023_has_no_coordinator_for_trade(imported) -> None:
    listed = measures.coordinators(TURKIYE, date(2023, 8, 22))
    trade = next(line for line in listed.lines if "rade" in line.name["en"])

    assert len(listed.lines) == 18
    assert trade.coordinators == ()
    assert {held.participant for held in trade.co_coordinators} == {"KGZ", "TUR"}


def test_what_was_read_can_be_searched_within_rights(imported) -> None:
    assert search(TURKIYE, "volunteerism").hits
    assert not [hit for hit in search(PUBLIC_READER, "volunteerism").hits if hit.row.symbol]
    assert search(TURKIYE, "пандемия").hits
    assert search(TURKIYE, "Хатшылығы").hits


def test_importing_again_changes_nothing(imported) -> None:
    entries = Entry.objects.count()

    again = accept(
        *hand_in(*((path.name, path) for path in sorted(SEEDS.glob("*.txt"))), again=True)
    )

    assert Entry.objects.count() == entries
    states = {p.state for upload in again for p in upload.proposals if not p.fault}
    assert states == {ProposalState.ACCEPTED, ProposalState.NOTED}


@pytest.fixture(scope="module")
def bound(uploads):
    """Let the duty find the paper and the plan of seed 002, once for the module."""
    reference_papers.load(at=NOW)
    reference_papers.bind_known_papers(at=NOW)  # the watch begins
    return reference_papers.bind_known_papers(at=NOW)


class TestThePaperOfSeed002:
    def test_is_bound_with_its_plan_and_stays_so(self, bound, imported) -> None:
        assert bound == 2
        reference_papers.bind_known_papers(at=NOW)

        area = papers.area(TURKIYE, "NCT-GEN", at=NOW)
        assert area is not None
        assert sorted(paper.kind for paper in area.papers) == [
            AreaPaperKind.ACTION_PLAN,
            AreaPaperKind.CONCEPT_PAPER,
        ]
        assert {paper.author for paper in area.papers} == {"TUR"}

    def test_is_approved_by_the_silence_that_was_not_broken(self, bound, imported) -> None:
        area = papers.area(TURKIYE, "NCT-GEN", at=NOW)

        for paper in area.papers:
            assert paper.approved_on == date(2024, 1, 12)
            assert paper.silence

    def test_modalities_2023_2_6_lacks_a_period_and_the_software_says_so(
        self, bound, imported
    ) -> None:
        paper = papers.area(TURKIYE, "NCT-GEN", at=NOW).paper

        assert paper.stand is PaperStand.APPLIES_WITHOUT_END
        assert [remark.reason for remark in paper.remarks] == [
            PaperReason.PERIOD_MISSING,
            PaperReason.NOT_PUBLISHED,
        ]
        assert paper.last is None

    def test_has_its_plan_as_activities(self, bound, imported) -> None:
        plan = papers.plan(TURKIYE, "NCT-GEN", at=NOW)

        assert [each.code for each in plan.activities] == [
            *("i", "i.1", "i.2", "i.3", "i.4", "i.5", "i.6"),
            *("ii", "ii.1", "ii.2", "ii.3", "ii.4", "iii", "iv"),
        ]
        assert {each.measures[0][:2] for each in plan.activities} == {
            ("2021", f"NCT-GEN-{number}") for number in range(1, 5)
        }
        assert Network.objects.count() == 3
        assert papers.plan(PUBLIC_READER, "NCT-GEN", at=NOW) is None

    def test_is_loaded_again_without_a_change(self, bound, imported) -> None:
        before = Activity.objects.count()

        reference_papers.load(at=NOW)

        assert Activity.objects.count() == before
