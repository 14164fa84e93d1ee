"""The pages of the status of instruments, their files, and the reminders that officers draft."""

import csv
import io
from datetime import date
from zipfile import ZipFile

import pytest
from django.test import Client, override_settings

from clearinghouse.correspondence.models import NoteDraft
from clearinghouse.law.entry_into_force import INSTRUMENT
from clearinghouse.participants.acting import INSTALLATION
from clearinghouse.participants.models import Officer
from clearinghouse.procedures import operations
from clearinghouse.procedures.models import Instrument, InstrumentAct
from tests.procedures.test_deposits import AGREEMENT
from tests.resources.house import AT, OPEN, House
from tests.web.test_measures_pages import PLAIN_FILES

pytestmark = pytest.mark.django_db
DEPOSIT = {
    "state": "IND",
    "deed": "ratified",
    "done_on": "2026-09-01",
    "notified_on": "2026-10-10",
    "document": OPEN,
}


@pytest.fixture
def house():
    with override_settings(STORAGES=PLAIN_FILES):
        house = House()
        operations.enter_instrument(instrument=AGREEMENT, by=INSTALLATION, at=AT)
        yield house


@pytest.fixture
def registry(house: House) -> Client:
    client = Client()
    client.force_login(Officer.objects.get(pk=house.registry.officer))
    return client


class TestTheForms:
    def test_register_a_deposit_that_everybody_sees(self, registry) -> None:
        answer = registry.post(f"/en/instruments/{INSTRUMENT}/deposit/", DEPOSIT)

        assert answer.status_code == 302
        for language, words in (("en", "1 September 2026"), ("ru", "1 сентября 2026")):
            assert words in Client().get(f"/{language}/instruments/status/").content.decode()
        assert "Ratified" in Client().get(f"/en/instruments/{INSTRUMENT}/").content.decode()

    def test_say_what_is_wrong_and_keep_nothing(self, registry) -> None:
        wrong = {**DEPOSIT, "notified_on": "2026-08-01"}
        answer = registry.post(f"/en/instruments/{INSTRUMENT}/deposit/", wrong)

        assert answer.status_code == 422
        assert "cannot have been notified before" in answer.content.decode()
        assert InstrumentAct.objects.count() == 1

    def test_state_that_the_list_is_whole(self, registry) -> None:
        registry.post(f"/en/instruments/{INSTRUMENT}/whole/", {"on": "2026-11-01"})

        assert Instrument.objects.get().whole_on == date(2026, 11, 1)
        page = Client().get("/en/instruments/status/?as_of=2026-11-01").content.decode()
        assert "whole as on 1 November 2026" in page
        assert "not yet done" in page

    def test_attach_a_statement(self, registry) -> None:
        said = {"state": "TUR", "kind": "reservation", "made_on": "2010-01-01", "language": "kk"}
        registry.post(f"/en/instruments/{INSTRUMENT}/statement/", {**said, "text": "Бақтар ашық."})

        page = Client().get(f"/en/instruments/{INSTRUMENT}/").content.decode()
        assert '<div lang="kk"><p>Бақтар ашық.</p></div>' in page


class TestReminders:
    def test_are_drafted_to_those_chosen_in_three_languages_and_not_sent(self, registry) -> None:
        answer = registry.post(f"/en/instruments/{INSTRUMENT}/remind/", {"states": ["IND", "TUR"]})

        assert answer.headers["Location"] == "/en/notes/"
        drafts = NoteDraft.objects.order_by("participant")
        assert [draft.participant_id for draft in drafts] == ["IND", "TUR"]
        assert {draft.state for draft in drafts} == {"draft"}
        (words,) = drafts[0].own_words["kk"]
        assert "Келісім" in words
        assert set(drafts[0].own_words) == {"en", "ru", "kk"}

    def test_offer_nobody_who_is_bound(self, registry) -> None:
        page = registry.get(f"/en/instruments/{INSTRUMENT}/remind/")

        offered = [code for code, _name in page.context["form"].fields["states"].choices]
        assert offered == ["CHN", "IND", "TUR"]
        assert page.context["form"].initial["states"] == []


class TestTheFiles:
    def test_hold_the_whole_matrix(self, registry) -> None:
        registry.post(f"/en/instruments/{INSTRUMENT}/deposit/", DEPOSIT)

        file = Client().get("/en/instruments/status/table.csv").content.decode("utf-8-sig")
        head, *lines = csv.reader(io.StringIO(file))
        assert head == ["State", "Agreement"]
        assert dict(lines)["India"] == "Ratified: 1 September 2026"
        assert dict(lines)["China"] == "nothing known"

    def test_open_in_word(self, registry) -> None:
        answer = Client().get("/ru/instruments/status/table.docx")

        with ZipFile(io.BytesIO(answer.content)) as package:
            written = package.read("word/document.xml").decode()
        assert "Соглашение" in written
        assert "22 февраля 2007" in written


def test_the_interface_registers_and_reads(registry) -> None:
    given = {**DEPOSIT, "participant": DEPOSIT["state"]}
    del given["state"]
    for status in (201, 200):
        answer = registry.post(
            f"/api/v1/instruments/{INSTRUMENT}/deposits", given, content_type="application/json"
        )
        assert answer.status_code == status, answer.content
    read = Client().get("/api/v1/instrument-status?as_of=2026-10-10").json()
    india = next(line for line in read["states"] if line["participant"] == "IND")
    assert india["cells"][0]["acts"][0]["notified_on"] == "2026-10-10"
    assert read["instruments"][0]["force"]["stand"] == "unknown"
    said = {"participant": "IND", "kind": "declaration", "made_on": "2010-01-01", "text": "So."}
    answer = registry.post(
        f"/api/v1/instruments/{INSTRUMENT}/statements", said, content_type="application/json"
    )
    assert answer.status_code == 201
    whole = {"on": "2026-11-01"}
    answer = registry.post(
        f"/api/v1/instruments/{INSTRUMENT}/whole", whole, content_type="application/json"
    )
    assert answer.json()["instruments"][0]["whole_on"] == "2026-11-01"
