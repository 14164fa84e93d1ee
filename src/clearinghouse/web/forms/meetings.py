"""What may be typed about meetings: convening, agenda, what is put, what States attach, closure."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from clearinghouse.documents.kinds import DocumentKind
from clearinghouse.law.distribution import Distribution
from clearinghouse.law.meetings import Added, Outcome
from clearinghouse.law.verbs import Verb
from clearinghouse.meetings.facts import PointFacts
from clearinghouse.participants.facts import Words
from clearinghouse.web.wording import DISTRIBUTIONS, KINDS
from clearinghouse.web.words.meetings import ADDED, OUTCOMES
from clearinghouse.web.words.people import MODES
from clearinghouse.web.words.procedures import VERBS

LONGEST_TITLE = 300
LONGEST_TEXT = 20_000
LANGUAGES = 3
# What stands in place of a draft where an item is put alone.
ALONE = " -"
Choices = Sequence[tuple[str, Any]]
EFFECTS_HELP = _(
    "One to a line, such as: approve SOC/2026-I/DRAFT/4 · appoint AREA coordinator IND "
    "2027-2028 · measure EDITION 3.6 | English | Russian | Kazakh · "
    "call 2027-02-01 | English | Russian | Kazakh"
)


class Grouped(forms.Form):
    """A long form whose fields stand under headings."""

    headings: ClassVar[Sequence[tuple[Any, tuple[str, ...]]]] = ()

    def groups(self) -> list[tuple[Any, list[forms.BoundField]]]:
        """Return the headings, each with its fields."""
        return [(heading, [self[name] for name in names]) for heading, names in self.headings]


def read_agenda(typed: str) -> tuple[PointFacts, ...]:
    """Return the points typed, one to a line; raises ValidationError at one that lacks its parts.

    A line is ``NUMBER | English | Russian | Kazakh``; the last two may be missing.
    """
    points = []
    for line in filter(None, (each.strip() for each in typed.splitlines())):
        number, *titles = (part.strip() for part in line.split("|"))
        if not number or not titles or not titles[0] or len(titles) > LANGUAGES:
            raise forms.ValidationError(
                _("Write a line as: number | English | Russian | Kazakh. Not so: %(line)s"),
                params={"line": line},
            )
        en, ru, kk = [*titles, "", ""][:LANGUAGES]
        points.append(PointFacts(number=number, title=Words(en, ru, kk)))
    return tuple(points)


def _agenda(label: Any, *, required: bool = True) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=required,
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false"}),
        help_text=_("One item to a line: number | English | Russian | Kazakh"),
    )


def _words(label: Any, language: str, *, needed: bool = False) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 2, "lang": language}),
        help_text=_("Only where no draft is chosen. One paragraph to a line.") if needed else "",
    )


class ConveningForm(Grouped):
    """A meeting to be convened: a planned one, or a new one with its days and its name."""

    headings = (
        (_("A meeting that is planned"), ("meeting",)),
        (
            _("Or a new one"),
            (
                *("body", "first", "last", "title_en", "title_ru", "title_kk"),
                *("place", "mode", "host"),
            ),
        ),
        (_("In either case"), ("chair", "agenda")),
    )
    meeting = forms.ChoiceField(label=_("Planned meeting"), required=False)
    body = forms.ChoiceField(label=_("Body"), required=False)
    first = forms.DateField(
        label=_("First day"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    last = forms.DateField(
        label=_("Last day"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    title_en = forms.CharField(
        label=_("Name of the meeting in English"), max_length=LONGEST_TITLE, required=False
    )
    title_ru = forms.CharField(
        label=_("Name of the meeting in Russian"), max_length=LONGEST_TITLE, required=False
    )
    title_kk = forms.CharField(
        label=_("Name of the meeting in Kazakh"), max_length=LONGEST_TITLE, required=False
    )
    place = forms.ChoiceField(label=_("Place"), required=False)
    mode = forms.ChoiceField(
        label=_("How those who take part meet"),
        choices=[(code, words) for code, words in MODES.items() if words],
        initial="in_person",
    )
    host = forms.ChoiceField(label=_("Host"), required=False)
    chair = forms.ChoiceField(
        label=_("Chair"),
        required=False,
        help_text=_("Left empty: the State in the chair on the first day."),
    )
    agenda = _agenda(_("Provisional agenda"))

    def __init__(
        self,
        *args: Any,
        planned: Choices,
        bodies: Choices,
        places: Choices,
        states: Choices,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        none: Choices = [("", "")]
        for name, choices in (
            ("meeting", planned),
            ("body", bodies),
            ("place", places),
            ("host", states),
            ("chair", states),
        ):
            self.fields[name].choices = [*none, *choices]  # type: ignore[attr-defined]

    def clean_agenda(self) -> tuple[PointFacts, ...]:
        """Return the points of the agenda."""
        return read_agenda(self.cleaned_data["agenda"])

    def clean(self) -> dict[str, Any]:
        """Ask for body, day and name where no planned meeting is chosen."""
        typed = super().clean() or {}
        if not typed.get("meeting"):
            for name in ("body", "first", "title_en"):
                if name not in self.errors and not typed.get(name):
                    self.add_error(name, _("Fill this in, or choose a planned meeting."))
        return typed


class AgendaForm(forms.Form):
    """The provisional agenda, typed anew."""

    agenda = _agenda(_("Provisional agenda"))

    def clean_agenda(self) -> tuple[PointFacts, ...]:
        """Return the points of the agenda."""
        return read_agenda(self.cleaned_data["agenda"])


class AgendaAdoptionForm(forms.Form):
    """The agenda as the meeting adopts it: without some points, with others added."""

    without = forms.MultipleChoiceField(
        label=_("Items left out"), required=False, widget=forms.CheckboxSelectMultiple
    )
    added = _agenda(_("Items added"), required=False)
    agreed = forms.BooleanField(label=_("No Member State objects"))

    def __init__(self, *args: Any, points: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["without"].choices = points  # type: ignore[attr-defined]

    def clean_added(self) -> tuple[PointFacts, ...]:
        """Return the points added."""
        return read_agenda(self.cleaned_data["added"])


class PlacingForm(forms.Form):
    """A document of the register, and the point under which it lies."""

    point = forms.ChoiceField(label=_("Item of the agenda"))
    document = forms.CharField(label=_("Symbol of the document"), max_length=80)

    def __init__(self, *args: Any, points: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["point"].choices = points  # type: ignore[attr-defined]


class PutForm(Grouped):
    """A draft, and what becomes of it."""

    headings = (
        (
            _("What is put"),
            (
                *("draft", "subject_en", "subject_ru", "subject_kk"),
                *("words_en", "words_ru", "words_kk"),
            ),
        ),
        (
            _("What becomes of it"),
            ("outcome", "verb", "to", "from_coordinators", "becomes"),
        ),
        (_("What follows, and who objects"), ("effects", "objecting")),
    )
    draft = forms.ChoiceField(
        label=_("Draft, or the item alone"),
        help_text=_("An item on which no draft lies is put in the Chair’s words."),
    )
    outcome = forms.ChoiceField(
        label=_("Outcome"), choices=[(each.value, OUTCOMES[each]) for each in Outcome]
    )
    verb = forms.ChoiceField(
        label=_("Verb of the decision"),
        required=False,
        choices=[("", ""), *((each.value, VERBS[each]) for each in Verb)],
        help_text=_("Left empty where there is no decision."),
    )
    subject_en = forms.CharField(label=_("Subject in English"), max_length=LONGEST_TITLE)
    subject_ru = forms.CharField(
        label=_("Subject in Russian"), max_length=LONGEST_TITLE, required=False
    )
    subject_kk = forms.CharField(
        label=_("Subject in Kazakh"), max_length=LONGEST_TITLE, required=False
    )
    words_en = _words(_("The Chair’s words in English"), "en", needed=True)
    words_ru = _words(_("The Chair’s words in Russian"), "ru")
    words_kk = _words(_("The Chair’s words in Kazakh"), "kk")
    to = forms.ChoiceField(label=_("Recommended to"), required=False)
    from_coordinators = forms.BooleanField(label=_("It comes from Coordinators"), required=False)
    becomes = forms.ChoiceField(
        label=_("Goes on as"),
        required=False,
        choices=[("", ""), *((each.value, KINDS[each]) for each in DocumentKind)],
    )
    effects = forms.CharField(
        label=_("What adoption changes"),
        widget=forms.Textarea(attrs={"rows": 3, "spellcheck": "false"}),
        required=False,
        help_text=EFFECTS_HELP,
    )
    objecting = forms.MultipleChoiceField(
        label=_("Member States that object to this outcome"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("None: there is consensus. Who objects is not kept."),
    )

    def __init__(
        self,
        *args: Any,
        drafts: Choices,
        alone: Choices,
        bodies: Choices,
        states: Choices,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["draft"].choices = [*drafts, *alone]  # type: ignore[attr-defined]
        self.fields["to"].choices = [("", ""), *bodies]  # type: ignore[attr-defined]
        self.fields["objecting"].choices = states  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Ask for the Chair's words where an item is put alone, and for none beside a draft."""
        typed = super().clean() or {}
        is_alone = str(typed.get("draft", "")).endswith(ALONE)
        said = [name for name in ("words_en", "words_ru", "words_kk") if typed.get(name)]
        if is_alone and not typed.get("words_en"):
            self.add_error("words_en", _("Say in words what is put to the meeting."))
        if said and not is_alone and typed.get("draft"):
            self.add_error(said[0], _("A draft is put as it lies there. Choose the item alone."))
        return typed


class StatementForm(forms.Form):
    """What a State attaches to a decision."""

    state = forms.ChoiceField(label=_("Member State"))
    added = forms.ChoiceField(
        label=_("What it attaches"), choices=[(each.value, ADDED[each]) for each in Added]
    )
    paragraphs = forms.CharField(
        label=_("Paragraphs"),
        max_length=200,
        required=False,
        help_text=_("Their numbers, separated by commas."),
    )
    text = forms.CharField(
        label=_("Text"),
        max_length=LONGEST_TEXT,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    distribution = forms.ChoiceField(
        label=_("Distribution"),
        choices=[
            (each.value, DISTRIBUTIONS[each])
            for each in Distribution
            if each is not Distribution.ADDRESSEES
        ],
        initial=Distribution.MEMBER_STATES.value,
        help_text=_("It is never open to more readers than its draft."),
    )

    def __init__(self, *args: Any, states: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["state"].choices = states  # type: ignore[attr-defined]

    def clean_paragraphs(self) -> tuple[str, ...]:
        """Return the numbers of the paragraphs."""
        told = (part.strip() for part in self.cleaned_data["paragraphs"].split(","))
        return tuple(filter(None, told))


class ClosingForm(forms.Form):
    """The list of decisions as it is registered; without a text only its symbol is taken.

    ``amends`` tells that the meeting has changed the List of Coordinators.
    """

    distribution = forms.ChoiceField(
        label=_("Distribution of the list"),
        choices=[
            (each.value, DISTRIBUTIONS[each])
            for each in Distribution
            if each is not Distribution.ADDRESSEES
        ],
        initial=Distribution.MEMBER_STATES.value,
    )
    title_en = forms.CharField(
        label=_("Title in English"), max_length=LONGEST_TITLE, required=False
    )
    text_en = forms.CharField(
        label=_("List of decisions in English"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("One decision to a line. Left empty, nothing is registered in this language."),
    )
    title_ru = forms.CharField(
        label=_("Title in Russian"), max_length=LONGEST_TITLE, required=False
    )
    text_ru = forms.CharField(
        label=_("List of decisions in Russian"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    title_kk = forms.CharField(label=_("Title in Kazakh"), max_length=LONGEST_TITLE, required=False)
    text_kk = forms.CharField(
        label=_("List of decisions in Kazakh"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    amended = forms.BooleanField(
        label=_("Register the List of Coordinators as the meeting amended it"),
        help_text=_("It takes the symbol after that of the list of decisions."),
        required=False,
        initial=True,
    )

    def __init__(self, *args: Any, amends: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not amends:
            del self.fields["amended"]


class ReportForm(forms.Form):
    """Which document of the register is the report of the meeting."""

    document = forms.CharField(label=_("Symbol of the report"), max_length=80)
