"""Who may make a token, for how long, and until when it opens anything."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.law.credentials import Capacity, Person
from clearinghouse.law.ruling import Permitted, Refused
from clearinghouse.law.tokens import (
    AT_MOST,
    LONGEST,
    TokenMade,
    TokenReason,
    TokenState,
    act_by_token,
    make_token,
    opens,
    revoke_token,
)

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TICK = timedelta(microseconds=1)
READER = Person("KAZ", officer=2, capacities=frozenset({Capacity.READ}))
RUNS = Person("KAZ", officer=1, capacities=frozenset({Capacity.DELEGATION_ADMINISTRATOR}))


def made(
    by: Person = READER,
    of: Person = READER,
    *,
    secured: bool = True,
    held: int = 0,
    until: datetime = AT + LONGEST,
) -> Permitted[TokenMade] | Refused:
    return make_token(by=by, of=of, secured=secured, held=held, until=until, at=AT)


class TestMakingAToken:
    def test_accounts_10_lets_an_officer_make_one_for_oneself(self) -> None:
        assert made() == Permitted(TokenMade(2, AT + LONGEST))

    @pytest.mark.parametrize("of", [RUNS, Person("KAZ"), replace(READER, officer=3)])
    def test_accounts_10_refuses_one_for_another(self, of: Person) -> None:
        refused = made(of=of)
        assert isinstance(refused, Refused)
        assert refused.reason is TokenReason.FOR_ONESELF_ONLY

    def test_accounts_10_lets_not_even_an_administrator_make_one_for_another(self) -> None:
        refused = made(by=RUNS)
        assert isinstance(refused, Refused)
        assert refused.reason is TokenReason.FOR_ONESELF_ONLY

    def test_accounts_10_asks_for_a_second_factor(self) -> None:
        refused = made(secured=False)
        assert isinstance(refused, Refused)
        assert refused.reason is TokenReason.WITHOUT_SECOND_FACTOR

    def test_accounts_10_refuses_a_closed_account(self) -> None:
        refused = made(of=replace(READER, is_closed=True))
        assert isinstance(refused, Refused)
        assert refused.reason is TokenReason.CLOSED

    @pytest.mark.parametrize(
        ("lasts", "reason"),
        [
            (-TICK, TokenReason.ENDS_BEFORE_IT_STARTS),
            (timedelta(0), TokenReason.ENDS_BEFORE_IT_STARTS),
            (TICK, None),
            (LONGEST - TICK, None),
            (LONGEST, None),
            (LONGEST + TICK, TokenReason.ENDS_TOO_LATE),
        ],
    )
    def test_accounts_10_gives_it_an_end_within_a_year(
        self, lasts: timedelta, reason: TokenReason | None
    ) -> None:
        ruling = made(until=AT + lasts)
        assert (ruling.reason if isinstance(ruling, Refused) else None) is reason

    @pytest.mark.parametrize(("held", "is_refused"), [(AT_MOST - 1, False), (AT_MOST, True)])
    def test_accounts_10_counts_those_held(self, held: int, is_refused: bool) -> None:
        assert isinstance(made(held=held), Refused) is is_refused


class TestRevokingAToken:
    def test_accounts_10_lets_its_officer_revoke_it(self) -> None:
        ruling = revoke_token(by=READER, of=READER, state=TokenState(AT + LONGEST))
        assert ruling == Permitted(READER)

    def test_accounts_10_lets_nobody_else_revoke_it(self) -> None:
        ruling = revoke_token(by=RUNS, of=READER, state=TokenState(AT + LONGEST))
        assert isinstance(ruling, Refused)
        assert ruling.reason is TokenReason.FOR_ONESELF_ONLY

    def test_accounts_10_revokes_it_once(self) -> None:
        ruling = revoke_token(by=READER, of=READER, state=TokenState(AT, is_revoked=True))
        assert isinstance(ruling, Refused)
        assert ruling.reason is TokenReason.REVOKED


class TestWhatATokenOpens:
    @pytest.mark.parametrize(
        ("passed", "is_open"), [(-TICK, True), (timedelta(0), False), (TICK, False)]
    )
    def test_accounts_10_ends_at_its_end(self, passed: timedelta, is_open: bool) -> None:
        assert opens(TokenState(AT), at=AT + passed) is is_open

    def test_accounts_10_lets_no_program_act(self) -> None:
        ruling = act_by_token()
        assert isinstance(ruling, Refused)
        assert ruling.reason is TokenReason.READS_ONLY


@given(st.datetimes(timezones=st.just(UTC)))
def test_accounts_10_opens_nothing_once_revoked_or_closed(at: datetime) -> None:
    later = datetime.max.replace(tzinfo=UTC)
    assert not opens(TokenState(later, is_revoked=True), at=at)
    assert not opens(TokenState(later, is_closed=True), at=at)
