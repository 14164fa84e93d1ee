"""The Secretariat states how far the items of the Road Map have come."""

from datetime import datetime

from django.db import transaction

from clearinghouse.law.distribution import Distribution, Reader
from clearinghouse.law.road_map import POINTS
from clearinghouse.participants.acting import keep_reference
from clearinghouse.procedures.telling import state
from clearinghouse.record.models import Entry
from clearinghouse.resources.facts import ProgressFacts
from clearinghouse.resources.faults import ResourceFault, refuse
from clearinghouse.resources.keeping import decision_named, demand_past, issue_named
from clearinghouse.resources.models import Progress


@transaction.atomic
def enter_progress(*, progress: ProgressFacts, by: Reader, at: datetime) -> Entry | None:
    """State what happened to an item, or correct it; return None if nothing is new.

    It is told to everybody, so it names only what is public.
    """
    keep_reference(by, at=at)
    if progress.number not in POINTS:
        refuse(ResourceFault.NO_SUCH_POINT, number=str(progress.number))
    if not progress.text.en.strip():
        refuse(ResourceFault.TASK_EMPTY)
    demand_past(progress.happened_on, at=at)
    decision = decision_named(progress.decision, by=by) if progress.decision.strip() else None
    document = issue_named(progress.document, by=by)
    named = [decision.marking()] if decision else []
    named += [document.document.marking()] if document else []
    if any(marking.distribution is not Distribution.PUBLIC for marking in named):
        refuse(ResourceFault.NAMES_WHAT_IS_RESTRICTED)
    if not (decision or document or progress.sources.strip()):
        refuse(ResourceFault.PROGRESS_WITHOUT_GROUND)
    provision = str(POINTS[progress.number])
    entry = state("progress", progress.key, progress, by=by, at=at, provisions=(provision,))
    if entry is None:
        return None
    Progress.objects.update_or_create(
        key=progress.key,
        defaults={
            "number": progress.number,
            "happened_on": progress.happened_on,
            "precision": progress.precision,
            "stage": progress.stage,
            "en": progress.text.en.strip(),
            "ru": progress.text.ru.strip(),
            "kk": progress.text.kk.strip(),
            "decision": decision,
            "revision": document,
            "sources": progress.sources.strip(),
            "confidence": progress.confidence,
            "entry": entry.index,
        },
    )
    return entry
