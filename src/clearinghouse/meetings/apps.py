"""Django's registration of the meetings room."""

from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    """Sittings: agenda, attendance, what was put and decided, drafts as at closure."""

    name = "clearinghouse.meetings"
