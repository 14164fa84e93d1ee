"""Acts of the resources room, one module per subject."""

from clearinghouse.resources.operations.contributions import (
    enter_secondment,
    leave_post,
    pledge_contribution,
    receive_contribution,
    take_up_post,
)
from clearinghouse.resources.operations.follow_ups import enter_follow_up, move_follow_up
from clearinghouse.resources.operations.projects import (
    enter_project,
    propose_project,
    take_project_step,
    withdraw_project,
)
from clearinghouse.resources.operations.reminders import draft_reminders
from clearinghouse.resources.operations.road_map import enter_progress

__all__ = [
    "draft_reminders",
    "enter_follow_up",
    "enter_progress",
    "enter_project",
    "enter_secondment",
    "leave_post",
    "move_follow_up",
    "pledge_contribution",
    "propose_project",
    "receive_contribution",
    "take_project_step",
    "take_up_post",
    "withdraw_project",
]
