"""Provisions as people cite them: the instrument's title in the reader's language, the number."""

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from clearinghouse.law.provisions import Provision, instruments


def cited(provision: Provision) -> str:
    """Return the citation of a provision in the language of the page."""
    title = instruments()[provision.instrument].title.in_language(get_language() or "en")
    return _("%(instrument)s, %(number)s") % {"instrument": title, "number": provision.number}


def with_provision(why: object, provision: Provision) -> str:
    """Return a reason of the law with the provision that it rests on."""
    return _("%(why)s (%(provision)s)") % {"why": why, "provision": cited(provision)}
