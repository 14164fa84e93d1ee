"""Papers of the areas on their pages: what each reader sees, what drafters do, nothing is lost."""

from collections.abc import Iterator
from types import MappingProxyType

import pytest
from django.test import Client, override_settings

from clearinghouse.law.concept_papers import PaperPart
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Reader
from clearinghouse.papers.models import Answer, Comment, Contact, DraftPart, PaperDraft, Round
from clearinghouse.participants.models import Officer
from tests.papers.house import AREA, House
from tests.web.test_meetings_pages import PLAIN_FILES

pytestmark = pytest.mark.django_db
RUNS_IT = (Capacity.READ, Capacity.DELEGATION_ADMINISTRATOR)


@pytest.fixture
def house() -> Iterator[House]:
    with override_settings(STORAGES=PLAIN_FILES):
        yield House()


def as_reader(reader: Reader | None) -> Client:
    client = Client()
    if reader is not None:
        client.force_login(Officer.objects.get(pk=reader.officer))
    return client


def text(response) -> str:
    return response.content.decode()


class TestTheArea:
    @pytest.mark.parametrize("language", ["en", "ru", "kk"])
    def test_shows_the_paper_its_lack_and_what_falls_due(self, house: House, language: str) -> None:
        house.registered()
        page = text(as_reader(house.member).get(f"/{language}/papers/areas/{AREA}/"))

        assert house.document.symbol in page
        assert "modalities_2023_2_5" in page
        assert "Turkey" not in page
        overview = text(as_reader(house.member).get(f"/{language}/papers/"))
        assert f"/papers/areas/{AREA}/" in overview

    def test_shows_visitors_nothing_that_is_restricted(self, house: House) -> None:
        draft = house.registered()

        for reader in (None, house.observer):
            page = text(as_reader(reader).get(f"/en/papers/areas/{AREA}/"))
            assert house.document.symbol not in page
            assert draft not in page
            assert "modalities_2023" not in page
            assert as_reader(reader).get(f"/en/papers/drafts/{draft}/").status_code == 404
            path = f"/en/papers/drafts/{draft}/rounds/1/"
            assert as_reader(reader).get(path).status_code == 404

    def test_lets_a_coordinator_begin(self, house: House) -> None:
        answered = as_reader(house.coordinator).post(f"/en/papers/areas/{AREA}/begin/")

        draft = PaperDraft.objects.get()
        assert answered["Location"] == f"/en/papers/drafts/{draft.address}/"
        assert draft.state_id == "TUR"


class TestWriting:
    def test_saves_a_part(self, house: House) -> None:
        draft = house.begin()
        way = f"/en/papers/drafts/{draft}/parts/goals/en/"
        client = as_reader(house.coordinator)
        assert "Save the part" in text(client.get(way))

        client.post(way, {"text": "1. More trees.", "version": "0"})

        assert DraftPart.objects.get().text == "1. More trees."

    def test_shows_both_texts_when_somebody_else_saved_meanwhile(self, house: House) -> None:
        draft = house.begin()
        house.write(draft, PaperPart.GOALS, "More trees.")
        house.write(draft, PaperPart.GOALS, "Many more trees.", version=1, by=house.second)
        way = f"/en/papers/drafts/{draft}/parts/goals/en/"
        client = as_reader(house.coordinator)

        answered = client.post(way, {"text": "All the trees.", "version": "1"})

        page = text(answered)
        assert answered.status_code == 409
        assert "Many more trees." in page
        assert "All the trees.</textarea>" in page
        assert 'name="version" value="2"' in page
        assert DraftPart.objects.get().text == "Many more trees."
        client.post(way, {"text": "All the trees.", "version": "2"})
        assert DraftPart.objects.get().text == "All the trees."

    def test_is_not_there_for_others(self, house: House) -> None:
        draft = house.issued()
        for reader in (house.member, house.observer, house.desk):
            for page in ("parts/goals/en/", "period/", "issue/", "meetings/", "give-up/"):
                path = f"/en/papers/drafts/{draft}/{page}"
                assert as_reader(reader).get(path).status_code == 404


class TestARound:
    def test_goes_out_is_commented_on_and_answered(self, house: House) -> None:
        draft = house.written()
        drafter, delegation = as_reader(house.coordinator), as_reader(house.member)

        drafter.post(f"/en/papers/drafts/{draft}/issue/", {"last_day": "2099-01-31"})
        way = f"/en/papers/drafts/{draft}/rounds/1/"
        assert Round.objects.get().deadline.isoformat() == "2099-01-31T19:00:00+00:00"
        typed = {"state": "IND", "part": "goals", "proposal": "1. Many more trees."}
        delegation.post(f"{way}comment/", typed)
        comment = Comment.objects.get()
        drafter.post(f"{way}answers/{comment.place}/", {"kind": "taken_up"})

        assert Answer.objects.get().kind == "taken_up"
        page = text(as_reader(house.other).get(way))
        assert "Many more trees." in page
        assert "Taken up" in page
        russian = text(as_reader(house.other).get(f"{way}?text=ru"))
        assert "Больше деревьев." in russian

    def test_is_compared_with_the_text_as_it_stands(self, house: House) -> None:
        draft = house.issued()
        house.write(draft, PaperPart.GOALS, "1. Fewer trees.", version=1)
        path = f"/en/papers/drafts/{draft}/changes/?from=1&to=0"

        assert "<ins>Fewer</ins>" in text(as_reader(house.coordinator).get(path))
        assert "Fewer" not in text(as_reader(house.member).get(path))

    def test_is_registered_by_the_registry(self, house: House) -> None:
        draft = house.issued()
        path = f"/en/papers/drafts/{draft}/register/"
        assert as_reader(house.coordinator).get(path).status_code == 404

        as_reader(house.registry).post(path)

        held = PaperDraft.objects.get()
        assert held.document is not None
        period = f"/en/papers/periods/{held.document.address}/"
        assert as_reader(house.registry).get(period).status_code == 200
        assert as_reader(house.member).get(period).status_code == 404


class TestPlansAndNetworks:
    def test_are_kept_on_their_pages(self, house: House) -> None:
        client = as_reader(house.coordinator)
        typed = {
            "code": "ii.1",
            "title_en": "Seminars on grafting",
            "modality": "seminar",
            "precision": "day",
            "times_a_year": "2",
            "version": "0",
        }
        client.post(f"/en/papers/areas/{AREA}/plan/add/", typed)
        client.post(
            f"/en/papers/areas/{AREA}/plan/ii.1/progress/",
            {"progress": "under_way", "noted_on": "2026-11-01"},
        )

        for language, words in (("en", "Under way"), ("ru", "Выполняется"), ("kk", "Орындалып")):
            page = text(as_reader(house.member).get(f"/{language}/papers/areas/{AREA}/plan/"))
            assert "Seminars on grafting" in page
            assert words in page
            overall = text(as_reader(house.member).get(f"/{language}/papers/progress/"))
            assert f"/papers/areas/{AREA}/plan/" in overall
        assert "Seminars" not in text(as_reader(None).get(f"/en/papers/areas/{AREA}/plan/"))

    CONTACT = MappingProxyType(
        {
            "office": "Department of orchards",
            "email": "orchards@ind.example",
            "languages": ["en"],
            "opens": "09:00",
            "closes": "18:00",
            "zone": "Asia/Kolkata",
        }
    )

    @pytest.fixture
    def network(self, house: House) -> str:
        """Open a network; return the address of its page."""
        house.found_network()
        return "/en/papers/networks/GRAFTERS/"

    def test_take_a_contact_on_a_note_and_let_it_go_again(self, house: House, network: str) -> None:
        registry = as_reader(house.registry)
        entered = dict(self.CONTACT, participant="IND", ground="Note 12/26 of 1 October 2026")
        without = registry.post(f"{network}join-on-note/", entered | {"ground": ""})
        assert without.status_code == 422
        assert registry.post(f"{network}join-on-note/", entered).status_code == 302
        again = registry.post(f"{network}join-on-note/", entered)
        assert again.status_code == 422
        assert "Department of orchards" in text(again)

        end = f"{network}contacts/{Contact.objects.get().pk}/end/"
        administrator = as_reader(house.officer("IND", *RUNS_IT))
        assert end in text(administrator.get(network))
        assert end not in text(as_reader(house.member).get(network))
        for other in (house.member, house.other, house.coordinator):
            assert as_reader(other).get(end).status_code == 404
        assert registry.post(end, {"ground": ""}).status_code == 422
        # Who runs the delegation's people without reading its papers comes by its own page.
        bare = as_reader(house.officer("IND", Capacity.DELEGATION_ADMINISTRATOR))
        assert bare.get(network).status_code == 404
        assert end in text(bare.get("/en/delegation/officers/"))
        assert bare.get(end).status_code == 200
        assert bare.post(end, {"ground": ""}).status_code == 302
        assert f"{network}join/" in text(bare.get("/en/delegation/officers/"))
        assert "orchards@ind.example" not in text(registry.get(network))

    def test_show_contacts_to_members_of_the_network_only(self, house: House, network: str) -> None:
        page, administrator = network, house.officer("IND", *RUNS_IT)
        as_reader(administrator).post(f"{page}join/", self.CONTACT)
        as_reader(house.coordinator).post(f"{page}call/")
        as_reader(house.member).post(f"{page}answer/")

        # Who may name a contact is offered to; who may not is not.
        assert f"{page}join/" not in text(as_reader(administrator).get(page))
        assert f"{page}join/" in text(as_reader(house.officer("CHN", *RUNS_IT)).get(page))
        assert "join" not in text(as_reader(house.other).get(page)).partition("<main")[2]

        own = text(as_reader(house.member).get(page))
        others = text(as_reader(house.other).get(page))
        assert "orchards@ind.example" in own
        assert "orchards@ind.example" not in others
        assert "1 / 1" in others
        assert as_reader(None).get("/en/papers/networks/GRAFTERS/").status_code == 404


class TestTheInterface:
    def test_reads_and_writes_as_the_pages_do(self, house: House) -> None:
        draft = house.begin()
        house.write(draft, PaperPart.GOALS, "More trees.")
        client = as_reader(house.coordinator)
        way = f"/api/v1/papers/drafts/{draft}"
        typed = {"part": "goals", "language": "en", "text": "Fine trees.", "version": 0}

        refused = client.post(f"{way}/parts", typed, content_type="application/json")

        assert refused.status_code == 409
        assert refused.json()["kept"] == {"version": 1, "text": "More trees."}
        typed["version"] = 1
        kept = client.post(f"{way}/parts", typed, content_type="application/json")
        assert kept.json()["number"] == 2
        whole = client.get(way).json()
        assert whole["parts"][0]["text"] == "Fine trees."
        assert as_reader(house.member).get(way).status_code == 404
        (area, _museums) = as_reader(house.member).get("/api/v1/areas").json()["items"]
        assert [each["provision"] for each in area["due"]] == ["modalities-2023 2.7"]
        assert as_reader(None).get("/api/v1/areas").json()["items"][0]["due"] == []
