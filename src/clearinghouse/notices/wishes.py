"""How officers wish to be told: what they chose, or what holds for who has chosen nothing."""

from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from clearinghouse.notices.kinds import Digest
from clearinghouse.notices.models import NoticePreference
from clearinghouse.notices.timing import Hours
from clearinghouse.participants.models import Officer
from clearinghouse.text.languages import Language

ASTANA: Final = ZoneInfo("Asia/Almaty")


def preference_of(officer: Officer) -> NoticePreference | None:
    """Return what an officer chose; costs nothing if it was selected with the officer."""
    try:
        return officer.notice_preference
    except NoticePreference.DoesNotExist:
        return None


def zone_of(officer: Officer) -> ZoneInfo:
    """Return the officer's zone, or the delegation's, or Astana's."""
    for name in (officer.zone, officer.participant.zone):
        try:
            if name:
                return ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError):
            continue
    return ASTANA


def hours_of(officer: Officer) -> Hours:
    """Return when an officer wishes to be written to."""
    chosen = preference_of(officer)
    if chosen is None:
        return Hours(zone_of(officer))
    return Hours(zone_of(officer), Digest(chosen.digest), chosen.quiet_from, chosen.quiet_until)


def language_of(officer: Officer) -> Language:
    """Return the language in which an officer wishes to be written to."""
    chosen = preference_of(officer)
    return Language(chosen.language if chosen else officer.language)


def is_written_to(officer: Officer) -> bool:
    """Whether an officer wishes letters at all."""
    chosen = preference_of(officer)
    return chosen is None or chosen.by_email
