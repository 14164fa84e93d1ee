"""A meeting as its registry runs it: convened, opened, its agenda, what is put, the closure."""

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, transaction

from clearinghouse.adoption.models import Effect
from clearinghouse.documents import operations as register
from clearinghouse.documents.kinds import DocumentKind
from clearinghouse.documents.models import Document, LanguageVersion
from clearinghouse.law.consensus import ConsensusReason
from clearinghouse.law.credentials import CredentialReason
from clearinghouse.law.distribution import PUBLIC_READER, Distribution
from clearinghouse.law.meetings import Added, MeetingReason, Outcome, Part
from clearinghouse.law.sessions import SessionReason
from clearinghouse.law.verbs import Verb
from clearinghouse.measures.facts import AreaFacts, DimensionFacts, NameFacts
from clearinghouse.measures.faults import Refusal as MeasuresRefusal
from clearinghouse.measures.operations import enter_dimension
from clearinghouse.meetings import operations
from clearinghouse.meetings.facts import PointFacts
from clearinghouse.meetings.faults import MeetingFault, Refusal
from clearinghouse.meetings.models import Attendance, Frozen, Point, Put, Sitting, Statement
from clearinghouse.participants.acting import INSTALLATION
from clearinghouse.participants.facts import Words
from clearinghouse.participants.models import Meeting
from clearinghouse.procedures.facts import Day
from clearinghouse.procedures.models import Decision
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.record.models import Entry, Sealed
from tests.factories import a_paper, a_version
from tests.meetings.house import ADOPTS, AGREED, BEFORE, CLOSES, DECIDES, DRAFT, OPENS, TICK, House

pytestmark = pytest.mark.django_db
WORDS = (a_version("Orchards are planted from now on.", title="Orchards"),)
ORCHARDS = AreaFacts(code="ENV-T", position=1, name=Words("Orchards"), seen=Day())


@pytest.fixture
def house() -> House:
    return House()


def fault(act) -> MeetingFault:
    with pytest.raises(Refusal) as refused:
        act()
    return refused.value.fault


def reason(act) -> object:
    with pytest.raises(OutOfOrder) as refused:
        act()
    return refused.value.refused.reason


class TestConvene:
    def test_gives_the_session_its_number_in_the_year(self, house: House) -> None:
        assert house.convene() == "SOC-2026-I"
        assert house.convene(first=date(2026, 12, 8)) == "SOC-2026-II"
        assert house.convene(first=date(2027, 3, 9)) == "SOC-2027-I"

    def test_brochure_2025_b_soc_remarks_a_third_meeting_in_a_year(self, house: House) -> None:
        house.convene()
        house.convene(first=date(2026, 12, 8))
        assert house.remarks == ()

        house.convene(first=date(2026, 12, 15))

        assert [remark.reason for remark in house.remarks] == [SessionReason.MORE_OFTEN]

    def test_brochure_2025_b_swg_remarks_a_planned_meeting_too_many(self, house: House) -> None:
        house.convene(body="SWG", first=date(2026, 3, 3))
        house.convene(body="SWG", first=date(2026, 6, 2))
        planned = Meeting.objects.create(
            code="SWG-2026-12",
            body_id="SWG",
            first_day=date(2026, 12, 1),
            first_as_written="2026-12-01",
            session="2026-IV",
            is_held=False,
            en="Working group",
        )

        house.convene(meeting=planned.code)

        assert [remark.reason for remark in house.remarks] == [SessionReason.MORE_OFTEN]

    def test_takes_up_a_meeting_that_is_planned(self, house: House) -> None:
        code = house.convene()
        planned = Meeting.objects.create(
            code="SWG-2026-12",
            body_id="SWG",
            first_day=date(2026, 12, 1),
            first_as_written="2026-12-01",
            is_held=False,
            en="Working group",
        )

        assert house.convene(meeting=planned.code) == planned.code
        assert fault(lambda: house.convene(meeting=code)) is MeetingFault.CONVENED_ALREADY

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ({"body": "NONE"}, MeetingFault.NO_SUCH_BODY),
            ({"first": None}, MeetingFault.DAYS_UNKNOWN),
            ({"last": date(2026, 11, 16)}, MeetingFault.DAYS_REVERSED),
            ({"meeting": "NOWHERE"}, MeetingFault.NO_SUCH_MEETING),
            ({"chair": ""}, MeetingFault.NO_CHAIR),
            ({"chair": "XXX"}, MeetingFault.NO_SUCH_PARTICIPANT),
            (
                {"agenda": (PointFacts(number="1", title=Words("A")),) * 2},
                MeetingFault.AGENDA_TWICE,
            ),
        ],
    )
    def test_refuses_what_cannot_be(self, house: House, given, expected) -> None:
        assert fault(lambda: house.convene(**given)) is expected
        assert not Sitting.objects.exists()

    def test_tells_everybody_only_which_meeting_it_is(self, house: House) -> None:
        house.convene()

        entry = Entry.objects.get(act="sitting.convened")
        leaf = bytes(entry.leaf).decode()
        assert "SOC-2026-I" in leaf
        for word in ("Orchards", "KAZ", "Adoption"):
            assert word not in leaf
        assert Sealed.objects.visible_to(house.india).filter(entry=entry).exists()
        assert not Sealed.objects.visible_to(house.observer).filter(entry=entry).exists()

    def test_is_for_the_registry_only(self, house: House) -> None:
        house.registry = house.kazakhstan
        assert fault(house.convene) is MeetingFault.NOT_THE_REGISTRY


class TestTheAgenda:
    def test_is_amended_while_it_is_provisional(self, house: House) -> None:
        code = house.convene()
        agenda = (
            PointFacts(number="2", title=Words("Gardens")),
            PointFacts(number="4", title=Words("B")),
        )

        operations.amend_agenda(sitting=code, agenda=agenda, by=house.registry, at=BEFORE)

        points = Point.objects.order_by("position").values_list("number", "en")
        assert list(points) == [("2", "Gardens"), ("4", "B")]

    def test_keeps_a_point_under_which_a_document_lies(self, house: House) -> None:
        code = house.convene()
        house.place(code)
        agenda = (PointFacts(number="1", title=Words("Gardens")),)

        amend = lambda: operations.amend_agenda(  # noqa: E731
            sitting=code, agenda=agenda, by=house.registry, at=BEFORE
        )

        assert fault(amend) is MeetingFault.POINT_HOLDS_DOCUMENTS

    def test_is_adopted_with_changes_and_then_stays(self, house: House) -> None:
        code = house.opened()
        operations.adopt_agenda(
            sitting=code,
            without=("3",),
            added=(PointFacts(number="4", title=Words("A visit")),),
            by=house.registry,
            at=AGREED,
        )

        points = Point.objects.order_by("position")
        assert list(points.values_list("number", "is_provisional", "is_adopted")) == [
            ("1", True, True),
            ("2", True, True),
            ("3", True, False),
            ("4", False, True),
        ]
        again = lambda: operations.adopt_agenda(  # noqa: E731
            sitting=code, by=house.registry, at=AGREED
        )
        assert fault(again) is MeetingFault.AGENDA_ADOPTED

    def test_rules_2004_i_2_is_not_adopted_without_a_quorum(self, house: House) -> None:
        code = house.opened("KAZ")

        adopt = lambda: operations.adopt_agenda(  # noqa: E731
            sitting=code, by=house.registry, at=AGREED
        )

        assert reason(adopt) is ConsensusReason.NO_QUORUM
        assert not Point.objects.filter(is_adopted=True).exists()

    def test_holds_documents_placed_before_and_in_session(self, house: House) -> None:
        code = house.opened()
        house.paper("SOC/2026-I/CRP/1")

        house.place(code, "SOC/2026-I/CRP/1")

        placed = Point.objects.get(number="2").placed.order_by("position")
        assert [(each.revision.symbol, each.in_session) for each in placed] == [
            (DRAFT, False),
            ("SOC/2026-I/CRP/1", True),
        ]
        assert fault(lambda: house.place(code)) is MeetingFault.PLACED_ALREADY
        assert fault(lambda: house.place(code, "SOC/2026-I/DRAFT/9")) is (
            MeetingFault.NO_SUCH_DOCUMENT
        )
        assert fault(lambda: house.place(code, point="9")) is MeetingFault.NO_SUCH_POINT


class TestAttendance:
    def test_notes_the_standing_of_the_day_and_an_office(self, house: House) -> None:
        code = house.convene()
        house.seat(code, "IND")
        house.seat(code, "JPN", part=Part.OBSERVER)

        noted = Attendance.objects.order_by("participant")
        assert list(noted.values_list("participant", "part", "standing", "size")) == [
            ("IND", "member", "member", 3),
            ("JPN", "observer", "observer", 3),
        ]
        assert noted[0].head_en == "Deputy Minister of Foreign Affairs"

    def test_noted_again_says_what_is_so_now(self, house: House) -> None:
        code = house.convene()
        house.seat(code, "IND")
        house.seat(code, "IND", present=False)

        assert not Attendance.objects.get().is_present

    def test_rules_2004_i_1_makes_no_member_of_an_observer(self, house: House) -> None:
        code = house.convene()
        assert reason(lambda: house.seat(code, "JPN")) is MeetingReason.NOT_A_MEMBER

    def test_rules_2004_i_4_takes_consent_for_a_guest(self, house: House) -> None:
        code = house.convene()
        house.seat(code, "JPN", part=Part.GUEST)
        assert Attendance.objects.get().part == Part.GUEST


class TestOpening:
    @pytest.mark.parametrize(
        ("at", "opens"),
        [
            (datetime(2026, 11, 16, 19, tzinfo=UTC) - TICK, False),
            (datetime(2026, 11, 16, 19, tzinfo=UTC), True),
            (datetime(2026, 11, 18, 9, tzinfo=UTC), True),
        ],
    )
    def test_is_on_its_day_at_the_seat_or_later(self, house: House, at: datetime, opens) -> None:
        code = house.convene()
        act = lambda: operations.open_sitting(sitting=code, by=house.registry, at=at)  # noqa: E731

        if opens:
            act()
            assert Sitting.objects.get().opened_at == at
            assert Meeting.objects.get(code=code).is_held
        else:
            assert fault(act) is MeetingFault.BEFORE_ITS_DAY

    def test_rules_2004_i_2_remarks_that_there_is_no_quorum(self, house: House) -> None:
        code = house.convene()
        house.seat(code, "KAZ")

        remarks = operations.open_sitting(sitting=code, by=house.registry, at=OPENS)

        assert [remark.reason for remark in remarks] == [MeetingReason.QUORUM_MISSING]

    def test_happens_once(self, house: House) -> None:
        code = house.opened()
        again = lambda: operations.open_sitting(  # noqa: E731
            sitting=code, by=house.registry, at=AGREED
        )
        assert fault(again) is MeetingFault.OPEN_ALREADY


class TestPut:
    def test_is_a_decision_with_its_meeting_and_its_draft(self, house: House) -> None:
        done = house.put(house.at_work())

        decision = Decision.objects.get(key=done.decision)
        assert done.decision == "meeting/SOC-2026-I/1"
        assert (decision.verb, decision.manner, decision.body) == ("adopted", "meeting", "SOC")
        assert decision.meeting.code == "SOC-2026-I"
        assert decision.decided_on == decision.effective_on == date(2026, 11, 17)
        put = Put.objects.get()
        assert put.decision == decision
        assert put.present == ["IND", "KAZ", "TUR"]

    def test_takes_effect_in_the_same_transaction(self, house: House) -> None:
        code = house.at_work()

        done = house.put(code, effects=({"kind": "approve", "document": DRAFT},))

        effect = Effect.objects.get()
        assert effect.decision.key == done.decision
        assert effect.provision == "modalities-2023 2.4"
        assert effect.document.symbol == DRAFT
        leaf = bytes(Entry.objects.get(act="sitting.settled").leaf).decode()
        assert "modalities-2023 2.4" in leaf
        assert "rules-2004 I.2" in leaf

    def test_leaves_nothing_where_a_room_refuses_an_effect(self, house: House) -> None:
        code = house.at_work()
        effect = {
            "kind": "appoint",
            "area": "NOWHERE",
            "role": "coordinator",
            "state": "IND",
            "ends_on": "2028-12-01",
        }
        before = Entry.objects.count()

        with pytest.raises((MeasuresRefusal, OutOfOrder)):
            house.put(code, effects=(effect,))

        assert not Put.objects.exists()
        assert not Decision.objects.exists()
        assert Entry.objects.count() == before

    def test_rehearsed_tells_the_same_and_leaves_nothing(self, house: House) -> None:
        code = house.at_work()
        before = Entry.objects.count()

        told = operations.rehearse(sitting=code, facts=ADOPTS, by=house.registry, at=DECIDES)

        assert not Put.objects.exists()
        assert Entry.objects.count() == before
        assert house.put(code) == told

    def test_rehearsed_meets_what_stands_in_the_way(self, house: House) -> None:
        code = house.opened()
        rehearsed = lambda: operations.rehearse(  # noqa: E731
            sitting=code, facts=ADOPTS, by=house.registry, at=DECIDES
        )
        assert fault(rehearsed) is MeetingFault.AGENDA_NOT_ADOPTED

    def test_rules_2004_i_2_is_nothing_while_a_member_objects(self, house: House) -> None:
        code = house.at_work()
        assert reason(lambda: house.put(code, objecting=("IND",))) is ConsensusReason.OBJECTION

    def test_rules_2004_i_2_is_nothing_when_the_quorum_is_gone(self, house: House) -> None:
        code = house.at_work()
        house.seat(code, "TUR", present=False)
        house.put(code, outcome=Outcome.NOTED, verb=Verb.TOOK_NOTE)

        house.seat(code, "IND", present=False)

        assert reason(lambda: house.put(code)) is ConsensusReason.NO_QUORUM

    def test_rules_2004_i_9_adopts_in_english(self, house: House) -> None:
        code = house.at_work()
        paper = a_paper("SOC/2026-I/DRAFT/2", a_version("Сады", language="ru"))
        register.register(paper=paper, by=house.registry, at=BEFORE)
        house.place(code, "SOC/2026-I/DRAFT/2")

        with pytest.raises(OutOfOrder) as refused:
            house.put(code, draft="SOC/2026-I/DRAFT/2")

        assert str(refused.value.refused.provision) == "rules-2004 I.9"

    def test_defers_and_says_that_consultations_continue(self, house: House) -> None:
        done = house.put(
            house.at_work(),
            outcome=Outcome.DEFERRED,
            verb=Verb.AGREED_CONSULTATIONS_CONTINUE,
        )

        decision = Decision.objects.get(key=done.decision)
        assert decision.verb == Verb.AGREED_CONSULTATIONS_CONTINUE
        assert decision.effective_on is None

    def test_recommends_to_the_ministers(self, house: House) -> None:
        code = house.at_work()
        told = {"outcome": Outcome.RECOMMENDED, "verb": Verb.RECOMMENDED}

        done = house.put(code, to="MC", **told)

        assert Decision.objects.get(key=done.decision).addressed_to == "MC"
        assert reason(lambda: house.put(code, to="SWG", **told)) is (
            MeetingReason.RECOMMENDED_NOT_UPWARDS
        )

    @pytest.mark.parametrize(
        "given",
        [
            {"outcome": Outcome.CHAIRS_STATEMENT, "verb": None},
            {"outcome": Outcome.CHANGED_TYPE, "verb": None, "becomes": "draft_statement"},
        ],
    )
    def test_is_no_decision_where_there_is_no_consensus(self, house: House, given) -> None:
        done = house.put(house.at_work(), **given)

        assert done.decision == ""
        assert Put.objects.get().decision is None
        assert not Decision.objects.exists()

    def test_adopts_a_draft_once(self, house: House) -> None:
        code = house.at_work()
        house.put(code)
        assert fault(lambda: house.put(code)) is MeetingFault.ADOPTED_ALREADY

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ({"point": "9"}, MeetingFault.NO_SUCH_POINT),
            ({"draft": "SOC/2026-I/DRAFT/9"}, MeetingFault.NO_SUCH_DOCUMENT),
            ({"point": "3"}, MeetingFault.NOT_PLACED),
            ({"subject": Words()}, MeetingFault.SUBJECT_MISSING),
            ({"at": AGREED - TICK}, MeetingFault.CLOCK_WENT_BACK),
        ],
    )
    def test_refuses_what_does_not_lie_there(self, house: House, given, expected) -> None:
        code = house.at_work()
        assert fault(lambda: house.put(code, **given)) is expected

    def test_without_a_draft_is_put_in_the_chairs_words(self, house: House) -> None:
        code = house.at_work()

        done = house.put(code, draft="", versions=WORDS, point="3")

        put = Put.objects.get()
        assert done.decision == f"meeting/{code}/1"
        assert put.revision.document.kind == DocumentKind.DRAFT_DECISION
        assert put.revision.symbol is None
        assert put.revision.document.distribution == Distribution.MEMBER_STATES
        assert put.point.placed.get().in_session
        assert Decision.objects.visible_to(house.india).filter(key=done.decision).exists()
        assert not Decision.objects.visible_to(house.observer).exists()
        house.close(code)
        assert Frozen.objects.filter(symbol=put.revision.document.address).exists()

    def test_in_the_same_words_under_two_items_is_the_same_paper(self, house: House) -> None:
        code = house.at_work()
        deferred = {"outcome": Outcome.DEFERRED, "verb": Verb.AGREED_CONSULTATIONS_CONTINUE}

        for point in ("2", "3"):
            house.put(code, draft="", versions=WORDS, point=point, **deferred)

        assert len(set(Put.objects.values_list("revision", flat=True))) == 1
        again = lambda: house.put(code, draft="", versions=WORDS, point="3")  # noqa: E731
        again()
        assert fault(again) is MeetingFault.ADOPTED_ALREADY

    @pytest.mark.parametrize("given", [{"draft": ""}, {"versions": WORDS}])
    def test_is_either_a_draft_or_words(self, house: House, given) -> None:
        code = house.at_work()
        entries = Entry.objects.count()

        assert fault(lambda: house.put(code, **given)) is MeetingFault.DRAFT_OR_WORDS
        assert Entry.objects.count() == entries

    def test_is_seen_by_those_who_may_read_the_draft(self, house: House) -> None:
        house.put(house.at_work())

        assert Put.objects.visible_to(house.india).exists()
        for reader in (house.observer, PUBLIC_READER):
            assert not Put.objects.visible_to(reader).exists()
            assert not Sitting.objects.visible_to(reader).exists()


class TestStatements:
    def test_go_with_the_decision(self, house: House) -> None:
        code = house.at_work()
        house.put(code)

        house.attach(code, house.india, at=DECIDES)
        house.attach(code, house.turkiye, added=Added.DISSOCIATION, paragraphs=("1",), text="")

        told = Statement.objects.order_by("pk").values_list("state", "added", "is_late")
        assert list(told) == [("IND", "reservation", False), ("TUR", "dissociation", False)]
        entry = Entry.objects.filter(act="sitting.supplemented").first()
        assert "ratification" not in bytes(entry.leaf).decode()

    def test_made_after_the_closure_are_marked_late(self, house: House) -> None:
        code = house.at_work()
        house.put(code)
        house.close(code)

        remarks = house.attach(code, house.india, at=CLOSES)

        assert [remark.reason for remark in remarks] == [MeetingReason.AFTER_CLOSURE]
        assert Statement.objects.get().is_late

    def test_are_for_states_that_were_there(self, house: House) -> None:
        code = house.at_work("KAZ", "IND")
        house.put(code)
        assert reason(lambda: house.attach(code, house.turkiye)) is MeetingReason.NOT_PRESENT

    def test_belong_to_a_decision(self, house: House) -> None:
        code = house.at_work()
        house.put(code, outcome=Outcome.CHAIRS_STATEMENT, verb=None)
        assert reason(lambda: house.attach(code, house.india)) is MeetingReason.NOTHING_DECIDED
        assert fault(lambda: house.attach(code, house.india, place=2)) is MeetingFault.NO_SUCH_PUT

    def test_accounts_1_are_made_by_those_whom_the_delegation_entrusted(self, house: House) -> None:
        code = house.at_work()
        house.put(code)
        assert reason(lambda: house.attach(code, house.silent)) is (
            CredentialReason.SPEAKS_FOR_NOBODY
        )
        assert fault(lambda: house.attach(code, house.india, state="KAZ")) is (
            MeetingFault.NOT_THE_REGISTRY
        )

    def test_are_entered_by_the_registry_as_they_were_made(self, house: House) -> None:
        code = house.at_work()
        house.put(code)
        house.attach(code, house.registry, state="IND")
        assert Statement.objects.get().state_id == "IND"

    def test_name_paragraphs_that_exist(self, house: House) -> None:
        code = house.at_work()
        house.put(code)
        attach = lambda: house.attach(code, house.india, paragraphs=("7",))  # noqa: E731
        assert fault(attach) is MeetingFault.PARAGRAPH_UNKNOWN

    def test_are_never_open_to_more_than_their_draft(self, house: House) -> None:
        code = house.at_work()
        house.put(code)
        house.attach(code, house.india, distribution=Distribution.PUBLIC)

        assert Statement.objects.get().distribution == Distribution.MEMBER_STATES
        assert Statement.objects.visible_to(house.turkiye).exists()
        assert not Statement.objects.visible_to(house.observer).exists()


class TestClosure:
    def test_papers_practice_d_7_freezes_drafts_as_they_are(self, house: House) -> None:
        code = house.at_work()
        house.paper("SOC/2026-I/DRAFT/2")
        house.paper("SOC/2026-I/DRAFT/2/Rev.1", words="Later words.", at=CLOSES - TICK)
        house.paper("SOC/2026-I/INF/1")

        house.close(code)
        house.paper("SOC/2026-I/DRAFT/2/Rev.2", words="Too late.", at=CLOSES + TICK)

        frozen = Frozen.objects.order_by("symbol", "language")
        assert list(frozen.values_list("symbol", "language")) == [
            (DRAFT, "en"),
            (DRAFT, "ru"),
            ("SOC/2026-I/DRAFT/2/Rev.1", "en"),
            ("SOC/2026-I/DRAFT/2/Rev.1", "ru"),
        ]
        for each in frozen:
            assert bytes(each.digest) == bytes(each.version.digest)

    def test_papers_practice_d_7_keeps_the_text_that_is_corrected_later(self, house: House) -> None:
        code = house.at_work()
        house.close(code)
        version = LanguageVersion.objects.get(revision__symbol=DRAFT, language="en")

        register.correct_text(
            revision_id=version.revision_id,
            version=a_version("Trees are planted in rows."),
            corrects=bytes(version.digest),
            reason="misread",
            by=house.registry,
            at=CLOSES + TICK,
        )

        frozen = Frozen.objects.visible_to(house.india).get(symbol=DRAFT, language="en")
        assert frozen.version == version
        assert not LanguageVersion.objects.get(pk=version.pk).current
        assert not Frozen.objects.visible_to(house.observer).exists()

    def test_gives_the_list_of_decisions_its_symbol(self, house: House) -> None:
        code = house.at_work()
        house.put(code)

        closure = house.close(code)

        assert closure.listed_as == "SOC/2026-I/DEC/1"
        assert closure.listed is None
        assert Sitting.objects.get().listed_as == "SOC/2026-I/DEC/1"

    def test_registers_the_list_where_its_text_is_given(self, house: House) -> None:
        code = house.at_work()

        house.close(code, versions=(a_version("Orchards are planted.", title="Decisions"),))

        listed = Document.objects.get(symbol="SOC/2026-I/DEC/1")
        assert listed.distribution == Distribution.MEMBER_STATES
        assert Sitting.objects.get().listed.document == listed

    def test_modalities_2023_1_9_lists_the_coordinators_after_the_decisions(
        self, house: House
    ) -> None:
        code = house.at_work()
        dimension = DimensionFacts(
            code="ENV", position=1, names=(NameFacts(name=Words("Trees")),), areas=(ORCHARDS,)
        )
        enter_dimension(dimension=dimension, by=INSTALLATION, at=BEFORE)
        seat = {"kind": "appoint", "area": "ENV-T", "role": "coordinator", "state": "IND"}
        amended = (a_version("India: orchards.", title="List of Coordinators"),)
        unchanged = lambda: house.close(code, amended=amended)  # noqa: E731
        assert fault(unchanged) is MeetingFault.LIST_NOT_AMENDED
        house.put(code, effects=(seat,))

        closure = house.close(code, versions=(a_version("All."),), amended=amended)

        assert (closure.listed_as, closure.amended_as) == ("SOC/2026-I/DEC/1", "SOC/2026-I/DEC/2")
        listed = Sitting.objects.get().amended
        assert listed.symbol == "SOC/2026-I/DEC/2"
        assert listed.document.kind == DocumentKind.LIST_OF_COORDINATORS
        with pytest.raises(IntegrityError), transaction.atomic():
            Sitting.objects.update(amended=None)

    def test_ends_what_can_be_done(self, house: House) -> None:
        code = house.at_work()
        house.close(code)

        for act in (
            lambda: house.put(code, at=CLOSES + TICK),
            lambda: house.place(code, point="3"),
            lambda: house.seat(code, "JPN", part=Part.OBSERVER),
            lambda: house.close(code, at=CLOSES + TICK),
        ):
            assert fault(act) is MeetingFault.CLOSED

    def test_needs_a_meeting_that_was_open(self, house: House) -> None:
        code = house.convene()
        assert fault(lambda: house.close(code)) is MeetingFault.NOT_OPEN

    def test_is_followed_by_a_report(self, house: House) -> None:
        code = house.at_work()
        house.close(code)
        house.paper("SOC/2026-I/REP/1")

        operations.name_report(
            sitting=code, document="SOC/2026-I/REP/1", by=house.registry, at=CLOSES + TICK
        )

        assert Sitting.objects.get().report.symbol == "SOC/2026-I/REP/1"
        again = lambda: operations.name_report(  # noqa: E731
            sitting=code, document="SOC/2026-I/REP/1", by=house.registry, at=CLOSES + TICK
        )
        assert fault(again) is MeetingFault.REPORT_NAMED
