"""Acts of the intake: files are read and their findings proposed, corrected, accepted, set aside.

Only acceptance reaches the other rooms, through their own operations; each proposal is accepted in
a transaction of its own, so that one refused finding leaves the others as they are.
"""

import hashlib
import mimetypes
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from clearinghouse.documents.entering import new_address
from clearinghouse.intake import acceptance, marking
from clearinghouse.intake.faults import IntakeFault, refuse
from clearinghouse.intake.kinds import ProposalState, Subject, Via
from clearinghouse.intake.models import Batch, Doubt, Proposal, Upload, may_handle
from clearinghouse.law.distribution import Distribution, Marking, Reader
from clearinghouse.reading.doubts import Doubt as ReadDoubt
from clearinghouse.reading.errors import ReadingError
from clearinghouse.reading.paper import Paper
from clearinghouse.record.operations import append
from clearinghouse.tlog import canonical


@transaction.atomic
def open_batch(*, via: Via, by: Reader, at: datetime) -> str:
    """Open a batch for files that come in together; return its address."""
    _demand_registry(by)
    address = new_address()
    Batch.objects.create(address=address, opened_at=at, opened_by_id=by.officer, via=via)
    return address


@transaction.atomic
def propose(
    *,
    batch: str,
    name: str,
    content: bytes,
    paper: Paper,
    doubts: Iterable[ReadDoubt],
    by: Reader,
    at: datetime,
) -> int:
    """Keep what was read in a file as proposals and doubts; return the upload's key."""
    _demand_registry(by)
    upload = _upload(batch, name, len(content), at=at)
    upload.media_type = _media_type(name, paper.format)
    upload.digest = paper.digest_sha256
    upload.content = content
    upload.paper = paper.as_json()
    upload.save()
    Proposal.objects.bulk_create(
        Proposal(upload=upload, subject=subject, kind=kind, place=place)
        for subject, kind, place in _findings(paper)
    )
    Doubt.objects.bulk_create(
        Doubt(
            upload=upload,
            position=position,
            code=doubt.code,
            where={
                "line": doubt.where.line,
                "page": doubt.where.page,
                "address": doubt.where.address,
                "paper": doubt.where.paper,
            },
            named=dict(doubt.params),
        )
        for position, doubt in enumerate(doubts)
    )
    return int(upload.pk)


@transaction.atomic
def note_failure(*, batch: str, error: ReadingError, size: int, by: Reader, at: datetime) -> int:
    """Note that a file could not be read, and why; nothing of it is kept."""
    _demand_registry(by)
    upload = _upload(batch, error.name, size, at=at)
    upload.fault = str(error.code)
    upload.named = {name: str(value) for name, value in error.params.items()}
    upload.save()
    return int(upload.pk)


@transaction.atomic
def amend(*, proposal: int, corrected: Mapping[str, Any], by: Reader, at: datetime) -> None:
    """Correct what was read, such as symbol, date, distribution or title, before acceptance."""
    held = _undecided(proposal, by)
    held.amended = {**held.amended, **acceptance.check_amendment(held, corrected)}
    held.amended_at, held.fault, held.named = at, "", {}
    held.save(update_fields=["amended", "amended_at", "fault", "named"])
    _record("proposal.amended", proposal, by=by, at=at, corrected=_digest(held.amended))


@transaction.atomic
def accept(*, proposal: int, by: Reader, at: datetime) -> ProposalState:
    """Enter what is proposed, by the operations of the rooms it concerns.

    What they refuse stays proposed, with the refusal beside it.
    """
    held = _undecided(proposal, by)
    try:
        # What one operation has written before another refuses is undone with it.
        with transaction.atomic():
            outcome = acceptance.enter(held, by=by, at=at)
    except acceptance.REFUSALS as refusal:
        held.fault, held.named = acceptance.worded(refusal)
        held.save(update_fields=["fault", "named"])
        return ProposalState.PROPOSED
    held.state = ProposalState.ACCEPTED if outcome else ProposalState.NOTED
    held.outcome, held.fault, held.named = outcome, "", {}
    held.decided_at, held.decided_by_id = at, by.officer
    held.save(update_fields=["state", "outcome", "fault", "named", "decided_at", "decided_by"])
    return ProposalState(held.state)


def accept_all(*, upload: int, by: Reader, at: datetime) -> dict[int, ProposalState]:
    """Accept every undecided proposal of a file, in the order in which they build on one another.

    Documents come first, then the notes that enclose them, then the facts they carry.
    """
    order = {Subject.DOCUMENT: 0, Subject.NOTE: 1, Subject.FACT: 2}
    undecided = Proposal.objects.filter(upload_id=upload, state=ProposalState.PROPOSED)
    ordered = sorted(
        undecided, key=lambda each: acceptance.rank(each, order[Subject(each.subject)])
    )
    return {each.pk: accept(proposal=each.pk, by=by, at=at) for each in ordered}


@transaction.atomic
def set_aside(*, proposal: int, by: Reader, at: datetime) -> None:
    """Leave a finding out of the registers."""
    held = _undecided(proposal, by)
    held.state = ProposalState.SET_ASIDE
    held.decided_at, held.decided_by_id = at, by.officer
    held.save(update_fields=["state", "decided_at", "decided_by"])
    _record("proposal.set_aside", proposal, by=by, at=at, file=held.upload.digest)


@transaction.atomic
def settle_doubt(*, doubt: int, by: Reader, at: datetime) -> None:
    """Note that an officer has looked at a doubt."""
    _demand_registry(by)
    open_doubt = Doubt.objects.select_for_update().filter(pk=doubt, settled_at=None).first()
    if open_doubt is None:
        return
    open_doubt.settled_at, open_doubt.settled_by_id = at, by.officer
    open_doubt.save(update_fields=["settled_at", "settled_by"])
    _record("doubt.settled", doubt, by=by, at=at, doubted=open_doubt.code)


def _digest(amended: Mapping[str, Any]) -> str:
    return hashlib.sha256(canonical.encode(dict(amended))).hexdigest()


def _record(act: str, key: int, *, by: Reader, at: datetime, **sealed: str) -> None:
    """Append an act of the registry on what is only proposed; what it was about is sealed.

    What was corrected may be long, and is told by its digest.
    """
    append(
        act=act,
        actor=marking.SECRETARIAT,
        at=at,
        public={act.partition(".")[0]: str(key)},
        sealed={**sealed, "officer": str(by.officer or "")},
        marking=Marking(
            Distribution.ADDRESSEES, marking.SECRETARIAT, frozenset({marking.SECRETARIAT})
        ),
    )


def _undecided(proposal: int, by: Reader) -> Proposal:
    _demand_registry(by)
    held = (
        Proposal.objects.select_for_update(of=("self",))
        .select_related("upload__batch")
        .filter(pk=proposal)
        .first()
    )
    if held is None:
        refuse(IntakeFault.NO_SUCH_PROPOSAL)
    if held.state != ProposalState.PROPOSED:
        refuse(IntakeFault.ALREADY_DECIDED)
    return held


def _upload(batch: str, name: str, size: int, *, at: datetime) -> Upload:
    holder = Batch.objects.select_for_update().get(address=batch)
    return Upload(
        batch=holder,
        position=holder.uploads.count() + 1,
        name=name,
        size=size,
        read_at=at,
    )


def _findings(paper: Paper) -> Iterable[tuple[Subject, str, int]]:
    for place, document in enumerate(paper.documents):
        yield Subject.DOCUMENT, document.kind, place
    for place, _note in enumerate(paper.notes):
        yield Subject.NOTE, "note_verbale", place
    for place, fact in enumerate(paper.facts):
        yield Subject.FACT, type(fact).__name__, place


def _media_type(name: str, format_read: str) -> str:
    guessed, _encoding = mimetypes.guess_type(f"paper.{format_read}")
    return guessed or mimetypes.guess_type(name)[0] or "application/octet-stream"


def _demand_registry(by: Reader) -> None:
    if not may_handle(by):
        refuse(IntakeFault.NOT_THE_REGISTRY)
