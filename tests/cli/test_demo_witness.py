"""The demonstration's witness: started with it, named for it, ended with it however it ends."""

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from clearinghouse.cli import demo_witness
from clearinghouse.cli.demo_witness import NAME, STATE, witnessed
from clearinghouse.jobs.clock import now
from clearinghouse.record.keys import signer
from clearinghouse.record.witnesses import configured
from clearinghouse.tlog import checkpoint
from clearinghouse.tlog.merkle import EMPTY_ROOT
from clearinghouse.tlog.note import SignerKey
from clearinghouse.tlog.witness_client import poster
from clearinghouse.tlog.witness_state import Disk, StateUnfit, create
from clearinghouse.tlog.witnessing import NotCosigned, Unwitnessed, obtain

SOURCES = Path(__file__).resolve().parents[2] / "src"


@pytest.fixture(autouse=True)
def data(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("CLEARINGHOUSE_WITNESSES", raising=False)
    monkeypatch.setenv("PYTHONPATH", str(SOURCES))
    settings.CLEARINGHOUSE_DATA = tmp_path
    return tmp_path


def cosigned_by_it() -> str:
    (witness,) = configured().every
    note = checkpoint.Checkpoint(signer().name, 0, EMPTY_ROOT).signed([signer()])
    post = poster(witness.address, timeout=10)
    return obtain(
        note, witness.key, known=0, prove=lambda _old, _new: (), post=post, at=now()
    ).signature.name


class TestItsWitness:
    def test_cosigns_while_the_demonstration_runs(self, data: Path) -> None:
        for _start in range(2):
            with witnessed(data):
                assert cosigned_by_it() == NAME
            with pytest.raises(NotCosigned) as caught:
                cosigned_by_it()
            assert caught.value.reason is Unwitnessed.UNREACHABLE
        Disk.open(data / STATE).close()

    def test_leaves_a_list_that_somebody_wrote(
        self, data: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        own = f"{SignerKey('w.example', bytes(32)).witness} https://w.example\n"
        (data / "witnesses").write_text(own)
        with witnessed(data):
            assert (data / "witnesses").read_text() == own
        assert "is left as it is" in capsys.readouterr().err

    def test_is_not_needed(self, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
        create(data / STATE, NAME)
        (data / STATE / "state.json").unlink()
        reached = False
        with witnessed(data):
            reached = True
        assert reached
        assert "goes on without its witness" in capsys.readouterr().err
        assert not (data / "witnesses").exists()

    def test_hides_no_fault_of_the_demonstration(self, data: Path) -> None:
        with pytest.raises(RuntimeError, match="ours"), witnessed(data):
            raise RuntimeError("ours")

    def test_does_not_wait_for_ever(self, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(demo_witness, "SECONDS_TO_START", 0.0)
        with witnessed(data):
            pass
        Disk.open(data / STATE).close()

    def test_ends_when_its_parent_was_killed(self, data: Path) -> None:
        create(data / STATE, NAME)
        witness = [
            *(sys.executable, "-m", "clearinghouse", "witness", "--end-with-parent"),
            *("--state", str(data / STATE), "--log", str(signer().verifier)),
            *("--listen", "127.0.0.1:0"),
        ]
        parent = (
            "import subprocess, sys, time\n"
            f"subprocess.Popen({witness!r}, start_new_session=True)\n"
            "time.sleep(60)\n"
        )
        with subprocess.Popen(
            [sys.executable, "-c", parent], stdout=subprocess.PIPE, env=os.environ
        ) as running:
            assert running.stdout is not None
            assert NAME.encode() in running.stdout.readline()
            with pytest.raises(StateUnfit, match="another witness runs"):
                Disk.open(data / STATE)
            running.kill()
        assert any(is_free(data / STATE) for _try in range(100))


def is_free(state: Path) -> bool:
    """Whether no witness runs on a state; if one does, a little later than asked."""
    try:
        Disk.open(state).close()
    except StateUnfit:
        time.sleep(0.1)
        return False
    return True
