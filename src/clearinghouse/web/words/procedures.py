"""Decisions, silence procedures and instruments in words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from clearinghouse.law.entry_into_force import ForceStand, Missing
from clearinghouse.law.verbs import Effect, Manner, Verb
from clearinghouse.procedures.faults import ProcedureFault
from clearinghouse.procedures.kinds import (
    Deed,
    InstrumentKind,
    InstrumentStatus,
    SilenceEnd,
    StatementKind,
    StepKind,
)

VERBS: dict[Verb, str | Promise] = {
    Verb.ADOPTED: pgettext_lazy("verb of a decision", "adopted"),
    Verb.APPROVED: pgettext_lazy("verb of a decision", "approved"),
    Verb.ENDORSED: pgettext_lazy("verb of a decision", "endorsed"),
    Verb.AMENDED: pgettext_lazy("verb of a decision", "amended"),
    Verb.APPOINTED: pgettext_lazy("verb of a decision", "appointed"),
    Verb.ELECTED: pgettext_lazy("verb of a decision", "elected"),
    Verb.ESTABLISHED: pgettext_lazy("verb of a decision", "established"),
    Verb.GRANTED: pgettext_lazy("verb of a decision", "granted"),
    Verb.AUTHORISED: pgettext_lazy("verb of a decision", "authorised"),
    Verb.DECIDED: pgettext_lazy("verb of a decision", "decided"),
    Verb.AGREED: pgettext_lazy("verb of a decision", "agreed"),
    Verb.RECOMMENDED: pgettext_lazy("verb of a decision", "recommended"),
    Verb.CALLED_ON: pgettext_lazy("verb of a decision", "called on"),
    Verb.REQUESTED: pgettext_lazy("verb of a decision", "requested"),
    Verb.AGREED_CONSULTATIONS_CONTINUE: pgettext_lazy(
        "verb of a decision", "agreed that consultations continue"
    ),
    Verb.CONSIDERED: pgettext_lazy("verb of a decision", "considered"),
    Verb.REVIEWED: pgettext_lazy("verb of a decision", "reviewed"),
    Verb.TOOK_NOTE: pgettext_lazy("verb of a decision", "took note"),
    Verb.WELCOMED: pgettext_lazy("verb of a decision", "welcomed"),
}
EFFECTS: dict[Effect, str | Promise] = {
    Effect.IN_FORCE: _("Something is in force by it"),
    Effect.PROPOSED: _("Another body is asked to decide"),
    Effect.CALLED_FOR: _("Participants are asked to act"),
    Effect.CONTINUED: _("The matter stays open"),
    Effect.NOTED: _("Nothing changes by it"),
}
MANNERS: dict[Manner, str | Promise] = {
    Manner.MEETING: _("In a meeting"),
    Manner.SILENCE: _("By silence procedure"),
    Manner.UNKNOWN: _("The sources do not say how"),
}
SILENCE_ENDS: dict[SilenceEnd, str | Promise] = {
    SilenceEnd.NOT_BREACHED: _("Not breached"),
    SilenceEnd.BROKEN: _("Broken"),
    SilenceEnd.UNKNOWN: _("Outcome not known"),
}
INSTRUMENT_KINDS: dict[InstrumentKind, str | Promise] = {
    InstrumentKind.TREATY: _("Treaty"),
    InstrumentKind.CHARTER: _("Charter"),
    InstrumentKind.DECLARATION: _("Declaration"),
    InstrumentKind.STATEMENT: _("Statement"),
    InstrumentKind.CATALOGUE: _("Catalogue of measures"),
    InstrumentKind.RULES: _("Rules"),
    InstrumentKind.REGULATIONS: _("Regulations"),
    InstrumentKind.GUIDELINES: _("Guidelines"),
    InstrumentKind.PLAN: _("Plan"),
    InstrumentKind.DECISION: _("Decision"),
    InstrumentKind.MEMORANDUM: _("Memorandum"),
}
INSTRUMENT_STATUSES: dict[InstrumentStatus, str | Promise] = {
    InstrumentStatus.ADOPTED: pgettext_lazy("status of an instrument", "Adopted"),
    InstrumentStatus.PROVISIONAL: pgettext_lazy("status of an instrument", "Applied provisionally"),
    InstrumentStatus.NOT_IN_FORCE: pgettext_lazy("status of an instrument", "Signed, not in force"),
    InstrumentStatus.IN_FORCE: pgettext_lazy("status of an instrument", "In force"),
    InstrumentStatus.SUPERSEDED: pgettext_lazy("status of an instrument", "Superseded"),
    InstrumentStatus.DRAFT: pgettext_lazy("status of an instrument", "Draft"),
    InstrumentStatus.UNKNOWN: pgettext_lazy("status of an instrument", "Not known"),
}
STEPS: dict[StepKind, str | Promise] = {
    StepKind.DRAFTED: pgettext_lazy("step of an instrument", "Drafted"),
    StepKind.READ: pgettext_lazy("step of an instrument", "Read through"),
    StepKind.RECOMMENDED: pgettext_lazy("step of an instrument", "Recommended"),
    StepKind.SIGNED: pgettext_lazy("step of an instrument", "Signed"),
    StepKind.ADOPTED: pgettext_lazy("step of an instrument", "Adopted"),
    StepKind.APPROVED: pgettext_lazy("step of an instrument", "Approved"),
    StepKind.ENDORSED: pgettext_lazy("step of an instrument", "Endorsed"),
    StepKind.IN_FORCE: pgettext_lazy("step of an instrument", "Entered into force"),
    StepKind.AMENDED: pgettext_lazy("step of an instrument", "Amended"),
    StepKind.UPDATED: pgettext_lazy("step of an instrument", "Updated"),
    StepKind.SUPERSEDED: pgettext_lazy("step of an instrument", "Superseded"),
}
DEEDS: dict[Deed, str | Promise] = {
    Deed.SIGNED: pgettext_lazy("deed of a State", "Signed"),
    Deed.RATIFIED: pgettext_lazy("deed of a State", "Ratified"),
    Deed.ACCEDED: pgettext_lazy("deed of a State", "Acceded"),
    Deed.ACCEPTED: pgettext_lazy("deed of a State", "Accepted or approved"),
}
STATEMENT_KINDS: dict[StatementKind, str | Promise] = {
    StatementKind.RESERVATION: pgettext_lazy("statement on an instrument", "Reservation"),
    StatementKind.DECLARATION: pgettext_lazy("statement on an instrument", "Declaration"),
    StatementKind.INTERPRETATION: pgettext_lazy("statement on an instrument", "Interpretation"),
}
FORCE_STANDS: dict[ForceStand, str | Promise] = {
    ForceStand.IN_FORCE: pgettext_lazy("entry into force", "in force"),
    ForceStand.TO_COME: pgettext_lazy("entry into force", "comes into force"),
    ForceStand.NOT_REACHED: pgettext_lazy("entry into force", "not in force"),
    ForceStand.UNKNOWN: pgettext_lazy("entry into force", "cannot be reckoned from what is known"),
}
MISSING: dict[Missing, str | Promise] = {
    Missing.SIGNATURE: pgettext_lazy("invited to", "sign"),
    Missing.RATIFICATION: pgettext_lazy("invited to", "ratify"),
}
PROCEDURE_FAULTS: dict[ProcedureFault, str | Promise] = {
    ProcedureFault.DECISION_RECORDED_OTHERWISE: _(
        "The decision %(decision)s is recorded with another verb, day or body."
    ),
    ProcedureFault.SILENCE_RECORDED_OTHERWISE: _(
        "The silence procedure %(procedure)s is recorded with other days or another outcome."
    ),
    ProcedureFault.SILENCE_WITHOUT_A_NOTE: _(
        "No note says which silence procedure this is. Enter the number and date of the note "
        "that opened it."
    ),
    ProcedureFault.DECISION_WITHOUT_A_KEY: _(
        "Neither a paragraph nor a name says which decision this is."
    ),
    ProcedureFault.MILESTONE_WITHOUT_A_DAY: _(
        "The line of the history %(milestone)s has no day, not even an approximate one."
    ),
    ProcedureFault.NO_SUCH_DOCUMENT: _("The register holds no such document."),
    ProcedureFault.NO_SUCH_INSTRUMENT: _("There is no instrument %(instrument)s."),
    ProcedureFault.NOT_A_STATE: _("%(participant)s is not a State."),
    ProcedureFault.DEPOSIT_WITHOUT_A_NOTE: _("Name the note by which the depositary told it."),
    ProcedureFault.NOTIFIED_BEFORE_IT_WAS_DONE: _(
        "The depositary cannot have been notified before it was done."
    ),
    ProcedureFault.BEFORE_THE_INSTRUMENT: _("The instrument is of %(day)s; the day is earlier."),
    ProcedureFault.DAY_TO_COME: _("The day %(day)s has not come."),
    ProcedureFault.STATEMENT_EMPTY: _("Enter the words of the statement."),
    ProcedureFault.STATED_THEN_ALREADY: _(
        "A statement of this kind by this State on this day is entered already."
    ),
    ProcedureFault.WHOLE_AS_ON_A_LATER_DAY: _("The list is known whole as on %(day)s already."),
    ProcedureFault.NO_SUCH_PARAGRAPH: _("The document has no paragraph %(paragraph)s."),
}
