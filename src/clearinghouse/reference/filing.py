"""From the TOML files to typed records, refusing whatever is misspelt, missing or left over."""

import unicodedata
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from functools import cache
from hashlib import sha256
from importlib.resources import files
from tomllib import TOMLDecodeError, loads
from types import UnionType
from typing import Any, Final, TypeVar, get_args, get_origin, get_type_hints

from clearinghouse.reference.dating import Dating, DatingError, parse_dating

Record = TypeVar("Record")

_PLAIN: Final = (bool, int, float)


class Misfiled(ValueError):
    """A reference file does not say what its reader expects; ``where`` is the place in the file."""

    def __init__(self, where: str, fault: str) -> None:
        super().__init__(f"{where}: {fault}")
        self.where = where
        self.fault = fault


def read_records(kind: type[Record], file: str, heading: str) -> tuple[Record, ...]:
    """Return the records under ``[[heading]]`` of ``file``, in the order of the file.

    Raises :class:`Misfiled` naming the file, the record and the field at fault.
    """
    table = read_table(file)
    if heading not in table:
        raise Misfiled(file, f"has no [[{heading}]]")
    rows = table[heading]
    if not isinstance(rows, list):
        raise Misfiled(f"{file} {heading}", "is not a list of tables")
    return tuple(
        fill(kind, row, f"{file} {heading}[{_name_of(row, number)}]")
        for number, row in enumerate(rows, start=1)
    )


@cache
def digest() -> str:
    """Return a digest of all files of this package: another one means that something changed."""
    summed = sha256()
    for file in sorted(files(__package__).iterdir(), key=lambda each: each.name):
        if file.name.endswith(".toml"):
            content = file.read_bytes()
            summed.update(f"{file.name} {len(content)}\n".encode() + content)
    return summed.hexdigest()


@cache
def read_table(file: str) -> Mapping[str, Any]:
    """Return ``file`` of this package as TOML reads it."""
    try:
        return loads(files(__package__).joinpath(file).read_text(encoding="utf-8"))
    except TOMLDecodeError as error:
        raise Misfiled(file, str(error)) from error


def fill(kind: Any, table: Any, where: str) -> Any:
    """Return ``table`` as a record of the dataclass ``kind``.

    A field ``from_`` is written ``from`` in the file.  Every key must be a field, every field
    without a default must be there, and every value must have the field's type.
    """
    if not isinstance(table, dict):
        raise Misfiled(where, f"is not a table but {type(table).__name__}")
    types = _types(kind)
    if left_over := table.keys() - types.keys():
        raise Misfiled(where, f"unknown: {', '.join(sorted(left_over))}")
    if absent := _required(kind) - table.keys():
        raise Misfiled(where, f"missing: {', '.join(sorted(absent))}")
    filled = {
        _attribute(key): _as(types[key], written, f"{where}.{key}")
        for key, written in table.items()
    }
    return kind(**filled)


def _name_of(row: Any, number: int) -> str:
    return str(row.get("code", number)) if isinstance(row, dict) else str(number)


def _attribute(key: str) -> str:
    return "from_" if key == "from" else key


@cache
def _types(kind: Any) -> dict[str, Any]:
    return {key.rstrip("_"): hint for key, hint in get_type_hints(kind).items()}


@cache
def _required(kind: Any) -> frozenset[str]:
    return frozenset(
        field.name.rstrip("_")
        for field in fields(kind)
        if field.default is MISSING and field.default_factory is MISSING
    )


def _as(expected: Any, written: Any, where: str) -> Any:
    if isinstance(expected, UnionType):
        (expected,) = (one for one in get_args(expected) if one is not type(None))
    if get_origin(expected) is tuple:
        if not isinstance(written, list):
            raise Misfiled(where, "is not a list")
        return tuple(
            _as(get_args(expected)[0], one, f"{where}[{number}]")
            for number, one in enumerate(written, start=1)
        )
    if is_dataclass(expected) and expected is not Dating:
        return fill(expected, written, where)
    if expected in _PLAIN:
        return _plain(expected, written, where)
    return _worded(expected, written, where)


def _plain(expected: Any, written: Any, where: str) -> Any:
    if expected is float and type(written) is int:
        return float(written)
    if type(written) is not expected:
        raise Misfiled(where, f"is not of type {expected.__name__}")
    return written


def _worded(expected: Any, written: Any, where: str) -> Any:
    if not isinstance(written, str):
        raise Misfiled(where, "is not text")
    if not written or written != written.strip() or not unicodedata.is_normalized("NFC", written):
        raise Misfiled(where, "is empty, has spaces around it or is not in normal form C")
    if expected is Dating:
        try:
            return parse_dating(written)
        except DatingError as error:
            raise Misfiled(where, str(error)) from error
    if issubclass(expected, StrEnum):
        try:
            return expected(written)
        except ValueError as error:
            raise Misfiled(where, str(error)) from error
    return written
