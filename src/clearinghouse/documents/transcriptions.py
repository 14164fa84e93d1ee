"""The transcriptions of a text: the one that stands, those before it, and one as corrected.

A correction is a mapping of fields to words.  The fields are the title, the paragraphs by their
permanent address, and the cells of tables; a paragraph left empty is taken out.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import Prefetch

from clearinghouse.documents.kinds import LanguageStatus
from clearinghouse.documents.models import LanguageVersion, Revision
from clearinghouse.documents.papers import Version
from clearinghouse.law.distribution import Reader
from clearinghouse.record.queries import entry
from clearinghouse.text.blocks import Block
from clearinghouse.text.languages import Language

TITLE = "title"


@dataclass(frozen=True, slots=True)
class Transcription:
    """One transcription of a text; ``reason`` tells why it replaced the one before it."""

    number: int
    version: Version
    entry: int
    at: datetime
    is_current: bool
    reason: str = ""


def transcriptions(reader: Reader, revision: int, language: Language) -> tuple[Transcription, ...]:
    """Return every transcription of a text, the first one first; none if there is no such text."""
    held = Revision.objects.visible_to(reader).filter(pk=revision)
    versions = LanguageVersion.objects.filter(language=language).order_by("transcription")
    found = held.prefetch_related(Prefetch("languages", versions)).first()
    return tuple(_transcription(reader, each) for each in found.languages.all()) if found else ()


def fields_of(version: Version) -> dict[str, str]:
    """Return what can be corrected in a text, by field, as it stands."""
    fields = {TITLE: version.title} if version.title else {}
    for block in version.text:
        if block.rows:
            fields |= {
                cell_field(block, row, column): words
                for row, cells in enumerate(block.rows)
                for column, words in enumerate(cells)
            }
        elif block.text:
            fields[block.address] = block.text
    return fields


def cell_field(block: Block, row: int, column: int) -> str:
    """Return the field of a cell of a table, counted from one as people do."""
    return f"{block.address}:{row + 1}:{column + 1}"


def corrected(version: Version, typed: Mapping[str, str]) -> Version:
    """Return a text with what was typed; a field that says the same leaves its words untouched."""
    stands = fields_of(version)
    changed = {
        name: tidied(words)
        for name, words in typed.items()
        if name in stands and tidied(words) != tidied(stands[name])
    }
    blocks = (_corrected(block, changed) for block in version.text)
    return replace(
        version,
        title=changed.get(TITLE, "") or version.title,
        text=tuple(
            after
            for before, after in zip(version.text, blocks, strict=True)
            if after.text or after.rows or not before.text
        ),
    )


def carried_over(older: Version, now: Version, typed: Mapping[str, str]) -> dict[str, str]:
    """Return what was typed against an older text, as corrections of the text that stands now.

    Where the officer changed nothing the text keeps what the other correction gave it.
    """
    stood, stands = fields_of(older), fields_of(now)
    return {
        name: typed[name]
        if name in typed and tidied(typed[name]) != tidied(stood.get(name, ""))
        else words
        for name, words in stands.items()
    }


def tidied(words: str) -> str:
    """Return words as they are kept: single spaces, the ends of lines as they were typed."""
    return "\n".join(" ".join(line.split()) for line in words.strip().splitlines())


def _corrected(block: Block, changed: Mapping[str, str]) -> Block:
    if block.rows:
        rows = tuple(
            tuple(
                changed.get(cell_field(block, row, column), words)
                for column, words in enumerate(cells)
            )
            for row, cells in enumerate(block.rows)
        )
        return replace(block, rows=rows)
    return block.reworded(changed[block.address]) if block.address in changed else block


def _transcription(reader: Reader, held: LanguageVersion) -> Transcription:
    is_correction = held.transcription > 1
    told = entry(reader, held.entry).fields if is_correction else {}
    return Transcription(
        number=held.transcription,
        version=Version(
            language=Language(held.language),
            title=held.title,
            text=tuple(Block.from_json(block) for block in held.blocks),
            status=LanguageStatus(held.status),
        ),
        entry=held.entry,
        at=held.registered_at,
        is_current=held.current,
        reason=str(told.get("reason", "")),
    )
