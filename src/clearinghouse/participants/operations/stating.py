"""Stating facts: once in the record, and the columns in which they are kept."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from clearinghouse.law.credentials import REFERENCE
from clearinghouse.law.distribution import Reader
from clearinghouse.participants.acting import INSTALLATION, keep_reference
from clearinghouse.participants.facts import NameSpell, digest_of
from clearinghouse.participants.models import Statement
from clearinghouse.record.models import Entry
from clearinghouse.record.operations import append


def state(
    entered: str,
    corrected: str,
    name: str,
    stated: Mapping[str, Any],
    *,
    by: Reader,
    at: datetime,
) -> Entry | None:
    """Append the statement to the record unless it was the last one about its subject.

    The files give way to officers: what was stated by hand is not overwritten from a file.
    """
    keep_reference(by, at=at)
    kind = entered.partition(".")[0]
    subject = f"{kind} {name}".strip()
    digest = digest_of(stated)
    last = Statement.objects.select_for_update().filter(subject=subject).first()
    if last is not None and bytes(last.digest) == digest:
        return None
    if last is not None and by == INSTALLATION and not last.by_files:
        return None
    entry = append(
        act=entered if last is None else corrected,
        actor=by.participant or "",
        at=at,
        public={kind: name, "stated": dict(stated)},
        provisions=(str(REFERENCE),),
    )
    Statement.objects.update_or_create(
        subject=subject,
        defaults={"digest": digest, "entry": entry.index, "by_files": by == INSTALLATION},
    )
    return entry


def loose(spell: Any) -> dict[str, Any]:
    """Return the columns of a period that sources give loosely."""
    return {
        "starts_by": spell.since.latest,
        "starts_as_written": spell.since.as_written,
        "source": spell.source,
        "note": spell.note,
    }


def abbreviated(name: NameSpell) -> dict[str, str]:
    """Return the columns of names that have abbreviations."""
    return {
        **dict(spoken(name.usual)),
        **{f"abbreviation_{code}": text for code, text in spoken(name.short)},
    }


def spoken(words: Any) -> tuple[tuple[str, str], ...]:
    """Return words by the code of their language."""
    return (("en", words.en), ("ru", words.ru), ("kk", words.kk))
