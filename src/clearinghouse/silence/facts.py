"""What is told to open a procedure, before any table."""

from dataclasses import dataclass, field
from datetime import datetime

from clearinghouse.law.silence_procedure import Matter, Said
from clearinghouse.participants.facts import Words
from clearinghouse.tlog.procedure_acts import Channel


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
class AnswerFacts:
    """What a State says: ``text`` is its reason, or the amendment that it proposes.

    ``signature`` is the passkey's assertion over the act, as received, where one was given.
    """

    said: Said
    text: str = ""
    channel: Channel = Channel.PORTAL
    signature: str = ""
