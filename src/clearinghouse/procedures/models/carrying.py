"""Who may see what public sources or a document tell, and how exactly a day is known.

A decision read from a document is seen by those who may read the document.  What public sources
tell is public, and stays so when the restricted document that carries it comes in.
"""

from django.db import models
from django.db.models import Q

from clearinghouse.documents.models import visible
from clearinghouse.law.distribution import Reader
from clearinghouse.participants.models.periods import Precision


def carried(reader: Reader, path: str = "") -> Q:
    """Return the condition under which ``reader`` may see what public sources or a document tell.

    ``path`` leads to the row that names them ("decision__", or nothing).
    """
    return ~Q(**{f"{path}sources": ""}) | visible(reader, f"{path}revision__document__")


def day_known(field: str, precision: str, name: str) -> models.CheckConstraint:
    """Return the constraint that a day is missing exactly where it is not known."""
    return models.CheckConstraint(
        condition=Q(**{field: None, precision: Precision.UNKNOWN})
        | Q(**{f"{field}__isnull": False}) & ~Q(**{precision: Precision.UNKNOWN}),
        name=name,
    )
