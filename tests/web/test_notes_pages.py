"""The pages of notes verbales: one officer writes, another clears, delegations open."""

from collections.abc import Iterator
from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings
from django.utils.timezone import now
from django.utils.translation import activate

from clearinghouse.correspondence.models import Delivery, NoteDraft, ReceivedNote
from clearinghouse.documents.models import Document, Note
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Reader
from clearinghouse.participants.models import Officer
from clearinghouse.writing.notes_verbales.enclosures import pages_of
from tests.correspondence.registry import READS, SUBJECT, Registry, an_officer
from tests.web.test_sign_in import MEMORY, PLAIN_FILES

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _plain_files() -> Iterator[None]:
    with override_settings(STORAGES=PLAIN_FILES, CACHES=MEMORY):
        activate("en")
        yield


@pytest.fixture
def registry() -> Registry:
    return Registry()


def browser(reader: Reader) -> Client:
    client = Client()
    client.force_login(Officer.objects.get(pk=reader.officer))
    return client


@pytest.fixture
def drafter(registry: Registry) -> Client:
    return browser(registry.drafter)


@pytest.fixture
def second(registry: Registry) -> Client:
    return browser(registry.second)


TYPED = {
    "purpose": "reminder",
    "register": "DOC",
    "addressed": "all_member_states",
    **{f"subject_{code}": words for code, words in SUBJECT.items()},
    "until": "2026-12-04",
}


def written(client: Client, **changed: object) -> NoteDraft:
    response = client.post("/en/notes/write/", {**TYPED, **changed})
    assert response.status_code == 302, response.content.decode()
    return NoteDraft.objects.latest("pk")


def issued(drafter: Client, second: Client, **changed: object) -> Note:
    key = written(drafter, **changed).pk
    second.post(f"/en/notes/drafts/{key}/act/clear/", {"version": 1})
    second.post(f"/en/notes/drafts/{key}/issue/", {"version": 1})
    note: Note | None = NoteDraft.objects.get(pk=key).note
    assert note is not None
    return note


class TestWriting:
    @pytest.mark.parametrize(
        "purpose",
        ["silence_opened", "silence_kept", "decisions_forwarded", "invitation", "free"],
    )
    def test_asks_for_what_the_purpose_needs(self, drafter: Client, purpose: str) -> None:
        page = drafter.get(f"/en/notes/write/?purpose={purpose}").content.decode()

        assert 'name="register"' in page
        assert ('name="deadline"' in page) is purpose.startswith("silence")
        assert ('name="meeting_kk"' in page) is (purpose in {"decisions_forwarded", "invitation"})

    def test_keeps_a_draft_and_shows_it_in_every_language(self, drafter: Client) -> None:
        key = written(drafter).pk

        page = drafter.get(f"/en/notes/drafts/{key}/").content.decode()
        for words in SUBJECT.values():
            assert words in page
        assert "Another officer of the registry clears this note" in page

    def test_says_what_is_wrong_with_what_was_typed(self, drafter: Client) -> None:
        response = drafter.post(
            "/en/notes/write/",
            {**TYPED, "enclosed": "MC/2020/DRAFT/404", "refers_to": "DOC/404", "until": "soon"},
        )

        page = response.content.decode()
        assert response.status_code == 422
        assert "names no paper of the register" in page
        assert "names no note of the register" in page
        assert not NoteDraft.objects.exists()

    @pytest.mark.parametrize(
        ("day", "status"),
        [("1991-12-31", 422), ("1992-01-01", 302), ("2099-12-31", 302), ("2100-01-01", 422)],
    )
    def test_takes_days_within_reach(self, drafter: Client, day: str, status: int) -> None:
        response = drafter.post("/en/notes/write/", {**TYPED, "until": day})

        assert response.status_code == status

    def test_writes_symbols_in_latin_letters(self, drafter: Client) -> None:
        key = written(
            drafter,
            purpose="silence_opened",
            symbol="ММ/2026/DRAFT/3",
            deadline="2026-12-11T18:00",
        ).pk

        assert NoteDraft.objects.get(pk=key).fields["symbol"] == "MM/2026/DRAFT/3"

    def test_says_why_the_room_refuses(self, drafter: Client) -> None:
        response = drafter.post("/en/notes/write/", {**TYPED, "register": "IN"})

        assert response.status_code == 422
        assert "is for notes received" in response.content.decode()

    def test_counts_the_pages_of_what_is_enclosed(
        self, registry: Registry, drafter: Client
    ) -> None:
        registry.paper()

        key = written(drafter, enclosed="SOC/2026-II/DRAFT/4").pk

        row = NoteDraft.objects.get(pk=key).enclosures.get()
        assert row.pages == {"en": 1, "ru": 1, "kk": 1}
        page = drafter.get(f"/en/notes/drafts/{key}/").content.decode()
        assert "на 1 странице (на английском языке)" in page

    def test_shows_what_was_typed_when_it_is_changed(self, drafter: Client) -> None:
        key = written(drafter, own_en="One.\r\n\r\nTwo.").pk

        page = drafter.get(f"/en/notes/drafts/{key}/change/").content.decode()
        assert SUBJECT["kk"] in page
        assert 'value="2026-12-04"' in page
        assert "One.\n\nTwo." in page

    def test_refuses_to_change_what_another_changed_meanwhile(
        self, drafter: Client, second: Client
    ) -> None:
        key = written(drafter).pk
        address = f"/en/notes/drafts/{key}/change/"
        assert second.post(address, {**TYPED, "version": 1}).status_code == 302

        late = drafter.post(address, {**TYPED, "version": 1})

        assert late.status_code == 422
        assert "it is version 2 now" in late.content.decode()

    def test_hands_out_a_preview_that_says_it_is_a_draft(self, drafter: Client) -> None:
        key = written(drafter).pk

        pdf = drafter.get(f"/en/notes/drafts/{key}/preview.pdf")
        html = drafter.get(f"/en/notes/drafts/{key}/preview.html").content.decode()
        assert pages_of(pdf.content) == 3
        assert "Draft. Not issued" in html
        assert drafter.get(f"/en/notes/drafts/{key}/preview.exe").status_code == 404

    @pytest.mark.parametrize("page", ["", "write/?purpose=free", "drafts/1/", "received/"])
    def test_is_hidden_from_everybody_else(self, registry: Registry, page: str) -> None:
        for reader in (registry.kazakhstan, registry.secretary, registry.japan):
            assert browser(reader).get(f"/en/notes/{page}").status_code == 404

    def test_is_said_in_three_languages(self, drafter: Client) -> None:
        key = written(drafter).pk
        for language in ("en", "ru", "kk"):
            for page in ("notes/", f"notes/drafts/{key}/", "notes/write/?purpose=invitation"):
                assert drafter.get(f"/{language}/{page}").status_code == 200


class TestClearingAndIssuing:
    def test_are_for_other_hands(self, drafter: Client) -> None:
        key = written(drafter).pk

        response = drafter.post(
            f"/en/notes/drafts/{key}/act/clear/", {"version": 1}, follow=True
        ).content.decode()

        assert "another officer of the registry clears it" in response
        assert NoteDraft.objects.get(pk=key).state == "draft"

    def test_say_the_consequence_before_and_the_number_after(
        self, drafter: Client, second: Client
    ) -> None:
        key = written(drafter).pk
        second.post(f"/en/notes/drafts/{key}/act/clear/", {"version": 1})

        asked = second.get(f"/en/notes/drafts/{key}/issue/").content.decode()
        told = second.post(f"/en/notes/drafts/{key}/issue/", {"version": 1}, follow=True)

        assert "cannot be called back" in asked
        assert "Note DOC/1 is issued. It goes to 3 delegations." in told.content.decode()

    def test_refuse_what_is_not_cleared(self, drafter: Client) -> None:
        key = written(drafter).pk

        response = drafter.post(f"/en/notes/drafts/{key}/issue/", {"version": 1})

        assert response.status_code == 422
        assert "must first be cleared" in response.content.decode()
        assert not Document.objects.exists()

    def test_give_a_draft_back_with_the_reason(self, drafter: Client, second: Client) -> None:
        key = written(drafter).pk
        given = f"/en/notes/drafts/{key}/act/return/"
        second.post(given, {"version": 1, "ground": "Wrong day."})

        assert "Wrong day." in drafter.get(f"/en/notes/drafts/{key}/").content.decode()
        assert "Say why" in second.post(given, {"version": 1}, follow=True).content.decode()

    def test_know_no_other_act(self, drafter: Client) -> None:
        key = written(drafter).pk

        assert drafter.post(f"/en/notes/drafts/{key}/act/burn/", {"version": 1}).status_code == 404
        assert drafter.get(f"/en/notes/drafts/{key}/act/clear/").status_code == 405


class TestAnIssuedNote:
    def test_is_a_file_that_looks_like_a_note(
        self, registry: Registry, drafter: Client, second: Client
    ) -> None:
        note = issued(drafter, second, addressed="one_embassy", participant="IND")

        address = f"/en/documents/{note.document.address}/file/en+ru+kk.txt"
        text = browser(registry.india).get(address).content.decode()
        assert "SECRETARIAT OF THE CONFERENCE" in text
        assert "ПОСОЛЬСТВО\nРЕСПУБЛИКИ ИНДИЯ" in text
        assert "№ DOC/1" in text
        assert browser(registry.kazakhstan).get(address).status_code == 404


class TestTheInbox:
    def test_notes_the_first_opening(
        self, registry: Registry, drafter: Client, second: Client
    ) -> None:
        note = issued(drafter, second)
        india = browser(registry.india)

        before = india.get("/en/notes-received/").content.decode()
        assert "1 note has not been opened by anybody of your delegation." in before
        opened = india.get(f"/en/notes-received/{note.document.address}/").content.decode()

        assert "First opened by your delegation" in opened
        assert Delivery.objects.get(participant="IND").state == "opened"
        assert Delivery.objects.get(participant="KAZ").state == "available"

    def test_says_where_it_was_signed_in_the_words_of_each_language(
        self, registry: Registry, drafter: Client, second: Client
    ) -> None:
        address = f"notes-received/{issued(drafter, second).document.address}/"

        told = browser(registry.india).get(f"/en/{address}").content.decode()

        assert "<p>город Астана, " in told
        assert "<p>Astana, " in told
        assert told.count("<p>Astana, ") == 1

    @pytest.mark.parametrize("page", ["", "file/en.pdf"])
    def test_notes_an_opening_in_the_register_as_well(
        self, registry: Registry, drafter: Client, second: Client, page: str
    ) -> None:
        note = issued(drafter, second)

        browser(registry.india).get(f"/en/documents/{note.document.address}/{page}")
        drafter.get(f"/en/documents/{note.document.address}/{page}")

        states = dict(Delivery.objects.values_list("participant", "state"))
        assert states == {"IND": "opened", "KAZ": "available", "TUR": "queued"}

    def test_lets_a_delegation_confirm_the_receipt(
        self, registry: Registry, drafter: Client, second: Client
    ) -> None:
        address = f"/en/notes-received/{issued(drafter, second).document.address}/"
        india = browser(registry.india)
        india.get(address)

        assert "confirmed the receipt" in india.post(address, follow=True).content.decode()

    def test_hides_the_notes_of_others(
        self, registry: Registry, drafter: Client, second: Client
    ) -> None:
        note = issued(drafter, second, addressed="one_ministry", participant="IND")
        address = f"/en/notes-received/{note.document.address}/"

        for reader in (registry.kazakhstan, registry.japan, registry.second):
            assert browser(reader).get(address).status_code == 404
        assert (
            "DOC/1" not in browser(registry.kazakhstan).get("/en/notes-received/").content.decode()
        )

    def test_stands_in_the_menu_of_those_who_read(self, registry: Registry) -> None:
        uncleared = an_officer("IND", Capacity.DELEGATION_ADMINISTRATOR)

        assert "/en/notes-received/" in browser(registry.india).get("/en/").content.decode()
        assert "/en/notes-received/" not in browser(uncleared).get("/en/").content.decode()


class TestTheCirculation:
    def test_shows_when_each_could_read_and_did(
        self, registry: Registry, drafter: Client, second: Client
    ) -> None:
        note = issued(drafter, second)
        browser(registry.india).get(f"/en/notes-received/{note.document.address}/")

        page = second.get(f"/en/notes/issued/{note.document.address}/").content.decode()
        assert "Every delegation could read it from the same moment" in page
        assert page.count("not opened yet") == 1
        assert "to be handed over" in page
        assert (
            browser(registry.india).get(f"/en/notes/issued/{note.document.address}/").status_code
            == 404
        )

    def test_reminds_those_who_have_not_opened(self, drafter: Client, second: Client) -> None:
        address = f"/en/notes/issued/{issued(drafter, second).document.address}/"

        told = second.post(f"{address}remind/", follow=True).content.decode()

        assert "3 delegations are reminded." in told

    def test_enters_a_delivery_on_paper(
        self, registry: Registry, drafter: Client, second: Client
    ) -> None:
        address = f"/en/notes/issued/{issued(drafter, second).document.address}/"
        given = {
            "what": "attest",
            "participant": "TUR",
            "channel": "paper",
            "handed_at": (now() + timedelta(hours=6)).strftime("%Y-%m-%dT%H:%M"),
            "witness": registry.drafter.officer,
        }

        early = second.post(address, given)
        assert "That moment has not come yet." in early.content.decode()


class TestNotesReceived:
    GIVEN = {
        "sender": "IND",
        "number": "EI/17-26",
        "dated_on": "2025-11-20",
        "received_at": "2025-11-23T10:00",
        "channel": "paper",
        "language": "en",
        "subject": "Comments on orchards",
        "text": "The Embassy has no comments.",
    }

    def test_are_entered_with_a_scan(self, registry: Registry, second: Client) -> None:
        scan = SimpleUploadedFile("n.pdf", BytesIO(b"%PDF-1.4").read(), "application/pdf")

        response = second.post("/en/notes/received/", {**self.GIVEN, "scan": scan}, follow=True)

        assert "The note is entered under number IN/1." in response.content.decode()
        assert ReceivedNote.objects.get().note.document.revisions.get().sources.count() == 1

    def test_are_entered_once(self, second: Client) -> None:
        second.post("/en/notes/received/", self.GIVEN)

        again = second.post("/en/notes/received/", self.GIVEN)

        assert again.status_code == 422
        assert "is in the register already" in again.content.decode()

    def test_are_listed_with_the_note_they_answer(self, drafter: Client, second: Client) -> None:
        issued(drafter, second)
        second.post("/en/notes/received/", {**self.GIVEN, "answers": "DOC/1"})

        page = second.get("/en/notes/received/").content.decode()
        assert "EI/17-26" in page
        assert "№ DOC/1" in page


def test_a_reader_alone_is_no_registry(registry: Registry) -> None:
    assert browser(an_officer("SEC", *READS)).get("/en/notes/").status_code == 404


class TestTheWays:
    GIVEN = {
        "channels": ["portal", "email"],
        "address": "notes@india.example",
        "language": "en",
        "wishes_papers": "on",
    }

    def test_are_chosen_by_the_administrator(self, registry: Registry) -> None:
        client = browser(an_officer("IND", *READS, Capacity.DELEGATION_ADMINISTRATOR))

        assert "Nothing has been chosen yet" in client.get("/en/delegation/notes/").content.decode()
        page = client.post("/en/delegation/notes/", self.GIVEN, follow=True).content.decode()

        assert "Notes issued from now on are sent by these ways." in page
        assert "notes@india.example" in page

    def test_are_entered_by_the_registry_on_a_written_request(
        self, registry: Registry, second: Client
    ) -> None:
        without = second.post("/en/notes/ways/IND/", self.GIVEN)
        assert without.status_code == 422
        assert "Name the note or letter" in without.content.decode()

        page = second.post("/en/notes/ways/IND/", {**self.GIVEN, "request": "IND/7"}, follow=True)
        assert "papers attached" in page.content.decode()
        assert second.get("/en/notes/ways/SEC/").status_code == 404

    def test_are_hidden_from_others(self, registry: Registry) -> None:
        for address in ("/en/notes/ways/", "/en/notes/ways/IND/", "/en/delegation/notes/"):
            assert browser(registry.india).get(address).status_code == 404

    def test_fail_and_are_changed_on_the_page_of_the_note(
        self, registry: Registry, second: Client
    ) -> None:
        second.post("/en/notes/ways/IND/", {**self.GIVEN, "request": "IND/7"})
        note = registry.issued(at=now() - timedelta(hours=1))
        address = f"/en/notes/issued/{note.address}/"
        assert "waits to be sent" in second.get(address).content.decode()

        def failed(hours: int, words: str = "") -> str:
            moment = (now() + timedelta(hours=5 - hours)).strftime("%Y-%m-%dT%H:%M")
            given = {"what": "fail", "sending": "IND email", "failure": "other"}
            given |= {"failed_at": moment, "words": words}
            return second.post(address, given, follow=True).content.decode()

        assert "That was before the note was issued." in failed(2, "Mailbox full.")
        assert "Say in a sentence why it failed." in failed(0)
        page = failed(0, "Mailbox full.")
        assert "For another reason: Mailbox full." in page
        assert "by e-mail: <strong>failed</strong>" in page

        again = {"what": "again", "participant": "IND", "channel": "paper"}
        assert (
            "The note is sent once more."
            in second.post(address, again, follow=True).content.decode()
        )
        assert second.post(address, {"what": "burn"}).status_code == 404
