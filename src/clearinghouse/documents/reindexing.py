"""Making anew the search vectors that an earlier way of indexing made.

It is no act of anybody: no moment belongs to it, and the record has nothing to tell of it.
"""

from django.db import transaction

from clearinghouse.documents.indexing import INDEXING, vector
from clearinghouse.documents.models import LanguageVersion
from clearinghouse.text.languages import Language


def index_anew(*, size: int = 200) -> int:
    """Make the search vectors that were made by another way of indexing; return how many.

    The texts and the record stay as they are.  Each batch is a transaction of its own: if the
    process dies, what has been indexed stays so, and the next call goes on.
    """
    indexed = 0
    while batch := _index_batch(size):
        indexed += batch
    return indexed


@transaction.atomic
def _index_batch(size: int) -> int:
    stale = (
        LanguageVersion.objects.exclude(indexed_as=INDEXING)
        .select_related("revision")
        .select_for_update(of=("self",))
        .only("language", "title", "plain", "revision__symbol")
        .order_by("pk")[:size]
    )
    keys = [
        LanguageVersion.objects.filter(pk=version.pk).update(
            search=vector(
                Language(version.language),
                version.title,
                version.plain,
                symbol=version.revision.symbol or "",
            ),
            indexed_as=INDEXING,
        )
        for version in stale
    ]
    return len(keys)
