"""One event with its changes, and how many events the years had."""

from django.db.models import Q

from clearinghouse.law.distribution import Reader
from clearinghouse.planning.models import PlannedEvent, whole
from clearinghouse.planning.queries.plans import plans, versions_of
from clearinghouse.planning.views import EventRow, EventView


def event(reader: Reader, code: str) -> EventView | None:
    """Return an event with every change of it; None where there is nothing to be seen."""
    held = (
        PlannedEvent.objects.visible_to(reader)
        .select_related("plan", "submission")
        .filter(code=code)
        .first()
    )
    if held is None:
        return None
    versions = versions_of(reader, Q(event=held))
    newest_first = sorted((row for row, _is_current in versions), key=lambda row: -row.number)
    stage = next(row.stage for row in plans(reader) if row.year == held.plan.year)
    return EventView(
        row=newest_first[0],
        stage=stage,
        versions=tuple(newest_first),
        submitted_by=held.submission.participant_id if held.submission else "",
        sources=held.sources,
        is_whole=whole(reader),
    )


def events(reader: Reader, *, year: int | None = None) -> tuple[EventRow, ...]:
    """Return the events that stand, of a year or of all, in the order of time."""
    condition = Q(current=True) if year is None else Q(current=True, event__plan__year=year)
    found = versions_of(reader, condition)
    return tuple(row for row, _is_current in found if not row.is_cancelled)
