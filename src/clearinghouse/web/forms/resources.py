"""What may be typed about follow-up, the Road Map and the Fund."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from clearinghouse.law.distribution import Distribution
from clearinghouse.law.follow_up import NAMED, Bearer, BearerKind, FollowUpStand
from clearinghouse.law.periods import months_after
from clearinghouse.participants.kinds import Precision
from clearinghouse.web.wording import DISTRIBUTIONS
from clearinghouse.web.words.resources import BEARER_KINDS, FOLLOW_UP_STANDS

LONGEST_TEXT = 2_000
LONGEST_NAME = 300
Choices = Sequence[tuple[str, Any]]
TOLD_TO = (Distribution.MEMBER_STATES, Distribution.PUBLIC)
MONTH = len("2023-10")


def day_field(label: Any, *, required: bool = True, help_text: Any = "") -> forms.DateField:
    """Return the field of a day."""
    return forms.DateField(
        label=label,
        required=required,
        help_text=help_text,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


def distribution_field() -> forms.ChoiceField:
    """Return the field that says who is told."""
    return forms.ChoiceField(
        label=_("Distribution"), choices=[(each.value, DISTRIBUTIONS[each]) for each in TOLD_TO]
    )


def text_field(
    label: Any, *, required: bool = False, rows: int = 2, **given: Any
) -> forms.CharField:
    """Return the field of a text of some lines."""
    return forms.CharField(
        label=label,
        required=required,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": rows}),
        **given,
    )


def read_due(typed: str) -> tuple[date | None, Precision]:
    """Return the first day too late and how exactly it is known; raises ValueError if unclear.

    "2023-10-01" is a day before which something is due, "2023-10" a month within which it is.
    """
    written = typed.strip()
    if not written:
        return None, Precision.UNKNOWN
    if len(written) == MONTH:
        return months_after(date.fromisoformat(f"{written}-01"), 1), Precision.MONTH
    return date.fromisoformat(written), Precision.DAY


class FollowUpForm(forms.Form):
    """What a paragraph asks for, and of whom."""

    decision = forms.CharField(
        label=_("Decision"),
        max_length=160,
        help_text=_("Its key, such as SOC/2023-II/DEC/1#para-6."),
    )
    kind = forms.ChoiceField(
        label=_("Who is asked"),
        choices=[(each.value, BEARER_KINDS[each]) for each in BearerKind],
    )
    state = forms.ChoiceField(label=_("Which Member State"), required=False)
    body = forms.ChoiceField(label=_("Which body"), required=False)
    area = forms.ChoiceField(label=_("Which area"), required=False)
    task_en = text_field(_("What is asked for, in English"), required=True)
    task_ru = text_field(_("What is asked for, in Russian"))
    task_kk = text_field(_("What is asked for, in Kazakh"))
    due = forms.CharField(
        label=_("Due"),
        max_length=10,
        required=False,
        help_text=_("Before a day, such as 2023-10-01; within a month, such as 2023-10; or empty."),
    )
    distribution = distribution_field()

    def __init__(
        self, *args: Any, states: Choices, bodies: Choices, areas: Choices, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        for name, choices in (("state", states), ("body", bodies), ("area", areas)):
            self.fields[name].choices = [("", ""), *choices]  # type: ignore[attr-defined]

    def clean_due(self) -> tuple[date | None, Precision]:
        """Return the first day too late and how exactly it is known."""
        try:
            return read_due(self.cleaned_data["due"])
        except ValueError:
            raise forms.ValidationError(
                _("Write a day as 2023-10-01 or a month as 2023-10.")
            ) from None

    def clean(self) -> dict[str, Any]:
        """Ask for the State, body or area where the kind needs one."""
        typed = super().clean() or {}
        kind = BearerKind(typed["kind"]) if typed.get("kind") else None
        if kind is None:
            return typed
        wanted = {
            BearerKind.STATE: "state",
            BearerKind.BODY: "body",
            BearerKind.COORDINATORS: "area",
        }.get(kind, "")
        code = typed.get(wanted, "") if wanted else ""
        if kind in NAMED and not code:
            self.add_error(wanted, _("Choose which one."))
        else:
            typed["bearer"] = Bearer(kind, code)
        return typed


class MoveForm(forms.Form):
    """How a follow-up stands from a day on, and what shows it."""

    stand = forms.ChoiceField(
        label=_("Standing"),
        choices=[(each.value, FOLLOW_UP_STANDS[each]) for each in FollowUpStand],
    )
    moved_on = day_field(_("Since"))
    document = forms.CharField(
        label=_("Document that shows it"),
        max_length=120,
        required=False,
        help_text=_("Its symbol in the register."),
    )
    superseded_by = forms.CharField(
        label=_("Decision that takes its place"), max_length=160, required=False
    )
    note = text_field(_("Note"))
