"""Networks of focal points: opened, joined, confirmed every year, called every month."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfoNotFoundError

from django.db import transaction

from clearinghouse.law import credentials
from clearinghouse.law import networks as law
from clearinghouse.law.deadlines import zone_of
from clearinghouse.law.distribution import Distribution, Marking, Reader
from clearinghouse.law.periods import day_at
from clearinghouse.law.provisions import parse_citation
from clearinghouse.notices.kinds import NoticeFact, NoticeKind
from clearinghouse.notices.operations import Recipients, notify
from clearinghouse.papers.facts import ContactFacts
from clearinghouse.papers.faults import PaperFault, refuse
from clearinghouse.papers.keeping import area_of, is_registry, seats_on, speaker
from clearinghouse.papers.models import Call, CallAnswer, Confirmation, Contact, Network
from clearinghouse.participants.acting import INSTALLATION, SECRETARIAT, person_of
from clearinghouse.participants.facts import Words
from clearinghouse.participants.models import FocalPoint, FocalPointKind
from clearinghouse.participants.operations import end_focal_point, name_focal_point
from clearinghouse.record.acts import settle
from clearinghouse.record.operations import append
from clearinghouse.text.languages import Language


@transaction.atomic
def open_network(
    *, code: str, area: str, name: Words, provision: str, by: Reader, at: datetime
) -> None:
    """Open a network in an area under the provision of its plan; nothing if it is open."""
    if by != INSTALLATION:
        speaker(by, at=at, states=seats_on(area, day_at(at)))
    found = area_of(area)
    if Network.objects.filter(code=code).exists():
        return
    if not name.en.strip():
        refuse(PaperFault.TITLE_MISSING)
    entry = append(
        act="network.opened",
        actor=by.participant or "",
        at=at,
        public={"network": code, "area": area, "name": name.en},
        provisions=(str(parse_citation(provision)),),
    )
    Network.objects.create(
        code=code,
        area=found,
        provision=provision,
        en=name.en,
        ru=name.ru,
        kk=name.kk,
        opened_at=at,
        entry=entry.index,
    )


@transaction.atomic
def join_network(
    *,
    network: str,
    participant: str,
    facts: ContactFacts,
    by: Reader,
    at: datetime,
    ground: str = "",
) -> int:
    """Name the contact of a delegation in a network; return its number.

    The delegation's administrators do, or the registry on its note, as with every focal point.
    """
    of = _network(network)
    _check(facts)
    if of.contacts.filter(focal_point__participant=participant, ended_on=None).exists():
        refuse(PaperFault.IN_THE_NETWORK_ALREADY)
    name_focal_point(
        participant=participant,
        kind=FocalPointKind.NETWORK,
        area=network,
        office=facts.office.strip(),
        email=facts.email,
        phone=facts.phone,
        language=facts.languages[0],
        starts_on=day_at(at),
        ground=ground,
        by=by,
        at=at,
    )
    named = FocalPoint.objects.filter(
        participant=participant, kind=FocalPointKind.NETWORK, area=network
    ).latest("pk")
    told = {
        "contact": str(named.pk),
        "languages": " ".join(facts.languages),
        "hours": f"{facts.opens:%H:%M}-{facts.closes:%H:%M} {facts.zone}",
        "deputy": facts.deputy_office,
        "deputy_email": facts.deputy_email,
        "deputy_phone": facts.deputy_phone,
    }
    entry = _tell("contact.joined", of, told, own=participant, by=by, at=at)
    contact = Contact.objects.create(
        network=of,
        focal_point=named,
        deputy_office=facts.deputy_office.strip(),
        deputy_email=facts.deputy_email,
        deputy_phone=facts.deputy_phone,
        languages=list(facts.languages),
        opens=facts.opens,
        closes=facts.closes,
        zone=facts.zone,
        joined_at=at,
        entry=entry,
    )
    Confirmation.objects.create(contact=contact, confirmed_at=at, entry=entry)
    return int(contact.pk)


@transaction.atomic
def confirm_contact(*, contact: int, by: Reader, at: datetime) -> None:
    """Confirm that a contact is as it is told; it counts for a year."""
    held = _own(contact, by=by, at=at)
    told = {"contact": str(held.focal_point_id)}
    entry = _tell("contact.confirmed", held.network, told, by=by, at=at)
    Confirmation.objects.create(contact=held, confirmed_at=at, entry=entry)


@transaction.atomic
def end_contact(*, contact: int, by: Reader, at: datetime, ground: str = "") -> None:
    """End a contact, so that another can be named; what it answered stays counted.

    The delegation's administrators do, or the registry on its note, as with every focal point.
    """
    held = _own(contact, by=by, at=at)
    participant = held.focal_point.participant_id
    settle(
        credentials.keep_focal_points(
            by=person_of(by, at=at), participant=participant, ground=ground.strip()
        )
    )
    day = day_at(at)
    if held.focal_point.starts_on < day and held.focal_point.ends_on is None:
        end_focal_point(
            focal_point=held.focal_point_id,
            ends_on=day,
            ground=ground,
            in_network=True,
            by=by,
            at=at,
        )
    _tell("contact.left", held.network, {"contact": str(held.focal_point_id)}, by=by, at=at)
    held.ended_on = day
    held.save(update_fields=["ended_on"])


@transaction.atomic
def call_network(*, network: str, by: Reader, at: datetime) -> int:
    """Call the contacts of a network, once in a month; return how many delegations were told."""
    of = _network(network)
    if not is_registry(by, at=at):
        speaker(by, at=at, states=seats_on(of.area_id, day_at(at)))
    day = day_at(at)
    last = of.calls.order_by("-month_day").first()
    if not law.is_call_due(day_at(last.called_at) if last else None, on=day):
        refuse(PaperFault.CALLED_ALREADY)
    serving = of.contacts.filter(ended_on=None)
    states = frozenset(serving.values_list("focal_point__participant", flat=True))
    entry = _tell("network.called", of, {}, by=by, at=at)
    called = Call.objects.create(
        network=of, month_day=day.replace(day=1), called_at=at, entry=entry
    )
    notify(
        key=f"network/{network}/{called.month_day.isoformat()}",
        kind=NoticeKind.NETWORK_CALLED,
        recipients=Recipients(participants=states),
        facts={NoticeFact.AREA: of.area_id},
        link=f"/papers/networks/{network}/",
        at=at,
    )
    return len(states)


@transaction.atomic
def answer_call(*, network: str, by: Reader, at: datetime) -> None:
    """Answer the last call of a network for the own delegation; a second answer changes nothing."""
    of = _network(network)
    last = of.calls.select_for_update().order_by("-month_day").first()
    contact = of.contacts.filter(focal_point__participant=by.participant, ended_on=None).first()
    if last is None or contact is None or not by.cleared:
        refuse(PaperFault.NO_SUCH_CONTACT)
    if at < last.called_at:
        refuse(PaperFault.CLOCK_WENT_BACK)
    if last.answers.filter(contact=contact).exists():
        return
    told = {"contact": str(contact.focal_point_id), "call": last.month_day.isoformat()}
    entry = _tell("contact.answered", of, told, by=by, at=at)
    CallAnswer.objects.create(call=last, contact=contact, answered_at=at, entry=entry)


def _network(code: str) -> Network:
    found = Network.objects.select_for_update().filter(code=code).first()
    if found is None:
        refuse(PaperFault.NO_SUCH_NETWORK)
    return found


def _own(contact: int, *, by: Reader, at: datetime) -> Contact:
    """Return a contact that ``by`` may confirm or end: the own delegation's, or the registry."""
    held = (
        Contact.objects.visible_to(by)
        .select_for_update(of=("self",))
        .select_related("network", "focal_point")
        .filter(pk=contact, ended_on=None)
        .first()
    )
    if held is None:
        refuse(PaperFault.NO_SUCH_CONTACT)
    if held.focal_point.participant_id != by.participant and not is_registry(by, at=at):
        refuse(PaperFault.NOT_YOURS)
    return held


def _check(facts: ContactFacts) -> None:
    if facts.opens == facts.closes:
        refuse(PaperFault.HOURS_EMPTY)
    if not facts.languages or not set(facts.languages) <= set(Language):
        refuse(PaperFault.LANGUAGE_MISSING)
    if bool(facts.deputy_office) != bool(facts.deputy_email or facts.deputy_phone):
        refuse(PaperFault.DEPUTY_UNREACHABLE)
    try:
        zone_of(facts.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        refuse(PaperFault.NO_SUCH_ZONE, zone=facts.zone)


def _tell(
    act: str,
    network: Network,
    told: Mapping[str, str],
    *,
    by: Reader,
    at: datetime,
    own: str = "",
) -> int:
    """Append an act of a network: who is in it and how it is reached is for its members."""
    members = network.contacts.filter(ended_on=None)
    states = frozenset(members.values_list("focal_point__participant", flat=True))
    entry = append(
        act=act,
        actor=by.participant or "",
        at=at,
        public={"network": network.code},
        sealed={name: value for name, value in told.items() if value},
        marking=Marking(
            Distribution.ADDRESSEES,
            SECRETARIAT,
            states | {SECRETARIAT, own or by.participant or SECRETARIAT},
        ),
        provisions=(network.provision,),
    )
    return int(entry.index)
