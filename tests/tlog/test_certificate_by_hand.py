"""The commands of ``docs/record-format.md`` examine a certificate, and find out a forged one."""

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from clearinghouse.tlog.procedure_acts import Outcome
from tests.tlog.logs import WITNESS, put
from tests.tlog.procedures import Recorded, closed, delivered, objected, receipt_of
from tests.tlog.test_certificate_signatures import (
    OBJECTED,
    SUPPORTED,
    certificate,
    exchanged,
    signatures,
)

PAGE = Path(__file__).resolve().parents[2] / "docs" / "record-format.md"
BLOCKS = re.findall(
    r"^```bash\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
)
BROKEN = closed(objected(), Outcome.BROKEN)
QUIET = closed(delivered(), Outcome.NOT_BREACHED)

pytestmark = pytest.mark.skipif(
    not (shutil.which("jq") and shutil.which("openssl")), reason="the commands need jq and openssl"
)


@pytest.fixture
def by_hand(tmp_path: Path) -> Path:
    put(tmp_path / "certificate.json", Recorded(BROKEN).certificate().to_bytes())
    put(tmp_path / "receipt.json", receipt_of(BROKEN[:5]).to_bytes())
    put(tmp_path / "witness.vkey", f"{WITNESS.witness}\n".encode())
    return tmp_path


def said(directory: Path) -> list[str]:
    done = subprocess.run(
        ["bash", "-c", "\n".join(BLOCKS)],
        cwd=directory,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    return done.stdout.splitlines()


def test_the_page_has_the_commands() -> None:
    assert len(BLOCKS) == 7


def test_an_honest_certificate_holds(by_hand: Path) -> None:
    lines = said(by_hand)
    assert lines == [
        "Signature Verified Successfully",
        "all 6 acts are those the record fixed",
        "0\topened\t2026-11-27T06:00:00.000000Z\t–\t–",
        "1\tdelivered\t2026-11-27T06:01:00.000000Z\tKAZ\t–",
        "2\tdelivered\t2026-11-27T06:02:00.000000Z\tKGZ\t–",
        "3\tdelivered\t2026-11-27T06:03:00.000000Z\tTJK\t–",
        "4\tobjected\t2026-12-09T13:00:00.000000Z\tKGZ\t2026-12-09T13:00:00.000000Z",
        "5\tclosed\t2026-12-10T13:01:00.000000Z\t–\t–",
        "2026-12-10T13:00:00.000000Z",
        "2026-12-10T13:00:00.000000Z",
        "the witness saw it at 2026-12-10T13:05:00Z",
        "Signature Verified Successfully",
        "Signature Verified Successfully",
        "the receipt is honoured at place 4",
    ]


def test_signatures_of_officers_hold_and_their_keys_are_bound(by_hand: Path) -> None:
    put(by_hand / "certificate.json", certificate().to_bytes())

    assert said(by_hand)[-4:] == [
        "act 4 was signed: KGZ objected",
        "its key was bound before to KGZ",
        "act 5 was signed: TJK supported",
        "its key was bound before to TJK",
    ]


def test_a_signature_exchanged_is_found(by_hand: Path) -> None:
    swapped = exchanged(certificate(), OBJECTED, signature=signatures()[SUPPORTED])
    put(by_hand / "certificate.json", swapped.to_bytes())

    assert said(by_hand)[-1] == "the signature shown for act 4 is not the one entered"


def test_a_key_bound_nowhere_is_not_said_to_be_bound(by_hand: Path) -> None:
    found = certificate(indexes={OBJECTED: 2, SUPPORTED: 0})
    put(by_hand / "certificate.json", found.to_bytes())

    assert said(by_hand)[-2:] == [
        "act 4 was signed: KGZ objected",
        "act 5 was signed: TJK supported",
    ]


def test_a_hidden_objection_is_found_by_its_receipt(by_hand: Path) -> None:
    put(by_hand / "certificate.json", Recorded(QUIET).certificate().to_bytes())
    lines = said(by_hand)
    assert "all 5 acts are those the record fixed" in lines
    assert lines[-1] == ("THE ACT RECEIVED 2026-12-09T13:00:00.000000Z IS NOT IN THIS CERTIFICATE")


def test_an_altered_act_is_found(by_hand: Path) -> None:
    certificate = Recorded(BROKEN).certificate()
    altered = certificate.leaves[4].replace(b'"KGZ"', b'"TJK"')
    leaves = (*certificate.leaves[:4], altered, *certificate.leaves[5:])
    put(by_hand / "certificate.json", replace(certificate, leaves=leaves).to_bytes())
    lines = said(by_hand)
    assert "act 4 is not what the record fixed" in lines
    assert "all 6 acts are those the record fixed" not in lines


def test_an_entry_out_of_the_record_is_found(by_hand: Path) -> None:
    certificate = Recorded(BROKEN).certificate()
    stray = replace(certificate.entries[3], path=certificate.entries[2].path)
    entries = (*certificate.entries[:3], stray, *certificate.entries[4:])
    put(by_hand / "certificate.json", replace(certificate, entries=entries).to_bytes())
    assert "entry 3 is not in the record" in said(by_hand)


def test_a_checkpoint_altered_is_found(by_hand: Path) -> None:
    whole = (by_hand / "certificate.json").read_bytes()
    assert b"\\n13\\n" in whole
    put(by_hand / "certificate.json", whole.replace(b"\\n13\\n", b"\\n14\\n"))
    assert said(by_hand)[0] != "Signature Verified Successfully"
