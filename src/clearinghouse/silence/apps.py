"""Django's registration of the silence room."""

from django.apps import AppConfig


class SilenceConfig(AppConfig):
    """Silence procedures: opening, acts of States, closing, certificates."""

    name = "clearinghouse.silence"
