"""What was stated, and in which entry of the record."""

from clearinghouse.law.distribution import Reader
from clearinghouse.participants.models import Statement


def is_stated(reader: Reader, subject: str) -> bool:  # noqa: ARG001 - statements are public
    """Tell whether anything was stated about a subject ("seat", "participant KAZ")."""
    return Statement.objects.filter(subject=subject).exists()


def entry_about(reader: Reader, subject: str) -> int | None:  # noqa: ARG001
    """Return the number of the last entry of the record about a subject."""
    return Statement.objects.filter(subject=subject).values_list("entry", flat=True).first()
