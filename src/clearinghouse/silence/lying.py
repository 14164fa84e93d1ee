"""The procedures that were open at a moment, as they stood."""

from datetime import datetime

from django.db.models import Q

from clearinghouse.law.distribution import Reader, Standing
from clearinghouse.silence.models import Act, Procedure
from clearinghouse.silence.views import Lying
from clearinghouse.tlog.procedure_acts import VOICES


def lying(reader: Reader, *, at: datetime) -> tuple[Lying, ...]:
    """Return the procedures that were open at a moment, past ones as they stood; two questions.

    A State is told of its own word only: it is the roster that it reads.  Others read the whole
    roster, and of nobody whether it has spoken.
    """
    found = Procedure.objects.visible_to(reader).filter(opened_at__lte=at)
    found = found.filter(Q(closed_at=None) | Q(closed_at__gt=at)).order_by("deadline", "pk")
    own = reader.participant if reader.standing is Standing.MEMBER else None
    spoken = set(
        Act.objects.filter(procedure__in=found, act__in=VOICES, at__lte=at)
        .exclude(state="")
        .filter(state=own or "")
        .values_list("procedure_id", flat=True)
    )
    return tuple(
        Lying(
            key=each.key,
            title={"en": each.title_en, "ru": each.title_ru, "kk": each.title_kk},
            opened_at=each.opened_at,
            deadline=each.deadline,
            roster=frozenset(each.roster) & {own} if own else frozenset(each.roster),
            spoken=frozenset({own} if own and each.pk in spoken else ()),
        )
        for each in found
    )
