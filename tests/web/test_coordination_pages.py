"""Pages of areas: an offer from the first word to the List, by four officers in their browsers."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.test import Client, TestCase, override_settings

from clearinghouse.coordination.models import Submission
from clearinghouse.law.coordination import Role, Term
from clearinghouse.law.credentials import Capacity
from clearinghouse.participants.models import Officer
from tests.coordination.house import AT, DAY, SPEAKS, House, seat
from tests.measures.catalogues import a_ground
from tests.participants.people import an_officer

PLAIN_FILES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
OFFER = {
    "area": "NCT-ICT",
    "role": "coordinator",
    "starts_on": "2027-01-01",
    "ends_on": "2027-12-31",
    "en": "We offer ourselves.",
    "ru": "",
    "kk": "",
}


@pytest.fixture(autouse=True)
def _plain_files() -> Iterator[None]:
    """Let pages name their files as they lie there."""
    with override_settings(STORAGES=PLAIN_FILES):
        yield


class TestAnOffer(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.house = House()
        cls.officers = {
            code: an_officer(code, *capacities)
            for code, capacities in (
                ("IND", SPEAKS),
                ("KAZ", SPEAKS),
                ("TUR", SPEAKS),
                ("JPN", SPEAKS),
                ("SEC", (Capacity.READ, Capacity.REGISTRY)),
            )
        }

    def browser(self, code: str) -> Client:
        client = Client()
        client.force_login(self.officers[code])
        return client

    def page(self, code: str, path: str) -> str:
        response = self.browser(code).get(path)
        assert response.status_code == 200, (code, path, response.status_code)
        return response.content.decode()

    def drafted(self) -> str:
        response = self.browser("IND").post("/en/coordination/submissions/write/", OFFER)
        assert response.status_code == 302
        return response.headers["Location"]

    def test_goes_from_a_draft_through_the_chairmanship_to_all_and_is_answered(self) -> None:
        address = self.drafted()
        assert "A term of at least two years is recommended." in self.page("IND", address)
        assert self.browser("KAZ").get(address).status_code == 404

        sent = self.browser("IND").post(f"{address}send/", {"version": 1}, follow=True)
        assert "It has been sent." in sent.content.decode()
        assert self.browser("TUR").get(address).status_code == 404

        assert "Pass it on as the Chairmanship" in self.page("KAZ", address)
        self.browser("KAZ").post(f"{address}pass-on/")
        registry = self.page("SEC", "/en/coordination/")
        assert "To be circulated" in registry
        number = self.note_number()
        done = self.browser("SEC").post(f"{address}circulate/", {"note": number}, follow=True)
        assert "It is before all Member States." in done.content.decode()

        self.browser("TUR").post(f"{address}comment/", {"kind": "support", "text": ""})
        shown = self.page("IND", address)
        assert re.search(r"<strong>Türkiye</strong> · <span class=\"badge\">Support", shown)
        assert self.browser("JPN").get(address).status_code == 404

        key = Submission.objects.get().key
        sent_on = Submission.objects.get().sent_at.date()
        self.house.decide(seat(), Term(sent_on + 9 * DAY, sent_on + 900 * DAY), on=sent_on)
        assert "Granted: the List shows it" in self.page("TUR", address)
        assert key in address

    def note_number(self) -> str:
        self.house.note()
        return "DOC/801"

    def test_is_refused_in_sentences_beside_the_field(self) -> None:
        wrong = OFFER | {"ends_on": "2026-12-31", "en": ""}
        response = self.browser("IND").post("/en/coordination/submissions/write/", wrong)
        shown = response.content.decode()
        assert response.status_code == 422
        assert "A term ends on its first day or later." in shown
        assert "Write the text in at least one language." in shown
        assert not Submission.objects.exists()

    def test_fills_in_the_forms_of_the_registry(self) -> None:
        key = self.house.circulated()
        silence = self.page("SEC", f"/en/silence/open/?submission={key}")
        assert "appoint NCT-ICT coordinator IND 2027-01-01 2029-01-01" in silence
        note = self.page("SEC", f"/ru/notes/write/?purpose=free&submission={key}")
        assert "Предлагаем себя." in note
        assert re.search(r"Первый день: 1\sянваря\s2027", note)

    def test_cannot_be_sent_by_an_officer_who_does_not_speak_for_the_state(self) -> None:
        key = self.house.drafted()
        client = Client()
        client.force_login(Officer.objects.get(pk=self.house.silent.officer))
        response = client.post(
            f"/en/coordination/submissions/{key}/send/", {"version": 1}, follow=True
        )
        assert ", 1)" in response.content.decode()
        assert Submission.objects.get(key=key).sent_at is None


@pytest.mark.django_db
class TestThePageOfAnArea:
    @pytest.fixture
    def house(self) -> House:
        house = House()
        house.decide(seat("TUR", Role.CO_COORDINATOR), Term(AT.date() - timedelta(400)), on=a_day())
        return house

    def test_shows_visitors_who_serves_with_a_picture_and_a_table(self, house, client) -> None:
        house.circulated()
        response = client.get("/en/coordinators/areas/NCT-ICT/")
        shown = response.content.decode()

        assert response.status_code == 200
        assert "<svg" in shown
        assert re.search(r'<table class="stacks" id="tenures">.*Türkiye', shown, re.DOTALL)
        assert "2004</text>" in shown
        assert "Offer to coordinate" not in shown
        assert "The area has no Coordinator, which is in order." in shown

    def test_offers_a_co_coordinator_to_act(self, house, client) -> None:
        client.force_login(Officer.objects.get(pk=house.turkiye.officer))
        assert (
            "Propose to act as Coordinator"
            in client.get("/en/coordinators/areas/NCT-ICT/").content.decode()
        )
        done = client.post("/en/coordinators/areas/NCT-ICT/act/", follow=True).content.decode()
        assert "acts as Coordinator" in done
        assert "Lay the part down" in done

    def test_does_not_exist_for_another_code(self, client, house) -> None:
        assert client.get("/en/coordinators/areas/NOWHERE/").status_code == 404


@pytest.mark.django_db
class TestTheList:
    @pytest.mark.parametrize(
        ("file", "status"),
        [
            ("en.csv", 200),
            ("ru.docx", 200),
            ("en+ru.pdf", 200),
            ("kk.html", 200),
            ("en+ru.csv", 404),
            ("xx.pdf", 404),
            ("en.exe", 404),
        ],
    )
    def test_is_handed_out_as_a_file(self, client, file: str, status: int) -> None:
        House().decide(seat(), Term(a_day()), on=a_day())
        response = client.get(f"/en/coordinators/list/{file}?as_of=2026-01-01")
        assert response.status_code == status
        if status == 200:
            assert "coordinators-2026-01-01" in response.headers["Content-Disposition"]


def a_day():
    """Return a day long before the tests."""
    return a_ground().decided_on
