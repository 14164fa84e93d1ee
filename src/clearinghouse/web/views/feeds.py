"""Feeds of what is new: documents, decisions, the Catalogue, Coordinators, the record.

Each is in the three languages.

They tell what the reader may see: without signing in, what is public.  A reader program has no
session: it bears an officer's token, as programs do that ask the interface.
"""

from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import Any, Final
from urllib.parse import urlencode

from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.functional import Promise
from django.utils.http import quote_etag
from django.utils.translation import get_language, gettext_lazy, override
from django.utils.translation import gettext as _

from clearinghouse.documents import queries as register
from clearinghouse.documents.views import Row
from clearinghouse.law.distribution import Reader
from clearinghouse.measures import queries as measures
from clearinghouse.measures.views import AmendmentRow, EditionRow
from clearinghouse.participants.queries import body_names_on
from clearinghouse.participants.queries.views import Names
from clearinghouse.procedures import queries as procedures
from clearinghouse.procedures.views import DecisionRow
from clearinghouse.record import queries as record
from clearinghouse.text.languages import Language
from clearinghouse.web.access import Door, page
from clearinghouse.web.atom import MEDIA_TYPE, Entry, Feed, opening_of, tag, written
from clearinghouse.web.cursors import CursorForged, opened, sealed
from clearinghouse.web.dates import ASTANA, local_day, long_date
from clearinghouse.web.templatetags.documents import document_address
from clearinghouse.web.templatetags.measures import SHOWN
from clearinghouse.web.views.documents import filters_of
from clearinghouse.web.wording import KINDS
from clearinghouse.web.words.acts import ACTS
from clearinghouse.web.words.measures import ROLES
from clearinghouse.web.words.procedures import VERBS

SIZE: Final = 25
TITLES: Final[dict[str, str | Promise]] = {
    "documents": gettext_lazy("New documents"),
    "decisions": gettext_lazy("New decisions"),
    "catalogue": gettext_lazy("Changes of the Catalogue"),
    "coordinators": gettext_lazy("Appointments of Coordinators"),
    "record": gettext_lazy("Entries of the record"),
}
# Documents are listed by the register; every other feed is named after the page that it follows.
PAGES: Final = {kind: "register" if kind == "documents" else kind for kind in TITLES}
Part = tuple[list[Entry], str]


@page(Door.PUBLIC)
def feeds(request: HttpRequest, _reader: Reader) -> HttpResponse:
    """List the feeds in the three languages."""
    listed = [
        (title, PAGES[kind], [(code, name, _address(kind, code)) for code, name in LANGUAGES])
        for kind, title in TITLES.items()
    ]
    return render(request, "pages/feeds.html", {"feeds": listed})


@page(Door.PUBLIC)
def feed(_request: HttpRequest, _reader: Reader, kind: str) -> HttpResponseBase:
    """Lead to the feed of this kind in the language of the page."""
    if kind not in TITLES:
        raise Http404
    return redirect(_address(kind, get_language() or Language.EN.value))


@page(Door.PUBLIC, by_token=True)
def feed_in(request: HttpRequest, reader: Reader, kind: str, language: str) -> HttpResponseBase:
    """Give a feed in a language, the newest first, in parts that lead on to the next."""
    if kind not in TITLES or language not in set(Language):
        raise Http404
    try:
        after = opened(request.path, request.GET.get("after", ""))
    except CursorForged as forged:
        raise BadRequest("after") from forged
    with override(language):
        entries, following = _TOLD[kind](request, reader, after)
        told = written(_feed(request, kind, language, entries, following))
    response = HttpResponse(told, content_type=MEDIA_TYPE)
    response["Content-Language"] = language
    response["Cache-Control"] = "private, no-cache" if reader.officer else "no-cache"
    patch_vary_headers(response, ("Authorization", "Cookie"))
    response["ETag"] = quote_etag(sha256(told).hexdigest()[:32])
    answer: HttpResponseBase | None = get_conditional_response(
        request, etag=response["ETag"], response=response
    )
    return answer or response


def _feed(
    request: HttpRequest, kind: str, language: str, entries: list[Entry], following: str
) -> Feed:
    here = request.build_absolute_uri(request.path)
    kept = {name: value for name, value in request.GET.items() if name != "after"}
    first = f"{here}?{urlencode(kept)}" if kept else here
    links = {"self": request.build_absolute_uri(), "first": first}
    links["alternate"] = request.build_absolute_uri(reverse(PAGES[kind]))
    if following:
        more = {**kept, "after": sealed(request.path, following)}
        links["next"] = f"{here}?{urlencode(more)}"
    # A feed narrowed down is another feed.
    narrowed = f"?{urlencode(sorted(kept.items()))}" if kept else ""
    return Feed(
        identity=_tag(f"feeds/{kind}.{language}{narrowed}"),
        title=f"{settings.HOUSE_TITLE}: {TITLES[kind]}",
        language=language,
        author=_("Secretariat of CICA"),
        links=links,
        entries=tuple(entries),
        others={
            other.value: request.build_absolute_uri(_address(kind, other.value))
            for other in Language
            if other != language
        },
    )


def _documents(request: HttpRequest, reader: Reader, after: str) -> Part:
    found = register.registered(reader, filters_of(request), after=after, size=SIZE)
    entries = [
        Entry(
            identity=_tag(f"documents/{row.address}/{row.symbol or row.number}"),
            title=_title(row),
            address=request.build_absolute_uri(document_address(row)),
            updated=row.registered_at,
            published=row.registered_at,
            summary=str(KINDS[row.kind]),
            categories=tuple(part for part in (row.kind.value, row.body) if part),
        )
        for row in found.rows
        if row.registered_at is not None
    ]
    return entries, found.following


def _decisions(request: HttpRequest, reader: Reader, after: str) -> Part:
    """Tell decisions as they came in: one of an old day that is recorded today is news today."""
    found = procedures.received(reader, after=after, size=SIZE)
    bodies = body_names_on(reader, local_day(request.received_at))  # type: ignore[attr-defined]
    entries = [
        Entry(
            identity=_tag(f"decisions/{row.key}"),
            title=_("%(body)s %(verb)s: %(subject)s")
            % {
                "body": _body(row.body, bodies),
                "verb": VERBS[row.verb],
                "subject": _said(row.subject),
            },
            address=request.build_absolute_uri(reverse("decision", args=[row.key])),
            updated=row.received_at,
            published=row.received_at,
            summary=_decided(row),
            categories=tuple(part for part in (row.verb.value, row.body) if part),
        )
        for row in found.rows
    ]
    return entries, found.following


def _decided(row: DecisionRow) -> str:
    """Return on which day it was decided and in which paper, as far as known."""
    language = get_language() or Language.EN.value
    day = (
        long_date(row.decided_on, language, SHOWN[row.precision])
        if row.decided_on
        else _("date not known")
    )
    titles = _said(row.document.titles) if row.document else ""
    return ": ".join(part for part in (day, titles) if part)


def _catalogue(request: HttpRequest, reader: Reader, after: str) -> Part:
    today = local_day(request.received_at)  # type: ignore[attr-defined]
    told: list[Entry] = []
    for edition in measures.editions(reader):
        told.append(_edition(request, edition))
        told += [_amendment(request, edition, each) for each in edition.amendments]
    return _part([entry for entry in told if entry.updated.date() <= today], after)


def _edition(request: HttpRequest, edition: EditionRow) -> Entry:
    return Entry(
        identity=_tag(f"catalogue/{edition.code}"),
        title=_said(edition.title),
        address=request.build_absolute_uri(
            f"{reverse('catalogue')}?as_of={edition.starts_on.isoformat()}"
        ),
        updated=opening_of(edition.starts_on, ASTANA),
        summary=_said(edition.adopted_by),
        categories=("edition",),
    )


def _amendment(request: HttpRequest, edition: EditionRow, amendment: AmendmentRow) -> Entry:
    numbers = {"added": ", ".join(amendment.adds), "ended": ", ".join(amendment.ends)}
    lines = [
        _("Added: %(added)s.") % numbers if amendment.adds else "",
        _("Ended: %(ended)s.") % numbers if amendment.ends else "",
    ]
    return Entry(
        identity=_tag(f"catalogue/{edition.code}/{amendment.key}"),
        title=_("Amendment: %(edition)s") % {"edition": _said(edition.title)},
        address=request.build_absolute_uri(
            f"{reverse('catalogue')}?as_of={amendment.effective_on.isoformat()}"
        ),
        updated=opening_of(amendment.effective_on, ASTANA),
        summary=" ".join(line for line in lines if line),
        categories=("amendment",),
    )


def _coordinators(request: HttpRequest, reader: Reader, after: str) -> Part:
    today = local_day(request.received_at)  # type: ignore[attr-defined]
    known = [
        Entry(
            identity=_tag(f"coordinators/{row.area}/{row.role}/{row.participant}/{row.since}"),
            title=_("%(state)s: %(role)s, %(area)s")
            % {
                "state": _said(row.name) or row.participant,
                "role": ROLES[row.role],
                "area": _said(lane.name) or row.area,
            },
            address=request.build_absolute_uri(
                f"{reverse('coordinators')}?as_of={row.decided_on.isoformat()}"
            ),
            updated=opening_of(row.decided_on, ASTANA),
            categories=(row.role.value, row.area),
        )
        for lane in measures.tenures_timeline(reader, today)
        for row in lane.tenures
    ]
    return _part(known, after)


def _record(request: HttpRequest, reader: Reader, after: str) -> Part:
    below = int(after) if after.isdecimal() else None
    found = record.entries(reader, below=below, limit=SIZE + 1)
    entries = [
        Entry(
            identity=_tag(f"record/{each.index}"),
            title=_("Entry %(index)s: %(act)s")
            % {"index": each.index, "act": ACTS.get(each.leaf.act, each.leaf.act)},
            address=request.build_absolute_uri(reverse("record_entry", args=[each.index])),
            updated=each.leaf.recorded,
            categories=(each.leaf.act,),
        )
        for each in found[:SIZE]
    ]
    return entries, str(found[SIZE - 1].index) if len(found) > SIZE else ""


def _part(known: list[Entry], after: str) -> Part:
    """Return the part of what is known that begins at the place ``after``, the newest first."""
    known.sort(key=lambda entry: (entry.updated, entry.identity), reverse=True)
    first = int(after) if after.isdecimal() else 0
    following = str(first + SIZE) if first + SIZE < len(known) else ""
    return known[first : first + SIZE], following


def _title(row: Row) -> str:
    return " · ".join(
        part for part in (row.name, _said(row.titles) or str(KINDS[row.kind])) if part
    )


def _body(code: str, bodies: Mapping[str, Names]) -> str:
    names = bodies.get(code)
    return (_said(names.short) or _said(names.usual)) if names else code


def _said(words: Mapping[Any, str]) -> str:
    """Return words as plain text in the language of the feed, else in any that has them."""
    order = (get_language() or "", *Language)
    return next((words[code] for code in order if words.get(code)), "")


def _address(kind: str, language: str) -> str:
    return reverse("feed_in", args=[kind, language])


def _tag(specific: str) -> str:
    return tag(settings.CLEARINGHOUSE_ORIGIN, specific)


LANGUAGES: Final = tuple(settings.LANGUAGES)
_TOLD: Final[dict[str, Callable[[HttpRequest, Reader, str], Part]]] = {
    "documents": _documents,
    "decisions": _decisions,
    "catalogue": _catalogue,
    "coordinators": _coordinators,
    "record": _record,
}
