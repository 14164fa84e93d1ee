"""What keeps networks alive: which contacts are to be confirmed, and whether each is called."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Max, Q

from clearinghouse.law import networks as law
from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import day_at
from clearinghouse.law.provisions import parse_citation
from clearinghouse.papers.models import Call, Contact, Network
from clearinghouse.papers.views import KeptAlive, Reckoned
from clearinghouse.procedures.queries.decisions import words_of


def kept_alive(reader: Reader, *, at: datetime) -> tuple[KeptAlive, ...]:
    """Return the networks set up by ``at`` with the contacts of which the reader may know.

    Those who had left by then, and what was confirmed or called later, do not count.  Costs three
    queries, for any number of networks and contacts.
    """
    held = list(Network.objects.visible_to(reader).filter(opened_at__lte=at).order_by("code"))
    contacts: dict[int, list[Contact]] = {}
    serving = (
        Contact.objects.visible_to(reader)
        .filter(Q(ended_on=None) | Q(ended_on__gt=day_at(at)), joined_at__lte=at)
        .annotate(
            confirmed_at=Max(
                "confirmations__confirmed_at", filter=Q(confirmations__confirmed_at__lte=at)
            )
        )
        .select_related("focal_point")
        .order_by("pk")
    )
    for contact in serving:
        contacts.setdefault(contact.network_id, []).append(contact)
    called = dict(
        Call.objects.filter(network__in=held, called_at__lte=at)
        .values_list("network")
        .annotate(last=Max("called_at"))
    )
    return tuple(
        _kept(each, contacts.get(each.pk, ()), called.get(each.pk), at=at) for each in held
    )


def _kept(
    held: Network, contacts: Iterable[Contact], called_at: datetime | None, *, at: datetime
) -> KeptAlive:
    on, under = day_at(at), parse_citation(held.provision)
    found = []
    for each in contacts:
        confirmed_at = each.confirmed_at or each.joined_at  # type: ignore[attr-defined]
        due = law.confirmation(day_at(confirmed_at), under=under)
        found.append(
            Reckoned(due, due.stand(on), each.focal_point.participant_id, about=str(each.pk))
        )
    call = law.call(day_at(called_at) if called_at else None, on=on, under=under)
    return KeptAlive(
        code=held.code,
        name=words_of(held),
        contacts=tuple(found),
        call=Reckoned(call, call.stand(on)),
    )
