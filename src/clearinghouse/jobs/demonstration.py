"""The demonstration: officers for every role and a believable, made-up year of papers."""

from datetime import datetime

from clearinghouse.jobs import demonstration_people


def is_filled() -> bool:
    """Whether the demonstration has been filled in already."""
    return demonstration_people.is_peopled()


def fill(*, at: datetime) -> None:
    """Fill in the officers and the papers."""
    demonstration_people.people(at=at)
