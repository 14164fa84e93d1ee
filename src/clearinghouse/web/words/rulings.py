"""What the law answers, in words: refusals and remarks by their codes.

Codes about people stand in ``words.people``, about tokens in ``words.tokens``.
"""

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from clearinghouse.law.catalogue import CatalogueReason
from clearinghouse.law.consensus import ConsensusReason
from clearinghouse.law.correction import CorrectionReason
from clearinghouse.law.derestriction import DistributionReason
from clearinghouse.law.languages import LanguageReason
from clearinghouse.law.numbering import NumberingReason
from clearinghouse.law.ruling import Reason
from clearinghouse.law.silence import SilenceReason
from clearinghouse.law.tenure import TenureReason
from clearinghouse.web.words.coordination import SUBMISSION_REASONS
from clearinghouse.web.words.correspondence import DELIVERY_REASONS, NOTE_REASONS
from clearinghouse.web.words.meetings import MEETING_REASONS, SESSION_REASONS
from clearinghouse.web.words.notice import NOTICE_REASONS
from clearinghouse.web.words.papers import PAPER_REASONS, PLAN_REASONS
from clearinghouse.web.words.people import (
    CHAIRMANSHIP_REASONS,
    CREDENTIAL_REASONS,
    STANDING_REASONS,
)
from clearinghouse.web.words.planning import PLANNING_REASONS
from clearinghouse.web.words.resources import FUND_REASONS
from clearinghouse.web.words.review import CHOICE_REASONS, PROPOSAL_REASONS, REVIEW_REASONS
from clearinghouse.web.words.silence import PROCEDURE_REASONS
from clearinghouse.web.words.tokens import TOKEN_REASONS

RULINGS: Mapping[Reason, str | Promise] = {
    CatalogueReason.NOT_BY_CONSENSUS: _(
        "The Catalogue is changed by consensus or under a silence procedure only."
    ),
    CatalogueReason.NUMBER_IN_USE: _("The number already stands for another measure."),
    CatalogueReason.NUMBER_NOT_IN_USE: _("No measure of this number is in force on that day."),
    CatalogueReason.EDITION_NOT_LATER: _("A new edition must be later than those before it."),
    ConsensusReason.NO_QUORUM: _("Fewer than two thirds of the Member States take part."),
    ConsensusReason.OBJECTION: _("A Member State objects at the moment of adoption."),
    CorrectionReason.NOT_BY_THE_REGISTRY: _(
        "Only the registry of the Secretariat corrects a text that was copied wrongly."
    ),
    CorrectionReason.WITHOUT_REASON: _("Name the reason of the correction."),
    DistributionReason.NOT_YOURS_TO_MARK: _(
        "Only the author of a paper, or the Secretariat as it was printed, marks its distribution."
    ),
    DistributionReason.NOT_YOURS_TO_RELEASE: _(
        "Only the author may ease the restriction of this paper, or the Secretariat under a "
        "decision that is named."
    ),
    DistributionReason.NO_ADDRESSEES: _("A paper for addressees only needs at least one."),
    DistributionReason.NOT_WIDER: _(
        "The distribution can only be widened: what was opened is not closed again."
    ),
    DistributionReason.ADDRESSEE_WOULD_LOSE: _(
        "An addressee who may read the paper now would lose it under this distribution."
    ),
    LanguageReason.ADOPTED_WITHOUT_ENGLISH: _("What is adopted needs an English text."),
    LanguageReason.WORKING_LANGUAGE_MISSING: _("A working language is missing."),
    LanguageReason.NOTE_LANGUAGE_MISSING: _("The note is missing in one of its languages."),
    NumberingReason.SYMBOL_TAKEN: _("Another document bears this symbol."),
    NumberingReason.SERIAL_OUT_OF_ORDER: _("The serial is not the next of its series."),
    NumberingReason.PREDECESSOR_MISSING: _("What comes before this symbol is not in the register."),
    NumberingReason.SERIES_HAS_GAPS: _("The series has gaps below this symbol."),
    NumberingReason.BODY_OF_ANOTHER_TIME: _("The body had another abbreviation on that day."),
    NumberingReason.NOTE_NUMBER_TAKEN: _("Another note bears this number."),
    NumberingReason.NOTE_OUT_OF_ORDER: _("The number is not the next of its register."),
    SilenceReason.ANNOUNCED_BEFORE_EFFECT: _("It was announced before it took effect."),
    SilenceReason.NOT_ANNOUNCED: _("The day of the announcement is not known."),
    TenureReason.ANOTHER_COORDINATOR: _("The area has another Coordinator already."),
    TenureReason.NOT_BY_SENIOR_OFFICIALS: _("Coordinators are appointed by senior officials."),
    TenureReason.NOT_OFFERED_IN_WRITING: _("No offer in writing to all Member States is known."),
    TenureReason.NO_TERM_PROPOSED: _("No term was proposed."),
    TenureReason.SHORTER_THAN_RECOMMENDED: _("A term of at least two years is recommended."),
    TenureReason.COORDINATOR_SERVING: _("The area has a Coordinator who serves."),
    TenureReason.NOT_A_CO_COORDINATOR: _("Only a Co-coordinator of the area may act for a time."),
    TenureReason.CONSENT_MISSING: _("The consent of another Co-coordinator is missing."),
    TenureReason.NO_NOTICE: _("No notice to all Member States is known."),
    TenureReason.NOTICE_AFTER_THE_END: _("The notice came after the end of the term."),
}

_FAMILIES: tuple[Mapping[Any, str | Promise], ...] = (
    RULINGS,
    CREDENTIAL_REASONS,
    STANDING_REASONS,
    CHAIRMANSHIP_REASONS,
    TOKEN_REASONS,
    NOTE_REASONS,
    DELIVERY_REASONS,
    PROCEDURE_REASONS,
    NOTICE_REASONS,
    MEETING_REASONS,
    SESSION_REASONS,
    SUBMISSION_REASONS,
    REVIEW_REASONS,
    PROPOSAL_REASONS,
    CHOICE_REASONS,
    PLANNING_REASONS,
    PAPER_REASONS,
    PLAN_REASONS,
    FUND_REASONS,
)
# Every code of the law, whichever module has its words.
REASONS: Mapping[str, str | Promise] = {
    reason: words for family in _FAMILIES for reason, words in family.items()
}


class Named(dict[str, Any]):
    """Parameters of a sentence; one that is missing is shown as a gap, never an error."""

    def __missing__(self, name: str) -> str:
        return "…"


def ruling_words(reason: str, about: Mapping[str, Any]) -> str:
    """Return a refusal or remark of the law in words, with what it is about in brackets."""
    words = str(REASONS[reason])
    if "%(" in words:
        return words % Named(about)
    told = "; ".join(str(value) for value in about.values() if value)
    return f"{words} [{told}]" if told else words
