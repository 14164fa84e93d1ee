"""Django's registration of the procedures room."""

from django.apps import AppConfig


class ProceduresConfig(AppConfig):
    """Decisions, outcomes of silence procedures, instruments."""

    name = "clearinghouse.procedures"
