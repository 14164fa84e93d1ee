"""Notices in words: what each kind tells, by which way, and why a posting did not arrive."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from clearinghouse.notices.faults import NoticeFault, PostingFault, Refused
from clearinghouse.notices.kinds import Channel, Digest, NoticeFact, NoticeKind, PostingState

Words = str | Promise

# A subject line names no paper: it is read on locked screens.
SUBJECTS: Mapping[NoticeKind, Words] = {
    NoticeKind.NOTE_RECEIVED: _("A note verbale has been received"),
    NoticeKind.NOTE_REMINDER: _("A note verbale waits to be opened"),
    NoticeKind.SILENCE_OPENED: _("A silence procedure has been opened"),
    NoticeKind.SILENCE_REMINDER: _("A silence procedure is about to end"),
    NoticeKind.SILENCE_BROKEN: _("Silence has been broken"),
    NoticeKind.SILENCE_CLOSED: _("A silence procedure has ended"),
    NoticeKind.SILENCE_ANSWER_REGISTERED: _("An answer under silence has been registered"),
    NoticeKind.DECISION_ADOPTED: _("A decision has been recorded"),
    NoticeKind.MEETING_CONVENED: _("A meeting has been convened"),
    NoticeKind.DOCUMENT_REGISTERED: _("A document has been registered"),
    NoticeKind.CALL_OPENED: _("A call has been opened"),
    NoticeKind.DEADLINE_NEAR: _("A deadline is near"),
    NoticeKind.SUBMISSION_RECEIVED: _("A submission about a priority area has been received"),
    NoticeKind.SUBMISSION_CIRCULATED: _("A submission about a priority area has been circulated"),
    NoticeKind.SUBMISSION_COMMENTED: _("A submission of your delegation has been commented on"),
    NoticeKind.REPORT_ISSUED: _("A Coordinator has issued a report"),
    NoticeKind.ACTING_PROPOSED: _("A Co-coordinator proposes to act as Coordinator"),
    NoticeKind.PAPER_ISSUED: _("A draft concept paper is open for comments"),
    NoticeKind.NETWORK_CALLED: _("A network of focal points is called"),
    NoticeKind.TERM_REPORT_DUE: _("A report on a completed term is expected"),
    NoticeKind.EVENT_REPORT_DUE: _("The outcome of an event is to be told"),
    NoticeKind.CONTRIBUTION_DUE: _("A contribution to a review is expected"),
    NoticeKind.CONTACT_TO_CONFIRM: _("A contact of a network is to be confirmed"),
    NoticeKind.DUE_LISTED: _("What is due from your house this month"),
    NoticeKind.PROJECT_PROPOSED: _("A project has been proposed to the CICA Fund"),
    NoticeKind.PROJECT_MOVED: _("A project proposed to the CICA Fund has moved on"),
}
SENTENCES: Mapping[NoticeKind, Words] = {
    NoticeKind.NOTE_RECEIVED: _("A note verbale that concerns you is in the register."),
    NoticeKind.NOTE_REMINDER: _(
        "The Secretariat calls a note verbale to mind that nobody of your delegation has opened."
    ),
    NoticeKind.SILENCE_OPENED: _(
        "A silence procedure has begun. Until it ends your delegation may object."
    ),
    NoticeKind.SILENCE_REMINDER: _(
        "A silence procedure will end soon. Until then your delegation may object."
    ),
    NoticeKind.SILENCE_BROKEN: _(
        "A Member State has objected. Unless it withdraws in time, the text is not adopted."
    ),
    NoticeKind.SILENCE_CLOSED: _("The time of a silence procedure has run out."),
    NoticeKind.SILENCE_ANSWER_REGISTERED: _(
        "A Member State has spoken in a silence procedure without objecting."
    ),
    NoticeKind.DECISION_ADOPTED: _("A decision has been entered in the register of decisions."),
    NoticeKind.MEETING_CONVENED: _("A meeting to which your delegation is invited has its day."),
    NoticeKind.DOCUMENT_REGISTERED: _("A document that you may read has entered the register."),
    NoticeKind.CALL_OPENED: _("The Secretariat calls for proposals or replies."),
    NoticeKind.DEADLINE_NEAR: _("Something is expected of your delegation soon."),
    NoticeKind.SUBMISSION_RECEIVED: _(
        "A Member State has sent a submission that is to be passed on and circulated."
    ),
    NoticeKind.SUBMISSION_CIRCULATED: _(
        "A submission of a Member State is before all Member States, which may comment on it."
    ),
    NoticeKind.SUBMISSION_COMMENTED: _("A Member State has commented on a submission."),
    NoticeKind.REPORT_ISSUED: _(
        "A report on the tenure of a Coordinator is before all Member States."
    ),
    NoticeKind.ACTING_PROPOSED: _(
        "The consent of the other Co-coordinators of the area is asked for."
    ),
    NoticeKind.PAPER_ISSUED: _(
        "A draft concept paper has been issued. Your delegation may comment on each part."
    ),
    NoticeKind.NETWORK_CALLED: _(
        "Answer with one click, so that the others know that the contact is alive."
    ),
    NoticeKind.TERM_REPORT_DUE: _(
        "A term of your State as Coordinator is over. A report to all Member States is expected."
    ),
    NoticeKind.EVENT_REPORT_DUE: _(
        "An event that your house has organised is over. Its outcome has not been told yet."
    ),
    NoticeKind.CONTRIBUTION_DUE: _(
        "Your State was asked to contribute in writing to a review, and may still do so."
    ),
    NoticeKind.CONTACT_TO_CONFIRM: _(
        "The confirmation of a contact that your State has named ends within a month."
    ),
    NoticeKind.DUE_LISTED: _("The page lists what is due, with provisions and reasons."),
    NoticeKind.PROJECT_PROPOSED: _(
        "The Project Review Committee considers it; the Secretariat enters what follows."
    ),
    NoticeKind.PROJECT_MOVED: _("A step of a project has been entered, or it has been withdrawn."),
}
FACTS: Mapping[NoticeFact, Words] = {
    NoticeFact.SYMBOL: _("Symbol"),
    NoticeFact.NUMBER: _("Number of the note"),
    NoticeFact.DECISION: _("Decision"),
    NoticeFact.MEETING: _("Meeting"),
    NoticeFact.BODY: _("Body"),
    NoticeFact.PARTICIPANT: _("Participant"),
    NoticeFact.AREA: _("Area"),
    NoticeFact.DAY: _("Day"),
    NoticeFact.PROJECT: _("Project"),
}
CHANNELS: Mapping[Channel, Words] = {
    Channel.PORTAL: _("On these pages"),
    Channel.EMAIL: _("By e-mail"),
    Channel.WEBHOOK: _("By a call to a program"),
}
STATES: Mapping[PostingState, Words] = {
    PostingState.QUEUED: _("Waits to be sent"),
    PostingState.SENT: _("Sent"),
    PostingState.FAILED: _("Will be tried again"),
    PostingState.GIVEN_UP: _("Given up"),
}
DIGESTS: Mapping[Digest, Words] = {
    Digest.AT_ONCE: _("At once"),
    Digest.DAILY: _("Once a day, at eight in the morning"),
    Digest.WEEKLY: _("Once a week, on Monday at eight in the morning"),
}
POSTING_FAULTS: Mapping[PostingFault, Words] = {
    PostingFault.MAIL_SERVER_UNREACHABLE: _("The mail server cannot be reached."),
    PostingFault.MAIL_SERVER_REFUSED: _("The mail server refused the letter."),
    PostingFault.RECIPIENT_REFUSED: _("The mail server does not know the recipient."),
    PostingFault.LETTER_NOT_WRITTEN: _("The letter could not be written; the log says why."),
    PostingFault.ACCOUNT_CLOSED: _("The account was closed before the letter was sent."),
    PostingFault.NO_LONGER_WISHED: _("The officer no longer wishes letters."),
    PostingFault.WEBHOOK_CLOSED: _("The webhook was closed before it was called."),
    PostingFault.ADDRESS_UNKNOWN: _("The name in the address is not known."),
    PostingFault.ADDRESS_INSIDE: _("The address lies in a private network, or is not encrypted."),
    PostingFault.UNREACHABLE: _("The program cannot be reached, or does not answer in time."),
    PostingFault.LEADS_ELSEWHERE: _("The address leads to another, which is not followed."),
    PostingFault.NO_LONGER_THERE: _("The program answered that it is there no longer."),
    PostingFault.ANSWERED_WITH_REFUSAL: _("The program answered that it does not take the call."),
}
NOTICE_FAULTS: Mapping[NoticeFault, Words] = {
    NoticeFault.NO_SUCH_WEBHOOK: _("There is no such webhook any more."),
    NoticeFault.NO_SUCH_POSTING: _("There is no such posting that did not arrive."),
    NoticeFault.NOT_YOUR_DELEGATION: _(
        "Webhooks of a delegation are opened and closed by its administrator."
    ),
    NoticeFault.NOT_THE_REGISTRY: _("Only the registry of the Secretariat does this."),
    NoticeFault.NOT_AN_ADDRESS: _(
        "Give an address that begins with https:// and holds no password."
    ),
    NoticeFault.TOO_MANY_WEBHOOKS: _(
        "There are %(count)s webhooks, and that is as many as there may be. Close one first."
    ),
    NoticeFault.QUIET_HOURS_HALF_GIVEN: _("Give both ends of the quiet hours, or neither."),
    NoticeFault.QUIET_HOURS_EMPTY: _("Quiet hours end at another time than they begin."),
}


def notice_refusal(refused: Refused) -> str:
    """Return why the room refuses an act about notices."""
    return str(NOTICE_FAULTS[refused.fault]) % refused.named
