"""What falls due by itself.  Every duty asks what is due at this moment: an outage is caught up.

Several workers may run at once: each duty takes a lock or finds nothing left to do.
"""

import logging
from collections.abc import Callable
from datetime import datetime
from typing import Final

from django.db import Error, connection

from clearinghouse.jobs.announcing import announce
from clearinghouse.jobs.reference_papers import bind_known_papers
from clearinghouse.jobs.reminding import remind
from clearinghouse.jobs.tidying import tidy
from clearinghouse.jobs.witnessing import ask_witnesses
from clearinghouse.notices.operations import dispatch_due
from clearinghouse.notices.operations.dispatching import AT_ONE_TIME
from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE
from clearinghouse.participants.operations import bind_passkeys
from clearinghouse.participants.passkeys import unbound
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.record.keys import KeyUnusable, signer
from clearinghouse.record.operations import CannotSign, publish_checkpoint
from clearinghouse.record.witnesses import WitnessesUnreadable
from clearinghouse.silence.operations import close
from clearinghouse.silence.queries import closable

logger = logging.getLogger(__name__)

GoesOn = Callable[[], bool]
Duty = Callable[[datetime, GoesOn], bool]


def do_what_is_due(*, at: datetime, goes_on: GoesOn = lambda: True) -> bool:
    """Do every duty that is due at ``at``; one that fails does not keep the others from theirs.

    ``goes_on`` is asked before each step that cannot be broken off.  Return whether more is due.
    """
    is_more = False
    for duty in DUTIES:
        if goes_on():
            is_more = _done(duty, at, goes_on) or is_more
    return is_more


def _done(duty: Duty, at: datetime, goes_on: GoesOn) -> bool:
    try:
        return duty(at, goes_on)
    except Exception as fault:  # whatever it is, the other duties are done
        logger.exception("A duty could not be done: %s", duty.__name__)
        if isinstance(fault, Error):
            # The database may be restarting: the next round finds the same duty still due.
            connection.close()
    return False


def close_silences(at: datetime, goes_on: GoesOn) -> bool:
    """Write down how silence procedures ended whose deadline has passed.

    It decides nothing: what was said and the deadline did.  One that cannot be closed yet, as while
    a paper answer waits for its second officer, is tried again in the next round, and keeps back
    none of the others.
    """
    closed = 0
    for key in closable(REGISTRY_AT_THE_MACHINE, at=at):
        if closed == AT_ONE_TIME or not goes_on():
            return True
        try:
            closed += close(key=key, by=REGISTRY_AT_THE_MACHINE, at=at) is not None
        except OutOfOrder as early:
            logger.info("The silence procedure %s is not closed: %s", key, early)
        except Error:
            raise
        except Exception:
            # An effect that its room refuses: the procedure stays open and somebody has to look.
            logger.exception("The silence procedure %s cannot be closed", key)
    return False


def clear_what_expired(at: datetime, _goes_on: GoesOn) -> bool:
    """Clear sessions and rows of the cache that have expired, once a day."""
    tidy(at=at)
    return False


def bind_passkeys_to_delegations(at: datetime, goes_on: GoesOn) -> bool:
    """Enter whose passkeys are whose, where an officer's own step did not: as after an upgrade."""
    for officer in unbound():
        if not goes_on():
            return True
        bind_passkeys(officer=officer, at=at)
    return False


def sign_checkpoint(at: datetime, _goes_on: GoesOn) -> bool:
    """Sign the head of the record, if it has grown."""
    try:
        publish_checkpoint(at=at, signer=signer())
    except (CannotSign, KeyUnusable) as refused:
        # Only a person can decide: the record is not what was published, or the key is not ours.
        logger.error("The checkpoint is not signed: %s", refused)  # noqa: TRY400 - no fault of ours
    return False


def announce_news(at: datetime, _goes_on: GoesOn) -> bool:
    """Tell of what has entered the registers."""
    return announce(at=at)


def bind_papers(at: datetime, _goes_on: GoesOn) -> bool:
    """Bind documents that are known as papers of areas, once they are in the register."""
    bind_known_papers(at=at)
    return False


def remind_of_deadlines(at: datetime, _goes_on: GoesOn) -> bool:
    """Tell of what is called for and due soon."""
    remind(at=at)
    return False


def send_notices(at: datetime, goes_on: GoesOn) -> bool:
    """Send the letters and make the calls that are due."""
    return dispatch_due(at=at, goes_on=goes_on).sent >= AT_ONE_TIME


def have_it_witnessed(at: datetime, goes_on: GoesOn) -> bool:
    """Ask the witnesses to cosign the latest checkpoint; who is slow is not waited for long."""
    try:
        ask_witnesses(at=at, goes_on=goes_on)
    except WitnessesUnreadable as unreadable:
        logger.error("No witness is asked: %s", unreadable)  # noqa: TRY400 - no fault of ours
    return False


DUTIES: Final[tuple[Duty, ...]] = (
    close_silences,
    bind_passkeys_to_delegations,
    sign_checkpoint,
    announce_news,
    bind_papers,
    remind_of_deadlines,
    send_notices,
    clear_what_expired,
    # After all others: nobody waits for the witnesses but they themselves.
    have_it_witnessed,
)
