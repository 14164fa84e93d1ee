"""What a witness keeps on disk: its key, and the last checkpoint of each log that it cosigned.

The state is one file, written beside and moved into place, so that it is whole after any crash.
A witness whose state is lost must not go on under its key: it could be led to cosign a fork.
"""

import fcntl
import os
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import IO, Final

from clearinghouse.tlog import canonical
from clearinghouse.tlog.checkpoint import Checkpoint
from clearinghouse.tlog.note import Note, NoteMalformed, NoteUnverified, SignerKey

STATE_TYPE: Final = "clearinghouse/witness-state@v1"

_KEY: Final = "witness.key"
_STATE: Final = "state.json"
_LOCK: Final = "lock"
_EVIDENCE: Final = "evidence"
_MAX_EVIDENCE: Final = 1000
_PRIVATE: Final = 0o600


class StateUnfit(Exception):
    """The directory does not hold the state of a witness, or another one runs on it."""


@dataclass(slots=True)
class Disk:
    """The memory of one witness, in a directory that nobody else uses meanwhile."""

    directory: Path
    signer: SignerKey
    _lock: IO[bytes]
    _last: dict[str, Note] = field(default_factory=dict)

    @classmethod
    def open(cls, directory: Path) -> "Disk":
        """Return the state kept in a directory; raises :class:`StateUnfit`."""
        try:
            signer = SignerKey.parse((directory / _KEY).read_text("utf-8").strip())
            lock = _hold(directory / _LOCK)
        except FileNotFoundError as error:
            missing = Path(error.filename).name
            raise StateUnfit(f"{directory} has no {missing}: make one with --new-key") from None
        except (OSError, ValueError) as error:
            raise StateUnfit(f"{directory}: {error}") from None
        try:
            return cls(directory, signer, lock, _read_state(directory / _STATE, signer))
        except StateUnfit:
            lock.close()
            raise

    def close(self) -> None:
        """Let another witness use the directory."""
        self._lock.close()

    def last(self, origin: str) -> Note | None:
        """Return the checkpoint of a log last cosigned."""
        return self._last.get(origin)

    def keep(self, origin: str, note: Note) -> None:
        """Write the state with ``note`` in it, and only then remember it."""
        after = {**self._last, origin: note}
        _write(self.directory / _STATE, _state_bytes(after))
        self._last = after

    def keep_evidence(self, request: bytes) -> None:
        """Keep a contradicting request by its hash, as long as there are not too many.

        A failure here changes no answer: the request is refused in any case.
        """
        try:
            kept = self.directory / _EVIDENCE
            kept.mkdir(exist_ok=True)
            if sum(1 for _ in kept.iterdir()) < _MAX_EVIDENCE:
                _write(kept / sha256(request).hexdigest(), request)
        except OSError:
            return


def create(directory: Path, name: str) -> SignerKey:
    """Make the key and the empty state of a new witness; raises :class:`StateUnfit`."""
    try:
        directory.mkdir(parents=True, exist_ok=True)
        if (directory / _KEY).exists() or (directory / _STATE).exists():
            raise StateUnfit(f"{directory} already holds a witness; a new one needs a new place")
        signer = SignerKey.generate(name)
        _write(directory / _STATE, _state_bytes({}))
        _write(directory / _KEY, f"{signer.private_text}\n".encode())
    except (OSError, NoteMalformed) as error:
        raise StateUnfit(str(error)) from None
    return signer


def _hold(path: Path) -> IO[bytes]:
    """Return the lock file, held until it is closed; raises :class:`StateUnfit` if it is held."""
    lock = path.open("ab")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock.close()
        raise StateUnfit(f"another witness runs on {path.parent}") from None
    return lock


def _state_bytes(last: dict[str, Note]) -> bytes:
    notes = [str(last[origin]) for origin in sorted(last)]
    return canonical.encode({"type": STATE_TYPE, "checkpoints": notes}) + b"\n"


def _read_state(path: Path, signer: SignerKey) -> dict[str, Note]:
    """Return the checkpoints in a state file, each of which this witness must have cosigned."""
    read: dict[str, Note] = {}
    try:
        match canonical.decode(path.read_bytes().removesuffix(b"\n")):
            case {"type": str(kind), "checkpoints": list(notes)} if kind == STATE_TYPE:
                for written in notes:
                    note = Note.parse(str(written).encode())
                    signer.witness.signed(note)
                    read[Checkpoint.of(note).origin] = note
            case _:
                raise StateUnfit(f"{_STATE} is not of type {STATE_TYPE}")
    except FileNotFoundError:
        # Its memory is lost: going on under the same key could cosign a fork.
        raise StateUnfit(f"{path} is lost: retire this key, make a new witness") from None
    except (OSError, canonical.NotCanonical, NoteMalformed, NoteUnverified) as error:
        raise StateUnfit(f"{path}: {error}") from None
    return read


def _write(path: Path, content: bytes) -> None:
    """Write a file so that after any crash it is either as before or whole."""
    beside = path.with_name(path.name + ".new")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _PRIVATE)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
