"""What may be typed about papers of the areas: parts, periods, rounds, comments, answers."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from clearinghouse.law.action_plans import Modality, Progress
from clearinghouse.law.concept_papers import PaperPart
from clearinghouse.papers.facts import ContactFacts
from clearinghouse.papers.kinds import AnswerKind
from clearinghouse.participants.kinds import Precision
from clearinghouse.web.forms.people import GROUND_AT_MOST, written_request
from clearinghouse.web.words.papers import ANSWERS, MODALITIES, PARTS, PROGRESS

LONGEST_PART = 60_000
LONGEST_COMMENT = 8_000
LONGEST_GROUND = 1_000
LONGEST_TITLE = 300
AN_ENTRY = "2021/NCT-GEN-1"
Choices = Sequence[tuple[str, Any]]


def day_field(label: Any, *, required: bool = True, help_text: Any = "") -> forms.DateField:
    """Return a field for a day."""
    return forms.DateField(
        label=label,
        required=required,
        help_text=help_text,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


def text_field(
    label: Any, *, rows: int, longest: int, required: bool = True, help_text: Any = ""
) -> forms.CharField:
    """Return a field for a text of several lines."""
    return forms.CharField(
        label=label,
        required=required,
        max_length=longest,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


class BeginningForm(forms.Form):
    """In whose name a draft is begun, where the registry begins it."""

    state = forms.ChoiceField(label=_("In the name of"), required=False)

    def __init__(self, *args: Any, states: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["state"].choices = [("", ""), *states]  # type: ignore[attr-defined]


class PartForm(forms.Form):
    """The text of a part, and the version that its writer has seen."""

    text = text_field(
        _("Text"),
        rows=16,
        longest=LONGEST_PART,
        required=False,
        help_text=_("A paragraph to a line. A number such as 1. or a) before it is understood."),
    )
    version = forms.IntegerField(min_value=0, widget=forms.HiddenInput)


class PeriodForm(forms.Form):
    """The period in which a paper is to apply."""

    first = day_field(_("First day"), required=False)
    last = day_field(
        _("Last day"),
        required=False,
        help_text=_("It may be the last day of the Coordinator’s term."),
    )
    version = forms.IntegerField(min_value=0, widget=forms.HiddenInput)


class RoundForm(forms.Form):
    """A round of consultation."""

    last_day = day_field(
        _("Comments until"), help_text=_("This day included, on the clocks of Astana.")
    )
    letter = text_field(
        _("What the delegations are told with it"),
        rows=4,
        longest=LONGEST_COMMENT,
        required=False,
    )


class CommentForm(forms.Form):
    """A comment of a delegation on a part."""

    state = forms.ChoiceField(label=_("Delegation"))
    part = forms.ChoiceField(
        label=_("Part"), choices=[(part.value, PARTS[part]) for part in PaperPart]
    )
    paragraph = forms.CharField(label=_("Paragraph"), max_length=40, required=False)
    text = text_field(_("Comment"), rows=4, longest=LONGEST_COMMENT, required=False)
    proposal = text_field(
        _("Words proposed instead"), rows=4, longest=LONGEST_COMMENT, required=False
    )

    def __init__(self, *args: Any, states: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["state"].choices = states  # type: ignore[attr-defined]


class AnswerForm(forms.Form):
    """What the drafters make of a comment."""

    kind = forms.ChoiceField(
        label=_("The comment is"), choices=[(kind.value, ANSWERS[kind]) for kind in AnswerKind]
    )
    text = text_field(
        _("Answer"),
        rows=3,
        longest=LONGEST_COMMENT,
        required=False,
        help_text=_("Needed unless the comment is taken up whole."),
    )


class MeetingForm(forms.Form):
    """The meeting that considers a draft."""

    meeting = forms.ChoiceField(label=_("Meeting"))

    def __init__(self, *args: Any, meetings: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["meeting"].choices = meetings  # type: ignore[attr-defined]


class GroundForm(forms.Form):
    """Why a draft is given up."""

    ground = text_field(_("Reason"), rows=3, longest=LONGEST_GROUND)


class BindingForm(forms.Form):
    """A document of the register that is the paper of an area."""

    document = forms.CharField(label=_("Symbol or address of the document"), max_length=80)
    author = forms.ChoiceField(label=_("Prepared by"), required=False)
    first = day_field(_("First day"), required=False)
    last = day_field(
        _("Last day"),
        required=False,
        help_text=_("Left empty where the paper does not say for which period it applies."),
    )

    def __init__(self, *args: Any, states: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["author"].choices = [("", ""), *states]  # type: ignore[attr-defined]


class ActivityForm(forms.Form):
    """An activity of a plan, as its Coordinator keeps it."""

    code = forms.RegexField(
        label=_("Number in the plan"),
        regex=r"^[A-Za-z0-9.]{1,16}$",
        help_text=format_lazy(_("Such as {number}"), number="ii.3"),
    )
    title_en = forms.CharField(label=_("Title in English"), max_length=LONGEST_TITLE)
    title_ru = forms.CharField(
        label=_("Title in Russian"), max_length=LONGEST_TITLE, required=False
    )
    title_kk = forms.CharField(label=_("Title in Kazakh"), max_length=LONGEST_TITLE, required=False)
    modality = forms.ChoiceField(
        label=_("How it is carried out"), choices=[(m.value, MODALITIES[m]) for m in Modality]
    )
    first = day_field(_("From"), required=False)
    last = day_field(_("Until"), required=False, help_text=_("Left empty for a single day."))
    precision = forms.ChoiceField(
        label=_("These days are known"),
        choices=[
            (Precision.DAY.value, _("to the day")),
            (Precision.MONTH.value, _("to the month")),
            (Precision.SPAN.value, _("as a period within which it takes place")),
        ],
    )
    states = forms.MultipleChoiceField(label=_("Responsible Member States"), required=False)
    organisations = forms.CharField(
        label=_("Organisations taking part"), max_length=LONGEST_TITLE, required=False
    )
    indicators = text_field(
        _("How one can tell that it has succeeded"),
        rows=3,
        longest=LONGEST_COMMENT,
        required=False,
    )
    times_a_year = forms.IntegerField(
        label=_("Times a year"),
        min_value=0,
        max_value=52,
        initial=0,
        help_text=_("0 where it has no rhythm."),
    )
    measures = forms.CharField(
        label=_("Measures of the Catalogue"),
        max_length=LONGEST_TITLE,
        required=False,
        help_text=format_lazy(
            _("Edition and number, separated by commas, such as {example}"), example=AN_ENTRY
        ),
    )
    version = forms.IntegerField(min_value=0, initial=0, widget=forms.HiddenInput)

    def __init__(self, *args: Any, states: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["states"].choices = states  # type: ignore[attr-defined]

    def clean_measures(self) -> tuple[tuple[str, str], ...]:
        """Return the measures as pairs of an edition and a number."""
        found = []
        for each in filter(None, (p.strip() for p in self.cleaned_data["measures"].split(","))):
            edition, slash, key = each.partition("/")
            if not slash or not key:
                raise forms.ValidationError(
                    _("Write edition and number, such as %(example)s"),
                    params={"example": AN_ENTRY},
                )
            found.append((edition, key))
        return tuple(found)


class ProgressForm(forms.Form):
    """How far an activity has come."""

    progress = forms.ChoiceField(
        label=_("It is"), choices=[(each.value, PROGRESS[each]) for each in Progress]
    )
    noted_on = day_field(_("On the day"))
    note = forms.CharField(label=_("Note"), max_length=LONGEST_GROUND, required=False)


class HeldForm(forms.Form):
    """What was held on a day."""

    held_on = day_field(_("Held on"))
    title = forms.CharField(label=_("What was held"), max_length=LONGEST_TITLE, required=False)


class ReviewForm(forms.Form):
    """Which body reviewed a plan."""

    body = forms.ChoiceField(
        label=_("Body"), choices=[("SWG", "SWG"), ("SOC", "SOC")], initial="SOC"
    )
    reviewed_on = day_field(_("Reviewed on"))


class ContactForm(forms.Form):
    """The contact of a delegation in a network."""

    office = forms.CharField(
        label=pgettext_lazy("a desk", "Office"),
        max_length=LONGEST_TITLE,
        help_text=_("An office, not a person."),
    )
    email = forms.EmailField(label=_("E-mail"))
    phone = forms.CharField(label=_("Telephone"), max_length=40, required=False)
    languages = forms.MultipleChoiceField(
        label=_("Languages in which it answers"),
        choices=[("en", _("English")), ("ru", _("Russian")), ("kk", _("Kazakh"))],
        widget=forms.CheckboxSelectMultiple,
    )
    opens = forms.TimeField(
        label=_("Working hours from"), widget=forms.TimeInput(attrs={"type": "time"})
    )
    closes = forms.TimeField(
        label=_("Working hours until"), widget=forms.TimeInput(attrs={"type": "time"})
    )
    zone = forms.CharField(label=_("On the clocks of"), max_length=60, initial="Asia/Almaty")
    deputy_office = forms.CharField(
        label=_("Office of the deputy"), max_length=LONGEST_TITLE, required=False
    )
    deputy_email = forms.EmailField(label=_("E-mail of the deputy"), required=False)
    deputy_phone = forms.CharField(
        label=_("Telephone of the deputy"), max_length=40, required=False
    )

    def facts(self) -> ContactFacts:
        """Return the contact that was typed, as operations take it."""
        typed = {field.name: self.cleaned_data[field.name] for field in fields(ContactFacts)}
        return ContactFacts(**{**typed, "languages": tuple(typed["languages"])})


class ContactOnNoteForm(ContactForm):
    """The contact of a State that has named it in writing."""

    def __init__(self, *args: Any, states: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        asked = {
            "participant": forms.ChoiceField(label=_("Delegation"), choices=[("", ""), *states]),
            "ground": written_request(),
        }
        self.fields = {**asked, **self.fields}


class EndOfContactForm(forms.Form):
    """Why a contact is taken out; the registry does so on a note alone."""

    def __init__(self, *args: Any, on_note: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        reason = forms.CharField(label=_("Reason"), max_length=GROUND_AT_MOST, required=False)
        self.fields["ground"] = written_request() if on_note else reason


class ExtensionForm(forms.Form):
    """The period of a paper as a decision extended it."""

    first = day_field(_("First day"))
    last = day_field(_("Last day"))
    decision = forms.CharField(label=_("Under the decision"), max_length=120, required=False)
