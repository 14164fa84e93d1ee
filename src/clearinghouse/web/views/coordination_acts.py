"""What is done about areas: submissions written and sent, passed on, circulated, discussed."""

from collections.abc import Callable, Mapping

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from clearinghouse.coordination import operations
from clearinghouse.coordination.faults import Refusal
from clearinghouse.coordination.views import SubmissionView
from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import day_at
from clearinghouse.law.ruling import Remark
from clearinghouse.law.submissions import SubmissionKind
from clearinghouse.measures.faults import Refusal as MeasureRefusal
from clearinghouse.meetings.faults import Refusal as MeetingRefusal
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.silence.named import note_named
from clearinghouse.web.access import Door, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.forms.coordination import (
    CirculationForm,
    CommentForm,
    SubmissionForm,
    as_typed,
)
from clearinghouse.web.refusals import told
from clearinghouse.web.views.coordination import (
    area_choices,
    asked_kind,
    found,
    placing_form,
    submission_page,
)
from clearinghouse.web.words.coordination import FOLLOWS, SUBMISSION_KINDS
from clearinghouse.web.words.rulings import ruling_words

REFUSALS = (Refusal, MeasureRefusal, MeetingRefusal, OutOfOrder)
PAGE = "coordination/submission.html"


@page(Door.DELEGATION)
def write(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Write a submission of a kind; it is kept as a draft that only the own delegation sees."""
    kind = asked_kind(request)
    given = {"area": request.GET.get("area", ""), "role": request.GET.get("role", "")}
    form = _form(request, reader, kind, given)
    if request.method == "POST" and form.is_valid():
        try:
            key = operations.draft_submission(facts=form.facts(), by=reader, at=moment(request))
        except REFUSALS as refused:
            form.add_error(None, told(refused))
        else:
            return redirect("submission", key)
    return _writing(request, form, None)


@page(Door.DELEGATION)
def revise(request: HttpRequest, reader: Reader, key: str) -> HttpResponse:
    """Change a draft, in the version that was read."""
    shown = _own_draft(request, reader, key)
    form = _form(request, reader, shown.row.kind, as_typed(shown))
    if request.method == "POST" and form.is_valid():
        try:
            operations.revise_submission(
                key=key,
                version=_version(request),
                facts=form.facts(),
                by=reader,
                at=moment(request),
            )
        except REFUSALS as refused:
            form.add_error(None, told(refused))
        else:
            return redirect("submission", key)
    return _writing(request, form, shown)


@require_POST
@page(Door.DELEGATION)
def send(request: HttpRequest, reader: Reader, key: str) -> HttpResponse:
    """Send a draft in the name of the State."""
    _own_draft(request, reader, key)

    def act() -> tuple[Remark, ...]:
        sent = operations.send_submission(
            key=key, version=_version(request), by=reader, at=moment(request)
        )
        return sent.remarks

    return _acted(request, key, act, _("It has been sent."))


@require_POST
@page(Door.DELEGATION)
def discard(request: HttpRequest, reader: Reader, key: str) -> HttpResponse:
    """Throw a draft away."""
    _own_draft(request, reader, key)
    operations.discard_submission(key=key, by=reader, at=moment(request))
    messages.success(request, _("The draft is gone."))
    return redirect("coordination")


@require_POST
@page(Door.DELEGATION)
def withdraw(request: HttpRequest, reader: Reader, key: str) -> HttpResponse:
    """Take back what was sent."""
    found(request, reader, key)
    ground = request.POST.get("ground", "").strip()[:300]

    def act() -> tuple[Remark, ...]:
        operations.withdraw_submission(key=key, ground=ground, by=reader, at=moment(request))
        return ()

    return _acted(request, key, act, _("It has been withdrawn."))


@require_POST
@page(Door.OFFICER)
def pass_on(request: HttpRequest, reader: Reader, key: str) -> HttpResponse:
    """Pass a submission on, as the Chairmanship or for it."""
    found(request, reader, key)

    def act() -> tuple[Remark, ...]:
        operations.pass_on(key=key, by=reader, at=moment(request))
        return ()

    return _acted(request, key, act, _("It has been passed on."))


@require_POST
@page(Door.REGISTRY)
def circulate(request: HttpRequest, reader: Reader, key: str) -> HttpResponse:
    """Enter the note by which a submission goes to all Member States."""
    found(request, reader, key)
    form = CirculationForm(request.POST)
    if not form.is_valid():
        shown = submission_page(request, reader, key, circulation=form)
        return render(request, PAGE, shown, status=422)
    note = note_named(reader, form.cleaned_data["note"], on=day_at(moment(request)))

    def act() -> tuple[Remark, ...]:
        return operations.circulate(key=key, note=note, by=reader, at=moment(request))

    return _acted(request, key, act, _("It is before all Member States."))


@require_POST
@page(Door.REGISTRY)
def place(request: HttpRequest, reader: Reader, key: str) -> HttpResponse:
    """Place a submission before a meeting."""
    found(request, reader, key)
    form = placing_form(reader, day_at(moment(request)), request.POST)
    if not form.is_valid():
        return render(
            request, PAGE, submission_page(request, reader, key, placing=form), status=422
        )

    def act() -> tuple[Remark, ...]:
        operations.place_before(
            key=key,
            sitting=form.cleaned_data["sitting"],
            point=form.cleaned_data["point"],
            by=reader,
            at=moment(request),
        )
        return ()

    return _acted(request, key, act, _("It is before the meeting."))


@require_POST
@page(Door.DELEGATION)
def comment(request: HttpRequest, reader: Reader, key: str) -> HttpResponse:
    """Say something about a submission in the name of the State."""
    found(request, reader, key)
    form = CommentForm(request.POST)
    if not form.is_valid():
        return render(
            request, PAGE, submission_page(request, reader, key, comment=form), status=422
        )

    def act() -> tuple[Remark, ...]:
        operations.comment(key=key, facts=form.facts(), by=reader, at=moment(request))
        return ()

    return _acted(request, key, act, _("All Member States can read it."))


@require_POST
@page(Door.DELEGATION)
def propose_acting(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Propose to act as Coordinator of an area."""

    def act() -> tuple[Remark, ...]:
        return operations.propose_acting(area=code, by=reader, at=moment(request)).remarks

    done = _("The other Co-coordinators of the area are asked for their consent.")
    if code not in dict(area_choices(reader, day_at(moment(request)))):
        raise Http404
    return _acted(request, code, act, done, to="coordination_area")


@require_POST
@page(Door.DELEGATION)
def settle_acting(
    request: HttpRequest, reader: Reader, code: str, key: str, how: str
) -> HttpResponse:
    """Consent to who would act as Coordinator, or lay the part down."""
    acts: dict[str, tuple[Callable[..., object], str]] = {
        "consent": (operations.consent_to_acting, _("Your consent is recorded.")),
        "lay-down": (operations.lay_down_acting, _("The part is laid down.")),
    }
    if how not in acts:
        raise Http404
    operation, done = acts[how]

    def act() -> tuple[Remark, ...]:
        operation(key=key, by=reader, at=moment(request))
        return ()

    return _acted(request, code, act, done, to="coordination_area")


def _acted(
    request: HttpRequest,
    key: str,
    act: Callable[[], tuple[Remark, ...]],
    done: str,
    *,
    to: str = "submission",
) -> HttpResponse:
    """Act, say what came of it, and lead back to the page on which it was asked."""
    try:
        remarks = act()
    except Refusal as refused:
        if refused.fault.value.startswith("no_such_") and refused.fault.value != "no_such_note":
            raise Http404 from refused
        messages.error(request, told(refused))
    except REFUSALS as refused:
        messages.error(request, told(refused))
    else:
        messages.success(request, done)
        for remark in remarks:
            words = ruling_words(remark.reason, remark.about)
            told_with = {"why": words, "provision": remark.provision}
            messages.warning(request, _("%(why)s (%(provision)s)") % told_with)
    return redirect(to, key)


def _form(
    request: HttpRequest, reader: Reader, kind: SubmissionKind, initial: Mapping[str, object]
) -> SubmissionForm:
    return SubmissionForm(
        request.POST if request.method == "POST" else None,
        kind=kind,
        areas=area_choices(reader, day_at(moment(request))),
        initial=initial,
    )


def _writing(
    request: HttpRequest, form: SubmissionForm, shown: SubmissionView | None
) -> HttpResponse:
    return render(
        request,
        "coordination/write.html",
        {
            "form": form,
            "kind": form.kind,
            "title": SUBMISSION_KINDS[form.kind],
            "follows": FOLLOWS[form.kind],
            "shown": shown,
            "version": request.POST.get("version") or (shown.version if shown else ""),
        },
        status=422 if form.errors else 200,
    )


def _own_draft(request: HttpRequest, reader: Reader, key: str) -> SubmissionView:
    shown = found(request, reader, key)
    if shown.row.participant != reader.participant or shown.row.sent_at is not None:
        raise Http404
    return shown


def _version(request: HttpRequest) -> int:
    written = request.POST.get("version", "")
    return int(written) if written.isascii() and written.isdecimal() and len(written) < 10 else 0  # noqa: PLR2004
