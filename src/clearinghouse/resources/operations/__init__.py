"""Acts of the resources room, one module per subject."""

from clearinghouse.resources.operations.follow_ups import enter_follow_up, move_follow_up

__all__ = ["enter_follow_up", "move_follow_up"]
