"""How participants stand on a day, for rules that need several at once."""

from collections.abc import Collection
from datetime import date

from django.db.models import Q

from clearinghouse.law.distribution import Standing
from clearinghouse.participants.models import StandingPeriod


def standings_on(codes: Collection[str], *, day: date) -> dict[str, Standing]:
    """Return the standing on ``day`` of those among ``codes`` who had one."""
    periods = StandingPeriod.objects.filter(
        Q(starts_on=None) | Q(starts_on__lte=day),
        Q(ends_on=None) | Q(ends_on__gt=day),
        participant__in=codes,
    )
    return {code: Standing(held) for code, held in periods.values_list("participant", "standing")}
