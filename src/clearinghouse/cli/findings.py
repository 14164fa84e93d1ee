"""What ``check`` finds: how grave it is, a sentence that says it, and what to do about it."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


class Gravity(StrEnum):
    """How grave a finding is."""

    SOUND = "sound"
    ADVICE = "advice"
    WRONG = "wrong"


_MARKS = {Gravity.SOUND: "✓", Gravity.ADVICE: "!", Gravity.WRONG: "✗"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: a code for programs, a sentence for people, and what to do."""

    code: str
    gravity: Gravity
    sentence: str
    remedy: str = ""

    def as_text(self) -> str:
        """Return the finding as lines for a terminal."""
        said = f"{_MARKS[self.gravity]} {self.sentence}"
        return f"{said}\n    → {self.remedy}" if self.remedy else said


def sound(code: str, sentence: str) -> Finding:
    """Return that something is as it should be."""
    return Finding(code, Gravity.SOUND, sentence)


def advice(code: str, sentence: str, remedy: str) -> Finding:
    """Return that something works and should be otherwise."""
    return Finding(code, Gravity.ADVICE, sentence, remedy)


def wrong(code: str, sentence: str, remedy: str) -> Finding:
    """Return that something is wrong."""
    return Finding(code, Gravity.WRONG, sentence, remedy)


def is_wrong(findings: Iterable[Finding]) -> bool:
    """Whether any finding is wrong."""
    return any(finding.gravity is Gravity.WRONG for finding in findings)


def as_json(findings: Iterable[Finding]) -> dict[str, Any]:
    """Return the findings as plain values."""
    found = list(findings)
    return {
        "conclusion": (Gravity.WRONG if is_wrong(found) else Gravity.SOUND).value,
        "findings": [asdict(finding) for finding in found],
    }
