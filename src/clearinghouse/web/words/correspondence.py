"""Notes verbales in words: purposes, addressees, states, refusals and remarks."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from clearinghouse.correspondence.faults import NoteFault
from clearinghouse.law.correspondence import DraftState, NoteReason
from clearinghouse.law.deliveries import (
    Channel,
    DeliveryReason,
    DeliveryState,
    Failure,
    SendingState,
)
from clearinghouse.writing.notes_verbales.purposes import Addressed, Purpose

Words = str | Promise

PURPOSES: Mapping[Purpose, Words] = {
    Purpose.SILENCE_OPENED: _("A silence procedure is opened"),
    Purpose.SILENCE_KEPT: _("A silence procedure ended without objection"),
    Purpose.SILENCE_BROKEN: _("A silence procedure was broken"),
    Purpose.SILENCE_REOPENED: _("A silence procedure is opened again"),
    Purpose.DECISIONS_FORWARDED: _("Decisions are forwarded"),
    Purpose.DRAFTS_FORWARDED: _("Draft documents are forwarded"),
    Purpose.SUBMISSIONS_CALLED: _("Contributions are called for"),
    Purpose.CONTRIBUTIONS_CALLED: _("Contributions to a review are called for"),
    Purpose.INVITATION: _("Invitation to a meeting"),
    Purpose.REMINDER: _("Reminder of something awaited"),
    Purpose.FREE: _("A note in own words"),
}
ADDRESSED: Mapping[Addressed, Words] = {
    Addressed.ALL_MEMBER_STATES: _("All Member States"),
    Addressed.ALL_MINISTRIES: _("The Ministries of Foreign Affairs of all Member States"),
    Addressed.MFA_AND_EMBASSIES: _("The Ministry of the host and the Embassies in its capital"),
    Addressed.ONE_MINISTRY: _("The Ministry of Foreign Affairs of one State"),
    Addressed.ONE_EMBASSY: _("The Embassy of one State"),
    Addressed.OBSERVERS: _("The observers"),
    Addressed.PARTNERS: _("The partner organisations"),
}
DRAFT_STATES: Mapping[DraftState, Words] = {
    DraftState.DRAFT: pgettext_lazy("state of a note", "draft"),
    DraftState.CLEARED: pgettext_lazy("state of a note", "cleared"),
    DraftState.ISSUED: pgettext_lazy("state of a note", "issued"),
    DraftState.WITHDRAWN: pgettext_lazy("state of a note", "withdrawn"),
}
DELIVERY_STATES: Mapping[DeliveryState, Words] = {
    DeliveryState.QUEUED: pgettext_lazy("state of a delivery", "to be handed over"),
    DeliveryState.SENT: pgettext_lazy("state of a delivery", "sent, not confirmed"),
    DeliveryState.AVAILABLE: pgettext_lazy("state of a delivery", "not opened yet"),
    DeliveryState.OPENED: pgettext_lazy("state of a delivery", "opened"),
    DeliveryState.ACKNOWLEDGED: pgettext_lazy("state of a delivery", "receipt confirmed"),
    DeliveryState.FAILED: pgettext_lazy("state of a delivery", "could not be delivered"),
}
CHANNELS: Mapping[Channel, Words] = {
    Channel.PORTAL: pgettext_lazy("way of a note", "in this house"),
    Channel.EMAIL: pgettext_lazy("way of a note", "by e-mail"),
    Channel.PAPER: pgettext_lazy("way of a note", "on paper"),
}
SENDING_STATES: Mapping[SendingState, Words] = {
    SendingState.QUEUED: pgettext_lazy("state of a sending", "waits to be sent"),
    SendingState.SENT: pgettext_lazy("state of a sending", "sent"),
    SendingState.DELIVERED: pgettext_lazy("state of a sending", "delivered"),
    SendingState.FAILED: pgettext_lazy("state of a sending", "failed"),
}
FAILURES: Mapping[Failure, Words] = {
    Failure.NOT_SENT: _("The mail server did not take it"),
    Failure.BOUNCED: _("The e-mail came back"),
    Failure.ADDRESS_UNKNOWN: _("The address does not exist"),
    Failure.RETURNED_BY_COURIER: _("The courier brought it back"),
    Failure.NOT_ACCEPTED: _("It was not accepted"),
    Failure.OTHER: _("For another reason"),
}
# How a delegation chooses them; the portal tells its officers, whatever else is chosen.
WAYS: Mapping[Channel, Words] = {
    Channel.PORTAL: _("In this house: its officers are told and open the note here"),
    Channel.EMAIL: _("By e-mail to one address"),
    Channel.PAPER: _("On paper, by courier"),
}
# The blanks of the templates, and what else is asked for while a note is written.
FIELDS: Mapping[str, Words] = {
    "subject": _("Document or subject"),
    "symbol": _("Symbol of the document"),
    "deadline": _("Deadline"),
    "broken_on": _("Day of the objection"),
    "meeting": _("Meeting"),
    "held_on": _("Day of the meeting"),
    "closed_on": _("Day on which the meeting closed"),
    "until": _("Last day"),
    "begins": _("Opening of the meeting"),
    "venue": _("Venue"),
    "review": _("Review"),
    "focus": _("Focus of the review"),
    "asked": _("Priority areas and the States that serve in them"),
}
NOTE_FAULTS: Mapping[NoteFault, Words] = {
    NoteFault.NO_SUCH_DRAFT: _("There is no such draft of a note."),
    NoteFault.NO_SUCH_NOTE: _("A note to which this one refers is not in the register."),
    NoteFault.NO_SUCH_ENCLOSURE: _("A paper to be enclosed is not in the register."),
    NoteFault.NO_SUCH_ADDRESSEE: _(
        "Choose the one participant where the note goes to one, and none where it goes to all."
    ),
    NoteFault.NO_SUCH_OFFICER: _("Choose a second officer of the registry."),
    NoteFault.NOT_A_REGISTER: _("“%(register)s” cannot be a register of notes."),
    NoteFault.REGISTER_OF_RECEIVED_NOTES: _(
        "The register %(register)s is for notes received: none of our own is numbered in it."
    ),
    NoteFault.SEAT_NOT_KNOWN: _(
        "Where the Secretariat sits on that day, or how the Conference is called, is not known "
        "here."
    ),
    NoteFault.FIELD_NOT_UNDERSTOOD: _("A date of the note was not understood."),
}
NOTE_REASONS: Mapping[NoteReason, Words] = {
    NoteReason.NOT_OF_THE_REGISTRY: _(
        "Notes are written by officers of the registry who may read restricted papers."
    ),
    NoteReason.OWN_WORK: _(
        "You wrote this note or changed it last: another officer of the registry clears it."
    ),
    NoteReason.NOT_A_DRAFT: _("The note has been cleared already."),
    NoteReason.NOT_CLEARED: _("The note must first be cleared by a second officer."),
    NoteReason.CHANGED_MEANWHILE: _(
        "The note was changed while you were reading. Look at it again: it is version %(version)s "
        "now."
    ),
    NoteReason.ALREADY_ISSUED: _(
        "The note has been issued and is not changed any more. Another note can correct it."
    ),
    NoteReason.WITHDRAWN_BEFORE: _("The note was withdrawn before it was issued."),
    NoteReason.WITHOUT_GROUND: _("Say why, in a sentence."),
    NoteReason.LANGUAGE_LEFT_OUT: _(
        "The note has no complete text in one of its languages (%(language)s). Write it, or decide "
        "to issue the note without it and say why."
    ),
    NoteReason.ISSUED_WITHOUT_LANGUAGE: _(
        "By decision, the note is issued without one of its languages (%(language)s)."
    ),
    NoteReason.NO_LANGUAGE_AT_ALL: _("The note has no text in any language."),
    NoteReason.NO_ADDRESSEE: _("Nobody is addressed on that day."),
    NoteReason.ENCLOSURE_NOT_FOR_ADDRESSEE: _(
        "%(document)s may not be read by all to whom the note goes."
    ),
    NoteReason.ENCLOSURE_NOT_COUNTED: _("The pages of %(document)s have not been counted."),
    NoteReason.ENCLOSURE_CHANGED: _(
        "The text of %(document)s was corrected after its pages were counted. Save the note again."
    ),
    NoteReason.ENCLOSURE_IN_ANOTHER_LANGUAGE: _(
        "%(document)s has no text in one of the languages (%(language)s) and lies behind the note "
        "in another one."
    ),
    NoteReason.NO_REFERENCE: _("A note of this kind refers to the note before it."),
    NoteReason.DAY_PASSED: _("“%(field)s” has passed already, and should lie ahead."),
    NoteReason.DAY_AHEAD: _("“%(field)s” lies ahead, and should have passed."),
    NoteReason.FIRST_PERSON: _(
        "The text (%(language)s) speaks in the first person: “%(word)s”. A note speaks in the "
        "third person."
    ),
}
DELIVERY_REASONS: Mapping[DeliveryReason, Words] = {
    DeliveryReason.NOT_OF_THE_REGISTRY: _("Only officers of the registry do this."),
    DeliveryReason.NOT_YOUR_DELEGATION: _("The note went to another delegation."),
    DeliveryReason.BEFORE_ISSUE: _("That was before the note was issued."),
    DeliveryReason.ONE_OFFICER_TWICE: _("Two different officers attest a delivery."),
    DeliveryReason.NOT_ON_THE_WAY: _("The note is not under way to this delegation by this way."),
    DeliveryReason.ON_THE_WAY_ALREADY: _(
        "The note is under way by this way already. Note first that it failed, or choose another."
    ),
    DeliveryReason.NEVER_FAILS_HERE: _(
        "In this house a note lies for every delegation; what nobody has opened has not failed."
    ),
    DeliveryReason.FAILURE_WITHOUT_WORDS: _("Say in a sentence why it failed."),
    DeliveryReason.NO_ADDRESS: _("Give the e-mail address to which notes are sent."),
    DeliveryReason.NO_WAY: _("Choose at least one way."),
    DeliveryReason.WAYS_OF_ANOTHER: _(
        "The administrator of a delegation chooses its ways, or the registry on its request."
    ),
    DeliveryReason.WITHOUT_REQUEST: _(
        "Name the note or letter in which the delegation asks for it."
    ),
    DeliveryReason.REACHED_ALREADY: _("The delegation has the note already."),
    DeliveryReason.NOT_OPENED_YET: _("Open the note before you confirm its receipt."),
    DeliveryReason.RECEIVED_BEFORE_DATED: _("The note bears a later date than its receipt."),
    DeliveryReason.RECEIVED_IN_FUTURE: _("That moment has not come yet."),
    DeliveryReason.RECEIVED_TWICE: _(
        "A note of this sender with this number and date is in the register already."
    ),
}


def in_full(about: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a refusal or remark is about, languages and blanks by their names."""
    named = {"language": dict(settings.LANGUAGES), "field": FIELDS}
    return {name: str(named.get(name, {}).get(value, value)) for name, value in about.items()}
