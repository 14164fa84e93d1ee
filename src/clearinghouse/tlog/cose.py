"""Public keys of passkeys as the browser hands them over: COSE (RFC 9052), of three kinds.

ES256, EdDSA with Ed25519, and RS256: what platforms and security keys make.  A key is a flat map
of small integers in CBOR (RFC 8949), of which this reads no more than it needs.
"""

from collections.abc import Callable, Mapping
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256

ES256: Final = -7
EDDSA: Final = -8
RS256: Final = -257

_KIND, _ALGORITHM = 1, 3
_CURVE_OR_N, _X_OR_E, _Y = -1, -2, -3
_OKP, _EC2, _RSA = 1, 2, 3
_P256, _ED25519 = 1, 6
_COORDINATE: Final = 32
_MAP, _BYTES = 5, 2
_ONE_BYTE, _TWO_BYTES = 24, 25
_MAX_BITS: Final = 8192

Fields = Mapping[int, int | bytes]


class KeyMalformed(ValueError):
    """Bytes are not a public key of a kind that is known."""


def verify(key: bytes, signature: bytes, signed: bytes) -> bool:
    """Tell whether the holder of ``key`` made ``signature``; raises :class:`KeyMalformed`."""
    fields = read_map(key)
    checker = _CHECKERS.get((fields.get(_KIND), fields.get(_ALGORITHM)))
    if checker is None:
        raise KeyMalformed("a key of none of the kinds ES256, EdDSA, RS256")
    try:
        checker(fields, signature, signed)
    except InvalidSignature:
        return False
    except ValueError as error:
        raise KeyMalformed(str(error)) from None
    return True


def read_map(written: bytes) -> dict[int, int | bytes]:
    """Return a flat map of integers and bytes in CBOR; raises :class:`KeyMalformed`."""
    try:
        major, count, at = _head(written, 0)
        if major != _MAP:
            raise KeyMalformed("a key is a map")
        fields: dict[int, int | bytes] = {}
        for _ in range(count):
            name, at = _read_one(written, at)
            value, at = _read_one(written, at)
            if not isinstance(name, int) or name in fields:
                raise KeyMalformed("the fields of a key are numbered, each once")
            fields[name] = value
    except IndexError:
        raise KeyMalformed("the key is cut off") from None
    if at != len(written):
        raise KeyMalformed("something follows the key")
    return fields


def _head(written: bytes, at: int) -> tuple[int, int, int]:
    """Return the kind of an item, its argument, and where it goes on."""
    major, argument = written[at] >> 5, written[at] & 31
    if argument < _ONE_BYTE:
        return major, argument, at + 1
    width = {_ONE_BYTE: 1, _TWO_BYTES: 2}.get(argument)
    if width is None:
        raise KeyMalformed("a number too long for a key")
    written[at + width]  # raises IndexError where it is cut off
    return major, int.from_bytes(written[at + 1 : at + 1 + width]), at + 1 + width


def _read_one(written: bytes, at: int) -> tuple[int | bytes, int]:
    major, argument, at = _head(written, at)
    if major == 0:
        return argument, at
    if major == 1:
        return -1 - argument, at
    if major != _BYTES:
        raise KeyMalformed("a field of a key is a number or bytes")
    if at + argument > len(written):
        raise KeyMalformed("the key is cut off")
    return written[at : at + argument], at + argument


def _bytes(fields: Fields, name: int) -> bytes:
    found = fields.get(name)
    if not isinstance(found, bytes):
        raise KeyMalformed(f"the field {name} of the key is absent or not bytes")
    return found


def _check_es256(fields: Fields, signature: bytes, signed: bytes) -> None:
    x, y = _bytes(fields, _X_OR_E), _bytes(fields, _Y)
    if fields.get(_CURVE_OR_N) != _P256 or {len(x), len(y)} != {_COORDINATE}:
        raise KeyMalformed("a key of ES256 is a point of P-256")
    point = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), b"\x04" + x + y)
    point.verify(signature, signed, ec.ECDSA(SHA256()))


def _check_eddsa(fields: Fields, signature: bytes, signed: bytes) -> None:
    if fields.get(_CURVE_OR_N) != _ED25519:
        raise KeyMalformed("a key of EdDSA is one of Ed25519")
    Ed25519PublicKey.from_public_bytes(_bytes(fields, _X_OR_E)).verify(signature, signed)


def _check_rs256(fields: Fields, signature: bytes, signed: bytes) -> None:
    n, e = (int.from_bytes(_bytes(fields, name)) for name in (_CURVE_OR_N, _X_OR_E))
    if n.bit_length() > _MAX_BITS:
        raise KeyMalformed("a key of RS256 that is too long")
    rsa.RSAPublicNumbers(e, n).public_key().verify(signature, signed, padding.PKCS1v15(), SHA256())


_CHECKERS: Final[Mapping[object, Callable[[Fields, bytes, bytes], None]]] = {
    (_EC2, ES256): _check_es256,
    (_OKP, EDDSA): _check_eddsa,
    (_RSA, RS256): _check_rs256,
}
