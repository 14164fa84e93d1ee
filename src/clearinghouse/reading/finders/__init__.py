"""The finders of facts: each looks for one kind of fact in the notes and documents of a paper."""

from collections.abc import Iterator

from clearinghouse.reading.doubts import Doubt, DoubtCode
from clearinghouse.reading.facts import (
    AppointmentFound,
    CoordinatorsFound,
    DecisionFound,
    Fact,
)
from clearinghouse.reading.finders.catalogue import find_catalogue
from clearinghouse.reading.finders.coordinators import find_coordinators
from clearinghouse.reading.finders.decisions import find_decisions
from clearinghouse.reading.finders.leaflets import find_in_leaflet
from clearinghouse.reading.finders.meetings import find_meetings
from clearinghouse.reading.finders.plans import find_plans
from clearinghouse.reading.finders.silence import find_silence
from clearinghouse.reading.finders.source import DocumentSource, NoteSource
from clearinghouse.reading.paper import DocumentFound, NoteFound
from clearinghouse.reading.structure import Built
from clearinghouse.text.languages import Language

_OF_DOCUMENTS = (
    find_decisions,
    find_coordinators,
    find_catalogue,
    find_plans,
    find_in_leaflet,
)


def find_facts(
    notes: list[NoteFound], documents: list[DocumentFound], built: list[dict[Language, Built]]
) -> tuple[list[Fact], list[Doubt]]:
    """Return the facts that the notes and documents of a paper carry, and what is doubtful."""
    facts: list[Fact] = []
    doubts: list[Doubt] = []
    sources = [
        DocumentSource(place, document, built[place])
        for place, document in enumerate(documents)
        if document.versions
    ]
    for source in sources:
        for find in _OF_DOCUMENTS:
            found, doubted = find(source)
            facts += found
            doubts += doubted
    doubts += _without_a_day(facts, documents)
    letters = [NoteSource(place, note) for place, note in enumerate(notes) if note.versions]
    for letter in letters:
        announced, doubted = find_silence(letter, documents, facts)
        facts += announced
        doubts += doubted
    return [*facts, *find_meetings(letters, sources)], doubts


def _without_a_day(facts: list[Fact], documents: list[DocumentFound]) -> Iterator[Doubt]:
    """Doubt each document that decides something and does not say on what day."""
    undated = {
        fact.document
        for fact in facts
        if isinstance(fact, DecisionFound | CoordinatorsFound | AppointmentFound)
        and fact.decided_on is None
    }
    for place, document in enumerate(documents):
        if place in undated and not document.is_draft:
            yield Doubt(DoubtCode.DAY_UNKNOWN, document.where)
