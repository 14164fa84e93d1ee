"""What queries hand to the edges: procedures as a reader may see them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from clearinghouse.documents.views import Row
from clearinghouse.law.deliveries import Channel, Failure
from clearinghouse.law.silence_procedure import Matter, Said, Stand
from clearinghouse.law.translation import Translating
from clearinghouse.tlog.procedure_acts import ProcedureAct


@dataclass(frozen=True, slots=True)
class ProcedureRow:
    """One line of a list; ``title`` is by language.

    ``said`` is what the reader's own State has said last, None for nothing or a Secretariat;
    ``sayable`` what it can say now.
    """

    key: str
    body: str
    matter: Matter
    title: Mapping[str, str]
    opened_at: datetime
    deadline: datetime
    stand: Stand
    is_closed: bool
    outcome: str
    closed_at: datetime | None = None
    said: Said | None = None
    waits: bool = False
    sayable: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Reached:
    """A State of the roster: when and how the texts reached it, None where nothing proves it.

    ``failed_at`` and ``failure`` tell of the last delivery that was found to have failed.
    """

    state: str
    at: datetime | None = None
    channel: Channel | None = None
    failed_at: datetime | None = None
    failed_by: Channel | None = None
    failure: Failure | None = None


@dataclass(frozen=True, slots=True)
class ActRow:
    """An act in order.  ``state`` is "" where its name is not for the reader."""

    place: int
    act: ProcedureAct
    at: datetime
    received_at: datetime
    state: str
    is_ours: bool
    channel: Channel
    text: str
    entry: int
    is_signed: bool


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """What waits for a second officer, or waited; ``is_mine`` where the reader has entered it.

    ``title`` is that of the procedure, by language.
    """

    key: int
    state: str
    said: Said
    text: str
    channel: Channel
    received_at: datetime
    entered_at: datetime
    office: str
    is_mine: bool
    is_settled: bool
    is_signed: bool
    procedure: str
    title: Mapping[str, str]
    deadline: datetime


@dataclass(frozen=True, slots=True)
class Signable:
    """What a passkey of the reader may sign: the act without its text, and the passkeys' names."""

    act: str
    credentials: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unanswered:
    """In how many procedures a State has said nothing yet, and in how many it waits for itself."""

    procedures: int
    confirmations: int


@dataclass(frozen=True, slots=True)
class Answering:
    """What a delegation demands of its answers, and how many officers could give them."""

    demands_two_voices: bool
    demands_signatures: bool
    officers: int
    with_passkeys: int
    translating: Translating | None = None


@dataclass(frozen=True, slots=True)
class Lying:
    """A procedure that was open at a moment: who could speak, and who had as the reader knows."""

    key: str
    title: Mapping[str, str]
    opened_at: datetime
    deadline: datetime
    roster: frozenset[str]
    spoken: frozenset[str]


@dataclass(frozen=True, slots=True)
class LyingText:
    """A text under silence: its row in the register, and its digest in each language."""

    row: Row | None
    name: str
    digests: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ProcedureView:
    """A procedure whole."""

    row: ProcedureRow
    note: Row | None
    note_number: str
    civil: str
    zone: str
    tzdata: str
    proves_delivery: bool
    names_objectors: bool
    texts: tuple[LyingText, ...]
    reached: tuple[Reached, ...]
    acts: tuple[ActRow, ...]
    waiting: tuple[WaitingRow, ...]
    effects: tuple[Mapping[str, Any], ...]
    ancestor: str
    descendants: tuple[str, ...]
    sayable: tuple[Said, ...]

    @property
    def unreached(self) -> int:
        """How many States nothing proves to have been reached."""
        return sum(each.at is None for each in self.reached)
