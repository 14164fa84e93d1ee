"""What the room's queries return: frozen values, as their reader may see them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from clearinghouse.notices.faults import PostingFault
from clearinghouse.notices.kinds import Channel, Digest, NoticeFact, NoticeKind, PostingState
from clearinghouse.notices.letters import Told
from clearinghouse.text.languages import Language


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """A notice as its reader sees it; facts are left out where they may not be read any more."""

    address: str
    kind: NoticeKind
    facts: Mapping[NoticeFact, str]
    link: str
    happened_at: datetime
    due_at: datetime | None
    is_read: bool


@dataclass(frozen=True, slots=True)
class Inbox:
    """A part of an officer's notices, the newest first, and where the next part begins."""

    rows: tuple[NoticeRow, ...]
    following: str = ""


@dataclass(frozen=True, slots=True)
class Preference:
    """How an officer is told, chosen or not."""

    language: Language
    digest: Digest
    quiet_from: time | None
    quiet_until: time | None
    by_email: bool
    zone: ZoneInfo
    email: str


@dataclass(frozen=True, slots=True)
class WebhookRow:
    """A webhook as those see it whose it is."""

    address: str
    url: str
    is_of_delegation: bool
    opened_at: datetime
    opened_by: str
    waiting: int
    last_fault: PostingFault | None


@dataclass(frozen=True, slots=True)
class PostingRow:
    """A posting that has not arrived, as the Secretariat sees it: no content."""

    number: int
    kind: NoticeKind
    channel: Channel
    participant: str
    office: str
    state: PostingState
    fault: PostingFault
    tries: int
    due_at: datetime
    next_try_at: datetime | None


@dataclass(frozen=True, slots=True)
class Subscribed:
    """Until when an officer's own feed may be read."""

    made_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class OwnFeed:
    """What a secret address opens: an officer's notices, told as outside the house."""

    officer: int
    participant: str
    notices: tuple[Told, ...]
