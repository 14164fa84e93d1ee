"""Silence procedures in words: what is under silence, what States say, how it stands."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from clearinghouse.adoption.effects import EffectKind
from clearinghouse.adoption.faults import AdoptionFault
from clearinghouse.law.deliveries import Channel
from clearinghouse.law.silence_procedure import Matter, ProcedureReason, Said, Stand
from clearinghouse.silence.faults import SilenceFault
from clearinghouse.tlog.procedure_acts import ProcedureAct

Words = str | Promise

# The languages in which delegations work, as they are called.
LANGUAGES_WORKED_IN: dict[str, Words] = {
    "en": _("English"),
    "ru": _("Russian"),
    "kk": _("Kazakh"),
    "ar": _("Arabic"),
    "az": _("Azerbaijani"),
    "bn": _("Bengali"),
    "fa": _("Persian"),
    "he": _("Hebrew"),
    "hi": _("Hindi"),
    "id": _("Indonesian"),
    "km": _("Khmer"),
    "ko": _("Korean"),
    "ky": _("Kyrgyz"),
    "mn": _("Mongolian"),
    "si": _("Sinhala"),
    "tg": _("Tajik"),
    "th": _("Thai"),
    "tk": _("Turkmen"),
    "tr": _("Turkish"),
    "ur": _("Urdu"),
    "uz": _("Uzbek"),
    "vi": _("Vietnamese"),
    "zh": _("Chinese"),
}
MATTERS: dict[Matter, Words] = {
    Matter.MEASURE: _("A measure of the Catalogue"),
    Matter.PAPER: _("A concept paper or action plan"),
    Matter.CHAIRMANSHIP: _("The Chairmanship"),
    Matter.STANDING: _("Membership or the standing of a participant"),
    Matter.APPOINTMENT: _("An appointment"),
    Matter.OUTCOME_DOCUMENT: _("An outcome document"),
    Matter.OTHER: _("Another matter"),
}
STANDS: dict[Stand, Words] = {
    Stand.RUNNING: _("Silence is running"),
    Stand.BROKEN: _("Silence is broken"),
    Stand.ADOPTED: _("Adopted: the silence was not broken"),
    Stand.AWAITING_DELIVERY: _("Not adopted: delivery is not proven"),
    Stand.CANCELLED: _("Taken back"),
}
SAYINGS: dict[Said, Words] = {
    Said.OBJECTED: _("Object"),
    Said.PROPOSED: _("Propose an amendment"),
    Said.ASKED_TIME: _("Ask for more time"),
    Said.SUPPORTED: _("Support aloud"),
    Said.WITHDREW: _("Withdraw the objection"),
}
SAID: dict[Said, Words] = {
    Said.OBJECTED: pgettext_lazy("what a State said", "objection"),
    Said.PROPOSED: pgettext_lazy("what a State said", "amendment"),
    Said.ASKED_TIME: pgettext_lazy("what a State said", "request for more time"),
    Said.SUPPORTED: pgettext_lazy("what a State said", "support"),
    Said.WITHDREW: pgettext_lazy("what a State said", "withdrawal of the objection"),
}
# What follows from saying it, told before it is said.
CONSEQUENCES: dict[Said, Words] = {
    Said.OBJECTED: _(
        "The silence is broken: the text is not adopted, and every Member State is told so at "
        "once in writing. Your State is named to the Chairmanship only, unless this procedure was "
        "opened otherwise. Until the deadline you can withdraw it."
    ),
    Said.PROPOSED: _(
        "Your text is shown to every Member State. Like an objection it breaks the silence: the "
        "text under silence is not adopted as it stands. Until the deadline you can withdraw it."
    ),
    Said.ASKED_TIME: _(
        "Every Member State is told that you ask for more time. The silence is not broken by it: "
        "if nobody objects before the deadline, the text is adopted."
    ),
    Said.SUPPORTED: _(
        "Every Member State is told that you support the text. It changes nothing else: another "
        "State can still object."
    ),
    Said.WITHDREW: _(
        "What you said against the text no longer stands. If no other State objects before the "
        "deadline, the text is adopted."
    ),
}
ACTS_OF_PROCEDURES: dict[ProcedureAct, Words] = {
    ProcedureAct.OPENED: _("Opened by the Secretariat"),
    ProcedureAct.DELIVERED: _("The texts reached a State"),
    ProcedureAct.RETURNED: _("A delivery was found to have failed"),
    ProcedureAct.STARTED: _("The time for objecting began"),
    ProcedureAct.OBJECTED: _("A Member State objected"),
    ProcedureAct.PROPOSED: _("A Member State proposed an amendment"),
    ProcedureAct.ASKED_TIME: _("A Member State asked for more time"),
    ProcedureAct.SUPPORTED: _("A Member State supported the text"),
    ProcedureAct.WITHDREW: _("A Member State withdrew its objection"),
    ProcedureAct.TOLD: _("Member States were told"),
    ProcedureAct.CLOSED: _("Its end was written down"),
    ProcedureAct.CANCELLED: _("Taken back by the Secretariat"),
}
CHANNELS: dict[Channel, Words] = {
    Channel.PORTAL: pgettext_lazy("way of delivery", "in the portal"),
    Channel.EMAIL: pgettext_lazy("way of delivery", "by e-mail"),
    Channel.PAPER: pgettext_lazy("way of delivery", "on paper"),
}
APPOINTED_FOR_A_TERM: Words = _(
    "%(state)s is appointed from %(starts_on)s up to and including %(last_on)s: %(role)s, %(area)s"
)
EFFECT_KINDS: dict[EffectKind, Words] = {
    EffectKind.APPOINT: _("%(state)s is appointed: %(role)s, %(area)s"),
    EffectKind.EXTEND: _(
        "The term of %(state)s is extended up to and including %(last_on)s: %(role)s, %(area)s"
    ),
    EffectKind.END: _("The term of %(state)s ends on %(ends_on)s: %(role)s, %(area)s"),
    EffectKind.MEASURE: _("Measure %(number)s enters the Catalogue: %(title)s"),
    EffectKind.APPROVE: _("The document %(document)s is approved"),
    EffectKind.STANDING: _("%(participant)s gains the standing: %(standing)s"),
    EffectKind.CHAIRMANSHIP: _("The Chairmanship passes to %(state)s with the meeting %(meeting)s"),
    EffectKind.CALL: _("Participants are asked before %(before)s: %(subject)s"),
}
PROCEDURE_REASONS: dict[ProcedureReason, Words] = {
    ProcedureReason.NO_TEXT: _("No text is placed under silence."),
    ProcedureReason.NO_MEMBERS: _("No Member State is entitled to object."),
    ProcedureReason.NO_NOTE: _("A silence procedure is opened by a note."),
    ProcedureReason.DEADLINE_PASSED_AT_OPENING: _("The deadline must be later than the opening."),
    ProcedureReason.BODY_NOT_KNOWN_TO_USE_IT: _(
        "Silence serves matters of the Senior Officials Committee and of the ministers only."
    ),
    ProcedureReason.MATTER_NOT_SEEN: _(
        "No matter of this kind is known to have gone under silence."
    ),
    ProcedureReason.SHORTER_THAN_SEEN: _(
        "No procedure shorter than %(days)s days is known. States may lack the time to consult."
    ),
    ProcedureReason.LANGUAGE_MISSING: _(
        "The text is missing in a working language (%(language)s)."
    ),
    ProcedureReason.NOT_ENTITLED: _("Only a Member State of the roster can say this here."),
    ProcedureReason.TOO_LATE: _(
        "The deadline has passed; what is received at it or later is too late."
    ),
    ProcedureReason.TOO_EARLY: _("The procedure was not open yet at that moment."),
    ProcedureReason.NOT_RUNNING: _("The procedure was taken back."),
    ProcedureReason.NO_OBJECTION_TO_WITHDRAW: _("Your State has no objection to withdraw."),
    ProcedureReason.OBJECTS_ALREADY: _("Your State objects already."),
    ProcedureReason.NOTHING_TOLD: _("An amendment needs its text."),
    ProcedureReason.DELIVERY_NOT_PROVEN: _(
        "The texts are not proven to have reached in time: %(states)s. Nothing is adopted."
    ),
    ProcedureReason.DELIVERY_FAILED: _(
        "The opening note did not arrive by this way, as its own deliveries show. Send it again "
        "first, or note another way."
    ),
    ProcedureReason.DELIVERY_FAILED_AT_OPENING: _(
        "The opening note could not be delivered to: %(states)s. Deliver it by another way; where "
        "delivery must be proven, nothing is adopted before."
    ),
    ProcedureReason.NOTHING_TO_RETURN: _("Nothing proves that this State was reached."),
    ProcedureReason.RETURNED_TOO_LATE: _(
        "From the deadline on a failed delivery changes nothing here: the silence has decided."
    ),
    ProcedureReason.RETURNED_BEFORE_DELIVERY: _(
        "The failure cannot have been known before the delivery that it is about."
    ),
    ProcedureReason.CLOSING_TOO_EARLY: _(
        "The end is written down some minutes after the deadline, when all that came in is entered."
    ),
}
SILENCE_FAULTS: dict[SilenceFault, Words] = {
    SilenceFault.NO_SUCH_PROCEDURE: _("There is no such silence procedure."),
    SilenceFault.NO_SUCH_NOTE: _("There is no such note in the register. Register the note first."),
    SilenceFault.NO_SUCH_TEXT: _("A text is not in the register. Register it first."),
    SilenceFault.NOT_THE_REGISTRY: _("Only the registry of the Secretariat does this."),
    SilenceFault.CLOSED_ALREADY: _("The end of this procedure has been written down."),
    SilenceFault.DEADLINE_PASSED: _(
        "The deadline has passed. What was said and the clock have decided; it is not taken back."
    ),
    SilenceFault.OPENED_ALREADY: _("The note %(note)s has opened a procedure already."),
    SilenceFault.CLOCK_WENT_BACK: _(
        "The clock of this machine has gone back. Nothing was entered. Tell the administrator."
    ),
    SilenceFault.TWO_OFFICERS_NEEDED: _("A second officer has to confirm it."),
    SilenceFault.NO_SUCH_PENDING: _("Nothing of this kind waits for a second officer."),
    SilenceFault.STILL_PENDING: _(
        "An answer that came in time waits for its second officer. Confirm it or take it back."
    ),
    SilenceFault.RECEIVED_IN_THE_FUTURE: _("The moment of receipt is still to come."),
    SilenceFault.REACHED_BEFORE_OPENING: _(
        "The texts cannot have reached a State before the procedure was opened."
    ),
    SilenceFault.ANCESTOR_NOT_ENDED: _("The procedure that is taken up again has not ended."),
    SilenceFault.SENT_ALREADY: _(
        "From this page another answer or another text was entered already. Nothing was entered "
        "now. Look at what stands, then answer anew."
    ),
    SilenceFault.SIGNATURE_STALE: _(
        "What was signed is not what this page has put before you. Nothing was entered. Sign again."
    ),
    SilenceFault.SIGNATURE_FALSE: _(
        "The signature is not by a passkey of yours under this very answer. Nothing was entered. "
        "Sign again."
    ),
    SilenceFault.SIGNATURE_DEMANDED: _(
        "Your delegation demands that answers are signed with a passkey. Nothing was entered."
    ),
    SilenceFault.NOT_THE_ADMINISTRATOR: _(
        "Only an administrator of the delegation decides how it answers."
    ),
    SilenceFault.SEEN_IN_THE_PORTAL: _(
        "An officer of the State has seen the texts in the portal; that is not taken back."
    ),
    SilenceFault.NOT_A_TRANSLATION: _(
        "Choose a language of the list, and from none to %(most)s working days."
    ),
    SilenceFault.NOT_ADDRESSED_TO_ALL: _(
        "The note and the texts must be open to every Member State that can object."
    ),
}
ADOPTION_FAULTS: dict[AdoptionFault, Words] = {
    AdoptionFault.NO_SUCH_EFFECT: _("“%(effect)s” is not an effect that is known."),
    AdoptionFault.EFFECT_INCOMPLETE: _("The effect “%(effect)s” lacks or misnames: %(field)s."),
    AdoptionFault.NOT_A_DAY: _("“%(day)s” is not a day. Write it as 2026-12-10."),
    AdoptionFault.NO_SUCH_DOCUMENT: _("The document %(document)s is not in the register."),
    AdoptionFault.NO_SUCH_SEAT: _("%(state)s holds no seat in the area %(area)s."),
    AdoptionFault.NO_SUCH_MEETING: _("The meeting %(meeting)s is not known, or has no last day."),
}
