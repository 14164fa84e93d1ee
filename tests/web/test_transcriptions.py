"""Correcting how a paper was copied: the form, the difference, the history, and who sees them."""

import re
from html import unescape

import pytest
from django.test import Client, override_settings
from django.urls import reverse
from django.utils.translation import activate

from clearinghouse.documents import operations
from clearinghouse.documents.models import LanguageVersion
from clearinghouse.documents.papers import OriginalFile
from clearinghouse.law.credentials import Capacity
from clearinghouse.record.models import Entry
from clearinghouse.text.languages import Language
from tests.factories import NOW, REGISTRY, a_paper, a_version
from tests.participants.people import an_officer, delegations
from tests.web.test_sign_in import MEMORY, PLAIN_FILES

pytestmark = pytest.mark.django_db
READ = "The bodies will meet in spring."
PRINTED = "The bodies will meet in autumn."


@pytest.fixture
def registered(db):
    delegations()
    russian = a_version("Органы соберутся весной.", language=Language.RU, title="О садах")
    paper = a_paper("MC/2025/DRAFT/1", a_version(READ, "They report."), russian)
    file = OriginalFile("as-received.txt", "text/plain", PRINTED.encode())
    original = operations.keep_original(file=file, marking=paper.marking, at=NOW)
    with override_settings(STORAGES=PLAIN_FILES, CACHES=MEMORY):
        activate("en")
        yield operations.register(paper=paper, by=REGISTRY, at=NOW, originals=(original,))


def signed_in(participant: str, *capacities: Capacity) -> Client:
    client = Client()
    client.force_login(an_officer(participant, *capacities))
    return client


@pytest.fixture
def registry(registered) -> Client:
    return signed_in("SEC", Capacity.READ, Capacity.REGISTRY)


def form_of(registered, language: str = "en") -> str:
    return reverse("document_correct", args=[registered.address, language])


def history_of(registered, language: str = "en") -> str:
    return reverse("document_transcriptions", args=[registered.address, language])


def hidden(page: str) -> dict[str, str]:
    """Return what the form would send back untouched."""
    fields = re.findall(r'<input type="hidden" name="(corrects|seen)" value="([^"]*)"', page)
    areas = re.findall(r'<textarea[^>]* name="(text:[^"]+)"[^>]*>\n([^<]*)</textarea>', page)
    return dict(fields) | {name: unescape(words) for name, words in areas}


def page(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


class TestForm:
    def test_shows_each_paragraph_and_the_file_as_received(self, registry, registered) -> None:
        shown = page(registry, form_of(registered))

        assert hidden(shown)["text:para-1"] == READ
        assert "as-received.txt" in shown
        assert 'name="store"' not in shown

    def test_is_reached_from_the_document_in_each_language(self, registry, registered) -> None:
        for language in ("en", "ru"):
            document = reverse("document", args=[registered.address])
            assert form_of(registered, language) in page(registry, f"{document}?text={language}")

    @pytest.mark.parametrize(
        ("participant", "capacities"),
        [
            ("KAZ", (Capacity.READ,)),
            ("KAZ", (Capacity.DELEGATION_ADMINISTRATOR, Capacity.READ)),
            ("SEC", (Capacity.READ,)),
            ("SEC", (Capacity.ADMINISTRATOR,)),
            ("SEC", (Capacity.REGISTRY,)),
        ],
    )
    def test_is_not_there_for_others(self, registered, participant, capacities) -> None:
        other = signed_in(participant, *capacities)

        assert other.get(form_of(registered)).status_code == 404
        assert other.post(form_of(registered), {"store": "1"}).status_code == 404
        document = other.get(reverse("document", args=[registered.address]))
        assert "/correct/" not in document.content.decode() or Capacity.REGISTRY in capacities
        assert LanguageVersion.objects.filter(transcription__gt=1).count() == 0

    def test_asks_visitors_to_sign_in(self, registered) -> None:
        assert Client().get(form_of(registered)).status_code == 302

    def test_is_not_there_for_a_language_that_is_not_held(self, registry, registered) -> None:
        assert registry.get(form_of(registered, "kk")).status_code == 404
        assert registry.get(form_of(registered, "xx")).status_code == 404


class TestCorrecting:
    def try_it(self, client: Client, address: str, sent: dict[str, str]) -> dict[str, str]:
        answer = client.post(address, {**sent, "show": "1"})
        assert answer.status_code == 200
        shown = answer.content.decode()
        assert "<del>spring" in shown
        assert "<ins>autumn" in shown
        return hidden(shown)

    def sent(self, client: Client, address: str) -> dict[str, str]:
        fields = hidden(page(client, address))
        return fields | {"text:para-1": PRINTED, "reason": "One word was misread."}

    def test_shows_the_difference_then_stores_it(self, registry, registered) -> None:
        address = form_of(registered)
        sent = self.sent(registry, address)
        sent |= self.try_it(registry, address, sent)
        assert LanguageVersion.objects.filter(transcription=2).count() == 0

        answer = registry.post(address, {**sent, "store": "1"}, follow=True)

        shown = answer.content.decode()
        assert "The correction is stored." in shown
        assert PRINTED in shown
        assert history_of(registered) in shown
        told = page(signed_in("KAZ", Capacity.READ), history_of(registered))
        assert "One word was misread." in told
        assert "<del>spring" in told
        assert READ in told
        assert Client().get(history_of(registered)).status_code == 404

    def test_stores_nothing_that_was_not_shown_first(self, registry, registered) -> None:
        address = form_of(registered)
        sent = self.sent(registry, address)
        unseen = registry.post(address, {**sent, "store": "1"})
        other = {**sent, **hidden(unseen.content.decode()), "text:para-2": "They never report."}

        again = registry.post(address, {**other, "store": "1"})

        assert (unseen.status_code, again.status_code) == (200, 200)
        assert "never" in again.content.decode()
        assert LanguageVersion.objects.filter(transcription=2).count() == 0

    def test_says_so_when_nothing_would_change(self, registry, registered) -> None:
        sent = hidden(page(registry, form_of(registered))) | {"reason": "none"}

        shown = registry.post(form_of(registered), sent).content.decode()

        assert "the text says the same as before" in shown
        assert 'name="store"' not in shown

    def test_needs_a_reason_and_keeps_what_was_typed(self, registry, registered) -> None:
        address = form_of(registered)
        sent = self.sent(registry, address)
        sent |= self.try_it(registry, address, sent)

        answer = registry.post(address, {**sent, "reason": " ", "store": "1"})

        assert answer.status_code == 409
        assert "Name the reason of the correction." in answer.content.decode()
        assert hidden(answer.content.decode())["text:para-1"] == PRINTED

    def test_loses_nothing_when_another_came_first(self, registry, registered) -> None:
        address = form_of(registered)
        sent = self.sent(registry, address)
        sent |= self.try_it(registry, address, sent)
        operations.correct_text(
            revision_id=registered.revision,
            version=a_version(READ, "They report in full."),
            corrects=a_version(READ, "They report.").digest,
            reason="two words were lost",
            by=REGISTRY,
            at=NOW,
        )
        entries = Entry.objects.count()

        answer = registry.post(address, {**sent, "store": "1"})

        shown = answer.content.decode()
        assert answer.status_code == 409
        assert "corrected by somebody else while you were writing" in shown
        kept = hidden(shown)
        assert kept["text:para-1"] == PRINTED
        assert kept["text:para-2"] == "They report in full."
        assert Entry.objects.count() == entries
        stored = registry.post(address, {**sent, **kept, "store": "1"})
        assert stored.status_code == 302
        held = LanguageVersion.objects.get(transcription=3)
        assert [block["text"] for block in held.blocks] == [PRINTED, "They report in full."]

    def test_shows_what_was_typed_for_a_paragraph_that_is_gone(self, registry, registered) -> None:
        address = form_of(registered)
        sent = self.sent(registry, address) | {"text:para-2": "They report twice."}
        operations.correct_text(
            revision_id=registered.revision,
            version=a_version(READ),
            corrects=a_version(READ, "They report.").digest,
            reason="a running head was taken for a paragraph",
            by=REGISTRY,
            at=NOW,
        )

        shown = registry.post(address, {**sent, "store": "1"}).content.decode()

        assert "They report twice." in shown
        assert "paragraphs that no longer stand" in shown


class TestHistory:
    def test_of_a_text_never_corrected_is_its_registration(self, registry, registered) -> None:
        shown = page(registry, history_of(registered))

        assert "Transcription 1" in shown
        assert "Transcription corrected" not in shown
