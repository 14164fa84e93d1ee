"""Which contributions to reviews had been asked for by a moment and had not come."""

from datetime import datetime

from clearinghouse.law.coordination import Role
from clearinghouse.law.distribution import Reader
from clearinghouse.law.periods import day_at
from clearinghouse.law.reviews import Expected
from clearinghouse.review.models import Review
from clearinghouse.review.queries.calls import asked_before
from clearinghouse.review.queries.reviews import came_by, has_come
from clearinghouse.review.views import AwaitedRow


def awaited(reader: Reader, *, at: datetime) -> tuple[AwaitedRow, ...]:
    """Return the reviews of this and later years opened by ``at``, with whom they wait for.

    Costs five queries, for any number of reviews.
    """
    held = (
        Review.objects.visible_to(reader)
        .filter(opened_at__lte=at, year__gte=day_at(at).year)
        .prefetch_related("asked", "contributions", "calls__draft")
        .order_by("year", "pk")
    )
    rows = []
    for review in held:
        came = came_by(review, at)
        waiting = {
            Expected(each.area_id, Role(each.role), each.participant_id)
            for each in review.asked.all()
            if not has_come(each.participant_id, each.area_id, came)
        }
        rows.append(
            AwaitedRow(
                key=review.key,
                dimension=review.dimension_id,
                year=review.year,
                opened_on=day_at(review.opened_at),
                before=asked_before(review, at),
                waiting=tuple(sorted(waiting)),
            )
        )
    return tuple(rows)
