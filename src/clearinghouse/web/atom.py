"""Feeds as Atom (RFC 4287), paged (RFC 5005), with addresses that stay (RFC 4151).

Pure: what is told comes in, bytes go out.  Letters that XML cannot hold are left out.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from lxml import etree

MEDIA_TYPE: Final = "application/atom+xml; charset=utf-8"
# A feed without entries was last changed when the Conference began.
BEGINNING: Final = datetime(1999, 9, 14, tzinfo=UTC)

_ATOM: Final = "http://www.w3.org/2005/Atom"
# To lxml the default namespace is the one without a name; its types do not know it.
_DEFAULT: Final[dict[str | None, str]] = {None: _ATOM}
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_NOT_IN_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One piece of news: ``identity`` is what it is for ever, below the feed's own."""

    identity: str
    title: str
    address: str
    updated: datetime
    published: datetime | None = None
    summary: str = ""
    categories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed in one language; ``links`` are by their relation (self, next, first, alternate)."""

    identity: str
    title: str
    language: str
    author: str
    links: Mapping[str, str]
    entries: tuple[Entry, ...] = ()
    subtitle: str = ""
    others: Mapping[str, str] = field(default_factory=dict)


def tag(authority: str, specific: str) -> str:
    """Return an address that names something for ever: ``tag:authority,2026:specific``."""
    return f"tag:{authority.partition('/')[0].partition(':')[0]},2026:{specific}"


def opening_of(day: date, zone: ZoneInfo) -> datetime:
    """Return the first moment of a day in a zone."""
    return datetime.combine(day, time(), zone)


def written(feed: Feed) -> bytes:
    """Return the feed as XML."""
    root = etree.Element(f"{{{_ATOM}}}feed", nsmap=_DEFAULT)  # type: ignore[arg-type]
    root.set(_LANGUAGE, feed.language)
    _text(root, "id", feed.identity)
    _text(root, "title", feed.title)
    if feed.subtitle:
        _text(root, "subtitle", feed.subtitle)
    _text(root, "updated", _moment(max((e.updated for e in feed.entries), default=BEGINNING)))
    _text(etree.SubElement(root, f"{{{_ATOM}}}author"), "name", feed.author)
    for relation, address in feed.links.items():
        _link(root, relation, address, "text/html" if relation == "alternate" else "")
    for language, address in feed.others.items():
        _link(root, "alternate", address, "application/atom+xml", language)
    for entry in feed.entries:
        root.append(_entry(entry))
    return etree.tostring(root, xml_declaration=True, encoding="utf-8")


def _entry(entry: Entry) -> etree._Element:
    element = etree.Element(f"{{{_ATOM}}}entry")
    _text(element, "id", entry.identity)
    _text(element, "title", entry.title)
    _text(element, "updated", _moment(entry.updated))
    if entry.published is not None:
        _text(element, "published", _moment(entry.published))
    _link(element, "alternate", entry.address, "text/html")
    for category in entry.categories:
        etree.SubElement(element, f"{{{_ATOM}}}category").set("term", _plain(category))
    if entry.summary:
        _text(element, "summary", entry.summary)
    return element


def _text(parent: etree._Element, name: str, words: str) -> None:
    etree.SubElement(parent, f"{{{_ATOM}}}{name}").text = _plain(words)


def _link(
    parent: etree._Element, relation: str, address: str, media_type: str = "", language: str = ""
) -> None:
    link = etree.SubElement(parent, f"{{{_ATOM}}}link")
    link.set("rel", relation)
    link.set("href", _plain(address))
    if media_type:
        link.set("type", media_type)
    if language:
        link.set("hreflang", language)


def _plain(words: str) -> str:
    return _NOT_IN_XML.sub("", words)


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
