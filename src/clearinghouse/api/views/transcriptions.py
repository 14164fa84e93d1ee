"""How a text was copied into the register: its transcriptions, and a correction by the registry."""

from django.utils.translation import gettext_noop as _
from ninja import Router

from clearinghouse.api.access import Asked
from clearinghouse.api.endpoints import endpoint
from clearinghouse.api.problems import Problem
from clearinghouse.api.schemas import transcriptions as told
from clearinghouse.api.schemas.comparison import Passage
from clearinghouse.api.schemas.documents import Block, DocumentRow
from clearinghouse.api.schemas.parts import Code
from clearinghouse.api.views.documents import SymbolWanted, held
from clearinghouse.documents import operations
from clearinghouse.documents.papers import Version
from clearinghouse.documents.transcriptions import (
    Transcription,
    corrected,
    fields_of,
    transcriptions,
)
from clearinghouse.documents.views import DocumentView
from clearinghouse.text.languages import Language
from clearinghouse.text.redline import redline
from clearinghouse.web.access import Door

router = Router(tags=[_("Documents")])


@endpoint(
    router,
    "/documents/{address}/texts/{language}/transcriptions",
    answers=told.Transcriptions,
    summary=_("See how a text was copied and corrected"),
)
def list_transcriptions(
    request: Asked, address: Code, language: Language, symbol: SymbolWanted = ""
) -> told.Transcriptions:
    """Every transcription of a text, with the reason of each correction and what it changed."""
    shown, copies = _held(request, address, language, symbol)
    before = (None, *copies)
    return told.Transcriptions(
        document=DocumentRow.model_validate(shown.row),
        language=language,
        items=[_told(each, last) for each, last in zip(copies, before, strict=False)],
    )


@endpoint(
    router,
    "/documents/{address}/texts/{language}/transcriptions",
    method="POST",
    answers=told.Corrected,
    door=Door.REGISTRY,
    summary=_("Correct how a text was copied"),
    fails=("refused", "out_of_order", "not_found"),
)
def correct_text(
    request: Asked,
    address: Code,
    language: Language,
    correction: told.Correction,
    symbol: SymbolWanted = "",
) -> told.Corrected:
    """Make a text agree with the paper; the earlier transcription stays.

    409 if somebody else corrected it after `corrects` was read: nothing is stored then.
    """
    shown, copies = _held(request, address, language, symbol)
    now = copies[-1]
    unknown = sorted(set(correction.fields) - set(fields_of(now.version)))
    if unknown and now.version.digest.hex() == correction.corrects:
        raise Problem("invalid", more={"errors": [_not_there(name) for name in unknown]})
    version = corrected(now.version, correction.fields)
    entry = None if correction.is_tried else _stored(request, shown, version, correction)
    passages = redline(now.version.text, version.text)
    return told.Corrected(
        document=DocumentRow.model_validate(shown.row),
        language=language,
        digest=version.digest.hex(),
        transcription=now.number + (entry is not None),
        entry=entry,
        passages=[Passage.model_validate(each) for each in passages],
        changed=sum(each.is_changed for each in passages) + (version.title != now.version.title),
    )


def _stored(
    request: Asked, shown: DocumentView, version: Version, correction: told.Correction
) -> int | None:
    return operations.correct_text(
        revision_id=shown.issue.key,
        version=version,
        corrects=bytes.fromhex(correction.corrects),
        reason=correction.reason,
        by=request.reader,
        at=request.received_at,
    ).entry


def _held(
    request: Asked, address: str, language: Language, symbol: str
) -> tuple[DocumentView, tuple[Transcription, ...]]:
    shown = held(request, address, symbol)
    copies = transcriptions(request.reader, shown.issue.key, language)
    if not copies:
        raise Problem("not_found")
    return shown, copies


def _told(copy: Transcription, before: Transcription | None) -> told.Transcription:
    passages = redline(before.version.text, copy.version.text) if before else ()
    return told.Transcription(
        number=copy.number,
        title=copy.version.title,
        digest=copy.version.digest.hex(),
        at=copy.at,
        entry=copy.entry,
        is_current=copy.is_current,
        reason=copy.reason,
        blocks=[Block.model_validate(each) for each in copy.version.text],
        passages=[Passage.model_validate(each) for each in passages],
    )


def _not_there(name: str) -> dict[str, str]:
    return {
        "where": "body",
        "name": name,
        "code": "unknown_field",
        "detail": "There is no such paragraph or cell in the text.",
    }
