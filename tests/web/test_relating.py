"""The registry says on the page of a measure which documents concern it."""

import pytest
from django.test import Client, override_settings

from clearinghouse.documents.operations import register
from clearinghouse.law.credentials import Capacity
from clearinghouse.measures import queries
from clearinghouse.measures.kinds import ConcernKind
from tests.factories import KAZAKHSTAN, NOW, a_paper, some_participants
from tests.measures.catalogues import a_catalogue
from tests.participants.people import an_officer, reads_as
from tests.web.test_sign_in import MEMORY, PLAIN_FILES

pytestmark = pytest.mark.django_db
PAGE = "/en/catalogue/2004/3.2/"


@pytest.fixture
def registry():
    some_participants()
    a_catalogue()
    officer = an_officer("SEC", Capacity.READ, Capacity.REGISTRY)
    register(paper=a_paper("MC/2024/DRAFT/4"), by=reads_as(officer, NOW), at=NOW)
    with override_settings(STORAGES=PLAIN_FILES, CACHES=MEMORY):
        client = Client()
        client.force_login(officer)
        yield client


def concerned() -> list[tuple[str, ConcernKind]]:
    found = queries.documents_concerning(KAZAKHSTAN, "2004", "3.2")
    return [(each.document.symbol, each.kind) for each in found]


class TestRelatingADocument:
    def test_takes_the_symbol_in_any_spelling(self, registry: Client) -> None:
        told = {"symbol": " мс/2024/draft/4", "kind": "implements"}
        response = registry.post(f"{PAGE}relate/", told, follow=True)

        assert "The document is related to the measure." in response.content.decode()
        assert concerned() == [("MC/2024/DRAFT/4", ConcernKind.IMPLEMENTS)]

    def test_says_that_there_is_no_such_paper(self, registry: Client) -> None:
        told = {"symbol": "MC/2024/DRAFT/5", "kind": "implements"}
        response = registry.post(f"{PAGE}relate/", told, follow=True)

        assert "The register holds no such document." in response.content.decode()
        assert concerned() == []

    @pytest.mark.parametrize("kind", ["", "states", "sings"])
    def test_takes_only_what_is_said_by_hand(self, registry: Client, kind: str) -> None:
        told = {"symbol": "MC/2024/DRAFT/4", "kind": kind}
        response = registry.post(f"{PAGE}relate/", told, follow=True)

        assert "Choose how the document concerns the measure." in response.content.decode()
        assert concerned() == []

    def test_answers_404_for_a_measure_that_there_is_not(self, registry: Client) -> None:
        told = {"symbol": "MC/2024/DRAFT/4", "kind": "mentions"}

        assert registry.post("/en/catalogue/2004/9.9/relate/", told).status_code == 404

    def test_is_offered_to_the_registry_alone(self, registry: Client) -> None:
        assert f'action="{PAGE}relate/"' in registry.get(PAGE).content.decode()
        assert "relate/" not in Client().get(PAGE).content.decode()
