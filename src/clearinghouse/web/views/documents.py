"""The register's pages: the list, a document in its languages, symbols in any spelling, files."""

import re
from datetime import date
from enum import StrEnum
from typing import TypeVar
from urllib.parse import urlencode

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, get_language_from_request, override

from clearinghouse.documents import queries, rows
from clearinghouse.documents.kinds import DocumentKind
from clearinghouse.documents.queries import Filters
from clearinghouse.documents.search import search as look_for
from clearinghouse.documents.views import Cited, DocumentView, Reading
from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.measures.queries import measures_concerned_by
from clearinghouse.participants import queries as participants
from clearinghouse.procedures.queries import decisions_in
from clearinghouse.text.blocks import Kind
from clearinghouse.text.languages import Language
from clearinghouse.web.access import Door, page
from clearinghouse.web.as_on import as_on
from clearinghouse.web.openings import note_opened
from clearinghouse.web.paragraphs import Quoted
from clearinghouse.web.sheets import WRITERS, file_of, sheet_of
from clearinghouse.web.wording import KINDS

Chosen = TypeVar("Chosen", bound=StrEnum)
# Pages of results beyond it are asked for by nobody, and no database counts that far.
LONGEST_NUMBER = 6
SANDBOX = "sandbox; default-src 'none'"


@page(Door.PUBLIC)
def register(request: HttpRequest, reader: Reader) -> HttpResponse:
    """List the papers that the reader may see, narrowed down and as on a date."""
    shown_on = as_on(request)
    filters = filters_of(request, shown_on.day if not shown_on.is_today else None)
    shown = queries.register(reader, filters, after=request.GET.get("after", ""))
    return render(
        request,
        "documents/register.html",
        {
            "page": shown,
            "facets": queries.facets(reader, filters.as_of),
            "bodies": participants.bodies_written(reader, shown_on.day),
            "filters": filters,
            "kinds": KINDS,
            "as_on": shown_on,
            "following": _following(request, shown.following),
        },
    )


@page(Door.PUBLIC)
def document(request: HttpRequest, reader: Reader, address: str) -> HttpResponse:
    """Show a document: its masthead, its text in one language, its history and its company."""
    shown = _shown(request, reader, address)
    note_opened(reader, shown, at=request.received_at)  # type: ignore[attr-defined]
    reading = shown.reading(request.GET.get("text", get_language() or "en"))
    quoted = quoted_by_block(shown, reading.language)
    return render(
        request,
        "documents/document.html",
        {
            "document": shown,
            "reading": reading,
            "blocks": [
                (block, quoted.get(block.address, ()))
                for block in reading.text
                # The masthead shows the title already.
                if not (block.kind is Kind.TITLE and _same(block.text, reading.title))
            ],
            "place": _place(reader, shown),
            "decisions": decisions_in(reader, shown.issue.key),
            "concerned": measures_concerned_by(reader, shown.issue.key),
            "kinds": KINDS,
            "all_languages": "+".join(
                each.language for each in sorted(shown.readings, key=_as_printed)
            ),
            "formats": ("html", "pdf", "docx", "md", "xml"),
        },
    )


@page(Door.PUBLIC)
def symbol(request: HttpRequest, reader: Reader, written: str) -> HttpResponse:
    """Lead from a symbol or note number, in any spelling, to its document."""
    year = request.GET.get("year", "")
    found = queries.resolve(reader, written, year=int(year) if year.isdecimal() else None)
    with override(request.GET.get("language") or get_language_from_request(request)):
        if len(found) == 1:
            return HttpResponseRedirect(address_of(found[0].address, found[0].symbol))
        return render(
            request,
            "documents/symbol.html",
            {"written": written, "rows": found, "kinds": KINDS},
            status=200 if found else 404,
        )


@page(Door.PUBLIC)
def search(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Search titles and texts in the three languages, within the reader's rights."""
    written = request.GET.get("q", "")
    chosen = request.GET.getlist("language")
    languages = tuple(language for language in Language if not chosen or language in chosen)
    number = request.GET.get("page", "1")[:LONGEST_NUMBER]
    results = look_for(
        reader, written, languages=languages, page=max(1, int(number)) if number.isdecimal() else 1
    )
    return render(
        request,
        "documents/search.html",
        {
            "written": written,
            "results": results,
            "kinds": KINDS,
            "chosen": languages,
            "following": _next_page(request, number) if results.has_more else "",
        },
    )


@page(Door.PUBLIC)
def original(request: HttpRequest, reader: Reader, digest: str) -> FileResponse:
    """Hand out a file as received, byte for byte, as a download that runs nothing."""
    kept = queries.original(reader, digest)
    if kept is None:
        raise Http404
    name, media_type, content = kept
    response = FileResponse(
        iter([content]), as_attachment=True, filename=name, content_type=media_type
    )
    response["Content-Security-Policy"] = SANDBOX
    response["Content-Length"] = str(len(content))
    return response


@page(Door.PUBLIC)
def document_file(
    request: HttpRequest, reader: Reader, address: str, languages: str, form: str
) -> HttpResponse:
    """Hand the document out in a file format, in one language or several ("en+ru")."""
    shown = _shown(request, reader, address)
    by_language = {reading.language.value: reading for reading in shown.readings}
    asked = dict.fromkeys(languages.split("+"))
    wanted = [by_language[code] for code in asked if code in by_language]
    if not wanted or form not in WRITERS:
        raise Http404
    link = request.build_absolute_uri(address_of(address, shown.row.symbol))
    note_opened(reader, shown, at=request.received_at)  # type: ignore[attr-defined]
    file = file_of(sheet_of(reader, shown, tuple(wanted), url=link), form)
    response = HttpResponse(file.content, content_type=file.media_type)
    name = file_name(shown, "+".join(each.language for each in wanted), file.ending)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    if form == "html":
        response["Content-Security-Policy"] = SANDBOX
    return response


def file_name(shown: DocumentView, languages: str, form: str) -> str:
    """Return a file name that every system accepts: the symbol with dashes, and the languages."""
    bare = re.sub(r"[^A-Za-z0-9.]+", "-", shown.row.name or shown.row.address).strip("-")
    return f"{bare}.{languages.replace('+', '-')}.{form}"


def address_of(address: str, symbol_wanted: str = "") -> str:
    """Return the page of a document, at a certain revision if one is named."""
    bare = reverse("document", args=[address])
    return f"{bare}?{urlencode({'symbol': symbol_wanted})}" if symbol_wanted else bare


def filters_of(request: HttpRequest, as_of: date | None = None) -> Filters:
    """Read the filters of the register from the address; what is unknown is left out."""
    given = request.GET
    year = given.get("year", "")
    return Filters(
        body=given.get("body", ""),
        kind=_member(DocumentKind, given.get("kind", "")),
        year=int(year) if year.isdecimal() and len(year) == 4 else None,  # noqa: PLR2004
        distribution=_member(Distribution, given.get("distribution", "")),
        language=_member(Language, given.get("language", "")),
        as_of=as_of,
    )


def quoted_by_block(shown: DocumentView, language: Language) -> dict[str, list[Quoted]]:
    """Return, by paragraph, the symbols quoted there and where they lead."""
    quoted: dict[str, list[Quoted]] = {}
    for cited in shown.citations.get(language, ()):
        if cited.foreign:
            continue
        leads = address_of(cited.row.address, cited.row.symbol) if cited.row else ""
        if cited.is_ambiguous:
            leads = _choice(cited)
        quoted.setdefault(cited.block, []).append(Quoted(cited.start, cited.end, leads))
    return quoted


def _as_printed(reading: Reading) -> int:
    """Return the place of a language in a paper that has several: English, Russian, Kazakh."""
    return tuple(Language).index(reading.language)


def _choice(cited: Cited) -> str:
    """Return the page that asks which of several notes with one number is meant."""
    bare = reverse("symbol", args=[cited.name])
    return f"{bare}?year={cited.dated_on.year}" if cited.dated_on else bare


def _place(reader: Reader, shown: DocumentView) -> str:
    """Return the place in the language of the page, under its name of that day if it is known."""
    written = shown.issue.place
    day = shown.issue.dated_on
    if not written or day is None:
        return written
    for names in participants.place_names_on(reader, day).values():
        if written in (names["en"], names["ru"], names["kk"]):
            return names[get_language() or "en"] or written
    return written


def _same(one: str, other: str) -> bool:
    """Whether two titles differ in their breaks only."""
    return one.split() == other.split()


def _shown(request: HttpRequest, reader: Reader, address: str) -> DocumentView:
    shown = rows.document(reader, address, symbol=request.GET.get("symbol", ""))
    if shown is None:
        raise Http404
    return shown


def _member(kinds: type[Chosen], value: str) -> Chosen | None:
    return next((kind for kind in kinds if kind.value == value), None)


def _following(request: HttpRequest, cursor: str) -> str:
    if not cursor:
        return ""
    kept = request.GET.copy()
    kept["after"] = cursor
    return f"?{kept.urlencode()}"


def _next_page(request: HttpRequest, number: str) -> str:
    kept = request.GET.copy()
    kept["page"] = str((int(number) if number.isdecimal() else 1) + 1)
    return f"?{kept.urlencode()}"
