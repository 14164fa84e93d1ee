"""Feeds as bytes: read back by a feed reader as they were meant, whatever the words."""

from datetime import UTC, date, datetime, timedelta

import feedparser
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.web.atom import BEGINNING, Entry, Feed, opening_of, tag, written
from clearinghouse.web.dates import ASTANA

AT = datetime(2026, 11, 23, 9, 0, 0, 123456, tzinfo=UTC)
LINKS = {"self": "https://house.example/feeds/documents.en.atom"}


def a_feed(*entries: Entry, title: str = "New documents") -> Feed:
    return Feed("tag:house.example,2026:feeds/x", title, "en", "Secretariat", LINKS, entries)


def an_entry(
    identity: str = "tag:house.example,2026:x", title: str = "x", at: datetime = AT
) -> Entry:
    return Entry(identity, title, "https://house.example/en/documents/x/", at)


class TestAFeed:
    def test_says_when_its_newest_entry_changed(self) -> None:
        read = feedparser.parse(
            written(a_feed(an_entry(at=AT - timedelta(days=1)), an_entry("tag:y", at=AT)))
        )
        assert not read.bozo
        assert read.feed.updated == "2026-11-23T09:00:00.123456Z"
        assert read.version == "atom10"

    def test_without_entries_changed_at_the_beginning(self) -> None:
        read = feedparser.parse(written(a_feed()))
        assert not read.bozo
        assert read.entries == []
        assert datetime.fromisoformat(read.feed.updated) == BEGINNING

    def test_escapes_what_xml_would_read(self) -> None:
        title = "<b>A & B</b> ]]> “quoted”"
        read = feedparser.parse(written(a_feed(an_entry(title=title))))
        assert b"<b>" not in written(a_feed(an_entry(title=title)))
        assert read.entries[0].title_detail.type == "text/plain"
        assert read.entries[0].title == title

    def test_is_named_for_ever_by_the_house_alone(self) -> None:
        assert tag("house.example/record", "documents/abc") == (
            "tag:house.example,2026:documents/abc"
        )
        assert tag("house.example:8000/record", "x") == "tag:house.example,2026:x"

    def test_opens_a_day_in_astana_by_the_clock_of_then(self) -> None:
        before, after = date(2024, 2, 29), date(2024, 3, 2)
        assert opening_of(before, ASTANA).utcoffset() == timedelta(hours=6)
        assert opening_of(after, ASTANA).utcoffset() == timedelta(hours=5)


@given(title=st.text(), summary=st.text(), category=st.text())
def test_any_words_make_a_feed_that_can_be_read(title: str, summary: str, category: str) -> None:
    entry = Entry("tag:x", title, "https://x.example/", AT, AT, summary, (category,))
    read = feedparser.parse(written(a_feed(entry, title=title)))
    assert not read.bozo
    assert len(read.entries) == 1
