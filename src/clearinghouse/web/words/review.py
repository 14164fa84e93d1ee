"""Reviews, proposals and choices in words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from clearinghouse.law.choices import ChoiceReason, How
from clearinghouse.law.counting import Consent
from clearinghouse.law.proposals import Origin, ProposalReason, ProposalStand
from clearinghouse.law.reviews import RecommendationKind, RecommendationStand, ReviewReason
from clearinghouse.review.faults import ReviewFault
from clearinghouse.review.views import FigureCode

Words = str | Promise

FIGURES: dict[FigureCode, Words] = {
    FigureCode.EVENTS: _("Events held, by area"),
    FigureCode.HOSTS: _("Events held, by host or organiser"),
    FigureCode.PAPERS: _("Concept papers of the period"),
    FigureCode.PLANS: _("Action plans of the period"),
    FigureCode.COORDINATORS: _("Coordinators and Co-coordinators serving"),
    FigureCode.MEASURES: _("Measures in the Catalogue"),
    FigureCode.CHANGES: _("Changes of the Catalogue in the period"),
    FigureCode.DECISIONS: _("Decisions that concern the areas"),
    FigureCode.CONTRIBUTIONS: _("Contributions received"),
}
RECOMMENDATION_KINDS: dict[RecommendationKind, Words] = {
    RecommendationKind.UPDATE_PAPER: _("Update a concept paper or plan"),
    RecommendationKind.NEW_MEASURE: _("Add a measure"),
    RecommendationKind.MODIFY_MEASURE: _("Change a measure"),
    RecommendationKind.CONTINUE: _("Continue as before"),
}
FOLLOW_UPS: dict[RecommendationStand, Words] = {
    RecommendationStand.OPEN: pgettext_lazy("follow-up", "No decision yet"),
    RecommendationStand.NOTED: pgettext_lazy("follow-up", "Noted"),
    RecommendationStand.CONTINUED: pgettext_lazy("follow-up", "Consultations continue"),
    RecommendationStand.CALLED_FOR: pgettext_lazy("follow-up", "Called for"),
    RecommendationStand.PROPOSED: pgettext_lazy("follow-up", "Recommended to a body above"),
    RecommendationStand.IN_FORCE: pgettext_lazy("follow-up", "Decided"),
}
ORIGINS: dict[Origin, Words] = {
    Origin.STATE: _("From a Member State"),
    Origin.COORDINATOR: _("From a Coordinator, through the Chairmanship"),
    Origin.REVIEW: _("Out of a review"),
}
PROPOSAL_STANDS: dict[ProposalStand, Words] = {
    ProposalStand.PROPOSED: pgettext_lazy("proposal", "proposed"),
    ProposalStand.ON_THE_AGENDA: pgettext_lazy("proposal", "before a meeting"),
    ProposalStand.UNDER_SILENCE: pgettext_lazy("proposal", "under silence"),
    ProposalStand.CONTINUED: pgettext_lazy("proposal", "consultations continue"),
    ProposalStand.RECOMMENDED: pgettext_lazy("proposal", "recommended to a body above"),
    ProposalStand.NOT_ADOPTED: pgettext_lazy("proposal", "silence broken, not adopted"),
    ProposalStand.ADOPTED: pgettext_lazy("proposal", "in the Catalogue"),
    ProposalStand.WITHDRAWN: pgettext_lazy("proposal", "withdrawn"),
}
HOWS: dict[How, Words] = {
    How.ALONE: pgettext_lazy("choice", "alone"),
    How.BILATERAL: pgettext_lazy("choice", "with one other"),
    How.MULTILATERAL: pgettext_lazy("choice", "with several"),
}
CONSENTS: dict[Consent, Words] = {
    Consent.BY_MEASURE: _("Count us by measure"),
    Consent.BY_DIMENSION: _("Count us by dimension"),
    Consent.IN_TOTAL: _("Count us only in the total"),
    Consent.NOT_AT_ALL: _("Do not count us"),
}
CONSENTS_TOLD: dict[Consent, Words] = {
    Consent.BY_MEASURE: _("A published figure may then be as small as one State."),
    Consent.BY_DIMENSION: _(
        "You enter the figure of a dimension only while others who chose the same hide you in it."
    ),
    Consent.IN_TOTAL: _(
        "You enter one figure for all measures, while others who chose the same hide you in it."
    ),
    Consent.NOT_AT_ALL: _("You are in no figure. This holds until you choose otherwise."),
}
REVIEW_REASONS: dict[ReviewReason, Words] = {
    ReviewReason.ANOTHER_IN_THE_YEAR: _("Another dimension is reviewed in this year already."),
    ReviewReason.WITHOUT_FOCUS: _("The review names no focus."),
    ReviewReason.WITHOUT_IMPACT: _("The contribution says nothing of impact."),
    ReviewReason.WITHOUT_LESSONS: _("The contribution says nothing of lessons learned."),
    ReviewReason.NOTHING_NAMED: _("The recommendation names no area or measure."),
}
PROPOSAL_REASONS: dict[ProposalReason, Words] = {
    ProposalReason.THROUGH_THE_CHAIRMANSHIP: _(
        "Proposals of Coordinators reach the body through the Chairmanship."
    ),
    ProposalReason.NOT_A_MEMBER: _("The proposal does not come from a Member State."),
    ProposalReason.NUMBER_IN_USE: _("A measure already has the number %(number)s."),
    ProposalReason.NUMBER_NOT_IN_USE: _("No measure has the number %(number)s on this day."),
    ProposalReason.EDITION_NOT_IN_FORCE: _("The edition in force is that of %(edition)s."),
}
CHOICE_REASONS: dict[ChoiceReason, Words] = {
    ChoiceReason.NOT_OF_A_MEMBER: _("Only a Member State tells what it carries out."),
    ChoiceReason.OF_ANOTHER_STATE: _("Each State tells its own choices only."),
    ChoiceReason.WITH_ONESELF: _("A State carries nothing out together with itself."),
    ChoiceReason.ENDS_BEFORE_IT_BEGINS: _("The end comes before the beginning."),
}
REVIEW_FAULTS: dict[ReviewFault, Words] = {
    ReviewFault.CALLED_ALREADY: _(
        "The note that asks for contributions to this review is written already."
    ),
    ReviewFault.NO_SUCH_REVIEW: _("There is no such review."),
    ReviewFault.NO_SUCH_DIMENSION: _("The dimension %(dimension)s is not known."),
    ReviewFault.NO_SUCH_AREA: _("The dimension has no area %(area)s."),
    ReviewFault.NO_SUCH_MEASURE: _("The measure %(measure)s is not in the Catalogue."),
    ReviewFault.NO_SUCH_EDITION: _("The edition %(edition)s is not known."),
    ReviewFault.NO_SUCH_PARTICIPANT: _("There is no Member State %(participant)s."),
    ReviewFault.NO_SUCH_DOCUMENT: _("The paper %(document)s is not in the register."),
    ReviewFault.NO_SUCH_DECISION: _("The decision %(decision)s is not recorded."),
    ReviewFault.NO_SUCH_RECOMMENDATION: _("The review has no such recommendation."),
    ReviewFault.NO_SUCH_PROPOSAL: _("There is no such proposal."),
    ReviewFault.NO_SUCH_CHOICE: _("There is no such choice."),
    ReviewFault.NOT_THE_REGISTRY: _("This is for the registry of the Secretariat."),
    ReviewFault.NOT_YOURS_TO_SAY: _(
        "An officer who may speak for the State does this. Ask your administrator for that right."
    ),
    ReviewFault.OPEN_ALREADY: _("The review %(review)s is open already."),
    ReviewFault.DAYS_REVERSED: _("The last day of the period is before the first."),
    ReviewFault.TEXT_MISSING: _("Write something: nothing was entered."),
    ReviewFault.FOLLOWED_ALREADY: _("The decision %(decision)s is named there already."),
    ReviewFault.WITHDRAWN_ALREADY: _("It was withdrawn before."),
    ReviewFault.ISSUED_ALREADY: _("The same text is in the register as %(document)s."),
    ReviewFault.NOBODY_NAMED: _("Name those with whom it is carried out: it is for them only."),
}
