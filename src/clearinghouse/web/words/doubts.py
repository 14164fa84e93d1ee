"""What may be doubtful in a paper, in words; the particulars stand beside the sentence."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from clearinghouse.reading.doubts import DoubtCode

DOUBTS: dict[DoubtCode, str | Promise] = {
    DoubtCode.ENCODING_GUESSED: _("The file does not say in which encoding it is; one was tried."),
    DoubtCode.TRACKED_CHANGES: _("The file holds tracked changes; they were read as accepted."),
    DoubtCode.PAGE_WITHOUT_TEXT: _("A page has no text: it may be a scan."),
    DoubtCode.RUNNING_HEAD_REMOVED: _("A line repeated on the pages was taken for a running head."),
    DoubtCode.WORD_MENDED: _("A word that the file breaks in two was put together."),
    DoubtCode.HYPHEN_LOST: _("A hyphen at the end of a line was left out or kept by judgement."),
    DoubtCode.TABLE_JOINED: _("A table that runs over several pages was joined into one."),
    DoubtCode.PARAGRAPH_JOINED: _("A paragraph that runs over two pages was joined into one."),
    DoubtCode.NUMBER_MISSING_IN_LANGUAGE: _(
        "The note has no number of its own in this language; it takes that of the others."
    ),
    DoubtCode.NUMBERS_DIFFER: _("What seems to be one note bears different numbers by language."),
    DoubtCode.NOTE_WITHOUT_NUMBER: _("No number of the note was found."),
    DoubtCode.NOTE_WITHOUT_DATE: _("No date of the note was found."),
    DoubtCode.DATE_MISSING_IN_LANGUAGE: _("The date is missing in this language."),
    DoubtCode.DATES_DIFFER: _("The languages bear different dates."),
    DoubtCode.ADDRESSEES_NOT_READ: _("The addressees were not understood."),
    DoubtCode.ADDRESSEES_DIFFER: _("The languages name different addressees."),
    DoubtCode.CITIES_IN_OTHER_ORDER: _("The cities stand in another order in this language."),
    DoubtCode.CITY_NOT_KNOWN: _("The city is not among those that the house knows."),
    DoubtCode.PARTY_NOT_KNOWN: _("The party is not among those that the house knows."),
    DoubtCode.LIKELY_TYPO: _("A word is likely to be misspelt in the paper."),
    DoubtCode.ENCLOSURE_UNITS_DIFFER: _(
        "The enclosure is counted in pages in one language and in sheets in another."
    ),
    DoubtCode.ENCLOSURE_COUNTS_DIFFER: _("The languages count the enclosure differently."),
    DoubtCode.ENCLOSURE_MISSING_IN_LANGUAGE: _("Only some languages mention the enclosure."),
    DoubtCode.ENCLOSURE_NOT_FOUND: _("The note speaks of an enclosure that is not in the file."),
    DoubtCode.ENCLOSURE_COUNT_NOT_CHECKED: _(
        "The count of the enclosure could not be checked: the file has no pages."
    ),
    DoubtCode.ENCLOSURE_COUNT_WRONG: _("The enclosure has another length than the note says."),
    DoubtCode.DOCUMENT_WITHOUT_SYMBOL: _("The document bears no symbol."),
    DoubtCode.DOCUMENT_WITHOUT_TITLE: _("No title of the document was found."),
    DoubtCode.KIND_UNKNOWN: _("What kind of document this is was not understood."),
    DoubtCode.SYMBOL_FROM_NOTE: _("The symbol stands in the note only, not on the document."),
    DoubtCode.SYMBOL_NOT_READ: _("A line looks like a symbol but could not be read as one."),
    DoubtCode.SYMBOL_NOT_FOUND: _("A symbol is named that no document in the file bears."),
    DoubtCode.HOMOGLYPHS: _("Letters of another alphabet stand in the symbol or number."),
    DoubtCode.SERIAL_WITHOUT_PREDECESSOR: _("What should come before this number is not known."),
    DoubtCode.DISTRIBUTION_NOT_KNOWN: _("The line of distribution was not understood."),
    DoubtCode.ORIGINAL_LANGUAGE_UNSTATED: _(
        "The paper does not say in which language it was written."
    ),
    DoubtCode.LINE_MISSING_IN_LANGUAGE: _("A line of the heading is missing in this language."),
    DoubtCode.PARAGRAPH_MISSING_IN_LANGUAGE: _("A paragraph is missing in this language."),
    DoubtCode.NUMBERING_GAP: _("The numbers of the paragraphs have a gap."),
    DoubtCode.LANGUAGE_NOT_KNOWN: _("The language of a part was not recognised."),
    DoubtCode.AREA_WITHOUT_COORDINATOR: _("An area has no Coordinator."),
    DoubtCode.STATES_NOT_READ: _("Names in the list were not understood as States."),
    DoubtCode.ROLE_UNCLEAR: _("Which role a State has is not clear."),
    DoubtCode.DEADLINE_UNKNOWN: _("The note does not repeat the deadline."),
    DoubtCode.DEADLINE_HOUR_NOT_KEPT: _(
        "The deadline names an hour. What is proposed here keeps the day only."
    ),
    DoubtCode.SILENCE_NOT_READ: _(
        "The note speaks of a silence procedure. What it tells of it was not understood."
    ),
    DoubtCode.EFFECTIVE_DATE_FROM_ENCLOSURE: _(
        "The day of effect stands in the enclosure only, not in the note."
    ),
    DoubtCode.EFFECTIVE_DATE_UNKNOWN: _("The day of effect is not stated."),
    DoubtCode.EFFECTIVE_BEFORE_ANNOUNCED: _("The day of effect lies before the announcement."),
    DoubtCode.NO_APPLICABILITY_PERIOD: _("The concept paper states no period of applicability."),
    DoubtCode.VERB_NOT_READ: _("What was decided was not understood from the verb."),
    DoubtCode.DAY_UNKNOWN: _("The day of what was decided is not stated."),
    DoubtCode.CITY_NAME_NOT_IN_USE: _("The city did not bear this name on that day."),
    DoubtCode.MEETING_DATES_CONTRADICT: _(
        "The days given for a meeting contradict those that the house knows."
    ),
    DoubtCode.MEETING_PLACE_CONTRADICTS: _(
        "The place given for a meeting contradicts the one that the house knows."
    ),
}
