"""The words in which the room tells instruments, outcomes and milestones apart."""

from enum import StrEnum


class Wording(StrEnum):
    """Whose words a subject is in: a short title of the house, or the words of the document."""

    OURS = "ours"
    AS_PRINTED = "as_printed"


class SilenceEnd(StrEnum):
    """How a silence procedure ended; ``UNKNOWN`` where no paper says."""

    NOT_BREACHED = "not_breached"
    UNKNOWN = "unknown"


class InstrumentKind(StrEnum):
    """What an instrument is."""

    TREATY = "treaty"
    FOUNDING = "founding"
    DECLARATION = "declaration"
    STATEMENT = "statement"
    CATALOGUE = "catalogue"
    RULES = "rules"
    REGULATIONS = "regulations"
    GUIDELINES = "guidelines"
    PLAN = "plan"
    DECISION = "decision"
    MEMORANDUM = "memorandum"
    OTHER = "other"


class InstrumentStatus(StrEnum):
    """How an instrument stands."""

    DRAFT = "draft"
    ADOPTED = "adopted"
    SIGNED = "signed"
    PROVISIONAL = "provisional"
    IN_FORCE = "in_force"
    SUPERSEDED = "superseded"


# SIGNED        signed by participants, not yet in force
# PROVISIONAL   applied provisionally until it enters into force


class Deed(StrEnum):
    """What a participant does to be bound by an instrument."""

    SIGNED = "signed"
    RATIFIED = "ratified"
    ACCEDED = "acceded"


class StepKind(StrEnum):
    """What happened to an instrument as a whole."""

    DRAFTED = "drafted"
    ADOPTED = "adopted"
    SIGNED = "signed"
    IN_FORCE = "in_force"
    AMENDED = "amended"
    UPDATED = "updated"
    SUPERSEDED = "superseded"


class MilestoneKind(StrEnum):
    """What a day of the history is remembered for."""

    FOUNDING = "founding"
    SUMMIT = "summit"
    MINISTERIAL = "ministerial"
    OFFICIALS = "officials"
    INSTRUMENT = "instrument"
    MEMBERSHIP = "membership"
    CHAIRMANSHIP = "chairmanship"
    SECRETARIAT = "secretariat"
    EVENT = "event"
