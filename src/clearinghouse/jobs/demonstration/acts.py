"""What is done with a paper besides registering it: decisions recorded, silence, easing, mending.

``accompany`` does what belongs to the entry of a paper, ``follow`` what comes on a later day.
"""

from dataclasses import replace
from datetime import datetime
from typing import Final

from clearinghouse.documents import operations as registry
from clearinghouse.documents.kinds import Direction
from clearinghouse.jobs.demonstration.notation import Drafted, Miswritten
from clearinghouse.jobs.demonstration.papers import Papers
from clearinghouse.law.distribution import Distribution
from clearinghouse.law.verbs import Manner, Verb
from clearinghouse.measures.kinds import ConcernKind
from clearinghouse.measures.operations import relate_document
from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE
from clearinghouse.participants.facts import Words
from clearinghouse.procedures.facts import Day, DecisionFacts, SilenceFacts
from clearinghouse.procedures.kinds import SilenceEnd
from clearinghouse.procedures.operations import record_decision, record_silence_outcome
from clearinghouse.text.languages import Language

# derestricts: DAY CIRCLE by KEY | reason        corrects: DAY LANGUAGE | old => new | reason
LATER: Final = ("derestricts", "corrects")
REGISTRY: Final = REGISTRY_AT_THE_MACHINE
CIRCLES: Final = {
    "members": "all_member_states",
    "members_and_observers": "Member States and Observers of CICA",
}


def direction_of(note: Drafted) -> Direction:
    """Return whether a note left the Secretariat or came to it."""
    return Direction.INCOMING if note.one("sender") else Direction.OUTGOING


def addressed_to(note: Drafted) -> str:
    """Return to whom a note is addressed, as the register says it."""
    circle = note.one("to")
    return note.one("addressed", CIRCLES.get(circle, circle))


def day_of(later: str) -> str:
    """Return on which day a later act is done."""
    return later.split()[1]


def accompany(papers: Papers, paper: Drafted, *, at: datetime) -> None:
    """Record the decisions that a paper holds, the measures it concerns and a silence it ends."""
    for written in paper.every("decides"):
        record_decision(decision=_decision(papers, paper, written), by=REGISTRY, at=at)
    for written in paper.every("concerns"):
        kind, edition, measure = written.split()
        relate_document(
            edition=edition,
            measure=measure,
            revision_id=papers.entered[paper.key].revision,
            kind=ConcernKind(kind),
            by=REGISTRY,
            at=at,
        )
    for written in paper.every("silence"):
        record_silence_outcome(silence=_silence(papers, paper, written), by=REGISTRY, at=at)


def follow(later: str, papers: Papers, key: str, *, at: datetime) -> None:
    """Do what was written to come later: open a paper to more readers, or mend its text."""
    what, _space, written = later.partition(" ")
    if what == "derestricts":
        _derestrict(papers, key, written, at=at)
    else:
        _correct(papers, key, written, at=at)


def _decision(papers: Papers, paper: Drafted, written: str) -> DecisionFacts:
    """Read ``NUMBER VERB [to BODY] [before DAY] | en | ru | kk``."""
    head, en, ru, kk = (part.strip() for part in written.split("|"))
    number, verb, *rest = head.split()
    said = dict(zip(rest[::2], rest[1::2], strict=True))
    met = papers.year.meetings[paper.one("on")]
    return DecisionFacts(
        verb=Verb(verb),
        subject=Words(en, ru, kk),
        decided=Day.exactly(met.first),
        body=met.body,
        revision=papers.entered[paper.key].revision,
        address=_address(papers, paper, number),
        number=number,
        manner=Manner.MEETING,
        addressed_to=said.get("to", ""),
        due_before=papers.year.day(said["before"]) if "before" in said else None,
    )


def _address(papers: Papers, paper: Drafted, number: str) -> str:
    english = next(version for version in papers.versions(paper) if version.language is Language.EN)
    found = [block.address for block in english.text if block.number == number]
    if len(found) != 1:
        raise Miswritten(paper.key, number)
    return found[0]


def _silence(papers: Papers, paper: Drafted, written: str) -> SilenceFacts:
    """Read ``OPENING-NOTE DEADLINE | en | ru | kk``; the paper is the note that announces."""
    head, en, ru, kk = (part.strip() for part in written.split("|"))
    opened_by, deadline = head.split()
    ended = papers.year.day(deadline)
    return SilenceFacts(
        subject=Words(en, ru, kk),
        outcome=SilenceEnd.NOT_BREACHED,
        body="SOC",
        opened_on=papers.day(papers.drafted[opened_by]),
        opened_by=papers.name(opened_by),
        deadline_on=ended,
        effective_on=ended,
        announced_on=papers.day(paper),
        announced_by=papers.name(paper.key),
        revision=papers.entered[paper.key].revision,
    )


def _derestrict(papers: Papers, key: str, written: str, *, at: datetime) -> None:
    head, _bar, reason = written.partition(" | ")
    _day, circle, _by, decision = head.split()
    registry.derestrict(
        address=papers.entered[key].address,
        to=Distribution(circle),
        reason=reason,
        by=REGISTRY,
        at=at,
        decision=papers.name(decision),
    )


def _correct(papers: Papers, key: str, written: str, *, at: datetime) -> None:
    head, change, reason = written.split(" | ")
    _day, language = head.split()
    old, _arrow, new = change.partition(" => ")
    held = next(
        version for version in papers.versions(papers.drafted[key]) if version.language == language
    )
    mended = tuple(
        replace(block, text=block.text.replace(old, new)) if old in block.text else block
        for block in held.text
    )
    registry.correct_text(
        revision_id=papers.entered[key].revision,
        version=replace(held, text=mended),
        corrects=held.digest,
        reason=reason,
        by=REGISTRY,
        at=at,
    )
