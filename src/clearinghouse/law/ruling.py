"""What a rule answers: permitted, permitted with remarks, or refused; each names its provision.

Only a binding provision may refuse.  A draft, or a provision that recommends, can only remark; the
officer sees the remark and its source, and goes on.  Reasons are codes: words are at the edges.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeAlias, TypeVar

from clearinghouse.law.provisions import Provision

Fact = TypeVar("Fact")
About: TypeAlias = Mapping[str, str | int]


class Reason(StrEnum):
    """The root of all codes of refusal and remark; every module of rules has its own family."""


def all_reasons() -> tuple[Reason, ...]:
    """Return every code that a rule may answer with, so that none can lack words."""
    return tuple(_members(Reason))


def _members(family: type[Reason]) -> Iterator[Reason]:
    yield from family
    for narrower in family.__subclasses__():
        yield from _members(narrower)


@dataclass(frozen=True, slots=True)
class Remark:
    """The act is in order, but ``provision`` advises otherwise or something deserves notice."""

    provision: Provision
    reason: Reason
    about: About = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Permitted(Generic[Fact]):
    """The act is in order; ``fact`` is what happens by it."""

    fact: Fact
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """The act is out of order under ``provision``, which must bind.

    ``reason`` is a code, never prose; ``about`` holds what its words need to name.
    """

    provision: Provision
    reason: Reason
    about: About = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        if not self.provision.force.binds:
            raise ValueError(f"{self.provision} is {self.provision.force}: remark, do not refuse")


Ruling: TypeAlias = Permitted[Fact] | Refused
