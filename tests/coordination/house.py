"""Areas, States with officers, a Chairmanship, and notes by which the Secretariat circulates."""

from datetime import UTC, date, datetime, timedelta

from clearinghouse.coordination import operations
from clearinghouse.coordination.facts import SubmissionFacts
from clearinghouse.documents import operations as register
from clearinghouse.documents.models import Revision
from clearinghouse.law.coordination import Role, Row, Seat, Term
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Reader
from clearinghouse.law.submissions import SubmissionKind
from clearinghouse.measures.operations import appoint
from clearinghouse.participants.acting import INSTALLATION
from clearinghouse.participants.facts import Words
from clearinghouse.participants.models import Chairmanship
from tests.factories import a_note
from tests.measures.catalogues import a_ground, some_dimensions
from tests.participants.people import an_officer, delegations, reads_as

AT = datetime(2026, 11, 2, 9, tzinfo=UTC)
DAY = timedelta(days=1)
ON = date(2026, 11, 2)
START, END = date(2027, 1, 1), date(2029, 1, 1)
TWO_YEARS = Term(START, END)
SPEAKS = (Capacity.READ, Capacity.ANSWER)
WORDS = Words("We offer ourselves.", "Предлагаем себя.", "Өзімізді ұсынамыз.")


class House:
    """The people of an area, as readers."""

    def __init__(self) -> None:
        delegations("SEC", "KAZ", "IND", "TUR", "CHN", "JPN")
        some_dimensions()
        seat_the_chair()
        self.registry = self.officer("SEC", Capacity.READ, Capacity.REGISTRY)
        self.chair = self.officer("KAZ", *SPEAKS)
        self.india = self.officer("IND", *SPEAKS)
        self.turkiye = self.officer("TUR", *SPEAKS)
        self.china = self.officer("CHN", *SPEAKS)
        self.silent = self.officer("IND", Capacity.READ)
        self.uncleared = self.officer("IND")
        self.observer = self.officer("JPN", *SPEAKS)
        self._notes = 0

    def officer(self, participant: str, *capacities: Capacity) -> Reader:
        """Return a reader of this participant, who may do this."""
        return reads_as(an_officer(participant, *capacities), AT)

    def facts(self, **changed: object) -> SubmissionFacts:
        """Return the offer of a State to coordinate for two years, unless told otherwise."""
        whole: dict[str, object] = {
            "kind": SubmissionKind.OFFER,
            "area": "NCT-ICT",
            "role": Role.COORDINATOR,
            "text": WORDS,
            "starts_on": START,
            "ends_on": END,
        }
        return SubmissionFacts(**{**whole, **changed})  # type: ignore[arg-type]

    def drafted(self, by: Reader | None = None, **changed: object) -> str:
        """Draft a submission of India's; return its key."""
        return operations.draft_submission(facts=self.facts(**changed), by=by or self.india, at=AT)

    def sent(self, by: Reader | None = None, at: datetime = AT, **changed: object) -> str:
        """Draft and send; return the key."""
        key = self.drafted(by, **changed)
        operations.send_submission(key=key, version=1, by=by or self.india, at=at)
        return key

    def circulated(self, by: Reader | None = None, at: datetime = AT, **changed: object) -> str:
        """Draft, send, and circulate by a note of its own; return the key."""
        key = self.sent(by, at, **changed)
        operations.circulate(key=key, note=self.note(), by=self.registry, at=at)
        return key

    def note(self, **changed: object) -> str:
        """Register a note to all Member States; return its address."""
        self._notes += 1
        note = a_note(f"DOC/{800 + self._notes}", "An offer is forwarded.", **changed)
        return register.register_note(note=note, by=self.registry, at=AT).address

    def decide(self, seat: Seat, term: Term = TWO_YEARS, on: date = ON) -> None:
        """Appoint a State by a decision of a day."""
        appoint(rows=[Row(seat, term)], ground=a_ground(on), by=INSTALLATION, at=AT)

    def revision(self, address: str) -> int:
        """Return the revision of a note."""
        return Revision.objects.get(document__address=address).pk


def seat(participant: str = "IND", role: Role = Role.COORDINATOR, area: str = "NCT-ICT") -> Seat:
    """Return a seat."""
    return Seat(area, role, participant)


def seat_the_chair(participant: str = "KAZ") -> None:
    """Let a State have the chair since long ago."""
    since = date(2024, 1, 1)
    Chairmanship.objects.create(
        participant_id=participant,
        starts_on=since,
        starts_by=since,
        starts_as_written="2024-01-01",
        opened_by="MC-1",
    )
