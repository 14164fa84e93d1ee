"""Whether what the register keeps is still what was entered: files and texts against their digests.

These answers name nothing but digests and documents' random addresses, so they are the same for
every reader; only the command line of the installation asks.
"""

from collections.abc import Iterator

from django.db import connection

from clearinghouse.documents.kinds import LanguageStatus
from clearinghouse.documents.models import LanguageVersion
from clearinghouse.documents.papers import Version
from clearinghouse.law.distribution import Reader
from clearinghouse.text.blocks import Block
from clearinghouse.text.languages import Language

_FILES = "SELECT encode(digest, 'hex'), sha256(content) = digest FROM documents_original"


def originals(_reader: Reader) -> Iterator[tuple[str, bool]]:
    """Yield the digest of each file kept, and whether its bytes still have it."""
    with connection.cursor() as cursor:
        cursor.execute(_FILES)
        yield from cursor.fetchall()


def texts(_reader: Reader) -> Iterator[tuple[str, bool]]:
    """Yield the address and language of each text kept, and whether its words have its digest."""
    for held in LanguageVersion.objects.select_related("revision__document").iterator():
        version = Version(
            language=Language(held.language),
            title=held.title,
            text=tuple(Block.from_json(block) for block in held.blocks),
            status=LanguageStatus(held.status),
        )
        name = f"{held.revision.document.address}/{held.language}"
        yield name, version.digest == bytes(held.digest)
