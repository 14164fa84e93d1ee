"""What a State chooses to tell reaches those to whom it is told, and nobody else."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from clearinghouse.law.choices import ChoiceReason, How
from clearinghouse.law.counting import Consent
from clearinghouse.law.distribution import PUBLIC_READER, Distribution, Reader, Standing
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.record.models import Entry
from clearinghouse.review import operations, queries
from clearinghouse.review.facts import ChoiceFacts
from clearinghouse.review.faults import Refusal, ReviewFault
from clearinghouse.review.models import Choice
from tests.factories import OBSERVER, UNCLEARED
from tests.review.house import TOLD, House

pytestmark = pytest.mark.django_db
TURKIYE = Reader("TUR", Standing.MEMBER, cleared=True)
SECRETARIAT = Reader("SEC", Standing.SECRETARIAT, cleared=True)
READERS = {
    "own": Reader("KAZ", Standing.MEMBER, cleared=True),
    "partner": Reader("IND", Standing.MEMBER, cleared=True),
    "member": TURKIYE,
    "secretariat": SECRETARIAT,
    "observer": OBSERVER,
    "uncleared": UNCLEARED,
    "public": PUBLIC_READER,
}
MEMBERS = {"own", "partner", "member", "secretariat"}
SEEN = {
    Distribution.PUBLIC: set(READERS),
    Distribution.MEMBERS_AND_OBSERVERS: MEMBERS | {"observer"},
    Distribution.MEMBER_STATES: MEMBERS,
    Distribution.ADDRESSEES: {"own", "partner", "secretariat"},
}


@pytest.fixture
def house() -> House:
    return House()


class TestTell:
    @pytest.mark.parametrize("distribution", list(Distribution))
    def test_catalogue_2004_1_3_reaches_those_whom_the_state_chose(
        self, house: House, distribution: Distribution
    ) -> None:
        key = house.choose(
            house.kazakhstan,
            partners=("IND",),
            distribution=distribution,
            text="Fences are open in spring.",
        )
        seen = {name for name, reader in READERS.items() if queries.choice(reader, key)}
        listed = {name for name, reader in READERS.items() if queries.choices(reader)}
        assert seen == listed == SEEN[distribution]
        entry = Entry.objects.order_by("-index").first()
        assert entry is not None
        is_open = distribution is Distribution.PUBLIC
        for betrayed in (b"KAZ", b"2004/3.1", b"spring"):
            assert (betrayed in bytes(entry.leaf)) is is_open

    def test_is_for_officers_who_speak_for_their_state(self, house: House) -> None:
        for by in (house.registry, house.silent):
            with pytest.raises(Refusal) as refused:
                house.choose(by)
            assert refused.value.fault is ReviewFault.NOT_YOURS_TO_SAY

    def test_catalogue_2004_1_3_is_for_member_states(self, house: House) -> None:
        with pytest.raises(OutOfOrder) as refused:
            house.choose(house.capable("JPN"))
        assert refused.value.refused.reason is ChoiceReason.NOT_OF_A_MEMBER

    def test_for_addressees_names_them(self, house: House) -> None:
        with pytest.raises(Refusal) as refused:
            house.choose(house.kazakhstan, distribution=Distribution.ADDRESSEES)
        assert refused.value.fault is ReviewFault.NOBODY_NAMED

    def test_says_with_whom_since_when(self, house: House) -> None:
        key = house.choose(
            house.kazakhstan,
            partners=("IND", "TUR"),
            since=date(2025, 1, 1),
            until=date(2025, 1, 2),
        )
        shown = queries.choice(TURKIYE, key)
        assert shown is not None
        assert (shown.how, shown.since) == (How.MULTILATERAL, date(2025, 1, 1))

    @pytest.mark.parametrize(
        ("given", "fault"),
        [
            ({"measure": "9.9"}, ReviewFault.NO_SUCH_MEASURE),
            ({"partners": ("XXX",)}, ReviewFault.NO_SUCH_PARTICIPANT),
        ],
    )
    def test_names_what_exists(
        self, house: House, given: dict[str, object], fault: ReviewFault
    ) -> None:
        with pytest.raises(Refusal) as refused:
            house.choose(house.kazakhstan, **given)
        assert refused.value.fault is fault
        assert not Choice.objects.exists()


class TestChange:
    def test_keeps_what_was_told_as_history_for_the_state(self, house: House) -> None:
        key = house.choose(house.kazakhstan)
        facts = ChoiceFacts(edition="2004", measure="3.2")
        new = operations.change_choice(choice=key, facts=facts, by=house.kazakhstan, at=TOLD)

        assert [each.key for each in queries.choices(TURKIYE)] == [new]
        own = queries.own_choices(house.kazakhstan)
        assert [(each.key, each.is_replaced) for each in own.choices] == [(new, False), (key, True)]

    def test_and_withdrawal_are_ones_own_and_happen_once(self, house: House) -> None:
        key = house.choose(house.kazakhstan)
        with pytest.raises(Refusal) as refused:
            operations.withdraw_choice(choice=key, by=house.india, at=TOLD)
        assert refused.value.fault is ReviewFault.NO_SUCH_CHOICE
        operations.withdraw_choice(choice=key, by=house.kazakhstan, at=TOLD)
        assert queries.choices(TURKIYE) == ()
        with pytest.raises(Refusal) as refused:
            operations.withdraw_choice(choice=key, by=house.kazakhstan, at=TOLD)
        assert refused.value.fault is ReviewFault.WITHDRAWN_ALREADY

    def test_is_not_done_behind_the_houses_back(self, house: House) -> None:
        house.choose(house.kazakhstan)
        for statement in ("UPDATE review_choice SET text = 'x'", "DELETE FROM review_choice"):
            with (
                pytest.raises(IntegrityError),
                transaction.atomic(),
                connection.cursor() as cursor,
            ):
                cursor.execute(statement)


class TestFigures:
    NEW_YEAR = datetime(2026, 12, 31, 19, tzinfo=UTC)
    """The first moment of 1 January 2027 at the seat."""

    def told(self, house: House, at: datetime) -> None:
        for by in (house.kazakhstan, house.india):
            house.consent(by, Consent.BY_MEASURE, at=at)
            house.choose(by, at=at, distribution=Distribution.ADDRESSEES, partners=("TUR",))

    def test_are_made_as_of_the_first_day_of_a_half_year(self, house: House) -> None:
        self.told(house, self.NEW_YEAR - timedelta(microseconds=1))
        before = queries.choice_figures(PUBLIC_READER, date(2026, 12, 31))
        after = queries.choice_figures(PUBLIC_READER, date(2027, 1, 1))
        assert (before.on, before.total) == (date(2026, 7, 1), 0)
        assert (after.on, after.total) == (date(2027, 1, 1), 2)
        assert [(each.code, each.count) for each in after.by_measure] == [("2004/3.1", 2)]

    def test_wait_for_the_next_half_year_for_what_is_told_at_its_first_moment(
        self, house: House
    ) -> None:
        self.told(house, self.NEW_YEAR)
        assert queries.choice_figures(PUBLIC_READER, date(2027, 6, 30)).total == 0
        assert queries.choice_figures(PUBLIC_READER, date(2027, 7, 1)).total == 2

    def test_follow_the_latest_consent_and_leave_out_who_gave_none(self, house: House) -> None:
        at = self.NEW_YEAR - timedelta(days=9)
        self.told(house, at)
        house.choose(house.turkiye, at=at, distribution=Distribution.PUBLIC)
        house.consent(house.india, Consent.NOT_AT_ALL, at=at + timedelta(days=1))
        assert queries.choice_figures(PUBLIC_READER, date(2027, 1, 1)).total == 1

    def test_consent_is_known_to_ones_own_state_only(self, house: House) -> None:
        assert queries.own_choices(house.india).consent is Consent.NOT_AT_ALL
        house.consent(house.india, Consent.IN_TOTAL)
        assert queries.own_choices(house.india).consent is Consent.IN_TOTAL
        assert queries.own_choices(house.turkiye).consent is Consent.NOT_AT_ALL
        entry = Entry.objects.order_by("-index").first()
        assert entry is not None
        assert b"IND" not in bytes(entry.leaf)
        assert b"in_total" not in bytes(entry.leaf)
