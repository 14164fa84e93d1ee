"""The Catalogue is amended within an edition: entries added, ended, given a new wording.

The Catalogue is a public paper, so these acts are told to the record in clear.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import TypedDict

from django.db import transaction
from django.db.models import Q

from clearinghouse.law import catalogue as law
from clearinghouse.law.catalogue import BY_CONSENSUS, EntryKey
from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import Period
from clearinghouse.law.ruling import Remark
from clearinghouse.law.silence import take_effect
from clearinghouse.law.verbs import Manner
from clearinghouse.measures.entries import link_ancestors, write_measures
from clearinghouse.measures.facts import AmendmentFacts, MeasureFacts
from clearinghouse.measures.faults import MeasureFault, refuse
from clearinghouse.measures.models import Amendment, Edition, Measure
from clearinghouse.measures.operations.grounds import (
    decision_named,
    lock,
    open_key,
    silence_named,
)
from clearinghouse.participants.acting import keep_reference
from clearinghouse.procedures.operations import Recorded
from clearinghouse.procedures.telling import rewrite, tell
from clearinghouse.record.acts import settle


class _Asked(TypedDict):
    """What the law is asked about every entry of an amendment alike."""

    entries: list[law.Entry]
    manner: Manner
    adopted_on: date
    announced_on: date | None


@transaction.atomic
def amend_catalogue(*, amendment: AmendmentFacts, by: Reader, at: datetime) -> Recorded:
    """Record a change of an edition: entries added, ended, or given a new wording.

    The change holds from its day of effect, whenever it was announced.  Raises
    :class:`~clearinghouse.record.acts.OutOfOrder` under Catalogue 1.8, and
    :class:`~clearinghouse.measures.faults.Refusal` if the edition was not in force on that day or
    the same day is recorded with other changes.
    """
    lock()
    keep_reference(by, at=at)
    edition = Edition.objects.filter(code=amendment.edition).first()
    if edition is None:
        refuse(MeasureFault.NO_SUCH_EDITION, edition=amendment.edition)
    held = Amendment.objects.filter(key=amendment.key).first()
    if held is not None:
        return _amended_again(held, amendment, by=by, at=at)
    remarks = _ask(edition, amendment)

    entry = tell(
        "amendment.recorded",
        _told(amendment),
        by=by,
        at=at,
        provisions=(str(BY_CONSENSUS),),
    )
    row = Amendment.objects.create(
        key=amendment.key,
        edition=edition,
        opened_on=amendment.opened_on,
        effective_on=amendment.effective_on,
        announced_on=amendment.announced_on,
        decision=decision_named(amendment.decision),
        silence=silence_named(amendment.silence),
        sources=amendment.sources,
        entry=entry.index,
    )
    for measure in _in_force(edition, amendment.effective_on, amendment.ends):
        rewrite(measure, ends_on=amendment.effective_on, ended_by=row)
    write_measures(edition, amendment.adds, introduced_by=row)
    link_ancestors(edition, amendment.adds, introduced_by=row)
    return Recorded(amendment.key, entry.index, remarks)


def _ask(edition: Edition, amendment: AmendmentFacts) -> tuple[Remark, ...]:
    """Ask the law about every entry of an amendment, and look for what it names."""
    on = amendment.effective_on
    if on < edition.starts_on or (edition.ends_on is not None and edition.ends_on <= on):
        refuse(MeasureFault.EDITION_NOT_IN_FORCE, edition=edition.code, day=on.isoformat())
    entries = [
        law.Entry(EntryKey(edition.code, key), Period(starts_on, ends_on))
        for key, starts_on, ends_on in edition.measures.values_list("key", "starts_on", "ends_on")
    ]
    remarks: list[Remark] = []
    for added in amendment.adds:
        asked: _Asked = {
            "entries": entries,
            "manner": amendment.manner,
            "adopted_on": on,
            "announced_on": amendment.announced_on,
        }
        entry = EntryKey(edition.code, added.key)
        if added.key in amendment.ends:
            settle(law.modify_entry(entry, **asked), remarks=remarks)
        else:
            settle(law.add_entry(entry, **asked), remarks=remarks)
    found = {measure.key for measure in _in_force(edition, on, amendment.ends)}
    for key in amendment.ends:
        if key not in found:
            refuse(MeasureFault.NO_SUCH_MEASURE, measure=key)
    return tuple(dict.fromkeys(remarks))


def _in_force(edition: Edition, on: date, keys: Iterable[str]) -> list[Measure]:
    wanted = edition.measures.filter(key__in=list(keys), starts_on__lte=on)
    return list(wanted.filter(Q(ends_on=None) | Q(ends_on__gt=on)))


def _amended_again(held: Amendment, told: AmendmentFacts, *, by: Reader, at: datetime) -> Recorded:
    """Add what another paper tells of the same change: when it was announced, what it rests on."""
    added = set(held.introduced.values_list("key", flat=True))
    ended = set(held.ended.values_list("key", flat=True))
    same = {measure.key for measure in told.adds} == added and set(told.ends) == ended
    announced_otherwise = (
        held.announced_on and told.announced_on and held.announced_on != told.announced_on
    )
    if not same or announced_otherwise:
        refuse(MeasureFault.AMENDED_OTHERWISE, day=told.effective_on.isoformat())
    if held.silence is None and told.silence:
        rewrite(held, silence=silence_named(told.silence))
    if held.decision is None and told.decision:
        rewrite(held, decision=decision_named(told.decision))
    if held.announced_on is not None or told.announced_on is None:
        return Recorded(held.key, None)
    remarks: list[Remark] = []
    settle(
        take_effect(adopted_on=held.effective_on, announced_on=told.announced_on), remarks=remarks
    )
    entry = tell(
        "amendment.announced",
        {"amendment": held.key, "announced_on": told.announced_on},
        by=by,
        at=at,
    )
    rewrite(held, announced_on=told.announced_on)
    return Recorded(held.key, entry.index, tuple(remarks))


def _told(amendment: AmendmentFacts) -> dict[str, object]:
    return {
        "amendment": amendment.key,
        "edition": amendment.edition,
        "effective_on": amendment.effective_on,
        "announced_on": amendment.announced_on,
        "opened_on": amendment.opened_on,
        "manner": amendment.manner.value,
        "adds": [_told_of(measure) for measure in amendment.adds],
        "ends": list(amendment.ends),
        "decision": open_key(decision_named(amendment.decision)),
        "silence": open_key(silence_named(amendment.silence)),
        "sources": amendment.sources,
    }


def _told_of(measure: MeasureFacts) -> dict[str, str]:
    told = {
        "key": measure.key,
        "number": measure.number,
        "kind": measure.kind.value,
        "title": measure.title.en,
        "dimension": measure.dimension,
        "area": measure.area,
    }
    return {name: value for name, value in told.items() if value}
