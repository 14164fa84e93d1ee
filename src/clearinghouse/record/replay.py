"""Replay: the recorded acts folded back into a state, to prove that rows and record agree.

For tests and for the audit of the house itself, which see every seal; nothing here may reach an
edge, and no reader is asked because none is answered.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from clearinghouse.record.models import Entry, Sealed
from clearinghouse.tlog.canonical import Plain
from clearinghouse.tlog.leaf import Leaf

State = TypeVar("State")

_BATCH = 1000


@dataclass(frozen=True, slots=True)
class Act:
    """One recorded act, whole: its leaf, who acted, and every field, sealed or not."""

    leaf: Leaf
    actor: str
    fields: dict[str, Plain]


def acts(subject: str | None = None) -> Iterator[Act]:
    """Yield the acts in order, or those that concern ``subject`` (``document:abc``)."""
    rows = Entry.objects.order_by("index")
    if subject is not None:
        rows = rows.filter(subject=subject)
    for row in rows.prefetch_related("seals").iterator(chunk_size=_BATCH):
        yield _whole(row, row.seals.all())


def fold(evolve: Callable[[State, Act], State], state: State, recorded: Iterable[Act]) -> State:
    """Return the state after all of ``recorded``; ``evolve`` is the pure effect of one act."""
    for act in recorded:
        state = evolve(state, act)
    return state


def _whole(row: Entry, seals: Iterable[Sealed]) -> Act:
    leaf = Leaf.parse(bytes(row.leaf))
    opened: dict[str, Plain] = {seal.field: seal.value for seal in seals}
    sealed_actor = opened.pop("actor", None)
    actor = leaf.actor if leaf.actor is not None else str(sealed_actor)
    return Act(leaf, actor, {**leaf.public, **opened})
