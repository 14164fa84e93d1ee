"""What came of a round of sending."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dispatched:
    """How many messages were sent, how many tries failed, and whether the mail server is away."""

    sent: int = 0
    failed: int = 0
    is_away: bool = False

    def __add__(self, other: "Dispatched") -> "Dispatched":
        return Dispatched(
            self.sent + other.sent, self.failed + other.failed, self.is_away or other.is_away
        )
