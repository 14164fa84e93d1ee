"""Second factors that no code opens any more, because the key that kept them is lost.

A house restored without ``keys/second-factors`` would otherwise answer "wrong code" to right ones,
and show recovery codes that open nothing.
"""

from typing import Any, Final

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator

TOTP: Final = Authenticator.Type.TOTP
RECOVERY_CODES: Final = Authenticator.Type.RECOVERY_CODES
# Passkeys keep their secret in the device: they go on.
KEPT_UNDER_THE_KEY: Final = (TOTP, RECOVERY_CODES)


def are_lost(officer: Any, *types: str) -> bool:
    """Whether an officer has factors of these types, and none of them can be opened."""
    kept = list(Authenticator.objects.filter(user_id=officer.pk, type__in=types))
    return bool(kept) and not any(_opens(factor) for factor in kept)


def count_lost() -> tuple[int, int]:
    """Return how many factors cannot be opened, and how many there are."""
    opened = [
        _opens(factor)
        for factor in Authenticator.objects.filter(type__in=KEPT_UNDER_THE_KEY).order_by("pk")
    ]
    return opened.count(False), len(opened)


def _opens(factor: Authenticator) -> bool:
    migrated = factor.data.get("migrated_codes", [])
    secrets = [factor.data[name] for name in ("secret", "seed") if name in factor.data]
    return all(get_adapter().opens(secret) for secret in (*secrets, *migrated))
