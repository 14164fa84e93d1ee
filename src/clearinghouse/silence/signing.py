"""The officer's passkey under an act: what it is asked to sign, and whether it did.

Verified twice: as every sign-in by passkey is, and as a stranger will later, without this house.
"""

import hashlib
import json
import struct
from collections.abc import Sequence
from typing import Final

from fido2.server import Fido2Server
from fido2.utils import websafe_encode
from fido2.webauthn import (
    AttestedCredentialData,
    PublicKeyCredentialRpEntity,
    UserVerificationRequirement,
)

from clearinghouse.law.distribution import Reader
from clearinghouse.participants.passkeys import cose_key, is_of_another, passkeys_of
from clearinghouse.silence.facts import AnswerFacts, Signing
from clearinghouse.silence.faults import SilenceFault, refuse
from clearinghouse.silence.models import Procedure
from clearinghouse.tlog.act_signature import (
    ActSignature,
    Assertion,
    SignatureFalse,
    SignatureMalformed,
    SignedAct,
    read_web_base64,
)

LONGEST: Final = 20_000
_PARTS: Final = ("id", "clientDataJSON", "authenticatorData", "signature")
_NOT_AN_ANSWER = (ValueError, TypeError, KeyError, AttributeError, struct.error)


def digest_of(text: str) -> str:
    """Return the SHA-256 of what is said, "" for nothing."""
    return hashlib.sha256(text.encode()).hexdigest() if text else ""


def signed_act(procedure: Procedure, *, state: str, said: str, text: str, nonce: str) -> SignedAct:
    """Return what the officer signs when the State says this in the procedure."""
    opening = procedure.acts.order_by("place").values_list("leaf_hash", flat=True)[0]
    return SignedAct(
        procedure=procedure.key,
        state=state,
        said=said,
        text=digest_of(text),
        opening=bytes(opening).hex(),
        nonce=nonce,
    )


def verified(
    signing: Signing, facts: AnswerFacts, procedure: Procedure, *, state: str, by: Reader
) -> str:
    """Return the file of the signature, if a passkey of the officer made it under this answer."""
    if not signing.was_offered:
        refuse(SilenceFault.SIGNATURE_STALE)
    act = signed_act(procedure, state=state, said=facts.said, text=facts.text, nonce=facts.token)
    try:
        parts = _read(signing.posted)
        passkey = _answered(parts, act, signing, _own(by))
        found = ActSignature(
            act,
            Assertion(
                asked=parts["clientDataJSON"],
                answered=parts["authenticatorData"],
                signature=parts["signature"],
                credential=passkey.credential_id,
                key=cose_key(passkey),
            ),
        )
        found.check()
    except (*_NOT_AN_ANSWER, SignatureMalformed, SignatureFalse):
        refuse(SilenceFault.SIGNATURE_FALSE)
    return found.to_bytes().decode()


def _own(by: Reader) -> list[AttestedCredentialData]:
    """Return the passkeys of the officer, without any that the record has bound to another."""
    if by.officer is None:
        return []
    held = passkeys_of(by.officer)
    return [passkey for passkey in held if not is_of_another(passkey, by.officer)]


def _read(posted: str) -> dict[str, bytes]:
    """Return the parts of the passkey's answer as the page has posted it."""
    if len(posted) > LONGEST:
        raise SignatureMalformed("the answer of a passkey is short")
    try:
        told = json.loads(posted)
    except RecursionError:
        raise SignatureMalformed("nested too deeply") from None
    return {name: read_web_base64(told[name]) for name in _PARTS}


def _answered(
    parts: dict[str, bytes],
    act: SignedAct,
    signing: Signing,
    passkeys: Sequence[AttestedCredentialData],
) -> AttestedCredentialData:
    """Return the passkey that answered; raises as ``Fido2Server`` does where none has."""
    server = Fido2Server(
        PublicKeyCredentialRpEntity(id=signing.domain, name=signing.domain),
        verify_origin=lambda origin: origin == signing.origin,
    )
    asked = {
        "challenge": websafe_encode(act.challenge),
        "user_verification": UserVerificationRequirement.REQUIRED,
    }
    told = {name: websafe_encode(part) for name, part in parts.items()}
    answer = {
        "id": told["id"],
        "rawId": told["id"],
        "type": "public-key",
        "response": {name: told[name] for name in _PARTS[1:]},
        "clientExtensionResults": {},
    }
    return server.authenticate_complete(asked, passkeys, answer)
