"""Which distribution is proposed for a paper: the one printed, else the most careful that fits.

Nothing is guessed towards the wider circle.  Where neither the paper nor the note that carries it
says who may read, nothing is proposed: an officer chooses before it can be accepted.
"""

from clearinghouse.law.distribution import Distribution, Marking, is_narrower
from clearinghouse.reading.paper import Capacity, DocumentFound, NoteFound, Paper, PaperKind, Party

SECRETARIAT = "SEC"
# Papers that the Conference itself publishes; a draft of one is not published.
PUBLISHED = frozenset({PaperKind.BROCHURE, PaperKind.CATALOGUE})
TO_ALL_MEMBERS = frozenset({Capacity.ALL_MEMBER_STATES, Capacity.EMBASSIES})


def of_document(found: DocumentFound, paper: Paper) -> Marking | None:
    """Return the marking proposed for a document, None where an officer has to choose.

    A printed line says it.  Without one a paper goes to those to whom its note carries it; a paper
    of a body is for the States that sit there; a line that is not understood is never passed over.
    """
    author = _code(found.author.party if found.author else None) or None
    if found.distribution is not None:
        return Marking(found.distribution, author)
    if found.distribution_as_written:
        return None
    proposed = _by_nature(found, author)
    if found.enclosed_in is None:
        return proposed
    carried = of_note(paper.notes[found.enclosed_in])
    if carried is None:
        return None
    carried = Marking(carried.distribution, author, carried.addressees)
    return carried if proposed is None or is_narrower(carried, proposed) else proposed


def of_note(found: NoteFound) -> Marking | None:
    """Return the marking proposed for a note: those to whom it is addressed may read it.

    None where nobody is read among the addressees, or a group that has no line of its own: which
    of the Member States "the Member States concerned" are, an officer has to say.
    """
    sender = _code(found.sender.party) or None
    parties = found.addressees.parties
    if any(party.capacity is Capacity.SOME_MEMBER_STATES for party in parties):
        return None
    if any(party.capacity in TO_ALL_MEMBERS for party in parties):
        observers = any(party.capacity is Capacity.OBSERVERS for party in parties)
        widest = Distribution.MEMBERS_AND_OBSERVERS if observers else Distribution.MEMBER_STATES
        return Marking(widest, sender)
    named = frozenset(party.code for party in parties if party.code)
    return Marking(Distribution.ADDRESSEES, sender, named) if named else None


def _by_nature(found: DocumentFound, author: str | None) -> Marking | None:
    """Return for whom a paper is by what it is, None where that tells nothing."""
    if found.kind in PUBLISHED and not found.is_draft:
        return Marking(Distribution.PUBLIC, author)
    if found.body or found.symbol is not None:
        return Marking(Distribution.MEMBER_STATES, author)
    return None


def _code(party: Party | None) -> str:
    return party.code if party else ""
