"""Fair notice as a page shows it: the table in the law's order, on each capital's own clocks."""

from datetime import UTC, date, datetime, time
from xml.etree import ElementTree as ET

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from clearinghouse.law.deadlines import Deadline
from clearinghouse.law.fair_notice import Capital, NoticeReason, fair_notice
from clearinghouse.law.working_time import Hours, WorkingCalendar
from clearinghouse.web.fair_notice import LABELS, TEMPLATE, WIDTH, NoticeTable, as_table
from clearinghouse.web.words.notice import NOTICE_REASONS

OPENS = datetime(2026, 11, 30, 4, tzinfo=UTC)
HOLIDAY = date(2026, 12, 1)
NAMES = {"KAZ": "Kazakhstan", "QAT": "Qatar"}


def offices(zone: str, days: tuple[int, ...], *free: date) -> WorkingCalendar:
    hours = dict.fromkeys(days, Hours(time(9), time(18)))
    return WorkingCalendar(zone=zone, hours=hours, holidays=frozenset(free))


def table(until: str = "2026-12-04 18:00", target: int = 5) -> NoticeTable:
    seat = offices("Asia/Almaty", (0, 1, 2, 3, 4))
    gulf = offices("Asia/Qatar", (6, 0, 1, 2, 3), HOLIDAY)
    found = fair_notice(
        [
            Capital(code="KAZ", calendar=seat),
            Capital(code="QAT", calendar=gulf, holidays_known=False),
        ],
        seat=seat,
        opens_at=OPENS,
        deadline=Deadline(datetime.fromisoformat(until), "Asia/Almaty", "2026a"),
        target=target,
    )
    return as_table(found, names=NAMES, estimated={"QAT": frozenset({HOLIDAY})})


class TestTable:
    def test_has_the_fewest_hours_first(self) -> None:
        first, second = table().rows

        assert (first.name, first.hours, first.minutes, first.days) == ("Qatar", 27, 0, 3)
        assert (second.name, second.hours, second.days) == ("Kazakhstan", 45, 5)
        assert (first.is_few, second.is_few) == (True, False)

    def test_is_on_the_clocks_of_the_capital(self) -> None:
        first = table().rows[0]

        assert first.deadline == datetime.fromisoformat("2026-12-04 16:00")
        assert first.starts == datetime.fromisoformat("2026-11-30 09:00")
        assert first.ends == datetime.fromisoformat("2026-12-03 18:00")

    def test_draws_within_the_picture(self) -> None:
        drawn = [each for lane in table().lanes for each in lane.stretches]

        assert len(drawn) == 8
        assert min(each.x for each in drawn) == LABELS
        assert max(each.x + each.width for each in drawn) == pytest.approx(WIDTH)

    def test_of_a_deadline_at_the_opening_draws_nothing(self) -> None:
        assert all(not lane.stretches for lane in table("2026-11-30 09:00").lanes)


class TestTemplate:
    def test_says_what_is_few_estimated_and_better(self) -> None:
        with translation.override("en"):
            page = render_to_string(TEMPLATE, {"table": table()})

        assert page.index("Qatar") < page.index("Kazakhstan")
        assert "fewer than 5 full working days" in page
        assert "8 December 2026, 18:00 (Asia/Almaty)" in page
        assert "1 December 2026</time> (estimated)" in page
        assert str(NOTICE_REASONS[NoticeReason.HOLIDAYS_UNKNOWN]) in page
        assert "edition 2026a" in page

    @pytest.mark.parametrize("language", ["en", "ru", "kk"])
    def test_is_well_formed_and_its_picture_is_only_decoration(self, language: str) -> None:
        with translation.override(language):
            page = render_to_string(TEMPLATE, {"table": table()})

        tree = ET.fromstring(page)
        (picture,) = (each for each in tree.iter("div") if each.get("aria-hidden") == "true")
        assert len(list(picture.iter("rect"))) == 8
        assert len(list(tree.iter("tr"))) == 3

    def test_says_when_all_have_enough(self) -> None:
        with translation.override("en"):
            page = render_to_string(TEMPLATE, {"table": table(target=3)})

        assert "Every capital gets at least 3 full working days." in page
        assert "only remarked" not in page
