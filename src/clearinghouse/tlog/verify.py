"""The verifier: examines a log without our server, our database or any framework.

``python -m clearinghouse.tlog.verify URL-or-DIR`` needs Python and ``cryptography`` only.  It exits
with 0 if all held, 1 if something is proved wrong, 2 if the log could not be examined.  Given the
file of a certificate instead, it examines that.
"""

import argparse
import json
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from clearinghouse.tlog.asked_files import read_files, read_key
from clearinghouse.tlog.examination import Questions, examine
from clearinghouse.tlog.findings import Code, Conclusion, Kind, Report
from clearinghouse.tlog.note import Note
from clearinghouse.tlog.procedure_acts import Outcome
from clearinghouse.tlog.proof import InclusionProof
from clearinghouse.tlog.seal import OpeningFile
from clearinghouse.tlog.sources import find_log
from clearinghouse.tlog.verify_certificate import verify_certificate
from clearinghouse.tlog.verify_signature import verify_signature
from clearinghouse.tlog.walk import Stop
from clearinghouse.tlog.wording import LANGUAGES, conclusion, heading, words

_MARKS: Final = {
    Kind.VERIFIED: "✓",
    Kind.REMARK: "!",
    Kind.REFUTED: "✗",
    Kind.UNREADABLE: "?",
    Kind.LIMIT: "–",
}


def verify(
    source: str | None,
    *,
    key: str | None = None,
    since: Sequence[str] = (),
    openings: Sequence[str] = (),
    proofs: Sequence[str] = (),
    witnesses: Sequence[str] = (),
    keep: str | None = None,
    timeout: float = 30,
) -> Report:
    """Examine the log at a web address or in a directory and report what was found.

    ``source`` may also be the address of a house or of one of its pages, or the directory of a
    copy: the log that belongs to it is examined, and the report says where it was found.
    ``key`` and ``witnesses`` are verifier keys in writing; ``since``, ``openings`` and ``proofs``
    are paths of files.  ``keep`` is where to write the checkpoint if all held.
    """
    report = Report()
    try:
        questions = Questions(
            key=None if key is None else read_key(report, key),
            since=read_files(report, since, Note.parse),
            openings=read_files(report, openings, OpeningFile.parse),
            proofs=read_files(report, proofs, InclusionProof.parse),
            witnesses=[read_key(report, witness) for witness in witnesses],
        )
    except Stop:
        return report
    found = None if source is None else find_log(source, timeout=timeout)
    examination = examine(None if found is None else found.source, questions)
    report = examination.report
    if found is not None and found.is_elsewhere:
        report.add(Kind.REMARK, Code.LOG_ELSEWHERE, named=found.named, address=found.address)
    if keep and examination.note and report.conclusion is Conclusion.VERIFIED:
        _keep(report, Path(keep), examination.note)
    return report


def render(report: Report, language: str) -> str:
    """Return the report in plain words."""
    lines: list[str] = []
    if report.origin:
        lines += [f"{report.origin}  {report.size}  {report.root}".rstrip(), ""]
    for kind in Kind:
        findings = report.of(kind)
        if findings:
            lines.append(heading(kind, language))
            lines += [f"  {_MARKS[kind]} {words(finding, language)}" for finding in findings]
            lines.append("")
    lines.append(conclusion(report.conclusion, language))
    return "\n".join(lines)


def as_json(report: Report, language: str) -> dict[str, Any]:
    """Return the report as plain values."""
    return {
        "conclusion": report.conclusion.value,
        "exit": report.conclusion.exit_code,
        "origin": report.origin,
        "size": report.size,
        "root": report.root,
        "findings": [
            {
                "kind": finding.kind.value,
                "code": finding.code.value,
                "facts": dict(finding.facts),
                "words": words(finding, language),
            }
            for finding in report.findings
        ],
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the verifier as a command and return its exit code."""
    asked = _parser().parse_args(arguments)
    if asked.source is None and not asked.proof and not asked.signature:
        _parser().error("name a URL or a directory, a proof with --proof, or --signature")
    report = _examined(asked)
    if asked.json:
        print(json.dumps(as_json(report, asked.language), ensure_ascii=False, indent=2))
    else:
        print(render(report, asked.language))
    return report.conclusion.exit_code


def _examined(asked: argparse.Namespace) -> Report:
    """Examine the signature or the certificate if one is named, the log otherwise."""
    if asked.signature:
        if asked.source is not None or asked.text or asked.statement or asked.log:
            _parser().error("--signature goes with --receipt and --key only")
        return verify_signature(asked.signature, receipts=asked.receipt, key=asked.key)
    if asked.source is not None and Path(asked.source).is_file():
        if asked.opening or asked.proof or asked.keep:
            _parser().error("--opening, --proof and --keep go with the record, by URL or DIR")
        return verify_certificate(
            asked.source,
            key=asked.key,
            witnesses=asked.witness,
            receipts=asked.receipt,
            texts=asked.text,
            statement=asked.statement,
            since=asked.since,
            log=asked.log,
            timeout=asked.timeout,
        )
    if asked.receipt or asked.text or asked.statement or asked.log:
        _parser().error("--receipt, --text, --statement and --log go with a certificate")
    return verify(
        asked.source,
        key=asked.key,
        since=asked.since,
        openings=asked.opening,
        proofs=asked.proof,
        witnesses=asked.witness,
        keep=asked.keep,
        timeout=asked.timeout,
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="verify",
        description="Verify the record, or the certificate of a silence procedure: read all, "
        "compute all again, say what holds.",
        epilog="Exit codes: 0 all held, 1 something is proved wrong, 2 could not be examined.",
    )
    add = parser.add_argument
    where = (
        "where the log is served or kept, or the house that it belongs to, or the file of a "
        "certificate"
    )
    add("source", nargs="?", metavar="URL-or-DIR-or-CERTIFICATE", help=where)
    add("--key", metavar="VKEY", help="the log's verifier key, known from elsewhere")
    add(
        "--since",
        metavar="FILE",
        action="append",
        default=[],
        help="a checkpoint kept from before, which the log must continue",
    )
    add(
        "--opening",
        metavar="FILE",
        action="append",
        default=[],
        help="an opening of sealed values, to be held against the log",
    )
    add(
        "--proof",
        metavar="FILE",
        action="append",
        default=[],
        help="a proof (.tlog-proof) that an entry is in the log; verified also without the log",
    )
    add(
        "--witness",
        metavar="VKEY",
        action="append",
        default=[],
        help="the key of a witness who must have cosigned the checkpoint",
    )
    _add_of_certificate(parser)
    add(
        "--signature",
        metavar="FILE",
        help="a passkey's signature under an act, to be held against its --receipt",
    )
    add("--keep", metavar="FILE", help="keep the verified checkpoint for the next --since")
    add("--timeout", type=float, default=30, metavar="SECONDS", help="for each answer (30)")
    add("--language", choices=LANGUAGES, default=_language(os.environ), help="of the report")
    add("--json", action="store_true", help="print the report as JSON")
    return parser


def _add_of_certificate(parser: argparse.ArgumentParser) -> None:
    """Add what is asked only of a certificate."""
    add = parser.add_argument_group("with a certificate").add_argument
    several: Any = {"metavar": "FILE", "action": "append", "default": []}
    add("--receipt", **several, help="a receipt in hand, which the certificate must honour")
    add("--text", **several, help="a text, to be found among those put under silence")
    outcomes = [outcome.value for outcome in Outcome]
    add("--statement", choices=outcomes, help="how you were told that the procedure ended")
    add("--log", metavar="URL-or-DIR", help="the record, to be read whole for hidden entries")


def _language(environment: Mapping[str, str]) -> str:
    spoken = (environment.get("LC_ALL") or environment.get("LANG") or "")[:2]
    return spoken if spoken in LANGUAGES else LANGUAGES[0]


def _keep(report: Report, path: Path, note: Note) -> None:
    try:
        path.write_text(str(note), encoding="utf-8")
    except OSError as error:
        facts = {"file": str(path), "reason": error.strerror or str(error)}
        report.add(Kind.UNREADABLE, Code.FILE_UNREADABLE, **facts)


if __name__ == "__main__":
    sys.exit(main())
