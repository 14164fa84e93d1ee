"""What is due, in words: the task, how its day was found, and the steps of a plan backwards."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from clearinghouse.law.backward_planning import PlannedStep, Route
from clearinghouse.law.dues import DoerPart, GroundKind, Reckoning, Task, Tone

TASKS: Mapping[Task, str | Promise] = {
    Task.OFFER_TO_COORDINATE: _("Offer to coordinate, where there is no Coordinator: %(subject)s"),
    Task.ACT_AS_COORDINATOR: _("Act as Coordinator until one is appointed: %(subject)s"),
    Task.ASK_FOR_EXTENSION: _("Ask all Member States for a longer term, if wished: %(subject)s"),
    Task.REPORT_ON_TERM: _("Report to all Member States on the term completed: %(subject)s"),
    Task.HOLD_MEETING: _("Hold a regular meeting: %(subject)s"),
    Task.ANSWER_CALL: _("Answer the call: %(subject)s"),
    Task.ANSWER_SILENCE: _("Object, propose or support, or stay silent: %(subject)s"),
    Task.PROPOSE_PAPER: _("Propose a new or updated concept paper: %(subject)s"),
    Task.CONVENE_EXPERTS: _("Convene an expert meeting on the draft concept paper: %(subject)s"),
    Task.RENEW_PAPER: _("Extend the concept paper, or replace it: %(subject)s"),
    Task.REVIEW_PLAN: _("Review the action plan: %(subject)s"),
    Task.APPROVE_ANNUAL_PLAN: _("Approve the annual plan: %(subject)s"),
    Task.FOLLOW_UP: _("Carry out what a decision asks for: %(subject)s"),
    Task.CONTRIBUTE_TO_REVIEW: _("Contribute in writing to the review: %(subject)s"),
    Task.SIGN_INSTRUMENT: _("Sign and ratify, if so decided: %(subject)s"),
    Task.RATIFY_INSTRUMENT: _("Ratify, if so decided: %(subject)s"),
    Task.CONFIRM_CONTACT: _("Confirm the contact for another year: %(subject)s"),
    Task.CALL_NETWORK: _("Call the network, so that every contact answers: %(subject)s"),
    Task.REPORT_ON_EVENT: _("Tell the outcome of the event: %(subject)s"),
    Task.HOLD_OCCASION: _("Hold what the action plan sets for the year: %(subject)s"),
    Task.CLOSE_SILENCE: _("Write down how the silence ended, and announce it: %(subject)s"),
}
# In a letter, which leaves the house: what kind of thing it is, never what it is about.
TASKS_ALONE: Mapping[Task, str | Promise] = {
    Task.OFFER_TO_COORDINATE: _("Offer to coordinate an area that has no Coordinator"),
    Task.ACT_AS_COORDINATOR: _("Act as Coordinator until one is appointed"),
    Task.ASK_FOR_EXTENSION: _("Ask all Member States for a longer term, if wished"),
    Task.REPORT_ON_TERM: _("Report to all Member States on a completed term"),
    Task.HOLD_MEETING: _("Hold a regular meeting"),
    Task.ANSWER_CALL: _("Answer a call"),
    Task.ANSWER_SILENCE: _("Object, propose or support, or stay silent"),
    Task.PROPOSE_PAPER: _("Propose a new or an updated concept paper"),
    Task.CONVENE_EXPERTS: _("Convene an expert meeting on a draft concept paper"),
    Task.RENEW_PAPER: _("Extend a concept paper, or replace it"),
    Task.REVIEW_PLAN: _("Review an action plan"),
    Task.APPROVE_ANNUAL_PLAN: _("Approve the annual plan"),
    Task.FOLLOW_UP: _("Carry out what a decision asks for"),
    Task.CONTRIBUTE_TO_REVIEW: _("Contribute in writing to a review"),
    Task.SIGN_INSTRUMENT: _("Sign and ratify an instrument, if so decided"),
    Task.RATIFY_INSTRUMENT: _("Ratify an instrument, if so decided"),
    Task.CONFIRM_CONTACT: _("Confirm a contact in a network of focal points"),
    Task.CALL_NETWORK: _("Call a network of focal points"),
    Task.REPORT_ON_EVENT: _("Tell the outcome of an event"),
    Task.HOLD_OCCASION: _("Hold what an action plan sets for the year"),
    Task.CLOSE_SILENCE: _("Write down how a silence ended, and announce it"),
}
TONES: Mapping[Tone, str | Promise] = {
    Tone.OWED: pgettext_lazy("something due", "Owed"),
    Tone.EXPECTED: pgettext_lazy("something due", "Expected"),
    Tone.INVITED: pgettext_lazy("something due", "Invitation"),
}
PARTS: Mapping[DoerPart, str | Promise] = {
    DoerPart.STATE: _("Member State"),
    DoerPart.COORDINATOR: _("Coordinator"),
    DoerPart.CO_COORDINATOR: _("Co-coordinator"),
    DoerPart.BODY: _("Body"),
    DoerPart.SECRETARIAT: _("Secretariat"),
    DoerPart.CHAIR: _("Chairmanship"),
    DoerPart.ORGANISER: _("Organiser"),
}
RECKONINGS: Mapping[Reckoning, str | Promise] = {
    Reckoning.NO_DAY_SET: _("The provision sets no day."),
    Reckoning.DAY_BEFORE: _("It is asked for before a day; this is the last day before it."),
    Reckoning.END_OF_TERM: _(
        "The term ends with this day. How long before it the request must go out, no text says."
    ),
    Reckoning.TIMES_A_YEAR: _(
        "Regular meetings due in a calendar year: %(times)s; held by this day: %(held)s."
    ),
    Reckoning.YEARS_AFTER_MEETING: _("Years reckoned from the last meeting: %(years)s."),
    Reckoning.AFTER_APPOINTMENT: _(
        "Three months from the appointment, or from the first day of the term if that is later."
    ),
    Reckoning.AFTER_FIRST_DRAFT: _("Six months from the day on which the first draft was issued."),
    Reckoning.PAPER_ENDS: _("The last day on which the paper applies."),
    Reckoning.YEAR_AFTER_REVIEW: _("A year from the approval or the last review of the plan."),
    Reckoning.YEAR_AFTER_CONFIRMATION: _(
        "A contact counts as confirmed for a year; this is the last day of it."
    ),
    Reckoning.MONTHLY: _("The network is called once in a calendar month."),
    Reckoning.MONTH_AFTER_EVENT: _("A month from the last day of the event, as a suggestion."),
    Reckoning.OCCASIONS_A_YEAR: _(
        "To be held in a calendar year: %(times)s; held by this day: %(held)s."
    ),
    Reckoning.BEFORE_THE_YEAR: _("The last day before the year of the plan."),
    Reckoning.DEADLINE: _("The opening note sets the moment; at that moment it is too late."),
}
GROUNDS: Mapping[GroundKind, str | Promise] = {
    GroundKind.TENURE: _("Tenure since %(day)s"),
    GroundKind.AREA: _("No Coordinator since %(day)s"),
    GroundKind.MEETING: _("Last meeting on %(day)s"),
    GroundKind.DECISION: _("Decision of %(day)s"),
    GroundKind.SILENCE: _("Silence procedure opened on %(day)s"),
    GroundKind.PAPERS: _("Papers of the area, since %(day)s"),
    GroundKind.ACTION_PLAN: _("Action plan, since %(day)s"),
    GroundKind.ANNUAL_PLAN: _("Annual plan called for on %(day)s"),
    GroundKind.FOLLOW_UP: _("Follow-up of a decision of %(day)s"),
    GroundKind.REVIEW: _("Review opened on %(day)s"),
    GroundKind.INSTRUMENT: _("Acts of States, known whole up to %(day)s"),
    GroundKind.NETWORK: _("Network of focal points, reckoned from %(day)s"),
    GroundKind.EVENT: _("Event that ended on %(day)s"),
    GroundKind.ACTIVITY: _("Activity of the action plan, since %(day)s"),
}
GROUNDS_WITHOUT_A_DAY: Mapping[GroundKind, str | Promise] = {
    GroundKind.TENURE: _("Tenure"),
    GroundKind.AREA: _("No Coordinator is known"),
    GroundKind.MEETING: _("No meeting is known"),
    GroundKind.DECISION: _("Decision"),
    GroundKind.SILENCE: _("Silence procedure"),
    GroundKind.PAPERS: _("Papers of the area"),
    GroundKind.ACTION_PLAN: _("Action plan"),
    GroundKind.ANNUAL_PLAN: _("Annual plan"),
    GroundKind.FOLLOW_UP: _("Follow-up of a decision"),
    GroundKind.REVIEW: _("Review"),
    GroundKind.INSTRUMENT: _("Acts of States"),
    GroundKind.NETWORK: _("Network of focal points"),
    GroundKind.EVENT: _("Event"),
    GroundKind.ACTIVITY: _("Activity of the action plan"),
}
ROUTES: Mapping[Route, str | Promise] = {
    Route.SILENCE: _("By silence procedure"),
    Route.MEETING: _("At a meeting of the body that adopts"),
    Route.RECOMMENDATION: _("At a meeting of the ministers or leaders, recommended by the SOC"),
}
STEPS: Mapping[PlannedStep, str | Promise] = {
    PlannedStep.CIRCULATE: _("Circulate the draft to all Member States for comments"),
    PlannedStep.HAVE_TEXTS: _("Have the agreed text in all its languages, and the note cleared"),
    PlannedStep.OPEN_SILENCE: _("Issue the note that opens the silence procedure"),
    PlannedStep.RECOMMEND: _("The Senior Officials recommend it"),
    PlannedStep.ADOPT: _("It is adopted"),
}
