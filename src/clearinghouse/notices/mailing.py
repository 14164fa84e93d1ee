"""Handing a letter to the mail server, and what its answer means."""

import smtplib
from email.utils import parseaddr
from typing import Any, Final

from django.conf import settings
from django.core.mail import EmailMessage

from clearinghouse.notices.faults import PostingFault

REFUSED_FOR_GOOD: Final = 500


class NotSent(Exception):
    """A try failed; ``is_for_good`` tells that another would too."""

    def __init__(self, fault: PostingFault, *, is_for_good: bool = False) -> None:
        super().__init__(fault.value)
        self.fault = fault
        self.is_for_good = is_for_good


def post(server: Any, message: EmailMessage) -> None:
    """Hand a letter to the mail server; raise :class:`NotSent` unless it is taken."""
    try:
        # Opened here, the line to the server is kept for the next letter too.
        server.open()
        server.send_messages([message])
    except smtplib.SMTPRecipientsRefused as fault:
        codes = [code for code, _words in fault.recipients.values()]
        for_good = bool(codes) and min(codes) >= REFUSED_FOR_GOOD
        raise NotSent(PostingFault.RECIPIENT_REFUSED, is_for_good=for_good) from fault
    except (smtplib.SMTPServerDisconnected, smtplib.SMTPConnectError) as fault:
        raise NotSent(PostingFault.MAIL_SERVER_UNREACHABLE) from fault
    except smtplib.SMTPException as fault:
        raise NotSent(PostingFault.MAIL_SERVER_REFUSED) from fault
    except OSError as fault:
        raise NotSent(PostingFault.MAIL_SERVER_UNREACHABLE) from fault


def message_id(address: str) -> str:
    """Return the Message-ID of the letter that begins with what is named ``address``."""
    sender = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    return f"<{address}@{sender.rpartition('@')[2] or 'localhost'}>"
