"""A table as a paper of the house: with its masthead, for Word."""

from collections.abc import Sequence
from datetime import date, datetime

from django.http import HttpResponse
from django.utils.translation import get_language

from clearinghouse.law.distribution import Reader
from clearinghouse.participants.queries import organisation_on
from clearinghouse.text.blocks import Block, Kind
from clearinghouse.text.languages import Language
from clearinghouse.web.sheets import file_of
from clearinghouse.writing.sheet import Form, Masthead, Part, Sheet


def as_docx(
    reader: Reader,
    name: str,
    title: str,
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    on: date,
    at: datetime,
    url: str,
) -> HttpResponse:
    """Return a table as a Word file in the language of the page."""
    language = Language(get_language() or "en")
    names = organisation_on(reader, on)
    usual = names.formal.get(language) or names.usual.get(language, "") if names else ""
    table = Block(Kind.TABLE, address="table", rows=(tuple(head), *map(tuple, rows)))
    sheet = Sheet(
        form=Form.DOCUMENT,
        masthead=Masthead(
            organisation=((language, usual),) if usual else (), symbol="", issued_on=on
        ),
        parts=(Part(language=language, text=(table,), title=title),),
        url=url,
        written_at=at,
    )
    file = file_of(sheet, "docx")
    return HttpResponse(
        file.content,
        content_type=file.media_type,
        headers={"Content-Disposition": f'attachment; filename="{name}.docx"'},
    )
