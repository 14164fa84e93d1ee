"""What may be typed about people: the acceptance of an invitation, invitations, credentials."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import (
    password_validators_help_texts,
    validate_password,
)
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from clearinghouse.law.credentials import Capacity
from clearinghouse.web.words.people import CAPACITIES

FARTHEST = date(2100, 12, 31)
PASSKEY, PASSWORD = "passkey", "password"
WAYS = (
    (PASSWORD, _("With a password, and codes from an application on my telephone")),
    (PASSKEY, _("With a passkey, kept by my device or by a security key")),
)

GROUND_AT_MOST = 300


class AcceptanceForm(forms.Form):
    """How the invited person will sign in."""

    way = forms.ChoiceField(
        label=_("How will you sign in?"),
        choices=WAYS,
        widget=forms.RadioSelect,
        initial=PASSWORD,
        help_text=_("A passkey needs a browser with JavaScript; a password with codes does not."),
    )
    password = forms.CharField(
        label=_("Password"),
        required=False,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    again = forms.CharField(
        label=_("The same password again"),
        required=False,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].help_text = " ".join(password_validators_help_texts())

    def clean(self) -> dict[str, Any]:
        """Ask for the password twice and try its strength, unless a passkey was chosen."""
        typed = super().clean() or {}
        if typed.get("way") != PASSWORD:
            return typed
        password = typed.get("password") or ""
        if not password:
            self.add_error("password", _("Choose a password."))
            return typed
        if password != typed.get("again"):
            self.add_error("again", _("The two passwords differ."))
        try:
            validate_password(password)
        except forms.ValidationError as weak:
            self.add_error("password", weak)
        return typed


class PasskeyForm(AddWebAuthnForm):  # type: ignore[misc]
    """A key to be added: a passkey unless the officer has a password to use beside it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("Name of the key")
        passwordless = self.fields["passwordless"]
        passwordless.initial = True
        passwordless.label = _("Sign in with this key alone, without a password")
        passwordless.help_text = _("The device will ask for your finger, face or PIN.")
        passwordless.required = not self.user.has_usable_password()


class InvitationForm(forms.Form):
    """Whom to invite, under which office, with which credentials."""

    email = forms.EmailField(label=_("E-mail address"), max_length=254)
    office = forms.CharField(
        label=_("Office"),
        max_length=200,
        help_text=_("As in the diplomatic list, without the person's name."),
    )
    language = forms.ChoiceField(label=_("Language of the letter"), choices=settings.LANGUAGES)
    capacities = forms.MultipleChoiceField(
        label=_("Credentials"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, offered: Iterable[Capacity], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["capacities"].choices = [  # type: ignore[attr-defined]
            (capacity.value, CAPACITIES[capacity]) for capacity in offered
        ]


def written_request() -> forms.CharField:
    """Return the field for the note on which the registry acts for a delegation."""
    return forms.CharField(
        label=_("Written request"),
        max_length=GROUND_AT_MOST,
        help_text=_("Number and date of the note by which the delegation asked for it."),
    )


class AppointmentForm(forms.Form):
    """Whom the Secretariat invites as the first administrator of a delegation, and why."""

    email = forms.EmailField(label=_("E-mail address"), max_length=254)
    office = forms.CharField(label=_("Office"), max_length=200)
    language = forms.ChoiceField(label=_("Language of the letter"), choices=settings.LANGUAGES)
    ground = written_request()


class CredentialForm(forms.Form):
    """Which credential to grant, until when."""

    capacity = forms.ChoiceField(label=_("Credential"))
    until = forms.DateField(
        label=_("Last day"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text=_("Empty for no end. An administrator's credential has none."),
    )

    def __init__(self, *args: Any, offered: Iterable[Capacity], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["capacity"].choices = [  # type: ignore[attr-defined]
            (capacity.value, CAPACITIES[capacity]) for capacity in offered
        ]

    def clean_until(self) -> date | None:
        """Refuse a last day that no calendar of this house reaches."""
        until: date | None = self.cleaned_data["until"]
        if until is not None and until > FARTHEST:
            raise forms.ValidationError(_("Choose a day of this century."))
        return until


class OfficeForm(forms.Form):
    """The office by which an officer is known."""

    office = forms.CharField(label=_("Office"), max_length=200)


class FocalPointForm(forms.Form):
    """The office that answers in an area."""

    area = forms.CharField(
        label=_("Area"),
        max_length=40,
        initial="general",
        help_text=_("Code of a priority area or dimension, or “general”."),
    )
    office = forms.CharField(label=pgettext_lazy("a desk", "Office"), max_length=300)
    email = forms.EmailField(label=_("E-mail address"), max_length=254, required=False)
    phone = forms.CharField(label=_("Telephone"), max_length=40, required=False)
    starts_on = forms.DateField(label=_("From"), widget=forms.DateInput(attrs={"type": "date"}))

    def clean(self) -> dict[str, Any]:
        """Ask for a way to reach the office."""
        typed = super().clean() or {}
        if not typed.get("email") and not typed.get("phone"):
            self.add_error("email", _("Give an address or a telephone number."))
        return typed


class EndForm(forms.Form):
    """The day from which something no longer holds."""

    ends_on = forms.DateField(
        label=_("No longer from"), widget=forms.DateInput(attrs={"type": "date"})
    )
