"""Django's registration of the resources room."""

from django.apps import AppConfig


class ResourcesConfig(AppConfig):
    """Follow-up of decisions, the Road Map's progress, the Fund."""

    name = "clearinghouse.resources"
