"""Signed notes of C2SP: a text and the signatures under it, one line each.

Two kinds of signature are known: Ed25519 over the text, and the witnesses' timestamped
cosignature/v1.  Signatures by unknown keys are kept and passed over, as the specification demands.
Specifications: https://c2sp.org/signed-note, https://c2sp.org/tlog-cosignature
"""

import base64
import binascii
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from hashlib import sha256
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

MAX_SIGNATURES: Final = 100
MAX_NOTE_SIZE: Final = 1_000_000

_KEY_SIZE: Final = 32
_KEY_ID_SIZE: Final = 4
_SIGNATURE_SIZE: Final = 64
_TIME_SIZE: Final = 8
_MAX_TIME: Final = (1 << 63) - 1
_PRIVATE: Final = "PRIVATE+KEY+"
_DASH: Final = "\N{EM DASH} "
_CONTROL: Final = re.compile(r"[\x00-\x09\x0b-\x1f]")
_KEY_ID: Final = re.compile(r"[0-9a-f]{8}", re.ASCII)


class NoteMalformed(ValueError):
    """A note or a key is not written as the specification has it."""


class NoteUnverified(ValueError):
    """No signature by the key asked for stands under the note, or it is wrong."""

    def __init__(self, name: str, *, forged: bool) -> None:
        super().__init__(f"{name}: {'wrong signature' if forged else 'no signature by this key'}")
        self.name = name
        self.forged = forged


class Algorithm(IntEnum):
    """The signature type identifier byte."""

    ED25519 = 1
    COSIGNATURE = 4


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature line: ``blob`` is what follows the four bytes of the key's ID."""

    name: str
    key_id: bytes
    blob: bytes

    def __str__(self) -> str:
        return f"{_DASH}{self.name} {_encode(self.key_id + self.blob)}\n"

    @property
    def time(self) -> int:
        """Return the POSIX second of a timestamped cosignature."""
        return int.from_bytes(self.blob[:_TIME_SIZE], "big")


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """A public key by which notes are verified, as ``name+ID+base64`` in writing."""

    name: str
    public: bytes
    algorithm: Algorithm = Algorithm.ED25519

    def __post_init__(self) -> None:
        check_key_name(self.name)
        if len(self.public) != _KEY_SIZE:
            raise NoteMalformed("an Ed25519 public key has 32 bytes")

    def __str__(self) -> str:
        return f"{self.name}+{self.key_id.hex()}+{_encode(self._typed)}"

    @property
    def _typed(self) -> bytes:
        return bytes([self.algorithm]) + self.public

    @property
    def key_id(self) -> bytes:
        """Return the four bytes that tell keys of one name apart."""
        return sha256(self.name.encode() + b"\n" + self._typed).digest()[:_KEY_ID_SIZE]

    @classmethod
    def parse(cls, text: str) -> "VerifierKey":
        """Return the key written in ``text``; raises :class:`NoteMalformed`."""
        name, key_id, typed = _split_key(text)
        if typed[:1] not in (b"\x01", b"\x04"):
            raise NoteMalformed("only Ed25519 keys and cosignature/v1 keys are known")
        key = cls(name, typed[1:], Algorithm(typed[0]))
        if key.key_id.hex() != key_id:
            raise NoteMalformed("the key's ID does not belong to the key")
        return key

    def signed(self, note: "Note") -> Signature:
        """Return this key's verified signature under ``note``.

        Raises :class:`NoteUnverified` if there is none, or if any signature in its name is wrong.
        """
        mine = [
            signature
            for signature in note.signatures
            if (signature.name, signature.key_id) == (self.name, self.key_id)
        ]
        if not mine:
            raise NoteUnverified(self.name, forged=False)
        for signature in mine:
            self._verify(signature, note.text)
        return mine[0]

    def _verify(self, signature: Signature, text: str) -> None:
        blob, message = signature.blob, text.encode()
        if self.algorithm is Algorithm.COSIGNATURE:
            message = cosigned_message(signature.time, text)
            blob = blob[_TIME_SIZE:] if signature.time <= _MAX_TIME else b""
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(blob, message)
        except InvalidSignature:
            raise NoteUnverified(self.name, forged=True) from None


@dataclass(frozen=True, slots=True, repr=False)
class SignerKey:
    """A private key by which notes are signed, as ``PRIVATE+KEY+name+ID+base64`` in writing."""

    name: str
    seed: bytes

    def __post_init__(self) -> None:
        check_key_name(self.name)
        if len(self.seed) != _KEY_SIZE:
            raise NoteMalformed("an Ed25519 private key has 32 bytes")

    def __repr__(self) -> str:
        return f"SignerKey({self.name!r})"

    @property
    def private_text(self) -> str:
        """Return the key in writing.  Not ``str()``, so that it is never printed by chance."""
        typed = bytes([Algorithm.ED25519]) + self.seed
        return f"{_PRIVATE}{self.name}+{self.verifier.key_id.hex()}+{_encode(typed)}"

    @property
    def verifier(self) -> VerifierKey:
        """Return the public key that verifies what this key signs."""
        return VerifierKey(self.name, self._private().public_key().public_bytes_raw())

    @property
    def witness(self) -> VerifierKey:
        """Return the public key that verifies what this key cosigns."""
        return VerifierKey(self.name, self.verifier.public, Algorithm.COSIGNATURE)

    @classmethod
    def parse(cls, text: str) -> "SignerKey":
        """Return the key written in ``text``; raises :class:`NoteMalformed`."""
        if not text.startswith(_PRIVATE):
            raise NoteMalformed("a signer key begins with PRIVATE+KEY+")
        name, key_id, typed = _split_key(text.removeprefix(_PRIVATE))
        if typed[:1] != b"\x01":
            raise NoteMalformed("only Ed25519 keys sign")
        key = cls(name, typed[1:])
        if key.verifier.key_id.hex() != key_id:
            raise NoteMalformed("the key's ID does not belong to the key")
        return key

    @classmethod
    def generate(cls, name: str) -> "SignerKey":
        """Return a new key."""
        return cls(name, Ed25519PrivateKey.generate().private_bytes_raw())

    def sign(self, text: str) -> Signature:
        """Return the signature of ``text``."""
        return Signature(self.name, self.verifier.key_id, self._private().sign(text.encode()))

    def cosign(self, text: str, *, time: int) -> Signature:
        """Return the cosignature/v1 of a checkpoint's text at a POSIX second."""
        signed = self._private().sign(cosigned_message(time, text))
        blob = time.to_bytes(_TIME_SIZE, "big") + signed
        return Signature(self.name, self.witness.key_id, blob)

    def _private(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.seed)


@dataclass(frozen=True, slots=True)
class Note:
    """A text that ends in a newline, and the signatures under it."""

    text: str
    signatures: tuple[Signature, ...] = ()

    def __post_init__(self) -> None:
        if not self.text.endswith("\n") or _CONTROL.search(self.text):
            raise NoteMalformed("a note's text ends in a newline and has no control characters")

    def __str__(self) -> str:
        return self.text + "\n" + "".join(map(str, self.signatures))

    def with_signatures(self, *signatures: Signature) -> "Note":
        """Return the note with further signatures under it."""
        return Note(self.text, (*self.signatures, *signatures))

    @classmethod
    def parse(cls, written: bytes) -> "Note":
        """Return the note in ``written``, verified by nobody yet; raises :class:`NoteMalformed`."""
        if len(written) > MAX_NOTE_SIZE:
            raise NoteMalformed("the note is too long")
        try:
            whole = written.decode()
        except UnicodeDecodeError:
            raise NoteMalformed("the note is not UTF-8") from None
        if _CONTROL.search(whole):
            raise NoteMalformed("the note has control characters")
        text, blank, lines = whole.rpartition("\n\n")
        if not blank or not lines.endswith("\n"):
            raise NoteMalformed("the note has no signatures after an empty line")
        signatures = tuple(_parse_signature(line) for line in lines[:-1].split("\n"))
        if len(signatures) > MAX_SIGNATURES:
            raise NoteMalformed("the note has too many signatures")
        return cls(text + "\n", signatures)


def sign_note(text: str, signers: Iterable[SignerKey]) -> Note:
    """Return ``text`` as a note signed by each of ``signers``."""
    return Note(text, tuple(signer.sign(text) for signer in signers))


def cosigned_message(time: int, text: str) -> bytes:
    """Return the bytes that a witness signs (tlog-cosignature, "Ed25519 signed message")."""
    return f"cosignature/v1\ntime {time}\n{text}".encode()


def check_key_name(name: str) -> None:
    """Raise :class:`NoteMalformed` unless ``name`` may name a key: no space, no plus, not empty."""
    blank = any(letter.isspace() or ord(letter) < ord(" ") for letter in name)
    if not name or blank or "+" in name:
        raise NoteMalformed(f"not the name of a key: {name!r}")


def _parse_signature(line: str) -> Signature:
    name, space, blob = line.removeprefix(_DASH).partition(" ")
    if not line.startswith(_DASH) or not space:
        raise NoteMalformed("a signature line is a dash, a name and a signature")
    check_key_name(name)
    decoded = decode_base64(blob)
    if len(decoded) <= _KEY_ID_SIZE:
        raise NoteMalformed("a signature is too short")
    return Signature(name, decoded[:_KEY_ID_SIZE], decoded[_KEY_ID_SIZE:])


def _split_key(text: str) -> tuple[str, str, bytes]:
    name, plus, rest = text.partition("+")
    key_id, second_plus, typed = rest.partition("+")
    if not plus or not second_plus or not _KEY_ID.fullmatch(key_id):
        raise NoteMalformed("a key is written as name+ID+base64")
    return name, key_id, decode_base64(typed)


def _encode(blob: bytes) -> str:
    return base64.b64encode(blob).decode()


def decode_base64(text: str) -> bytes:
    """Return the bytes written in standard Base 64; any other spelling of them is malformed."""
    try:
        blob = base64.b64decode(text.encode("ascii"), validate=True)
    except (ValueError, binascii.Error):
        raise NoteMalformed("not Base 64") from None
    if _encode(blob) != text:
        raise NoteMalformed("not Base 64 as written by the standard")
    return blob
