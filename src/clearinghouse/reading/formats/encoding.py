"""From bytes to characters: UTF-8, UTF-16 and the Cyrillic code page of older Russian papers.

Whatever is not surely one of these is either guessed with a remark or refused.
"""

import codecs
import re
from typing import Final

from clearinghouse.reading.errors import ErrorCode, Fault
from clearinghouse.reading.formats.sheetful import Remark

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL: Final = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_NOT_ASCII: Final = re.compile("[^\x00-\x7f]")
_RUSSIAN_WORD: Final = re.compile(
    "(?<![^\\W\\d_])[А-ЯЁ]?[а-яё]+(?![^\\W\\d_])|(?<![^\\W\\d_])[А-ЯЁ]+(?![^\\W\\d_])"
)
# These ten letters make up three fifths of any Russian text.
_FREQUENT: Final = frozenset("оеаинтсрвл")
_LEAST_CYRILLIC: Final = 0.7
_MOST_CONTROL: Final = 0.02


def decode(content: bytes) -> tuple[str, tuple[Remark, ...]]:
    """Return the characters of a text file and a remark where the encoding had to be guessed.

    Raises :class:`Fault` NOT_UTF8 where no encoding known here fits, UNKNOWN_FORMAT for bytes that
    are no text.
    """
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return _strict(content[len(mark) :], encoding), ()
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return _guess(content, error.start)
    if _has_zeros(content):
        return _guess(content, text.index("\x00"))
    _refuse_binary(text)
    return text, ()


def _strict(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise Fault(ErrorCode.NOT_UTF8, position=error.start) from error


def _guess(content: bytes, position: int) -> tuple[str, tuple[Remark, ...]]:
    wide = "utf-16-be" if content[0:4096:2].count(0) > content[1:4096:2].count(0) else "utf-16-le"
    for encoding in (wide,) if _has_zeros(content) else ("cp1251",):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding != "cp1251" or _is_russian(text):
            _refuse_binary(text)
            return text, (Remark("encoding_guessed", params=(("encoding", encoding),)),)
    if (
        _has_zeros(content)
        or len(_CONTROL.findall(content[:4096].decode("latin-1")))
        > len(content[:4096]) * _MOST_CONTROL
    ):
        raise Fault(ErrorCode.UNKNOWN_FORMAT, found="binary")
    raise Fault(ErrorCode.NOT_UTF8, position=position)


def _has_zeros(content: bytes) -> bool:
    """Tell whether every second byte is mostly zero, as in UTF-16 of Latin or mixed text."""
    sample = content[:4096]
    return sample.count(0) * 20 > len(sample)


def _is_russian(text: str) -> bool:
    """Tell whether what is not ASCII forms words of Russian letters, in their usual cases."""
    strange = len(_NOT_ASCII.findall(text))
    words = "".join(_RUSSIAN_WORD.findall(text)).lower()
    frequent = sum(letter in _FREQUENT for letter in words)
    return 0 < strange * _LEAST_CYRILLIC <= len(words) and frequent * 2 >= len(words)


def _refuse_binary(text: str) -> None:
    sample = text[:65536]
    if len(_CONTROL.findall(sample)) > max(2, len(sample) * _MOST_CONTROL):
        raise Fault(ErrorCode.UNKNOWN_FORMAT, found="binary")
