"""The clock invites once more: a week and a day before, those alone who have not answered."""

from datetime import datetime, timedelta

import pytest

from clearinghouse.jobs.reminding import remind
from clearinghouse.notices.kinds import NoticeKind
from clearinghouse.notices.models import Notice
from clearinghouse.planning import operations
from tests.planning.house import DUE, SUBMITS, House

pytestmark = pytest.mark.django_db
AN_HOUR = timedelta(hours=1)


def reminded(days: int) -> set[str]:
    """Let the clock look so many days before; return who has been reminded that day."""
    at = datetime.combine(DUE - timedelta(days=days), SUBMITS.timetz())
    remind(at=at - AN_HOUR)
    remind(at=at)
    told = Notice.objects.filter(
        kind=NoticeKind.DEADLINE_NEAR, officer=None, happened_at__gte=at - AN_HOUR
    )
    return set(told.values_list("participant", flat=True))


def test_comes_twice_to_those_who_have_not_answered() -> None:
    house = House()
    house.open()
    house.submit()
    assert reminded(8) == set()
    assert reminded(7) == {"IND", "TUR"}
    operations.return_nil(year=2028, by=house.turkiye, at=SUBMITS)
    assert reminded(6) == set()
    assert reminded(1) == {"IND"}
    assert reminded(0) == set()
    assert reminded(-1) == set()
