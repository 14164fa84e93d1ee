"""Who sends a note, to whom it goes, and who wrote a document: parties read from their names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from clearinghouse.reading.grammar import formulae
from clearinghouse.reading.grammar.names import FoundName, cities, participants, states
from clearinghouse.reading.paper import Capacity, Party
from clearinghouse.text.languages import Language

_I: Final = re.IGNORECASE

_MEMBERS: Final = (
    r"(?:(?:cica\s+)?member\s+states(?:\s+of\s+(?:the\s+)?(?:cica|conference))?"
    r"|государств\w*\s*[-–]\s*член\w*|(?:(?:азия|cica|аөсшк)\s+)?(?:кеңес\w*\s+)?мүше\s+мемлекет\w*)"
)
_MINISTRY: Final = re.compile(
    r"ministr(?:y|ies)\s+of\s+(?:foreign|external)\s+affairs|министерств\w*\s+иностранных\s+дел"
    r"|сыртқы\s+істер\s+министрлі\w*",
    _I,
)
_EMBASSIES_OF_MEMBERS: Final = re.compile(
    rf"embassies\s+of\s+(?:the\s+)?{_MEMBERS}|посольств\w*\s+{_MEMBERS}|{_MEMBERS}\s+елшілік\w*", _I
)
_EMBASSY: Final = re.compile(r"embass(?:y|ies)|посольств\w*|елшілі\w*", _I)
_MISSION: Final = re.compile(
    r"(?:permanent|diplomatic)\s+missions?|(?:постоянн|дипломатическ)\w+\s+представительств\w*"
    r"|өкілдік\w*|өкілдігі\w*",
    _I,
)
_ALL: Final = re.compile(_MEMBERS, _I)
_OBSERVERS: Final = re.compile(r"observers?(?:\s+states)?|наблюдател\w*|байқаушы\w*", _I)
_PARTNERS: Final = re.compile(
    r"partner\s+organi[sz]ations?|организаци\w*\s*[-–]\s*партн[её]р\w*", _I
)
# "The Member States concerned" are not all of them, nor are those of a group or but one.
_SOME: Final = re.compile(
    r"\b(?:concerned|interested|following|certain|some|several|respective|relevant|selected|remaining"
    r"|other|those|which|that|who|whose|except|excluding|but|without|than|participating|attending"
    r"|coordinating|co-?coordinating|coordinators?|chairmanship|troika|(?:working|drafting|contact)\s+group"
    r"|members\s+of\s+the|friends|host(?:ing)?|sponsors?|central|south\w*|north\w*|east\w*|west\w*"
    r"|заинтересованн\w+|следующ\w+|некотор\w+|соответствующ\w+|други\w+|остальн\w+|котор\w+|кроме"
    r"|исключени\w+|участвующ\w+|координ\w+|сокоорд\w+|председат\w+|тройк\w+|групп\w+"
    r"|центральн\w+|южн\w+|северн\w+|восточн\w+|западн\w+"
    r"|мүдделі|келесі|мына|кейбір|тиісті|басқа|қалған|қоспағанда|қатысатын|үйлестіруші\w*|төраға\w*"
    r"|үштік\w*|топ\w*|тобы\w*)\b",
    _I,
)
_TO_ALL: Final = frozenset({Capacity.ALL_MEMBER_STATES, Capacity.EMBASSIES})
_MOST_WORDS: Final = 3
_LIST_SEPARATOR: Final = re.compile(r"\s*(?:,|;|\s(?:and|и|мен|және|пен)\s)\s*", _I)
_LEAD: Final = re.compile(r"^.*?(?<!\w)(?:in|в|во)\s", _I | re.DOTALL)


@dataclass(frozen=True, slots=True)
class ReadParties:
    """The parties named in a text, and the names of cities that are not known."""

    parties: tuple[Party, ...]
    unknown_cities: tuple[str, ...] = ()


def read_addressees(text: str) -> ReadParties:
    """Return those whom a text addresses, in the order of the text."""
    rest, found = _ministries(text)
    unknown: tuple[str, ...] = ()
    embassies = _EMBASSIES_OF_MEMBERS.search(rest)
    if embassies:
        tail = rest[embassies.end() :]
        codes = tuple(dict.fromkeys(name.code for name in cities().find(tail)))
        unknown = _unknown_cities(tail)
        found.append((embassies.start(), Party(Capacity.EMBASSIES, cities=codes)))
        rest = _blot(rest, embassies)
    for pattern, capacity in (
        (_ALL, Capacity.ALL_MEMBER_STATES),
        (_OBSERVERS, Capacity.OBSERVERS),
        (_PARTNERS, Capacity.PARTNERS),
    ):
        hit = pattern.search(rest)
        if hit:
            found.append((hit.start(), Party(capacity)))
            rest = _blot(rest, hit)
    if all(party.code for _, party in found):
        known = {party.code for _, party in found}
        found += [entry for entry in _single(rest) if entry[1].code not in known]
    elif _is_some(rest):
        found = [(at, _some(party)) for at, party in found]
    return ReadParties(tuple(party for _, party in sorted(found, key=_place)), unknown)


def _ministries(text: str) -> tuple[str, list[tuple[int, Party]]]:
    """Return the ministries that a text names, and the rest of the text."""
    found: list[tuple[int, Party]] = []
    rest = text
    # Looked for once: what is blotted out keeps its place, and its names are no State's any more.
    names = states().find(text) if _MINISTRY.search(text) else ()
    while ministry := _MINISTRY.search(rest):
        found.append((ministry.start(), Party(Capacity.MINISTRY, _owner(names, ministry))))
        rest = _blot(rest, ministry)
        names = tuple(name for name in names if not _lies_in(name, ministry))
    return rest, found


def _is_some(rest: str) -> bool:
    """Tell whether words stand beside the Member States that may part some of them from all."""
    return bool(_SOME.search(rest))


def _some(party: Party) -> Party:
    is_circle = party.capacity in _TO_ALL
    return Party(Capacity.SOME_MEMBER_STATES, cities=party.cities) if is_circle else party


def _place(entry: tuple[int, Party]) -> int:
    return entry[0]


def _blot(text: str, hit: re.Match[str]) -> str:
    return text[: hit.start()] + " " * (hit.end() - hit.start()) + text[hit.end() :]


def _lies_in(name: FoundName, hit: re.Match[str]) -> bool:
    return name.start < hit.end() and hit.start() < name.end


def _owner(names: Sequence[FoundName], hit: re.Match[str]) -> str:
    """Return the State whose ministry is named: behind it, in Kazakh before it."""
    behind = [name for name in names if name.start >= hit.end()]
    before = [name for name in names if name.end <= hit.start()]
    is_kazakh = "істер" in hit.group().lower()
    chosen = (before[-1:] or behind[:1]) if is_kazakh else (behind[:1] or before[-1:])
    return chosen[0].code if chosen else ""


def _unknown_cities(tail: str) -> tuple[str, ...]:
    """Return the names in a list of cities that are not known to be any."""
    lead = _LEAD.match(tail)
    listed = tail[lead.end() :] if lead else tail
    names = [name.strip(" .\n") for name in _LIST_SEPARATOR.split(listed)]
    return tuple(
        name
        for name in names
        if name
        and name[0].isupper()
        and len(name.split()) <= _MOST_WORDS
        and not cities().find(name)
        and not formulae.is_capitals(name)
    )


def _single(text: str) -> list[tuple[int, Party]]:
    """Return the embassies, missions, States or organisations named one by one."""
    capacity = None
    if _EMBASSY.search(text):
        capacity = Capacity.EMBASSY
    elif _MISSION.search(text):
        capacity = Capacity.MISSION
    if capacity:
        return [(name.start, Party(capacity, name.code)) for name in states().find(text)]
    if formulae.SECRETARIAT.search(text):
        return [(0, Party(Capacity.SECRETARIAT, "SEC"))]
    return [(name.start, _party(name.code)) for name in participants().find(text)]


def _party(code: str) -> Party:
    if code == "SEC":
        return Party(Capacity.SECRETARIAT, code)
    is_state = any(code == other for other in states().codes)
    return Party(Capacity.STATE if is_state else Capacity.ORGANISATION, code)


def read_party(text: str) -> Party | None:
    """Return the one party that a text names: a Chairmanship, the Secretariat, a State, ….

    None where no name in it is known.
    """
    names = states().find(text)
    code = names[0].code if names else ""
    if formulae.CHAIRMANSHIP.search(text):
        return Party(Capacity.CHAIRMANSHIP, code)
    if _MINISTRY.search(text):
        return Party(Capacity.MINISTRY, code)
    if _EMBASSY.search(text):
        return Party(Capacity.EMBASSY, code)
    if _MISSION.search(text):
        return Party(Capacity.MISSION, code)
    if formulae.SECRETARIAT.search(text):
        return Party(Capacity.SECRETARIAT, "SEC")
    found = participants().find(text)
    return _party(found[0].code) if found else None


def is_same(one: tuple[Party, ...], other: tuple[Party, ...]) -> bool:
    """Tell whether two languages name the same parties, whatever the order of cities."""
    return {_key(party) for party in one} == {_key(party) for party in other}


def narrower(rows: list[tuple[Party, ...]]) -> tuple[Party, ...]:
    """Return those whom a note addresses where it says so more than once: never the wider circle.

    Where one place names all Member States and another some of them, it is some of them.
    """
    told = [row for row in rows if row]
    if not told:
        return ()
    circles = [{party.capacity for party in row} for row in told]
    if any(Capacity.SOME_MEMBER_STATES in circle for circle in circles):
        return told[[Capacity.SOME_MEMBER_STATES in circle for circle in circles].index(True)]
    to_all = [bool(circle & _TO_ALL) for circle in circles]
    if len(set(to_all)) > 1:
        return tuple(_some(party) for party in told[to_all.index(True)])
    observers = [Capacity.OBSERVERS in circle for circle in circles]
    return told[observers.index(False)] if True in to_all and False in observers else told[0]


def _key(party: Party) -> tuple[Capacity, str, frozenset[str]]:
    return party.capacity, party.code, frozenset(party.cities)


def behalf(text: str) -> tuple[str, Party | None] | None:
    """Return on whose behalf a note speaks, as written and as a party; None if it does not say."""
    found = formulae.BEHALF.search(text)
    if not found:
        return None
    written = next(part for part in (found["en"], found["ru"], found["kk"]) if part).strip()
    return written, read_party(written)


def order_of(parties: tuple[Party, ...]) -> tuple[str, ...]:
    """Return the cities in the order in which a language lists them."""
    return tuple(city for party in parties for city in party.cities)


PREFERRED: Final = (Language.EN, Language.RU, Language.KK)
