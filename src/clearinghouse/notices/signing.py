"""How calls to webhooks are signed: the convention of Standard Webhooks, version 1.

The secret is made of a key of the installation and the webhook's salt, so that a copy of the
database alone signs nothing.
"""

import base64
import hmac
from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from typing import Final

BEGINNING: Final = "whsec_"


def secret_of(key: str, salt: bytes) -> str:
    """Return the secret of a webhook, as its owner is shown it."""
    made = hmac.digest(sha256(b"webhooks\0" + key.encode()).digest(), salt, sha256)
    return BEGINNING + base64.b64encode(made).decode()


def headers(secret: str, *, number: str, body: bytes, at: datetime) -> Mapping[str, str]:
    """Return the three headers by which the receiver knows message ``number`` to be ours."""
    moment = str(int(at.timestamp()))
    signed = b".".join((number.encode(), moment.encode(), body))
    key = base64.b64decode(secret.removeprefix(BEGINNING))
    signature = base64.b64encode(hmac.digest(key, signed, sha256)).decode()
    return {
        "webhook-id": number,
        "webhook-timestamp": moment,
        "webhook-signature": f"v1,{signature}",
    }
