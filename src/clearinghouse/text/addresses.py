"""Permanent addresses: every block gets one, the same in all languages of the document.

An address is ASCII, safe in a URL and unique within the document without regard to capitals.  It is
given once: a block that has an address keeps it when languages or paragraphs are added.
"""

from collections.abc import Mapping
from dataclasses import replace

from clearinghouse.text.alignment import align_positions
from clearinghouse.text.blocks import Text
from clearinghouse.text.languages import Language


def assign(versions: Mapping[Language, Text]) -> dict[Language, Text]:
    """Return the versions with addresses; paragraphs that correspond share one."""
    stamped = {language: list(text) for language, text in versions.items()}
    for address, positions in align_positions(versions):
        for language, position in positions.items():
            block = stamped[language][position]
            if block.address != address:
                stamped[language][position] = replace(block, address=address)
    return {language: tuple(blocks) for language, blocks in stamped.items()}


def addressed(text: Text) -> Text:
    """Return one text with addresses, where no other language is known yet."""
    return assign({Language.EN: text})[Language.EN]
