"""Correcting how a paper was copied into the register: who may, and that a reason is given.

Only the copy is corrected, never the paper: the file as received and the earlier copy stay.
"""

from dataclasses import dataclass
from typing import Final

from clearinghouse.law.credentials import Capacity, Person
from clearinghouse.law.provisions import implements, provision
from clearinghouse.law.ruling import Permitted, Reason, Refused, Ruling

COPY_AGREES: Final = provision("papers-practice", "D.11")


class CorrectionReason(Reason):
    """Why the text of a paper cannot be corrected."""

    NOT_BY_THE_REGISTRY = "correction_by_the_registry_only"
    WITHOUT_REASON = "correction_without_a_reason"


@dataclass(frozen=True, slots=True)
class TextCorrected:
    """The text of a paper now stands otherwise in the register, for a reason."""

    reason: str


@implements(COPY_AGREES)
def correct_text(*, by: Person, reason: str) -> Ruling[TextCorrected]:
    """Rule on a correction of the text: by the registry of the Secretariat, with its reason."""
    if Capacity.REGISTRY not in by.capacities:
        return Refused(COPY_AGREES, CorrectionReason.NOT_BY_THE_REGISTRY)
    if not reason.strip():
        return Refused(COPY_AGREES, CorrectionReason.WITHOUT_REASON)
    return Permitted(TextCorrected(" ".join(reason.split())))
