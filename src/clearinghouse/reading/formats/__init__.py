"""From bytes to a sheetful: what kind of file it is, and its paragraphs and tables in order."""

from clearinghouse.reading.errors import ErrorCode, Fault
from clearinghouse.reading.formats.docx import read_docx
from clearinghouse.reading.formats.encoding import decode
from clearinghouse.reading.formats.html import read_html
from clearinghouse.reading.formats.pdf import read_pdf
from clearinghouse.reading.formats.plain import read_plain
from clearinghouse.reading.formats.sheetful import Sheetful
from clearinghouse.reading.formats.sniff import sniff
from clearinghouse.reading.limits import DEFAULT_LIMITS, Limits


def open_sheetful(content: bytes, name: str, limits: Limits = DEFAULT_LIMITS) -> Sheetful:
    """Return the pieces of a file whose kind its content tells.

    Raises :class:`~clearinghouse.reading.errors.Fault` where it cannot be read, EMPTY where it
    holds no text.
    """
    if len(content) > limits.size:
        raise Fault(ErrorCode.TOO_LARGE, size=len(content), limit=limits.size)
    match sniff(content):
        case "pdf":
            sheetful = read_pdf(content, limits)
        case "docx":
            sheetful = read_docx(content, limits)
        case "html":
            sheetful = read_html(content)
        case _:
            text, remarks = decode(content)
            sheetful = read_plain(text, name=name, remarks=remarks)
    if sheetful.is_blank:
        raise Fault(ErrorCode.EMPTY)
    return sheetful
