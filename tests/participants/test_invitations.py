"""How people come: invited by who may, accepting once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import connection

from clearinghouse.law.credentials import Capacity, CredentialReason
from clearinghouse.participants import queries
from clearinghouse.participants.acting import INSTALLATION
from clearinghouse.participants.faults import ParticipantFault, Refusal
from clearinghouse.participants.models import Credential, Invitation, Officer
from clearinghouse.participants.operations import (
    Invited,
    Joined,
    accept_invitation,
    invite_officer,
    revoke_credential,
    withdraw_invitation,
)
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.record.models import Entry, Sealed
from tests.participants.people import AT, PASSWORD, an_officer, delegations, reads_as

READ, RUNS = Capacity.READ, Capacity.DELEGATION_ADMINISTRATOR
ADMINISTERS = Capacity.ADMINISTRATOR
TICK = timedelta(microseconds=1)
NOTE = "note 17 of the Embassy"


def invited(by: Officer, *capacities: Capacity, email: str = "new@kaz.example", **more) -> Invited:
    facts = {"participant": by.participant_id, "office": "Officer, Ministry"} | more
    return invite_officer(email=email, capacities=capacities, by=reads_as(by), at=AT, **facts)


def reason_of(caught) -> object:
    return caught.value.refused.reason


@pytest.fixture
def administrator(db) -> Officer:
    delegations()
    return an_officer("KAZ", RUNS)


class TestInviteOfficer:
    def test_keeps_only_the_digest_of_the_token(self, administrator: Officer) -> None:
        sent = invited(administrator, READ)

        kept = Invitation.objects.get(pk=sent.invitation)
        assert sent.token.encode() not in bytes(kept.digest)
        assert kept.capacities == ["READ"]
        assert sent.token not in bytes(Entry.objects.get(pk=sent.entry.pk).leaf).decode()

    def test_seals_the_office_for_the_delegation(self, administrator: Officer) -> None:
        sent = invited(administrator, READ)

        leaf = bytes(sent.entry.leaf).decode()
        own = Sealed.objects.visible_to(reads_as(an_officer("KAZ", READ)))
        other = Sealed.objects.visible_to(reads_as(an_officer("CHN", READ)))
        assert "Officer, Ministry" not in leaf
        assert "new@kaz.example" not in leaf
        assert own.filter(entry=sent.entry, field="office").exists()
        assert not other.filter(entry=sent.entry).exists()

    def test_accounts_1_is_refused_for_another_delegation(self, administrator: Officer) -> None:
        with pytest.raises(OutOfOrder) as caught:
            invited(administrator, READ, participant="CHN")

        assert reason_of(caught) is CredentialReason.ANOTHER_DELEGATION
        assert not Invitation.objects.exists()
        assert not Entry.objects.exists()

    def test_accounts_8_is_refused_to_who_has_no_second_factor(self, db: None) -> None:
        delegations()
        unsecured = an_officer("KAZ", RUNS, secured=False)

        with pytest.raises(OutOfOrder) as caught:
            invited(unsecured, READ)

        assert reason_of(caught) is CredentialReason.NOT_AN_ADMINISTRATOR

    def test_is_judged_by_what_holds_now_and_not_by_the_request(
        self, administrator: Officer
    ) -> None:
        as_requested = reads_as(administrator)
        Credential.objects.filter(officer=administrator).update(ends_at=AT - TICK)

        with pytest.raises(OutOfOrder) as caught:
            invite_officer(
                email="a@kaz.example",
                office="Officer",
                participant="KAZ",
                capacities=(READ,),
                by=as_requested,
                at=AT,
            )

        assert reason_of(caught) is CredentialReason.NOT_AN_ADMINISTRATOR

    def test_replaces_an_earlier_invitation_of_the_same_address(
        self, administrator: Officer
    ) -> None:
        first = invited(administrator, READ)
        invited(administrator, READ, email="NEW@kaz.example")

        with pytest.raises(OutOfOrder) as caught:
            accept_invitation(token=first.token, at=AT)

        assert reason_of(caught) is CredentialReason.INVITATION_WITHDRAWN

    def test_accounts_7_is_refused_to_an_address_of_the_own_people(
        self, administrator: Officer
    ) -> None:
        with pytest.raises(OutOfOrder) as caught:
            invited(administrator, READ, email=administrator.email.upper())

        assert reason_of(caught) is CredentialReason.ALREADY_AN_OFFICER

    def test_says_nothing_of_an_address_in_another_delegation(self, administrator: Officer) -> None:
        elsewhere = an_officer("CHN", READ)

        assert invited(administrator, READ, email=elsewhere.email).token

    def test_the_machine_appoints_the_first_administrator_of_the_installation(
        self, db: None
    ) -> None:
        delegations()
        sent = invite_officer(
            email="admin@sec.example",
            office="Administrator",
            participant="SEC",
            capacities=(ADMINISTERS,),
            by=INSTALLATION,
            at=AT,
        )

        joined = accept_invitation(token=sent.token, at=AT, password=PASSWORD)
        assert joined.officer.participant_id == "SEC"
        assert not reads_as(joined.officer).cleared

    def test_the_machine_grants_no_reading_either(self, db: None) -> None:
        delegations()
        with pytest.raises(OutOfOrder) as caught:
            invite_officer(
                email="admin@sec.example",
                office="Administrator",
                participant="SEC",
                capacities=(ADMINISTERS, READ),
                by=INSTALLATION,
                at=AT,
            )

        assert reason_of(caught) is CredentialReason.READING_IS_NOT_YOURS_TO_GRANT

    def test_is_refused_for_a_participant_that_is_not_known(self, administrator: Officer) -> None:
        with pytest.raises(Refusal) as caught:
            invited(administrator, READ, participant="XXX")

        assert caught.value.fault is ParticipantFault.UNKNOWN_PARTICIPANT


class TestAcceptInvitation:
    def test_makes_an_officer_with_what_was_offered(self, administrator: Officer) -> None:
        sent = invited(administrator, READ, RUNS)

        joined = accept_invitation(token=sent.token, at=AT, password=PASSWORD)

        officer = joined.officer
        assert officer.check_password(PASSWORD)
        assert officer.password.startswith("argon2")
        held = officer.credentials.values_list("capacity", "granted_by")
        assert sorted(held) == [
            ("DELEGATION_ADMINISTRATOR", administrator.pk),
            ("READ", administrator.pk),
        ]
        assert joined.entry.act == "invitation.accepted"

    def test_accounts_8_gives_nothing_until_a_second_factor_stands(
        self, administrator: Officer
    ) -> None:
        joined = accept_invitation(token=invited(administrator, READ).token, at=AT, password="x")

        reader = reads_as(joined.officer)
        assert not reader.cleared
        assert queries.mandate_of(joined.officer, at=AT).held == {READ}

    def test_without_a_password_only_a_passkey_signs_in(self, administrator: Officer) -> None:
        joined = accept_invitation(token=invited(administrator).token, at=AT)

        assert not joined.officer.has_usable_password()

    def test_accounts_7_happens_once(self, administrator: Officer) -> None:
        sent = invited(administrator, READ)
        accept_invitation(token=sent.token, at=AT)

        with pytest.raises(OutOfOrder) as caught:
            accept_invitation(token=sent.token, at=AT + TICK)

        assert reason_of(caught) is CredentialReason.INVITATION_USED
        assert Officer.objects.filter(email="new@kaz.example").count() == 1

    @pytest.mark.parametrize("late", [timedelta(0), TICK])
    def test_accounts_7_is_too_late_when_it_expires(
        self, administrator: Officer, late: timedelta
    ) -> None:
        sent = invited(administrator, READ, expires_at=AT + timedelta(days=1))

        with pytest.raises(OutOfOrder) as caught:
            accept_invitation(token=sent.token, at=AT + timedelta(days=1) + late)

        assert reason_of(caught) is CredentialReason.INVITATION_EXPIRED

    def test_accounts_7_is_in_time_a_moment_before(self, administrator: Officer) -> None:
        sent = invited(administrator, READ, expires_at=AT + timedelta(days=1))

        assert accept_invitation(token=sent.token, at=AT + timedelta(days=1) - TICK).officer.pk

    def test_accounts_7_is_refused_once_withdrawn(self, administrator: Officer) -> None:
        sent = invited(administrator, READ)
        withdraw_invitation(invitation=sent.invitation, by=reads_as(administrator), at=AT)

        with pytest.raises(OutOfOrder) as caught:
            accept_invitation(token=sent.token, at=AT)

        assert reason_of(caught) is CredentialReason.INVITATION_WITHDRAWN

    def test_accounts_7_is_refused_when_the_inviter_may_no_longer_grant_it(
        self, administrator: Officer
    ) -> None:
        second = an_officer("KAZ", RUNS)
        sent = invited(administrator, READ)
        revoke_credential(officer=administrator.pk, capacity=RUNS, by=reads_as(second), at=AT)

        with pytest.raises(OutOfOrder) as caught:
            accept_invitation(token=sent.token, at=AT + TICK)

        assert reason_of(caught) is CredentialReason.NOT_AN_ADMINISTRATOR

    def test_accounts_2_makes_only_one_first_administrator(self, db: None) -> None:
        delegations()
        secretariat = an_officer("SEC", ADMINISTERS)
        sent = [
            invited(secretariat, RUNS, participant="CHN", email=email, ground=NOTE)
            for email in ("one@chn.example", "two@chn.example")
        ]
        accept_invitation(token=sent[0].token, at=AT)

        with pytest.raises(OutOfOrder) as caught:
            accept_invitation(token=sent[1].token, at=AT)

        assert reason_of(caught) is CredentialReason.HAS_AN_ADMINISTRATOR

    def test_a_made_up_token_opens_nothing(self, administrator: Officer) -> None:
        invited(administrator, READ)

        with pytest.raises(Refusal) as caught:
            accept_invitation(token="made up", at=AT)

        assert caught.value.fault is ParticipantFault.NO_SUCH_INVITATION

    def test_an_address_becomes_one_officer_though_two_delegations_invite_it(
        self, administrator: Officer
    ) -> None:
        elsewhere = an_officer("CHN", RUNS)
        first = invited(administrator, READ, email="same@mail.example")
        second = invited(elsewhere, READ, email="Same@mail.example")
        accept_invitation(token=first.token, at=AT)

        with pytest.raises(OutOfOrder) as caught:
            accept_invitation(token=second.token, at=AT)

        assert reason_of(caught) is CredentialReason.ALREADY_AN_OFFICER


class TestWithdrawInvitation:
    def test_happens_once(self, administrator: Officer) -> None:
        sent = invited(administrator, READ)
        by = reads_as(administrator)
        withdraw_invitation(invitation=sent.invitation, by=by, at=AT)

        with pytest.raises(OutOfOrder) as caught:
            withdraw_invitation(invitation=sent.invitation, by=by, at=AT)

        assert reason_of(caught) is CredentialReason.INVITATION_WITHDRAWN

    def test_of_another_delegation_is_answered_as_if_there_were_none(
        self, administrator: Officer
    ) -> None:
        sent = invited(administrator, READ)

        with pytest.raises(Refusal) as caught:
            withdraw_invitation(
                invitation=sent.invitation, by=reads_as(an_officer("CHN", RUNS)), at=AT
            )

        assert caught.value.fault is ParticipantFault.NO_SUCH_INVITATION


@pytest.mark.django_db(transaction=True)
class TestRace:
    def accepted(self, token: str, start: Barrier) -> Joined | object:
        try:
            start.wait()
            return accept_invitation(token=token, at=AT)
        except OutOfOrder as refused:
            return refused.refused.reason
        finally:
            connection.close()

    def test_two_acceptances_at_once_make_one_officer(self) -> None:
        delegations("KAZ")
        sent = invited(an_officer("KAZ", RUNS), READ)
        start = Barrier(2)

        with ThreadPoolExecutor(2) as pool:
            outcomes = list(pool.map(lambda _: self.accepted(sent.token, start), range(2)))

        assert sum(isinstance(one, Joined) for one in outcomes) == 1
        assert CredentialReason.INVITATION_USED in outcomes
        assert Officer.objects.filter(email="new@kaz.example").count() == 1

    def test_two_delegations_at_once_make_one_officer_of_an_address(self) -> None:
        delegations("KAZ", "CHN")
        sent = [
            invited(an_officer(code, RUNS), READ, email="same@mail.example")
            for code in ("KAZ", "CHN")
        ]
        start = Barrier(2)

        with ThreadPoolExecutor(2) as pool:
            outcomes = list(pool.map(lambda one: self.accepted(one.token, start), sent))

        assert sum(isinstance(one, Joined) for one in outcomes) == 1
        assert CredentialReason.ALREADY_AN_OFFICER in outcomes
