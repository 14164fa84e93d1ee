"""Telling a delegation that a note was called to mind which none of its officers has opened.

The registry reminds by an act that enters the record; from there it is told once, whichever worker
looks.  Whoever has opened the note meanwhile is spared.
"""

from datetime import datetime, timedelta
from typing import Final

from clearinghouse.correspondence.queries import circulation
from clearinghouse.notices.kinds import NoticeFact, NoticeKind, is_code
from clearinghouse.notices.operations import Recipients, notify
from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE
from clearinghouse.record.queries import Recorded

READER: Final = REGISTRY_AT_THE_MACHINE
REMINDED: Final = "delivery.reminded"
# A reminder that a worker finds only after so long is told to nobody: another may have followed.
RECENT: Final = timedelta(days=60)


def tell_of_reminder(entry: Recorded, *, at: datetime) -> None:
    """Tell the officers of one delegation of the note that an entry of the record reminds of."""
    address, participant = (str(entry.fields.get(name, "")) for name in ("note", "participant"))
    found = circulation(READER, address)
    rows = found.rows if found else ()
    row = next((each for each in rows if each.participant == participant), None)
    if found is None or row is None or row.has_reached or entry.leaf.at < at - RECENT:
        return
    notify(
        key=f"record/{entry.index}",
        kind=NoticeKind.NOTE_REMINDER,
        recipients=Recipients(participants=frozenset({participant})),
        facts={NoticeFact.NUMBER: found.number} if is_code(found.number) else {},
        link=f"/notes-received/{address}/",
        at=at,
    )
