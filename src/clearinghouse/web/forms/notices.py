"""What may be typed about notices: how one wishes to be told, and where a webhook is."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from clearinghouse.notices.kinds import Digest
from clearinghouse.notices.operations import Wishes
from clearinghouse.notices.views import Preference
from clearinghouse.text.languages import Language
from clearinghouse.web.words.notices import DIGESTS

OWN, DELEGATION = "own", "delegation"
LONGEST_URL = 500


class PreferenceForm(forms.Form):
    """How an officer wishes to be told."""

    language = forms.ChoiceField(label=_("Language of the letters"), choices=settings.LANGUAGES)
    by_email = forms.BooleanField(label=_("Send me letters by e-mail"), required=False)
    digest = forms.ChoiceField(
        label=_("How often?"),
        choices=[(digest.value, words) for digest, words in DIGESTS.items()],
        widget=forms.RadioSelect,
    )
    quiet_from = forms.TimeField(
        label=_("Quiet hours begin"),
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        help_text=_("In these hours no letter is sent; what falls due waits for their end."),
    )
    quiet_until = forms.TimeField(
        label=_("Quiet hours end"),
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )

    @property
    def wishes(self) -> Wishes:
        """What was chosen."""
        typed = self.cleaned_data
        return Wishes(
            language=Language(typed["language"]),
            digest=Digest(typed["digest"]),
            quiet_from=typed["quiet_from"],
            quiet_until=typed["quiet_until"],
            by_email=typed["by_email"],
        )

    @staticmethod
    def begun_with(preference: Preference) -> dict[str, Any]:
        """Return what the form shows before anything is typed."""
        return {
            "language": preference.language.value,
            "by_email": preference.by_email,
            "digest": preference.digest.value,
            "quiet_from": preference.quiet_from,
            "quiet_until": preference.quiet_until,
        }


class WebhookForm(forms.Form):
    """Where a program of the delegation, or of one's own, is called."""

    url = forms.CharField(
        label=_("Address of the program"),
        max_length=LONGEST_URL,
        widget=forms.URLInput,
        help_text=_("It begins with https:// and can be reached from the public network."),
    )
    whose = forms.ChoiceField(
        label=_("What is it told?"),
        choices=((OWN, _("What I am told")),),
        widget=forms.RadioSelect,
        initial=OWN,
    )

    def __init__(self, *args: Any, for_delegation: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if for_delegation:
            self.fields["whose"].choices = [  # type: ignore[attr-defined]
                (OWN, _("What I am told")),
                (DELEGATION, _("What my delegation is told")),
            ]
