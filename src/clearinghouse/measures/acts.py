"""Acts on the List between the tables and the law: from rows to acts, from the fold to tenures."""

from collections.abc import Iterable
from typing import Any

from clearinghouse.law import coordination as law
from clearinghouse.law.coordination import Act, Role, Row, Seat, Term
from clearinghouse.measures.kinds import ActKind
from clearinghouse.measures.models import ListAct, ListActQuerySet, ListRow, Tenure

Line = tuple[Any, ...]


def loaded(acts: ListActQuerySet) -> list[ListAct]:
    """Return acts with their rows and decisions, in two queries."""
    return list(
        acts.prefetch_related("rows").select_related("decision").order_by("decided_on", "pk")
    )


def acts_in_law(acts: Iterable[ListAct]) -> tuple[Act, ...]:
    """Return loaded acts as the law folds them."""
    return tuple(_in_law(act) for act in acts)


def all_in_law() -> tuple[Act, ...]:
    """Return every act as the law folds it, whoever may know of it."""
    return acts_in_law(loaded(ListAct.objects.all()))


def row_in_law(row: ListRow) -> Row:
    """Return a line of the List as the law knows it."""
    seat = Seat(row.area_id, Role(row.role), row.participant_id)
    return Row(seat, Term(row.starts_on, row.ends_on), row.printed)


def keep_tenures() -> None:
    """Make the table of tenures the fold of all acts; rows that stay as they are, stay.

    Raises IntegrityError should a State ever hold one role in one area twice at once.
    """
    wanted = {_line(tenure): tenure for tenure in law.fold(all_in_law())}
    kept = {_kept_line(row): row.pk for row in Tenure.objects.all()}
    Tenure.objects.filter(pk__in=[kept[line] for line in kept.keys() - wanted.keys()]).delete()
    Tenure.objects.bulk_create(_row(tenure) for line, tenure in wanted.items() if line not in kept)


def as_written(rows: Iterable[Row]) -> list[list[str]]:
    """Return lines of the List as the record keeps them."""
    return [
        [
            row.seat.area,
            row.seat.role.value,
            row.seat.participant,
            row.term.starts_on.isoformat() if row.term.starts_on else "",
            row.term.ends_on.isoformat() if row.term.ends_on else "",
            row.printed,
        ]
        for row in rows
    ]


def _in_law(act: ListAct) -> Act:
    rows = tuple(row_in_law(row) for row in sorted(act.rows.all(), key=lambda row: row.position))
    match ActKind(act.kind):
        case ActKind.LIST:
            return law.ListAgreed(act.decided_on, rows, act.pk)
        case ActKind.APPOINTMENT:
            return law.Appointed(act.decided_on, rows, act.pk)
        case ActKind.END:
            (row,) = rows
            return law.Ended(act.decided_on, row.seat, row.term.ends_on or act.decided_on, act.pk)


def _line(tenure: law.Tenure) -> Line:
    return (
        tenure.seat.area,
        tenure.seat.role.value,
        tenure.seat.participant,
        tenure.decided_on,
        tenure.act,
        tenure.term.starts_on,
        tenure.term.ends_on,
        tenure.printed,
        tenure.since,
        tenure.until,
        tenure.listed_from,
        tenure.listed_until,
    )


def _kept_line(row: Tenure) -> Line:
    return (
        row.area_id,
        row.role,
        row.participant_id,
        row.decided_on,
        row.act_id,
        row.starts_on,
        row.ends_on,
        row.printed,
        row.begun_on,
        row.over_on,
        row.listed_on,
        row.delisted_on,
    )


def _row(tenure: law.Tenure) -> Tenure:
    return Tenure(
        area_id=tenure.seat.area,
        role=tenure.seat.role,
        participant_id=tenure.seat.participant,
        decided_on=tenure.decided_on,
        act_id=tenure.act,
        starts_on=tenure.term.starts_on,
        ends_on=tenure.term.ends_on,
        printed=tenure.printed,
        begun_on=tenure.since,
        over_on=tenure.until,
        listed_on=tenure.listed_from,
        delisted_on=tenure.listed_until,
    )
