"""The launcher: one environment, whoever starts first, and however that ended."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# A Python whose environments tell what is done in them, and install as slowly as is asked for.
FAKE = """#!/bin/sh
case "$1 $2" in
  "-m venv")
    echo made >> "$SEEN"
    mkdir -p "$4/bin"
    cp "$0" "$4/bin/python" ;;
  "-m pip")
    [ -d "$(dirname "$0")/../bin" ] || exit 1
    case "$*" in
      *install*) echo installed >> "$SEEN"; sleep "$SLOWLY"; exit "${STATUS:-0}" ;;
    esac ;;
  "-m clearinghouse") echo "ran $3" >> "$SEEN" ;;
esac
exit 0
"""


class House:
    """A copy of the launcher with a lock file and a fake Python."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.seen = place / "seen"
        self.held = place / ".venv.lock"
        self.runs: list[subprocess.Popen[str]] = []
        shutil.copy(ROOT / "clearinghouse", place / "clearinghouse")
        (place / "requirements").mkdir()
        (place / "requirements" / "run.lock").write_text("nothing")
        (place / "python3").write_text(FAKE)
        (place / "python3").chmod(0o755)

    def start(self, command: str = "check", *, slowly: float = 0) -> subprocess.Popen[str]:
        run = subprocess.Popen(
            ["sh", str(self.place / "clearinghouse"), command],
            env={
                "PYTHON": str(self.place / "python3"),
                "PATH": os.environ["PATH"],
                "SEEN": str(self.seen),
                "SLOWLY": str(slowly),
            },
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        self.runs.append(run)
        return run

    def count(self, what: str) -> int:
        return self.seen.read_text().splitlines().count(what) if self.seen.exists() else 0

    def wait_for(self, what: str) -> None:
        until = time.monotonic() + 20
        while not self.count(what):
            assert time.monotonic() < until, f"never {what}"
            time.sleep(0.05)

    def hold(self, owner: str | None) -> None:
        """Let the turn be taken by somebody, or by nobody who wrote a name."""
        self.held.mkdir()
        if owner is not None:
            (self.held / "pid").write_text(f"{owner}\n")


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    there = House(tmp_path)
    yield there
    for run in there.runs:
        if run.poll() is None:
            os.killpg(run.pid, signal.SIGKILL)
            run.communicate()


def nobody() -> str:
    """Return the number of a process that has ended."""
    ended = subprocess.Popen(["true"])
    ended.wait()
    return str(ended.pid)


class TestTwoFirstRuns:
    def test_make_one_environment(self, house: House) -> None:
        first = house.start("check", slowly=2)
        house.wait_for("installed")
        second = house.start("setup")

        _, told = second.communicate(timeout=30)
        first.communicate(timeout=30)

        assert (first.returncode, second.returncode) == (0, 0)
        assert f"Another run (process {first.pid}) is making the environment" in told
        assert (house.count("made"), house.count("installed")) == (1, 1)
        assert (house.count("ran check"), house.count("ran setup")) == (1, 1)
        assert not house.held.exists()

    def test_that_begin_at_the_same_moment_make_one_environment(self, house: House) -> None:
        runs = [house.start(slowly=0.5) for _ in range(4)]

        for run in runs:
            run.communicate(timeout=40)

        assert [run.returncode for run in runs] == [0] * 4
        assert (house.count("made"), house.count("installed")) == (1, 1)

    def test_wait_for_nothing_once_it_is_made(self, house: House) -> None:
        house.start().communicate(timeout=20)
        house.hold(str(os.getpid()))

        _, told = house.start().communicate(timeout=20)

        assert told == ""
        assert house.count("ran check") == 2


class TestATurnLeftBehind:
    @pytest.mark.parametrize("is_named", [True, False])
    def test_is_taken_over(self, house: House, is_named: bool) -> None:
        house.hold(nobody() if is_named else None)

        run = house.start()
        run.communicate(timeout=30)

        assert run.returncode == 0
        assert house.count("ran check") == 1
        assert not house.held.exists()

    def test_is_taken_over_once_by_many(self, house: House) -> None:
        house.hold(nobody())

        runs = [house.start(slowly=0.5) for _ in range(3)]
        for run in runs:
            run.communicate(timeout=40)

        assert house.count("installed") == 1
        assert house.count("ran check") == 3

    def test_by_a_run_that_was_killed_is_begun_anew(self, house: House) -> None:
        first = house.start(slowly=60)
        house.wait_for("installed")
        os.killpg(first.pid, signal.SIGKILL)
        first.communicate()
        assert house.held.exists()

        second = house.start()
        second.communicate(timeout=30)

        assert second.returncode == 0
        assert house.count("installed") == 2

    def test_does_not_stay_behind_a_run_that_is_stopped(self, house: House) -> None:
        first = house.start(slowly=60)
        house.wait_for("installed")
        os.killpg(first.pid, signal.SIGTERM)
        first.communicate(timeout=20)

        assert first.returncode != 0
        assert not house.held.exists()
        assert not (house.place / ".venv" / "run.stamp").exists()
