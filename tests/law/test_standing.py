"""Standing by date: how it is gained, and how a participant stands on any day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.law.distribution import Standing
from clearinghouse.law.periods import Period
from clearinghouse.law.ruling import Permitted, Refused
from clearinghouse.law.standing import (
    Spell,
    StandingReason,
    accept_partner,
    admit_member,
    grant_observer,
    members_on,
    standing_on,
)

DAY = timedelta(days=1)
SIGNED = date(2022, 10, 11)
DECIDED = date(2022, 10, 13)
BOTH = {"declaration_1999": SIGNED, "almaty_act_2002": SIGNED}
OBSERVER = Spell(Standing.OBSERVER, Period(date(2012, 6, 1), date(2018, 8, 15)))
MEMBER = Spell(Standing.MEMBER, Period(date(2018, 8, 15)))
SRI_LANKA = (OBSERVER, MEMBER)
AUSTRALIA = (Spell(Standing.OBSERVER, Period(date(1999, 9, 14), date(2002, 6, 4))),)

spells = st.lists(
    st.builds(
        lambda standing, start, length: Spell(
            standing, Period(start, start + timedelta(days=length) if length else None)
        ),
        st.sampled_from([Standing.MEMBER, Standing.OBSERVER, Standing.PARTNER, Standing.GUEST]),
        st.dates(date(2000, 1, 1), date(2020, 1, 1)),
        st.integers(0, 2000),
    ),
    max_size=4,
)


class TestStandingOn:
    @pytest.mark.parametrize(
        ("on", "standing"),
        [
            (OBSERVER.period.start - DAY, None),
            (OBSERVER.period.start, Standing.OBSERVER),
            (MEMBER.period.start - DAY, Standing.OBSERVER),
            (MEMBER.period.start, Standing.MEMBER),
            (date.max, Standing.MEMBER),
        ],
    )
    def test_rules_2004_i_1_goes_by_the_day(self, on: date, standing: Standing | None) -> None:
        assert standing_on(SRI_LANKA, on) is standing

    def test_rules_2004_i_1_remembers_former_participants(self) -> None:
        assert standing_on(AUSTRALIA, date(2002, 6, 3)) is Standing.OBSERVER
        assert standing_on(AUSTRALIA, date(2002, 6, 4)) is Standing.FORMER

    def test_rules_2004_i_1_counts_the_higher_of_two_standings(self) -> None:
        both = (Spell(Standing.PARTNER, Period(date(2014, 5, 20))), OBSERVER)

        assert standing_on(both, date(2015, 1, 1)) is Standing.OBSERVER

    @given(spells, st.dates(date(1999, 1, 1), date(2026, 1, 1)))
    def test_rules_2004_i_1_shows_the_highest_standing_held(
        self, history: list[Spell], on: date
    ) -> None:
        held = [spell.standing for spell in history if on in spell.period]
        order = [Standing.MEMBER, Standing.OBSERVER, Standing.PARTNER, Standing.GUEST]

        if held:
            assert standing_on(history, on) is order[min(map(order.index, held))]

    def test_rules_2004_i_1_knows_the_secretariat_too(self) -> None:
        secretariat = (Spell(Standing.SECRETARIAT, Period(date(2006, 6, 17))),)

        assert standing_on(secretariat, date(2020, 1, 1)) is Standing.SECRETARIAT

    @given(spells, st.dates(date(1999, 1, 1), date(2026, 1, 1)))
    def test_rules_2004_i_1_never_forgets_a_participant(
        self, history: list[Spell], on: date
    ) -> None:
        if standing_on(history, on) is not None:
            assert standing_on(history, on + DAY) is not None

    def test_rules_2004_i_1_counts_the_members(self) -> None:
        histories = {"LKA": SRI_LANKA, "AUS": AUSTRALIA, "KAZ": (MEMBER,)}

        assert members_on(histories, MEMBER.period.start) == ("KAZ", "LKA")
        assert members_on(histories, MEMBER.period.start - DAY) == ()


def admit(**changed: object) -> object:
    facts: dict[str, object] = {
        "signed": BOTH,
        "decided_on": DECIDED,
        "by_consensus": True,
        "has_territory_in_asia": True,
    }
    return admit_member(**{**facts, **changed})  # type: ignore[arg-type]


class TestAdmitMember:
    def test_participation_practice_m_2_makes_a_member_from_the_decision(self) -> None:
        ruling = admit()

        assert isinstance(ruling, Permitted)
        assert (ruling.fact.since, ruling.fact.signed_on) == (DECIDED, SIGNED)
        assert ruling.fact.standing is Standing.MEMBER
        assert ruling.remarks == ()

    @pytest.mark.parametrize("document", sorted(BOTH))
    def test_participation_practice_m_1_asks_for_both_signatures(self, document: str) -> None:
        ruling = admit(signed={key: day for key, day in BOTH.items() if key != document})

        assert isinstance(ruling, Refused)
        assert ruling.reason is StandingReason.NOT_SIGNED
        assert ruling.about == {"document": document}

    @pytest.mark.parametrize(("late", "refused"), [(0, False), (1, True)])
    def test_participation_practice_m_1_asks_for_them_before_the_decision(
        self, late: int, refused: bool
    ) -> None:
        ruling = admit(signed={**BOTH, "almaty_act_2002": DECIDED + late * DAY})

        assert isinstance(ruling, Refused) is refused

    def test_participation_practice_m_2_asks_for_consensus(self) -> None:
        ruling = admit(by_consensus=False)

        assert isinstance(ruling, Refused)
        assert ruling.reason is StandingReason.NO_CONSENSUS

    def test_participation_practice_m_3_remarks_a_candidate_without_territory_in_asia(self) -> None:
        ruling = admit(has_territory_in_asia=False)

        assert isinstance(ruling, Permitted)
        assert [each.reason for each in ruling.remarks] == [StandingReason.NO_TERRITORY_IN_ASIA]


class TestObserversAndPartners:
    @pytest.mark.parametrize("body", ["SOC", "MM", "MC", "SUMMIT"])
    def test_participation_practice_m_4_lets_these_bodies_admit(self, body: str) -> None:
        ruling = grant_observer(body=body, decided_on=DECIDED)

        assert isinstance(ruling, Permitted)
        assert (ruling.fact.standing, ruling.fact.since) == (Standing.OBSERVER, DECIDED)

    @pytest.mark.parametrize("body", ["SWG", "SEC", "BC", ""])
    def test_participation_practice_m_4_refuses_others(self, body: str) -> None:
        ruling = grant_observer(body=body, decided_on=DECIDED)

        assert isinstance(ruling, Refused)
        assert ruling.about == {"body": body}

    def test_participation_practice_m_5_needs_a_signed_instrument(self) -> None:
        signed, unsigned = accept_partner(signed_on=SIGNED), accept_partner(signed_on=None)

        assert isinstance(signed, Permitted)
        assert signed.fact.since == SIGNED
        assert isinstance(unsigned, Refused)
        assert unsigned.reason is StandingReason.NO_INSTRUMENT
