"""An area with its Coordinator, a Co-coordinator and others, and a draft at every stage."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from clearinghouse.adoption.operations import Adopted, carry_out
from clearinghouse.documents.models import Document
from clearinghouse.law.concept_papers import PaperPart
from clearinghouse.law.coordination import Role, Row, Seat, Term
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Reader
from clearinghouse.law.verbs import Manner, Verb
from clearinghouse.measures import operations as measures
from clearinghouse.measures.models import Area, Dimension, DimensionName
from clearinghouse.papers import operations
from clearinghouse.papers.facts import (
    AnswerFacts,
    CommentFacts,
    ContactFacts,
    PartFacts,
    PeriodFacts,
    RoundFacts,
)
from clearinghouse.papers.kinds import AnswerKind
from clearinghouse.participants.facts import Words
from clearinghouse.participants.models import Body, BodyName
from clearinghouse.procedures.facts import Day, DecisionFacts
from clearinghouse.procedures.models import Decision
from clearinghouse.procedures.operations import record_decision
from clearinghouse.text.languages import Language
from tests.participants.people import an_officer, delegations, reads_as

TICK = timedelta(microseconds=1)
DAY = timedelta(days=1)
BEFORE = datetime(2026, 10, 26, 9, tzinfo=UTC)
BEGUN = datetime(2026, 10, 28, 9, tzinfo=UTC)
ISSUED = datetime(2026, 10, 29, 9, tzinfo=UTC)
CLOSES = datetime(2026, 11, 20, 13, tzinfo=UTC)
APPOINTED = date(2026, 10, 27)
TERM_ENDS = date(2029, 1, 20)
AREA = "ORCHARDS"
PERIOD = PeriodFacts(first=date(2027, 6, 1), last=date(2029, 5, 31), version=1)
WORDS = {
    PaperPart.BACKGROUND: "Old trees are dying out.\nTheir cuttings are exchanged too seldom.",
    PaperPart.DIRECTIONS: "1. Cuttings.\n2. Nurseries:\na) public;\nb) private.",
    PaperPart.GOALS: "1. More trees.",
    PaperPart.APPROACH: "Step by step.",
}

OFFICE = ContactFacts(
    office="Department of orchards",
    email="orchards@ind.example",
    languages=("en", "ru"),
    opens=time(9),
    closes=time(18),
    zone="Asia/Kolkata",
    deputy_office="Deputy, department of orchards",
    deputy_phone="+91 1",
)


class House:
    """The people around an area, as readers."""

    def __init__(self) -> None:
        delegations("SEC", "KAZ", "IND", "TUR", "CHN", "JPN")
        self.registry = self.officer("SEC", Capacity.READ, Capacity.REGISTRY)
        self.coordinator = self.officer("TUR", Capacity.READ, Capacity.ANSWER)
        self.desk = self.officer("TUR", Capacity.READ)
        self.second = self.officer("KAZ", Capacity.READ, Capacity.ANSWER)
        self.member = self.officer("IND", Capacity.READ, Capacity.ANSWER)
        self.other = self.officer("CHN", Capacity.READ, Capacity.ANSWER)
        self.observer = self.officer("JPN", Capacity.READ, Capacity.ANSWER)
        for position, code in enumerate(("SOC", "EXPERT")):
            Body.objects.create(code=code, kind="governing", position=position)
            BodyName.objects.create(body_id=code, en=f"The {code}", symbol_code=code)
        dimension = Dimension.objects.create(code="ECON", position=1)
        DimensionName.objects.create(dimension=dimension, en="Economic dimension")
        for position, (code, name) in enumerate(
            ((AREA, "Orchards"), ("MUSEUMS", "Museums")), start=1
        ):
            Area.objects.create(
                code=code,
                dimension=dimension,
                position=position,
                en=name,
                ru=f"{name} (рус.)",
                kk=f"{name} (қаз.)",
            )
        self.appoint(("TUR", Role.COORDINATOR), ("KAZ", Role.CO_COORDINATOR))

    def officer(self, participant: str, *capacities: Capacity) -> Reader:
        """Return a reader of this participant, who may do this."""
        return reads_as(an_officer(participant, *capacities), BEFORE)

    def appoint(
        self, *seats: tuple[str, Role], on: date = APPOINTED, until: date = TERM_ENDS
    ) -> None:
        """Appoint States to seats in the area."""
        measures.appoint(
            rows=tuple(Row(Seat(AREA, role, state), Term(on, until)) for state, role in seats),
            ground=measures.Ground(decided_on=on, sources="made up"),
            by=self.registry,
            at=BEFORE,
        )

    def found_network(self) -> None:
        """Open a network of grafters in which nobody answers yet."""
        operations.open_network(
            code="GRAFTERS",
            area=AREA,
            name=Words("Grafters"),
            provision="action-plan-2024 i.1",
            by=self.coordinator,
            at=BEGUN,
        )

    def open_network(self, *states: str) -> None:
        """Open a network of grafters with a contact of each of these States, or of two."""
        self.found_network()
        for state in states or ("IND", "TUR"):
            self.join(state)

    def join(self, state: str) -> None:
        """Let a State name its contact of the network."""
        operations.join_network(
            network="GRAFTERS",
            participant=state,
            facts=replace(OFFICE, email=f"orchards@{state.lower()}.example"),
            by=self.officer(state, Capacity.DELEGATION_ADMINISTRATOR),
            at=BEGUN,
        )

    def begin(self, by: Reader | None = None, *, at: datetime = BEGUN, **given: str) -> str:
        """Begin a draft; return its address and keep the remarks."""
        begun = operations.begin_draft(**{"area": AREA, **given}, by=by or self.coordinator, at=at)
        self.remarks = begun.remarks
        return begun.address

    def write(
        self,
        draft: str,
        part: PaperPart,
        text: str,
        *,
        version: int = 0,
        by: Reader | None = None,
        language: Language = Language.EN,
        at: datetime = BEGUN,
    ) -> int:
        """Keep the text of a part."""
        facts = PartFacts(part=part, language=language, text=text, version=version)
        return operations.write_part(draft=draft, facts=facts, by=by or self.coordinator, at=at)

    def written(self, *, at: datetime = BEGUN, with_period: bool = True) -> str:
        """Return a draft that lacks nothing."""
        draft = self.begin(at=at)
        for part, text in WORDS.items():
            self.write(draft, part, text, at=at)
        self.write(draft, PaperPart.GOALS, "1. Больше деревьев.", language=Language.RU, at=at)
        if with_period:
            operations.set_period(draft=draft, facts=PERIOD, by=self.coordinator, at=at)
        return draft

    def issue(self, draft: str, *, at: datetime = ISSUED, deadline: datetime = CLOSES) -> int:
        """Issue a draft for comments; return the number of the round."""
        number, self.remarks = operations.issue_round(
            draft=draft,
            facts=RoundFacts(deadline=deadline, letter="Comments are welcome."),
            by=self.coordinator,
            at=at,
        )
        return number

    def issued(self) -> str:
        """Return a draft that has been issued once."""
        draft = self.written()
        self.issue(draft)
        return draft

    def comment(
        self, draft: str, by: Reader | None = None, *, at: datetime = ISSUED, **given: object
    ) -> int:
        """Comment on the goals in the first round."""
        whole: dict[str, object] = {
            "part": PaperPart.GOALS,
            "text": "Too modest.",
            "proposal": "1. Many more trees.",
        }
        facts = CommentFacts(**{**whole, **given})  # type: ignore[arg-type]
        return operations.comment(draft=draft, number=1, facts=facts, by=by or self.member, at=at)

    def answer(
        self, draft: str, place: int = 1, by: Reader | None = None, *, at: datetime = ISSUED
    ) -> None:
        """Take up a comment of the first round."""
        operations.answer_comment(
            draft=draft,
            number=1,
            place=place,
            facts=AnswerFacts(kind=AnswerKind.TAKEN_UP_IN_PART, text="As far as soil allows."),
            by=by or self.coordinator,
            at=at,
        )

    def registered(self, *, at: datetime = CLOSES) -> str:
        """Return a draft that is in the register."""
        draft = self.issued()
        self.document = operations.register_draft(draft=draft, by=self.registry, at=at)
        return draft

    def approve(self, symbol: str, *, on: date = date(2027, 5, 12)) -> str:
        """Let the Senior Officials approve a document; return the key of the decision."""
        at = datetime(on.year, on.month, on.day, 9, tzinfo=UTC)
        paper = Document.objects.get(revisions__symbol=symbol)
        revision = paper.revisions.latest("revision")
        blocks = revision.languages.get(language="en").blocks
        facts = DecisionFacts(
            verb=Verb.APPROVED,
            subject=Words("Concept paper approved"),
            decided=Day.exactly(on),
            body="SOC",
            revision=revision.pk,
            address=blocks[Decision.objects.count()]["address"],
            manner=Manner.MEETING,
        )
        key = record_decision(decision=facts, by=self.registry, at=at).key
        carry_out(
            effects=({"kind": "approve", "document": symbol},),
            adopted=Adopted(on=on, body="SOC", decision=key),
            by=self.registry,
            at=at,
        )
        return key
