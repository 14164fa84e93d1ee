"""What may be asked of the record: entries, openings, proofs, checkpoints and its static files.

Leaves are for everybody.  A sealed value, and the fact that an entry concerns a sealed subject, are
told to those only who may read them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.conf import settings
from django.db import connection
from django.db.models import Count, Max, OuterRef, QuerySet, Subquery

from clearinghouse.law.distribution import Reader
from clearinghouse.record import keys, tree
from clearinghouse.record.models import Asking, Checkpoint, Cosignature, Entry, Sealed
from clearinghouse.tlog import checkpoint as tlog_checkpoint
from clearinghouse.tlog import merkle
from clearinghouse.tlog.canonical import Plain
from clearinghouse.tlog.leaf import Leaf
from clearinghouse.tlog.note import Note
from clearinghouse.tlog.proof import InclusionProof
from clearinghouse.tlog.seal import Opening, OpeningFile
from clearinghouse.tlog.sources import CHECKPOINT, VERIFIER_KEY
from clearinghouse.tlog.tiles import TileMalformed, TileName, tile_width

PAGE: Final = 50
# The keys that have cosigned, each found by the index after the one before: rows grow, keys do not.
_KEYS: Final = """
WITH RECURSIVE known AS (
    (SELECT verifier FROM record_cosignature ORDER BY verifier LIMIT 1)
    UNION ALL
    SELECT (
        SELECT verifier FROM record_cosignature AS next
        WHERE next.verifier > known.verifier ORDER BY verifier LIMIT 1
    ) FROM known WHERE known.verifier IS NOT NULL
)
SELECT verifier FROM known WHERE verifier IS NOT NULL
"""

_ACTOR: Final = "actor"


@dataclass(frozen=True, slots=True)
class Recorded:
    """One entry as one reader may see it: the leaf, and the seals that the reader may open."""

    leaf: Leaf
    written: bytes
    leaf_hash: bytes
    openings: Mapping[str, Opening]

    @property
    def index(self) -> int:
        """Return the place in the log, from 0."""
        return self.leaf.index

    @property
    def actor(self) -> str | None:
        """Return who acted, or None if that is sealed for this reader."""
        opening = self.openings.get(_ACTOR)
        return opening.value if opening else self.leaf.actor

    @property
    def fields(self) -> Mapping[str, Plain]:
        """Return what the entry tells this reader: the public fields and the opened ones."""
        opened = {name: opening.value for name, opening in self.openings.items() if name != _ACTOR}
        return {**self.leaf.public, **opened}

    @property
    def unopened(self) -> tuple[str, ...]:
        """Return the names of the fields that stay sealed for this reader."""
        return tuple(sorted(self.leaf.sealed.keys() - self.openings.keys()))

    @property
    def subject(self) -> str:
        """Return what the act concerns, such as ``document:abc``, or nothing if that is sealed."""
        noun = self.leaf.act.partition(".")[0]
        return f"{noun}:{self.fields[noun]}" if noun in self.fields else ""


def entries(
    reader: Reader, *, below: int | None = None, act: str | None = None, limit: int = PAGE
) -> tuple[Recorded, ...]:
    """Return a page of entries, newest first: those before index ``below``, of one kind of act."""
    rows = Entry.objects.order_by("-index")
    if below is not None:
        rows = rows.filter(index__lt=below)
    if act is not None:
        rows = rows.filter(act=act)
    return _recorded(reader, rows[:limit])


def entry(reader: Reader, index: int) -> Recorded:
    """Return one entry; raises ``Entry.DoesNotExist``."""
    (found,) = _recorded(reader, [Entry.objects.get(index=index)])
    return found


def history(reader: Reader, subject: str) -> tuple[Recorded, ...]:
    """Return the entries that concern ``subject``, oldest first, as far as the reader may know."""
    rows = Entry.objects.filter(subject=subject).order_by("index") if subject else []
    return tuple(found for found in _recorded(reader, rows) if found.subject == subject)


def opening_file(reader: Reader, index: int) -> bytes:
    """Return the file that opens the seals of an entry, as far as the reader may open them.

    Raises ``ObjectDoesNotExist`` if there is nothing that this reader may open.
    """
    openings = entry(reader, index).openings
    if not openings:
        raise Sealed.DoesNotExist
    ordered = tuple(openings[name] for name in sorted(openings))
    return OpeningFile(settings.CLEARINGHOUSE_ORIGIN, index, ordered).to_bytes()


def size(_reader: Reader) -> int:
    """Return the number of entries, whether or not a checkpoint covers them yet."""
    return tree.size()


# -- Proofs ------------------------------------------------------------------------------------


def inclusion_proof(reader: Reader, index: int, *, size: int | None = None) -> bytes:
    """Return the tlog-proof file of an entry under a checkpoint: that of ``size``, or the latest.

    Raises ``Checkpoint.DoesNotExist`` if no checkpoint covers the entry yet.
    """
    head = latest_checkpoint(reader) if size is None else checkpoint(reader, size)
    if not 0 <= index < head.size:
        raise Checkpoint.DoesNotExist
    leaf = Entry.objects.values_list("leaf", flat=True).get(index=index)
    path = merkle.inclusion_proof(tree.tree(head.size), index, head.size)
    return InclusionProof(bytes(leaf), index, path, Note.parse(head.note.encode())).to_bytes()


def consistency_proof(_reader: Reader, old: int, new: int) -> tuple[bytes, ...]:
    """Return the proof that the log of ``old`` entries begins that of ``new``.

    Raises ``Checkpoint.DoesNotExist`` unless ``0 <= old <= new`` and a checkpoint covers ``new``.
    """
    if not 0 <= old <= new or not Checkpoint.objects.filter(size__gte=new).exists():
        raise Checkpoint.DoesNotExist
    return merkle.consistency_proof(tree.tree(new), old, new)


# -- Checkpoints ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Witnessed:
    """That a witness saw the checkpoint of ``size``, and when by its own clock."""

    name: str
    verifier: str
    size: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Head:
    """A published checkpoint: ``note`` is the whole signed note, ``text`` its lines to print.

    The note bears the cosignatures that are known, in the order of ``cosignatures``.
    """

    origin: str
    size: int
    root: bytes
    note: str
    text: str
    at: datetime
    cosignatures: tuple[Witnessed, ...] = ()


def latest_checkpoint(_reader: Reader) -> Head:
    """Return the latest checkpoint; raises ``Checkpoint.DoesNotExist`` before the first."""
    return _head(_cosigned_checkpoints().latest("size"))


def checkpoint(_reader: Reader, size: int) -> Head:
    """Return the checkpoint of one size; raises ``Checkpoint.DoesNotExist``."""
    return _head(_cosigned_checkpoints().get(size=size))


def checkpoints(
    _reader: Reader, *, below: int | None = None, limit: int = PAGE
) -> tuple[Head, ...]:
    """Return a page of checkpoints, newest first: those smaller than ``below``."""
    rows = _cosigned_checkpoints().order_by("-size")
    if below is not None:
        rows = rows.filter(size__lt=below)
    return tuple(_head(row) for row in rows[:limit])


def head_covering(_reader: Reader, index: int) -> Head | None:
    """Return the first checkpoint that covers the entry ``index``, None before there is one."""
    row = _cosigned_checkpoints().filter(size__gt=index).order_by("size").first()
    return _head(row) if row else None


def head_witnessed(_reader: Reader, index: int, *, since: datetime, by: int) -> Head | None:
    """Return the first checkpoint that covers an entry and was cosigned from ``since`` on.

    ``by`` is how many witnesses must have done so, each by its own clock.
    """
    if not Cosignature.objects.exists():
        return None
    # Counted checkpoint by checkpoint in order, so that the first that will do ends the search.
    seen = (
        Cosignature.objects.filter(checkpoint=OuterRef("pk"), cosigned_at__gte=since)
        .values("checkpoint")
        .annotate(witnesses=Count("witness", distinct=True))
        .values("witnesses")
    )
    rows = _cosigned_checkpoints().filter(size__gt=index).alias(seen=Subquery(seen))
    row = rows.filter(seen__gte=by).order_by("size").first()
    return _head(row) if row else None


def signed_size(_reader: Reader) -> int:
    """Return how many entries the latest checkpoint covers, 0 before the first."""
    return Checkpoint.objects.aggregate(size=Max("size"))["size"] or 0


# -- Witnesses -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Asked:
    """How the asking of a witness goes: why it last failed, and when it is asked again."""

    reason: str
    about: str
    failures: int
    asked_at: datetime
    next_at: datetime


def last_witnessed(_reader: Reader) -> tuple[Witnessed, ...]:
    """Return the largest checkpoint that each witness's key has cosigned, by name."""
    with connection.cursor() as cursor:
        cursor.execute(_KEYS)
        keys = [key for (key,) in cursor.fetchall()]
    rows = Cosignature.objects.order_by("-checkpoint")
    found = (rows.filter(verifier=key).first() for key in keys)
    return tuple(_witnessed(row) for row in found if row is not None)


def asked(_reader: Reader) -> Mapping[str, Asked]:
    """Return how the asking of each witness goes, by its verifier key in writing."""
    return {
        row.verifier: Asked(row.reason, row.about, row.failures, row.asked_at, row.next_at)
        for row in Asking.objects.all()
    }


# -- The static files of C2SP tlog-tiles -----------------------------------------------------------


def checkpoint_file(reader: Reader) -> bytes:
    """Return what is served at ``checkpoint``; it changes, so it is not to be cached for long."""
    return latest_checkpoint(reader).note.encode()


def verifier_key_file(_reader: Reader) -> bytes:
    """Return what is served at ``log.vkey``: the key that verifies checkpoints, and a newline."""
    return f"{keys.signer().verifier}\n".encode()


def tile_file(reader: Reader, path: str) -> bytes:
    """Return the tile or bundle at ``path`` (``tile/0/000.p/5``, ``tile/entries/x001/000``).

    It never changes and may be cached for ever.  Raises ``Checkpoint.DoesNotExist`` if the path
    names no tile, or one that the latest checkpoint does not cover.
    """
    try:
        name = TileName.parse(path)
    except TileMalformed:
        raise Checkpoint.DoesNotExist from None
    if name.width > tile_width(name.level or 0, name.number, latest_checkpoint(reader).size):
        raise Checkpoint.DoesNotExist
    return tree.read_tile(name)


def static_file(reader: Reader, path: str) -> bytes:
    """Return any of the log's static files; raises ``Checkpoint.DoesNotExist`` for any other."""
    if path == CHECKPOINT:
        return checkpoint_file(reader)
    if path == VERIFIER_KEY:
        return verifier_key_file(reader)
    return tile_file(reader, path)


def _recorded(reader: Reader, rows: Iterable[Entry]) -> tuple[Recorded, ...]:
    """Return entries with the seals that the reader may open, in two queries."""
    held = [(bytes(row.leaf), bytes(row.leaf_hash)) for row in rows]
    leaves = [Leaf.parse(written) for written, _ in held]
    sealed = [leaf.index for leaf in leaves if leaf.sealed]
    openings = _openings(reader, sealed) if sealed else {}
    return tuple(
        Recorded(leaf, written, leaf_hash, openings.get(leaf.index, {}))
        for leaf, (written, leaf_hash) in zip(leaves, held, strict=True)
    )


def _openings(reader: Reader, indexes: Iterable[int]) -> dict[int, dict[str, Opening]]:
    found: dict[int, dict[str, Opening]] = {}
    for row in Sealed.objects.visible_to(reader).filter(entry__in=indexes):
        opening = Opening(row.field, bytes(row.salt), row.value)
        found.setdefault(row.entry_id, {})[row.field] = opening
    return found


def _cosigned_checkpoints() -> QuerySet[Checkpoint]:
    return Checkpoint.objects.prefetch_related("cosignatures")


def _head(row: Checkpoint) -> Head:
    """Return a checkpoint with its cosignatures, by name and then by key: one order for all."""
    signed = Note.parse(row.note.encode())
    cosigned = sorted(
        row.cosignatures.all(), key=lambda each: (each.witness.encode(), bytes(each.key_id))
    )
    return Head(
        origin=tlog_checkpoint.Checkpoint.parse(signed.text).origin,
        size=row.size,
        root=bytes(row.root),
        note=row.note + "".join(each.line for each in cosigned),
        text=signed.text,
        at=row.at,
        cosignatures=tuple(map(_witnessed, cosigned)),
    )


def _witnessed(row: Cosignature) -> Witnessed:
    return Witnessed(row.witness, row.verifier, row.checkpoint_id, row.cosigned_at)
