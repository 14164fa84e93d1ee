"""Checkpoints as an examination meets them: signed, cosigned, or kept from before."""

from collections.abc import Sequence
from datetime import UTC, datetime

from clearinghouse.tlog.checkpoint import Checkpoint
from clearinghouse.tlog.findings import Code, Kind, Report
from clearinghouse.tlog.leaf import format_moment
from clearinghouse.tlog.note import Algorithm, Note, NoteMalformed, NoteUnverified, VerifierKey
from clearinghouse.tlog.walk import stop


def read_head(report: Report, written: bytes, key: VerifierKey) -> tuple[Note, Checkpoint]:
    """Return the record's checkpoint, once its signature is verified; raises ``Stop``."""
    try:
        note = Note.parse(written)
        head = Checkpoint.of(note)
        key.signed(note)
    except NoteMalformed as error:
        stop(report, Kind.REFUTED, Code.CHECKPOINT_MALFORMED, reason=str(error))
    except NoteUnverified as error:
        code = Code.SIGNATURE_FORGED if error.forged else Code.KEY_WRONG
        stop(report, Kind.REFUTED, code, key=str(key))
    report.origin, report.size, report.root = head.origin, head.size, head.root.hex()
    if head.origin != key.name:
        stop(report, Kind.REFUTED, Code.ORIGIN_WRONG, origin=head.origin, name=key.name)
    report.add(Kind.VERIFIED, Code.SIGNATURE_VERIFIED, size=head.size, key=str(key))
    return note, head


def check_witnesses(
    report: Report, note: Note, witnesses: Sequence[VerifierKey]
) -> list[tuple[str, datetime]]:
    """Report whether each witness cosigned; return those who did, with the moments they give."""
    seen: list[tuple[str, datetime]] = []
    for witness in witnesses:
        try:
            time = _cosigned_at(witness, note)
        except NoteUnverified as error:
            code = Code.WITNESS_FORGED if error.forged else Code.WITNESS_MISSING
            report.add(Kind.REFUTED, code, name=witness.name)
        else:
            facts = {"name": witness.name, "time": format_moment(time)}
            report.add(Kind.VERIFIED, Code.WITNESS_VERIFIED, **facts)
            seen.append((witness.name, time))
    return seen


def _cosigned_at(witness: VerifierKey, note: Note) -> datetime:
    """Return when ``witness`` cosigned; only a cosignature says it, a plain signature does not."""
    if witness.algorithm is not Algorithm.COSIGNATURE:
        raise NoteUnverified(witness.name, forged=False)
    try:
        return datetime.fromtimestamp(witness.signed(note).time, UTC)
    except NoteUnverified:
        raise
    except (OverflowError, OSError, ValueError):  # a second beyond all calendars
        raise NoteUnverified(witness.name, forged=True) from None


def kept_head(report: Report, file: str, note: Note, key: VerifierKey) -> Checkpoint | None:
    """Return the checkpoint in a file of the asker's, if it is one of this log."""
    try:
        key.signed(note)
        head = Checkpoint.of(note)
    except (NoteUnverified, NoteMalformed) as error:
        report.add(Kind.UNREADABLE, Code.FILE_FOREIGN, file=file, reason=str(error))
        return None
    if head.origin != key.name:
        # The same key signs receipts, which are heads of other, smaller logs.
        report.add(Kind.UNREADABLE, Code.FILE_FOREIGN, file=file, reason=head.origin)
        return None
    return head
