"""What may be typed about areas: a submission, a comment, a note that circulates it."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from clearinghouse.coordination.facts import CommentFacts, SubmissionFacts
from clearinghouse.coordination.kinds import CommentKind
from clearinghouse.coordination.views import SubmissionView
from clearinghouse.law.coordination import Role
from clearinghouse.law.submissions import SubmissionKind
from clearinghouse.participants.facts import Words
from clearinghouse.web.words.coordination import COMMENT_KINDS
from clearinghouse.web.words.measures import ROLES

LONGEST_TEXT = 20_000
FIRST_DAY, LAST_DAY = date(1992, 10, 5), date(2100, 12, 31)
A_DAY = timedelta(days=1)
Choices = Sequence[tuple[str, Any]]
HAS_A_START = frozenset({SubmissionKind.OFFER})
HAS_AN_END = frozenset({SubmissionKind.OFFER, SubmissionKind.EXTENSION, SubmissionKind.EARLY_END})
ENDS = {
    SubmissionKind.OFFER: _("Last day of the proposed term"),
    SubmissionKind.EXTENSION: _("New last day of the term"),
    SubmissionKind.EARLY_END: _("Last day of service"),
}


def _day(label: Any, help_text: Any = "") -> forms.DateField:
    bounds = {"type": "date", "min": FIRST_DAY.isoformat(), "max": LAST_DAY.isoformat()}
    return forms.DateField(
        label=label,
        required=False,
        help_text=help_text,
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput(attrs=bounds, format="%Y-%m-%d"),
    )


def _text(label: Any, rows: int = 6) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


class SubmissionForm(forms.Form):
    """A submission of a kind that was chosen; what the kind does not have is not asked."""

    area = forms.ChoiceField(label=_("Priority area"))
    role = forms.ChoiceField(label=_("Role"), choices=[(each.value, ROLES[each]) for each in Role])
    starts_on = _day(
        _("First day of the proposed term"), _("Left empty, the term begins with the decision.")
    )
    ends_on = _day(_("Last day of the proposed term"))
    en = _text(_("Text in English"))
    ru = _text(_("Text in Russian"))
    kk = _text(_("Text in Kazakh"))
    ahead_en = _text(_("Forward-looking recommendations in English"), 4)
    ahead_ru = _text(_("Forward-looking recommendations in Russian"), 4)
    ahead_kk = _text(_("Forward-looking recommendations in Kazakh"), 4)

    def __init__(self, *args: Any, kind: SubmissionKind, areas: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind
        self.fields["area"].choices = areas  # type: ignore[attr-defined]
        self.fields["en"].help_text = _("One language is enough; the others help the reader.")
        if kind is not SubmissionKind.REPORT:
            for language in ("en", "ru", "kk"):
                del self.fields[f"ahead_{language}"]
        if kind not in HAS_A_START:
            del self.fields["starts_on"]
        if kind not in HAS_AN_END:
            del self.fields["ends_on"]
            return
        ends_on = self.fields["ends_on"]
        ends_on.label = ENDS[kind]
        if kind is SubmissionKind.OFFER:
            ends_on.help_text = _("Two years or more are recommended.")
        else:
            ends_on.required = True

    def clean(self) -> dict[str, Any]:
        """Ask for words in one language, and for days in their order."""
        typed = super().clean() or {}
        if not any(typed.get(language, "").strip() for language in ("en", "ru", "kk")):
            self.add_error("en", _("Write the text in at least one language."))
        starts_on, ends_on = typed.get("starts_on"), typed.get("ends_on")
        for name, day in (("starts_on", starts_on), ("ends_on", ends_on)):
            if day and not FIRST_DAY <= day <= LAST_DAY:
                self.add_error(name, _("Give a day between 1992 and 2100."))
        if starts_on and ends_on and ends_on < starts_on:
            self.add_error("ends_on", _("A term ends on its first day or later."))
        return typed

    def facts(self) -> SubmissionFacts:
        """Return what was typed; the term is kept half-open."""
        typed = self.cleaned_data
        last = typed.get("ends_on")
        return SubmissionFacts(
            kind=self.kind,
            area=typed["area"],
            role=Role(typed["role"]),
            text=_words(typed),
            starts_on=typed.get("starts_on"),
            ends_on=last + A_DAY if last else None,
            ahead=_words(typed, "ahead_"),
        )


def as_typed(shown: SubmissionView) -> dict[str, Any]:
    """Return a draft as its form shows it."""
    term = shown.row.term
    return {
        "area": shown.row.area,
        "role": shown.row.role.value,
        "starts_on": term.starts_on,
        "ends_on": term.ends_on - A_DAY if term.ends_on else None,
        **shown.text,
        **{f"ahead_{language}": words for language, words in shown.ahead.items()},
    }


class CommentForm(forms.Form):
    """What a State says about a submission."""

    kind = forms.ChoiceField(
        label=_("What your State says"),
        choices=[(each.value, COMMENT_KINDS[each]) for each in CommentKind],
    )
    text = _text(_("Text"), 4)

    def clean(self) -> dict[str, Any]:
        """Ask for words, unless the State only supports."""
        typed = super().clean() or {}
        if typed.get("kind") != CommentKind.SUPPORT and not typed.get("text", "").strip():
            self.add_error("text", _("Write what your State wishes to say."))
        return typed

    def facts(self) -> CommentFacts:
        """Return what was typed."""
        typed = self.cleaned_data
        return CommentFacts(kind=CommentKind(typed["kind"]), text=typed["text"].strip())


class CirculationForm(forms.Form):
    """The note by which the Secretariat sends a submission to all Member States."""

    note = forms.CharField(
        label=_("Number of the note"),
        max_length=80,
        help_text=_("The note is in the register and addressed to all Member States."),
    )


class PlacingForm(forms.Form):
    """Before which meeting and under which point of its agenda a submission is placed."""

    sitting = forms.ChoiceField(label=_("Meeting"))
    point = forms.CharField(label=_("Number of the agenda item"), max_length=20)

    def __init__(self, *args: Any, meetings: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sitting"].choices = meetings  # type: ignore[attr-defined]


class VacancyForm(forms.Form):
    """Which State would leave, and on which day."""

    state = forms.ChoiceField(label=_("Member State"))
    on = _day(_("First day without it"), _("Left empty, the day shown above."))

    def __init__(self, *args: Any, states: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["state"].choices = states  # type: ignore[attr-defined]


def _words(typed: dict[str, Any], prefix: str = "") -> Words:
    en, ru, kk = (typed.get(f"{prefix}{language}", "").strip() for language in ("en", "ru", "kk"))
    return Words(en, ru, kk)
