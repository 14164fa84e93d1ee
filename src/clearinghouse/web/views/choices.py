"""What States choose to tell of the measures that they carry out, and the figures made of it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from clearinghouse.law.counting import Consent
from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.participants.queries import names_on, participants, spoken
from clearinghouse.review import operations, queries
from clearinghouse.review.facts import ChoiceFacts
from clearinghouse.web.access import Door, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.bars import bars
from clearinghouse.web.forms.review import ChoiceForm, ConsentForm
from clearinghouse.web.refusals import told
from clearinghouse.web.views.reviews import (
    REFUSALS,
    acted,
    language_of_page,
    pass_on,
    speaks,
    today,
)
from clearinghouse.web.words.review import CONSENTS_TOLD


@page(Door.PUBLIC)
def choices(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show what was told for the reader, and the published figures."""
    figures = queries.choice_figures(reader, today(request))
    language = language_of_page()
    return render(
        request,
        "review/choices.html",
        {
            "choices": queries.choices(reader),
            "figures": figures,
            "picture": bars(
                (spoken(each.name, language), each.count) for each in figures.by_dimension
            ),
            "dimensions": queries.dimensions(reader, today(request)),
            "names": names_on(reader, today(request)),
        },
    )


@page(Door.DELEGATION)
def own_choices(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show what the own State has told and withdrawn, and how it may be counted."""
    own = queries.own_choices(reader)
    form = ConsentForm(request.POST or None, initial={"how": own.consent.value})

    def act() -> HttpResponse:
        how = Consent(form.cleaned_data["how"])
        operations.give_consent(how=how, by=reader, at=moment(request))
        pass_on(request, str(CONSENTS_TOLD[how]))
        return redirect("choices_own")

    seen = {
        "own": own,
        "names": names_on(reader, today(request)),
        "speaks": speaks(request),
        "told": CONSENTS_TOLD,
    }
    return acted(request, form, act, "review/own_choices.html", seen)


@page(Door.DELEGATION)
def tell(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Tell that the own State carries out a measure."""
    form = _form(request, reader, initial={"measure": request.GET.get("measure", "")})

    def act() -> HttpResponse:
        operations.tell_choice(facts=_facts(form), by=reader, at=moment(request))
        pass_on(request, _("It is told, to those whom you chose."))
        return redirect("choices_own")

    return acted(request, form, act, "review/tell.html", {})


@page(Door.DELEGATION)
def change(request: HttpRequest, reader: Reader, key: str) -> HttpResponse:
    """Put another telling in the place of one of the own State."""
    held = queries.choice(reader, key)
    if held is None or held.state != reader.participant:
        raise Http404
    form = _form(
        request,
        reader,
        initial={
            "measure": f"{held.edition}/{held.measure}",
            "partners": list(held.partners),
            "since": held.since,
            "until": held.until,
            "text": held.text,
            "distribution": held.distribution.value,
        },
    )

    def act() -> HttpResponse:
        operations.change_choice(choice=key, facts=_facts(form), by=reader, at=moment(request))
        pass_on(request, _("It is told, to those whom you chose."))
        return redirect("choices_own")

    return acted(request, form, act, "review/tell.html", {"changed": held})


@require_POST
@page(Door.DELEGATION)
def withdraw(request: HttpRequest, reader: Reader, key: str) -> HttpResponse:
    """Withdraw what the own State told."""
    held = queries.choice(reader, key)
    if held is None or held.state != reader.participant:
        raise Http404
    try:
        operations.withdraw_choice(choice=key, by=reader, at=moment(request))
    except REFUSALS as refused:
        messages.error(request, told(refused))
    else:
        messages.success(request, _("It is withdrawn."))
    return redirect("choices_own")


def _form(request: HttpRequest, reader: Reader, *, initial: dict[str, Any]) -> ChoiceForm:
    language, on = language_of_page(), today(request)
    names = names_on(reader, on)
    partners = [
        (row.code, spoken(names[row.code].usual, language))
        for row in participants(reader, day=on)
        if row.code in names and row.code != reader.participant
    ]
    return ChoiceForm(
        request.POST or None,
        initial=initial,
        choices={"measure": _measures(request, reader), "partners": partners},
    )


def _measures(request: HttpRequest, reader: Reader) -> list[tuple[str, Any]]:
    """Return the measures that can be named, gathered by edition and dimension."""
    language = language_of_page()
    found: dict[str, list[tuple[str, str]]] = {}
    for each in queries.measures_to_choose(reader, today(request)):
        edition, dimension = (
            spoken(words, language) for words in (each.edition_title, each.dimension_name)
        )
        title = f"{each.number} {spoken(each.title, language)}".strip()
        listed = found.setdefault(f"{dimension} · {edition}", [])
        listed.append((f"{each.edition}/{each.key}", title))
    return list(found.items())


def _facts(form: ChoiceForm) -> ChoiceFacts:
    typed = form.cleaned_data
    edition, _slash, key = typed["measure"].partition("/")
    return ChoiceFacts(
        edition=edition,
        measure=key,
        partners=tuple(typed["partners"]),
        since=typed["since"],
        until=typed["until"],
        text=typed["text"],
        distribution=Distribution(typed["distribution"]),
    )
