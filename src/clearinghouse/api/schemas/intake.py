"""Imports: files handed in, what was read in them, what is proposed, what is doubted."""

from datetime import datetime
from typing import Any

from pydantic import Field, computed_field

from clearinghouse.api.schemas.parts import Listed, ProvisionCited, Told
from clearinghouse.intake.kinds import ProposalState, Subject


class BatchRow(Told):
    """An import as a list shows it."""

    address: str
    opened_at: datetime
    opened_by: str
    via: str
    files: int
    failed: int
    undecided: int
    doubts: int

    @computed_field
    def href(self) -> str:
        """Return where the import is."""
        return f"/api/v1/imports/{self.address}"


class BatchList(Listed):
    """A part of the imports, the newest first."""

    items: list[BatchRow]
    undecided: int = Field(description="How many proposals wait, of all imports.")


class Remark(Told):
    """What the law remarked on an act that it let pass."""

    reason: str = Field(description="A code, the same in every language.")
    in_words: str
    provision: ProvisionCited
    about: dict[str, Any]


class ImportOutcome(Told):
    """What came of accepting a proposal."""

    address: str | None = None
    entry: int | None = None
    is_new: bool | None = None
    remarks: list[Remark] = Field(
        default_factory=list, description="What the law remarked; the act stands all the same."
    )


class Proposal(Told):
    """A document, note or fact that was read, with the corrections and what came of it."""

    key: int
    subject: Subject
    kind: str
    state: ProposalState
    fields: dict[str, str] = Field(description="What was read, corrections included.")
    amended: list[str] = Field(description="Which fields were corrected.")
    found: dict[str, Any] = Field(description="All that was read, as it was read.")
    outcome: ImportOutcome
    fault: str = Field(description="Why acceptance was refused, as room.code; else empty.")
    fault_in_words: str
    named: dict[str, Any]

    @computed_field
    def href(self) -> str:
        """Return where the proposal is."""
        return f"/api/v1/proposals/{self.key}"


class Doubt(Told):
    """Something in a paper that an officer should look at."""

    key: int
    code: str
    in_words: str
    where: dict[str, Any]
    named: dict[str, Any]
    is_settled: bool


class Upload(Told):
    """A file with its proposals and doubts."""

    key: int
    name: str
    size: int
    digest: str
    fault: str = Field(description="Why the file cannot be read; else empty.")
    fault_in_words: str
    named: dict[str, Any]
    proposals: list[Proposal]
    doubts: list[Doubt]
    counted: dict[str, int]


class Batch(Told):
    """The files of an import with all that they propose."""

    address: str = Field(description="Empty if every file handed in had been read before.")
    uploads: list[Upload]


class Accepted(Told):
    """How the proposals of an import stand after all were accepted that could be."""

    address: str
    states: dict[str, int]


class Settled(Told):
    """A doubt that was looked at."""

    key: int
    is_settled: bool = True
