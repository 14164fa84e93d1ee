"""The record's pages: what was done, entry by entry, and how anybody verifies it without us."""

from collections.abc import Callable
from dataclasses import dataclass

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from clearinghouse.law.distribution import PUBLIC_READER, Reader
from clearinghouse.record import queries
from clearinghouse.record.witnesses import named
from clearinghouse.web.access import Door, page
from clearinghouse.web.words.acts import ACTS

FOR_EVER = "public, max-age=31536000, immutable"
TEXT = "text/plain; charset=utf-8"


@dataclass(frozen=True, slots=True)
class WitnessRow:
    """A witness of the record, and the last checkpoint that it cosigned if there is one."""

    name: str
    verifier: str
    last: queries.Witnessed | None


@page(Door.PUBLIC)
def record(request: HttpRequest, reader: Reader) -> HttpResponse:
    """List the entries, newest first, and say how the whole is verified."""
    below = request.GET.get("below", "")
    act = request.GET.get("act", "")
    shown = queries.entries(
        reader, below=int(below) if below.isdecimal() else None, act=act if act in ACTS else None
    )
    return render(
        request,
        "record/record.html",
        {
            "entries": shown,
            "size": queries.size(reader),
            "head": _head(reader),
            "witnesses": _witnesses(reader),
            "acts": ACTS,
            "act": act,
            "older": shown[-1].index if shown and shown[-1].index > 0 else None,
            "log_address": request.build_absolute_uri("/log/"),
        },
    )


@page(Door.PUBLIC)
def entry(request: HttpRequest, reader: Reader, index: int) -> HttpResponse:
    """Show one entry: what it tells this reader, what stays sealed, and its proof."""
    try:
        shown = queries.entry(reader, index)
    except ObjectDoesNotExist:
        raise Http404 from None
    head = _head(reader)
    return render(
        request,
        "record/entry.html",
        {
            "entry": shown,
            "leaf": shown.written.decode(),
            "head": head,
            "is_covered": head is not None and index < head.size,
            "history": queries.history(reader, shown.subject),
        },
    )


@page(Door.PUBLIC)
def opening(request: HttpRequest, reader: Reader, index: int) -> HttpResponse:
    """Hand out the file that opens the sealed values of an entry to those entitled."""
    return _file(lambda: queries.opening_file(reader, index), f"entry-{index}.opening")


@page(Door.PUBLIC)
def proof(request: HttpRequest, reader: Reader, index: int) -> HttpResponse:
    """Hand out the proof that an entry is in the log, to be verified without us."""
    return _file(lambda: queries.inclusion_proof(reader, index), f"entry-{index}.tlog-proof")


@page(Door.PUBLIC)
def log_file(request: HttpRequest, reader: Reader, path: str) -> HttpResponse:
    """Serve the published log in the layout of C2SP tlog-tiles; it is the same for everybody."""
    try:
        content = queries.static_file(PUBLIC_READER, path)
    except ObjectDoesNotExist:
        raise Http404 from None
    is_tile = path.startswith("tile/")
    response = HttpResponse(content, content_type="application/octet-stream" if is_tile else TEXT)
    response["Cache-Control"] = FOR_EVER if is_tile else "no-cache"
    response["Access-Control-Allow-Origin"] = "*"
    return response


def _head(reader: Reader) -> queries.Head | None:
    try:
        return queries.latest_checkpoint(reader)
    except ObjectDoesNotExist:
        return None


def _witnesses(reader: Reader) -> list[WitnessRow]:
    """Return who cosigned the record or is asked to, by name; a former key stays shown."""
    last = {seen.verifier: seen for seen in queries.last_witnessed(reader)}
    keys = {key: seen.name for key, seen in last.items()}
    keys |= {str(witness.key): witness.name for witness in named()}
    return [WitnessRow(keys[key], key, last.get(key)) for key in sorted(keys)]


def _file(make: Callable[[], bytes], name: str) -> HttpResponse:
    try:
        content = make()
    except ObjectDoesNotExist:
        raise Http404 from None
    response = HttpResponse(content, content_type="application/octet-stream")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
