"""Django's registration of the planning room."""

from django.apps import AppConfig


class PlanningConfig(AppConfig):
    """The annual plan: the call, what is submitted, the plan, its events."""

    name = "clearinghouse.planning"
