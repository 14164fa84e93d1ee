"""A meeting at work: who takes part and how, quorum, what becomes of a draft, what States add.

A decision exists where no Member State objects at its adoption.  Where one does the meeting still
ends in something: consultations continue, the Chair makes a statement, the draft changes its type.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from clearinghouse.law.consensus import CONSENSUS, decide_in_meeting, has_quorum, quorum
from clearinghouse.law.distribution import Standing
from clearinghouse.law.provisions import implements, provision
from clearinghouse.law.ruling import Permitted, Reason, Refused, Remark, Ruling
from clearinghouse.law.standing import MADE_OF_MEMBERS
from clearinghouse.law.verbs import Effect, Verb, effect_of

OBSERVERS: Final = provision("rules-2004", "I.3")
GUESTS: Final = provision("rules-2004", "I.4")
UNDER_THE_RULES: Final = provision("external-relations", "d")
AS_AT_CLOSURE: Final = provision("papers-practice", "D.7")
THROUGH_THE_CHAIR: Final = provision("modalities-2023", "1.5")


class Part(StrEnum):
    """As what somebody takes part in a meeting."""

    MEMBER = "member"
    OBSERVER = "observer"
    GUEST = "guest"
    SECRETARIAT = "secretariat"


class Outcome(StrEnum):
    """What becomes of a draft that was put to a meeting."""

    ADOPTED = "adopted"
    RECOMMENDED = "recommended"
    NOTED = "noted"
    DEFERRED = "deferred"
    CHAIRS_STATEMENT = "chairs_statement"
    CHANGED_TYPE = "changed_type"


# ADOPTED           it is decided as it lies there
# RECOMMENDED       a body above is asked to decide
# NOTED             the meeting has seen it, and nothing changes
# DEFERRED          consultations will continue
# CHAIRS_STATEMENT  the Chair states it in the name of the Chair alone
# CHANGED_TYPE      it goes on as a paper of another kind


class Added(StrEnum):
    """What a Member State attaches to a decision that it did not prevent."""

    RESERVATION = "reservation"
    INTERPRETATION = "interpretation"
    DISSOCIATION = "dissociation"


# The decisions of a meeting, with what their verbs may do; the other outcomes decide nothing.
DECIDING: Final[Mapping[Outcome, frozenset[Effect]]] = {
    Outcome.ADOPTED: frozenset({Effect.IN_FORCE, Effect.CALLED_FOR}),
    Outcome.RECOMMENDED: frozenset({Effect.PROPOSED}),
    Outcome.NOTED: frozenset({Effect.NOTED}),
    Outcome.DEFERRED: frozenset({Effect.CONTINUED}),
}
_OBSERVING: Final = frozenset({Standing.OBSERVER, Standing.PARTNER})


class MeetingReason(Reason):
    """Why an act in a meeting is out of order, or what is to be noticed about it."""

    NOT_A_MEMBER = "meeting_not_a_member"
    MEMBER_TAKES_PART_AS_SUCH = "meeting_member_takes_part_as_such"
    NOT_AN_OBSERVER = "meeting_not_an_observer"
    GUEST_WITHOUT_CONSENT = "meeting_guest_without_consent"
    NOT_THE_SECRETARIAT = "meeting_not_the_secretariat"
    QUORUM_MISSING = "meeting_quorum_missing"
    VERB_DOES_NOT_FIT = "meeting_verb_does_not_fit"
    RECOMMENDED_TO_NOBODY = "meeting_recommended_to_nobody"
    RECOMMENDED_NOT_UPWARDS = "meeting_recommended_not_upwards"
    THROUGH_THE_CHAIRMANSHIP = "meeting_through_the_chairmanship"
    NOTHING_CHANGES_BY_IT = "meeting_nothing_changes_by_it"
    ONLY_CALLS_BY_IT = "meeting_only_calls_by_it"
    NO_NEW_TYPE = "meeting_no_new_type"
    NOT_PRESENT = "meeting_state_not_present"
    NOTHING_DECIDED = "meeting_nothing_decided"
    BEFORE_ADOPTION = "meeting_before_adoption"
    AFTER_CLOSURE = "meeting_after_closure"
    NO_PARAGRAPHS = "meeting_no_paragraphs"
    NO_TEXT = "meeting_no_text"


@dataclass(frozen=True, slots=True)
class Accredited:
    """Somebody takes part in a meeting in this way."""

    part: Part


@dataclass(frozen=True, slots=True)
class Opened:
    """A meeting is open; ``present`` of the ``members`` are there, ``needed`` make a quorum."""

    present: int
    members: int
    needed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What is proposed to a meeting about a draft.

    ``to`` is the body that is asked, ``becomes`` the kind of paper that the draft turns into.
    ``changes`` and ``calls`` tell whether its effects put something in force, or ask for something.
    """

    outcome: Outcome
    verb: Verb | None = None
    to: str = ""
    becomes: str = ""
    changes: bool = False
    calls: bool = False
    from_coordinators: bool = False


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of a draft; ``decides`` tells whether a decision exists by it."""

    outcome: Outcome
    decides: bool


@dataclass(frozen=True, slots=True)
class Attached:
    """A State's statement goes with the decision for ever."""

    added: Added
    state: str


@implements(MADE_OF_MEMBERS, OBSERVERS, GUESTS, UNDER_THE_RULES)
def accredit(
    part: Part, *, standing: Standing | None, consented: bool = False
) -> Ruling[Accredited]:
    """Rule on taking part in a meeting on a day on which one has this standing.

    ``consented`` tells that the members agreed to the guest whom the Chair invites.
    """
    if (part is Part.MEMBER) != (standing is Standing.MEMBER):
        is_member = standing is Standing.MEMBER
        reason = (
            MeetingReason.MEMBER_TAKES_PART_AS_SUCH if is_member else MeetingReason.NOT_A_MEMBER
        )
        return Refused(MADE_OF_MEMBERS, reason)
    if part is Part.OBSERVER and standing not in _OBSERVING:
        return Refused(OBSERVERS, MeetingReason.NOT_AN_OBSERVER)
    if part is Part.SECRETARIAT and standing is not Standing.SECRETARIAT:
        return Refused(OBSERVERS, MeetingReason.NOT_THE_SECRETARIAT)
    if part is Part.GUEST and not consented:
        return Refused(GUESTS, MeetingReason.GUEST_WITHOUT_CONSENT)
    return Permitted(Accredited(part))


@implements(CONSENSUS)
def open_meeting(*, present: Collection[str], members: Collection[str]) -> Permitted[Opened]:
    """Rule on opening a meeting.  It may talk without a quorum, but not decide."""
    counted = set(members)
    opened = Opened(len(counted.intersection(present)), len(counted), quorum(len(counted)))
    if has_quorum(present, members=members):
        return Permitted(opened)
    told = {"needed": opened.needed, "present": opened.present}
    return Permitted(opened, (Remark(CONSENSUS, MeetingReason.QUORUM_MISSING, told),))


@implements(CONSENSUS)
def adopt_agenda(
    *, present: Collection[str], members: Collection[str], objecting: Collection[str] = ()
) -> Ruling[Opened]:
    """Rule on the adoption of the agenda, the first decision of a meeting."""
    ruling = decide_in_meeting(present=present, members=members, objecting=objecting)
    if isinstance(ruling, Refused):
        return ruling
    return Permitted(Opened(len(ruling.fact.present), len(set(members)), quorum(len(set(members)))))


@implements(CONSENSUS, THROUGH_THE_CHAIR)
def put(
    proposal: Proposal,
    *,
    present: Collection[str],
    members: Collection[str],
    superiors: Collection[str],
    objecting: Collection[str] = (),
) -> Ruling[Settled]:
    """Rule on what becomes of a draft.

    ``superiors`` are the bodies above the one that meets, ``objecting`` the States that object to
    this very outcome at its adoption.  What decides nothing needs neither quorum nor consensus.
    """
    why = _misfit(proposal) or _beyond_its_verb(proposal) or _wrong_way(proposal, superiors)
    if why is not None:
        return Refused(CONSENSUS, why, _about(proposal))
    decides = proposal.outcome in DECIDING
    if decides:
        ruling = decide_in_meeting(present=present, members=members, objecting=objecting)
        if isinstance(ruling, Refused):
            return ruling
    remarks: tuple[Remark, ...] = ()
    if proposal.from_coordinators and proposal.outcome is Outcome.RECOMMENDED:
        remarks = (Remark(THROUGH_THE_CHAIR, MeetingReason.THROUGH_THE_CHAIRMANSHIP),)
    return Permitted(Settled(proposal.outcome, decides), remarks)


def _misfit(proposal: Proposal) -> MeetingReason | None:
    """Return why the verb, or the new type, does not go with the outcome."""
    allowed = DECIDING.get(proposal.outcome)
    fits = (
        proposal.verb is None
        if allowed is None
        else proposal.verb is not None and effect_of(proposal.verb) in allowed
    )
    if not fits:
        return MeetingReason.VERB_DOES_NOT_FIT
    if (proposal.outcome is Outcome.CHANGED_TYPE) != bool(proposal.becomes):
        return MeetingReason.NO_NEW_TYPE
    return None


def _beyond_its_verb(proposal: Proposal) -> MeetingReason | None:
    """Return why the effects are more than the verb can bring about."""
    if not (proposal.changes or proposal.calls):
        return None
    if proposal.outcome is not Outcome.ADOPTED or proposal.verb is None:
        return MeetingReason.NOTHING_CHANGES_BY_IT
    if proposal.changes and effect_of(proposal.verb) is not Effect.IN_FORCE:
        return MeetingReason.ONLY_CALLS_BY_IT
    return None


def _wrong_way(proposal: Proposal, superiors: Collection[str]) -> MeetingReason | None:
    """Return why the body named cannot be asked: one decides for itself or asks above."""
    if (proposal.outcome is Outcome.RECOMMENDED) != bool(proposal.to):
        return MeetingReason.RECOMMENDED_TO_NOBODY
    if proposal.to and proposal.to not in superiors:
        return MeetingReason.RECOMMENDED_NOT_UPWARDS
    return None


def _about(proposal: Proposal) -> dict[str, str | int]:
    return {"body": proposal.to} if proposal.to else {}


@implements(CONSENSUS)
def attach(
    added: Added,
    *,
    state: str,
    present: Collection[str],
    members: Collection[str],
    decided_at: datetime | None,
    closed_at: datetime | None,
    at: datetime,
    paragraphs: Collection[str] = (),
    text: str = "",
) -> Ruling[Attached]:
    """Rule on what ``state`` attaches to a decision taken at ``decided_at`` (None: there is none).

    ``present`` and ``members`` are those of the adoption.  From the closure on it is remarked.
    """
    why = _not_theirs(state, present, members, decided_at, at) or _empty(added, paragraphs, text)
    if why is not None:
        provided = MADE_OF_MEMBERS if why is MeetingReason.NOT_A_MEMBER else CONSENSUS
        return Refused(provided, why)
    remarks: tuple[Remark, ...] = ()
    if closed_at is not None and at >= closed_at:
        remarks = (Remark(CONSENSUS, MeetingReason.AFTER_CLOSURE),)
    return Permitted(Attached(added, state), remarks)


def _not_theirs(
    state: str,
    present: Collection[str],
    members: Collection[str],
    decided_at: datetime | None,
    at: datetime,
) -> MeetingReason | None:
    if decided_at is None:
        return MeetingReason.NOTHING_DECIDED
    if state not in members:
        return MeetingReason.NOT_A_MEMBER
    if state not in present:
        return MeetingReason.NOT_PRESENT
    return MeetingReason.BEFORE_ADOPTION if at < decided_at else None


def _empty(added: Added, paragraphs: Collection[str], text: str) -> MeetingReason | None:
    if added is Added.DISSOCIATION and not paragraphs:
        return MeetingReason.NO_PARAGRAPHS
    if added is not Added.DISSOCIATION and not text.strip():
        return MeetingReason.NO_TEXT
    return None


@implements(AS_AT_CLOSURE)
def as_at_closure(issues: Mapping[int, datetime], *, closed_at: datetime) -> int | None:
    """Return which issue of a draft stands as at the closure; None if there was none yet.

    ``issues`` gives when each was registered, in the order in which they follow one another.
    """
    known = [issue for issue, registered_at in issues.items() if registered_at <= closed_at]
    return known[-1] if known else None
