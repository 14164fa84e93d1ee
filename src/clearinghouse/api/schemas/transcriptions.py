"""How a text was copied into the register, and a correction of that copy."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from clearinghouse.api.schemas.comparison import Passage
from clearinghouse.api.schemas.documents import Block, DocumentRow
from clearinghouse.api.schemas.parts import Code, Told
from clearinghouse.text.languages import Language


class Transcription(Told):
    """One transcription of a text, and what it corrected in the one before it."""

    number: int
    title: str
    digest: str = Field(description="SHA-256 of title and blocks as canonical JSON.")
    at: datetime
    entry: int = Field(description="The entry of the record that tells of it.")
    is_current: bool
    reason: str = Field(description="Why it replaced the one before it; empty for the first.")
    blocks: list[Block]
    passages: list[Passage] = Field(description="The redline from the one before it.")


class Transcriptions(Told):
    """Every transcription of a text, the first one first."""

    document: DocumentRow
    language: Language
    items: list[Transcription]


class Correction(BaseModel):
    """What is to stand otherwise in a text, and why."""

    model_config = ConfigDict(extra="forbid")

    corrects: str = Field(
        pattern="^[0-9a-f]{64}$", description="The digest of the text that was looked at."
    )
    reason: str = Field(min_length=1, max_length=300, pattern=r"^[^\x00]*$")
    fields: dict[Code, Annotated[str, Field(max_length=100_000, pattern=r"^[^\x00]*$")]] = Field(
        description="The corrected words by field: `title`, the address of a paragraph (empty "
        "takes it out), or address, row and column of a cell, as in `table-1:2:3`.",
    )
    is_tried: bool = Field(
        False, description="Only tell what it would change; nothing is stored then."
    )


class Corrected(Told):
    """What a correction changes; ``entry`` is null where it was only tried."""

    document: DocumentRow
    language: Language
    digest: str
    transcription: int
    entry: int | None
    passages: list[Passage]
    changed: int = Field(description="How many paragraphs are not as they were.")
