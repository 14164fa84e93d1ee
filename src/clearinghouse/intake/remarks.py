"""What the law remarked when a finding was accepted, as it is kept beside the outcome."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from clearinghouse.law.provisions import Provision, parse_citation
from clearinghouse.law.ruling import About, Remark
from clearinghouse.procedures.operations import Recorded

REMARKS = "remarks"


@dataclass(frozen=True, slots=True)
class Remarked:
    """A remark as it was made: the provision, the reason as a code, and what it is about."""

    provision: Provision
    reason: str
    about: About


def kept(*remarks: Remark) -> dict[str, Any]:
    """Return the part of an outcome that keeps the remarks, nothing where there are none."""
    if not remarks:
        return {}
    return {
        REMARKS: [
            {
                "provision": str(remark.provision),
                "reason": remark.reason.value,
                "about": dict(remark.about),
            }
            for remark in dict.fromkeys(remarks)
        ]
    }


def outcome(kind: str, recorded: Recorded, *before: Remark) -> dict[str, Any]:
    """Return what came of entering a finding: its key, entry, novelty, and all remarks on it."""
    return {
        kind: recorded.key,
        "entry": recorded.entry,
        "is_new": recorded.is_new,
        **kept(*before, *recorded.remarks),
    }


def together(*outcomes: Mapping[str, Any]) -> dict[str, Any]:
    """Return several outcomes as one, with the remarks of all."""
    found: dict[str, Any] = {}
    for outcome in outcomes:
        found |= outcome
    all_remarks = [each for outcome in outcomes for each in outcome.get(REMARKS, ())]
    return found | ({REMARKS: all_remarks} if all_remarks else {})


def made_on(outcome: Mapping[str, Any]) -> tuple[Remarked, ...]:
    """Return the remarks that were kept with an outcome."""
    return tuple(_read(outcome.get(REMARKS, ())))


def _read(held: Iterable[Mapping[str, Any]]) -> Iterable[Remarked]:
    for each in held:
        yield Remarked(parse_citation(each["provision"]), each["reason"], each["about"])
