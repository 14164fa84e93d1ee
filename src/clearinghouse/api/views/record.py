"""The record: what was done, entry by entry, and the proofs by which anybody verifies it.

The log itself, in the layout of C2SP tlog-tiles, is served below ``/log/``.
"""

import base64
from typing import Annotated, Any, Final

from django.http import HttpResponse
from django.utils.translation import gettext_noop as _
from ninja import Router
from pydantic import Field

from clearinghouse.api.access import Asked
from clearinghouse.api.endpoints import endpoint
from clearinghouse.api.paging import begun_at, continues
from clearinghouse.api.schemas import record as told
from clearinghouse.api.schemas.parts import Code, Cursor, Limit
from clearinghouse.record import queries
from clearinghouse.tlog.proof import InclusionProof
from clearinghouse.web.access import Door
from clearinghouse.web.words.acts import ACTS

router = Router(tags=[_("Record")])

LARGEST: Final = 2**53 - 1
Index = Annotated[int, Field(ge=0, le=LARGEST)]
Size = Annotated[int, Field(ge=0, le=LARGEST, description="A number of entries.")]


@endpoint(router, "/record/entries", answers=told.EntryList, summary=_("List entries"))
def list_entries(
    request: Asked,
    act: Annotated[Code, Field(description="Only acts of this kind.")] = "",
    cursor: Cursor = "",
    limit: Limit = 20,
) -> told.EntryList:
    """Entries of the record, the newest first, each as far as it is open to you."""
    below = begun_at(request, cursor)
    found = queries.entries(request.reader, below=below, act=act or None, limit=limit + 1)
    shown = found[:limit]
    return told.EntryList(
        items=[_entry(each) for each in shown],
        size=queries.size(request.reader),
        next=continues(request, str(shown[-1].index) if len(found) > limit else ""),
    )


@endpoint(router, "/record/entries/{index}", answers=told.Entry, summary=_("Read an entry"))
def read_entry(request: Asked, index: Index) -> told.Entry:
    """One entry: its leaf as the log has it, and what of its seals is open to you."""
    return _entry(queries.entry(request.reader, index))


@endpoint(
    router,
    "/record/entries/{index}/history",
    answers=told.EntryHistory,
    summary=_("Read the acts about the same subject"),
)
def read_history(request: Asked, index: Index) -> told.EntryHistory:
    """The entries that concern what this entry concerns, the oldest first."""
    subject = queries.entry(request.reader, index).subject
    found = queries.history(request.reader, subject)
    return told.EntryHistory(subject=subject, items=[_entry(each) for each in found])


@endpoint(
    router,
    "/record/entries/{index}/opening",
    answers=told.Openings,
    door=Door.OFFICER,
    summary=_("Open the seals of an entry"),
)
def read_opening(request: Asked, index: Index) -> told.Openings:
    """Salt and value of every seal that you may open: anybody can check the commitment by them."""
    queries.opening_file(request.reader, index)
    entry = queries.entry(request.reader, index)
    return told.Openings(
        index=index,
        items=[
            told.Opening(
                field=name,
                salt=opening.salt.hex(),
                value=opening.value,
                commitment=opening.commitment.hex(),
            )
            for name, opening in sorted(entry.openings.items())
        ],
    )


@endpoint(
    router,
    "/record/entries/{index}/opening-file",
    answers=dict[str, Any],
    door=Door.OFFICER,
    summary=_("Fetch the file that opens an entry"),
)
def fetch_opening(request: Asked, index: Index) -> HttpResponse:
    """The opening as the verifier takes it, byte for byte."""
    content = queries.opening_file(request.reader, index)
    response = HttpResponse(content, content_type="application/json")
    response["Content-Disposition"] = f'attachment; filename="entry-{index}.opening"'
    return response


@endpoint(
    router,
    "/record/entries/{index}/proof",
    answers=told.InclusionProof,
    summary=_("Prove that an entry is in the log"),
)
def prove_inclusion(
    request: Asked,
    index: Index,
    size: Annotated[
        int | None, Field(ge=0, le=LARGEST, description="The checkpoint; the latest if left out.")
    ] = None,
) -> told.InclusionProof:
    """The audit path of an entry under a checkpoint, taken apart and as a C2SP tlog-proof file."""
    content = queries.inclusion_proof(request.reader, index, size=size)
    proof = InclusionProof.parse(content)
    head = proof.checkpoint
    return told.InclusionProof(
        index=index,
        size=head.size,
        leaf_hash=queries.entry(request.reader, index).leaf_hash.hex(),
        root=_base64(head.root),
        path=[_base64(step) for step in proof.path],
        checkpoint=str(proof.note),
        file=_base64(content),
    )


@endpoint(router, "/record/checkpoints", answers=told.CheckpointList, summary=_("List checkpoints"))
def list_checkpoints(request: Asked, cursor: Cursor = "", limit: Limit = 20) -> told.CheckpointList:
    """The signed heads of the log, the newest first, and the key that verifies them."""
    below = begun_at(request, cursor)
    found = queries.checkpoints(request.reader, below=below, limit=limit + 1)
    shown = found[:limit]
    return told.CheckpointList(
        items=[_checkpoint(each) for each in shown],
        verifier_key=queries.verifier_key_file(request.reader).decode().strip(),
        next=continues(request, str(shown[-1].size) if len(found) > limit else ""),
    )


@endpoint(
    router,
    "/record/checkpoints/latest",
    answers=told.Checkpoint,
    summary=_("Read the latest checkpoint"),
    fails=("not_found",),
)
def read_latest_checkpoint(request: Asked) -> told.Checkpoint:
    """The latest signed head of the log; 404 before the first."""
    return _checkpoint(queries.latest_checkpoint(request.reader))


@endpoint(
    router, "/record/checkpoints/{size}", answers=told.Checkpoint, summary=_("Read a checkpoint")
)
def read_checkpoint(request: Asked, size: Size) -> told.Checkpoint:
    """The signed head of the log of so many entries."""
    return _checkpoint(queries.checkpoint(request.reader, size))


@endpoint(
    router,
    "/record/consistency",
    answers=told.ConsistencyProof,
    summary=_("Prove that the log only grew"),
    fails=("not_found",),
)
def prove_consistency(request: Asked, old: Size, new: Size) -> told.ConsistencyProof:
    """The proof that the log of `old` entries begins the log of `new` entries."""
    path = queries.consistency_proof(request.reader, old, new)
    return told.ConsistencyProof(old=old, new=new, path=[_base64(step) for step in path])


def _entry(found: queries.Recorded) -> told.Entry:
    leaf = found.leaf
    return told.Entry(
        index=found.index,
        act=leaf.act,
        act_in_words=str(ACTS.get(leaf.act, leaf.act)),
        at=leaf.at,
        recorded=leaf.recorded,
        actor=found.actor,
        subject=found.subject,
        fields=dict(found.fields),
        opened=sorted(found.openings),
        unopened=list(found.unopened),
        sealed=dict(leaf.sealed),
        provisions=list(leaf.provisions),
        leaf_hash=found.leaf_hash.hex(),
        leaf=found.written.decode(),
    )


def _checkpoint(head: queries.Head) -> told.Checkpoint:
    return told.Checkpoint(
        origin=head.origin, size=head.size, root=_base64(head.root), at=head.at, note=head.note
    )


def _base64(blob: bytes) -> str:
    return base64.b64encode(blob).decode()
