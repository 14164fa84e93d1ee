"""Django's registration of the notices room."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """Notices, their postings, and how officers wish to be told."""

    name = "clearinghouse.notices"
