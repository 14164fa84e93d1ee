"""Follow-up, the Road Map and the Fund in words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from clearinghouse.law.follow_up import BearerKind, FollowUpStand
from clearinghouse.law.fund import FundReason, ProjectStage, ProjectStepKind
from clearinghouse.law.road_map import RoadMapStage
from clearinghouse.resources.faults import ResourceFault
from clearinghouse.resources.kinds import ContributionKind, ContributionTo, Publicity

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
ROAD_MAP_STAGES: dict[RoadMapStage, Words] = {
    RoadMapStage.NOT_BEGUN: pgettext_lazy("item of the Road Map", "nothing known yet"),
    RoadMapStage.UNDER_DISCUSSION: pgettext_lazy("item of the Road Map", "under discussion"),
    RoadMapStage.DRAFTED: pgettext_lazy("item of the Road Map", "drafted"),
    RoadMapStage.DECIDED_IN_PART: pgettext_lazy("item of the Road Map", "decided in part"),
    RoadMapStage.DECIDED: pgettext_lazy("item of the Road Map", "decided"),
}
PROJECT_STEPS: dict[ProjectStepKind, Words] = {
    ProjectStepKind.CONSIDERED: pgettext_lazy("step of a project", "Considered by the Committee"),
    ProjectStepKind.RECOMMENDED: pgettext_lazy("step of a project", "Recommended by the Committee"),
    ProjectStepKind.NOT_RECOMMENDED: pgettext_lazy(
        "step of a project", "Not recommended by the Committee"
    ),
    ProjectStepKind.DECIDED: pgettext_lazy("step of a project", "Decided"),
    ProjectStepKind.BEGUN: pgettext_lazy("step of a project", "Begun"),
    ProjectStepKind.REPORTED: pgettext_lazy("step of a project", "Reported"),
    ProjectStepKind.COMPLETED: pgettext_lazy("step of a project", "Completed"),
    ProjectStepKind.WITHDRAWN: pgettext_lazy("step of a project", "Withdrawn"),
}
PROJECT_STAGES: dict[ProjectStage, Words] = {
    ProjectStage.PROPOSED: pgettext_lazy("project", "proposed"),
    ProjectStage.CONSIDERED: pgettext_lazy("project", "considered"),
    ProjectStage.RECOMMENDED: pgettext_lazy("project", "recommended"),
    ProjectStage.NOT_RECOMMENDED: pgettext_lazy("project", "not recommended"),
    ProjectStage.APPROVED: pgettext_lazy("project", "approved"),
    ProjectStage.NOT_APPROVED: pgettext_lazy("project", "not approved"),
    ProjectStage.UNDER_WAY: pgettext_lazy("project", "under way"),
    ProjectStage.REPORTED: pgettext_lazy("project", "reported on"),
    ProjectStage.COMPLETED: pgettext_lazy("project", "completed"),
    ProjectStage.WITHDRAWN: pgettext_lazy("project", "withdrawn"),
}
CONTRIBUTION_KINDS: dict[ContributionKind, Words] = {
    ContributionKind.MONEY: pgettext_lazy("contribution", "in money"),
    ContributionKind.IN_KIND: pgettext_lazy("contribution", "in kind"),
}
GIVEN_TO: dict[ContributionTo, Words] = {
    ContributionTo.FUND: pgettext_lazy("contribution", "The CICA Fund"),
    ContributionTo.BUDGET: pgettext_lazy("contribution", "The budget of the Secretariat"),
    ContributionTo.PROJECT: pgettext_lazy("contribution", "A project"),
}
PUBLICITIES: dict[Publicity, Words] = {
    Publicity.PUBLIC: pgettext_lazy("wish of a donor", "told to everybody"),
    Publicity.MEMBER_STATES: pgettext_lazy("wish of a donor", "told to Member States"),
    Publicity.UNNAMED: pgettext_lazy("wish of a donor", "told to Member States without the name"),
}
FUND_REASONS: dict[FundReason, Words] = {
    FundReason.NOT_BY_SENIOR_OFFICIALS: _("Projects are approved by senior officials."),
    FundReason.NOTHING_APPROVED: _("The decision puts nothing into force: nothing is approved."),
    FundReason.COMMITTEE_DID_NOT_RECOMMEND: _(
        "No recommendation of the Project Review Committee is known."
    ),
    FundReason.NOT_APPROVED: _("No decision that approves the project is known."),
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
    ResourceFault.NO_SUCH_POINT: _("The Road Map has eight items, and no item %(number)s."),
    ResourceFault.PROGRESS_WITHOUT_GROUND: _("Name a decision, a document or a source."),
    ResourceFault.NAMES_WHAT_IS_RESTRICTED: _(
        "It would be told to everybody and names a paper that is not public."
    ),
    ResourceFault.TITLE_EMPTY: _("Give it a name in English."),
    ResourceFault.NO_SUCH_PROJECT: _("There is no such project."),
    ResourceFault.NO_SUCH_PARTICIPANT: _("%(participant)s is no participant who could do this."),
    ResourceFault.NO_SUCH_CONTRIBUTION: _("There is no such contribution."),
    ResourceFault.NO_SUCH_SECONDMENT: _("There is no such secondment."),
    ResourceFault.NO_AMOUNT: _("Enter an amount above nought."),
    ResourceFault.NO_SUCH_CURRENCY: _(
        "%(currency)s is no currency. Write its three letters, such as USD."
    ),
    ResourceFault.DECISION_MISSING: _("Name the decision: approval follows from it."),
    ResourceFault.REPORT_MISSING: _("Name the document that is the report."),
    ResourceFault.PROJECT_IS_OVER: _("The project is completed or withdrawn."),
    ResourceFault.PROPOSED_ALREADY: _("Your State has proposed this project today already."),
    ResourceFault.NOT_A_MEMBER: _("Only an officer of a Member State does this."),
    ResourceFault.NOT_YOUR_PROPOSAL: _("Only the State that proposed a project withdraws it."),
    ResourceFault.PROJECT_MISSING: _("Choose the project for which it is given."),
    ResourceFault.IN_POST_ALREADY: _("The post has been taken up already."),
    ResourceFault.NOT_IN_POST: _("Nobody serves in this post by this secondment."),
}
