"""The archive of a backup: whole as it was made, or refused before anything is written."""

import io
import json
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from clearinghouse.cli import archive, published
from clearinghouse.cli.archive import ArchiveUnusable, Manifest
from clearinghouse.cli.installation import Unready
from clearinghouse.tlog.checkpoint import Checkpoint
from clearinghouse.tlog.note import SignerKey

SIGNER = SignerKey("house.example/record", bytes(range(32)))
CONTENTS = {"database.dump": b"d" * 3_000, "checkpoint": b"c", "keys/log.key": b"k"}


def manifest(**given: object) -> Manifest:
    told = {
        "origin": SIGNER.name,
        "made_at": "2026-11-27T12:00:00+00:00",
        "size": 3,
        "rows": {"record_entry": 3},
        "members": {},
    }
    return Manifest(**(told | given))  # type: ignore[arg-type]


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """Return an archive as a backup writes it."""
    made = tmp_path / "made"
    (made / "keys").mkdir(parents=True)
    for name, content in CONTENTS.items():
        (made / name).write_bytes(content)
    members = {name: made / name for name in CONTENTS}
    digests = {name: archive.digest_of(path) for name, path in members.items()}
    archive.write(tmp_path / "whole.tar", manifest(members=digests), members)
    return tmp_path / "whole.tar"


def rewritten(whole: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """Return an archive with the members changed and the manifest left as it was."""
    with tarfile.open(whole) as opened:
        members = {m.name: opened.extractfile(m).read() for m in opened}  # type: ignore[union-attr]
    change(members)
    changed = whole.with_name("changed.tar")
    with tarfile.open(changed, "w") as made:
        for name, content in members.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            made.addfile(member, io.BytesIO(content))
    return changed


class TestAnArchive:
    def test_is_taken_apart_as_it_was_made(self, whole: Path, tmp_path: Path) -> None:
        into = tmp_path / "into"
        into.mkdir()

        told = archive.take_apart(whole, into)

        assert told.size == 3
        assert {name: (into / name).read_bytes() for name in CONTENTS} == CONTENTS
        assert whole.stat().st_mode & 0o777 == 0o600

    def test_names_nobody(self, whole: Path) -> None:
        with tarfile.open(whole) as opened:
            assert {(m.uname, m.gname, m.uid, m.gid) for m in opened} == {("", "", 0, 0)}

    def test_never_replaces_another(self, whole: Path, tmp_path: Path) -> None:
        made = tmp_path / "again"
        made.mkdir()
        (made / "database.dump").write_bytes(b"d")

        with pytest.raises(FileExistsError):
            archive.write(whole, manifest(), {archive.DATABASE: made / "database.dump"})

        assert archive.take_apart(whole, made).size == 3

    @pytest.mark.parametrize(
        ("change", "named"),
        [
            (lambda m: m.update({"database.dump": b"e" + b"d" * 2_999}), "database.dump"),
            (lambda m: m.update({"checkpoint": b""}), "checkpoint"),
            (lambda m: m.pop("keys/log.key"), "keys/log.key"),
            (lambda m: m.update({"keys/secret-key": b"s"}), "keys/secret-key"),
            (lambda m: m.update({"../outside": b"o"}), "../outside"),
        ],
    )
    def test_that_was_changed_is_refused(
        self, whole: Path, tmp_path: Path, change: Callable[[dict[str, bytes]], None], named: str
    ) -> None:
        into = tmp_path / "deep" / "into"
        into.mkdir(parents=True)

        with pytest.raises(ArchiveUnusable, match=r"is not as it was made") as said:
            archive.take_apart(rewritten(whole, change), into)

        assert named in str(said.value)
        assert not (tmp_path / "deep" / "outside").exists()

    @pytest.mark.parametrize("length", [0, 100, 1_000, 4_000])
    def test_that_was_cut_off_is_refused(self, whole: Path, tmp_path: Path, length: int) -> None:
        cut = tmp_path / "cut.tar"
        cut.write_bytes(whole.read_bytes()[:length])
        into = tmp_path / "into"
        into.mkdir()

        with pytest.raises(ArchiveUnusable):
            archive.take_apart(cut, into)

    @pytest.mark.parametrize(
        "told",
        [
            b"",
            b"[]",
            b"{}",
            json.dumps({"format": 2}).encode(),
            json.dumps(
                {
                    "origin": "o",
                    "made_at": "",
                    "size": 1,
                    "rows": {},
                    "members": {"database.dump": "", "../outside": ""},
                    "format": 1,
                }
            ).encode(),
        ],
    )
    def test_with_another_manifest_is_refused(self, told: bytes) -> None:
        with pytest.raises(ArchiveUnusable):
            Manifest.parse(told)

    def test_that_is_not_there_is_a_sentence(self, tmp_path: Path) -> None:
        with pytest.raises(ArchiveUnusable, match="cannot be read"):
            archive.take_apart(tmp_path / "none.tar", tmp_path)


def note(size: int = 3, *, signer: SignerKey = SIGNER) -> bytes:
    return str(Checkpoint(signer.name, size, bytes(32)).signed([signer])).encode()


def read(place: str) -> published.Published:
    return published.read_published(place, origin=SIGNER.name, verifier=str(SIGNER.verifier))


class TestACheckpointThatSomebodyHolds:
    def test_is_read_from_a_file_or_a_directory(self, tmp_path: Path) -> None:
        (tmp_path / "checkpoint").write_bytes(note())

        assert read(str(tmp_path / "checkpoint")).size == 3
        assert read(str(tmp_path)).size == 3

    @pytest.mark.parametrize(
        "address",
        [
            "https://house.example/log",
            "https://house.example/log/",
            "https://house.example/log/checkpoint",
        ],
    )
    def test_is_read_from_where_the_log_is_served(self, monkeypatch, address: str) -> None:
        class Served:
            def read(self, path: str, limit: int) -> bytes:
                assert (path, limit) == ("checkpoint", published.SMALL)
                return note()

        opened: list[str] = []
        monkeypatch.setattr(published, "open_source", lambda at: opened.append(at) or Served())

        assert read(address).size == 3
        assert opened == ["https://house.example/log"]

    @pytest.mark.parametrize(
        ("written", "said"),
        [
            (b"nothing", "is no checkpoint"),
            (note(signer=SignerKey(SIGNER.name, bytes(32))), "is not signed by this log"),
            (note(signer=SignerKey("other.example/record", bytes(32))), "not signed by this log"),
        ],
    )
    def test_counts_only_if_it_is_of_this_log(
        self, tmp_path: Path, written: bytes, said: str
    ) -> None:
        (tmp_path / "checkpoint").write_bytes(written)

        with pytest.raises(Unready, match=said):
            read(str(tmp_path))

    def test_that_is_not_there_is_a_sentence(self, tmp_path: Path) -> None:
        with pytest.raises(Unready, match="No checkpoint can be read"):
            read(str(tmp_path / "none"))

    @pytest.mark.parametrize(
        ("size", "held", "which"),
        [(3, 4, "entry 3 is lost"), (3, 5, "entries 3 to 4 are lost"), (0, 2, "entries 0 to 1")],
    )
    def test_tells_what_an_older_record_lost(self, size: int, held: int, which: str) -> None:
        assert which in published.lost(size, held)

    def test_that_is_longest_counts(self) -> None:
        one, two = (published.Published("", size, b"") for size in (1, 2))

        assert published.latest([one, two]) is two
        assert published.latest([two, one]) is two
        assert published.latest([]) is None
