"""A Secretariat, three Member States and an observer, and a plan at every stage."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from clearinghouse.adoption.operations import Adopted, carry_out
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.law.verbs import Verb
from clearinghouse.measures.models import Area, Dimension, DimensionName
from clearinghouse.participants.facts import Words
from clearinghouse.participants.models import Body, BodyName, Place, PlaceName
from clearinghouse.planning import operations
from clearinghouse.planning.facts import EventFacts, OrganiserFacts
from clearinghouse.procedures.facts import Day, DecisionFacts
from clearinghouse.procedures.operations import record_decision
from clearinghouse.text.languages import Language
from tests.factories import a_version
from tests.participants.people import an_officer, delegations, reads_as

TICK = timedelta(microseconds=1)
BEFORE = datetime(2027, 8, 24, 6, tzinfo=UTC)
DUE = date(2027, 10, 1)
SUBMITS = datetime(2027, 9, 14, 6, tzinfo=UTC)
COMPILES = datetime(2027, 10, 12, 6, tzinfo=UTC)
CIRCULATES = COMPILES + timedelta(days=7)
APPROVES = date(2027, 12, 10)
AMENDS = datetime(2028, 3, 2, 6, tzinfo=UTC)
ORCHARDS = EventFacts(
    title=Words("Workshop on old orchards", "Семинар о старых садах"),
    time="2028-05-12/2028-05-13",
    concept="Two days among trees.",
    purpose="To learn from one another how trees are kept.",
    organisers=(OrganiserFacts(participant="KAZ", agency=Words("Ministry of Agriculture")),),
    place="ASTANA",
    host="KAZ",
    dimension="ECON",
    area="ECON-AGRI",
    languages=("en", "ru"),
    participation="Two experts of each State",
    financing="The host bears the costs on the spot.",
)
MUSEUMS = replace(
    ORCHARDS,
    title=Words("Museums at night"),
    time="2028-Q3",
    organisers=(OrganiserFacts(participant="IND"),),
    host="IND",
    place="",
    mode="online",
    dimension="HUM",
    area="",
)


class House:
    """The people of a plan, as readers."""

    def __init__(self) -> None:
        delegations("SEC", "KAZ", "IND", "TUR", "JPN")
        self.registry = self.officer("SEC", Capacity.READ, Capacity.REGISTRY)
        self.colleague = self.officer("SEC", Capacity.READ)
        self.kazakhstan = self.officer("KAZ", Capacity.READ)
        self.india = self.officer("IND", Capacity.READ)
        self.turkiye = self.officer("TUR", Capacity.READ)
        self.observer = self.officer("JPN", Capacity.READ)
        for position, (code, area) in enumerate([("ECON", "ECON-AGRI"), ("HUM", "HUM-ALL")]):
            held = Dimension.objects.create(code=code, position=position)
            DimensionName.objects.create(dimension=held, en=code.title())
            whole = code == "HUM"
            Area.objects.create(
                code=area, dimension=held, position=0, is_whole_dimension=whole, en=area.title()
            )
        place = Place.objects.create(code="ASTANA", zone="Asia/Almaty", participant_id="KAZ")
        PlaceName.objects.create(place=place, en="Astana")
        body = Body.objects.create(code="SOC", kind="governing", position=1)
        BodyName.objects.create(body=body, en="Senior Officials Committee", symbol_code="SOC")

    def officer(self, participant: str, *capacities: Capacity) -> Reader:
        """Return a reader of this participant, who may do this."""
        return reads_as(an_officer(participant, *capacities), BEFORE)

    def open(self) -> None:
        """Open the call for 2028."""
        operations.open_call(year=2028, before=DUE, by=self.registry, at=BEFORE)

    def submit(
        self,
        facts: EventFacts = ORCHARDS,
        *,
        by: Reader | None = None,
        at: datetime = SUBMITS,
        is_draft: bool = False,
        number: int = 0,
        seen: int = 0,
    ) -> operations.Saved:
        """Submit an event for 2028."""
        return operations.save_submission(
            year=2028,
            facts=facts,
            is_draft=is_draft,
            by=by or self.kazakhstan,
            at=at,
            number=number,
            seen=seen,
        )

    def compile(self) -> int:
        """Open, submit two events and compile."""
        self.open()
        self.submit()
        self.submit(MUSEUMS, by=self.india)
        return operations.compile_plan(year=2028, by=self.registry, at=COMPILES)

    def circulate(self, marking: Distribution = Distribution.MEMBER_STATES) -> str:
        """Do all that and circulate the plan; return its symbol."""
        self.compile()
        return operations.circulate_plan(
            year=2028,
            versions=(
                a_version("1. Orchards", title="Plan for 2028"),
                a_version("1. Сады", title="План на 2028 год", language=Language.RU),
            ),
            marking=marking,
            by=self.registry,
            at=CIRCULATES,
        )

    def approve_call(self, before: date) -> str:
        """Let the Senior Officials call for submissions; return the key of their decision."""
        told = {"kind": "call", "before": before.isoformat(), "subject_en": "Events"}
        return self._decide(f"CALL-{before}", told, on=BEFORE.date())

    def approve(self, symbol: str, *, on: date = APPROVES) -> str:
        """Let the Senior Officials approve the document; return the key of their decision."""
        return self._decide(f"PLAN-{on}", {"kind": "approve", "document": symbol}, on=on)

    def _decide(self, key: str, effect: dict[str, str], *, on: date) -> str:
        at = datetime(on.year, on.month, on.day, 9, tzinfo=UTC)
        decided = record_decision(
            decision=DecisionFacts(
                key=key,
                verb=Verb.APPROVED,
                subject=Words("Plan for 2028"),
                decided=Day.exactly(on),
                body="SOC",
                sources="Told by the house",
            ),
            by=self.registry,
            at=at,
        )
        adopted = Adopted(on=on, body="SOC", decision=decided.key)
        carry_out(effects=[effect], adopted=adopted, by=self.registry, at=at)
        return decided.key
