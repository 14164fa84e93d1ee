"""``check``, the witnesses: who answers, who lags behind, whose key is wrong, who saw a fork."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from django.core.exceptions import ObjectDoesNotExist

from clearinghouse.cli.findings import Finding, advice, sound, wrong
from clearinghouse.jobs import witnessing
from clearinghouse.law.distribution import PUBLIC_READER
from clearinghouse.record import queries
from clearinghouse.record.witnesses import WitnessesUnreadable, configured
from clearinghouse.tlog.witnessing import GRAVE, Unwitnessed

MAY_LAG: Final = timedelta(minutes=10)

_RUNBOOK: Final = "docs/runbook.md, Witnesses"
_AWAY: Final = frozenset({Unwitnessed.UNREACHABLE, Unwitnessed.UNAVAILABLE})


def witnesses(now: datetime) -> Iterator[Finding]:
    """Ask every witness, and hold what it has cosigned to what was published."""
    try:
        every = configured().every
    except WitnessesUnreadable as unreadable:
        yield wrong("witnesses_unreadable", f"{unreadable}.", f"Mend the line: {_RUNBOOK}.")
        return
    if not every:
        yield advice(
            "witnesses_none",
            "No witness cosigns the record: that nobody is shown another one rests on us alone.",
            f"Ask Member States to run one: {_RUNBOOK}.",
        )
        return
    try:
        head = queries.latest_checkpoint(PUBLIC_READER)
    except ObjectDoesNotExist:
        return  # what is said of the record says so
    for found in witnessing.look(at=now):
        yield _told(found) if found.reason else _answering(found, head, now)


def _told(found: witnessing.Found) -> Finding:
    """Say what is wrong with a witness."""
    name, about = found.witness.name, f" ({found.about})" if found.about else ""
    if found.reason in GRAVE:
        return wrong(
            "witness_saw_a_fork",
            f"The witness {name} has seen another history of this record: {found.reason}{about}.",
            "Stop writing, keep a copy of the database and of keys/, ask the witness for the "
            "checkpoint it cosigned: docs/runbook.md, An incident.",
        )
    if found.reason in _AWAY:
        return advice(
            "witness_unreachable",
            f"The witness {name} does not answer at {found.witness.address}{about}.",
            "Ask those who run it; it is asked again by itself, at the latest after an hour.",
        )
    if found.reason in (Unwitnessed.LOG_UNKNOWN, Unwitnessed.KEY_UNKNOWN):
        return wrong(
            "witness_knows_another_key",
            f"The witness {name} does not witness this record under its key{about}.",
            "It must be run with --log and the key that is served at /log/log.vkey.",
        )
    if found.reason is Unwitnessed.COSIGNATURE_FALSE:
        return wrong(
            "witness_key_wrong",
            f"What {name} signs does not verify by the key that is set for it{about}.",
            f"Set the key that the witness printed ({_RUNBOOK}), and look at its clock and ours.",
        )
    return wrong(
        "witness_strange",
        f"What answers at {found.witness.address} is no witness: {found.reason}{about}.",
        f"Set the address of the witness: {_RUNBOOK}.",
    )


def _answering(found: witnessing.Found, head: queries.Head, now: datetime) -> Finding:
    """Say what a witness that answers has cosigned."""
    name, seen = found.witness.name, found.last
    size = seen.size if seen else 0
    if size < head.size and now - head.at > MAY_LAG:
        return advice(
            "witness_lags",
            f"The witness {name} answers, and has not seen the last {head.size - size} entries.",
            "./clearinghouse work must run beside the server: it asks the witnesses.",
        )
    if seen is None:
        return sound("witness", f"The witness {name} answers, and has nothing to cosign yet.")
    when = f"{seen.at:%Y-%m-%d %H:%M:%S} UTC"
    return sound("witness", f"The witness {name} cosigned {size} entries at {when}.")
