"""How a text was copied: its transcriptions with what each corrected, and the registry's form.

Nothing is stored that was not shown first: the form takes the corrections, the redline shows what
they change, and only the very text that was shown is stored.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from clearinghouse.documents import operations, rows
from clearinghouse.documents.faults import RegisterFault
from clearinghouse.documents.papers import Version
from clearinghouse.documents.transcriptions import (
    TITLE,
    Transcription,
    carried_over,
    cell_field,
    corrected,
    fields_of,
    tidied,
    transcriptions,
)
from clearinghouse.documents.views import DocumentView
from clearinghouse.law.distribution import Reader
from clearinghouse.text.languages import Language
from clearinghouse.text.redline import Passage, redline
from clearinghouse.web.access import Door, page
from clearinghouse.web.refusals import REFUSALS, told
from clearinghouse.web.views.documents import address_of
from clearinghouse.web.words.parity import FATES, LETTERS

LETTERS_IN_A_LINE = 72
LONGEST_REASON = 300


@dataclass(frozen=True, slots=True)
class Typed:
    """What the officer typed, against which text, and which result was shown last."""

    fields: dict[str, str]
    corrects: str
    seen: str
    reason: str


@page(Door.PUBLIC)
def history(request: HttpRequest, reader: Reader, address: str, language: str) -> HttpResponse:
    """Show each transcription of a text, why it was corrected and what that changed."""
    shown, held = _held(request, reader, address, language)
    return render(
        request,
        "documents/transcriptions.html",
        {
            "document": shown,
            "language": held[0].version.language,
            "first": held[0],
            "steps": [
                {"after": after, "before": before, **_change(before.version, after.version)}
                for before, after in pairwise(held)
            ][::-1],
            "fates": FATES,
            "letters": LETTERS,
        },
    )


@page(Door.REGISTRY)
def correct(request: HttpRequest, reader: Reader, address: str, language: str) -> HttpResponse:
    """Take corrections of a text, show what they change, and store what was shown."""
    shown, held = _held(request, reader, address, language)
    now = held[-1]
    if request.method != "POST":
        return _form(request, shown, now, fields_of(now.version))
    typed = _typed(request, now.version)
    if typed.corrects != now.version.digest.hex():
        return _overtaken(request, shown, held, typed)
    version = corrected(now.version, typed.fields)
    if "store" not in request.POST or typed.seen != version.digest.hex():
        return _form(request, shown, now, typed.fields, typed=typed, proposed=version)
    try:
        operations.correct_text(
            revision_id=shown.issue.key,
            version=version,
            corrects=bytes.fromhex(typed.corrects),
            reason=typed.reason,
            by=reader,
            at=request.received_at,  # type: ignore[attr-defined]
        )
    except REFUSALS as refused:
        if getattr(refused, "fault", None) is RegisterFault.CORRECTED_MEANWHILE:
            return _overtaken(request, *_held(request, reader, address, language), typed)
        error = told(refused)
    else:
        messages.success(
            request, _("The correction is stored. The earlier transcription can still be read.")
        )
        return redirect(_page_of(shown, language))
    return _form(request, shown, now, typed.fields, typed=typed, proposed=version, error=error)


def _overtaken(
    request: HttpRequest, shown: DocumentView, held: tuple[Transcription, ...], typed: Typed
) -> HttpResponse:
    """Show what was typed as corrections of the text that stands now; nothing of it is lost."""
    now = held[-1]
    older = next((each for each in held if each.version.digest.hex() == typed.corrects), None)
    fields = {**fields_of(now.version), **typed.fields}
    left: dict[str, str] = {}
    if older is not None:
        fields = carried_over(older.version, now.version, typed.fields)
        stood = fields_of(older.version)
        left = {
            name: words
            for name, words in typed.fields.items()
            if name not in fields and tidied(words) != tidied(stood.get(name, ""))
        }
    return _form(
        request,
        shown,
        now,
        fields,
        typed=typed,
        proposed=corrected(now.version, fields),
        error=_(
            "The text was corrected by somebody else while you were writing. Nothing is stored. "
            "What you typed is kept below, on the text as it stands now: look at the difference "
            "again."
        ),
        left=left,
    )


def _form(
    request: HttpRequest,
    shown: DocumentView,
    now: Transcription,
    fields: dict[str, str],
    *,
    typed: Typed | None = None,
    proposed: Version | None = None,
    error: str = "",
    left: dict[str, str] | None = None,
) -> HttpResponse:
    change = _change(now.version, proposed) if proposed else {}
    return render(
        request,
        "documents/correct.html",
        {
            "document": shown,
            "language": now.version.language,
            "corrects": now.version.digest.hex(),
            "seen": proposed.digest.hex() if proposed else "",
            "reason": typed.reason if typed else "",
            "error": error,
            "left": left or {},
            "title": fields.get(TITLE),
            "lines": _lines(now.version, fields),
            "tried": proposed is not None,
            "longest_reason": LONGEST_REASON,
            **change,
        },
        status=409 if error else 200,
    )


def _lines(version: Version, fields: dict[str, str]) -> list[dict[str, Any]]:
    """Return the text as a form shows it: a field for each paragraph, and for each cell."""
    lines: list[dict[str, Any]] = []
    for block in version.text:
        if block.rows:
            table = [
                [
                    _field(cell_field(block, row, column), fields)
                    for column, _words in enumerate(cells)
                ]
                for row, cells in enumerate(block.rows)
            ]
            lines.append({"block": block, "table": table})
        elif block.address in fields:
            lines.append({"block": block, "field": _field(block.address, fields)})
    return lines


def _field(name: str, fields: dict[str, str]) -> dict[str, Any]:
    words = fields.get(name, "")
    height = sum(1 + len(line) // LETTERS_IN_A_LINE for line in words.splitlines()) or 1
    return {"name": name, "words": words, "height": height}


def _change(before: Version, after: Version) -> dict[str, Any]:
    """Return the redline from one transcription to the next, with the title if it changed."""
    passages: tuple[Passage, ...] = redline(before.text, after.text)
    titles = (before.title, after.title) if before.title != after.title else None
    return {
        "passages": passages,
        "titles": titles,
        "count": sum(each.is_changed for each in passages) + (titles is not None),
    }


def _typed(request: HttpRequest, version: Version) -> Typed:
    given = request.POST
    fields = {
        name.removeprefix("text:"): words
        for name, words in given.items()
        if name.startswith("text:") and isinstance(words, str)
    }
    return Typed(
        fields={**fields_of(version), **fields},
        corrects=given.get("corrects", ""),
        seen=given.get("seen", ""),
        reason=given.get("reason", "").strip()[:LONGEST_REASON],
    )


def _held(
    request: HttpRequest, reader: Reader, address: str, language: str
) -> tuple[DocumentView, tuple[Transcription, ...]]:
    """Return the document and the transcriptions of its text in a language; 404 for others."""
    shown = rows.document(reader, address, symbol=request.GET.get("symbol", ""))
    known = next((each for each in Language if each.value == language), None)
    if shown is None or known is None:
        raise Http404
    held = transcriptions(reader, shown.issue.key, known)
    if not held:
        raise Http404
    return shown, held


def _page_of(shown: DocumentView, language: str) -> str:
    bare = address_of(shown.row.address, shown.row.symbol)
    return f"{bare}{'&' if '?' in bare else '?'}text={language}"
