"""The annual plan as a text and as a workbook."""

from datetime import UTC, date, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree

from clearinghouse.law.planned_times import parse_when
from clearinghouse.text.blocks import Kind
from clearinghouse.text.languages import Language
from clearinghouse.writing.annual_plan import PlannedLine, PlanTable, text_of, to_xlsx
from clearinghouse.writing.plan_times import time_in_words

AT = datetime(2026, 12, 1, tzinfo=UTC)
ORCHARDS = PlannedLine(
    code="2027-01",
    title="=HYPERLINK(orchards)",
    when=parse_when("2027-05-30/2027-06-02"),
    place="Almaty",
    organisers="Kazakhstan",
    dimension="Economic",
    area="Agriculture",
    purpose="To learn.",
)
LATER = PlannedLine(
    code="2027-02",
    title="Museums",
    when=parse_when("2027-Q4"),
    place="",
    organisers="India",
    dimension="",
    area="",
    is_cancelled=True,
)


def table(language: Language = Language.EN, *lines: PlannedLine) -> PlanTable:
    return PlanTable(language, 2027, lines or (ORCHARDS, LATER))


class TestATime:
    @pytest.mark.parametrize(
        ("written", "en", "ru", "kk"),
        [
            ("2027-05-05", "5 May 2027", "5 мая 2027 года", "2027 жылғы 5 мамыр"),
            ("2027-05-05/2027-05-07", "5–7 May 2027", "5–7 мая 2027 года", "2027 жылғы 5–7 мамыр"),
            (
                "2027-05-30/2027-06-02",
                "30 May 2027 – 2 June 2027",
                "30 мая 2027 года – 2 июня 2027 года",
                "2027 жылғы 30 мамыр – 2027 жылғы 2 маусым",
            ),
            ("2027-05", "May 2027", "май 2027 года", "2027 жылғы мамыр"),
            (
                "2027-Q2",
                "second quarter of 2027",
                "II квартал 2027 года",
                "2027 жылғы II тоқсан",
            ),
            (
                "2027-H1",
                "first half of 2027",
                "первое полугодие 2027 года",
                "2027 жылғы бірінші жартыжылдық",
            ),
            ("2027", "2027", "2027 год", "2027 жыл"),
        ],
    )
    def test_says_no_more_than_is_known(self, written: str, en: str, ru: str, kk: str) -> None:
        when = parse_when(written)
        said = [time_in_words(when, language) for language in Language]
        assert [each.casefold() for each in said] == [each.casefold() for each in (en, ru, kk)]


class TestAText:
    def test_has_a_table_for_each_dimension_and_what_each_event_is_for(self) -> None:
        text = text_of(table())

        tables = [block for block in text if block.kind is Kind.TABLE]
        headings = [block.text for block in text if block.kind is Kind.HEADING]
        assert headings == ["Economic", "Across dimensions"]
        assert [rows.rows[1][0] for rows in tables] == ["2027-01", "2027-02"]
        assert tables[1].rows[1][1].endswith("(cancelled)")
        assert text[-3].text == "=HYPERLINK(orchards): To learn."

    @pytest.mark.parametrize("language", list(Language))
    def test_says_that_nothing_is_planned(self, language: Language) -> None:
        text = text_of(PlanTable(language, 2027, ()))
        assert [block.kind for block in text] == [Kind.TITLE, Kind.PARAGRAPH]


class TestAWorkbook:
    def test_has_a_sheet_for_each_language_with_dates_as_dates(self) -> None:
        book = ZipFile(BytesIO(to_xlsx([table(), table(Language.RU)], written_at=AT)))
        names = etree.fromstring(book.read("xl/workbook.xml")).xpath(
            "//*[local-name()='sheet']/@name"
        )
        sheet = etree.fromstring(book.read("xl/worksheets/sheet1.xml"))
        days = sheet.xpath("//*[local-name()='c'][@r='J2' or @r='K2']/*[local-name()='v']/text()")

        assert names == ["Plan 2027", "План 2027"]
        since = date(1899, 12, 30)
        assert [int(each) for each in days] == [
            (date(2027, 5, 30) - since).days,
            (date(2027, 6, 2) - since).days,
        ]

    def test_never_runs_what_an_officer_typed(self) -> None:
        book = ZipFile(BytesIO(to_xlsx([table()], written_at=AT)))
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")
        assert b"=HYPERLINK" in book.read("xl/sharedStrings.xml")

    def test_is_the_same_for_the_same_plan(self) -> None:
        assert to_xlsx([table()], written_at=AT) == to_xlsx([table()], written_at=AT)
