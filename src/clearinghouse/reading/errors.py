"""Why a paper could not be read: a code, the paper's name and what the code is about.

The words for people are at the edges; here are only codes and parameters.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any


class ErrorCode(StrEnum):
    """The reasons for which nothing at all can be read from a paper."""

    BROKEN = "broken"
    EMPTY = "empty"
    ENCRYPTED = "encrypted"
    MALFORMED_PDF = "malformed_pdf"
    NOT_A_FILE = "not_a_file"
    NOT_UTF8 = "not_utf8"
    OUT_OF_MEMORY = "out_of_memory"
    SCANNED_ONLY = "scanned_only"
    TIMEOUT = "timeout"
    TOO_LARGE = "too_large"
    UNKNOWN_FORMAT = "unknown_format"
    UNREADABLE = "unreadable"
    ZIP_BOMB = "zip_bomb"


class Fault(Exception):
    """What a format finds wrong with some bytes, before it is known whose they are."""

    def __init__(self, code: ErrorCode, **params: int | str) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params


class ReadingError(Exception):
    """The paper ``name`` cannot be read: ``code`` says why, ``params`` give the particulars."""

    def __init__(self, code: ErrorCode, name: str, **params: int | str) -> None:
        super().__init__(f"{name}: {code} {params}")
        self.code = code
        self.name = name
        self.params = params

    @classmethod
    def of(cls, fault: Fault, name: str) -> "ReadingError":
        """Return the error that a fault means for the paper ``name``."""
        return cls(fault.code, name, **fault.params)

    def as_json(self) -> dict[str, Any]:
        """Return the error as plain values."""
        return {"code": self.code.value, "name": self.name, "params": dict(self.params)}

    @classmethod
    def from_json(cls, written: Mapping[str, Any]) -> "ReadingError":
        """Return the error that :meth:`as_json` wrote."""
        return cls(ErrorCode(written["code"]), written["name"], **written["params"])
