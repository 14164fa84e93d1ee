"""A witness: it cosigns a log's checkpoints as long as each continues the last it cosigned.

Any Member may run one; then no two accounts of the record can both be cosigned.  The rules are
here, without network or clock; what must outlive a crash is kept by :class:`Memory`.
Specification: https://c2sp.org/tlog-witness
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from threading import Lock
from typing import Final, Protocol

from clearinghouse.tlog.checkpoint import Checkpoint
from clearinghouse.tlog.merkle import EMPTY_ROOT, verify_consistency
from clearinghouse.tlog.note import Note, NoteUnverified, SignerKey, VerifierKey
from clearinghouse.tlog.witnessing import (
    CONFLICT,
    OK,
    SIZE_TYPE,
    UNPROCESSABLE,
    AddCheckpoint,
    Answer,
    RequestMalformed,
)

BAD_REQUEST: Final = 400
FORBIDDEN: Final = 403
NOT_FOUND: Final = 404
UNAVAILABLE: Final = 503


class Memory(Protocol):
    """What a witness must not forget."""

    def last(self, origin: str) -> Note | None:
        """Return the checkpoint of a log last cosigned, with the cosignature, if there is one."""
        ...

    def keep(self, origin: str, note: Note) -> None:
        """Keep a cosigned checkpoint so that it outlives a crash; raises ``OSError``."""
        ...

    def keep_evidence(self, request: bytes) -> None:
        """Keep a request that the log signed and that contradicts what was cosigned."""
        ...


@dataclass(slots=True)
class Witness:
    """One witness: its key, the logs it witnesses by origin, and its memory.

    One lock is held from the look at the last size to its replacement, so that a slower request
    can never bring back a smaller tree.
    """

    signer: SignerKey
    logs: Mapping[str, VerifierKey]
    memory: Memory
    _lock: Lock = field(default_factory=Lock)

    def add_checkpoint(self, body: bytes, *, time: int) -> Answer:
        """Answer a request at a POSIX second; what is answered has been kept before."""
        try:
            request = AddCheckpoint.parse(body)
        except RequestMalformed as error:
            return _plain(BAD_REQUEST, str(error))
        head = Checkpoint.of(request.note)
        key = self.logs.get(head.origin)
        if key is None:
            return _plain(NOT_FOUND, "this log is not witnessed here")
        try:
            signature = key.signed(request.note)
        except NoteUnverified as error:
            return _plain(FORBIDDEN, str(error))
        if request.old > head.size:
            return _plain(BAD_REQUEST, "the old size is larger than the checkpoint")
        clean = Note(request.note.text, (signature,))
        with self._lock:
            return self._continue(request, head, clean, body, time)

    def _continue(
        self, request: AddCheckpoint, head: Checkpoint, clean: Note, body: bytes, time: int
    ) -> Answer:
        """Cosign a checkpoint that continues the last one; the lock is held."""
        last = self.memory.last(head.origin)
        known = Checkpoint(head.origin, 0, EMPTY_ROOT) if last is None else Checkpoint.of(last)
        if request.old != known.size:
            return Answer(CONFLICT, f"{known.size}\n".encode(), SIZE_TYPE)
        if not verify_consistency(known.size, head.size, request.proof, known.root, head.root):
            self.memory.keep_evidence(body)
            return _plain(UNPROCESSABLE, "this does not continue what was cosigned")
        if time <= 0 or (last is not None and time < self.time_of(last)):
            return _plain(UNAVAILABLE, "the clock of this witness is behind its last cosignature")
        cosignature = self.signer.cosign(clean.text, time=time)
        try:
            self.memory.keep(head.origin, clean.with_signatures(cosignature))
        except OSError:
            return _plain(UNAVAILABLE, "the witness cannot keep what it would cosign")
        return Answer(OK, str(cosignature).encode())

    def time_of(self, last: Note) -> int:
        """Return when this witness cosigned; raises ``NoteUnverified`` if it did not."""
        return self.signer.witness.signed(last).time

    def latest(self, origin_hash: str) -> Answer:
        """Answer which checkpoint was last cosigned of the log whose origin has this SHA-256."""
        for origin in self.logs:
            if sha256(origin.encode()).hexdigest() == origin_hash:
                with self._lock:
                    last = self.memory.last(origin)
                if last is not None:
                    return Answer(OK, str(last).encode())
        return _plain(NOT_FOUND, "nothing was cosigned of such a log")


def logs_of(keys: Iterable[VerifierKey]) -> dict[str, VerifierKey]:
    """Return the logs by origin, which is the name of each log's key; raises ``ValueError``."""
    given = list(keys)
    logs = {key.name: key for key in given}
    if len(logs) != len(given):
        raise ValueError("two keys of one name are given")
    return logs


def _plain(status: int, reason: str) -> Answer:
    return Answer(status, f"{reason}\n".encode())
