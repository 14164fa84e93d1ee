"""Concept papers: every rule is a draft, so everything is permitted, remarked, or falls due."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.law.concept_papers import (
    ADVISED,
    Considered,
    DraftReady,
    PaperPart,
    PaperReason,
    PaperStand,
    begin_draft,
    expert_meeting,
    first_paper,
    look_over,
    publish,
    renewal,
    stand_of,
    submit,
)
from clearinghouse.law.coordination import Role
from clearinghouse.law.falling_due import DueStand, FallsDue
from clearinghouse.law.periods import Period
from clearinghouse.law.ruling import Permitted

DAY = timedelta(days=1)
ISSUED = date(2026, 2, 10)
PERIOD = Period(date(2026, 1, 1), date(2028, 1, 1))
READY = DraftReady(tuple(PaperPart))


def remarks_on(ruling: Permitted[object]) -> list[object]:
    return [remark.reason for remark in ruling.remarks]


def around(due: FallsDue) -> list[DueStand]:
    return [due.stand(due.due_on + days * DAY) for days in (-1, 0, 1)]


class TestBeginDraft:
    @pytest.mark.parametrize(
        ("held", "remarked"),
        [
            ({Role.COORDINATOR}, []),
            ({Role.COORDINATOR, Role.CO_COORDINATOR}, []),
            ({Role.CO_COORDINATOR}, [PaperReason.DRAFTED_BY_CO_COORDINATOR]),
            (set(), [PaperReason.DRAFTED_BY_ANOTHER_STATE]),
        ],
    )
    def test_modalities_2023_2_3_remarks_who_is_not_the_coordinator(
        self, held: set[Role], remarked: list[PaperReason]
    ) -> None:
        ruling = begin_draft("NCT-GEN", "TUR", held=held)

        assert remarks_on(ruling) == remarked
        assert {remark.provision.number for remark in ruling.remarks} <= {"2.3"}

    def test_modalities_2023_1_2_leaves_drafting_to_the_coordinator(self) -> None:
        ruling = begin_draft("NCT-GEN", "TUR", held={Role.COORDINATOR})

        assert (ruling.fact.area, ruling.fact.state) == ("NCT-GEN", "TUR")


class TestLookOver:
    def test_modalities_2023_2_2_remarks_each_part_that_it_names_and_is_missing(self) -> None:
        ruling = look_over({PaperPart.GOALS}, PERIOD)

        assert [remark.about["part"] for remark in ruling.remarks] == [
            "background",
            "directions",
            "approach",
        ]

    def test_modalities_2023_2_2_asks_for_neither_principles_nor_an_annex(self) -> None:
        assert look_over(set(ADVISED), PERIOD).remarks == ()

    @pytest.mark.parametrize(
        ("period", "remarked"),
        [
            (None, [PaperReason.PERIOD_MISSING]),
            (Period(date(2026, 1, 1)), [PaperReason.PERIOD_MISSING]),
            (PERIOD, []),
        ],
    )
    def test_modalities_2023_2_6_remarks_a_paper_without_a_period(
        self, period: Period[date] | None, remarked: list[PaperReason]
    ) -> None:
        ruling = look_over(set(PaperPart), period)

        assert remarks_on(ruling) == remarked
        assert {remark.provision.number for remark in ruling.remarks} <= {"2.6"}


class TestSubmit:
    def test_modalities_2023_2_4_remarks_what_the_states_have_not_considered(self) -> None:
        assert remarks_on(submit(READY, Considered(), on=ISSUED)) == [PaperReason.NOT_CONSIDERED]

    @pytest.mark.parametrize(("days", "remarked"), [(-1, True), (0, False), (1, False)])
    def test_modalities_2023_2_4_remarks_a_round_that_still_runs(
        self, days: int, remarked: bool
    ) -> None:
        ruling = submit(READY, Considered(1, ISSUED), on=ISSUED + days * DAY)

        assert remarks_on(ruling) == ([PaperReason.COMMENTS_STILL_COME] if remarked else [])

    def test_modalities_2023_2_4_counts_comments_without_an_answer(self) -> None:
        (remark,) = submit(READY, Considered(1, ISSUED, unanswered=2), on=ISSUED).remarks

        assert (remark.reason, remark.about["count"]) == (PaperReason.COMMENTS_UNANSWERED, 2)


class TestStandOf:
    @pytest.mark.parametrize(
        ("on", "stand"),
        [
            (PERIOD.start - DAY, PaperStand.TO_COME),
            (PERIOD.start, PaperStand.APPLIES),
            (date(2027, 12, 31), PaperStand.APPLIES),
            (date(2028, 1, 1), PaperStand.RUN_OUT),
        ],
    )
    def test_modalities_2023_2_1_applies_for_its_period(self, on: date, stand: PaperStand) -> None:
        approved = date(2025, 12, 1)

        assert stand_of(approved_on=approved, period=PERIOD, followed_on=None, on=on) is stand

    @pytest.mark.parametrize("days", [-1, 0, 1])
    def test_modalities_2023_2_1_gives_way_to_the_paper_that_follows(self, days: int) -> None:
        followed = date(2027, 3, 1)
        stand = stand_of(
            approved_on=date(2025, 12, 1),
            period=PERIOD,
            followed_on=followed,
            on=followed + days * DAY,
        )

        assert stand is (PaperStand.APPLIES if days < 0 else PaperStand.SUPERSEDED)

    def test_modalities_2023_2_1_has_no_end_without_a_period(self) -> None:
        approved = date(2024, 1, 12)
        for period in (None, Period(approved)):
            stands = [
                stand_of(approved_on=approved, period=period, followed_on=None, on=on)
                for on in (approved - DAY, approved, date(2040, 1, 1))
            ]
            assert stands == [
                PaperStand.NOT_APPROVED,
                PaperStand.APPLIES_WITHOUT_END,
                PaperStand.APPLIES_WITHOUT_END,
            ]


class TestExpertMeeting:
    def test_modalities_2023_2_5_is_to_be_convened_beyond_six_months(self) -> None:
        due = expert_meeting(ISSUED)

        assert due.due_on == date(2026, 8, 10)
        assert around(due) == [DueStand.CALLED_FOR, DueStand.CALLED_FOR, DueStand.OVERDUE]

    @pytest.mark.parametrize(
        ("issued", "due_on"),
        [
            (date(2026, 8, 31), date(2027, 2, 28)),
            (date(2027, 8, 31), date(2028, 2, 29)),
            (date(2026, 12, 15), date(2027, 6, 15)),
        ],
    )
    def test_modalities_2023_2_5_counts_calendar_months(self, issued: date, due_on: date) -> None:
        assert expert_meeting(issued).due_on == due_on

    def test_modalities_2023_2_5_is_met_by_a_meeting_or_by_approval(self) -> None:
        met, late = date(2026, 8, 10), date(2026, 8, 11)

        assert expert_meeting(ISSUED, met_on=met).stand(late) is DueStand.MET
        assert expert_meeting(ISSUED, met_on=late).stand(late) is DueStand.MET_LATE
        assert expert_meeting(ISSUED, settled_on=met, met_on=late).stand(late) is DueStand.MET
        assert expert_meeting(ISSUED, met_on=late).stand(met) is DueStand.CALLED_FOR

    @given(st.dates(date(2004, 1, 1), date(2090, 1, 1)))
    def test_modalities_2023_2_5_never_falls_within_the_six_months(self, issued: date) -> None:
        due = expert_meeting(issued)

        assert 181 <= (due.due_on - issued).days <= 184
        assert due.called_from < due.due_on


class TestFirstPaper:
    @pytest.mark.parametrize(
        ("decided", "begins", "due_on"),
        [
            (date(2026, 1, 20), date(2026, 1, 20), date(2026, 4, 20)),
            (date(2025, 12, 12), date(2026, 1, 1), date(2026, 4, 1)),
            (date(2026, 2, 12), date(2026, 1, 1), date(2026, 5, 12)),
            (date(2026, 11, 30), date(2026, 11, 30), date(2027, 2, 28)),
        ],
    )
    def test_modalities_2023_2_7_is_due_three_months_after_the_appointment(
        self, decided: date, begins: date, due_on: date
    ) -> None:
        due = first_paper(decided_on=decided, begins_on=begins)

        assert due.due_on == due_on
        assert around(due) == [DueStand.CALLED_FOR, DueStand.CALLED_FOR, DueStand.OVERDUE]

    def test_modalities_2023_2_7_is_met_by_a_paper_brought_along(self) -> None:
        due = first_paper(
            decided_on=ISSUED, begins_on=ISSUED, proposed_on=[ISSUED + DAY, ISSUED - DAY]
        )

        assert due.met_on == ISSUED - DAY
        assert due.stand(ISSUED) is DueStand.MET

    @pytest.mark.parametrize(("days", "stand"), [(0, DueStand.MET), (1, DueStand.MET_LATE)])
    def test_modalities_2023_2_7_tells_a_late_paper(self, days: int, stand: DueStand) -> None:
        last = first_paper(decided_on=ISSUED, begins_on=ISSUED).due_on
        due = first_paper(decided_on=ISSUED, begins_on=ISSUED, proposed_on=[last + days * DAY])

        assert due.stand(last + days * DAY) is stand


class TestRenewal:
    def test_modalities_2023_2_6_comes_before_the_period_ends(self) -> None:
        due = renewal(date(2028, 1, 1))

        assert due.due_on == date(2027, 12, 31)
        assert around(due) == [DueStand.CALLED_FOR, DueStand.CALLED_FOR, DueStand.OVERDUE]

    @pytest.mark.parametrize(
        ("days", "stand"),
        [(-1, DueStand.AHEAD), (0, DueStand.CALLED_FOR), (1, DueStand.CALLED_FOR)],
    )
    def test_modalities_2023_2_6_is_called_for_six_months_before(
        self, days: int, stand: DueStand
    ) -> None:
        due = renewal(date(2028, 1, 1))

        assert due.called_from == date(2027, 6, 30)
        assert due.stand(due.called_from + days * DAY) is stand


class TestPublish:
    @pytest.mark.parametrize(("days", "remarked"), [(-1, False), (0, True), (1, True)])
    def test_papers_practice_d_8_is_expected_from_the_approval_on(
        self, days: int, remarked: bool
    ) -> None:
        approved_on = date(2031, 5, 7)
        on = approved_on + timedelta(days=days)

        found = publish(approved_on, is_public=False, on=on)

        assert [each.reason for each in found] == [PaperReason.NOT_PUBLISHED] * remarked
        assert publish(approved_on, is_public=True, on=on) == ()

    def test_papers_practice_d_8_says_nothing_of_a_paper_that_is_not_approved(self) -> None:
        assert publish(None, is_public=False, on=date(2031, 5, 7)) == ()
