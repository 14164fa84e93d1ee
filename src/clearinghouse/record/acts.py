"""From a ruling of the law to an act: settled, or out of order."""

from typing import TypeVar

from clearinghouse.law.ruling import Permitted, Refused, Remark, Ruling

Fact = TypeVar("Fact")


class OutOfOrder(Exception):
    """The law refuses the act; ``refused`` names the provision and the reason as a code."""

    def __init__(self, refused: Refused) -> None:
        super().__init__(f"{refused.provision}: {refused.reason}")
        self.refused = refused


def settle(ruling: Ruling[Fact], *, remarks: list[Remark] | None = None) -> Fact:
    """Return what happens by a permitted act; raise :class:`OutOfOrder` for a refused one.

    The law's remarks are added to ``remarks``, for the officer to see and the record to keep.
    """
    match ruling:
        case Permitted(fact, found):
            if remarks is not None:
                remarks.extend(found)
            return fact
        case Refused():
            raise OutOfOrder(ruling)
