"""Loading what the reference files tell of the Road Map's progress."""

from datetime import datetime

from clearinghouse.jobs.reference_decisions import day_of, in_words, words_of
from clearinghouse.law.road_map import RoadMapStage
from clearinghouse.participants.acting import INSTALLATION
from clearinghouse.participants.kinds import Confidence
from clearinghouse.reference.instruments import load_advances
from clearinghouse.resources.facts import ProgressFacts
from clearinghouse.resources.operations import enter_progress


def load_road_map(*, at: datetime) -> int:
    """State the progress that sources tell; return how many statements were new."""
    entered = []
    for filed in load_advances():
        day = day_of(filed.on)
        if day.on is None:
            continue
        facts = ProgressFacts(
            key=filed.code,
            number=filed.number,
            happened_on=day.on,
            precision=day.precision,
            stage=RoadMapStage(filed.stage),
            text=words_of(filed.text),
            sources=in_words(filed),
            confidence=Confidence(filed.confidence),
        )
        entered.append(enter_progress(progress=facts, by=INSTALLATION, at=at))
    return sum(entry is not None for entry in entered)
