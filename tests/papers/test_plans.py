"""Action plans and networks: progress with its history, cadences, contacts only members read."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from django.db import IntegrityError, transaction

from clearinghouse.law.action_plans import Modality, PlanReason, Progress
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import PUBLIC_READER
from clearinghouse.law.falling_due import DueStand
from clearinghouse.law.periods import day_at
from clearinghouse.measures.operations import adopt_edition
from clearinghouse.notices.models import Notice
from clearinghouse.papers import operations, queries
from clearinghouse.papers.facts import ActivityFacts, TimelineFacts
from clearinghouse.papers.faults import ChangedMeanwhile, PaperFault, Refusal
from clearinghouse.papers.models import Activity, ActivityStep, CallAnswer, Contact
from clearinghouse.participants import faults as participants
from clearinghouse.participants.acting import INSTALLATION
from clearinghouse.participants.facts import Words
from clearinghouse.participants.kinds import Precision
from clearinghouse.participants.models import FocalPoint
from clearinghouse.participants.operations import end_focal_point
from clearinghouse.record.models import Entry, Sealed
from tests.measures.catalogues import a_measure, an_edition
from tests.papers.house import AREA, BEGUN, DAY, ISSUED, OFFICE, TICK, House

pytestmark = pytest.mark.django_db
SEMINARS = ActivityFacts(
    code="ii.1",
    title=Words("Seminars on grafting", "Семинары по прививке", "Телу семинарлары"),
    modality=Modality.SEMINAR,
    timeline=TimelineFacts(
        first=date(2026, 11, 1), last=date(2026, 11, 30), precision=Precision.MONTH
    ),
    states=("TUR",),
    indicators="Two seminars a year",
    times_a_year=2,
)


@pytest.fixture
def house() -> House:
    return House()


def fault(act: Callable[[], object]) -> PaperFault:
    with pytest.raises(Refusal) as refused:
        act()
    return refused.value.fault


def enter(house: House, facts: ActivityFacts = SEMINARS, by=None):
    return operations.enter_activity(area=AREA, facts=facts, by=by or house.coordinator, at=BEGUN)


class TestAnActivity:
    def test_is_entered_by_the_coordinator_for_all_member_states(self, house: House) -> None:
        assert enter(house) == ()

        plan = queries.plan(house.other, AREA, at=BEGUN)
        assert plan is not None
        (activity,) = plan.activities
        assert (activity.first, activity.last) == (date(2026, 11, 1), date(2026, 11, 30))
        assert activity.progress is Progress.PLANNED
        for reader in (house.observer, PUBLIC_READER):
            assert queries.plan(reader, AREA, at=BEGUN) is None

    def test_modalities_2023_2_9_may_leave_things_open_and_is_told_so(self, house: House) -> None:
        bare = ActivityFacts(code="i", title=Words("Something"), modality=Modality.STUDY)

        remarks = enter(house, bare, by=house.member)

        assert [remark.reason for remark in remarks] == [
            PlanReason.NOT_BY_A_COORDINATOR,
            PlanReason.TIMELINE_MISSING,
            PlanReason.RESPONSIBLE_MISSING,
        ]

    @pytest.mark.parametrize(
        ("days", "remarked"), [(-1, True), (0, False), (1, False)], ids=["before", "at", "after"]
    )
    def test_action_plan_2024_opening_1_remarks_a_measure_that_is_not_in_the_catalogue(
        self, house: House, days: int, remarked: bool
    ) -> None:
        begins_on = day_at(BEGUN) - timedelta(days=days)
        fences = a_measure("3.1", "Fences", dimension="ECON")
        edition = an_edition("2026", begins_on, fences, chapters=(), parts=())
        adopt_edition(edition=edition, by=INSTALLATION, at=BEGUN)

        remarks = enter(house, replace(SEMINARS, measures=(("2026", "3.1"),)))

        assert [each.reason for each in remarks] == [PlanReason.MEASURE_NOT_APPROVED] * remarked

    def test_keeps_its_number(self, house: House) -> None:
        enter(house)
        other = replace(SEMINARS, title=Words("Something else"))

        assert fault(lambda: enter(house, other)) is PaperFault.CODE_TAKEN
        assert fault(lambda: enter(house, by=house.desk)) is PaperFault.NOT_YOURS
        nowhere = replace(SEMINARS, code="x", measures=(("1999", "1"),))
        assert fault(lambda: enter(house, nowhere)) is PaperFault.NO_SUCH_MEASURE

    def test_is_updated_in_the_version_that_was_seen(self, house: House) -> None:
        enter(house)
        update = lambda version: operations.update_activity(  # noqa: E731
            area=AREA,
            facts=replace(SEMINARS, indicators="Three", version=version),
            by=house.second,
            at=ISSUED,
        )
        update(1)

        with pytest.raises(ChangedMeanwhile):
            update(1)
        assert (Activity.objects.get().indicators, Activity.objects.get().version) == ("Three", 2)

    def test_has_a_history_that_stays(self, house: House) -> None:
        enter(house)
        for day, progress in ((28, Progress.UNDER_WAY), (29, Progress.CARRIED_OUT)):
            operations.note_progress(
                area=AREA,
                code="ii.1",
                progress=progress,
                noted_on=date(2026, 10, day),
                by=house.coordinator,
                at=ISSUED,
            )

        activity = queries.activity(house.member, AREA, "ii.1", at=ISSUED)
        assert activity is not None
        assert [step.progress for step in activity.steps] == [
            Progress.UNDER_WAY,
            Progress.CARRIED_OUT,
        ]
        with pytest.raises(IntegrityError), transaction.atomic():
            ActivityStep.objects.update(progress=Progress.DROPPED)

    @pytest.mark.parametrize(("days", "refused"), [(-1, False), (0, False), (1, True)])
    def test_is_not_noted_before_the_day(self, house: House, days: int, refused: bool) -> None:
        enter(house)
        act = lambda: operations.note_that_it_was_held(  # noqa: E731
            area=AREA,
            code="ii.1",
            held_on=ISSUED.date() + days * DAY,
            by=house.coordinator,
            at=ISSUED,
        )
        if refused:
            assert fault(act) is PaperFault.DAY_TO_COME
        else:
            act()
            assert fault(act) is PaperFault.HELD_ALREADY

    def test_action_plan_2024_ii_1_is_watched_through_the_year(self, house: House) -> None:
        enter(house)
        stands = []
        for day in (28, 29):
            held = date(2026, 10, day)
            operations.note_that_it_was_held(
                area=AREA, code="ii.1", held_on=held, by=house.second, at=ISSUED
            )
            shown = queries.activity(house.member, AREA, "ii.1", at=ISSUED)
            assert shown is not None
            assert shown.due is not None
            stands.append(shown.due.stand)
        assert stands == [DueStand.CALLED_FOR, DueStand.MET]


class TestTheReview:
    def test_action_plan_2024_opening_2_is_noted_by_the_registry(self, house: House) -> None:
        enter(house)
        act = lambda by: operations.note_review(  # noqa: E731
            area=AREA, body="SOC", reviewed_on=ISSUED.date(), by=by, at=ISSUED
        )
        assert fault(lambda: act(house.coordinator)) is PaperFault.NOT_THE_REGISTRY
        act(house.registry)

        plan = queries.plan(house.member, AREA, at=ISSUED)
        assert plan is not None
        assert plan.due is not None
        assert plan.due.due.due_on == date(2027, 10, 29)
        assert fault(lambda: act(house.registry)) is PaperFault.REVIEWED_ALREADY


@pytest.fixture
def network(house: House) -> House:
    house.open_network()
    return house


class TestANetwork:
    def test_shows_contacts_to_its_members_only(self, network: House) -> None:
        for reader, count in (
            (network.member, 2),
            (network.coordinator, 2),
            (network.registry, 2),
            (network.other, 0),
        ):
            shown = queries.network(reader, "GRAFTERS", at=BEGUN)
            assert shown is not None
            assert (shown.size, len(shown.contacts)) == (2, count)
            points = FocalPoint.objects.visible_to(reader).filter(kind="network")
            assert points.count() == count
        for reader in (network.observer, PUBLIC_READER):
            assert queries.network(reader, "GRAFTERS", at=BEGUN) is None

    def test_seals_how_a_contact_is_reached_for_its_members(self, network: House) -> None:
        entries = Entry.objects.filter(act__in=("contact.joined", "focal_point.named"))
        assert entries.count() == 4
        for entry in entries:
            assert b"orchards@" not in bytes(entry.leaf)
            assert not Sealed.objects.visible_to(network.other).filter(entry=entry).exists()

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ({"closes": time(9)}, PaperFault.HOURS_EMPTY),
            ({"zone": "Asia/Nowhere"}, PaperFault.NO_SUCH_ZONE),
            ({"languages": ("xx",)}, PaperFault.LANGUAGE_MISSING),
            ({"deputy_phone": ""}, PaperFault.DEPUTY_UNREACHABLE),
        ],
    )
    def test_takes_no_contact_that_cannot_be_reached(
        self, network: House, given: dict[str, object], expected: PaperFault
    ) -> None:
        administrator = network.officer("CHN", Capacity.DELEGATION_ADMINISTRATOR)
        join = lambda facts: operations.join_network(  # noqa: E731
            network="GRAFTERS", participant="CHN", facts=facts, by=administrator, at=BEGUN
        )
        assert fault(lambda: join(replace(OFFICE, **given))) is expected  # type: ignore[arg-type]
        join(OFFICE)
        assert fault(lambda: join(OFFICE)) is PaperFault.IN_THE_NETWORK_ALREADY

    def test_action_plan_2024_i_1_counts_a_contact_as_confirmed_for_a_year(
        self, network: House
    ) -> None:
        def confirmed(at) -> int:
            shown = queries.network(network.member, "GRAFTERS", at=at)
            assert shown is not None
            return shown.confirmed

        year = BEGUN + timedelta(days=365)
        assert [confirmed(year + days * DAY) for days in (-1, 0, 1)] == [2, 0, 0]
        own = Contact.objects.get(focal_point__participant="IND")
        confirm = lambda by: operations.confirm_contact(  # noqa: E731
            contact=own.pk, by=by, at=year
        )
        assert fault(lambda: confirm(network.coordinator)) is PaperFault.NOT_YOURS
        confirm(network.member)
        assert confirmed(year) == 1

    def test_keeps_its_contact_until_that_is_taken_out_of_it(self, network: House) -> None:
        contact = Contact.objects.get(focal_point__participant="IND")
        by = network.officer("IND", Capacity.READ, Capacity.DELEGATION_ADMINISTRATOR)
        later = BEGUN + DAY
        with pytest.raises(participants.Refusal) as refused:
            end_focal_point(
                focal_point=contact.focal_point_id, ends_on=later.date(), by=by, at=later
            )
        assert refused.value.fault is participants.ParticipantFault.ENDS_WITH_ITS_NETWORK

        operations.end_contact(contact=contact.pk, by=by, at=later)
        contact.refresh_from_db()
        assert contact.ended_on == contact.focal_point.ends_on == later.date()

    def test_is_called_once_a_month_and_answered_with_one_click(self, network: House) -> None:
        call = lambda at: operations.call_network(  # noqa: E731
            network="GRAFTERS", by=network.coordinator, at=at
        )
        assert call(BEGUN) == 2
        assert fault(lambda: call(ISSUED)) is PaperFault.CALLED_ALREADY
        told = Notice.objects.filter(kind="network_called", officer=None)
        assert set(told.values_list("participant", flat=True)) == {"IND", "TUR"}

        answer = lambda by, at: operations.answer_call(  # noqa: E731
            network="GRAFTERS", by=by, at=at
        )
        answer(network.member, BEGUN + timedelta(hours=5))
        answer(network.member, BEGUN + timedelta(hours=9))

        assert CallAnswer.objects.count() == 1
        shown = queries.network(network.member, "GRAFTERS", at=ISSUED)
        assert shown is not None
        assert (shown.answering.called, shown.answering.answered) == (2, 1)
        assert shown.answering.usual == timedelta(hours=5)
        assert not shown.may_answer
        assert fault(lambda: answer(network.other, ISSUED)) is PaperFault.NO_SUCH_CONTACT
        early = lambda: answer(network.coordinator, BEGUN - TICK)  # noqa: E731
        assert fault(early) is PaperFault.CLOCK_WENT_BACK

    def test_lets_a_contact_end_and_another_follow(self, network: House) -> None:
        own = Contact.objects.get(focal_point__participant="TUR")
        administrator = network.officer("TUR", Capacity.DELEGATION_ADMINISTRATOR, Capacity.READ)

        operations.end_contact(contact=own.pk, by=administrator, at=ISSUED)

        shown = queries.network(network.member, "GRAFTERS", at=ISSUED)
        assert shown is not None
        assert shown.size == 1
        assert FocalPoint.objects.get(pk=own.focal_point_id).ends_on == ISSUED.date()
        with pytest.raises(IntegrityError), transaction.atomic():
            Contact.objects.update(zone="UTC")
