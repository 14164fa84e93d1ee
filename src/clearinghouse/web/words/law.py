"""The law's own words: how far a provision binds, and what became of it in the software."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from clearinghouse.law.provisions import Force, Later, Outside, Status

FORCES: dict[Force, str | Promise] = {
    Force.ADOPTED: _("Adopted: it binds"),
    Force.PRACTICE: _("Practice: it binds"),
    Force.RECOMMENDED: _("Recommended: it advises"),
    Force.DRAFT: _("Draft: it advises"),
}
STATUSES: dict[Status, str | Promise] = {
    Status.IMPLEMENTED: _("Implemented"),
    Status.ADVISES: _("Advises"),
    Status.WAITS: _("Waits for later work"),
    Status.NOT_FOR_SOFTWARE: _("Not for software"),
}
LATER: dict[Later, str | Promise] = {
    Later.CARRYING_OUT: _("Carrying the measures out"),
    Later.EXCHANGE: _("Exchange of information"),
}
OUTSIDE: dict[Outside, str | Promise] = {
    Outside.PRINCIPLE: _("A principle"),
    Outside.POLITICAL: _("A political statement"),
    Outside.STATES: _("For Member States to carry out"),
    Outside.ORGANISATION: _("A matter of the Secretariat's organisation"),
    Outside.RECORDED: _("Kept as a dated record"),
    Outside.PROGRAMME: _("A programme of work"),
    Outside.CONDUCT: _("A matter of the conduct of meetings"),
    Outside.TREATY: _("A formality of treaties"),
    Outside.WHOLE: _("Served by the house as a whole"),
}
