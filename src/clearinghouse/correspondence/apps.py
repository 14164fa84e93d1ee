"""Django's registration of the correspondence room."""

from django.apps import AppConfig


class CorrespondenceConfig(AppConfig):
    """Notes verbales, out and in, and their deliveries."""

    name = "clearinghouse.correspondence"
