"""Documents as sheets: what stands on the paper, in the words and formats of its own language."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import gettext as _
from django.utils.translation import override

from clearinghouse.correspondence.queries import composed
from clearinghouse.documents.kinds import Direction, LanguageStatus
from clearinghouse.documents.views import DocumentView, NoteParticulars, Reading
from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.participants import queries as participants
from clearinghouse.participants.acting import SECRETARIAT
from clearinghouse.participants.queries.views import Names
from clearinghouse.reading.grammar.bodies import body_of
from clearinghouse.record.queries import latest_checkpoint
from clearinghouse.text.languages import Language
from clearinghouse.web import dates
from clearinghouse.web.wording import ADDRESSEES, DISTRIBUTIONS, LANGUAGE_STATUSES
from clearinghouse.writing.akn import akoma_ntoso, package
from clearinghouse.writing.docx import to_docx
from clearinghouse.writing.html import html
from clearinghouse.writing.markdown import markdown
from clearinghouse.writing.notes_verbales.composing import Composed, Wanted
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


@dataclass(frozen=True, slots=True)
class SheetFile:
    """A sheet in a file format: its bytes, what they are for programs, how the name ends."""

    content: bytes
    media_type: str
    ending: str


def file_of(sheet: Sheet, form: str) -> SheetFile:
    """Return the sheet as a file.

    Akoma Ntoso has a file for each language: of several languages a package is made of them.
    """
    if form == "xml" and len(sheet.parts) > 1:
        return SheetFile(package(sheet), "application/zip", "akn.zip")
    media_type, write = WRITERS[form]
    return SheetFile(write(sheet), media_type, form)


def sheet_of(
    reader: Reader, shown: DocumentView, readings: tuple[Reading, ...], *, url: str
) -> Sheet:
    """Return the document in these languages as a sheet, with the names of its own day.

    At its foot stands the record's checkpoint of the moment, and the entries that tell of it.
    """
    dated = shown.issue.dated_on
    day = dated or shown.issue.registered_at.date()
    is_ours = shown.note is not None and shown.note.sender == SECRETARIAT
    return Sheet(
        form=Form.NOTE if shown.note else Form.DOCUMENT,
        masthead=Masthead(
            organisation=heading() if is_ours else _organisation(reader, shown, readings, day),
            symbol=f"№ {shown.note.number}" if shown.note else shown.row.symbol,
            issued_on=dated,
            original=tuple(
                reading.language
                for reading in shown.readings
                if reading.status is LanguageStatus.ORIGINAL
            ),
        ),
        parts=tuple(
            _part(reader, shown, reading, dated, body=_body(reader, shown, reading.language, day))
            for reading in readings
        ),
        url=url,
        # The moment of registration: the same text under the same checkpoint gives the same bytes.
        written_at=_written_at(shown),
        checkpoint=_checkpoint(reader),
        entries=tuple(sorted({reading.entry for reading in readings})),
    )


def _organisation(
    reader: Reader, shown: DocumentView, readings: tuple[Reading, ...], day: date
) -> tuple[tuple[Language, str], ...]:
    """Return the name at the head: in English and Russian as papers print it, and in Kazakh.

    A note bears the name of its sender: the Secretariat's, or that of another participant.
    """
    languages = [reading.language for reading in readings]
    printed = [
        language
        for language in Language
        if language in languages or (language is not Language.KK and languages != [Language.KK])
    ]
    sender = shown.note.sender if shown.note else ""
    if sender == SECRETARIAT:
        return tuple((language, _secretariat(language)) for language in printed)
    names = (
        participants.names_on(reader, day).get(sender)
        if sender
        else participants.organisation_on(reader, day)
    )
    return organisation_in(names, printed)


def organisation_in(
    names: Names | None, languages: Iterable[Language]
) -> tuple[tuple[Language, str], ...]:
    """Return the formal name in these languages, as far as it is known."""
    named = [
        (language, names.formal.get(language) or names.usual.get(language, ""))
        for language in languages
        if names
    ]
    return tuple((language, name) for language, name in named if name)


def _secretariat(language: Language) -> str:
    with override(language):
        return _(
            "Secretariat of the Conference on Interaction and Confidence Building Measures in Asia"
        )


def _body(reader: Reader, shown: DocumentView, language: Language, day: date) -> str:
    """Return the name that the body of the document had on its day, in a language."""
    if shown.note:
        return ""
    names = participants.body_names_on(reader, day).get(body_of(shown.row.body))
    return names.usual.get(language, "") if names else ""


def _checkpoint(reader: Reader) -> tuple[str, ...]:
    """Return the lines of the checkpoint that holds now, none before the first."""
    try:
        return tuple(latest_checkpoint(reader).text.splitlines())
    except ObjectDoesNotExist:
        return ()


def _part(
    reader: Reader, shown: DocumentView, reading: Reading, dated: date | None, *, body: str
) -> Part:
    with override(reading.language):
        note = shown.note
        anew = _composed_anew(reader, note, dated) if note else {}
        counted = {c.language: c.as_written for c in note.counted} if note else {}
        return Part(
            language=reading.language,
            text=reading.text,
            title=reading.title,
            distribution=""
            if shown.row.distribution is Distribution.PUBLIC
            else str(DISTRIBUTIONS[shown.row.distribution]),
            originator=shown.row.author if not note else "",
            body=body,
            status=str(LANGUAGE_STATUSES[reading.status])
            if reading.status is LanguageStatus.COURTESY
            else "",
            enclosure=counted.get(reading.language, ""),
            place_and_date=_place_and_date(shown.issue.place, dated, reading.language, anew)
            if note
            else "",
            addressee=_addressee(note, anew, reading.language) if note else "",
            seal=formulae(reading.language).seal
            if note and note.direction is Direction.OUTGOING
            else "",
        )


def _composed_anew(
    reader: Reader, note: NoteParticulars, dated: date | None
) -> Mapping[Language, Composed]:
    """Return the note's formulae with the names of its day, where its addressees are known."""
    read = read_addressed(note.addressed_to)
    if read is None or dated is None:
        return {}
    wanted = Wanted(Purpose.FREE, read[0])
    notes = composed(reader, wanted, day=dated, participant=read[1])
    return {each.language: each for each in notes}


def _addressee(note: NoteParticulars, anew: Mapping[Language, Composed], language: Language) -> str:
    """Return the block at the foot of a note, with the names of its day."""
    if language in anew:
        return anew[language].addressee
    return str(ADDRESSEES.get(note.addressed_to, note.addressed_to))


def _place_and_date(
    place: str, dated: date | None, language: Language, anew: Mapping[Language, Composed]
) -> str:
    """Return where and when a note was signed.

    The register keeps the place once; where it is the seat of that day, every language says it in
    its own words, as the note that was signed does.
    """
    if language in anew and place in {each.city for each in anew.values()}:
        return anew[language].place_and_date
    if dated is None:
        return place
    day = dates.long_date(dated, language)
    if not place:
        return day
    return _("%(place)s, %(date)s") % {"place": place, "date": day}


def _written_at(shown: DocumentView) -> datetime:
    return max(reading.registered_at for reading in shown.readings)
