"""An area on its desk officer's page, an officer's overview, what would fall vacant."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from clearinghouse.coordination.folding import proposal_of
from clearinghouse.coordination.models import Acting, Submission, whole
from clearinghouse.coordination.queries.known import Known
from clearinghouse.coordination.queries.submissions import rows_of
from clearinghouse.coordination.views import (
    ActingRow,
    AreaView,
    Overview,
    StepRow,
    SubmissionRow,
    Vacancies,
    VacancyRow,
)
from clearinghouse.law import succession
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.law.periods import day_at
from clearinghouse.law.submissions import SubmissionKind, SubmissionStand
from clearinghouse.law.succession import ActingState, NextStepKind, ReportExpected, Step
from clearinghouse.measures import queries as measures
from clearinghouse.measures.views import TenureState

_WITH_THE_SECRETARIAT = frozenset({SubmissionStand.SENT})
_DISCUSSED = frozenset(
    {SubmissionStand.CIRCULATED, SubmissionStand.PLACED, SubmissionStand.UNDER_SILENCE}
)


def area(reader: Reader, code: str, on: date) -> AreaView | None:
    """Return an area as on a day: who, since and until when, what comes next, what is open.

    Everybody sees the List's part; what States say among themselves only those who follow it.
    """
    listed = measures.coordinators(reader, on)
    line = next((each for each in listed.lines if each.area == code), None)
    if line is None:
        return None
    known = Known(reader, on)
    acting = tuple(each for each in _acting(known) if each.area == code)
    found = Submission.objects.visible_to(reader).filter(area=code)
    return AreaView(
        on=on,
        is_whole=listed.is_whole,
        line=line,
        tenures=known.rows(area=code),
        acting=acting,
        submissions=rows_of(found, known),
        steps=_steps(known, [code], acting),
    )


def overview(reader: Reader, on: date) -> Overview:
    """Return what an officer finds first: the own areas, drafts, and what is under discussion."""
    known = Known(reader, on)
    rows = rows_of(Submission.objects.visible_to(reader), known)
    acting = _acting(known)
    is_secretariat = reader.standing is Standing.SECRETARIAT
    seats = tuple(
        row
        for row in known.rows(participant=reader.participant)
        if row.state is not TenureState.OVER
    )
    led = list(known.areas) if is_secretariat else list(dict.fromkeys(row.area for row in seats))
    steps = _steps(known, led, acting)
    return Overview(
        on=on,
        seats=seats,
        areas=known.areas,
        steps=steps if is_secretariat else _ours(steps, reader.participant),
        drafts=_standing(rows, {SubmissionStand.DRAFT}),
        waiting=_standing(rows, _WITH_THE_SECRETARIAT),
        discussed=_standing(rows, _DISCUSSED),
        settled=_standing(
            rows,
            frozenset(SubmissionStand) - _DISCUSSED - {SubmissionStand.DRAFT, SubmissionStand.SENT},
        ),
        acting=tuple(each for each in acting if each.state is not ActingState.OVER),
    )


def vacancies(reader: Reader, participant: str, *, leaving_on: date, as_of: date) -> Vacancies:
    """Return what would be vacant if a State left on a day, by what was decided until ``as_of``."""
    known = Known(reader, as_of)
    found = succession.vacancies(participant, known.tenures, leaving_on=leaving_on)
    order = {code: place for place, code in enumerate(known.areas)}
    rows = [
        VacancyRow(
            tenure=row,
            area_name=known.areas.get(row.area, {}),
            left=each.left,
            coordinators=tuple(known.name(code) for code in each.coordinators),
            co_coordinators=tuple(known.name(code) for code in each.co_coordinators),
        )
        for each in found
        if (row := known.row_of(each.tenure)) is not None
    ]
    rows.sort(key=lambda row: (order[row.tenure.area], row.tenure.role, row.tenure.since))
    return Vacancies(
        participant=participant,
        name=known.name(participant),
        leaving_on=leaving_on,
        as_of=as_of,
        rows=tuple(rows),
    )


def _standing(
    rows: Iterable[SubmissionRow], stands: Collection[SubmissionStand]
) -> tuple[SubmissionRow, ...]:
    return tuple(row for row in rows if row.stand in stands)


def _ours(steps: Iterable[StepRow], participant: str | None) -> tuple[StepRow, ...]:
    """Keep what concerns a State; that an area has no Coordinator concerns all who serve in it."""
    return tuple(each for each in steps if each.participant in ("", participant))


def _acting(known: Known) -> tuple[ActingRow, ...]:
    """Return the proposals to act as they stand on the day, the latest first."""
    found = Acting.objects.visible_to(known.reader).prefetch_related("consents")
    rows = [row for row in found.order_by("-pk") if day_at(row.proposed_at) <= known.on]
    return tuple(_acting_row(row, known) for row in rows)


def _acting_row(row: Acting, known: Known) -> ActingRow:
    spell = succession.acting(proposal_of(row), known.tenures, known.on)
    return ActingRow(
        key=row.key,
        area=row.area_id,
        area_name=known.areas.get(row.area_id, {}),
        participant=row.participant_id,
        name=known.name(row.participant_id),
        state=spell.state,
        proposed_at=row.proposed_at,
        since=spell.since,
        until=spell.until,
        consents=tuple(
            (each.participant_id, each.given_at)
            for each in sorted(row.consents.all(), key=lambda each: each.pk)
            if day_at(each.given_at) <= known.on
        ),
        missing=spell.missing,
        entry=row.entry,
    )


def _steps(known: Known, areas: Iterable[str], acting: Iterable[ActingRow]) -> tuple[StepRow, ...]:
    """Return what comes next in these areas; reports only for those who could know of them."""
    expected = _reports(known) if whole(known.reader) else ()
    led = {each.area for each in acting if each.state is ActingState.ACTING}
    steps = [
        step
        for code in areas
        for step in succession.next_steps(
            code, known.tenures, expected, on=known.on, is_led=code in led
        )
    ]
    steps.sort(key=lambda step: (step.on or date.max, step.area))
    return tuple(_step_row(step, known) for step in steps)


def _step_row(step: Step, known: Known) -> StepRow:
    return StepRow(
        kind=step.kind,
        area=step.area,
        area_name=known.areas.get(step.area, {}),
        participant=step.participant,
        name=known.name(step.participant) if step.participant else {},
        role=step.role,
        on=step.on,
        is_past=step.kind is NextStepKind.REPORT and step.on is not None and step.on <= known.on,
    )


def reports_issued(reader: Reader, on: date) -> Mapping[tuple[str, str], tuple[date, ...]]:
    """Return the days of the reports on tenures issued by a day, by area and State."""
    issued: dict[tuple[str, str], list[date]] = {}
    sent = Submission.objects.visible_to(reader).filter(
        kind=SubmissionKind.REPORT, sent_at__isnull=False
    )
    for code, state, sent_at in sent.values_list("area", "participant", "sent_at"):
        if sent_at is not None and day_at(sent_at) <= on:
            issued.setdefault((code, state), []).append(day_at(sent_at))
    return {key: tuple(days) for key, days in issued.items()}


def _reports(known: Known) -> tuple[ReportExpected, ...]:
    """Return the reports still expected; a report is before all who read what States say."""
    return succession.reports_expected(known.tenures, reports_issued(known.reader, known.on))
