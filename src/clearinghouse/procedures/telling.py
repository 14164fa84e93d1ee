"""How acts of this room and the next are told to the record, once, openly or sealed."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db.models import Model

from clearinghouse.law.credentials import REFERENCE
from clearinghouse.law.distribution import PUBLIC, Distribution, Marking, Reader
from clearinghouse.participants.acting import keep_reference
from clearinghouse.participants.facts import digest_of, told
from clearinghouse.participants.models import Statement
from clearinghouse.record.models import Entry
from clearinghouse.record.operations import append


def tell(
    act: str,
    facts: Mapping[str, Any],
    *,
    by: Reader,
    at: datetime,
    marking: Marking = PUBLIC,
    provisions: Sequence[str] = (),
) -> Entry:
    """Append ``act`` with its facts: in clear if they are public, otherwise sealed one by one."""
    filled = {name: _plain(value) for name, value in facts.items() if value not in ("", None, ())}
    is_public = marking.distribution is Distribution.PUBLIC
    return append(
        act=act,
        actor=by.participant or "",
        at=at,
        public=filled if is_public else {},
        sealed={} if is_public else {name: str(value) for name, value in filled.items()},
        marking=None if is_public else marking,
        provisions=provisions,
    )


def state(
    kind: str,
    name: str,
    facts: Any,
    *,
    by: Reader,
    at: datetime,
    provisions: Sequence[str] = (),
) -> Entry | None:
    """Append a public statement about a subject, unless it was the last one about it.

    Only the registry and the installation state; raises
    :class:`~clearinghouse.record.acts.OutOfOrder` for others.
    """
    keep_reference(by, at=at)
    stated = told(facts)
    subject, digest = f"{kind} {name}", digest_of(stated)
    last = Statement.objects.select_for_update().filter(subject=subject).first()
    if last is not None and bytes(last.digest) == digest:
        return None
    entry = append(
        act=f"{kind}.entered" if last is None else f"{kind}.corrected",
        actor=by.participant or "",
        at=at,
        public={kind: name, "stated": stated},
        provisions=(str(REFERENCE), *provisions),
    )
    Statement.objects.update_or_create(
        subject=subject, defaults={"digest": digest, "entry": entry.index}
    )
    return entry


def rewrite(row: Model, **columns: Any) -> None:
    """Change columns of a row and write those only."""
    for name, value in columns.items():
        setattr(row, name, value)
    row.save(update_fields=list(columns))


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
