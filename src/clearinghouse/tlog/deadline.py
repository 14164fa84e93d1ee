"""The deadline computed again: what the clocks of a zone say, by the tables of this machine.

A machine may have tables of its own and those of the ``tzdata`` package; of two editions the one
by which the deadline was set tells most.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Final
from zoneinfo import TZPATH, ZoneInfo

_EDITION_LINE: Final = "# version "


class ZoneUnknown(ValueError):
    """The zone is not known to this machine."""


@dataclass(frozen=True, slots=True)
class Tables:
    """Tables of time zones: their edition, such as ``2026a``, and whether a package brought them.

    The edition is empty where the machine does not say.
    """

    edition: str
    packaged: bool = False

    def zone(self, name: str) -> ZoneInfo:
        """Return a zone by these tables; raises :class:`ZoneUnknown`."""
        try:
            known = ZoneInfo(name)  # refuses names that lead elsewhere
            if not self.packaged:
                return known
            with files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as table:
                return ZoneInfo.from_file(table, key=name)
        except (LookupError, ValueError, OSError, ImportError):
            raise ZoneUnknown(name) from None


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline as the opening states it: civil time, zone, edition of the zones, instant."""

    civil: str
    zone: str
    edition: str
    instant: datetime

    def holds(self, tables: Tables) -> bool:
        """Tell whether clocks in the zone show the civil time at the instant.

        A time shown twice may be either moment, one never shown is none.  Raises
        :class:`ZoneUnknown`, or ``ValueError`` if the civil time is not one.
        """
        shown = datetime.fromisoformat(self.civil)
        return self.instant.astimezone(tables.zone(self.zone)).replace(tzinfo=None) == shown


def tables_for(edition: str) -> Tables:
    """Return this machine's tables of that edition, or else the first that it has."""
    known = [*_known_tables(), Tables("")]
    return next((tables for tables in known if tables.edition == edition), known[0])


def _known_tables() -> Iterator[Tables]:
    for directory in TZPATH:
        try:
            first, *_ = (Path(directory) / "tzdata.zi").read_text("utf-8").split("\n", 1)
        except (OSError, ValueError):
            continue
        if first.startswith(_EDITION_LINE):
            yield Tables(first.removeprefix(_EDITION_LINE).strip())
            break
    try:
        yield Tables(str(import_module("tzdata").IANA_VERSION), packaged=True)
    except (ImportError, AttributeError):
        return
