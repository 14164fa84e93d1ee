"""The first page, and the way to it in the visitor's language."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language_from_request

from clearinghouse.law.distribution import Reader
from clearinghouse.web.access import Door, page


@page(Door.PUBLIC)
def home(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show what is new and what is coming."""
    return render(request, "home.html", {})


@page(Door.PUBLIC)
def choose_language(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Send the visitor to the first page in the language the browser asks for."""
    return redirect(f"/{get_language_from_request(request)}/")
