"""What may be typed about notes on their way: deliveries, failures, another way, ways chosen."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from clearinghouse.correspondence.operations import Choice
from clearinghouse.correspondence.views import WaysRow
from clearinghouse.law.deliveries import NOTED_BY_REGISTRY, SENDABLE, Channel, Failure
from clearinghouse.text.languages import Language
from clearinghouse.web.forms.correspondence import moment_field
from clearinghouse.web.words.correspondence import CHANNELS, FAILURES, WAYS

OUTSIDE = [(channel.value, CHANNELS[channel]) for channel in SENDABLE]


class AttestForm(forms.Form):
    """A delivery on paper or confirmed after an e-mail: to whom, when, who attests it."""

    participant = forms.ChoiceField(label=_("Delivered to"))
    channel = forms.ChoiceField(label=_("How"), choices=OUTSIDE, initial=Channel.PAPER.value)
    handed_at = moment_field(
        label=_("Handed over or confirmed at"), help_text=_("In the time of Astana.")
    )
    witness = forms.ChoiceField(
        label=_("Second officer"), help_text=_("Two officers of the registry attest it.")
    )

    def __init__(
        self,
        *args: Any,
        waiting: Iterable[tuple[str, str]],
        officers: Iterable[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["participant"].choices = list(waiting)  # type: ignore[attr-defined]
        self.fields["witness"].choices = list(officers)  # type: ignore[attr-defined]


class FailureForm(forms.Form):
    """That by one way a note did not arrive: by which, why, since when that is known."""

    sending = forms.ChoiceField(label=_("What failed"))
    failure = forms.ChoiceField(
        label=_("Why did it not arrive?"),
        choices=[(each.value, FAILURES[each]) for each in NOTED_BY_REGISTRY],
    )
    words = forms.CharField(
        label=_("In words"),
        max_length=300,
        required=False,
        help_text=_("Such as the answer of the mail server or of the courier."),
    )
    failed_at = moment_field(label=_("Known since"), help_text=_("In the time of Astana."))

    def __init__(self, *args: Any, under_way: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sending"].choices = list(under_way)  # type: ignore[attr-defined]

    @property
    def told(self) -> dict[str, Any]:
        """What was typed, as the act takes it."""
        typed = self.cleaned_data
        participant, _space, channel = typed["sending"].partition(" ")
        return {
            "participant": participant,
            "channel": Channel(channel),
            "failure": Failure(typed["failure"]),
            "words": typed["words"],
            "failed_at": typed["failed_at"],
        }


class AgainForm(forms.Form):
    """By which way a note goes once more, and to which address if by e-mail."""

    participant = forms.ChoiceField(label=_("To"))
    channel = forms.ChoiceField(label=_("By which way?"), choices=OUTSIDE)
    to = forms.EmailField(
        label=_("E-mail address"),
        required=False,
        help_text=_("Nothing for the address that the delegation has registered."),
    )

    def __init__(self, *args: Any, waiting: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["participant"].choices = list(waiting)  # type: ignore[attr-defined]


class WaysForm(forms.Form):
    """By which ways a delegation is sent its notes."""

    channels = forms.MultipleChoiceField(
        label=_("Notes are sent"),
        choices=list(WAYS.items()),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("From the same moment every note can be read here too, whatever is chosen."),
    )
    address = forms.EmailField(
        label=_("E-mail address for notes"),
        required=False,
        help_text=_("That of an office, which somebody reads every day."),
    )
    language = forms.ChoiceField(label=_("Language of the letters"), choices=settings.LANGUAGES)
    wishes_papers = forms.BooleanField(
        label=_("Attach the notes and their enclosures to the e-mails"),
        required=False,
        help_text=_(
            "E-mail can be read on its way. What is for addressees only is never attached; without "
            "this wish a letter says only that a note can be read here."
        ),
    )
    request = forms.CharField(
        label=_("Written request of the delegation"),
        max_length=200,
        required=False,
        help_text=_("The number and date of its note or letter."),
    )

    def __init__(self, *args: Any, is_own: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_own:
            del self.fields["request"]

    @property
    def choice(self) -> Choice:
        """What was chosen."""
        typed = self.cleaned_data
        return Choice(
            channels=frozenset(map(Channel, typed["channels"])),
            address=typed["address"],
            language=Language(typed["language"]),
            wishes_papers=typed["wishes_papers"],
            request=typed.get("request", ""),
        )

    @staticmethod
    def begun_with(held: WaysRow) -> dict[str, Any]:
        """Return what the form shows before anything is typed."""
        return {
            "channels": [channel.value for channel in held.channels],
            "address": held.address,
            "language": held.language.value,
            "wishes_papers": held.wishes_papers,
        }
