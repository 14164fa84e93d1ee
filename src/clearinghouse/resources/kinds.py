"""The words in which the room tells contributions apart."""

from enum import StrEnum


class ContributionKind(StrEnum):
    """In what a contribution is made."""

    MONEY = "money"
    IN_KIND = "in_kind"


class ContributionTo(StrEnum):
    """For what a contribution is given."""

    FUND = "fund"
    BUDGET = "budget"
    PROJECT = "project"


class Publicity(StrEnum):
    """What a donor lets be told, and to whom."""

    PUBLIC = "public"
    MEMBER_STATES = "member_states"
    UNNAMED = "unnamed"


# UNNAMED  Member States see that something was given, and not by whom
