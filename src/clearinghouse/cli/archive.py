"""The archive of a backup: a tar file whose first member says what all the others must be.

It is written under another name and renamed when it is whole, so that a file that bears its name is
complete.  It is taken apart only after every member has shown the digest that the manifest gives.
"""

import io
import json
import os
import shutil
import tarfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any, Final

FORMAT: Final = 1
MANIFEST: Final = "manifest.json"
DATABASE: Final = "database.dump"
CHECKPOINT: Final = "checkpoint"
VERIFIER_KEY: Final = "log.vkey"
KEYS: Final = ("keys/log.key", "keys/secret-key", "keys/second-factors")
_MANIFEST_AT_MOST: Final = 1_000_000
_KNOWN: Final = frozenset({DATABASE, CHECKPOINT, VERIFIER_KEY, *KEYS})
_PIECE: Final = 2**20


class ArchiveUnusable(Exception):
    """The file is no whole backup; the message says why, as a sentence."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an archive holds: ``rows`` by table, ``size`` of the record, members by digest."""

    origin: str
    made_at: str
    size: int
    rows: Mapping[str, int]
    members: Mapping[str, str]
    format: int = FORMAT

    def to_bytes(self) -> bytes:
        """Return the manifest in writing."""
        return (json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n").encode()

    @classmethod
    def parse(cls, written: bytes) -> "Manifest":
        """Return a manifest as it is written; raises :class:`ArchiveUnusable`."""
        try:
            told: dict[str, Any] = json.loads(written)
            if told.get("format") != FORMAT:
                raise ArchiveUnusable(
                    f"The backup is of format {told.get('format')}; this version of the program "
                    f"reads format {FORMAT}."
                )
            read = cls(**told)
            is_sound = DATABASE in read.members and set(read.members) <= _KNOWN
        except (ValueError, TypeError, AttributeError) as fault:
            raise ArchiveUnusable("The manifest of the backup cannot be read.") from fault
        if not is_sound:
            raise ArchiveUnusable("The manifest of the backup does not name what a backup has.")
        return read


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal digits."""
    with path.open("rb") as stream:
        return file_digest(stream, sha256).hexdigest()


def write(target: Path, manifest: Manifest, members: Mapping[str, Path]) -> None:
    """Write the archive beside its place, then give it its name."""
    fresh = members[DATABASE].parent / "archive"
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as stream:
        with tarfile.open(fileobj=stream, mode="w", format=tarfile.PAX_FORMAT) as archive:
            _add(archive, MANIFEST, manifest.to_bytes())
            for name, path in members.items():
                archive.add(path, name, recursive=False, filter=_nameless)
        stream.flush()
        os.fsync(stream.fileno())
    # A link, unlike a move, never replaces what bears the name already.
    os.link(fresh, target)
    parent = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(parent)
    finally:
        os.close(parent)


def take_apart(source: Path, into: Path) -> Manifest:
    """Write the members into the directory and return the manifest, if all are what it says.

    Raises :class:`ArchiveUnusable`; whatever was written then is of no use.
    """
    try:
        with tarfile.open(source, "r:") as archive:
            manifest = Manifest.parse(_first(archive))
            found = {member.name: _take(archive, member, into) for member in archive}
    except (tarfile.TarError, EOFError, KeyError) as fault:
        raise ArchiveUnusable(f"{source} is no backup, or was cut off: {fault}.") from fault
    except OSError as refused:
        raise ArchiveUnusable(f"{source} cannot be read: {refused.strerror}.") from refused
    found.pop(MANIFEST, None)
    strays = sorted({*manifest.members.items()} ^ {*found.items()})
    if strays:
        names = ", ".join(sorted({name for name, _ in strays}))
        raise ArchiveUnusable(
            f"{source} is not as it was made: {names} differs from the manifest. Nothing was "
            "restored. Take another copy of the backup."
        )
    return manifest


def _first(archive: tarfile.TarFile) -> bytes:
    member = archive.next()
    if member is None or member.name != MANIFEST or member.size > _MANIFEST_AT_MOST:
        raise ArchiveUnusable(f"{archive.name!s} does not begin with the manifest of a backup.")
    stream = archive.extractfile(member)
    if stream is None:
        raise ArchiveUnusable(f"{archive.name!s} does not begin with the manifest of a backup.")
    return stream.read()


def _take(archive: tarfile.TarFile, member: tarfile.TarInfo, into: Path) -> str:
    """Write a member under its own name, or under none if we never gave that name."""
    stream = archive.extractfile(member) if member.isreg() else None
    if member.name == MANIFEST:
        return ""
    if stream is None or member.name not in _KNOWN:
        return "not ours"
    path = into / member.name
    path.parent.mkdir(exist_ok=True, mode=0o700)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as written:
        shutil.copyfileobj(stream, written, _PIECE)
    return digest_of(path)


def _add(archive: tarfile.TarFile, name: str, content: bytes) -> None:
    member = tarfile.TarInfo(name)
    member.size, member.mode = len(content), 0o600
    archive.addfile(member, io.BytesIO(content))


def _nameless(member: tarfile.TarInfo) -> tarfile.TarInfo:
    """Leave out whose file it was on the machine that made the backup."""
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    member.mode = 0o600
    return member
