"""The words in which the room tells instruments, outcomes and milestones apart."""

from enum import StrEnum


class Wording(StrEnum):
    """Whose words a subject is in: a short title of the house, or the words of the document."""

    OURS = "ours"
    AS_PRINTED = "as_printed"


class SilenceEnd(StrEnum):
    """How a silence procedure ended; ``UNKNOWN`` where no paper says."""

    NOT_BREACHED = "not_breached"
    BROKEN = "broken"
    UNKNOWN = "unknown"


class InstrumentKind(StrEnum):
    """What an instrument is."""

    TREATY = "treaty"
    CHARTER = "charter"
    DECLARATION = "declaration"
    STATEMENT = "statement"
    CATALOGUE = "catalogue"
    RULES = "rules"
    REGULATIONS = "regulations"
    GUIDELINES = "guidelines"
    PLAN = "plan"
    DECISION = "decision"
    MEMORANDUM = "memorandum"


class InstrumentStatus(StrEnum):
    """How an instrument stands."""

    ADOPTED = "adopted"
    PROVISIONAL = "provisional"
    NOT_IN_FORCE = "not_in_force"
    IN_FORCE = "in_force"
    SUPERSEDED = "superseded"
    DRAFT = "draft"
    UNKNOWN = "unknown"


# ADOPTED        adopted or approved, and not known to have ended
# PROVISIONAL    applied provisionally; entry into force not established
# NOT_IN_FORCE   signed, and ratifications are missing


class Deed(StrEnum):
    """What a participant does to be bound by an instrument."""

    SIGNED = "signed"
    RATIFIED = "ratified"
    ACCEDED = "acceded"
    ACCEPTED = "accepted"

    @property
    def binds(self) -> bool:
        """Whether the participant is bound by it, or will be when the instrument is in force."""
        return self is not Deed.SIGNED


class StatementKind(StrEnum):
    """What a participant says of an instrument on signing or ratifying it."""

    RESERVATION = "reservation"
    DECLARATION = "declaration"
    INTERPRETATION = "interpretation"


class StepKind(StrEnum):
    """What happened to an instrument as a whole."""

    DRAFTED = "drafted"
    READ = "read"
    RECOMMENDED = "recommended"
    SIGNED = "signed"
    ADOPTED = "adopted"
    APPROVED = "approved"
    ENDORSED = "endorsed"
    IN_FORCE = "in_force"
    AMENDED = "amended"
    UPDATED = "updated"
    SUPERSEDED = "superseded"
