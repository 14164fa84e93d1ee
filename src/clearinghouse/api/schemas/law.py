"""The law: instruments, provisions, what became of them here, and the open readings."""

from datetime import date

from pydantic import Field, computed_field

from clearinghouse.api.schemas.parts import Listed, Told, Words
from clearinghouse.law.interpretations import Confirmation, Confirmer
from clearinghouse.law.provisions import Force, Later, Outside, Status


class Provision(Told):
    """A unit of an instrument, in our own short wording."""

    citation: str = Field(examples=["rules-2004 I.2"])
    instrument: str
    number: str
    force: Force
    binds: bool = Field(description="Whether an act may be refused under it.")
    status: Status
    later: Later | None
    outside: Outside | None
    since: date | None
    wording: Words
    source: str
    rules: list[str] = Field(description="The rules of the software that apply it.")
    tests: list[str] = Field(
        description="The tests that prove it, as pytest writes them, where they came with the "
        "program."
    )
    interpretations: list[str] = Field(description="The numbers of the readings that concern it.")

    @computed_field
    def href(self) -> str:
        """Return where the provision is."""
        return f"/api/v1/provisions/{self.instrument}/{self.number}"


class ProvisionList(Listed):
    """A part of the provisions, by instrument."""

    items: list[Provision]
    total: int


class LawInstrument(Told):
    """An instrument in one version, as the law of the software knows it."""

    key: str
    title: Words
    version: str
    force: Force
    dated: date | None
    sources: list[str]
    provisions: int


class LawInstrumentList(Told):
    """The instruments whose provisions are known."""

    items: list[LawInstrument]


class Interpretation(Told):
    """How the software reads what is unclear, until it is confirmed."""

    number: str
    subject: str
    status: Confirmation
    confirmed_by: Confirmer
    concerns: list[str]
    question: Words
    reading: Words
    why: Words


class InterpretationList(Told):
    """The readings, by number."""

    items: list[Interpretation]
