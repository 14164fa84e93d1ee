"""Django's registration of the adoption room."""

from django.apps import AppConfig


class AdoptionConfig(AppConfig):
    """Effects of decisions."""

    name = "clearinghouse.adoption"
