"""The witness and those who ask it: it cosigns what continues, and nothing else, ever."""

import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from http.client import HTTPConnection
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clearinghouse.cli.main import main
from clearinghouse.cli.witness import MAX_BODY, WitnessServer, server
from clearinghouse.jobs import clock
from clearinghouse.tlog.checkpoint import Checkpoint
from clearinghouse.tlog.merkle import EMPTY_ROOT, consistency_proof
from clearinghouse.tlog.note import Note, SignerKey, VerifierKey
from clearinghouse.tlog.witness import Witness, logs_of
from clearinghouse.tlog.witness_client import poster
from clearinghouse.tlog.witness_state import Disk, StateUnfit, create
from clearinghouse.tlog.witnessing import (
    SIZE_TYPE,
    AddCheckpoint,
    Answer,
    Cosigned,
    NotCosigned,
    Prove,
    RequestMalformed,
    Unwitnessed,
    obtain,
    read_conflict,
    read_cosigned,
)
from tests.tlog.logs import ORIGIN, SIGNER, WITNESS, Log, leaves, put

SOURCES = Path(__file__).resolve().parents[2] / "src"
TIME = 1_797_000_000
AT = datetime.fromtimestamp(TIME, UTC)
LOG = Log(leaves(40))
OTHER = Log([b"other", *leaves(40)[1:]])  # another account, signed by the same key


class Remembered:
    """A memory that does not outlive the test."""

    def __init__(self) -> None:
        self.kept: dict[str, Note] = {}
        self.evidence: list[bytes] = []
        self.full = False

    def last(self, origin: str) -> Note | None:
        return self.kept.get(origin)

    def keep(self, origin: str, note: Note) -> None:
        if self.full:
            raise OSError(28, "No space left on device")
        self.kept[origin] = note

    def keep_evidence(self, request: bytes) -> None:
        self.evidence.append(request)


def a_witness() -> tuple[Witness, Remembered]:
    memory = Remembered()
    return Witness(WITNESS, logs_of([SIGNER.verifier]), memory), memory


def proof(log: Log, old: int, new: int) -> tuple[bytes, ...]:
    return consistency_proof(log.tree, old, new)


def request(old: int, new: int, log: Log = LOG) -> bytes:
    return AddCheckpoint(old, proof(log, old, new), log.note(new)).to_bytes()


def prove_for(log: Log) -> Prove:
    return lambda old, new: proof(log, old, new)


class TestRequest:
    #: The example of the specification (c2sp.org/tlog-witness), byte for byte.
    EXAMPLE = """old 20852014
PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=
"""  # noqa: E501

    def test_of_the_specification_is_read_and_written(self) -> None:
        read = AddCheckpoint.parse(self.EXAMPLE.encode())
        assert (read.old, len(read.proof)) == (20852014, 4)
        assert Checkpoint.of(read.note).size == 20852163
        assert len(read.note.signatures) == 2
        assert read.to_bytes() == self.EXAMPLE.encode()

    @given(st.integers(0, 40), st.integers(0, 40))
    def test_is_read_as_written(self, one: int, other: int) -> None:
        old, new = sorted((one, other))
        written = request(old, new)
        assert AddCheckpoint.parse(written).to_bytes() == written

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("old 20852014", "old 020852014"),
            ("old 20852014", "old -1"),
            ("old 20852014", "old  1"),
            ("old 20852014", "old 9999999999999999999"),
            ("old 20852014", "new 1"),
            ("PlRNCrwH", "PlRNCrw"),
            ("PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=", "AAAA"),
            ("\n\nexample", "\nexample"),
            ("20852163", "x"),
            ("—", "-"),
        ],
    )
    def test_in_other_forms_is_refused(self, old: str, new: str) -> None:
        with pytest.raises(RequestMalformed):
            AddCheckpoint.parse(self.EXAMPLE.replace(old, new).encode())

    @pytest.mark.parametrize(("count", "fits"), [(62, True), (63, True), (64, False)])
    def test_holds_at_most_63_hashes(self, count: int, fits: bool) -> None:
        written = AddCheckpoint(1, (EMPTY_ROOT,) * count, LOG.note()).to_bytes()
        if fits:
            assert len(AddCheckpoint.parse(written).proof) == count
        else:
            with pytest.raises(RequestMalformed):
                AddCheckpoint.parse(written)


class TestWitness:
    def test_cosigns_what_continues(self) -> None:
        witness, memory = a_witness()
        for old, new in ((0, 1), (1, 7), (7, 7), (7, 40)):
            answer = witness.add_checkpoint(request(old, new), time=TIME + new)
            assert answer.status == 200
            found = read_cosigned(answer, LOG.note(new), WITNESS.witness, AT)
            assert found.signature.time == TIME + new
            kept = memory.kept[ORIGIN]
            assert WITNESS.witness.signed(kept).time == TIME + new
            SIGNER.verifier.signed(kept)

    def test_begins_also_with_an_empty_log(self) -> None:
        witness, _ = a_witness()
        assert witness.add_checkpoint(request(0, 0), time=TIME).status == 200
        wrong = Checkpoint(ORIGIN, 0, bytes(32)).signed([SIGNER])
        written = AddCheckpoint(0, (), wrong).to_bytes()
        assert witness.add_checkpoint(written, time=TIME).status == 422

    def test_does_not_know_other_logs(self) -> None:
        witness, _ = a_witness()
        other = Log(leaves(3), SignerKey("other.example/log", bytes(32)))
        assert witness.add_checkpoint(request(0, 3, other), time=TIME).status == 404

    def test_does_not_know_other_keys(self) -> None:
        witness, memory = a_witness()
        for log in (Log(leaves(3), SignerKey(ORIGIN, bytes(32))),):
            assert witness.add_checkpoint(request(0, 3, log), time=TIME).status == 403
        forged = replace(LOG.note(3), signatures=LOG.note(4).signatures)
        written = AddCheckpoint(0, (), forged).to_bytes()
        assert witness.add_checkpoint(written, time=TIME).status == 403
        assert not memory.kept

    def test_passes_over_signatures_of_others(self) -> None:
        witness, memory = a_witness()
        other = SignerKey("someone.example", bytes(32))
        note = LOG.note(3)
        note = note.with_signatures(other.sign(note.text))
        answer = witness.add_checkpoint(AddCheckpoint(0, (), note).to_bytes(), time=TIME)
        assert answer.status == 200
        assert [one.name for one in memory.kept[ORIGIN].signatures] == [ORIGIN, WITNESS.name]

    def test_refuses_an_old_size_beyond_the_checkpoint(self) -> None:
        witness, _ = a_witness()
        written = AddCheckpoint(4, (), LOG.note(3)).to_bytes()
        assert witness.add_checkpoint(written, time=TIME).status == 400
        assert witness.add_checkpoint(b"nonsense", time=TIME).status == 400

    @pytest.mark.parametrize("old", [0, 6, 8, 9])
    def test_names_the_size_it_knows(self, old: int) -> None:
        witness, _ = a_witness()
        witness.add_checkpoint(request(0, 7), time=TIME)
        answer = witness.add_checkpoint(request(old, 9), time=TIME)
        assert answer == Answer(409, b"7\n", SIZE_TYPE)

    def test_refuses_a_fork_and_keeps_the_evidence(self) -> None:
        witness, memory = a_witness()
        witness.add_checkpoint(request(0, 7), time=TIME)
        before = dict(memory.kept)
        for written in (request(7, 9, OTHER), request(7, 7, OTHER)):
            assert witness.add_checkpoint(written, time=TIME).status == 422
            assert memory.evidence[-1] == written
        assert memory.kept == before

    def test_refuses_a_proof_from_nothing_or_a_false_one(self) -> None:
        witness, _ = a_witness()
        padded = AddCheckpoint(0, (EMPTY_ROOT,), LOG.note(7)).to_bytes()
        assert witness.add_checkpoint(padded, time=TIME).status == 422
        witness.add_checkpoint(request(0, 7), time=TIME)
        path = proof(LOG, 7, 9)
        for wrong in ((), path[:-1], (*path, EMPTY_ROOT), path[::-1]):
            written = AddCheckpoint(7, wrong, LOG.note(9)).to_bytes()
            assert witness.add_checkpoint(written, time=TIME).status == 422

    @pytest.mark.parametrize(("time", "status"), [(-1, 503), (0, 200), (1, 200)])
    def test_never_goes_back_in_time(self, time: int, status: int) -> None:
        witness, _ = a_witness()
        witness.add_checkpoint(request(0, 7), time=TIME)
        assert witness.add_checkpoint(request(7, 9), time=TIME + time).status == status

    def test_cosigns_nothing_that_it_cannot_keep(self) -> None:
        witness, memory = a_witness()
        memory.full = True
        answer = witness.add_checkpoint(request(0, 7), time=TIME)
        assert answer.status == 503
        assert WITNESS.name.encode() not in answer.body

    def test_shows_what_it_cosigned_last(self) -> None:
        witness, memory = a_witness()
        digest = sha256(ORIGIN.encode()).hexdigest()
        assert witness.latest(digest).status == 404
        witness.add_checkpoint(request(0, 7), time=TIME)
        assert witness.latest(digest) == Answer(200, str(memory.kept[ORIGIN]).encode())
        assert witness.latest("0" * 64).status == 404

    def test_is_given_one_key_for_each_log(self) -> None:
        with pytest.raises(ValueError, match="one name"):
            logs_of([SIGNER.verifier, SignerKey(ORIGIN, bytes(32)).verifier])

    @settings(max_examples=60, deadline=None)
    @given(
        st.lists(
            st.tuples(st.booleans(), st.integers(0, 20), st.integers(0, 20)),
            max_size=25,
        )
    )
    def test_never_cosigns_two_accounts(self, asked: list[tuple[bool, int, int]]) -> None:
        """Whatever is asked in whatever order, all that is cosigned is of one growing tree."""
        witness, _ = a_witness()
        cosigned: list[tuple[Log, int]] = []
        for honest, one, other in asked:
            log = LOG if honest else OTHER
            old, new = sorted((one, other))
            if witness.add_checkpoint(request(old, new, log), time=TIME).status == 200:
                cosigned.append((log, new))
        sizes = [size for _, size in cosigned]
        assert sizes == sorted(sizes)
        assert len({log.signer.name + str(log is LOG) for log, size in cosigned if size}) <= 1

    def test_lets_one_of_many_through_at_a_time(self) -> None:
        witness, memory = a_witness()
        statuses: list[int] = []

        def ask(new: int) -> None:
            statuses.append(witness.add_checkpoint(request(0, new), time=TIME).status)

        threads = [threading.Thread(target=ask, args=(new,)) for new in range(1, 9)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(statuses) == [200] + [409] * 7
        assert Checkpoint.of(memory.kept[ORIGIN]).size in range(1, 9)


class TestAsking:
    def ask(self, witness: Witness, size: int, *, known: int = 0, log: Log = LOG) -> Cosigned:
        note = log.note(size)
        return obtain(
            note,
            WITNESS.witness,
            known=known,
            prove=prove_for(log),
            post=lambda body: witness.add_checkpoint(body, time=TIME),
            at=AT,
        )

    @pytest.mark.parametrize("known", [0, 5, 7, 9, 40])
    def test_finds_the_size_that_the_witness_knows(self, known: int) -> None:
        witness, _ = a_witness()
        self.ask(witness, 7)
        found = self.ask(witness, 9, known=known)
        assert found.at == AT
        assert WITNESS.witness.signed(LOG.note(9).with_signatures(found.signature)).time == TIME

    def test_says_that_the_witness_knows_more(self) -> None:
        witness, _ = a_witness()
        self.ask(witness, 9)
        with pytest.raises(NotCosigned) as caught:
            self.ask(witness, 7)
        assert (caught.value.reason, caught.value.about) == (Unwitnessed.WITNESS_AHEAD, "9")

    @pytest.mark.parametrize("size", [7, 9])
    def test_says_that_the_witness_saw_another_account(self, size: int) -> None:
        witness, _ = a_witness()
        self.ask(witness, 7)
        with pytest.raises(NotCosigned) as caught:
            self.ask(witness, size, log=OTHER)
        assert caught.value.reason is Unwitnessed.FORK_SEEN

    def refused(self, *answers: Answer) -> NotCosigned:
        given = iter(answers)
        with pytest.raises(NotCosigned) as caught:
            obtain(
                LOG.note(7),
                WITNESS.witness,
                known=0,
                prove=prove_for(LOG),
                post=lambda _: next(given),
                at=AT,
            )
        return caught.value

    @pytest.mark.parametrize(
        ("status", "reason"),
        [
            (400, Unwitnessed.REFUSED),
            (403, Unwitnessed.KEY_UNKNOWN),
            (404, Unwitnessed.LOG_UNKNOWN),
            (422, Unwitnessed.FORK_SEEN),
            (429, Unwitnessed.UNAVAILABLE),
            (500, Unwitnessed.UNAVAILABLE),
            (503, Unwitnessed.UNAVAILABLE),
            (301, Unwitnessed.ANSWER_MALFORMED),
            (201, Unwitnessed.ANSWER_MALFORMED),
        ],
    )
    def test_says_why_there_is_no_cosignature(self, status: int, reason: Unwitnessed) -> None:
        assert self.refused(Answer(status)).reason is reason

    @pytest.mark.parametrize(
        ("body", "kind"),
        [
            (b"7\n", "text/plain"),
            (b"7", SIZE_TYPE),
            (b"07\n", SIZE_TYPE),
            (b"9999999999999999999\n", SIZE_TYPE),
            (b"", SIZE_TYPE),
        ],
    )
    def test_does_not_take_a_conflict_without_a_size(self, body: bytes, kind: str) -> None:
        assert self.refused(Answer(409, body, kind)).reason is Unwitnessed.ANSWER_MALFORMED

    def test_does_not_ask_for_ever(self) -> None:
        sizes = [Answer(409, b"%d\n" % size, SIZE_TYPE) for size in (1, 2, 3, 4)]
        assert self.refused(*sizes).reason is Unwitnessed.UNAVAILABLE
        same = Answer(409, b"0\n", f"{SIZE_TYPE}; charset=utf-8")
        assert self.refused(same).reason is Unwitnessed.FORK_SEEN
        assert read_conflict(same) == 0

    def test_takes_no_cosignature_of_another_text_or_key(self) -> None:
        for line in (
            WITNESS.cosign(LOG.note(8).text, time=TIME),
            SignerKey(WITNESS.name, bytes(32)).cosign(LOG.note(7).text, time=TIME),
            WITNESS.cosign(LOG.note(7).text, time=1 << 62),
        ):
            answer = Answer(200, str(line).encode())
            assert self.refused(answer).reason is Unwitnessed.COSIGNATURE_FALSE
        assert self.refused(Answer(200, b"ok\n")).reason is Unwitnessed.ANSWER_MALFORMED
        assert self.refused(Answer(200)).reason is Unwitnessed.ANSWER_MALFORMED

    def test_passes_over_cosignatures_of_others(self) -> None:
        text = LOG.note(7).text
        other = SignerKey("other.example/w2", bytes(32)).cosign(text, time=TIME)
        lines = f"{other}{WITNESS.cosign(text, time=TIME)}".encode()
        found = read_cosigned(Answer(200, lines), LOG.note(7), WITNESS.witness, AT)
        assert found.signature.name == WITNESS.name

    @pytest.mark.parametrize(("apart", "taken"), [(299, True), (300, True), (301, False)])
    def test_takes_no_clock_far_from_ours(self, apart: int, taken: bool) -> None:
        for second in (TIME - apart, TIME + apart):
            line = str(WITNESS.cosign(LOG.note(7).text, time=second)).encode()
            if taken:
                read_cosigned(Answer(200, line), LOG.note(7), WITNESS.witness, AT)
            else:
                assert self.refused(Answer(200, line)).reason is Unwitnessed.COSIGNATURE_FALSE


class TestDisk:
    def test_outlives_the_witness(self, tmp_path: Path) -> None:
        create(tmp_path / "w", "witness.example/w9")
        disk = Disk.open(tmp_path / "w")
        witness = Witness(disk.signer, logs_of([SIGNER.verifier]), disk)
        assert witness.add_checkpoint(request(0, 7), time=TIME).status == 200
        disk.close()
        again = Disk.open(tmp_path / "w")
        witness = Witness(again.signer, logs_of([SIGNER.verifier]), again)
        assert witness.add_checkpoint(request(0, 9), time=TIME).body == b"7\n"
        assert witness.add_checkpoint(request(7, 9), time=TIME).status == 200
        again.close()

    def test_keeps_evidence(self, tmp_path: Path) -> None:
        create(tmp_path, "witness.example/w9")
        disk = Disk.open(tmp_path)
        disk.keep_evidence(b"two accounts")
        disk.close()
        [kept] = (tmp_path / "evidence").iterdir()
        assert kept.read_bytes() == b"two accounts"

    def test_is_for_one_witness_at_a_time(self, tmp_path: Path) -> None:
        create(tmp_path, "witness.example/w9")
        disk = Disk.open(tmp_path)
        with pytest.raises(StateUnfit, match="another witness"):
            Disk.open(tmp_path)
        disk.close()
        Disk.open(tmp_path).close()

    def test_keeps_the_key_to_its_owner(self, tmp_path: Path) -> None:
        create(tmp_path, "witness.example/w9")
        assert (tmp_path / "witness.key").stat().st_mode & 0o077 == 0
        with pytest.raises(StateUnfit, match="already holds"):
            create(tmp_path, "witness.example/w9")

    def test_that_lost_its_memory_does_not_go_on(self, tmp_path: Path) -> None:
        create(tmp_path, "witness.example/w9")
        (tmp_path / "state.json").unlink()
        with pytest.raises(StateUnfit, match="retire this key"):
            Disk.open(tmp_path)
        with pytest.raises(StateUnfit, match="--new-key"):
            Disk.open(tmp_path / "nowhere")

    @pytest.mark.parametrize("written", ["", "{}", '{"checkpoints":["x"],"type":"TYPE"}'])
    def test_that_was_damaged_does_not_go_on(self, tmp_path: Path, written: str) -> None:
        create(tmp_path, "witness.example/w9")
        damaged = written.replace("TYPE", "clearinghouse/witness-state@v1")
        (tmp_path / "state.json").write_text(damaged)
        with pytest.raises(StateUnfit):
            Disk.open(tmp_path)

    def test_with_what_another_cosigned_does_not_go_on(self, tmp_path: Path) -> None:
        create(tmp_path, "witness.example/w9")
        note = LOG.note(7)
        note = note.with_signatures(WITNESS.cosign(note.text, time=TIME))
        whole = {"checkpoints": [str(note)], "type": "clearinghouse/witness-state@v1"}
        written = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
        (tmp_path / "state.json").write_text(written)
        with pytest.raises(StateUnfit, match="no signature"):
            Disk.open(tmp_path)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[WitnessServer]:
    create(tmp_path / "w", "witness.example/w9")
    running = server(tmp_path / "w", [str(SIGNER.verifier)], "127.0.0.1:0")
    thread = threading.Thread(target=running.serve_forever, args=(0.01,))
    thread.start()
    yield running
    running.shutdown()
    thread.join()
    running.server_close()


class TestOverHttp:
    def ask(self, served: WitnessServer, size: int, log: Log = LOG) -> Cosigned:
        address = f"http://127.0.0.1:{served.server_address[1]}"
        key = served.witness.signer.witness
        post = poster(address, timeout=10)
        note = log.note(size)
        return obtain(note, key, known=0, prove=prove_for(log), post=post, at=clock.now())

    def test_a_growing_log_is_cosigned(self, served: WitnessServer) -> None:
        for size in (3, 9, 9, 40):
            assert abs(self.ask(served, size).at - clock.now()) < timedelta(minutes=1)

    def test_a_fork_is_not(self, served: WitnessServer) -> None:
        self.ask(served, 9)
        with pytest.raises(NotCosigned) as caught:
            self.ask(served, 12, OTHER)
        assert caught.value.reason is Unwitnessed.FORK_SEEN

    def test_the_last_checkpoint_can_be_read(self, served: WitnessServer) -> None:
        self.ask(served, 9)
        status, body = exchange(served, "GET", f"/{sha256(ORIGIN.encode()).hexdigest()}/checkpoint")
        assert status == 200
        assert Checkpoint.of(Note.parse(body)).size == 9
        assert exchange(served, "GET", "/")[0] == 404

    @pytest.mark.parametrize(
        ("path", "body", "status"),
        [
            ("/add-checkpoint", b"nonsense", 400),
            ("/elsewhere", b"x", 404),
            ("/add-checkpoint", b"x" * MAX_BODY, 400),
            ("/add-checkpoint", b"x" * (MAX_BODY + 1), 413),
        ],
    )
    def test_other_requests_are_refused(
        self, served: WitnessServer, path: str, body: bytes, status: int
    ) -> None:
        assert exchange(served, "POST", path, body)[0] == status

    def test_a_request_of_unknown_length_is_refused(self, served: WitnessServer) -> None:
        lines = iter([b"x"])
        assert exchange(served, "POST", "/add-checkpoint", lines)[0] == 411

    def test_nobody_there_is_told(self) -> None:
        post = poster("http://127.0.0.1:9", timeout=1)
        with pytest.raises(NotCosigned) as caught:
            post(b"")
        assert caught.value.reason is Unwitnessed.UNREACHABLE
        with pytest.raises(ValueError, match="http"):
            poster("file:///etc", timeout=1)


def exchange(
    served: WitnessServer, method: str, path: str, body: bytes | Iterator[bytes] | None = None
) -> tuple[int, bytes]:
    connection = HTTPConnection("127.0.0.1", served.server_address[1], timeout=10)
    try:
        # A server that refuses early may have closed before all of the body is written.
        with suppress(BrokenPipeError):
            connection.request(method, path, body)
        reply = connection.getresponse()
        return reply.status, reply.read()
    finally:
        connection.close()


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


class TestCommand:
    def test_makes_a_key(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        command = ["witness", "--state", str(tmp_path / "w"), "--new-key", "witness.example/w9"]
        assert main(command) == 0
        key = VerifierKey.parse(capsys.readouterr().out.strip())
        assert (key.name, key.algorithm) == ("witness.example/w9", 4)
        assert main(command) == 1

    def test_runs_without_framework_and_database(self, tmp_path: Path) -> None:
        """A whole life in a process of its own: made, asked, ended, and its memory kept."""
        for name in ("django", "psycopg"):
            put(tmp_path / "bare" / name / "__init__.py", b"raise ImportError('not here')\n")
        environment = {**os.environ, "PYTHONPATH": f"{tmp_path / 'bare'}:{SOURCES}"}
        command = [sys.executable, "-m", "clearinghouse", "witness", "--state", str(tmp_path / "w")]
        subprocess.run([*command, "--new-key", "w.example"], env=environment, check=True)
        run = [*command, "--log", str(SIGNER.verifier), "--listen", f"127.0.0.1:{free_port()}"]
        with subprocess.Popen(run, env=environment, stdout=subprocess.PIPE, text=True) as running:
            assert running.stdout is not None
            key = VerifierKey.parse(running.stdout.readline().strip())
            post = poster(f"http://{run[-1]}", timeout=10)
            note = LOG.note(9)
            found = obtain(note, key, known=0, prove=prove_for(LOG), post=post, at=clock.now())
            running.terminate()
        kept = Disk.open(tmp_path / "w")
        assert kept.last(ORIGIN) == note.with_signatures(found.signature)
        kept.close()

    @pytest.mark.parametrize(
        "more",
        [
            [],
            ["--log", "nonsense"],
            ["--log", str(SIGNER.verifier), "--listen", "nowhere"],
            ["--log", str(SIGNER.verifier), "--state", "/nowhere/at/all"],
        ],
    )
    def test_says_why_it_does_not_run(
        self, tmp_path: Path, more: Sequence[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        create(tmp_path / "w", "witness.example/w9")
        assert main(["witness", "--state", str(tmp_path / "w"), *more]) == 1
        assert "The witness does not run" in capsys.readouterr().err


class TestAgainstAnotherImplementation:
    """What another witness answered to our requests, in the order in which they were sent.

    aics-witness 0.1.0 from PyPI (tlog-witness v1.1.0) was run with the key ``WITNESS`` on 27
    November 2026, and asked by :func:`obtain` over HTTP.  Ours must answer the same, to the byte
    where the specification fixes the bytes; its client got cosignatures from ours likewise.
    """

    SECOND = 0x6B0A0328
    AT_3 = (
        "LLmRcYAdTH3DPEBkDQHmUkfDJtlPBFw3fq19dxeHrWhnBEyjiNLSvoU8cIeAOVxp/BraiX17+ZCMcdMpOuNSDQ=="
    )
    AT_9 = (
        "kvMFpD5gKZBEg5QOIR16bGqHtFN8wkru3a51ELOxGPp11IF0K9q8kSixtLADx01TQAS/qolXhKL7YQBjVqIiCw=="
    )
    AT_40 = (
        "2YNjEcMtHVE1mfpxxHkVnDl+Gau3Bc5A9sD+AnYuHmJZ+smgPn/2YBqnLQfu1dd5wBcMKbofwwE0BfiUL2o9Dg=="
    )
    LINE = "— witness.example/w1 Ro2ZuwAAAABrCgMo"
    FOREIGN = Log(leaves(3), SignerKey("other.example/log", bytes(32)))
    IMPOSTOR = Log(leaves(3), SignerKey(ORIGIN, bytes(32)))
    EXCHANGES: Sequence[tuple[int, int, Log, int, str]] = (
        (0, 3, LOG, 200, f"{LINE}{AT_3}\n"),
        (0, 9, LOG, 409, "3\n"),
        (3, 9, LOG, 200, f"{LINE}{AT_9}\n"),
        (9, 9, LOG, 200, f"{LINE}{AT_9}\n"),
        (9, 40, LOG, 200, f"{LINE}{AT_40}\n"),
        (7, 7, LOG, 409, "40\n"),
        (40, 40, OTHER, 422, ""),
        (0, 3, FOREIGN, 404, ""),
        (0, 3, IMPOSTOR, 403, ""),
    )

    def test_both_answer_alike(self) -> None:
        witness, _ = a_witness()
        for old, new, log, status, body in self.EXCHANGES:
            answer = witness.add_checkpoint(request(old, new, log), time=self.SECOND)
            assert answer.status == status
            if body:
                assert answer.body.decode() == body
            assert (answer.content_type == SIZE_TYPE) == (status == 409)

    def test_its_cosignatures_verify(self) -> None:
        at = datetime.fromtimestamp(self.SECOND, UTC)
        for _, new, log, status, body in self.EXCHANGES:
            if status == 200:
                answer = Answer(200, body.encode())
                assert read_cosigned(answer, log.note(new), WITNESS.witness, at).at == at
