"""Follow-up, the Road Map and the Fund in words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from clearinghouse.law.follow_up import BearerKind, FollowUpStand
from clearinghouse.resources.faults import ResourceFault

Words = str | Promise

BEARER_KINDS: dict[BearerKind, Words] = {
    BearerKind.MEMBER_STATES: pgettext_lazy("who is asked", "Member States"),
    BearerKind.STATE: pgettext_lazy("who is asked", "A Member State"),
    BearerKind.BODY: pgettext_lazy("who is asked", "A body"),
    BearerKind.SECRETARIAT: pgettext_lazy("who is asked", "The Secretariat"),
    BearerKind.CHAIRMANSHIP: pgettext_lazy("who is asked", "The Chairmanship"),
    BearerKind.COORDINATORS: pgettext_lazy("who is asked", "Coordinators of an area"),
}
FOLLOW_UP_STANDS: dict[FollowUpStand, Words] = {
    FollowUpStand.OPEN: pgettext_lazy("follow-up", "open"),
    FollowUpStand.DONE: pgettext_lazy("follow-up", "done"),
    FollowUpStand.SUPERSEDED: pgettext_lazy("follow-up", "superseded by a decision"),
}
RESOURCE_FAULTS: dict[ResourceFault, Words] = {
    ResourceFault.NOT_THE_REGISTRY: _("Only the registry of the Secretariat does this."),
    ResourceFault.NO_SUCH_DECISION: _("No decision has the key %(decision)s."),
    ResourceFault.NO_SUCH_FOLLOW_UP: _("There is no such follow-up."),
    ResourceFault.NO_SUCH_DOCUMENT: _(
        "The register holds no document %(document)s. Write its symbol as in the register."
    ),
    ResourceFault.NO_SUCH_BEARER: _(
        "%(bearer)s is neither a Member State, a body nor an area of today."
    ),
    ResourceFault.TASK_EMPTY: _("Say in English what is asked for."),
    ResourceFault.ASKED_ALREADY: _("The same is entered for the same bearer already."),
    ResourceFault.DUE_BEFORE_IT_WAS_DECIDED: _(
        "The decision was taken on %(decided)s: what it asks for is due later."
    ),
    ResourceFault.MORE_OPEN_THAN_ITS_DECISION: _(
        "The decision is not public, so what it asks for is told to Member States only."
    ),
    ResourceFault.STANDS_SO_ALREADY: _("It stands so already."),
    ResourceFault.MOVED_BEFORE: _("The day must not be before %(day)s."),
    ResourceFault.DAY_TO_COME: _("The day %(day)s has not come."),
    ResourceFault.EVIDENCE_MISSING: _("Name the document that shows it, or say what does."),
    ResourceFault.REASON_MISSING: _("Say why it is open again."),
    ResourceFault.SUPERSEDING_DECISION_MISSING: _("Name the decision that takes its place."),
    ResourceFault.SUPERSEDED_BY_AN_EARLIER_ONE: _(
        "%(decision)s cannot take its place: it is the same decision, or an earlier one."
    ),
}
