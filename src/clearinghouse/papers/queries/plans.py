"""Action plans as they stand: activities with their history, what their cadence asks for."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta

from clearinghouse.law import action_plans as law
from clearinghouse.law.action_plans import Modality, Progress
from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import day_at
from clearinghouse.papers.models import Activity, PlanReview
from clearinghouse.papers.queries.areas import follows_work
from clearinghouse.papers.queries.bound import papers_of
from clearinghouse.papers.views import ActivityView, PlanView, Reckoned, StepView
from clearinghouse.participants.kinds import Precision
from clearinghouse.participants.queries.views import Words
from clearinghouse.procedures.queries.decisions import words_of

_DAY = timedelta(days=1)


def plans(reader: Reader, *, at: datetime) -> tuple[PlanView, ...]:
    """Return the plans of all areas that have activities, in the order of the List."""
    return _plans(reader, at=at)


def plan(reader: Reader, area: str, *, at: datetime) -> PlanView | None:
    """Return the plan of an area; None where nothing of one is open to the reader."""
    return next(iter(_plans(reader, at=at, area=area)), None)


def activity(reader: Reader, area: str, code: str, *, at: datetime) -> ActivityView | None:
    """Return one activity; None where there is none that the reader may see."""
    held = plan(reader, area, at=at)
    return next((each for each in held.activities if each.code == code), None) if held else None


def _plans(reader: Reader, *, at: datetime, area: str = "") -> tuple[PlanView, ...]:
    on = day_at(at)
    held = (
        Activity.objects.visible_to(reader)
        .select_related("area__dimension")
        .prefetch_related("steps", "occasions", "measures__measure")
        .order_by("area__dimension__position", "area__position", "position")
    )
    if area:
        held = held.filter(area=area)
    grouped: dict[str, list[Activity]] = {}
    for each in held:
        grouped.setdefault(each.area_id, []).append(each)
    reviews = _reviews(grouped) if follows_work(reader) else {}
    approved = {
        paper.area: paper.approved_on
        for paper in papers_of(reader, on=on, area=area)
        if paper.kind == "action_plan" and paper.approved_on
    }
    return tuple(
        PlanView(
            area=code,
            name=_name(activities[0]),
            activities=tuple(_activity(each, reader, on=on) for each in activities),
            reviews=reviews.get(code, ()),
            due=_review(reader, approved.get(code), reviews.get(code, ()), on=on),
            changed_at=max(each.changed_at for each in activities),
        )
        for code, activities in grouped.items()
    )


def _name(activity: Activity) -> Words:
    return words_of(activity.area)


def _reviews(areas: Iterable[str]) -> Mapping[str, tuple[tuple[str, date], ...]]:
    found: dict[str, tuple[tuple[str, date], ...]] = {}
    for row in PlanReview.objects.filter(area__in=list(areas)).order_by("-reviewed_on"):
        found[row.area_id] = (*found.get(row.area_id, ()), (row.body_id, row.reviewed_on))
    return found


def _review(
    reader: Reader, approved_on: date | None, reviews: Iterable[tuple[str, date]], *, on: date
) -> Reckoned | None:
    days = [day for _body, day in reviews if day <= on]
    if not follows_work(reader) or (approved_on is None and not days):
        return None
    due = law.review(approved_on or min(days), reviewed_on=days)
    return Reckoned(due, due.stand(on))


def _activity(row: Activity, reader: Reader, *, on: date) -> ActivityView:
    shows_history = follows_work(reader)
    steps = sorted(row.steps.all(), key=lambda step: (step.noted_on, step.pk))
    held = sorted(row.occasions.all(), key=lambda each: each.held_on)
    return ActivityView(
        area=row.area_id,
        code=row.code,
        title=words_of(row),
        modality=Modality(row.modality),
        first=row.starts_on,
        last=row.ends_on - _DAY if row.ends_on else None,
        precision=Precision(row.precision),
        states=tuple(row.states),
        organisations=row.organisations,
        indicators=row.indicators,
        times_a_year=row.times_a_year,
        measures=tuple(
            (link.measure.edition_id, link.measure.key, words_of(link.measure))
            for link in row.measures.all()
        ),
        steps=tuple(
            StepView(
                Progress(step.progress), step.noted_on, step.note, step.state_id or "", step.entry
            )
            for step in steps
        )
        if shows_history
        else (),
        occasions=tuple((each.held_on, each.title) for each in held),
        due=_cadence(row, [each.held_on for each in held], on=on) if shows_history else None,
        sources=row.sources,
        version=row.version,
        changed_at=row.changed_at,
        entry=row.entry,
    )


def _cadence(row: Activity, held: list[date], *, on: date) -> Reckoned | None:
    if not row.times_a_year:
        return None
    is_needs = row.modality == Modality.NEEDS_ASSESSMENT
    due = law.occasion(row.times_a_year, held, on=on, needs=is_needs)
    return Reckoned(due, due.stand(on), about=row.code)
