"""What wakes a worker before its time: PostgreSQL tells it when something is to be sent."""

import logging
import time

import psycopg
from django.db import connection

from clearinghouse.notices.operations.telling import WAKE

logger = logging.getLogger(__name__)


class Bell:
    """A connection beside Django's own that hears what was committed by others.

    Without it nothing is lost: the worker looks again when the time is over.
    """

    def __init__(self) -> None:
        self._line: psycopg.Connection[object] | None = None

    def wait(self, seconds: float) -> None:
        """Return when something was told since the last time, or after ``seconds``."""
        try:
            line = self._line or self._listening()
            for _told in line.notifies(timeout=seconds, stop_after=1):
                pass
        except psycopg.Error:
            logger.info("Nothing can be heard: the database may be restarting")
            self.hang_up()
            time.sleep(seconds)

    def hang_up(self) -> None:
        """Listen no longer."""
        if self._line is not None:
            self._line.close()
        self._line = None

    def _listening(self) -> psycopg.Connection[object]:
        line: psycopg.Connection[object] = connection.get_new_connection(
            connection.get_connection_params()
        )
        line.autocommit = True
        line.execute(f"LISTEN {WAKE}")
        self._line = line
        return line
