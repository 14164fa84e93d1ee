"""What an import tells in the terminal: findings, refusals and doubts, a line each."""

from collections.abc import Iterator
from typing import Any

from clearinghouse.intake.queries import DoubtView, ProposalView, UploadView
from clearinghouse.reading.errors import ReadingError
from clearinghouse.reading.paper import Paper
from clearinghouse.web.words import intake as words
from clearinghouse.web.words.rulings import ruling_words


def upload_as_text(upload: UploadView) -> str:
    """Return a file's findings as lines."""
    if upload.fault:
        return f"{upload.name}\n  {words.reading_error(upload.fault, upload.named)}\n"
    lines = [upload.name]
    lines += [line for proposal in upload.proposals for line in _lines(proposal)]
    lines += [
        f"  ? {words.doubt_sentence(doubt.code, doubt.named)}{_at(doubt)}"
        for doubt in upload.doubts
    ]
    return "\n".join(lines) + "\n"


def upload_as_json(upload: UploadView) -> dict[str, Any]:
    """Return a file's findings as plain values."""
    return {
        "name": upload.name,
        "size": upload.size,
        "digest": upload.digest,
        "fault": upload.fault,
        "particulars": upload.named,
        "proposals": [
            {
                "subject": proposal.subject,
                "kind": proposal.kind,
                "state": proposal.state,
                "fields": proposal.fields,
                "outcome": proposal.outcome,
                "refused": proposal.fault,
                "particulars": proposal.named,
            }
            for proposal in upload.proposals
        ],
        "doubts": [
            {"code": doubt.code, "where": doubt.where, "particulars": doubt.named}
            for doubt in upload.doubts
        ],
    }


def paper_as_text(name: str, read: Paper | ReadingError) -> str:
    """Return what was read in a file, stored nowhere, as lines."""
    if isinstance(read, ReadingError):
        return f"{name}\n  {words.reading_error(read.code, {})}\n"
    lines = [name]
    lines += [f"  note {note.number} {note.dated_on}" for note in read.notes]
    lines += [
        f"  {document.kind} {document.symbol or '-'} {next(iter(document.titles.values()), '')}"
        for document in read.documents
    ]
    lines += [f"  {type(fact).__name__}: {words.fact_line(fact)[:100]}" for fact in read.facts]
    lines += [f"  ? {words.doubt_sentence(doubt.code, doubt.params)}" for doubt in read.doubts]
    return "\n".join(lines) + "\n"


def _lines(proposal: ProposalView) -> Iterator[str]:
    """Yield a proposal and, below it, what the law remarked on it."""
    yield f"  {_line(proposal)}"
    for remark in proposal.remarks:
        yield f"    ! {ruling_words(remark.reason, remark.about)} ({remark.provision})"


def _line(proposal: ProposalView) -> str:
    mark = {"accepted": "+", "noted": "·", "set_aside": "-"}.get(proposal.state, "!")
    known = "" if proposal.outcome.get("is_new", True) else " (held already)"
    refused = f" – {words.fault_words(proposal.fault, proposal.named)}" if proposal.fault else ""
    return f"{mark} {words.title_of(proposal)[:110]}{known}{refused}"


def _at(doubt: DoubtView) -> str:
    place = words.place_of(doubt.where)
    return f" ({place})" if place else ""
