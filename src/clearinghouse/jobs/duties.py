"""What falls due by itself.  Every duty asks what is due at this moment: an outage is caught up.

Several workers may run at once: each duty takes a lock or finds nothing left to do.
"""

import logging
from datetime import datetime

from django.db import DatabaseError, connection

from clearinghouse.jobs.tidying import tidy
from clearinghouse.record.keys import KeyUnusable, signer
from clearinghouse.record.operations import CannotSign, publish_checkpoint

logger = logging.getLogger(__name__)


def do_what_is_due(*, at: datetime) -> None:
    """Do every duty that is due at ``at``; one that fails does not keep the others from theirs."""
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
