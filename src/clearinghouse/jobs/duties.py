"""What falls due by itself.  Every duty asks what is due at this moment: an outage is caught up.

Several workers may run at once: each duty takes a lock or finds nothing left to do.
"""

import logging
from datetime import datetime

from django.db import DatabaseError, connection

from clearinghouse.jobs.tidying import tidy
from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE
from clearinghouse.record.acts import OutOfOrder
from clearinghouse.record.keys import KeyUnusable, signer
from clearinghouse.record.operations import CannotSign, publish_checkpoint
from clearinghouse.silence.operations import close
from clearinghouse.silence.queries import closable

logger = logging.getLogger(__name__)


def close_what_ended(*, at: datetime) -> int:
    """Write down how silence procedures ended whose deadline has passed; return how many.

    It decides nothing: what was said and the deadline did.  One that cannot be closed yet, as while
    a paper answer waits for its second officer, is tried again in the next round.
    """
    closed = 0
    for key in closable(at=at):
        try:
            closed += close(key=key, by=REGISTRY_AT_THE_MACHINE, at=at) is not None
        except OutOfOrder as early:
            logger.info("The silence procedure %s is not closed: %s", key, early)
        except Exception:
            # An effect that its room refuses: the procedure stays open and somebody has to look.
            logger.exception("The silence procedure %s cannot be closed", key)
    return closed


def do_what_is_due(*, at: datetime) -> None:
    """Do every duty that is due at ``at``; one that fails does not keep the others from theirs."""
    close_what_ended(at=at)
    try:
        publish_checkpoint(at=at, signer=signer())
    except DatabaseError:
        # The database may be restarting: the next round finds the same duty still due.
        logger.exception("The checkpoint could not be published")
        connection.close()
    except (CannotSign, KeyUnusable) as refused:
        # Only a person can decide: the record is not what was published, or the key is not ours.
        logger.error("The checkpoint is not signed: %s", refused)  # noqa: TRY400 - no fault of ours
    try:
        tidy(at=at)
    except (DatabaseError, OSError):
        logger.exception("What has expired could not be cleared")
        connection.close()
