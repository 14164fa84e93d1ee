"""What is doubtful in a paper: codes, where they arise, and the particulars.

A doubt is never settled here by guessing; where a reading had to be chosen the doubt says which.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final


class DoubtCode(StrEnum):
    """The kinds of doubt an officer may have to settle."""

    # of the file
    ENCODING_GUESSED = "encoding_guessed"
    TRACKED_CHANGES = "tracked_changes"
    PAGE_WITHOUT_TEXT = "page_without_text"
    RUNNING_HEAD_REMOVED = "running_head_removed"
    # of the text as extracted
    WORD_MENDED = "word_mended"
    HYPHEN_LOST = "hyphen_lost"
    TABLE_JOINED = "table_joined"
    PARAGRAPH_JOINED = "paragraph_joined"
    # of notes
    NUMBER_MISSING_IN_LANGUAGE = "number_missing_in_language"
    NUMBERS_DIFFER = "numbers_differ"
    NOTE_WITHOUT_NUMBER = "note_without_number"
    NOTE_WITHOUT_DATE = "note_without_date"
    DATE_MISSING_IN_LANGUAGE = "date_missing_in_language"
    DATES_DIFFER = "dates_differ"
    ADDRESSEES_NOT_READ = "addressees_not_read"
    ADDRESSEES_DIFFER = "addressees_differ"
    CITIES_IN_OTHER_ORDER = "cities_in_other_order"
    CITY_NOT_KNOWN = "city_not_known"
    PARTY_NOT_KNOWN = "party_not_known"
    LIKELY_TYPO = "likely_typo"
    ENCLOSURE_UNITS_DIFFER = "enclosure_units_differ"
    ENCLOSURE_COUNTS_DIFFER = "enclosure_counts_differ"
    ENCLOSURE_MISSING_IN_LANGUAGE = "enclosure_missing_in_language"
    ENCLOSURE_NOT_FOUND = "enclosure_not_found"
    ENCLOSURE_COUNT_NOT_CHECKED = "enclosure_count_not_checked"
    ENCLOSURE_COUNT_WRONG = "enclosure_count_wrong"
    # of documents
    DOCUMENT_WITHOUT_SYMBOL = "document_without_symbol"
    DOCUMENT_WITHOUT_TITLE = "document_without_title"
    KIND_UNKNOWN = "kind_unknown"
    SYMBOL_FROM_NOTE = "symbol_from_note"
    SYMBOL_NOT_READ = "symbol_not_read"
    SYMBOL_NOT_FOUND = "symbol_not_found"
    HOMOGLYPHS = "homoglyphs"
    SERIAL_WITHOUT_PREDECESSOR = "serial_without_predecessor"
    DISTRIBUTION_NOT_KNOWN = "distribution_not_known"
    ORIGINAL_LANGUAGE_UNSTATED = "original_language_unstated"
    LINE_MISSING_IN_LANGUAGE = "line_missing_in_language"
    PARAGRAPH_MISSING_IN_LANGUAGE = "paragraph_missing_in_language"
    NUMBERING_GAP = "numbering_gap"
    LANGUAGE_NOT_KNOWN = "language_not_known"
    # of facts
    AREA_WITHOUT_COORDINATOR = "area_without_coordinator"
    STATES_NOT_READ = "states_not_read"
    ROLE_UNCLEAR = "role_unclear"
    DEADLINE_UNKNOWN = "deadline_unknown"
    DEADLINE_HOUR_NOT_KEPT = "deadline_hour_not_kept"
    SILENCE_NOT_READ = "silence_not_read"
    EFFECTIVE_DATE_FROM_ENCLOSURE = "effective_date_from_enclosure"
    EFFECTIVE_DATE_UNKNOWN = "effective_date_unknown"
    EFFECTIVE_BEFORE_ANNOUNCED = "effective_before_announced"
    NO_APPLICABILITY_PERIOD = "no_applicability_period"
    VERB_NOT_READ = "verb_not_read"
    DAY_UNKNOWN = "day_unknown"
    # against what is known already
    CITY_NAME_NOT_IN_USE = "city_name_not_in_use"
    MEETING_DATES_CONTRADICT = "meeting_dates_contradict"
    MEETING_PLACE_CONTRADICTS = "meeting_place_contradicts"


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a paper: line and page of the file (0: not told), address of the paragraph.

    ``paper`` names the note or document: its number or symbol, or its place in the row.
    """

    line: int = 0
    page: int = 0
    address: str = ""
    paper: str = ""


NOWHERE: Final = Where()


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that an officer should look at: a code, where, and its particulars."""

    code: DoubtCode
    where: Where = NOWHERE
    params: Mapping[str, int | str] = field(default_factory=dict)
