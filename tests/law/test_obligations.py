"""What is due on a day: every derivation at its limit, one tick before and one after."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.law.concept_papers import first_paper
from clearinghouse.law.coordination import Role, Seat, Tenure, Term
from clearinghouse.law.dues import (
    VOLUNTARY,
    Asked,
    Called,
    Doer,
    DoerPart,
    Falling,
    Ground,
    GroundKind,
    History,
    InMaking,
    Obligation,
    Reckoning,
    Silent,
    Task,
    Tone,
)
from clearinghouse.law.follow_up import AskedFor, Bearer, BearerKind
from clearinghouse.law.obligations import derive
from clearinghouse.law.provisions import provision

DAY = timedelta(days=1)
AREA = "NCT-ICT"
SINCE, UNTIL = date(2024, 1, 1), date(2026, 1, 1)


def served(
    participant: str,
    role: Role = Role.COORDINATOR,
    *,
    area: str = AREA,
    since: date = SINCE,
    until: date | None = UNTIL,
) -> Tenure:
    return Tenure(
        seat=Seat(area, role, participant),
        term=Term(since, until),
        decided_on=since,
        since=since,
        listed_from=since,
    )


RUSSIA = served("RUS")
CHINA = served("CHN", Role.CO_COORDINATOR)


def those(history: History, on: date, task: Task) -> list[Obligation]:
    return [each for each in derive(history, on=on) if each.task is task]


def the(history: History, on: date, task: Task) -> Obligation:
    (only,) = those(history, on, task)
    return only


class TestVacantSeats:
    HISTORY = History(members=("CHN", "KAZ"), areas=(AREA,), tenures=(RUSSIA, CHINA))

    def test_modalities_2023_1_1_invites_every_state_where_nobody_coordinates(self) -> None:
        found = the(History(members=("CHN", "KAZ"), areas=(AREA,)), SINCE, Task.OFFER_TO_COORDINATE)
        assert found.doers == (Doer(DoerPart.STATE, "CHN"), Doer(DoerPart.STATE, "KAZ"))
        assert (found.since, found.due_on, found.tone) == (None, None, Tone.INVITED)

    @pytest.mark.parametrize(
        ("on", "is_vacant"),
        [(SINCE - DAY, True), (SINCE, False), (UNTIL - DAY, False), (UNTIL, True)],
    )
    def test_stands_on_just_the_days_without_a_coordinator(self, on: date, is_vacant: bool) -> None:
        assert bool(those(self.HISTORY, on, Task.OFFER_TO_COORDINATE)) is is_vacant

    def test_stands_since_the_last_coordinator_left(self) -> None:
        assert the(self.HISTORY, UNTIL + DAY, Task.OFFER_TO_COORDINATE).since == UNTIL

    def test_modalities_2023_1_11_invites_the_co_coordinators_that_serve(self) -> None:
        alone = History(areas=(AREA,), tenures=(CHINA,))
        found = the(alone, SINCE, Task.ACT_AS_COORDINATOR)
        assert found.doers == (Doer(DoerPart.CO_COORDINATOR, "CHN"),)
        assert not those(alone, UNTIL, Task.ACT_AS_COORDINATOR)


class TestTermsThatEnd:
    def test_modalities_2023_1_12_lets_a_state_ask_until_the_last_day_of_its_term(self) -> None:
        history = History(tenures=(RUSSIA,))
        assert not those(history, SINCE - DAY, Task.ASK_FOR_EXTENSION)
        found = the(history, SINCE, Task.ASK_FOR_EXTENSION)
        assert (found.due_on, found.reckoning) == (UNTIL - DAY, Reckoning.END_OF_TERM)
        assert the(history, UNTIL - DAY, Task.ASK_FOR_EXTENSION) == found
        assert not those(history, UNTIL, Task.ASK_FOR_EXTENSION)

    def test_a_term_without_an_end_needs_no_extension(self) -> None:
        endless = served("RUS", until=None)
        assert not those(History(tenures=(endless,)), UNTIL, Task.ASK_FOR_EXTENSION)

    def test_whoever_follows_itself_has_nothing_to_ask_and_nothing_to_report(self) -> None:
        again = served("RUS", since=UNTIL, until=date(2028, 1, 1))
        history = History(tenures=(RUSSIA, again))
        assert not those(history, UNTIL - DAY, Task.ASK_FOR_EXTENSION)
        assert not those(history, UNTIL, Task.REPORT_ON_TERM)

    def test_a_day_between_is_no_following(self) -> None:
        later = served("RUS", since=UNTIL + DAY, until=None)
        history = History(tenures=(RUSSIA, later))
        assert those(history, UNTIL - DAY, Task.ASK_FOR_EXTENSION)
        assert those(history, UNTIL, Task.REPORT_ON_TERM)


class TestReportsOnTerms:
    def test_modalities_2023_1_3_expects_a_report_from_the_day_the_term_is_over(self) -> None:
        history = History(tenures=(RUSSIA,))
        assert not those(history, UNTIL - DAY, Task.REPORT_ON_TERM)
        found = the(history, UNTIL, Task.REPORT_ON_TERM)
        assert (found.doers, found.since) == ((Doer(DoerPart.COORDINATOR, "RUS"),), UNTIL)
        assert (found.due_on, found.tone) == (None, Tone.EXPECTED)

    def test_is_done_by_the_report_from_its_day_on(self) -> None:
        history = History(tenures=(RUSSIA,), reports={(AREA, "RUS"): (UNTIL + 9 * DAY,)})
        assert those(history, UNTIL + 8 * DAY, Task.REPORT_ON_TERM)
        assert not those(history, UNTIL + 9 * DAY, Task.REPORT_ON_TERM)

    @pytest.mark.parametrize(("area", "state"), [("HUM", "RUS"), (AREA, "CHN")])
    def test_a_report_of_another_does_not_count(self, area: str, state: str) -> None:
        history = History(tenures=(RUSSIA,), reports={(area, state): (UNTIL,)})
        assert those(history, UNTIL, Task.REPORT_ON_TERM)

    def test_nobody_is_asked_before_those_who_are_not_told_of_reports(self) -> None:
        assert not those(History(tenures=(RUSSIA,), reports=None), UNTIL, Task.REPORT_ON_TERM)

    def test_co_coordinators_owe_none(self) -> None:
        assert not those(History(tenures=(CHINA,)), UNTIL, Task.REPORT_ON_TERM)

    @pytest.mark.parametrize(
        ("until", "is_asked"),
        [
            (date(2024, 12, 16), False),
            (date(2024, 12, 17), True),
            (date(2024, 12, 18), True),
        ],
    )
    def test_asks_for_none_that_was_over_on_the_day_of_the_draft(
        self, until: date, is_asked: bool
    ) -> None:
        old = served("RUS", since=date(2022, 1, 1), until=until)
        found = those(History(tenures=(old,)), date(2025, 1, 1), Task.REPORT_ON_TERM)
        assert bool(found) is is_asked


class TestMeetings:
    def test_brochure_2025_b_soc_expects_two_in_a_calendar_year(self) -> None:
        one = History(bodies=("SOC",), held={"SOC": (date(2026, 3, 1),)})
        found = [
            each
            for each in those(one, date(2026, 3, 1), Task.HOLD_MEETING)
            if each.about["body"] == "SOC"
        ]
        assert [(each.due_on, each.about["meetings"], each.about["held"]) for each in found] == [
            (date(2026, 12, 31), 1, 1)
        ]
        two = History(bodies=("SOC",), held={"SOC": (date(2026, 3, 1), date(2026, 12, 31))})
        owed = those(two, date(2026, 12, 31), Task.HOLD_MEETING)
        assert "SOC" not in {each.about["body"] for each in owed}
        assert "SOC" in {
            each.about["body"] for each in those(two, date(2026, 12, 30), Task.HOLD_MEETING)
        }

    def test_brochure_2025_b_mc_reckons_from_the_summit(self) -> None:
        held = History(bodies=("MC", "SUMMIT"), held={"SUMMIT": (date(2022, 10, 12),)})
        found = {
            each.about["body"]: each for each in those(held, date(2024, 10, 13), Task.HOLD_MEETING)
        }
        assert found["MC"].due_on == date(2024, 10, 12)
        assert found["MC"].is_late(date(2024, 10, 13))
        assert not found["MC"].is_late(date(2024, 10, 12))
        assert (found["MC"].reckoning, found["MC"].about["years"]) == (
            Reckoning.YEARS_AFTER_MEETING,
            2,
        )
        assert found["SUMMIT"].due_on == date(2026, 10, 12)

    def test_a_body_that_is_not_founded_yet_owes_nothing(self) -> None:
        assert not those(History(bodies=("MC",)), date(2026, 3, 1), Task.HOLD_MEETING)

    def test_what_only_a_brochure_tells_is_expected(self) -> None:
        (found,) = those(History(bodies=("SOC",)), date(2026, 3, 1), Task.HOLD_MEETING)
        assert found.tone is Tone.EXPECTED


class TestBeforeAnInstrument:
    @pytest.mark.parametrize(
        ("on", "stands"),
        [(date(2023, 8, 21), False), (date(2023, 8, 22), True), (date(2023, 8, 23), True)],
    )
    def test_nothing_stands_under_a_draft_not_yet_written(self, on: date, stands: bool) -> None:
        history = History(members=("KAZ",), areas=(AREA,))
        assert bool(derive(history, on=on)) is stands


class TestCalls:
    CALL = Called(
        decision="SOC-2023-08-22-6",
        decided_on=date(2023, 8, 22),
        before=date(2023, 10, 1),
        answered=frozenset({"IRN"}),
        provision=provision("soc-2023-ii-dec-1", "6"),
    )
    HISTORY = History(members=("IRN", "KAZ"), calls=(CALL,))

    def test_soc_2023_ii_dec_1_6_waits_until_the_day_before(self) -> None:
        found = the(self.HISTORY, date(2023, 9, 30), Task.ANSWER_CALL)
        assert found.due_on == date(2023, 9, 30)
        assert found.doers == (Doer(DoerPart.STATE, "KAZ"),)

    @pytest.mark.parametrize("on", [date(2023, 8, 21), date(2023, 10, 1)])
    def test_stands_neither_before_the_decision_nor_on_the_day_itself(self, on: date) -> None:
        assert not those(self.HISTORY, on, Task.ANSWER_CALL)

    def test_rules_2004_i_2_carries_a_call_that_is_no_known_instrument(self) -> None:
        other = Called(decision="D", decided_on=date(2026, 9, 22), before=date(2026, 12, 15))
        known = the(self.HISTORY, date(2023, 9, 30), Task.ANSWER_CALL).provision
        found = the(History(members=("KAZ",), calls=(other,)), date(2026, 10, 1), Task.ANSWER_CALL)
        assert (str(known), str(found.provision)) == ("soc-2023-ii-dec-1 6", "rules-2004 I.2")

    def test_an_invitation_is_never_late(self) -> None:
        found = the(self.HISTORY, date(2023, 9, 30), Task.ANSWER_CALL)
        assert found.tone is Tone.INVITED
        assert not found.is_late(date(2030, 1, 1))

    def test_is_done_when_all_have_answered(self) -> None:
        all_done = Called(
            decision="D",
            decided_on=date(2023, 8, 22),
            before=date(2023, 10, 1),
            answered=frozenset({"IRN", "KAZ"}),
        )
        history = History(members=("IRN", "KAZ"), calls=(all_done,))
        assert not those(history, date(2023, 9, 1), Task.ANSWER_CALL)


class TestSilences:
    SILENT = Silent(
        key="s1",
        opened_on=date(2020, 12, 29),
        deadline=datetime(2021, 1, 15, 18, tzinfo=UTC),
        last_day=date(2021, 1, 15),
        roster=frozenset({"IND", "KAZ"}),
        spoken=frozenset({"IND"}),
    )

    def test_silence_practice_s_2_waits_for_those_who_have_not_spoken(self) -> None:
        found = the(History(silences=(self.SILENT,)), date(2021, 1, 15), Task.ANSWER_SILENCE)
        assert found.doers == (Doer(DoerPart.STATE, "KAZ"),)
        assert (found.due_on, found.due_at) == (self.SILENT.last_day, self.SILENT.deadline)
        assert found.tone is Tone.INVITED

    def test_silence_practice_s_3_lets_the_secretariat_write_the_end_down(self) -> None:
        history = History(silences=(self.SILENT,))
        assert not those(history, date(2021, 1, 15), Task.CLOSE_SILENCE)
        found = the(history, date(2021, 1, 16), Task.CLOSE_SILENCE)
        assert (found.doers[0].part, found.tone) == (DoerPart.SECRETARIAT, Tone.OWED)
        assert not those(history, date(2021, 1, 16), Task.ANSWER_SILENCE)

    def test_stands_only_between_the_opening_and_the_end(self) -> None:
        ended = Silent(
            key="s1",
            opened_on=self.SILENT.opened_on,
            deadline=self.SILENT.deadline,
            last_day=self.SILENT.last_day,
            roster=self.SILENT.roster,
            ended_on=date(2021, 1, 16),
        )
        history = History(silences=(ended,))
        assert not those(history, date(2020, 12, 28), Task.ANSWER_SILENCE)
        assert those(history, date(2020, 12, 29), Task.ANSWER_SILENCE)
        assert not those(history, date(2021, 1, 16), Task.CLOSE_SILENCE)


days = st.dates(date(2004, 1, 1), date(2026, 12, 31))
codes = st.sampled_from(("CHN", "IND", "KAZ", "RUS", "TUR"))
areas = st.sampled_from(("HUM", "NCT-GEN", AREA))


@st.composite
def histories(draw: st.DrawFn) -> History:
    def tenure() -> Tenure:
        since = draw(days)
        lasts = draw(st.none() | st.integers(1, 3000))
        return served(
            draw(codes),
            draw(st.sampled_from(Role)),
            area=draw(areas),
            since=since,
            until=since + lasts * DAY if lasts else None,
        )

    drawn = [tenure() for _each in range(draw(st.integers(0, 6)))]
    seats = {(each.seat, each.since): each for each in drawn}
    return History(
        members=tuple(sorted(draw(st.frozensets(codes)))),
        areas=("HUM", "NCT-GEN", AREA),
        tenures=tuple(seats.values()),
        bodies=("SOC", "MC"),
        held={"SOC": tuple(draw(st.lists(days, max_size=6)))},
    )


class TestWhateverTheHistory:
    @given(history=histories(), on=days)
    def test_everything_names_its_facts_its_provision_and_who_bears_it(
        self, history: History, on: date
    ) -> None:
        for each in derive(history, on=on):
            assert each.grounds
            assert each.doers
            assert each.provision.wording.en
            assert each.since is None or each.since <= on
            assert (each.tone is Tone.INVITED) is (each.task in VOLUNTARY)
            assert each.tone is not Tone.OWED or each.provision.force.binds

    @given(history=histories(), on=days)
    def test_nothing_stands_twice_and_the_nearest_comes_first(
        self, history: History, on: date
    ) -> None:
        found = derive(history, on=on)
        assert len({each.key for each in found}) == len(found)
        dated = [each.due_on for each in found if each.due_on]
        assert dated == sorted(dated)
        assert all(each.due_on is None for each in found[len(dated) :])

    @given(history=histories(), on=days)
    def test_what_happens_later_changes_nothing_of_what_was_due(
        self, history: History, on: date
    ) -> None:
        later = served("UZB", area="HUM", since=on + DAY, until=None)
        grown = History(
            members=history.members,
            bodies=history.bodies,
            areas=history.areas,
            tenures=(*history.tenures, later),
            held={"SOC": (*history.held["SOC"], on + DAY)},
        )
        assert derive(grown, on=on) == derive(history, on=on)


class TestPapersAndPlans:
    DUE = first_paper(decided_on=date(2024, 1, 1), begins_on=SINCE)
    FALLING = Falling(
        task=Task.PROPOSE_PAPER,
        reckoning=Reckoning.AFTER_APPOINTMENT,
        doers=(Doer(DoerPart.COORDINATOR, "RUS"),),
        due=DUE,
        ground=Ground(GroundKind.PAPERS, AREA, SINCE),
        about={"area": AREA},
    )

    def test_modalities_2023_2_7_is_expected_from_the_appointment_and_late_after_its_day(
        self,
    ) -> None:
        history = History(falling=(self.FALLING,))
        assert not those(history, SINCE - DAY, Task.PROPOSE_PAPER)
        found = the(history, SINCE, Task.PROPOSE_PAPER)
        assert (found.due_on, found.tone) == (date(2024, 4, 1), Tone.EXPECTED)
        assert not found.is_late(date(2024, 4, 1))
        assert the(history, date(2024, 4, 2), Task.PROPOSE_PAPER).is_late(date(2024, 4, 2))

    def test_is_done_by_the_day_on_which_the_rule_has_it_done(self) -> None:
        met = replace(self.FALLING, due=replace(self.DUE, met_on=date(2024, 3, 1)))
        history = History(falling=(met,))
        assert those(history, date(2024, 2, 29), Task.PROPOSE_PAPER)
        assert not those(history, date(2024, 3, 1), Task.PROPOSE_PAPER)

    def test_stands_for_nobody_where_nobody_bears_it(self) -> None:
        assert not derive(History(falling=(replace(self.FALLING, doers=()),)), on=SINCE)


class TestAnnualPlans:
    HISTORY = History(plans=(InMaking(year=2024, opened_on=date(2023, 8, 22)),))

    def test_soc_2023_ii_dec_1_6_is_to_be_approved_before_the_year(self) -> None:
        assert not derive(self.HISTORY, on=date(2023, 8, 21))
        found = the(self.HISTORY, date(2023, 8, 22), Task.APPROVE_ANNUAL_PLAN)
        assert (found.due_on, found.tone) == (date(2023, 12, 31), Tone.OWED)
        assert not found.is_late(date(2023, 12, 31))
        assert found.is_late(date(2024, 1, 1))

    def test_a_call_without_a_decision_is_grounded_in_the_plan(self) -> None:
        call = Called(decision="", decided_on=SINCE, before=date(2024, 10, 1), year=2025)
        found = the(History(members=("KAZ",), calls=(call,)), SINCE, Task.ANSWER_CALL)
        assert found.grounds == (Ground(GroundKind.ANNUAL_PLAN, "2025", SINCE),)


class TestWhatDecisionsAskFor:
    @staticmethod
    def asked(kind: BearerKind, code: str = "", *, free: bool = True) -> History:
        due = AskedFor(
            bearer=Bearer(kind, code),
            provision=provision("secretariat-2006", "2.6"),
            due_on=date(2024, 2, 1),
            derived_from=("D",),
            is_invitation=free,
        )
        return History(
            members=("CHN", "KAZ"),
            tenures=(RUSSIA, CHINA),
            asked=(Asked(number=7, what=due, asked_on=SINCE),),
            chair="AZE",
        )

    @pytest.mark.parametrize(
        ("kind", "code", "borne"),
        [
            (BearerKind.MEMBER_STATES, "", {(DoerPart.STATE, "CHN"), (DoerPart.STATE, "KAZ")}),
            (BearerKind.STATE, "KAZ", {(DoerPart.STATE, "KAZ")}),
            (BearerKind.BODY, "MC", {(DoerPart.BODY, "MC")}),
            (BearerKind.SECRETARIAT, "", {(DoerPart.SECRETARIAT, "SEC")}),
            (BearerKind.CHAIRMANSHIP, "", {(DoerPart.CHAIR, "AZE")}),
            (
                BearerKind.COORDINATORS,
                AREA,
                {(DoerPart.COORDINATOR, "RUS"), (DoerPart.CO_COORDINATOR, "CHN")},
            ),
        ],
    )
    def test_is_borne_by_those_who_are_asked(
        self, kind: BearerKind, code: str, borne: set[tuple[DoerPart, str]]
    ) -> None:
        found = the(self.asked(kind, code), SINCE, Task.FOLLOW_UP)
        assert {(each.part, each.code) for each in found.doers} == borne

    def test_secretariat_2006_2_6_binds_the_secretariat_and_invites_the_others(self) -> None:
        bound = the(self.asked(BearerKind.SECRETARIAT, free=False), SINCE, Task.FOLLOW_UP)
        invited = the(self.asked(BearerKind.MEMBER_STATES), SINCE, Task.FOLLOW_UP)
        assert (bound.tone, invited.tone) == (Tone.OWED, Tone.INVITED)
        assert bound.is_late(date(2024, 2, 2))
        assert not invited.is_late(date(2024, 2, 2))

    def test_stands_from_the_day_of_the_decision(self) -> None:
        history = self.asked(BearerKind.SECRETARIAT)
        assert not those(history, SINCE - DAY, Task.FOLLOW_UP)
        assert those(history, SINCE, Task.FOLLOW_UP)
