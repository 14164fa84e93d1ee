"""What is due from a house, as entries of its own calendar."""

from collections.abc import Iterator
from datetime import datetime, time
from hashlib import sha256
from typing import Final

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language

from clearinghouse.due import queries
from clearinghouse.law.distribution import Reader
from clearinghouse.law.dues import Task
from clearinghouse.participants.queries import spoken
from clearinghouse.web import dates
from clearinghouse.web.calendars import identity
from clearinghouse.web.ical import Happening
from clearinghouse.web.words.due import RECKONINGS, TASKS, TONES

# The calendar has calls and silences already, for everybody whom they concern.
SHOWN_OTHERWISE: Final = frozenset({Task.ANSWER_CALL, Task.ANSWER_SILENCE})


def due_happenings(request: HttpRequest, reader: Reader, *, at: datetime) -> Iterator[Happening]:
    """Yield what the reader's own house bears and what has a day, as on the day of the moment."""
    today = dates.local_day(at)
    for row in queries.due_from_us(reader, today, at=at):
        each = row.obligation
        if each.due_on is None or each.task in SHOWN_OTHERWISE:
            continue
        subject = spoken(row.subject, get_language() or "en")
        yield Happening(
            identity=identity(f"due-{sha256(each.key.encode()).hexdigest()[:24]}"),
            title=str(TASKS[each.task]) % {"subject": subject},
            begins=each.due_on,
            stated_at=datetime.combine(each.since or each.due_on, time(), dates.ASTANA),
            address=request.build_absolute_uri(reverse("due")),
            told=f"{TONES[each.tone]}. {str(RECKONINGS[each.reckoning]) % each.about}",
            categories=(each.tone.value,),
        )
