"""Which distribution is proposed for a paper: the one printed, else the most careful that fits."""

from clearinghouse.law.distribution import Distribution, Marking
from clearinghouse.reading.facts import SilenceApproval
from clearinghouse.reading.paper import Capacity, DocumentFound, NoteFound, Paper, PaperKind

SECRETARIAT = "SEC"
# Papers that the Conference itself publishes.
PUBLISHED = frozenset({PaperKind.BROCHURE, PaperKind.CATALOGUE})
TO_ALL_MEMBERS = frozenset({Capacity.ALL_MEMBER_STATES, Capacity.EMBASSIES})


def of_document(found: DocumentFound, paper: Paper) -> Marking:
    """Return the marking proposed for a document.

    A text approved under silence is to be published: the note that announces it says so.
    """
    author = found.author.party.code if found.author and found.author.party else ""
    if found.distribution is not None:
        return Marking(found.distribution, author or None)
    place = paper.documents.index(found)
    approved = any(
        isinstance(fact, SilenceApproval) and place in fact.documents for fact in paper.facts
    )
    if found.kind in PUBLISHED or approved:
        return Marking(Distribution.PUBLIC, author or None)
    return Marking(Distribution.MEMBER_STATES, author or None)


def of_note(found: NoteFound) -> Marking:
    """Return the marking proposed for a note: those to whom it is addressed may read it."""
    sender = found.sender.party.code if found.sender.party else ""
    parties = found.addressees.parties
    if any(party.capacity in TO_ALL_MEMBERS for party in parties):
        return Marking(Distribution.MEMBER_STATES, sender or SECRETARIAT)
    if any(party.capacity is Capacity.OBSERVERS for party in parties):
        return Marking(Distribution.MEMBERS_AND_OBSERVERS, sender or SECRETARIAT)
    named = frozenset(party.code for party in parties if party.code)
    if not named:
        return Marking(Distribution.MEMBER_STATES, sender or SECRETARIAT)
    return Marking(Distribution.ADDRESSEES, sender or SECRETARIAT, named)
