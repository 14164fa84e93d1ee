"""What PostgreSQL refuses by itself."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from clearinghouse.law.credentials import Capacity
from clearinghouse.participants.models import (
    Body,
    BodyName,
    Chairmanship,
    Credential,
    Invitation,
    Officer,
    Participant,
    ParticipantName,
    StandingPeriod,
)
from clearinghouse.participants.queries import reader_of, standings_on
from tests.participants.people import AT, an_officer, delegations

DAY = timedelta(days=1)

pytestmark = pytest.mark.django_db


def refused(name: str):
    return pytest.raises(IntegrityError, match=name)


class TestPeriods:
    def named(self, code: str, start: date | None, end: date | None) -> ParticipantName:
        return ParticipantName.objects.create(
            participant_id=code, starts_on=start, ends_on=end, en="x", sort_en="x"
        )

    @pytest.fixture(autouse=True)
    def states(self, db) -> None:
        for code in ("AAA", "BBB"):
            Participant.objects.create(code=code, kind="state")

    def test_of_names_never_overlap(self) -> None:
        self.named("AAA", None, date(2020, 1, 2))

        with refused("participant_one_name_at_a_time"):
            self.named("AAA", date(2020, 1, 1), None)

    def test_of_names_may_meet(self) -> None:
        self.named("AAA", None, date(2020, 1, 1))
        self.named("AAA", date(2020, 1, 1), None)

    def test_of_others_are_others(self) -> None:
        self.named("AAA", None, None)
        self.named("BBB", None, None)

    def test_are_never_empty(self) -> None:
        with refused("participant_name_ends_after_start"):
            self.named("AAA", date(2020, 1, 1), date(2020, 1, 1))

    def test_hold_one_state_in_the_chair(self) -> None:
        start = {"starts_as_written": "x", "opened_by": "SUMMIT-1"}
        Chairmanship.objects.create(participant_id="AAA", starts_on=date(2020, 1, 1), **start)

        with refused("chairmanship_one_at_a_time"):
            Chairmanship.objects.create(participant_id="BBB", starts_on=date(2021, 1, 1), **start)

    def test_of_the_chair_end_with_a_meeting(self) -> None:
        with refused("chairmanship_ends_with_a_meeting"):
            Chairmanship.objects.create(
                participant_id="AAA",
                starts_on=date(2020, 1, 1),
                ends_on=date(2021, 1, 1),
                starts_as_written="x",
                opened_by="SUMMIT-1",
            )

    def test_give_a_symbol_code_to_one_body_at_a_time(self) -> None:
        for position, code in enumerate(("MC", "SOC")):
            Body.objects.create(code=code, kind="governing", position=position)
        change = date(2022, 10, 13)
        BodyName.objects.create(body_id="MC", en="x", symbol_code="MM", ends_on=change)
        BodyName.objects.create(body_id="SOC", en="x", symbol_code="MM", starts_on=change)
        with refused("body_symbol_code_of_one_body_at_a_time"):
            BodyName.objects.create(body_id="MC", en="x", symbol_code="MM", starts_on=change)

    def test_keep_codes_in_their_form(self) -> None:
        with refused("participant_code_form"):
            Participant.objects.create(code="kaz", kind="state")


class TestPeople:
    @pytest.fixture(autouse=True)
    def known(self, db) -> None:
        delegations("KAZ")

    def test_have_one_address_in_any_case(self) -> None:
        an_officer("KAZ", email="a@kaz.example")

        with refused("officer_email_once_in_any_case"):
            an_officer("KAZ", email="A@kaz.example")

    def test_hold_a_credential_once_at_a_time(self) -> None:
        officer = an_officer("KAZ", Capacity.READ)

        with refused("credential_once_at_a_time"):
            Credential.objects.create(officer=officer, capacity="READ", starts_at=AT)

    def test_hold_only_known_credentials(self) -> None:
        with refused("credential_capacity_known"):
            Credential.objects.create(
                officer=an_officer("KAZ"), capacity="EVERYTHING", starts_at=AT
            )

    def deleted(self, officer: Officer) -> None:
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM account_emailaddress")
            cursor.execute("DELETE FROM mfa_authenticator")
            cursor.execute("DELETE FROM participants_officer WHERE id = %s", [officer.pk])
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")

    def test_are_never_deleted_with_what_they_did(self) -> None:
        officer = an_officer("KAZ", Capacity.READ)

        with pytest.raises(ProtectedError):
            officer.delete()
        with pytest.raises(IntegrityError), transaction.atomic():
            self.deleted(officer)
        assert Officer.objects.filter(pk=officer.pk).exists()

    def test_wait_on_one_invitation(self) -> None:
        facts = {
            "participant_id": "KAZ",
            "office": "x",
            "capacities": [],
            "invited_at": AT,
            "expires_at": AT + DAY,
        }
        Invitation.objects.create(digest=b"1", email="a@kaz.example", **facts)

        with refused("invitation_one_pending_per_address_and_delegation"):
            Invitation.objects.create(digest=b"2", email="A@kaz.example", **facts)


days = st.dates(date(2000, 1, 1), date(2030, 1, 1))


class TestLawAndTables(TestCase):
    """The standing that a reader has is the standing that the law sees."""

    @settings(max_examples=30, deadline=None)
    @given(
        changes=st.lists(days, min_size=1, max_size=4, unique=True),
        ends=st.booleans(),
        first_known=st.booleans(),
        asked=days,
    )
    def test_agree_on_every_day(
        self, changes: list[date], ends: bool, first_known: bool, asked: date
    ) -> None:
        if not Participant.objects.filter(code="KAZ").exists():
            Participant.objects.create(code="KAZ", kind="state")
            an_officer("KAZ", Capacity.READ)
        StandingPeriod.objects.all().delete()
        ordered = sorted(changes)
        last = ordered[-1] + DAY if ends else None
        for number, (start, end) in enumerate(zip(ordered, [*ordered[1:], last], strict=True)):
            StandingPeriod.objects.create(
                participant_id="KAZ",
                standing=["observer", "member"][number % 2],
                starts_on=start if first_known or number else None,
                starts_as_written="x",
                ends_on=end,
            )
        officer = Officer.objects.get()
        at = AT.replace(year=asked.year, month=asked.month, day=asked.day)
        Credential.objects.update(starts_at=at - DAY)

        by_law = standings_on(["KAZ"], day=asked).get("KAZ")

        assert reader_of(officer, at=at).standing == by_law
