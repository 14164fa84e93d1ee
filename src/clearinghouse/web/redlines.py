"""Passages of a redline as HTML: struck out, underlined, with a letter for those without colour."""

from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from clearinghouse.text.redline import Fate, Passage
from clearinghouse.text.words import Change, Run
from clearinghouse.web.words.parity import FATES, LETTERS, STYLES

TAGS = {Change.REMOVED: "del", Change.ADDED: "ins"}


def passage_html(passage: Passage) -> SafeString:
    """Return a passage with its letter, its number before and after, and its words."""
    block = passage.new or passage.old
    fate = Fate.AMENDED if passage.fate is Fate.KEPT and passage.is_changed else passage.fate
    style = f"change {STYLES[fate]}".strip() if fate is not Fate.KEPT else "change"
    return format_html(
        '<div class="{}">{}{}</div>',
        style,
        _letter(fate),
        _table(passage)
        if passage.rows
        else format_html('<p class="words">{}{}</p>', _number(passage), _runs(passage.runs))
        if block
        else "",
    )


def _letter(fate: Fate) -> SafeString:
    if fate is Fate.KEPT:
        return mark_safe('<span class="letter"></span>')
    return format_html(
        '<span class="letter"><abbr title="{}">{}</abbr></span>', FATES[fate], LETTERS[fate]
    )


def _number(passage: Passage) -> SafeString:
    old = passage.old.number if passage.old else ""
    new = passage.new.number if passage.new else ""
    if passage.is_renumbered:
        return format_html("<del>{}</del> <ins>{}</ins> ", old, new)
    return format_html("{} ", new or old) if new or old else mark_safe("")


def _runs(runs: Iterable[Run]) -> SafeString:
    return format_html_join("", "{}", ((_run(run),) for run in runs))


def _run(run: Run) -> SafeString:
    tag = TAGS.get(run.change)
    if tag is None:
        return format_html("{}", run.text)
    opened, closed = mark_safe(f"<{tag}>"), mark_safe(f"</{tag}>")  # noqa: S308 - our own tags
    return format_html("{}{}{}", opened, run.text, closed)


def _table(passage: Passage) -> SafeString:
    rows = format_html_join(
        "",
        "<tr>{}</tr>",
        (
            (format_html_join("", "<td>{}</td>", ((_runs(cell),) for cell in row.cells)),)
            for row in passage.rows
        ),
    )
    return format_html(
        '<div class="scrolls" tabindex="0"><table><tbody>{}</tbody></table></div>', rows
    )
