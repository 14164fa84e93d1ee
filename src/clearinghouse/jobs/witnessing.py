"""Asking the witnesses of the record: each for the latest checkpoint that it has not cosigned.

They are asked at the same time, each on a thread of its own, and waited for a few seconds in all.
One that answers later is not lost: its thread keeps what it brings.  A worker asks a witness by one
thread at a time, and several workers may ask the same: the first cosignature is kept.
"""

import logging
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.core.exceptions import ObjectDoesNotExist
from django.db import connection

from clearinghouse.law.distribution import PUBLIC_READER
from clearinghouse.record import queries
from clearinghouse.record.operations import keep_cosignature, note_asked
from clearinghouse.record.witnesses import Witness, configured
from clearinghouse.tlog.note import Note, NoteMalformed, NoteUnverified
from clearinghouse.tlog.witness_client import poster
from clearinghouse.tlog.witnessing import GRAVE, Cosigned, NotCosigned, Unwitnessed, obtain

GoesOn = Callable[[], bool]

SECONDS_FOR_ALL: Final = 3.0
SECONDS_FOR_A_PIECE: Final = 5.0
_GLANCE: Final = 0.2

logger = logging.getLogger(__name__)

# Who is being asked by this process, by key in writing.
_asking: dict[str, threading.Thread] = {}


@dataclass(frozen=True, slots=True)
class Question:
    """What a witness is asked for: a checkpoint, and the size at which we last saw it cosign."""

    witness: Witness
    head: queries.Head
    known: int

    @property
    def note(self) -> Note:
        """Return the checkpoint as the log signed it; what others signed is not this one's."""
        whole = Note.parse(self.head.note.encode())
        own = tuple(each for each in whole.signatures if each.name == self.head.origin)
        return Note(whole.text, own)


def ask_witnesses(
    *, at: datetime, goes_on: GoesOn = lambda: True, patience: float = SECONDS_FOR_ALL
) -> None:
    """Ask every witness that is due, wait for all together, and leave the slow ones behind.

    Raises ``WitnessesUnreadable`` if the list of witnesses cannot be used.
    """
    asked = due(configured().every, at=at)
    begun = [(question, _begin(_ask, question, at)) for question in asked]
    _wait([thread for _question, thread in begun], patience, goes_on)
    for question, thread in begun:
        if thread.is_alive():
            _not_cosigned(question, Unwitnessed.UNREACHABLE, "no whole answer in time", at=at)


def due(witnesses: Iterable[Witness], *, at: datetime) -> list[Question]:
    """Return what is to be asked: whom nobody asks yet, and whose wait after failures is over."""
    every = list(witnesses)
    try:
        head = queries.latest_checkpoint(PUBLIC_READER) if every else None
    except ObjectDoesNotExist:
        head = None
    if head is None:
        return []
    known = {seen.verifier: seen.size for seen in queries.last_witnessed(PUBLIC_READER)}
    waits = {key: asked.next_at for key, asked in queries.asked(PUBLIC_READER).items()}
    return [
        Question(witness, head, known.get(str(witness.key), 0))
        for witness in every
        if known.get(str(witness.key), -1) < head.size
        and waits.get(str(witness.key), at) <= at
        and not _is_asked(witness)
    ]


def obtained(question: Question, *, at: datetime) -> Cosigned | None:
    """Return the cosignature asked for, or None if the witness has gone on with us meanwhile.

    Raises ``NotCosigned``.
    """
    try:
        return obtain(
            question.note,
            question.witness.key,
            known=question.known,
            prove=lambda old, new: queries.consistency_proof(PUBLIC_READER, old, new),
            post=poster(question.witness.address, timeout=SECONDS_FOR_A_PIECE),
            at=at,
        )
    except NotCosigned as refusal:
        is_ahead = refusal.reason is Unwitnessed.WITNESS_AHEAD
        if is_ahead and int(refusal.about) <= queries.signed_size(PUBLIC_READER):
            # Another worker brought it a later checkpoint of ours.
            return None
        raise


def _ask(question: Question, at: datetime) -> None:
    """Ask one witness, on its thread, and keep what it brings."""
    key = question.witness.key
    try:
        found = obtained(question, at=at)
        if found is not None:
            keep_cosignature(size=question.head.size, line=str(found.signature), witness=key, at=at)
            note_asked(witness=key, at=at)
    except NotCosigned as refusal:
        _not_cosigned(question, refusal.reason, refusal.about, at=at)
    except (NoteMalformed, NoteUnverified) as false:
        _not_cosigned(question, Unwitnessed.COSIGNATURE_FALSE, str(false), at=at)


def _not_cosigned(question: Question, reason: Unwitnessed, about: str, *, at: datetime) -> None:
    """Note why a witness has not cosigned; what may mean a forked history is said loudly."""
    asking = note_asked(witness=question.witness.key, at=at, reason=reason, about=about)
    if reason in GRAVE:
        logger.critical(
            "The witness %s has seen another history of this record than the checkpoint of %d "
            "entries continues (%s %s). Keep all evidence: docs/runbook.md, An incident.",
            *(question.witness.name, question.head.size, reason, about),
        )
    elif asking.failures == 1:
        logger.warning(
            "The witness %s has not cosigned: %s %s", question.witness.name, reason, about
        )


def _begin(
    work: Callable[[Question, datetime], None], question: Question, at: datetime
) -> threading.Thread:
    """Do some work about a question on a thread that nobody has to wait for."""

    def guarded() -> None:
        try:
            work(question, at)
        except Exception:  # whatever it is, the other witnesses are asked
            logger.exception("The witness %s could not be asked", question.witness.name)
        finally:
            connection.close()

    thread = threading.Thread(target=guarded, daemon=True, name=question.witness.name)
    _asking[str(question.witness.key)] = thread
    thread.start()
    return thread


def _is_asked(witness: Witness) -> bool:
    thread = _asking.get(str(witness.key))
    return thread is not None and thread.is_alive()


def _wait(threads: Sequence[threading.Thread], patience: float, goes_on: GoesOn) -> None:
    """Wait until all threads have ended, for so many seconds together and while we go on."""
    end = time.monotonic() + patience
    for thread in threads:
        while thread.is_alive() and goes_on() and (left := end - time.monotonic()) > 0:
            thread.join(min(left, _GLANCE))


# -- Looking at the witnesses ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Found:
    """How a witness was found: what it cosigned last, and what is wrong with it if anything is."""

    witness: Witness
    last: queries.Witnessed | None
    reason: Unwitnessed | None = None
    about: str = ""


def look(*, at: datetime, patience: float = 2 * SECONDS_FOR_A_PIECE) -> list[Found]:
    """Ask every witness for what it has cosigned already, and keep nothing of what it answers.

    Before the first checkpoint nobody is asked.  Raises ``WitnessesUnreadable``.
    """
    last = {seen.verifier: seen for seen in queries.last_witnessed(PUBLIC_READER)}
    known = queries.asked(PUBLIC_READER)
    answers: dict[str, tuple[Unwitnessed | None, str]] = {}

    def work(question: Question, at: datetime) -> None:
        try:
            obtained(question, at=at)
            answers[question.witness.name] = (None, "")
        except NotCosigned as refusal:
            answers[question.witness.name] = (refusal.reason, refusal.about)

    asked = [_again(witness, last.get(str(witness.key))) for witness in configured().every]
    questions = [question for question in asked if question is not None]
    _wait([_begin(work, question, at) for question in questions], patience, lambda: True)
    return [
        _found(
            question.witness,
            last.get(str(question.witness.key)),
            known.get(str(question.witness.key)),
            answers.get(question.witness.name, (Unwitnessed.UNREACHABLE, "no whole answer")),
        )
        for question in questions
    ]


def _again(witness: Witness, last: queries.Witnessed | None) -> Question | None:
    """Return the question that a witness has answered before, or the first if it has none."""
    try:
        if last is None:
            return Question(witness, queries.latest_checkpoint(PUBLIC_READER), 0)
        return Question(witness, queries.checkpoint(PUBLIC_READER, last.size), last.size)
    except ObjectDoesNotExist:
        return None


def _found(
    witness: Witness,
    last: queries.Witnessed | None,
    known: queries.Asked | None,
    answer: tuple[Unwitnessed | None, str],
) -> Found:
    """Return how a witness was found; what a worker saw of a fork is not outshone by an answer."""
    reason, about = answer
    if known is not None and known.reason in GRAVE and reason not in GRAVE:
        reason, about = Unwitnessed(known.reason), known.about
    return Found(witness, last, reason, about)
