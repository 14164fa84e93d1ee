"""Papers of the areas in words: parts of the template, stages, what falls due, what is missing."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from clearinghouse.law.action_plans import Modality, PlanReason, Progress
from clearinghouse.law.concept_papers import PaperPart, PaperReason, PaperStand
from clearinghouse.law.falling_due import DueStand
from clearinghouse.papers.faults import PaperFault
from clearinghouse.papers.kinds import AnswerKind, AreaPaperKind, DraftStage

Words = str | Promise

PARTS: dict[PaperPart, Words] = {
    PaperPart.BACKGROUND: pgettext_lazy("part of a paper", "Background"),
    PaperPart.DIRECTIONS: pgettext_lazy("part of a paper", "Priority directions"),
    PaperPart.GOALS: pgettext_lazy("part of a paper", "Goals"),
    PaperPart.PRINCIPLES: pgettext_lazy("part of a paper", "Principles"),
    PaperPart.APPROACH: pgettext_lazy("part of a paper", "Approach"),
    PaperPart.ANNEX: pgettext_lazy("part of a paper", "Annex"),
}
GUIDANCE: dict[PaperPart, Words] = {
    PaperPart.BACKGROUND: _(
        "Why the States take the matter up now: what has been agreed before, which measures of "
        "the Catalogue it rests on, and who prepared the paper."
    ),
    PaperPart.DIRECTIONS: _(
        "The few themes on which work is to concentrate, one to a line, each tied to measures of "
        "the area. New forms of cooperation may be suggested here."
    ),
    PaperPart.GOALS: _(
        "What is to be different at the end of the period, so that a review can tell whether it "
        "has been reached."
    ),
    PaperPart.PRINCIPLES: _(
        "What everybody can rely on: consensus, free choice, national law. Leave it out where "
        "nothing special is to be said."
    ),
    PaperPart.APPROACH: _(
        "The way there: with which partners, in which steps, by which kinds of activity, and what "
        "the Secretariat is asked for."
    ),
    PaperPart.ANNEX: _(
        "What goes along with the paper, as a rule an action plan. A plan that is kept here as a "
        "plan of its own need not be repeated."
    ),
}
STAGES: dict[DraftStage, Words] = {
    DraftStage.WRITING: _("Being written"),
    DraftStage.CONSULTATION: _("In consultation"),
    DraftStage.CONSULTED: _("Consultation closed"),
    DraftStage.REGISTERED: _("Registered, to be approved"),
    DraftStage.UNDER_SILENCE: _("Under silence now"),
    DraftStage.APPROVED: pgettext_lazy("draft", "Approved"),
    DraftStage.ABANDONED: pgettext_lazy("draft", "Given up"),
}
PAPER_STANDS: dict[PaperStand, Words] = {
    PaperStand.NOT_APPROVED: _("Not approved"),
    PaperStand.APPLIES: _("Applies"),
    PaperStand.APPLIES_WITHOUT_END: _("Applies, without a stated end"),
    PaperStand.TO_COME: _("Approved, its period has not begun"),
    PaperStand.RUN_OUT: _("Its period has run out"),
    PaperStand.SUPERSEDED: _("Followed by a later one"),
}
PAPER_KINDS: dict[AreaPaperKind, Words] = {
    AreaPaperKind.CONCEPT_PAPER: _("Concept paper"),
    AreaPaperKind.ACTION_PLAN: _("Action plan"),
}
ANSWERS: dict[AnswerKind, Words] = {
    AnswerKind.TAKEN_UP: _("Taken up"),
    AnswerKind.TAKEN_UP_IN_PART: _("Taken up in part"),
    AnswerKind.NOT_TAKEN_UP: _("Not taken up"),
    AnswerKind.EXPLAINED: _("Explained"),
}
DUE_STANDS: dict[DueStand, Words] = {
    DueStand.MET: _("Done in time"),
    DueStand.MET_LATE: _("Done, after its day"),
    DueStand.AHEAD: _("Later"),
    DueStand.CALLED_FOR: _("Now"),
    DueStand.OVERDUE: _("Overdue"),
}
# What is to be done, by the provision that asks for it.
DEEDS: Mapping[str, Words] = {
    "modalities-2023 2.5": _("Convene an expert meeting, unless the paper is approved before"),
    "modalities-2023 2.6": _("Extend the period of the concept paper, or approve a new one"),
    "modalities-2023 2.7": _("Propose a new or an updated concept paper"),
    "action-plan-2024 opening.2": _("Review the action plan"),
    "action-plan-2024 ii.1": _("Hold the seminars of the year"),
    "action-plan-2024 ii.2": _("Assess the needs"),
    "action-plan-2024 i.1": _("Confirm the contact"),
    "action-plan-2024 ii.4": _("Confirm the contact"),
    "action-plan-2024 iii": _("Confirm the contact"),
}
# From which facts a day was reckoned.
GROUNDS: Mapping[str, Words] = {
    "first_draft": _("First draft issued: %(day)s"),
    "appointed": _("Appointment decided: %(day)s"),
    "term_begins": _("Term begins: %(day)s"),
    "applicability_ends": _("Last day of the period: %(day)s"),
    "plan_approved": _("Plan approved: %(day)s"),
    "plan_reviewed": _("Plan last reviewed: %(day)s"),
    "held": _("Held: %(day)s"),
    "year_begins": _("Year begins: %(day)s"),
    "confirmed": _("Last confirmed: %(day)s"),
    "called": _("Last called: %(day)s"),
    "month_begins": _("Month begins: %(day)s"),
    "event_ended": _("Event ended: %(day)s"),
}
MODALITIES: dict[Modality, Words] = {
    Modality.EXPERT_MEETING: _("Expert meeting"),
    Modality.SEMINAR: _("Seminar"),
    Modality.TRAINING: _("Training"),
    Modality.NETWORK: _("Network of focal points"),
    Modality.NEEDS_ASSESSMENT: _("Needs assessment"),
    Modality.EXCHANGE: _("Exchange of information"),
    Modality.AWARENESS: _("Raising awareness"),
    Modality.STUDY: _("Study of experience"),
    Modality.GROUNDWORK: _("Working out how"),
}
PROGRESS: dict[Progress, Words] = {
    Progress.PLANNED: pgettext_lazy("activity", "Planned"),
    Progress.UNDER_WAY: pgettext_lazy("activity", "Under way"),
    Progress.CARRIED_OUT: pgettext_lazy("activity", "Carried out"),
    Progress.POSTPONED: pgettext_lazy("activity", "Postponed"),
    Progress.DROPPED: pgettext_lazy("activity", "Dropped"),
}
PLAN_REASONS: dict[PlanReason, Words] = {
    PlanReason.NOT_BY_A_COORDINATOR: _(
        "Who enters it holds no seat in the area; plans are kept by its Coordinators."
    ),
    PlanReason.TIMELINE_MISSING: _("The activity has no timeline yet."),
    PlanReason.RESPONSIBLE_MISSING: _("Nobody is named as responsible yet."),
    PlanReason.MEASURE_NOT_APPROVED: _(
        "Measure %(measure)s does not stand in the Catalogue on this day. A new measure enters a "
        "plan once the Member States have approved it."
    ),
}
PAPER_REASONS: dict[PaperReason, Words] = {
    PaperReason.DRAFTED_BY_CO_COORDINATOR: _(
        "A Co-coordinator drafts. The Modalities give that task to the Coordinator."
    ),
    PaperReason.DRAFTED_BY_ANOTHER_STATE: _(
        "The drafting State holds no seat in the area on this day. A candidate may bring a paper "
        "along."
    ),
    PaperReason.PART_MISSING: _("A part that a paper as a rule has is missing: %(part)s."),
    PaperReason.PERIOD_MISSING: _("The paper does not say for which period it applies."),
    PaperReason.NOT_CONSIDERED: _(
        "No round of consultation was held here. All Member States consider a paper first."
    ),
    PaperReason.COMMENTS_STILL_COME: _("The round of consultation has not closed yet (%(day)s)."),
    PaperReason.COMMENTS_UNANSWERED: _("Comments without an answer: %(count)s."),
    PaperReason.NOT_PUBLISHED: _(
        "The paper is approved and not yet public. Approved concept papers are published on the "
        "web."
    ),
}
PAPER_FAULTS: dict[PaperFault, Words] = {
    PaperFault.NO_SUCH_AREA: _("The area %(area)s is not known."),
    PaperFault.NO_SUCH_DRAFT: _("There is no such draft."),
    PaperFault.NO_SUCH_ROUND: _("There is no such round."),
    PaperFault.NO_SUCH_COMMENT: _("There is no such comment."),
    PaperFault.NO_SUCH_DOCUMENT: _("%(document)s is not known here. Register it first."),
    PaperFault.NO_SUCH_MEETING: _("There is no meeting %(meeting)s in the calendar."),
    PaperFault.NO_SUCH_PAPER: _("This document is not the paper of any area. Bind it first."),
    PaperFault.NOT_YOURS: _(
        "This is done by officers who speak for a State that leads the area, or by the registry."
    ),
    PaperFault.NOT_THE_REGISTRY: _("This is done by the registry of the Secretariat."),
    PaperFault.ENGLISH_MISSING: _("Write an English text first: it is the one that is negotiated."),
    PaperFault.CHANGED_MEANWHILE: _(
        "Somebody else has saved in the meantime. Nothing is lost: compare both texts below, and "
        "save again."
    ),
    PaperFault.PERIOD_REVERSED: _(
        "Give a first and a last day, the last not before the first, or neither."
    ),
    PaperFault.ROUND_RUNS: _(
        "The next round can be issued when the present one has closed (%(day)s)."
    ),
    PaperFault.NOTHING_NEW: _("The text is the same as the one issued last. Change it first."),
    PaperFault.CLOSES_TOO_SOON: _("Leave the delegations at least one day to comment."),
    PaperFault.COMMENT_EMPTY: _("Write a comment, or propose other words."),
    PaperFault.ANSWERED_ALREADY: _("The comment has been answered already."),
    PaperFault.ABANDONED: _("The draft has been given up."),
    PaperFault.ABANDONED_WITHOUT_GROUND: _("Say why the draft is given up."),
    PaperFault.APPROVED_ALREADY: _("The paper is approved. Begin a new draft to update it."),
    PaperFault.BOUND_ALREADY: _("%(document)s is bound to an area already."),
    PaperFault.NOT_A_PAPER: _("%(document)s is neither a concept paper nor an action plan."),
    PaperFault.NAMED_ALREADY: _("The meeting %(meeting)s is named already."),
    PaperFault.NO_SUCH_ACTIVITY: _("There is no such activity."),
    PaperFault.NO_SUCH_MEASURE: _("The Catalogue has no measure %(measure)s."),
    PaperFault.NO_SUCH_NETWORK: _("There is no such network."),
    PaperFault.NO_SUCH_CONTACT: _("There is no such contact, or nothing waits for its answer."),
    PaperFault.NO_SUCH_BODY: _("There is no body %(body)s."),
    PaperFault.CODE_TAKEN: _("The number %(code)s stands for another activity of the plan."),
    PaperFault.TITLE_MISSING: _("Give it a title in English."),
    PaperFault.DAY_TO_COME: _("The day %(day)s is still to come."),
    PaperFault.HELD_ALREADY: _("The day %(day)s is noted already."),
    PaperFault.REVIEWED_ALREADY: _("A review on %(day)s is noted already."),
    PaperFault.IN_THE_NETWORK_ALREADY: _(
        "The delegation has a contact in this network. End it before another is named."
    ),
    PaperFault.NOT_A_MEMBER: _("One of the States named is not known."),
    PaperFault.HOURS_EMPTY: _("Working hours end at another time than they begin."),
    PaperFault.NO_SUCH_ZONE: _("There is no time zone %(zone)s."),
    PaperFault.LANGUAGE_MISSING: _("Name at least one language in which the contact answers."),
    PaperFault.DEPUTY_UNREACHABLE: _(
        "Give the deputy’s office together with an address or a telephone number, or neither."
    ),
    PaperFault.CALLED_ALREADY: _("The network has been called this month already."),
    PaperFault.CLOCK_WENT_BACK: _(
        "Something later is entered already. Nothing was entered. Look at the page again."
    ),
}
