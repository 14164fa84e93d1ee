"""A Secretariat, Member States and an observer, and decisions of the senior officials."""

from datetime import UTC, date, datetime, timedelta

from clearinghouse.documents import operations as register
from clearinghouse.law.credentials import Capacity
from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.law.verbs import Verb
from clearinghouse.participants.facts import Words
from clearinghouse.participants.models import Body, BodyName
from clearinghouse.procedures.facts import Day, DecisionFacts
from clearinghouse.procedures.operations import record_decision
from tests.factories import a_paper, a_version
from tests.participants.people import an_officer, delegations, reads_as

AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
DECIDED = date(2026, 11, 2)
DAY = timedelta(days=1)
RESTRICTED, OPEN, LATER = "SOC/2026-I/DEC/1", "SOC/2026-I/DEC/2", "SOC/2026-II/DEC/1"


class House:
    """People as readers, and the keys of decisions by the symbols of their papers."""

    def __init__(self) -> None:
        delegations()
        self.registry = self.officer("SEC", Capacity.READ, Capacity.REGISTRY)
        self.kazakhstan = self.officer("KAZ", Capacity.READ)
        self.india = self.officer("IND", Capacity.READ)
        self.observer = self.officer("JPN", Capacity.READ)
        for position, code in enumerate(("MC", "SOC")):
            body = Body.objects.create(code=code, kind="governing", position=position)
            BodyName.objects.create(body=body, en=f"The {code}", symbol_code=code)
        self.keys = {
            RESTRICTED: self.decision(RESTRICTED),
            OPEN: self.decision(OPEN, distribution=Distribution.PUBLIC),
            LATER: self.decision(LATER, on=date(2026, 11, 20)),
        }

    def officer(self, participant: str, *capacities: Capacity) -> Reader:
        """Return a reader of this participant, who may do this."""
        return reads_as(an_officer(participant, *capacities), AT)

    def paper(self, symbol: str, *, distribution: Distribution) -> int:
        """Register a paper; return its revision."""
        paper = a_paper(symbol, a_version("Orchards are planted."), distribution=distribution)
        return register.register(paper=paper, by=self.registry, at=AT).revision

    def decision(
        self,
        symbol: str,
        *,
        verb: Verb = Verb.CALLED_ON,
        on: date = DECIDED,
        distribution: Distribution = Distribution.MEMBER_STATES,
        body: str = "SOC",
    ) -> str:
        """Record a decision of a paper; return its key."""
        facts = DecisionFacts(
            verb=verb,
            subject=Words(f"Called for in {symbol}", f"Призыв {symbol}"),
            decided=Day.exactly(on),
            body=body,
            revision=self.paper(symbol, distribution=distribution),
            address="para-1",
            number="1",
        )
        return record_decision(decision=facts, by=self.registry, at=AT).key
