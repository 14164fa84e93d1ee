"""What differs between languages and revisions, in words and letters."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from clearinghouse.text.parity import Parity
from clearinghouse.text.redline import Fate

PARITIES: dict[Parity, str | Promise] = {
    Parity.MISSING: _("The paragraph is missing"),
    Parity.ADDITIONAL: _("The paragraph is additional"),
    Parity.NUMBERING: _("Another number"),
    Parity.NUMBERS: _("Other figures"),
    Parity.DATES: _("Other dates"),
    Parity.SYMBOLS: _("Other symbols"),
    Parity.LOOK_ALIKES: _("Letters of another alphabet in a symbol"),
    Parity.NAMES: _("Other names"),
    Parity.BRACKETS: _("Other brackets"),
    Parity.EMPHASIS: _("Other emphasis"),
    Parity.LENGTH: _("Much shorter or longer"),
    Parity.TABLE_SHAPE: _("Another shape of the table"),
    Parity.EMPTY_CELLS: _("Other cells are empty"),
}
FATES: dict[Fate, str | Promise] = {
    Fate.KEPT: _("Unchanged"),
    Fate.AMENDED: _("Altered"),
    Fate.INSERTED: pgettext_lazy("a paragraph", "Added"),
    Fate.DELETED: _("Deleted"),
    Fate.LEFT: _("Moved from here"),
    Fate.MOVED: _("Moved here"),
}
LETTERS: dict[Fate, str] = {
    Fate.AMENDED: "M",
    Fate.INSERTED: "A",
    Fate.DELETED: "D",
    Fate.LEFT: "V",
    Fate.MOVED: "V",
}
STYLES: dict[Fate, str] = {
    Fate.KEPT: "",
    Fate.AMENDED: "altered",
    Fate.INSERTED: "added",
    Fate.DELETED: "removed",
    Fate.LEFT: "removed",
    Fate.MOVED: "moved",
}
