"""The duty of asking witnesses: real ones, slow ones and liars, all at the same time."""

import logging
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from clearinghouse.cli import check_witnesses
from clearinghouse.cli.findings import Gravity
from clearinghouse.jobs import duties, witnessing
from clearinghouse.jobs.clock import now
from clearinghouse.law.distribution import PUBLIC_READER
from clearinghouse.record import queries
from clearinghouse.record.models import Asking, Cosignature
from clearinghouse.record.operations import note_asked, publish_checkpoint
from clearinghouse.record.witnesses import configured
from clearinghouse.tlog.checkpoint import Checkpoint
from clearinghouse.tlog.note import Note, SignerKey, VerifierKey
from clearinghouse.tlog.witness import Witness, logs_of
from clearinghouse.tlog.witness_client import poster
from clearinghouse.tlog.witness_state import create
from clearinghouse.tlog.witnessing import (
    SIZE_TYPE,
    AddCheckpoint,
    Answer,
    NotCosigned,
    Unwitnessed,
)
from tests.record.acting import SIGNER, act

pytestmark = pytest.mark.django_db(transaction=True)

SOURCES = Path(__file__).resolve().parents[2] / "src"
KEY = SignerKey("liar.example/w1", bytes(range(3, 35)))
PATIENCE = 20.0
Reply = Callable[[bytes], Answer]


@pytest.fixture(autouse=True)
def data(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("CLEARINGHOUSE_WITNESSES", raising=False)
    settings.CLEARINGHOUSE_DATA = tmp_path / "data"
    settings.CLEARINGHOUSE_ORIGIN = SIGNER.name
    (tmp_path / "data").mkdir()
    return tmp_path / "data"


@pytest.fixture(autouse=True)
def _nobody_is_left_asking() -> Iterator[None]:
    yield
    for thread in list(witnessing._asking.values()):
        thread.join(PATIENCE)
    witnessing._asking.clear()


def a_checkpoint(entries: int = 1) -> int:
    """Publish another checkpoint and return its size."""
    for number in range(entries):
        act(number)
    return publish_checkpoint(at=now(), signer=SIGNER).size


def ask(**given: Any) -> None:
    witnessing.ask_witnesses(**{"at": now(), "patience": PATIENCE, **given})


class Process:
    """A witness as a Member runs it: a process, its key, its address, and its memory."""

    def __init__(self, state: Path, name: str) -> None:
        create(state, name)
        with socket.socket() as asked:
            asked.bind(("127.0.0.1", 0))
            self.listen = f"127.0.0.1:{asked.getsockname()[1]}"
        self.state = state
        self.key = ""
        self.start()

    def start(self, log: SignerKey = SIGNER) -> None:
        self.running = subprocess.Popen(
            [
                *(sys.executable, "-m", "clearinghouse", "witness", "--state", str(self.state)),
                *("--log", str(log.verifier), "--listen", self.listen),
            ],
            env={**os.environ, "PYTHONPATH": str(SOURCES)},
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.running.stdout is not None
        self.key = self.running.stdout.readline().strip()
        self.running.stdout.close()

    def stop(self) -> None:
        self.running.kill()
        self.running.wait()

    @property
    def line(self) -> str:
        return f"{self.key} http://{self.listen}\n"


@pytest.fixture
def members(tmp_path: Path, data: Path) -> Iterator[list[Process]]:
    """Two witnesses, named in the list."""
    found = [Process(tmp_path / f"w{number}", f"w{number}.example") for number in (1, 2)]
    (data / "witnesses").write_text("".join(each.line for each in found))
    yield found
    for each in found:
        each.stop()


def cosigned() -> set[tuple[str, int]]:
    return set(Cosignature.objects.values_list("witness", "checkpoint_id"))


class TestTwoWitnesses:
    def test_cosign_what_grows(self, members: list[Process]) -> None:
        sizes = [a_checkpoint(3)]
        ask()
        sizes.append(a_checkpoint(2))
        ask()
        assert cosigned() == {(f"w{number}.example", size) for number in (1, 2) for size in sizes}
        served = Note.parse(queries.checkpoint_file(PUBLIC_READER))
        for member in members:
            assert VerifierKey.parse(member.key).signed(served).name in member.key
        assert set(Asking.objects.values_list("failures", flat=True)) == {0}

    def test_are_asked_for_nothing_twice(self, members: list[Process]) -> None:
        a_checkpoint()
        assert len(witnessing.due(members_of(), at=now())) == 2
        ask()
        assert witnessing.due(members_of(), at=now()) == []

    def test_do_not_wait_for_each_other(self, members: list[Process]) -> None:
        members[0].stop()
        size = a_checkpoint()
        began = now()
        ask(at=began)
        assert cosigned() == {("w2.example", size)}
        asking = Asking.objects.get(verifier=members[0].key)
        assert (asking.failures, asking.reason) == (1, Unwitnessed.UNREACHABLE)

        members[0].start()
        tick = timedelta(microseconds=1)
        ask(at=asking.next_at - tick)
        assert cosigned() == {("w2.example", size)}
        ask(at=asking.next_at)
        assert cosigned() == {("w1.example", size), ("w2.example", size)}
        assert Asking.objects.get(verifier=members[0].key).failures == 0

    def test_are_found_where_they_are_though_we_forgot(self, members: list[Process]) -> None:
        """Another worker has brought them further than the round knew when it began."""
        a_checkpoint(2)
        questions = witnessing.due(members_of(), at=now())
        a_checkpoint(2)
        ask()
        assert witnessing.obtained(questions[0], at=now()) is None
        assert cosigned() == {("w1.example", 4), ("w2.example", 4)}

    def test_are_found_well(self, members: list[Process]) -> None:
        a_checkpoint()
        ask()
        found = list(check_witnesses.witnesses(now()))
        assert [each.code for each in found] == ["witness", "witness"]
        assert Cosignature.objects.count() == 2

    def test_are_found_lagging_away_or_with_another_key(
        self, members: list[Process], data: Path
    ) -> None:
        a_checkpoint()
        ask()
        a_checkpoint()
        later = now() + timedelta(minutes=11)
        members[0].stop()
        members[1].stop()
        members[1].start(SignerKey(SIGNER.name, bytes(32)))
        found = {each.code: each.gravity for each in check_witnesses.witnesses(later)}
        assert found == {
            "witness_unreachable": Gravity.ADVICE,
            "witness_knows_another_key": Gravity.WRONG,
        }
        members[1].stop()
        members[1].start()
        lagging = list(check_witnesses.witnesses(now()))[1]
        assert lagging.code == "witness"
        wrong_key = f"{SignerKey('w2.example', bytes(32)).witness} http://{members[1].listen}\n"
        (data / "witnesses").write_text(wrong_key)
        assert [each.code for each in check_witnesses.witnesses(now())] == ["witness_key_wrong"]

    def test_are_raced_for_by_workers(self, members: list[Process]) -> None:
        size = a_checkpoint(5)
        questions = witnessing.due(members_of(), at=now())
        threads = [
            witnessing._begin(witnessing._ask, question, now())
            for question in questions
            for _worker in range(4)
        ]
        for thread in threads:
            thread.join(PATIENCE)
        assert cosigned() == {("w1.example", size), ("w2.example", size)}
        assert Cosignature.objects.count() == 2
        assert not Asking.objects.exclude(reason="").exists()


def members_of() -> Any:
    return configured().every


class Liar(ThreadingHTTPServer):
    """A witness that answers as it is told to, drop by drop if it is told so."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Lying)
        self.reply: Reply = lambda _body: Answer(500)
        self.more: dict[str, str] = {}
        self.drop_every = 0.0
        self.asked = 0


class _Lying(BaseHTTPRequestHandler):
    server: Liar

    def do_POST(self) -> None:
        self.server.asked += 1
        answer = self.server.reply(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.content_type)
        for name, value in self.server.more.items():
            self.send_header(name, value)
        self.end_headers()
        try:
            if not self.server.drop_every:
                self.wfile.write(answer.body)
                return
            for byte in answer.body:
                self.wfile.write(bytes([byte]))
                time.sleep(self.server.drop_every)
        except OSError:
            return

    def log_message(self, *_given: object) -> None:
        """Say nothing."""


@pytest.fixture
def liar(data: Path) -> Iterator[Liar]:
    with Liar() as running:
        threading.Thread(target=running.serve_forever, args=(0.05,), daemon=True).start()
        (data / "witnesses").write_text(f"{KEY.witness} http://127.0.0.1:{running.server_port}\n")
        yield running
        running.shutdown()


def note_of(body: bytes) -> Note:
    return AddCheckpoint.parse(body).note


def cosigning(text: Callable[[Note], str], key: SignerKey = KEY, apart: int = 0) -> Reply:
    """Return a reply that cosigns some text."""

    def reply(body: bytes) -> Answer:
        moment = int(now().timestamp()) + apart
        return Answer(200, str(key.cosign(text(note_of(body)), time=moment)).encode())

    return reply


def another(note: Note) -> str:
    head = Checkpoint.of(note)
    return Checkpoint(head.origin, head.size, bytes(32)).text


def longer(body: bytes) -> Answer:
    text = note_of(body).text
    signed = KEY.cosign(f"{text}\nand more\n", time=int(now().timestamp()))
    return Answer(200, f"and more\n\n{signed}".encode())


LIES: dict[str, tuple[Reply, Unwitnessed]] = {
    "a wrong signature": (
        cosigning(lambda note: note.text, SignerKey(KEY.name, bytes(32))),
        Unwitnessed.COSIGNATURE_FALSE,
    ),
    "another checkpoint": (cosigning(another), Unwitnessed.COSIGNATURE_FALSE),
    "more text": (longer, Unwitnessed.ANSWER_MALFORMED),
    "another time": (
        cosigning(lambda note: note.text, apart=-301),
        Unwitnessed.COSIGNATURE_FALSE,
    ),
    "a time beyond calendars": (
        cosigning(lambda note: note.text, apart=10**12),
        Unwitnessed.COSIGNATURE_FALSE,
    ),
    "nothing": (lambda _body: Answer(200), Unwitnessed.ANSWER_MALFORMED),
    "a huge answer": (lambda _body: Answer(200, b"x" * 5_000_000), Unwitnessed.ANSWER_MALFORMED),
    "letters of no alphabet": (lambda _body: Answer(200, b"\xff"), Unwitnessed.ANSWER_MALFORMED),
    "a conflict without a size": (
        lambda _body: Answer(409, b"soon\n", SIZE_TYPE),
        Unwitnessed.ANSWER_MALFORMED,
    ),
    "a fork": (lambda _body: Answer(422, b"no\n"), Unwitnessed.FORK_SEEN),
    "a larger log": (
        lambda _body: Answer(409, b"1000000\n", SIZE_TYPE),
        Unwitnessed.WITNESS_AHEAD,
    ),
    "a fault": (lambda _body: Answer(500), Unwitnessed.UNAVAILABLE),
}


class TestALiar:
    @pytest.mark.parametrize("lie", LIES)
    def test_is_not_believed(self, liar: Liar, lie: str) -> None:
        liar.reply, reason = LIES[lie]
        a_checkpoint(3)
        ask()
        assert not Cosignature.objects.exists()
        assert Asking.objects.get().reason == reason

    def test_cannot_send_us_elsewhere(self, liar: Liar) -> None:
        liar.reply = lambda _body: Answer(307)
        liar.more = {"Location": f"http://127.0.0.1:{liar.server_port}/add-checkpoint"}
        a_checkpoint()
        ask()
        assert liar.asked == 1
        assert Asking.objects.get().reason == Unwitnessed.ANSWER_MALFORMED

    @pytest.mark.parametrize("lie", ["a fork", "a larger log"])
    def test_that_speaks_of_a_fork_is_reported_loudly(
        self, liar: Liar, lie: str, caplog: pytest.LogCaptureFixture
    ) -> None:
        liar.reply, reason = LIES[lie]
        a_checkpoint()
        ask()
        loud = [each.getMessage() for each in caplog.records if each.levelno == logging.CRITICAL]
        assert len(loud) == 1
        assert KEY.name in loud[0]
        assert reason in loud[0]

        # What a worker saw is not outshone by a witness that is away later.
        liar.reply = lambda _body: Answer(500)
        (found,) = check_witnesses.witnesses(now())
        assert (found.code, found.gravity) == ("witness_saw_a_fork", Gravity.WRONG)

    def test_that_once_told_the_truth_keeps_what_it_gave(self, liar: Liar) -> None:
        liar.reply = cosigning(lambda note: note.text)
        size = a_checkpoint()
        ask()
        liar.reply = LIES["a fork"][0]
        a_checkpoint()
        ask()
        assert cosigned() == {(KEY.name, size)}

    def test_that_is_slow_delays_nobody_for_long(self, liar: Liar) -> None:
        liar.drop_every = 0.02
        liar.reply = cosigning(lambda note: note.text)
        a_checkpoint()
        began = time.monotonic()
        ask(patience=0.5)
        assert time.monotonic() - began < 5
        asking = Asking.objects.get()
        assert (asking.failures, asking.reason) == (1, Unwitnessed.UNREACHABLE)

        # It is not asked by a second thread; what it brings at last is kept.
        assert witnessing.due(members_of(), at=now() + timedelta(days=1)) == []
        witnessing._asking[str(KEY.witness)].join(60)
        assert cosigned() == {(KEY.name, 1)}
        assert Asking.objects.get().failures == 0

    def test_that_never_ends_is_left(self, liar: Liar) -> None:
        liar.drop_every = 0.02
        for status in (200, 500):
            liar.reply = lambda _body, status=status: Answer(status, b"x" * 5000)  # type: ignore[misc]
            post = poster(f"http://127.0.0.1:{liar.server_port}", timeout=0.2)
            began = time.monotonic()
            with pytest.raises(NotCosigned) as caught:
                post(b"")
            assert caught.value.reason is Unwitnessed.UNREACHABLE
            assert 1.2 <= time.monotonic() - began < 10

    def test_is_left_when_we_are_to_stop(self, liar: Liar) -> None:
        liar.drop_every = 0.05
        liar.reply = cosigning(lambda note: note.text)
        a_checkpoint()
        began = time.monotonic()
        ask(goes_on=lambda: False)
        assert time.monotonic() - began < 5


class TestTheDuty:
    def test_is_done_with_the_others(self) -> None:
        assert duties.have_it_witnessed in duties.DUTIES

    def test_says_why_nobody_is_asked(self, data: Path, caplog: pytest.LogCaptureFixture) -> None:
        (data / "witnesses").write_text("nonsense")
        assert duties.have_it_witnessed(now(), lambda: True) is False
        assert "line 1: write the witness's key" in caplog.text
        assert [each.code for each in check_witnesses.witnesses(now())] == ["witnesses_unreadable"]

    def test_asks_nobody_without_witnesses_or_without_a_checkpoint(self, data: Path) -> None:
        assert [each.code for each in check_witnesses.witnesses(now())] == ["witnesses_none"]
        assert duties.have_it_witnessed(now(), lambda: True) is False
        (data / "witnesses").write_text(f"{KEY.witness} http://127.0.0.1:9\n")
        ask()
        assert list(check_witnesses.witnesses(now())) == []
        assert not Asking.objects.exists()

    def test_is_not_stopped_by_a_fault_of_ours(
        self, liar: Liar, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
    ) -> None:
        def fails(**_given: object) -> None:
            raise RuntimeError("no")

        monkeypatch.setattr(witnessing, "keep_cosignature", fails)
        liar.reply = cosigning(lambda note: note.text)
        a_checkpoint()
        ask()
        assert "could not be asked" in caplog.text


class TestAWitnessInMemory:
    def test_sees_the_log_only_and_no_other_witness(self, liar: Liar) -> None:
        seen: list[Note] = []
        a_checkpoint()
        note_asked(witness=KEY.witness, at=now())

        def reply(body: bytes) -> Answer:
            seen.append(note_of(body))
            memory = _Memory()
            witness = Witness(KEY, logs_of([SIGNER.verifier]), memory)
            return witness.add_checkpoint(body, time=int(now().timestamp()))

        liar.reply = reply
        ask()
        assert [each.name for each in seen[0].signatures] == [SIGNER.name]
        assert cosigned() == {(KEY.name, 1)}


class _Memory:
    """A memory that does not outlive the answer."""

    def last(self, _origin: str) -> Note | None:
        return None

    def keep(self, origin: str, note: Note) -> None:
        """Forget it."""

    def keep_evidence(self, request: bytes) -> None:
        """Forget it."""
