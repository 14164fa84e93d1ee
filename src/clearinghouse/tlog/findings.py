"""What an examination of the log finds: codes and facts, never sentences."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """How a finding bears on the conclusion."""

    VERIFIED = "verified"
    REMARK = "remark"
    REFUTED = "refuted"
    UNREADABLE = "unreadable"
    LIMIT = "limit"


class Conclusion(StrEnum):
    """What the findings come to."""

    VERIFIED = "verified"
    REFUTED = "refuted"
    UNKNOWN = "unknown"

    @property
    def exit_code(self) -> int:
        """Return 0 if all held, 1 if something is proved wrong, 2 if it could not be examined."""
        return {Conclusion.VERIFIED: 0, Conclusion.REFUTED: 1, Conclusion.UNKNOWN: 2}[self]


class Code(StrEnum):
    """What was found; the words are in :mod:`clearinghouse.tlog.wording`."""

    SIGNATURE_VERIFIED = "signature_verified"
    ENTRIES_VERIFIED = "entries_verified"
    LEAVES_VERIFIED = "leaves_verified"
    TILES_VERIFIED = "tiles_verified"
    SINCE_VERIFIED = "since_verified"
    OPENING_VERIFIED = "opening_verified"
    PROOF_VERIFIED = "proof_verified"
    PROOF_IN_LOG = "proof_in_log"
    WITNESS_VERIFIED = "witness_verified"

    KEY_ON_FIRST_USE = "key_on_first_use"
    LOG_EMPTY = "log_empty"
    AT_AFTER_RECORDED = "at_after_recorded"
    RECORDED_LATE = "recorded_late"

    CHECKPOINT_MALFORMED = "checkpoint_malformed"
    KEY_WRONG = "key_wrong"
    SIGNATURE_FORGED = "signature_forged"
    ORIGIN_WRONG = "origin_wrong"
    ENTRIES_MISSING = "entries_missing"
    TILE_MISSING = "tile_missing"
    TILE_CUT = "tile_cut"
    LEAF_REPLACED = "leaf_replaced"
    TILE_FORGED = "tile_forged"
    ROOT_FORGED = "root_forged"
    LEAF_MALFORMED = "leaf_malformed"
    INDEX_WRONG = "index_wrong"
    BACK_DATED = "back_dated"
    FORKED = "forked"
    SHORTENED = "shortened"
    OPENING_FALSE = "opening_false"
    OPENING_ABSENT = "opening_absent"
    OPENING_FOREIGN = "opening_foreign"
    PROOF_FALSE = "proof_false"
    PROOF_NOT_IN_LOG = "proof_not_in_log"
    WITNESS_MISSING = "witness_missing"
    WITNESS_FORGED = "witness_forged"

    UNREACHABLE = "unreachable"
    NO_LOG = "no_log"
    NO_KEY = "no_key"
    KEY_MALFORMED = "key_malformed"
    FILE_UNREADABLE = "file_unreadable"
    FILE_MALFORMED = "file_malformed"
    FILE_FOREIGN = "file_foreign"

    LIMIT_TRUTH = "limit_truth"
    LIMIT_MOMENTS = "limit_moments"
    LIMIT_VIEWS = "limit_views"
    LIMIT_HISTORY = "limit_history"
    LIMIT_KEY = "limit_key"
    LIMIT_SEALED = "limit_sealed"
    LIMIT_REST = "limit_rest"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found, with the facts that its sentence names."""

    kind: Kind
    code: Code
    facts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(slots=True)
class Report:
    """What was found, in the order of finding."""

    findings: list[Finding] = field(default_factory=list)
    origin: str = ""
    size: int = 0
    root: str = ""

    def add(self, kind: Kind, code: Code, **facts: str | int) -> None:
        """Add a finding."""
        self.findings.append(Finding(kind, code, facts))

    def of(self, kind: Kind) -> list[Finding]:
        """Return the findings of one kind."""
        return [finding for finding in self.findings if finding.kind is kind]

    @property
    def conclusion(self) -> Conclusion:
        """Return what the findings come to; proof of wrong outweighs all."""
        if self.of(Kind.REFUTED):
            return Conclusion.REFUTED
        if self.of(Kind.UNREADABLE) or not self.of(Kind.VERIFIED):
            return Conclusion.UNKNOWN
        return Conclusion.VERIFIED
