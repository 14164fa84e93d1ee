"""The deadline computed again: what the clocks of a zone say, by this machine's own edition."""

from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Final
from zoneinfo import TZPATH, ZoneInfo

_EDITION_LINE: Final = "# version "


class ZoneUnknown(ValueError):
    """The zone is not known to this machine."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline as the opening states it: civil time, zone, edition of the zones, instant."""

    civil: str
    zone: str
    edition: str
    instant: datetime

    def holds(self) -> bool:
        """Tell whether clocks in the zone show the civil time at the instant.

        A time shown twice may be either moment, one never shown is none.  Raises
        :class:`ZoneUnknown`, or ``ValueError`` if the civil time is not one.
        """
        shown = datetime.fromisoformat(self.civil)
        return self.instant.astimezone(_zone(self.zone)).replace(tzinfo=None) == shown


def edition() -> str:
    """Return the edition of this machine's zones, such as ``2026a``; empty if it does not say."""
    for directory in TZPATH:
        try:
            first, *_ = (Path(directory) / "tzdata.zi").read_text("utf-8").split("\n", 1)
        except (OSError, ValueError):
            continue
        if first.startswith(_EDITION_LINE):
            return first.removeprefix(_EDITION_LINE).strip()
    try:
        return str(import_module("tzdata").IANA_VERSION)
    except (ImportError, AttributeError):
        return ""


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        raise ZoneUnknown(name) from None
