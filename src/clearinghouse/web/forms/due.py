"""What may be typed about a plan backwards: the day of adoption, the way to it, and the days."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from clearinghouse.law.backward_planning import Route
from clearinghouse.law.fair_notice import TARGET_DAYS
from clearinghouse.web.words.due import ROUTES

LONGEST = 20
FIRST_YEAR, LAST_YEAR = 2000, 2100


class BackwardsForm(forms.Form):
    """An adoption that is wished for."""

    adopt_on = forms.DateField(
        label=_("To be adopted on"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    route = forms.TypedChoiceField(
        label=_("How it is adopted"),
        coerce=Route,
        choices=[(each.value, ROUTES[each]) for each in Route],
    )
    days = forms.IntegerField(
        label=_("Full working days for every capital at each stage"),
        min_value=1,
        max_value=LONGEST,
        initial=TARGET_DAYS,
        help_text=_("No text sets a number; five is a working week."),
    )

    def clean_adopt_on(self) -> Any:
        """Refuse a year for which no calendar of the capitals can be reckoned."""
        day = self.cleaned_data["adopt_on"]
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise forms.ValidationError(
                _("Give a day between %(first)s and %(last)s."),
                params={"first": FIRST_YEAR, "last": LAST_YEAR},
            )
        return day
