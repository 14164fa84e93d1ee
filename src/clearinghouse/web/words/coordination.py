"""What States submit about areas, how it stands, who acts and what comes next, in words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from clearinghouse.coordination.faults import CoordinationFault
from clearinghouse.coordination.kinds import CommentKind
from clearinghouse.law.submissions import SubmissionKind, SubmissionReason, SubmissionStand
from clearinghouse.law.succession import ActingState, Left, NextStepKind

Words = str | Promise

SUBMISSION_KINDS: dict[SubmissionKind, Words] = {
    SubmissionKind.OFFER: _("Offer to coordinate"),
    SubmissionKind.EXTENSION: _("Request for extension"),
    SubmissionKind.EARLY_END: _("Notice of early termination"),
    SubmissionKind.RECOMMENDATION: _("Recommendation"),
    SubmissionKind.REPORT: _("Report on the tenure"),
}
# What follows from it, told before it is sent.
FOLLOWS: dict[SubmissionKind, Words] = {
    SubmissionKind.OFFER: _(
        "It goes to the Chairmanship and the Secretariat, which circulates it to all Member "
        "States. They may comment; the Senior Officials Committee decides in a meeting or under "
        "silence."
    ),
    SubmissionKind.EXTENSION: _(
        "It goes to the Secretariat, which circulates it to all Member States. The Senior "
        "Officials Committee decides; send it well before the present term ends."
    ),
    SubmissionKind.EARLY_END: _(
        "It goes to the Secretariat, which circulates it to all Member States. It takes effect on "
        "the day that you name and needs no decision; send it well before that day."
    ),
    SubmissionKind.RECOMMENDATION: _(
        "It goes through the Chairmanship and the Secretariat to all Member States, for the body "
        "that is to consider it."
    ),
    SubmissionKind.REPORT: _("It is before all Member States as soon as it is sent."),
}
SUBMISSION_STANDS: dict[SubmissionStand, Words] = {
    SubmissionStand.DRAFT: pgettext_lazy("how a submission stands", "Draft"),
    SubmissionStand.SENT: pgettext_lazy("how a submission stands", "Sent, not yet circulated"),
    SubmissionStand.CIRCULATED: pgettext_lazy(
        "how a submission stands", "Before all Member States"
    ),
    SubmissionStand.PLACED: pgettext_lazy("how a submission stands", "Before a meeting"),
    SubmissionStand.UNDER_SILENCE: pgettext_lazy("how a submission stands", "Under silence"),
    SubmissionStand.GRANTED: pgettext_lazy("how a submission stands", "Granted: the List shows it"),
    SubmissionStand.TO_TAKE_EFFECT: pgettext_lazy(
        "how a submission stands", "Will take effect on its day"
    ),
    SubmissionStand.IN_EFFECT: pgettext_lazy("how a submission stands", "In effect"),
    SubmissionStand.ISSUED: pgettext_lazy("how a submission stands", "Issued to all Member States"),
    SubmissionStand.WITHDRAWN: pgettext_lazy("how a submission stands", "Withdrawn"),
}
COMMENT_KINDS: dict[CommentKind, Words] = {
    CommentKind.SUPPORT: pgettext_lazy("comment on a submission", "Support"),
    CommentKind.COMMENT: pgettext_lazy("comment on a submission", "Comment"),
    CommentKind.QUESTION: pgettext_lazy("comment on a submission", "Question"),
    CommentKind.REPLY: pgettext_lazy("comment on a submission", "Reply"),
}
ACTING_STATES: dict[ActingState, Words] = {
    ActingState.WAITING: pgettext_lazy("acting Coordinator", "waits for consent"),
    ActingState.ACTING: pgettext_lazy("acting Coordinator", "acts as Coordinator"),
    ActingState.OVER: pgettext_lazy("acting Coordinator", "over"),
}
LEFT: dict[Left, Words] = {
    Left.LED: _("another Coordinator stays"),
    Left.WITHOUT_COORDINATOR: _("no Coordinator stays; Co-coordinators do"),
    Left.WITHOUT_ANYBODY: _("nobody stays"),
}
NEXT_STEPS: dict[NextStepKind, Words] = {
    NextStepKind.TERM_BEGINS: _("A term that has been decided begins."),
    NextStepKind.TERM_ENDS: _(
        "A term ends. Ask for an extension well before, or leave it to others to offer themselves."
    ),
    NextStepKind.REPORT: _("With the end of the term a report to all Member States is expected."),
    NextStepKind.NO_COORDINATOR: _(
        "The area has no Coordinator, which is in order. Any Member State may offer itself, and "
        "meanwhile a Co-coordinator may act."
    ),
}
SUBMISSION_REASONS: dict[SubmissionReason, Words] = {
    SubmissionReason.HELD_ALREADY: _("Your State holds this role in the area for that time."),
    SubmissionReason.SEAT_NOT_HELD: _("Your State does not hold this role in the area."),
    SubmissionReason.NOT_THROUGH_THE_CHAIRMANSHIP: _(
        "It has not been passed on by the Chairmanship."
    ),
    SubmissionReason.TERM_NOT_LONGER: _("The day named is not later than the end of the term."),
}
COORDINATION_FAULTS: dict[CoordinationFault, Words] = {
    CoordinationFault.NO_SUCH_AREA: _("There is no priority area with this code."),
    CoordinationFault.NO_SUCH_SUBMISSION: _("There is no such submission."),
    CoordinationFault.NO_SUCH_PROPOSAL: _("There is no such proposal to act as Coordinator."),
    CoordinationFault.NO_SUCH_NOTE: _(
        "The register holds no note with this number. Give the number and the year of the note."
    ),
    CoordinationFault.NOT_A_MEMBER: _(
        "Only officers of Member States who may read restricted papers do this."
    ),
    CoordinationFault.NOT_THE_REGISTRY: _("Only the registry of the Secretariat can do this."),
    CoordinationFault.NOT_THE_CHAIRMANSHIP: _("Only the State in the chair passes this on."),
    CoordinationFault.NOT_OURS: _("It is for the State that made it."),
    CoordinationFault.CHANGED_MEANWHILE: _(
        "Another officer of your delegation has changed it meanwhile. Read it again."
    ),
    CoordinationFault.SENT_ALREADY: _("It has been sent and cannot be changed any more."),
    CoordinationFault.NOT_SENT: _("It has not been sent yet."),
    CoordinationFault.PASSED_ON_ALREADY: _("It has been passed on already."),
    CoordinationFault.CIRCULATED_ALREADY: _("It has been circulated already."),
    CoordinationFault.NOT_CIRCULATED: _("It is not before all Member States yet."),
    CoordinationFault.WITHDRAWN_ALREADY: _("It has been withdrawn."),
    CoordinationFault.ANSWERED_ALREADY: _("It has been decided and can no longer be withdrawn."),
    CoordinationFault.IN_EFFECT_ALREADY: _(
        "The notice has been circulated and the List follows it. To stay, offer your State anew."
    ),
    CoordinationFault.ISSUED_ALREADY: _("The report is before all Member States and stays so."),
    CoordinationFault.NOT_TO_ALL_MEMBERS: _("The note is not addressed to all Member States."),
    CoordinationFault.TEXT_MISSING: _("Write the text in at least one language."),
    CoordinationFault.COMMENT_MISSING: _("Write what your State wishes to say."),
    CoordinationFault.END_MISSING: _("Name the last day."),
    CoordinationFault.TERM_REVERSED: _("A term ends on its first day or later."),
    CoordinationFault.NOT_ONE_OF_THE_OTHERS: _(
        "Consent is for the other Co-coordinators who serve in the area."
    ),
    CoordinationFault.CONSENTED_ALREADY: _("Your State has consented already."),
    CoordinationFault.PROPOSED_ALREADY: _("A Co-coordinator of the area has proposed to act."),
    CoordinationFault.NO_LONGER_OPEN: _("The proposal is over."),
    CoordinationFault.CLOCK_WENT_BACK: _(
        "The clock of the house shows an earlier moment than the step before. Try again."
    ),
}
