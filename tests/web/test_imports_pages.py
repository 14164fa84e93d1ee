"""The registry's preview: what a List would change is said and a text is corrected first."""

import pytest
from django.test import Client, override_settings
from django.urls import reverse
from django.utils.translation import activate

from clearinghouse.intake.kinds import Subject
from clearinghouse.intake.queries import ProposalView
from clearinghouse.law.credentials import Capacity
from tests.intake.house import NOTE, furnished, hand_in
from tests.participants.people import an_officer
from tests.web.test_sign_in import MEMORY, PLAIN_FILES

pytestmark = pytest.mark.django_db
LIST = """SOC/2025-I/DEC/2 3 March 2025

Senior Officials Committee

Astana, 3 March 2025

DECISION OF THE SENIOR OFFICIALS COMMITTEE

List of coordinating and co-coordinating countries for implementing CBMs under priority areas of \
CICA dimensions

No.\tDimension\t\tPriority Area\tCoordinator\tCo-coordinator
1\tNew challenges and threats\t1\tCombating terrorism\tIndia\tMongolia
2\tEconomic\t1\t%s\tTajikistan\t
"""


@pytest.fixture
def registry(db):
    furnished()
    with override_settings(STORAGES=PLAIN_FILES, CACHES=MEMORY):
        activate("en")
        client = Client()
        client.force_login(an_officer("SEC", Capacity.READ, Capacity.REGISTRY))
        yield client


def proposed(content: str, subject: Subject, kind: str = "") -> ProposalView:
    (upload,) = hand_in(("paper.txt", content.encode()))
    return next(
        each
        for each in upload.proposals
        if each.subject is subject and (not kind or each.kind == kind)
    )


def page_of(proposal: ProposalView) -> str:
    return reverse("import_proposal", args=[proposal.key])


class TestAList:
    def test_tells_what_accepting_it_would_change(self, registry: Client) -> None:
        found = proposed(LIST % "Tourism", Subject.FACT, "CoordinatorsFound")

        shown = registry.get(page_of(found)).content.decode()

        assert "What accepting it would change" in shown
        rows = [row for row in shown.split("<tr>") if "Combating terrorism" in row]
        appointed = next(row for row in rows if "Mongolia</td>" in row)
        assert "Co-coordinator</td>" in appointed
        assert "Appointed</td>" in appointed
        assert 'datetime="2025-03-03"' in appointed
        assert shown.count("No longer serves") > 10

    def test_says_why_it_would_be_refused(self, registry: Client) -> None:
        found = proposed(LIST % "Beekeeping", Subject.FACT, "CoordinatorsFound")

        shown = registry.get(page_of(found)).content.decode()

        assert "“Beekeeping” is not among the priority areas that are known." in shown


class TestGoingBack:
    @pytest.mark.parametrize("back", ["/\\evil.example", "//evil.example", "https://evil.example/"])
    def test_never_leads_out_of_the_house(self, registry: Client, back: str) -> None:
        (upload,) = hand_in(("paper.txt", NOTE.encode()))

        answer = registry.post(
            reverse("import_settle", args=[upload.doubts[0].key]), {"back": back}
        )

        assert answer["Location"] == reverse("imports")


class TestAText:
    def test_is_corrected_paragraph_by_paragraph(self, registry: Client) -> None:
        found = proposed(NOTE, Subject.DOCUMENT)
        address = next(b.address for b in found.texts["en"] if "apple" in b.text)

        form = registry.get(page_of(found), {"correct": "en"}).content.decode()
        kept = registry.post(
            page_of(found) + "?correct=en", {f"text_en_{address}": "Decide to plant pear trees."}
        )
        shown = registry.get(page_of(found)).content.decode()

        assert f'name="text_en_{address}"' in form
        assert kept.status_code == 302
        assert "pear trees" in shown
        assert "apple trees" not in shown

    @pytest.mark.parametrize("language", ["ru", "xx", ""])
    def test_that_is_not_there_cannot_be_corrected(self, registry: Client, language: str) -> None:
        found = proposed(NOTE, Subject.DOCUMENT)

        answer = registry.get(page_of(found), {"correct": language})

        assert answer.status_code == 200
        assert "<textarea" not in answer.content.decode()
