"""What stays of an event: photographs with what they show in words, and what was learnt."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from clearinghouse.law.distribution import Reader
from clearinghouse.planning import operations, queries
from clearinghouse.web.access import Door, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.forms.planning import DescriptionForm, LessonsForm, PhotographForm
from clearinghouse.web.views.documents import SANDBOX
from clearinghouse.web.views.events import acted


@page(Door.PUBLIC)
def photograph(request: HttpRequest, reader: Reader, code: str, number: int) -> HttpResponse:
    """Show a photograph of an event, as openly as the event: the picture and nothing else."""
    del request  # who asks is the reader; the picture has no language
    return picture(reader, code, number)


def picture(reader: Reader, code: str, number: int) -> HttpResponse:
    """Return a photograph as it is shown; raises Http404 where there is none for the reader."""
    found = queries.photograph(reader, code, number)
    if found is None:
        raise Http404
    media_type, content = found
    ending = media_type.removeprefix("image/").replace("jpeg", "jpg")
    return HttpResponse(
        content,
        content_type=media_type,
        headers={
            "Content-Disposition": f'inline; filename="event-{code}-{number}.{ending}"',
            "Content-Security-Policy": SANDBOX,
            "X-Content-Type-Options": "nosniff",
        },
    )


@require_POST
@page(Door.OFFICER)
def add(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Place a photograph with an event."""
    form = PhotographForm(request.POST, request.FILES)

    def act(_form: forms.Form) -> str:
        operations.add_photograph(
            code=code,
            # One byte more than is taken shows that it is too large, however large it is.
            content=form.cleaned_data["photograph"].read(operations.LARGEST + 1),
            alt=form.words(),
            by=reader,
            at=moment(request),
        )
        return _("The photograph stands with the event.")

    return acted(request, reader, code, form, act)


@require_POST
@page(Door.OFFICER)
def describe(request: HttpRequest, reader: Reader, code: str, number: int) -> HttpResponse:
    """Say anew what a photograph shows."""
    form = DescriptionForm(request.POST)

    def act(_form: forms.Form) -> str:
        operations.describe_photograph(
            code=code, number=number, alt=form.words(), by=reader, at=moment(request)
        )
        return _("It is described anew.")

    return acted(request, reader, code, form, act)


@require_POST
@page(Door.OFFICER)
def take_down(request: HttpRequest, reader: Reader, code: str, number: int) -> HttpResponse:
    """Take a photograph down; its bytes are gone."""

    def act(_form: forms.Form) -> str:
        operations.take_photograph_down(code=code, number=number, by=reader, at=moment(request))
        return _("The photograph is taken down, and its bytes are gone.")

    return acted(request, reader, code, forms.Form(request.POST), act)


@require_POST
@page(Door.OFFICER)
def write_lessons(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Write what was learnt from an event."""
    form = LessonsForm(request.POST)

    def act(_form: forms.Form) -> str:
        operations.write_lessons(
            code=code,
            text=form.words(),
            seen=form.cleaned_data["seen"],
            by=reader,
            at=moment(request),
        )
        return _("What was learnt is kept, as a version of its own.")

    return acted(request, reader, code, form, act)
