"""Notes verbales as e-mails: with their papers where the law lets them, else without a word."""

from typing import Final

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from clearinghouse.correspondence.operations import DueSending
from clearinghouse.documents import rows
from clearinghouse.documents.views import DocumentView
from clearinghouse.law.deliveries import may_be_attached
from clearinghouse.law.distribution import Reader
from clearinghouse.notices.letters import Attached, NoteLetter
from clearinghouse.web.sheets import file_of, sheet_of

# Beyond it mail servers refuse a letter; the papers are then fetched here.
LARGEST: Final = 15 * 2**20
TEMPLATE: Final = "correspondence/letter.txt"


def note_letter(reader: Reader, due: DueSending) -> NoteLetter:
    """Write the e-mail by which a note goes to the address that its delegation registered.

    All papers go, or none.  A letter without them names nothing, and its link says nothing of what
    is behind it.
    """
    note = rows.document(reader, due.note)
    if note is None or note.note is None:
        raise LookupError(due.note)
    papers = [note, *_enclosed(reader, note)]
    distributions = {paper.row.distribution for paper in papers}
    attached: tuple[Attached, ...] = ()
    with override(due.language.value):
        if may_be_attached(distributions, is_wished=due.wishes_papers):
            attached = tuple(_paper(reader, paper, n) for n, paper in enumerate(papers))
            if sum(len(each.content) for each in attached) > LARGEST:
                attached = ()
        told = {
            "number": note.note.number if attached else "",
            "dated_on": note.issue.dated_on if attached else None,
            "enclosed": [each.row.name for each in papers[1:]] if attached else [],
            "address": f"{settings.HOUSE_ADDRESS}{reverse('notes_inbox')}",
        }
        # A subject line names no paper: it is read on locked screens.
        subject = _("A note verbale of the Secretariat for your delegation")
        return NoteLetter(
            subject=f"{settings.ACCOUNT_EMAIL_SUBJECT_PREFIX}{subject}",
            body=render_to_string(TEMPLATE, told).strip() + "\n",
            attached=attached,
        )


def _enclosed(reader: Reader, note: DocumentView) -> list[DocumentView]:
    """Return the papers that a note encloses, each at the revision that was enclosed."""
    assert note.note is not None
    found = [rows.document(reader, row.address, symbol=row.symbol) for row in note.note.enclosures]
    if None in found:
        raise LookupError(note.row.address)
    return [paper for paper in found if paper is not None]


def _paper(reader: Reader, paper: DocumentView, number: int) -> Attached:
    """Return a paper in all its languages as one file that can be printed."""
    url = f"{settings.HOUSE_ADDRESS}{reverse('document', args=[paper.row.address])}"
    written = file_of(sheet_of(reader, paper, paper.readings, url=url), "pdf")
    name = paper.row.name or paper.row.address
    plain = "".join(sign if sign.isalnum() else "-" for sign in name).strip("-")
    return Attached(f"{number + 1}-{plain}.pdf", written.content, written.media_type)
