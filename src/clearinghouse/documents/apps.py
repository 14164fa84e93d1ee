"""Django's registration of the register."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """Documents, notes verbales and their texts."""

    name = "clearinghouse.documents"
