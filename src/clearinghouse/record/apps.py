"""Django's registration of the record."""

from django.apps import AppConfig


class RecordConfig(AppConfig):
    """The append-only record of all acts."""

    name = "clearinghouse.record"
