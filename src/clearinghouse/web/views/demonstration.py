"""The demonstration's own page: sign in as any role by one button.  It exists nowhere else."""

from django.conf import settings
from django.contrib.auth import get_user_model, login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from clearinghouse.jobs.demonstration_people import PASSWORD, ROLES, SECRET
from clearinghouse.law.distribution import Reader
from clearinghouse.web.access import Door, page

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@page(Door.PUBLIC)
def demonstration(request: HttpRequest, reader: Reader) -> HttpResponse:
    """List the roles and sign in as the one chosen."""
    if not settings.CLEARINGHOUSE_DEMO:
        raise Http404
    if request.method == "POST":
        role = next((role for role in ROLES if role.name == request.POST.get("role")), None)
        if role is None:
            raise Http404
        officer = get_user_model().objects.filter(email=role.email).first()
        if officer is None:
            raise Http404
        login(request, officer, backend=BACKEND)
        return redirect(f"/{role.language}/")
    return render(
        request,
        "pages/demonstration.html",
        {"roles": ROLES, "password": PASSWORD, "secret": SECRET},
    )
