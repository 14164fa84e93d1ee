"""A Secretariat, three Member States, a small Catalogue and List, and a review that is open."""

from datetime import UTC, date, datetime, timedelta

from clearinghouse.law.coordination import Role, Row, Seat, Term
from clearinghouse.law.counting import Consent
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Distribution
from clearinghouse.law.proposals import Origin
from clearinghouse.law.reviews import RecommendationKind
from clearinghouse.measures.operations import Ground, amend_list
from clearinghouse.participants.acting import INSTALLATION
from clearinghouse.participants.facts import Words
from clearinghouse.participants.models import OrganisationName, Place, PlaceName
from clearinghouse.participants.models import Seat as SeatOfTheSecretariat
from clearinghouse.review import operations
from clearinghouse.review.facts import (
    ChoiceFacts,
    ContributionFacts,
    OpeningFacts,
    ProposalFacts,
    RecommendationFacts,
)
from tests.measures.catalogues import a_catalogue
from tests.meetings.house import House as MeetingHouse

OPENED = datetime(2026, 11, 3, 9, tzinfo=UTC)
TOLD = OPENED + timedelta(days=1)
REVIEW = "NCT-2026"
OPENING = OpeningFacts(
    dimension="NCT",
    year=2026,
    since=date(2025, 1, 1),
    until=date(2026, 10, 31),
    focus=Words("Networks between borders", "Сети между границами"),
    before=date(2026, 11, 20),
)


def a_seat() -> None:
    """Let it be known where the Secretariat sits and what it is called: notes are dated there."""
    seat = Place.objects.create(code="ASTANA", participant_id="KAZ", zone="Asia/Almaty")
    PlaceName.objects.create(place=seat, en="Astana", ru="Астана", kk="Астана")
    SeatOfTheSecretariat.objects.create(place=seat, starts_as_written="unknown")
    OrganisationName.objects.create(
        en="Conference",
        abbreviation_en="CICA",
        abbreviation_ru="СВМДА",
        abbreviation_kk="Азия Кеңесі",
    )


class House(MeetingHouse):
    """The people of a meeting, a Catalogue with two measures, and Coordinators of two areas."""

    def __init__(self) -> None:
        super().__init__()
        a_catalogue()
        rows = (
            Row(Seat("NCT-ICT", Role.COORDINATOR, "KAZ"), Term(date(2025, 1, 1), None)),
            Row(Seat("NCT-ICT", Role.CO_COORDINATOR, "IND"), Term(date(2025, 1, 1), None)),
        )
        amend_list(
            rows=rows,
            ground=Ground(decided_on=date(2024, 12, 1), sources="A source"),
            by=INSTALLATION,
            at=OPENED,
        )

    def open(self) -> str:
        """Open the review."""
        key, self.remarks = operations.open_review(opening=OPENING, by=self.registry, at=OPENED)
        return key

    def contribute(self, by: object, *, at: datetime = TOLD, **given: object) -> object:
        """Contribute in the name of the reader's State."""
        whole: dict[str, object] = {
            "state": by.participant,  # type: ignore[attr-defined]
            "area": "NCT-ICT",
            "activities": "Two exercises.",
            "impact": "Fewer alarms.",
            "lessons": "Call earlier.",
        }
        facts = ContributionFacts(**{**whole, **given})  # type: ignore[arg-type]
        return operations.contribute(review=REVIEW, facts=facts, by=by, at=at)  # type: ignore[arg-type]

    def recommend(self, **given: object) -> int:
        """Enter a recommendation of the meeting."""
        whole: dict[str, object] = {
            "kind": RecommendationKind.NEW_MEASURE,
            "text": Words("A measure on lanterns", "Мера о фонарях"),
            "area": "NCT-ICT",
        }
        facts = RecommendationFacts(**{**whole, **given})  # type: ignore[arg-type]
        number, self.remarks = operations.recommend(
            review=REVIEW, facts=facts, by=self.registry, at=TOLD
        )
        return number

    def propose(self, **given: object) -> str:
        """Enter a proposal of Kazakhstan."""
        whole: dict[str, object] = {
            "edition": "2004",
            "number": "3.9",
            "title": Words("Lanterns", "Фонари", "Шамдар"),
            "origin": Origin.STATE,
            "proposer": "KAZ",
            "dimension": "NCT",
            "area": "NCT-ICT",
        }
        facts = ProposalFacts(**{**whole, **given})  # type: ignore[arg-type]
        key, self.remarks = operations.propose(facts=facts, by=self.registry, at=TOLD)
        return key

    def choose(self, by: object, *, at: datetime = TOLD, **given: object) -> str:
        """Tell a choice of the reader's State."""
        whole: dict[str, object] = {
            "edition": "2004",
            "measure": "3.1",
            "distribution": Distribution.MEMBER_STATES,
        }
        facts = ChoiceFacts(**{**whole, **given})  # type: ignore[arg-type]
        return operations.tell_choice(facts=facts, by=by, at=at)  # type: ignore[arg-type]

    def consent(self, by: object, how: Consent, *, at: datetime = TOLD) -> None:
        """Say how the reader's State may be counted."""
        operations.give_consent(how=how, by=by, at=at)  # type: ignore[arg-type]

    def capable(self, participant: str) -> object:
        """Return a reader that speaks for a participant."""
        return self.officer(participant, Capacity.READ, Capacity.ANSWER)
