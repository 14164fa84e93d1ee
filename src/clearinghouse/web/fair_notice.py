"""Fair notice as a table, and a picture of the working hours beside it.

The rows are in the order of the law: the capital with the fewest hours first.  The table is the
text; the picture says nothing that the table does not and is hidden from readers of screens.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from clearinghouse.law.deadlines import zone_of
from clearinghouse.law.fair_notice import FairNotice, Notice, NoticeReason
from clearinghouse.web.words.notice import remark_words

TEMPLATE: Final = "silence/_fair_notice.html"
WIDTH: Final = 1120
LABELS: Final = 200
ROW: Final = 22
BAR: Final = 14
HEAD: Final = 8
NARROWEST: Final = 1.5
_HOUR: Final = timedelta(hours=1)
_MINUTE: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeRow:
    """A capital's line; moments are civil times on its own clocks, without a zone.

    ``estimated`` are those of its ``holidays`` whose day is only an estimate.
    """

    code: str
    name: str
    hours: int
    minutes: int
    days: int
    is_few: bool
    translation_days: int
    starts: datetime | None
    ends: datetime | None
    deadline: datetime
    holidays: tuple[date, ...]
    estimated: frozenset[date]
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A drawn stretch of working time."""

    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Lane:
    """A drawn line of the picture."""

    label: str
    text_y: float
    y: float
    is_few: bool
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeTable:
    """Everything that the template shows."""

    target: int
    is_enough: bool
    better: datetime | None
    zone: str
    edition: str
    rows: tuple[NoticeRow, ...]
    lanes: tuple[Lane, ...]
    width: int
    height: int

    @property
    def translates(self) -> bool:
        """Whether any capital waits for a translation."""
        return any(row.translation_days for row in self.rows)


def as_table(
    found: FairNotice,
    *,
    names: Mapping[str, str],
    estimated: Mapping[str, frozenset[date]] | None = None,
) -> NoticeTable:
    """Return the table and the picture; ``names`` are those of States by code.

    ``estimated`` gives, by code, the holidays whose day is only an estimate.
    """
    guessed = estimated or {}
    return NoticeTable(
        target=found.target,
        is_enough=found.is_enough,
        better=found.better.civil if found.better else None,
        zone=found.deadline.zone,
        edition=found.deadline.edition,
        rows=tuple(
            _row(notice, found, names[notice.code], guessed.get(notice.code, frozenset()))
            for notice in found.notices
        ),
        lanes=tuple(
            _lane(notice, found, names[notice.code], HEAD + number * ROW)
            for number, notice in enumerate(found.notices)
        ),
        width=WIDTH,
        height=HEAD * 2 + ROW * len(found.notices),
    )


def _row(notice: Notice, found: FairNotice, name: str, estimated: frozenset[date]) -> NoticeRow:
    hours, rest = divmod(notice.working_time, _HOUR)
    zone = notice.capital.calendar.zone
    return NoticeRow(
        code=notice.code,
        name=name,
        hours=hours,
        minutes=rest // _MINUTE,
        days=len(notice.full_days),
        is_few=len(notice.full_days) < found.target,
        translation_days=notice.capital.translation_days,
        starts=_on_clocks(notice.first_working_at, zone),
        ends=_on_clocks(notice.last_working_until, zone),
        deadline=found.deadline.as_shown_in(zone).replace(tzinfo=None),
        holidays=notice.holidays,
        estimated=estimated.intersection(notice.holidays),
        remarks=tuple(
            remark_words(remark)
            for remark in notice.remarks
            if remark.reason is not NoticeReason.FEW_DAYS
        ),
    )


def _on_clocks(moment: datetime | None, zone: str) -> datetime | None:
    """The civil time without its zone: Django would turn a moment into the zone of the house."""
    return None if moment is None else moment.astimezone(zone_of(zone)).replace(tzinfo=None)


def _lane(notice: Notice, found: FairNotice, label: str, top: int) -> Lane:
    whole = found.deadline.instant - found.opens_at

    def across(moment: datetime) -> float:
        return LABELS + (WIDTH - LABELS) * ((moment - found.opens_at) / whole)

    return Lane(
        label=label,
        text_y=top + BAR - 3,
        y=top,
        is_few=len(notice.full_days) < found.target,
        stretches=tuple(
            Stretch(
                round(across(period.start), 1),
                max(round(across(period.until) - across(period.start), 1), NARROWEST),
            )
            for period in notice.stretches
            if period.until is not None
        ),
    )
