"""What queries hand to the edges: what is due, with the name of what it is about."""

from collections.abc import Mapping
from dataclasses import dataclass

from clearinghouse.law.dues import Obligation


@dataclass(frozen=True, slots=True)
class DueRow:
    """Something due as the reader may know of it; ``subject`` names, by language, what it is about.

    ``is_ours`` where the reader's own house bears it.
    """

    obligation: Obligation
    subject: Mapping[str, str]
    is_ours: bool
