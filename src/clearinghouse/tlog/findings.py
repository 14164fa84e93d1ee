"""What an examination of the log finds: codes and facts, never sentences."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Facts = dict[str, str | int]


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
    PROCEDURE_WHOLE = "procedure_whole"
    PROCEDURE_RECORDED = "procedure_recorded"
    PROCEDURE_NAMED = "procedure_named"
    DEADLINE_VERIFIED = "deadline_verified"
    CLOSED_AFTER_DEADLINE = "closed_after_deadline"
    WITNESS_AFTER_DEADLINE = "witness_after_deadline"
    ALL_DELIVERED = "all_delivered"
    OBJECTION_STANDS = "objection_stands"
    SEAL_OPENED = "seal_opened"
    RECEIPT_VERIFIED = "receipt_verified"
    TEXT_VERIFIED = "text_verified"
    SAME_CHECKPOINT = "same_checkpoint"
    NOTHING_ELSE_RECORDED = "nothing_else_recorded"
    NOT_BREACHED_PROVED = "not_breached_proved"
    BROKEN_PROVED = "broken_proved"
    CANCELLED_PROVED = "cancelled_proved"
    ACT_SIGNED = "act_signed"
    ACT_SIGNED_ENTERED = "act_signed_entered"
    OPENING_SIGNED = "opening_signed"
    RECEIPT_GENUINE = "receipt_genuine"
    SIGNED_AT = "signed_at"
    KEY_BOUND = "key_bound"

    KEY_ON_FIRST_USE = "key_on_first_use"
    LOG_ELSEWHERE = "log_elsewhere"
    LOG_EMPTY = "log_empty"
    AT_AFTER_RECORDED = "at_after_recorded"
    RECORDED_LATE = "recorded_late"
    KEY_FROM_CERTIFICATE = "key_from_certificate"
    OTHER_EDITION = "other_edition"
    OBJECTION_LATE = "objection_late"
    OBJECTION_WITHDRAWN = "objection_withdrawn"
    WITHDRAWAL_LATE = "withdrawal_late"
    WITHDRAWAL_UNNAMED = "withdrawal_unnamed"
    ENTERED_LATE = "entered_late"
    CANCELLED_LATE = "cancelled_late"
    VOICE_FOREIGN = "voice_foreign"
    SINCE_NOT_COMPARED = "since_not_compared"
    KEY_UNBOUND = "key_unbound"

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
    ACT_MALFORMED = "act_malformed"
    ACT_MISPLACED = "act_misplaced"
    ACT_FOREIGN = "act_foreign"
    ACT_BACK_DATED = "act_back_dated"
    ACT_AFTER_CLOSING = "act_after_closing"
    NOT_CLOSED = "not_closed"
    RECEIVED_LATER = "received_later"
    RECEIVED_EARLIER = "received_earlier"
    ENTRIES_NOT_ALL = "entries_not_all"
    ENTRY_NOT_INCLUDED = "entry_not_included"
    ENTRY_MISPLACED = "entry_misplaced"
    ENTRY_FOREIGN = "entry_foreign"
    ACT_REPLACED = "act_replaced"
    ACTS_FORKED = "acts_forked"
    MOMENT_NOT_RECORDED = "moment_not_recorded"
    DEADLINE_WRONG = "deadline_wrong"
    DEADLINE_CHANGED = "deadline_changed"
    CLOSED_EARLY = "closed_early"
    WITNESS_BEFORE_DEADLINE = "witness_before_deadline"
    UNDELIVERED = "undelivered"
    WITHDRAWAL_FALSE = "withdrawal_false"
    OUTCOME_FALSE = "outcome_false"
    CLAIM_FALSE = "claim_false"
    STATEMENT_FALSE = "statement_false"
    SEAL_FALSE = "seal_false"
    OBJECTION_HIDDEN = "objection_hidden"
    RECEIPT_ABSENT = "receipt_absent"
    RECEIPT_FORKED = "receipt_forked"
    RECEIPT_CONTRADICTS = "receipt_contradicts"
    RECEIPT_FORGED = "receipt_forged"
    TEXT_OTHER = "text_other"
    HIDDEN_ENTRY = "hidden_entry"
    ACT_SIGNATURE_FALSE = "act_signature_false"
    ACT_SIGNATURE_OTHER = "act_signature_other"
    ACT_OTHER = "act_other"
    OPENING_OTHER = "opening_other"
    RECEIPT_NOT_GENUINE = "receipt_not_genuine"
    SIGNATURE_DROPPED = "signature_dropped"
    SIGNATURE_SWAPPED = "signature_swapped"
    SIGNATURE_ALTERED = "signature_altered"
    SIGNATURE_REPLAYED = "signature_replayed"
    SIGNATURE_FOREIGN = "signature_foreign"
    SIGNATURE_FALSE = "signature_false"
    SIGNED_OTHERWISE = "signed_otherwise"
    KEY_OF_ANOTHER = "key_of_another"
    BINDING_FALSE = "binding_false"

    UNREACHABLE = "unreachable"
    NO_LOG = "no_log"
    NO_KEY = "no_key"
    KEY_MALFORMED = "key_malformed"
    FILE_UNREADABLE = "file_unreadable"
    FILE_MALFORMED = "file_malformed"
    FILE_FOREIGN = "file_foreign"
    RECEIPT_UNSOUND = "receipt_unsound"
    RECEIPT_ELSEWHERE = "receipt_elsewhere"
    ZONE_UNKNOWN = "zone_unknown"
    EDITION_NEEDED = "edition_needed"

    LIMIT_TRUTH = "limit_truth"
    LIMIT_MOMENTS = "limit_moments"
    LIMIT_VIEWS = "limit_views"
    LIMIT_HISTORY = "limit_history"
    LIMIT_KEY = "limit_key"
    LIMIT_SEALED = "limit_sealed"
    LIMIT_REST = "limit_rest"
    LIMIT_UNRECORDED = "limit_unrecorded"
    LIMIT_DELIVERY = "limit_delivery"
    LIMIT_TEXTS = "limit_texts"
    LIMIT_SIGNER = "limit_signer"
    LIMIT_NOT_ENTERED = "limit_not_entered"
    LIMIT_OPENING = "limit_opening"
    LIMIT_RECEIPT = "limit_receipt"
    LIMIT_SIGNATURES = "limit_signatures"
    LIMIT_BINDING = "limit_binding"


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
