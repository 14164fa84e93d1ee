"""The registry's imports: hand files in, look at what was read, correct, accept or set aside."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from clearinghouse.documents.kinds import DocumentKind, LanguageStatus
from clearinghouse.intake import operations, queries
from clearinghouse.intake.faults import Refused
from clearinghouse.intake.kinds import ProposalState, Via
from clearinghouse.jobs import importing
from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.web.access import Door, page
from clearinghouse.web.words.intake import fault_words

FILES_AT_MOST = 50


@page(Door.REGISTRY)
def imports(request: HttpRequest, reader: Reader) -> HttpResponse:
    """List the imports and take files in; nothing is registered by handing a file in."""
    if request.method == "POST":
        files = request.FILES.getlist("files")[:FILES_AT_MOST]
        if not files:
            messages.error(request, _("Choose at least one file."))
            return redirect("imports")
        handed = [(file.name or "", file.read()) for file in files]
        handed_in = importing.hand_in(handed, by=reader, at=request.received_at, via=Via.PORTAL)  # type: ignore[attr-defined]
        if not handed_in.batch:
            messages.info(request, _("These files were read before; their imports are listed."))
            return redirect("imports")
        return redirect("import_batch", handed_in.batch)
    return render(request, "intake/imports.html", {"batches": queries.batches(reader)})


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
        typed = {
            name: request.POST[name]
            for name in shown.fields
            if name in request.POST and request.POST[name] != shown.fields[name]
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
            return _shown(request, address, shown, error=words, status=422)
        messages.success(request, _("The correction is kept. Nothing is registered yet."))
        return redirect("import_proposal", key)
    return _shown(request, address, shown)


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
        else:
            messages.success(request, _("It is accepted and entered in the record."))
    return redirect("import_batch", found[0])


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
    return redirect("import_batch", address)


@require_POST
@page(Door.REGISTRY)
def settle_doubt(request: HttpRequest, reader: Reader, key: int) -> HttpResponse:
    """Note that the officer has looked at a doubt."""
    operations.settle_doubt(doubt=key, by=reader, at=request.received_at)  # type: ignore[attr-defined]
    return redirect(request.POST.get("back", "") if _is_ours(request) else "imports")


def _is_ours(request: HttpRequest) -> bool:
    """Whether the page to go back to is one of this house."""
    return request.POST.get("back", "").startswith("/") and "//" not in request.POST["back"]


def _shown(
    request: HttpRequest,
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
            "choices": {
                "kind": list(DocumentKind),
                "distribution": list(Distribution),
                "status": list(LanguageStatus),
            },
        },
        status=status,
    )
