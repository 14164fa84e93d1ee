"""What States have chosen to tell, and the figures that may be published of it."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from django.db.models import Q

from clearinghouse.law.choices import how_many
from clearinghouse.law.counting import Consent as How
from clearinghouse.law.counting import Held
from clearinghouse.law.counting import figures as count
from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.law.periods import end_of_day
from clearinghouse.measures.kinds import MeasureKind
from clearinghouse.measures.models import Measure
from clearinghouse.measures.queries.catalogue import dimension_names
from clearinghouse.procedures.queries.decisions import words_of
from clearinghouse.review.models import Choice, Consent
from clearinghouse.review.models.choices import ChoiceQuerySet
from clearinghouse.review.views import (
    ChoiceFigures,
    ChoiceRow,
    Choosable,
    FigureRow,
    OwnChoices,
    Words,
)

SECOND_HALF: Final = 7


def choices(
    reader: Reader, *, edition: str = "", measure: str = "", state: str = ""
) -> tuple[ChoiceRow, ...]:
    """Return what was told for the reader and stands, of one measure or State if named."""
    held = Choice.objects.visible_to(reader).filter(withdrawn_at=None)
    if measure:
        held = held.filter(measure__edition=edition, measure__key=measure)
    if state:
        held = held.filter(marked_by=state)
    return _rows(held.order_by("measure__dimension__position", "measure__key", "marked_by"))


def measures_to_choose(_reader: Reader, on: date) -> tuple[Choosable, ...]:
    """Return the measures of all editions begun by a day, as far as the house holds them.

    Of an edition in force nothing may be known yet; what a State carries out it then names by the
    edition before.
    """
    rows = Measure.objects.filter(kind=MeasureKind.MEASURE, starts_on__lte=on).order_by(
        "-edition__starts_on", "dimension__position", "position", "starts_on"
    )
    names = dimension_names(on)
    found: dict[tuple[str, str], Choosable] = {}
    for row in rows.select_related("edition"):
        found[row.edition_id, row.key] = Choosable(
            edition=row.edition_id,
            edition_title=words_of(row.edition),
            key=row.key,
            number=row.number,
            title=words_of(row),
            dimension=row.dimension_id or "",
            dimension_name=names.get(row.dimension_id or "", {}),
        )
    return tuple(found.values())


def own_choices(reader: Reader) -> OwnChoices:
    """Return what the reader's State told, with what it changed and withdrew, and its consent."""
    consent = Consent.objects.visible_to(reader).order_by("-given_at", "-pk").first()
    held = Choice.objects.visible_to(reader).filter(marked_by=reader.participant)
    return OwnChoices(
        consent=How(consent.how) if consent else How.NOT_AT_ALL,
        consented_at=consent.given_at if consent else None,
        choices=_rows(held.order_by("-told_at", "-pk")) if reader.participant else (),
    )


def choice(reader: Reader, key: str) -> ChoiceRow | None:
    """Return a choice by its key; None where it was not told for the reader."""
    rows = _rows(Choice.objects.visible_to(reader).filter(key=key))
    return rows[0] if rows else None


def choice_figures(_reader: Reader, on: date) -> ChoiceFigures:
    """Return the published figures, the same for every reader, as of the first day of a half-year.

    They are made twice a year, so that nobody learns by comparing two days what one State told.
    """
    first = date(on.year, 1 if on.month < SECOND_HALF else SECOND_HALF, 1)
    at = end_of_day(first - timedelta(days=1))
    consents: dict[str, How] = {}
    for state, how in (
        Consent.objects.filter(given_at__lt=at)
        .order_by("given_at", "pk")
        .values_list("state", "how")
    ):
        consents[state] = How(how)
    told = (
        Choice.objects.filter(Q(withdrawn_at=None) | Q(withdrawn_at__gte=at), told_at__lt=at)
        .filter(Q(until_on=None) | Q(until_on__gt=first), Q(since_on=None) | Q(since_on__lte=first))
        .values_list("marked_by", "measure__edition", "measure__key", "measure__dimension")
    )
    held = [Held(state, f"{edition}/{key}", dim) for state, edition, key, dim in told]
    counted = count(held, consents)
    names = dimension_names(first)
    titles = _titles(counted.by_measure)
    return ChoiceFigures(
        on=first,
        by_measure=tuple(
            FigureRow(code, titles.get(code, {}), number)
            for code, number in counted.by_measure.items()
        ),
        by_dimension=tuple(
            FigureRow(code, name, counted.by_dimension[code])
            for code, name in names.items()
            if code in counted.by_dimension
        ),
        total=counted.total,
    )


def _titles(codes: Iterable[str]) -> dict[str, Words]:
    wanted = {code.partition("/")[::2] for code in codes}
    rows = Measure.objects.filter(key__in=[key for _edition, key in wanted]).order_by("starts_on")
    return {f"{row.edition_id}/{row.key}": words_of(row) for row in rows}


def _rows(held: ChoiceQuerySet) -> tuple[ChoiceRow, ...]:
    found = held.select_related("measure", "replaced_by")
    return tuple(
        ChoiceRow(
            key=each.key,
            state=str(each.marked_by_id),
            edition=each.measure.edition_id,
            measure=each.measure.key,
            title=words_of(each.measure),
            dimension=each.measure.dimension_id or "",
            partners=tuple(each.partners),
            how=how_many(each.partners),
            since=each.since_on,
            until=each.until_on,
            text=each.text,
            distribution=Distribution(each.distribution),
            told_at=each.told_at,
            withdrawn_at=each.withdrawn_at,
            is_replaced=getattr(each, "replaced_by", None) is not None,
            entry=each.entry,
        )
        for each in found
    )
