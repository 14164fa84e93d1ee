"""Akoma Ntoso 3.0: one XML file per language, valid against the schema of the standard.

Languages are expressions of one work and each is a document of its own; several go in a package, a
ZIP archive in which every file lies under the identifier of its manifestation.

Preface, preamble and main body are told apart; headings hold what stands under them, numbered
paragraphs hold their lists, annexes are attachments.  The ``eId`` of every block is made from its
permanent address, so that it is the same in each language.
"""

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

from clearinghouse.text.addresses import assign
from clearinghouse.text.blocks import Block, Kind, Text
from clearinghouse.text.languages import Language
from clearinghouse.writing.akn_identity import NAMESPACE, Element, Identity, eid, element
from clearinghouse.writing.outline import Listed, Listing, Piece, containers, pieces
from clearinghouse.writing.segments import legible, one_line, segments
from clearinghouse.writing.sheet import Form, Sheet, printed_number
from clearinghouse.writing.words import date_in_words, distribution_line, original_line

_LOWEST: Final = 6
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"


def akoma_ntoso(sheet: Sheet) -> dict[Language, bytes]:
    """Return the expressions of the sheet, one XML file for each of its languages."""
    texts = assign({part.language: part.text for part in sheet.parts})
    return {
        part.language: _file(Identity(sheet, part), texts[part.language]) for part in sheet.parts
    }


def package(sheet: Sheet) -> bytes:
    """Return the expressions of the sheet in a ZIP archive, each under its identifier.

    The same sheet gives the same bytes.
    """
    packed = BytesIO()
    written = akoma_ntoso(sheet)
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for part in sheet.parts:
            name = Identity(sheet, part).expression().lstrip("/")
            entry = ZipInfo(f"{name}.xml", _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, written[part.language])
    return packed.getvalue()


def _file(identity: Identity, text: Text) -> bytes:
    main, *annexes = containers(text)
    document = _document(identity, main, is_main=True)
    if annexes:
        document.append(
            element("attachments", *(_attachment(identity, annex) for annex in annexes))
        )
    tree = element("akomaNtoso", document)
    return etree.tostring(tree, encoding="UTF-8", xml_declaration=True, pretty_print=False)


def _document(identity: Identity, text: Text, *, is_main: bool) -> Element:
    titles = [block for block in text if block.kind is Kind.TITLE]
    rest = list(pieces(block for block in text if block.kind is not Kind.TITLE))
    cut = _end_of_preamble(rest)
    document = element(identity.doctype, identity.meta(), name=identity.subtype)
    document.set("contains", "originalVersion")
    preface = _preface(identity, titles) if is_main else [*map(_title, titles)]
    if preface:
        document.append(element("preface", *preface))
    if cut:
        document.append(_preamble(rest[:cut]))
    document.append(_main_body(rest[cut:]))
    closing = [identity.part.place_and_date, identity.part.addressee] if is_main else []
    lines = [_lines(element("p"), words) for words in closing if words.strip()]
    if lines:
        document.append(element("conclusions", *lines))
    return document


def _attachment(identity: Identity, annex: Text) -> Element:
    opening = annex[0]
    component = Identity(identity.sheet, identity.part, eid(opening.address))
    attachment = element("attachment", eId=eid(opening.address))
    for named in _num_and_heading(opening):
        attachment.append(named)
    attachment.append(_document(component, annex[1:], is_main=False))
    return attachment


def _preface(identity: Identity, titles: Sequence[Block]) -> list[Element]:
    sheet, part = identity.sheet, identity.part
    masthead, language = sheet.masthead, part.language
    preface = []
    for tongue, name in masthead.organisation:
        authority = _lines(element("docAuthority"), name)
        authority.set(_LANG, tongue.value)
        preface.append(element("p", authority))
    if masthead.symbol.strip():
        preface.append(element("p", element("docNumber", one_line(masthead.symbol))))
    if masthead.issued_on:
        words = date_in_words(masthead.issued_on, language)
        preface.append(element("p", element("docDate", words, date=masthead.issued_on.isoformat())))
    lines = (
        distribution_line(part.distribution, language),
        original_line(masthead.original, language),
        *(part.originator, part.body, part.meeting, part.status),
        part.enclosure if sheet.form is Form.NOTE else "",
    )
    preface += [_lines(element("p"), words) for words in lines if words.strip()]
    if titles:
        return preface + [_title(title) for title in titles]
    return preface + (
        [element("p", _lines(element("docTitle"), part.title))] if part.title.strip() else []
    )


def _title(block: Block) -> Element:
    return element("p", _inline(element("docTitle"), block), eId=eid(block.address))


def _end_of_preamble(rest: Sequence[Piece]) -> int:
    """Return how many pieces belong to the preamble: through the enacting words, if there are any.

    Without them it ends with the last preambular paragraph and the list below it.
    """
    kinds = [None if isinstance(piece, Listing) else piece.kind for piece in rest]
    body = {Kind.HEADING, Kind.TABLE}
    limit = next((place for place, kind in enumerate(kinds) if kind in body), len(kinds))
    if Kind.ENACTING in kinds[:limit]:
        return kinds.index(Kind.ENACTING) + 1
    if Kind.PREAMBLE not in kinds[:limit]:
        return 0
    last = limit - 1 - kinds[:limit][::-1].index(Kind.PREAMBLE)
    return last + 2 if kinds[last + 1 : last + 2] == [None] else last + 1


def _preamble(rest: Sequence[Piece]) -> Element:
    preamble = element("preamble")
    for piece in rest:
        if isinstance(piece, Listing):
            preamble.append(_block_list(piece.entries))
        elif piece.kind is Kind.ENACTING:
            words = _inline(element("p"), piece)
            preamble.append(element("formula", words, name="enacting", eId=eid(piece.address)))
        else:
            name = "preambular" if piece.kind is Kind.PREAMBLE else "text"
            preamble.append(_inline(element("block", name=name, eId=eid(piece.address)), piece))
    return preamble


def _main_body(rest: Sequence[Piece]) -> Element:
    """Return the main body: each heading holds what follows it up to one that is not lower."""
    body = element("mainBody")
    open_sections: list[tuple[int, Element]] = []
    at = 0
    while at < len(rest):
        piece = rest[at]
        below = rest[at + 1] if at + 1 < len(rest) else None
        if not isinstance(piece, Listing) and piece.kind is Kind.HEADING:
            level = min(max(piece.level, 1), _LOWEST)
            while open_sections and open_sections[-1][0] >= level:
                open_sections.pop()
            section = element("section", *_num_and_heading(piece), eId=eid(piece.address))
            _parent(body, open_sections).append(section)
            open_sections.append((level, section))
        else:
            takes_list = isinstance(below, Listing) and _may_introduce(piece)
            listing = below if takes_list and isinstance(below, Listing) else None
            _parent(body, open_sections).append(_hierarchical(piece, listing))
            at += takes_list
        at += 1
    if not len(body):
        body.append(element("p"))
    return body


def _parent(body: Element, open_sections: Sequence[tuple[int, Element]]) -> Element:
    return open_sections[-1][1] if open_sections else body


def _may_introduce(piece: Piece) -> bool:
    return not isinstance(piece, Listing) and piece.kind not in (Kind.TABLE, Kind.FOOTNOTE)


def _hierarchical(piece: Piece, listing: Listing | None) -> Element:
    """Return a piece as a unit of the main body, with the list that it introduces."""
    if isinstance(piece, Listing):
        return element("hcontainer", element("content", _block_list(piece.entries)), name="list")
    number = one_line(printed_number(piece))
    if piece.kind is Kind.TABLE:
        return element(
            "hcontainer", element("content", _table(piece)), name="table", eId=eid(piece.address)
        )
    if piece.kind is Kind.FOOTNOTE:
        note = element(
            "authorialNote", _inline(element("p"), piece), marker=number, placement="bottom"
        )
        return element(
            "hcontainer",
            element("content", element("p", note)),
            name="footnote",
            eId=eid(piece.address),
        )
    if listing:
        content = element("content", _block_list(listing.entries, introduction=piece))
    else:
        content = element("content", _inline(element("p"), piece))
    if number:
        return element("paragraph", element("num", number), content, eId=eid(piece.address))
    return element("hcontainer", content, name="text", eId=eid(piece.address))


def _block_list(entries: Iterable[Listed], introduction: Block | None = None) -> Element:
    block_list = element("blockList")
    if introduction is not None:
        block_list.append(_inline(element("listIntroduction"), introduction))
    for entry in entries:
        item = element("item", eId=eid(entry.block.address))
        number = one_line(printed_number(entry.block))
        if number:
            item.append(element("num", number))
        item.append(_inline(element("p"), entry.block))
        if entry.inner:
            item.append(_block_list(entry.inner))
        block_list.append(item)
    return block_list


def _table(block: Block) -> Element:
    rows = [row for row in block.rows if row]
    if not rows:
        return element("p")
    table = element("table")
    for place, row in enumerate(rows):
        cell = "th" if place < block.heading_rows else "td"
        table.append(element("tr", *(element(cell, _lines(element("p"), words)) for words in row)))
    return table


def _num_and_heading(block: Block) -> list[Element]:
    number = one_line(printed_number(block))
    named = [element("num", number)] if number else []
    if block.text.strip():
        named.append(_inline(element("heading"), block))
    return named


def _inline(holder: Element, block: Block) -> Element:
    """Put the words of a block into ``holder``, emphasis as ``i`` and ``b``."""
    for run in segments(block):
        target = holder
        for tag, holds in (("b", run.is_bold), ("i", run.is_italic)):
            if holds:
                target = etree.SubElement(target, f"{{{NAMESPACE}}}{tag}")
        _lines(target, run.text)
    return holder


def _lines(holder: Element, words: str) -> Element:
    """Add words to an element that may have content already, with ``br`` at the ends of lines."""
    for place, line in enumerate(legible(words).split("\n")):
        if place:
            etree.SubElement(holder, f"{{{NAMESPACE}}}br")
        last = holder[-1] if len(holder) else None
        if last is None:
            holder.text = (holder.text or "") + line
        else:
            last.tail = (last.tail or "") + line
    return holder
