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
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from clearinghouse.jobs.clock import now
from clearinghouse.participants.queries import mandate_of

logger = logging.getLogger(__name__)


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

    def can_delete_authenticator(self, authenticator: Any) -> bool:
        """Keep the last second factor: another is set up before it goes."""
        kinds = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
        if authenticator.type not in kinds:
            return True
        others = Authenticator.objects.filter(user=authenticator.user, type__in=kinds)
        return bool(others.exclude(pk=authenticator.pk).exists())


def _cipher() -> MultiFernet:
    """Return the cipher: the key of second factors, and the secret key that served before it."""
    return MultiFernet([_fernet(settings.SECOND_FACTORS_KEY), _fernet(settings.SECRET_KEY)])


def _fernet(key: str) -> Fernet:
    derived = sha256(b"second factors\0" + key.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(derived))
