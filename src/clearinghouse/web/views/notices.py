"""The notices of an officer: the inbox, each notice's way to what it is about, the wishes."""

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from clearinghouse.law.distribution import Reader
from clearinghouse.notices import operations, queries
from clearinghouse.notices.faults import Refused
from clearinghouse.web.access import Door, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.cursors import CursorForged, opened, sealed
from clearinghouse.web.dates import place_name
from clearinghouse.web.forms.notices import PreferenceForm
from clearinghouse.web.words.notices import notice_refusal


@page(Door.OFFICER)
def inbox(request: HttpRequest, reader: Reader) -> HttpResponse:
    """List what the officer was told, the newest first."""
    try:
        after = opened(request.path, request.GET.get("after", ""))
    except CursorForged as forged:
        raise BadRequest("after") from forged
    found = queries.inbox(reader, after=after)
    following = sealed(request.path, found.following) if found.following else ""
    return render(
        request,
        "notices/inbox.html",
        {"rows": found.rows, "following": following, "is_first": not after},
    )


@page(Door.OFFICER)
def notice(request: HttpRequest, reader: Reader, address: str) -> HttpResponse:
    """Lead to what a notice is about, and note that its officer has opened it.

    Whether that may be read is for the page behind it to say.
    """
    found = queries.notice(reader, address)
    if found is None:
        raise Http404
    operations.read_notice(address=address, by=reader, at=moment(request))
    response = redirect(f"/{get_language()}{found.link}")
    add_never_cache_headers(response)
    return response


@require_POST
@page(Door.OFFICER)
def read_all(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Note that everything told so far has been seen."""
    operations.read_all(by=reader, at=moment(request))
    return redirect("notices")


@page(Door.OFFICER)
def preferences(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show and keep how the officer wishes to be told."""
    at = moment(request)
    preference = queries.preference(reader)
    if preference is None:
        raise Http404
    form = PreferenceForm(request.POST or None, initial=PreferenceForm.begun_with(preference))
    if request.method == "POST" and form.is_valid():
        try:
            operations.prefer(wishes=form.wishes, by=reader, at=at)
        except Refused as refused:
            form.add_error("quiet_until", notice_refusal(refused))
        else:
            messages.success(request, _("Your wishes are kept."))
            return redirect("notice_preferences")
    return _preferences(request, reader, form, status=422 if form.errors else 200)


@require_POST
@page(Door.OFFICER)
def subscribe(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Make the secret addresses of the officer's own feed and calendar, and show them this once."""
    secret = operations.subscribe(by=reader, at=moment(request))
    preference = queries.preference(reader)
    assert preference is not None
    form = PreferenceForm(initial=PreferenceForm.begun_with(preference))
    response = _preferences(request, reader, form, secret=secret)
    add_never_cache_headers(response)
    return response


@require_POST
@page(Door.OFFICER)
def unsubscribe(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Close the secret addresses."""
    operations.unsubscribe(by=reader, at=moment(request))
    messages.success(request, _("The secret addresses open nothing any more."))
    return redirect("notice_preferences")


@page(Door.REGISTRY)
def not_arrived(request: HttpRequest, reader: Reader) -> HttpResponse:
    """List what could not be delivered, and why."""
    return render(request, "notices/not_arrived.html", {"rows": queries.not_arrived(reader)})


@require_POST
@page(Door.REGISTRY)
def try_again(request: HttpRequest, reader: Reader, number: int) -> HttpResponse:
    """Send again what was given up."""
    try:
        operations.try_again(posting=number, by=reader, at=moment(request))
    except Refused as refused:
        messages.error(request, notice_refusal(refused))
    else:
        messages.success(request, _("It will be sent again in a moment."))
    return redirect("notices_not_arrived")


def _preferences(
    request: HttpRequest,
    reader: Reader,
    form: PreferenceForm,
    *,
    secret: str = "",
    status: int = 200,
) -> HttpResponse:
    preference = queries.preference(reader)
    assert preference is not None
    return render(
        request,
        "notices/preferences.html",
        {
            "form": form,
            "email": preference.email,
            "zone": place_name(preference.zone, get_language() or "en"),
            "subscription": queries.subscription(reader, at=moment(request)),
            "secret": secret,
            "host": request.build_absolute_uri("/").rstrip("/"),
        },
        status=status,
    )
