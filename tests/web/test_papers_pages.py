"""Papers of the areas on their pages: what each reader sees, what drafters do, nothing is lost."""

from collections.abc import Iterator

import pytest
from django.test import Client, override_settings

from clearinghouse.law.concept_papers import Part
from clearinghouse.law.distribution import Reader
from clearinghouse.papers.models import Answer, Comment, DraftPart, PaperDraft, Round
from clearinghouse.participants.models import Officer
from tests.papers.house import AREA, House
from tests.web.test_meetings_pages import PLAIN_FILES

pytestmark = pytest.mark.django_db


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
        house.write(draft, Part.GOALS, "More trees.")
        house.write(draft, Part.GOALS, "Many more trees.", version=1, by=house.second)
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
        house.write(draft, Part.GOALS, "1. Fewer trees.", version=1)
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
