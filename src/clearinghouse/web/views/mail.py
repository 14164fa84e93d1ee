"""The demonstration's letters, to be read in the browser.  The page exists nowhere else."""

from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from clearinghouse.law.distribution import Reader
from clearinghouse.web.access import Door, page
from clearinghouse.web.mailbox import letters

AT_MOST = 50


@page(Door.PUBLIC)
def mail(request: HttpRequest, reader: Reader) -> HttpResponse:
    """List the letters sent, the latest first; with a mail server there are none to read."""
    if not settings.CLEARINGHOUSE_DEMO:
        raise Http404
    kept = getattr(settings, "EMAIL_FILE_PATH", None)
    found = letters(Path(kept), limit=AT_MOST) if kept else []
    return render(request, "pages/mail.html", {"letters": found, "is_kept": bool(kept)})
