"""Who may invite, grant and revoke; and that who administers does not read."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.law.credentials import (
    ADMINISTRATION,
    INSTALLATION,
    AccountClosed,
    Capacity,
    CredentialGranted,
    CredentialReason,
    CredentialRevoked,
    InvitationState,
    Offer,
    OfficerInvited,
    Person,
    accept,
    close_account,
    counting,
    grant,
    invite,
    keep_focal_points,
    keep_reference,
    reopen_account,
    revoke,
    run_people,
)
from clearinghouse.law.distribution import Distribution, Marking, Reader, Standing, may_read
from clearinghouse.law.ruling import Permitted, Refused

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TICK = timedelta(microseconds=1)
READ, REGISTRY = Capacity.READ, Capacity.REGISTRY
RUNS, ADMINISTERS = Capacity.DELEGATION_ADMINISTRATOR, Capacity.ADMINISTRATOR
NOTE = "note 17 of the Embassy"

KAZ_ADMINISTRATOR = Person("KAZ", officer=1, capacities=frozenset({RUNS}))
KAZ_READER = Person("KAZ", officer=2, capacities=frozenset({READ}))
KAZ_NEWCOMER = Person("KAZ", officer=3)
CHN_NEWCOMER = Person("CHN", officer=4)
SEC_ADMINISTRATOR = Person(
    "SEC", of_secretariat=True, officer=5, capacities=frozenset({ADMINISTERS})
)
SEC_NEWCOMER = Person("SEC", of_secretariat=True, officer=6)
SEC_HEAD = Person("SEC", of_secretariat=True, officer=7, capacities=frozenset({RUNS}))
NOBODY = Person("")


def granted(
    capacity: Capacity,
    by: Person,
    to: Person,
    *,
    administrators: int = 1,
    until: datetime | None = None,
    ground: str = "",
) -> object:
    return grant(Offer(capacity, until, ground), by=by, to=to, administrators=administrators, at=AT)


def reason_of(ruling: object) -> CredentialReason:
    assert isinstance(ruling, Refused)
    assert isinstance(ruling.reason, CredentialReason)
    return ruling.reason


class TestGrant:
    @pytest.mark.parametrize("capacity", [READ, RUNS])
    def test_accounts_1_is_the_delegations_own_administrators(self, capacity: Capacity) -> None:
        ruling = granted(capacity, KAZ_ADMINISTRATOR, KAZ_NEWCOMER)

        assert ruling == Permitted(CredentialGranted(capacity))

    @pytest.mark.parametrize("capacity", [READ, RUNS])
    def test_accounts_1_is_refused_across_delegations(self, capacity: Capacity) -> None:
        ruling = granted(capacity, KAZ_ADMINISTRATOR, CHN_NEWCOMER, administrators=0, ground=NOTE)

        assert reason_of(ruling) is CredentialReason.ANOTHER_DELEGATION

    @pytest.mark.parametrize("by", [KAZ_READER, KAZ_NEWCOMER, NOBODY])
    def test_accounts_1_is_refused_to_who_administers_nothing(self, by: Person) -> None:
        ruling = granted(READ, by, Person("KAZ", officer=9))

        assert reason_of(ruling) is CredentialReason.NOT_AN_ADMINISTRATOR

    def test_accounts_2_appoints_the_first_administrator_at_a_written_request(self) -> None:
        ruling = granted(RUNS, SEC_ADMINISTRATOR, CHN_NEWCOMER, administrators=0, ground=NOTE)

        assert ruling == Permitted(CredentialGranted(RUNS))

    def test_accounts_2_names_the_request(self) -> None:
        ruling = granted(RUNS, SEC_ADMINISTRATOR, CHN_NEWCOMER, administrators=0)

        assert reason_of(ruling) is CredentialReason.NO_WRITTEN_REQUEST

    def test_accounts_2_appoints_no_second_one(self) -> None:
        ruling = granted(RUNS, SEC_ADMINISTRATOR, CHN_NEWCOMER, administrators=1, ground=NOTE)

        assert reason_of(ruling) is CredentialReason.HAS_AN_ADMINISTRATOR

    @pytest.mark.parametrize("to", [CHN_NEWCOMER, KAZ_NEWCOMER, SEC_NEWCOMER])
    def test_accounts_3_never_lets_the_installation_grant_reading(self, to: Person) -> None:
        ruling = granted(READ, SEC_ADMINISTRATOR, to, administrators=0, ground=NOTE)

        assert reason_of(ruling) is CredentialReason.READING_IS_NOT_YOURS_TO_GRANT

    @pytest.mark.parametrize("capacity", [REGISTRY, ADMINISTERS])
    @pytest.mark.parametrize("by", [KAZ_ADMINISTRATOR, SEC_ADMINISTRATOR])
    def test_accounts_4_keeps_two_capacities_to_the_secretariat(
        self, capacity: Capacity, by: Person
    ) -> None:
        ruling = granted(capacity, by, KAZ_NEWCOMER)

        assert reason_of(ruling) is CredentialReason.OF_THE_SECRETARIAT_ONLY

    def test_accounts_4_lets_the_secretariat_run_its_registry(self) -> None:
        assert granted(REGISTRY, SEC_HEAD, SEC_NEWCOMER) == Permitted(CredentialGranted(REGISTRY))

    def test_accounts_4_keeps_the_installation_from_those_who_run_people(self) -> None:
        ruling = granted(ADMINISTERS, SEC_HEAD, SEC_NEWCOMER)

        assert reason_of(ruling) is CredentialReason.NOT_AN_ADMINISTRATOR

    def test_accounts_4_lets_the_installation_appoint_its_own(self) -> None:
        ruling = granted(ADMINISTERS, INSTALLATION, SEC_NEWCOMER)

        assert ruling == Permitted(CredentialGranted(ADMINISTERS))

    @pytest.mark.parametrize("capacity", list(Capacity))
    def test_accounts_5_is_refused_to_oneself(self, capacity: Capacity) -> None:
        everything = Person("SEC", True, 8, frozenset({RUNS, ADMINISTERS}))

        assert reason_of(granted(capacity, everything, everything)) is CredentialReason.TO_ONESELF

    @pytest.mark.parametrize("capacity", [RUNS, ADMINISTERS])
    def test_accounts_6_gives_administration_no_end(self, capacity: Capacity) -> None:
        by = Person("SEC", True, 8, frozenset({RUNS, ADMINISTERS}))
        ruling = granted(capacity, by, SEC_NEWCOMER, until=AT + timedelta(days=900))

        assert reason_of(ruling) is CredentialReason.ADMINISTRATOR_WITH_AN_END

    @pytest.mark.parametrize("until", [AT, AT - TICK])
    def test_accounts_1_ends_after_it_starts(self, until: datetime) -> None:
        ruling = granted(READ, KAZ_ADMINISTRATOR, KAZ_NEWCOMER, until=until)

        assert reason_of(ruling) is CredentialReason.ENDS_BEFORE_IT_STARTS

    def test_accounts_1_may_last_a_moment(self) -> None:
        ruling = granted(READ, KAZ_ADMINISTRATOR, KAZ_NEWCOMER, until=AT + TICK)

        assert ruling == Permitted(CredentialGranted(READ))

    def test_accounts_1_is_given_once(self) -> None:
        ruling = granted(READ, KAZ_ADMINISTRATOR, KAZ_READER)

        assert reason_of(ruling) is CredentialReason.ALREADY_HELD

    def test_accounts_1_is_refused_to_a_closed_account(self) -> None:
        ruling = granted(READ, KAZ_ADMINISTRATOR, Person("KAZ", officer=9, is_closed=True))

        assert reason_of(ruling) is CredentialReason.ACCOUNT_CLOSED


class TestRevoke:
    def test_accounts_1_is_the_delegations_own_administrators(self) -> None:
        ruling = revoke(READ, by=KAZ_ADMINISTRATOR, of=KAZ_READER, others=0)

        assert ruling == Permitted(CredentialRevoked(READ))

    def test_accounts_1_is_refused_across_delegations(self) -> None:
        reader = Person("CHN", officer=9, capacities=frozenset({READ}))
        ruling = revoke(READ, by=KAZ_ADMINISTRATOR, of=reader, others=5)

        assert reason_of(ruling) is CredentialReason.ANOTHER_DELEGATION

    def test_accounts_1_leaves_the_readers_of_delegations_to_them(self) -> None:
        ruling = revoke(READ, by=SEC_ADMINISTRATOR, of=KAZ_READER, others=5, ground=NOTE)

        assert reason_of(ruling) is CredentialReason.NOT_AN_ADMINISTRATOR

    def test_accounts_1_lets_officers_lay_down_what_they_hold(self) -> None:
        ruling = revoke(READ, by=KAZ_READER, of=KAZ_READER, others=0)

        assert ruling == Permitted(CredentialRevoked(READ))

    def test_accounts_1_takes_nothing_that_is_not_held(self) -> None:
        ruling = revoke(READ, by=KAZ_ADMINISTRATOR, of=KAZ_NEWCOMER, others=0)

        assert reason_of(ruling) is CredentialReason.NOT_HELD

    def test_accounts_2_relieves_an_administrator_at_a_written_request(self) -> None:
        ruling = revoke(RUNS, by=SEC_ADMINISTRATOR, of=KAZ_ADMINISTRATOR, others=0, ground=NOTE)

        assert ruling == Permitted(CredentialRevoked(RUNS))

    def test_accounts_2_names_the_request(self) -> None:
        ruling = revoke(RUNS, by=SEC_ADMINISTRATOR, of=KAZ_ADMINISTRATOR, others=3)

        assert reason_of(ruling) is CredentialReason.NO_WRITTEN_REQUEST

    def test_accounts_6_never_takes_the_last_administrator_by_the_own_act(self) -> None:
        ruling = revoke(RUNS, by=KAZ_ADMINISTRATOR, of=KAZ_ADMINISTRATOR, others=0)

        assert reason_of(ruling) is CredentialReason.LAST_ADMINISTRATOR

    def test_accounts_6_lets_one_of_two_go(self) -> None:
        ruling = revoke(RUNS, by=KAZ_ADMINISTRATOR, of=KAZ_ADMINISTRATOR, others=1)

        assert ruling == Permitted(CredentialRevoked(RUNS))

    @pytest.mark.parametrize("by", [SEC_ADMINISTRATOR, INSTALLATION])
    def test_accounts_6_keeps_the_last_administrator_of_the_installation(self, by: Person) -> None:
        ruling = revoke(ADMINISTERS, by=by, of=SEC_ADMINISTRATOR, others=0, ground=NOTE)

        assert reason_of(ruling) is CredentialReason.LAST_ADMINISTRATOR

    def test_accounts_4_is_not_for_those_who_run_the_secretariats_people(self) -> None:
        ruling = revoke(ADMINISTERS, by=SEC_HEAD, of=SEC_ADMINISTRATOR, others=4)

        assert reason_of(ruling) is CredentialReason.NOT_AN_ADMINISTRATOR


class TestInvite:
    def invited(
        self, *capacities: Capacity, by: Person, to: Person, administrators: int = 1
    ) -> object:
        offers = tuple(Offer(capacity, ground=NOTE) for capacity in capacities)
        return invite(offers, by=by, to=to, administrators=administrators, is_officer=False, at=AT)

    def test_accounts_7_offers_what_the_inviter_may_grant(self) -> None:
        ruling = self.invited(READ, RUNS, by=KAZ_ADMINISTRATOR, to=Person("KAZ"))

        assert ruling == Permitted(OfficerInvited("KAZ", (READ, RUNS)))

    def test_accounts_7_offers_nothing_that_the_inviter_may_not_grant(self) -> None:
        ruling = self.invited(RUNS, READ, by=SEC_ADMINISTRATOR, to=Person("CHN"), administrators=0)

        assert reason_of(ruling) is CredentialReason.READING_IS_NOT_YOURS_TO_GRANT

    def test_accounts_1_offers_nothing_at_all_only_to_the_own_people(self) -> None:
        own = self.invited(by=KAZ_ADMINISTRATOR, to=Person("KAZ"))
        other = self.invited(by=KAZ_ADMINISTRATOR, to=Person("CHN"))
        installation = self.invited(by=SEC_ADMINISTRATOR, to=Person("CHN"))

        assert own == Permitted(OfficerInvited("KAZ", ()))
        assert reason_of(other) is CredentialReason.ANOTHER_DELEGATION
        assert reason_of(installation) is CredentialReason.NOT_AN_ADMINISTRATOR

    def test_accounts_7_is_refused_to_who_is_an_officer_already(self) -> None:
        ruling = invite(
            (), by=KAZ_ADMINISTRATOR, to=Person("KAZ"), administrators=1, is_officer=True, at=AT
        )

        assert reason_of(ruling) is CredentialReason.ALREADY_AN_OFFICER


class TestAccept:
    @pytest.mark.parametrize("late", [timedelta(0), TICK])
    def test_accounts_7_is_too_late_when_it_expires(self, late: timedelta) -> None:
        ruling = accept(InvitationState(AT), is_officer=False, at=AT + late)

        assert reason_of(ruling) is CredentialReason.INVITATION_EXPIRED

    def test_accounts_7_is_in_time_a_moment_before(self) -> None:
        state = InvitationState(AT)

        assert accept(state, is_officer=False, at=AT - TICK) == Permitted(state)

    @pytest.mark.parametrize(
        ("state", "is_officer", "reason"),
        [
            (InvitationState(AT, accepted=True), False, CredentialReason.INVITATION_USED),
            (InvitationState(AT, withdrawn=True), False, CredentialReason.INVITATION_WITHDRAWN),
            (InvitationState(AT), True, CredentialReason.ALREADY_AN_OFFICER),
        ],
    )
    def test_accounts_7_happens_once(
        self, state: InvitationState, is_officer: bool, reason: CredentialReason
    ) -> None:
        ruling = accept(state, is_officer=is_officer, at=AT - timedelta(days=1))

        assert reason_of(ruling) is reason


class TestRunPeople:
    def test_accounts_1_is_for_the_own_delegation(self) -> None:
        assert run_people(by=KAZ_ADMINISTRATOR, of=KAZ_READER) == Permitted(KAZ_READER)

    def test_accounts_1_is_refused_across_delegations(self) -> None:
        ruling = run_people(by=KAZ_ADMINISTRATOR, of=CHN_NEWCOMER, ground=NOTE)

        assert reason_of(ruling) is CredentialReason.ANOTHER_DELEGATION

    def test_accounts_2_needs_a_written_request_from_another_delegation(self) -> None:
        without = run_people(by=SEC_ADMINISTRATOR, of=KAZ_READER)
        at_request = run_people(by=SEC_ADMINISTRATOR, of=KAZ_READER, ground=NOTE)

        assert reason_of(without) is CredentialReason.NO_WRITTEN_REQUEST
        assert at_request == Permitted(KAZ_READER)


class TestCloseAccount:
    def test_accounts_1_is_the_delegations_own_administrators(self) -> None:
        ruling = close_account(by=KAZ_ADMINISTRATOR, of=KAZ_READER, others=0)

        assert ruling == Permitted(AccountClosed(2))

    @pytest.mark.parametrize("ground", ["", NOTE])
    def test_accounts_6_never_shuts_the_last_administrator_out_by_the_own_act(
        self, ground: str
    ) -> None:
        ruling = close_account(by=KAZ_ADMINISTRATOR, of=KAZ_ADMINISTRATOR, others=0, ground=ground)

        assert reason_of(ruling) is CredentialReason.LAST_ADMINISTRATOR

    def test_accounts_2_may_do_so_at_a_written_request(self) -> None:
        ruling = close_account(by=SEC_ADMINISTRATOR, of=KAZ_ADMINISTRATOR, others=0, ground=NOTE)

        assert ruling == Permitted(AccountClosed(1))

    def test_accounts_6_keeps_the_last_administrator_of_the_installation(self) -> None:
        ruling = close_account(by=SEC_HEAD, of=SEC_ADMINISTRATOR, others=0, ground=NOTE)

        assert reason_of(ruling) is CredentialReason.LAST_ADMINISTRATOR

    def test_accounts_1_happens_once_and_is_undone_once(self) -> None:
        closed = Person("KAZ", officer=9, is_closed=True)

        again = close_account(by=KAZ_ADMINISTRATOR, of=closed, others=0)
        undone = reopen_account(by=KAZ_ADMINISTRATOR, of=closed)
        undone_again = reopen_account(by=KAZ_ADMINISTRATOR, of=KAZ_READER)

        assert reason_of(again) is CredentialReason.ACCOUNT_CLOSED
        assert undone == Permitted(closed)
        assert reason_of(undone_again) is CredentialReason.ACCOUNT_OPEN


class TestKeep:
    def test_accounts_9_reference_is_for_the_registry_and_the_installation(self) -> None:
        registry = Person("SEC", True, 8, frozenset({REGISTRY}))

        assert keep_reference(by=registry) == Permitted(registry)
        assert keep_reference(by=INSTALLATION) == Permitted(INSTALLATION)
        assert (
            reason_of(keep_reference(by=SEC_ADMINISTRATOR)) is CredentialReason.NOT_OF_THE_REGISTRY
        )

    def test_accounts_1_focal_points_are_for_the_delegation_or_on_its_note(self) -> None:
        registry = Person("SEC", True, 8, frozenset({REGISTRY}))

        own = keep_focal_points(by=KAZ_ADMINISTRATOR, participant="KAZ")
        other = keep_focal_points(by=KAZ_ADMINISTRATOR, participant="CHN", ground=NOTE)
        noted = keep_focal_points(by=registry, participant="CHN", ground=NOTE)
        unnoted = keep_focal_points(by=registry, participant="CHN")

        assert own == Permitted("KAZ")
        assert reason_of(other) is CredentialReason.ANOTHER_DELEGATION
        assert noted == Permitted("CHN")
        assert reason_of(unnoted) is CredentialReason.NO_WRITTEN_REQUEST


class TestCounting:
    def test_accounts_8_takes_a_second_factor(self) -> None:
        held = frozenset({READ, RUNS})

        assert counting(held, secured=True) == held
        assert counting(held, secured=False) == frozenset()


participants = st.sampled_from(["KAZ", "CHN", "SEC"])
holdings = st.frozensets(st.sampled_from(list(Capacity)))


@st.composite
def persons(draw: st.DrawFn) -> Person:
    participant = draw(participants)
    return Person(
        participant,
        of_secretariat=participant == "SEC",
        officer=draw(st.none() | st.integers(1, 4)),
        capacities=draw(holdings),
        is_closed=draw(st.booleans()),
    )


@given(by=persons(), to=persons(), count=st.integers(0, 2), ground=st.sampled_from(["", NOTE]))
def test_reading_is_only_ever_granted_within_ones_own_delegation(
    by: Person, to: Person, count: int, ground: str
) -> None:
    ruling = granted(READ, by, to, administrators=count, ground=ground)

    if isinstance(ruling, Permitted):
        assert by.participant == to.participant
        assert RUNS in by.capacities
        assert by.officer is None or by.officer != to.officer


@given(
    capacity=st.sampled_from(sorted(ADMINISTRATION)),
    by=persons(),
    of=persons(),
    ground=st.sampled_from(["", NOTE]),
)
def test_a_last_administrator_goes_only_by_the_hand_of_the_secretariat_on_a_request(
    capacity: Capacity, by: Person, of: Person, ground: str
) -> None:
    ruling = revoke(capacity, by=by, of=of, others=0, ground=ground)

    if isinstance(ruling, Permitted):
        assert capacity is RUNS
        assert ADMINISTERS in by.capacities
        assert ground
        assert RUNS not in by.capacities or by.participant != of.participant


@given(
    distribution=st.sampled_from([d for d in Distribution if d is not Distribution.PUBLIC]),
    author=st.none() | participants,
    addressees=st.frozensets(participants),
)
def test_accounts_3_who_administers_and_nothing_more_reads_nothing_restricted(
    distribution: Distribution, author: str | None, addressees: frozenset[str]
) -> None:
    held = counting({ADMINISTERS, RUNS}, secured=True)
    administrator = Reader(
        "SEC", Standing.SECRETARIAT, cleared=READ in held, administers=True, officer=5
    )

    assert not may_read(administrator, Marking(distribution, author, addressees))


@given(addressees=st.frozensets(st.sampled_from(["KAZ", "CHN", "TUR"])))
def test_accounts_3_even_a_cleared_secretariat_reads_no_paper_addressed_to_others(
    addressees: frozenset[str],
) -> None:
    cleared = Reader("SEC", Standing.SECRETARIAT, cleared=True, administers=True, officer=5)

    assert not may_read(cleared, Marking(Distribution.ADDRESSEES, "KAZ", addressees))
