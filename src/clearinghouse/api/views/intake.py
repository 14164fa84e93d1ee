"""The registry's imports: hand a file in, look, correct, accept, set aside.

The same acts as on the registry's pages; handing in the same bytes again changes nothing.
"""

from collections import Counter
from typing import Annotated, Any

from django.conf import settings
from django.utils.translation import gettext_noop as _
from ninja import Body, File, Router
from ninja.files import UploadedFile
from ninja.responses import Status
from pydantic import Field

from clearinghouse.api.access import Asked
from clearinghouse.api.endpoints import endpoint
from clearinghouse.api.paging import cut
from clearinghouse.api.problems import Problem, cited
from clearinghouse.api.schemas import intake as told
from clearinghouse.api.schemas.parts import Code, Cursor, Limit, Written
from clearinghouse.intake import operations, queries
from clearinghouse.intake.kinds import ProposalState, Via
from clearinghouse.intake.remarks import Remarked
from clearinghouse.jobs import importing
from clearinghouse.law.provisions import parse_citation
from clearinghouse.reading.codec import tagged
from clearinghouse.web.access import Door
from clearinghouse.web.words.intake import doubt_sentence, fault_words, reading_error
from clearinghouse.web.words.rulings import ruling_words

router = Router(tags=[_("Imports")])

Key = Annotated[int, Field(ge=1, le=2**53 - 1)]
Corrections = Annotated[
    dict[Code, Written], Body(description="The corrected fields of the proposal, by name.")
]


@endpoint(router, "/imports", answers=told.BatchList, door=Door.REGISTRY, summary=_("List imports"))
def list_imports(request: Asked, cursor: Cursor = "", limit: Limit = 20) -> told.BatchList:
    """The latest imports, the newest first."""
    found = queries.batches(request.reader)
    shown, following = cut(request, found, cursor=cursor, limit=limit)
    return told.BatchList(
        items=[told.BatchRow.model_validate(each) for each in shown],
        undecided=queries.undecided(request.reader),
        next=following,
    )


@endpoint(
    router,
    "/imports",
    method="POST",
    answers=told.Batch,
    also={201: told.Batch},
    door=Door.REGISTRY,
    summary=_("Hand in a file"),
    fails=("too_large", "not_found"),
)
def hand_in(
    request: Asked, file: Annotated[UploadedFile, File(description="The paper.")]
) -> Status[told.Batch]:
    """Read a file and propose what it says; nothing is registered by it.

    201 if it is new; 200, and what was proposed then, if the same bytes were handed in before.
    """
    if (file.size or 0) > settings.CLEARINGHOUSE_IMPORT_LIMIT:
        raise Problem("too_large")
    handed = importing.hand_in(
        [(file.name or "", file.read())],
        by=request.reader,
        at=request.received_at,
        via=Via.PORTAL,
    )
    found = queries.uploads(request.reader, handed.uploads)
    answer = told.Batch(address=handed.batch, uploads=[_upload(each) for each in found])
    return Status(201 if handed.batch else 200, answer)


@endpoint(
    router,
    "/imports/{address}",
    answers=told.Batch,
    door=Door.REGISTRY,
    summary=_("Look at an import"),
)
def read_import(request: Asked, address: Code) -> told.Batch:
    """The files of an import, what they propose and what is doubted."""
    return _batch(request, address)


@endpoint(
    router,
    "/imports/{address}/accept",
    method="POST",
    answers=told.Accepted,
    door=Door.REGISTRY,
    summary=_("Accept all of an import"),
)
def accept_import(request: Asked, address: Code) -> told.Accepted:
    """Register everything that an import proposes; what is refused stays, with its reason."""
    states: Counter[str] = Counter()
    for upload in _batch(request, address).uploads:
        decided = operations.accept_all(
            upload=upload.key, by=request.reader, at=request.received_at
        )
        states.update(state.value for state in decided.values())
    return told.Accepted(address=address, states=dict(states))


@endpoint(
    router,
    "/proposals/{key}",
    answers=told.Proposal,
    door=Door.REGISTRY,
    summary=_("Look at a proposal"),
)
def read_proposal(request: Asked, key: Key) -> told.Proposal:
    """What is proposed, with the corrections and what came of it."""
    return _held(request, key)


@endpoint(
    router,
    "/proposals/{key}",
    method="PATCH",
    answers=told.Proposal,
    door=Door.REGISTRY,
    summary=_("Correct a proposal"),
    fails=("refused",),
)
def amend_proposal(request: Asked, key: Key, corrected: Corrections) -> told.Proposal:
    """Correct what was read, such as symbol, date, distribution or title, before acceptance."""
    _held(request, key)
    operations.amend(proposal=key, corrected=corrected, by=request.reader, at=request.received_at)
    return _held(request, key)


@endpoint(
    router,
    "/proposals/{key}/accept",
    method="POST",
    answers=told.Proposal,
    door=Door.REGISTRY,
    summary=_("Accept a proposal"),
    fails=("refused",),
)
def accept_proposal(request: Asked, key: Key) -> told.Proposal:
    """Register what is proposed; 409 with the reason, and the provision if the law refuses."""
    _held(request, key)
    state = operations.accept(proposal=key, by=request.reader, at=request.received_at)
    decided = _held(request, key)
    if state is ProposalState.PROPOSED:
        raise _refused(decided)
    return decided


@endpoint(
    router,
    "/proposals/{key}/set-aside",
    method="POST",
    answers=told.Proposal,
    door=Door.REGISTRY,
    summary=_("Set a proposal aside"),
    fails=("refused",),
)
def set_proposal_aside(request: Asked, key: Key) -> told.Proposal:
    """Leave a finding out of the registers."""
    _held(request, key)
    operations.set_aside(proposal=key, by=request.reader, at=request.received_at)
    return _held(request, key)


@endpoint(
    router,
    "/doubts/{key}/settle",
    method="POST",
    answers=told.Settled,
    door=Door.REGISTRY,
    summary=_("Note that a doubt was looked at"),
)
def settle_doubt(request: Asked, key: Key) -> told.Settled:
    """Note that an officer has looked at a doubt; done twice, it is done once."""
    operations.settle_doubt(doubt=key, by=request.reader, at=request.received_at)
    return told.Settled(key=key)


def _batch(request: Asked, address: str) -> told.Batch:
    found = queries.batch(request.reader, address)
    if found is None:
        raise Problem("not_found")
    return told.Batch(address=address, uploads=[_upload(each) for each in found])


def _held(request: Asked, key: int) -> told.Proposal:
    found = queries.proposal(request.reader, key)
    if found is None:
        raise Problem("not_found")
    return _proposal(found[1])


def _refused(decided: told.Proposal) -> Problem:
    room, _dot, code = decided.fault.partition(".")
    more: dict[str, Any] = {"about": decided.named}
    if room == "law":
        more["provision"] = cited(parse_citation(decided.named["provision"]))
    kind = "out_of_order" if room == "law" else "refused"
    return Problem(kind, detail=decided.fault_in_words, reason=code, more=more)


def _remark(made: Remarked) -> told.Remark:
    return told.Remark.model_validate(
        {
            "reason": made.reason,
            "in_words": ruling_words(made.reason, made.about),
            "provision": cited(made.provision),
            "about": made.about,
        }
    )


def _upload(found: queries.UploadView) -> told.Upload:
    return told.Upload(
        key=found.key,
        name=found.name,
        size=found.size,
        digest=found.digest,
        fault=found.fault,
        fault_in_words=reading_error(found.fault, found.named) if found.fault else "",
        named=found.named,
        proposals=[_proposal(each) for each in found.proposals],
        doubts=[
            told.Doubt(
                key=each.key,
                code=each.code,
                in_words=doubt_sentence(each.code, each.named),
                where=each.where,
                named=each.named,
                is_settled=each.is_settled,
            )
            for each in found.doubts
        ],
        counted=found.counted,
    )


def _proposal(found: queries.ProposalView) -> told.Proposal:
    return told.Proposal(
        key=found.key,
        subject=found.subject,
        kind=found.kind,
        state=found.state,
        fields={**found.fields, **found.rewordings},
        amended=sorted(found.amended),
        found=tagged(found.found),
        outcome=told.ImportOutcome.model_validate(
            {**found.outcome, "remarks": [_remark(each) for each in found.remarks]}
        ),
        fault=found.fault,
        fault_in_words=fault_words(found.fault, found.named) if found.fault else "",
        named=found.named,
    )
