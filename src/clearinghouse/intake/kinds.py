"""What is proposed, and how far the deciding has come."""

from enum import StrEnum


class Subject(StrEnum):
    """What a proposal is about."""

    DOCUMENT = "document"
    NOTE = "note"
    FACT = "fact"


class ProposalState(StrEnum):
    """Where a proposal stands.

    NOTED is for facts that enter nothing by themselves and were accepted as seen.  What an
    operation refused stays proposed, with the fault beside it.
    """

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    NOTED = "noted"
    SET_ASIDE = "set_aside"


class Via(StrEnum):
    """By which way a batch came in."""

    COMMAND = "command"
    PORTAL = "portal"
