"""What a letter is before it has words: for whom, about which notices.  The edge writes it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from clearinghouse.correspondence.operations import DueSending
from clearinghouse.law.distribution import Reader
from clearinghouse.notices.kinds import NoticeFact, NoticeKind
from clearinghouse.text.languages import Language


@dataclass(frozen=True, slots=True)
class Told:
    """A notice as it may be told outside the house: facts only if they are public."""

    address: str
    kind: NoticeKind
    facts: Mapping[NoticeFact, str]
    happened_at: datetime
    due_at: datetime | None


@dataclass(frozen=True, slots=True)
class Letter:
    """One message to an officer; several notices make it a digest.

    ``gathered_for`` is who reads it, where the officer has asked for digests: what is due from its
    house at ``gathered_at`` belongs into it.
    """

    language: Language
    zone: ZoneInfo
    notices: tuple[Told, ...]
    gathered_for: Reader | None = None
    gathered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """A letter in words."""

    subject: str
    body: str


Write = Callable[[Letter], Written]


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that goes with a letter."""

    name: str
    content: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class NoteLetter:
    """A note as an e-mail: with its papers, or with nothing but the way to them."""

    subject: str
    body: str
    attached: tuple[Attached, ...] = ()


WriteNote = Callable[[Reader, DueSending], NoteLetter]
