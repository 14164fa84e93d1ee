"""The commands of ``docs/record-format.md`` verify an exported log, and refuse a forged one."""

import re
import subprocess
from pathlib import Path

import pytest

from clearinghouse.law.distribution import PUBLIC_READER
from clearinghouse.record import keys, queries
from clearinghouse.record.export import export
from clearinghouse.record.operations import publish_checkpoint
from tests.record.acting import AT, KAZ, SIGNER, TO_KAZ, act

pytestmark = pytest.mark.django_db

PAGE = Path(__file__).resolve().parents[2] / "docs" / "record-format.md"
BLOCKS = re.findall(
    r"^```sh\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
)
TITLE = "Уведомление об учениях"


@pytest.fixture
def exported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(keys.FROM_ENVIRONMENT, SIGNER.private_text)
    for number in range(10):
        act(number)
    index = act(public={}, sealed={"title": TITLE}, marking=TO_KAZ).index
    act(11)
    publish_checkpoint(at=AT, signer=SIGNER)
    log = tmp_path / "log"
    export(PUBLIC_READER, log)
    (log / "entry.tlog-proof").write_bytes(queries.inclusion_proof(PUBLIC_READER, index))
    (log / "opening.json").write_bytes(queries.opening_file(KAZ, index))
    return log


def run(log: Path, blocks: list[str] = BLOCKS) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        ["bash", "-c", "\n".join(blocks)],
        cwd=log,
        capture_output=True,
        text=True,
        check=False,
    )


SENTENCES = (
    "Signature Verified Successfully",
    "the first entry is the one in the tree",
    "the entry is in the log",
    f"the sealed title is: {TITLE}",
)


class TestCommands:
    def test_verify_an_honest_log(self, exported: Path) -> None:
        done = run(exported)
        assert done.returncode == 0, done.stderr
        assert tuple(done.stdout.splitlines()) == SENTENCES

    @pytest.mark.parametrize(
        ("file", "before", "after", "blocks"),
        [
            ("checkpoint", b"\n12\n", b"\n13\n", BLOCKS[:1]),
            ("tile/entries/000.p/12", b'"actor":"SEC"', b'"actor":"XXX"', BLOCKS[1:2]),
            ("entry.tlog-proof", b"\nindex 10\n", b"\nindex 11\n", BLOCKS[2:3]),
            ("entry.tlog-proof", b"\n12\n", b"\n13\n", BLOCKS[2:3]),
            ("opening.json", "учениях".encode(), "учебах".encode(), BLOCKS[3:]),
        ],
    )
    def test_do_not_say_so_of_a_forged_one(
        self, exported: Path, file: str, before: bytes, after: bytes, blocks: list[str]
    ) -> None:
        path = exported / file
        assert before in path.read_bytes()
        path.write_bytes(path.read_bytes().replace(before, after, 1))
        said = run(exported, blocks).stdout
        assert not [sentence for sentence in SENTENCES if sentence in said]
