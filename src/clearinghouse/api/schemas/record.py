"""The record: entries as a reader may see them, openings, checkpoints, proofs."""

from datetime import datetime
from typing import Any

from pydantic import Field, computed_field

from clearinghouse.api.schemas.parts import Listed, Told


class Entry(Told):
    """An act as the record tells it to you: the public leaf, and the seals that you may open."""

    index: int
    act: str
    act_in_words: str
    at: datetime = Field(description="The legal moment of the act.")
    recorded: datetime = Field(description="When it was entered.")
    actor: str | None = Field(description="Null if it is sealed for you.")
    subject: str
    fields: dict[str, Any] = Field(description="Public fields, and those opened for you.")
    opened: list[str] = Field(description="Which fields were opened for you.")
    unopened: list[str] = Field(description="Which fields stay sealed for you.")
    sealed: dict[str, str] = Field(description="The commitments in the public log, in hex.")
    provisions: list[str]
    leaf_hash: str = Field(description="RFC 6962 leaf hash, in hex.")
    leaf: str = Field(description="The leaf: the bytes that the log is made of.")

    @computed_field
    def href(self) -> str:
        """Return where the entry is."""
        return f"/api/v1/record/entries/{self.index}"


class EntryList(Listed):
    """A part of the record, the newest entries first."""

    items: list[Entry]
    size: int = Field(description="How many entries there are.")


class EntryHistory(Told):
    """The entries that concern one subject, the oldest first."""

    subject: str
    items: list[Entry]


class Opening(Told):
    """A sealed value with the salt that opens its commitment."""

    field: str
    salt: str
    value: str
    commitment: str


class Openings(Told):
    """The seals of an entry that you may open."""

    index: int
    items: list[Opening]


class Checkpoint(Told):
    """A signed head of the log, as a C2SP signed note."""

    origin: str
    size: int
    root: str = Field(description="The Merkle root, in base64 as in the note.")
    at: datetime
    note: str


class CheckpointList(Listed):
    """A part of the checkpoints, the newest first."""

    items: list[Checkpoint]
    verifier_key: str


class InclusionProof(Told):
    """That an entry is in the log under a checkpoint."""

    index: int
    size: int
    leaf_hash: str
    root: str
    path: list[str] = Field(description="Hashes from the leaf to the root, in base64.")
    checkpoint: str
    file: str = Field(description="The same as a C2SP tlog-proof file, in base64.")


class ConsistencyProof(Told):
    """That the log of ``old`` entries begins the log of ``new`` entries."""

    old: int
    new: int
    path: list[str] = Field(description="Hashes in the order of RFC 6962, in base64.")
