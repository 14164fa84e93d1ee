"""``check``, the record: its key, and everything that the verifier of strangers would look at.

The log is written into a directory of its own and examined there without the database; only the
last checkpoint that we remember signing comes from beside it.
"""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from django.core.exceptions import ObjectDoesNotExist

from clearinghouse.cli.findings import Finding, advice, sound, wrong
from clearinghouse.law.distribution import PUBLIC_READER
from clearinghouse.record import keys, queries
from clearinghouse.record.export import export
from clearinghouse.tlog.findings import Conclusion, Kind, Report
from clearinghouse.tlog.verify import verify
from clearinghouse.tlog.wording import words

KEY_REMEDY = "Restore keys/log.key from its copy; docs/runbook.md says what to do without one."


def record(data: Path) -> Iterator[Finding]:
    """Look at the key, the checkpoint and the whole log."""
    if not (data / "keys" / "log.key").exists() and not os.environ.get(keys.FROM_ENVIRONMENT):
        # Asking for the key would make one, and hide that it was lost.
        yield from _without_key()
        return
    try:
        signer = keys.signer()
    except keys.KeyUnusable as unusable:
        yield wrong("key_unusable", f"{unusable}.", KEY_REMEDY)
        return
    with tempfile.TemporaryDirectory(prefix="clearinghouse-check-") as written:
        try:
            export(PUBLIC_READER, Path(written))
        except ObjectDoesNotExist:
            yield _nothing_signed()
            return
        memory = data / "keys" / "log.checkpoint"
        report = verify(
            written,
            key=str(signer.verifier),
            since=[str(memory)] if memory.exists() else [],
        )
    yield from _told(report)
    behind = queries.size(PUBLIC_READER) - report.size
    if behind and report.conclusion is Conclusion.VERIFIED:
        yield advice(
            "checkpoint_behind",
            f"{behind} entries are not under a checkpoint yet.",
            "./clearinghouse work must run beside the server: it signs every few seconds.",
        )


def _told(report: Report) -> Iterator[Finding]:
    if report.conclusion is Conclusion.VERIFIED:
        yield sound(
            "record", f"The record of {report.size} entries is whole and signed by its key."
        )
        return
    for finding in (*report.of(Kind.REFUTED), *report.of(Kind.UNREADABLE)):
        yield wrong(
            f"record_{finding.code}",
            f"The record does not hold: {words(finding, 'en')}",
            "Stop writing, keep a copy of the database and of keys/, and compare with what others "
            "hold: docs/runbook.md, An incident.",
        )


def _without_key() -> Iterator[Finding]:
    try:
        head = queries.latest_checkpoint(PUBLIC_READER)
    except ObjectDoesNotExist:
        yield _nothing_signed()
        return
    yield wrong(
        "key_missing",
        f"The key that signed the record of {head.size} entries is not there.",
        KEY_REMEDY,
    )


def _nothing_signed() -> Finding:
    return advice(
        "nothing_signed",
        "No checkpoint of the record has been signed yet.",
        "./clearinghouse setup, or ./clearinghouse work --once",
    )
