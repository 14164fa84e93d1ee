"""A Secretariat and three Member States, a draft in the register, and a sitting at every stage."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from clearinghouse.documents import operations as register
from clearinghouse.documents.kinds import DocumentKind
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.law.meetings import Added, Outcome, Part
from clearinghouse.law.verbs import Verb
from clearinghouse.meetings import operations
from clearinghouse.meetings.facts import (
    AddedFacts,
    AttendanceFacts,
    ClosingFacts,
    ConveningFacts,
    PointFacts,
    PutFacts,
)
from clearinghouse.meetings.operations.deciding import Done
from clearinghouse.participants.facts import Words
from clearinghouse.participants.models import Body, BodyName
from clearinghouse.text.languages import Language
from tests.factories import a_paper, a_version
from tests.participants.people import an_officer, delegations, reads_as

TICK = timedelta(microseconds=1)
BEFORE = datetime(2026, 11, 2, 9, tzinfo=UTC)
OPENS = datetime(2026, 11, 17, 5, tzinfo=UTC)
AGREED = OPENS + timedelta(minutes=10)
DECIDES = OPENS + timedelta(hours=2)
CLOSES = OPENS + timedelta(hours=6)
DRAFT = "SOC/2026-I/DRAFT/1"
AGENDA = (
    PointFacts(number="1", title=Words("Adoption of the agenda", "Утверждение повестки дня")),
    PointFacts(number="2", title=Words("Orchards", "Сады", "Бақтар")),
    PointFacts(number="3", title=Words("Other business")),
)
ADOPTS = PutFacts(
    point="2",
    draft=DRAFT,
    outcome=Outcome.ADOPTED,
    verb=Verb.ADOPTED,
    subject=Words("Orchards are planted", "Закладываются сады"),
)


class House:
    """The people of a meeting, as readers, and what lies in the register."""

    def __init__(self) -> None:
        delegations("SEC", "KAZ", "IND", "TUR", "JPN")
        self.registry = self.officer("SEC", Capacity.READ, Capacity.REGISTRY)
        self.kazakhstan = self.officer("KAZ", Capacity.READ, Capacity.ANSWER)
        self.india = self.officer("IND", Capacity.READ, Capacity.ANSWER)
        self.turkiye = self.officer("TUR", Capacity.READ, Capacity.ANSWER)
        self.silent = self.officer("TUR", Capacity.READ)
        self.observer = self.officer("JPN", Capacity.READ)
        for position, (code, above) in enumerate(
            [("SUMMIT", None), ("MC", "SUMMIT"), ("SOC", "MC"), ("SWG", "SOC")]
        ):
            kind = "working" if code == "SWG" else "governing"
            body = Body.objects.create(code=code, kind=kind, position=position, reports_to_id=above)
            BodyName.objects.create(body=body, en=f"The {code}", symbol_code=code)
        self.draft = self.paper()

    def officer(self, participant: str, *capacities: Capacity) -> Reader:
        """Return a reader of this participant, who may do this."""
        return reads_as(an_officer(participant, *capacities), BEFORE)

    def paper(
        self,
        symbol: str = DRAFT,
        *,
        words: str = "Trees are planted.",
        distribution: Distribution = Distribution.MEMBER_STATES,
        kind: DocumentKind = DocumentKind.DRAFT_DECISION,
        at: datetime = BEFORE,
    ) -> str:
        """Register a draft in English and Russian; return its symbol."""
        paper = a_paper(
            symbol,
            a_version(words),
            a_version("Деревья сажают.", language=Language.RU, title="О садах"),
            distribution=distribution,
            kind=kind,
        )
        register.register(paper=paper, by=self.registry, at=at)
        return symbol

    def convene(self, **given: object) -> str:
        """Convene a session of the senior officials; return its code."""
        whole: dict[str, object] = {
            "body": "SOC",
            "first": date(2026, 11, 17),
            "title": Words("Meeting of the Senior Officials Committee"),
            "chair": "KAZ",
            "agenda": AGENDA,
        }
        facts = ConveningFacts(**{**whole, **given})  # type: ignore[arg-type]
        code, self.remarks = operations.convene(convening=facts, by=self.registry, at=BEFORE)
        return code

    def place(self, code: str, document: str = DRAFT, *, point: str = "2") -> None:
        """Place a document under a point of the agenda."""
        operations.place_document(
            sitting=code, point=point, document=document, by=self.registry, at=BEFORE
        )

    def seat(self, code: str, *states: str, part: Part = Part.MEMBER, present: bool = True) -> None:
        """Note that these take part."""
        for state in states:
            facts = AttendanceFacts(
                participant=state,
                part=part,
                is_present=present,
                head=Words("Deputy Minister of Foreign Affairs"),
                size=3,
                consented=part is Part.GUEST,
            )
            operations.take_attendance(sitting=code, facts=facts, by=self.registry, at=BEFORE)

    def opened(self, *states: str, **given: object) -> str:
        """Return the code of a sitting that is open, with these States there."""
        code = self.convene(**given)
        self.place(code)
        self.seat(code, *(states or ("KAZ", "IND", "TUR")))
        operations.open_sitting(sitting=code, by=self.registry, at=OPENS)
        return code

    def at_work(self, *states: str) -> str:
        """Return the code of a sitting that has adopted its agenda."""
        code = self.opened(*states)
        operations.adopt_agenda(sitting=code, by=self.registry, at=AGREED)
        return code

    def put(self, code: str, *, at: datetime = DECIDES, **given: object) -> Done:
        """Put the draft to the meeting."""
        facts = replace(ADOPTS, **given)  # type: ignore[arg-type]
        return operations.put_to_decision(sitting=code, facts=facts, by=self.registry, at=at)

    def attach(
        self, code: str, by: Reader, *, at: datetime = DECIDES, **given: object
    ) -> tuple[object, ...]:
        """Attach a reservation in the name of the reader's State."""
        whole: dict[str, object] = {
            "place": 1,
            "added": Added.RESERVATION,
            "state": by.participant,
            "text": "It does not bind us before ratification.",
        }
        facts = AddedFacts(**{**whole, **given})  # type: ignore[arg-type]
        return operations.attach_statement(sitting=code, facts=facts, by=by, at=at)

    def close(self, code: str, *, at: datetime = CLOSES, **given: object) -> object:
        """Close the sitting."""
        closing = ClosingFacts(**given)  # type: ignore[arg-type]
        return operations.close_sitting(sitting=code, closing=closing, by=self.registry, at=at)
