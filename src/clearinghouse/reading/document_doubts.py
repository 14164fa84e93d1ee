"""What is doubtful in a document as a whole, and where its languages differ."""

from dataclasses import replace

from clearinghouse.reading.document_versions import DocumentVersion
from clearinghouse.reading.doubts import Doubt, DoubtCode
from clearinghouse.reading.paper import DocumentFound, LanguageRole, PaperKind
from clearinghouse.text.blocks import Kind, Text


def document_doubts(document: DocumentFound, ordered: list[DocumentVersion]) -> list[Doubt]:
    """Return what is doubtful in a document as a whole."""
    where = document.where
    doubts: list[Doubt] = []
    if not document.titles:
        doubts.append(Doubt(DoubtCode.DOCUMENT_WITHOUT_TITLE, where))
    if document.kind is PaperKind.OTHER:
        doubts.append(Doubt(DoubtCode.KIND_UNKNOWN, where))
    if document.symbol_as_written and not document.symbol:
        params = {"written": document.symbol_as_written}
        doubts.append(Doubt(DoubtCode.SYMBOL_NOT_READ, where, params))
    for each in ordered:
        if each.symbol and not each.symbol_as_written.isascii():
            params = {
                "written": each.symbol_as_written,
                "read": str(each.symbol),
                "language": each.language.value,
            }
            doubts.append(
                Doubt(DoubtCode.HOMOGLYPHS, replace(each.where, paper=where.paper), params)
            )
    if document.distribution_as_written and document.distribution is None:
        params = {"written": document.distribution_as_written}
        doubts.append(Doubt(DoubtCode.DISTRIBUTION_NOT_KNOWN, where, params))
    if len(ordered) > 1 and LanguageRole.ORIGINAL not in document.roles.values():
        doubts.append(Doubt(DoubtCode.ORIGINAL_LANGUAGE_UNSTATED, where))
    if document.author and document.author.party is None:
        written = next(iter(document.author.as_written.values()))
        doubts.append(Doubt(DoubtCode.PARTY_NOT_KNOWN, where, {"written": written}))
    doubts += _uneven_dates(document, ordered)
    return [*doubts, *_uneven_heads(document, ordered), *_uneven_texts(document), *_gaps(document)]


def _uneven_dates(document: DocumentFound, ordered: list[DocumentVersion]) -> list[Doubt]:
    """Doubt dates that languages print differently."""
    return [
        Doubt(
            DoubtCode.DATES_DIFFER,
            replace(each.where, paper=document.where.paper),
            {
                "language": each.language.value,
                "date": each.dated_on.isoformat(),
                "other": document.dated_on.isoformat(),
            },
        )
        for each in ordered
        if each.dated_on and document.dated_on and each.dated_on != document.dated_on
    ]


def _uneven_heads(document: DocumentFound, ordered: list[DocumentVersion]) -> list[Doubt]:
    """Doubt lines of the head that only some languages have."""
    doubts = []
    for line in ("author", "consideration"):
        having = {each.language for each in ordered if getattr(each, line)}
        for each in ordered:
            if having and each.language not in having:
                params = {"line": line, "language": each.language.value}
                where = replace(each.where, paper=document.where.paper)
                doubts.append(Doubt(DoubtCode.LINE_MISSING_IN_LANGUAGE, where, params))
    return doubts


def _uneven_texts(document: DocumentFound) -> list[Doubt]:
    """Doubt paragraphs that a language lacks."""
    addresses = {
        language: [block.address for block in text] for language, text in document.versions.items()
    }
    every = list(dict.fromkeys(address for row in addresses.values() for address in row))
    return [
        Doubt(
            DoubtCode.PARAGRAPH_MISSING_IN_LANGUAGE,
            replace(document.where, address=address),
            {"language": language.value},
        )
        for language, row in addresses.items()
        for address in every
        if address not in set(row)
    ]


def _gaps(document: DocumentFound) -> list[Doubt]:
    """Doubt numbers left out in a row of numbered paragraphs."""
    doubts = []
    for language, text in document.versions.items():
        before = 0
        for block in text:
            if block.kind in {Kind.HEADING, Kind.ANNEX}:
                before = before if _is_through(text) else 0
            if block.kind is Kind.PARAGRAPH and block.number.isdigit():
                if before and int(block.number) > before + 1:
                    params: dict[str, int | str] = {
                        "after": before,
                        "found": int(block.number),
                        "language": language.value,
                    }
                    where = replace(document.where, address=block.address)
                    doubts.append(Doubt(DoubtCode.NUMBERING_GAP, where, params))
                before = int(block.number)
    return doubts


def _is_through(text: Text) -> bool:
    """Tell whether paragraphs are numbered through the headings of a text."""
    numbers = [block.number for block in text if block.kind is Kind.PARAGRAPH]
    return numbers.count("1") <= 1
