"""Action plans: activities are entered and updated, their progress, occasions and reviews noted."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db import connection, transaction
from django.db.models import Max

from clearinghouse.law import action_plans as law
from clearinghouse.law.action_plans import Progress
from clearinghouse.law.coordination import Role
from clearinghouse.law.distribution import Distribution, Marking, Reader
from clearinghouse.law.periods import Period, day_at
from clearinghouse.law.ruling import Remark
from clearinghouse.measures.models import Area, Measure
from clearinghouse.papers.facts import ActivityFacts
from clearinghouse.papers.faults import ChangedMeanwhile, PaperFault, refuse
from clearinghouse.papers.keeping import (
    MEMBERS,
    area_of,
    demand_registry,
    seats_on,
    speaker,
)
from clearinghouse.papers.kinds import AreaPaperKind
from clearinghouse.papers.models import (
    Activity,
    ActivityMeasure,
    ActivityStep,
    AreaPaper,
    Occasion,
    PlanReview,
)
from clearinghouse.participants.acting import INSTALLATION
from clearinghouse.participants.kinds import Precision
from clearinghouse.participants.models import Body, Participant
from clearinghouse.record.acts import settle
from clearinghouse.record.operations import append

# Two activities entered at once must agree on their places.
PLANS_LOCK = 0x504C_414E


@transaction.atomic
def enter_activity(
    *, area: str, facts: ActivityFacts, by: Reader, at: datetime
) -> tuple[Remark, ...]:
    """Enter an activity in the plan of an area; return what it leaves open (Modalities 2.9).

    The same activity entered again, as when reference data is loaded again, changes nothing.
    """
    _lock()
    found = area_of(area)
    remarks = _ask(found, facts, by=by, at=at)
    held = Activity.objects.filter(area=found, code=facts.code).first()
    if held is not None:
        if held.en != facts.title.en:
            refuse(PaperFault.CODE_TAKEN, code=facts.code)
        return remarks
    last = Activity.objects.filter(area=found).aggregate(last=Max("position"))["last"] or 0
    activity = Activity.objects.create(
        area=found,
        code=facts.code,
        position=last + 1,
        plan=_plan(found),
        changed_at=at,
        entry=_tell("activity.entered", area, facts.code, {"title": facts.title.en}, by=by, at=at),
        **_columns(facts),
    )
    _link(activity, facts)
    return remarks


@transaction.atomic
def update_activity(
    *, area: str, facts: ActivityFacts, by: Reader, at: datetime
) -> tuple[Remark, ...]:
    """Update an activity that was seen in ``facts.version``; return what it leaves open."""
    activity = _locked(area, facts.code, by=by)
    remarks = _ask(activity.area, facts, by=by, at=at)
    if activity.version != facts.version:
        raise ChangedMeanwhile(version=activity.version, text=activity.en)
    told = {"title": facts.title.en, "version": str(activity.version + 1)}
    entry = _tell("activity.updated", area, facts.code, told, by=by, at=at)
    for name, value in _columns(facts).items():
        setattr(activity, name, value)
    activity.version, activity.changed_at, activity.entry = activity.version + 1, at, entry
    activity.save()
    activity.measures.all().delete()
    _link(activity, facts)
    return remarks


@transaction.atomic
def note_progress(
    *,
    area: str,
    code: str,
    progress: Progress,
    noted_on: date,
    note: str = "",
    by: Reader,
    at: datetime,
) -> None:
    """Note how far an activity had come on a day; what was noted before stays."""
    activity = _locked(area, code, by=by)
    speaker(by, at=at, states=_leading(area, activity, at))
    _demand_past(noted_on, at)
    told = {"progress": progress.value, "noted_on": noted_on.isoformat()}
    entry = _tell("activity.progressed", area, code, told, by=by, at=at)
    ActivityStep.objects.create(
        activity=activity,
        progress=progress,
        noted_on=noted_on,
        note=note.strip(),
        noted_at=at,
        state_id=by.participant,
        entry=entry,
    )


@transaction.atomic
def note_that_it_was_held(
    *, area: str, code: str, held_on: date, title: str = "", by: Reader, at: datetime
) -> None:
    """Note that a seminar, or whatever an activity consists of, was held on a day."""
    activity = _locked(area, code, by=by)
    speaker(by, at=at, states=_leading(area, activity, at))
    _demand_past(held_on, at)
    if activity.occasions.filter(held_on=held_on).exists():
        refuse(PaperFault.HELD_ALREADY, day=held_on.isoformat())
    told = {"held_on": held_on.isoformat(), "title": title.strip()}
    entry = _tell("activity.held", area, code, told, by=by, at=at)
    Occasion.objects.create(
        activity=activity, held_on=held_on, title=title.strip(), noted_at=at, entry=entry
    )


@transaction.atomic
def note_review(*, area: str, body: str, reviewed_on: date, by: Reader, at: datetime) -> None:
    """Note that a body reviewed the plan of an area, as it does every year."""
    demand_registry(by, at=at)
    found = area_of(area)
    reviewer = Body.objects.filter(code=body).first()
    if reviewer is None:
        refuse(PaperFault.NO_SUCH_BODY, body=body)
    _demand_past(reviewed_on, at)
    held = PlanReview.objects.filter(area=found, body=reviewer, reviewed_on=reviewed_on)
    if held.exists():
        refuse(PaperFault.REVIEWED_ALREADY, day=reviewed_on.isoformat())
    told = {"body": body, "reviewed_on": reviewed_on.isoformat()}
    entry = _tell("activity.reviewed", area, "*", told, by=by, at=at)
    PlanReview.objects.create(area=found, body=reviewer, reviewed_on=reviewed_on, entry=entry)


def _lock() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [PLANS_LOCK])


def _locked(area: str, code: str, *, by: Reader) -> Activity:
    found = (
        Activity.objects.visible_to(by)
        .select_for_update(of=("self",))
        .select_related("area")
        .filter(area=area, code=code)
        .first()
    )
    if found is None:
        refuse(PaperFault.NO_SUCH_ACTIVITY)
    return found


def _ask(area: Area, facts: ActivityFacts, *, by: Reader, at: datetime) -> tuple[Remark, ...]:
    """Ask who acts and what the law remarks; reference data come from the installation."""
    held = seats_on(area.code, day_at(at)).get(by.participant or "", frozenset())
    if by != INSTALLATION:
        person = speaker(by, at=at)
        held = held or (frozenset(Role) if person.of_secretariat else frozenset())
    if not facts.title.en.strip():
        refuse(PaperFault.TITLE_MISSING)
    known = set(Participant.objects.filter(code__in=facts.states).values_list("code", flat=True))
    if known != set(facts.states):
        refuse(PaperFault.NOT_A_MEMBER)
    remarks: list[Remark] = []
    settle(
        law.keep_activity(
            area.code,
            held=held,
            has_timeline=facts.timeline.precision is not Precision.UNKNOWN,
            has_responsible=bool(facts.states or facts.organisations),
        ),
        remarks=remarks,
    )
    stands = {
        measure.key: Period(measure.starts_on, measure.ends_on) for measure in _measures(facts)
    }
    settle(law.put_into_effect(area.code, stands, on=day_at(at)), remarks=remarks)
    return tuple(remarks)


def _columns(facts: ActivityFacts) -> dict[str, Any]:
    timeline = facts.timeline
    if timeline.first and timeline.last and timeline.last < timeline.first:
        refuse(PaperFault.PERIOD_REVERSED)
    ends_on = (timeline.last or timeline.first or date.max - timedelta(days=1)) + timedelta(days=1)
    return {
        "en": facts.title.en.strip(),
        "ru": facts.title.ru.strip(),
        "kk": facts.title.kk.strip(),
        "modality": facts.modality,
        "starts_on": timeline.first,
        "ends_on": ends_on if timeline.first else None,
        "precision": timeline.precision if timeline.first else Precision.UNKNOWN,
        "states": sorted(facts.states),
        "organisations": facts.organisations.strip(),
        "indicators": facts.indicators.strip(),
        "times_a_year": facts.times_a_year,
        "sources": facts.sources,
    }


def _link(activity: Activity, facts: ActivityFacts) -> None:
    for measure in _measures(facts):
        ActivityMeasure.objects.create(activity=activity, measure=measure)


def _measures(facts: ActivityFacts) -> list[Measure]:
    """Return the measures named, each as the Catalogue has it last; refuses one it never had."""
    found = []
    for edition, key in dict.fromkeys(facts.measures):
        measure = Measure.objects.filter(edition=edition, key=key).order_by("-starts_on").first()
        if measure is None:
            refuse(PaperFault.NO_SUCH_MEASURE, measure=f"{edition}/{key}")
        found.append(measure)
    return found


def _plan(area: Area) -> AreaPaper | None:
    plans = AreaPaper.objects.filter(area=area, kind=AreaPaperKind.ACTION_PLAN)
    return plans.order_by("-bound_at").first()


def _leading(area: str, activity: Activity, at: datetime) -> set[str]:
    return {*seats_on(area, day_at(at)), *activity.states}


def _demand_past(day: date, at: datetime) -> None:
    if day > day_at(at):
        refuse(PaperFault.DAY_TO_COME, day=day.isoformat())


def _tell(act: str, area: str, code: str, told: dict[str, str], *, by: Reader, at: datetime) -> int:
    """Append an act on a plan; a plan is for information of all Member States."""
    fields = {"activity": f"{area}/{code}"} | {name: value for name, value in told.items() if value}
    public = Marking(Distribution.PUBLIC) if by == INSTALLATION else MEMBERS
    is_public = public.distribution is Distribution.PUBLIC
    entry = append(
        act=act,
        actor=by.participant or "",
        at=at,
        public=fields if is_public else {},
        sealed={} if is_public else fields,
        marking=public,
        provisions=(str(law.ACTIVITIES),),
    )
    return int(entry.index)
