"""The acts of a silence procedure and what the body of each must say.

A body holds the keys of its act, each of its kind.  Further keys may stand in it: a reader passes
over those it does not know, and they are hashed with the rest.
"""

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Final

from clearinghouse.tlog.canonical import Plain
from clearinghouse.tlog.leaf import LeafMalformed, parse_moment

STATE: Final = "state"

_CIVIL: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?", re.ASCII)
_DIGEST: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)
_WITNESSES_OF_PAPER: Final = 2

Body = Mapping[str, Plain]
Check = Callable[[Plain], bool]


class ProcedureAct(StrEnum):
    """What one entry of a procedure's own log tells."""

    OPENED = "opened"
    DELIVERED = "delivered"
    RETURNED = "returned"
    STARTED = "started"
    OBJECTED = "objected"
    PROPOSED = "proposed"
    ASKED_TIME = "asked_time"
    SUPPORTED = "supported"
    WITHDREW = "withdrew"
    TOLD = "told"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class Channel(StrEnum):
    """How something reached a State, or came from it."""

    PORTAL = "portal"
    EMAIL = "email"
    PAPER = "paper"


class Outcome(StrEnum):
    """How a procedure ended."""

    NOT_BREACHED = "not_breached"
    BROKEN = "broken"
    CANCELLED = "cancelled"


# OPENED      the first entry of every log: text, roster, deadline
# DELIVERED   the text reached one State
# RETURNED    what was taken for a delivery had failed: it proves nothing
# STARTED     the time for objecting began
# OBJECTED    a State objected
# PROPOSED    a State proposed an amendment; it counts as an objection unless "breaks" is false
# ASKED_TIME  a State asked for more time; it counts as an objection only if "breaks" is true
# SUPPORTED   a State associated itself with the objection of another
# WITHDREW    a State took back its objection
# TOLD        the States were told of something
# CLOSED      the procedure ended; only TOLD may follow
# CANCELLED   the procedure was taken back; CLOSED follows

VOICES: Final = frozenset(
    (
        *(ProcedureAct.OBJECTED, ProcedureAct.PROPOSED, ProcedureAct.ASKED_TIME),
        *(ProcedureAct.SUPPORTED, ProcedureAct.WITHDREW),
    )
)


def check_body(act: ProcedureAct, body: Body, sealed: Mapping[str, str]) -> None:
    """Raise :class:`LeafMalformed` unless ``body`` says what its act must say."""
    for name, check in _BODIES[act].items():
        if name not in body or not check(body[name]):
            raise LeafMalformed(f"in the body of “{act}”, “{name}” is absent or not of its kind")
    if "breaks" in body and not isinstance(body["breaks"], bool):
        raise LeafMalformed("“breaks” is true or false")
    if act in VOICES:
        _check_voice(body, sealed)
    if both := body.keys() & sealed.keys():
        raise LeafMalformed(f"both told and sealed: {', '.join(sorted(both))}")


def _check_voice(body: Body, sealed: Mapping[str, str]) -> None:
    """Check what belongs to every act of a State: who, and who wrote it down."""
    if STATE not in sealed and not _word(body.get(STATE)):
        raise LeafMalformed("the State is neither named nor sealed")
    registrars = body["registered_by"]
    if body["channel"] != Channel.PORTAL and (
        not isinstance(registrars, list) or len(registrars) < _WITNESSES_OF_PAPER
    ):
        raise LeafMalformed("what came by e-mail or on paper is registered by two offices")


def moment_in(body: Body, name: str) -> str:
    """Return the text under ``name``, which :func:`check_body` found to be a moment."""
    found = body[name]
    if not isinstance(found, str):
        raise LeafMalformed(f"“{name}” is not a moment")
    return found


def _word(value: Plain) -> bool:
    return isinstance(value, str) and bool(value)


def _text(value: Plain) -> bool:
    return isinstance(value, str)


def _digest(value: Plain) -> bool:
    return isinstance(value, str) and bool(_DIGEST.fullmatch(value))


def _digest_or_none(value: Plain) -> bool:
    return value == "" or _digest(value)


def _flag(value: Plain) -> bool:
    return isinstance(value, bool)


def _number(value: Plain) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _moment(value: Plain) -> bool:
    try:
        return isinstance(value, str) and bool(parse_moment(value))
    except LeafMalformed:
        return False


def _one_of(kind: type[StrEnum]) -> Check:
    words = frozenset(member.value for member in kind)
    return lambda value: isinstance(value, str) and value in words


def _words(value: Plain) -> bool:
    """Tell whether this is a list of different words."""
    if not isinstance(value, list) or not all(map(_word, value)):
        return False
    return len({str(each) for each in value}) == len(value)


def _title(value: Plain) -> bool:
    return isinstance(value, dict) and bool(value) and all(map(_text, value.values()))


def _texts(value: Plain) -> bool:
    return isinstance(value, list) and all(
        isinstance(each, dict)
        and _text(each.get("address"))
        and _text(each.get("language"))
        and _digest(each.get("digest"))
        for each in value
    )


def _deadline(value: Plain) -> bool:
    if not isinstance(value, dict) or not _moment(value.get("instant")):
        return False
    civil = value.get("civil")
    named = _word(value.get("zone")) and _text(value.get("tzdata"))
    return named and isinstance(civil, str) and bool(_CIVIL.fullmatch(civil))


_VOICE: Final[Mapping[str, Check]] = {
    "channel": _one_of(Channel),
    "received_at": _moment,
    "registered_by": _words,
    "text": _digest_or_none,
    "signature": _digest_or_none,
}
_BODIES: Final[Mapping[ProcedureAct, Mapping[str, Check]]] = {
    ProcedureAct.OPENED: {
        "body": _word,
        "rule": _word,
        "subject": _word,
        "title": _title,
        "texts": _texts,
        "roster": lambda value: bool(value) and _words(value),
        "deadline": _deadline,
        "note": _text,
        "ancestor": _text,
        "delivery": _flag,
    },
    ProcedureAct.DELIVERED: {
        "state": _word,
        "channel": _one_of(Channel),
        "delivered_at": _moment,
        "evidence": _digest_or_none,
    },
    ProcedureAct.RETURNED: {
        "state": _word,
        "channel": _one_of(Channel),
        "returned_at": _moment,
        "reason": _word,
    },
    ProcedureAct.STARTED: {},
    ProcedureAct.OBJECTED: _VOICE,
    ProcedureAct.PROPOSED: _VOICE,
    ProcedureAct.ASKED_TIME: _VOICE,
    ProcedureAct.SUPPORTED: _VOICE,
    ProcedureAct.WITHDREW: {**_VOICE, "of": _number},
    ProcedureAct.TOLD: {},
    ProcedureAct.CLOSED: {"outcome": _one_of(Outcome), "deadline": _moment, "size": _number},
    ProcedureAct.CANCELLED: {},
}
