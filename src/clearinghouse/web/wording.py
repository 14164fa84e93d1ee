"""Codes of the rooms and of the law put into words, in the reader's language.

Every code that can reach a page has its words here; tests/house/test_words.py demands it.
"""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from clearinghouse.documents.faults import RegisterFault
from clearinghouse.documents.kinds import DocumentKind, LanguageStatus
from clearinghouse.law.distribution import Distribution

KINDS: dict[DocumentKind, str | Promise] = {
    DocumentKind.NOTE_VERBALE: _("Note verbale"),
    DocumentKind.DECISION: _("Decision"),
    DocumentKind.LIST_OF_COORDINATORS: _("List of Coordinators"),
    DocumentKind.DRAFT_DECISION: _("Draft decision"),
    DocumentKind.DRAFT_DECLARATION: _("Draft declaration"),
    DocumentKind.DRAFT_STATEMENT: _("Draft statement"),
    DocumentKind.DECLARATION: _("Declaration"),
    DocumentKind.STATEMENT: _("Statement"),
    DocumentKind.CATALOGUE: _("Catalogue of measures"),
    DocumentKind.CONCEPT_PAPER: _("Concept paper"),
    DocumentKind.ACTION_PLAN: _("Action plan"),
    DocumentKind.ANNUAL_PLAN: _("Annual plan"),
    DocumentKind.RULES: _("Rules"),
    DocumentKind.AGENDA: _("Agenda"),
    DocumentKind.REPORT: _("Report"),
    DocumentKind.BROCHURE: _("Brochure"),
    DocumentKind.LETTER: _("Letter"),
    DocumentKind.OTHER: pgettext_lazy("kind of document", "Other paper"),
}
LANGUAGE_STATUSES: dict[LanguageStatus, str | Promise] = {
    LanguageStatus.ORIGINAL: _("Original"),
    LanguageStatus.OFFICIAL: _("Official version"),
    LanguageStatus.COURTESY: _("Courtesy translation"),
}
REGISTER_FAULTS: dict[RegisterFault, str | Promise] = {
    RegisterFault.SYMBOL_STANDS_FOR_ANOTHER_TEXT: _(
        "%(symbol)s is in the register with another text in this language. A symbol stands for "
        "one text for ever: give the paper a new revision, or correct the transcription."
    ),
    RegisterFault.NUMBER_STANDS_FOR_ANOTHER_NOTE: _(
        "The number %(number)s already stands for another note of the same year."
    ),
    RegisterFault.NOTE_WITHOUT_DATE: _(
        "The note %(number)s has no date, so its register and year are not known. Enter the date."
    ),
    RegisterFault.MARKED_NARROWER: _(
        "%(symbol)s is in the register for more readers than this paper allows. All revisions and "
        "languages of a document have its distribution: enter the distribution of the document, or "
        "leave the paper out."
    ),
    RegisterFault.NOTHING_TO_CORRECT: _(
        "The text handed in is the text that the register holds: there is nothing to correct."
    ),
    RegisterFault.CORRECTED_MEANWHILE: _(
        "The text was corrected by somebody else meanwhile. Look at the text as it stands now, "
        "and correct that."
    ),
    RegisterFault.NO_SUCH_LANGUAGE: _("The paper has no text in this language."),
    RegisterFault.PAPER_WITHOUT_TEXT: _("The paper has no text in any language."),
}
ADDRESSEES: dict[str, str | Promise] = {
    "all_member_states": _("The Member States"),
    "mfa_and_embassies": _("The Ministry of Foreign Affairs of the host and the Embassies"),
}
FORMATS: dict[str, str | Promise] = {
    "pdf": _("PDF for print and archive (PDF/A, PDF/UA)"),
    "docx": _("Word (DOCX)"),
    "html": _("Web page (HTML)"),
    "md": _("Plain text with marks (Markdown)"),
    "xml": _("Akoma Ntoso (XML)"),
}
DISTRIBUTIONS: dict[Distribution, str | Promise] = {
    Distribution.PUBLIC: _("Public"),
    Distribution.MEMBER_STATES: _("Member States only"),
    Distribution.MEMBERS_AND_OBSERVERS: _("Member States and observers"),
    Distribution.ADDRESSEES: _("Addressees only"),
}
