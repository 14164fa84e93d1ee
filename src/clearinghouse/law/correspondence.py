"""Notes verbales: who drafts, clears and issues them, and what must be in order by then.

A draft is known here by its version, a number that grows with every change: what was cleared is a
version, so that nothing can slip into a note between clearance and issue.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

from clearinghouse.law.credentials import Capacity, Person
from clearinghouse.law.languages import OF_NOTES
from clearinghouse.law.persons import first_person
from clearinghouse.law.provisions import implements, provision
from clearinghouse.law.ruling import Permitted, Reason, Refused, Remark, Ruling

THIRD_PERSON: Final = provision("notes-practice", "N.1")
TWO_OFFICERS: Final = provision("notes-practice", "N.2")
CLEARED_ANEW: Final = provision("notes-practice", "N.3")
NUMBERED_AT_ISSUE: Final = provision("notes-practice", "N.4")
IN_ONE_ACT: Final = provision("notes-practice", "N.5")
ENCLOSURES: Final = provision("notes-practice", "N.6")
REFERENCES: Final = provision("notes-practice", "N.7")
CLOSING_CITES: Final = provision("silence-practice", "S.5")
FITTING_DAYS: Final = provision("notes-practice", "N.10")


class DraftState(StrEnum):
    """How far a note has come."""

    DRAFT = "draft"
    CLEARED = "cleared"
    ISSUED = "issued"
    WITHDRAWN = "withdrawn"


class NoteReason(Reason):
    """Why an act about a note is out of order, or what is to be noticed about it."""

    NOT_OF_THE_REGISTRY = "note_not_of_the_registry"
    OWN_WORK = "note_cleared_by_its_own_hand"
    NOT_A_DRAFT = "note_no_longer_a_draft"
    NOT_CLEARED = "note_not_cleared"
    CHANGED_MEANWHILE = "note_changed_meanwhile"
    ALREADY_ISSUED = "note_already_issued"
    WITHDRAWN_BEFORE = "note_withdrawn_before"
    WITHOUT_GROUND = "note_ground_not_given"
    LANGUAGE_LEFT_OUT = "note_language_left_out"
    ISSUED_WITHOUT_LANGUAGE = "note_issued_without_language"
    NO_LANGUAGE_AT_ALL = "note_without_any_text"
    NO_ADDRESSEE = "note_without_addressee"
    ENCLOSURE_NOT_FOR_ADDRESSEE = "note_enclosure_not_for_addressee"
    ENCLOSURE_NOT_COUNTED = "note_enclosure_not_counted"
    ENCLOSURE_CHANGED = "note_enclosure_changed"
    ENCLOSURE_IN_ANOTHER_LANGUAGE = "note_enclosure_in_another_language"
    NO_REFERENCE = "note_without_reference"
    DAY_PASSED = "note_day_passed"
    DAY_AHEAD = "note_day_ahead"
    FIRST_PERSON = "note_in_the_first_person"


@dataclass(frozen=True, slots=True)
class Drafted:
    """A draft as it stands: its state, its version, and the officers whose hands wrote it.

    ``hands`` are the drafter and whoever changed it last; ``cleared`` is the version cleared.
    """

    state: DraftState
    version: int
    hands: frozenset[int]
    cleared: int | None = None


@dataclass(frozen=True, slots=True)
class Enclosing:
    """A paper to be enclosed: how it is called, whether the addressees may read it.

    ``pages`` counts the pages of its file by the language of the note; ``read_in`` names the
    language of that file where it is not the note's own.  ``is_as_counted`` tells that the text is
    still the one whose pages were counted.
    """

    name: str
    is_for_addressees: bool = True
    is_as_counted: bool = True
    pages: Mapping[str, int] = field(default_factory=dict, hash=False)
    read_in: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Dated:
    """A day or moment that a note names: the last one for which it is true.

    ``is_ahead`` tells that it should lie ahead of the issue, or else have passed.
    """

    name: str
    at: datetime
    is_ahead: bool


@dataclass(frozen=True, slots=True)
class Contents:
    """What a note would say: its text by language, and what it leans on and encloses.

    ``without`` are languages left out by decision, for the reason ``ground``; ``asked_at`` is the
    moment with which the days in ``dated`` are compared.
    """

    texts: Mapping[str, str] = field(default_factory=dict, hash=False)
    without: frozenset[str] = frozenset()
    ground: str = ""
    addressees: int = 0
    needs_reference: bool = False
    references: int = 0
    enclosed: tuple[Enclosing, ...] = ()
    dated: tuple[Dated, ...] = ()
    asked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class NoteDrafted:
    """A draft was written or changed; it counts as not cleared."""

    version: int


@dataclass(frozen=True, slots=True)
class NoteCleared:
    """One version, and no other, may be issued."""

    version: int


@dataclass(frozen=True, slots=True)
class NoteReturned:
    """The draft goes back to its drafter."""

    ground: str


@dataclass(frozen=True, slots=True)
class NoteWithdrawn:
    """The draft will not be issued."""

    ground: str


@dataclass(frozen=True, slots=True)
class NoteIssued:
    """The note is issued at one moment in all these languages."""

    languages: tuple[str, ...]
    at: datetime


@implements(TWO_OFFICERS)
def draft_note(*, by: Person) -> Ruling[NoteDrafted]:
    """Rule on a new draft: officers of the registry write the Secretariat's notes."""
    return _not_of_the_registry(by) or Permitted(NoteDrafted(version=1))


@implements(TWO_OFFICERS, CLEARED_ANEW, NUMBERED_AT_ISSUE)
def revise_note(draft: Drafted, *, version: int, by: Person) -> Ruling[NoteDrafted]:
    """Rule on changing a draft that the officer saw in ``version``; a clearance falls away."""
    refused = _not_of_the_registry(by) or _over(draft) or _overtaken(draft, version)
    return refused or Permitted(NoteDrafted(draft.version + 1))


@implements(TWO_OFFICERS, CLEARED_ANEW)
def clear_note(
    draft: Drafted, contents: Contents, *, version: int, by: Person
) -> Ruling[NoteCleared]:
    """Rule on clearing a draft in the version that was read: by hands that did not write it."""
    refused = _not_of_the_registry(by) or _over(draft) or _overtaken(draft, version)
    if refused:
        return refused
    if draft.state is not DraftState.DRAFT:
        return Refused(TWO_OFFICERS, NoteReason.NOT_A_DRAFT)
    if by.officer in draft.hands:
        return Refused(TWO_OFFICERS, NoteReason.OWN_WORK)
    return _wanting(contents) or Permitted(NoteCleared(draft.version), remarks_on(contents))


@implements(TWO_OFFICERS)
def return_note(draft: Drafted, *, version: int, ground: str, by: Person) -> Ruling[NoteReturned]:
    """Rule on giving a draft back, cleared or not, for the reason ``ground``."""
    refused = _not_of_the_registry(by) or _over(draft) or _overtaken(draft, version)
    if refused:
        return refused
    if not ground.strip():
        return Refused(TWO_OFFICERS, NoteReason.WITHOUT_GROUND)
    return Permitted(NoteReturned(ground.strip()))


@implements(NUMBERED_AT_ISSUE)
def withdraw_note(draft: Drafted, *, ground: str, by: Person) -> Ruling[NoteWithdrawn]:
    """Rule on giving up a draft; a note that was issued is not withdrawn, another note follows."""
    refused = _not_of_the_registry(by) or _over(draft)
    if refused:
        return refused
    if not ground.strip():
        return Refused(NUMBERED_AT_ISSUE, NoteReason.WITHOUT_GROUND)
    return Permitted(NoteWithdrawn(ground.strip()))


@implements(TWO_OFFICERS, CLEARED_ANEW, NUMBERED_AT_ISSUE, IN_ONE_ACT, ENCLOSURES)
def issue_note(
    draft: Drafted, contents: Contents, *, version: int, by: Person, at: datetime
) -> Ruling[NoteIssued]:
    """Rule on issuing a cleared draft in the version that the officer confirms."""
    refused = _not_of_the_registry(by) or _over(draft) or _overtaken(draft, version)
    if refused:
        return refused
    if draft.state is not DraftState.CLEARED or draft.cleared != draft.version:
        return Refused(CLEARED_ANEW, NoteReason.NOT_CLEARED)
    refused = _wanting(contents)
    if refused:
        return refused
    languages = tuple(language for language in OF_NOTES if _has_text(contents, language))
    return Permitted(NoteIssued(languages, at), remarks_on(contents))


@implements(THIRD_PERSON, IN_ONE_ACT, ENCLOSURES, REFERENCES, CLOSING_CITES, FITTING_DAYS)
def remarks_on(contents: Contents) -> tuple[Remark, ...]:
    """Return what an officer should notice before a note is cleared or issued."""
    without = (
        Remark(IN_ONE_ACT, NoteReason.ISSUED_WITHOUT_LANGUAGE, {"language": language})
        for language in OF_NOTES
        if language in contents.without
    )
    leaning = contents.needs_reference and not contents.references
    reference = (Remark(REFERENCES, NoteReason.NO_REFERENCE),) if leaning else ()
    persons = (
        Remark(THIRD_PERSON, NoteReason.FIRST_PERSON, {"language": language, "word": word})
        for language in OF_NOTES
        for word in first_person(contents.texts.get(language, ""), language)
    )
    foreign = (
        Remark(
            ENCLOSURES,
            NoteReason.ENCLOSURE_IN_ANOTHER_LANGUAGE,
            {"document": paper.name, "language": language},
        )
        for paper in contents.enclosed
        for language in OF_NOTES
        if paper.read_in.get(language, language) != language
    )
    return (*without, *reference, *_unfitting(contents), *persons, *foreign)


def _unfitting(contents: Contents) -> tuple[Remark, ...]:
    """Remark days that do not fit the moment; the moment itself lies ahead no more."""
    asked = contents.asked_at
    if asked is None:
        return ()
    return tuple(
        Remark(
            FITTING_DAYS,
            NoteReason.DAY_PASSED if named.is_ahead else NoteReason.DAY_AHEAD,
            {"field": named.name},
        )
        for named in contents.dated
        if named.is_ahead is (named.at <= asked)
    )


def _not_of_the_registry(by: Person) -> Refused | None:
    """Refuse whoever does not keep the registry, or may not read what goes out."""
    if {Capacity.REGISTRY, Capacity.READ} <= by.capacities and by.officer is not None:
        return None
    return Refused(TWO_OFFICERS, NoteReason.NOT_OF_THE_REGISTRY)


def _over(draft: Drafted) -> Refused | None:
    if draft.state is DraftState.ISSUED:
        return Refused(NUMBERED_AT_ISSUE, NoteReason.ALREADY_ISSUED)
    if draft.state is DraftState.WITHDRAWN:
        return Refused(NUMBERED_AT_ISSUE, NoteReason.WITHDRAWN_BEFORE)
    return None


def _overtaken(draft: Drafted, version: int) -> Refused | None:
    if version == draft.version:
        return None
    return Refused(CLEARED_ANEW, NoteReason.CHANGED_MEANWHILE, {"version": draft.version})


def _has_text(contents: Contents, language: str) -> bool:
    return bool(contents.texts.get(language, "").strip()) and language not in contents.without


def _wanting(contents: Contents) -> Refused | None:
    """Return what keeps a note from leaving: a language, an addressee, an enclosure."""
    missing = [language for language in OF_NOTES if not _has_text(contents, language)]
    undecided = [each for each in missing if each not in contents.without]
    if len(missing) == len(OF_NOTES):
        return Refused(IN_ONE_ACT, NoteReason.NO_LANGUAGE_AT_ALL)
    if undecided or (missing and not contents.ground.strip()):
        return Refused(
            IN_ONE_ACT, NoteReason.LANGUAGE_LEFT_OUT, {"language": (undecided or missing)[0]}
        )
    if contents.addressees == 0:
        return Refused(IN_ONE_ACT, NoteReason.NO_ADDRESSEE)
    return _wrongly_enclosed(contents.enclosed, [each for each in OF_NOTES if each not in missing])


def _wrongly_enclosed(enclosed: Collection[Enclosing], languages: list[str]) -> Refused | None:
    for paper in enclosed:
        reason = None
        if not paper.is_for_addressees:
            reason = NoteReason.ENCLOSURE_NOT_FOR_ADDRESSEE
        elif not paper.is_as_counted:
            reason = NoteReason.ENCLOSURE_CHANGED
        elif any(paper.pages.get(language, 0) < 1 for language in languages):
            reason = NoteReason.ENCLOSURE_NOT_COUNTED
        if reason is not None:
            return Refused(ENCLOSURES, reason, {"document": paper.name})
    return None
