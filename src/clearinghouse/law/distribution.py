"""Distribution: who may read a document, who may mark it, and how a restriction is lifted.

The same rule is written in SQL where the registers are kept; tests prove the two equal.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from clearinghouse.law.provisions import implements, provision

READ_AS_MARKED: Final = provision("papers-practice", "D.1")
CLEARING_HOUSE: Final = provision("secretariat-2006", "2.3")


class Distribution(StrEnum):
    """The line "Distr." of a document, from the widest to the narrowest."""

    PUBLIC = "public"
    MEMBERS_AND_OBSERVERS = "members_and_observers"
    MEMBER_STATES = "member_states"
    ADDRESSEES = "addressees"


class Standing(StrEnum):
    """How a participant stands to the Conference on a given day."""

    MEMBER = "member"
    OBSERVER = "observer"
    PARTNER = "partner"
    GUEST = "guest"
    FORMER = "former"
    SECRETARIAT = "secretariat"


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom something is looked up.

    ``participant`` is a code such as "KAZ", "UN" or "SEC"; ``cleared`` tells that the reader holds
    the credential for restricted papers; ``administers`` gives no right to read anything.
    """

    participant: str | None
    standing: Standing | None
    cleared: bool = False
    administers: bool = False
    officer: int | None = None


PUBLIC_READER: Final = Reader(participant=None, standing=None)


@dataclass(frozen=True, slots=True)
class Marking:
    """How a document is marked: its distribution, its author, and those it is addressed to."""

    distribution: Distribution
    author: str | None = None
    addressees: frozenset[str] = frozenset()


PUBLIC: Final = Marking(Distribution.PUBLIC)

_STANDINGS: Final = {
    Distribution.PUBLIC: frozenset(Standing),
    Distribution.MEMBERS_AND_OBSERVERS: frozenset(
        {Standing.MEMBER, Standing.SECRETARIAT, Standing.OBSERVER}
    ),
    Distribution.MEMBER_STATES: frozenset({Standing.MEMBER, Standing.SECRETARIAT}),
    Distribution.ADDRESSEES: frozenset[Standing](),
}


@implements(READ_AS_MARKED, CLEARING_HOUSE)
def may_read(reader: Reader, marking: Marking) -> bool:
    """Tell whether the reader may see a document so marked, or know that it exists."""
    if marking.distribution is Distribution.PUBLIC:
        return True
    if not reader.cleared or reader.participant is None:
        return False
    if reader.participant == marking.author or reader.standing in _STANDINGS[marking.distribution]:
        return True
    return (
        marking.distribution is Distribution.ADDRESSEES and reader.participant in marking.addressees
    )


def is_among_members(reader: Reader) -> bool:
    """Tell whether the reader follows what Member States say among themselves.

    Cleared officers of Member States and of the Secretariat do.
    """
    return reader.cleared and reader.standing in _STANDINGS[Distribution.MEMBER_STATES]


_HEAD: Final = re.compile(
    r"[\[(*_]{0,4}(?:distr(?:ib(?:ution)?)?|расп(?:р(?:остранение)?)?|тарат\w{0,6})\b"
    r"[\s.]{0,4}[:：]",
    re.IGNORECASE,
)
_LONGEST_LINE: Final = 200
_WORD: Final = re.compile(r"[^\W\d_]+")
_NO_LIMIT: Final = re.compile(r"без\s+ограничени[йя]|without\s+(?:limit|restriction)s?|шектеусіз")
_GENERAL: Final = ("general", "public", "unrestricted", "open", "общ", "открыт", "жалпы", "ашық")
_MEMBERS: Final = ("member", "член", "мүше")
_OBSERVERS: Final = ("observer", "наблюдател", "байқаушы")
_ADDRESSEES: Final = ("addressee", "recipient", "адресат", "получател", "алушы")
_STEMS: Final = {
    stem: group for group in (_GENERAL, _MEMBERS, _OBSERVERS, _ADDRESSEES) for stem in group
}
# What is limited is not for everybody, whatever stands beside it.
_LIMITS: Final = ("limited", "restricted", "only", "только", "исключительно", "тек", "ғана", "қана")
_SILENT: Final = frozenset(
    (
        *("for", "to", "the", "of", "cica", "and", "state", "states", "distribution"),
        *("exclusively", "named", *_LIMITS),
        *("для", "и", "свмда", "указанных"),
        *("государства", "государств", "государствам"),
        *("үшін", "мен", "пен", "және", "аталған"),
        *("азия", "кеңесі", "кеңесінің", "кеңесіне", "асш", "аөсшк"),
    )
)
_SILENT_STEMS: Final = ("мемлекет",)
_READINGS: Final = {
    frozenset({_GENERAL}): Distribution.PUBLIC,
    frozenset({_MEMBERS}): Distribution.MEMBER_STATES,
    frozenset({_MEMBERS, _OBSERVERS}): Distribution.MEMBERS_AND_OBSERVERS,
    frozenset({_ADDRESSEES}): Distribution.ADDRESSEES,
}


def is_narrower(one: Marking, other: Marking) -> bool:
    """Whether ``one`` leaves out readers whom ``other`` lets in.

    Addressees are taken to be Member States, as those of notes are.
    """
    order = tuple(Distribution)
    if one.distribution is other.distribution is Distribution.ADDRESSEES:
        return not one.addressees >= other.addressees
    return order.index(one.distribution) > order.index(other.distribution)


def narrowest(markings: Sequence[Marking]) -> Marking:
    """Return the marking for those who may read every paper so marked.

    Only those to whom each restricted part is addressed may have the whole; at least one marking.
    """
    order = tuple(Distribution)
    narrow = max(markings, key=lambda each: order.index(each.distribution))
    if narrow.distribution is not Distribution.ADDRESSEES:
        return Marking(narrow.distribution, narrow.author)
    circles = [each.addressees for each in markings if each.distribution is Distribution.ADDRESSEES]
    return Marking(narrow.distribution, narrow.author, frozenset.intersection(*circles))


def parse_distribution(line: str) -> Distribution | None:
    """Read a printed line such as "Distr: Member States only"; None where it is not understood.

    English, Russian and Kazakh are read.  Every word must be known: a wrong reading would show a
    paper to those who may not see it, so a line that says more is left to an officer.
    """
    line = line.strip()
    head = _HEAD.match(line)
    if head is None or len(line) > _LONGEST_LINE:
        return None
    text = _NO_LIMIT.sub("unrestricted", line[head.end() :].casefold())
    groups: set[tuple[str, ...]] = set()
    words = _WORD.findall(text)
    for word in words:
        group = next((_STEMS[stem] for stem in _STEMS if word.startswith(stem)), None)
        if group is not None:
            groups.add(group)
        elif word not in _SILENT and not word.startswith(_SILENT_STEMS):
            return None
    read = _READINGS.get(frozenset(groups))
    is_limited = not frozenset(_LIMITS).isdisjoint(words)
    return None if read is Distribution.PUBLIC and is_limited else read
