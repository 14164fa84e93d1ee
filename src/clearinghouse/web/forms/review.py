"""What may be typed about reviews, proposals and choices."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from clearinghouse.law.counting import Consent
from clearinghouse.law.distribution import Distribution
from clearinghouse.law.proposals import Origin
from clearinghouse.law.reviews import RecommendationKind
from clearinghouse.web.wording import DISTRIBUTIONS
from clearinghouse.web.words.review import CONSENTS, ORIGINS, RECOMMENDATION_KINDS

LONGEST_TITLE = 300
LONGEST_TEXT = 20_000
FIRST_YEAR, LAST_YEAR = 2000, 2199
Choices = Sequence[tuple[str, Any]]


def _day(label: Any, *, required: bool = True, help_text: Any = "") -> forms.DateField:
    return forms.DateField(
        label=label,
        required=required,
        help_text=help_text,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


def _text(label: Any, *, rows: int = 4, help_text: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        max_length=LONGEST_TEXT,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


def _line(label: Any, *, required: bool = False, help_text: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label, required=required, max_length=LONGEST_TITLE, help_text=help_text
    )


class _Choosing(forms.Form):
    """A form whose choices are given when it is made."""

    def __init__(self, *args: Any, choices: dict[str, Choices], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, given in choices.items():
            self.fields[name].choices = given  # type: ignore[attr-defined]


class ReviewForm(_Choosing):
    """A review to be opened."""

    dimension = forms.ChoiceField(label=_("Dimension"))
    year = forms.IntegerField(label=_("Year"), min_value=FIRST_YEAR, max_value=LAST_YEAR)
    since = _day(_("First day of the period"))
    until = _day(_("Last day of the period"))
    focus_en = _line(_("Focus in English"))
    focus_ru = _line(_("Focus in Russian"))
    focus_kk = _line(_("Focus in Kazakh"))
    before = _day(_("Contributions are asked for before"), required=False)
    note = forms.CharField(
        label=_("Symbol or address of the note that asks"), max_length=80, required=False
    )


class ContributionForm(_Choosing):
    """What a State contributes on an area."""

    state = forms.ChoiceField(label=_("Member State"))
    area = forms.ChoiceField(label=_("Priority area"), required=False)
    activities = _text(_("Activities"))
    impact = _text(_("Impact and effectiveness"))
    lessons = _text(_("Lessons learned"))
    strengthening = _text(_("Ways to strengthen implementation"))


class RecommendationForm(_Choosing):
    """A recommendation, with what it is about."""

    kind = forms.ChoiceField(
        label=_("What is recommended"),
        choices=[(each.value, RECOMMENDATION_KINDS[each]) for each in RecommendationKind],
    )
    source = forms.ChoiceField(label=_("Recommended by"), required=False)
    area = forms.ChoiceField(label=_("Priority area"), required=False)
    measure = forms.CharField(
        label=_("Measure"),
        max_length=80,
        required=False,
        help_text=_("Edition and number, such as 2021/2.2.3."),
    )
    text_en = _text(_("Text in English"))
    text_ru = _text(_("Text in Russian"))
    text_kk = _text(_("Text in Kazakh"))


class ProposalForm(_Choosing):
    """A measure to be added, or to be worded anew."""

    proposer = forms.ChoiceField(label=_("Proposed by"))
    origin = forms.ChoiceField(
        label=_("Where it comes from"), choices=[(each.value, ORIGINS[each]) for each in Origin]
    )
    edition = forms.ChoiceField(label=_("Edition of the Catalogue"))
    place = forms.ChoiceField(label=_("Dimension and priority area"))
    number = forms.CharField(label=_("Number in the Catalogue"), max_length=20)
    replaces = forms.BooleanField(label=_("It rewords the measure of this number"), required=False)
    title_en = _line(_("Measure in English"), required=True)
    title_ru = _line(_("Measure in Russian"))
    title_kk = _line(_("Measure in Kazakh"))
    reasons_en = _text(_("Reasons in English"))
    reasons_ru = _text(_("Reasons in Russian"))
    reasons_kk = _text(_("Reasons in Kazakh"))
    review = forms.CharField(widget=forms.HiddenInput, required=False, max_length=20)
    recommendation = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)

    def clean(self) -> dict[str, Any]:
        """Refuse signs by which the line of an effect is parted."""
        typed = super().clean() or {}
        for name in ("number", "title_en", "title_ru", "title_kk"):
            written = str(typed.get(name, ""))
            if "|" in written or (name == "number" and " " in written.strip()):
                self.add_error(name, _("Leave out the sign | and blanks within the number."))
        return typed


class ChoiceForm(_Choosing):
    """What a State tells of a measure that it carries out."""

    measure = forms.ChoiceField(label=_("Measure"))
    partners = forms.MultipleChoiceField(
        label=_("Together with"),
        required=False,
        help_text=_("States and organisations; nobody, if it is carried out alone."),
    )
    since = _day(_("Since"), required=False)
    until = _day(
        _("First day on which it is no longer carried out"),
        required=False,
        help_text=_("Left empty while it goes on."),
    )
    text = _text(_("What we wish to say of it"))
    distribution = forms.ChoiceField(
        label=_("Told to"),
        choices=[(each.value, DISTRIBUTIONS[each]) for each in Distribution],
        initial=Distribution.MEMBER_STATES.value,
        help_text=_("“Addressees only” are those named above and the Secretariat."),
    )


class ConsentForm(forms.Form):
    """How a State may be counted."""

    how = forms.ChoiceField(
        label=_("How we may be counted"),
        choices=[(each.value, CONSENTS[each]) for each in Consent],
        widget=forms.RadioSelect,
    )
