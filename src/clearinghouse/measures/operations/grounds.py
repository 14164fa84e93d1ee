"""What acts of this room share: one lock, and the decisions and silences that they rest on."""

from django.db import connection

from clearinghouse.law.distribution import PUBLIC
from clearinghouse.measures.faults import MeasureFault, refuse
from clearinghouse.procedures.models import Decision, SilenceOutcome

MEASURES_LOCK = 0x4D45_4153


def lock() -> None:
    """Let one act of this room at a time decide what is new; held to the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [MEASURES_LOCK])


def decision_named(key: str) -> Decision | None:
    """Return the decision of a key, none for no key; raises Refusal if it is not recorded."""
    if not key:
        return None
    found = Decision.objects.filter(key=key).first()
    if found is None:
        refuse(MeasureFault.NO_SUCH_DECISION, decision=key)
    return found


def silence_named(key: str) -> SilenceOutcome | None:
    """Return the silence of a key, none for no key; raises Refusal if it is not recorded."""
    if not key:
        return None
    found = SilenceOutcome.objects.filter(key=key).first()
    if found is None:
        refuse(MeasureFault.NO_SUCH_DECISION, decision=key)
    return found


def open_key(row: Decision | SilenceOutcome | None) -> str:
    """Return the key of what everybody may know of; the Catalogue's acts are told in clear."""
    return row.key if row is not None and row.marking() == PUBLIC else ""
