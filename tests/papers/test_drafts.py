"""A concept paper from its first line to its approval, and what nobody may do on the way."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, transaction

from clearinghouse.documents.kinds import DocumentKind
from clearinghouse.documents.models import Document, LanguageVersion
from clearinghouse.law.concept_papers import PaperPart, PaperReason, PaperStand
from clearinghouse.law.coordination import Role
from clearinghouse.law.distribution import PUBLIC_READER, Distribution
from clearinghouse.law.falling_due import DueStand
from clearinghouse.notices.models import Notice
from clearinghouse.papers import operations, queries
from clearinghouse.papers.facts import PeriodFacts
from clearinghouse.papers.faults import ChangedMeanwhile, PaperFault, Refusal
from clearinghouse.papers.kinds import DraftStage
from clearinghouse.papers.models import AreaPaper, Comment, DraftPart, PaperDraft, Round, RoundText
from clearinghouse.participants.models import Meeting
from clearinghouse.record.models import Entry, Sealed
from clearinghouse.text.languages import Language
from tests.papers.house import (
    AREA,
    BEFORE,
    BEGUN,
    CLOSES,
    DAY,
    ISSUED,
    PERIOD,
    TERM_ENDS,
    TICK,
    House,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def house() -> House:
    return House()


def fault(act: Callable[[], object]) -> PaperFault:
    with pytest.raises(Refusal) as refused:
        act()
    return refused.value.fault


def reasons(remarks) -> list[object]:
    return [remark.reason for remark in remarks]


class TestBegin:
    def test_is_the_coordinators(self, house: House) -> None:
        draft = PaperDraft.objects.get(address=house.begin())

        assert (draft.state_id, draft.hands) == ("TUR", ["KAZ", "TUR"])
        assert house.remarks == ()

    def test_by_others_is_remarked_and_not_refused(self, house: House) -> None:
        house.begin(house.second)
        assert reasons(house.remarks) == [PaperReason.DRAFTED_BY_CO_COORDINATOR]

        house.begin(house.member)
        assert reasons(house.remarks) == [PaperReason.DRAFTED_BY_ANOTHER_STATE]

    def test_by_the_registry_is_in_the_name_of_a_state(self, house: House) -> None:
        draft = PaperDraft.objects.get(address=house.begin(house.registry, state="TUR"))

        assert draft.state_id == "TUR"
        assert fault(lambda: house.begin(house.registry)) is PaperFault.NOT_YOURS

    def test_needs_an_area_and_a_voice(self, house: House) -> None:
        assert fault(lambda: house.begin(area="NOWHERE")) is PaperFault.NO_SUCH_AREA
        assert fault(lambda: house.begin(house.desk)) is PaperFault.NOT_YOURS

    def test_tells_its_drafters_only(self, house: House) -> None:
        house.begin()
        entry = Entry.objects.get(act="paper.begun")

        assert b"TUR" not in bytes(entry.leaf)
        assert AREA.encode() not in bytes(entry.leaf)
        for reader, sees in (
            (house.coordinator, True),
            (house.second, True),
            (house.registry, True),
            (house.member, False),
            (house.observer, False),
        ):
            sealed = Sealed.objects.visible_to(reader).filter(entry=entry)
            assert sealed.exists() is sees


class TestWriteAPart:
    def test_keeps_the_text_and_counts_its_versions(self, house: House) -> None:
        draft = house.begin()

        assert house.write(draft, PaperPart.GOALS, "More trees.") == 1
        assert house.write(draft, PaperPart.GOALS, "Many trees.", version=1, by=house.second) == 2

        part = DraftPart.objects.get()
        assert (part.text, part.version, part.changed_for_id) == ("Many trees.", 2, "KAZ")

    def test_loses_nothing_when_two_write_at_once(self, house: House) -> None:
        draft = house.begin()
        house.write(draft, PaperPart.GOALS, "More trees.")
        house.write(draft, PaperPart.GOALS, "Many trees.", version=1, by=house.second)

        with pytest.raises(ChangedMeanwhile) as conflict:
            house.write(draft, PaperPart.GOALS, "All the trees.", version=1)

        assert (conflict.value.version, conflict.value.text) == (2, "Many trees.")
        assert DraftPart.objects.get().text == "Many trees."
        assert house.write(draft, PaperPart.GOALS, "All the trees.", version=2) == 3

    def test_takes_what_is_sent_twice_once(self, house: House) -> None:
        draft = house.begin()
        entries = Entry.objects.count()

        assert house.write(draft, PaperPart.GOALS, "More trees.") == 1
        assert house.write(draft, PaperPart.GOALS, "More trees.\r\n") == 1

        assert Entry.objects.count() == entries + 1

    def test_says_nothing_openly(self, house: House) -> None:
        house.write(house.begin(), PaperPart.GOALS, "A secret of the orchard.")
        entry = Entry.objects.get(act="paper.written")

        assert b"orchard" not in bytes(entry.leaf)
        assert not Sealed.objects.visible_to(house.member).filter(entry=entry).exists()

    def test_is_for_its_hands_only(self, house: House) -> None:
        draft = house.begin()

        for reader, expected in (
            (house.member, PaperFault.NO_SUCH_DRAFT),
            (house.observer, PaperFault.NO_SUCH_DRAFT),
            (PUBLIC_READER, PaperFault.NO_SUCH_DRAFT),
            (house.desk, PaperFault.NOT_YOURS),
        ):
            act = lambda by=reader: house.write(draft, PaperPart.GOALS, "x", by=by)  # noqa: E731
            assert fault(act) is expected

    def test_lets_a_later_co_coordinator_in_with_the_next_change(self, house: House) -> None:
        draft = house.begin()
        house.appoint(("IND", Role.CO_COORDINATOR), on=date(2026, 10, 28))
        house.write(draft, PaperPart.GOALS, "More trees.")

        assert house.write(draft, PaperPart.GOALS, "Fine trees.", version=1, by=house.member) == 2

    def test_skips_no_version_in_the_table(self, house: House) -> None:
        house.write(house.begin(), PaperPart.GOALS, "More trees.")

        for change in ({"version": 3}, {"version": 1, "text": "Fewer trees."}):
            with pytest.raises(IntegrityError), transaction.atomic():
                DraftPart.objects.update(**change)
        with pytest.raises(IntegrityError), transaction.atomic():
            DraftPart.objects.all().delete()


class TestThePeriod:
    def test_modalities_2023_2_6_is_missing_until_it_is_set(self, house: House) -> None:
        draft = house.written(with_period=False)
        shown = queries.draft(house.coordinator, draft, at=BEGUN)
        assert shown is not None
        assert reasons(shown.remarks) == [PaperReason.PERIOD_MISSING]

        operations.set_period(draft=draft, facts=PERIOD, by=house.coordinator, at=BEGUN)

        shown = queries.draft(house.coordinator, draft, at=BEGUN)
        assert shown is not None
        assert shown.remarks == ()
        assert (shown.first, shown.last) == (PERIOD.first, PERIOD.last)

    def test_may_be_one_day_and_no_less(self, house: House) -> None:
        draft, day = house.begin(), date(2027, 6, 1)
        one = PeriodFacts(first=day, last=day, version=1)
        none = PeriodFacts(first=day, last=day - DAY, version=2)
        half = PeriodFacts(first=day, last=None, version=2)

        assert operations.set_period(draft=draft, facts=one, by=house.coordinator, at=BEGUN) == 2
        for facts in (none, half):
            act = lambda given=facts: operations.set_period(  # noqa: E731
                draft=draft, facts=given, by=house.coordinator, at=BEGUN
            )
            assert fault(act) is PaperFault.PERIOD_REVERSED

    def test_is_not_overwritten_unseen(self, house: House) -> None:
        draft = house.begin()
        operations.set_period(draft=draft, facts=PERIOD, by=house.second, at=BEGUN)
        other = PeriodFacts(first=date(2028, 1, 1), last=date(2028, 12, 31), version=1)

        with pytest.raises(ChangedMeanwhile) as conflict:
            operations.set_period(draft=draft, facts=other, by=house.coordinator, at=BEGUN)

        assert conflict.value.text == "2027-06-01 – 2029-05-31"


class TestARound:
    def test_freezes_the_text_in_each_language_by_its_digest(self, house: House) -> None:
        draft = house.issued()
        before = {row.language: bytes(row.digest) for row in RoundText.objects.all()}

        house.write(draft, PaperPart.GOALS, "1. Fewer trees.", version=1)

        assert sorted(before) == ["en", "ru"]
        assert {row.language: bytes(row.digest) for row in RoundText.objects.all()} == before
        shown = queries.draft(house.member, draft, at=ISSUED)
        assert shown is not None
        assert any(block.text == "More trees." for block in shown.rounds[0].texts["en"])
        assert shown.parts == {}

    def test_gives_paragraphs_one_address_in_all_languages(self, house: House) -> None:
        house.issued()
        blocks = {row.language: row.blocks for row in RoundText.objects.all()}

        (english,) = (each for each in blocks["en"] if each.get("text") == "More trees.")
        (russian,) = (each for each in blocks["ru"] if each.get("text") == "Больше деревьев.")
        assert english["address"] == russian["address"]

    def test_opens_the_draft_to_all_member_states_and_nobody_else(self, house: House) -> None:
        draft = house.written()
        assert queries.draft(house.member, draft, at=BEGUN) is None

        house.issue(draft)

        assert queries.draft(house.member, draft, at=ISSUED) is not None
        for reader in (house.observer, PUBLIC_READER):
            assert queries.draft(reader, draft, at=ISSUED) is None

    def test_tells_every_member_state_once(self, house: House) -> None:
        draft = house.issued()

        told = Notice.objects.filter(kind="paper_issued", officer=None)
        assert set(told.values_list("participant", flat=True)) == {"KAZ", "IND", "TUR", "CHN"}
        assert {notice.link for notice in told} == {f"/papers/drafts/{draft}/rounds/1/"}
        assert {notice.due_at for notice in told} == {CLOSES}

    def test_needs_an_english_text(self, house: House) -> None:
        draft = house.begin()
        house.write(draft, PaperPart.GOALS, "Больше деревьев.", language=Language.RU)

        assert fault(lambda: house.issue(draft)) is PaperFault.ENGLISH_MISSING

    def test_remarks_what_is_missing_and_goes_out(self, house: House) -> None:
        draft = house.begin()
        house.write(draft, PaperPart.GOALS, "More trees.")

        assert house.issue(draft) == 1
        assert reasons(house.remarks) == [
            *([PaperReason.PART_MISSING] * 3),
            PaperReason.PERIOD_MISSING,
        ]

    @pytest.mark.parametrize(("ticks", "refused"), [(-1, True), (0, False), (1, False)])
    def test_leaves_at_least_a_day(self, house: House, ticks: int, refused: bool) -> None:
        draft = house.written()
        deadline = ISSUED + DAY + ticks * TICK

        if refused:
            assert fault(lambda: house.issue(draft, deadline=deadline)) is (
                PaperFault.CLOSES_TOO_SOON
            )
        else:
            assert house.issue(draft, deadline=deadline) == 1

    @pytest.mark.parametrize(("ticks", "refused"), [(-1, True), (0, False), (1, False)])
    def test_follows_when_the_one_before_has_closed(
        self, house: House, ticks: int, refused: bool
    ) -> None:
        draft = house.issued()
        house.write(draft, PaperPart.GOALS, "1. Fewer trees.", version=1)
        at = CLOSES + ticks * TICK
        again = lambda: house.issue(draft, at=at, deadline=at + 20 * DAY)  # noqa: E731

        if refused:
            assert fault(again) is PaperFault.ROUND_RUNS
        else:
            assert again() == 2

    def test_brings_something_new(self, house: House) -> None:
        draft = house.issued()
        again = lambda: house.issue(draft, at=CLOSES, deadline=CLOSES + 9 * DAY)  # noqa: E731

        assert fault(again) is PaperFault.NOTHING_NEW

    def test_shows_what_changed_since_the_one_before(self, house: House) -> None:
        draft = house.issued()
        house.write(draft, PaperPart.GOALS, "1. Fewer trees.", version=1)

        now = queries.round_changes(house.coordinator, draft, before=1, after=0, language="en")
        assert now is not None
        assert sum(passage.is_changed for passage in now) == 1
        ask = {"before": 1, "after": 0, "language": "en"}
        assert queries.round_changes(house.member, draft, **ask) is None

        house.issue(draft, at=CLOSES, deadline=CLOSES + 9 * DAY)
        ask["after"] = 2
        assert queries.round_changes(house.member, draft, **ask) is not None
        assert queries.round_changes(house.observer, draft, **ask) is None

    def test_stays_as_it_was_issued_in_the_table(self, house: House) -> None:
        house.issued()

        for change in (
            lambda: Round.objects.update(deadline=CLOSES + DAY),
            lambda: RoundText.objects.update(title="Another"),
            lambda: Round.objects.all().delete(),
            lambda: PaperDraft.objects.update(issued_at=None),
            lambda: PaperDraft.objects.update(hands=["IND"]),
        ):
            with pytest.raises(IntegrityError), transaction.atomic():
                change()


class TestComments:
    def test_come_from_any_member_state_and_are_answered(self, house: House) -> None:
        draft = house.issued()
        house.comment(draft)
        house.comment(draft, house.other, text="", proposal="1. All the trees.")
        house.answer(draft)

        shown = queries.draft(house.other, draft, at=ISSUED)
        assert shown is not None
        first, second = shown.rounds[0].comments
        assert (first.state, first.part) == ("IND", PaperPart.GOALS)
        assert first.answer is not None
        assert first.answer.text == "As far as soil allows."
        assert second.answer is None
        assert shown.rounds[0].unanswered == 1

    @pytest.mark.parametrize(("ticks", "late"), [(-1, False), (0, True), (1, True)])
    def test_are_late_from_the_deadline_on_and_still_taken(
        self, house: House, ticks: int, late: bool
    ) -> None:
        draft = house.issued()

        house.comment(draft, at=CLOSES + ticks * TICK)

        assert Comment.objects.get().is_late is late

    def test_are_refused_to_those_who_do_not_speak(self, house: House) -> None:
        draft = house.issued()

        assert fault(lambda: house.comment(draft, house.desk)) is PaperFault.NOT_YOURS
        assert fault(lambda: house.comment(draft, house.observer)) is PaperFault.NO_SUCH_DRAFT
        empty = lambda: house.comment(draft, text=" ", proposal="")  # noqa: E731
        assert fault(empty) is PaperFault.COMMENT_EMPTY

    def test_are_entered_by_the_registry_in_the_name_of_a_state(self, house: House) -> None:
        draft = house.issued()

        house.comment(draft, house.registry, state="CHN")

        assert Comment.objects.get().state_id == "CHN"

    def test_are_answered_once_and_by_the_drafters(self, house: House) -> None:
        draft = house.issued()
        house.comment(draft)

        assert fault(lambda: house.answer(draft, by=house.other)) is PaperFault.NOT_YOURS
        assert fault(lambda: house.answer(draft, 9)) is PaperFault.NO_SUCH_COMMENT
        house.answer(draft)
        assert fault(lambda: house.answer(draft)) is PaperFault.ANSWERED_ALREADY

    def test_stay_in_the_table_as_they_were_made(self, house: House) -> None:
        house.comment(house.issued())

        for change in (
            lambda: Comment.objects.update(text="Very good."),
            lambda: Comment.objects.all().delete(),
        ):
            with pytest.raises(IntegrityError), transaction.atomic():
                change()


class TestRegister:
    def test_gives_it_a_symbol_and_makes_it_the_paper_of_the_area(self, house: House) -> None:
        house.registered()

        document = Document.objects.get(revisions__symbol=house.document.symbol)
        assert house.document.symbol == "SOC/2026/DRAFT/1"
        assert (document.kind, document.distribution) == (
            DocumentKind.CONCEPT_PAPER,
            Distribution.MEMBER_STATES,
        )
        english = LanguageVersion.objects.get(language="en")
        assert english.title == "Concept paper: Orchards"
        assert "from 01.06.2027 to 31.05.2029" in english.plain
        paper = AreaPaper.objects.get(document=document)
        assert (paper.area_id, paper.author_id) == (AREA, "TUR")

    def test_modalities_2023_2_4_remarks_a_round_that_still_runs(self, house: House) -> None:
        draft = house.issued()
        house.comment(draft)

        done = operations.register_draft(draft=draft, by=house.registry, at=CLOSES - DAY)

        assert reasons(done.remarks) == [
            PaperReason.COMMENTS_STILL_COME,
            PaperReason.COMMENTS_UNANSWERED,
        ]

    def test_again_makes_a_revision_if_the_text_is_another(self, house: House) -> None:
        draft = house.registered()
        again = lambda: operations.register_draft(  # noqa: E731
            draft=draft, by=house.registry, at=CLOSES
        )
        assert fault(again) is PaperFault.NOTHING_NEW

        house.write(draft, PaperPart.GOALS, "1. Fewer trees.", version=1, at=CLOSES)

        assert again().symbol == "SOC/2026/DRAFT/1/Rev.1"
        assert AreaPaper.objects.count() == 1

    def test_is_for_the_registry_only(self, house: House) -> None:
        draft = house.issued()
        act = lambda: operations.register_draft(  # noqa: E731
            draft=draft, by=house.coordinator, at=CLOSES
        )
        assert fault(act) is PaperFault.NOT_THE_REGISTRY


class TestApproval:
    def test_is_what_the_decision_changed(self, house: House) -> None:
        draft = house.registered()
        assert stage(house, draft) is DraftStage.REGISTERED

        key = house.approve(house.document.symbol)

        assert stage(house, draft) is DraftStage.APPROVED
        paper = queries.area(house.member, AREA, at=CLOSES).paper
        assert (paper.approved_on, paper.decision) == (date(2027, 5, 12), key)

    @pytest.mark.parametrize(
        ("on", "stand"),
        [
            (date(2027, 5, 11), PaperStand.NOT_APPROVED),
            (date(2027, 5, 31), PaperStand.TO_COME),
            (date(2027, 6, 1), PaperStand.APPLIES),
            (date(2029, 5, 31), PaperStand.APPLIES),
            (date(2029, 6, 1), PaperStand.RUN_OUT),
        ],
    )
    def test_lets_the_paper_apply_for_its_period(
        self, house: House, on: date, stand: PaperStand
    ) -> None:
        house.registered()
        house.approve(house.document.symbol)

        paper = queries.paper_of_document(house.member, house.document.address, on=on)

        assert paper is not None
        assert paper.stand is stand

    @pytest.mark.parametrize(
        ("on", "told"),
        [
            (date(2027, 5, 11), []),
            (date(2027, 5, 12), [PaperReason.NOT_PUBLISHED]),
            (date(2027, 5, 13), [PaperReason.NOT_PUBLISHED]),
        ],
    )
    def test_papers_practice_d_8_is_followed_by_publication(
        self, house: House, on: date, told: list[PaperReason]
    ) -> None:
        house.registered()
        house.approve(house.document.symbol)

        paper = queries.paper_of_document(house.member, house.document.address, on=on)

        assert paper is not None
        assert reasons(paper.remarks) == told

    def test_ends_the_drafting(self, house: House) -> None:
        draft = house.registered()
        house.approve(house.document.symbol)
        again = lambda: operations.register_draft(  # noqa: E731
            draft=draft, by=house.registry, at=CLOSES
        )

        assert fault(again) is PaperFault.APPROVED_ALREADY
        shown = queries.draft(house.coordinator, draft, at=CLOSES)
        assert shown is not None
        assert not shown.may_write


def stage(house: House, draft: str, at: datetime = CLOSES) -> DraftStage:
    shown = queries.draft(house.coordinator, draft, at=at)
    assert shown is not None
    return shown.row.stage


class TestTheStage:
    def test_follows_from_what_was_done_and_the_clock(self, house: House) -> None:
        draft = house.written()
        assert stage(house, draft) is DraftStage.WRITING

        house.issue(draft)
        assert stage(house, draft, CLOSES - TICK) is DraftStage.CONSULTATION
        assert stage(house, draft, CLOSES) is DraftStage.CONSULTED

        operations.abandon_draft(
            draft=draft, ground="The trees are dead.", by=house.coordinator, at=CLOSES
        )
        assert stage(house, draft) is DraftStage.ABANDONED
        act = lambda: house.write(draft, PaperPart.GOALS, "x", version=1, at=CLOSES)  # noqa: E731
        assert fault(act) is PaperFault.ABANDONED

    def test_of_a_draft_that_was_given_up_without_a_ground_does_not_change(
        self, house: House
    ) -> None:
        draft = house.begin()
        act = lambda: operations.abandon_draft(  # noqa: E731
            draft=draft, ground=" ", by=house.coordinator, at=BEGUN
        )

        assert fault(act) is PaperFault.ABANDONED_WITHOUT_GROUND


def due(house: House, on: datetime, number: str):
    shown = queries.area(house.member, AREA, at=on)
    return [each for each in shown.due if each.due.provision.number == number]


class TestWhatFallsDue:
    @pytest.mark.parametrize(
        ("on", "stand"),
        [
            (datetime(2027, 1, 26, 12, tzinfo=UTC), DueStand.CALLED_FOR),
            (datetime(2027, 1, 27, 12, tzinfo=UTC), DueStand.CALLED_FOR),
            (datetime(2027, 1, 28, 12, tzinfo=UTC), DueStand.OVERDUE),
        ],
    )
    def test_modalities_2023_2_7_asks_a_new_coordinator_for_a_paper(
        self, house: House, on: datetime, stand: DueStand
    ) -> None:
        (owed,) = due(house, on, "2.7")

        assert (owed.state, owed.due.due_on, owed.stand) == ("TUR", date(2027, 1, 27), stand)

    def test_modalities_2023_2_7_is_met_by_the_first_round(self, house: House) -> None:
        house.issued()

        (owed,) = due(house, CLOSES, "2.7")

        assert (owed.stand, owed.due.met_on) == (DueStand.MET, ISSUED.date())

    def test_modalities_2023_2_7_asks_nothing_of_one_that_goes_on(self, house: House) -> None:
        house.appoint(("TUR", Role.COORDINATOR), on=TERM_ENDS, until=date(2031, 1, 20))

        assert due(house, datetime(2029, 6, 1, tzinfo=UTC), "2.7") == []

    @pytest.mark.parametrize(
        ("on", "stand"),
        [
            (datetime(2027, 4, 28, 12, tzinfo=UTC), DueStand.CALLED_FOR),
            (datetime(2027, 4, 29, 12, tzinfo=UTC), DueStand.CALLED_FOR),
            (datetime(2027, 4, 30, 12, tzinfo=UTC), DueStand.OVERDUE),
        ],
    )
    def test_modalities_2023_2_5_asks_for_an_expert_meeting(
        self, house: House, on: datetime, stand: DueStand
    ) -> None:
        house.issued()

        (owed,) = due(house, on, "2.5")

        assert (owed.due.due_on, owed.stand) == (date(2027, 4, 29), stand)

    def test_modalities_2023_2_5_is_met_by_an_expert_meeting(self, house: House) -> None:
        draft = house.issued()
        meeting = Meeting.objects.create(
            code="EXPERT-1",
            body_id="EXPERT",
            first_day=date(2027, 4, 1),
            first_as_written="2027-04-01",
            is_held=True,
            en="Experts",
        )
        name = lambda code: operations.name_meeting(  # noqa: E731
            draft=draft, meeting=code, by=house.coordinator, at=CLOSES
        )
        name(meeting.code)

        (owed,) = due(house, datetime(2027, 9, 1, tzinfo=UTC), "2.5")
        assert owed.stand is DueStand.MET
        assert fault(lambda: name(meeting.code)) is PaperFault.NAMED_ALREADY
        assert fault(lambda: name("NOWHERE")) is PaperFault.NO_SUCH_MEETING

    def test_modalities_2023_2_6_asks_for_the_renewal_in_time(self, house: House) -> None:
        house.registered()
        house.approve(house.document.symbol)

        (owed,) = due(house, datetime(2029, 6, 1, 12, tzinfo=UTC), "2.6")
        assert (owed.due.due_on, owed.stand) == (date(2029, 5, 31), DueStand.OVERDUE)

        operations.state_period(
            document=house.document.address,
            period=PeriodFacts(first=date(2027, 6, 1), last=date(2031, 5, 31)),
            decision=house.approve(house.document.symbol, on=date(2029, 5, 2)),
            by=house.registry,
            at=datetime(2029, 5, 3, tzinfo=UTC),
        )

        (owed,) = due(house, datetime(2029, 6, 1, 12, tzinfo=UTC), "2.6")
        assert (owed.due.due_on, owed.stand) == (date(2031, 5, 31), DueStand.AHEAD)

    def test_is_told_to_nobody_else(self, house: House) -> None:
        for reader in (house.observer, PUBLIC_READER):
            shown = queries.area(reader, AREA, at=CLOSES)
            assert shown is not None
            assert (shown.due, shown.drafts, shown.papers) == ((), (), ())


class TestTheAreas:
    def test_cost_the_same_however_many_papers_there_are(
        self, house: House, django_assert_num_queries
    ) -> None:
        house.registered()
        with django_assert_num_queries(AREAS_COST):
            queries.areas(house.member, at=CLOSES)
        for _each in range(3):
            house.written()

        with django_assert_num_queries(AREAS_COST):
            queries.areas(house.member, at=CLOSES)

    def test_all_stand_there_with_those_who_lead_them(self, house: House) -> None:
        first, second = queries.areas(house.member, at=BEGUN)

        assert (first.code, second.code) == (AREA, "MUSEUMS")
        assert first.seats == {
            "TUR": frozenset({Role.COORDINATOR}),
            "KAZ": frozenset({Role.CO_COORDINATOR}),
        }
        assert queries.area(house.member, "NOWHERE", at=BEFORE) is None


AREAS_COST = 23
