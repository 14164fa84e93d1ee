"""What queries hand to the edges: effects as a reader may see them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from clearinghouse.adoption.effects import EffectKind


@dataclass(frozen=True, slots=True)
class EffectRow:
    """An effect that was carried out: its decision, its provision, and the entry that tells of it.

    ``entry`` is None where the effect is itself what the decision says, such as an approval.
    """

    decision: str
    kind: EffectKind
    facts: Mapping[str, Any]
    provision: str
    effective_on: date
    entry: int | None
