"""A document as a file, and a document compared: its languages, its revisions."""

from typing import Annotated

from django.http import HttpResponse
from django.utils.translation import gettext_noop as _
from ninja import Router
from pydantic import Field

from clearinghouse.api.access import Asked
from clearinghouse.api.endpoints import endpoint
from clearinghouse.api.problems import Problem
from clearinghouse.api.schemas import comparison as told
from clearinghouse.api.schemas.documents import DocumentRow
from clearinghouse.api.schemas.parts import Code
from clearinghouse.api.views.documents import SymbolWanted, held
from clearinghouse.participants.queries.proper_names import proper_names
from clearinghouse.text.alignment import align
from clearinghouse.text.languages import Language
from clearinghouse.text.parity import compare
from clearinghouse.text.redline import redline
from clearinghouse.web.sheets import WRITERS, file_of, sheet_of
from clearinghouse.web.views.documents import SANDBOX, address_of, file_name
from clearinghouse.web.words.parity import PARITIES

router = Router(tags=[_("Documents")])

Languages = Annotated[
    str,
    Field(
        pattern=r"^(en|ru|kk)(,(en|ru|kk)){0,2}$",
        description="The languages, with commas between them; all that there are if left out.",
    ),
]


@endpoint(
    router,
    "/documents/{address}/files/{form}",
    answers=bytes,
    summary=_("Fetch a document as a file"),
)
def fetch_file(
    request: Asked,
    address: Code,
    form: Annotated[str, Field(json_schema_extra={"enum": sorted(WRITERS)})],
    languages: Languages = "en,ru,kk",
    symbol: SymbolWanted = "",
) -> HttpResponse:
    """The document as PDF, DOCX, HTML, Markdown, plain text or Akoma Ntoso.

    Akoma Ntoso has a file for each language: of several languages you get a ZIP archive in which
    each lies under its identifier.
    """
    shown = held(request, address, symbol)
    asked = set(languages.split(","))
    wanted = tuple(each for each in shown.readings if each.language in asked)
    if not wanted or form not in WRITERS:
        raise Problem("not_found")
    link = request.build_absolute_uri(address_of(address, shown.row.symbol))
    file = file_of(sheet_of(request.reader, shown, wanted, url=link), form)
    response = HttpResponse(file.content, content_type=file.media_type)
    name = file_name(shown, "+".join(each.language for each in wanted), file.ending)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Content-Security-Policy"] = SANDBOX
    response["Content-Language"] = ", ".join(each.language for each in wanted)
    return response


@endpoint(
    router,
    "/documents/{address}/disparities",
    answers=told.Disparities,
    summary=_("Compare the languages of a document"),
)
def compare_languages(
    request: Asked,
    address: Code,
    languages: Languages = "en,ru,kk",
    symbol: SymbolWanted = "",
) -> told.Disparities:
    """What differs between the languages: numbers, dates, symbols, names, missing paragraphs."""
    shown = held(request, address, symbol)
    asked = set(languages.split(","))
    texts = {each.language: each.text for each in shown.readings if each.language in asked}
    found = compare(align(texts), names=proper_names(request.reader)) if len(texts) > 1 else ()
    return told.Disparities(
        document=DocumentRow.model_validate(shown.row),
        languages=[language for language in Language if language in texts],
        items=[
            told.Disparity(
                code=each.code,
                in_words=str(PARITIES[each.code]),
                address=each.address,
                language=each.language,
                against=each.against,
                here=list(each.here),
                there=list(each.there),
            )
            for each in found
        ],
    )


@endpoint(
    router,
    "/documents/{address}/redline",
    answers=told.Redline,
    summary=_("Compare two revisions of a document"),
)
def compare_revisions(
    request: Asked,
    address: Code,
    before: Annotated[Code, Field(min_length=1, description="The symbol of the earlier one.")],
    after: Annotated[Code, Field(min_length=1, description="The symbol of the later one.")],
    in_language: Language = Language.EN,
) -> told.Redline:
    """What was kept, amended, inserted, deleted or moved from one revision to another."""
    old, new = held(request, address, before), held(request, address, after)
    texts = [
        next((each.text for each in shown.readings if each.language is in_language), None)
        for shown in (old, new)
    ]
    if texts[0] is None or texts[1] is None:
        raise Problem("not_found")
    passages = redline(texts[0], texts[1])
    return told.Redline(
        before=DocumentRow.model_validate(old.row),
        after=DocumentRow.model_validate(new.row),
        language=in_language,
        items=[told.Passage.model_validate(each) for each in passages],
        changed=sum(each.is_changed for each in passages),
    )
