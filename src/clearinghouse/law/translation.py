"""Translation: how long a capital waits until it has a text in the language in which it works.

A delegation states its own language and days; the registry may state others for one procedure.  It
is told to give fair notice and refuses nothing.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Final

from clearinghouse.law.provisions import implements, provision

CASE_BY_CASE: Final = provision("silence-practice", "S.6")
MOST_DAYS: Final = 30
# In these languages delegations are known or likely to work; the house speaks the first three.
WORKED_IN: Final = (
    *("en", "ru", "kk", "ar", "az", "bn", "fa", "he", "hi", "id", "km", "ko"),
    *("ky", "mn", "si", "tg", "th", "tk", "tr", "ur", "uz", "vi", "zh"),
)


@dataclass(frozen=True, slots=True)
class Translating:
    """In which language a delegation works, and how many working days a translation takes."""

    language: str
    days: int


@dataclass(frozen=True, slots=True)
class Told:
    """What the registry states for one procedure: days by State, and by language."""

    by_state: Mapping[str, int] = field(default_factory=dict, hash=False)
    by_language: Mapping[str, int] = field(default_factory=dict, hash=False)


@implements(CASE_BY_CASE)
def translation_days(
    state: str, own: Translating | None, *, lies_in: Collection[str], told: Told
) -> int:
    """Return the working days that a State needs before it can read a text that ``lies_in`` these.

    What the registry states for the State comes first.  Where the text lies in the language of the
    State nothing is waited for; else what is stated for the language comes before its own default.
    """
    if state in told.by_state:
        return told.by_state[state]
    if own is None or own.language in lies_in:
        return 0
    return told.by_language.get(own.language, own.days)
