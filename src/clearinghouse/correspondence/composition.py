"""From a draft's rows to its words on a day, and to what the law asks about it."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from clearinghouse.correspondence.addressing import addressees_on, all_may_read
from clearinghouse.correspondence.faults import NoteFault, refuse
from clearinghouse.correspondence.models import DraftEnclosure, NoteDraft
from clearinghouse.documents.kinds import Direction
from clearinghouse.documents.models import LanguageVersion, Note
from clearinghouse.law.correspondence import Contents, Dated, Enclosing
from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import SEAT_ZONE, day_at, end_of_day
from clearinghouse.participants.models import Place
from clearinghouse.participants.queries import names_on, organisation_on, seat_on
from clearinghouse.text.languages import Language
from clearinghouse.writing.notes_verbales.composing import (
    Composed,
    Referred,
    Setting,
    Value,
    Wanted,
    compose,
)
from clearinghouse.writing.notes_verbales.enclosures import CountedPaper, enclosure_line
from clearinghouse.writing.notes_verbales.purposes import (
    TEMPLATES,
    Addressed,
    FieldKind,
    Purpose,
)


def setting_on(reader: Reader, day: date, participant: str = "") -> Setting:
    """Return the names by which a note of a day speaks, and of the one State it addresses."""
    seat, conference = seat_on(reader, day), organisation_on(reader, day)
    names = names_on(reader, day)
    host = Place.objects.filter(code=seat.place).first() if seat else None
    return Setting(
        day=day,
        zone=seat.zone if seat else SEAT_ZONE,
        city=seat.name if seat else {},
        short=conference.short if conference else {},
        host=_formal(names, (host.participant_id or "") if host else ""),
        state=_formal(names, participant),
    )


def _formal(names: Mapping[str, Any], code: str) -> Mapping[str, str]:
    found = names.get(code)
    return {
        language.value: (found.formal.get(language.value) or found.usual[language.value])
        if found
        else code
        for language in Language
        if code
    }


def encoded(fields: Mapping[str, Value]) -> dict[str, Any]:
    """Return the fields of a draft as plain values."""
    return {
        name: dict(value)
        if isinstance(value, Mapping)
        else value.isoformat()
        if isinstance(value, date)
        else value
        for name, value in fields.items()
        if value
    }


def decoded(purpose: Purpose, fields: Mapping[str, Any]) -> dict[str, Value]:
    """Return the fields of a draft as they were handed in; raises ValueError for what is none."""
    read: dict[str, Value] = {}
    for blank in TEMPLATES[purpose].fields:
        value = fields.get(blank.name)
        if value:
            read[blank.name] = _READERS[blank.kind](value)
    return read


def _moment(written: str) -> datetime:
    at = datetime.fromisoformat(written)
    if at.tzinfo is None:
        raise ValueError(written)
    return at


_READERS: Mapping[FieldKind, Callable[[Any], Value]] = {
    FieldKind.WORDS: dict,
    FieldKind.SYMBOL: str,
    FieldKind.DAY: date.fromisoformat,
    FieldKind.MOMENT: _moment,
}


def wanted_of(draft: NoteDraft) -> Wanted:
    """Return what a draft asks to be written."""
    purpose = Purpose(draft.purpose)
    notes = [row.note for row in _references(draft)]
    return Wanted(
        purpose=purpose,
        addressed=Addressed(draft.addressed),
        fields=decoded(purpose, draft.fields),
        own_words={code: tuple(words) for code, words in draft.own_words.items()},
        referred=tuple(_referred(note) for note in notes),
    )


def _references(draft: NoteDraft) -> Any:
    return draft.references.select_related("note__document", "note__received").order_by("position")


def _referred(note: Note) -> Referred:
    received = getattr(note, "received", None)
    if received is not None:
        return Referred(received.number, received.dated_on, is_own=False)
    dated_on = note.document.revisions.values_list("dated_on", flat=True).get()
    assert dated_on is not None  # the register takes no note without its date
    return Referred(note.number, dated_on, is_own=note.direction == Direction.OUTGOING)


def ready_on(reader: Reader, draft: NoteDraft, day: date) -> tuple[Composed, ...]:
    """Return the same for clearance and issue; refuses a day of which a name is missing."""
    setting = setting_on(reader, day, draft.participant_id or "")
    if not all(setting.city.get(each.value) and setting.short.get(each.value) for each in Language):
        refuse(NoteFault.SEAT_NOT_KNOWN)
    return composed_on(reader, draft, day)


def composed_on(reader: Reader, draft: NoteDraft, day: date) -> tuple[Composed, ...]:
    """Return the note in every language that is not left out, in the words of a day."""
    wanted, setting = wanted_of(draft), setting_on(reader, day, draft.participant_id or "")
    return tuple(
        compose(wanted, language, setting)
        for language in Language
        if language.value not in draft.without
    )


def contents_of(draft: NoteDraft, notes: tuple[Composed, ...], at: datetime) -> Contents:
    """Return what a draft would say at a moment, as the law asks about it."""
    day = day_at(at)
    purpose = Purpose(draft.purpose)
    addressees = addressees_on(Addressed(draft.addressed), draft.participant_id or "", day)
    return Contents(
        texts={note.language.value: "\n".join(note.body) for note in notes},
        without=frozenset(draft.without),
        ground=draft.ground,
        addressees=len(addressees),
        needs_reference=TEMPLATES[purpose].needs_reference,
        references=draft.references.count(),
        enclosed=tuple(_enclosing(row, addressees, day) for row in enclosures_of(draft)),
        dated=tuple(_dated(draft)),
        asked_at=at,
    )


def _dated(draft: NoteDraft) -> Iterator[Dated]:
    """Yield the days and moments named; a day that should lie ahead does so until it ends."""
    purpose = Purpose(draft.purpose)
    values = decoded(purpose, draft.fields)
    for blank in TEMPLATES[purpose].fields:
        value = values.get(blank.name)
        if isinstance(value, datetime):
            yield Dated(blank.name, value, blank.is_ahead)
        elif isinstance(value, date):
            last = value if blank.is_ahead else value - timedelta(days=1)
            yield Dated(blank.name, end_of_day(last), blank.is_ahead)


def enclosures_of(draft: NoteDraft) -> tuple[DraftEnclosure, ...]:
    """Return what a draft encloses, in the order in which it lies behind the note."""
    return tuple(draft.enclosures.select_related("revision__document").order_by("position"))


def _enclosing(row: DraftEnclosure, addressees: tuple[str, ...], day: date) -> Enclosing:
    document = row.revision.document
    return Enclosing(
        name=row.revision.symbol or document.address,
        is_for_addressees=all_may_read(document.marking(), addressees, day),
        is_as_counted=texts_of(row.revision_id) == row.texts,
        pages=row.pages,
        read_in=row.read_in,
    )


def texts_of(revision: int) -> dict[str, str]:
    """Return the digests of a revision's current texts, by language."""
    held = LanguageVersion.objects.filter(revision=revision, current=True).order_by("language")
    return {
        language: bytes(digest).hex() for language, digest in held.values_list("language", "digest")
    }


def enclosure_lines(draft: NoteDraft) -> dict[Language, tuple[str, int]]:
    """Return the line in the margin and the number of pages, by language of the note."""
    rows = enclosures_of(draft)
    lines = {}
    for language in Language:
        papers = [
            CountedPaper(
                int(row.pages.get(language.value, 0)),
                Language(row.read_in.get(language.value, language.value)),
            )
            for row in rows
        ]
        lines[language] = (enclosure_line(papers, language), sum(each.pages for each in papers))
    return lines if rows else {}
