"""A passkey made of software: it is registered as a browser would, and signs as one."""

import base64
import json
import os
from hashlib import sha256

from allauth.mfa.models import Authenticator
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from fido2 import cbor
from fido2.cose import ES256

from clearinghouse.law.distribution import Reader

ORIGIN = "http://testserver"
DOMAIN = "testserver"
PRESENT, VERIFIED, ATTESTED = 0x01, 0x04, 0x40


def web(found: bytes) -> str:
    """Return base64 as browsers write it."""
    return base64.urlsafe_b64encode(found).decode().rstrip("=")


class Passkey:
    """A key pair of P-256 for one domain."""

    def __init__(self, domain: str = DOMAIN) -> None:
        self.domain = domain
        self.private = ec.generate_private_key(ec.SECP256R1())
        self.credential = os.urandom(32)

    @property
    def key(self) -> bytes:
        """The public key in COSE."""
        return cbor.encode(dict(ES256.from_cryptography_key(self.private.public_key())))

    @property
    def digest(self) -> str:
        """The digest by which the record names the key."""
        return sha256(self.key).hexdigest()

    def authenticator_data(self, flags: int = PRESENT | VERIFIED) -> bytes:
        """Return what the passkey says of itself."""
        return sha256(self.domain.encode()).digest() + bytes([flags]) + (7).to_bytes(4)

    def register(self, by: Reader, *, origin: str = ORIGIN) -> "Passkey":
        """Let it be a passkey of the officer."""
        attested = bytes(16) + len(self.credential).to_bytes(2) + self.credential + self.key
        flags = PRESENT | VERIFIED | ATTESTED
        created = {"type": "webauthn.create", "challenge": web(b"any"), "origin": origin}
        Authenticator.objects.create(
            user_id=by.officer,
            type=Authenticator.Type.WEBAUTHN,
            data={
                "name": "Passkey",
                "credential": {
                    "id": web(self.credential),
                    "rawId": web(self.credential),
                    "type": "public-key",
                    "response": {
                        "clientDataJSON": web(json.dumps(created).encode()),
                        "attestationObject": web(
                            cbor.encode(
                                {
                                    "fmt": "none",
                                    "attStmt": {},
                                    "authData": self.authenticator_data(flags) + attested,
                                }
                            )
                        ),
                    },
                    "clientExtensionResults": {},
                },
            },
        )
        return self

    def answer(
        self,
        challenge: bytes,
        *,
        origin: str = ORIGIN,
        flags: int = PRESENT | VERIFIED,
        kind: str = "webauthn.get",
    ) -> dict[str, bytes]:
        """Return the assertion over a challenge."""
        said = {"type": kind, "challenge": web(challenge), "origin": origin, "crossOrigin": False}
        client_data = json.dumps(said, separators=(",", ":")).encode()
        data = self.authenticator_data(flags)
        signed = data + sha256(client_data).digest()
        return {
            "id": self.credential,
            "clientDataJSON": client_data,
            "authenticatorData": data,
            "signature": self.private.sign(signed, ec.ECDSA(hashes.SHA256())),
        }

    def posted(self, challenge: bytes, **given: object) -> str:
        """Return the assertion as the page posts it."""
        answered = self.answer(challenge, **given)  # type: ignore[arg-type]
        return json.dumps({name: web(part) for name, part in answered.items()})
