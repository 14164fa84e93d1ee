"""A draft is begun, written part by part, given a period, considered in meetings, given up."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction

from clearinghouse.documents.entering import new_address
from clearinghouse.law import concept_papers as law
from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import day_at
from clearinghouse.law.ruling import Remark
from clearinghouse.papers.facts import PartFacts, PeriodFacts
from clearinghouse.papers.faults import ChangedMeanwhile, PaperFault, refuse
from clearinghouse.papers.keeping import (
    area_of,
    digest_of,
    in_hand,
    is_registry,
    marking_of,
    seats_on,
    speaker,
    tell,
)
from clearinghouse.papers.models import Deliberation, DraftPart, PaperDraft
from clearinghouse.participants.models import Meeting, Participant
from clearinghouse.record.acts import settle


@dataclass(frozen=True, slots=True)
class Begun:
    """Where a new draft is, and what the law remarks."""

    address: str
    remarks: tuple[Remark, ...] = ()


@transaction.atomic
def begin_draft(*, area: str, by: Reader, at: datetime, state: str = "") -> Begun:
    """Begin a concept paper for an area, in the name of the own State or as the registry for one.

    Raises :class:`~clearinghouse.papers.faults.Refusal`; that a State holds no seat is remarked.
    """
    found = area_of(area)
    person = speaker(by, at=at)
    drafter = state if is_registry(by, at=at) else person.participant
    if not Participant.objects.filter(code=drafter).exists():
        refuse(PaperFault.NOT_YOURS)
    held = seats_on(area, day_at(at))
    remarks: list[Remark] = []
    settle(law.begin_draft(area, drafter, held=held.get(drafter, frozenset())), remarks=remarks)
    draft = PaperDraft(
        address=new_address(),
        area=found,
        state_id=drafter,
        hands=sorted({drafter, *held}),
        begun_at=at,
        begun_by_id=by.officer,
    )
    draft.save(force_insert=True)
    tell(
        "paper.begun",
        draft.address,
        {"area": area, "state": drafter},
        marking=marking_of(draft),
        by=by,
        at=at,
        provisions=(law.DRAFTING, *(remark.provision for remark in remarks)),
    )
    return Begun(draft.address, tuple(remarks))


@transaction.atomic
def write_part(*, draft: str, facts: PartFacts, by: Reader, at: datetime) -> int:
    """Keep the text of a part; return its new version.

    What is sent twice, as on a slow line, is kept once.  Raises
    :class:`~clearinghouse.papers.faults.ChangedMeanwhile` with the other text if somebody else has
    saved since ``facts.version`` was read: nothing is overwritten.
    """
    held = in_hand(draft, by=by, at=at)
    text = facts.text.strip().replace("\r\n", "\n")
    kept = held.parts.filter(part=facts.part, language=facts.language).first()
    version = kept.version if kept else 0
    if kept is not None and kept.text == text:
        return version
    if version != facts.version:
        raise ChangedMeanwhile(version=version, text=kept.text if kept else "")
    if kept is None and not text:
        return 0
    DraftPart.objects.update_or_create(
        draft=held,
        part=facts.part,
        language=facts.language,
        defaults={
            "text": text,
            "version": version + 1,
            "changed_at": at,
            "changed_by_id": by.officer,
            "changed_for_id": by.participant or held.state_id,
        },
    )
    told = {
        "part": facts.part,
        "language": facts.language,
        "version": version + 1,
        "text": digest_of(text),
    }
    tell("paper.written", draft, told, marking=marking_of(held), by=by, at=at)
    return version + 1


@transaction.atomic
def set_period(*, draft: str, facts: PeriodFacts, by: Reader, at: datetime) -> int:
    """Say in which period the paper is to apply; return the version of the period."""
    held = in_hand(draft, by=by, at=at)
    starts_on, ends_on = half_open(facts)
    if (starts_on, ends_on) == (held.starts_on, held.ends_on):
        return held.period_version
    if held.period_version != facts.version:
        last = (held.ends_on - timedelta(days=1)).isoformat() if held.ends_on else ""
        first = held.starts_on.isoformat() if held.starts_on else ""
        raise ChangedMeanwhile(version=held.period_version, text=f"{first} – {last}")
    held.starts_on, held.ends_on = starts_on, ends_on
    held.period_version += 1
    held.save(update_fields=["starts_on", "ends_on", "period_version"])
    told = {"starts_on": starts_on, "ends_on": ends_on}
    tell(
        "paper.timed",
        draft,
        told,
        marking=marking_of(held),
        by=by,
        at=at,
        provisions=(law.APPLICABILITY,),
    )
    return held.period_version


@transaction.atomic
def name_meeting(*, draft: str, meeting: str, by: Reader, at: datetime) -> None:
    """Say that a meeting considers a draft, such as an expert meeting that was convened on it."""
    held = in_hand(draft, by=by, at=at)
    found = Meeting.objects.filter(code=meeting).first()
    if found is None:
        refuse(PaperFault.NO_SUCH_MEETING, meeting=meeting)
    if held.deliberations.filter(meeting=found).exists():
        refuse(PaperFault.NAMED_ALREADY, meeting=meeting)
    entry = tell(
        "paper.considered",
        draft,
        {"meeting": meeting},
        marking=marking_of(held),
        by=by,
        at=at,
        provisions=(law.SIX_MONTHS,) if found.body_id == "EXPERT" else (law.APPROVAL,),
    )
    Deliberation.objects.create(draft=held, meeting=found, named_at=at, entry=entry.index)


@transaction.atomic
def abandon_draft(*, draft: str, ground: str, by: Reader, at: datetime) -> None:
    """Give a draft up, saying why; it stays readable to those who could follow it."""
    held = in_hand(draft, by=by, at=at)
    if not ground.strip():
        refuse(PaperFault.ABANDONED_WITHOUT_GROUND)
    held.abandoned_at, held.ground = at, ground.strip()
    held.save(update_fields=["abandoned_at", "ground"])
    told = {"ground": held.ground}
    tell("paper.abandoned", draft, told, marking=marking_of(held), by=by, at=at)


def half_open(facts: PeriodFacts) -> tuple[date | None, date | None]:
    """Return a period as it is kept: the first day, and the first day after it."""
    if facts.first is None or facts.last is None:
        if facts.first or facts.last:
            refuse(PaperFault.PERIOD_REVERSED)
        return None, None
    if facts.last < facts.first:
        refuse(PaperFault.PERIOD_REVERSED)
    return facts.first, facts.last + timedelta(days=1)
