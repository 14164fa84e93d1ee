"""Reads of the register; the first parameter is the reader."""

import base64
import binascii
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Exists, IntegerField, OuterRef, Q
from django.db.models.functions import Coalesce, ExtractYear

from clearinghouse.documents.kinds import DocumentKind
from clearinghouse.documents.models import (
    LanguageVersion,
    Note,
    Original,
    Revision,
    RevisionQuerySet,
    visible,
)
from clearinghouse.documents.rows import issued_by, rows_of
from clearinghouse.documents.views import Page, Row
from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.law.symbols import (
    NoteNumberError,
    SymbolError,
    fold,
    parse_note_number,
    parse_symbol,
)
from clearinghouse.text.languages import Language

PAGE = 20
COUNTED_AT_MOST = 1000
UNDATED = date(1, 1, 1)


@dataclass(frozen=True, slots=True)
class Filters:
    """What a reader narrows the register down to; empty means everything."""

    body: str = ""
    kind: DocumentKind | None = None
    year: int | None = None
    distribution: Distribution | None = None
    language: Language | None = None
    author: str = ""
    as_of: date | None = None


def register(
    reader: Reader, filters: Filters | None = None, *, after: str = "", size: int = PAGE
) -> Page:
    """Return a page of the register, the newest papers first."""
    found = narrowed(reader, filters or Filters())
    counted = found.order_by()[: COUNTED_AT_MOST + 1].count()
    dated = found.annotate(day=Coalesce("dated_on", UNDATED)).order_by("-day", "-pk")
    place = _read_cursor(after)
    if place is not None:
        day, key = place
        dated = dated.filter(Q(day__lt=day) | Q(day=day, pk__lt=key))
    revisions = list(dated.values_list("pk", "day")[: size + 1])
    shown = revisions[:size]
    return Page(
        rows=rows_of(reader, [key for key, _day in shown], as_of=(filters or Filters()).as_of),
        following=_cursor(shown[-1][1], shown[-1][0]) if len(revisions) > size else "",
        total=min(counted, COUNTED_AT_MOST),
        total_is_capped=counted > COUNTED_AT_MOST,
    )


def narrowed(reader: Reader, filters: Filters) -> RevisionQuerySet:
    """Return the revisions that ``reader`` may see and the filters keep.

    What bears no date is of the year in its symbol or number.
    """
    wanted = {
        "document__body": filters.body,
        "document__kind": filters.kind,
        "document__distribution": filters.distribution,
        "document__author": filters.author,
    }
    found = Revision.objects.visible_to(reader).filter(
        **{name: value for name, value in wanted.items() if value}
    )
    if filters.year is not None:
        found = found.filter(
            Q(dated_on__year=filters.year) | Q(dated_on=None, document__year=filters.year)
        )
    if filters.as_of is not None:
        found = found.filter(issued_by(filters.as_of))
    if filters.language is not None:
        held = LanguageVersion.objects.filter(
            revision=OuterRef("pk"), language=filters.language, current=True
        )
        found = found.filter(Exists(held))
    return found


def facets(reader: Reader, as_of: date | None = None) -> dict[str, list[tuple[str, int]]]:
    """Return what ``reader`` can narrow the register down to, with the papers that each keeps.

    Only what occurs in papers open to the reader and issued by ``as_of`` is named.
    """
    papers = narrowed(reader, Filters(as_of=as_of)).order_by()
    counted = {
        name: papers.exclude(**{f"document__{name}": ""})
        .values_list(f"document__{name}")
        .annotate(count=Count("pk"))
        .order_by(f"document__{name}")
        for name in ("body", "kind", "distribution")
    }
    years = (
        papers.annotate(
            of_year=Coalesce(ExtractYear("dated_on"), "document__year", output_field=IntegerField())
        )
        .exclude(of_year=None)
        .values_list("of_year")
        .annotate(count=Count("pk"))
        .order_by("-of_year")
    )
    return {
        name: [(str(value), count) for value, count in found]
        for name, found in (counted | {"year": years}).items()
    }


def newest(reader: Reader, *, size: int = 5) -> tuple[Row, ...]:
    """Return the papers registered last."""
    keys = Revision.objects.visible_to(reader).order_by("-registered_at", "-pk")
    return rows_of(reader, list(keys.values_list("pk", flat=True)[:size]))


def registered(
    reader: Reader, filters: Filters | None = None, *, after: str = "", size: int = PAGE
) -> Page:
    """Return a page of the register, the papers registered last first; ``total`` is not counted."""
    found = narrowed(reader, filters or Filters()).order_by("-registered_at", "-pk")
    moment, _at, key = after.partition("@")
    if key.isdecimal():
        at = datetime.fromisoformat(moment)
        found = found.filter(Q(registered_at__lt=at) | Q(registered_at=at, pk__lt=int(key)))
    revisions = list(found.values_list("pk", "registered_at")[: size + 1])
    shown = revisions[:size]
    return Page(
        rows=rows_of(reader, [key for key, _moment in shown]),
        following=f"{shown[-1][1].isoformat()}@{shown[-1][0]}" if len(revisions) > size else "",
    )


def resolve(reader: Reader, written: str, *, year: int | None = None) -> tuple[Row, ...]:
    """Return the papers that a symbol or note number in any spelling stands for, latest first.

    A symbol without revision stands for its document in the latest revision.
    """
    return by_symbol(reader, written) or by_note_number(reader, written, year=year)


def by_symbol(reader: Reader, written: str) -> tuple[Row, ...]:
    """Return the revision that has the symbol, in whatever spelling."""
    try:
        symbol = parse_symbol(written)
    except SymbolError:
        return ()
    keys = Revision.objects.visible_to(reader)
    exact = list(keys.filter(symbol=str(symbol)).values_list("pk", flat=True))
    if not exact and symbol == symbol.origin:
        # The first issue may never have reached us: its latest revision answers for it.
        exact = list(
            keys.filter(document__symbol=str(symbol))
            .order_by("-revision", "-pk")
            .values_list("pk", flat=True)[:1]
        )
    return rows_of(reader, exact)


def by_note_number(reader: Reader, written: str, *, year: int | None = None) -> tuple[Row, ...]:
    """Return the notes that have the number; without a year there may be one for each."""
    try:
        number = parse_note_number(written)
    except NoteNumberError:
        return ()
    notes = Note.objects.visible_to(reader).filter(number=str(number))
    if year is not None:
        notes = notes.filter(year=year)
    keys = notes.order_by("-year").values_list("document__revisions__pk", flat=True)
    return rows_of(reader, list(keys))


def by_symbol_beginning(reader: Reader, written: str, *, size: int = 10) -> tuple[Row, ...]:
    """Return the papers whose symbol begins as ``written`` does ("soc/2023")."""
    beginning = fold(written).replace(" ", "").upper()
    if "/" not in beginning:
        return ()
    keys = (
        Revision.objects.visible_to(reader)
        .filter(symbol__startswith=beginning)
        .order_by("symbol")
        .values_list("pk", flat=True)[:size]
    )
    return rows_of(reader, list(keys))


def original(reader: Reader, digest: str) -> tuple[str, str, bytes] | None:
    """Return name, media type and bytes of a file, if ``reader`` may have it."""
    try:
        wanted = bytes.fromhex(digest)
    except ValueError:
        return None
    kept = Original.objects.filter(visible(reader), digest=wanted).first()
    return (kept.name, kept.media_type, bytes(kept.content)) if kept else None


def _cursor(day: date, key: int) -> str:
    return base64.urlsafe_b64encode(f"{day.isoformat()}.{key}".encode()).decode().rstrip("=")


def _read_cursor(written: str) -> tuple[date, int] | None:
    try:
        padded = written + "=" * (-len(written) % 4)
        day, _dot, key = base64.urlsafe_b64decode(padded).decode().partition(".")
        return date.fromisoformat(day), int(key)
    except (ValueError, binascii.Error, UnicodeDecodeError):
        return None
