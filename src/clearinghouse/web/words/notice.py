"""Fair notice in words: what is remarked about the working time that a capital gets."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from clearinghouse.law.fair_notice import NoticeReason
from clearinghouse.law.ruling import Remark

NOTICE_REASONS: Mapping[NoticeReason, str | Promise] = {
    NoticeReason.FEW_DAYS: _("Full working days: %(days)s; fewer than %(target)s."),
    NoticeReason.NO_TIME: _("The capital has no working time before the deadline."),
    NoticeReason.LATE_VERSION: _("Its language version comes after the deadline."),
    NoticeReason.HOLIDAYS_UNKNOWN: _(
        "Not all its public holidays are known: it may get less than is shown."
    ),
}


def remark_words(remark: Remark) -> str:
    """Return a remark about notice in the reader's language."""
    assert isinstance(remark.reason, NoticeReason)
    return str(NOTICE_REASONS[remark.reason]) % remark.about
