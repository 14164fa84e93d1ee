"""Naming and ending focal points: by the delegation, or by the registry on its note."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction

from clearinghouse.law import credentials
from clearinghouse.law.credentials import OWN_PEOPLE
from clearinghouse.law.distribution import Distribution, Marking, Reader
from clearinghouse.participants.acting import SECRETARIAT, lock, person_of
from clearinghouse.participants.faults import ParticipantFault, refuse
from clearinghouse.participants.models import FocalPoint, FocalPointKind, Participant
from clearinghouse.record.acts import settle
from clearinghouse.record.models import Entry
from clearinghouse.record.operations import append


@transaction.atomic
def name_focal_point(
    *,
    participant: str,
    kind: str,
    office: str,
    starts_on: date,
    by: Reader,
    at: datetime,
    area: str = "general",
    email: str = "",
    phone: str = "",
    language: str = "en",
    ground: str = "",
) -> Entry:
    """Name the office that answers for a participant in an area, or in general."""
    try:
        lock(participant)
    except Participant.DoesNotExist:
        refuse(ParticipantFault.UNKNOWN_PARTICIPANT, participant=participant)
    person = person_of(by, at=at)
    settle(credentials.keep_focal_points(by=person, participant=participant, ground=ground))

    named = FocalPoint.objects.create(
        participant_id=participant,
        kind=kind,
        area=area,
        office=office,
        email=email,
        phone=phone,
        language=language,
        starts_on=starts_on,
    )
    sealed = {"office": office, "email": email, "phone": phone}
    return _record("focal_point.named", named, sealed, by=by, at=at)


@transaction.atomic
def end_focal_point(
    *,
    focal_point: int,
    ends_on: date,
    by: Reader,
    at: datetime,
    ground: str = "",
    in_network: bool = False,
) -> Entry:
    """End a focal point on a day; it no longer answers from that day on.

    The contact of a network ends with its place there: ``in_network`` says that it does.
    """
    named = FocalPoint.objects.visible_to(by).filter(pk=focal_point).first()
    if named is None:
        refuse(ParticipantFault.NO_SUCH_FOCAL_POINT)
    lock(named.participant_id)
    named.refresh_from_db()
    person = person_of(by, at=at)
    settle(
        credentials.keep_focal_points(by=person, participant=named.participant_id, ground=ground)
    )
    if named.ends_on is not None:
        refuse(ParticipantFault.ALREADY_ENDED, day=named.ends_on.isoformat())
    if named.kind == FocalPointKind.NETWORK and not in_network:
        refuse(ParticipantFault.ENDS_WITH_ITS_NETWORK)
    if ends_on <= named.starts_on:
        refuse(ParticipantFault.ENDS_BEFORE_IT_STARTS, day=ends_on.isoformat())

    named.ends_on = ends_on
    named.save(update_fields=["ends_on"])
    return _record("focal_point.ended", named, {"ends_on": ends_on.isoformat()}, by=by, at=at)


def _record(
    act: str, named: FocalPoint, sealed: Mapping[str, str], *, by: Reader, at: datetime
) -> Entry:
    """Append an act about a focal point; how it is reached is for Member States.

    In a network it is for the members that the network has by then.
    """
    delegation = named.participant_id
    marking = Marking(Distribution.MEMBER_STATES, delegation)
    if named.kind == FocalPointKind.NETWORK:
        members = FocalPoint.objects.filter(kind=named.kind, area=named.area, ends_on=None)
        codes = frozenset(members.values_list("participant_id", flat=True))
        marking = Marking(Distribution.ADDRESSEES, delegation, codes | {delegation, SECRETARIAT})
    return append(
        act=act,
        actor=by.participant or named.participant_id,
        at=at,
        public={
            "focal_point": str(named.pk),
            "participant": named.participant_id,
            "kind": named.kind,
            "area": named.area,
        },
        sealed={name: value for name, value in sealed.items() if value},
        marking=marking,
        provisions=(str(OWN_PEOPLE),),
    )
