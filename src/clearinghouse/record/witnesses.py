"""The witnesses of the record: their keys and addresses, in a file that people read and write.

``witnesses`` in the data directory has a line for each, its verifier key and its address, and
perhaps a line that says how many of them a certificate should rest on:

    # Ministries that watch over the record
    witness.mfa.example/w1+0a1b2c3d+BEhv…  https://witness.mfa.example
    demand 1
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from django.conf import settings

from clearinghouse.tlog.note import Algorithm, NoteMalformed, VerifierKey

FROM_ENVIRONMENT: Final = "CLEARINGHOUSE_WITNESSES"
FILE: Final = "witnesses"
AT_MOST: Final = 32
USUALLY_DEMANDED: Final = 1

_FIRST_WAIT: Final = timedelta(seconds=30)
_LONGEST_WAIT: Final = timedelta(hours=1)
_DOUBLINGS: Final = 7
_DEMAND: Final = "demand"
_SCHEMES: Final = frozenset({"https", "http"})
_TWO: Final = 2


class WitnessesUnreadable(ValueError):
    """The list of witnesses cannot be used; the message says where and why."""


@dataclass(frozen=True, slots=True)
class Witness:
    """One witness: the key of its cosignatures, and where it is asked for them."""

    key: VerifierKey
    address: str

    @property
    def name(self) -> str:
        """Return the witness's name, which is that of its key."""
        return self.key.name


@dataclass(frozen=True, slots=True)
class Witnesses:
    """All witnesses, and how many of them a certificate should rest on."""

    every: tuple[Witness, ...] = ()
    demanded: int = USUALLY_DEMANDED


def configured() -> Witnesses:
    """Return the witnesses of this installation; raises :class:`WitnessesUnreadable`.

    Those in the environment, parted by ``;`` or by lines, take the place of those in the file.
    """
    given = os.environ.get(FROM_ENVIRONMENT)
    if given is not None:
        return parse(given.replace(";", "\n"), place=FROM_ENVIRONMENT)
    path = Path(settings.CLEARINGHOUSE_DATA) / FILE
    try:
        return parse(path.read_text(encoding="utf-8"), place=str(path))
    except FileNotFoundError:
        return Witnesses()
    except (OSError, UnicodeDecodeError) as error:
        raise WitnessesUnreadable(f"{path} cannot be read: {error}") from None


def demanded() -> int:
    """Return how many witnesses a certificate should rest on, where that can be told."""
    try:
        return configured().demanded
    except WitnessesUnreadable:
        return USUALLY_DEMANDED


def named() -> tuple[Witness, ...]:
    """Return the witnesses, or none where the list cannot be used: for pages, not for duties."""
    try:
        return configured().every
    except WitnessesUnreadable:
        return ()


def wait_after(failures: int) -> timedelta:
    """Return how long a witness is left alone after so many failures one after the other."""
    if not failures:
        return timedelta(0)
    return min(_FIRST_WAIT * (1 << min(failures - 1, _DOUBLINGS)), _LONGEST_WAIT)


def parse(written: str, *, place: str = FILE) -> Witnesses:
    """Return the witnesses in ``written``; raises :class:`WitnessesUnreadable`."""
    found: list[Witness] = []
    wanted: int | None = None
    for where, words in _lines(written, place):
        if words[0] == _DEMAND:
            if wanted is not None:
                raise WitnessesUnreadable(f"{where}: the demand is told twice")
            wanted = _number(where, words)
        else:
            found.append(_witness(where, words, found))
    if len(found) > AT_MOST:
        raise WitnessesUnreadable(f"{place}: {len(found)} witnesses where {AT_MOST} are the most")
    if wanted is not None and wanted > len(found):
        raise WitnessesUnreadable(f"{place}: {wanted} are demanded of {len(found)} witnesses")
    return Witnesses(tuple(found), USUALLY_DEMANDED if wanted is None else wanted)


def _lines(written: str, place: str) -> Iterator[tuple[str, list[str]]]:
    """Yield where each line stands that says something, and its words."""
    for number, line in enumerate(written.splitlines(), start=1):
        words = line.split()
        if words and not words[0].startswith("#"):
            yield f"{place}, line {number}", words


def _number(where: str, words: list[str]) -> int:
    told = words[1] if len(words) == _TWO else ""
    if not (told.isascii() and told.isdecimal()) or not 0 < int(told) <= AT_MOST:
        raise WitnessesUnreadable(f"{where}: write “{_DEMAND} NUMBER”, from 1 to {AT_MOST}")
    return int(told)


def _witness(where: str, words: list[str], before: list[Witness]) -> Witness:
    if len(words) != _TWO:
        raise WitnessesUnreadable(f"{where}: write the witness's key, a space and its address")
    try:
        key = VerifierKey.parse(words[0])
    except NoteMalformed as error:
        raise WitnessesUnreadable(f"{where}: {error}") from None
    if key.algorithm is not Algorithm.COSIGNATURE:
        raise WitnessesUnreadable(f"{where}: this key signs logs; a witness's key cosigns them")
    if key.name in {witness.name for witness in before}:
        raise WitnessesUnreadable(f"{where}: {key.name} is named twice")
    if key.name == settings.CLEARINGHOUSE_ORIGIN:
        raise WitnessesUnreadable(f"{where}: the record cannot be its own witness")
    return Witness(key, _address(where, words[1]))


def _address(where: str, told: str) -> str:
    try:
        parts = urlsplit(told)
        is_fit = parts.scheme in _SCHEMES and parts.hostname and parts.port != 0
    except ValueError:
        is_fit = False
    if not is_fit or parts.query or parts.fragment or parts.username is not None:
        raise WitnessesUnreadable(f"{where}: not the web address of a witness: {told}")
    return told.rstrip("/")
