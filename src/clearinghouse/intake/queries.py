"""Reads of the intake; the first parameter is the reader, who must work in the registry."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Count, Q

from clearinghouse.intake import marking
from clearinghouse.intake.amendments import (
    TEXT,
    Corrected,
    of_fact,
    row_field,
    written_tenures,
)
from clearinghouse.intake.entering import addressed_to, code_of, said_of, written
from clearinghouse.intake.facts import operative
from clearinghouse.intake.facts_of_measures import Areas, rows_of
from clearinghouse.intake.faults import Refused
from clearinghouse.intake.kinds import ProposalState, Subject
from clearinghouse.intake.models import Batch, Doubt, Proposal, Upload, may_handle
from clearinghouse.intake.remarks import Remarked, made_on
from clearinghouse.law.distribution import Marking, Reader
from clearinghouse.measures import queries as measures
from clearinghouse.measures.views import ListPlan
from clearinghouse.reading.facts import AppointmentFound, CoordinatorsFound, DecisionFound, Fact
from clearinghouse.reading.paper import DocumentFound, NoteFound, Paper
from clearinghouse.text.blocks import Text
from clearinghouse.text.languages import Language

LISTED = 50


@dataclass(frozen=True, slots=True)
class BatchRow:
    """One line of the list of imports."""

    address: str
    opened_at: datetime
    opened_by: str
    via: str
    files: int
    failed: int
    undecided: int
    doubts: int


@dataclass(frozen=True, slots=True)
class ProposalView:
    """What is proposed, with the corrections and what came of it.

    ``texts`` are the language versions as corrected, ``rewordings`` the corrections of their
    paragraphs by field, ``remarks`` what the law remarked on acceptance.
    """

    key: int
    subject: Subject
    kind: str
    place: int
    state: ProposalState
    found: DocumentFound | NoteFound | Fact
    fields: dict[str, str]
    amended: frozenset[str]
    texts: Mapping[Language, Text]
    rewordings: dict[str, str]
    outcome: dict[str, Any]
    remarks: tuple[Remarked, ...]
    fault: str
    named: dict[str, str]


@dataclass(frozen=True, slots=True)
class DoubtView:
    """A doubt and whether somebody has looked at it."""

    key: int
    code: str
    where: dict[str, Any]
    named: dict[str, Any]
    is_settled: bool


@dataclass(frozen=True, slots=True)
class UploadView:
    """A file with its proposals and doubts."""

    key: int
    name: str
    size: int
    digest: str
    fault: str
    named: dict[str, str]
    proposals: tuple[ProposalView, ...] = ()
    doubts: tuple[DoubtView, ...] = ()
    counted: dict[str, int] = field(default_factory=dict)


def batches(reader: Reader) -> tuple[BatchRow, ...]:
    """Return the latest imports."""
    found = (
        Batch.objects.visible_to(reader)
        .annotate(
            files=Count("uploads", distinct=True),
            failed=Count("uploads", filter=~Q(uploads__fault=""), distinct=True),
            undecided=Count(
                "uploads__proposals",
                filter=Q(uploads__proposals__state=ProposalState.PROPOSED),
                distinct=True,
            ),
            doubtful=Count(
                "uploads__doubts", filter=Q(uploads__doubts__settled_at=None), distinct=True
            ),
        )
        .order_by("-opened_at")
        .values_list(
            "address",
            "opened_at",
            "opened_by__office",
            "via",
            "files",
            "failed",
            "undecided",
            "doubtful",
        )[:LISTED]
    )
    return tuple(
        BatchRow(address, opened_at, office or "", via, files, failed, undecided, doubtful)
        for address, opened_at, office, via, files, failed, undecided, doubtful in found
    )


def batch(reader: Reader, address: str) -> tuple[UploadView, ...] | None:
    """Return the files of an import with all that they propose, or None if there is none."""
    held = Batch.objects.visible_to(reader).filter(address=address).first()
    if held is None:
        return None
    uploads = held.uploads.prefetch_related("proposals", "doubts").defer("content")
    return tuple(_upload(upload) for upload in uploads.order_by("position"))


def uploads(reader: Reader, keys: Sequence[int]) -> tuple[UploadView, ...]:
    """Return these files with all that they propose."""
    if not may_handle(reader):
        return ()
    held = Upload.objects.prefetch_related("proposals", "doubts").defer("content").in_bulk(keys)
    return tuple(_upload(held[key]) for key in keys if key in held)


def read_before(reader: Reader, digest: str) -> int | None:
    """Return the upload of the same bytes that was read last, if there is one."""
    if not may_handle(reader):
        return None
    held = Upload.objects.filter(digest=digest, fault="").order_by("-pk")
    return held.values_list("pk", flat=True).first()


def proposal(reader: Reader, key: int) -> tuple[str, ProposalView] | None:
    """Return a proposal and the address of its import."""
    if not may_handle(reader):
        return None
    held = (
        Proposal.objects.select_related("upload__batch")
        .defer("upload__content")
        .filter(pk=key)
        .first()
    )
    if held is None:
        return None
    return held.upload.batch.address, _proposal(held, Paper.from_json(held.upload.paper or {}))


def list_plan(reader: Reader, shown: ProposalView) -> ListPlan | Refused | None:
    """Return what accepting a List of Coordinators would change, or why it would be refused.

    None where the proposal is no List, is decided, or its day of decision is not known yet.
    """
    if shown.state is not ProposalState.PROPOSED:
        return None
    decided_on = Corrected(shown.fields).day("decided_on", None)
    if not isinstance(shown.found, CoordinatorsFound) or decided_on is None:
        return None
    try:
        return measures.plan_list_amendment(
            reader, rows_of(shown.found, Corrected(_corrections(shown))), decided_on
        )
    except Refused as refused:
        return refused


def _corrections(shown: ProposalView) -> dict[str, str]:
    """Return what the officer has corrected, without what stands as read."""
    return {name: shown.fields[name] for name in shown.amended if name in shown.fields}


def undecided(reader: Reader) -> int:
    """Return how many proposals wait for a decision of the registry."""
    if not may_handle(reader):
        return 0
    return Proposal.objects.filter(state=ProposalState.PROPOSED).count()


def _upload(upload: Upload) -> UploadView:
    if upload.fault:
        return UploadView(
            upload.pk, upload.name, upload.size, upload.digest, upload.fault, upload.named
        )
    paper = Paper.from_json(upload.paper or {})
    proposals = sorted(
        upload.proposals.all(),
        key=lambda each: (list(Subject).index(Subject(each.subject)), each.place),
    )
    return UploadView(
        key=upload.pk,
        name=upload.name,
        size=upload.size,
        digest=upload.digest,
        fault="",
        named={},
        proposals=tuple(_proposal(each, paper) for each in proposals),
        doubts=tuple(
            _doubt(each) for each in sorted(upload.doubts.all(), key=lambda each: each.position)
        ),
        counted=dict(Counter(each.state for each in proposals)),
    )


def _doubt(doubt: Doubt) -> DoubtView:
    return DoubtView(doubt.pk, doubt.code, doubt.where, doubt.named, doubt.settled_at is not None)


def _proposal(held: Proposal, paper: Paper) -> ProposalView:
    subject = Subject(held.subject)
    found: DocumentFound | NoteFound | Fact
    if subject is Subject.DOCUMENT:
        found = paper.documents[held.place]
        fields = _document_fields(found, paper)
    elif subject is Subject.NOTE:
        found = paper.notes[held.place]
        fields = _note_fields(found)
    else:
        found = paper.facts[held.place]
        fields = _fact_fields(found)
    corrected = Corrected(held.amended)
    versions = {} if subject is Subject.FACT else found.versions  # type: ignore[union-attr]
    return ProposalView(
        key=held.pk,
        subject=subject,
        kind=held.kind,
        place=held.place,
        state=ProposalState(held.state),
        found=found,
        fields=fields
        | {name: words for name, words in held.amended.items() if not name.startswith(TEXT)},
        amended=frozenset(held.amended),
        texts={language: corrected.text(language, text) for language, text in versions.items()},
        rewordings={name: words for name, words in held.amended.items() if name.startswith(TEXT)},
        outcome=held.outcome,
        remarks=made_on(held.outcome),
        fault=held.fault,
        named=held.named,
    )


def _document_fields(found: DocumentFound, paper: Paper) -> dict[str, str]:
    proposed = marking.of_document(found, paper)
    return {
        "kind": found.kind.value,
        "symbol": str(found.symbol or ""),
        "dated_on": str(found.dated_on or ""),
        "place": written(found.place),
        **_distribution_fields(proposed),
        "leave_out": "",
        "author": said_of(found.author),
        "body": found.body,
        **{f"title_{language}": found.titles.get(language, "") for language in found.versions},
        **{
            f"status_{language}": role.value
            for language, role in found.roles.items()
            if language in found.versions
        },
    }


def _note_fields(found: NoteFound) -> dict[str, str]:
    proposed = marking.of_note(found)
    return {
        "number": str(found.number or ""),
        "dated_on": str(found.dated_on or ""),
        "place": written(found.place),
        **_distribution_fields(proposed),
        "leave_out": "",
        "sender": code_of(found.sender),
        "addressed_to": addressed_to(found),
        "on_behalf_of": said_of(found.on_behalf_of),
    }


def _distribution_fields(proposed: Marking | None) -> dict[str, str]:
    """Return who may read, as proposed; empty where an officer has to choose."""
    return {
        "distribution": proposed.distribution.value if proposed else "",
        "addressees": " ".join(sorted(proposed.addressees)) if proposed else "",
    }


def _fact_fields(found: Fact) -> dict[str, str]:
    """Return what can be corrected in a fact, as read."""
    fields = {name: str(getattr(found, name, None) or "") for name in of_fact(found)}
    if isinstance(found, DecisionFound):
        fields["verb"] = operative(found.verbs).value if found.verbs else ""
        fields["subject"] = found.subject or found.text
    if isinstance(found, AppointmentFound):
        fields["area"] = Areas().code("", found.area)
        fields["appointed"] = written_tenures([found.tenure])
    if isinstance(found, CoordinatorsFound):
        areas = Areas()
        for place, row in enumerate(found.rows):
            fields[row_field(place, "area")] = areas.code(row.dimension, row.area)
            fields[row_field(place, "coordinators")] = written_tenures(row.coordinators)
            fields[row_field(place, "co_coordinators")] = written_tenures(row.co_coordinators)
    return fields
