"""A form that is opened with some fields filled in already, by the link that leads to it."""

from django import forms
from django.http import HttpRequest


def begun(request: HttpRequest, form: type[forms.Form]) -> dict[str, str]:
    """Return what the address gives for fields of the form; what is posted is never taken so."""
    return {name: request.GET[name] for name in form.base_fields if name in request.GET}
