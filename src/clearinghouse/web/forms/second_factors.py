"""The code of a second factor, asked for at sign-in and before what matters."""

from typing import Any

from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.base.internal.flows import check_rate_limit
from django import forms
from django.utils.translation import gettext_lazy as _

from clearinghouse.web.lost_factors import KEPT_UNDER_THE_KEY, are_lost

LOST = _(
    "This house has lost the key under which your authenticator and your recovery codes were kept, "
    "so that no code is right. Sign in with a passkey if you have one, or ask your administrator "
    "to reset your second factor."
)


class _SaysWhatIsLost(forms.Form):
    """Says that no code is right, before one is typed and instead of calling it wrong."""

    user: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_lost = are_lost(self.user, *KEPT_UNDER_THE_KEY)
        if self.is_lost:
            self.fields["code"].help_text = LOST

    def clean_code(self) -> str:
        """Refuse with the reason; tries are counted as ever."""
        if self.is_lost:
            check_rate_limit(self.user)
            raise forms.ValidationError(LOST, code="factors_lost")
        code: str = super().clean_code()  # type: ignore[misc]
        return code


class CodeForm(_SaysWhatIsLost, AuthenticateForm):  # type: ignore[misc]
    """The code that is asked for at sign-in."""


class CodeAgainForm(_SaysWhatIsLost, ReauthenticateForm):  # type: ignore[misc]
    """The code that is asked for again before what matters."""
