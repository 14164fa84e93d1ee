"""Documents as sheets: what stands on the paper, in the words and formats of its own language."""

from collections.abc import Callable
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import override

from clearinghouse.correspondence.queries import composed
from clearinghouse.documents.kinds import Direction
from clearinghouse.documents.views import DocumentView, NoteParticulars, Reading
from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.participants import queries as participants
from clearinghouse.text.languages import Language
from clearinghouse.web import dates
from clearinghouse.web.wording import ADDRESSEES, DISTRIBUTIONS, LANGUAGE_STATUSES
from clearinghouse.writing.akn import akoma_ntoso
from clearinghouse.writing.docx import to_docx
from clearinghouse.writing.html import html
from clearinghouse.writing.markdown import markdown
from clearinghouse.writing.notes_verbales.composing import Wanted
from clearinghouse.writing.notes_verbales.formulae import formulae
from clearinghouse.writing.notes_verbales.purposes import Purpose, read_addressed
from clearinghouse.writing.notes_verbales.sheets import heading
from clearinghouse.writing.pdf import pdf
from clearinghouse.writing.plain import plain
from clearinghouse.writing.sheet import Form, Masthead, Part, Sheet

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
# What a format is called for programs, and how a sheet becomes its bytes.
WRITERS: dict[str, tuple[str, Callable[[Sheet], bytes]]] = {
    "pdf": ("application/pdf", pdf),
    "docx": (WORD, to_docx),
    "html": ("text/html; charset=utf-8", lambda sheet: html(sheet).encode()),
    "md": ("text/markdown; charset=utf-8", lambda sheet: markdown(sheet).encode()),
    "txt": ("text/plain; charset=utf-8", lambda sheet: plain(sheet).encode()),
    "xml": (
        "application/akn+xml; charset=utf-8",
        lambda sheet: next(iter(akoma_ntoso(sheet).values())),
    ),
}


def sheet_of(
    reader: Reader,
    shown: DocumentView,
    readings: tuple[Reading, ...],
    *,
    url: str,
    checkpoint: tuple[str, ...] = (),
) -> Sheet:
    """Return the document in these languages as a sheet, with the names of its own day."""
    dated = shown.issue.dated_on
    names = participants.organisation_on(reader, dated or shown.issue.registered_at.date())
    organisation = tuple(
        (language, names.formal.get(language) or names.usual.get(language, ""))
        for language in (Language.EN, Language.RU)
        if names
    )
    is_ours = shown.note is not None and shown.note.direction is Direction.OUTGOING
    return Sheet(
        form=Form.NOTE if shown.note else Form.DOCUMENT,
        masthead=Masthead(
            organisation=heading() if is_ours else organisation,
            symbol=f"№ {shown.note.number}" if shown.note else shown.row.symbol,
            issued_on=dated,
        ),
        parts=tuple(_part(reader, shown, reading, dated) for reading in readings),
        url=url,
        # The moment of registration, so that the same document always gives the same bytes.
        written_at=_written_at(shown),
        checkpoint=checkpoint,
    )


def _part(reader: Reader, shown: DocumentView, reading: Reading, dated: date | None) -> Part:
    with override(reading.language):
        note = shown.note
        counted = {c.language: c.as_written for c in note.counted} if note else {}
        return Part(
            language=reading.language,
            text=reading.text,
            title=reading.title,
            distribution=""
            if shown.row.distribution is Distribution.PUBLIC
            else str(DISTRIBUTIONS[shown.row.distribution]),
            originator=shown.row.author if not note else "",
            status=str(LANGUAGE_STATUSES[reading.status])
            if reading.status.value == "courtesy"
            else "",
            enclosure=counted.get(reading.language, ""),
            place_and_date=_place_and_date(shown.issue.place, dated, reading.language)
            if note
            else "",
            addressee=_addressee(reader, note, dated, reading.language) if note else "",
            seal=formulae(reading.language).seal
            if note and note.direction is Direction.OUTGOING
            else "",
        )


def _addressee(
    reader: Reader, note: NoteParticulars, dated: date | None, language: Language
) -> str:
    """Return the block at the foot of a note, with the names of its day."""
    read = read_addressed(note.addressed_to)
    if read is None or dated is None:
        return str(ADDRESSEES.get(note.addressed_to, note.addressed_to))
    wanted = Wanted(Purpose.FREE, read[0])
    notes = composed(reader, wanted, day=dated, participant=read[1])
    return next(each.addressee for each in notes if each.language is language)


def _place_and_date(place: str, dated: date | None, language: Language) -> str:
    if dated is None:
        return place
    day = dates.long_date(dated, language)
    if not place:
        return day
    return _("%(place)s, %(date)s") % {"place": place, "date": day}


def _written_at(shown: DocumentView) -> datetime:
    return max(reading.registered_at for reading in shown.readings)
