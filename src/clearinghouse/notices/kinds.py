"""What is told, by which way, and how far the telling has come."""

import re
from enum import StrEnum
from typing import Final

_CODE: Final = re.compile(r"[\w./:#+-]{1,80}")


class NoticeKind(StrEnum):
    """What a notice tells.  Each kind has its words in every language."""

    NOTE_RECEIVED = "note_received"
    NOTE_REMINDER = "note_reminder"
    SILENCE_OPENED = "silence_opened"
    SILENCE_REMINDER = "silence_reminder"
    SILENCE_BROKEN = "silence_broken"
    SILENCE_CLOSED = "silence_closed"
    SILENCE_ANSWER_REGISTERED = "silence_answer_registered"
    DECISION_ADOPTED = "decision_adopted"
    MEETING_CONVENED = "meeting_convened"
    DOCUMENT_REGISTERED = "document_registered"
    CALL_OPENED = "call_opened"
    DEADLINE_NEAR = "deadline_near"
    SUBMISSION_RECEIVED = "submission_received"
    SUBMISSION_CIRCULATED = "submission_circulated"
    SUBMISSION_COMMENTED = "submission_commented"
    REPORT_ISSUED = "report_issued"
    ACTING_PROPOSED = "acting_proposed"
    PAPER_ISSUED = "paper_issued"
    NETWORK_CALLED = "network_called"
    TERM_REPORT_DUE = "term_report_due"
    EVENT_REPORT_DUE = "event_report_due"
    CONTRIBUTION_DUE = "contribution_due"
    CONTACT_TO_CONFIRM = "contact_to_confirm"
    DUE_LISTED = "due_listed"
    PROJECT_PROPOSED = "project_proposed"
    PROJECT_MOVED = "project_moved"


class NoticeFact(StrEnum):
    """What a notice names, by plain codes: a symbol, a number, the code of a State or a body."""

    SYMBOL = "symbol"
    NUMBER = "number"
    DECISION = "decision"
    MEETING = "meeting"
    BODY = "body"
    PARTICIPANT = "participant"
    AREA = "area"
    DAY = "day"
    PROJECT = "project"


class Channel(StrEnum):
    """By which way a notice reaches its reader."""

    PORTAL = "portal"
    EMAIL = "email"
    WEBHOOK = "webhook"


class PostingState(StrEnum):
    """Where a posting stands.  FAILED is tried again; GIVEN_UP waits for the Secretariat."""

    QUEUED = "queued"
    SENT = "sent"
    FAILED = "failed"
    GIVEN_UP = "given_up"


WAITING: Final = (PostingState.QUEUED, PostingState.FAILED)
NOT_ARRIVED: Final = (PostingState.FAILED, PostingState.GIVEN_UP)


class Digest(StrEnum):
    """How often an officer wishes to be written to."""

    AT_ONCE = "at_once"
    DAILY = "daily"
    WEEKLY = "weekly"


class WebhookState(StrEnum):
    """Whether a webhook is called."""

    OPEN = "open"
    CLOSED = "closed"


def is_code(written: str) -> bool:
    """Whether something may be a fact: letters, figures and a few signs, no spaces."""
    return _CODE.fullmatch(written) is not None
