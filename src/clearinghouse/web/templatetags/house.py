"""What the templates of the house can say: menus, dates, symbols, provisions, paragraphs."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django import template
from django.core.paginator import Page
from django.template.context import RequestContext
from django.template.loader_tags import BLOCK_CONTEXT_KEY
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext

from clearinghouse.law.distribution import PUBLIC_READER
from clearinghouse.law.provisions import Provision, parse_citation
from clearinghouse.reference.notes import note_in
from clearinghouse.text.blocks import Block
from clearinghouse.web import dates, menus
from clearinghouse.web.paragraphs import Quoted, block_html, words_html
from clearinghouse.web.words.cited import cited as cited_in_words

register = template.Library()

# English is the language of adopted texts; Russian is the other working language.
FALLBACKS = ("en", "ru", "kk")


@register.simple_tag(takes_context=True)
def again(context: RequestContext, name: str) -> SafeString:
    """Repeat the block ``name``, so that a title is written once for the tab and the page."""
    block = context.render_context[BLOCK_CONTEXT_KEY].get_block(name)
    return mark_safe(str(block.render(context)))  # noqa: S308 - a block has escaped its own values


@register.simple_tag(takes_context=True)
def main_menu(context: RequestContext) -> list[menus.Section]:
    """Return the words of the main menu with the pages under each."""
    return menus.main_menu(_here(context), context.get("reader") or PUBLIC_READER)


@register.simple_tag(takes_context=True)
def house_menu(context: RequestContext) -> list[menus.Entry]:
    """Return the entries of the menu at the foot of the page."""
    return menus.house_menu(_here(context))


@register.simple_tag(takes_context=True)
def security_menu(context: RequestContext) -> list[menus.Entry]:
    """Return the pages on which officers look after their own sign-in."""
    return menus.security_menu(_here(context))


@register.simple_tag(takes_context=True)
def account_menu(context: RequestContext) -> list[menus.Entry]:
    """Return the entries that the officer's standing and capacities open."""
    reader = context.get("reader") or PUBLIC_READER
    return menus.account_menu(_here(context), reader, context.get("capacities") or ())


@register.simple_tag(takes_context=True)
def kept(context: RequestContext, *without: str) -> SafeString:
    """Return the parameters of this address as hidden fields, except those named."""
    given = context["request"].GET
    return format_html_join(
        "",
        '<input type="hidden" name="{}" value="{}">',
        ((name, value) for name in given if name not in without for value in given.getlist(name)),
    )


@register.simple_tag
def page_numbers(page: Page[Any]) -> list[str | int]:
    """Return the numbers of the pages around this one, with gaps."""
    return list(page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1))


@register.filter
def long_date(value: date | str | dates.PartialDate | None, precision: str = "day") -> str:
    """Return a date in words; "2018-10" and "2018" show no more than is known."""
    if not value:
        return ""
    partial = _partial(value, precision)
    return dates.long_date(partial.day, _language(), partial.precision)


@register.filter
def day(value: date | str | dates.PartialDate | None, precision: str = "day") -> str:
    """Return a date in words as a ``<time>`` element that machines can read."""
    if not value:
        return ""
    partial = _partial(value, precision)
    words = dates.long_date(partial.day, _language(), partial.precision)
    return format_html('<time datetime="{}">{}</time>', partial, words)


@register.filter
def moment(value: datetime | None) -> str:
    """Return a moment in Astana time, saying so."""
    if not value:
        return ""
    words = gettext("%(moment)s (Astana time)") % {"moment": dates.long_moment(value, _language())}
    written = value.astimezone(dates.ASTANA).isoformat(timespec="seconds")
    return format_html('<time datetime="{}">{}</time>', written, words)


@register.filter
def in_language(value: Any, field: str = "") -> str:
    """Return a text in the language of the page, or marked with the language it is in.

    ``value`` is a mapping by language, or anything with the attributes ``field_en``, ``field_ru``
    and ``field_kk``.
    """
    language = _language()
    for code in (language, *FALLBACKS):
        words = (
            value.get(code) if isinstance(value, Mapping) else getattr(value, f"{field}_{code}", "")
        )
        if words and code == language:
            return format_html("{}", words)
        if words:
            return format_html('<span lang="{}">{}</span>', code, words)
    return ""


@register.filter
def noted(english: str) -> SafeString:
    """Return a note, or the title of a source, in the language of the page or marked as English."""
    words = note_in(_language(), english)
    if words is None:
        return format_html('<span lang="en">{}</span>', english)
    return format_html("{}", words)


@register.simple_tag
def paragraph(block: Block, quoted: Sequence[Quoted] = (), anchor: str = "") -> SafeString:
    """Return a block of a document with its number, address, emphasis and links."""
    return block_html(block, quoted=quoted, anchor=anchor)


@register.simple_tag
def words(block: Block, quoted: Sequence[Quoted] = ()) -> SafeString:
    """Return the words of a block alone."""
    return words_html(block, quoted)


@register.filter
def symbol_link(symbol: object) -> SafeString:
    """Return a symbol as a link to its document."""
    written = str(symbol)
    try:
        address = reverse("symbol", args=[written])
    except NoReverseMatch:
        return format_html('<span class="symbol">{}</span>', written)
    return format_html('<a class="symbol" href="{}">{}</a>', address, written)


@register.filter
def provision(cited: Provision | str) -> SafeString:
    """Return a provision, or the citation of one, as a link to the table of provisions."""
    try:
        found = parse_citation(cited) if isinstance(cited, str) else cited
    except LookupError:
        return format_html("{}", cited)
    written = cited_in_words(found)
    try:
        address = f"{reverse('provisions')}#{found.slug}"
    except NoReverseMatch:
        return format_html("{}", written)
    return format_html('<a href="{}">{}</a>', address, written)


@register.filter
def distribution(value: object) -> SafeString:
    """Return a distribution as a badge in the words of the line "Distr."."""
    code = getattr(value, "value", value)
    return _badge(str(code), _distributions().get(str(code), str(code)))


@register.filter
def provenance(value: object) -> SafeString:
    """Return whose word a record is: a Member State's, the Secretariat's, or a reference."""
    code = getattr(value, "value", value)
    return _badge(str(code), _provenances().get(str(code), str(code)))


def _version(value: Any, field: str, code: str) -> str:
    if isinstance(value, Mapping):
        return str(value.get(code) or "")
    return str(getattr(value, f"{field}_{code}", "") or "")


def _badge(code: str, label: str) -> SafeString:
    return format_html('<span class="badge badge-{}">{}</span>', code, label)


def _distributions() -> dict[str, str]:
    return {
        "public": gettext("Public"),
        "member_states": gettext("Member States only"),
        "members_and_observers": gettext("Member States and observers"),
        "addressees": gettext("Addressees only"),
    }


def _provenances() -> dict[str, str]:
    return {
        "national": gettext("National record"),
        "reference": gettext("Reference record"),
        "secretariat": gettext("Secretariat record"),
    }


def _partial(value: date | str | dates.PartialDate, precision: str) -> dates.PartialDate:
    if isinstance(value, dates.PartialDate):
        return value
    if isinstance(value, str):
        return dates.partial_date(value)
    if isinstance(value, datetime):
        value = dates.local_day(value)
    return dates.PartialDate(value, dates.Precision(precision))


def _language() -> str:
    return get_language() or "en"


def _here(context: RequestContext) -> str:
    request = context.get("request")
    return request.path if request else ""
