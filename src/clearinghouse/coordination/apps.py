"""Django's registration of the coordination room."""

from django.apps import AppConfig


class CoordinationConfig(AppConfig):
    """Submissions about areas, comments on them, acting Coordinators."""

    name = "clearinghouse.coordination"
