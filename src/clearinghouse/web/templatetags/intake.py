"""What the registry's templates can say of findings, doubts and refusals."""

from django import template
from django.utils.translation import gettext

from clearinghouse.documents.kinds import DocumentKind, LanguageStatus
from clearinghouse.intake.faults import Refused
from clearinghouse.intake.kinds import Subject
from clearinghouse.intake.queries import DoubtView, ProposalView, UploadView
from clearinghouse.intake.remarks import Remarked
from clearinghouse.law.distribution import Distribution
from clearinghouse.law.ruling import Remark
from clearinghouse.law.verbs import Verb
from clearinghouse.reading.facts import CatalogueFound, CoordinatorsFound, Tenure
from clearinghouse.web.wording import DISTRIBUTIONS, KINDS, LANGUAGE_STATUSES
from clearinghouse.web.words import intake as words
from clearinghouse.web.words.procedures import VERBS
from clearinghouse.web.words.rulings import ruling_words

register = template.Library()


@register.filter
def via(value: str) -> str:
    """Return the way by which a batch came, or the office that handed it in."""
    return str(words.VIA.get(value, value))


@register.filter
def failure(upload: UploadView) -> str:
    """Return why a file could not be read and what to do."""
    return words.reading_error(upload.fault, upload.named)


@register.filter
def refusal(proposal: ProposalView) -> str:
    """Return why an accepted proposal was refused."""
    return words.fault_words(proposal.fault, proposal.named)


@register.filter
def intake_refusal(refused: Refused) -> str:
    """Return why accepting would be refused."""
    return words.fault_words(f"intake.{refused.fault}", refused.named)


@register.filter
def ruled_in_words(remark: Remark | Remarked) -> str:
    """Return what the law remarks on a change."""
    return ruling_words(remark.reason, remark.about)


@register.filter
def proposal_kind(proposal: ProposalView) -> str:
    """Return what the finding is."""
    if proposal.subject is Subject.FACT:
        return str(words.FACTS[proposal.kind])
    return str(KINDS[DocumentKind(proposal.fields.get("kind", "note_verbale"))])


@register.filter
def proposal_state(state: str) -> str:
    """Return where a proposal stands."""
    return str(words.STATES[state])


@register.filter
def proposal_title(proposal: ProposalView) -> str:
    """Return the words by which the finding is known: symbol, number, title or subject."""
    return words.title_of(proposal)


@register.filter
def proposal_lines(proposal: ProposalView) -> list[str]:
    """Return the particulars of a finding, a line each."""
    return words.lines_of(proposal)


@register.filter
def proposal_table(proposal: ProposalView) -> list[list[str]]:
    """Return the rows of a finding that is a table."""
    found = proposal.found
    if isinstance(found, CoordinatorsFound):
        heading = [
            gettext("Dimension"),
            gettext("Priority area"),
            gettext("Coordinator"),
            gettext("Co-coordinators"),
        ]
        return [heading] + [
            [
                row.dimension,
                row.area,
                ", ".join(_with_years(tenure) for tenure in row.coordinators),
                ", ".join(_with_years(tenure) for tenure in row.co_coordinators),
            ]
            for row in found.rows
        ]
    if isinstance(found, CatalogueFound):
        return [[gettext("Number"), gettext("Text")]] + [
            [provision.number, provision.text] for provision in found.provisions
        ]
    return []


def _with_years(tenure: Tenure) -> str:
    """Return a State with the years printed beside it: "China (2024-2025)"."""
    years = ", ".join(tenure.years_as_written)
    return f"{tenure.as_written} ({years})" if years else tenure.as_written


@register.filter
def doubt_words(doubt: DoubtView) -> str:
    """Return a doubt in a sentence."""
    return words.doubt_sentence(doubt.code, doubt.named)


@register.filter
def doubt_place(doubt: DoubtView) -> str:
    """Return where in the file a doubt arises."""
    return words.place_of(doubt.where)


@register.filter
def field_label(name: str) -> str:
    """Return the label of a field that can be corrected."""
    if name.startswith("row_"):
        _row, number, column = name.split("_", 2)
        return str(words.FIELDS[f"row_{column}"]) % {"row": number}
    return str(words.FIELDS[name])


@register.filter
def field_choices(name: str) -> list[tuple[str, str]]:
    """Return what a field may hold, where it is a choice."""
    if name == "kind":
        return [(kind.value, str(KINDS[kind])) for kind in DocumentKind]
    if name == "verb":
        return [(verb.value, str(VERBS[verb])) for verb in Verb]
    if name == "distribution":
        return [(each.value, str(DISTRIBUTIONS[each])) for each in Distribution]
    if name.startswith("status_"):
        return [(status.value, str(LANGUAGE_STATUSES[status])) for status in LanguageStatus]
    return []
