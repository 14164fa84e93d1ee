"""What kind of file some bytes are, by what they contain and not by the ending of a name."""

import io
import re
import zipfile
from typing import Final

from clearinghouse.reading.errors import ErrorCode, Fault

_HEAD: Final = 2048
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE: Final = "EncryptedPackage".encode("utf-16-le")
_FOREIGN: Final = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"{\\rtf", "rtf"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "rar"),
    (b"\x1f\x8b", "gzip"),
    (b"AT&TFORM", "djvu"),
    (b"%!PS", "postscript"),
    (b"\x7fELF", "program"),
    (b"MZ\x90\x00", "program"),
    (b"SQLite format 3\x00", "database"),
)
_HTML: Final = re.compile(
    rb"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


def sniff(content: bytes) -> str:
    """Return "pdf", "docx", "html" or "text".

    Raises :class:`Fault`: EMPTY, ENCRYPTED for a locked package, BROKEN for a damaged archive and
    UNKNOWN_FORMAT (with ``found``) for anything else that is recognised and not read here.
    """
    if not content.strip(b"\x00 \t\r\n\x0c\xef\xbb\xbf"):
        raise Fault(ErrorCode.EMPTY)
    head = content[:_HEAD]
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK"):
        return _package(content)
    if head.startswith(_OLE):
        if _ENCRYPTED_PACKAGE in content:
            raise Fault(ErrorCode.ENCRYPTED)
        raise Fault(ErrorCode.UNKNOWN_FORMAT, found="ole")
    for magic, found in _FOREIGN:
        if head.startswith(magic):
            raise Fault(ErrorCode.UNKNOWN_FORMAT, found=found)
    plain = head.replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf")
    plain = plain.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    return "html" if _HTML.match(plain) else "text"


def _package(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            entries = {entry.filename: entry for entry in package.infolist()}
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
        raise Fault(ErrorCode.BROKEN, part="archive") from error
    if any(entry.flag_bits & 0x1 for entry in entries.values()):
        raise Fault(ErrorCode.ENCRYPTED)
    if "[Content_Types].xml" in entries:
        if any(name.startswith("word/") for name in entries):
            return "docx"
        found = next(
            (name.split("/")[0] for name in entries if name.startswith(("xl/", "ppt/"))), ""
        )
        raise Fault(ErrorCode.UNKNOWN_FORMAT, found=found or "package")
    raise Fault(ErrorCode.UNKNOWN_FORMAT, found="odt" if "mimetype" in entries else "zip")
