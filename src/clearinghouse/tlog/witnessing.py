"""Asking a witness to cosign a checkpoint: the messages of C2SP tlog-witness, and their order.

The log says from which size the witness knows it, proves that its checkpoint continues that, and
gets a cosignature.  Who carries the messages is told: :func:`obtain` opens no connection itself.
Specification: https://c2sp.org/tlog-witness
"""

import base64
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final

from clearinghouse.tlog.checkpoint import MAX_SIZE, Checkpoint
from clearinghouse.tlog.merkle import HASH_SIZE
from clearinghouse.tlog.note import (
    Note,
    NoteMalformed,
    NoteUnverified,
    Signature,
    VerifierKey,
    decode_base64,
)

ADD_CHECKPOINT: Final = "add-checkpoint"
SIZE_TYPE: Final = "text/x.tlog.size"
MAX_PROOF: Final = 63
OK: Final = 200
CONFLICT: Final = 409
UNPROCESSABLE: Final = 422

_OLD: Final = re.compile(r"old (0|[1-9][0-9]{0,18})", re.ASCII)
_SIZE: Final = re.compile(rb"(0|[1-9][0-9]{0,18})\n")
_CLOCKS_APART: Final = timedelta(minutes=5)
_TRIES: Final = 3


class RequestMalformed(ValueError):
    """A request is not written as the specification has it."""


class Unwitnessed(StrEnum):
    """Why a witness has not cosigned."""

    UNREACHABLE = "unreachable"
    UNAVAILABLE = "unavailable"
    REFUSED = "refused"
    LOG_UNKNOWN = "log_unknown"
    KEY_UNKNOWN = "key_unknown"
    WITNESS_AHEAD = "witness_ahead"
    FORK_SEEN = "fork_seen"
    ANSWER_MALFORMED = "answer_malformed"
    COSIGNATURE_FALSE = "cosignature_false"


# UNREACHABLE        no answer came
# UNAVAILABLE        the witness is busy or broken: ask again later
# REFUSED            it found the request malformed
# LOG_UNKNOWN        it does not witness this log
# KEY_UNKNOWN        it knows the log by another key
# WITNESS_AHEAD      it has cosigned a larger tree than this: the log has gone back
# FORK_SEEN          it has cosigned a tree that this one does not continue
# ANSWER_MALFORMED   its answer is not one of the protocol
# COSIGNATURE_FALSE  what it sent does not verify, or its clock is far from ours

# What may mean that two accounts of the log were signed: somebody must look.
GRAVE: Final = frozenset({Unwitnessed.WITNESS_AHEAD, Unwitnessed.FORK_SEEN})

_REASONS: Final = {
    400: Unwitnessed.REFUSED,
    403: Unwitnessed.KEY_UNKNOWN,
    404: Unwitnessed.LOG_UNKNOWN,
    UNPROCESSABLE: Unwitnessed.FORK_SEEN,
    429: Unwitnessed.UNAVAILABLE,
}
_SERVER_FAULTS: Final = 500


class NotCosigned(Exception):
    """A witness has not cosigned: ``reason`` is a code, ``about`` what is known besides."""

    def __init__(self, reason: Unwitnessed, about: str = "") -> None:
        super().__init__(f"{reason}: {about}".rstrip(": "))
        self.reason = reason
        self.about = about


@dataclass(frozen=True, slots=True)
class AddCheckpoint:
    """The request: the size known to the witness, the proof from there, and the checkpoint."""

    old: int
    proof: tuple[bytes, ...]
    note: Note

    def to_bytes(self) -> bytes:
        """Return the body of the request."""
        lines = [f"old {self.old}", *(base64.b64encode(one).decode() for one in self.proof)]
        return ("\n".join(lines) + "\n\n" + str(self.note)).encode()

    @classmethod
    def parse(cls, written: bytes) -> "AddCheckpoint":
        """Return the request in a body; raises :class:`RequestMalformed`."""
        head, blank, note = written.partition(b"\n\n")
        try:
            old, *proof = head.decode("ascii").split("\n")
            found = _OLD.fullmatch(old)
            hashes = tuple(decode_base64(line) for line in proof)
            read = Note.parse(note)
            Checkpoint.of(read)
        except (ValueError, NoteMalformed) as error:
            raise RequestMalformed(str(error)) from None
        if not blank or not found or int(found[1]) > MAX_SIZE:
            raise RequestMalformed("a request begins with an old size and ends with a checkpoint")
        if len(hashes) > MAX_PROOF or {len(one) for one in hashes} - {HASH_SIZE}:
            raise RequestMalformed("the consistency proof is not of at most 63 hashes")
        return cls(int(found[1]), hashes, read)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a witness answers, as HTTP has it."""

    status: int
    body: bytes = b""
    content_type: str = "text/plain; charset=utf-8"


Post = Callable[[bytes], Answer]
Prove = Callable[[int, int], Sequence[bytes]]


@dataclass(frozen=True, slots=True)
class Cosigned:
    """A verified cosignature, and when the witness says it gave it."""

    signature: Signature
    at: datetime


def obtain(
    note: Note, witness: VerifierKey, *, known: int, prove: Prove, post: Post, at: datetime
) -> Cosigned:
    """Return the cosignature of ``witness`` on the checkpoint in ``note``.

    ``known`` is the size at which it last cosigned (0 if not known: it will say), ``prove`` gives
    the consistency proof from one size to another, ``post`` carries a request and brings the
    answer, ``at`` is our time.  Raises :class:`NotCosigned`.
    """
    size = Checkpoint.of(note).size
    old = min(known, size)
    for _ in range(_TRIES):
        answer = post(AddCheckpoint(old, tuple(prove(old, size)), note).to_bytes())
        if answer.status != CONFLICT:
            return read_cosigned(answer, note, witness, at)
        held = read_conflict(answer)
        if held > size:
            raise NotCosigned(Unwitnessed.WITNESS_AHEAD, str(held))
        if held == old:
            # An older witness says so of another tree of the same size.
            raise NotCosigned(Unwitnessed.FORK_SEEN, str(held))
        old = held
    raise NotCosigned(Unwitnessed.UNAVAILABLE, "the witness names another size each time")


def read_conflict(answer: Answer) -> int:
    """Return the size that a witness says it last cosigned; raises :class:`NotCosigned`."""
    kind = answer.content_type.partition(";")[0].strip()
    found = _SIZE.fullmatch(answer.body)
    if kind != SIZE_TYPE or not found or int(found[1]) > MAX_SIZE:
        raise NotCosigned(Unwitnessed.ANSWER_MALFORMED, "a conflict that names no size")
    return int(found[1])


def under(text: str, lines: bytes) -> Note:
    """Return the note of ``text`` with signature ``lines``; raises :class:`NoteMalformed`.

    Lines that would add to the text are refused: a signature of more than we asked for is none.
    """
    note = Note.parse(text.encode() + b"\n" + lines)
    if note.text != text:
        raise NoteMalformed("more than signatures stands under the text")
    return note


def read_cosigned(answer: Answer, note: Note, witness: VerifierKey, at: datetime) -> Cosigned:
    """Return the verified cosignature in an answer; raises :class:`NotCosigned`.

    Signatures by keys that are not the witness's are passed over.
    """
    if answer.status != OK:
        broken = answer.status >= _SERVER_FAULTS
        fallback = Unwitnessed.UNAVAILABLE if broken else Unwitnessed.ANSWER_MALFORMED
        reason = _REASONS.get(answer.status, fallback)
        raise NotCosigned(reason, f"HTTP {answer.status}")
    try:
        signed = under(note.text, answer.body)
        signature = witness.signed(signed)
        moment = datetime.fromtimestamp(signature.time, UTC)
    except NoteMalformed as error:
        raise NotCosigned(Unwitnessed.ANSWER_MALFORMED, str(error)) from None
    except (NoteUnverified, ValueError, OverflowError, OSError) as error:
        # Not signed by it, or a second beyond all calendars.
        raise NotCosigned(Unwitnessed.COSIGNATURE_FALSE, str(error)) from None
    if abs(moment - at) > _CLOCKS_APART:
        raise NotCosigned(Unwitnessed.COSIGNATURE_FALSE, f"its clock says {moment.isoformat()}")
    return Cosigned(signature, moment)
