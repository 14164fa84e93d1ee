"""The passkeys with which officers sign in and sign: read from where allauth keeps them."""

from hashlib import sha256

from allauth.mfa.models import Authenticator
from fido2 import cbor
from fido2.webauthn import AttestedCredentialData, RegistrationResponse

from clearinghouse.participants.models import Passkey


def passkeys_of(officer: int) -> list[AttestedCredentialData]:
    """Return the passkeys of an officer, the oldest first."""
    found = []
    kept = Authenticator.objects.filter(user_id=officer, type=Authenticator.Type.WEBAUTHN)
    for one in kept.order_by("pk"):
        answer = RegistrationResponse.from_dict(one.data["credential"])
        passkey = answer.response.attestation_object.auth_data.credential_data
        if passkey is not None:
            found.append(passkey)
    return found


def cose_key(passkey: AttestedCredentialData) -> bytes:
    """Return the public key in COSE, as the passkey handed it over."""
    return cbor.encode(dict(passkey.public_key))


def digest_of_key(passkey: AttestedCredentialData) -> bytes:
    """Return the digest by which the record names a passkey."""
    return sha256(cose_key(passkey)).digest()


def is_of_another(passkey: AttestedCredentialData, officer: int) -> bool:
    """Whether the record has bound the key to another officer."""
    others = Passkey.objects.exclude(officer=officer)
    return others.filter(digest=digest_of_key(passkey)).exists()


def unbound() -> list[int]:
    """Return the officers whose passkeys may not be those that the record knows.

    Of a key that was removed and replaced at once the officer's own step has told the record.
    """
    kept = Authenticator.objects.filter(type=Authenticator.Type.WEBAUTHN)
    held: dict[int, int] = {}
    for officer in kept.values_list("user_id", flat=True):
        held[officer] = held.get(officer, 0) + 1
    bound: dict[int, int] = {}
    for officer in Passkey.objects.filter(released_at=None).values_list("officer_id", flat=True):
        bound[officer] = bound.get(officer, 0) + 1
    return sorted(one for one in held.keys() | bound.keys() if held.get(one) != bound.get(one))
