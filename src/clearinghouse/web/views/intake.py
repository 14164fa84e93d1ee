"""The registry's imports: hand files in, look at what was read, correct, accept or set aside."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.contrib import messages
from django.core.files.uploadedfile import TemporaryUploadedFile, UploadedFile
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from clearinghouse.documents.kinds import DocumentKind, LanguageStatus
from clearinghouse.intake import operations, queries
from clearinghouse.intake.amendments import pieces
from clearinghouse.intake.faults import Refused
from clearinghouse.intake.kinds import ProposalState, Via
from clearinghouse.jobs import importing
from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.text.blocks import Text
from clearinghouse.text.languages import Language
from clearinghouse.web.access import Door, page
from clearinghouse.web.words.intake import fault_words
from clearinghouse.web.words.rulings import ruling_words

FILES_AT_MOST = 50
LETTERS_IN_A_LINE = 72


@page(Door.REGISTRY)
def imports(request: HttpRequest, reader: Reader) -> HttpResponse:
    """List the imports and take files in; nothing is registered by handing a file in."""
    if request.method == "POST":
        return _hand_in(request, reader)
    return render(request, "intake/imports.html", {"batches": queries.batches(reader)})


def _hand_in(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Take files in: all at once, or one by one from a page that shows how far it is."""
    files = request.FILES.getlist("files")
    is_one_of_many = request.headers.get("Accept") == "application/json"
    if not files:
        messages.error(request, _("Choose at least one file."))
        return redirect("imports")
    if len(files) > FILES_AT_MOST:
        return _too_many(request, reader, len(files))
    handed = importing.hand_in(
        [(file.name or "", _content(file)) for file in files],
        by=reader,
        at=request.received_at,  # type: ignore[attr-defined]
        via=Via.PORTAL,
        batch=_open_batch(request, reader),
    )
    if is_one_of_many:
        return JsonResponse({"batch": handed.batch})
    if not handed.batch:
        messages.info(request, _("These files were read before; their imports are listed."))
        return redirect("imports")
    return redirect("import_batch", handed.batch)


def _too_many(request: HttpRequest, reader: Reader, count: int) -> HttpResponse:
    """Refuse more files than are taken at once: none is read, so none is left out unnoticed."""
    messages.error(
        request,
        _(
            "You chose %(count)s files, and %(most)s can be handed in at once. None of them was "
            "read: choose them again in smaller numbers."
        )
        % {"count": count, "most": FILES_AT_MOST},
    )
    return render(request, "intake/imports.html", {"batches": queries.batches(reader)}, status=422)


def _content(file: "UploadedFile[Any]") -> bytes | Path:
    """Return the bytes of a small file, the place of a large one, which is measured first."""
    if isinstance(file, TemporaryUploadedFile):
        return Path(file.temporary_file_path())
    content: bytes = file.read()
    return content


def _open_batch(request: HttpRequest, reader: Reader) -> str:
    """Return the batch to which the page wants to add, if it is one of this reader's."""
    wanted = request.POST.get("batch", "")
    return wanted if wanted and queries.batch(reader, wanted) is not None else ""


@page(Door.REGISTRY)
def batch(request: HttpRequest, reader: Reader, address: str) -> HttpResponse:
    """Show what was read in the files of an import, what is proposed and what is doubted."""
    uploads = queries.batch(reader, address)
    if uploads is None:
        raise Http404
    return render(request, "intake/batch.html", {"address": address, "uploads": uploads})


@page(Door.REGISTRY)
def proposal(request: HttpRequest, reader: Reader, key: int) -> HttpResponse:
    """Show a proposal whole, and take the officer's corrections."""
    found = queries.proposal(reader, key)
    if found is None:
        raise Http404
    address, shown = found
    if request.method == "POST":
        stands = shown.fields | _paragraphs(shown)
        typed = {
            name: request.POST[name]
            for name in stands
            if name in request.POST and request.POST[name] != stands[name]
        }
        try:
            operations.amend(
                proposal=key,
                corrected=typed,
                by=reader,
                at=request.received_at,  # type: ignore[attr-defined]
            )
        except Refused as refused:
            words = fault_words(f"intake.{refused.fault}", refused.named)
            return _shown(request, reader, address, shown, error=words, status=422)
        messages.success(request, _("The correction is kept. Nothing is registered yet."))
        return redirect("import_proposal", key)
    return _shown(request, reader, address, shown)


@require_POST
@page(Door.REGISTRY)
def accept(request: HttpRequest, reader: Reader, key: int) -> HttpResponse:
    """Register what is proposed."""
    found = queries.proposal(reader, key)
    if found is None:
        raise Http404
    try:
        state = operations.accept(proposal=key, by=reader, at=request.received_at)  # type: ignore[attr-defined]
    except Refused as refused:
        messages.error(request, fault_words(f"intake.{refused.fault}", refused.named))
    else:
        if state is ProposalState.PROPOSED:
            messages.error(request, _("It was refused; the reason stands beside the proposal."))
        elif state is ProposalState.NOTED:
            messages.success(request, _("It is noted. By itself it enters nothing."))
        else:
            messages.success(request, _("It is accepted and entered in the record."))
        _tell_remarks(request, reader, key)
    return redirect("import_batch", found[0])


def _tell_remarks(request: HttpRequest, reader: Reader, key: int) -> None:
    """Tell what the law remarked on what was accepted, with the provision of each remark."""
    decided = queries.proposal(reader, key)
    for remark in decided[1].remarks if decided else ():
        words = ruling_words(remark.reason, remark.about)
        messages.warning(
            request,
            _("Accepted, with a remark: %(remark)s (%(provision)s)")
            % {"remark": words, "provision": remark.provision},
        )


@require_POST
@page(Door.REGISTRY)
def set_aside(request: HttpRequest, reader: Reader, key: int) -> HttpResponse:
    """Leave a finding out."""
    found = queries.proposal(reader, key)
    if found is None:
        raise Http404
    try:
        operations.set_aside(proposal=key, by=reader, at=request.received_at)  # type: ignore[attr-defined]
    except Refused as refused:
        messages.error(request, fault_words(f"intake.{refused.fault}", refused.named))
    return redirect("import_batch", found[0])


@require_POST
@page(Door.REGISTRY)
def accept_all(request: HttpRequest, reader: Reader, address: str) -> HttpResponse:
    """Register everything that the files of an import propose."""
    uploads = queries.batch(reader, address)
    if uploads is None:
        raise Http404
    accepted = 0
    for upload in uploads:
        states = operations.accept_all(upload=upload.key, by=reader, at=request.received_at)  # type: ignore[attr-defined]
        accepted += sum(state is not ProposalState.PROPOSED for state in states.values())
    messages.success(
        request,
        ngettext("%(count)s proposal is accepted.", "%(count)s proposals are accepted.", accepted)
        % {"count": accepted},
    )
    remarked = sum(
        bool(each.remarks)
        for upload in queries.batch(reader, address) or ()
        for each in upload.proposals
    )
    if remarked:
        messages.warning(
            request,
            ngettext(
                "The law remarks on %(count)s of them; the remark stands beside it.",
                "The law remarks on %(count)s of them; the remarks stand beside them.",
                remarked,
            )
            % {"count": remarked},
        )
    return redirect("import_batch", address)


@require_POST
@page(Door.REGISTRY)
def settle_doubt(request: HttpRequest, reader: Reader, key: int) -> HttpResponse:
    """Note that the officer has looked at a doubt."""
    operations.settle_doubt(doubt=key, by=reader, at=request.received_at)  # type: ignore[attr-defined]
    return redirect(request.POST.get("back", "") if _is_ours(request) else "imports")


def _is_ours(request: HttpRequest) -> bool:
    """Whether the page to go back to is one of this house."""
    return url_has_allowed_host_and_scheme(request.POST.get("back", ""), {request.get_host()})


def _paragraphs(shown: queries.ProposalView) -> dict[str, str]:
    """Return the words of every paragraph that can be corrected, as they stand, by field."""
    return {
        name: shown.rewordings.get(name, words)
        for language, text in _versions(shown).items()
        for block in text
        for name, words in pieces(language, block)
    }


def _versions(shown: queries.ProposalView) -> Mapping[Language, Text]:
    """Return the language versions as read; a fact has none."""
    return getattr(shown.found, "versions", {})


def _correcting(request: HttpRequest, shown: queries.ProposalView) -> dict[str, Any] | None:
    """Return the text that the officer is correcting paragraph by paragraph, if any."""
    chosen = request.GET.get("correct", "")
    if chosen not in _versions(shown) or shown.state is not ProposalState.PROPOSED:
        return None
    language = Language(chosen)
    stands = _paragraphs(shown)
    return {
        "language": language,
        "paragraphs": [
            (block, name, stands[name], 1 + len(stands[name]) // LETTERS_IN_A_LINE)
            for block in _versions(shown)[language]
            for name, _words in pieces(language, block)
        ],
    }


def _shown(
    request: HttpRequest,
    reader: Reader,
    address: str,
    shown: queries.ProposalView,
    *,
    error: str = "",
    status: int = 200,
) -> HttpResponse:
    return render(
        request,
        "intake/proposal.html",
        {
            "address": address,
            "proposal": shown,
            "error": error,
            "plan": queries.list_plan(reader, shown),
            "correcting": _correcting(request, shown),
            "choices": {
                "kind": list(DocumentKind),
                "distribution": list(Distribution),
                "status": list(LanguageStatus),
            },
        },
        status=status,
    )
