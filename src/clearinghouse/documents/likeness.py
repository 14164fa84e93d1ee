"""Whether a note that comes under a number already given is the note that is held.

A note comes in three languages, often in three files, so another text is no other note.  But its
day, its addressees, what it encloses and what it counts are the same in every language.
"""

from clearinghouse.documents.models import Enclosure, Note, Revision
from clearinghouse.documents.papers import NotePaper
from clearinghouse.law.distribution import Distribution

# How the reader of papers calls those whom it knows in every language.
KNOWN_ADDRESSEES = frozenset({"all_member_states", "mfa_and_embassies"})


def is_another(held: Note, note: NotePaper) -> bool:
    """Whether ``note`` cannot be the note that is held under the same number."""
    return (
        _has_another_day(held, note)
        or _goes_to_others(held, note)
        or _counts_otherwise(held, note)
        or _encloses_others(held, note)
    )


def _has_another_day(held: Note, note: NotePaper) -> bool:
    return held.document.revisions.get().dated_on != note.paper.dated_on


def _goes_to_others(held: Note, note: NotePaper) -> bool:
    """Compare the addressees by code; words differ from language to language."""
    marked, marking = held.document.marking(), note.paper.marking
    to = {held.addressed_to, note.addressed_to}
    if len(to) > 1 and to <= KNOWN_ADDRESSEES:
        return True
    are_named = marked.distribution is marking.distribution is Distribution.ADDRESSEES
    return are_named and marked.addressees != marking.addressees


def _counts_otherwise(held: Note, note: NotePaper) -> bool:
    """Compare what is counted in one unit: pages are not sheets."""
    counted = {unit: count for unit, count in held.counted.values_list("unit", "count") if count}
    return any(
        each.count and counted.get(each.unit or "", each.count) != each.count
        for each in note.counted
    )


def _encloses_others(held: Note, note: NotePaper) -> bool:
    """Compare the symbols enclosed; papers without one may be the same in another language."""
    lying = Enclosure.objects.filter(note=held).exclude(revision__symbol=None)
    symbols = set(lying.values_list("revision__symbol", flat=True))
    coming = Revision.objects.filter(pk__in=note.enclosed).exclude(symbol=None)
    fresh = set(coming.values_list("symbol", flat=True))
    return bool(symbols and fresh) and symbols.isdisjoint(fresh)
