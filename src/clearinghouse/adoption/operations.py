"""Carrying effects out: each by the operation of the room that it concerns."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django.db import transaction

from clearinghouse.adoption.effects import (
    Appointment,
    Approval,
    Call,
    ChairmanshipEffect,
    Effect,
    EffectKind,
    Ending,
    Extension,
    MeasureEffect,
    StandingEffect,
    check_effects,
    day_of,
    written,
)
from clearinghouse.adoption.faults import AdoptionFault, refuse
from clearinghouse.adoption.models import Effect as Kept
from clearinghouse.documents.models import Revision
from clearinghouse.law import catalogue, chairmanship, standing, tenure
from clearinghouse.law.consensus import CONSENSUS
from clearinghouse.law.coordination import Role, Row, Seat, Term, printed_years
from clearinghouse.law.distribution import Reader
from clearinghouse.law.provisions import Provision, provision
from clearinghouse.law.verbs import Manner
from clearinghouse.measures import operations as measures
from clearinghouse.measures.facts import AmendmentFacts, MeasureFacts
from clearinghouse.measures.kinds import MeasureKind
from clearinghouse.measures.models import Tenure
from clearinghouse.participants import operations as participants
from clearinghouse.participants.facts import Dated, StandingSpell, TermFacts, Words
from clearinghouse.participants.models import Meeting
from clearinghouse.procedures.models import Decision

APPROVED_PAPER: Final = provision("modalities-2023", "2.4")
PROVISIONS: Final[Mapping[EffectKind, Provision]] = {
    EffectKind.APPOINT: tenure.ONE_COORDINATOR,
    EffectKind.EXTEND: tenure.EXTENSION,
    EffectKind.END: tenure.EXTENSION,
    EffectKind.MEASURE: catalogue.BY_CONSENSUS,
    EffectKind.APPROVE: APPROVED_PAPER,
    EffectKind.STANDING: standing.BY_CONSENSUS,
    EffectKind.CHAIRMANSHIP: chairmanship.FROM_MINISTERIAL,
    EffectKind.CALL: CONSENSUS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Adopted:
    """The adoption behind the effects: its day, the decision's key and the silence's, if any."""

    on: date
    body: str
    decision: str
    silence: str = ""
    opened_on: date | None = None

    @property
    def manner(self) -> Manner:
        """Whether it was adopted in silence or in a meeting."""
        return Manner.SILENCE if self.silence else Manner.MEETING


@transaction.atomic
def carry_out(
    *, effects: Iterable[Mapping[str, Any]], adopted: Adopted, by: Reader, at: datetime
) -> int:
    """Carry the effects out in the caller's transaction; return how many there were.

    What a room refuses refuses the whole: an adoption has all its effects or is not entered.
    """
    decision = Decision.objects.get(key=adopted.decision)
    carried = 0
    for position, effect in enumerate(check_effects(effects)):
        document = _document(effect, by=by) if isinstance(effect, Approval) else None
        entry = _CARRIED[type(effect)](effect, adopted, by, at)
        kind = EffectKind(effect.kind)
        Kept.objects.create(
            decision=decision,
            position=position,
            kind=kind,
            facts=written(effect),
            provision=str(PROVISIONS[kind]),
            effective_on=adopted.on,
            document=document,
            entry=entry,
        )
        carried += 1
    return carried


def _appoint(effect: Appointment, adopted: Adopted, by: Reader, at: datetime) -> int | None:
    term = Term(day_of(effect.starts_on) or adopted.on, day_of(effect.ends_on))
    row = Row(Seat(effect.area, Role(effect.role), effect.state), term, printed_years(term))
    return measures.appoint(rows=(row,), ground=_ground(adopted), by=by, at=at).entry


def _extend(effect: Extension, adopted: Adopted, by: Reader, at: datetime) -> int | None:
    seat = Seat(effect.area, Role(effect.role), effect.state)
    held = Tenure.objects.filter(
        area=seat.area, role=seat.role, participant=seat.participant
    ).order_by("-starts_on")
    starts_on = held.values_list("starts_on", flat=True).first()
    if starts_on is None:
        refuse(AdoptionFault.NO_SUCH_SEAT, state=effect.state, area=effect.area)
    term = Term(starts_on, day_of(effect.ends_on))
    row = Row(seat, term, printed_years(term))
    return measures.appoint(rows=(row,), ground=_ground(adopted), by=by, at=at).entry


def _end(effect: Ending, adopted: Adopted, by: Reader, at: datetime) -> int | None:
    ends_on = day_of(effect.ends_on) or adopted.on
    seat = Seat(effect.area, Role(effect.role), effect.state)
    ended = measures.end_tenure(seat=seat, ends_on=ends_on, ground=_ground(adopted), by=by, at=at)
    return ended.entry


def _amend(effect: MeasureEffect, adopted: Adopted, by: Reader, at: datetime) -> int | None:
    entry = MeasureFacts(
        key=effect.number,
        number=effect.number,
        kind=MeasureKind.MEASURE,
        title=Words(effect.title_en, effect.title_ru, effect.title_kk),
        dimension=effect.dimension,
        area=effect.area,
    )
    amended = measures.amend_catalogue(
        amendment=AmendmentFacts(
            edition=effect.edition,
            effective_on=adopted.on,
            adds=(entry,),
            ends=(effect.number,) if effect.replaces else (),
            manner=adopted.manner,
            opened_on=adopted.opened_on,
            decision="" if adopted.silence else adopted.decision,
            silence=adopted.silence,
        ),
        by=by,
        at=at,
    )
    return amended.entry


def _approve(_effect: Approval, _adopted: Adopted, _by: Reader, _at: datetime) -> None:
    """Nothing else changes: that the document is approved is the effect itself."""


def _stand(effect: StandingEffect, adopted: Adopted, by: Reader, at: datetime) -> int | None:
    spell = StandingSpell(
        standing=effect.standing, decided_by=adopted.body, since=Dated.exactly(adopted.on)
    )
    stood = participants.set_standing(participant=effect.participant, standing=spell, by=by, at=at)
    return int(stood.index)


def _chair(effect: ChairmanshipEffect, adopted: Adopted, by: Reader, at: datetime) -> int | None:
    meeting = Meeting.objects.filter(code=effect.meeting).first()
    if meeting is None or meeting.last_day is None:
        refuse(AdoptionFault.NO_SUCH_MEETING, meeting=effect.meeting)
    term = TermFacts(
        participant=effect.state,
        opened_by=effect.meeting,
        since=Dated.exactly(meeting.last_day),
    )
    passed = participants.pass_chairmanship(term=term, decision=adopted.decision, by=by, at=at)
    return int(passed.index)


def _call(_effect: Call, _adopted: Adopted, _by: Reader, _at: datetime) -> None:
    """Nothing else changes: who owes what until when is reckoned from the effect itself."""


def _ground(adopted: Adopted) -> measures.Ground:
    return measures.Ground(decided_on=adopted.on, decision=adopted.decision)


def _document(effect: Approval, *, by: Reader) -> Revision:
    visible = Revision.objects.visible_to(by)
    found = visible.filter(symbol=effect.document).first() or (
        visible.filter(document__address=effect.document).order_by("-revision").first()
    )
    if found is None:
        refuse(AdoptionFault.NO_SUCH_DOCUMENT, document=effect.document)
    return found


_CARRIED: Final[Mapping[type[Effect], Callable[..., int | None]]] = {
    Appointment: _appoint,
    Extension: _extend,
    Ending: _end,
    MeasureEffect: _amend,
    Approval: _approve,
    StandingEffect: _stand,
    ChairmanshipEffect: _chair,
    Call: _call,
}
