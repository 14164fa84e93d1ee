"""Photographs as bytes: what they are by their content, and the same picture without what it tells.

Cameras write into a photograph where and when it was taken, by which device, sometimes a second
picture.  :func:`look_at` copies what is needed to show the picture and nothing else: pixels,
colours and which side is up.  The picture is not coded anew, so nothing of it is lost.
"""

import struct
import zlib
from dataclasses import dataclass
from typing import Final

JPEG, PNG = "image/jpeg", "image/png"
KINDS: Final = "JPEG, PNG"
"""The kinds that are taken, as people call them in every language."""
# In pixels; a wider picture is no photograph that a page can show.
LONGEST_SIDE: Final = 12_000
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_KEPT_CHUNKS: Final = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"pHYs", b"sBIT"}
)
_SOI, _EOI, _SOS, _TEM = 0xD8, 0xD9, 0xDA, 0x01
_APP0, _APP1, _APP2, _APP14, _APP15, _COM = 0xE0, 0xE1, 0xE2, 0xEE, 0xEF, 0xFE
_RESTARTS: Final = frozenset(range(0xD0, 0xD8))
# Frames that browsers show: baseline, extended, progressive.
_FRAMES: Final = frozenset({0xC0, 0xC1, 0xC2})
_ORIENTATION: Final = 0x0112
_UPRIGHT, _LAST_ORIENTATION = 1, 8


class NotAPhotograph(Exception):
    """The bytes are no whole picture of a kind that is taken, or larger than pages can show."""


@dataclass(frozen=True, slots=True)
class Photograph:
    """A picture: ``shown`` are its bytes without metadata, ``width`` and ``height`` in pixels."""

    media_type: str
    width: int
    height: int
    shown: bytes


def look_at(content: bytes) -> Photograph:
    """Return what ``content`` shows; raises :class:`NotAPhotograph`."""
    try:
        if content.startswith(_PNG):
            found = _png(content)
        elif content.startswith(b"\xff\xd8\xff"):
            found = _jpeg(content)
        else:
            raise NotAPhotograph
    except (IndexError, struct.error):
        raise NotAPhotograph from None
    if not (0 < found.width <= LONGEST_SIDE and 0 < found.height <= LONGEST_SIDE):
        raise NotAPhotograph
    return found


def _png(content: bytes) -> Photograph:
    kept, at, kinds = [_PNG], len(_PNG), list[bytes]()
    width = height = 0
    while True:
        (length,) = struct.unpack_from(">I", content, at)
        kind, end = content[at + 4 : at + 8], at + 12 + length
        (checked,) = struct.unpack_from(">I", content, end - 4)
        if zlib.crc32(content[at + 4 : end - 4]) != checked:
            raise NotAPhotograph
        if kind == b"IHDR":
            width, height = struct.unpack_from(">II", content, at + 8)
        if kind in _KEPT_CHUNKS:
            kept.append(content[at:end])
        kinds.append(kind)
        at = end
        if kind == b"IEND":
            break
    # What stands behind the end is no part of the picture.
    if kinds[0] != b"IHDR" or b"IDAT" not in kinds:
        raise NotAPhotograph
    return Photograph(PNG, width, height, b"".join(kept))


def _jpeg(content: bytes) -> Photograph:
    kept, at = [b"\xff\xd8"], 2
    width = height = 0
    orientation, is_seen = _UPRIGHT, False
    while True:
        marker, at = _marker(content, at)
        if marker == _EOI:
            break
        (length,) = struct.unpack_from(">H", content, at)
        body = content[at + 2 : at + length]
        if length < 2 or len(body) != length - 2:  # noqa: PLR2004 - the length counts itself
            raise NotAPhotograph
        at += length
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", body, 1)
        if marker == _APP1 and orientation == _UPRIGHT:
            orientation = _orientation(body)
        if _is_needed(marker, body):
            kept.append(bytes([0xFF, marker]) + struct.pack(">H", length) + body)
        if marker == _SOS:
            end = _end_of_scan(content, at)
            kept.append(content[at:end])
            at, is_seen = end, True
    if not is_seen or not width:
        raise NotAPhotograph
    if orientation != _UPRIGHT:
        kept.insert(1, _which_side_is_up(orientation))
    return Photograph(JPEG, width, height, b"".join([*kept, b"\xff\xd9"]))


def _marker(content: bytes, at: int) -> tuple[int, int]:
    """Return the marker at a place, past the bytes that may fill up before it."""
    if content[at] != 0xFF:  # noqa: PLR2004 - every marker begins so
        raise NotAPhotograph
    while content[at] == 0xFF:  # noqa: PLR2004 - and may begin so more than once
        at += 1
    marker = content[at]
    if marker in {0, _TEM, _SOI} or marker in _RESTARTS:
        raise NotAPhotograph
    return marker, at + 1


def _end_of_scan(content: bytes, at: int) -> int:
    """Return where the next marker stands that is no part of the coded picture."""
    while True:
        at = content.find(b"\xff", at)
        if at < 0:
            raise NotAPhotograph
        following = content[at + 1]
        if following and following not in _RESTARTS and following != 0xFF:  # noqa: PLR2004
            return at
        at += 1 if following == 0xFF else 2  # noqa: PLR2004 - a byte that fills up


def _is_needed(marker: int, body: bytes) -> bool:
    """Whether the picture cannot be shown without a segment, or not in its colours."""
    if marker == _APP2:
        return body.startswith(b"ICC_PROFILE\0")
    if marker == _APP14:
        return body.startswith(b"Adobe")
    return marker != _COM and not _APP0 <= marker <= _APP15


def _orientation(body: bytes) -> int:
    """Return which side is up as a camera tells it; upright where it tells nothing readable."""
    if not body.startswith(b"Exif\0\0"):
        return _UPRIGHT
    tiff = body[6:]
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return _UPRIGHT
    try:
        (first,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, first)
        for number in range(count):
            tag, _kind, _count, value = struct.unpack_from(
                f"{order}HHIH", tiff, first + 2 + 12 * number
            )
            if tag == _ORIENTATION:
                return value if _UPRIGHT <= value <= _LAST_ORIENTATION else _UPRIGHT
    except struct.error:
        pass
    return _UPRIGHT


def _which_side_is_up(orientation: int) -> bytes:
    """Return a segment that tells which side is up, and nothing else."""
    entry = struct.pack(">HHIHH", _ORIENTATION, 3, 1, orientation, 0)
    body = b"Exif\0\0MM\0*" + struct.pack(">IH", 8, 1) + entry + struct.pack(">I", 0)
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body
