"""What acceptance enters: documents and notes in the register, facts in the rooms they concern."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from clearinghouse.documents import operations as register
from clearinghouse.documents.faults import Refusal as RegisterRefusal
from clearinghouse.documents.papers import OriginalFile
from clearinghouse.intake import amendments, marking, remarks
from clearinghouse.intake.amendments import Corrected
from clearinghouse.intake.context import Context
from clearinghouse.intake.entering import document_of, marked, note_of
from clearinghouse.intake.facts import ENTERED_BY, ORDER
from clearinghouse.intake.faults import IntakeFault, Refused, refuse
from clearinghouse.intake.kinds import ProposalState, Subject
from clearinghouse.intake.models import Proposal
from clearinghouse.law.distribution import Distribution, Marking, Reader, narrowest
from clearinghouse.measures.faults import Refusal as MeasuresRefusal
from clearinghouse.participants.models import Participant
from clearinghouse.procedures.faults import Refusal as ProceduresRefusal
from clearinghouse.reading.paper import Paper
from clearinghouse.record.acts import OutOfOrder

REFUSALS = (Refused, RegisterRefusal, ProceduresRefusal, MeasuresRefusal, OutOfOrder)
Outcome = dict[str, Any]


def enter(held: Proposal, *, by: Reader, at: datetime) -> Outcome:
    """Enter what is proposed; return what came of it, nothing for a fact that is only noted."""
    paper = Paper.from_json(held.upload.paper or {})
    corrected = Corrected(held.amended)
    subject = Subject(held.subject)
    if subject is Subject.DOCUMENT:
        return _enter_document(held, paper, corrected, by=by, at=at)
    if subject is Subject.NOTE:
        return _enter_note(held, paper, corrected, by=by, at=at)
    fact = paper.facts[held.place]
    entering = ENTERED_BY.get(type(fact))
    if entering is None:
        return {}
    context = Context(
        paper=paper,
        documents=_revisions(held, Subject.DOCUMENT),
        notes=_revisions(held, Subject.NOTE),
        corrected=corrected,
        by=by,
        at=at,
    )
    return entering(fact, context)


def check_amendment(held: Proposal, typed: Mapping[str, Any]) -> dict[str, str]:
    """Return the corrections in their one form; refuses those that cannot be read."""
    paper = Paper.from_json(held.upload.paper or {})
    subject = Subject(held.subject)
    if subject is Subject.FACT:
        return amendments.read(amendments.of_fact(paper.facts[held.place]), typed)
    if subject is Subject.DOCUMENT:
        fields, versions = amendments.OF_DOCUMENTS, paper.documents[held.place].versions
    else:
        fields, versions = amendments.OF_NOTES, paper.notes[held.place].versions
    read = amendments.read({**fields, **amendments.of_text(versions)}, typed)
    for code in (*read.get("addressees", "").split(), *read.get("sender", "").split()):
        if not Participant.objects.filter(code=code).exists():
            refuse(IntakeFault.UNKNOWN_PARTICIPANT, typed=code)
    return read


def rank(held: Proposal, subject: int) -> tuple[int, int, int]:
    """Return the place of a proposal in the order of acceptance."""
    return subject, ORDER.get(held.kind, len(ORDER)), held.place


def worded(refusal: BaseException) -> tuple[str, dict[str, str]]:
    """Return the code of a refusal, with its room, and its parameters."""
    if isinstance(refusal, OutOfOrder):
        refused = refusal.refused
        about = {name: str(value) for name, value in refused.about.items()}
        return f"law.{refused.reason}", {**about, "provision": str(refused.provision)}
    rooms = {
        Refused: "intake",
        RegisterRefusal: "documents",
        ProceduresRefusal: "procedures",
        MeasuresRefusal: "measures",
    }
    room = rooms[type(refusal)]
    return f"{room}.{refusal.fault}", dict(refusal.named)  # type: ignore[attr-defined]


def _enter_document(
    held: Proposal, paper: Paper, corrected: Corrected, *, by: Reader, at: datetime
) -> Outcome:
    entered = register.register(
        paper=document_of(paper.documents[held.place], paper, corrected),
        by=by,
        at=at,
        originals=(_original(held, paper, at=at),),
    )
    _lay_behind_its_note(held, paper, entered.revision, by=by, at=at)
    return _outcome(entered)


def _lay_behind_its_note(
    held: Proposal, paper: Paper, revision: int, *, by: Reader, at: datetime
) -> None:
    """Enclose a document in its note, where the note was accepted before it."""
    carrying = paper.documents[held.place].enclosed_in
    note = _revisions(held, Subject.NOTE).get(carrying) if carrying is not None else None
    if note is not None:
        register.enclose(note=note, revision=revision, by=by, at=at)


def _enter_note(
    held: Proposal, paper: Paper, corrected: Corrected, *, by: Reader, at: datetime
) -> Outcome:
    found = paper.notes[held.place]
    revisions = _revisions(held, Subject.DOCUMENT)
    enclosed = tuple(revisions[place] for place in found.documents if place in revisions)
    entered = register.register_note(
        note=note_of(found, corrected, enclosed=enclosed),
        by=by,
        at=at,
        originals=(_original(held, paper, at=at),),
    )
    return _outcome(entered)


def _outcome(entered: register.Registered) -> Outcome:
    return {
        "address": entered.address,
        "revision": entered.revision,
        "entry": entered.entry,
        "is_new": entered.is_new,
        **remarks.kept(*entered.remarks),
    }


def _revisions(held: Proposal, subject: Subject) -> dict[int, int]:
    """Return, by place in the paper, the revisions that acceptance of this file has entered."""
    accepted = held.upload.proposals.filter(subject=subject, state=ProposalState.ACCEPTED)
    return {each.place: each.outcome["revision"] for each in accepted}


def _original(held: Proposal, paper: Paper, *, at: datetime) -> int:
    """Keep the file under the narrowest marking of what it contains; return its key."""
    upload = held.upload
    if upload.content is None:
        refuse(IntakeFault.ALREADY_DECIDED)
    parts = list(upload.proposals.exclude(subject=Subject.FACT))
    return register.keep_original(
        file=OriginalFile(upload.name, upload.media_type, bytes(upload.content)),
        marking=replace(
            narrowest([_marking_of(part, paper) for part in parts]), author=marking.SECRETARIAT
        ),
        at=at,
        parts=len(parts),
    )


def _marking_of(part: Proposal, paper: Paper) -> Marking:
    """Return the marking of a part of the file, as corrected."""
    if part.subject == Subject.DOCUMENT:
        proposed = marking.of_document(paper.documents[part.place], paper)
    else:
        proposed = marking.of_note(paper.notes[part.place])
    try:
        return marked(proposed, Corrected(part.amended))
    except Refused:
        # Not chosen, or for addressees who are not named yet: until then, for nobody else.
        return Marking(Distribution.ADDRESSEES, marking.SECRETARIAT)
