"""Which events had ended by a day, and whether their outcome had been told by a moment."""

from datetime import date, datetime

from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import day_at
from clearinghouse.law.planning import PlanChange, report
from clearinghouse.participants.queries.views import Words
from clearinghouse.planning.facts import PaperRole
from clearinghouse.planning.models import EventPaper, EventVersion, whole
from clearinghouse.planning.views import ReportDueRow


def reports_due(reader: Reader, *, on: date, at: datetime) -> tuple[ReportDueRow, ...]:
    """Return the events of plans made here that had ended before ``on``, the earliest first.

    Each is taken as it stood at ``at``: what was moved or cancelled later is not known yet.  Costs
    two queries, for any number of events.
    """
    if not whole(reader):
        return ()
    stood = (
        EventVersion.objects.filter(event__sources="", made_at__lte=at)
        .select_related("event")
        .order_by("event", "-number")
        .distinct("event")
    )
    ended = [
        each
        for each in stood
        if each.last_on is not None and each.last_on < on and each.change != PlanChange.CANCELLED
    ]
    told: dict[int, date] = {}
    papers = EventPaper.objects.filter(
        event__in=[each.event_id for each in ended], role=PaperRole.REPORT, placed_at__lte=at
    )
    for event, placed_at in papers.order_by("placed_at").values_list("event", "placed_at"):
        told.setdefault(event, day_at(placed_at))
    rows = (
        ReportDueRow(
            code=each.event.code,
            title=_title(each),
            organisers=tuple(sorted(each.holders())),
            due=report(last=each.last_on, on=on, told_on=told.get(each.event_id)).fact,
        )
        for each in ended
        if each.last_on is not None
    )
    return tuple(sorted(rows, key=lambda row: (row.due.due_on, row.code)))


def _title(row: EventVersion) -> Words:
    title = row.facts().title
    return {"en": title.en, "ru": title.ru, "kk": title.kk}
