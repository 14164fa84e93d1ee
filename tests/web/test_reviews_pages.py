"""Reviews, proposals and choices on their pages, and to programs: the same for the same reader."""

from collections.abc import Iterator
from io import BytesIO

import docx
import pytest
from django.test import Client, override_settings

from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.participants.models import Officer
from clearinghouse.review.models import Choice, Contribution, Issued, Proposal, Recommendation
from tests.review.house import REVIEW, House

pytestmark = pytest.mark.django_db
PLAIN_FILES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}


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


class TestReviews:
    @pytest.mark.parametrize("language", ["en", "ru", "kk"])
    def test_of_the_past_are_public_and_those_run_here_are_not(
        self, house: House, language: str
    ) -> None:
        house.open()
        for reader, is_told in ((None, False), (house.observer, False), (house.turkiye, True)):
            page = text(as_reader(reader).get(f"/{language}/reviews/"))
            assert "1228" in page
            assert (REVIEW in page) is is_told

    def test_are_opened_contributed_to_and_issued_from_the_pages(self, house: House) -> None:
        registry, india = as_reader(house.registry), as_reader(house.india)
        opening = {
            "dimension": "NCT",
            "year": "2026",
            "since": "2025-01-01",
            "until": "2026-10-31",
            "focus_en": "Networks",
        }
        backwards = {**opening, "until": "2024-12-31"}
        refused = registry.post("/en/reviews/open/", backwards)
        assert refused.status_code == 422
        assert "The last day of the period is before the first." in text(refused)
        assert registry.post("/en/reviews/open/", opening).status_code == 302
        address = f"/en/reviews/{REVIEW}/"
        said = {"state": "IND", "area": "NCT-ICT", "impact": "Fewer alarms.", "lessons": "Call."}
        assert india.post(f"{address}contribute/", said).status_code == 302
        assert Contribution.objects.get().state_id == "IND"
        named = {"kind": "new_measure", "source": "", "text_en": "Lanterns", "area": "NCT-ICT"}
        assert registry.post(f"{address}recommend/", named).status_code == 302
        assert Recommendation.objects.get().source is None
        assert registry.post(f"{address}issue/").status_code == 302
        issued = Issued.objects.get().revision

        page = text(as_reader(house.turkiye).get(address))

        for words in ("Networks", "Fewer alarms.", "Lanterns", issued.symbol, "expected"):
            assert words in page

    def test_ask_by_a_note_that_is_written_from_the_page(self, house: House) -> None:
        house.open()
        registry = as_reader(house.registry)
        address = f"/en/reviews/{REVIEW}/"
        writing = f"/en/notes/write/?purpose=contributions_called&review={REVIEW}"
        assert writing.replace("&", "&amp;") in text(registry.get(address))
        form = registry.get(writing).context["form"]
        typed = {name: form.get_initial_for_field(f, name) for name, f in form.fields.items()}
        assert "Kazakhstan, India" in typed["asked_en"]
        typed = {name: value for name, value in typed.items() if value is not None}
        kept = registry.post(writing, {**typed, "purpose": "contributions_called"})
        assert kept.status_code == 302
        assert f'href="{kept.url}"' in text(registry.get(address))
        assert kept.url not in text(as_reader(house.turkiye).get(address))
        again = registry.post(writing, {**typed, "purpose": "contributions_called"})
        assert again.status_code == 422

    def test_lead_from_every_figure_to_its_rows(self, house: House) -> None:
        house.open()
        house.contribute(house.india)
        client = as_reader(house.turkiye)
        page = text(client.get(f"/en/reviews/{REVIEW}/"))
        whole = text(client.get(f"/en/reviews/{REVIEW}/figures/coordinators/"))
        of_one = text(client.get(f"/en/reviews/{REVIEW}/figures/coordinators/?under=NCT-TRADE"))

        assert f"/en/reviews/{REVIEW}/figures/coordinators/?under=NCT-ICT" in page
        assert "/en/participants/KAZ/" in whole
        assert "/en/participants/KAZ/" not in of_one
        assert client.get(f"/en/reviews/{REVIEW}/figures/nothing/").status_code == 404
        assert as_reader(None).get(f"/en/reviews/{REVIEW}/").status_code == 404

    def test_are_written_as_a_file_in_two_languages(self, house: House) -> None:
        house.open()
        house.contribute(house.india)
        answer = as_reader(house.turkiye).get(f"/en/reviews/{REVIEW}/draft.docx")

        document = docx.Document(BytesIO(answer.content))

        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        paragraphs = "\n".join(paragraph.text for paragraph in document.paragraphs)
        assert "Fewer alarms." in cells
        assert "■" in "".join(cells)
        for words in ("Implementation in figures", "Реализация в цифрах"):
            assert words in paragraphs
        assert as_reader(None).get(f"/en/reviews/{REVIEW}/draft.docx").status_code == 404


class TestProposals:
    def test_go_from_a_form_to_a_draft_with_ways_to_a_decision(self, house: House) -> None:
        client = as_reader(house.kazakhstan)
        typed = {
            "proposer": "KAZ",
            "origin": "state",
            "edition": "2004",
            "place": "NCT NCT-ICT",
            "number": "3.9",
            "title_en": "Lanterns | lamps",
        }
        refused = client.post("/en/catalogue/proposals/make/", typed)
        assert refused.status_code == 422
        assert not Proposal.objects.exists()
        made = client.post("/en/catalogue/proposals/make/", {**typed, "title_en": "Lanterns"})
        assert made.status_code == 302
        held = Proposal.objects.get()
        registry = as_reader(house.registry)
        registry.post(f"/en/catalogue/proposals/{held.key}/draft/")
        code = house.convene()

        page = text(registry.get(f"/en/catalogue/proposals/{held.key}/"))

        symbol = Proposal.objects.get().revision.symbol  # type: ignore[union-attr]
        assert f"/en/meetings/{code}/documents/?document=" in page
        assert "measure 2004 3.9 NCT NCT-ICT | Lanterns" in page
        opening = page.partition('href="/en/silence/open/')[2].partition('"')[0]
        form = text(registry.get(f"/en/silence/open/{opening.replace('&amp;', '&')}"))
        assert symbol in form
        assert "measure 2004 3.9 NCT NCT-ICT | Lanterns" in form


class TestChoices:
    def test_are_told_from_a_form_and_shown_at_the_measure(self, house: House) -> None:
        client = as_reader(house.kazakhstan)
        typed = {"measure": "2004/3.1", "partners": ["IND"], "distribution": "addressees"}
        assert client.post("/en/choices/tell/", typed).status_code == 302
        key = Choice.objects.get().key

        for reader, is_told in ((house.india, True), (house.turkiye, False), (None, False)):
            for address in ("/en/choices/", "/en/catalogue/2004/3.1/"):
                assert (key in text(as_reader(reader).get(address))) is is_told
        assert "3.1" in text(client.get(f"/en/choices/{key}/change/"))
        assert client.post(f"/en/choices/{key}/withdraw/").status_code == 302
        assert key not in text(as_reader(house.india).get("/en/choices/"))
        assert key in text(client.get("/en/choices/own/"))

    def test_are_refused_in_words(self, house: House) -> None:
        typed = {"measure": "2004/3.1", "distribution": Distribution.ADDRESSEES.value}
        refused = as_reader(house.kazakhstan).post("/en/choices/tell/", typed)
        assert refused.status_code == 422
        assert "Name those with whom it is carried out" in text(refused)

    def test_consent_is_given_on_ones_own_page(self, house: House) -> None:
        client = as_reader(house.kazakhstan)
        assert client.post("/en/choices/own/", {"how": "in_total"}).status_code == 302
        assert "Count us only in the total" in text(client.get("/en/choices/own/"))


class TestTheInterface:
    def test_tells_what_the_pages_tell(self, house: House) -> None:
        house.open()
        house.contribute(house.india)
        house.recommend()
        house.propose()
        house.choose(house.kazakhstan)
        member = as_reader(house.turkiye)

        review = member.get(f"/api/v1/reviews/{REVIEW}").json()
        rows = member.get(f"/api/v1/reviews/{REVIEW}/figures/coordinators").json()["rows"]

        assert [each["has_come"] for each in review["asked"]] == [False, True]
        assert review["recommendations"][0]["follow_up"] == "open"
        assert {row["link"] for row in rows} == {"/participants/KAZ/", "/participants/IND/"}
        assert len(member.get("/api/v1/catalogue/proposals").json()["items"]) == 1
        assert len(member.get("/api/v1/choices").json()["items"]) == 1
        assert member.get("/api/v1/choices/figures").json()["total"] == 0
        for address in (f"reviews/{REVIEW}", f"reviews/{REVIEW}/figures/coordinators"):
            assert as_reader(house.observer).get(f"/api/v1/{address}").status_code == 404
        assert as_reader(None).get("/api/v1/choices").json()["items"] == []
