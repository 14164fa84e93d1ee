"""Django's registration of the participants room."""

from django.apps import AppConfig


class ParticipantsConfig(AppConfig):
    """Participants, bodies, places, officers and their credentials."""

    name = "clearinghouse.participants"
