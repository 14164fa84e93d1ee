"""Django's registration of the measures room."""

from django.apps import AppConfig


class MeasuresConfig(AppConfig):
    """The Catalogue, its areas and their Coordinators."""

    name = "clearinghouse.measures"
