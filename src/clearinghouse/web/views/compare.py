"""A document compared: its languages side by side, its revisions as a redline."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from clearinghouse.documents import rows
from clearinghouse.documents.views import DocumentView
from clearinghouse.law.distribution import Reader
from clearinghouse.participants.queries.proper_names import proper_names
from clearinghouse.text.alignment import align
from clearinghouse.text.languages import Language
from clearinghouse.text.parity import Disparity, compare
from clearinghouse.text.redline import Passage, redline
from clearinghouse.web.access import Door, page
from clearinghouse.web.words.parity import FATES, LETTERS, PARITIES


@page(Door.PUBLIC)
def languages(request: HttpRequest, reader: Reader, address: str) -> HttpResponse:
    """Show the languages paragraph beside paragraph, and what differs between them."""
    shown = _shown(request, reader, address)
    versions = {reading.language: reading for reading in shown.readings}
    wanted = [code for code in request.GET.getlist("with") if code in versions]
    chosen = [
        language
        for language in Language
        if language in versions and (not wanted or language in wanted)
    ]
    aligned = align({language: versions[language].text for language in chosen})
    differing: dict[str, list[Disparity]] = {}
    for disparity in compare(aligned, names=proper_names(reader)):
        differing.setdefault(disparity.address, []).append(disparity)
    return render(
        request,
        "documents/languages.html",
        {
            "document": shown,
            "chosen": chosen,
            "versions": [versions[language] for language in chosen],
            "lines": [
                (
                    row.address,
                    [(language, row.versions.get(language)) for language in chosen],
                    differing.get(row.address, ()),
                )
                for row in aligned
            ],
            "count": sum(len(found) for found in differing.values()),
            "words": PARITIES,
        },
    )


@page(Door.PUBLIC)
def changes(request: HttpRequest, reader: Reader, address: str) -> HttpResponse:
    """Show what changed from one revision to another, in one language."""
    newest = rows.document(reader, address)
    if newest is None:
        raise Http404
    texts = [issue for issue in newest.issues if not issue.corrigendum and not issue.addendum]
    texts.sort(key=lambda issue: issue.revision)
    before, after = _two(request, reader, newest, [issue.symbol for issue in texts])
    language = request.GET.get("text", get_language() or "en")
    passages: tuple[Passage, ...] = ()
    if before is not None and after is not None:
        old, new = before.reading(language), after.reading(language)
        passages = redline(old.text, new.text) if old.language == new.language else ()
    return render(
        request,
        "documents/changes.html",
        {
            "document": newest,
            "issues": texts,
            "before": before,
            "after": after,
            "reading": after.reading(language) if after else None,
            "passages": passages,
            "count": sum(passage.is_changed for passage in passages),
            "fates": FATES,
            "letters": LETTERS,
        },
    )


def _shown(request: HttpRequest, reader: Reader, address: str) -> DocumentView:
    shown = rows.document(reader, address, symbol=request.GET.get("symbol", ""))
    if shown is None:
        raise Http404
    return shown


def _two(
    request: HttpRequest, reader: Reader, newest: DocumentView, symbols: list[str]
) -> tuple[DocumentView | None, DocumentView | None]:
    """Return the two revisions asked for, or the last two."""
    before = request.GET.get("from") or (symbols[-2] if len(symbols) > 1 else "")
    after = request.GET.get("to") or (symbols[-1] if symbols else "")
    if before not in symbols or after not in symbols:
        return None, None
    address = newest.row.address
    return (
        rows.document(reader, address, symbol=before),
        rows.document(reader, address, symbol=after),
    )
