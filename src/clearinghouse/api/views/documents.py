"""The register: documents, notes, paragraphs, symbols in any spelling, search, files."""

from collections.abc import Iterable
from typing import Annotated, Any

from django.http import HttpResponse
from django.utils.http import content_disposition_header, quote_etag
from django.utils.translation import gettext_noop as _
from ninja import Query, Router
from pydantic import BaseModel, ConfigDict, Field

from clearinghouse.api.access import Asked
from clearinghouse.api.endpoints import endpoint
from clearinghouse.api.paging import begun, begun_at, continues
from clearinghouse.api.problems import Problem
from clearinghouse.api.schemas import documents as told
from clearinghouse.api.schemas.company import Company
from clearinghouse.api.schemas.parts import Code, Cursor, InLanguage, Limit, UpTo, Written
from clearinghouse.documents import queries
from clearinghouse.documents.kinds import DocumentKind
from clearinghouse.documents.queries import Filters
from clearinghouse.documents.rows import document as document_at
from clearinghouse.documents.search import search as look_for
from clearinghouse.documents.views import Cited, DocumentView
from clearinghouse.law.distribution import Distribution
from clearinghouse.law.symbols import (
    NoteNumberError,
    SymbolError,
    parse_note_number,
    parse_symbol,
)
from clearinghouse.measures.queries import measures_concerned_by
from clearinghouse.procedures.queries import decisions_in
from clearinghouse.text.languages import Language
from clearinghouse.web.openings import note_opened
from clearinghouse.web.views.documents import SANDBOX

router = Router(tags=[_("Documents")])

Year = Annotated[int | None, Field(ge=1, le=9999, description="The year of the paper.")]
SymbolWanted = Annotated[
    Code, Field(description="The symbol of the revision; the latest if left out.")
]


class RegisterFilters(BaseModel):
    """What the register is narrowed down to."""

    model_config = ConfigDict(extra="ignore")

    body: Code = Field("", description="The body of the symbol, such as SOC.")
    kind: DocumentKind | None = None
    year: Year = None
    distribution: Distribution | None = None
    in_language: InLanguage = None
    author: Code = Field("", description="The author as registered.")
    as_of: UpTo = None


@endpoint(router, "/documents", answers=told.DocumentList, summary=_("List documents"))
def list_documents(
    request: Asked, filters: Query[RegisterFilters], cursor: Cursor = "", limit: Limit = 20
) -> told.DocumentList:
    """Papers that are open to you, the newest first; with `as_of`, those dated by that day.

    A paper without a date stays, unless its symbol or number is of a later year; `is_latest` is
    told as on the day.
    """
    return _page(request, filters, cursor, limit)


@endpoint(router, "/notes", answers=told.DocumentList, summary=_("List notes verbales"))
def list_notes(
    request: Asked,
    year: Year = None,
    as_of: UpTo = None,
    cursor: Cursor = "",
    limit: Limit = 20,
) -> told.DocumentList:
    """Notes verbales that are open to you, the newest first; with `as_of`, up to that day."""
    filters = RegisterFilters(
        body="", author="", kind=DocumentKind.NOTE_VERBALE, year=year, as_of=as_of
    )
    return _page(request, filters, cursor, limit)


@endpoint(
    router, "/documents/facets", answers=told.Facets, summary=_("Count what is in the register")
)
def count_documents(request: Asked, as_of: UpTo = None) -> told.Facets:
    """What the register can be narrowed down to, with the number of papers that each keeps."""
    counted = queries.facets(request.reader, as_of)
    return told.Facets(
        **{
            name: [told.Facet(value=value, count=count) for value, count in values]
            for name, values in counted.items()
        }
    )


@endpoint(router, "/documents/{address}", answers=told.Document, summary=_("Read a document"))
def read_document(request: Asked, address: Code, symbol: SymbolWanted = "") -> DocumentView:
    """A document whole: its text in every language, its revisions, enclosures and files."""
    return held(request, address, symbol)


@endpoint(
    router,
    "/documents/{address}/company",
    answers=Company,
    summary=_("Read what a document decides and concerns"),
)
def read_company(request: Asked, address: Code, symbol: SymbolWanted = "") -> dict[str, Any]:
    """The decisions that a document carries and the measures that it concerns."""
    revision = held(request, address, symbol).issue.key
    return {
        "decisions": decisions_in(request.reader, revision),
        "measures": measures_concerned_by(request.reader, revision),
    }


@endpoint(
    router,
    "/documents/{address}/texts/{language}",
    answers=told.Reading,
    summary=_("Read one text"),
)
def read_text(
    request: Asked, address: Code, language: Language, symbol: SymbolWanted = ""
) -> told.Reading:
    """The text of a document in one language."""
    shown = held(request, address, symbol)
    reading = next((each for each in shown.readings if each.language is language), None)
    if reading is None:
        raise Problem("not_found")
    return told.Reading.model_validate(reading)


@endpoint(
    router,
    "/documents/{address}/paragraphs/{paragraph}",
    answers=told.Paragraph,
    summary=_("Read a paragraph"),
)
def read_paragraph(
    request: Asked, address: Code, paragraph: Code, symbol: SymbolWanted = ""
) -> told.Paragraph:
    """One paragraph by its permanent address, in every language, with the papers it names."""
    shown = held(request, address, symbol)
    texts = [
        told.ParagraphText.model_validate(
            {"language": reading.language, "status": reading.status, "block": block}
        )
        for reading in shown.readings
        for block in reading.text
        if block.address == paragraph
    ]
    if not texts:
        raise Problem("not_found")
    return told.Paragraph(
        document=told.DocumentRow.model_validate(shown.row),
        address=paragraph,
        texts=texts,
        citations=[cited for cited in _citations(shown) if cited.block == paragraph],
    )


@endpoint(
    router,
    "/documents/{address}/citations",
    answers=told.Citations,
    summary=_("See what a document names and who names it"),
)
def read_citations(request: Asked, address: Code, symbol: SymbolWanted = "") -> told.Citations:
    """The papers that a document names, and the papers that name it, as far as open to you."""
    shown = held(request, address, symbol)
    return told.Citations(cites=_citations(shown), cited_by=told.rows(shown.cited_by))


@endpoint(
    router,
    "/documents/{address}/originals",
    answers=told.OriginalList,
    summary=_("List the files of a document"),
)
def list_originals(request: Asked, address: Code, symbol: SymbolWanted = "") -> told.OriginalList:
    """The files, as received, from which a document was read."""
    sources = held(request, address, symbol).sources
    return told.OriginalList(items=[told.Original.model_validate(each) for each in sources])


@endpoint(router, "/originals/{digest}", answers=bytes, summary=_("Fetch a file as received"))
def fetch_original(
    request: Asked, digest: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
) -> HttpResponse:
    """The bytes of a file; its digest is its address, so they never change."""
    kept = queries.original(request.reader, digest)
    if kept is None:
        raise Problem("not_found")
    name, media_type, content = kept
    response = HttpResponse(content, content_type=media_type)
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    response["Content-Security-Policy"] = SANDBOX
    response["X-Content-Type-Options"] = "nosniff"
    response["ETag"] = quote_etag(digest)
    return response


@endpoint(
    router,
    "/symbols/{path:written}",
    answers=told.Resolved,
    summary=_("Find a paper by its symbol or number"),
)
def resolve_symbol(request: Asked, written: Written, year: Year = None) -> told.Resolved:
    """What a symbol or note number stands for, in any spelling: look-alike letters, №, spaces."""
    found = queries.resolve(request.reader, written, year=year)
    if not found:
        raise Problem("not_found")
    return told.Resolved(
        written=written, symbol=_parts(written), number=_number(written), items=told.rows(found)
    )


@endpoint(router, "/search", answers=told.HitList, summary=_("Search titles and texts"))
def search(
    request: Asked,
    q: Annotated[
        Written,
        Field(description='Words, "phrases", beginnings*, -exclusions, or a symbol.', min_length=1),
    ],
    in_language: InLanguage = None,
    cursor: Cursor = "",
) -> told.HitList:
    """What is found in papers that are open to you, with the words around it."""
    page = begun_at(request, cursor) or 1
    languages = (in_language,) if in_language else tuple(Language)
    found = look_for(request.reader, q, languages=languages, page=page)
    return told.HitList(
        named=told.rows(found.named),
        items=[told.Hit.model_validate(hit) for hit in found.hits],
        is_capped=found.is_capped,
        next=continues(request, str(page + 1) if found.has_more else ""),
    )


def _page(request: Asked, filters: RegisterFilters, cursor: str, limit: int) -> told.DocumentList:
    wanted = Filters(
        body=filters.body,
        kind=filters.kind,
        year=filters.year,
        distribution=filters.distribution,
        language=filters.in_language,
        author=filters.author,
        as_of=filters.as_of,
    )
    after = begun(request, cursor)
    shown = queries.register(request.reader, wanted, after=after, size=limit)
    return told.DocumentList(
        items=told.rows(shown.rows),
        total=shown.total,
        total_is_capped=shown.total_is_capped,
        next=continues(request, shown.following),
    )


def held(request: Asked, address: str, symbol: str) -> DocumentView:
    """Return a document that the reader may see, at a revision; raises a problem otherwise."""
    shown = document_at(request.reader, address, symbol=_plain(symbol))
    if shown is None:
        raise Problem("not_found")
    note_opened(request.reader, shown, at=request.received_at)
    return shown


def _plain(symbol: str) -> str:
    """Return a symbol as the register writes it; what is none finds nothing."""
    try:
        return str(parse_symbol(symbol)) if symbol else ""
    except SymbolError:
        return symbol


def _citations(shown: DocumentView) -> list[told.Citation]:
    return [
        told.Citation.model_validate(
            {
                "language": language,
                "block": cited.block,
                "start": cited.start,
                "end": cited.end,
                "name": cited.name,
                "is_foreign": cited.foreign,
                "document": cited.row,
                "dated_on": cited.dated_on,
                "is_ambiguous": cited.is_ambiguous,
            }
        )
        for language, found in _ordered(shown)
        for cited in found
    ]


def _ordered(shown: DocumentView) -> Iterable[tuple[Language, tuple[Cited, ...]]]:
    return ((language, shown.citations.get(language, ())) for language in Language)


def _parts(written: str) -> told.SymbolParts | None:
    try:
        symbol = parse_symbol(written)
    except SymbolError:
        return None
    return told.SymbolParts.model_validate(
        {name: getattr(symbol, name) for name in _PARTS}
        | {"written": written, "symbol": str(symbol)}
    )


def _number(written: str) -> str:
    try:
        return str(parse_note_number(written))
    except NoteNumberError:
        return ""


_PARTS = ("body", "year", "session", "series", "serial", "revision", "addendum", "corrigendum")
