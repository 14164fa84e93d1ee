"""Networks of focal points: sizes and answers for Member States, contacts for members only."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from clearinghouse.law import networks as law
from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.law.networks import Answering
from clearinghouse.law.periods import day_at
from clearinghouse.law.provisions import parse_citation
from clearinghouse.papers.models import Call, Contact, Network
from clearinghouse.papers.views import ContactView, NetworkView, OwnPlace, Reckoned
from clearinghouse.participants.queries.views import Words
from clearinghouse.procedures.queries.decisions import words_of


def networks(reader: Reader, *, at: datetime, area: str = "") -> tuple[NetworkView, ...]:
    """Return the networks of an area, or all, with how they answer."""
    held = Network.objects.visible_to(reader).select_related("area").order_by("code")
    if area:
        held = held.filter(area=area)
    return tuple(_network(each, reader, at=at) for each in held)


def network(reader: Reader, code: str, *, at: datetime) -> NetworkView | None:
    """Return one network; None where the reader may not know of it."""
    held = Network.objects.visible_to(reader).select_related("area").filter(code=code).first()
    return _network(held, reader, at=at) if held else None


def network_named(reader: Reader, code: str) -> tuple[str, Words] | None:
    """Return area and name of a network, which the record tells openly; None for no network."""
    del reader
    held = Network.objects.filter(code=code).first()
    return (held.area_id, words_of(held)) if held else None


def contact_named(reader: Reader, code: str, number: int) -> tuple[str, str] | None:
    """Return State and office of a contact that serves in a network; None for no such contact."""
    held = Contact.objects.visible_to(reader).filter(network__code=code, pk=number, ended_on=None)
    return held.values_list("focal_point__participant", "focal_point__office").first()


def own_places(reader: Reader) -> tuple[OwnPlace, ...]:
    """Return every network by name, with the contact of the reader's delegation where it has one.

    That a network exists the record tells openly.
    """
    serving = Contact.objects.visible_to(reader).filter(
        focal_point__participant=reader.participant, ended_on=None
    )
    own = {each.network_id: each for each in serving.select_related("focal_point")}
    return tuple(
        OwnPlace(
            code=held.code,
            name=words_of(held),
            number=own[held.pk].pk if held.pk in own else None,
            office=own[held.pk].focal_point.office if held.pk in own else "",
        )
        for held in Network.objects.order_by("code")
    )


def _network(held: Network, reader: Reader, *, at: datetime) -> NetworkView:
    serving = list(
        held.contacts.filter(ended_on=None)
        .select_related("focal_point")
        .prefetch_related("confirmations", "answers__call")
        .order_by("focal_point__participant")
    )
    calls = list(held.calls.prefetch_related("answers").order_by("-month_day"))
    seen = set(Contact.objects.visible_to(reader).filter(network=held).values_list("pk", flat=True))
    contacts = [_contact(each, held, calls, reader, at=at) for each in serving]
    own = next((each for each in contacts if each.is_ours), None)
    times = [answer.answered_at - call.called_at for call in calls for answer in call.answers.all()]
    last = calls[0] if calls else None
    return NetworkView(
        code=held.code,
        area=held.area_id,
        area_name=words_of(held.area),
        name=words_of(held),
        provision=held.provision,
        size=len(serving),
        confirmed=sum(each.is_confirmed for each in contacts),
        contacts=tuple(each for each in contacts if each.number in seen),
        calls=tuple((call.month_day, call.called_at, _answers(call)) for call in calls),
        answering=law.answering(sum(_asked(call, serving) for call in calls), times),
        is_member=own is not None or reader.standing is Standing.SECRETARIAT,
        may_answer=own is not None and last is not None and not own.has_answered,
        is_call_due=law.is_call_due(day_at(last.called_at) if last else None, on=day_at(at)),
    )


def _asked(call: Call, contacts: Iterable[Contact]) -> int:
    return sum(contact.joined_at <= call.called_at for contact in contacts)


def _answers(call: Call) -> Answering:
    times = [answer.answered_at - call.called_at for answer in call.answers.all()]
    return law.answering(len(times), times)


def _contact(
    row: Contact, held: Network, calls: list[Call], reader: Reader, *, at: datetime
) -> ContactView:
    on = day_at(at)
    confirmed_on = max(day_at(each.confirmed_at) for each in row.confirmations.all())
    due = law.confirmation(confirmed_on, under=parse_citation(held.provision))
    asked = [call for call in calls if row.joined_at <= call.called_at]
    times: Mapping[int, timedelta] = {
        answer.call_id: answer.answered_at - answer.call.called_at for answer in row.answers.all()
    }
    named = row.focal_point
    return ContactView(
        number=row.pk,
        participant=named.participant_id,
        office=named.office,
        email=named.email,
        phone=named.phone,
        deputy_office=row.deputy_office,
        deputy_email=row.deputy_email,
        deputy_phone=row.deputy_phone,
        languages=tuple(row.languages),
        opens=row.opens,
        closes=row.closes,
        zone=row.zone,
        confirmed_on=confirmed_on,
        is_confirmed=law.is_confirmed(confirmed_on, on=on),
        due=Reckoned(due, due.stand(on), named.participant_id),
        answering=law.answering(len(asked), times.values()),
        has_answered=bool(calls) and calls[0].pk in times,
        is_ours=named.participant_id == reader.participant,
    )
