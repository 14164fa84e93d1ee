"""The acts of the record itself: append an entry, widen who may open seals, sign a checkpoint."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Final

from django.db import connection, transaction

from clearinghouse.law.distribution import Distribution, Marking
from clearinghouse.record import keys
from clearinghouse.record.models import (
    Asking,
    Checkpoint,
    Cosignature,
    Entry,
    Sealed,
    Widening,
)
from clearinghouse.record.tree import size, tree
from clearinghouse.record.witnesses import wait_after
from clearinghouse.tlog import canonical, checkpoint, merkle
from clearinghouse.tlog.leaf import Leaf
from clearinghouse.tlog.note import (
    Algorithm,
    Note,
    NoteUnverified,
    Signature,
    SignerKey,
    VerifierKey,
)
from clearinghouse.tlog.seal import Opening, seal
from clearinghouse.tlog.tiles import check_entry
from clearinghouse.tlog.witnessing import GRAVE, Unwitnessed, under

ACTOR: Final = "actor"

_NEXT: Final = "SELECT index, recorded FROM record_next()"
_LOCK: Final = "SELECT record_lock()"
_TELLING_LENGTH: Final = 16
_ABOUT_LENGTH: Final = 500


class SealBroken(ValueError):
    """A value to be sealed stands in clear in the public part of the same leaf."""


class CannotSign(Exception):
    """Why a checkpoint must not be signed: ``reason`` is a code, ``about`` its facts."""

    def __init__(self, reason: "Unsigned", **about: str | int) -> None:
        super().__init__(f"{reason}: {about}")
        self.reason = reason
        self.about = about


class Unsigned(StrEnum):
    """The reasons not to sign."""

    SIGNED_BY_ANOTHER_KEY = "signed_by_another_key"
    ANOTHER_LOG = "another_log"
    SHORTER_THAN_SIGNED = "shorter_than_signed"
    OTHER_THAN_SIGNED = "other_than_signed"


def append(
    *,
    act: str,
    actor: str,
    at: datetime,
    public: Mapping[str, Any],
    sealed: Mapping[str, str] | None = None,
    marking: Marking | None = None,
    provisions: Sequence[str] = (),
) -> Entry:
    """Append one act to the record, in the caller's transaction.

    ``act`` is a noun and a participle (``document.registered``); a field with the noun's name says
    which, and the entry can be found by it.  ``public`` is for everybody.  ``sealed`` values enter
    the log as commitments; ``marking`` says who may open them, and under any but a public marking
    the actor is sealed too.  Other writers wait from here until the caller commits.

    Raises ``EntryTooLong`` (put a digest of the text instead), ``NotCanonical``, ``LeafMalformed``
    or :class:`SealBroken`.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("append within the transaction of the act")
    to_seal = dict(sealed or {})
    if to_seal and marking is None:
        raise ValueError("sealed values have a marking that says who may open them")
    if marking is not None and marking.distribution is not Distribution.PUBLIC:
        to_seal[ACTOR] = actor
    _check_not_betrayed(public, to_seal)
    openings = seal(to_seal)
    leaf = Leaf(
        index=0,
        recorded=at,
        at=at,
        act=act,
        actor=None if ACTOR in to_seal else actor,
        public=dict(public),
        sealed={opening.field: opening.commitment.hex() for opening in openings},
        provisions=tuple(provisions),
    )
    return _write(
        leaf, subject=_subject(act, {**public, **to_seal}), openings=openings, marking=marking
    )


def _write(
    leaf: Leaf, *, subject: str, openings: Sequence[Opening], marking: Marking | None
) -> Entry:
    """Give the leaf its place and write it with the openings of its seals."""
    check_entry(leaf.to_bytes())  # before the lock: a leaf that cannot be written blocks nobody
    with connection.cursor() as cursor:
        cursor.execute(_NEXT)
        index, recorded = cursor.fetchone()
    leaf = replace(leaf, index=index, recorded=recorded)
    written = leaf.to_bytes()
    check_entry(written)
    entry = Entry.objects.create(
        index=index,
        recorded=recorded,
        at=leaf.at,
        act=leaf.act,
        subject=subject,
        leaf=written,
        leaf_hash=merkle.hash_leaf(written),
    )
    if openings and marking is not None:
        Sealed.objects.bulk_create(_sealed(entry, opening, marking) for opening in openings)
    return entry


def _sealed(entry: Entry, opening: Opening, marking: Marking) -> Sealed:
    return Sealed(
        entry=entry,
        field=opening.field,
        salt=opening.salt,
        value=opening.value,
        commitment=opening.commitment,
        distribution=marking.distribution,
        author=marking.author,
        addressees=sorted(marking.addressees),
    )


def widen(*, subject: str, marking: Marking, entry: Entry, at: datetime) -> Entry:
    """Let the seals of ``subject`` entered before ``entry`` be opened as ``marking`` says.

    ``entry`` is the act that did it, such as a derestriction, recorded at ``at``; it is returned.
    The leaves stay as they are: those now entitled are given the openings.
    """
    if entry.at != at:
        raise ValueError("a widening happens at the moment of the act that widens")
    Widening.objects.create(
        entry=entry,
        subject=subject,
        distribution=marking.distribution,
        author=marking.author,
        addressees=sorted(marking.addressees),
    )
    return entry


@transaction.atomic(durable=True)
def publish_checkpoint(*, at: datetime, signer: SignerKey) -> Checkpoint:
    """Sign and store the head of the record as it is committed; return the latest checkpoint.

    Without new entries nothing is signed and the latest is returned.  The head is signed only if it
    continues both the last checkpoint in the database and the last one in our own memory; otherwise
    :class:`CannotSign` is raised.  If this is interrupted nothing is half done: a signature that
    was never stored was never shown.
    """
    with connection.cursor() as cursor:
        cursor.execute(_LOCK)
    latest = Checkpoint.objects.order_by("-size").first()
    now = size()
    remembered = keys.last_signed()
    if remembered is not None:
        _check_continues(remembered, signer, now)
    if latest is not None:
        _check_continues(Note.parse(latest.note.encode()), signer, now)
        if latest.size == now:
            return latest
    head = checkpoint.Checkpoint(signer.name, now, merkle.root(tree(now), now))
    note = head.signed([signer])
    published = Checkpoint.objects.create(size=now, root=head.root, note=str(note), at=at)
    transaction.on_commit(lambda: keys.remember_signed(note))
    return published


def _check_continues(signed: Note, signer: SignerKey, now: int) -> None:
    """Refuse to sign what contradicts a checkpoint signed before."""
    before = checkpoint.Checkpoint.of(signed)
    if before.origin != signer.name:
        raise CannotSign(Unsigned.ANOTHER_LOG, origin=before.origin, name=signer.name)
    try:
        signer.verifier.signed(signed)
    except NoteUnverified:
        raise CannotSign(Unsigned.SIGNED_BY_ANOTHER_KEY, size=before.size) from None
    if before.size > now:
        raise CannotSign(Unsigned.SHORTER_THAN_SIGNED, size=before.size, now=now)
    if merkle.root(tree(before.size), before.size) != before.root:
        raise CannotSign(Unsigned.OTHER_THAN_SIGNED, size=before.size)


@transaction.atomic
def keep_cosignature(*, size: int, line: str, witness: VerifierKey, at: datetime) -> Cosignature:
    """Keep what ``witness`` signed under the checkpoint of ``size``; return what is kept of it.

    The first cosignature of a key stays: it says earliest that the checkpoint was there, and many
    workers may bring one each.  Raises ``Checkpoint.DoesNotExist``, ``NoteMalformed`` for what is
    no line of a signature, or ``NoteUnverified`` for what this witness did not sign.
    """
    checkpoint = Checkpoint.objects.get(size=size)
    signature, moment = _verified(Note.parse(checkpoint.note.encode()).text, line, witness)
    kept, _is_new = Cosignature.objects.get_or_create(
        checkpoint=checkpoint,
        witness=witness.name,
        key_id=witness.key_id,
        defaults={
            "verifier": str(witness),
            "line": str(signature),
            "cosigned_at": moment,
            "at": at,
        },
    )
    return kept


def _verified(text: str, line: str, witness: VerifierKey) -> tuple[Signature, datetime]:
    """Return the cosignature in ``line`` under exactly ``text``, and the moment that it names."""
    note = under(text, line.encode())
    if witness.algorithm is not Algorithm.COSIGNATURE or len(note.signatures) > 1:
        raise NoteUnverified(witness.name, forged=False)
    signature = witness.signed(note)
    try:
        return signature, datetime.fromtimestamp(signature.time, UTC)
    except (OverflowError, OSError, ValueError):  # a second beyond all calendars
        raise NoteUnverified(witness.name, forged=True) from None


@transaction.atomic
def note_asked(
    *, witness: VerifierKey, at: datetime, reason: Unwitnessed | None = None, about: str = ""
) -> Asking:
    """Note that a witness was asked, and why it has not cosigned if it has not.

    The wait until it is asked again doubles with every failure.  What may mean that the history
    was forked stays the reason until the witness cosigns, whatever fails meanwhile.
    """
    before = Asking.objects.select_for_update().filter(verifier=str(witness)).first()
    failures = 0 if reason is None else 1 + (before.failures if before else 0)
    told = (reason.value if reason else "", about[:_ABOUT_LENGTH])
    if reason is not None and reason not in GRAVE and before and before.reason in GRAVE:
        told = (before.reason, before.about)
    asking, _is_new = Asking.objects.update_or_create(
        verifier=str(witness),
        defaults={
            "failures": failures,
            "reason": told[0],
            "about": told[1],
            "asked_at": at,
            "next_at": at + wait_after(failures),
        },
    )
    return asking


def _subject(act: str, fields: Mapping[str, Any]) -> str:
    """Return what the act concerns: ``document.registered`` concerns the field ``document``."""
    noun = act.partition(".")[0]
    return f"{noun}:{fields[noun]}" if noun in fields else ""


def _check_not_betrayed(public: Mapping[str, Any], sealed: Mapping[str, str]) -> None:
    """Refuse a leaf that tells openly what it seals; short words may stand there by chance."""
    told = canonical.encode(public)
    for name, value in sealed.items():
        if len(value) >= _TELLING_LENGTH and canonical.encode(value)[1:-1] in told:
            raise SealBroken(f"the field {name!r} is sealed and told in the same leaf")
