"""Django's registration of the HTML edge."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The HTML edge: templates, style, words."""

    name = "clearinghouse.web"
