"""Findings as plain values and back: frozen dataclasses of codes, dates, symbols and texts.

The types of the fields say how to read them back, so that no finding can be written that cannot
be read.  A finding that may be of several kinds carries its kind under "is".
"""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, Final, TypeVar, Union, get_args, get_origin, get_type_hints

from clearinghouse.law.symbols import NoteNumber, Symbol, parse_note_number, parse_symbol
from clearinghouse.text.blocks import Block

Value = TypeVar("Value")

_IS: Final = "is"


def plain(value: Any) -> Any:
    """Return a finding as plain values: dictionaries, lists, text, numbers."""
    written = value
    match value:
        case Symbol() | NoteNumber() | StrEnum():
            written = str(value)
        case date():
            written = value.isoformat()
        case Block():
            written = value.as_json()
        case Mapping():
            written = {str(key): plain(each) for key, each in value.items()}
        case tuple() | list():
            written = [plain(each) for each in value]
        case _ if is_dataclass(value):
            written = {field.name: plain(getattr(value, field.name)) for field in fields(value)}
        case _:
            pass
    return written


def tagged(value: Any) -> Any:
    """Return a finding as plain values that begin with the name of its kind."""
    return {_IS: type(value).__name__, **plain(value)}


def restored(kind: type[Value], written: Any) -> Value:
    """Return the finding of that kind which :func:`plain` wrote.

    Raises ValueError, KeyError or TypeError for values that are no such finding.
    """
    return _read(kind, written)  # type: ignore[no-any-return]


def _read(hint: Any, written: Any) -> Any:
    origin = get_origin(hint)
    if origin in {UnionType, Union}:
        return _read_union(get_args(hint), written)
    if origin is tuple:
        return tuple(_read(get_args(hint)[0], each) for each in written)
    if origin is not None and issubclass(origin, Mapping):
        key, value = get_args(hint)
        return {_read(key, name): _read(value, each) for name, each in written.items()}
    return _read_single(hint, written)


def _read_union(kinds: tuple[Any, ...], written: Any) -> Any:
    if written is None and type(None) in kinds:
        return None
    kinds = tuple(kind for kind in kinds if kind is not type(None))
    if isinstance(written, dict) and _IS in written:
        kind = next(kind for kind in kinds if kind.__name__ == written[_IS])
        return _read(kind, {name: each for name, each in written.items() if name != _IS})
    if set(kinds) == {int, str}:
        return written
    return _read(kinds[0], written)


_READERS: Final[dict[Any, Callable[[Any], Any]]] = {
    Symbol: parse_symbol,
    NoteNumber: parse_note_number,
    Block: Block.from_json,
    date: date.fromisoformat,
}


def _read_single(hint: Any, written: Any) -> Any:
    if hint in _READERS:
        return _READERS[hint](written)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint(written)
    if hint in {int, str, bool}:
        if type(written) is not hint:
            raise TypeError(f"{hint} expected: {written!r}")
        return written
    hints = _hints(hint)
    return hint(**{name: _read(hints[name], each) for name, each in written.items()})


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
