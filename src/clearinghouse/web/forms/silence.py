"""What may be typed about silence procedures: opening one, and what a State said on paper."""

from collections.abc import Collection
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from clearinghouse.law.deadlines import Deadline, UnclearTime, zone_tables_edition
from clearinghouse.law.deliveries import NOTED_BY_REGISTRY, Channel
from clearinghouse.law.periods import SEAT_ZONE
from clearinghouse.law.silence_procedure import Matter, Said
from clearinghouse.law.translation import MOST_DAYS, Told, Translating
from clearinghouse.web.words.correspondence import FAILURES
from clearinghouse.web.words.silence import CHANNELS, LANGUAGES_WORKED_IN, MATTERS, SAYINGS

LONGEST_TITLE = 300
# The languages of the house come first, all others by their names.
HOUSE_LANGUAGES = 3
A_STATE_AND_DAYS = 2
LONGEST_TEXT = 20_000
BLANKS = " \t\n\v\f"
CIVIL = "%Y-%m-%dT%H:%M"


class OpeningForm(forms.Form):
    """A procedure to be opened: by which note, on which texts, until when."""

    note = forms.CharField(
        label=_("Number of the opening note"),
        max_length=80,
        help_text=_("The note is in the register and addressed to every Member State."),
    )
    texts = forms.CharField(
        label=_("Symbols of the texts"),
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("One to a line. Every language that is registered lies under silence."),
    )
    body = forms.ChoiceField(label=_("In the name of"))
    matter = forms.ChoiceField(label=_("Matter"), choices=[(m.value, MATTERS[m]) for m in Matter])
    title_en = forms.CharField(label=_("Title in English"), max_length=LONGEST_TITLE)
    title_ru = forms.CharField(
        label=_("Title in Russian"), max_length=LONGEST_TITLE, required=False
    )
    title_kk = forms.CharField(label=_("Title in Kazakh"), max_length=LONGEST_TITLE, required=False)
    deadline = forms.DateTimeField(
        label=_("Deadline"),
        input_formats=[CIVIL, "%Y-%m-%d %H:%M"],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format=CIVIL),
        help_text=_("What is received at this moment or later is too late."),
    )
    zone = forms.CharField(
        label=_("On the clocks of"),
        initial=SEAT_ZONE,
        max_length=60,
        help_text=format_lazy(_("The name of a time zone; the seat’s is {zone}."), zone=SEAT_ZONE),
    )
    proves_delivery = forms.BooleanField(
        label=_("Nothing is adopted unless delivery to every State is proven"), required=False
    )
    names_objectors = forms.BooleanField(
        label=_("Tell every Member State who objects"), required=False
    )
    ancestor = forms.CharField(
        label=_("Takes up again (key of an ended procedure)"), max_length=20, required=False
    )
    translations = forms.CharField(
        label=_("Working days for translation"),
        widget=forms.Textarea(attrs={"rows": 2, "spellcheck": "false"}),
        required=False,
        help_text=_(
            "Only where they differ from what the delegations state themselves. One to a line, a "
            "State or a language with its days, such as: IND 2 · fa 4"
        ),
    )
    effects = forms.CharField(
        label=_("What adoption changes"),
        widget=forms.Textarea(attrs={"rows": 3, "spellcheck": "false"}),
        required=False,
        help_text=_(
            "One to a line, such as: approve SOC/2026-I/DRAFT/4 · appoint AREA coordinator IND "
            "2026-12-01 2028-12-01 · measure EDITION 3.6 | English | Russian | Kazakh"
        ),
    )

    def __init__(
        self,
        *args: Any,
        bodies: list[tuple[str, str]],
        states: Collection[str],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.states = frozenset(states)
        self.told = Told()
        self.fields["body"].choices = bodies  # type: ignore[attr-defined]

    def clean_translations(self) -> str:
        """Read the working days that single States, or all who work in a language, need."""
        written = str(self.cleaned_data["translations"])
        by_state: dict[str, int] = {}
        by_language: dict[str, int] = {}
        for line in filter(None, map(str.strip, written.splitlines())):
            parts = line.split()
            name, days = parts[0], parts[-1]
            is_read = len(parts) == A_STATE_AND_DAYS and days.isascii() and days.isdecimal()
            if not is_read or len(days) > A_STATE_AND_DAYS or int(days) > MOST_DAYS:
                raise forms.ValidationError(
                    _now("“%(line)s” is not a State or a language with up to %(most)s days.")
                    % {"line": line, "most": MOST_DAYS}
                )
            if name.upper() in self.states:
                by_state[name.upper()] = int(days)
            elif name.lower() in LANGUAGES_WORKED_IN:
                by_language[name.lower()] = int(days)
            else:
                raise forms.ValidationError(
                    _now("“%(name)s” is neither a Member State nor a language that is known here.")
                    % {"name": name}
                )
        self.told = Told(by_state, by_language)
        return written

    def clean_zone(self) -> str:
        """Refuse the name of a zone that does not exist."""
        zone = str(self.cleaned_data["zone"]).strip()
        if zone not in available_timezones():
            raise forms.ValidationError(_("There is no time zone of this name."))
        return zone

    def clean(self) -> dict[str, Any]:
        """Find the moment of the deadline on the clocks of its zone."""
        typed = super().clean() or {}
        if "deadline" in typed and "zone" in typed:
            civil = typed["deadline"].replace(tzinfo=None)
            edition = zone_tables_edition()
            try:
                typed["until"] = Deadline(civil, typed["zone"], edition).instant
            except UnclearTime:
                self.add_error(
                    "deadline", _("Clocks of this zone never show this time, or show it twice.")
                )
            typed["civil"], typed["tzdata"] = civil.strftime("%Y-%m-%dT%H:%M"), edition
        return typed


class SaidField(forms.CharField):
    """Text as it is kept and signed: ends of lines as one sign, no blanks around it.

    Browsers send ends of lines as two signs; ``answer.js`` writes the text in this same way.
    """

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(strip=False, **kwargs)

    def to_python(self, value: Any) -> str:
        """Return the text as it will be kept."""
        typed = str(super().to_python(value) or "")
        return typed.replace("\r\n", "\n").replace("\r", "\n").strip(BLANKS)


class AnswerForm(forms.Form):
    """What a State adds to what it says: a reason, or the amendment itself."""

    text = SaidField(
        label=_("Reason"),
        max_length=LONGEST_TEXT,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_(
            "It need not be given. Only the Chairmanship reads the reason of an objection."
        ),
    )

    def __init__(self, *args: Any, said: Said, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if said is Said.PROPOSED:
            self.fields["text"].label = _("Text of the amendment")
            self.fields["text"].required = True
            self.fields["text"].help_text = _("Every Member State reads it.")
        elif said is not Said.OBJECTED:
            self.fields["text"].help_text = _("It need not be given. Every Member State reads it.")


class PaperForm(forms.Form):
    """What a State said on paper or by e-mail, and when the Secretariat had it in hand."""

    state = forms.ChoiceField(label=_("Member State"))
    said = forms.ChoiceField(
        label=_("What it says"), choices=[(each.value, SAYINGS[each]) for each in Said]
    )
    channel = forms.ChoiceField(
        label=_("Way by which it came"),
        choices=[(each.value, CHANNELS[each]) for each in (Channel.PAPER, Channel.EMAIL)],
    )
    received_at = forms.DateTimeField(
        label=_("Received (Astana time)"),
        input_formats=[CIVIL, "%Y-%m-%d %H:%M"],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format=CIVIL),
    )
    text = forms.CharField(
        label=_("Text"),
        max_length=LONGEST_TEXT,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, *args: Any, states: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["state"].choices = states  # type: ignore[attr-defined]

    def clean_received_at(self) -> datetime:
        """Return the moment on the clocks of the seat."""
        civil: datetime = self.cleaned_data["received_at"]
        return civil.replace(tzinfo=ZoneInfo(SEAT_ZONE))


class ReturnForm(forms.Form):
    """That what was taken for a delivery had failed."""

    state = forms.ChoiceField(label=_("Member State"))
    failure = forms.ChoiceField(
        label=_("Why did it not arrive?"),
        choices=[(each.value, FAILURES[each]) for each in NOTED_BY_REGISTRY],
    )
    returned_at = forms.DateTimeField(
        label=_("Known since (Astana time)"),
        input_formats=[CIVIL, "%Y-%m-%d %H:%M"],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format=CIVIL),
    )

    def __init__(self, *args: Any, states: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["state"].choices = states  # type: ignore[attr-defined]

    def clean_returned_at(self) -> datetime:
        """Return the moment on the clocks of the seat."""
        civil: datetime = self.cleaned_data["returned_at"]
        return civil.replace(tzinfo=ZoneInfo(SEAT_ZONE))


class TranslationForm(forms.Form):
    """In which language a delegation works, and how long a translation takes it."""

    language = forms.ChoiceField(label=_("We work in"))
    days = forms.IntegerField(
        label=_("Working days that a translation takes us"),
        min_value=0,
        max_value=MOST_DAYS,
        initial=0,
        help_text=_("Whole working days of your capital, after the text has come."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(code, str(words)) for code, words in LANGUAGES_WORKED_IN.items()]
        self.fields["language"].choices = [  # type: ignore[attr-defined]
            *named[:HOUSE_LANGUAGES],
            *sorted(named[HOUSE_LANGUAGES:], key=lambda each: each[1]),
        ]

    @property
    def translating(self) -> Translating:
        """What was stated."""
        return Translating(self.cleaned_data["language"], self.cleaned_data["days"])


class DeliveryForm(forms.Form):
    """That the texts reached a State by e-mail or on paper."""

    state = forms.ChoiceField(label=_("Member State"))
    channel = forms.ChoiceField(
        label=_("How"),
        choices=[(each.value, CHANNELS[each]) for each in (Channel.PAPER, Channel.EMAIL)],
    )
    delivered_at = forms.DateTimeField(
        label=_("When (Astana time)"),
        input_formats=[CIVIL, "%Y-%m-%d %H:%M"],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format=CIVIL),
    )

    def __init__(self, *args: Any, states: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["state"].choices = states  # type: ignore[attr-defined]

    def clean_delivered_at(self) -> datetime:
        """Return the moment on the clocks of the seat."""
        civil: datetime = self.cleaned_data["delivered_at"]
        return civil.replace(tzinfo=ZoneInfo(SEAT_ZONE))
