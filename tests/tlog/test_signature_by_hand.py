"""The commands of ``docs/record-format.md`` examine the signature of an act."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.tlog.test_verify_signature import Files, signed

PAGE = Path(__file__).resolve().parents[2] / "docs" / "record-format.md"
[COMMANDS] = re.findall(
    r"^```shell\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
)
PUT, SURE = (
    "this act was put to the passkey at http://testserver",
    "the passkey is of that address and made sure who held it",
)
HOLDS, ENTERED = "Verified OK", "and the act at place 1 was entered with this signature"

pytestmark = pytest.mark.skipif(
    not (shutil.which("jq") and shutil.which("openssl")), reason="the commands need jq and openssl"
)


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path)


def said(files: Files) -> list[str]:
    Path(files.receipt(2)).rename(files.at / "receipt.json")
    done = subprocess.run(
        ["bash", "-c", COMMANDS],
        cwd=files.at,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    return done.stdout.splitlines()


def test_an_honest_signature_holds(files: Files) -> None:
    files.write("signature.json", files.signature.to_bytes())

    assert said(files) == [PUT, SURE, HOLDS, ENTERED]


def test_another_act_was_not_put_to_the_passkey(files: Files) -> None:
    written = files.signature.to_bytes().replace(b'"objected"', b'"supported"')
    files.write("signature.json", written)

    assert said(files) == [SURE, HOLDS]


def test_another_signature_was_not_entered(files: Files) -> None:
    files.write("signature.json", signed(nonce="1" * 64).to_bytes())

    assert said(files) == [PUT, SURE, HOLDS]
