"""What is due, to whom, by when and why, as on any day; and planning backwards from an adoption."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from clearinghouse.due import queries
from clearinghouse.due.views import DueRow
from clearinghouse.jobs.backward_plan import plan_for
from clearinghouse.law.backward_planning import Planned, PlannedStep
from clearinghouse.law.distribution import Reader
from clearinghouse.law.dues import Doer, DoerPart, Ground, GroundKind, Obligation
from clearinghouse.participants.queries import body_names_on, members_on, names_on, spoken
from clearinghouse.participants.queries.views import Names
from clearinghouse.web import dates
from clearinghouse.web.access import Door, page
from clearinghouse.web.acts_on_people import moment
from clearinghouse.web.as_on import as_on
from clearinghouse.web.forms.due import BackwardsForm
from clearinghouse.web.words.due import (
    GROUNDS,
    GROUNDS_WITHOUT_A_DAY,
    PARTS,
    RECKONINGS,
    STEPS,
    TASKS,
    TONES,
)

NAMED_WITH_PART: Final = frozenset(
    {DoerPart.COORDINATOR, DoerPart.CO_COORDINATOR, DoerPart.CHAIR, DoerPart.ORGANISER}
)
# More than so many States are counted in the line and named below it.
NAMED: Final = 4
# The page on which a fact of each kind can be read; those in BY_NUMBER have numbers for keys.
PAGES: Final[Mapping[GroundKind, str]] = {
    GroundKind.MEETING: "body",
    GroundKind.DECISION: "decision",
    GroundKind.SILENCE: "silence_procedure",
    GroundKind.PAPERS: "papers_area",
    GroundKind.ACTION_PLAN: "papers_plan",
    GroundKind.ANNUAL_PLAN: "plan",
    GroundKind.FOLLOW_UP: "follow_up",
    GroundKind.REVIEW: "review",
    GroundKind.INSTRUMENT: "instrument",
    GroundKind.NETWORK: "network",
    GroundKind.EVENT: "event",
    GroundKind.ACTIVITY: "activity",
}
BY_NUMBER: Final = frozenset({GroundKind.ANNUAL_PLAN, GroundKind.FOLLOW_UP})
# Keys in parts, divided by a stroke: how many of them lead to the page.
IN_PARTS: Final = {GroundKind.REVIEW: 1, GroundKind.NETWORK: 1, GroundKind.ACTIVITY: 2}


@dataclass(frozen=True, slots=True)
class Brief:
    """What is due in words, and no more: nobody's name has to be looked up for it."""

    due: Obligation
    task: str
    tone: str
    is_late: bool


@dataclass(frozen=True, slots=True)
class Line(Brief):
    """A line of the page: who is to do it besides, and where each of its facts can be read."""

    who: tuple[str, ...]
    all_members: bool
    why: str
    grounds: tuple[tuple[str, str], ...]

    @property
    def is_many(self) -> bool:
        """Whether those who bear it are counted rather than named."""
        return len(self.who) > NAMED


@page(Door.PUBLIC)
def due(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show what is due as on a day: to the reader's own house, or to anybody."""
    shown_on = as_on(request)
    rows = queries.due(reader, shown_on.day, at=shown_on.reckoned_at(moment(request)))
    has_own = reader.participant is not None
    only_ours = has_own and request.GET.get("whose") != "all"
    lines = _lines(reader, queries.ours(rows) if only_ours else rows, shown_on.day)
    return render(
        request,
        "due/due.html",
        {
            "as_on": shown_on,
            "has_own": has_own,
            "only_ours": only_ours,
            "dated": [line for line in lines if line.due.due_on],
            "undated": [line for line in lines if not line.due.due_on],
        },
    )


@page(Door.PUBLIC)
def backwards(request: HttpRequest, reader: Reader) -> HttpResponse:
    """Show by which day each step is to be done for an adoption on a day."""
    form = BackwardsForm(request.GET or None)
    steps: tuple[Planned, ...] = ()
    today = dates.local_day(moment(request))
    if request.GET and form.is_valid():
        adopt_on = form.cleaned_data["adopt_on"]
        steps = plan_for(
            reader,
            adopt_on,
            route=form.cleaned_data["route"],
            target=form.cleaned_data["days"],
        )
    names = names_on(reader, today)
    return render(
        request,
        "due/backwards.html",
        {
            "form": form,
            "steps": [
                (each, STEPS[each.step], each.is_past(today), _named(each.narrowest, names))
                for each in steps
            ],
            "is_whole": any(each.step is PlannedStep.CIRCULATE for each in steps),
        },
        status=422 if form.errors else 200,
    )


def in_brief(row: DueRow, on: date) -> Brief:
    """Return what is due as it stands on a day, for a page that shows some of it."""
    due = row.obligation
    return Brief(
        due=due,
        task=str(TASKS[due.task]) % {"subject": _said(row.subject)},
        tone=str(TONES[due.tone]),
        is_late=due.is_late(on),
    )


def _lines(reader: Reader, rows: tuple[DueRow, ...], on: date) -> tuple[Line, ...]:
    names, bodies = names_on(reader, on), body_names_on(reader, on)
    members = members_on(reader, on)
    return tuple(_line(row, names, bodies, members, on) for row in rows)


def _line(
    row: DueRow,
    names: Mapping[str, Names],
    bodies: Mapping[str, Names],
    members: tuple[str, ...],
    on: date,
) -> Line:
    due, brief = row.obligation, in_brief(row, on)
    states = {each.code for each in due.doers if each.part is DoerPart.STATE}
    return Line(
        due=due,
        task=brief.task,
        tone=brief.tone,
        is_late=brief.is_late,
        who=tuple(_bearer(each, names, bodies) for each in due.doers),
        all_members=bool(states) and states == set(members),
        why=str(RECKONINGS[due.reckoning]) % due.about,
        grounds=tuple((_ground(each), _address(each)) for each in due.grounds),
    )


def _bearer(each: Doer, names: Mapping[str, Names], bodies: Mapping[str, Names]) -> str:
    if each.part is DoerPart.SECRETARIAT:
        return str(PARTS[each.part])
    found = (bodies if each.part is DoerPart.BODY else names).get(each.code)
    name = _said(found.usual) if found else each.code
    if each.part in NAMED_WITH_PART:
        return _("%(state)s (%(role)s)") % {"state": name, "role": PARTS[each.part]}
    return name


def _named(codes: tuple[str, ...], names: Mapping[str, Names]) -> list[str]:
    return [_said(names[code].usual) if code in names else code for code in codes]


def _ground(each: Ground) -> str:
    if each.on is None:
        return str(GROUNDS_WITHOUT_A_DAY[each.kind])
    return str(GROUNDS[each.kind]) % {"day": dates.long_date(each.on, get_language() or "en")}


def _address(each: Ground) -> str:
    """Return the page on which a fact can be read."""
    if each.kind in {GroundKind.AREA, GroundKind.TENURE}:
        return f"{reverse('coordinators')}#{each.key.partition('/')[0]}"
    parts = each.key.split("/") if each.kind in IN_PARTS else [each.key]
    keys = parts[: IN_PARTS.get(each.kind, 1)]
    return reverse(
        PAGES[each.kind], args=[int(key) if each.kind in BY_NUMBER else key for key in keys]
    )


def _said(words: Mapping[str, str]) -> str:
    return spoken(words, get_language() or "en")
