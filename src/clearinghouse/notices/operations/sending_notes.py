"""Notes verbales by e-mail: the house's own letters to the addresses that delegations registered.

A sending is locked, sent and marked in one transaction, as every letter is.  What the mail server
refuses for good has failed: silence procedures that lean on it are told in the same transaction.
"""

import logging
from datetime import datetime
from typing import Any, Final

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import DatabaseError, transaction
from django.utils.module_loading import import_string

from clearinghouse.correspondence.operations import (
    DueSending,
    mark_sent,
    put_off,
    take_sending,
)
from clearinghouse.notices.dispatched import Dispatched
from clearinghouse.notices.faults import PostingFault
from clearinghouse.notices.letters import NoteLetter, WriteNote
from clearinghouse.notices.mailing import NotSent, message_id, post
from clearinghouse.notices.timing import is_given_up, wait_after
from clearinghouse.participants.acting import REGISTRY_AT_THE_MACHINE
from clearinghouse.silence.operations import give_up_delivery

BY: Final = REGISTRY_AT_THE_MACHINE
logger = logging.getLogger(__name__)


def send_note(server: Any, *, at: datetime) -> Dispatched | None:
    """Send the note that has been due longest; None if none is due."""
    with transaction.atomic():
        due = take_sending(at=at)
        if due is None:
            return None
        try:
            letter = _written(due)
            post(server, _message(due, letter))
        except NotSent as fault:
            _not_sent(due, fault, at=at)
            is_away = fault.fault is PostingFault.MAIL_SERVER_UNREACHABLE
            return Dispatched(failed=1, is_away=is_away)
        mark_sent(sending=due.key, is_attached=bool(letter.attached), by=BY, at=at)
        return Dispatched(sent=1)


def _written(due: DueSending) -> NoteLetter:
    write: WriteNote = import_string(settings.NOTE_LETTERS)
    try:
        return write(BY, due)
    except DatabaseError:
        raise
    except Exception as fault:  # one note that cannot be written must not keep back the others
        logger.exception("A note could not be written as a letter")
        raise NotSent(PostingFault.LETTER_NOT_WRITTEN) from fault


def _message(due: DueSending, letter: NoteLetter) -> EmailMessage:
    message = EmailMessage(
        letter.subject,
        letter.body,
        to=[due.address],
        headers={
            "Message-ID": message_id(due.number),
            "Auto-Submitted": "auto-generated",
            "Content-Language": due.language.value,
        },
    )
    for each in letter.attached:
        message.attach(each.name, each.content, each.media_type)
    return message


def _not_sent(due: DueSending, fault: NotSent, *, at: datetime) -> None:
    """Put the next try off, or give up where another would not help."""
    tries = due.tries + 1
    if fault.is_for_good or is_given_up(due_at=due.made_at, tries=tries, at=at):
        give_up_delivery(sending=due.key, fault=fault.fault.value, by=BY, at=at)
        return
    until = at + wait_after(tries, str(due.key))
    put_off(sending=due.key, fault=fault.fault.value, until=until, at=at)
