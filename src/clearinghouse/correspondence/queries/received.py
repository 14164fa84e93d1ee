"""Notes received: the registry sees all, a delegation those that it sent."""

from clearinghouse.correspondence.models import ReceivedNote
from clearinghouse.correspondence.views import ReceivedRow
from clearinghouse.documents.models import LanguageVersion
from clearinghouse.law.deliveries import Channel
from clearinghouse.law.distribution import Reader

LISTED = 100


def received_notes(reader: Reader) -> tuple[ReceivedRow, ...]:
    """Return the notes received that the reader may see, the latest first."""
    rows = list(
        ReceivedNote.objects.visible_to(reader)
        .select_related("note__document", "answers__document")
        .order_by("-received_at", "-pk")[:LISTED]
    )
    titles: dict[int, dict[str, str]] = {}
    documents = [row.note.document_id for row in rows]
    versions = LanguageVersion.objects.filter(revision__document__in=documents, current=True)
    for document, language, title in versions.values_list(
        "revision__document", "language", "title"
    ):
        titles.setdefault(document, {})[language] = title
    return tuple(_row(row, titles.get(row.note.document_id, {})) for row in rows)


def _row(row: ReceivedNote, titles: dict[str, str]) -> ReceivedRow:
    return ReceivedRow(
        key=row.note_id,
        address=row.note.document.address,
        number=row.note.number,
        sender=row.sender_id,
        number_of_the_sender=row.number,
        dated_on=row.dated_on,
        received_at=row.received_at,
        channel=Channel(row.channel),
        subject=titles,
        answers=row.answers.number if row.answers else "",
        answers_address=row.answers.document.address if row.answers else "",
    )
