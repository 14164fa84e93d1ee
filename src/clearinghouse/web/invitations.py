"""Sign-in by invitation only: nobody opens an account without having been asked to.

What allauth asks its adapters for: whether accounts may be opened, where a person goes after
signing in, and how second factors are kept.
"""

import base64
import logging
import os
from hashlib import sha256
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from clearinghouse.jobs.clock import now
from clearinghouse.participants.operations import bind_passkeys
from clearinghouse.participants.queries import mandate_of

logger = logging.getLogger(__name__)
FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
# By these letters allauth tells that a factor was set up; it asks its adapter nothing else then.
PASSKEYS_CHANGED = frozenset({"mfa/email/webauthn_added", "mfa/email/webauthn_removed"})
FACTOR_ADDED = frozenset({"mfa/email/totp_activated", "mfa/email/webauthn_added"})


class ByInvitation(DefaultAccountAdapter):  # type: ignore[misc]
    """The house's rules for accounts: none without an invitation."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Refuse to open accounts by allauth's own page."""
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Lead who has no second factor yet to set one up."""
        if not mandate_of(request.user, at=now()).secured:
            return reverse("second_factor")
        return str(super().get_login_redirect_url(request))

    def send_notification_mail(
        self,
        template_prefix: str,
        user: Any,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        """End the other sessions of whoever sets up the first second factor, then tell as usual.

        They were opened by the password alone, and would read what only the factor opens.
        """
        if template_prefix in FACTOR_ADDED and _factors_of(user).count() == 1:
            present = self.request.session.session_key
            for session in UserSession.objects.filter(user=user).exclude(session_key=present):
                session.end()
        if template_prefix in PASSKEYS_CHANGED:
            bind_passkeys(officer=user.pk, at=now())
        super().send_notification_mail(template_prefix, user, context, email)


class SecondFactors(DefaultMFAAdapter):  # type: ignore[misc]
    """The house's rules for second factors: kept encrypted, and the last one stays."""

    def encrypt(self, text: str) -> str:
        """Encrypt a secret, so that a copy of the database alone signs nobody in."""
        return _cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Decrypt a secret; one kept with a key that is lost answers to no code."""
        try:
            return _cipher().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            logger.error("A second factor was kept with another key than keys/second-factors.")  # noqa: TRY400 - the trace tells nothing
            return base64.b32encode(os.urandom(20)).decode()

    def opens(self, encrypted_text: str) -> bool:
        """Whether a secret can be decrypted with the keys that are here."""
        try:
            _cipher().decrypt(encrypted_text.encode())
        except InvalidToken:
            return False
        return True

    def can_delete_authenticator(self, authenticator: Any) -> bool:
        """Keep the last second factor: another is set up before it goes."""
        if authenticator.type not in FACTORS:
            return True
        return bool(_factors_of(authenticator.user).exclude(pk=authenticator.pk).exists())


def _factors_of(user: Any) -> Any:
    return Authenticator.objects.filter(user=user, type__in=FACTORS)


def _cipher() -> MultiFernet:
    """Return the cipher: the key of second factors, and the secret key that served before it."""
    return MultiFernet([_fernet(settings.SECOND_FACTORS_KEY), _fernet(settings.SECRET_KEY)])


def _fernet(key: str) -> Fernet:
    derived = sha256(b"second factors\0" + key.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(derived))
