"""What the registry does in silence procedures: opening, paper answers, deliveries, ending."""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from clearinghouse.adoption.faults import Refusal as AdoptionRefusal
from clearinghouse.adoption.notation import read_lines
from clearinghouse.correspondence.queries import deliveries_failed
from clearinghouse.jobs.notice import notice_for
from clearinghouse.law.deadlines import Deadline
from clearinghouse.law.deliveries import Channel, Failure
from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import day_at
from clearinghouse.law.ruling import Permitted, Remark
from clearinghouse.law.silence_procedure import BODIES, Matter, Said, open_silence
from clearinghouse.law.translation import translation_days
from clearinghouse.measures.queries import area_names
from clearinghouse.participants.facts import Words
from clearinghouse.participants.queries import body_names_on, members_on, name_of, names_on, spoken
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.silence import operations, queries
from clearinghouse.silence.facts import AnswerFacts, OpeningFacts
from clearinghouse.silence.faults import Refusal
from clearinghouse.silence.named import note_named, texts_named
from clearinghouse.silence.views import ProcedureView
from clearinghouse.web.access import Door, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.fair_notice import NoticeTable, as_table
from clearinghouse.web.forms.beginning import begun
from clearinghouse.web.forms.silence import DeliveryForm, OpeningForm, PaperForm, ReturnForm
from clearinghouse.web.notes_of_coordination import opening_of
from clearinghouse.web.refusals import told
from clearinghouse.web.views.silence import REFUSED_EFFECTS, found


@page(Door.REGISTRY)
def open_procedure(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Take what opens a procedure, show what would follow, and open it when that is confirmed."""
    form = OpeningForm(
        request.POST or None,
        bodies=_bodies(request, reader),
        states=members_on(reader, moment(request).date()),
        initial=opening_of(reader, request.GET.get("submission", ""), at=moment(request))
        or begun(request, OpeningForm),
    )
    shown: dict[str, Any] = {"form": form, "error": "", "ready": False}
    shown["names"] = names_on(reader, moment(request).date())
    shown["areas"] = area_names(reader, moment(request).date())
    if request.method == "POST" and form.is_valid():
        opened = _look(request, reader, form, shown)
        if opened is not None:
            return opened
    return render(
        request,
        "silence/open.html",
        shown,
        status=422 if form.errors or shown["error"] else 200,
    )


def _bodies(request: HttpRequest, reader: Reader) -> list[tuple[str, str]]:
    """Return the bodies whose matters may go under silence, the Committee first."""
    names = body_names_on(reader, moment(request).date())
    language = get_language() or "en"
    return [
        (code, spoken(names[code].usual, language) if code in names else code)
        for code in sorted(BODIES, reverse=True)
    ]


def _look(
    request: HttpRequest, reader: Reader, form: OpeningForm, shown: dict[str, Any]
) -> HttpResponse | None:
    """Open the procedure if it was confirmed; otherwise add to ``shown`` what would follow."""
    try:
        opening = _facts(request, reader, form)
        if request.POST.get("confirmed"):
            key, _remarks = operations.open_procedure(
                opening=opening, by=reader, at=moment(request)
            )
            messages.success(request, _("The silence is running. Every Member State is told."))
            return redirect("silence_procedure", key)
        shown["remarks"] = _remarks_on(opening, reader, request)
        shown["effects"] = opening.effects
        shown["until"] = opening.deadline
        shown["table"] = _notice(request, reader, form, opening)
        shown["ready"] = True
    except (OutOfOrder, Refusal, AdoptionRefusal) as refused:
        shown["error"] = told(refused)
    return None


def _notice(
    request: HttpRequest, reader: Reader, form: OpeningForm, opening: OpeningFacts
) -> NoticeTable:
    """Return what working time each capital would get, after it has translated the texts."""
    at, language = moment(request), get_language() or "en"
    typed = form.cleaned_data
    civil = datetime.fromisoformat(typed["civil"])
    states = members_on(reader, at.date())
    own, lies_in = queries.translating(reader), queries.languages_of(reader, opening.texts)
    found, estimated = notice_for(
        states,
        opens_at=at,
        deadline=Deadline(civil, typed["zone"], typed["tzdata"]),
        translating={
            state: translation_days(state, own.get(state), lies_in=lies_in, told=form.told)
            for state in states
        },
    )
    names = {code: name_of(reader, code, on=at.date(), language=language) for code in states}
    return as_table(found, names=names, estimated=estimated)


def _facts(request: HttpRequest, reader: Reader, form: OpeningForm) -> OpeningFacts:
    typed, on = form.cleaned_data, day_at(moment(request))
    return OpeningFacts(
        body=typed["body"],
        matter=Matter(typed["matter"]),
        title=Words(typed["title_en"], typed["title_ru"], typed["title_kk"]),
        note=note_named(reader, typed["note"], on=on),
        texts=texts_named(reader, typed["texts"].splitlines(), on=on),
        deadline=typed["until"],
        civil=typed["civil"],
        zone=typed["zone"],
        tzdata=typed["tzdata"],
        proves_delivery=typed["proves_delivery"],
        names_objectors=typed["names_objectors"],
        ancestor=typed["ancestor"].strip(),
        effects=read_lines(typed["effects"]),
    )


def _remarks_on(opening: OpeningFacts, reader: Reader, request: HttpRequest) -> tuple[Remark, ...]:
    """Return what the law would remark; raises OutOfOrder where it would refuse."""
    at = moment(request)
    ruling = open_silence(
        body=opening.body,
        matter=opening.matter,
        languages=queries.languages_of(reader, opening.texts),
        roster=members_on(reader, at.date()),
        has_note=True,
        deadline=opening.deadline,
        at=at,
        failed=deliveries_failed(reader, opening.note),
    )
    if isinstance(ruling, Permitted):
        return ruling.remarks
    raise OutOfOrder(ruling)


@page(Door.REGISTRY)
def register_answer(request: HttpRequest, reader: Reader, key: str) -> HttpResponse:
    """Enter what a State said on paper or by e-mail; a second officer confirms it."""
    shown = found(request, reader, key)
    form = PaperForm(request.POST or None, states=_states(request, reader, shown))
    error = ""
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        facts = AnswerFacts(
            said=Said(typed["said"]), text=typed["text"].strip(), channel=Channel(typed["channel"])
        )
        try:
            operations.register_answer(
                key=key,
                state=typed["state"],
                facts=facts,
                received_at=typed["received_at"],
                by=reader,
                at=moment(request),
            )
        except (OutOfOrder, Refusal) as refused:
            error = told(refused)
        else:
            messages.info(request, _("It waits for a second officer, who confirms it."))
            return redirect("silence_procedure", key)
    return render(
        request,
        "silence/paper.html",
        {"procedure": shown, "form": form, "error": error},
        status=422 if error or form.errors else 200,
    )


@page(Door.REGISTRY)
def deliver(request: HttpRequest, reader: Reader, key: str) -> HttpResponse:
    """Note that the texts reached a State by e-mail or on paper."""
    shown = found(request, reader, key)
    form = DeliveryForm(request.POST or None, states=_states(request, reader, shown))
    error = ""
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        try:
            operations.deliver(
                key=key,
                state=typed["state"],
                channel=Channel(typed["channel"]),
                delivered_at=typed["delivered_at"],
                by=reader,
                at=moment(request),
            )
        except (OutOfOrder, Refusal) as refused:
            error = told(refused)
        else:
            messages.success(request, _("The delivery is noted."))
            return redirect("silence_procedure", key)
    return render(
        request,
        "silence/deliver.html",
        {"procedure": shown, "form": form, "error": error},
        status=422 if error or form.errors else 200,
    )


@page(Door.REGISTRY)
def take_back_delivery(request: HttpRequest, reader: Reader, key: str) -> HttpResponse:
    """Note that what was taken for a delivery by e-mail or on paper had failed."""
    shown = found(request, reader, key)
    reached = {
        each.state for each in shown.reached if each.at and each.channel is not Channel.PORTAL
    }
    states = [each for each in _states(request, reader, shown) if each[0] in reached]
    form = ReturnForm(request.POST or None, states=states)
    error = ""
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        try:
            operations.take_back_delivery(
                key=key,
                state=typed["state"],
                failure=Failure(typed["failure"]),
                returned_at=typed["returned_at"],
                by=reader,
                at=moment(request),
            )
        except (OutOfOrder, Refusal) as refused:
            error = told(refused)
        else:
            messages.success(request, _("The failure is noted. The State counts as not reached."))
            return redirect("silence_procedure", key)
    return render(
        request,
        "silence/return.html",
        {"procedure": shown, "form": form, "error": error},
        status=422 if error or form.errors else 200,
    )


@require_POST
@page(Door.REGISTRY)
def cancel(request: HttpRequest, reader: Reader, key: str) -> HttpResponse:
    """Take a procedure back before its deadline."""
    found(request, reader, key)
    try:
        operations.cancel(
            key=key, reason=request.POST.get("reason", "").strip(), by=reader, at=moment(request)
        )
    except (OutOfOrder, Refusal) as refused:
        messages.error(request, told(refused))
    else:
        messages.success(request, _("The procedure is taken back. Every Member State is told."))
    return redirect("silence_procedure", key)


@require_POST
@page(Door.REGISTRY)
def close(request: HttpRequest, reader: Reader, key: str) -> HttpResponse:
    """Write down how a procedure ended, without waiting for the worker that does so by itself."""
    found(request, reader, key)
    try:
        operations.close(key=key, by=reader, at=moment(request))
    except (OutOfOrder, Refusal, *REFUSED_EFFECTS) as refused:
        messages.error(request, told(refused))
    else:
        messages.success(request, _("Its end is written down."))
    return redirect("silence_procedure", key)


def _states(request: HttpRequest, reader: Reader, shown: ProcedureView) -> list[tuple[str, str]]:
    day, language = moment(request).date(), get_language() or "en"
    return [
        (each.state, name_of(reader, each.state, on=day, language=language))
        for each in shown.reached
    ]
