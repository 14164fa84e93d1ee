"""The tables of the resources room, one module per subject."""

from clearinghouse.resources.models.follow_ups import FollowUp, Move

__all__ = ["FollowUp", "Move"]
