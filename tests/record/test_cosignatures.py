"""Cosignatures: verified before they are kept, kept once, shown wherever a checkpoint is shown."""

import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import DatabaseError, connection, transaction

from clearinghouse.law.distribution import PUBLIC_READER
from clearinghouse.record import queries
from clearinghouse.record.export import export
from clearinghouse.record.models import Asking, Checkpoint, Cosignature
from clearinghouse.record.operations import (
    keep_cosignature,
    note_asked,
    publish_checkpoint,
)
from clearinghouse.record.witnesses import wait_after
from clearinghouse.tlog.findings import Conclusion
from clearinghouse.tlog.note import Note, NoteMalformed, NoteUnverified, Signature, SignerKey
from clearinghouse.tlog.proof import InclusionProof
from clearinghouse.tlog.verify import verify
from clearinghouse.tlog.witnessing import Unwitnessed
from tests.record.acting import AT, SIGNER, act

pytestmark = pytest.mark.django_db

ONE = SignerKey("witness.example/w1", bytes(range(1, 33)))
TWO = SignerKey("witness.example/w2", bytes(range(2, 34)))
TIME = 1_797_000_000
SEEN = datetime.fromtimestamp(TIME, UTC)
COLUMNS = "checkpoint_id, witness, key_id, verifier, line, cosigned_at, at"


def a_checkpoint(entries: int = 1) -> Checkpoint:
    for number in range(entries):
        act(number)
    return publish_checkpoint(at=AT, signer=SIGNER)


def line(checkpoint: Checkpoint, witness: SignerKey = ONE, time: int = TIME) -> str:
    return str(witness.cosign(Note.parse(checkpoint.note.encode()).text, time=time))


def keep(checkpoint: Checkpoint, witness: SignerKey = ONE, time: int = TIME) -> Cosignature:
    return keep_cosignature(
        size=checkpoint.size, line=line(checkpoint, witness, time), witness=witness.witness, at=AT
    )


class TestKeepCosignature:
    def test_keeps_the_line_its_key_and_its_moment(self) -> None:
        checkpoint = a_checkpoint()
        kept = keep(checkpoint)
        assert (kept.line, kept.cosigned_at, kept.at) == (line(checkpoint), SEEN, AT)
        assert (kept.witness, kept.verifier) == (ONE.name, str(ONE.witness))

    def test_keeps_the_first_of_a_key(self) -> None:
        checkpoint = a_checkpoint()
        keep(checkpoint)
        assert keep(checkpoint, time=TIME + 1).cosigned_at == SEEN
        assert Cosignature.objects.count() == 1

    def test_keeps_one_of_each_key_and_checkpoint(self) -> None:
        first = a_checkpoint()
        keep(first)
        keep(first, TWO)
        keep(a_checkpoint())
        assert Cosignature.objects.count() == 3

    def test_demands_a_checkpoint_of_that_size(self) -> None:
        checkpoint = a_checkpoint()
        with pytest.raises(Checkpoint.DoesNotExist):
            keep_cosignature(size=7, line=line(checkpoint), witness=ONE.witness, at=AT)

    def test_refuses_what_the_witness_did_not_sign(self) -> None:
        first = a_checkpoint()
        second = a_checkpoint()
        text = Note.parse(second.note.encode()).text
        real = ONE.cosign(text, time=TIME)
        forged = Signature(real.name, real.key_id, real.blob[:8] + bytes(64))
        moved = Signature(real.name, real.key_id, bytes(8) + real.blob[8:])
        for false in (line(first), line(second, TWO), str(forged), str(moved)):
            with pytest.raises(NoteUnverified):
                keep_cosignature(size=second.size, line=false, witness=ONE.witness, at=AT)
        assert not Cosignature.objects.exists()

    def test_refuses_a_plain_signature(self) -> None:
        checkpoint = a_checkpoint()
        plain = str(ONE.sign(Note.parse(checkpoint.note.encode()).text))
        for key in (ONE.verifier, ONE.witness):
            with pytest.raises(NoteUnverified):
                keep_cosignature(size=checkpoint.size, line=plain, witness=key, at=AT)

    def test_refuses_more_than_one_line(self) -> None:
        checkpoint = a_checkpoint()
        two = line(checkpoint) + line(checkpoint, TWO)
        with pytest.raises(NoteUnverified):
            keep_cosignature(size=checkpoint.size, line=two, witness=ONE.witness, at=AT)
        for nonsense in ("", "nonsense", line(checkpoint)[:-1], "\n" + line(checkpoint)):
            with pytest.raises(NoteMalformed):
                keep_cosignature(size=checkpoint.size, line=nonsense, witness=ONE.witness, at=AT)

    def test_refuses_a_signature_of_a_longer_text(self) -> None:
        checkpoint = a_checkpoint()
        text = Note.parse(checkpoint.note.encode()).text
        longer = ONE.cosign(f"{text}\nmore\n", time=TIME)
        with pytest.raises(NoteMalformed):
            keep_cosignature(
                size=checkpoint.size, line=f"more\n\n{longer}", witness=ONE.witness, at=AT
            )

    def test_refuses_a_second_beyond_all_calendars(self) -> None:
        checkpoint = a_checkpoint()
        for beyond in (10**12, (1 << 63) - 1):
            with pytest.raises(NoteUnverified):
                keep(checkpoint, time=beyond)


def insert(checkpoint: Checkpoint, **changes: object) -> None:
    """Write a cosignature past our operations, as whoever reaches the database could."""
    facts = {
        "checkpoint": checkpoint,
        "witness": ONE.name,
        "key_id": ONE.witness.key_id,
        "verifier": str(ONE.witness),
        "line": line(checkpoint),
        "cosigned_at": SEEN,
        "at": AT,
    }
    with transaction.atomic():
        Cosignature.objects.create(**(facts | changes))


class TestPostgresql:
    def test_admits_what_is_true(self) -> None:
        insert(a_checkpoint())
        assert Cosignature.objects.count() == 1

    @pytest.mark.parametrize(
        ("changes", "constraint"),
        [
            ({"witness": TWO.name}, "is_a_line|is_by_its_key"),
            ({"key_id": TWO.witness.key_id}, "is_by_its_key"),
            ({"verifier": str(TWO.witness)}, "is_by_its_key"),
            ({"verifier": str(ONE.verifier)}, "is_by_its_key"),
            ({"cosigned_at": SEEN + timedelta(seconds=1)}, "has_its_moment"),
            ({"line": ""}, "is_a_line|null"),
            ({"line": "— witness.example/w1 AAAA\n"}, "is_a_line"),
        ],
    )
    def test_refuses_columns_that_say_otherwise(
        self, changes: dict[str, object], constraint: str
    ) -> None:
        checkpoint = a_checkpoint()
        with pytest.raises(DatabaseError, match=constraint):
            insert(checkpoint, **changes)

    def test_refuses_a_second_one_of_a_key(self) -> None:
        checkpoint = a_checkpoint()
        insert(checkpoint)
        with pytest.raises(DatabaseError, match="one_cosignature"):
            insert(checkpoint, line=line(checkpoint), at=AT + timedelta(days=1))

    @pytest.mark.parametrize(
        "statement", ["DELETE FROM {}", "TRUNCATE {}", "UPDATE {} SET at = at"]
    )
    def test_refuses_any_change_of_what_is_kept(self, statement: str) -> None:
        keep(a_checkpoint())
        connection.check_constraints()
        with (
            pytest.raises(DatabaseError, match="append-only"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement.format("record_cosignature"))
        assert Cosignature.objects.count() == 1

    def test_keeps_a_note_readable(self) -> None:
        checkpoint = a_checkpoint()
        keys = [SignerKey(f"w{number}.example", bytes([number] * 32)) for number in range(65)]
        for key in keys[:64]:
            keep(checkpoint, key)
        with pytest.raises(DatabaseError, match="more cosignatures"), transaction.atomic():
            keep(checkpoint, keys[64])
        assert len(Note.parse(queries.checkpoint_file(PUBLIC_READER)).signatures) == 65


class TestACheckpoint:
    def test_bears_its_cosignatures_in_one_order(self) -> None:
        checkpoint = a_checkpoint()
        keep(checkpoint, TWO)
        keep(checkpoint, ONE)
        served = Note.parse(queries.checkpoint_file(PUBLIC_READER))
        assert [each.name for each in served.signatures] == [SIGNER.name, ONE.name, TWO.name]
        assert SIGNER.verifier.signed(served).name == SIGNER.name
        assert ONE.witness.signed(served).time == TIME

    def test_is_the_same_wherever_it_is_shown(self, tmp_path: Path) -> None:
        checkpoint = a_checkpoint(3)
        keep(checkpoint)
        note = queries.checkpoint_file(PUBLIC_READER).decode()
        export(PUBLIC_READER, tmp_path / "log", verifier=str(SIGNER.verifier))
        assert (tmp_path / "log" / "checkpoint").read_text() == note
        assert queries.latest_checkpoint(PUBLIC_READER).note == note
        assert queries.checkpoint(PUBLIC_READER, 3).note == note
        assert queries.checkpoints(PUBLIC_READER)[0].note == note
        assert str(InclusionProof.parse(queries.inclusion_proof(PUBLIC_READER, 1)).note) == note

    @pytest.mark.parametrize(
        ("witness", "conclusion"), [(ONE, Conclusion.VERIFIED), (TWO, Conclusion.REFUTED)]
    )
    def test_verifies_as_exported(
        self, tmp_path: Path, witness: SignerKey, conclusion: Conclusion
    ) -> None:
        keep(a_checkpoint(3))
        export(PUBLIC_READER, tmp_path / "log", verifier=str(SIGNER.verifier))
        told = verify(str(tmp_path / "log"), witnesses=[str(witness.witness)])
        assert told.conclusion is conclusion
        assert verify(str(tmp_path / "log")).conclusion is Conclusion.VERIFIED

    def test_is_looked_up_by_what_witnesses_saw(self) -> None:
        first, second, third = a_checkpoint(), a_checkpoint(), a_checkpoint()
        keep(first, ONE, TIME - 1)
        keep(second, ONE)
        keep(third, ONE, TIME + 5)
        keep(third, TWO, TIME + 5)

        def found(index: int, since: datetime, by: int) -> int | None:
            head = queries.head_witnessed(PUBLIC_READER, index, since=since, by=by)
            return head.size if head else None

        tick = timedelta(microseconds=1)
        assert found(0, SEEN, 1) == second.size
        assert found(0, SEEN - timedelta(seconds=1), 1) == first.size
        assert found(0, SEEN + tick, 1) == third.size
        assert found(0, SEEN, 2) == third.size
        assert found(2, SEEN, 1) == third.size
        assert found(0, SEEN, 3) is None
        assert found(3, SEEN, 1) is None

    def test_tells_what_each_witness_saw_last(self) -> None:
        keep(a_checkpoint(), TWO)
        later = a_checkpoint()
        keep(later, TWO)
        keep(later, ONE)
        told = [(seen.name, seen.size) for seen in queries.last_witnessed(PUBLIC_READER)]
        assert told == [(ONE.name, later.size), (TWO.name, later.size)]


class TestNoteAsked:
    def note(self, reason: Unwitnessed | None = None, about: str = "") -> Asking:
        return note_asked(witness=ONE.witness, at=AT, reason=reason, about=about)

    def test_waits_longer_after_every_failure(self) -> None:
        waits = [
            (self.note(Unwitnessed.UNREACHABLE).next_at - AT).total_seconds() for _ in range(9)
        ]
        assert waits == [30, 60, 120, 240, 480, 960, 1920, 3600, 3600]
        assert wait_after(10**6) == timedelta(hours=1)

    def test_begins_anew_after_a_cosignature(self) -> None:
        self.note(Unwitnessed.UNREACHABLE, "nobody there")
        asking = self.note()
        assert (asking.failures, asking.reason, asking.about, asking.next_at) == (0, "", "", AT)

    def test_does_not_forget_a_fork_for_less(self) -> None:
        self.note(Unwitnessed.FORK_SEEN, "HTTP 422")
        asking = self.note(Unwitnessed.UNREACHABLE, "nobody there")
        assert (asking.failures, asking.reason, asking.about) == (2, "fork_seen", "HTTP 422")
        assert self.note().reason == ""


@pytest.mark.django_db(transaction=True)
class TestManyWorkers:
    def test_keep_one_cosignature_of_a_key(self) -> None:
        checkpoint = a_checkpoint()
        lines = [line(checkpoint, time=TIME + number) for number in range(8)]
        faults: list[BaseException] = []
        ready = threading.Barrier(len(lines))

        def bring(one: str) -> None:
            try:
                ready.wait()
                keep_cosignature(size=1, line=one, witness=ONE.witness, at=AT)
            except BaseException as fault:  # noqa: BLE001 - whatever it is, the test must see it
                faults.append(fault)
            finally:
                connection.close()

        threads = [threading.Thread(target=bring, args=(one,)) for one in lines]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert faults == []
        assert Cosignature.objects.get().line in lines
