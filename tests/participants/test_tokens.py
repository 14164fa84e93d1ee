"""Tokens: made once, found by their digest, ended by revocation, expiry and closed accounts."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import PUBLIC_READER
from clearinghouse.law.tokens import LONGEST, TokenReason
from clearinghouse.participants import operations, queries
from clearinghouse.participants.faults import ParticipantFault, Refusal
from clearinghouse.participants.models import ApiToken, Officer
from clearinghouse.record import queries as record
from clearinghouse.record.acts import OutOfOrder
from tests.participants.people import AT, an_officer, delegations, reads_as

pytestmark = pytest.mark.django_db
TICK = timedelta(microseconds=1)


@pytest.fixture
def officer() -> Officer:
    delegations()
    return an_officer("KAZ", Capacity.READ)


def made(officer: Officer, *, name: str = "Nightly copy", lasts: timedelta = LONGEST) -> str:
    return operations.make_token(
        officer=officer.pk, name=name, until=AT + lasts, by=reads_as(officer), at=AT
    ).written


class TestMakingAToken:
    def test_keeps_only_its_digest(self, officer: Officer) -> None:
        written = made(officer)
        kept = ApiToken.objects.get()
        assert written not in {kept.beginning, kept.name}
        assert written.encode() not in bytes(kept.digest)
        assert written.startswith(kept.beginning)

    def test_tells_the_record_that_it_was_made_and_not_what_it_is(self, officer: Officer) -> None:
        written = made(officer, name="Copy for the archive")
        (entry,) = record.entries(PUBLIC_READER, limit=1)
        assert entry.leaf.act == "token.made"
        assert entry.leaf.provisions == ("accounts 10",)
        assert b"archive" not in entry.written
        assert written.encode() not in entry.written

    def test_is_refused_without_a_second_factor(self) -> None:
        delegations()
        unsecured = an_officer("KAZ", Capacity.READ, secured=False)
        with pytest.raises(OutOfOrder) as raised:
            made(unsecured)
        assert raised.value.refused.reason is TokenReason.WITHOUT_SECOND_FACTOR
        assert not ApiToken.objects.exists()

    def test_is_refused_for_a_colleague(self, officer: Officer) -> None:
        colleague = an_officer("KAZ", Capacity.DELEGATION_ADMINISTRATOR)
        with pytest.raises(OutOfOrder):
            operations.make_token(
                officer=officer.pk, name="x", until=AT + LONGEST, by=reads_as(colleague), at=AT
            )

    def test_answers_an_officer_of_another_delegation_as_if_there_were_none(
        self, officer: Officer
    ) -> None:
        stranger = an_officer("CHN", Capacity.READ)
        with pytest.raises(Refusal) as raised:
            operations.make_token(
                officer=officer.pk, name="x", until=AT + LONGEST, by=reads_as(stranger), at=AT
            )
        assert raised.value.fault is ParticipantFault.NO_SUCH_OFFICER

    def test_counts_only_those_that_still_open_something(self, officer: Officer) -> None:
        for _ in range(10):
            made(officer, lasts=TICK)
        with pytest.raises(OutOfOrder):
            made(officer)
        later = AT + TICK
        operations.make_token(
            officer=officer.pk, name="x", until=later + LONGEST, by=reads_as(officer), at=later
        )


class TestBearingAToken:
    def test_is_answered_with_its_officer(self, officer: Officer) -> None:
        found = queries.bearer(PUBLIC_READER, made(officer), at=AT)
        assert found is not None
        assert found.officer == officer

    @pytest.mark.parametrize("written", ["", "cica_", "cica_" + "A" * 43, "\x00", "é" * 5000])
    def test_is_answered_with_nobody_for_what_is_no_token(
        self, officer: Officer, written: str
    ) -> None:
        made(officer)
        assert queries.bearer(PUBLIC_READER, written, at=AT) is None

    def test_ends_with_the_token(self, officer: Officer) -> None:
        written = made(officer, lasts=timedelta(days=1))
        ends_at = AT + timedelta(days=1)
        assert queries.bearer(PUBLIC_READER, written, at=ends_at - TICK) is not None
        assert queries.bearer(PUBLIC_READER, written, at=ends_at) is None

    def test_ends_when_it_is_revoked(self, officer: Officer) -> None:
        written = made(officer)
        operations.revoke_token(token=ApiToken.objects.get().pk, by=reads_as(officer), at=AT)
        assert queries.bearer(PUBLIC_READER, written, at=AT) is None
        (entry,) = record.entries(PUBLIC_READER, limit=1)
        assert entry.leaf.act == "token.revoked"

    def test_ends_when_the_account_is_closed_and_does_not_come_back(self, officer: Officer) -> None:
        written = made(officer)
        administrator = reads_as(an_officer("KAZ", Capacity.DELEGATION_ADMINISTRATOR))
        operations.close_account(officer=officer.pk, by=administrator, at=AT)
        operations.reopen_account(officer=officer.pk, by=administrator, at=AT)
        assert queries.bearer(PUBLIC_READER, written, at=AT) is None

    def test_ends_when_the_sign_in_is_reset(self, officer: Officer) -> None:
        written = made(officer)
        operations.reset_sign_in(officer=officer.pk, by=reads_as(officer), at=AT)
        assert queries.bearer(PUBLIC_READER, written, at=AT) is None

    def test_is_noted_to_the_hour(self, officer: Officer) -> None:
        made(officer)
        kept = ApiToken.objects.get()
        for passed in (timedelta(0), timedelta(hours=1), timedelta(hours=1) + TICK):
            operations.note_use(token=kept.pk, at=AT + passed)
            kept.refresh_from_db()
            is_noted = passed != timedelta(hours=1)
            assert (kept.last_used_at == AT + passed) is is_noted


class TestTokensOfAnOfficer:
    def test_are_nobody_elses_business(self, officer: Officer) -> None:
        made(officer, name="Mine")
        administrator = reads_as(an_officer("KAZ", Capacity.DELEGATION_ADMINISTRATOR))
        assert [row.name for row in queries.tokens(reads_as(officer), at=AT)] == ["Mine"]
        assert queries.tokens(administrator, at=AT) == ()
        assert queries.tokens(PUBLIC_READER, at=AT) == ()
        with pytest.raises(Refusal) as raised:
            operations.revoke_token(token=ApiToken.objects.get().pk, by=administrator, at=AT)
        assert raised.value.fault is ParticipantFault.NO_SUCH_TOKEN

    def test_cannot_be_written_without_a_name_or_an_end_in_time(self, officer: Officer) -> None:
        made(officer)
        for change in ({"name": ""}, {"expires_at": AT}, {"scope": "write"}):
            with pytest.raises(IntegrityError), transaction.atomic():
                ApiToken.objects.update(**change)
