"""HTML: a fragment with one article per language, every block under its address.

Structure only, no style and no script: the page that embeds it brings those.  Where a sheet has
several languages the identifiers of the second and further ones begin with the language, "ru/…".
"""

from collections.abc import Iterable
from html import escape

from clearinghouse.text.blocks import Block, Kind, Text
from clearinghouse.text.languages import Language
from clearinghouse.writing.outline import Listed, Listing, Piece, containers, pieces
from clearinghouse.writing.segments import Segment, legible, one_line, segments
from clearinghouse.writing.sheet import Form, Part, Sheet, printed_number
from clearinghouse.writing.words import (
    WORDS,
    date_in_words,
    distribution_line,
    original_line,
    record_lines,
)

_LOWEST_HEADING = 6
_CLASSES = {
    Kind.PREAMBLE: "preamble",
    Kind.ENACTING: "enacting",
    Kind.PARAGRAPH: "paragraph",
    Kind.FOOTNOTE: "footnote",
    Kind.ENTRY: "entry",
}


def html(sheet: Sheet) -> str:
    """Return the sheet as a fragment of HTML: articles, and what closes the file."""
    articles = [
        _article(sheet, part, prefix=f"{part.language}/" if place else "")
        for place, part in enumerate(sheet.parts)
    ]
    return "\n".join([*articles, _foot(sheet)])


def text_html(text: Text, *, prefix: str = "") -> str:
    """Return a text alone; each block's id is its address after ``prefix``."""
    return "\n".join(_container(container, prefix) for container in containers(text) if container)


def block_html(block: Block, *, prefix: str = "") -> str:
    """Return one block alone, an entry as a list of one."""
    return "\n".join(_piece(piece, prefix) for piece in pieces((block,)))


def _article(sheet: Sheet, part: Part, prefix: str) -> str:
    title = ""
    if part.title.strip() and not part.opens_with_title:
        title = f"<h1{_id('title', prefix)}>{_lines(part.title)}</h1>"
    inner = (
        _masthead(sheet, part),
        title,
        text_html(part.text, prefix=prefix),
        _line("place-and-date", part.place_and_date),
        _line("addressee", part.addressee),
    )
    body = "\n".join(filter(None, inner))
    return f'<article class="sheet {sheet.form}" lang="{part.language}">\n{body}\n</article>'


def _masthead(sheet: Sheet, part: Part) -> str:
    masthead = sheet.masthead
    issued = ""
    if masthead.issued_on:
        words = date_in_words(masthead.issued_on, part.language)
        issued = f'<p class="date"><time datetime="{masthead.issued_on}">{words}</time></p>'
    inner = (
        *(_line("organisation", name, tongue) for tongue, name in masthead.headed(part.language)),
        _line("symbol" if sheet.form is Form.DOCUMENT else "number", masthead.symbol),
        _line("distribution", distribution_line(part.distribution, part.language)),
        issued,
        _line("original", original_line(masthead.original, part.language)),
        _line("originator", part.originator),
        _line("body", part.body),
        _line("meeting", part.meeting),
        _line("status", part.status),
        _line("enclosure", part.enclosure),
    )
    body = "\n".join(filter(None, inner))
    return f'<header class="masthead">\n{body}\n</header>'


def _foot(sheet: Sheet) -> str:
    first = sheet.parts[0].language
    words = WORDS[first]
    lines = []
    if sheet.url:
        url = escape(one_line(sheet.url))
        is_web = url.startswith(("https://", "http://"))
        shown = f'<a rel="bookmark" href="{url}">{url}</a>' if is_web else url
        lines.append(f'<p class="address">{words.address}: {shown}</p>')
    record = [one_line(line) for line in record_lines(sheet.checkpoint, sheet.entries, first)]
    if record:
        lines.append(f'<p class="record">{"<br>".join(map(escape, record))}</p>')
    body = "\n".join(lines)
    return f'<footer class="colophon" lang="{first}">\n{body}\n</footer>'


def _container(container: Text, prefix: str) -> str:
    opening = container[0]
    if opening.kind is not Kind.ANNEX:
        return "\n".join(_piece(piece, prefix) for piece in pieces(container))
    inner = [f"<h2>{_numbered(opening)}</h2>"]
    inner += [_piece(piece, prefix, depth=1) for piece in pieces(container[1:])]
    body = "\n".join(inner)
    return f'<section class="annex"{_id(opening.address, prefix)}>\n{body}\n</section>'


def _piece(piece: Piece, prefix: str, *, depth: int = 0) -> str:
    """Return a piece; headings stand ``depth`` levels lower within an annex."""
    if isinstance(piece, Listing):
        return _listing(piece.entries, prefix)
    marked = _id(piece.address, prefix)
    match piece.kind:
        case Kind.TITLE:
            level = 1 + 2 * depth
            return f'<h{level} class="title"{marked}>{_runs(segments(piece))}</h{level}>'
        case Kind.HEADING | Kind.ANNEX:
            level = min(max(piece.level, 1) + 1 + depth, _LOWEST_HEADING)
            return f"<h{level}{marked}>{_numbered(piece)}</h{level}>"
        case Kind.TABLE:
            return _table(piece, marked)
        case Kind.FOOTNOTE:
            return f'<p class="footnote" role="note"{marked}>{_numbered(piece)}</p>'
        case _:
            return f'<p class="{_CLASSES[piece.kind]}"{marked}>{_numbered(piece)}</p>'


def _listing(entries: Iterable[Listed], prefix: str) -> str:
    """Return a list whose numbers are printed as they are, not counted by the browser."""
    written = []
    for entry in entries:
        inner = f"\n{_listing(entry.inner, prefix)}\n" if entry.inner else ""
        marked = _id(entry.block.address, prefix)
        written.append(f"<li{marked}>{_numbered(entry.block)}{inner}</li>")
    return '<ul class="entries" role="list">\n{}\n</ul>'.format("\n".join(written))


def _table(block: Block, marked: str) -> str:
    heads = min(max(block.heading_rows, 0), len(block.rows))
    head = "".join(_row(row, "th", ' scope="col"') for row in block.rows[:heads])
    body = "".join(_row(row, "td") for row in block.rows[heads:])
    thead = f"<thead>{head}</thead>" if head else ""
    return f"<table{marked}>{thead}<tbody>{body}</tbody></table>"


def _row(row: tuple[str, ...], cell: str, scope: str = "") -> str:
    cells = (f"<{cell}{scope}>{_lines(words)}</{cell}>" for words in row)
    return f"<tr>{''.join(cells)}</tr>"


def _numbered(block: Block) -> str:
    number = escape(one_line(printed_number(block)))
    shown = f'<span class="number">{number}</span>' if number else ""
    return " ".join(filter(None, (shown, _runs(segments(block)))))


def _runs(runs: Iterable[Segment]) -> str:
    written = []
    for run in runs:
        words = _breaks(run.text)
        if run.is_italic:
            words = f"<em>{words}</em>"
        written.append(f"<strong>{words}</strong>" if run.is_bold else words)
    return "".join(written)


def _line(name: str, words: str, language: Language | None = None) -> str:
    if not words.strip():
        return ""
    tongue = f' lang="{language}"' if language else ""
    return f'<p class="{name}"{tongue}>{_lines(words)}</p>'


def _lines(words: str) -> str:
    return _breaks(legible(words).strip())


def _breaks(words: str) -> str:
    return escape(words).replace("\n", "<br>")


def _id(address: str, prefix: str) -> str:
    return f' id="{escape(prefix + address)}"' if address else ""
