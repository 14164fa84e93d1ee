"""A silence procedure as its people run it: opened, delivered, answered, closed."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from clearinghouse.adoption.models import Effect
from clearinghouse.documents.models import LanguageVersion
from clearinghouse.law.credentials import Capacity, CredentialReason
from clearinghouse.law.deliveries import Channel
from clearinghouse.law.distribution import PUBLIC_READER
from clearinghouse.law.silence_procedure import CLOSING_WAITS, ProcedureReason, Said
from clearinghouse.measures.faults import Refusal as MeasuresRefusal
from clearinghouse.procedures.models import Decision, SilenceOutcome
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.record.keys import signer
from clearinghouse.record.models import Entry, Sealed
from clearinghouse.record.operations import publish_checkpoint
from clearinghouse.silence import operations, queries
from clearinghouse.silence.facts import AnswerFacts
from clearinghouse.silence.faults import Refusal, SilenceFault
from clearinghouse.silence.keeping import leaves_of
from clearinghouse.silence.models import Act, Procedure, Waiting
from clearinghouse.tlog.certificate import Certificate
from clearinghouse.tlog.findings import Code, Conclusion
from clearinghouse.tlog.leaf import Leaf
from clearinghouse.tlog.note import Note
from clearinghouse.tlog.procedure import root_of
from clearinghouse.tlog.procedure_acts import ProcedureAct
from clearinghouse.tlog.proving import examine_certificate
from clearinghouse.tlog.receipt import Receipt
from clearinghouse.tlog.seal import Opening
from tests.silence.house import CLOSING, DEADLINE, IN_TIME, OPENED, TICK, House

pytestmark = pytest.mark.django_db


@pytest.fixture
def house() -> House:
    return House()


def acts(key: str) -> list[str]:
    return list(
        Act.objects.filter(procedure__key=key).order_by("place").values_list("act", flat=True)
    )


class TestOpen:
    def test_freezes_the_texts_by_digest_in_every_language(self, house: House) -> None:
        key = house.open()

        opening = leaves_of(Procedure.objects.get(key=key))[0].body
        versions = LanguageVersion.objects.filter(revision__document__address=house.text).order_by(
            "language"
        )
        assert [(text["language"], text["digest"]) for text in opening["texts"]] == [
            (each.language, bytes(each.digest).hex()) for each in versions
        ]
        assert opening["roster"] == ["IND", "KAZ", "TUR"]
        assert opening["note"] == "NCT/G/15"

    def test_tells_the_public_record_hashes_only(self, house: House) -> None:
        key = house.open()

        entry = Entry.objects.get(act="silence.opened")
        leaf = bytes(entry.leaf).decode()
        assert key in leaf
        for word in ("orchards", "садов", "IND", "NCT", "DRAFT"):
            assert word not in leaf

    def test_is_for_its_states_and_the_secretariat(self, house: House) -> None:
        key = house.open()

        for reader in (house.india, house.registry, house.silent):
            assert Procedure.objects.visible_to(reader).filter(key=key).exists()
        for reader in (house.observer, PUBLIC_READER):
            assert not Procedure.objects.visible_to(reader).filter(key=key).exists()

    @pytest.mark.parametrize(
        ("given", "fault"),
        [
            ({"note": "nowhere"}, SilenceFault.NO_SUCH_NOTE),
            ({"texts": ("nowhere",)}, SilenceFault.NO_SUCH_TEXT),
            ({"ancestor": "nothing"}, SilenceFault.NO_SUCH_PROCEDURE),
        ],
    )
    def test_refuses_what_is_not_in_the_register(self, house: House, given, fault) -> None:
        with pytest.raises(Refusal) as refused:
            house.open(**given)

        assert refused.value.fault is fault
        assert not Entry.objects.filter(act="silence.opened").exists()

    def test_is_for_the_registry_only(self, house: House) -> None:
        with pytest.raises(Refusal) as refused:
            operations.open_procedure(opening=house.opening(), by=house.kazakhstan, at=OPENED)
        assert refused.value.fault is SilenceFault.NOT_THE_REGISTRY

    def test_a_note_opens_one_procedure(self, house: House) -> None:
        house.open()

        with pytest.raises(Refusal) as refused:
            house.open()
        assert refused.value.fault is SilenceFault.OPENED_ALREADY

    def test_silence_practice_s_1_refuses_a_deadline_that_has_passed(self, house: House) -> None:
        with pytest.raises(OutOfOrder) as refused:
            house.open(deadline=OPENED)
        assert refused.value.refused.reason is ProcedureReason.DEADLINE_PASSED_AT_OPENING


class TestAnswer:
    def test_gives_a_receipt_that_the_state_can_check_by_itself(self, house: House) -> None:
        key = house.open()

        act = house.say(key, Said.OBJECTED, house.india, text="The trees are too tall.")

        opening = Opening("state", bytes(act.salt), "IND")
        kept = Receipt(Note.parse(act.receipt.encode()), bytes(act.leaf), (opening,))
        kept.check(signer().verifier)
        assert kept.received.at == IN_TIME
        assert Receipt.parse(kept.to_bytes()) == kept

    def test_seals_the_name_of_who_objects_for_itself_and_the_chair(self, house: House) -> None:
        key = house.open()

        act = house.say(key, Said.OBJECTED, house.india)

        leaf = bytes(act.leaf).decode()
        assert "IND" not in leaf
        entry = Entry.objects.get(index=act.entry)
        assert "IND" not in bytes(entry.leaf).decode()
        assert Sealed.objects.visible_to(house.india).filter(entry=entry).exists()
        assert not Sealed.objects.visible_to(house.turkiye).filter(entry=entry).exists()

    def test_names_who_objects_where_the_procedure_was_opened_so(self, house: House) -> None:
        key = house.open(names_objectors=True)

        act = house.say(key, Said.OBJECTED, house.india)

        assert leaves_of(act.procedure)[-1].body["state"] == "IND"

    def test_names_who_supports(self, house: House) -> None:
        act = house.say(house.open(), Said.SUPPORTED, house.india)

        assert leaves_of(act.procedure)[-1].body["state"] == "IND"

    def test_never_tells_the_reason_but_its_digest(self, house: House) -> None:
        act = house.say(house.open(), Said.OBJECTED, house.india, text="A reason of ours.")

        assert "reason of ours" not in bytes(act.leaf).decode()

    @pytest.mark.parametrize(("later", "heard"), [(-TICK, True), (0 * TICK, False), (TICK, False)])
    def test_silence_practice_s_2_counts_until_the_deadline(self, house, later, heard) -> None:
        key = house.open()
        if heard:
            house.say(key, Said.OBJECTED, house.india, at=DEADLINE + later)
        else:
            with pytest.raises(OutOfOrder) as refused:
                house.say(key, Said.OBJECTED, house.india, at=DEADLINE + later)
            assert str(refused.value.refused.provision) == "silence-practice S.2"
            assert refused.value.refused.reason is ProcedureReason.TOO_LATE

        assert house.close(key) == ("broken" if heard else "not_breached")

    def test_accounts_1_is_for_those_whom_the_delegation_entrusted(self, house: House) -> None:
        key = house.open()

        with pytest.raises(OutOfOrder) as refused:
            house.say(key, Said.OBJECTED, house.silent)
        assert refused.value.refused.reason is CredentialReason.SPEAKS_FOR_NOBODY

    def test_does_not_exist_for_an_observer(self, house: House) -> None:
        key = house.open()

        with pytest.raises(Refusal) as refused:
            house.say(key, Said.OBJECTED, house.observer)
        assert refused.value.fault is SilenceFault.NO_SUCH_PROCEDURE

    def test_that_waited_behind_others_keeps_its_own_moment(self, house: House) -> None:
        key = house.open()
        house.say(key, Said.SUPPORTED, house.kazakhstan, at=IN_TIME)

        act = house.say(key, Said.OBJECTED, house.india, at=IN_TIME - timedelta(seconds=3))

        assert act.at == IN_TIME
        assert act.received_at == IN_TIME - timedelta(seconds=3)

    @pytest.mark.parametrize(("later", "refused"), [(-TICK, True), (0 * TICK, False)])
    def test_is_refused_where_the_clock_was_set_back(self, house, later, refused) -> None:
        key = house.open()
        house.say(key, Said.SUPPORTED, house.kazakhstan, at=IN_TIME)
        at = IN_TIME - CLOSING_WAITS + later
        if not refused:
            house.say(key, Said.OBJECTED, house.india, at=at)
            return
        with pytest.raises(Refusal) as found:
            house.say(key, Said.OBJECTED, house.india, at=at)
        assert found.value.fault is SilenceFault.CLOCK_WENT_BACK

    def test_can_be_withdrawn_while_the_others_can_still_object(self, house: House) -> None:
        key = house.open()
        house.say(key, Said.OBJECTED, house.india, at=OPENED + TICK)

        act = house.say(key, Said.WITHDREW, house.india)

        assert leaves_of(act.procedure)[-1].body["of"] == 1
        assert house.close(key) == "not_breached"

    def test_rolled_back_leaves_nothing(self, house: House) -> None:
        key = house.open()
        entries = Entry.objects.count()

        with transaction.atomic():
            house.say(key, Said.OBJECTED, house.india)
            transaction.set_rollback(True)

        assert acts(key) == ["opened"]
        assert Entry.objects.count() == entries


class TestOnPaper:
    def register(self, house: House, key: str, *, received_at=IN_TIME, at=None) -> Waiting:
        facts = AnswerFacts(said=Said.OBJECTED, channel=Channel.PAPER, text="By note.")
        return operations.register_answer(
            key=key,
            state="TUR",
            facts=facts,
            received_at=received_at,
            by=house.registry,
            at=at or received_at,
        )

    def test_counts_from_when_it_was_received_once_two_officers_have_registered_it(
        self, house: House
    ) -> None:
        key = house.open()
        waiting = self.register(house, key, at=DEADLINE + TICK)
        assert acts(key) == ["opened"]

        act = operations.confirm(waiting=waiting.pk, by=house.second, at=DEADLINE + 2 * TICK)

        assert act.received_at == IN_TIME
        assert len(leaves_of(act.procedure)[-1].body["registered_by"]) == 2
        assert house.close(key) == "broken"

    def test_is_not_confirmed_by_who_entered_it(self, house: House) -> None:
        waiting = self.register(house, house.open())

        with pytest.raises(Refusal) as refused:
            operations.confirm(waiting=waiting.pk, by=house.registry, at=IN_TIME)
        assert refused.value.fault is SilenceFault.TWO_OFFICERS_NEEDED

    def test_keeps_the_procedure_from_being_closed_until_it_is_settled(self, house: House) -> None:
        key = house.open()
        waiting = self.register(house, key)
        with pytest.raises(Refusal) as refused:
            house.close(key)
        assert refused.value.fault is SilenceFault.STILL_PENDING

        operations.decline(waiting=waiting.pk, by=house.second, at=CLOSING)

        assert house.close(key) == "not_breached"

    @pytest.mark.parametrize(("later", "heard"), [(-TICK, True), (0 * TICK, False)])
    def test_silence_practice_s_2_is_too_late_at_the_deadline_too(
        self, house, later, heard
    ) -> None:
        key = house.open()
        if heard:
            self.register(house, key, received_at=DEADLINE + later)
            return
        with pytest.raises(OutOfOrder):
            self.register(house, key, received_at=DEADLINE + later)

    def test_is_not_received_in_the_future(self, house: House) -> None:
        with pytest.raises(Refusal) as refused:
            self.register(house, house.open(), received_at=IN_TIME, at=IN_TIME - TICK)
        assert refused.value.fault is SilenceFault.RECEIVED_IN_THE_FUTURE


class TestTwoVoices:
    def test_make_an_answer_wait_for_the_second(self, house: House) -> None:
        administrator = house.officer("IND", Capacity.DELEGATION_ADMINISTRATOR)
        second = house.officer("IND", Capacity.READ, Capacity.ANSWER)
        operations.demand_two_voices(demanded=True, by=administrator, at=OPENED)
        key = house.open()

        waiting = house.say(key, Said.OBJECTED, house.india, at=OPENED + TICK)
        assert isinstance(waiting, Waiting)
        assert acts(key) == ["opened"]
        with pytest.raises(Refusal):
            operations.confirm(waiting=waiting.pk, by=house.india, at=IN_TIME)
        act = operations.confirm(waiting=waiting.pk, by=second, at=IN_TIME)

        assert act.received_at == IN_TIME
        assert (act.officer_id, act.confirmed_by_id) == (house.india.officer, second.officer)

    def test_of_another_delegation_do_not_exist(self, house: House) -> None:
        administrator = house.officer("IND", Capacity.DELEGATION_ADMINISTRATOR)
        operations.demand_two_voices(demanded=True, by=administrator, at=OPENED)
        waiting = house.say(house.open(), Said.OBJECTED, house.india)

        with pytest.raises(Refusal) as refused:
            operations.confirm(waiting=waiting.pk, by=house.kazakhstan, at=IN_TIME)
        assert refused.value.fault is SilenceFault.NO_SUCH_PENDING


class TestDeliver:
    def test_is_proven_once_by_the_first_look(self, house: House) -> None:
        key = house.open()
        given = {"key": key, "state": "IND", "channel": Channel.PORTAL, "delivered_at": IN_TIME}

        first = operations.deliver(**given, by=house.india, at=IN_TIME)
        again = operations.deliver(**given, by=house.india, at=IN_TIME)

        assert first is not None
        assert again is None
        assert acts(key) == ["opened", "delivered"]

    def test_where_it_is_demanded_nothing_is_adopted_without_it(self, house: House) -> None:
        key = house.open(proves_delivery=True)
        for state, reader in (("IND", house.india), ("KAZ", house.kazakhstan)):
            operations.deliver(
                key=key,
                state=state,
                channel=Channel.PORTAL,
                delivered_at=IN_TIME,
                by=reader,
                at=IN_TIME,
            )

        with pytest.raises(OutOfOrder) as refused:
            house.close(key)

        assert refused.value.refused.reason is ProcedureReason.DELIVERY_NOT_PROVEN
        assert refused.value.refused.about == {"states": "TUR"}

    def test_on_paper_is_noted_by_the_registry(self, house: House) -> None:
        key = house.open()
        given = {"key": key, "state": "TUR", "channel": Channel.PAPER, "delivered_at": IN_TIME}

        with pytest.raises(Refusal):
            operations.deliver(**given, by=house.india, at=IN_TIME)
        assert operations.deliver(**given, by=house.registry, at=IN_TIME) is not None


class TestClose:
    def test_silence_practice_s_3_adopts_since_the_deadline_and_says_so_once(self, house) -> None:
        key = house.open(effects=({"kind": "approve", "document": "SOC/2026-I/DRAFT/1"},))

        assert house.close(key) == "not_breached"
        assert operations.close(key=key, by=house.registry, at=CLOSING) is None

        held = SilenceOutcome.objects.get(key="2026:NCT/G/15")
        assert (held.outcome, held.deadline_on) == ("not_breached", DEADLINE.date())
        decision = Decision.objects.get(key=f"silence/{key}")
        assert (decision.verb, decision.manner) == ("approved", "silence")
        effect = Effect.objects.get(decision=decision)
        assert effect.document.document.address == house.text
        assert effect.provision == "modalities-2023 2.4"

    def test_broken_adopts_nothing(self, house: House) -> None:
        key = house.open(effects=({"kind": "approve", "document": "SOC/2026-I/DRAFT/1"},))
        house.say(key, Said.PROPOSED, house.india, text="Insert “small” before “trees”.")

        assert house.close(key) == "broken"
        assert SilenceOutcome.objects.get(key="2026:NCT/G/15").outcome == "broken"
        assert not Decision.objects.filter(key=f"silence/{key}").exists()
        assert not Effect.objects.exists()

    @pytest.mark.parametrize(("later", "closes"), [(-TICK, False), (0 * TICK, True)])
    def test_waits_a_little_for_what_is_on_its_way(self, house, later, closes) -> None:
        key = house.open()
        if closes:
            assert house.close(key, at=CLOSING + later) == "not_breached"
            return
        with pytest.raises(OutOfOrder) as refused:
            house.close(key, at=CLOSING + later)
        assert refused.value.refused.reason is ProcedureReason.CLOSING_TOO_EARLY

    def test_what_was_received_in_time_is_entered_after_the_deadline(self, house: House) -> None:
        key = house.open()

        house.say(key, Said.OBJECTED, house.india, at=DEADLINE - TICK)

        assert house.close(key) == "broken"

    def test_nothing_is_said_after_it(self, house: House) -> None:
        key = house.open()
        house.close(key)

        with pytest.raises(Refusal) as refused:
            house.say(key, Said.OBJECTED, house.india, at=IN_TIME)
        assert refused.value.fault is SilenceFault.CLOSED_ALREADY

    def test_an_effect_that_is_refused_leaves_it_open_and_everything_as_it_was(self, house) -> None:
        effect = {"kind": "appoint", "area": "NOWHERE", "role": "coordinator", "state": "IND"}
        key = house.open(effects=(effect,))
        entries = Entry.objects.count()

        with pytest.raises(MeasuresRefusal):
            house.close(key)

        assert Procedure.objects.get(key=key).closed_at is None
        assert Entry.objects.count() == entries


class TestCancel:
    def test_ends_it_without_an_outcome(self, house: House) -> None:
        key = house.open()

        operations.cancel(key=key, reason="The text is withdrawn.", by=house.registry, at=IN_TIME)

        assert Procedure.objects.get(key=key).outcome == "cancelled"
        assert acts(key) == ["opened", "cancelled", "closed"]
        assert not SilenceOutcome.objects.exists()

    @pytest.mark.parametrize(("proves", "may"), [(True, True), (False, False)])
    def test_comes_after_the_deadline_only_where_delivery_was_not_proven(
        self, house, proves, may
    ) -> None:
        key = house.open(proves_delivery=proves)
        if may:
            operations.cancel(key=key, reason="", by=house.registry, at=CLOSING)
            assert Procedure.objects.get(key=key).outcome == "cancelled"
            return
        with pytest.raises(Refusal) as refused:
            operations.cancel(key=key, reason="", by=house.registry, at=DEADLINE)
        assert refused.value.fault is SilenceFault.DEADLINE_PASSED

    def test_a_broken_or_cancelled_procedure_is_taken_up_again_by_a_new_note(self, house) -> None:
        key = house.open()
        operations.cancel(key=key, reason="", by=house.registry, at=IN_TIME)

        again = house.open(note=house.a_note("NCT/G/16"), ancestor=key)

        assert Procedure.objects.get(key=again).ancestor.key == key

    def test_a_running_one_is_not(self, house: House) -> None:
        key = house.open()

        with pytest.raises(Refusal) as refused:
            house.open(note=house.a_note("NCT/G/16"), ancestor=key)
        assert refused.value.fault is SilenceFault.ANCESTOR_NOT_ENDED


class TestTheTables:
    @pytest.mark.parametrize(
        "statement",
        [
            "UPDATE silence_act SET text = 'x'",
            "DELETE FROM silence_act",
            "TRUNCATE silence_act CASCADE",
            "UPDATE silence_procedure SET deadline = deadline + interval '1 day'",
            "DELETE FROM silence_proceduretext",
            "UPDATE silence_procedure SET closed_at = deadline, outcome = 'adopted'",
        ],
    )
    def test_keep_what_happened(self, house: House, statement: str) -> None:
        house.say(house.open(), Said.OBJECTED, house.india)

        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)

    def test_refuse_an_act_out_of_its_place(self, house: House) -> None:
        act = house.say(house.open(), Said.OBJECTED, house.india)

        for place in (1, 3):
            copy = Act.objects.get(pk=act.pk)
            copy.pk, copy.place, copy.entry = None, place, 10_000 + place
            with pytest.raises(DatabaseError), transaction.atomic():
                copy.save(force_insert=True)

    def test_refuse_a_leaf_that_is_not_the_one_hashed(self, house: House) -> None:
        act = house.say(house.open(), Said.OBJECTED, house.india)
        copy = Act.objects.get(pk=act.pk)
        copy.pk, copy.place, copy.entry = None, 2, 10_002
        copy.leaf = bytes(copy.leaf) + b" "

        with pytest.raises(DatabaseError), transaction.atomic():
            copy.save(force_insert=True)

    def test_refuse_two_openings(self, house: House) -> None:
        act = house.say(house.open(), Said.OBJECTED, house.india)
        copy = Act.objects.get(pk=act.pk)
        copy.pk, copy.place, copy.entry, copy.act = None, 2, 10_002, ProcedureAct.OPENED

        with pytest.raises(DatabaseError), transaction.atomic():
            copy.save(force_insert=True)


class TestTheRecord:
    def test_replays_to_the_rows(self, house: House) -> None:
        key = house.open()
        house.say(key, Said.OBJECTED, house.india, at=OPENED + TICK)
        house.say(key, Said.WITHDREW, house.india, at=OPENED + 2 * TICK)
        house.say(key, Said.SUPPORTED, house.kazakhstan)
        house.close(key)

        told = [
            (leaf.public["place"], leaf.public["leaf_hash"], leaf.public["root"])
            for leaf in map(_leaf, Entry.objects.filter(subject=f"silence:{key}").order_by("index"))
        ]
        held = [
            (act.place, bytes(act.leaf_hash).hex(), _root(key, act.place + 1))
            for act in Act.objects.filter(procedure__key=key).order_by("place")
        ]
        assert told == held


def _leaf(entry: Entry):
    return Leaf.parse(bytes(entry.leaf))


def _root(key: str, size: int) -> str:
    return root_of(leaves_of(Procedure.objects.get(key=key)), size).hex()


class TestTheCertificate:
    def certified(self, house: House, reader=None) -> Certificate:
        publish_checkpoint(at=CLOSING, signer=signer())
        written = queries.certificate_file(reader or house.kazakhstan, self.key)
        assert written is not None
        return Certificate.parse(written)

    @pytest.fixture(autouse=True)
    def _key(self, house: House) -> None:
        self.key = house.open()

    def test_is_not_there_before_a_checkpoint_covers_the_end(self, house: House) -> None:
        assert queries.certificate_file(house.india, self.key) is None
        house.close(self.key)
        assert queries.certificate_file(house.india, self.key) is None
        assert not queries.is_certified(house.india, self.key)

    def test_proves_that_nobody_objected(self, house: House) -> None:
        house.say(self.key, Said.SUPPORTED, house.india)
        house.close(self.key)

        report = examine_certificate(self.certified(house), key=signer().verifier)

        assert report.conclusion is Conclusion.VERIFIED, [str(each) for each in report.findings]
        assert Code.NOT_BREACHED_PROVED in {each.code for each in report.findings}
        assert queries.is_certified(house.india, self.key)

    def test_proves_that_it_was_broken(self, house: House) -> None:
        house.say(self.key, Said.OBJECTED, house.india)
        house.close(self.key)

        report = examine_certificate(self.certified(house), key=signer().verifier)

        assert Code.BROKEN_PROVED in {each.code for each in report.findings}

    def test_agrees_with_a_receipt_that_a_state_kept(self, house: House) -> None:
        act = house.say(self.key, Said.OBJECTED, house.india)
        kept = Receipt.parse(queries.receipt_file(house.india, self.key, act.place))
        house.close(self.key)

        report = examine_certificate(
            self.certified(house), key=signer().verifier, receipts=[("ours.json", kept)]
        )

        assert Code.BROKEN_PROVED in {each.code for each in report.findings}

    def test_opens_the_name_for_the_state_itself_only(self, house: House) -> None:
        house.say(self.key, Said.OBJECTED, house.india)
        house.close(self.key)

        assert b'"IND"' not in self.certified(house).leaves[1]
        assert [each.opening.value for each in self.certified(house, house.india).openings] == [
            "IND"
        ]
        assert self.certified(house, house.turkiye).openings == ()

    def test_does_not_exist_for_others(self, house: House) -> None:
        house.close(self.key)
        publish_checkpoint(at=CLOSING, signer=signer())

        assert queries.certificate_file(house.observer, self.key) is None
        assert queries.receipt_file(house.observer, self.key, 0) is None
