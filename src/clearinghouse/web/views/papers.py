"""Papers of the areas as readers may see them: areas, drafts, rounds, what changed between them."""

import re
from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from clearinghouse.law.concept_papers import PaperPart
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.law.falling_due import OPEN
from clearinghouse.law.periods import day_at
from clearinghouse.papers import queries
from clearinghouse.papers.views import AreaRow, DraftView, RoundView
from clearinghouse.participants.queries import capacities_of, members_on, name_of, names_on
from clearinghouse.text.languages import Language
from clearinghouse.text.redline import Passage
from clearinghouse.web.access import Door, opens, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.forms.papers import AnswerForm, CommentForm

LANGUAGES = tuple(language.value for language in Language)
LIKE_A_NUMBER = re.compile(r"[0-9]{1,4}")


def is_registry(request: HttpRequest, reader: Reader) -> bool:
    """Whether the officer keeps the register of the Secretariat."""
    return opens(Door.REGISTRY, request, reader)


def speaks(request: HttpRequest, reader: Reader) -> bool:
    """Whether the officer may act on papers at all: for a Member State, or as the registry."""
    is_voice = Capacity.ANSWER in capacities_of(request.user, at=moment(request))
    return (is_voice and reader.standing is Standing.MEMBER) or is_registry(request, reader)


def found(request: HttpRequest, reader: Reader, address: str) -> DraftView:
    """Return a draft as the reader may see it; where there is nothing to see there is none."""
    shown = queries.draft(reader, address, at=moment(request))
    if shown is None:
        raise Http404
    return shown


def area_found(request: HttpRequest, reader: Reader, code: str) -> AreaRow:
    """Return an area."""
    shown = queries.area(reader, code, at=moment(request))
    if shown is None:
        raise Http404
    return shown


def states(request: HttpRequest, reader: Reader) -> Sequence[tuple[str, str]]:
    """Return the Member States from whom the registry may choose; others have their own alone."""
    day, language = day_at(moment(request)), get_language() or "en"
    codes = members_on(reader, day) if is_registry(request, reader) else (reader.participant or "",)
    return [(code, name_of(reader, code, on=day, language=language)) for code in codes]


@page(Door.PUBLIC)
def papers(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show every priority area: its concept paper and plan, drafts, what falls due."""
    rows = queries.areas(reader, at=moment(request))
    due = [(row, each) for row in rows for each in row.due if each.stand in OPEN]
    return render(
        request,
        "papers/papers.html",
        {
            "rows": rows,
            "due": sorted(due, key=lambda pair: pair[1].due.due_on),
            "names": names_on(reader, day_at(moment(request))),
        },
    )


@page(Door.PUBLIC)
def area(request: HttpRequest, reader: Reader, code: str) -> HttpResponse:
    """Show one area: the paper that applies, those before it, drafts, what falls due and why."""
    shown = area_found(request, reader, code)
    return render(
        request,
        "papers/area.html",
        {
            "area": shown,
            "names": names_on(reader, day_at(moment(request))),
            "speaks": speaks(request, reader),
            "registers": is_registry(request, reader),
            "states": states(request, reader),
        },
    )


@page(Door.PUBLIC)
def draft(request: HttpRequest, reader: Reader, address: str) -> HttpResponse:
    """Show a draft: how far it has come, its parts, its rounds, and what can be done next."""
    shown = found(request, reader, address)
    return render(
        request,
        "papers/draft.html",
        {
            "draft": shown,
            "parts": tuple(PaperPart),
            "written_in": LANGUAGES,
            "names": names_on(reader, day_at(moment(request))),
            "writes": shown.may_write and speaks(request, reader),
            "registers": is_registry(request, reader),
        },
    )


@page(Door.PUBLIC)
def consultation(request: HttpRequest, reader: Reader, address: str, number: int) -> HttpResponse:
    """Show the text of a round in a language, with what the delegations said on each part."""
    shown, of = round_found(request, reader, address, number)
    language = request.GET.get("text", get_language() or "en")
    language = language if language in of.texts else Language.EN.value
    is_voice = speaks(request, reader)
    return render(
        request,
        "papers/round.html",
        {
            "draft": shown,
            "round": of,
            "language": language,
            "title": of.titles[language],
            "text": of.texts[language],
            "by_part": [
                (part, [comment for comment in of.comments if comment.part is part])
                for part in PaperPart
            ],
            "names": names_on(reader, day_at(moment(request))),
            "comments": shown.may_comment and is_voice,
            "answers": shown.may_write and is_voice,
            "form": CommentForm(
                initial={"part": request.GET.get("part", "")}, states=states(request, reader)
            )
            if is_voice
            else None,
            "answer_form": AnswerForm(auto_id=False),
        },
    )


@page(Door.PUBLIC)
def changes(request: HttpRequest, reader: Reader, address: str) -> HttpResponse:
    """Show what changed from one round to another, or to the text as it stands now."""
    shown = found(request, reader, address)
    numbers = [each.number for each in shown.rounds]
    before = _number(request.GET.get("from"), numbers[-2] if len(numbers) > 1 else 1)
    after = _number(request.GET.get("to"), numbers[-1] if len(numbers) > 1 else 0)
    language = request.GET.get("text", "en")
    passages: tuple[Passage, ...] | None = queries.round_changes(
        reader, address, before=before, after=after, language=language
    )
    told_now: dict[str, Any] = {
        "draft": shown,
        "numbers": numbers,
        "before": before,
        "after": after,
        "language": language,
        "written_in": LANGUAGES,
        "passages": passages,
        "count": sum(passage.is_changed for passage in passages or ()),
        "titles": None,
    }
    return render(request, "papers/changes.html", told_now)


def round_found(
    request: HttpRequest, reader: Reader, address: str, number: int
) -> tuple[DraftView, RoundView]:
    """Return a draft and one of its rounds."""
    shown = found(request, reader, address)
    of = next((each for each in shown.rounds if each.number == number), None)
    if of is None:
        raise Http404
    return shown, of


def _number(typed: str | None, otherwise: int) -> int:
    is_number = typed is not None and LIKE_A_NUMBER.fullmatch(typed) is not None
    return int(typed or 0) if is_number else otherwise
