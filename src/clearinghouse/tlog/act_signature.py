"""The signature of an officer's passkey under an act, verifiable without this house.

What is signed is the act itself: its digest is the challenge to which the passkey answers (W3C Web
Authentication).  The SHA-256 of this file stands in the act's leaf, so neither can be exchanged.
"""

import base64
import binascii
import json
import re
from dataclasses import dataclass
from hashlib import sha256
from typing import Final
from urllib.parse import urlsplit

from clearinghouse.tlog import canonical, cose
from clearinghouse.tlog.canonical import Plain
from clearinghouse.tlog.note import NoteMalformed, decode_base64

SIGNATURE_TYPE: Final = "clearinghouse/signature@v1"
ACT_TYPE: Final = "clearinghouse/act@v1"
PRESENT: Final = 0x01
VERIFIED: Final = 0x04

_DIGEST: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)
_HASH: Final = 32
_FLAGS_AT: Final = _HASH
_SHORTEST: Final = _HASH + 5  # the hash of the domain, the flags, a counter of four bytes


class SignatureMalformed(ValueError):
    """A file is not the signature of an act."""


class SignatureFalse(ValueError):
    """A signature does not hold: it was not made, or not under this act."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedAct:
    """What the officer signs.

    ``text`` is the SHA-256 of what was said, "" for nothing; ``opening`` the hash of the leaf that
    opened the procedure, and so of its texts and deadline; ``nonce`` makes each act another.
    """

    procedure: str
    state: str
    said: str
    text: str
    opening: str
    nonce: str

    def __post_init__(self) -> None:
        digests = (self.opening, self.nonce, *([self.text] if self.text else []))
        if not all(map(_DIGEST.fullmatch, digests)):
            raise SignatureMalformed("a digest or a nonce has 64 hex digits")

    @property
    def plain(self) -> dict[str, Plain]:
        """Return the act as it is written."""
        return {
            "type": ACT_TYPE,
            "procedure": self.procedure,
            "state": self.state,
            "said": self.said,
            "text": self.text,
            "opening": self.opening,
            "nonce": self.nonce,
        }

    @property
    def challenge(self) -> bytes:
        """Return the digest that is put to the passkey."""
        return sha256(canonical.encode(self.plain)).digest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """The passkey's answer, and its public key in COSE."""

    asked: bytes
    answered: bytes
    signature: bytes
    credential: bytes
    key: bytes


@dataclass(frozen=True, slots=True)
class ActSignature:
    """An act and the passkey's answer; nothing in it is believed before it is checked."""

    act: SignedAct
    assertion: Assertion

    @property
    def digest(self) -> str:
        """Return the SHA-256 of the file, as the act's leaf states it."""
        return sha256(self.to_bytes()).hexdigest()

    @property
    def origin(self) -> str:
        """Return the address at which it was signed; raises :class:`SignatureFalse`."""
        return _asked(self.assertion.asked)["origin"]

    def check(self) -> None:
        """Raise :class:`SignatureFalse` unless the passkey signed this very act.

        Whose passkey it is, and that the house asked for it at its own address, is not said here.
        """
        said, answered = _asked(self.assertion.asked), self.assertion.answered
        if said["type"] != "webauthn.get":
            raise SignatureFalse("the passkey was not asked to sign")
        if said["challenge"] != _web_base64(self.act.challenge):
            raise SignatureFalse("another act was signed")
        if len(answered) < _SHORTEST or answered[:_HASH] not in _hashes_of(said["origin"]):
            raise SignatureFalse("the passkey is of another address than that of the page")
        if answered[_FLAGS_AT] & (PRESENT | VERIFIED) != PRESENT | VERIFIED:
            raise SignatureFalse("the passkey did not make sure of who holds it")
        signed = answered + sha256(self.assertion.asked).digest()
        try:
            holds = cose.verify(self.assertion.key, self.assertion.signature, signed)
        except cose.KeyMalformed as error:
            raise SignatureFalse(str(error)) from None
        if not holds:
            raise SignatureFalse("the key did not make this signature")

    def to_bytes(self) -> bytes:
        """Return the file: canonical JSON and a newline."""
        found = self.assertion
        whole = {
            "type": SIGNATURE_TYPE,
            "act": self.act.plain,
            "clientDataJSON": _base64(found.asked),
            "authenticatorData": _base64(found.answered),
            "signature": _base64(found.signature),
            "credential": _base64(found.credential),
            "key": _base64(found.key),
        }
        return canonical.encode(whole) + b"\n"

    @classmethod
    def parse(cls, written: bytes) -> "ActSignature":
        """Return the signature in a file; raises :class:`SignatureMalformed`."""
        try:
            if not written.endswith(b"\n"):
                raise SignatureMalformed("the file does not end in a newline: it is cut off")
            return _read(canonical.decode(written[:-1]))
        except (canonical.NotCanonical, NoteMalformed) as error:
            raise SignatureMalformed(str(error)) from None


def _read(whole: Plain) -> ActSignature:
    match whole:
        case {
            "type": str(kind),
            "act": dict(act),
            "clientDataJSON": str(asked),
            "authenticatorData": str(answered),
            "signature": str(signature),
            "credential": str(credential),
            "key": str(key),
            **rest,
        } if kind == SIGNATURE_TYPE and not rest:
            assertion = Assertion(
                asked=decode_base64(asked),
                answered=decode_base64(answered),
                signature=decode_base64(signature),
                credential=decode_base64(credential),
                key=decode_base64(key),
            )
            return ActSignature(_act(act), assertion)
        case _:
            raise SignatureMalformed(f"not a file of type {SIGNATURE_TYPE}")


def _act(written: dict[str, Plain]) -> SignedAct:
    match written:
        case {
            "type": str(kind),
            "procedure": str(procedure),
            "state": str(state),
            "said": str(said),
            "text": str(text),
            "opening": str(opening),
            "nonce": str(nonce),
            **rest,
        } if kind == ACT_TYPE and not rest:
            return SignedAct(
                procedure=procedure,
                state=state,
                said=said,
                text=text,
                opening=opening,
                nonce=nonce,
            )
        case _:
            raise SignatureMalformed(f"what is signed is not an act of type {ACT_TYPE}")


def _asked(written: bytes) -> dict[str, str]:
    """Return what the browser says it asked the passkey; raises :class:`SignatureFalse`."""
    try:
        found = json.loads(written.decode())
    except (ValueError, RecursionError):
        found = None
    match found:
        case {"type": str(kind), "challenge": str(challenge), "origin": str(origin)}:
            return {"type": kind, "challenge": challenge, "origin": origin}
        case _:
            raise SignatureFalse("the browser did not say what it asked the passkey")


def _hashes_of(origin: str) -> set[bytes]:
    """Return the hashes of the domains for which a passkey may answer at ``origin``."""
    try:
        host = urlsplit(origin).hostname or ""
    except ValueError:
        return set()
    labels = host.split(".")
    return {sha256(".".join(labels[at:]).encode()).digest() for at in range(len(labels))}


def read_web_base64(written: str) -> bytes:
    """Return the bytes in base64 as browsers write it; raises :class:`SignatureMalformed`."""
    try:
        padded = written.encode("ascii") + b"=" * (-len(written) % 4)
        return base64.b64decode(padded, altchars=b"-_", validate=True)
    except (UnicodeEncodeError, binascii.Error):
        raise SignatureMalformed("not base64 as browsers write it") from None


def _base64(found: bytes) -> str:
    return base64.b64encode(found).decode()


def _web_base64(found: bytes) -> str:
    return base64.urlsafe_b64encode(found).decode().rstrip("=")
