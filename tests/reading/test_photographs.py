"""Photographs: known by their bytes, and shown without what the camera wrote into them."""

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.reading.photographs import (
    JPEG,
    LONGEST_SIDE,
    PNG,
    NotAPhotograph,
    look_at,
)

# What must never be shown again: where it was taken, by whom, with what.
TRACES = (b"GPSLatitude", b"Orchard Camera", b"a comment", b"thumbnail of it", b"behind the end")


def segment(marker: int, body: bytes) -> bytes:
    return bytes([0xFF, marker]) + struct.pack(">H", len(body) + 2) + body


def exif(orientation: int, order: str = ">") -> bytes:
    """Return what a camera writes: which side is up, its name, where it was."""
    entries = [struct.pack(f"{order}HHIHH", 0x0112, 3, 1, orientation, 0)]
    tiff = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(f"{order}IH", 8, len(entries))
    return b"Exif\0\0" + tiff + b"".join(entries) + b"\0\0\0\0" + TRACES[0] + TRACES[1]


def jpeg(width: int = 640, height: int = 480, *, told: bytes = b"", frame: int = 0xC2) -> bytes:
    """Return a picture of two scans with everything around it that cameras add."""
    return b"".join(
        [
            b"\xff\xd8",
            segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0" + TRACES[3]),
            told,
            segment(0xE2, b"ICC_PROFILE\0\1\1colours"),
            segment(0xE2, b"MPF\0" + TRACES[4]),
            segment(0xED, b"Photoshop 3.0\0" + TRACES[1]),
            segment(0xEE, b"Adobe\0d\0\0\0\0\0"),
            segment(0xFE, TRACES[2]),
            segment(0xDB, b"\0" + bytes(64)),
            segment(frame, struct.pack(">BHHB", 8, height, width, 1) + b"\1\x11\0"),
            segment(0xC4, b"\0" + bytes(16)),
            segment(0xDA, b"\1\1\0\0\0\0"),
            b"one\xff\0two\xff\xd0three\xff",
            segment(0xDA, b"\1\1\0\0\0\0"),
            b"four\xff\0",
            b"\xff\xd9",
            TRACES[4],
        ]
    )


def png(width: int = 640, height: int = 480, *chunks: tuple[bytes, bytes]) -> bytes:
    """Return a picture of pixels of one grey with what programs add."""
    rows = zlib.compress(b"\0" * (width + 1) * min(height, 4))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    whole = (
        (b"IHDR", header),
        (b"eXIf", exif(1)),
        (b"tEXt", b"Comment\0" + TRACES[2]),
        *chunks,
        (b"IDAT", rows),
        (b"IEND", b""),
    )
    return (
        b"\x89PNG\r\n\x1a\n"
        + b"".join(
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
            for kind, body in whole
        )
        + TRACES[4]
    )


class TestLookAt:
    @pytest.mark.parametrize("content", [jpeg(told=segment(0xE1, exif(1))), png()])
    def test_shows_the_picture_and_nothing_that_was_written_into_it(self, content: bytes) -> None:
        found = look_at(content)

        assert (found.width, found.height) == (640, 480)
        assert [trace for trace in TRACES if trace in content]
        assert [trace for trace in TRACES if trace in found.shown] == []
        assert look_at(found.shown).shown == found.shown

    def test_keeps_every_bit_of_the_picture_and_its_colours(self) -> None:
        shown = look_at(jpeg()).shown
        for kept in (b"one\xff\0two\xff\xd0three", b"four\xff\0\xff\xd9", b"ICC_PROFILE", b"Adobe"):
            assert kept in shown

    @pytest.mark.parametrize("order", ["<", ">"])
    @pytest.mark.parametrize(("told", "kept"), [(0, 1), (1, 1), (2, 2), (8, 8), (9, 1)])
    def test_keeps_which_side_is_up(self, order: str, told: int, kept: int) -> None:
        shown = look_at(jpeg(told=segment(0xE1, exif(told, order)))).shown
        said = segment(0xE1, exif(kept).removesuffix(TRACES[0] + TRACES[1]))
        assert (said in shown) is (kept != 1)
        assert shown.count(b"Exif") == (kept != 1)

    @pytest.mark.parametrize("make", [jpeg, png])
    def test_takes_no_side_longer_than_pages_show(self, make) -> None:
        assert look_at(make(LONGEST_SIDE - 1, LONGEST_SIDE)).height == LONGEST_SIDE
        for sides in ((LONGEST_SIDE + 1, 1), (1, LONGEST_SIDE + 1), (0, 1), (1, 0)):
            with pytest.raises(NotAPhotograph):
                look_at(make(*sides))

    def test_goes_by_the_bytes_and_not_by_a_name(self) -> None:
        assert look_at(jpeg()).media_type == JPEG
        assert look_at(png()).media_type == PNG
        for other in (b"", b"GIF89a", b"<svg/>", b"%PDF-1.7", b"\xff\xd8\xff\xe0", jpeg()[:-40]):
            with pytest.raises(NotAPhotograph):
                look_at(other)

    def test_takes_no_kind_of_jpeg_that_browsers_do_not_show(self) -> None:
        with pytest.raises(NotAPhotograph):
            look_at(jpeg(frame=0xC3))

    def test_takes_no_png_that_was_changed_on_its_way(self) -> None:
        broken = bytearray(png())
        broken[20] ^= 1
        with pytest.raises(NotAPhotograph):
            look_at(bytes(broken))

    @given(st.sampled_from([jpeg(), png()]), st.data())
    def test_answers_whatever_bytes_it_is_given(self, whole: bytes, data: st.DataObject) -> None:
        at = data.draw(st.integers(0, len(whole) - 1))
        given_bytes = whole[:at] + data.draw(st.binary(max_size=8)) + whole[at:]
        try:
            shown = look_at(given_bytes).shown
        except NotAPhotograph:
            return
        assert look_at(shown).shown == shown
