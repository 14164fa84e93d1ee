"""The registry's preview: what a List would change is said and a text is corrected first."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings
from django.urls import reverse
from django.utils.translation import activate

from clearinghouse.intake import operations
from clearinghouse.intake.kinds import Subject
from clearinghouse.intake.models import Batch, Proposal
from clearinghouse.intake.queries import ProposalView
from clearinghouse.law.credentials import Capacity
from clearinghouse.web.views import intake
from tests.factories import NOW
from tests.intake.house import NOTE, REGISTRY, furnished, hand_in
from tests.participants.people import an_officer
from tests.standing import standing
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


@pytest.fixture(scope="module")
def house(django_db_setup, django_db_blocker):
    with standing(django_db_blocker):
        furnished()
        yield


@pytest.fixture
def registry(house, db):
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


APPOINTING = """SOC/2031-I/DEC/4\t7 May 2031

Distribution: Member States only

Senior Officials Committee

Bangkok, 7 May 2031

DECISIONS OF THE SENIOR OFFICIALS COMMITTEE

The Senior Officials Committee (SOC) at its meeting in Bangkok on 7 May 2031 agreed on the \
following:

1. The SOC appointed Mongolia as coordinator in the priority area "Tourism" for 2032-2033.
"""


class TestAnAppointment:
    def test_shows_who_is_appointed_to_what_and_may_be_corrected(self, registry: Client) -> None:
        found = proposed(APPOINTING, Subject.FACT, "AppointmentFound")

        batch = Batch.objects.get(uploads__proposals=found.key)
        listed = registry.get(reverse("import_batch", args=[batch.address])).content.decode()
        shown = registry.get(page_of(found)).content.decode()

        assert "Coordinator: MNG 2032-01-01/2034-01-01" in listed
        assert 'value="MNG 2032-01-01/2034-01-01"' in shown
        assert "State appointed (code and days)" in shown
        assert "Priority area (code)" in shown

    def test_says_which_decision_is_to_be_accepted_first(self, registry: Client) -> None:
        paper = proposed(APPOINTING, Subject.DOCUMENT)
        found = Proposal.objects.get(kind="AppointmentFound", upload__proposals=paper.key)
        for key in (paper.key, found.pk):
            operations.accept(proposal=key, by=REGISTRY, at=NOW)

        shown = registry.get(reverse("import_proposal", args=[found.pk])).content.decode()

        assert "The decision 1 that appoints has not been accepted." in shown


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


class TestHandingIn:
    def hand_in(self, registry: Client, count: int):
        files = [SimpleUploadedFile(f"{n}.txt", f"{n} {NOTE}".encode()) for n in range(count)]
        return registry.post(reverse("imports"), {"files": files})

    def test_takes_as_many_files_as_it_says(self, registry: Client, monkeypatch) -> None:
        monkeypatch.setattr(intake, "FILES_AT_MOST", 2)

        assert self.hand_in(registry, 1).status_code == 302
        assert self.hand_in(registry, 2).status_code == 302

    def test_refuses_one_more_and_reads_none(self, registry: Client, monkeypatch) -> None:
        monkeypatch.setattr(intake, "FILES_AT_MOST", 2)

        answer = self.hand_in(registry, 3)

        assert answer.status_code == 422
        told = answer.content.decode()
        assert "You chose 3 files, and 2 can be handed in at once." in told
        assert not Batch.objects.exists()

    def test_says_so_for_the_number_on_the_page(self, registry: Client) -> None:
        files = [SimpleUploadedFile(f"{n}.txt", b"x") for n in range(intake.FILES_AT_MOST + 1)]

        answer = registry.post(reverse("imports"), {"files": files})

        assert answer.status_code == 422
        assert "You chose 51 files" in answer.content.decode()
        assert not Batch.objects.exists()


class TestRemarks:
    def test_are_told_on_acceptance_and_stay_beside_the_proposal(self, registry: Client) -> None:
        found = proposed(NOTE, Subject.DOCUMENT)

        answer = registry.post(reverse("import_accept", args=[found.key]), follow=True)

        told = answer.content.decode()
        assert "Accepted, with a remark: The series has gaps below this symbol." in told
        assert "papers-practice D.3" in told
        again = registry.get(answer.redirect_chain[-1][0]).content.decode()
        assert "Accepted, with a remark" not in again
        assert "The series has gaps below this symbol." in again

    def test_are_counted_where_all_is_accepted(self, registry: Client) -> None:
        found = proposed(NOTE, Subject.DOCUMENT)
        batch = Proposal.objects.get(pk=found.key).upload.batch.address

        answer = registry.post(reverse("import_accept_all", args=[batch]), follow=True)

        assert "The law remarks on 1 of them" in answer.content.decode()

    def test_are_not_told_where_there_are_none(self, registry: Client) -> None:
        found = proposed(NOTE.replace("DRAFT/7", "DRAFT/1"), Subject.DOCUMENT)

        answer = registry.post(reverse("import_accept", args=[found.key]), follow=True)

        assert "with a remark" not in answer.content.decode()
