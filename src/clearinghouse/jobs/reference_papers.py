"""Known action plans: their activities and networks are entered, their documents bound to areas.

A document is bound when it is in the register: whichever comes first, paper or reference data.
"""

from datetime import datetime
from typing import Final

from django.db import transaction

from clearinghouse.documents import queries as register
from clearinghouse.documents.kinds import DocumentKind
from clearinghouse.documents.rows import document
from clearinghouse.law.action_plans import Modality
from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import day_at
from clearinghouse.notices.operations import begin_watch, watch_on, watched_to
from clearinghouse.papers import operations, queries
from clearinghouse.papers.facts import ActivityFacts
from clearinghouse.participants.acting import INSTALLATION, REGISTRY_AT_THE_MACHINE
from clearinghouse.participants.facts import Words
from clearinghouse.record import queries as record
from clearinghouse.reference.action_plans import PlannedActivity, load_planned_activities
from clearinghouse.reference.papers import AreaPaper, load_area_papers
from clearinghouse.reference.sources import load_sources

READER: Final[Reader] = REGISTRY_AT_THE_MACHINE
SOURCE: Final = "papers of areas"


@transaction.atomic
def load(*, at: datetime) -> None:
    """Enter the activities and networks of the plans that are known."""
    for planned in load_planned_activities():
        operations.enter_activity(area=planned.area, facts=_facts(planned), by=INSTALLATION, at=at)
        if planned.network:
            operations.open_network(
                code=planned.network,
                area=planned.area,
                name=_words(planned),
                provision=f"action-plan-2024 {planned.number}",
                by=INSTALLATION,
                at=at,
            )


@transaction.atomic
def bind_known_papers(*, at: datetime) -> int:
    """Bind what has entered the register since and is known as the paper of an area.

    Return how many were bound.  The record tells whether anything has come in, so that a round in
    which nothing has costs one question.
    """
    newest = record.size(READER) - 1
    left = watched_to(source=SOURCE, at=at)
    if left is None:
        begin_watch(source=SOURCE, looked_to=-1, at=at)
        return 0
    if left == newest:
        return 0
    bound = sum(_bind(paper, at=at) for paper in load_area_papers() if paper.enclosed_in)
    watch_on(source=SOURCE, looked_to=newest, at=at)
    return bound


def _bind(paper: AreaPaper, *, at: datetime) -> int:
    year = paper.approved.latest.year if paper.approved.latest else None
    bound = 0
    for note in register.by_note_number(READER, paper.enclosed_in, year=year):
        held = document(READER, note.address)
        for row in held.note.enclosures if held and held.note else ():
            is_it = row.kind is DocumentKind(paper.kind.value)
            if is_it and queries.paper_of_document(READER, row.address, on=day_at(at)) is None:
                operations.bind_document(
                    area=paper.area,
                    document=row.address,
                    author=paper.author,
                    by=READER,
                    at=at,
                )
                bound += 1
    return bound


def _facts(planned: PlannedActivity) -> ActivityFacts:
    sources = load_sources()
    return ActivityFacts(
        code=planned.number,
        title=_words(planned),
        modality=Modality(planned.modality.value),
        times_a_year=planned.times_a_year,
        measures=tuple(_measure(entry) for entry in planned.measures),
        sources="\n".join(sources[key].citation for key in planned.sources),
    )


def _words(planned: PlannedActivity) -> Words:
    return Words(planned.title.en, planned.title.ru, planned.title.kk)


def _measure(entry: str) -> tuple[str, str]:
    """Return edition and key of an entry: "2021/NCT-GEN/1" is kept as "NCT-GEN-1"."""
    edition, _slash, key = entry.partition("/")
    return edition, key.replace("/", "-")
