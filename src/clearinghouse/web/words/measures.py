"""The Catalogue, the List of Coordinators and tenures in words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from clearinghouse.law.coordination import ChangeKind, Role
from clearinghouse.measures.faults import MeasureFault
from clearinghouse.measures.kinds import Completeness, ConcernKind, MeasureKind
from clearinghouse.measures.views import DifferenceKind, TenureState

MEASURE_KINDS: dict[MeasureKind, str | Promise] = {
    MeasureKind.PROVISION: _("General provision"),
    MeasureKind.MEASURE: _("Measure"),
    MeasureKind.ITEM: _("Part of a measure"),
}
COMPLETENESS: dict[Completeness, str | Promise] = {
    Completeness.KNOWN: _("Known in full"),
    Completeness.PARTLY: _("Known in part"),
    Completeness.UNKNOWN: _("Not known to this house"),
}
CONCERNS: dict[ConcernKind, str | Promise] = {
    ConcernKind.STATES: _("Contains its text"),
    ConcernKind.INTRODUCES: _("Introduces or changes it"),
    ConcernKind.IMPLEMENTS: _("Says how it is carried out"),
    ConcernKind.MENTIONS: _("Speaks of it"),
}
DIFFERENCES: dict[DifferenceKind, str | Promise] = {
    DifferenceKind.ADDED: pgettext_lazy("change of the Catalogue", "Added"),
    DifferenceKind.REWORDED: pgettext_lazy("change of the Catalogue", "Reworded"),
    DifferenceKind.RENUMBERED: pgettext_lazy(
        "change of the Catalogue", "Continued under another number"
    ),
    DifferenceKind.ENDED: pgettext_lazy("change of the Catalogue", "Ended"),
    DifferenceKind.NOT_TRACED: pgettext_lazy(
        "change of the Catalogue", "What became of it is not known"
    ),
}
ROLES: dict[Role, str | Promise] = {
    Role.COORDINATOR: _("Coordinator"),
    Role.CO_COORDINATOR: _("Co-coordinator"),
}
TENURE_STATES: dict[TenureState, str | Promise] = {
    TenureState.HELD: pgettext_lazy("tenure", "serving"),
    TenureState.TO_COME: pgettext_lazy("tenure", "not begun"),
    TenureState.OVER: pgettext_lazy("tenure", "term ended"),
}
LIST_CHANGES: dict[ChangeKind, str | Promise] = {
    ChangeKind.APPOINTED: pgettext_lazy("change of the List", "Appointed"),
    ChangeKind.RENEWED: pgettext_lazy("change of the List", "Appointed for a further term"),
    ChangeKind.TERM_CHANGED: pgettext_lazy("change of the List", "Given another term"),
    ChangeKind.ENDED: pgettext_lazy("change of the List", "No longer serves"),
    ChangeKind.DELISTED: pgettext_lazy("change of the List", "Earlier term no longer shown"),
}
MEASURE_FAULTS: dict[MeasureFault, str | Promise] = {
    MeasureFault.NO_SUCH_EDITION: _("There is no edition %(edition)s of the Catalogue."),
    MeasureFault.NO_SUCH_MEASURE: _("The Catalogue has no measure %(measure)s."),
    MeasureFault.NO_SUCH_AREA: _("There is no priority area %(area)s."),
    MeasureFault.NO_SUCH_DIMENSION: _("There is no dimension %(dimension)s."),
    MeasureFault.NO_SUCH_PARTICIPANT: _("There is no participant %(participant)s."),
    MeasureFault.NO_SUCH_DECISION: _("The decision %(decision)s is not recorded."),
    MeasureFault.NO_SUCH_DOCUMENT: _("The register holds no such document."),
    MeasureFault.NO_SUCH_PARAGRAPH: _("The document has no paragraph %(paragraph)s."),
    MeasureFault.NO_MEASURE_OF_THE_EDITION: _(
        "No paragraph bears the number of a measure that is known of the edition %(edition)s. The "
        "document stays in the register; accept this finding once those measures are entered."
    ),
    MeasureFault.EDITION_NOT_IN_FORCE: _(
        "The edition %(edition)s of the Catalogue was not in force on %(day)s."
    ),
    MeasureFault.AMENDED_OTHERWISE: _(
        "For %(day)s another amendment of the Catalogue is recorded."
    ),
    MeasureFault.LIST_WITHOUT_ROWS: _("The List names nobody."),
    MeasureFault.LIST_NAMES_A_STATE_TWICE: _(
        "The List names %(participant)s twice in one role in one area for the same term."
    ),
    MeasureFault.NOTHING_TO_END: _(
        "%(participant)s does not hold this role in the area %(area)s on that day."
    ),
    MeasureFault.NOT_A_DECISION_IN_FORCE: _(
        "The decision %(decision)s puts nothing in force: its verb only recommends, calls or notes."
    ),
}
