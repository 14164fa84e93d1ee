"""What is told to open a procedure, before any table."""

import secrets
from dataclasses import dataclass, field
from datetime import datetime

from clearinghouse.law.deliveries import Channel
from clearinghouse.law.silence_procedure import Matter, Said
from clearinghouse.participants.facts import Words


def new_token() -> str:
    """Return a token that makes one answer of everything that is sent with it."""
    return secrets.token_hex(32)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningFacts:
    """A procedure as the registry opens it.

    ``note`` is the address of a document, each of ``texts`` its symbol or address: then the latest
    issue is meant.  ``deadline`` is the moment that ``civil`` names on
    the clocks of ``zone``, by the edition ``tzdata`` of the rules of clocks.
    """

    body: str
    matter: Matter
    title: Words
    note: str
    texts: tuple[str, ...]
    deadline: datetime
    civil: str
    zone: str
    tzdata: str
    proves_delivery: bool = False
    names_objectors: bool = False
    ancestor: str = ""
    effects: tuple[dict[str, object], ...] = field(default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """What a passkey has answered, as it was posted, and where it was asked.

    ``was_offered`` says that the house itself put this act before this visitor.
    """

    posted: str
    origin: str
    domain: str
    was_offered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerFacts:
    """What a State says: ``text`` is its reason, or the amendment that it proposes.

    ``token`` makes an answer that is sent again the same answer; it is the nonce of what is signed.
    ``signing`` is verified when the answer is taken, and kept as ``signature``: the file itself.
    """

    said: Said
    text: str = ""
    channel: Channel = Channel.PORTAL
    token: str = ""
    signing: Signing | None = None
    signature: str = ""
