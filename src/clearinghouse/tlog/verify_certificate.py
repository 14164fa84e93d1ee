"""The verifier given a certificate: the files that the asker names, and the record if named."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from clearinghouse.tlog.asked_files import read_files, read_key
from clearinghouse.tlog.certificate import Certificate, CertificateMalformed
from clearinghouse.tlog.examination import Questions, examine
from clearinghouse.tlog.findings import Code, Kind, Report
from clearinghouse.tlog.leaf import Leaf, LeafMalformed
from clearinghouse.tlog.note import Note, VerifierKey
from clearinghouse.tlog.procedure import ProcedureLeaf
from clearinghouse.tlog.procedure_acts import Outcome
from clearinghouse.tlog.proving import examine_certificate
from clearinghouse.tlog.receipt import Receipt
from clearinghouse.tlog.sources import find_log
from clearinghouse.tlog.walk import Stop

MAX_CERTIFICATE: Final = 64_000_000


@dataclass(frozen=True, slots=True)
class _Asked:
    """The asker's keys and files, read."""

    certificate: Certificate
    key: VerifierKey | None
    witnesses: Sequence[VerifierKey]
    receipts: Sequence[tuple[str, Receipt]]
    texts: Sequence[tuple[str, str]]
    since: Sequence[tuple[str, Note]]

    def since_of(self, *, record: bool) -> list[tuple[str, Note]]:
        """Return the checkpoints kept of the record itself, or those of other logs."""
        origin = f"{self.certificate.key.name}\n"
        return [kept for kept in self.since if kept[1].text.startswith(origin) is record]


def verify_certificate(
    path: str,
    *,
    key: str | None = None,
    witnesses: Sequence[str] = (),
    receipts: Sequence[str] = (),
    texts: Sequence[str] = (),
    statement: str | None = None,
    since: Sequence[str] = (),
    log: str | None = None,
    timeout: float = 30,
) -> Report:
    """Examine the certificate in a file and report what was found.

    Keys are in writing, files are paths; ``log`` is where the record is served or kept, if it is
    to be read whole for entries that the certificate does not show.
    """
    report = Report()
    try:
        asked = _Asked(
            certificate=_read(report, path),
            key=None if key is None else read_key(report, key),
            witnesses=[read_key(report, witness) for witness in witnesses],
            receipts=read_files(report, receipts, Receipt.parse),
            texts=[(text, _digest(report, text)) for text in texts],
            since=read_files(report, since, Note.parse),
        )
    except Stop:
        return report
    record = None if log is None else _read_record(report, log, asked, path, timeout)
    examined = examine_certificate(
        asked.certificate,
        key=asked.key,
        witnesses=asked.witnesses,
        receipts=asked.receipts,
        texts=asked.texts,
        statement=None if statement is None else Outcome(statement),
        since=asked.since if record is None else asked.since_of(record=False),
        record=record,
        before=report.findings,
    )
    told = examined.findings
    examined.findings = [found for number, found in enumerate(told) if found not in told[:number]]
    return examined


def _read(report: Report, path: str) -> Certificate:
    """Return the certificate in a file; one that is cut or rewritten is not examined."""
    [(_, found)] = read_files(report, [path], _parse, limit=MAX_CERTIFICATE)
    return found


def _parse(written: bytes) -> Certificate:
    if len(written) > MAX_CERTIFICATE:
        raise CertificateMalformed("the file is too long")
    return Certificate.parse(written)


def _digest(report: Report, path: str) -> str:
    """Return the SHA-256 of a file of any length, in hex."""
    [(_, found)] = read_files(report, [path], lambda _: _hashed(path))
    return found


def _hashed(path: str) -> str:
    hashed = sha256()
    with Path(path).open("rb") as file:
        while chunk := file.read(1 << 20):
            hashed.update(chunk)
    return hashed.hexdigest()


def _read_record(
    report: Report, log: str, asked: _Asked, path: str, timeout: float
) -> list[Leaf] | None:
    """Read the record whole, held to the certificate; return its entries of this procedure."""
    certificate = asked.certificate
    try:
        procedure = ProcedureLeaf.parse(certificate.leaves[0]).procedure
    except (LeafMalformed, IndexError):
        return None  # the examination says so
    questions = Questions(
        key=asked.key or certificate.key,
        since=[(path, certificate.checkpoint), *asked.since_of(record=True)],
        procedure=procedure,
    )
    found = find_log(log, timeout=timeout)
    examination = examine(found.source, questions)
    if found.is_elsewhere:
        report.add(Kind.REMARK, Code.LOG_ELSEWHERE, named=found.named, address=found.address)
    report.findings += [
        finding for finding in examination.report.findings if finding.kind is not Kind.LIMIT
    ]
    read = any(found.code is Code.ENTRIES_VERIFIED for found in report.findings)
    return examination.of_procedure if read else None
