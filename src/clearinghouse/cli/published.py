"""Checkpoints that were published: whether a restored record continues them, and what it lost.

A checkpoint that others hold cannot be taken back.  A record that is shorter has lost entries; one
that is as long and differs is another history.
"""

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from clearinghouse.cli.installation import Unready
from clearinghouse.tlog.checkpoint import Checkpoint
from clearinghouse.tlog.findings import Conclusion, Kind
from clearinghouse.tlog.note import Note, NoteMalformed, NoteUnverified, VerifierKey
from clearinghouse.tlog.sources import CHECKPOINT, SMALL, Missing, Unreachable, open_source
from clearinghouse.tlog.verify import verify
from clearinghouse.tlog.wording import words


@dataclass(frozen=True, slots=True)
class Published:
    """A checkpoint as it was published: where it was found, its size, and the note itself."""

    place: str
    size: int
    written: bytes


def read_published(place: str, *, origin: str, verifier: str) -> Published:
    """Return the checkpoint at a web address or in a file; ``verifier`` is "" if it is not known.

    Raises :class:`Unready` if there is none, or it is not signed by this log.
    """
    try:
        note = Note.parse(_read(place))
        head = Checkpoint.of(note)
        if verifier:
            VerifierKey.parse(verifier).signed(note)
    except (Missing, Unreachable, OSError) as refused:
        raise Unready(f"No checkpoint can be read at {place}: {refused}.") from refused
    except NoteMalformed as fault:
        raise Unready(f"What is at {place} is no checkpoint: {fault}.") from fault
    except NoteUnverified as fault:
        raise Unready(f"The checkpoint at {place} is not signed by this log: {fault}.") from fault
    if head.origin != origin:
        raise Unready(f"The checkpoint at {place} is of another log: {head.origin}, not {origin}.")
    return Published(place, head.size, str(note).encode())


def latest(known: Sequence[Published]) -> Published | None:
    """Return the checkpoint of the longest history."""
    return max(known, key=lambda each: each.size, default=None)


def lost(size: int, published: int) -> str:
    """Return what a record of ``size`` entries lost of one that was published, and what to do."""
    which = (
        f"entry {size} is" if published == size + 1 else f"entries {size} to {published - 1} are"
    )
    return (
        f"The record is older than what was published: it has {size} entries, a checkpoint of "
        f"{published} was signed, so that {which} lost here. Nothing will be signed on top of it. "
        "Restore a newer backup, or replay the write-ahead log, into another empty place; if there "
        "is none, keep this one for reading only and tell those who keep checkpoints: "
        "docs/runbook.md, Restore."
    )


def shorter(size: int, known: Sequence[Published]) -> Iterator[str]:
    """Yield a sentence if a record of ``size`` is shorter than what was published."""
    head = latest(known)
    if head is not None and head.size > size:
        yield lost(size, head.size)


def examined(size: int, known: Sequence[Published], *, verifier: str) -> Iterator[str]:
    """Yield a sentence for everything in the restored record, as it is, that does not hold."""
    if not verifier:
        if size:
            yield (
                "The record cannot be verified: the backup was made without the signing key. Put "
                "keys/log.key back and run ./clearinghouse check."
            )
        return
    with tempfile.TemporaryDirectory(prefix="clearinghouse-restored-") as made:
        here = Path(made)
        reader = import_module("clearinghouse.law.distribution").PUBLIC_READER
        try:
            import_module("clearinghouse.record.export").export(
                reader, here / "log", verifier=verifier
            )
        except import_module("django.core.exceptions").ObjectDoesNotExist:
            return
        since = [
            _kept(here / f"since-{n}", each) for n, each in enumerate(known) if each.size <= size
        ]
        report = verify(str(here / "log"), key=verifier, since=since)
    if report.conclusion is not Conclusion.VERIFIED:
        for finding in (*report.of(Kind.REFUTED), *report.of(Kind.UNREADABLE)):
            yield f"The record does not hold: {words(finding, 'en')}"


def _kept(path: Path, published: Published) -> str:
    path.write_bytes(published.written)
    return str(path)


def _read(place: str) -> bytes:
    if place.startswith(("http://", "https://")):
        served = place.rstrip("/").removesuffix(f"/{CHECKPOINT}")
        return open_source(served).read(CHECKPOINT, SMALL)
    path = Path(place)
    if path.is_dir():
        return open_source(place).read(CHECKPOINT, SMALL)
    with path.open("rb") as stream:
        return stream.read(SMALL + 1)
