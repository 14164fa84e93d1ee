"""The annual plan as a paper and as a workbook: by dimension, in the order of time.

How the Secretariat lays its plans out is not known to us; the columns are what a call asks for.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from itertools import groupby
from typing import Final

import xlsxwriter

from clearinghouse.law.planned_times import When
from clearinghouse.text.blocks import Block, Kind, Text
from clearinghouse.text.languages import Language
from clearinghouse.writing.plan_times import time_in_words

WORKBOOK: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """An event as it is printed; everything but its time comes in words."""

    code: str
    title: str
    when: When
    place: str
    organisers: str
    dimension: str
    area: str
    purpose: str = ""
    participation: str = ""
    languages: str = ""
    is_cancelled: bool = False


@dataclass(frozen=True, slots=True)
class PlanTable:
    """A plan in one language; its lines come by dimension, then by time."""

    language: Language
    year: int
    lines: tuple[PlannedLine, ...]


@dataclass(frozen=True, slots=True)
class PlanWords:
    """The words that stand on a plan in one language."""

    title: str
    columns: tuple[str, ...]
    further: tuple[str, ...]
    no_dimension: str
    cancelled: str
    none: str
    sheet: str


WORDS: Final = {
    Language.EN: PlanWords(
        title="CICA annual plan of implementation of confidence building measures for {year}",
        columns=("No.", "Time", "Event", "Place and format", "Organisers", "Priority area"),
        further=("Purpose", "Participation", "Languages", "First day", "Last day", "Dimension"),
        no_dimension="Across dimensions",
        cancelled="cancelled",
        none="No event is planned.",
        sheet="Plan {year}",
    ),
    Language.RU: PlanWords(
        title="Годовой план СВМДА по осуществлению мер доверия на {year} год",
        columns=(
            *("№", "Время", "Мероприятие", "Место и формат"),
            *("Организаторы", "Приоритетная сфера"),
        ),
        further=("Цель", "Участие", "Языки", "Первый день", "Последний день", "Измерение"),
        no_dimension="Для всех измерений",
        cancelled="отменено",
        none="Мероприятий не запланировано.",
        sheet="План {year}",
    ),
    Language.KK: PlanWords(
        title="Азия Кеңесінің сенім шараларын іске асыру жөніндегі {year} жылғы жылдық жоспары",
        columns=("№", "Уақыты", "Іс-шара", "Орны мен форматы", "Ұйымдастырушылар", "Басым сала"),
        further=("Мақсаты", "Қатысу", "Тілдер", "Бірінші күні", "Соңғы күні", "Өлшем"),
        no_dimension="Барлық өлшемдерге",
        cancelled="күші жойылды",
        none="Іс-шара жоспарланбаған.",
        sheet="Жоспар {year}",
    ),
}
_WIDTHS: Final = (10, 24, 44, 26, 36, 28, 44, 30, 14, 12, 12, 22)
_A_DATE: Final = "yyyy-mm-dd"


def title_of(table: PlanTable) -> str:
    """Return the title of the plan."""
    return WORDS[table.language].title.format(year=table.year)


def text_of(table: PlanTable) -> Text:
    """Return the plan as a text: for each dimension a heading, a table, and what it is for."""
    words = WORDS[table.language]
    blocks = [Block(Kind.TITLE, title_of(table))]
    for number, (dimension, lines) in enumerate(_by_dimension(table), start=1):
        held = list(lines)
        blocks.append(Block(Kind.HEADING, dimension or words.no_dimension, number=f"{number}"))
        rows = (words.columns, *(_cells(line, words, table.language) for line in held))
        blocks.append(Block(Kind.TABLE, rows=rows))
        blocks += [
            Block(Kind.PARAGRAPH, f"{line.title}: {line.purpose}", number=line.code)
            for line in held
            if line.purpose
        ]
    if not table.lines:
        blocks.append(Block(Kind.PARAGRAPH, words.none))
    return tuple(blocks)


def to_xlsx(tables: Sequence[PlanTable], *, written_at: datetime) -> bytes:
    """Return the plan as a workbook with a sheet for each language; days are dates in it.

    The same plan gives the same bytes.  What begins like a formula stays a text.
    """
    stored = BytesIO()
    workbook = xlsxwriter.Workbook(
        stored,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False},
    )
    workbook.set_properties(
        {"title": title_of(tables[0]), "created": written_at.replace(tzinfo=None)}
    )
    head = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    body = workbook.add_format({"text_wrap": True, "valign": "top"})
    day = workbook.add_format({"num_format": _A_DATE, "valign": "top"})
    for table in tables:
        words = WORDS[table.language]
        sheet = workbook.add_worksheet(words.sheet.format(year=table.year))
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.freeze_panes(1, 1)
        for column, width in enumerate(_WIDTHS):
            sheet.set_column(column, column, width)
        sheet.write_row(0, 0, (*words.columns, *words.further), head)
        for row, line in enumerate(table.lines, start=1):
            for column, cell in enumerate(_row(line, words, table.language)):
                if isinstance(cell, date):
                    sheet.write_datetime(row, column, cell, day)
                else:
                    sheet.write_string(row, column, cell, body)
        sheet.autofilter(0, 0, max(len(table.lines), 1), len(_WIDTHS) - 1)
    workbook.close()
    return stored.getvalue()


def _by_dimension(table: PlanTable) -> Iterable[tuple[str, Iterable[PlannedLine]]]:
    return groupby(table.lines, key=lambda line: line.dimension)


def _cells(line: PlannedLine, words: PlanWords, language: Language) -> tuple[str, ...]:
    time = time_in_words(line.when, language)
    return (
        line.code,
        f"{time} ({words.cancelled})" if line.is_cancelled else time,
        line.title,
        line.place,
        line.organisers,
        line.area,
    )


def _row(line: PlannedLine, words: PlanWords, language: Language) -> tuple[str | date, ...]:
    known = line.when.is_to_the_day
    return (
        *_cells(line, words, language),
        line.purpose,
        line.participation,
        line.languages,
        line.when.first if known else "",
        line.when.last if known else "",
        line.dimension or words.no_dimension,
    )
