"""The numbers under which the measures of an edition stand in its text."""

from collections.abc import Iterable

from clearinghouse.text.blocks import Block, Kind
from clearinghouse.text.numbering import token


def key_of(number: str) -> str:
    """Return the number of a measure as it stands in addresses: "2.1 a" is "2.1.a"."""
    return number.replace(" ", ".")


def addresses_by_key(text: Iterable[Block]) -> dict[str, str]:
    """Return where each numbered paragraph, and each lettered item below one, stands in a text.

    A number that is met again (in an annex, say) stands for its first paragraph.
    """
    found: dict[str, str] = {}
    above = ""
    for block in text:
        number = token(block.number)
        if block.kind is Kind.HEADING or not number:
            continue
        if "." in number and number[0].isdigit():
            above = number
            found.setdefault(number, block.address)
        elif above and number.isalpha():
            found.setdefault(f"{above}.{number.lower()}", block.address)
    return found
