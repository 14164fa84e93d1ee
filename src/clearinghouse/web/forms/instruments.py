"""What may be typed about instruments: deposits, statements, the whole list, reminders."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from clearinghouse.procedures.kinds import Deed, StatementKind
from clearinghouse.web.forms.resources import day_field, text_field
from clearinghouse.web.words.procedures import DEEDS, STATEMENT_KINDS

Choices = Sequence[tuple[str, Any]]


class _OfAState(forms.Form):
    state = forms.ChoiceField(label=pgettext_lazy("country", "State"))

    def __init__(self, *args: Any, states: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["state"].choices = states  # type: ignore[attr-defined]


class DepositForm(_OfAState):
    """What a State did, and the note by which the depositary told it."""

    deed = forms.ChoiceField(label=_("Deed"), choices=[(each.value, DEEDS[each]) for each in Deed])
    done_on = day_field(_("Done on"))
    notified_on = day_field(_("Depositary notified on"))
    document = forms.CharField(
        label=_("Note of the depositary"),
        max_length=120,
        help_text=_("Its number or symbol in the register."),
    )


class StatedForm(_OfAState):
    """What a State said on signing or ratifying."""

    kind = forms.ChoiceField(
        label=_("What it attaches"),
        choices=[(each.value, STATEMENT_KINDS[each]) for each in StatementKind],
    )
    made_on = day_field(_("Made on"))
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)
    text = text_field(_("Text"), required=True, rows=5)
    document = forms.CharField(
        label=_("Document"),
        max_length=120,
        required=False,
        help_text=_("Its number or symbol in the register."),
    )


class WholeForm(forms.Form):
    """The day as on which the list of acts is whole."""

    on = day_field(
        _("Whole as on"),
        help_text=_("From then on the house reckons from the list: who is missing, what follows."),
    )


class RemindForm(forms.Form):
    """The States to which a note is drafted."""

    states = forms.MultipleChoiceField(
        label=_("States to be reminded"), widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, states: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["states"].choices = states  # type: ignore[attr-defined]
