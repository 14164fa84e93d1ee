"""Why an act was refused, in words: one table of the rooms' own refusals, and the law's answer."""

from collections.abc import Mapping
from typing import Any, Final

from clearinghouse.adoption.faults import Refusal as AdoptionRefusal
from clearinghouse.coordination.faults import Refusal as CoordinationRefusal
from clearinghouse.correspondence.faults import Refusal as CorrespondenceRefusal
from clearinghouse.documents.faults import Refusal as RegisterRefusal
from clearinghouse.measures.faults import Refusal as MeasuresRefusal
from clearinghouse.meetings.faults import Refusal as MeetingsRefusal
from clearinghouse.papers.faults import Refusal as PapersRefusal
from clearinghouse.participants.faults import Refusal as ParticipantsRefusal
from clearinghouse.planning.faults import Refusal as PlanningRefusal
from clearinghouse.procedures.faults import Refusal as ProceduresRefusal
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.resources.faults import Refusal as ResourcesRefusal
from clearinghouse.review.faults import Refusal as ReviewRefusal
from clearinghouse.silence.faults import Refusal as SilenceRefusal
from clearinghouse.web.wording import REGISTER_FAULTS
from clearinghouse.web.words.cited import with_provision
from clearinghouse.web.words.coordination import COORDINATION_FAULTS
from clearinghouse.web.words.correspondence import NOTE_FAULTS, in_full
from clearinghouse.web.words.measures import MEASURE_FAULTS
from clearinghouse.web.words.meetings import MEETING_FAULTS
from clearinghouse.web.words.papers import PAPER_FAULTS
from clearinghouse.web.words.people import PARTICIPANT_FAULTS
from clearinghouse.web.words.planning import PLANNING_FAULTS
from clearinghouse.web.words.procedures import PROCEDURE_FAULTS
from clearinghouse.web.words.resources import RESOURCE_FAULTS
from clearinghouse.web.words.review import REVIEW_FAULTS
from clearinghouse.web.words.rulings import Named, ruling_words
from clearinghouse.web.words.silence import ADOPTION_FAULTS, SILENCE_FAULTS

# What each room refuses of its own, with the words of its faults.
FAULTS: Final[Mapping[type[Exception], Mapping[Any, Any]]] = {
    AdoptionRefusal: ADOPTION_FAULTS,
    CoordinationRefusal: COORDINATION_FAULTS,
    CorrespondenceRefusal: NOTE_FAULTS,
    MeasuresRefusal: MEASURE_FAULTS,
    MeetingsRefusal: MEETING_FAULTS,
    PapersRefusal: PAPER_FAULTS,
    ParticipantsRefusal: PARTICIPANT_FAULTS,
    PlanningRefusal: PLANNING_FAULTS,
    ProceduresRefusal: PROCEDURE_FAULTS,
    RegisterRefusal: REGISTER_FAULTS,
    ResourcesRefusal: RESOURCE_FAULTS,
    ReviewRefusal: REVIEW_FAULTS,
    SilenceRefusal: SILENCE_FAULTS,
}
REFUSALS: Final[tuple[type[Exception], ...]] = (OutOfOrder, *FAULTS)


def told(refused: Exception) -> str:
    """Return why an act was refused, in a sentence; with its provision where the law refuses."""
    if isinstance(refused, OutOfOrder):
        ruling = refused.refused
        words = ruling_words(ruling.reason, in_full(ruling.about))
        return with_provision(words, ruling.provision)
    # Rooms have refusals more particular than their own kind, such as one with what was kept.
    faults = next(words for kind, words in FAULTS.items() if isinstance(refused, kind))
    words = faults[refused.fault]  # type: ignore[attr-defined]
    return str(words) % Named(refused.named)  # type: ignore[attr-defined]
