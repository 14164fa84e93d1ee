"""What notes are written for, and what must be filled in for each purpose."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Purpose(StrEnum):
    """What a note is for; the template of its text goes by the same name."""

    SILENCE_OPENED = "silence_opened"
    SILENCE_KEPT = "silence_kept"
    SILENCE_BROKEN = "silence_broken"
    SILENCE_REOPENED = "silence_reopened"
    DECISIONS_FORWARDED = "decisions_forwarded"
    DRAFTS_FORWARDED = "drafts_forwarded"
    SUBMISSIONS_CALLED = "submissions_called"
    CONTRIBUTIONS_CALLED = "contributions_called"
    INVITATION = "invitation"
    REMINDER = "reminder"
    FREE = "free"


class Addressed(StrEnum):
    """To whom a note goes; the block at its foot goes by the same name."""

    ALL_MEMBER_STATES = "all_member_states"
    ALL_MINISTRIES = "all_ministries"
    MFA_AND_EMBASSIES = "mfa_and_embassies"
    ONE_MINISTRY = "one_ministry"
    ONE_EMBASSY = "one_embassy"
    OBSERVERS = "observers"
    PARTNERS = "partners"

    @property
    def is_one(self) -> bool:
        """Whether the note goes to one participant, which is named."""
        return self in {Addressed.ONE_MINISTRY, Addressed.ONE_EMBASSY}


class FieldKind(StrEnum):
    """What is written in a blank."""

    WORDS = "words"
    DAY = "day"
    MOMENT = "moment"
    SYMBOL = "symbol"


# WORDS   a name or title, in each language of the note
# DAY     a day
# MOMENT  a moment in the civil time of the seat
# SYMBOL  a symbol, the same in every language


@dataclass(frozen=True, slots=True)
class Field:
    """A blank of a template; a sentence whose optional blank stays empty is left out.

    ``is_ahead`` tells whether a day or moment should lie ahead of the issue, or have passed.
    """

    name: str
    kind: FieldKind
    is_optional: bool = False
    is_ahead: bool = True


@dataclass(frozen=True, slots=True)
class Template:
    """What a purpose asks for: its blanks, and whether it follows from a note before it."""

    fields: tuple[Field, ...] = ()
    needs_reference: bool = False


_SUBJECT: Final = Field("subject", FieldKind.WORDS)
_SYMBOL: Final = Field("symbol", FieldKind.SYMBOL, is_optional=True)
_MEETING: Final = Field("meeting", FieldKind.WORDS)
_DEADLINE: Final = Field("deadline", FieldKind.MOMENT)
_UNTIL: Final = Field("until", FieldKind.DAY)

TEMPLATES: Final = {
    Purpose.SILENCE_OPENED: Template((_SUBJECT, _SYMBOL, _DEADLINE)),
    Purpose.SILENCE_KEPT: Template(
        (_SUBJECT, _SYMBOL, Field("deadline", FieldKind.MOMENT, is_ahead=False)),
        needs_reference=True,
    ),
    Purpose.SILENCE_BROKEN: Template(
        (_SUBJECT, _SYMBOL, Field("broken_on", FieldKind.DAY, is_ahead=False)), needs_reference=True
    ),
    Purpose.SILENCE_REOPENED: Template((_SUBJECT, _SYMBOL, _DEADLINE), needs_reference=True),
    Purpose.DECISIONS_FORWARDED: Template(
        (
            _MEETING,
            Field("held_on", FieldKind.DAY, is_ahead=False),
            Field("closed_on", FieldKind.DAY, is_optional=True, is_ahead=False),
        )
    ),
    Purpose.DRAFTS_FORWARDED: Template(
        (_MEETING, Field("closed_on", FieldKind.DAY, is_ahead=False))
    ),
    Purpose.SUBMISSIONS_CALLED: Template((_SUBJECT, _UNTIL)),
    Purpose.CONTRIBUTIONS_CALLED: Template(
        (
            Field("review", FieldKind.WORDS),
            Field("focus", FieldKind.WORDS, is_optional=True),
            Field("asked", FieldKind.WORDS, is_optional=True),
            _UNTIL,
        )
    ),
    Purpose.INVITATION: Template(
        (
            _MEETING,
            Field("begins", FieldKind.MOMENT),
            Field("venue", FieldKind.WORDS, is_optional=True),
            Field("until", FieldKind.DAY, is_optional=True),
        )
    ),
    Purpose.REMINDER: Template((_SUBJECT, _UNTIL), needs_reference=True),
    Purpose.FREE: Template(),
}


def addressed_code(addressed: Addressed, participant: str = "") -> str:
    """Return the addressee as the register keeps it: "all_member_states", "one_embassy IND"."""
    return f"{addressed.value} {participant}".strip()


def read_addressed(code: str) -> tuple[Addressed, str] | None:
    """Return the addressee that the register keeps; None for what was written otherwise."""
    kind, _space, participant = code.partition(" ")
    known = next((each for each in Addressed if each.value == kind), None)
    return (known, participant) if known and known.is_one == bool(participant) else None
