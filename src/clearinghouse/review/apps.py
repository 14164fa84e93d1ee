"""Django's registration of the review room."""

from django.apps import AppConfig


class ReviewConfig(AppConfig):
    """Reviews of implementation, proposals for the Catalogue, choices of States."""

    name = "clearinghouse.review"
