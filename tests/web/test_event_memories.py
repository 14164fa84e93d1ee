"""The page of an event with what stays of it: photographs, lessons, notes that invited."""

import re
from collections.abc import Iterator

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings

from clearinghouse.law.distribution import Reader
from clearinghouse.participants.facts import Words
from clearinghouse.planning import operations
from clearinghouse.planning.facts import EventFacts, OrganiserFacts
from tests.api.acting import client_of
from tests.planning.house import AMENDS, House
from tests.reading.test_photographs import TRACES, exif, jpeg, segment
from tests.web.test_measures_pages import PLAIN_FILES

pytestmark = pytest.mark.django_db
PAGE = "/en/events/2028-01/"
PAST = EventFacts(
    title=Words("Workshop on old orchards"),
    time="2026-05-12/2026-05-13",
    organisers=(OrganiserFacts(participant="KAZ"),),
)


@pytest.fixture
def house() -> Iterator[House]:
    with override_settings(STORAGES=PLAIN_FILES):
        made = House()
        made.compile()
        operations.draft_invitation(code="2028-01", register="DOC", by=made.registry, at=AMENDS)
        operations.change_event(
            code="2028-01", facts=PAST, reason="Earlier.", seen=1, by=made.registry, at=AMENDS
        )
        yield made


def browser(reader: Reader) -> Client:
    client = client_of(reader)
    client.handler.enforce_csrf_checks = False
    return client


def page(reader: Reader, address: str = PAGE) -> str:
    return browser(reader).get(address).content.decode()


def send(reader: Reader, content: bytes, **alt: str) -> str:
    """Send the form with a photograph; return the page that follows."""
    file = SimpleUploadedFile("orchard.exe", content, "application/octet-stream")
    told = browser(reader).post(f"{PAGE}photographs/", {"photograph": file, **alt}, follow=True)
    return str(told.content.decode())


class TestPhotographs:
    def test_are_shown_with_words_in_the_language_in_which_they_are(self, house: House) -> None:
        picture = jpeg(told=segment(0xE1, exif(6)))
        assert "Say what the photograph shows" in send(house.kazakhstan, picture)
        assert "Only an organiser" in send(house.india, picture, alt_en="Trees")
        assert "no whole picture" in send(house.kazakhstan, b"MZ", alt_en="Trees")
        shown = send(house.kazakhstan, picture, alt_ru="Старые «сады»")
        assert "stands with the event." in shown

        told = page(house.india)
        image = re.search(r"<img[^>]*photographs/1/[^>]*>", told)
        assert image is not None
        assert 'alt="Старые «сады»" lang="ru"' in image.group()
        bytes_shown = browser(house.india).get(f"{PAGE}photographs/1/")
        assert [trace for trace in TRACES if trace in bytes_shown.content] == []
        assert bytes_shown["X-Content-Type-Options"] == "nosniff"
        assert browser(house.observer).get(f"{PAGE}photographs/1/").status_code == 404

    def test_are_described_and_taken_down_by_those_who_hold_the_event(self, house: House) -> None:
        send(house.kazakhstan, jpeg(), alt_ru="Сады")
        own, other = browser(house.kazakhstan), browser(house.india)
        assert "take-down/" in page(house.kazakhstan)
        assert "take-down/" not in page(house.india)
        other.post(f"{PAGE}photographs/1/take-down/")
        own.post(f"{PAGE}photographs/1/describe/", {"alt_ru": "Сады", "alt_en": "Orchards"})
        assert 'alt="Orchards" lang="en"' in page(house.india)
        own.post(f"{PAGE}photographs/1/take-down/")
        assert "<figure>" not in page(house.india)


class TestLessons:
    def test_are_written_in_versions_that_say_who_wrote_them_and_when(self, house: House) -> None:
        own = browser(house.kazakhstan)
        own.post(f"{PAGE}lessons/", {"text_en": "Begin earlier.\n<b>Now</b>", "seen": 0})
        late = own.post(f"{PAGE}lessons/", {"text_en": "Lost.", "seen": 0}, follow=True)
        assert "nothing of yours was kept" in late.content.decode()
        own.post(f"{PAGE}lessons/", {"text_en": "Begin much earlier.", "seen": 1})

        told = page(house.turkiye)
        assert "Begin much earlier." in told
        assert "Begin earlier.<br>&lt;b&gt;Now" in told
        assert "Version 2" in told
        assert "lessons/" not in told
        assert "13 June 2026" in told

    def test_and_notes_are_nothing_to_those_outside(self, house: House) -> None:
        assert "Invited by note verbale" in page(house.registry)
        for reader in (house.kazakhstan, house.turkiye):
            assert "Invited by note verbale" not in page(reader)
        assert browser(house.observer).get(PAGE).status_code == 404
