"""The Fund as on any day: projects, contributions, secondments, what they come to."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from clearinghouse.law.distribution import Distribution, Reader, Standing, is_among_members
from clearinghouse.law.follow_up import AskedFor
from clearinghouse.law.fund import NOTHING, Pledge, ProjectStepKind, announced, stage_on
from clearinghouse.procedures.queries import decisions_with
from clearinghouse.procedures.queries.decisions import documents_of, words_of
from clearinghouse.resources.kinds import ContributionKind, ContributionTo, Publicity
from clearinghouse.resources.models import Contribution, Project, Secondment
from clearinghouse.resources.views import (
    ContributionRow,
    ProjectRow,
    ProjectView,
    SecondmentRow,
    StepRow,
    YearOfGiving,
)


def projects(reader: Reader, *, on: date) -> tuple[ProjectRow, ...]:
    """Return the projects proposed by ``on``, the newest first, as they stood then."""
    held = Project.objects.visible_to(reader).filter(proposed_on__lte=on)
    rows = list(held.prefetch_related("steps__decision").order_by("-proposed_on", "-pk"))
    given = contributions(reader, on=on)
    return tuple(_project(row, given, on) for row in rows)


def project(reader: Reader, key: str, *, on: date) -> ProjectView | None:
    """Return a project with the steps taken by ``on``; None if there is none to see."""
    held = Project.objects.visible_to(reader).filter(key=key)
    row = held.prefetch_related("steps__decision").first()
    if row is None:
        return None
    steps = [step for step in row.steps.all() if step.taken_on <= on]
    steps.sort(key=lambda step: step.place)
    decisions = decisions_with(reader, (step.decision_id or 0 for step in steps))
    documents = documents_of(reader, [row.revision_id, *(step.revision_id for step in steps)])
    return ProjectView(
        row=_project(row, contributions(reader, on=on), on),
        purpose=words_of(row, "purpose_"),
        document=documents.get(row.revision_id or 0),
        steps=tuple(
            StepRow(
                kind=ProjectStepKind(step.kind),
                taken_on=step.taken_on,
                decision=decisions.get(step.decision_id or 0),
                document=documents.get(step.revision_id or 0),
                # A note beside what the reader may not know of would betray it.
                note=step.note
                if (step.decision_id is None or step.decision_id in decisions)
                and (step.revision_id is None or step.revision_id in documents)
                else "",
                entry=step.entry,
            )
            for step in steps
        ),
        entry=row.entry,
    )


def contributions(reader: Reader, *, on: date) -> tuple[ContributionRow, ...]:
    """Return what was announced by ``on``, the newest first, with what had come by then."""
    held = Contribution.objects.visible_to(reader).filter(pledged_on__lte=on)
    rows = held.select_related("project").prefetch_related("receipts")
    return tuple(_contribution(reader, row, on) for row in rows.order_by("-pledged_on", "-pk"))


def secondments(reader: Reader, *, on: date) -> tuple[SecondmentRow, ...]:
    """Return the secondments offered by ``on``, the newest first."""
    held = Secondment.objects.visible_to(reader).filter(pledged_on__lte=on)
    return tuple(
        SecondmentRow(
            number=row.pk,
            state=row.state_id,
            post=words_of(row, "post_"),
            pledged_on=row.pledged_on,
            starts_on=_come(row.starts_on, on),
            ends_on=_come(row.ends_on, on),
            name=row.name if _may_name(reader, row.state_id) else "",
            entry=row.entry,
        )
        for row in held.order_by("-pledged_on", "-pk")
    )


def giving_by_year(reader: Reader, *, on: date) -> tuple[YearOfGiving, ...]:
    """Return what was announced and what came year by year, of all that ``reader`` may see."""
    pledged: dict[tuple[int, str], Decimal] = defaultdict(Decimal)
    received: dict[tuple[int, str], Decimal] = defaultdict(Decimal)
    held = Contribution.objects.visible_to(reader).filter(pledged_on__lte=on)
    for row in held.prefetch_related("receipts"):
        pledged[row.pledged_on.year, row.currency] += row.amount
        for receipt in row.receipts.all():
            if receipt.received_on <= on:
                received[receipt.received_on.year, row.currency] += receipt.amount
    return tuple(
        YearOfGiving(
            year,
            currency,
            pledged.get((year, currency), NOTHING),
            received.get((year, currency), NOTHING),
        )
        for year, currency in sorted({*pledged, *received})
    )


def due_to_give(reader: Reader, *, on: date) -> tuple[AskedFor, ...]:
    """Return what was announced and has not come, for whoever reckons with all that is due."""
    return announced(
        Pledge(f"contribution {row.number}", row.donor, row.amount, row.received, row.due_before)
        for row in contributions(reader, on=on)
        if row.donor
    )


def _project(row: Project, given: Iterable[ContributionRow], on: date) -> ProjectRow:
    steps = [step.in_law() for step in sorted(row.steps.all(), key=lambda step: step.place)]
    return ProjectRow(
        key=row.key,
        title=words_of(row, "title_"),
        proposer=row.proposer_id,
        proposed_on=row.proposed_on,
        amount=row.amount,
        currency=row.currency,
        received=sum(
            (g.received for g in given if g.project == row.key and g.currency == row.currency),
            NOTHING,
        ),
        stage=stage_on(steps, on),
        is_public=row.distribution == Distribution.PUBLIC,
    )


def _contribution(reader: Reader, row: Contribution, on: date) -> ContributionRow:
    come: Sequence[tuple[date, Decimal]] = [
        (each.received_on, each.amount) for each in row.receipts.all() if each.received_on <= on
    ]
    is_named = row.publicity != Publicity.UNNAMED or _may_name(reader, row.donor_id)
    is_open = row.project is not None and (
        row.project.distribution == Distribution.PUBLIC or _reads_all(reader)
    )
    return ContributionRow(
        number=row.pk,
        donor=row.donor_id if is_named else "",
        kind=ContributionKind(row.kind),
        given_to=ContributionTo(row.given_to),
        project=row.project.key if row.project and is_open else "",
        amount=row.amount,
        received=sum((amount for _day, amount in come), NOTHING),
        currency=row.currency,
        pledged_on=row.pledged_on,
        due_before=row.due_before,
        purpose=row.purpose,
        publicity=Publicity(row.publicity),
        last_on=max((day for day, _amount in come), default=None),
        entry=row.entry,
    )


def _reads_all(reader: Reader) -> bool:
    return is_among_members(reader)


def _may_name(reader: Reader, of: str) -> bool:
    """Whether the reader may know a name: the Secretariat may, and the one whose name it is."""
    return reader.cleared and (reader.standing is Standing.SECRETARIAT or reader.participant == of)


def _come(day: date | None, on: date) -> date | None:
    return day if day is None or day <= on else None
