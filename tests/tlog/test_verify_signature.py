"""The signature of an act, examined by a stranger with its receipt and nothing else."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ed25519, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from fido2 import cbor
from fido2.cose import RS256, CoseKey, EdDSA
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.tlog import cose
from clearinghouse.tlog.act_signature import (
    ActSignature,
    Assertion,
    SignatureFalse,
    SignatureMalformed,
    SignedAct,
)
from clearinghouse.tlog.findings import Code, Conclusion, Report
from clearinghouse.tlog.note import SignerKey
from clearinghouse.tlog.procedure import ProcedureLeaf
from clearinghouse.tlog.procedure_acts import ProcedureAct
from clearinghouse.tlog.receipt import Receipt, receipt
from clearinghouse.tlog.verify import main
from clearinghouse.tlog.verify_signature import verify_signature
from tests.silence.authenticator import ORIGIN, PRESENT, VERIFIED, Passkey
from tests.tlog.logs import ORIGIN as RECORD
from tests.tlog.logs import SIGNER
from tests.tlog.procedures import (
    DEADLINE,
    OBJECTOR,
    OPENED_AT,
    PROCEDURE,
    REASON,
    opened,
    then,
    voice,
)

AT = OPENED_AT + (DEADLINE - OPENED_AT) / 2
KEY = str(SIGNER.verifier)
OTHER = SignerKey(RECORD, bytes(32))


def signed(passkey: Passkey | None = None, **changes: str) -> ActSignature:
    """Return Kyrgyzstan's objection, signed."""
    passkey = passkey or Passkey()
    whole = {
        "procedure": PROCEDURE,
        "state": "KGZ",
        "said": "objected",
        "text": sha256(REASON).hexdigest(),
        "opening": opened()[0].hash.hex(),
        "nonce": "0" * 64,
    }
    act = SignedAct(**{**whole, **changes})
    return ActSignature(act, assertion(passkey, act))


def assertion(passkey: Passkey, act: SignedAct, **given: object) -> Assertion:
    parts = passkey.answer(act.challenge, **given)  # type: ignore[arg-type]
    return Assertion(
        asked=parts["clientDataJSON"],
        answered=parts["authenticatorData"],
        signature=parts["signature"],
        credential=parts["id"],
        key=passkey.key,
    )


class Files:
    """The files in the hands of a State, written into a directory."""

    def __init__(self, at: Path) -> None:
        self.at = at
        self.signature = signed()
        self.leaves = self.entered(self.signature.digest)

    def entered(self, digest: str, *, sealed: bool = False) -> list[ProcedureLeaf]:
        body = voice(AT, signature=digest)
        if sealed:
            del body["state"]
        return then(opened(), ProcedureAct.OBJECTED, AT, body, *([OBJECTOR] if sealed else []))

    def write(self, name: str, written: bytes) -> str:
        (self.at / name).write_bytes(written)
        return str(self.at / name)

    def receipt(self, size: int, *openings: object, signer: object = SIGNER) -> str:
        leaves = self.leaves[:size]
        note = receipt(leaves, signer=signer, at=AT)  # type: ignore[arg-type]
        kept = Receipt(note, leaves[-1].to_bytes(), openings)  # type: ignore[arg-type]
        return self.write(f"receipt-{size - 1}.json", kept.to_bytes())

    def report(self, *receipts: str, key: str | None = KEY) -> Report:
        path = self.write("signature.json", self.signature.to_bytes())
        return verify_signature(path, receipts=receipts, key=key)


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path)


def codes(report: Report) -> set[Code]:
    return {found.code for found in report.findings}


class TestVerifySignature:
    def test_holds_with_the_receipts_of_the_act_and_of_the_opening(self, files: Files) -> None:
        report = files.report(files.receipt(2), files.receipt(1))

        assert report.conclusion is Conclusion.VERIFIED, report.findings
        assert codes(report) == {
            *(Code.ACT_SIGNED, Code.ACT_SIGNED_ENTERED, Code.OPENING_SIGNED),
            *(Code.RECEIPT_GENUINE, Code.LIMIT_SIGNER),
        }

    def test_says_what_it_cannot_show_without_them(self, files: Files) -> None:
        assert {Code.LIMIT_NOT_ENTERED, Code.LIMIT_OPENING} <= codes(files.report())
        assert Code.LIMIT_RECEIPT in codes(files.report(files.receipt(2), key=None))

    @pytest.mark.parametrize("is_opened", [True, False])
    def test_reads_a_sealed_name_if_it_is_opened(self, files: Files, is_opened: bool) -> None:
        files.leaves = files.entered(files.signature.digest, sealed=True)

        report = files.report(files.receipt(2, *([OBJECTOR] if is_opened else [])))

        assert Code.ACT_SIGNED_ENTERED in codes(report)

    def test_refutes_a_sealed_name_that_is_another(self, files: Files) -> None:
        files.signature = signed(state="TJK")
        files.leaves = files.entered(files.signature.digest, sealed=True)

        assert Code.ACT_OTHER in codes(files.report(files.receipt(2, OBJECTOR)))

    @pytest.mark.parametrize(
        "changes",
        [
            {"procedure": "another"},
            {"state": "TJK"},
            {"said": "supported"},
            {"text": ""},
        ],
    )
    def test_refutes_an_entry_that_says_something_else(self, files: Files, changes) -> None:
        files.signature = signed(**changes)
        files.leaves = files.entered(files.signature.digest)

        report = files.report(files.receipt(2))

        assert report.conclusion is Conclusion.REFUTED
        assert Code.ACT_OTHER in codes(report)

    def test_refutes_an_entry_with_another_signature(self, files: Files) -> None:
        files.signature = signed(nonce="1" * 64)

        assert Code.ACT_SIGNATURE_OTHER in codes(files.report(files.receipt(2)))

    def test_refutes_another_opening(self, files: Files) -> None:
        files.signature = signed(opening="1" * 64)
        files.leaves = files.entered(files.signature.digest)

        assert Code.OPENING_OTHER in codes(files.report(files.receipt(2), files.receipt(1)))

    def test_refutes_a_receipt_that_the_record_did_not_give(self, files: Files) -> None:
        report = files.report(files.receipt(2, signer=OTHER))

        assert Code.RECEIPT_NOT_GENUINE in codes(report)

    @pytest.mark.parametrize(
        "changes",
        [
            {"act": {"nonce": "1" * 64}},
            {"assertion": {"signature": b"\x30\x00"}},
            {"assertion": {"signature": b""}},
            {"assertion": {"key": Passkey().key}},
            {"assertion": {"key": b""}},
            {"assertion": {"key": b"\xa0"}},
            {"assertion": {"asked": b"{}"}},
            {"assertion": {"asked": b"[" * 100_000}},
            {"assertion": {"asked": b"\xff"}},
            {"assertion": {"answered": b""}},
            {"assertion": {"answered": bytes(37)}},
        ],
    )
    def test_refutes_a_signature_that_was_altered(self, files: Files, changes) -> None:
        whole = files.signature
        files.signature = ActSignature(
            replace(whole.act, **changes.get("act", {})),
            replace(whole.assertion, **changes.get("assertion", {})),
        )

        report = files.report(files.receipt(2))

        assert report.conclusion is Conclusion.REFUTED
        assert codes(report) == {Code.ACT_SIGNATURE_FALSE}

    @pytest.mark.parametrize(
        "given",
        [
            {"flags": PRESENT},
            {"flags": VERIFIED},
            {"flags": 0},
            {"kind": "webauthn.create"},
            {"origin": "https://elsewhere.example"},
            {"origin": "http://[broken"},
            {"origin": ""},
        ],
    )
    def test_refutes_a_passkey_that_did_not_answer_for_this(self, given) -> None:
        passkey = Passkey()
        act = signed(passkey).act

        with pytest.raises(SignatureFalse):
            ActSignature(act, assertion(passkey, act, **given)).check()

    def test_takes_a_passkey_of_the_domain_above_the_page(self) -> None:
        passkey = Passkey("house.example")
        act = signed(passkey).act

        ActSignature(act, assertion(passkey, act, origin="https://portal.house.example")).check()

    def test_is_a_command(self, files: Files, capsys) -> None:
        path = files.write("signature.json", files.signature.to_bytes())

        code = main(["--signature", path, "--receipt", files.receipt(2), "--language", "en"])

        assert code == 0
        assert ORIGIN in capsys.readouterr().out

    def test_is_no_part_of_the_examination_of_a_record(self, files: Files) -> None:
        path = files.write("signature.json", files.signature.to_bytes())

        with pytest.raises(SystemExit):
            main(["https://record.example", "--signature", path])


class TestTheFile:
    def test_is_read_as_it_was_written(self) -> None:
        whole = signed()

        assert ActSignature.parse(whole.to_bytes()) == whole

    @pytest.mark.parametrize(
        "altered",
        [
            lambda written: written[:-1],
            lambda written: written + b" ",
            lambda written: written.replace(b"@v1", b"@v2", 1),
            lambda written: written.replace(b'"said":', b'"sayd":'),
            lambda written: written.replace(b'"key":"', b'"key":"!'),
            lambda written: written.replace(b'"nonce":"0', b'"nonce":"g'),
            lambda _: b"[]\n",
            lambda _: b"",
        ],
    )
    def test_is_refused_if_it_was_written_otherwise(self, altered) -> None:
        with pytest.raises(SignatureMalformed):
            ActSignature.parse(altered(signed().to_bytes()))


class TestKeys:
    def test_of_ed25519_and_of_rsa_are_read_too(self) -> None:
        edwards = ed25519.Ed25519PrivateKey.generate()
        long = rsa.generate_private_key(65537, 2048)
        keys: list[tuple[CoseKey, bytes]] = [
            (EdDSA.from_cryptography_key(edwards.public_key()), edwards.sign(b"act")),
            (
                RS256.from_cryptography_key(long.public_key()),
                long.sign(b"act", padding.PKCS1v15(), SHA256()),
            ),
        ]
        for key, signature in keys:
            assert cose.verify(cbor.encode(dict(key)), signature, b"act")
            assert not cose.verify(cbor.encode(dict(key)), signature, b"another act")

    def test_off_the_curve_are_refused(self) -> None:
        key = Passkey().key[:-32] + bytes(32)

        with pytest.raises(cose.KeyMalformed):
            cose.verify(key, b"", b"")


@given(st.binary(max_size=90))
def test_whatever_bytes_come_as_a_key_they_are_read_or_refused(written: bytes) -> None:
    with pytest.raises(cose.KeyMalformed):
        cose.verify(b"\xa5" + written, b"", b"")
