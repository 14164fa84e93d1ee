"""The gate: files, limits, a child that falls, many papers with progress, the command."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from clearinghouse.reading import child, wire
from clearinghouse.reading.errors import ErrorCode, ReadingError
from clearinghouse.reading.gate import Outcome, read, read_file, read_many
from clearinghouse.reading.limits import DEFAULT_LIMITS, MEBIBYTE, Limits
from clearinghouse.reading.paper import Paper
from clearinghouse.reading.reader import read_here
from clearinghouse.reading.worker import Worker
from tests.reading import papers

ROOT = Path(__file__).parents[2]
# Two blank lines part passages: a few bytes become many objects.
SWELLING = b"a\n\n" * 1_500_000


def failed(source: Path | bytes, limits: Limits = DEFAULT_LIMITS) -> ReadingError:
    with pytest.raises(ReadingError) as caught:
        read(source, limits=limits)
    return caught.value


class TestRead:
    def test_gives_what_reading_in_place_gives(self, tmp_path: Path) -> None:
        path = tmp_path / "decisions.txt"
        path.write_text(papers.SWG_DECISIONS, encoding="utf-8")

        assert read(path) == read_here(path.read_bytes(), "decisions.txt")
        assert read(path.read_bytes(), "decisions.txt") == read(path)

    def test_names_the_paper_in_errors(self, tmp_path: Path) -> None:
        path = tmp_path / "broken.pdf"
        path.write_bytes(b"%PDF-1.4 nothing")

        error = failed(path)

        assert (error.name, error.code) == ("broken.pdf", ErrorCode.MALFORMED_PDF)

    def test_a_file_too_large_is_refused_before_it_is_read(self, tmp_path: Path) -> None:
        path = tmp_path / "large.txt"
        with path.open("wb") as file:
            file.truncate(200 * MEBIBYTE)
        begun = time.monotonic()

        error = failed(path)

        assert error.code is ErrorCode.TOO_LARGE
        assert error.params == {"size": 200 * MEBIBYTE, "limit": 50 * MEBIBYTE}
        assert time.monotonic() - begun < 1

    @pytest.mark.parametrize(("size", "passes"), [(9, True), (10, True), (11, False)])
    def test_the_limit_of_size_is_the_last_that_passes(
        self, tmp_path: Path, size: int, passes: bool
    ) -> None:
        path = tmp_path / "x.txt"
        path.write_bytes(b"x" * size)
        limits = Limits(size=10)

        if passes:
            assert len(read_file(path, "x", limits)) == size
        else:
            with pytest.raises(ReadingError):
                read_file(path, "x", limits)

    def test_what_is_no_file_is_refused(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe")

        assert failed(tmp_path).code is ErrorCode.NOT_A_FILE
        assert failed(tmp_path / "pipe").code is ErrorCode.NOT_A_FILE
        assert failed(tmp_path / "nowhere.txt").code is ErrorCode.NOT_A_FILE
        assert failed(b"").code is ErrorCode.EMPTY

    def test_an_unreadable_file_is_refused(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "x.txt"
        path.write_text("words")

        def forbid(*_: object, **__: object) -> None:
            raise PermissionError

        monkeypatch.setattr(Path, "open", forbid)

        assert failed(path).code is ErrorCode.UNREADABLE


class TestLimits:
    def test_time_runs_out(self) -> None:
        error = failed(SWELLING, Limits(seconds=0.4))

        assert error.code is ErrorCode.TIMEOUT

    def test_memory_runs_out(self) -> None:
        error = failed(b"word " * 4_000_000, Limits(memory=80 * MEBIBYTE))

        assert error.code is ErrorCode.OUT_OF_MEMORY
        assert error.params == {"limit": 80 * MEBIBYTE}

    def test_a_child_that_is_killed_is_replaced(self) -> None:
        with Worker() as worker:
            assert worker.read(b"First words.", "1").size == 12
            process = worker._running()
            process.send_signal(signal.SIGSEGV)
            process.wait()

            assert worker.read(b"Second words.", "2").size == 13

    def test_a_child_that_dies_while_reading_is_an_error(self) -> None:
        with Worker(Limits(seconds=30)) as worker:
            process = worker._running()
            os.kill(process.pid, signal.SIGSTOP)
            process.send_signal(signal.SIGSEGV)
            os.kill(process.pid, signal.SIGCONT)

            with pytest.raises(ReadingError) as caught:
                worker._exchange(process, wire.framed(b"{}") + wire.framed(b"x"), "paper")

        assert caught.value.code is ErrorCode.BROKEN
        assert caught.value.name == "paper"

    def test_whatever_upsets_the_reader_is_a_broken_paper(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def upset(*_: object) -> Paper:
            raise RecursionError

        monkeypatch.setattr(child, "read_here", upset)

        reply = child.answer(b"words", "x", Limits())

        assert reply == {
            "error": {"code": "broken", "name": "x", "params": {"fault": "RecursionError"}}
        }


class TestReadMany:
    def test_one_bad_paper_does_not_stop_the_others(self, tmp_path: Path) -> None:
        contents = {"a.txt": b"Words.", "b.pdf": b"%PDF-1.4", "c.txt": b"", "d.txt": b"More words."}
        for name, content in contents.items():
            (tmp_path / name).write_bytes(content)
        seen: list[tuple[int, int, str]] = []

        outcomes = list(
            read_many([tmp_path / name for name in contents], lambda *step: seen.append(step))
        )

        assert seen == [(1, 4, "a.txt"), (2, 4, "b.pdf"), (3, 4, "c.txt"), (4, 4, "d.txt")]
        assert [_code(outcome) for outcome in outcomes] == ["", "malformed_pdf", "empty", ""]

    def test_outcomes_come_one_by_one(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("Words.")
        outcomes = read_many([tmp_path / "a.txt", tmp_path / "gone.txt"])

        assert isinstance(next(outcomes).result, Paper)
        assert _code(next(outcomes)) == "not_a_file"


def _code(outcome: Outcome) -> str:
    return outcome.result.code.value if isinstance(outcome.result, ReadingError) else ""


class TestCommand:
    def test_prints_findings_as_json(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text(papers.SWG_DECISIONS, encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "clearinghouse.reading", str(tmp_path / "a.txt")],
            capture_output=True,
            check=True,
            env={"PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"},
        )

        assert Paper.from_json(json.loads(done.stdout)).documents[0].body == "SWG"

    def test_needs_no_framework(self) -> None:
        probe = (
            "import sys, clearinghouse.reading.child, clearinghouse.reading.gate;"
            "print([m for m in sys.modules if m.split('.')[0] in ('django', 'psycopg')])"
        )
        done = subprocess.run(
            [sys.executable, "-c", probe],
            capture_output=True,
            check=True,
            env={"PYTHONPATH": str(ROOT / "src")},
        )

        assert done.stdout.strip() == b"[]"
