"""What is known of participants: entered once, corrected with both statements kept, by date."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from clearinghouse.law.chairmanship import ChairmanshipReason
from clearinghouse.law.credentials import Capacity, CredentialReason
from clearinghouse.law.distribution import PUBLIC_READER, Standing
from clearinghouse.law.standing import StandingReason
from clearinghouse.participants import queries
from clearinghouse.participants.acting import INSTALLATION
from clearinghouse.participants.facts import (
    BodyFacts,
    Dated,
    MeetingFacts,
    NameSpell,
    ParticipantFacts,
    StandingSpell,
    TermFacts,
    Words,
)
from clearinghouse.participants.faults import ParticipantFault, Refusal
from clearinghouse.participants.models import StandingPeriod
from clearinghouse.participants.operations import (
    Admission,
    enter_body,
    enter_meeting,
    enter_participant,
    give_name,
    pass_chairmanship,
    set_standing,
)
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.record.models import Entry
from tests.participants.people import AT, an_officer, delegations, reads_as

READER = PUBLIC_READER
SIGNED = {"declaration_1999": date(2026, 3, 1), "almaty_act_2002": date(2026, 3, 2)}

pytestmark = pytest.mark.django_db


def on(day: date) -> Dated:
    return Dated.exactly(day)


@pytest.fixture
def registry(db):
    delegations("SEC")
    return reads_as(an_officer("SEC", Capacity.REGISTRY))


def turkey(**more) -> ParticipantFacts:
    facts = ParticipantFacts(
        code="TUR",
        kind="state",
        names=(
            NameSpell(
                usual=Words("Turkey", "Турция", "Түркия"),
                sort_en="Turkey",
                since=Dated(),
                until=on(date(2022, 6, 1)),
            ),
            NameSpell(
                usual=Words("Türkiye", "Турция", "Түркия"),
                sort_en="Türkiye",
                since=on(date(2022, 6, 1)),
            ),
        ),
        standings=(StandingSpell(standing="member", since=on(date(1999, 9, 14))),),
        aliases={"ru": ("Турецкая Республика",)},
    )
    return replace(facts, **more)


class TestEnterParticipant:
    def test_enters_once(self, registry) -> None:
        first = enter_participant(facts=turkey(), by=registry, at=AT)
        again = enter_participant(facts=turkey(), by=registry, at=AT)

        assert first is not None
        assert first.act == "participant.entered"
        assert first.subject == "participant:TUR"
        assert again is None

    def test_corrects_with_both_statements_kept(self, registry) -> None:
        enter_participant(facts=turkey(), by=registry, at=AT)
        corrected = enter_participant(facts=turkey(zone="Europe/Istanbul"), by=registry, at=AT)

        assert corrected is not None
        assert corrected.act == "participant.corrected"
        assert Entry.objects.filter(subject="participant:TUR").count() == 2
        assert queries.entry_about(READER, "participant TUR") == corrected.index

    def test_gives_way_to_what_an_officer_has_stated(self, registry) -> None:
        enter_participant(facts=turkey(), by=INSTALLATION, at=AT)
        enter_participant(facts=turkey(zone="Europe/Istanbul"), by=registry, at=AT)

        assert enter_participant(facts=turkey(zone="Asia/Almaty"), by=INSTALLATION, at=AT) is None
        found = queries.participant(READER, "TUR", day=AT.date())
        assert found is not None
        assert found.zone == "Europe/Istanbul"

    def test_accounts_9_is_for_the_registry(self, registry) -> None:
        for capacity in (Capacity.READ, Capacity.ADMINISTRATOR, Capacity.DELEGATION_ADMINISTRATOR):
            with pytest.raises(OutOfOrder) as caught:
                enter_participant(facts=turkey(), by=reads_as(an_officer("SEC", capacity)), at=AT)
            assert caught.value.refused.reason is CredentialReason.NOT_OF_THE_REGISTRY

    def test_a_visitor_is_not_the_installation(self, registry) -> None:
        with pytest.raises(OutOfOrder):
            enter_participant(facts=turkey(), by=PUBLIC_READER, at=AT)


class TestGiveName:
    def test_opens_a_new_name_and_closes_the_present_one(self, registry) -> None:
        enter_participant(facts=turkey(), by=registry, at=AT)
        name = NameSpell(usual=Words("New Name"), sort_en="New Name", since=on(date(2027, 1, 1)))

        give_name(participant="TUR", name=name, by=registry, at=AT)

        def named(day: date) -> str:
            return queries.name_of(READER, "TUR", on=day, language="en")

        assert named(date(2022, 5, 31)) == "Turkey"
        assert named(date(2022, 6, 1)) == "Türkiye"
        assert named(date(2026, 12, 31)) == "Türkiye"
        assert named(date(2027, 1, 1)) == "New Name"

    @pytest.mark.parametrize("day", [date(2022, 6, 1), date(2000, 1, 1)])
    def test_is_refused_before_the_present_one_has_begun(self, registry, day: date) -> None:
        enter_participant(facts=turkey(), by=registry, at=AT)
        name = NameSpell(usual=Words("New Name"), sort_en="New Name", since=on(day))

        with pytest.raises(Refusal) as caught:
            give_name(participant="TUR", name=name, by=registry, at=AT)

        assert caught.value.fault is ParticipantFault.STARTS_BEFORE_THE_PRESENT_ONE

    def test_is_kept_when_the_files_are_loaded_again(self, registry) -> None:
        enter_participant(facts=turkey(), by=INSTALLATION, at=AT)
        name = NameSpell(usual=Words("New Name"), sort_en="New Name", since=on(date(2027, 1, 1)))
        give_name(participant="TUR", name=name, by=registry, at=AT)

        assert enter_participant(facts=turkey(zone="x"), by=INSTALLATION, at=AT) is None
        assert queries.name_of(READER, "TUR", on=date(2027, 1, 1), language="en") == "New Name"


class TestSetStanding:
    DAY = date(2026, 3, 20)

    def observer(self, registry) -> None:
        standing = StandingSpell(standing="observer", since=on(date(2020, 1, 1)))
        enter_participant(facts=turkey(standings=(standing,)), by=registry, at=AT)

    def admitted(self, registry, **admission) -> Entry:
        facts = {"signed": SIGNED, "by_consensus": True, "has_territory_in_asia": True} | admission
        return set_standing(
            participant="TUR",
            standing=StandingSpell(
                standing="member", since=on(self.DAY), signed_on=date(2026, 3, 2)
            ),
            admission=Admission(**facts),
            by=registry,
            at=AT,
        )

    def test_makes_an_observer_a_member_from_the_day_of_the_decision(self, registry) -> None:
        self.observer(registry)
        self.admitted(registry)

        before = queries.standings_on(["TUR"], day=self.DAY - timedelta(days=1))
        after = queries.standings_on(["TUR"], day=self.DAY)
        assert before == {"TUR": Standing.OBSERVER}
        assert after == {"TUR": Standing.MEMBER}

    def test_m_1_needs_both_signatures_before_the_decision(self, registry) -> None:
        self.observer(registry)

        with pytest.raises(OutOfOrder) as missing:
            self.admitted(registry, signed={"declaration_1999": date(2026, 3, 1)})
        with pytest.raises(OutOfOrder) as late:
            self.admitted(registry, signed=SIGNED | {"almaty_act_2002": date(2026, 3, 21)})

        assert missing.value.refused.reason is StandingReason.NOT_SIGNED
        assert late.value.refused.reason is StandingReason.SIGNED_AFTER_DECISION
        assert StandingPeriod.objects.filter(participant="TUR").count() == 1

    def test_m_3_remarks_where_no_territory_is_in_asia_and_goes_on(self, registry) -> None:
        self.observer(registry)

        entry = self.admitted(registry, has_territory_in_asia=False)

        assert StandingReason.NO_TERRITORY_IN_ASIA.value in bytes(entry.leaf).decode()


class TestPassChairmanship:
    @pytest.fixture
    def chair(self, registry):
        for code in ("KAZ", "CHN"):
            facts = ParticipantFacts(
                code=code, kind="state", names=(NameSpell(usual=Words(code), sort_en=code),)
            )
            enter_participant(facts=facts, by=registry, at=AT)
        for position, code in enumerate(("SUMMIT", "MC", "SOC")):
            body = BodyFacts(
                code=code,
                kind="governing",
                position=position,
                names=(NameSpell(usual=Words(code), symbol=code),),
            )
            enter_body(facts=body, by=registry, at=AT)
        for code, body, day in (
            ("SUMMIT-9", "SUMMIT", date(2026, 1, 10)),
            ("MC-9", "MC", date(2028, 1, 11)),
            ("SOC-9", "SOC", date(2027, 1, 12)),
        ):
            meeting = MeetingFacts(
                code=code, body=body, name=Words(code), first=on(day), last=on(day)
            )
            enter_meeting(facts=meeting, by=registry, at=AT)
        self.passed(registry, "KAZ", "SUMMIT-9", date(2026, 1, 10))
        return registry

    def passed(self, by, state: str, meeting: str, day: date, decision: str = "") -> Entry:
        term = TermFacts(participant=state, opened_by=meeting, since=on(day))
        return pass_chairmanship(term=term, by=by, at=AT, decision=decision)

    def test_rules_2009_2_ends_a_term_with_the_meeting(self, chair) -> None:
        self.passed(chair, "CHN", "MC-9", date(2028, 1, 11))

        first, second = queries.chairmanships(READER)
        assert (first.participant, first.ended_by) == ("KAZ", "MC-9")
        assert first.ends_on == second.starts_on == date(2028, 1, 11)
        before, after = date(2028, 1, 10), date(2028, 1, 11)
        assert [queries.chair_on(READER, day).participant for day in (before, after)] == [
            "KAZ",
            "CHN",
        ]

    def test_rules_2009_2_is_refused_with_another_meeting(self, chair) -> None:
        with pytest.raises(OutOfOrder) as caught:
            self.passed(chair, "CHN", "SUMMIT-9", date(2026, 1, 11))

        assert caught.value.refused.reason is ChairmanshipReason.OTHER_MEETING_ENDS_IT
        assert queries.chair_on(READER, date(2026, 6, 1)).participant == "KAZ"

    def test_rules_2009_2_is_refused_with_no_meeting(self, chair) -> None:
        with pytest.raises(OutOfOrder) as caught:
            self.passed(chair, "CHN", "1 January 2028", date(2028, 1, 1))

        assert caught.value.refused.reason is ChairmanshipReason.NO_MEETING

    def test_rules_2009_2_may_depart_by_a_decision_and_says_so(self, chair) -> None:
        entry = self.passed(chair, "CHN", "SUMMIT-9", date(2026, 1, 11), decision="MC/2026/DEC/1")

        assert ChairmanshipReason.BY_DECISION.value in bytes(entry.leaf).decode()
