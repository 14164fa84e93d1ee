"""What officers read by their credentials: who administers reads nothing restricted by it."""

import pytest

from clearinghouse.documents import queries as documents
from clearinghouse.documents.operations import register
from clearinghouse.documents.queries import Filters
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Distribution
from clearinghouse.participants.operations import grant_credential, revoke_credential
from tests.factories import a_paper, a_version
from tests.participants.people import AT, an_officer, delegations, reads_as

READ, RUNS, REGISTRY = Capacity.READ, Capacity.DELEGATION_ADMINISTRATOR, Capacity.REGISTRY
ADMINISTERS = Capacity.ADMINISTRATOR
PAPERS = {
    "MC/2025/DRAFT/1": (Distribution.PUBLIC, frozenset()),
    "MC/2025/DRAFT/2": (Distribution.MEMBER_STATES, frozenset()),
    "MC/2025/DRAFT/3": (Distribution.MEMBERS_AND_OBSERVERS, frozenset()),
    "MC/2025/DRAFT/4": (Distribution.ADDRESSEES, frozenset({"CHN"})),
    "MC/2025/DRAFT/5": (Distribution.ADDRESSEES, frozenset({"SEC"})),
}
PUBLIC, MEMBERS, OBSERVERS, TO_CHINA, TO_THE_SECRETARIAT = PAPERS

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def papers(db) -> None:
    delegations()
    registry = reads_as(an_officer("SEC", READ, REGISTRY))
    for symbol, (distribution, addressees) in PAPERS.items():
        paper = a_paper(
            symbol,
            a_version(f"The text of {symbol} alone."),
            distribution=distribution,
            addressees=addressees,
            author="TUR",
        )
        register(paper=paper, by=registry, at=AT)


def read_by(participant: str, *capacities: Capacity, secured: bool = True) -> set[str]:
    reader = reads_as(an_officer(participant, *capacities, secured=secured))
    return {row.symbol for row in documents.register(reader, Filters()).rows}


class TestAnAdministratorOfTheInstallation:
    def test_accounts_3_reads_nothing_that_is_not_public(self) -> None:
        assert read_by("SEC", ADMINISTERS) == {PUBLIC}

    def test_accounts_3_reads_nothing_more_by_running_the_secretariats_people(self) -> None:
        assert read_by("SEC", ADMINISTERS, RUNS, REGISTRY) == {PUBLIC}

    def test_accounts_3_reads_nothing_addressed_to_others_even_when_cleared(self) -> None:
        read = read_by("SEC", ADMINISTERS, RUNS, REGISTRY, READ)

        assert read == {PUBLIC, MEMBERS, OBSERVERS, TO_THE_SECRETARIAT}

    def test_accounts_3_finds_nothing_by_number_either(self) -> None:
        administrator = reads_as(an_officer("SEC", ADMINISTERS))

        for symbol in (MEMBERS, OBSERVERS, TO_CHINA, TO_THE_SECRETARIAT):
            assert documents.resolve(administrator, symbol) == ()


class TestAnOfficer:
    def test_reads_by_standing_when_cleared(self) -> None:
        assert read_by("KAZ", READ) == {PUBLIC, MEMBERS, OBSERVERS}
        assert read_by("CHN", READ) == {PUBLIC, MEMBERS, OBSERVERS, TO_CHINA}
        assert read_by("JPN", READ) == {PUBLIC, OBSERVERS}
        assert read_by("TUR", READ) == set(PAPERS)

    @pytest.mark.parametrize("participant", ["KAZ", "CHN", "JPN", "TUR", "SEC"])
    def test_reads_the_public_papers_without_the_credential(self, participant: str) -> None:
        assert read_by(participant) == {PUBLIC}
        assert read_by(participant, RUNS) == {PUBLIC}

    def test_accounts_8_reads_the_public_papers_without_a_second_factor(self) -> None:
        assert read_by("CHN", READ, secured=False) == {PUBLIC}

    def test_reads_from_the_grant_to_the_revocation(self) -> None:
        administrator, officer = an_officer("CHN", RUNS), an_officer("CHN")
        by = reads_as(administrator)

        def read() -> int:
            return len(documents.register(reads_as(officer), Filters()).rows)

        counted = [read()]
        grant_credential(officer=officer.pk, capacity=READ, by=by, at=AT)
        counted.append(read())
        revoke_credential(officer=officer.pk, capacity=READ, by=by, at=AT)
        counted.append(read())

        assert counted == [1, 4, 1]
