"""Why the room refuses, and why a posting did not arrive: codes, put into words at the edges."""

from enum import StrEnum
from typing import NoReturn


class NoticeFault(StrEnum):
    """What stands in the way of an act about notices."""

    NO_SUCH_WEBHOOK = "no_such_webhook"
    NO_SUCH_POSTING = "no_such_posting"
    NOT_YOUR_DELEGATION = "not_your_delegation"
    NOT_THE_REGISTRY = "not_the_registry"
    NOT_AN_ADDRESS = "not_an_address"
    TOO_MANY_WEBHOOKS = "too_many_webhooks"
    QUIET_HOURS_HALF_GIVEN = "quiet_hours_half_given"
    QUIET_HOURS_EMPTY = "quiet_hours_empty"


class PostingFault(StrEnum):
    """Why a posting did not arrive."""

    MAIL_SERVER_UNREACHABLE = "mail_server_unreachable"
    MAIL_SERVER_REFUSED = "mail_server_refused"
    RECIPIENT_REFUSED = "recipient_refused"
    LETTER_NOT_WRITTEN = "letter_not_written"
    ACCOUNT_CLOSED = "account_closed"
    NO_LONGER_WISHED = "no_longer_wished"
    WEBHOOK_CLOSED = "webhook_closed"
    ADDRESS_UNKNOWN = "address_unknown"
    ADDRESS_INSIDE = "address_inside"
    UNREACHABLE = "unreachable"
    LEADS_ELSEWHERE = "leads_elsewhere"
    NO_LONGER_THERE = "no_longer_there"
    ANSWERED_WITH_REFUSAL = "answered_with_refusal"


class Refused(Exception):
    """The room refuses: ``fault`` says why, ``named`` what it is about."""

    def __init__(self, fault: NoticeFault, **named: str) -> None:
        super().__init__(fault.value, named)
        self.fault = fault
        self.named = named


def refuse(fault: NoticeFault, **named: str) -> NoReturn:
    """Raise the refusal."""
    raise Refused(fault, **named)
