"""Submissions as their own delegations and the Secretariat see them; events to begin from."""

from django.db.models import Q, QuerySet

from clearinghouse.law.distribution import Reader
from clearinghouse.planning.models import Plan, Submission
from clearinghouse.planning.queries.plans import versions_of
from clearinghouse.planning.views import (
    EventRow,
    SubmissionState,
    SubmissionVersionRow,
    SubmissionView,
)


def submissions(reader: Reader, year: int) -> tuple[SubmissionView, ...]:
    """Return the submissions for a year that the reader may see, in the order of their numbers."""
    rows = _held(reader).filter(plan__year=year).order_by("number")
    return tuple(_view(reader, row) for row in rows)


def submission(reader: Reader, year: int, number: int) -> SubmissionView | None:
    """Return a submission with every version of it."""
    row = _held(reader).filter(plan__year=year, number=number).first()
    return _view(reader, row) if row else None


def has_returned_nil(reader: Reader, year: int) -> bool:
    """Whether the reader's own participant has said that it has no event for the year."""
    return Plan.objects.filter(
        year=year, nil_returns__participant=reader.participant or ""
    ).exists()


def former(reader: Reader, year: int) -> tuple[EventRow, ...]:
    """Return what the reader's own participant hosted or held under the plan of the year before."""
    own = reader.participant
    if not reader.cleared or own is None:
        return ()
    theirs = Q(host=own) | Q(organisers__contains=[{"participant": own}])
    found = versions_of(reader, Q(current=True, event__plan__year=year - 1) & theirs)
    return tuple(row for row, _is_current in found if not row.is_cancelled)


def _held(reader: Reader) -> "QuerySet[Submission]":
    return (
        Submission.objects.visible_to(reader)
        .select_related("plan", "planned")
        .prefetch_related("versions")
    )


def _view(reader: Reader, row: Submission) -> SubmissionView:
    """Return a submission; what is still a draft is for its own delegation alone."""
    is_own = row.participant_id == reader.participant
    versions = sorted(
        (each for each in row.versions.all() if is_own or not each.is_draft),
        key=lambda each: -each.number,
    )
    planned = getattr(row, "planned", None)
    return SubmissionView(
        year=row.plan.year,
        number=row.number,
        participant=row.participant_id,
        state=_state(row, [each.is_draft for each in versions]),
        versions=tuple(
            SubmissionVersionRow(
                number=each.number,
                facts=each.facts(),
                is_draft=each.is_draft,
                written_at=each.written_at,
                entry=each.entry,
            )
            for each in versions
        ),
        withdrawn_at=row.withdrawn_at,
        ground=row.ground,
        planned_as=planned.code if planned else "",
        may_change=row.withdrawn_at is None and row.plan.compiled_at is None,
    )


def _state(row: Submission, drafts: list[bool]) -> SubmissionState:
    if row.withdrawn_at is not None:
        return SubmissionState.WITHDRAWN
    if not drafts[0]:
        return SubmissionState.SUBMITTED
    return SubmissionState.DRAFT if all(drafts) else SubmissionState.CHANGED
