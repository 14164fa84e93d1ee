"""A Secretariat and three Member States, a note, a text, and a procedure opened on it."""

from datetime import UTC, datetime, timedelta

from clearinghouse.documents import operations as register
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Reader
from clearinghouse.law.silence_procedure import CLOSING_WAITS, Matter, Said
from clearinghouse.participants.facts import Words
from clearinghouse.silence import operations
from clearinghouse.silence.facts import AnswerFacts, OpeningFacts
from clearinghouse.silence.models import Procedure
from clearinghouse.text.languages import Language
from tests.factories import a_note, a_paper, a_version
from tests.participants.people import an_officer, delegations, reads_as

TICK = timedelta(microseconds=1)
OPENED = datetime(2026, 11, 2, 9, tzinfo=UTC)
DEADLINE = datetime(2026, 11, 13, 13, tzinfo=UTC)
IN_TIME = DEADLINE - timedelta(hours=1)
CLOSING = DEADLINE + CLOSING_WAITS


class House:
    """The people of a procedure, as readers, and the keys of what it rests on."""

    def __init__(self) -> None:
        delegations("SEC", "KAZ", "IND", "TUR", "JPN")
        self.registry = self.officer("SEC", Capacity.READ, Capacity.REGISTRY)
        self.second = self.officer("SEC", Capacity.READ, Capacity.REGISTRY)
        self.kazakhstan = self.officer("KAZ", Capacity.READ, Capacity.ANSWER)
        self.india = self.officer("IND", Capacity.READ, Capacity.ANSWER)
        self.turkiye = self.officer("TUR", Capacity.READ, Capacity.ANSWER)
        self.silent = self.officer("TUR", Capacity.READ)
        self.observer = self.officer("JPN", Capacity.READ, Capacity.ANSWER)
        self.text = self.paper()
        self.note = self.a_note()

    def officer(self, participant: str, *capacities: Capacity) -> Reader:
        """Return a reader of this participant, who may do this."""
        return reads_as(an_officer(participant, *capacities), OPENED)

    def paper(self, symbol: str = "SOC/2026-I/DRAFT/1") -> str:
        """Register a text in English and Russian; return its address."""
        paper = a_paper(
            symbol,
            a_version("Trees are planted."),
            a_version("Деревья сажают.", language=Language.RU, title="О садах"),
        )
        return register.register(paper=paper, by=self.registry, at=OPENED).address

    def a_note(self, number: str = "NCT/G/15") -> str:
        """Register a note to all Member States; return its address."""
        note = a_note(number, "The silence begins.", dated_on=OPENED.date())
        return register.register_note(note=note, by=self.registry, at=OPENED).address

    def opening(self, **given: object) -> OpeningFacts:
        """Return what is told to open a procedure."""
        whole: dict[str, object] = {
            "body": "SOC",
            "matter": Matter.PAPER,
            "title": Words("Concept of orchards", "Концепция садов"),
            "note": self.note,
            "texts": (self.text,),
            "deadline": DEADLINE,
            "civil": "2026-11-13T18:00",
            "zone": "Asia/Almaty",
            "tzdata": "2026a",
        }
        return OpeningFacts(**{**whole, **given})  # type: ignore[arg-type]

    def open(self, **given: object) -> str:
        """Open a procedure and return its key."""
        key, _remarks = operations.open_procedure(
            opening=self.opening(**given), by=self.registry, at=OPENED
        )
        return key

    def say(
        self, key: str, said: Said, by: Reader, *, at: datetime = IN_TIME, text: str = ""
    ) -> object:
        """Say something in a procedure."""
        return operations.answer(key=key, facts=AnswerFacts(said=said, text=text), by=by, at=at)

    def close(self, key: str, *, at: datetime = CLOSING) -> str:
        """Close a procedure and return its outcome."""
        operations.close(key=key, by=self.registry, at=at)
        return Procedure.objects.get(key=key).outcome
