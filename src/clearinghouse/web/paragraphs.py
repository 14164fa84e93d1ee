"""Blocks of a document as HTML: numbers that hang and can be linked, emphasis, quoted symbols.

All words of documents come from outside; nothing reaches the page that was not escaped here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from clearinghouse.text.blocks import Block, Kind

HEADINGS = {Kind.TITLE: "h2", Kind.ANNEX: "h2", Kind.HEADING: "h3"}
DEEPEST_HEADING = 6


@dataclass(frozen=True, slots=True)
class Quoted:
    """A symbol quoted in a block: characters ``[start, end)``, and where it leads.

    An empty ``address`` says that nothing is registered under this symbol.
    """

    start: int
    end: int
    address: str = ""


def block_html(block: Block, *, quoted: Sequence[Quoted] = (), anchor: str = "") -> SafeString:
    """Return ``block`` as HTML; ``anchor`` stands before its address where texts share a page."""
    if block.kind is Kind.TABLE:
        return _table(block, anchor)
    address = anchor + block.address
    # Where a level changes nothing (most paragraphs) the class would only weigh on the page.
    level = f" level-{block.level}" if block.level > 1 else ""
    return format_html(
        '<div class="block {}{}" id="{}">{}{}</div>',
        block.kind.value,
        level,
        address,
        _number(block, address),
        _words(block, quoted),
    )


def words_html(block: Block, quoted: Sequence[Quoted] = ()) -> SafeString:
    """Return the words of ``block``, with emphasis and quoted symbols, without number or frame."""
    return format_html_join("", "{}", ((piece,) for piece in _pieces(block, quoted)))


def _number(block: Block, address: str) -> SafeString:
    if not block.address:
        return mark_safe("")
    label = gettext("Link to %(address)s") % {"address": block.number or block.address}
    return format_html(
        '<a class="number" href="#{}" aria-label="{}">{}</a>',
        address,
        label,
        block.number or mark_safe('<span aria-hidden="true">¶</span>'),
    )


def _words(block: Block, quoted: Sequence[Quoted]) -> SafeString:
    tag = HEADINGS.get(block.kind, "p")
    if block.kind is Kind.HEADING:
        tag = f"h{min(2 + block.level, DEEPEST_HEADING)}"
    opened = mark_safe(f'<{tag} class="words">')  # noqa: S308 - a tag from our own table
    closed = mark_safe(f"</{tag}>")  # noqa: S308 - the same
    return format_html("{}{}{}", opened, words_html(block, quoted), closed)


def _pieces(block: Block, quoted: Sequence[Quoted]) -> Iterator[SafeString]:
    cuts = sorted(
        {0, len(block.text)}
        | {edge for run in block.emphasis for edge in (run.start, run.end)}
        | {edge for link in quoted for edge in (link.start, link.end)}
    )
    cuts = [cut for cut in cuts if 0 <= cut <= len(block.text)]
    spans = list(pairwise(cuts))

    def link_over(span: tuple[int, int]) -> Quoted | None:
        return next((link for link in quoted if link.start <= span[0] < link.end), None)

    for link, group in groupby(spans, key=link_over):
        words = format_html_join("", "{}", ((_emphasised(block, *span),) for span in group))
        yield words if link is None else _linked(link, words)


def _emphasised(block: Block, start: int, end: int) -> SafeString:
    words = format_html("{}", block.text[start:end])
    runs = [run for run in block.emphasis if run.start <= start and end <= run.end]
    if any(not run.strong for run in runs):
        words = format_html("<em>{}</em>", words)
    if any(run.strong for run in runs):
        words = format_html("<strong>{}</strong>", words)
    return words


def _linked(link: Quoted, words: SafeString) -> SafeString:
    if link.address:
        return format_html('<a class="symbol" href="{}">{}</a>', link.address, words)
    return format_html(
        '<span class="unresolved" title="{}">{}</span>',
        gettext("No document is registered under this symbol."),
        words,
    )


def _table(block: Block, anchor: str) -> SafeString:
    address = anchor + block.address
    label = block.text or gettext("Table")
    head, rest = block.rows[: block.heading_rows], block.rows[block.heading_rows :]
    return format_html(
        '<div class="block table" id="{}">{}<div class="words scrolls" role="region" '
        'aria-label="{}" tabindex="0"><table>{}{}<tbody>{}</tbody></table></div></div>',
        address,
        _number(block, address),
        label,
        format_html("<caption>{}</caption>", block.text) if block.text else "",
        format_html("<thead>{}</thead>", _rows(head, '<th scope="col">{}</th>')) if head else "",
        _rows(rest, "<td>{}</td>"),
    )


def _rows(rows: Sequence[Sequence[str]], cell: str) -> SafeString:
    return format_html_join(
        "", "<tr>{}</tr>", ((format_html_join("", cell, ((c,) for c in row)),) for row in rows)
    )
