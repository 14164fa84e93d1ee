"""What a document is, and how a language version stands to the others."""

from enum import StrEnum


class DocumentKind(StrEnum):
    """The kinds of paper that the register holds."""

    NOTE_VERBALE = "note_verbale"
    DECISION = "decision"
    LIST_OF_COORDINATORS = "list_of_coordinators"
    DRAFT_DECISION = "draft_decision"
    DRAFT_DECLARATION = "draft_declaration"
    DRAFT_STATEMENT = "draft_statement"
    DECLARATION = "declaration"
    STATEMENT = "statement"
    CATALOGUE = "catalogue"
    CONCEPT_PAPER = "concept_paper"
    ACTION_PLAN = "action_plan"
    ANNUAL_PLAN = "annual_plan"
    RULES = "rules"
    AGENDA = "agenda"
    REPORT = "report"
    BROCHURE = "brochure"
    LETTER = "letter"
    OTHER = "other"


class LanguageStatus(StrEnum):
    """How a language version stands: the original, another official text, or a courtesy."""

    ORIGINAL = "original"
    OFFICIAL = "official"
    COURTESY = "courtesy"


class Direction(StrEnum):
    """Whether a note left the Secretariat or came to it."""

    OUTGOING = "outgoing"
    INCOMING = "incoming"


class EnclosureUnit(StrEnum):
    """How a note counts its enclosure: in pages (EN) or in sheets (RU, KK)."""

    PAGES = "pages"
    SHEETS = "sheets"
