"""A plan as a file: the paper as it stands today, and the workbook."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import Final

from django.utils.translation import override

from clearinghouse.documents.kinds import LanguageStatus
from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.participants.queries import body_names_on, organisation_on
from clearinghouse.planning import printing, queries
from clearinghouse.planning.operations.compiling import APPROVING_BODY
from clearinghouse.planning.views import PlanView
from clearinghouse.text.languages import Language
from clearinghouse.web.sheets import SheetFile, file_of
from clearinghouse.web.wording import DISTRIBUTIONS, LANGUAGE_STATUSES
from clearinghouse.writing.annual_plan import WORKBOOK, to_xlsx
from clearinghouse.writing.sheet import Form, Masthead, Part, Sheet

EXCEL: Final = "xlsx"


def plan_file(
    reader: Reader,
    shown: PlanView,
    languages: Sequence[Language],
    form: str,
    *,
    url: str,
    on: date,
) -> SheetFile:
    """Return the plan in these languages: an Excel workbook, or a paper in a format of papers.

    It shows the plan as it stands; what was circulated and approved is in the register as it was.
    """
    labels = queries.labels(reader, on=on)
    year = shown.row.year
    if form == EXCEL:
        tables = [
            printing.plan_table(shown.events, labels, year=year, language=language)
            for language in languages
        ]
        return SheetFile(to_xlsx(tables, written_at=_stood_at(shown, on)), WORKBOOK, EXCEL)
    versions = printing.versions_of(shown.events, labels, year=year, languages=languages)
    document = shown.row.document
    organisation = organisation_on(reader, on)
    bodies = body_names_on(reader, on).get(APPROVING_BODY)
    parts = []
    for version in versions:
        with override(version.language):
            parts.append(
                Part(
                    language=version.language,
                    text=version.text,
                    title=version.title,
                    distribution=_distribution(shown),
                    body=bodies.usual.get(version.language, "") if bodies else "",
                    status=str(LANGUAGE_STATUSES[version.status])
                    if version.status is LanguageStatus.COURTESY
                    else "",
                )
            )
    names = organisation.formal or organisation.usual if organisation else {}
    printed = [each for each in Language if each in languages] or [Language.EN]
    sheet = Sheet(
        form=Form.DOCUMENT,
        masthead=Masthead(
            organisation=tuple((each, names[each]) for each in printed if names.get(each)),
            symbol=document.symbol if document and not shown.changes else "",
            issued_on=on,
        ),
        parts=tuple(parts),
        url=url,
        written_at=_stood_at(shown, on),
    )
    return file_of(sheet, form)


def _distribution(shown: PlanView) -> str:
    document = shown.row.document
    if document is None:
        circle = Distribution.PUBLIC if shown.row.sources else Distribution.MEMBER_STATES
    else:
        circle = document.distribution
    return "" if circle is Distribution.PUBLIC else str(DISTRIBUTIONS[circle])


def _stood_at(shown: PlanView, on: date) -> datetime:
    """Return the moment that stands in the file: that of the last change."""
    made = [event.made_at for event in shown.events]
    return max(made, default=datetime.combine(on, time.min, UTC))
