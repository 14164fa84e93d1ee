"""Reads of the planning room; the first parameter is the reader."""

from clearinghouse.planning.queries.calls import plans_in_making
from clearinghouse.planning.queries.events import event, events
from clearinghouse.planning.queries.holding import (
    attendance,
    may_organise,
    nominations,
    papers,
    report_due,
)
from clearinghouse.planning.queries.naming import labels
from clearinghouse.planning.queries.plans import calls_waiting, plan, plans
from clearinghouse.planning.queries.reports import reports_due
from clearinghouse.planning.queries.submissions import (
    former,
    has_returned_nil,
    submission,
    submissions,
)

__all__ = [
    "attendance",
    "calls_waiting",
    "event",
    "events",
    "former",
    "has_returned_nil",
    "labels",
    "may_organise",
    "nominations",
    "papers",
    "plan",
    "plans",
    "plans_in_making",
    "report_due",
    "reports_due",
    "submission",
    "submissions",
]
