"""Checkpoints: signed only if they continue what was signed before."""

from pathlib import Path

import pytest
from django.db import transaction

from clearinghouse.record import keys
from clearinghouse.record.models import Checkpoint
from clearinghouse.record.operations import CannotSign, Unsigned, publish_checkpoint
from clearinghouse.tlog import checkpoint, merkle
from clearinghouse.tlog.merkle import EMPTY_ROOT
from clearinghouse.tlog.note import Note, SignerKey
from tests.record.acting import AT, SIGNER, act

pytestmark = pytest.mark.django_db

OTHER = SignerKey(SIGNER.name, bytes(32))


def signed(size: int, root: bytes, signer: SignerKey = SIGNER) -> Note:
    return checkpoint.Checkpoint(signer.name, size, root).signed([signer])


class TestPublishCheckpoint:
    def test_signs_the_head_of_the_record(self) -> None:
        for number in range(3):
            act(number)
        published = publish_checkpoint(at=AT, signer=SIGNER)
        note = Note.parse(published.note.encode())
        head = checkpoint.Checkpoint.of(note)
        assert SIGNER.verifier.signed(note)
        assert (head.origin, head.size) == (SIGNER.name, 3)
        assert bytes(published.root) == head.root

    def test_signs_the_empty_record(self) -> None:
        published = publish_checkpoint(at=AT, signer=SIGNER)
        assert (published.size, bytes(published.root)) == (0, EMPTY_ROOT)

    def test_signs_nothing_twice(self) -> None:
        act()
        one = publish_checkpoint(at=AT, signer=SIGNER)
        two = publish_checkpoint(at=AT, signer=SIGNER)
        assert one == two
        assert Checkpoint.objects.count() == 1

    def test_signs_each_growth(self) -> None:
        sizes = []
        for number in range(3):
            act(number)
            sizes.append(publish_checkpoint(at=AT, signer=SIGNER).size)
        assert sizes == [1, 2, 3]

    def test_remembers_outside_the_database_what_it_signed(
        self, django_capture_on_commit_callbacks: object, data: Path
    ) -> None:
        act()
        with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
            published = publish_checkpoint(at=AT, signer=SIGNER)
        assert (data / "keys" / "log.checkpoint").read_text() == published.note
        assert keys.last_signed() == Note.parse(published.note.encode())

    @pytest.mark.parametrize(
        ("size", "root", "reason"),
        [
            (2, merkle.hash_leaf(b""), Unsigned.SHORTER_THAN_SIGNED),
            (1, merkle.hash_leaf(b""), Unsigned.OTHER_THAN_SIGNED),
        ],
    )
    def test_refuses_a_database_older_or_other_than_what_was_published(
        self, size: int, root: bytes, reason: Unsigned
    ) -> None:
        act()
        keys.remember_signed(signed(size, root))
        with pytest.raises(CannotSign) as refused:
            publish_checkpoint(at=AT, signer=SIGNER)
        assert refused.value.reason is reason
        assert not Checkpoint.objects.exists()

    def test_goes_on_where_the_memory_is_the_same(self) -> None:
        root = bytes(act().leaf_hash)
        keys.remember_signed(signed(1, root))
        act(1)
        assert publish_checkpoint(at=AT, signer=SIGNER).size == 2

    def test_refuses_another_key(self) -> None:
        act()
        publish_checkpoint(at=AT, signer=SIGNER)
        act()
        with pytest.raises(CannotSign) as refused:
            publish_checkpoint(at=AT, signer=OTHER)
        assert refused.value.reason is Unsigned.SIGNED_BY_ANOTHER_KEY

    def test_refuses_another_origin(self) -> None:
        act()
        publish_checkpoint(at=AT, signer=SIGNER)
        with pytest.raises(CannotSign) as refused:
            publish_checkpoint(at=AT, signer=SignerKey("other.example/log", SIGNER.seed))
        assert refused.value.reason is Unsigned.ANOTHER_LOG

    @pytest.mark.django_db(transaction=True)
    def test_is_never_part_of_an_act(self) -> None:
        """It would sign what may yet be rolled back."""
        with transaction.atomic(), pytest.raises(RuntimeError, match="durable"):
            publish_checkpoint(at=AT, signer=SIGNER)


class TestKey:
    def test_is_made_at_first_use_for_its_owner_only(self, data: Path) -> None:
        made = keys.signer()
        kept = data / "keys" / "log.key"
        assert kept.stat().st_mode & 0o777 == 0o600
        assert keys.signer() == made
        assert [path.name for path in kept.parent.iterdir()] == ["log.key"]

    def test_may_come_from_the_environment(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("CLEARINGHOUSE_LOG_KEY", SIGNER.private_text + "\n")
        assert keys.signer() == SIGNER

    def test_readable_by_others_is_refused(self, data: Path) -> None:
        keys.signer()
        (data / "keys" / "log.key").chmod(0o640)
        with pytest.raises(keys.KeyUnusable, match="chmod 600"):
            keys.signer()

    def test_of_another_origin_is_refused(self, settings: object) -> None:
        keys.signer()
        settings.CLEARINGHOUSE_ORIGIN = "other.example/log"  # type: ignore[attr-defined]
        with pytest.raises(keys.KeyUnusable, match="CLEARINGHOUSE_ORIGIN"):
            keys.signer()

    def test_that_is_none_is_refused_without_being_shown(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("CLEARINGHOUSE_LOG_KEY", "PRIVATE+KEY+secret")
        with pytest.raises(keys.KeyUnusable) as refused:
            keys.signer()
        assert "secret" not in str(refused.value)

    def test_made_by_two_at_once_is_one(self, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (data / "keys").mkdir(parents=True)
        kept = data / "keys" / "log.key"
        kept.write_text(SIGNER.private_text)
        kept.chmod(0o600)
        assert keys._make(kept) == SIGNER.private_text
