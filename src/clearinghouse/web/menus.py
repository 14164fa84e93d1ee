"""The menus of the house: which page stands where, under which words, for whom.

An entry whose page does not exist in ``urls.py`` is left out, so that a menu never leads nowhere.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from clearinghouse.law.distribution import Reader, Standing


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a menu.

    ``current`` is the value of ``aria-current``: "page" on the page itself, "true" on the pages
    below it, empty elsewhere.
    """

    label: str | Promise
    address: str
    current: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A word of the main menu with the pages under it."""

    label: str | Promise
    entries: tuple[Entry, ...]

    @property
    def is_current(self) -> bool:
        """Whether the page, or one above it, stands under this word."""
        return any(entry.current for entry in self.entries)


Listed = tuple[str, str | Promise]

# What stands under one word of the main menu; a word with one page leads straight to it.
MAIN: tuple[tuple[str | Promise, tuple[Listed, ...]], ...] = (
    (_("Register"), (("register", _("Register")),)),
    (
        _("Measures"),
        (
            ("catalogue", _("Catalogue")),
            ("coordinators", _("Coordinators")),
            ("papers", _("Concept papers")),
            ("plans", _("Annual plans")),
            ("reviews", _("Reviews")),
        ),
    ),
    (
        _("Decisions"),
        (
            ("decisions", _("Decisions")),
            ("silence_procedures", _("Under silence")),
            ("follow_ups", _("Follow-up of decisions")),
            ("provisions", _("Provisions")),
        ),
    ),
    (_("Calendar"), (("calendar", _("Calendar")),)),
    (
        _("What is due"),
        (
            ("due", _("What is due")),
            ("due_backwards", _("Plan backwards from an adoption")),
        ),
    ),
    (
        _("Conference"),
        (
            ("participants", _("Participants")),
            ("bodies", _("Bodies")),
            ("instruments", _("Instruments")),
            ("instrument_status", _("Status of the instruments")),
            ("road_map", _("Road Map of the transformation")),
            ("fund", _("CICA Fund and contributions")),
            ("history", _("History")),
        ),
    ),
    (_("Record"), (("record", _("Record")),)),
)
HOUSE: tuple[Listed, ...] = (
    ("about", _("About this house")),
    ("help", _("Help")),
    ("accessibility", _("Accessibility statement")),
    ("feeds", _("Feeds")),
    ("api", _("Programming interface (API)")),
)
UNDER_SILENCE: Listed = ("silence_procedures", _("Under silence"))
ANSWERS: Listed = ("silence_answers", _("What waits for our answer"))
COORDINATION: Listed = ("coordination", _("Our areas and submissions"))
MY_CHOICES: Listed = ("choices_own", _("What we have told"))
MY_DELEGATION: Listed = ("delegation", _("My delegation"))
SUBMISSIONS: Listed = ("coordination", _("Areas and submissions"))
NOTES_TO_US: Listed = ("notes_inbox", _("Notes to my delegation"))
BY_CAPACITY: tuple[tuple[str, Listed], ...] = (
    ("DELEGATION_ADMINISTRATOR", ("delegation_officers", _("Officers of my delegation"))),
    ("REGISTRY", ("registry", _("Registry"))),
    ("REGISTRY", ("imports", _("Import of papers"))),
    ("REGISTRY", ("notices_not_arrived", _("Notices that did not arrive"))),
    ("REGISTRY", ("notes", _("Notes verbales"))),
    ("REGISTRY", ("notes_received", _("Notes received by the Secretariat"))),
    ("ADMINISTRATOR", ("accounts", _("Accounts"))),
)
# What Member States and the Secretariat read whole; others find the public part from other pages.
RESOURCES: tuple[Listed, ...] = (
    ("follow_ups", _("Follow-up of decisions")),
    ("fund", _("CICA Fund and contributions")),
)
MY_NOTICES: Listed = ("notices", _("Notices"))
MY_ACCOUNT: tuple[Listed, ...] = (("mfa_index", _("Sign-in and security")), ("help", _("Help")))
SECURITY: tuple[Listed, ...] = (
    ("mfa_index", _("Two steps of signing in")),
    ("mfa_list_webauthn", _("Passkeys and security keys")),
    ("account_change_password", _("Password")),
    ("usersessions_list", _("Where you are signed in")),
    ("api_tokens", _("Tokens for programs")),
)


def main_menu(here: str, reader: Reader) -> list[Section]:
    """Return the main menu as seen from the address ``here``."""
    hidden = () if reader.cleared else (UNDER_SILENCE[0],)
    sections = (
        Section(
            label,
            tuple(_nearest(_entries([each for each in listed if each[0] not in hidden], here))),
        )
        for label, listed in MAIN
    )
    return [section for section in sections if section.entries]


def house_menu(here: str) -> list[Entry]:
    """Return the menu at the foot of every page."""
    return _entries(HOUSE, here)


def account_menu(here: str, reader: Reader, capacities: Iterable[str]) -> list[Entry]:
    """Return what an officer who has signed in is offered, by standing and capacities."""
    held = frozenset(capacities)
    listed = [MY_NOTICES]
    if reader.standing is Standing.MEMBER:
        listed += [ANSWERS, COORDINATION, MY_CHOICES, MY_DELEGATION]
    if reader.cleared and reader.standing is not Standing.SECRETARIAT:
        listed.append(NOTES_TO_US)
    if reader.standing is Standing.SECRETARIAT and reader.cleared:
        listed += [UNDER_SILENCE, SUBMISSIONS]
    listed += [entry for capacity, entry in BY_CAPACITY if capacity in held]
    return _entries([*listed, *MY_ACCOUNT], here)


def security_menu(here: str) -> list[Entry]:
    """Return the pages on which officers look after their own sign-in."""
    return _entries(SECURITY, here)


def _entries(listed: Iterable[Listed], here: str) -> list[Entry]:
    entries = []
    for name, label in listed:
        try:
            address = reverse(name)
        except NoReverseMatch:
            continue
        entries.append(Entry(label, address, _current(address, here)))
    return entries


def _current(address: str, here: str) -> str:
    if here == address:
        return "page"
    return "true" if here.startswith(address.rstrip("/") + "/") else ""


def _nearest(entries: list[Entry]) -> list[Entry]:
    """Mark only the nearest of several entries that lie above the page."""
    above = [entry for entry in entries if entry.current]
    nearest = max(above, key=lambda entry: len(entry.address), default=None)
    return [
        entry if entry is nearest or not entry.current else replace(entry, current="")
        for entry in entries
    ]
