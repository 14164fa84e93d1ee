"""The history of annual plans, loaded from the reference files."""

from datetime import UTC, datetime

import pytest

from clearinghouse.jobs import reference, reference_catalogue, reference_plans
from clearinghouse.law.distribution import PUBLIC_READER
from clearinghouse.planning import queries
from clearinghouse.planning.views import PlanStage
from clearinghouse.reference.events import load_events
from clearinghouse.reference.practice import load_past_plans

AT = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.mark.django_db
def test_every_event_of_the_files_is_open_to_everybody_and_entered_once() -> None:
    reference.load(at=AT)
    reference_catalogue.load(at=AT)

    assert reference_plans.load(at=AT) == len(load_events()) == 54
    assert reference_plans.load(at=AT) == 0

    rows = {row.year: row for row in queries.plans(PUBLIC_READER)}
    assert sum(row.events for row in rows.values()) == 54
    assert rows[2008].stage is PlanStage.REPORTED
    assert {row.year for row in rows.values() if row.stage is PlanStage.APPROVED} == {
        2021,
        2023,
        2024,
        2025,
        2026,
    }
    # Every approval that is known came in the year before.
    assert [row.approval.remarks for row in rows.values() if row.approval] == [()] * 5


@pytest.mark.django_db
def test_what_was_planned_otherwise_stands_beside_what_was_held() -> None:
    reference.load(at=AT)
    reference_catalogue.load(at=AT)
    reference_plans.load(at=AT)

    moved = [event for event in load_events() if event.plans]
    assert moved
    for event in moved:
        shown = queries.event(PUBLIC_READER, event.code)
        assert shown is not None
        assert len(shown.versions) == len(event.plans) + 1
        assert shown.versions[0].facts.time.startswith(event.begins.written)


def test_plans_of_the_past_were_approved_in_the_year_before() -> None:
    for plan in load_past_plans():
        assert plan.approved.latest is not None
        assert plan.approved.latest.year == plan.year - 1
