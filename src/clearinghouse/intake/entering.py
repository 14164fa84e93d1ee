"""From a finding, as corrected, to the paper that the register is to enter."""

from clearinghouse.documents.kinds import (
    Direction,
    DocumentKind,
    EnclosureUnit,
    LanguageStatus,
)
from clearinghouse.documents.papers import CountedEnclosure, NotePaper, Version
from clearinghouse.documents.papers import Paper as RegisterPaper
from clearinghouse.intake import marking
from clearinghouse.intake.amendments import Corrected
from clearinghouse.intake.faults import IntakeFault, refuse
from clearinghouse.law.distribution import Distribution, Marking
from clearinghouse.law.symbols import parse_note_number, parse_symbol
from clearinghouse.reading.paper import (
    Capacity,
    DocumentFound,
    LanguageRole,
    NoteFound,
    Paper,
    Place,
    Sender,
)
from clearinghouse.text.languages import Language

PREFERRED = (Language.EN, Language.RU, Language.KK)


def document_of(found: DocumentFound, paper: Paper, corrected: Corrected) -> RegisterPaper:
    """Return the document as it is to be registered."""
    symbol = corrected.words("symbol", str(found.symbol or ""))
    left_out = corrected.words("leave_out", "").split()
    kept = [language for language in found.versions if language not in left_out]
    statuses = [_status(each, found.roles.get(each), corrected) for each in kept]
    if statuses.count(LanguageStatus.ORIGINAL) > 1:
        refuse(IntakeFault.TWO_ORIGINALS)
    versions = tuple(
        Version(
            language=language,
            title=corrected.words(f"title_{language}", found.titles.get(language, "")),
            text=corrected.text(language, text),
            status=_status(language, found.roles.get(language), corrected),
        )
        for language, text in found.versions.items()
        if language not in left_out
    )
    if not symbol and not any(version.title for version in versions):
        refuse(IntakeFault.TITLE_NEEDED)
    return RegisterPaper(
        kind=DocumentKind(corrected.words("kind", found.kind)),
        marking=marked(marking.of_document(found, paper), corrected),
        versions=versions,
        symbol=parse_symbol(symbol) if symbol else None,
        dated_on=corrected.day("dated_on", found.dated_on),
        place=corrected.words("place", written(found.place)),
        author=corrected.words("author", said_of(found.author)),
        body=corrected.words("body", found.body),
    )


def note_of(found: NoteFound, corrected: Corrected, *, enclosed: tuple[int, ...]) -> NotePaper:
    """Return the note as it is to be registered, with the revisions that lie behind it."""
    number = corrected.words("number", str(found.number or ""))
    if not number:
        refuse(IntakeFault.NOTE_WITHOUT_NUMBER)
    sender = corrected.words("sender", code_of(found.sender))
    if not sender:
        refuse(IntakeFault.SENDER_NOT_READ)
    left_out = corrected.words("leave_out", "").split()
    return NotePaper(
        paper=RegisterPaper(
            kind=DocumentKind.NOTE_VERBALE,
            marking=marked(marking.of_note(found), corrected, author=sender),
            versions=tuple(
                Version(
                    language=language,
                    title="",
                    text=corrected.text(language, text),
                    status=_status(language, None, corrected),
                )
                for language, text in found.versions.items()
                if language not in left_out
            ),
            dated_on=corrected.day("dated_on", found.dated_on),
            place=corrected.words("place", written(found.place)),
            author=said_of(found.sender),
        ),
        number=parse_note_number(number),
        direction=Direction.OUTGOING if sender == marking.SECRETARIAT else Direction.INCOMING,
        sender=sender,
        addressed_to=corrected.words("addressed_to", addressed_to(found)),
        on_behalf_of=corrected.words("on_behalf_of", said_of(found.on_behalf_of)),
        counted=tuple(
            CountedEnclosure(
                language=language,
                as_written=" ".join(
                    part for part in (enclosure.as_written, enclosure.remark) if part
                )
                if enclosure.remark and enclosure.remark not in enclosure.as_written
                else enclosure.as_written,
                count=enclosure.count,
                unit=EnclosureUnit(enclosure.unit) if enclosure.unit else None,
            )
            for language, enclosure in found.enclosures.items()
        ),
        enclosed=enclosed,
    )


def written(place: Place) -> str:
    """Return a place as written in the first language that names it."""
    return next((place.as_written[each] for each in PREFERRED if each in place.as_written), "")


def said_of(sender: Sender | None) -> str:
    """Return a party as written in the first language that names it."""
    if sender is None:
        return ""
    return next((sender.as_written[each] for each in PREFERRED if each in sender.as_written), "")


def code_of(sender: Sender) -> str:
    """Return the code of a party, "" where it was not read."""
    return sender.party.code if sender.party else ""


def marked(proposed: Marking | None, corrected: Corrected, *, author: str | None = None) -> Marking:
    """Return the marking of a paper as corrected.

    Refuses a distribution that nothing tells and nobody has chosen, and addressees only without
    any.
    """
    chosen = corrected.words("distribution", proposed.distribution if proposed else "")
    if not chosen:
        refuse(IntakeFault.DISTRIBUTION_NOT_CHOSEN)
    distribution = Distribution(chosen)
    author = author or (proposed.author if proposed else None)
    addressees = corrected.codes("addressees", proposed.addressees if proposed else frozenset())
    if distribution is not Distribution.ADDRESSEES:
        return Marking(distribution, author)
    if not addressees:
        refuse(IntakeFault.NO_ADDRESSEES)
    return Marking(distribution, author, addressees)


def _status(language: Language, role: LanguageRole | None, corrected: Corrected) -> LanguageStatus:
    found = role.value if role else LanguageStatus.OFFICIAL
    return LanguageStatus(corrected.words(f"status_{language}", found))


def addressed_to(found: NoteFound) -> str:
    """Return to whom a note goes: a code for all Member States, else as written."""
    capacities = {party.capacity for party in found.addressees.parties}
    if capacities == {Capacity.ALL_MEMBER_STATES}:
        return "all_member_states"
    if capacities == {Capacity.EMBASSIES, Capacity.MINISTRY}:
        return "mfa_and_embassies"
    return next(
        (
            found.addressees.as_written[each]
            for each in PREFERRED
            if each in found.addressees.as_written
        ),
        "",
    )
