"""The Road Map's items as on any day; all of it public."""

from datetime import date

from clearinghouse.law.distribution import PUBLIC_READER, Reader
from clearinghouse.law.road_map import POINTS, RoadMapStage, stage_on
from clearinghouse.participants.kinds import Precision
from clearinghouse.procedures.queries import decisions_with
from clearinghouse.procedures.queries.decisions import documents_of, lines_of, words_of
from clearinghouse.reference.instruments import load_clusters
from clearinghouse.resources.models import Progress
from clearinghouse.resources.views import ProgressRow, RoadMapPoint


def road_map(reader: Reader, *, on: date) -> tuple[RoadMapPoint, ...]:
    """Return the eight items, each with what had happened by ``on``."""
    del reader  # What is told of the Road Map is told to everybody.
    held = list(Progress.objects.filter(happened_on__lte=on).order_by("happened_on", "pk"))
    decisions = decisions_with(PUBLIC_READER, (row.decision_id or 0 for row in held))
    documents = documents_of(PUBLIC_READER, (row.revision_id for row in held))
    told = {
        row.pk: ProgressRow(
            key=row.key,
            happened_on=row.happened_on,
            precision=Precision(row.precision),
            stage=RoadMapStage(row.stage),
            text=words_of(row),
            decision=decisions.get(row.decision_id or 0),
            document=documents.get(row.revision_id or 0),
            sources=lines_of(row.sources),
            confidence=row.confidence,
            entry=row.entry,
        )
        for row in held
    }
    return tuple(
        RoadMapPoint(
            number=cluster.number,
            title={code: cluster.title.in_language(code) for code in ("en", "ru", "kk")},
            provision=POINTS[cluster.number],
            stage=stage_on(
                [
                    (r.happened_on, RoadMapStage(r.stage))
                    for r in held
                    if r.number == cluster.number
                ],
                on,
            ),
            progress=tuple(told[row.pk] for row in held if row.number == cluster.number),
        )
        for cluster in load_clusters()
    )
