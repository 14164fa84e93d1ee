"""Meetings in words: who takes part, what becomes of a draft, what States attach, what is owed."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from clearinghouse.law.meetings import Added, MeetingReason, Outcome, Part
from clearinghouse.law.sessions import SessionReason, Stand
from clearinghouse.meetings.faults import MeetingFault
from clearinghouse.meetings.views import Stage

Words = str | Promise

PARTS: dict[Part, Words] = {
    Part.MEMBER: _("Member State"),
    Part.OBSERVER: _("Observer"),
    Part.GUEST: _("Guest of the Chair"),
    Part.SECRETARIAT: _("Secretariat"),
}
OUTCOMES: dict[Outcome, Words] = {
    Outcome.ADOPTED: pgettext_lazy("outcome", "Adopted"),
    Outcome.RECOMMENDED: pgettext_lazy("outcome", "Recommended to a body above"),
    Outcome.NOTED: pgettext_lazy("outcome", "Noted"),
    Outcome.DEFERRED: pgettext_lazy("outcome", "Deferred: consultations will continue"),
    Outcome.CHAIRS_STATEMENT: pgettext_lazy("outcome", "Goes on as a Chair’s statement"),
    Outcome.CHANGED_TYPE: pgettext_lazy("outcome", "Goes on as a paper of another kind"),
}
# What follows from an outcome, told before it is entered.
OUTCOMES_TOLD: dict[Outcome, Words] = {
    Outcome.ADOPTED: _("A decision exists from this moment, with all the effects named below."),
    Outcome.RECOMMENDED: _("The body named is asked to decide. Nothing is in force by it."),
    Outcome.NOTED: _("The meeting has seen the draft. Nothing changes by it."),
    Outcome.DEFERRED: _("There is no consensus yet. The draft stays as it is, and open."),
    Outcome.CHAIRS_STATEMENT: _(
        "There is no consensus, and no decision. The Chair speaks in the Chair’s own name."
    ),
    Outcome.CHANGED_TYPE: _(
        "There is no decision. The draft goes on as a paper of the kind named, and can be put "
        "again as such."
    ),
}
ADDED: dict[Added, Words] = {
    Added.RESERVATION: _("Reservation"),
    Added.INTERPRETATION: _("Interpretative statement"),
    Added.DISSOCIATION: _("Dissociation from paragraphs"),
}
STAGES: dict[Stage, Words] = {
    Stage.PLANNED: pgettext_lazy("meeting", "planned"),
    Stage.CONVENED: pgettext_lazy("meeting", "convened"),
    Stage.OPEN: pgettext_lazy("meeting", "open, without an agenda"),
    Stage.AT_WORK: pgettext_lazy("meeting", "at work"),
    Stage.CLOSED: pgettext_lazy("meeting", "closed"),
    Stage.HELD: pgettext_lazy("meeting", "held"),
}
CADENCE_STANDS: dict[Stand, Words] = {
    Stand.KEPT: pgettext_lazy("cadence", "kept"),
    Stand.OWED: pgettext_lazy("cadence", "still due"),
    Stand.OVERDUE: pgettext_lazy("cadence", "overdue"),
    Stand.AS_NEEDED: pgettext_lazy("cadence", "meets as needed"),
}
SESSION_REASONS: dict[SessionReason, Words] = {
    SessionReason.MORE_OFTEN: _(
        "The body has %(times)s meetings in this year already; %(expected)s are expected."
    ),
    SessionReason.EARLY: _("By its cadence the body would meet later, on %(due)s."),
    SessionReason.LATE: _("By its cadence the body would have met before, on %(due)s."),
    SessionReason.MEETS_THEN: _("The body has another meeting on these days."),
    SessionReason.GAPS: _("Earlier sessions of the year are missing: %(sessions)s."),
}
MEETING_REASONS: dict[MeetingReason, Words] = {
    MeetingReason.NOT_A_MEMBER: _("Only a Member State of the day can do this."),
    MeetingReason.MEMBER_TAKES_PART_AS_SUCH: _("A Member State takes part as a Member State."),
    MeetingReason.NOT_AN_OBSERVER: _(
        "Only an observer or a partner of the day attends as an observer."
    ),
    MeetingReason.GUEST_WITHOUT_CONSENT: _("The Chair invites guests with the members’ consent."),
    MeetingReason.NOT_THE_SECRETARIAT: _("Only the Secretariat takes part as the Secretariat."),
    MeetingReason.QUORUM_MISSING: _(
        "%(present)s Member States are present, and %(needed)s make a quorum: nothing can be "
        "decided."
    ),
    MeetingReason.VERB_DOES_NOT_FIT: _("This verb does not go with this outcome."),
    MeetingReason.RECOMMENDED_TO_NOBODY: _(
        "A recommendation names the body that is asked, and nothing else does."
    ),
    MeetingReason.RECOMMENDED_NOT_UPWARDS: _(
        "A body recommends to a body above it only; %(body)s is none."
    ),
    MeetingReason.THROUGH_THE_CHAIRMANSHIP: _(
        "Recommendations of Coordinators reach the body through the Chairmanship."
    ),
    MeetingReason.NOTHING_CHANGES_BY_IT: _("Only what is adopted has effects."),
    MeetingReason.ONLY_CALLS_BY_IT: _(
        "A call puts nothing in force; with this verb States can only be asked for something."
    ),
    MeetingReason.NO_NEW_TYPE: _(
        "A draft that changes its type names the new one, and nothing else does."
    ),
    MeetingReason.NOT_PRESENT: _("Only a State that was present at the adoption can add to it."),
    MeetingReason.NOTHING_DECIDED: _("There is no decision to which it could be attached."),
    MeetingReason.BEFORE_ADOPTION: _("The decision had not been adopted at that moment."),
    MeetingReason.AFTER_CLOSURE: _("It came after the closure of the meeting, and is marked so."),
    MeetingReason.NO_PARAGRAPHS: _("A dissociation names the paragraphs that it concerns."),
    MeetingReason.NO_TEXT: _("A reservation or statement needs its text."),
}
MEETING_FAULTS: dict[MeetingFault, Words] = {
    MeetingFault.NO_SUCH_SITTING: _("There is no such meeting."),
    MeetingFault.NO_SUCH_MEETING: _("The meeting %(meeting)s is not known."),
    MeetingFault.NO_SUCH_BODY: _("The body %(body)s is not known."),
    MeetingFault.NO_SUCH_POINT: _("The agenda has no item %(number)s."),
    MeetingFault.NO_SUCH_DOCUMENT: _(
        "The document %(document)s is not in the register. Register it first."
    ),
    MeetingFault.NO_SUCH_PUT: _("Nothing of this number was put to the meeting."),
    MeetingFault.NO_SUCH_PARTICIPANT: _("The participant %(participant)s is not known."),
    MeetingFault.NO_CHAIR: _("Nobody is known to be in the chair on that day. Name the Chair."),
    MeetingFault.NOT_THE_REGISTRY: _(
        "Only the registry does this, or the State itself in its own name."
    ),
    MeetingFault.CONVENED_ALREADY: _("The meeting %(meeting)s is convened already."),
    MeetingFault.DAYS_REVERSED: _("The last day is before the first."),
    MeetingFault.DAYS_UNKNOWN: _("The days of the meeting are not known: %(meeting)s."),
    MeetingFault.AGENDA_EMPTY: _("The agenda has no item."),
    MeetingFault.AGENDA_TWICE: _("The agenda has the item %(number)s twice."),
    MeetingFault.AGENDA_ADOPTED: _("The agenda is adopted already."),
    MeetingFault.AGENDA_NOT_ADOPTED: _("The meeting has not adopted its agenda yet."),
    MeetingFault.NOT_OPEN: _("The meeting is not at that stage yet."),
    MeetingFault.OPEN_ALREADY: _("The meeting is open already."),
    MeetingFault.BEFORE_ITS_DAY: _("The first day of the meeting is still to come."),
    MeetingFault.CLOSED: _("The meeting is closed."),
    MeetingFault.NOT_PLACED: _(
        "%(document)s does not lie under the item %(number)s. Place it first."
    ),
    MeetingFault.PLACED_ALREADY: _("%(document)s lies under the item %(number)s already."),
    MeetingFault.POINT_HOLDS_DOCUMENTS: _(
        "Documents lie under the item %(number)s: it stays on the provisional agenda."
    ),
    MeetingFault.REPORT_NAMED: _("The report of this meeting is named already."),
    MeetingFault.ADOPTED_ALREADY: _("%(document)s is adopted already."),
    MeetingFault.DRAFT_OR_WORDS: _(
        "Put either a draft that lies before the meeting, or the Chair’s words; not both."
    ),
    MeetingFault.LIST_NOT_AMENDED: _(
        "No decision of this meeting has changed the List of Coordinators."
    ),
    MeetingFault.SUBJECT_MISSING: _("What is put needs a subject in English."),
    MeetingFault.PARAGRAPH_UNKNOWN: _("The text has no paragraph %(paragraph)s."),
    MeetingFault.CLOCK_WENT_BACK: _(
        "Something later is entered already. Nothing was entered. Look at the meeting again."
    ),
}
