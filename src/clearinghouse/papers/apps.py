"""Django's registration of the papers room."""

from django.apps import AppConfig


class PapersConfig(AppConfig):
    """Concept papers, action plans and networks of the priority areas."""

    name = "clearinghouse.papers"
