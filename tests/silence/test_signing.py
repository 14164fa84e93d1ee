"""Answers signed with a passkey: verified when they are taken, and later by anybody."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Reader
from clearinghouse.law.silence_procedure import Said
from clearinghouse.participants.operations import bind_passkeys
from clearinghouse.record.keys import signer
from clearinghouse.record.models import Entry
from clearinghouse.record.operations import publish_checkpoint
from clearinghouse.silence import operations, queries
from clearinghouse.silence.certificates import certificate_file
from clearinghouse.silence.facts import AnswerFacts, Signing, new_token
from clearinghouse.silence.faults import Refusal, SilenceFault
from clearinghouse.silence.keeping import leaves_of
from clearinghouse.silence.models import Act, Procedure, SignedVoices, Waiting
from clearinghouse.silence.signing import signed_act
from clearinghouse.tlog.act_signature import ActSignature
from clearinghouse.tlog.certificate import Certificate
from clearinghouse.tlog.findings import Code, Conclusion, Report
from clearinghouse.tlog.proving import examine_certificate
from tests.silence.authenticator import DOMAIN, ORIGIN, PRESENT, VERIFIED, Passkey, web
from tests.silence.house import CLOSING, IN_TIME, OPENED, House

pytestmark = pytest.mark.django_db
TEXT = "The trees are too tall."


@pytest.fixture
def house() -> House:
    return House()


def facts_signed(
    key: str,
    passkey: Passkey,
    *,
    text: str = TEXT,
    signed: str = TEXT,
    origin: str = ORIGIN,
    was_offered: bool = True,
    posted: str = "",
    **given: object,
) -> AnswerFacts:
    """Return India's objection with the signature under it, or under something else."""
    token = new_token()
    act = signed_act(
        Procedure.objects.get(key=key), state="IND", said="objected", text=signed, nonce=token
    )
    return AnswerFacts(
        said=Said.OBJECTED,
        text=text,
        token=token,
        signing=Signing(
            posted=posted or passkey.posted(act.challenge, **given),
            origin=origin,
            domain=DOMAIN,
            was_offered=was_offered,
        ),
    )


def answer(key: str, facts: AnswerFacts, by: Reader) -> Act | Waiting:
    return operations.answer(key=key, facts=facts, by=by, at=IN_TIME)


class TestASignedAnswer:
    def test_keeps_a_file_whose_digest_stands_in_its_leaf(self, house: House) -> None:
        key, passkey = house.open(), Passkey().register(house.india)

        act = answer(key, facts_signed(key, passkey), house.india)

        kept = ActSignature.parse(act.signature.encode())
        kept.check()
        opening, leaf = leaves_of(Procedure.objects.get(key=key))
        assert leaf.body["signature"] == sha256(act.signature.encode()).hexdigest() == kept.digest
        assert kept.act.opening == opening.hash.hex()
        assert kept.act.text == leaf.body["text"]
        assert (kept.act.procedure, kept.act.state, kept.act.said) == (key, "IND", "objected")
        assert kept.assertion.key == passkey.key
        assert kept.origin == ORIGIN

    @pytest.mark.parametrize(
        "given",
        [
            {"signed": "Something else."},
            {"origin": "http://elsewhere.example"},
            {"flags": PRESENT},
            {"flags": VERIFIED},
            {"kind": "webauthn.create"},
            {"posted": "nothing"},
            {"posted": "[]"},
            {"posted": "{}"},
            {"posted": '{"id": 1}'},
            {"posted": "[" * 10_000},
            {"posted": json.dumps(dict.fromkeys(("id", "clientDataJSON"), "é"))},
            {"posted": "x" * 30_000},
        ],
    )
    def test_is_refused_where_the_signature_is_not_under_it(self, house, given) -> None:
        key, passkey = house.open(), Passkey().register(house.india)
        entries = Entry.objects.count()

        with pytest.raises(Refusal) as refused:
            answer(key, facts_signed(key, passkey, **given), house.india)

        assert refused.value.fault is SilenceFault.SIGNATURE_FALSE
        assert Entry.objects.count() == entries

    @pytest.mark.parametrize("part", ["id", "clientDataJSON", "authenticatorData", "signature"])
    @pytest.mark.parametrize("wrong", [b"", b"\x00", b"\xff" * 80])
    def test_is_refused_with_any_part_exchanged(self, house, part, wrong) -> None:
        key, passkey = house.open(), Passkey().register(house.india)
        facts = facts_signed(key, passkey)
        posted = json.loads(facts.signing.posted) | {part: web(wrong)}

        with pytest.raises(Refusal) as refused:
            answer(key, facts_signed(key, passkey, posted=json.dumps(posted)), house.india)
        assert refused.value.fault is SilenceFault.SIGNATURE_FALSE

    def test_is_refused_with_the_passkey_of_another_officer(self, house: House) -> None:
        key, passkey = house.open(), Passkey().register(house.india)
        colleague = house.officer("IND", Capacity.READ, Capacity.ANSWER)
        Passkey().register(colleague)

        with pytest.raises(Refusal) as refused:
            answer(key, facts_signed(key, passkey), colleague)
        assert refused.value.fault is SilenceFault.SIGNATURE_FALSE

    def test_is_refused_with_the_passkey_of_another_address(self, house: House) -> None:
        key, passkey = house.open(), Passkey("elsewhere.example").register(house.india)

        with pytest.raises(Refusal) as refused:
            answer(key, facts_signed(key, passkey), house.india)
        assert refused.value.fault is SilenceFault.SIGNATURE_FALSE

    def test_is_refused_where_the_house_did_not_put_it_before_the_visitor(self, house) -> None:
        key, passkey = house.open(), Passkey().register(house.india)

        with pytest.raises(Refusal) as refused:
            answer(key, facts_signed(key, passkey, was_offered=False), house.india)
        assert refused.value.fault is SilenceFault.SIGNATURE_STALE

    def test_keeps_its_signature_while_it_waits_for_the_second_voice(self, house: House) -> None:
        administrator = house.officer("IND", Capacity.DELEGATION_ADMINISTRATOR)
        second = house.officer("IND", Capacity.READ, Capacity.ANSWER)
        operations.demand_two_voices(demanded=True, by=administrator, at=OPENED)
        key, passkey = house.open(), Passkey().register(house.india)

        waiting = answer(key, facts_signed(key, passkey), house.india)
        act = operations.confirm(waiting=waiting.pk, by=second, at=IN_TIME)

        assert act.signature == waiting.signature
        ActSignature.parse(act.signature.encode()).check()


class TestTheCertificate:
    """What everybody of the procedure verifies: the certificate alone, without this house."""

    def certified(self, house: House, reader: Reader, *, bind: bool = True) -> Report:
        key, passkey = house.open(), Passkey().register(house.india)
        if bind:
            bind_passkeys(officer=house.india.officer, at=OPENED)
        answer(key, facts_signed(key, passkey), house.india)
        house.close(key)
        publish_checkpoint(at=CLOSING, signer=signer())
        written = certificate_file(reader, key)
        assert written is not None
        return examine_certificate(Certificate.parse(written), key=signer().verifier)

    @pytest.fixture(autouse=True)
    def _apart(self, settings: Any, tmp_path: Path) -> None:
        settings.CLEARINGHOUSE_DATA = tmp_path

    def test_shows_the_signature_and_whose_key_it_is(self, house: House) -> None:
        report = self.certified(house, house.india)

        assert report.conclusion is Conclusion.VERIFIED
        facts = {finding.code: finding.facts for finding in report.findings}
        assert facts[Code.SIGNED_AT]["place"] == 1
        assert facts[Code.KEY_BOUND]["state"] == "IND"

    def test_keeps_it_back_with_the_name_of_the_state(self, house: House) -> None:
        report = self.certified(house, house.turkiye)

        assert report.conclusion is Conclusion.VERIFIED
        codes = {finding.code for finding in report.findings}
        assert Code.LIMIT_SIGNATURES in codes
        assert Code.SIGNED_AT not in codes

    def test_says_where_the_key_was_not_bound_before(self, house: House) -> None:
        report = self.certified(house, house.india, bind=False)

        assert report.conclusion is Conclusion.VERIFIED
        assert Code.KEY_UNBOUND in {finding.code for finding in report.findings}


def test_a_key_bound_to_another_officer_signs_nothing(house: House) -> None:
    key, passkey = house.open(), Passkey().register(house.turkiye)
    bind_passkeys(officer=house.turkiye.officer, at=OPENED)
    passkey.register(house.india)

    with pytest.raises(Refusal) as refused:
        answer(key, facts_signed(key, passkey), house.india)
    assert refused.value.fault is SilenceFault.SIGNATURE_FALSE


class TestTheFile:
    def test_is_for_the_state_itself_and_the_chair(self, house: House) -> None:
        key, passkey = house.open(), Passkey().register(house.india)
        act = answer(key, facts_signed(key, passkey), house.india)

        written = queries.signature_file(house.india, key, act.place)

        assert written == act.signature.encode()
        for reader in (house.turkiye, house.observer, house.registry):
            assert queries.signature_file(reader, key, act.place) is None

    def test_is_not_there_for_an_unsigned_act(self, house: House) -> None:
        key = house.open()
        act = house.say(key, Said.OBJECTED, house.india)

        assert queries.signature_file(house.india, key, act.place) is None
        assert queries.signature_file(house.india, key, 0) is None


class TestDemandSignatures:
    def test_refuses_what_is_not_signed(self, house: House) -> None:
        administrator = house.officer("IND", Capacity.DELEGATION_ADMINISTRATOR)
        operations.demand_signatures(demanded=True, by=administrator, at=OPENED)
        key, passkey = house.open(), Passkey().register(house.india)

        with pytest.raises(Refusal) as refused:
            house.say(key, Said.OBJECTED, house.india)
        assert refused.value.fault is SilenceFault.SIGNATURE_DEMANDED
        assert answer(key, facts_signed(key, passkey), house.india).signature

    def test_does_not_concern_paper_nor_other_delegations(self, house: House) -> None:
        administrator = house.officer("IND", Capacity.DELEGATION_ADMINISTRATOR)
        operations.demand_signatures(demanded=True, by=administrator, at=OPENED)
        key = house.open()

        assert house.say(key, Said.SUPPORTED, house.turkiye)
        row = operations.register_answer(
            key=key,
            state="IND",
            facts=AnswerFacts(said=Said.SUPPORTED, channel="paper"),
            received_at=IN_TIME,
            by=house.registry,
            at=IN_TIME,
        )
        assert operations.confirm(waiting=row.pk, by=house.second, at=IN_TIME).state == "IND"

    def test_is_recorded_once_and_released(self, house: House) -> None:
        administrator = house.officer("IND", Capacity.DELEGATION_ADMINISTRATOR)
        for demanded in (True, True, False, False):
            operations.demand_signatures(demanded=demanded, by=administrator, at=OPENED)

        acts = Entry.objects.filter(act__startswith="signatures.").order_by("index")
        assert [entry.act for entry in acts] == ["signatures.demanded", "signatures.released"]
        assert not SignedVoices.objects.exists()

    @pytest.mark.parametrize("demand", ["demand_signatures", "demand_two_voices"])
    def test_is_for_the_administrator_of_the_delegation_only(self, house, demand) -> None:
        for reader in (house.india, house.registry, house.silent):
            with pytest.raises(Refusal) as refused:
                getattr(operations, demand)(demanded=True, by=reader, at=OPENED)
            assert refused.value.fault is SilenceFault.NOT_THE_ADMINISTRATOR


class TestSentAgain:
    def facts(self, **given: object) -> AnswerFacts:
        return AnswerFacts(**{"said": Said.OBJECTED, "token": "a" * 64, **given})

    def test_is_the_same_act_with_the_same_receipt(self, house: House) -> None:
        key = house.open()

        first = answer(key, self.facts(), house.india)
        again = answer(key, self.facts(), house.india)

        assert (again.pk, again.receipt) == (first.pk, first.receipt)
        assert Act.objects.filter(procedure__key=key, act="objected").count() == 1

    def test_shows_the_receipt_even_after_the_end(self, house: House) -> None:
        key = house.open()
        first = answer(key, self.facts(), house.india)
        house.close(key)

        assert answer(key, self.facts(), house.india) == first

    @pytest.mark.parametrize("other", [{"text": "More."}, {"said": Said.SUPPORTED}])
    def test_with_something_else_is_refused(self, house: House, other) -> None:
        key = house.open()
        answer(key, self.facts(), house.india)

        with pytest.raises(Refusal) as refused:
            answer(key, self.facts(**other), house.india)
        assert refused.value.fault is SilenceFault.SENT_ALREADY

    def test_the_token_of_another_state_means_nothing(self, house: House) -> None:
        key = house.open()
        first = answer(key, self.facts(), house.india)

        other = answer(key, self.facts(), house.turkiye)

        assert (other.state, first.state) == ("TUR", "IND")
        assert other.pk != first.pk

    def test_waits_once_for_the_second_voice_and_is_confirmed_once(self, house: House) -> None:
        administrator = house.officer("IND", Capacity.DELEGATION_ADMINISTRATOR)
        second = house.officer("IND", Capacity.READ, Capacity.ANSWER)
        third = house.officer("IND", Capacity.READ, Capacity.ANSWER)
        operations.demand_two_voices(demanded=True, by=administrator, at=OPENED)
        key = house.open()

        waiting = answer(key, self.facts(), house.india)
        assert answer(key, self.facts(), house.india) == waiting
        with pytest.raises(Refusal) as refused:
            answer(key, self.facts(text="More."), house.india)
        assert refused.value.fault is SilenceFault.SENT_ALREADY

        act = operations.confirm(waiting=waiting.pk, by=second, at=IN_TIME)
        assert operations.confirm(waiting=waiting.pk, by=second, at=IN_TIME) == act
        assert answer(key, self.facts(), house.india) == act
        for late in (third, house.india):
            with pytest.raises(Refusal):
                operations.confirm(waiting=waiting.pk, by=late, at=IN_TIME)
        with pytest.raises(Refusal):
            operations.decline(waiting=waiting.pk, by=second, at=IN_TIME)

    def test_is_taken_back_once(self, house: House) -> None:
        administrator = house.officer("IND", Capacity.DELEGATION_ADMINISTRATOR)
        second = house.officer("IND", Capacity.READ, Capacity.ANSWER)
        operations.demand_two_voices(demanded=True, by=administrator, at=OPENED)
        waiting = answer(house.open(), self.facts(), house.india)

        for _ in range(2):
            operations.decline(waiting=waiting.pk, by=second, at=IN_TIME)

        with pytest.raises(Refusal):
            operations.confirm(waiting=waiting.pk, by=second, at=IN_TIME)
        assert not Waiting.objects.get(pk=waiting.pk).confirmed
