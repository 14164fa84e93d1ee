"""Acts of States towards instruments: registered with their notes, read State by State."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import IntegrityError, transaction

from clearinghouse.law.distribution import PUBLIC_READER
from clearinghouse.law.entry_into_force import INSTRUMENT, ForceStand, Missing
from clearinghouse.participants.acting import INSTALLATION
from clearinghouse.participants.facts import Words
from clearinghouse.procedures import operations, queries
from clearinghouse.procedures.facts import (
    Day,
    DeedFacts,
    DepositFacts,
    InstrumentFacts,
    StatedFacts,
)
from clearinghouse.procedures.faults import ProcedureFault, Refusal
from clearinghouse.procedures.kinds import (
    Deed,
    InstrumentKind,
    InstrumentStatus,
    StatementKind,
)
from clearinghouse.procedures.models import InstrumentAct
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.record.models import Entry
from tests.resources.house import AT, DAY, OPEN, RESTRICTED, House

pytestmark = pytest.mark.django_db
TODAY = AT.date()
MEMBERS = ("CHN", "IND", "KAZ", "TUR")
SIGNED_ON = date(2006, 6, 17)
REACHED = date(2026, 10, 10)
AGREEMENT = InstrumentFacts(
    code=INSTRUMENT,
    kind=InstrumentKind.TREATY,
    title=Words("Agreement", "Соглашение", "Келісім"),
    adopted=Day.exactly(SIGNED_ON),
    status=InstrumentStatus.PROVISIONAL,
    sources="A source",
    is_ratified=True,
    deeds=(
        DeedFacts(
            participant="KAZ",
            deed=Deed.RATIFIED,
            done=Day.exactly(date(2007, 2, 22)),
            sources="A law",
        ),
    ),
)
DEPOSIT = DepositFacts(
    instrument=INSTRUMENT,
    participant="IND",
    deed=Deed.RATIFIED,
    done_on=date(2026, 9, 1),
    notified_on=REACHED,
    document=OPEN,
)
SAID = StatedFacts(
    instrument=INSTRUMENT,
    participant="TUR",
    kind=StatementKind.DECLARATION,
    made_on=SIGNED_ON,
    text="Сады остаются открытыми.",
    language="ru",
)


@pytest.fixture
def house() -> House:
    house = House()
    operations.enter_instrument(instrument=AGREEMENT, by=INSTALLATION, at=AT)
    return house


def register(house: House, **given):
    return operations.register_deposit(deposit=replace(DEPOSIT, **given), by=house.registry, at=AT)


def sign_all(house: House) -> None:
    """Let the four States sign on the day of the instrument."""
    for state in ("KAZ", "CHN", "IND", "TUR"):
        register(
            house, participant=state, deed=Deed.SIGNED, done_on=SIGNED_ON, notified_on=SIGNED_ON
        )


def whole(house: House, on: date = TODAY):
    return operations.confirm_acts_whole(code=INSTRUMENT, on=on, by=house.registry, at=AT)


def fault(act) -> ProcedureFault:
    with pytest.raises(Refusal) as refused:
        act()
    return refused.value.fault


class TestRegisterDeposit:
    def test_is_told_once_and_corrected_when_told_otherwise(self, house: House) -> None:
        assert register(house).act == "deposit.registered"
        assert register(house) is None
        assert register(house, done_on=date(2026, 9, 2)).act == "deposit.corrected"

        assert InstrumentAct.objects.get(participant="IND").done_on == date(2026, 9, 2)

    def test_takes_the_place_of_what_the_files_told_and_stays_when_they_are_read_again(
        self, house: House
    ) -> None:
        register(house, participant="KAZ", done_on=date(2007, 2, 22), notified_on=date(2007, 3, 1))
        operations.enter_instrument(
            instrument=replace(AGREEMENT, note="Changed"), by=INSTALLATION, at=AT
        )

        act = InstrumentAct.objects.get()
        assert (act.notified_on, act.revision.symbol) == (date(2007, 3, 1), OPEN)

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ({"instrument": "NONE"}, ProcedureFault.NO_SUCH_INSTRUMENT),
            ({"participant": "SEC"}, ProcedureFault.NOT_A_STATE),
            ({"document": ""}, ProcedureFault.DEPOSIT_WITHOUT_A_NOTE),
            ({"document": "SOC/2031-I/DEC/9"}, ProcedureFault.NO_SUCH_DOCUMENT),
            ({"notified_on": date(2026, 8, 31)}, ProcedureFault.NOTIFIED_BEFORE_IT_WAS_DONE),
            ({"done_on": SIGNED_ON - DAY}, ProcedureFault.BEFORE_THE_INSTRUMENT),
            ({"notified_on": AT.date() + DAY}, ProcedureFault.DAY_TO_COME),
        ],
    )
    def test_refuses_what_cannot_be(self, house: House, given, expected) -> None:
        assert fault(lambda: register(house, **given)) is expected
        assert InstrumentAct.objects.count() == 1

    def test_takes_a_notice_of_the_same_day_and_of_today(self, house: House) -> None:
        assert register(house, done_on=SIGNED_ON, notified_on=SIGNED_ON)
        assert register(house, participant="TUR", notified_on=AT.date())

    def test_is_for_the_registry_alone(self, house: House) -> None:
        with pytest.raises(OutOfOrder):
            operations.register_deposit(deposit=DEPOSIT, by=house.india, at=AT)

    def test_names_a_restricted_note_to_nobody_else(self, house: House) -> None:
        register(house, document=RESTRICTED)

        leaf = bytes(Entry.objects.get(act="deposit.registered").leaf).decode()
        assert RESTRICTED not in leaf
        whole(house)
        for reader, expected in ((house.kazakhstan, 1), (PUBLIC_READER, 0)):
            shown = queries.status_matrix(reader, on=TODAY)
            (india,) = [line for line in shown.lines if line.participant == "IND"] or [None]
            acts = india.cells[0].acts if india else ()
            assert [act.document.symbol for act in acts] == [RESTRICTED] * expected
            # Whoever does not see every act is not told that the list is whole.
            assert shown.columns[0].is_whole is bool(expected)
            deeds = queries.instrument(reader, INSTRUMENT, day=TODAY).deeds
            assert [deed.participant for deed in deeds].count("IND") == expected


class TestTheMatrix:
    def test_secretariat_2006_6_2_reckons_only_when_the_list_is_whole(self, house: House) -> None:
        sign_all(house)
        for place, state in enumerate(("KAZ", "CHN", "IND")):
            register(house, participant=state, notified_on=REACHED - (2 - place) * DAY)

        assert column(house).force.stand is ForceStand.UNKNOWN
        whole(house)
        assert column(house, REACHED - DAY).force.missing == 1
        assert column(house, REACHED + 29 * DAY).force.stand is ForceStand.TO_COME
        in_force = column(house, REACHED + 30 * DAY).force
        assert (in_force.stand, in_force.enters_on) == (
            ForceStand.IN_FORCE,
            REACHED + 30 * DAY,
        )

    def test_secretariat_2006_6_1_shows_who_applies_provisionally(self, house: House) -> None:
        sign_all(house)

        assert not cell(house, "CHN", SIGNED_ON - DAY).is_provisional
        assert cell(house, "CHN", SIGNED_ON).is_provisional
        assert cell(house, "CHN", AT.date()).is_provisional

    def test_declaration_2021_27_invites_nobody_of_whom_nothing_is_known(
        self, house: House
    ) -> None:
        register(house)
        assert cell(house, "TUR").missing == ()
        assert not cell(house, "TUR").is_known
        assert queries.due_to_join(house.registry, on=AT.date(), members=MEMBERS) == ()

        whole(house)
        assert cell(house, "TUR").missing == (Missing.SIGNATURE, Missing.RATIFICATION)
        (joining,) = queries.due_to_join(house.registry, on=AT.date(), members=MEMBERS)
        assert {each.bearer.code for each in joining.asked} == {"CHN", "TUR"}

    def test_shows_what_had_been_done_by_a_day(self, house: House) -> None:
        register(house)

        assert cell(house, "IND", date(2026, 8, 31)).acts == ()
        (done,) = cell(house, "IND", REACHED - DAY).acts
        assert (done.done_on, done.notified_on) == (date(2026, 9, 1), None)
        assert cell(house, "IND", REACHED).acts[0].notified_on == REACHED


def column(house: House, on: date = TODAY):
    return queries.status_matrix(house.registry, on=on).columns[0]


def cell(house: House, state: str, on: date = TODAY):
    lines = queries.status_matrix(house.registry, on=on).lines
    return next(line for line in lines if line.participant == state).cells[0]


class TestConfirmActsWhole:
    def test_goes_forward_only(self, house: House) -> None:
        assert whole(house, REACHED)
        assert whole(house, REACHED) is None
        assert fault(lambda: whole(house, REACHED - DAY)) is ProcedureFault.WHOLE_AS_ON_A_LATER_DAY
        assert fault(lambda: whole(house, AT.date() + DAY)) is ProcedureFault.DAY_TO_COME

    def test_says_nothing_of_later_days(self, house: House) -> None:
        whole(house, REACHED)

        assert column(house, REACHED).is_whole
        assert not column(house, REACHED + DAY).is_whole


class TestStatements:
    def test_are_kept_in_the_words_and_language_of_the_state(self, house: House) -> None:
        operations.attach_instrument_statement(stated=SAID, by=house.registry, at=AT)

        (said,) = queries.statements_on(PUBLIC_READER, INSTRUMENT, on=SIGNED_ON)
        assert (said.text, said.language, said.kind) == (
            SAID.text,
            "ru",
            StatementKind.DECLARATION,
        )
        assert queries.statements_on(PUBLIC_READER, INSTRUMENT, on=SIGNED_ON - DAY) == ()

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ({"text": " "}, ProcedureFault.STATEMENT_EMPTY),
            ({"participant": "SEC"}, ProcedureFault.NOT_A_STATE),
            ({"made_on": SIGNED_ON - DAY}, ProcedureFault.BEFORE_THE_INSTRUMENT),
        ],
    )
    def test_refuse_what_cannot_be(self, house: House, given, expected) -> None:
        def attach():
            operations.attach_instrument_statement(
                stated=replace(SAID, **given), by=house.registry, at=AT
            )

        assert fault(attach) is expected

    def test_are_made_once_a_day_and_hidden_with_their_document(self, house: House) -> None:
        said = replace(SAID, document=RESTRICTED)
        operations.attach_instrument_statement(stated=said, by=house.registry, at=AT)

        assert queries.statements_on(PUBLIC_READER, INSTRUMENT, on=AT.date()) == ()
        assert len(queries.statements_on(house.india, INSTRUMENT, on=AT.date())) == 1
        again = fault(
            lambda: operations.attach_instrument_statement(stated=SAID, by=house.registry, at=AT)
        )
        assert again is ProcedureFault.STATED_THEN_ALREADY


def test_the_table_takes_no_deposit_without_its_note(house: House) -> None:
    held = InstrumentAct.objects.get()
    for changed in (
        {"registered_at": AT},
        {"notified_on": date(2007, 2, 21)},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            InstrumentAct.objects.filter(pk=held.pk).update(**changed)
