"""The made-up year goes in through the operations: all of it or nothing, and once."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime

import pytest
from django.db import transaction

from clearinghouse.documents import queries as register
from clearinghouse.documents.models import (
    Citation,
    Derestriction,
    Document,
    LanguageVersion,
    Note,
    Original,
    Revision,
)
from clearinghouse.intake import queries as intake
from clearinghouse.jobs import demonstration, demonstration_people, reference, reference_catalogue
from clearinghouse.jobs.demonstration import acts
from clearinghouse.jobs.demonstration.calendar import Year
from clearinghouse.jobs.demonstration.notation import Drafted
from clearinghouse.jobs.demonstration.papers import Papers
from clearinghouse.law.distribution import PUBLIC_READER, Distribution, Reader, Standing
from clearinghouse.law.follow_up import FollowUpStand
from clearinghouse.measures.models import Concern
from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE
from clearinghouse.participants.models import FocalPoint, Meeting
from clearinghouse.planning import queries as planning
from clearinghouse.procedures.models import Decision, SilenceOutcome
from clearinghouse.record.models import Entry
from clearinghouse.resources import queries as resources
from clearinghouse.review import queries as review
from clearinghouse.text.alignment import align
from clearinghouse.text.blocks import Block
from clearinghouse.text.languages import Language
from clearinghouse.text.parity import Parity, compare
from clearinghouse.text.redline import Fate, redline
from tests.factories import KAZAKHSTAN, NOW, OBSERVER
from tests.seeds import SEEDS, are_here

pytestmark = pytest.mark.django_db
WORD = re.compile(r"\w+")
# Names of bodies run to some six words; more in a row, formulae apart, would be somebody's text.
IN_A_ROW = 8


@pytest.fixture(scope="module")
def after_interruption(django_db_setup, django_db_blocker) -> Iterator[tuple[int, bool, bool]]:
    """Interrupt the filling, then do it; what the interruption left is handed to its test."""

    def stopped(papers: Papers, paper: Drafted, *, at: datetime) -> None:
        if paper.key == "note-swg1":
            raise KeyboardInterrupt

    with django_db_blocker.unblock(), transaction.atomic():
        reference.load(at=NOW)
        reference_catalogue.load(at=NOW)
        entries = Entry.objects.count()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(acts, "accompany", stopped)
            with pytest.raises(KeyboardInterrupt):
                demonstration.fill(at=NOW)
        left = Entry.objects.count() - entries
        found = left, demonstration_people.is_peopled(), demonstration.is_filled()
        demonstration.fill(at=NOW)
        yield found
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def _filled(after_interruption) -> None:
    """Have the demonstration filled in."""


def blocks(revision: str, language: Language) -> tuple[Block, ...]:
    held = LanguageVersion.objects.get(
        revision__symbol=revision, language=language.value, current=True
    )
    return tuple(Block.from_json(block) for block in held.blocks)


@pytest.mark.usefixtures("_filled")
class TestFilling:
    def test_is_done_once(self):
        assert demonstration.is_filled()

    def test_enters_a_year_of_papers_in_all_four_distributions(self):
        counted = Counter(Document.objects.values_list("distribution", flat=True))

        assert 40 <= Revision.objects.count() <= 70
        assert set(counted) == {circle.value for circle in Distribution}
        assert counted[Distribution.ADDRESSEES] == 5

    def test_enters_notes_of_several_registers_that_came_and_went(self):
        registers = {"DOC", "HUM/C", "HUM/M", "ENV/D", "ECON/A", "ECON/T", "NCT/E", "PRT", "12-3"}
        assert registers | {"17-1", "IN"} == set(Note.objects.values_list("register", flat=True))
        assert set(Note.objects.values_list("direction", flat=True)) == {"incoming", "outgoing"}
        assert Note.objects.filter(enclosures__isnull=False).distinct().count() > 10

    def test_records_decisions_with_their_verbs_at_their_paragraphs(self):
        made = Decision.objects.filter(sources="").values_list("verb", flat=True)

        assert len(set(made)) >= 8
        decided = Decision.objects.get(key="SOC/2026-II/DEC/1#para-2")
        assert (decided.verb, decided.addressed_to, decided.number) == ("recommended", "MC", "2")
        assert decided.meeting.code == f"SOC-{decided.decided_on}"

    def test_follows_up_the_six_decisions_of_the_senior_officials_of_2023(self):
        keys = Decision.objects.filter(key__startswith="SOC/2023-II/DEC/1#")
        rows = resources.follow_ups(REGISTRY_AT_THE_MACHINE, on=date(2023, 9, 30))

        assert keys.count() == 6
        asked = Counter(row.decision.key[-1] for row in rows)
        assert asked == {"1": 1, "2": 1, "3": 1, "5": 1, "6": 2}
        (done,) = [row for row in rows if row.stand is FollowUpStand.DONE]
        assert done.decision.key[-1] == "1"
        # The day before the first of October everything that was called for was in time.
        assert [row.decision.key[-1] for row in rows if row.is_past] == ["2"]

    def test_fills_the_fund_with_a_project_that_a_decision_approved(self):
        shown = resources.projects(REGISTRY_AT_THE_MACHINE, on=NOW.date())
        assert Counter(row.stage.value for row in shown) == {"under_way": 1, "proposed": 1}
        assert len(resources.projects(PUBLIC_READER, on=NOW.date())) == 1
        (year,) = resources.giving_by_year(REGISTRY_AT_THE_MACHINE, on=NOW.date())
        assert (year.pledged, year.received) == (180_000, 145_000)

    def test_holds_an_event_and_has_nominations_to_another(self):
        held, coming = planning.events(REGISTRY_AT_THE_MACHINE, year=NOW.year)
        assert len(planning.papers(REGISTRY_AT_THE_MACHINE, held.code)) == 2
        assert len(planning.attendance(REGISTRY_AT_THE_MACHINE, held.code)) == 6
        registry = demonstration_people.reader_of_role("registry", at=NOW)
        assert len(planning.nominations(registry, coming.code, at=NOW)) == 3

    def test_runs_a_review_that_a_note_asked_contributions_to(self):
        (row,) = review.reviews(REGISTRY_AT_THE_MACHINE, on=NOW.date())
        shown = review.review(REGISTRY_AT_THE_MACHINE, row.key)
        assert shown is not None
        assert shown.note is not None
        assert all(each.answers_note for each in shown.contributions)
        assert len(shown.contributions) == 2

    def test_records_a_silence_that_nobody_broke(self):
        ended = SilenceOutcome.objects.get(sources="", outcome="not_breached")
        broken = SilenceOutcome.objects.get(sources="", outcome="broken")

        assert broken.effective_on is None
        assert ended.opened_on < ended.deadline_on == ended.effective_on < ended.announced_on

    def test_eases_one_restriction_under_a_decision(self):
        eased = Derestriction.objects.get()

        assert (eased.from_distribution, eased.to_distribution) == ("member_states", "public")
        assert eased.document.symbol == "SOC/2026-I/DRAFT/2"

    def test_mends_one_transcription_and_keeps_the_earlier_one(self):
        held = LanguageVersion.objects.filter(revision__languages__transcription=2, language="ru")

        assert [(one.transcription, one.current) for one in held.order_by("transcription")] == [
            (1, False),
            (2, True),
        ]

    def test_cites_papers_that_are_there_and_one_that_is_not(self):
        symbols = set(Citation.objects.exclude(symbol="").values_list("symbol", flat=True))
        missing = {
            symbol for symbol in symbols if not register.by_symbol(REGISTRY_AT_THE_MACHINE, symbol)
        }

        assert len(symbols) > 20
        assert missing == {"SEC/2024/INF/7"}

    def test_lets_the_languages_of_a_draft_differ_in_one_date_only(self):
        versions = {language: blocks("SOC/2026-I/DRAFT/1/Rev.1", language) for language in Language}
        (found,) = compare(align(versions))

        assert (found.code, found.address, found.language) == (
            Parity.DATES,
            "para-4",
            Language.RU,
        )

    def test_gives_every_other_paper_languages_that_agree(self):
        deliberate = {"SOC/2026-I/DRAFT/1/Rev.1", "SOC/2026/DRAFT/1"}
        for revision in Revision.objects.all():
            versions = {
                Language(version.language): tuple(
                    Block.from_json(block) for block in version.blocks
                )
                for version in revision.languages.filter(current=True)
            }
            found = compare(align(versions))
            assert bool(found) == (revision.symbol in deliberate), (revision.symbol, found)

    def test_changes_a_draft_from_revision_to_revision(self):
        changed = redline(
            blocks("MC/2026/DRAFT/1", Language.EN), blocks("MC/2026/DRAFT/1/Rev.1", Language.EN)
        )

        assert [passage.fate for passage in changed].count(Fate.AMENDED) == 2
        assert {passage.fate for passage in changed} == {Fate.KEPT, Fate.AMENDED}

    def test_leaves_an_import_with_doubts_for_the_registry_to_decide(self):
        reader = Reader("SEC", Standing.SECRETARIAT, cleared=True, officer=1)

        assert intake.undecided(REGISTRY_AT_THE_MACHINE) or intake.undecided(reader)
        (batch,) = intake.batches(REGISTRY_AT_THE_MACHINE)
        (upload,) = intake.batch(REGISTRY_AT_THE_MACHINE, batch.address)
        assert len(upload.proposals) == 2
        assert {"enclosure_counts_differ", "homoglyphs", "symbol_not_found"} <= {
            doubt.code for doubt in upload.doubts
        }

    def test_enters_meetings_focal_points_originals_and_what_papers_concern(self):
        assert Meeting.objects.filter(source__contains="Made up").count() == 8
        # Six that answer for their State, and two in a network.
        assert FocalPoint.objects.exclude(kind="network").count() == 6
        assert FocalPoint.objects.filter(kind="network").count() == 2
        assert Original.objects.count() > 10
        assert Concern.objects.count() >= 8

    def test_shows_each_circle_what_is_for_it(self):
        seen = [
            register.register(reader, size=200).total
            for reader in (PUBLIC_READER, OBSERVER, KAZAKHSTAN)
        ]

        assert 5 < seen[0] < seen[1] < seen[2] < Revision.objects.count()


class TestFillingThatIsInterrupted:
    def test_leaves_nothing_and_is_done_wholly_the_next_time(self, after_interruption):
        assert after_interruption == (0, False, False)
        assert demonstration.is_filled()


class TestTheWords:
    def test_are_our_own_and_not_those_of_real_papers(self):
        if not are_here(SEEDS):
            pytest.skip("the real papers are not at hand")
        theirs = {run for seed in SEEDS.glob("*.txt") for run in runs(seed.read_text())}
        papers = Papers(Year.before(NOW))
        ours = {
            run
            for paper in papers.drafted.values()
            for lines in paper.lines.values()
            for line in lines
            for run in runs(line)
        }

        common = ours & theirs
        assert not common


def runs(text: str) -> Iterator[tuple[str, ...]]:
    """Yield the runs of words of a text, the name of the Conference left out."""
    words = WORD.findall(
        text.casefold()
        .replace("conference on interaction and confidence building measures in asia", "")
        .replace("совещания по взаимодействию и мерам доверия в азии", "")
        .replace("ё", "е")
    )
    yield from zip(*(words[start:] for start in range(IN_A_ROW)), strict=False)
