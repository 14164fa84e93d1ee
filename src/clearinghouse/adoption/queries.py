"""Reads of the adoption room; the first parameter is the reader."""

from django.db.models import QuerySet

from clearinghouse.adoption.effects import EffectKind
from clearinghouse.adoption.models import Effect
from clearinghouse.adoption.views import EffectRow
from clearinghouse.law.distribution import Reader


def effects_of(reader: Reader, decision: str) -> tuple[EffectRow, ...]:
    """Return what a decision has changed, in the order in which it was carried out."""
    rows = Effect.objects.visible_to(reader).filter(decision__key=decision)
    return _rows(rows.order_by("position"))


def _rows(rows: "QuerySet[Effect]") -> tuple[EffectRow, ...]:
    return tuple(
        EffectRow(
            decision=row.decision.key,
            kind=EffectKind(row.kind),
            facts=row.facts,
            provision=row.provision,
            effective_on=row.effective_on,
            entry=row.entry,
        )
        for row in rows.select_related("decision")
    )
