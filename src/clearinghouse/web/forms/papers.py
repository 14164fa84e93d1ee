"""What may be typed about papers of the areas: parts, periods, rounds, comments, answers."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from clearinghouse.law.concept_papers import Part
from clearinghouse.papers.kinds import AnswerKind
from clearinghouse.web.words.papers import ANSWERS, PARTS

LONGEST_PART = 60_000
LONGEST_COMMENT = 8_000
LONGEST_GROUND = 1_000
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
    part = forms.ChoiceField(label=_("Part"), choices=[(part.value, PARTS[part]) for part in Part])
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


class ExtensionForm(forms.Form):
    """The period of a paper as a decision extended it."""

    first = day_field(_("First day"))
    last = day_field(_("Last day"))
    decision = forms.CharField(label=_("Under the decision"), max_length=120, required=False)
