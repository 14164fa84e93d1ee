"""What a body does in a decision, and whether anything is in force because of it.

A body approves its own matters and recommends to another; it may also take note, welcome, call on
States, or agree that consultations continue.  Only some of these put something into force, so the
verb of a decision is kept apart from its subject.
"""

from enum import StrEnum
from typing import Final


class Verb(StrEnum):
    """The operative word of a decision."""

    ADOPTED = "adopted"
    APPROVED = "approved"
    ENDORSED = "endorsed"
    AMENDED = "amended"
    APPOINTED = "appointed"
    ELECTED = "elected"
    ESTABLISHED = "established"
    GRANTED = "granted"
    AUTHORISED = "authorised"
    DECIDED = "decided"
    AGREED = "agreed"
    RECOMMENDED = "recommended"
    CALLED_ON = "called_on"
    REQUESTED = "requested"
    AGREED_CONSULTATIONS_CONTINUE = "agreed_consultations_continue"
    CONSIDERED = "considered"
    REVIEWED = "reviewed"
    TOOK_NOTE = "took_note"
    WELCOMED = "welcomed"


class Effect(StrEnum):
    """What follows from a decision by its verb alone."""

    IN_FORCE = "in_force"
    PROPOSED = "proposed"
    CALLED_FOR = "called_for"
    CONTINUED = "continued"
    NOTED = "noted"


# IN_FORCE     something holds from the effective day: a text, an appointment, a standing
# PROPOSED     another body is asked to decide; nothing holds yet
# CALLED_FOR   participants are asked to act, perhaps before a day
# CONTINUED    the matter stays open
# NOTED        nothing changes

EFFECTS: Final = {
    Verb.ADOPTED: Effect.IN_FORCE,
    Verb.APPROVED: Effect.IN_FORCE,
    Verb.ENDORSED: Effect.IN_FORCE,
    Verb.AMENDED: Effect.IN_FORCE,
    Verb.APPOINTED: Effect.IN_FORCE,
    Verb.ELECTED: Effect.IN_FORCE,
    Verb.ESTABLISHED: Effect.IN_FORCE,
    Verb.GRANTED: Effect.IN_FORCE,
    Verb.AUTHORISED: Effect.IN_FORCE,
    Verb.DECIDED: Effect.IN_FORCE,
    Verb.AGREED: Effect.IN_FORCE,
    Verb.RECOMMENDED: Effect.PROPOSED,
    Verb.CALLED_ON: Effect.CALLED_FOR,
    Verb.REQUESTED: Effect.CALLED_FOR,
    Verb.AGREED_CONSULTATIONS_CONTINUE: Effect.CONTINUED,
    Verb.CONSIDERED: Effect.NOTED,
    Verb.REVIEWED: Effect.NOTED,
    Verb.TOOK_NOTE: Effect.NOTED,
    Verb.WELCOMED: Effect.NOTED,
}


class Manner(StrEnum):
    """How a decision was taken; ``UNKNOWN`` where the papers do not say."""

    MEETING = "meeting"
    SILENCE = "silence"
    UNKNOWN = "unknown"


def effect_of(verb: Verb) -> Effect:
    """Return what follows from a decision with this verb."""
    return EFFECTS[verb]


def puts_in_force(verb: Verb) -> bool:
    """Tell whether a decision with this verb puts something into force."""
    return EFFECTS[verb] is Effect.IN_FORCE
