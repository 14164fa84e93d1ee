"""What the house knows that a paper can be held against: cities by date, meetings, symbols."""

from clearinghouse.documents.models import Revision
from clearinghouse.law.distribution import Reader
from clearinghouse.participants.models import Meeting, PlaceName
from clearinghouse.reading.known import Known, KnownCityName, KnownMeeting


def known(reader: Reader) -> Known:
    """Return what papers are held against, as far as ``reader`` may know it."""
    return Known(cities=_cities(), meetings=_meetings(), symbols=frozenset(_symbols(reader)))


def _cities() -> tuple[KnownCityName, ...]:
    return tuple(
        KnownCityName(
            city=name.place_id,
            names=tuple(each for each in (name.en, name.ru, name.kk) if each),
            starts_on=name.starts_on,
            ends_on=name.ends_on,
        )
        for name in PlaceName.objects.all()
    )


def _meetings() -> tuple[KnownMeeting, ...]:
    held = Meeting.objects.filter(is_held=True, first_day__isnull=False)
    return tuple(
        KnownMeeting(
            body=body,
            first=first,
            last=last or first,
            city=city or "",
            ordinal=ordinal,
        )
        for body, first, last, city, ordinal in held.values_list(
            "body", "first_day", "last_day", "place", "ordinal"
        )
        if first
    )


def _symbols(reader: Reader) -> set[str]:
    held = Revision.objects.visible_to(reader).exclude(symbol=None)
    pairs = held.values_list("symbol", "document__symbol")
    return {symbol for pair in pairs for symbol in pair if symbol}
