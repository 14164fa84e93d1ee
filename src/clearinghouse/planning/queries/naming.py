"""What the codes in a plan are called on a day."""

from datetime import date

from clearinghouse.law.distribution import Reader
from clearinghouse.measures.models import Area
from clearinghouse.measures.queries.catalogue import dimension_names
from clearinghouse.participants.queries import names_on, place_names_on
from clearinghouse.planning.views import AreaLabel, Labels


def labels(reader: Reader, *, on: date) -> Labels:
    """Return the names of dimensions, areas, places and participants; costs four queries."""
    areas = Area.objects.filter(is_whole_dimension=False).order_by(
        "dimension__position", "position"
    )
    return Labels(
        dimensions=dimension_names(on),
        areas={
            area.code: AreaLabel(area.dimension_id, {"en": area.en, "ru": area.ru, "kk": area.kk})
            for area in areas
        },
        places=place_names_on(reader, on),
        participants={code: names.usual for code, names in names_on(reader, on).items()},
    )
