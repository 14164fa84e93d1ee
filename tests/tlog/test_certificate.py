"""Certificates: honest ones are proved, and every way of forging one is caught by its own name."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clearinghouse.tlog import canonical, deadline
from clearinghouse.tlog.canonical import Plain
from clearinghouse.tlog.certificate import Certificate, CertificateMalformed, Opened
from clearinghouse.tlog.findings import Code, Conclusion, Kind, Report
from clearinghouse.tlog.leaf import format_moment
from clearinghouse.tlog.merkle import inclusion_proof
from clearinghouse.tlog.note import SignerKey
from clearinghouse.tlog.procedure import ProcedureLeaf, closing_body, head, public_entry
from clearinghouse.tlog.procedure_acts import Outcome, ProcedureAct
from clearinghouse.tlog.proving import examine_certificate
from clearinghouse.tlog.receipt import receipt
from clearinghouse.tlog.seal import Opening
from tests.tlog.logs import ORIGIN, SIGNER, WITNESS, a_leaf
from tests.tlog.procedures import (
    DEADLINE,
    OBJECTOR,
    OPENED_AT,
    PROCEDURE,
    REASON,
    TEXT,
    Recorded,
    altered,
    closed,
    delivered,
    objected,
    opened,
    receipt_of,
    then,
    voice,
)

KEY = SIGNER.verifier
TICK = timedelta(microseconds=1)
DAY = timedelta(days=1)
QUIET = closed(delivered(), Outcome.NOT_BREACHED)
BROKEN = closed(objected(), Outcome.BROKEN)
SEALED = closed(objected(DEADLINE - DAY, OBJECTOR), Outcome.BROKEN)


def codes(report: Report, kind: Kind) -> set[Code]:
    return {finding.code for finding in report.of(kind)}


def examined(certificate: Certificate, **asked: Any) -> Report:
    return examine_certificate(certificate, **({"key": KEY} | asked))


def proved(leaves: Sequence[ProcedureLeaf], **asked: Any) -> set[Code]:
    report = examined(Recorded(leaves).certificate(), **asked)
    assert report.conclusion is Conclusion.VERIFIED, report.findings
    return codes(report, Kind.VERIFIED) | codes(report, Kind.REMARK)


def refuted(certificate: Certificate, **asked: Any) -> set[Code]:
    report = examined(certificate, **asked)
    assert report.conclusion is Conclusion.REFUTED
    proofs = {Code.NOT_BREACHED_PROVED, Code.BROKEN_PROVED, Code.CANCELLED_PROVED}
    assert not codes(report, Kind.VERIFIED) & proofs
    return codes(report, Kind.REFUTED)


def rewritten(leaves: Sequence[ProcedureLeaf], **asked: Any) -> set[Code]:
    """Return why a certificate is refuted whose keeper wrote the whole record to suit it."""
    return refuted(Recorded(leaves).certificate(), **asked)


def forged(leaves: Sequence[ProcedureLeaf], honest: Sequence[ProcedureLeaf]) -> set[Code]:
    """Return why other acts are refuted under the record of the honest ones."""
    record = Recorded(honest)
    certificate = record.certificate()
    shown = tuple(leaf.to_bytes() for leaf in leaves)
    return refuted(replace(certificate, leaves=shown, entries=certificate.entries[: len(shown)]))


class TestHonest:
    def test_is_read_as_written(self) -> None:
        record = Recorded(SEALED)
        certificate = record.certificate(
            openings=[Opened(4, OBJECTOR)], receipts=[receipt_of(SEALED[:5]).note]
        )
        assert Certificate.parse(certificate.to_bytes()) == certificate

    def test_of_silence_is_proved(self) -> None:
        found = proved(QUIET, witnesses=[WITNESS.witness], statement=Outcome.NOT_BREACHED)
        assert found >= {
            Code.SIGNATURE_VERIFIED,
            Code.PROCEDURE_WHOLE,
            Code.PROCEDURE_RECORDED,
            Code.DEADLINE_VERIFIED,
            Code.CLOSED_AFTER_DEADLINE,
            Code.WITNESS_AFTER_DEADLINE,
            Code.ALL_DELIVERED,
            Code.NOT_BREACHED_PROVED,
        }

    def test_says_of_which_procedure_it_is(self) -> None:
        """A true certificate of another procedure must not pass for one of this."""
        report = examined(Recorded(QUIET).certificate())
        [named] = [found for found in report.findings if found.code is Code.PROCEDURE_NAMED]
        assert named.facts == {
            "procedure": PROCEDURE,
            "title": "New edition of the Catalogue / Новая редакция Каталога",
            "body": "SOC",
            "note": "NCT/G/1501",
            "count": 3,
            "roster": "KAZ, KGZ, TJK",
        }

    def test_of_broken_silence_is_proved(self) -> None:
        assert proved(BROKEN) >= {Code.OBJECTION_STANDS, Code.BROKEN_PROVED}

    def test_of_silence_broken_may_be_closed_before_the_deadline(self) -> None:
        at = DEADLINE - DAY
        found = proved(closed(objected(at), Outcome.BROKEN, at + timedelta(hours=1)))
        assert Code.BROKEN_PROVED in found

    def test_of_a_cancelled_procedure_is_proved(self) -> None:
        leaves = then(delivered(), ProcedureAct.CANCELLED, OPENED_AT + DAY, {"by": "KAZ"})
        found = proved(closed(leaves, Outcome.CANCELLED, OPENED_AT + DAY))
        assert Code.CANCELLED_PROVED in found

    @pytest.mark.parametrize(
        ("at", "outcome"),
        [
            (DEADLINE - TICK, Outcome.CANCELLED),
            (DEADLINE, Outcome.NOT_BREACHED),
            (DEADLINE + TICK, Outcome.NOT_BREACHED),
        ],
    )
    def test_is_cancelled_only_before_the_deadline(self, at: datetime, outcome: Outcome) -> None:
        leaves = then(delivered(), ProcedureAct.CANCELLED, at, {"by": "KAZ"})
        found = proved(closed(leaves, outcome))
        assert (Code.CANCELLED_LATE in found) is (outcome is Outcome.NOT_BREACHED)
        [*others] = set(Outcome) - {outcome}
        for other in others:
            assert Code.OUTCOME_FALSE in rewritten(closed(leaves, other))

    def test_may_be_followed_by_telling_the_states(self) -> None:
        leaves = then(QUIET, ProcedureAct.TOLD, DEADLINE + DAY, {"to": "all"})
        assert Code.NOT_BREACHED_PROVED in proved(leaves)

    def test_needs_no_deliveries_where_the_rule_demands_none(self) -> None:
        leaves = closed([altered(opened()[0], delivery=False)], Outcome.NOT_BREACHED)
        assert Code.ALL_DELIVERED not in proved(leaves)

    def test_reveals_what_was_sealed(self) -> None:
        certificate = Recorded(SEALED).certificate(openings=[Opened(4, OBJECTOR)])
        report = examined(certificate)
        assert report.conclusion is Conclusion.VERIFIED
        assert Code.SEAL_OPENED in codes(report, Kind.VERIFIED)
        assert Code.LIMIT_SEALED not in codes(report, Kind.LIMIT)

    def test_keeps_sealed_what_is_not_revealed_and_says_so(self) -> None:
        report = examined(Recorded(SEALED).certificate())
        assert report.conclusion is Conclusion.VERIFIED
        assert Code.LIMIT_SEALED in codes(report, Kind.LIMIT)

    def test_names_texts_and_receipts(self) -> None:
        texts = [("a", sha256(TEXT).hexdigest()), ("b", sha256(REASON).hexdigest())]
        found = proved(BROKEN, texts=texts, receipts=[("r", receipt_of(BROKEN[:5]))])
        assert found >= {Code.TEXT_VERIFIED, Code.RECEIPT_VERIFIED}

    def test_says_loudly_that_its_key_is_its_own(self) -> None:
        report = examine_certificate(Recorded(QUIET).certificate())
        assert report.conclusion is Conclusion.VERIFIED
        assert Code.KEY_FROM_CERTIFICATE in codes(report, Kind.REMARK)

    def test_says_what_it_cannot_show(self) -> None:
        limits = codes(examined(Recorded(QUIET).certificate()), Kind.LIMIT)
        assert limits == {
            Code.LIMIT_TRUTH,
            Code.LIMIT_MOMENTS,
            Code.LIMIT_VIEWS,
            Code.LIMIT_UNRECORDED,
            Code.LIMIT_DELIVERY,
            Code.LIMIT_TEXTS,
        }

    def test_is_given_only_of_a_closed_procedure(self) -> None:
        with pytest.raises(ValueError, match="closed"):
            Recorded(delivered()).certificate()


class TestDeadline:
    """The deadline is the first moment too late."""

    @pytest.mark.parametrize(
        ("received", "outcome", "told"),
        [
            (DEADLINE - TICK, Outcome.BROKEN, Code.BROKEN_PROVED),
            (DEADLINE, Outcome.NOT_BREACHED, Code.OBJECTION_LATE),
            (DEADLINE + TICK, Outcome.NOT_BREACHED, Code.OBJECTION_LATE),
        ],
    )
    def test_parts_objections(self, received: datetime, outcome: Outcome, told: Code) -> None:
        assert told in proved(closed(objected(received), outcome))
        [other] = {Outcome.BROKEN, Outcome.NOT_BREACHED} - {outcome}
        assert rewritten(closed(objected(received), other)) >= {Code.OUTCOME_FALSE}

    @pytest.mark.parametrize(
        ("received", "outcome", "told"),
        [
            (DEADLINE - TICK, Outcome.NOT_BREACHED, Code.OBJECTION_WITHDRAWN),
            (DEADLINE, Outcome.BROKEN, Code.WITHDRAWAL_LATE),
            (DEADLINE + TICK, Outcome.BROKEN, Code.WITHDRAWAL_LATE),
        ],
    )
    def test_parts_withdrawals(self, received: datetime, outcome: Outcome, told: Code) -> None:
        leaves = then(objected(), ProcedureAct.WITHDREW, received, voice(received, of=4))
        assert told in proved(closed(leaves, outcome))

    @pytest.mark.parametrize("at", [DEADLINE, DEADLINE + TICK])
    def test_may_be_the_moment_of_closing(self, at: datetime) -> None:
        assert Code.NOT_BREACHED_PROVED in proved(closed(delivered(), Outcome.NOT_BREACHED, at))

    def test_is_waited_for(self) -> None:
        early = closed(delivered(), Outcome.NOT_BREACHED, DEADLINE - TICK)
        assert rewritten(early) == {Code.CLOSED_EARLY}

    @pytest.mark.parametrize(
        ("at", "known"),
        [
            (DEADLINE - timedelta(seconds=1), False),
            (DEADLINE, True),
            (DEADLINE + timedelta(seconds=1), True),
        ],
    )
    def test_is_waited_for_by_the_clocks_of_witnesses(self, at: datetime, known: bool) -> None:
        record = Recorded(QUIET)
        certificate = record.certificate(checkpoint=record.cosigned(at))
        report = examined(certificate, witnesses=[WITNESS.witness])
        assert (report.conclusion is Conclusion.VERIFIED) is known
        if not known:
            assert codes(report, Kind.REFUTED) == {Code.WITNESS_BEFORE_DEADLINE}

    def test_recorded_too_early_is_too_early_whatever_the_act_says(self) -> None:
        record = Recorded(QUIET)
        index, at = record.indexes[-1], QUIET[-1].at
        fields = {"act": "silence.entered", "public": public_entry(QUIET)}
        record.put(index, a_leaf(index, recorded=DEADLINE - DAY, at=at, **fields).to_bytes())
        assert refuted(record.certificate()) == {Code.CLOSED_EARLY}

    @pytest.mark.parametrize(
        ("name", "value"),
        [("civil", "2026-12-10T17:00"), ("zone", "Europe/Vienna"), ("civil", "2026-13-40T18:00")],
    )
    def test_disagreeing_with_its_clock_is_refuted(
        self, name: str, value: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        has_tables(monkeypatch, "2026a")
        assert rewritten(with_deadline(**{name: value})) == {Code.DEADLINE_WRONG}

    def test_of_another_edition_of_the_zones_is_neither_proved_nor_refuted(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        has_tables(monkeypatch, "2020a")
        report = examined(Recorded(with_deadline(civil="2026-12-10T19:00")).certificate())
        assert report.conclusion is Conclusion.UNKNOWN
        assert codes(report, Kind.UNREADABLE) == {Code.EDITION_NEEDED}

    def test_in_an_unknown_zone_is_neither_proved_nor_refuted(self) -> None:
        report = examined(Recorded(with_deadline(zone="Asia/Nowhere")).certificate())
        assert report.conclusion is Conclusion.UNKNOWN
        assert codes(report, Kind.UNREADABLE) == {Code.ZONE_UNKNOWN}

    def test_tells_the_edition_of_the_zones(self, monkeypatch: pytest.MonkeyPatch) -> None:
        has_tables(monkeypatch, "2026a")
        assert Code.OTHER_EDITION not in proved(QUIET)
        has_tables(monkeypatch, "2025b", "2024a")
        assert Code.OTHER_EDITION in proved(QUIET)
        has_tables(monkeypatch, "2025b", "2026a")
        assert Code.OTHER_EDITION not in proved(QUIET)
        has_tables(monkeypatch)
        assert Code.OTHER_EDITION in proved(QUIET)

    def test_is_computed_by_tables_that_the_machine_has(self) -> None:
        known = list(deadline._known_tables())
        assert known
        for tables in known:
            assert deadline.tables_for(tables.edition) == tables
            assert tables.zone("Asia/Almaty").key == "Asia/Almaty"
            for name in ("", "Asia", "../etc/passwd", "/etc/localtime", "Asia/Nowhere"):
                with pytest.raises(deadline.ZoneUnknown):
                    tables.zone(name)


def has_tables(monkeypatch: pytest.MonkeyPatch, *editions: str) -> None:
    tables = [deadline.Tables(edition) for edition in editions]
    monkeypatch.setattr(deadline, "_known_tables", lambda: iter(tables))


def with_deadline(**changes: str) -> list[ProcedureLeaf]:
    first = opened()[0]
    stated = first.body["deadline"]
    assert isinstance(stated, dict)
    leaves = [altered(first, deadline={**stated, **changes}), *delivered()[1:]]
    return closed(leaves, Outcome.NOT_BREACHED)


class TestActsChanged:
    """The record is the honest one; the certificate shows other acts."""

    def test_dropped(self) -> None:
        shown = [*BROKEN[:4], *closed(BROKEN[:4], Outcome.NOT_BREACHED)[4:]]
        assert forged(shown, BROKEN) == {Code.ACT_REPLACED, Code.MOMENT_NOT_RECORDED}

    def test_dropped_and_left_open(self) -> None:
        assert forged([*BROKEN[:4], BROKEN[5]], BROKEN) == {Code.ACT_MISPLACED}

    def test_truncated(self) -> None:
        assert forged(BROKEN[:5], BROKEN) == {Code.NOT_CLOSED}

    def test_reordered(self) -> None:
        shown = [*QUIET[:1], QUIET[2], QUIET[1], *QUIET[3:]]
        assert forged(shown, QUIET) == {Code.ACT_MISPLACED, Code.ACT_BACK_DATED}

    def test_reordered_and_renumbered(self) -> None:
        shown = [*QUIET[:1], replace(QUIET[2], place=1), replace(QUIET[1], place=2), *QUIET[3:]]
        assert forged(shown, QUIET) == {Code.ACT_BACK_DATED}

    def test_back_dated(self) -> None:
        late = closed(objected(DEADLINE), Outcome.NOT_BREACHED)
        early = closed(objected(DEADLINE - DAY), Outcome.BROKEN)
        assert Code.ACT_REPLACED in forged(early, late)

    def test_back_dated_before_its_predecessor(self) -> None:
        shown = [*QUIET[:3], replace(QUIET[3], at=OPENED_AT), *QUIET[4:]]
        assert forged(shown, QUIET) == {Code.ACT_BACK_DATED}

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("roster", ["KAZ", "KGZ"]),
            ("texts", []),
            ("title", {"en": "Something else"}),
            ("rule", "rules-2009 1.1"),
            ("delivery", False),
            ("ancestor", "sp-2026-1"),
        ],
    )
    def test_opening_substituted(self, name: str, value: Plain) -> None:
        shown = [altered(QUIET[0], **{name: value}), *QUIET[1:]]
        assert forged(shown, QUIET) == {Code.ACT_REPLACED, Code.ACTS_FORKED}

    def test_deadline_substituted(self) -> None:
        shown = [with_deadline(civil="2026-12-09T18:00")[0], *QUIET[1:]]
        assert Code.ACT_REPLACED in forged(shown, QUIET)

    def test_outcome_substituted(self) -> None:
        shown = closed(BROKEN[:-1], Outcome.NOT_BREACHED)
        assert forged(shown, BROKEN) == {Code.ACT_REPLACED}

    def test_salt_substituted(self) -> None:
        shown = [*QUIET[:2], replace(QUIET[2], salt="0" * 64), *QUIET[3:]]
        assert forged(shown, QUIET) == {Code.ACT_REPLACED, Code.ACTS_FORKED}

    def test_of_another_procedure(self) -> None:
        shown = [*QUIET[:2], replace(QUIET[2], procedure="sp-2026-5"), *QUIET[3:]]
        assert forged(shown, QUIET) == {Code.ACT_FOREIGN}

    def test_written_otherwise(self) -> None:
        certificate = Recorded(QUIET).certificate()
        shown = (*certificate.leaves[:2], certificate.leaves[2] + b" ", *certificate.leaves[3:])
        assert refuted(replace(certificate, leaves=shown)) == {Code.ACT_MALFORMED}

    def test_none(self) -> None:
        certificate = Recorded(QUIET).certificate()
        empty = replace(certificate, leaves=(), entries=())
        assert refuted(empty) == {Code.ACT_MISPLACED}


class TestRecordRewritten:
    """The keeper of the key wrote the whole record to suit the lie: it contradicts itself."""

    def test_not_breached_in_spite_of_an_objection(self) -> None:
        leaves = closed(objected(), Outcome.NOT_BREACHED)
        assert rewritten(leaves) == {Code.OUTCOME_FALSE, Code.CLAIM_FALSE}

    def test_broken_without_an_objection(self) -> None:
        leaves = closed(delivered(), Outcome.BROKEN)
        assert rewritten(leaves) == {Code.OUTCOME_FALSE, Code.CLAIM_FALSE}

    def test_an_amendment_counts_unless_it_says_otherwise(self) -> None:
        at = DEADLINE - DAY
        for breaks, outcome in ((None, Outcome.BROKEN), (False, Outcome.NOT_BREACHED)):
            body = voice(at) if breaks is None else voice(at, breaks=breaks)
            leaves = then(delivered(), ProcedureAct.PROPOSED, at, body)
            assert proved(closed(leaves, outcome))

    @pytest.mark.parametrize("act", [ProcedureAct.ASKED_TIME, ProcedureAct.SUPPORTED])
    def test_other_voices_count_only_if_they_say_so(self, act: ProcedureAct) -> None:
        at = DEADLINE - DAY
        for breaks, outcome in ((True, Outcome.BROKEN), (False, Outcome.NOT_BREACHED)):
            leaves = then(delivered(), act, at, voice(at, breaks=breaks))
            assert proved(closed(leaves, outcome))

    def test_a_state_never_reached(self) -> None:
        leaves = closed(delivered()[:-1], Outcome.NOT_BREACHED)
        assert rewritten(leaves) == {Code.UNDELIVERED}

    def test_a_state_never_reached_matters_only_to_silence(self) -> None:
        at = DEADLINE - DAY
        broken = then(delivered()[:-1], ProcedureAct.OBJECTED, at, voice(at))
        assert Code.BROKEN_PROVED in proved(closed(broken, Outcome.BROKEN))
        for cancelled_at in (DEADLINE - DAY, DEADLINE + DAY):
            leaves = then(opened(), ProcedureAct.CANCELLED, cancelled_at, {"by": "KAZ"})
            whole = closed(leaves, Outcome.CANCELLED, cancelled_at)
            assert Code.CANCELLED_PROVED in proved(whole)

    @pytest.mark.parametrize(("late", "reached"), [(-TICK, True), (0 * TICK, False), (TICK, False)])
    def test_a_state_reached_when_it_was_too_late(self, late: timedelta, reached: bool) -> None:
        leaves, at = delivered(), DEADLINE + late
        leaves[-1] = replace(altered(leaves[-1], delivered_at=format_moment(at)), at=at)
        whole = closed(leaves, Outcome.NOT_BREACHED)
        if reached:
            assert Code.ALL_DELIVERED in proved(whole)
        else:
            assert rewritten(whole) == {Code.UNDELIVERED}

    def test_a_delivery_entered_before_it_took_place(self) -> None:
        leaves = delivered()
        leaves[-1] = altered(leaves[-1], delivered_at=format_moment(leaves[-1].at + TICK))
        assert rewritten(closed(leaves, Outcome.NOT_BREACHED)) == {Code.RECEIVED_LATER}

    def test_a_withdrawal_by_another_state(self) -> None:
        at = DEADLINE - timedelta(hours=1)
        leaves = then(objected(), ProcedureAct.WITHDREW, at, voice(at, of=4, state="TJK"))
        found = rewritten(closed(leaves, Outcome.NOT_BREACHED))
        assert found == {Code.WITHDRAWAL_FALSE, Code.OUTCOME_FALSE, Code.CLAIM_FALSE}

    def test_a_withdrawal_by_another_state_revealed(self) -> None:
        at = DEADLINE - timedelta(hours=1)
        other = Opening("state", bytes(range(96, 128)), "TJK")
        body = {name: value for name, value in voice(at, of=4).items() if name != "state"}
        leaves = then(objected(DEADLINE - DAY, OBJECTOR), ProcedureAct.WITHDREW, at, body, other)
        whole = closed(leaves, Outcome.NOT_BREACHED)
        assert Code.WITHDRAWAL_UNNAMED in proved(whole)
        both = [Opened(4, OBJECTOR), Opened(5, other)]
        assert Code.WITHDRAWAL_FALSE in refuted(Recorded(whole).certificate(openings=both))

    @pytest.mark.parametrize("of", [0, 3, 5, 9])
    def test_a_withdrawal_of_nothing(self, of: int) -> None:
        at = DEADLINE - timedelta(hours=1)
        leaves = then(objected(), ProcedureAct.WITHDREW, at, voice(at, of=of))
        assert rewritten(closed(leaves, Outcome.BROKEN)) == {Code.WITHDRAWAL_FALSE}

    def test_an_act_after_the_closing(self) -> None:
        at = DEADLINE + DAY
        leaves = then(QUIET, ProcedureAct.OBJECTED, at, voice(at))
        assert rewritten(leaves) == {Code.ACT_AFTER_CLOSING}

    def test_received_after_it_was_entered(self) -> None:
        leaves = objected(DEADLINE - DAY)
        leaves[-1] = altered(leaves[-1], received_at=format_moment(DEADLINE))
        found = rewritten(closed(leaves, Outcome.NOT_BREACHED))
        assert found == {Code.RECEIVED_LATER}

    def test_received_before_the_procedure_was_opened(self) -> None:
        leaves = objected(DEADLINE - DAY)
        leaves[-1] = altered(leaves[-1], received_at=format_moment(OPENED_AT - TICK))
        assert rewritten(closed(leaves, Outcome.BROKEN)) == {Code.RECEIVED_EARLIER}

    def test_entered_late_is_told(self) -> None:
        leaves = objected(DEADLINE + TICK)
        received = format_moment(DEADLINE - TICK)
        leaves[-1] = altered(leaves[-1], received_at=received)
        assert Code.ENTERED_LATE in proved(closed(leaves, Outcome.BROKEN))

    def test_a_voice_from_outside_the_roster_is_told(self) -> None:
        leaves = objected(DEADLINE - DAY, state="AFG")
        assert Code.VOICE_FOREIGN in proved(closed(leaves, Outcome.BROKEN))

    def test_another_deadline_at_the_closing(self) -> None:
        body = closing_body(delivered(), Outcome.NOT_BREACHED)
        later = body | {"deadline": format_moment(DEADLINE - DAY)}
        leaves = then(delivered(), ProcedureAct.CLOSED, DEADLINE, later)
        assert rewritten(leaves) == {Code.DEADLINE_CHANGED}

    def test_another_size_at_the_closing(self) -> None:
        body = closing_body(delivered(), Outcome.NOT_BREACHED) | {"size": 9}
        leaves = then(delivered(), ProcedureAct.CLOSED, DEADLINE, body)
        assert rewritten(leaves) == {Code.ACT_MISPLACED}

    def test_entries_out_of_order(self) -> None:
        record = Recorded(QUIET)
        certificate = record.certificate()
        [first, second, *rest] = certificate.entries
        swapped = replace(certificate, entries=(second, first, *rest))
        assert refuted(swapped) >= {Code.ENTRY_MISPLACED}

    def test_an_entry_of_another_procedure(self) -> None:
        record = Recorded(QUIET)
        other = Recorded([replace(leaf, procedure="sp-1") for leaf in QUIET])
        certificate = replace(other.certificate(), leaves=record.certificate().leaves)
        assert refuted(certificate) == {Code.ENTRY_FOREIGN}

    def test_an_entry_too_few(self) -> None:
        certificate = Recorded(QUIET).certificate()
        assert refuted(replace(certificate, entries=certificate.entries[:-1])) == {
            Code.ENTRIES_NOT_ALL
        }

    def test_an_entry_altered(self) -> None:
        certificate = Recorded(QUIET).certificate()
        entry = replace(certificate.entries[2], leaf=certificate.entries[1].leaf)
        entries = (*certificate.entries[:2], entry, *certificate.entries[3:])
        assert refuted(replace(certificate, entries=entries)) == {Code.ENTRY_NOT_INCLUDED}

    def test_recorded_back_in_time(self) -> None:
        record = Recorded(QUIET)
        index, at = record.indexes[2], QUIET[2].at
        fields = {"act": "silence.entered", "public": public_entry(QUIET[:3])}
        record.put(index, a_leaf(index, recorded=OPENED_AT - DAY, at=at, **fields).to_bytes())
        assert refuted(record.certificate()) == {Code.BACK_DATED}

    def test_a_malformed_entry(self) -> None:
        record = Recorded(QUIET)
        index = record.indexes[1]
        record.put(index, b"{}")
        assert refuted(record.certificate()) == {Code.LEAF_MALFORMED}

    def test_an_entry_that_numbers_itself_otherwise(self) -> None:
        record = Recorded(QUIET)
        record.put(record.indexes[1], record.entries[record.indexes[2]])
        assert refuted(record.certificate()) == {Code.INDEX_WRONG}


class TestSignatures:
    def test_of_another_key(self) -> None:
        other = SignerKey(ORIGIN, bytes(32))
        certificate = Recorded(QUIET, signer=other).certificate()
        assert refuted(certificate) == {Code.KEY_WRONG}
        assert refuted(replace(certificate, key=KEY)) == {Code.KEY_WRONG}

    def test_forged(self) -> None:
        record = Recorded(QUIET)
        certificate = record.certificate()
        other = Recorded(BROKEN).note()
        note = replace(other, signatures=record.note().signatures)
        assert refuted(replace(certificate, checkpoint=note)) == {Code.SIGNATURE_FORGED}

    def test_checkpoint_of_another_time(self) -> None:
        record = Recorded(QUIET)
        certificate = replace(record.certificate(), checkpoint=record.note(6))
        assert refuted(certificate) == {Code.ENTRY_NOT_INCLUDED}

    def test_head_of_the_small_log_in_place_of_the_checkpoint(self) -> None:
        small = head(QUIET, ORIGIN).signed([SIGNER])
        certificate = replace(Recorded(QUIET).certificate(), checkpoint=small)
        assert refuted(certificate) == {Code.ORIGIN_WRONG}

    def test_without_the_witness_demanded(self) -> None:
        record = Recorded(QUIET)
        certificate = record.certificate(checkpoint=record.note())
        assert refuted(certificate, witnesses=[WITNESS.witness]) == {Code.WITNESS_MISSING}
        assert refuted(certificate, witnesses=[KEY]) == {Code.WITNESS_MISSING}

    @pytest.mark.parametrize("time", [1 << 62, (1 << 63) - 1])
    def test_cosigned_beyond_all_calendars(self, time: int) -> None:
        record = Recorded(QUIET)
        note = record.note()
        note = note.with_signatures(WITNESS.cosign(note.text, time=time))
        certificate = record.certificate(checkpoint=note)
        assert refuted(certificate, witnesses=[WITNESS.witness]) == {Code.WITNESS_FORGED}

    def test_cosignature_of_another_checkpoint(self) -> None:
        record, other = Recorded(QUIET), Recorded(BROKEN)
        note = record.note().with_signatures(other.cosigned().signatures[-1])
        certificate = record.certificate(checkpoint=note)
        assert refuted(certificate, witnesses=[WITNESS.witness]) == {Code.WITNESS_FORGED}


class TestReceipts:
    """Whoever holds a receipt refutes every account without its act."""

    HELD = (("receipt.json", receipt_of(BROKEN[:5])),)

    def test_an_objection_hidden_is_named(self) -> None:
        report = examined(Recorded(QUIET).certificate(), receipts=self.HELD)
        assert report.conclusion is Conclusion.REFUTED
        [finding] = report.of(Kind.REFUTED)
        assert finding.code is Code.OBJECTION_HIDDEN
        assert finding.facts["moment"] == format_moment(DEADLINE - DAY)
        assert Code.NOT_BREACHED_PROVED not in codes(report, Kind.VERIFIED)

    def test_an_objection_made_late_is_named(self) -> None:
        late = closed(objected(DEADLINE), Outcome.NOT_BREACHED)
        assert rewritten(late, receipts=self.HELD) == {Code.OBJECTION_HIDDEN}

    @pytest.mark.parametrize("received", [DEADLINE, DEADLINE + TICK])
    def test_an_act_that_came_too_late_and_was_hidden_is_named(self, received: datetime) -> None:
        held = [("r", receipt_of(objected(received)))]
        assert rewritten(QUIET, receipts=held) == {Code.RECEIPT_ABSENT}

    def test_one_tick_before_the_deadline_counts(self) -> None:
        held = [("r", receipt_of(objected(DEADLINE - TICK)))]
        assert rewritten(QUIET, receipts=held) == {Code.OBJECTION_HIDDEN}

    def test_a_withdrawal_hidden_is_named(self) -> None:
        at = DEADLINE - timedelta(hours=1)
        leaves = then(objected(), ProcedureAct.WITHDREW, at, voice(at, of=4))
        held = [("r", receipt_of(leaves))]
        assert rewritten(BROKEN, receipts=held) == {Code.RECEIPT_ABSENT}

    def test_other_acts_before_it_are_a_fork(self) -> None:
        other = [altered(BROKEN[0], note="NCT/G/1502"), *BROKEN[1:]]
        assert rewritten(other, receipts=self.HELD) == {Code.RECEIPT_FORKED}

    def test_given_for_another_moment_than_the_act_tells(self) -> None:
        late = closed(objected(DEADLINE), Outcome.NOT_BREACHED)
        note = receipt(late[:5], signer=SIGNER, at=DEADLINE - TICK)
        held = [("r", replace(receipt_of(late[:5]), note=note))]
        assert rewritten(late, receipts=held) == {Code.RECEIPT_CONTRADICTS}

    def test_its_note_stands_even_with_another_entry_beside(self) -> None:
        unsound = replace(self.HELD[0][1], leaf=BROKEN[3].to_bytes())
        report = examined(Recorded(QUIET).certificate(), receipts=[("r", unsound)])
        assert codes(report, Kind.UNREADABLE) == {Code.RECEIPT_UNSOUND}
        assert codes(report, Kind.REFUTED) == {Code.RECEIPT_ABSENT}

    def test_forged_by_its_holder_proves_nothing(self) -> None:
        mine = SignerKey(ORIGIN, bytes(32))
        note = receipt(BROKEN[:5], signer=mine, at=DEADLINE - DAY)
        held = [("r", replace(self.HELD[0][1], note=note))]
        report = examined(Recorded(QUIET).certificate(), receipts=held)
        assert report.conclusion is Conclusion.UNKNOWN
        assert codes(report, Kind.UNREADABLE) == {Code.FILE_FOREIGN}

    def test_of_another_procedure_proves_nothing(self) -> None:
        other = [replace(leaf, procedure="sp-1") for leaf in BROKEN[:5]]
        report = examined(Recorded(QUIET).certificate(), receipts=[("r", receipt_of(other))])
        assert report.conclusion is Conclusion.UNKNOWN
        assert codes(report, Kind.UNREADABLE) == {Code.RECEIPT_ELSEWHERE}

    def test_enclosed_are_held_to_the_acts(self) -> None:
        record = Recorded(BROKEN)
        honest = record.certificate(receipts=[self.HELD[0][1].note])
        assert Code.RECEIPT_VERIFIED in codes(examined(honest), Kind.VERIFIED)
        other = [altered(BROKEN[0], note="NCT/G/1502"), *BROKEN[1:5]]
        forked = record.certificate(receipts=[receipt_of(other).note])
        assert refuted(forked) == {Code.RECEIPT_FORKED}
        unsigned = receipt(BROKEN[:5], signer=SignerKey(ORIGIN, bytes(32)), at=DEADLINE)
        assert refuted(record.certificate(receipts=[unsigned])) == {Code.RECEIPT_FORGED}
        plain = record.certificate(receipts=[record.note()])
        assert refuted(plain) == {Code.RECEIPT_FORGED}
        elsewhere = receipt_of([replace(leaf, procedure="sp-1") for leaf in BROKEN[:5]])
        assert refuted(record.certificate(receipts=[elsewhere.note])) == {Code.RECEIPT_FORGED}


class TestOtherHoldings:
    def test_a_text_substituted(self) -> None:
        texts = [("text", sha256(TEXT + b".").hexdigest())]
        assert rewritten(QUIET, texts=texts) == {Code.TEXT_OTHER}

    def test_a_statement_that_was_false(self) -> None:
        assert rewritten(BROKEN, statement=Outcome.NOT_BREACHED) == {Code.STATEMENT_FALSE}

    def test_a_false_opening(self) -> None:
        false = Opening("state", OBJECTOR.salt, "TJK")
        for opened_ in (Opened(4, false), Opened(3, OBJECTOR), Opened(99, OBJECTOR)):
            certificate = Recorded(SEALED).certificate(openings=[opened_])
            assert refuted(certificate) == {Code.SEAL_FALSE}

    def test_a_claim_at_the_head_of_the_file(self) -> None:
        certificate = replace(Recorded(BROKEN).certificate(), outcome=Outcome.NOT_BREACHED)
        assert refuted(certificate) == {Code.CLAIM_FALSE}

    def test_a_checkpoint_kept_before(self) -> None:
        record, other = (
            Recorded(QUIET),
            Recorded(closed(delivered(), Outcome.NOT_BREACHED, DEADLINE)),
        )
        certificate = record.certificate()
        same = examined(certificate, since=[("c", record.note())])
        assert Code.SAME_CHECKPOINT in codes(same, Kind.VERIFIED)
        before = examined(certificate, since=[("c", record.note(3))])
        assert Code.SINCE_NOT_COMPARED in codes(before, Kind.REMARK)
        assert refuted(certificate, since=[("c", other.note())]) == {Code.FORKED}

    def test_a_head_of_the_small_log_kept_before(self) -> None:
        certificate = Recorded(QUIET).certificate()
        for leaves, code in ((QUIET[:3], Code.SINCE_VERIFIED), (BROKEN[:5], Code.FORKED)):
            since = [("c", head(leaves, ORIGIN).signed([SIGNER]))]
            assert code in {found.code for found in examined(certificate, since=since).findings}
        longer = [("c", head(BROKEN, ORIGIN).signed([SIGNER]))]
        assert refuted(certificate, since=longer) == {Code.SHORTENED}

    def test_a_checkpoint_of_others_proves_nothing(self) -> None:
        certificate = Recorded(QUIET).certificate()
        other = SignerKey("other.example/log", bytes(32))
        for note in (Recorded(QUIET, signer=other).note(), head(QUIET, "x").signed([SIGNER])):
            report = examined(certificate, since=[("c", note)])
            assert report.conclusion is Conclusion.UNKNOWN
            assert codes(report, Kind.UNREADABLE) == {Code.FILE_FOREIGN}


class TestFile:
    WRITTEN = (
        Recorded(SEALED)
        .certificate(openings=[Opened(4, OBJECTOR)], receipts=[receipt_of(SEALED[:5]).note])
        .to_bytes()
    )

    def proves(self, written: bytes) -> bool:
        try:
            certificate = Certificate.parse(written)
        except CertificateMalformed:
            return False
        report = examined(certificate, witnesses=[WITNESS.witness])
        return report.conclusion is Conclusion.VERIFIED

    def test_is_proved_as_it_is(self) -> None:
        assert self.proves(self.WRITTEN)
        assert PROCEDURE.encode() in self.WRITTEN

    @settings(max_examples=300, deadline=None)
    @given(st.data())
    def test_is_not_proved_with_any_byte_changed(self, data: st.DataObject) -> None:
        place = data.draw(st.integers(0, len(self.WRITTEN) - 1))
        byte = data.draw(st.integers(0, 255).filter(lambda one: one != self.WRITTEN[place]))
        changed = self.WRITTEN[:place] + bytes([byte]) + self.WRITTEN[place + 1 :]
        assert not self.proves(changed)

    @settings(max_examples=100, deadline=None)
    @given(st.integers(0, len(WRITTEN) - 1))
    def test_is_not_proved_cut_short(self, length: int) -> None:
        assert not self.proves(self.WRITTEN[:length])

    @settings(max_examples=300, deadline=None)
    @given(st.data())
    def test_is_not_proved_with_any_value_replaced(self, data: st.DataObject) -> None:
        """Replace, drop, repeat or swap anything anywhere; only redaction is allowed."""
        whole = canonical.decode(self.WRITTEN.strip())
        changed = tampered(whole, data)
        if changed == whole or redacted(whole, changed):
            return
        assert not self.proves(canonical.encode(changed) + b"\n")

    def test_may_have_openings_and_receipts_taken_out(self) -> None:
        whole = canonical.decode(self.WRITTEN.strip())
        assert isinstance(whole, dict)
        fewer = canonical.encode(whole | {"openings": [], "receipts": []}) + b"\n"
        assert self.proves(fewer)

    @pytest.mark.parametrize(
        "changes",
        [
            {"type": "clearinghouse/certificate@v2"},
            {"key": "no key"},
            {"outcome": "unknown"},
            {"leaves": [1]},
            {"entries": [{"index": 0}]},
            {"entries": [{"index": -1, "leaf": "", "path": []}]},
            {"entries": [{"index": 0, "leaf": "", "path": ["AAAA"]}]},
            {"openings": [{"place": True, "field": "a", "salt": "0" * 64, "value": ""}]},
            {"openings": [{"place": 0}]},
            {"openings": [{"place": 0, "field": "a", "salt": "0", "value": ""}]},
            {"checkpoint": "nothing"},
            {"more": 1},
        ],
    )
    def test_in_other_forms_is_refused(self, changes: dict[str, Plain]) -> None:
        whole = canonical.decode(self.WRITTEN.strip())
        assert isinstance(whole, dict)
        with pytest.raises(CertificateMalformed):
            Certificate.parse(canonical.encode(whole | changes) + b"\n")


MINUTES = st.integers(-3, 3).map(lambda minutes: DEADLINE + timedelta(minutes=minutes))
STATES = st.sampled_from(["KAZ", "KGZ", "TJK"])
VOICES = st.lists(st.tuples(MINUTES, STATES, st.one_of(st.none(), st.integers(0, 9))), max_size=8)


class TestAgainstTheLaw:
    @settings(max_examples=200, deadline=None)
    @given(VOICES, st.sampled_from([Outcome.NOT_BREACHED, Outcome.BROKEN]))
    def test_proves_what_the_law_considers_adopted_and_nothing_else(
        self, voices: list[tuple[datetime, str, int | None]], claimed: Outcome
    ) -> None:
        """Objections and withdrawals in any order around the deadline, and any claim."""
        leaves, standing = delivered(), dict[int, tuple[datetime, str]]()
        for at, state, of in sorted(voices, key=lambda one: one[0]):
            place = len(leaves)
            if of is None or standing.get(of, (at, ""))[1] != state:
                leaves = then(
                    leaves, ProcedureAct.OBJECTED, at, voice(at, state=state, signature="")
                )
                standing[place] = (at, state)
            else:
                leaves = then(
                    leaves, ProcedureAct.WITHDREW, at, voice(at, state=state, of=of, signature="")
                )
                if at < DEADLINE:
                    del standing[of]
        moment = DEADLINE + timedelta(minutes=5)
        broken = any(at < DEADLINE for at, _state in standing.values())
        lawful = Outcome.BROKEN if broken else Outcome.NOT_BREACHED
        report = examined(Recorded(closed(leaves, claimed, moment)).certificate())
        expected = Conclusion.VERIFIED if claimed is lawful else Conclusion.REFUTED
        assert report.conclusion is expected


def tampered(value: Plain, data: st.DataObject) -> Plain:
    """Return the value with one thing changed somewhere inside it."""
    if isinstance(value, dict):
        name = data.draw(st.sampled_from(sorted(value)))
        return value | {name: tampered(value[name], data)}
    if isinstance(value, list) and value:
        return tampered_list(value, data)
    if isinstance(value, str):
        cut = data.draw(st.integers(0, len(value)))
        return (
            value[:cut]
            + data.draw(st.sampled_from(["", "0", "Z", "é", "\n", " "]))
            + value[cut + data.draw(st.integers(0, 2)) :]
        )
    return data.draw(st.one_of(st.none(), st.booleans(), st.integers(0, 99), st.text(max_size=3)))


def tampered_list(value: list[Plain], data: st.DataObject) -> list[Plain]:
    place, other = (data.draw(st.integers(0, len(value) - 1)) for _ in range(2))
    before, one, after = value[:place], value[place], value[place + 1 :]
    match data.draw(st.sampled_from(["inside", "drop", "repeat", "swap"])):
        case "drop":
            return [*before, *after]
        case "repeat":
            return [*before, one, one, *after]
        case "swap":
            moved = list(value)
            moved[place], moved[other] = moved[other], one
            return moved
        case _:
            return [*before, tampered(one, data), *after]


def redacted(whole: Plain, changed: Plain) -> bool:
    """Tell whether only openings and receipts were left out, or given twice."""
    assert isinstance(whole, dict)
    assert isinstance(changed, dict)
    rest = whole.keys() - {"openings", "receipts"}
    return all(changed[name] == whole[name] for name in rest) and all(
        each in listed(whole[name])
        for name in whole.keys() - rest
        for each in listed(changed[name])
    )


def listed(value: Plain) -> list[Plain]:
    return value if isinstance(value, list) else [value]


def test_inclusion_is_that_of_the_record() -> None:
    record = Recorded(QUIET)
    entry = record.certificate().entries[2]
    assert entry.path == inclusion_proof(record.tree, entry.index, record.tree.size)
