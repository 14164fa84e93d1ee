"""How facts about the Catalogue and the Coordinators enter the measures room."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import Q
from rapidfuzz import fuzz, process

from clearinghouse.documents.models import Revision
from clearinghouse.intake import remarks
from clearinghouse.intake.amendments import Corrected, row_field, tenure_of
from clearinghouse.intake.context import Context
from clearinghouse.intake.faults import IntakeFault, refuse
from clearinghouse.intake.mentions import day_of, relate_mentions
from clearinghouse.law.coordination import Role, Row, Seat, Term
from clearinghouse.law.verbs import Manner, Verb
from clearinghouse.measures import operations as measures
from clearinghouse.measures.facts import AmendmentFacts, MeasureFacts
from clearinghouse.measures.kinds import ConcernKind, MeasureKind
from clearinghouse.measures.models import Area, Edition, Measure
from clearinghouse.participants.facts import Words
from clearinghouse.participants.models import Participant
from clearinghouse.procedures import operations as procedures
from clearinghouse.procedures.facts import Day, DecisionFacts
from clearinghouse.procedures.kinds import Wording
from clearinghouse.procedures.models import Decision
from clearinghouse.reading.facts import (
    ActionPlanFound,
    AppointmentFound,
    CatalogueFound,
    ConceptPaperFound,
    CoordinatorsFound,
    CoordinatorsRow,
    SilenceAdoption,
    Tenure,
)
from clearinghouse.text.languages import Language

# An area is taken for another only where the names differ by spelling, not by a word.
ALIKE = 92
LONGEST_TITLE = 160


def enter_list(fact: CoordinatorsFound, context: Context) -> dict[str, Any]:
    """Record the List as its document states it, on the decision that the document is."""
    revision = Revision.objects.select_related("document").get(
        pk=context.revision_of(fact.document)
    )
    decided_on = context.corrected.day("decided_on", fact.decided_on)
    if decided_on is None:
        refuse(IntakeFault.EFFECTIVE_DATE_NEEDED)
    decision = procedures.record_decision(
        decision=DecisionFacts(
            key=revision.symbol or revision.document.address,
            verb=Verb.APPROVED,
            subject=_title(context, fact.document),
            decided=Day.exactly(decided_on),
            body=revision.document.body,
            revision=revision.pk,
            manner=Manner.MEETING,
            wording=Wording.AS_PRINTED,
            effective_on=decided_on,
        ),
        by=context.by,
        at=context.at,
    )
    recorded = measures.amend_list(
        rows=rows_of(fact, context.corrected),
        ground=measures.Ground(decided_on=decided_on, decision=decision.key),
        by=context.by,
        at=context.at,
    )
    return remarks.outcome("list", recorded, *decision.remarks)


def enter_appointment(fact: AppointmentFound, context: Context) -> dict[str, Any]:
    """Record that a decision puts a State into a role, on the decision as it was accepted."""
    revision = context.revision_of(fact.document)
    decided_on = context.corrected.day("decided_on", fact.decided_on)
    if decided_on is None:
        refuse(IntakeFault.EFFECTIVE_DATE_NEEDED)
    decision = (
        Decision.objects.visible_to(context.by)
        .filter(revision=revision, address=fact.address)
        .first()
    )
    if decision is None:
        refuse(IntakeFault.DECISION_NOT_ACCEPTED, number=fact.number)
    recorded = measures.appoint(
        rows=list(_seats(_as_row(fact, context.corrected), Areas())),
        ground=measures.Ground(decided_on=decided_on, decision=decision.key),
        by=context.by,
        at=context.at,
    )
    return remarks.outcome("list", recorded)


def _as_row(fact: AppointmentFound, corrected: Corrected) -> CoordinatorsRow:
    """Return an appointment, as corrected, in the form of a row of the List."""
    told = corrected.amended
    serving = _tenures(told["appointed"]) if "appointed" in told else (fact.tenure,)
    is_coordinator = fact.role is Role.COORDINATOR
    return CoordinatorsRow(
        dimension="",
        area=corrected.words("area", fact.area),
        coordinators=serving if is_coordinator else (),
        co_coordinators=() if is_coordinator else serving,
    )


def rows_of(fact: CoordinatorsFound, corrected: Corrected) -> list[Row]:
    """Return the rows of a List as corrected and as the law knows them.

    Refuses an area and a State that are not known.
    """
    areas = Areas()
    return [
        seat
        for place, row in enumerate(fact.rows)
        for seat in _seats(_as_corrected(row, place, corrected), areas)
    ]


def _as_corrected(row: CoordinatorsRow, place: int, corrected: Corrected) -> CoordinatorsRow:
    told = corrected.amended
    area, first, second = (
        row_field(place, column) for column in ("area", "coordinators", "co_coordinators")
    )
    if area in told:
        row = replace(row, area=told[area])
    if first in told:
        row = replace(row, coordinators=_tenures(told[first]))
    if second in told:
        row = replace(row, co_coordinators=_tenures(told[second]))
    return row


def _tenures(typed: str) -> tuple[Tenure, ...]:
    tenures = [tenure for part in typed.split(";") if (tenure := tenure_of(part)) is not None]
    for tenure in tenures:
        if not Participant.objects.filter(code=tenure.state).exists():
            refuse(IntakeFault.UNKNOWN_PARTICIPANT, typed=tenure.state)
    return tuple(tenures)


def enter_measure(
    fact: SilenceAdoption, effective_on: date | None, silence: str, context: Context
) -> dict[str, Any]:
    """Record the measure in the edition then in force, and that its note introduces it."""
    if not fact.measure:
        refuse(IntakeFault.MEASURE_WITHOUT_NUMBER)
    if effective_on is None:
        refuse(IntakeFault.EFFECTIVE_DATE_NEEDED)
    edition = _edition_on(effective_on)
    recorded = measures.amend_catalogue(
        amendment=AmendmentFacts(
            edition=edition.code,
            effective_on=effective_on,
            adds=(_measure(fact, edition),),
            manner=Manner.SILENCE,
            opened_on=fact.opened_on,
            announced_on=fact.announced_on,
            silence=silence,
        ),
        by=context.by,
        at=context.at,
    )
    note = context.note_revision(fact.note)
    measures.relate_document(
        edition=edition.code,
        measure=fact.measure,
        revision_id=note,
        kind=ConcernKind.INTRODUCES,
        by=context.by,
        at=context.at,
    )
    relate_mentions(note, context, besides=fact.measure)
    return {
        "measure": f"{edition.code}/{fact.measure}",
        "measure_entry": recorded.entry,
        **remarks.kept(*recorded.remarks),
    }


def attach_catalogue(fact: CatalogueFound, context: Context) -> dict[str, Any]:
    """Link the paragraphs of a Catalogue to the measures of the edition that it states.

    A draft, or a text without a date, states no edition and is only noted.
    """
    revision = Revision.objects.get(pk=context.revision_of(fact.document))
    # The day of the document may have been corrected before it was accepted.
    begins_on = revision.dated_on or fact.dated_on
    if begins_on is None or _is_proposed(fact, context):
        return {}
    edition = Edition.objects.filter(starts_on=begins_on).first()
    if edition is None:
        refuse(IntakeFault.NO_EDITION_OF_THAT_DAY, day=begins_on.isoformat())
    recorded = measures.attach_text(
        edition=edition.code,
        revision_id=revision.pk,
        by=context.by,
        at=context.at,
    )
    return remarks.outcome("edition", recorded)


def relate_paper(fact: ConceptPaperFound | ActionPlanFound, context: Context) -> dict[str, Any]:
    """Relate a concept paper or plan to the measures of its area in the edition then in force."""
    area = Areas().code("", fact.area)
    revision = Revision.objects.get(pk=context.revision_of(fact.document))
    day = day_of(revision) or context.at.date()
    relate_mentions(revision.pk, context)
    concerned = Measure.objects.filter(
        Q(ends_on=None) | Q(ends_on__gt=day), area=area, starts_on__lte=day
    ).select_related("edition")
    related = [
        measures.relate_document(
            edition=measure.edition.code,
            measure=measure.key,
            revision_id=revision.pk,
            kind=ConcernKind.IMPLEMENTS,
            by=context.by,
            at=context.at,
        ).key
        for measure in concerned
        if area
    ]
    return {"related": related, "area": area} if related else {}


class Areas:
    """The areas as papers may name them."""

    def __init__(self) -> None:
        self._codes: dict[str, str] = {}
        for area in Area.objects.select_related("dimension").prefetch_related("dimension__names"):
            names = [area.code, area.en, area.ru, area.kk, *area.aliases]
            if area.is_whole_dimension:
                # Where a dimension has no areas, the dimension's name stands in the List.
                dimension = area.dimension
                names += [dimension.code, *dimension.aliases]
                names += [
                    name for each in dimension.names.all() for name in (each.en, each.ru, each.kk)
                ]
            self._codes |= {_plain(name): area.code for name in names if name}

    def code(self, dimension: str, area: str) -> str:
        """Return the code of an area by its name, "" if no area has it."""
        wanted = _plain(area or dimension)
        if wanted in self._codes:
            return self._codes[wanted]
        alike = process.extractOne(
            wanted, self._codes.keys(), scorer=fuzz.ratio, score_cutoff=ALIKE
        )
        return self._codes[alike[0]] if alike else ""


def _is_proposed(fact: CatalogueFound, context: Context) -> bool:
    """Whether the text is a draft, or annexed to one, rather than the Catalogue."""
    document = context.paper.documents[fact.document] if fact.document is not None else None
    return document is not None and (document.is_draft or document.series == "DRAFT")


def _seats(row: CoordinatorsRow, areas: Areas) -> Iterable[Row]:
    area = areas.code(row.dimension, row.area)
    if not area:
        refuse(IntakeFault.AREA_NOT_KNOWN, area=row.area or row.dimension)
    for role, tenures in (
        (Role.COORDINATOR, row.coordinators),
        (Role.CO_COORDINATOR, row.co_coordinators),
    ):
        for tenure in tenures:
            yield Row(Seat(area, role, tenure.state), _term(tenure), _printed(tenure))


def _term(tenure: Tenure) -> Term:
    return Term(tenure.starts_on, tenure.ends_on)


def _printed(tenure: Tenure) -> str:
    return ", ".join(tenure.years_as_written)


def _edition_on(day: date) -> Edition:
    edition = Edition.objects.filter(starts_on__lte=day).order_by("-starts_on").first()
    if edition is None:
        refuse(IntakeFault.EFFECTIVE_DATE_NEEDED)
    return edition


def _measure(fact: SilenceAdoption, edition: Edition) -> MeasureFacts:
    """Return the measure: as the house knows it already, or in the words of the note."""
    known = Measure.objects.filter(edition=edition, key=fact.measure).first()
    if known is not None:
        return MeasureFacts(
            key=known.key,
            number=known.number,
            kind=MeasureKind(known.kind),
            title=Words(known.en, known.ru, known.kk),
            dimension=known.dimension_id or "",
            area=known.area_id or "",
        )
    sibling = Measure.objects.filter(
        edition=edition, number__startswith=f"{fact.measure.partition('.')[0]}."
    ).first()
    return MeasureFacts(
        key=fact.measure,
        number=fact.measure,
        kind=MeasureKind.MEASURE,
        title=Words(*(fact.texts.get(language, "")[:LONGEST_TITLE] for language in Language)),
        dimension=(sibling.dimension_id or "") if sibling else "",
    )


def _title(context: Context, document: int | None) -> Words:
    titles = context.paper.documents[document].titles if document is not None else {}
    return Words(*(titles.get(language, "") for language in Language))


def _plain(name: str) -> str:
    return re.sub(r"[^\w]+", " ", name.casefold()).strip()
