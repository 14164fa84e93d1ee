"""The annual plan in words: stages, answers, changes, clashes, and what the law remarks."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from clearinghouse.law.clashes import ClashKind
from clearinghouse.law.planning import PlanChange, PlanningReason
from clearinghouse.planning.facts import PaperRole
from clearinghouse.planning.faults import PlanningFault
from clearinghouse.planning.views import AnswerToCall, PlanStage, SubmissionState

Words = str | Promise

PLAN_STAGES: dict[PlanStage, Words] = {
    PlanStage.CALLED: pgettext_lazy("plan", "open for submissions"),
    PlanStage.COMPILED: pgettext_lazy("plan", "compiled"),
    PlanStage.CIRCULATED: pgettext_lazy("plan", "circulated for approval"),
    PlanStage.APPROVED: pgettext_lazy("plan", "approved"),
    PlanStage.REPORTED: pgettext_lazy("plan", "known from reports of its events"),
}
ANSWERS: dict[AnswerToCall, Words] = {
    AnswerToCall.SUBMITTED: pgettext_lazy("answer to a call", "has submitted"),
    AnswerToCall.NIL: pgettext_lazy("answer to a call", "has no event this time"),
    AnswerToCall.NOT_YET: pgettext_lazy("answer to a call", "invited"),
}
SUBMISSION_STATES: dict[SubmissionState, Words] = {
    SubmissionState.DRAFT: pgettext_lazy("submission", "draft"),
    SubmissionState.SUBMITTED: pgettext_lazy("submission", "submitted"),
    SubmissionState.CHANGED: pgettext_lazy("submission", "submitted; a later draft waits"),
    SubmissionState.WITHDRAWN: pgettext_lazy("submission", "withdrawn"),
}
CHANGES: dict[PlanChange, Words] = {
    PlanChange.COMPILED: pgettext_lazy("event", "taken in as submitted"),
    PlanChange.ADDED: pgettext_lazy("event", "added"),
    PlanChange.MOVED: pgettext_lazy("event", "moved"),
    PlanChange.CHANGED: pgettext_lazy("event", "changed"),
    PlanChange.CANCELLED: pgettext_lazy("event", "cancelled"),
    PlanChange.REPORTED: pgettext_lazy("event", "as reported"),
}
PAPER_ROLES: dict[PaperRole, Words] = {
    PaperRole.CONCEPT_NOTE: pgettext_lazy("paper of an event", "Concept note"),
    PaperRole.INVITATION: pgettext_lazy("paper of an event", "Invitation"),
    PaperRole.PROGRAMME: pgettext_lazy("paper of an event", "Programme"),
    PaperRole.PAPER: pgettext_lazy("paper of an event", "Paper before the event"),
    PaperRole.REPORT: pgettext_lazy("paper of an event", "Report on the outcome"),
    PaperRole.LESSONS: pgettext_lazy("paper of an event", "Lessons learned"),
}
CLASHES: dict[ClashKind, Words] = {
    ClashKind.HOST: pgettext_lazy("clash", "the same host"),
    ClashKind.DIMENSION: pgettext_lazy("clash", "the same dimension"),
    ClashKind.DAYS: pgettext_lazy("clash", "the same days"),
}
# What a call or an announcement asks for, by the codes of the law.
ASKED: dict[str, Words] = {
    "concept": _("brief concept"),
    "purpose": _("purpose"),
    "organisers": _("organisers"),
    "days": _("days or month"),
    "place": _("place"),
    "participation": _("participation"),
    "languages": _("working languages"),
}
PLANNING_REASONS: dict[PlanningReason, Words] = {
    PlanningReason.NOT_ONES_OWN: _("A delegation submits for itself only."),
    PlanningReason.AFTER_THE_CALL: _(
        "The call asked for it before %(day)s. It is taken all the same."
    ),
    PlanningReason.ASKED_FOR_AND_MISSING: _("The call also asks for this: %(what)s."),
    PlanningReason.APPROVED_IN_ITS_OWN_YEAR: _(
        "The plan for %(year)s was approved on %(day)s; it is expected before its year begins."
    ),
    PlanningReason.NO_REASON_GIVEN: _("Say why: the reason stands beside the change for ever."),
    PlanningReason.ANNOUNCED_WITHOUT: _("An announcement usually also tells this: %(what)s."),
    PlanningReason.REPORT_OUTSTANDING: _("Its outcome might have been told by %(day)s."),
    PlanningReason.NAMES_NOT_FOR_THIS_READER: _(
        "Names are read by the delegation itself, by the organiser and by the registry."
    ),
}
PLANNING_FAULTS: dict[PlanningFault, Words] = {
    PlanningFault.NO_SUCH_PLAN: _("There is no plan for %(year)s that you can act on."),
    PlanningFault.NO_SUCH_SUBMISSION: _("There is no submission %(number)s of yours."),
    PlanningFault.NO_SUCH_EVENT: _("There is no event %(event)s."),
    PlanningFault.NO_SUCH_DECISION: _("There is no decision %(decision)s."),
    PlanningFault.NO_SUCH_DOCUMENT: _("There is no document %(document)s that you may read."),
    PlanningFault.NO_SUCH_PARTICIPANT: _("There is no participant “%(participant)s”."),
    PlanningFault.NO_SUCH_AREA: _("There is no such dimension or priority area: %(area)s."),
    PlanningFault.NO_SUCH_PLACE: _("There is no such place: %(place)s."),
    PlanningFault.NOT_THE_REGISTRY: _("Only the registry of the Secretariat does this."),
    PlanningFault.OPENED_ALREADY: _("There is a plan for %(year)s, or for this call, already."),
    PlanningFault.CALL_WITHOUT_A_DAY: _("The decision %(decision)s names no day."),
    PlanningFault.COMPILED_ALREADY: _(
        "The plan for %(year)s is compiled. Changes are now made in the plan, by the Secretariat."
    ),
    PlanningFault.NOT_COMPILED: _("The plan for %(year)s is not compiled yet."),
    PlanningFault.NOTHING_SUBMITTED: _("Nothing has been submitted for %(year)s yet."),
    PlanningFault.CIRCULATED_ALREADY: _("The plan for %(year)s is circulated already."),
    PlanningFault.WITHDRAWN: _("The submission %(number)s has been withdrawn."),
    PlanningFault.HAS_SUBMITTED: _(
        "There is a submission of yours for %(year)s. Withdraw it first, if there is no event."
    ),
    PlanningFault.TITLE_MISSING: _("Give the event a title."),
    PlanningFault.ORGANISERS_MISSING: _("Name at least one organiser."),
    PlanningFault.NOT_A_TIME: _("Say when the event is to be: days, a month or a part of a year."),
    PlanningFault.ANOTHER_YEAR: _("The event would not be in %(year)s."),
    PlanningFault.NOTHING_CHANGED: _("Nothing has been changed."),
    PlanningFault.CANCELLED: _("The event %(event)s is cancelled already."),
    PlanningFault.NOT_THE_ORGANISER: _("Only an organiser of the event or the registry does this."),
    PlanningFault.NOT_OF_A_DELEGATION: _("Only an officer of a delegation nominates."),
    PlanningFault.NO_SUCH_NOMINATION: _("There is no such nomination of yours."),
    PlanningFault.NAME_MISSING: _("Give the name and the office."),
    PlanningFault.NOMINATED_ALREADY: _(
        "Your delegation has nominated this person for the event already. To change the office, "
        "withdraw that nomination first."
    ),
    PlanningFault.PLACED_ALREADY: _("The document %(document)s stands there already."),
    PlanningFault.DAYS_UNKNOWN: _("The days of the event %(event)s are not known yet."),
    PlanningFault.NOT_YET_HELD: _("The event %(event)s has not begun yet."),
    PlanningFault.NO_SUCH_PHOTOGRAPH: _("There is no such photograph."),
    PlanningFault.NOT_A_PHOTOGRAPH: _(
        "This is no whole picture of these kinds: %(kinds)s. Or it is larger than a page can show."
    ),
    PlanningFault.PHOTOGRAPH_TOO_LARGE: _("A photograph may have %(most)s MB at most."),
    PlanningFault.PHOTOGRAPHS_ENOUGH: _("An event may have %(most)s photographs at most."),
    PlanningFault.SHOWN_ALREADY: _("This photograph stands with the event already."),
    PlanningFault.DESCRIPTION_MISSING: _(
        "Say what the photograph shows, for those who cannot see it."
    ),
    PlanningFault.LESSONS_MISSING: _("Write what was learnt, in one language at least."),
    PlanningFault.CHANGED_MEANWHILE: _(
        "Somebody has changed it meanwhile. Look at it again; nothing of yours was kept."
    ),
}
