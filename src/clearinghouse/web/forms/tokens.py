"""What may be typed about a token: what it is for, and how long it lasts."""

from datetime import timedelta

from django import forms
from django.utils.translation import gettext_lazy as _

LASTS = (("30", _("30 days")), ("90", _("90 days")), ("180", _("180 days")), ("366", _("A year")))


class TokenForm(forms.Form):
    """A token to be made."""

    name = forms.CharField(
        label=_("What is it for?"),
        max_length=80,
        help_text=_("A name by which you will recognise it, such as “Nightly copy”."),
    )
    days = forms.ChoiceField(label=_("How long does it last?"), choices=LASTS, initial="90")

    @property
    def lasts(self) -> timedelta:
        """For how long the token is to open something."""
        return timedelta(days=int(self.cleaned_data["days"]))
