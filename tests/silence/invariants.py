"""What holds of every silence procedure at every moment, whatever was done to it or broken off."""

from collections.abc import Iterable
from itertools import pairwise

from django.db import connection

from clearinghouse.adoption.models import Effect
from clearinghouse.procedures.models import Decision, SilenceOutcome
from clearinghouse.record import replay
from clearinghouse.record.keys import signer
from clearinghouse.record.models import Entry
from clearinghouse.silence.models import Act, Procedure
from clearinghouse.tlog.merkle import MemoryTree, root
from clearinghouse.tlog.note import Note
from clearinghouse.tlog.procedure import ProcedureLeaf, public_entry
from clearinghouse.tlog.receipt import Receipt
from clearinghouse.tlog.seal import Opening


def check_record() -> None:
    """The record has no gap, and everything that it commits to is kept."""
    indexes = list(Entry.objects.order_by("index").values_list("index", flat=True))
    assert indexes == list(range(len(indexes)))
    if connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def check(procedure: Procedure) -> list[Act]:
    """The log is dense, the record replays to exactly its rows, the end has what it must have."""
    acts = list(procedure.acts.order_by("place"))
    leaves = [ProcedureLeaf.parse(bytes(act.leaf)) for act in acts]
    assert [act.place for act in acts] == list(range(len(acts)))
    assert [act.act for act in acts].count("opened") == 1
    assert all(one.at <= two.at for one, two in pairwise(acts))
    assert all(act.received_at <= act.at for act in acts)
    for act, leaf in zip(acts, leaves, strict=True):
        assert (leaf.procedure, leaf.place, leaf.act, leaf.at) == (
            procedure.key,
            act.place,
            act.act,
            act.at,
        )
        assert leaf.hash == bytes(act.leaf_hash)
        assert (leaf.body.get("state") or act.state) == act.state
    recorded = list(replay.acts(f"silence:{procedure.key}"))
    assert [dict(each.leaf.public) for each in recorded] == [
        public_entry(leaves[: place + 1]) for place in range(len(leaves))
    ]
    assert [each.leaf.index for each in recorded] == [act.entry for act in acts]
    _check_end(procedure, acts, leaves)
    return acts


def check_receipts(procedure: Procedure, kept: Iterable[Receipt]) -> None:
    """Every receipt ever handed out verifies, and what it is for is in the log."""
    leaves = [bytes(leaf) for leaf in procedure.acts.order_by("place").values_list("leaf", flat=1)]
    tree = MemoryTree([ProcedureLeaf.parse(leaf).hash for leaf in leaves])
    for one in kept:
        one.check(signer().verifier)
        size = one.received.head.size
        assert leaves[size - 1] == one.leaf
        assert root(tree, size) == one.received.head.root


def receipt_of(act: Act) -> Receipt:
    """Return the receipt that is handed out for an act, with what it opens."""
    openings = (Opening("state", bytes(act.salt), act.state),) if act.salt else ()
    return Receipt(Note.parse(act.receipt.encode()), bytes(act.leaf), openings)


def _check_end(procedure: Procedure, acts: list[Act], leaves: list[ProcedureLeaf]) -> None:
    """A procedure is open and nothing followed, or closed with all that follows; never half."""
    decisions = Decision.objects.filter(key=f"silence/{procedure.key}")
    effects = Effect.objects.filter(decision__in=decisions)
    ends = SilenceOutcome.objects.filter(revision=procedure.note)
    adopted = procedure.outcome == "not_breached"
    assert (decisions.count(), ends.count()) == (
        int(adopted),
        int(procedure.outcome in ("not_breached", "broken")),
    )
    assert effects.count() == (len(procedure.effects) if adopted else 0)
    closings = [act for act in acts if act.act == "closed"]
    if procedure.closed_at is None:
        assert (closings, procedure.outcome) == ([], "")
        return
    assert [act.at for act in closings] == [procedure.closed_at]
    assert leaves[closings[0].place].body["outcome"] == procedure.outcome
    assert closings[0].place == len(acts) - 1
    assert all(end.outcome == procedure.outcome for end in ends)
