"""What may be typed about follow-up, the Road Map and the Fund."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from clearinghouse.law.distribution import Distribution
from clearinghouse.law.follow_up import NAMED, Bearer, BearerKind, FollowUpStand
from clearinghouse.law.fund import ProjectStepKind
from clearinghouse.law.periods import months_after
from clearinghouse.law.road_map import RoadMapStage
from clearinghouse.participants.facts import Words
from clearinghouse.participants.kinds import Precision
from clearinghouse.resources.kinds import ContributionKind, ContributionTo, Publicity
from clearinghouse.web.wording import DISTRIBUTIONS
from clearinghouse.web.words.resources import (
    BEARER_KINDS,
    CONTRIBUTION_KINDS,
    FOLLOW_UP_STANDS,
    GIVEN_TO,
    PROJECT_STEPS,
    PUBLICITIES,
    ROAD_MAP_STAGES,
)

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


def _amount() -> forms.DecimalField:
    return forms.DecimalField(
        label=_("Amount"), max_digits=14, decimal_places=2, min_value=Decimal("0.01")
    )


def _currency() -> forms.CharField:
    return forms.RegexField(
        r"^[A-Z]{3}$",
        label=_("Currency"),
        max_length=3,
        initial="USD",
        help_text=_("Its three letters, such as USD."),
    )


def _name(label: Any, *, required: bool = False) -> forms.CharField:
    return forms.CharField(label=label, max_length=LONGEST_NAME, required=required)


def _symbol(label: Any) -> forms.CharField:
    return forms.CharField(
        label=label, max_length=120, required=False, help_text=_("Its symbol in the register.")
    )


class ProgressForm(forms.Form):
    """What happened to an item of the Road Map, and on what ground that is known."""

    number = forms.TypedChoiceField(label=_("Item of the Road Map"), coerce=int)
    happened_on = day_field(_("Day"))
    stage = forms.ChoiceField(
        label=_("How far it has come"),
        choices=[(each.value, ROAD_MAP_STAGES[each]) for each in RoadMapStage],
    )
    text_en = text_field(_("What happened, in English"), required=True)
    text_ru = text_field(_("What happened, in Russian"))
    text_kk = text_field(_("What happened, in Kazakh"))
    decision = forms.CharField(
        label=_("Decision"),
        max_length=160,
        required=False,
        help_text=_("Its key, such as SOC/2023-II/DEC/1#para-6."),
    )
    document = _symbol(_("Document"))
    sources = text_field(_("Sources"), help_text=_("One to a line."))

    def __init__(self, *args: Any, items: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["number"].choices = items  # type: ignore[attr-defined]


class ProposalForm(forms.Form):
    """What a State proposes that the Fund should pay for."""

    title_en = _name(_("Title in English"), required=True)
    title_ru = _name(_("Title in Russian"))
    title_kk = _name(_("Title in Kazakh"))
    purpose_en = text_field(_("Purpose, in English"))
    purpose_ru = text_field(_("Purpose, in Russian"))
    purpose_kk = text_field(_("Purpose, in Kazakh"))
    amount = _amount()
    currency = _currency()
    document = _symbol(_("Document"))
    distribution = distribution_field()

    def proposal(self) -> dict[str, Any]:
        """Return what was typed, as operations take it."""
        typed = self.cleaned_data
        return {
            "title": Words(typed["title_en"], typed["title_ru"], typed["title_kk"]),
            "purpose": Words(typed["purpose_en"], typed["purpose_ru"], typed["purpose_kk"]),
            "amount": typed["amount"],
            "currency": typed["currency"],
            "document": typed["document"],
            "distribution": Distribution(typed["distribution"]),
        }


class ProjectForm(ProposalForm):
    """A project as it was proposed otherwise than here."""

    proposer = forms.ChoiceField(label=_("Who proposes it"))
    proposed_on = day_field(_("Proposed on"))
    field_order = (
        *("proposer", "title_en", "title_ru", "title_kk", "purpose_en", "purpose_ru"),
        *("purpose_kk", "proposed_on", "amount", "currency", "document", "distribution"),
    )

    def __init__(self, *args: Any, participants: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["proposer"].choices = participants  # type: ignore[attr-defined]


class WithdrawalForm(forms.Form):
    """Why a State withdraws what it proposed."""

    note = text_field(_("Note"))


class StepForm(forms.Form):
    """A step of a project; approval is never typed, it follows from the decision."""

    kind = forms.ChoiceField(
        label=_("Step"), choices=[(each.value, PROJECT_STEPS[each]) for each in ProjectStepKind]
    )
    taken_on = day_field(_("Day"))
    decision = forms.CharField(
        label=_("Decision"),
        max_length=160,
        required=False,
        help_text=_("For what was decided: approval follows from the decision."),
    )
    document = _symbol(_("Document"))
    note = text_field(_("Note"))


class ContributionForm(forms.Form):
    """What a donor announces."""

    donor = forms.ChoiceField(label=_("Donor"))
    kind = forms.ChoiceField(
        label=_("Kind"),
        choices=[(each.value, CONTRIBUTION_KINDS[each]) for each in ContributionKind],
    )
    given_to = forms.ChoiceField(
        label=_("Given to"), choices=[(each.value, GIVEN_TO[each]) for each in ContributionTo]
    )
    project = forms.ChoiceField(label=_("Project"), required=False)
    amount = _amount()
    currency = _currency()
    pledged_on = day_field(_("Announced on"))
    due_before = day_field(
        _("Expected before"), required=False, help_text=_("The first day too late, or empty.")
    )
    purpose = text_field(_("Purpose"))
    publicity = forms.ChoiceField(
        label=_("The donor’s wish"),
        choices=[(each.value, PUBLICITIES[each]) for each in Publicity],
        initial=Publicity.MEMBER_STATES.value,
    )

    def __init__(self, *args: Any, participants: Choices, projects: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["donor"].choices = participants  # type: ignore[attr-defined]
        self.fields["project"].choices = [("", ""), *projects]  # type: ignore[attr-defined]


class ReceiptForm(forms.Form):
    """What has come of a contribution."""

    received_on = day_field(_("Received on"))
    amount = _amount()
    note = text_field(_("Note"))


class SecondmentForm(forms.Form):
    """An officer whom a State offers."""

    state = forms.ChoiceField(label=pgettext_lazy("country", "State"))
    post_en = _name(_("Post in English"), required=True)
    post_ru = _name(_("Post in Russian"))
    post_kk = _name(_("Post in Kazakh"))
    pledged_on = day_field(_("Offered on"))
    name = forms.CharField(
        label=_("Name of the officer"),
        max_length=200,
        required=False,
        help_text=_(
            "Seen by the Secretariat and that State alone; forgotten when the post is left."
        ),
    )

    def __init__(self, *args: Any, states: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["state"].choices = states  # type: ignore[attr-defined]


class PostForm(forms.Form):
    """The first day in post, or the first day out of it."""

    on = day_field(_("Day"), help_text=_("The first day in post, or the first day out of it."))
