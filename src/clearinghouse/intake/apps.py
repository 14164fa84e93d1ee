"""Django's registration of the intake."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """Papers read, findings proposed and accepted."""

    name = "clearinghouse.intake"
