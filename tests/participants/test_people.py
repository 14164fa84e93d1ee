"""What is done about officers, and by whom."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier

import pytest
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client

from clearinghouse.law.credentials import Capacity, CredentialReason
from clearinghouse.participants import queries
from clearinghouse.participants.faults import ParticipantFault, Refusal
from clearinghouse.participants.models import Credential, Officer
from clearinghouse.participants.operations import (
    change_office,
    close_account,
    end_focal_point,
    end_sessions,
    grant_credential,
    name_focal_point,
    reopen_account,
    reset_sign_in,
    revoke_credential,
)
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.record.models import Entry
from clearinghouse.record.queries import opening_file
from tests.participants.people import AT, an_officer, delegations, reads_as

READ, RUNS, REGISTRY = Capacity.READ, Capacity.DELEGATION_ADMINISTRATOR, Capacity.REGISTRY
ADMINISTERS = Capacity.ADMINISTRATOR
TICK = timedelta(microseconds=1)
NOTE = "note 17 of the Embassy"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def known(request: pytest.FixtureRequest) -> None:
    if request.node.get_closest_marker("django_db").kwargs.get("transaction"):
        return
    request.getfixturevalue("db")
    delegations()


class TestGrantCredential:
    def test_lets_the_officer_read_from_that_moment(self) -> None:
        administrator, officer = an_officer("KAZ", RUNS), an_officer("KAZ")

        entry = grant_credential(
            officer=officer.pk, capacity=READ, by=reads_as(administrator), at=AT
        )

        assert not reads_as(officer, AT - TICK).cleared
        assert reads_as(officer, AT).cleared
        assert entry.act == "officer.credentialed"
        assert entry.subject == f"officer:{officer.pk}"

    def test_ends_when_it_says(self) -> None:
        administrator, officer = an_officer("KAZ", RUNS), an_officer("KAZ")
        until = AT + timedelta(days=1)

        grant_credential(
            officer=officer.pk, capacity=READ, by=reads_as(administrator), at=AT, until=until
        )

        assert reads_as(officer, until - TICK).cleared
        assert not reads_as(officer, until).cleared

    def test_an_officer_of_another_delegation_is_answered_as_if_there_were_none(self) -> None:
        administrator, foreign = an_officer("KAZ", RUNS), an_officer("CHN")

        outcomes = []
        for number in (foreign.pk, 999_999):
            with pytest.raises(Refusal) as caught:
                grant_credential(officer=number, capacity=READ, by=reads_as(administrator), at=AT)
            outcomes.append(caught.value.fault)

        assert outcomes == [ParticipantFault.NO_SUCH_OFFICER] * 2
        assert not Entry.objects.exists()

    def test_accounts_3_the_installation_grants_no_reading(self) -> None:
        secretariat, officer = an_officer("SEC", ADMINISTERS), an_officer("CHN")

        with pytest.raises(OutOfOrder) as caught:
            grant_credential(
                officer=officer.pk, capacity=READ, by=reads_as(secretariat), at=AT, ground=NOTE
            )

        assert caught.value.refused.reason is CredentialReason.READING_IS_NOT_YOURS_TO_GRANT

    def test_accounts_3_who_administers_is_not_cleared_by_it(self) -> None:
        reader = reads_as(an_officer("SEC", ADMINISTERS, RUNS))

        assert reader.administers
        assert not reader.cleared

    def test_may_be_given_again_after_it_was_revoked(self) -> None:
        administrator, officer = an_officer("KAZ", RUNS), an_officer("KAZ", READ)
        by = reads_as(administrator)
        revoke_credential(officer=officer.pk, capacity=READ, by=by, at=AT)

        grant_credential(officer=officer.pk, capacity=READ, by=by, at=AT)

        assert reads_as(officer, AT).cleared
        assert officer.credentials.count() == 2


class TestRevokeCredential:
    def test_ends_it_at_that_moment_and_keeps_it_known(self) -> None:
        administrator, officer = an_officer("KAZ", RUNS), an_officer("KAZ", READ)

        revoke_credential(officer=officer.pk, capacity=READ, by=reads_as(administrator), at=AT)

        assert reads_as(officer, AT - TICK).cleared
        assert not reads_as(officer, AT).cleared
        assert officer.credentials.get().revoked_by == administrator

    def test_accounts_6_never_locks_a_delegation_out(self) -> None:
        administrator = an_officer("KAZ", RUNS)

        with pytest.raises(OutOfOrder) as caught:
            revoke_credential(
                officer=administrator.pk, capacity=RUNS, by=reads_as(administrator), at=AT
            )

        assert caught.value.refused.reason is CredentialReason.LAST_ADMINISTRATOR
        assert RUNS in queries.capacities_of(administrator, at=AT)

    def test_accounts_6_does_not_count_an_administrator_whose_account_is_closed(self) -> None:
        administrator = an_officer("KAZ", RUNS)
        an_officer("KAZ", RUNS, is_active=False)

        with pytest.raises(OutOfOrder) as caught:
            revoke_credential(
                officer=administrator.pk, capacity=RUNS, by=reads_as(administrator), at=AT
            )

        assert caught.value.refused.reason is CredentialReason.LAST_ADMINISTRATOR

    def test_accounts_6_does_not_count_one_of_another_delegation(self) -> None:
        administrator = an_officer("KAZ", RUNS)
        an_officer("CHN", RUNS)

        with pytest.raises(OutOfOrder):
            revoke_credential(
                officer=administrator.pk, capacity=RUNS, by=reads_as(administrator), at=AT
            )

    def test_accounts_2_the_secretariat_relieves_at_a_written_request(self) -> None:
        administrator, secretariat = an_officer("KAZ", RUNS), an_officer("SEC", ADMINISTERS)

        entry = revoke_credential(
            officer=administrator.pk, capacity=RUNS, by=reads_as(secretariat), at=AT, ground=NOTE
        )

        # The note may be for few: everybody sees that there was a ground, those concerned open it.
        assert NOTE not in bytes(entry.leaf).decode()
        delegate = reads_as(an_officer("KAZ", Capacity.READ))
        assert NOTE in opening_file(delegate, entry.index).decode()
        assert "ground" in json.loads(bytes(entry.leaf))["sealed"]
        assert RUNS not in queries.capacities_of(Officer.objects.get(pk=administrator.pk), at=AT)


@pytest.mark.django_db(transaction=True)
class TestRace:
    def test_two_administrators_cannot_both_leave(self) -> None:
        delegations("KAZ")
        both = [an_officer("KAZ", RUNS) for _ in range(2)]
        start = Barrier(2)

        def leave(officer: Officer) -> str:
            try:
                by = reads_as(officer)
                start.wait()
                revoke_credential(officer=officer.pk, capacity=RUNS, by=by, at=AT)
            except OutOfOrder as refused:
                return str(refused.refused.reason)
            else:
                return "left"
            finally:
                connection.close()

        with ThreadPoolExecutor(2) as pool:
            outcomes = sorted(pool.map(leave, both))

        assert outcomes == [CredentialReason.LAST_ADMINISTRATOR, "left"]
        assert Credential.objects.in_force(AT).filter(capacity=RUNS).count() == 1


class TestCloseAccount:
    def test_ends_credentials_and_sessions(self, client: Client) -> None:
        administrator, officer = an_officer("KAZ", RUNS), an_officer("KAZ", READ)
        client.force_login(officer)
        client.get("/robots.txt")

        close_account(officer=officer.pk, by=reads_as(administrator), at=AT)

        assert not Session.objects.exists()
        assert not UserSession.objects.filter(user=officer).exists()
        assert not Credential.objects.in_force(AT).filter(officer=officer).exists()
        assert reads_as(officer).participant is None

    def test_accounts_6_never_locks_a_delegation_out(self) -> None:
        administrator = an_officer("KAZ", RUNS)

        with pytest.raises(OutOfOrder) as caught:
            close_account(officer=administrator.pk, by=reads_as(administrator), at=AT, ground=NOTE)

        assert caught.value.refused.reason is CredentialReason.LAST_ADMINISTRATOR
        assert Officer.objects.get(pk=administrator.pk).is_active

    def test_is_undone_without_the_credentials(self) -> None:
        administrator, officer = an_officer("KAZ", RUNS), an_officer("KAZ", READ)
        by = reads_as(administrator)
        close_account(officer=officer.pk, by=by, at=AT)

        reopen_account(officer=officer.pk, by=by, at=AT + TICK)

        assert reads_as(officer, AT + TICK).participant == "KAZ"
        assert not reads_as(officer, AT + TICK).cleared


class TestResetSignIn:
    def test_forgets_every_factor_so_that_no_credential_counts(self) -> None:
        administrator, officer = an_officer("KAZ", RUNS), an_officer("KAZ", READ, password="long")

        reset_sign_in(officer=officer.pk, by=reads_as(administrator), at=AT)

        assert not Authenticator.objects.filter(user=officer).exists()
        assert not Officer.objects.get(pk=officer.pk).has_usable_password()
        assert not reads_as(officer).cleared

    def test_is_refused_to_other_delegations(self) -> None:
        officer = an_officer("KAZ", READ)

        with pytest.raises(Refusal):
            reset_sign_in(officer=officer.pk, by=reads_as(an_officer("CHN", RUNS)), at=AT)

        assert Authenticator.objects.filter(user=officer).exists()


class TestEndSessions:
    def test_signs_out_everywhere(self, client: Client) -> None:
        administrator, officer = an_officer("KAZ", RUNS), an_officer("KAZ", READ)
        client.force_login(officer)
        client.get("/robots.txt")
        assert UserSession.objects.filter(user=officer).exists()

        end_sessions(officer=officer.pk, by=reads_as(administrator), at=AT)

        assert not Session.objects.exists()

    def test_needs_a_written_request_from_the_installation(self) -> None:
        officer, secretariat = an_officer("KAZ", READ), an_officer("SEC", ADMINISTERS)

        with pytest.raises(OutOfOrder) as caught:
            end_sessions(officer=officer.pk, by=reads_as(secretariat), at=AT)

        assert caught.value.refused.reason is CredentialReason.NO_WRITTEN_REQUEST


class TestChangeOffice:
    def test_is_not_for_the_officer_alone(self) -> None:
        officer = an_officer("KAZ", READ)

        with pytest.raises(OutOfOrder):
            change_office(officer=officer.pk, office="Minister", by=reads_as(officer), at=AT)

    def test_seals_the_office(self) -> None:
        administrator, officer = an_officer("KAZ", RUNS), an_officer("KAZ", READ)

        entry = change_office(
            officer=officer.pk, office="Counsellor, Embassy", by=reads_as(administrator), at=AT
        )

        assert Officer.objects.get(pk=officer.pk).office == "Counsellor, Embassy"
        assert "Counsellor" not in bytes(entry.leaf).decode()


class TestFocalPoints:
    def named(self, by: Officer, **more) -> Entry:
        facts = {
            "participant": by.participant_id,
            "kind": "area",
            "area": "nct",
            "office": "Directorate of Multilateral Affairs",
            "email": "nct@kaz.example",
            "starts_on": date(2026, 1, 1),
        }
        return name_focal_point(**(facts | more), by=reads_as(by), at=AT)

    def test_are_seen_by_cleared_member_states_only(self) -> None:
        self.named(an_officer("KAZ", RUNS))
        day = date(2026, 6, 1)

        def seen(officer: Officer) -> int:
            return len(queries.focal_points(reads_as(officer), day=day))

        assert seen(an_officer("CHN", READ)) == 1
        assert seen(an_officer("SEC", READ)) == 1
        assert seen(an_officer("CHN")) == 0
        assert seen(an_officer("JPN", READ)) == 0
        assert seen(an_officer("SEC", ADMINISTERS)) == 0

    def test_answer_from_the_first_day_to_the_day_before_the_last(self) -> None:
        administrator = an_officer("KAZ", RUNS, READ)
        self.named(administrator)
        by = reads_as(administrator)
        number = queries.focal_points(by, day=date(2026, 1, 1))[0].number
        end_focal_point(focal_point=number, ends_on=date(2026, 2, 1), by=by, at=AT)

        days = [date(2025, 12, 31), date(2026, 1, 1), date(2026, 1, 31), date(2026, 2, 1)]
        assert [len(queries.focal_points(by, day=day)) for day in days] == [0, 1, 1, 0]

    def test_end_once(self) -> None:
        administrator = an_officer("KAZ", RUNS, READ)
        self.named(administrator)
        by = reads_as(administrator)
        number = queries.focal_points(by, day=date(2026, 1, 1))[0].number
        end_focal_point(focal_point=number, ends_on=date(2026, 2, 1), by=by, at=AT)

        with pytest.raises(Refusal) as caught:
            end_focal_point(focal_point=number, ends_on=date(2026, 3, 1), by=by, at=AT)

        assert caught.value.fault is ParticipantFault.ALREADY_ENDED

    def test_are_named_by_the_registry_only_on_a_note(self) -> None:
        registry = an_officer("SEC", REGISTRY)

        with pytest.raises(OutOfOrder) as caught:
            self.named(registry, participant="CHN")
        entry = self.named(registry, participant="CHN", ground=NOTE)

        assert caught.value.refused.reason is CredentialReason.NO_WRITTEN_REQUEST
        assert "nct@kaz.example" not in bytes(entry.leaf).decode()


class TestQueries:
    def test_show_a_delegation_its_own_people_only(self) -> None:
        own, foreign = an_officer("KAZ", READ), an_officer("CHN", READ)
        reader = reads_as(an_officer("KAZ", RUNS))

        shown = queries.officers(reader, participant="KAZ", at=AT)

        assert own.pk in {row.number for row in shown}
        assert queries.officers(reader, participant="CHN", at=AT) == ()
        assert queries.officer(reader, foreign.pk, at=AT) is None

    def test_show_the_installation_people_and_credentials(self) -> None:
        foreign = an_officer("CHN", READ)
        reader = reads_as(an_officer("SEC", ADMINISTERS))

        shown = queries.officer(reader, foreign.pk, at=AT)
        rows = {row.participant: row for row in queries.accounts(reader, at=AT)}

        assert shown is not None
        assert shown.capacities == {READ}
        assert rows["CHN"].officers == 1
        assert rows["CHN"].administrators == ()

    def test_show_accounts_to_nobody_else(self) -> None:
        assert queries.accounts(reads_as(an_officer("SEC", READ, REGISTRY)), at=AT) == ()

    def test_cost_the_same_for_many_officers(self, django_assert_num_queries) -> None:
        for _ in range(5):
            an_officer("KAZ", READ)
        reader = reads_as(an_officer("KAZ", RUNS))

        with django_assert_num_queries(2):
            assert len(queries.officers(reader, participant="KAZ", at=AT)) == 6


class TestReaderOf:
    def test_costs_one_query_and_is_kept(self, django_assert_num_queries) -> None:
        officer = Officer.objects.get(pk=an_officer("KAZ", READ, RUNS).pk)

        with django_assert_num_queries(1):
            reader = queries.reader_of(officer, at=AT)
            capacities = queries.capacities_of(officer, at=AT)

        assert (reader.participant, reader.standing, reader.cleared) == ("KAZ", "member", True)
        assert capacities == {READ, RUNS}

    def test_accounts_8_clears_nobody_without_a_second_factor(self) -> None:
        reader = reads_as(an_officer("KAZ", READ, secured=False))

        assert reader.participant == "KAZ"
        assert not reader.cleared

    def test_a_closed_account_reads_as_the_public(self) -> None:
        assert reads_as(an_officer("KAZ", READ, is_active=False)).participant is None
