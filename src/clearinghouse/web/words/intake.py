"""The intake in words: why a file cannot be read, what was found, what is refused."""

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from clearinghouse.intake.faults import IntakeFault
from clearinghouse.intake.kinds import ProposalState, Subject, Via
from clearinghouse.intake.queries import ProposalView
from clearinghouse.reading.doubts import DoubtCode
from clearinghouse.reading.errors import ErrorCode
from clearinghouse.reading.facts import AppointmentFound
from clearinghouse.reading.paper import NoteFound
from clearinghouse.web.wording import REGISTER_FAULTS
from clearinghouse.web.words.correspondence import NOTE_FAULTS
from clearinghouse.web.words.doubts import DOUBTS
from clearinghouse.web.words.measures import MEASURE_FAULTS, ROLES
from clearinghouse.web.words.people import PARTICIPANT_FAULTS
from clearinghouse.web.words.procedures import PROCEDURE_FAULTS
from clearinghouse.web.words.rulings import REASONS, Named

Words = str | Promise

VIA: dict[str, Words] = {
    Via.COMMAND: _("Command line"),
    Via.PORTAL: _("Portal"),
}
STATES: dict[str, Words] = {
    ProposalState.PROPOSED: _("Proposed"),
    ProposalState.ACCEPTED: _("Accepted"),
    ProposalState.NOTED: _("Noted"),
    ProposalState.SET_ASIDE: _("Set aside"),
}
READING_ERRORS: dict[ErrorCode, Words] = {
    ErrorCode.BROKEN: _("The file is damaged. Ask the sender for it again."),
    ErrorCode.EMPTY: _("The file is empty."),
    ErrorCode.ENCRYPTED: _("The file is protected by a password. Hand it in without protection."),
    ErrorCode.MALFORMED_PDF: _("The PDF is damaged. Ask the sender for it again."),
    ErrorCode.NOT_A_FILE: _("This is not a file."),
    ErrorCode.NOT_UTF8: _("The letters of the file cannot be read. Save it as UTF-8 text."),
    ErrorCode.OUT_OF_MEMORY: _("The file needs more memory to be read than is allowed."),
    ErrorCode.SCANNED_ONLY: _(
        "The file holds pictures of pages and no text. Recognise the text first, or hand in the "
        "paper as text."
    ),
    ErrorCode.TIMEOUT: _("The file takes longer to be read than is allowed."),
    ErrorCode.TOO_LARGE: _("The file is larger than is allowed. Divide it, or raise the limit."),
    ErrorCode.UNKNOWN_FORMAT: _(
        "The file is none of text, Markdown, Word (.docx), PDF or HTML. Save it as one of these."
    ),
    ErrorCode.UNREADABLE: _("The file cannot be opened."),
    ErrorCode.ZIP_BOMB: _("The file unpacks to far more than it should. It was not opened."),
}
INTAKE_FAULTS: dict[IntakeFault, Words] = {
    IntakeFault.NOT_THE_REGISTRY: _("Only the registry of the Secretariat handles imports."),
    IntakeFault.NO_SUCH_PROPOSAL: _("There is no such proposal."),
    IntakeFault.ALREADY_DECIDED: _("This proposal has been decided already."),
    IntakeFault.NOT_A_SYMBOL: _("“%(typed)s” is not a symbol. Write it as MC/2023/DRAFT/4/Rev.2."),
    IntakeFault.NOT_A_NOTE_NUMBER: _("“%(typed)s” is not a note number. Write it as NCT/G/35."),
    IntakeFault.NOT_A_DATE: _("“%(typed)s” is not a date. Write it as 2023-08-22."),
    IntakeFault.NOT_A_CHOICE: _("“%(typed)s” is not one of the choices."),
    IntakeFault.UNKNOWN_PARTICIPANT: _("“%(typed)s” is not the code of a participant."),
    IntakeFault.NOTE_WITHOUT_NUMBER: _("The note has no number. Enter it before you accept."),
    IntakeFault.TITLE_NEEDED: _(
        "The paper has neither a title nor a symbol by which it could be found. Enter a title."
    ),
    IntakeFault.TWO_ORIGINALS: _("Only one language of a paper is its original. Choose which."),
    IntakeFault.NO_ADDRESSEES: _(
        "A paper for addressees only needs at least one. Enter their codes, such as KAZ IND."
    ),
    IntakeFault.DISTRIBUTION_NOT_CHOSEN: _(
        "Neither the paper nor its note says who may read it. Choose the distribution, then accept."
    ),
    IntakeFault.SENDER_NOT_READ: _(
        "The sender of the note was not read. Enter the code of the participant, then accept."
    ),
    IntakeFault.NOT_A_ROW: _(
        "“%(typed)s” is not a State with its days. Write it as KAZ 2023-01-01/2025-01-01."
    ),
    IntakeFault.DOCUMENT_NOT_ACCEPTED: _(
        "The paper that carries this has not been accepted. Accept the paper first."
    ),
    IntakeFault.CANNOT_BE_AMENDED: _("“%(field)s” cannot be corrected here."),
    IntakeFault.MEASURE_WITHOUT_NUMBER: _("The measure has no number."),
    IntakeFault.EFFECTIVE_DATE_NEEDED: _("The day of effect is needed. Enter it, then accept."),
    IntakeFault.AREA_NOT_KNOWN: _("“%(area)s” is not among the priority areas that are known."),
    IntakeFault.DECISION_NOT_ACCEPTED: _(
        "The decision %(number)s that appoints has not been accepted. Accept the decision first."
    ),
    IntakeFault.NO_EDITION_OF_THAT_DAY: _(
        "No edition of the Catalogue began on %(day)s. Check the date of the paper."
    ),
}
FACTS: dict[str, Words] = {
    "DecisionFound": _("Decision of a body"),
    "CoordinatorsFound": _("List of Coordinators"),
    "AppointmentFound": _("Appointment"),
    "SilenceOpened": _("Silence procedure opened"),
    "SilenceAdoption": _("Measure adopted under silence"),
    "SilenceApproval": _("Documents approved under silence"),
    "SilenceBroken": _("Silence procedure broken"),
    "CatalogueFound": _("Text of the Catalogue"),
    "ActionPlanFound": _("Action plan"),
    "ConceptPaperFound": _("Concept paper"),
    "MeetingFound": _("Meeting mentioned"),
    "MeetingAgreed": _("Meeting agreed upon"),
    "CadenceFound": _("Cadence of a body"),
    "CountFound": _("Count of participants"),
}
FIELDS: dict[str, Words] = {
    "kind": _("Kind"),
    "symbol": _("Symbol"),
    "number": _("Number of the note"),
    "dated_on": _("Date"),
    "place": _("Place"),
    "distribution": _("Distribution"),
    "addressees": _("Addressees (codes, for distribution to addressees only)"),
    "author": _("Author"),
    "body": _("Body (code)"),
    "leave_out": _("Languages to leave out (codes)"),
    "sender": _("Sender (code)"),
    "addressed_to": _("Addressed to"),
    "on_behalf_of": _("On behalf of"),
    "title_en": _("Title in English"),
    "title_ru": _("Title in Russian"),
    "title_kk": _("Title in Kazakh"),
    "status_en": _("English version"),
    "status_ru": _("Russian version"),
    "status_kk": _("Kazakh version"),
    "decided_on": _("Decided on"),
    "effective_on": _("In effect from"),
    "announced_on": _("Announced on"),
    "opened_on": _("Opened on"),
    "deadline": _("Deadline"),
    "subject": _("Subject"),
    "verb": _("Verb"),
    "area": _("Priority area (code)"),
    "appointed": _("State appointed (code and days)"),
    "row_area": _("Row %(row)s: priority area (code)"),
    "row_coordinators": _("Row %(row)s: Coordinator (code and days)"),
    "row_co_coordinators": _("Row %(row)s: Co-coordinators (codes and days)"),
}
PARTICULARS: dict[str, Words] = {
    "language": _("Language"),
    "languages": _("Languages"),
    "written": _("Written"),
    "read": _("Read as"),
    "declared": _("Declared"),
    "found": _("Found"),
    "title": _("Title"),
    "rows": _("Rows"),
    "at": _("At"),
    "area": _("Area"),
    "known": _("Known"),
    "number": _("Number"),
    "other": _("Elsewhere"),
    "symbol": _("Symbol"),
    "date": _("Date"),
}

# By room, or by the law, every refusal that an acceptance may meet.
FAULTS: Mapping[str, Mapping[Any, Words]] = {
    "intake": INTAKE_FAULTS,
    "documents": REGISTER_FAULTS,
    "procedures": PROCEDURE_FAULTS,
    "measures": MEASURE_FAULTS,
    "correspondence": NOTE_FAULTS,
    "participants": PARTICIPANT_FAULTS,
    "law": REASONS,
}


def fault_words(fault: str, named: Mapping[str, str]) -> str:
    """Return a refusal, given as "room.code", in a sentence.

    Raises KeyError for a code that no room and no rule answers with.
    """
    room, _dot, code = fault.partition(".")
    return str(FAULTS[room][code]) % Named(named)


def reading_error(code: str, _named: Mapping[str, str]) -> str:
    """Return why a file could not be read, and what to do."""
    return str(READING_ERRORS[ErrorCode(code)])


def doubt_sentence(code: str, named: Mapping[str, Any]) -> str:
    """Return a doubt with its particulars in brackets."""
    sentence = str(DOUBTS[DoubtCode(code)])
    particulars = "; ".join(
        f"{PARTICULARS.get(name, name)}: {value}" for name, value in named.items() if value != ""
    )
    return f"{sentence} [{particulars}]" if particulars else sentence


def place_of(where: Mapping[str, Any]) -> str:
    """Return where something stands in a file."""
    told = [
        gettext("page %(page)s") % where if where.get("page") else "",
        gettext("line %(line)s") % where if where.get("line") else "",
        str(where.get("paper", "")),
        str(where.get("address", "")),
    ]
    return ", ".join(part for part in told if part)


def title_of(proposal: ProposalView) -> str:
    """Return the words by which a finding is known."""
    fields = proposal.fields
    if proposal.subject is Subject.NOTE:
        return gettext("Note verbale %(number)s") % {"number": fields["number"] or "?"}
    if proposal.subject is Subject.DOCUMENT:
        title = next((fields[n] for n in ("title_en", "title_ru", "title_kk") if fields.get(n)), "")
        return " · ".join(part for part in (fields["symbol"], title) if part) or "?"
    return fact_line(proposal.found)


def lines_of(proposal: ProposalView) -> list[str]:
    """Return the particulars of a finding, a line each."""
    fields = proposal.fields
    shown = ("dated_on", "place", "author", "on_behalf_of", "addressees")
    lines = [f"{FIELDS[name]}: {fields[name]}" for name in shown if fields.get(name)]
    if isinstance(proposal.found, NoteFound):
        lines += [
            f"{language.upper()}: {enclosure.as_written}"
            for language, enclosure in proposal.found.enclosures.items()
        ]
    if isinstance(proposal.found, AppointmentFound):
        lines.append(f"{ROLES[proposal.found.role]}: {fields['appointed']}")
    dated = ("decided_on", "effective_on", "announced_on")
    return lines + [f"{FIELDS[name]}: {fields[name]}" for name in dated if fields.get(name)]


def fact_line(fact: object) -> str:
    """Return the main words of a fact, as the paper has them."""
    kind = str(FACTS[type(fact).__name__])
    told = next(
        (
            str(getattr(fact, name))
            for name in ("subject", "as_written", "text", "area", "standing", "body")
            if getattr(fact, name, "")
        ),
        "",
    )
    if concerning := getattr(fact, "concerning", ()):
        told = "; ".join(concerning)
    number = str(getattr(fact, "number", "") or getattr(fact, "measure", "") or "")
    return " ".join(part for part in (f"{kind}:" if told or number else kind, number, told) if part)
