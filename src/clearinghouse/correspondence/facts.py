"""What an officer hands to the room: a note as it is to be written, a note as it was received."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from clearinghouse.documents.papers import OriginalFile
from clearinghouse.law.deliveries import Channel
from clearinghouse.text.languages import Language
from clearinghouse.writing.notes_verbales.composing import Value
from clearinghouse.writing.notes_verbales.purposes import Addressed, Purpose


@dataclass(frozen=True, slots=True)
class EnclosedFacts:
    """A revision to be enclosed, with the pages of its file for each language of the note.

    ``read_in`` names the language of the file, where the paper has none in the note's own.
    """

    revision: int
    pages: Mapping[Language, int]
    read_in: Mapping[Language, Language] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftFacts:
    """A note to be: what it is for, to whom, in which register, what it says and encloses.

    ``participant`` is the one addressed, where there is one.  ``refers_to`` are keys of notes in
    the register.  ``without`` are languages left out by decision, for the reason ``ground``.
    """

    purpose: Purpose
    register: str
    addressed: Addressed
    suffix: str = ""
    participant: str = ""
    fields: Mapping[str, Value] = field(default_factory=dict)
    own_words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    enclosed: tuple[EnclosedFacts, ...] = ()
    refers_to: tuple[int, ...] = ()
    without: frozenset[Language] = frozenset()
    ground: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedFacts:
    """A note as it came: the sender, the number that the sender wrote, its day, its words.

    ``answers`` is the key of the note of ours that it answers; ``scan`` the file, if there is one.
    """

    sender: str
    number: str
    dated_on: date
    received_at: datetime
    channel: Channel
    language: Language
    subject: str
    text: str
    answers: int | None = None
    scan: OriginalFile | None = None
