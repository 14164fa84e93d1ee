"""The examination of a certificate: without network, and trusting nobody.

First that the acts are those the record fixed, each in its place; then what they come to; then
what the asker holds in hand: receipts, texts, earlier checkpoints, a statement once received.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from clearinghouse.tlog.canonical import NotCanonical
from clearinghouse.tlog.certificate import Certificate, FixedBy
from clearinghouse.tlog.checkpoint import Checkpoint
from clearinghouse.tlog.findings import Code, Facts, Finding, Kind, Report
from clearinghouse.tlog.heads import check_witnesses, read_head
from clearinghouse.tlog.holdings import Holdings, hold_to_receipts, hold_to_since, hold_to_texts
from clearinghouse.tlog.judging import judge
from clearinghouse.tlog.leaf import Leaf, LeafMalformed, format_moment
from clearinghouse.tlog.merkle import MemoryTree, root
from clearinghouse.tlog.note import Note, VerifierKey
from clearinghouse.tlog.procedure import ProcedureLeaf
from clearinghouse.tlog.procedure_acts import STATE, Outcome, ProcedureAct
from clearinghouse.tlog.proceedings import Proceedings
from clearinghouse.tlog.receipt import Receipt
from clearinghouse.tlog.signatures import hold_to_signatures
from clearinghouse.tlog.walk import BEGINNING, Stop, stop

_PROVED: Final[Mapping[Outcome, Code]] = {
    Outcome.NOT_BREACHED: Code.NOT_BREACHED_PROVED,
    Outcome.BROKEN: Code.BROKEN_PROVED,
    Outcome.CANCELLED: Code.CANCELLED_PROVED,
}


def examine_certificate(
    certificate: Certificate,
    *,
    key: VerifierKey | None = None,
    witnesses: Sequence[VerifierKey] = (),
    receipts: Sequence[tuple[str, Receipt]] = (),
    texts: Sequence[tuple[str, str]] = (),
    statement: Outcome | None = None,
    since: Sequence[tuple[str, Note]] = (),
    record: Sequence[Leaf] | None = None,
    before: Sequence[Finding] = (),
) -> Report:
    """Examine a certificate and report what was found.

    ``receipts``, ``texts`` (digests) and ``since`` (checkpoints kept from before) come with the
    names of their files; ``statement`` is how the asker was told that the procedure ended;
    ``record`` is every entry of the record that concerns the procedure, if the record was read,
    and ``before`` what was found in reading it.
    """
    examination = _Examination(certificate, Report([*before]))
    try:
        examination.establish(key, witnesses)
        examination.run(Holdings(receipts, texts, since), statement, record)
    except Stop:
        pass
    examination.add_limits(witnessed=bool(witnesses), texts=bool(texts), read=record is not None)
    return examination.report


@dataclass(slots=True)
class _Examination:
    certificate: Certificate
    report: Report = field(default_factory=Report)
    head: Checkpoint | None = None
    cosigned: list[tuple[str, datetime]] = field(default_factory=list)
    leaves: list[ProcedureLeaf] = field(default_factory=list)
    recorded: list[Leaf] = field(default_factory=list)
    revealed: dict[int, str] = field(default_factory=dict)

    def establish(self, key: VerifierKey | None, witnesses: Sequence[VerifierKey]) -> None:
        """Verify the signatures under the checkpoint: by the record's key, and by witnesses."""
        stated = self.certificate.key
        if key is None:
            self.report.add(Kind.REMARK, Code.KEY_FROM_CERTIFICATE, key=str(stated))
        elif key != stated:
            stop(self.report, Kind.REFUTED, Code.KEY_WRONG, key=str(key))
        written = str(self.certificate.checkpoint).encode()
        note, self.head = read_head(self.report, written, stated)
        self.cosigned = check_witnesses(self.report, note, witnesses)

    def run(
        self, holdings: Holdings, statement: Outcome | None, record: Sequence[Leaf] | None
    ) -> None:
        """Examine acts and entries, then what they come to, then what the asker holds."""
        self._read_acts()
        self._read_entries()
        self._open_seals()
        proceedings = Proceedings(self.leaves, self.revealed)
        judge(self.report, proceedings, self._closing_recorded(proceedings), self.cosigned)
        self._compare_claims(proceedings, statement)
        if self.head is not None:
            signatures = self.certificate.signatures
            hold_to_signatures(self.report, proceedings, signatures, self.recorded, self.head)
        key = self.certificate.key
        hold_to_receipts(self.report, self.leaves, key, self.certificate.receipts, holdings)
        hold_to_texts(self.report, self.leaves, holdings)
        if self.head is not None:
            hold_to_since(self.report, self.head, self.leaves, key, holdings)
        if record is not None:
            self._compare_record(record)
        if not self.report.of(Kind.REFUTED) and not self.report.of(Kind.UNREADABLE):
            self.report.add(Kind.VERIFIED, _PROVED[proceedings.outcome])

    def _read_acts(self) -> None:
        """Read the small log: every act in its place, of one procedure, in order of time."""
        for place, written in enumerate(self.certificate.leaves):
            try:
                self.leaves.append(ProcedureLeaf.parse(written))
            except LeafMalformed as error:
                facts: Facts = {"place": place, "reason": str(error)}
                stop(self.report, Kind.REFUTED, Code.ACT_MALFORMED, **facts)
        if not self.leaves or self.leaves[0].act is not ProcedureAct.OPENED:
            stated = self.leaves[0].place if self.leaves else "–"
            stop(self.report, Kind.REFUTED, Code.ACT_MISPLACED, place=0, stated=stated)
        before, found = BEGINNING, len(self.report.findings)
        for place, leaf in enumerate(self.leaves):
            self._check_place(place, leaf, before)
            before = max(before, leaf.at)
        self._stop_if_refuted_since(found)
        self.report.add(Kind.VERIFIED, Code.PROCEDURE_WHOLE, count=len(self.leaves))

    def _check_place(self, place: int, leaf: ProcedureLeaf, before: datetime) -> None:
        refute = self._refute
        if leaf.place != place:
            refute(Code.ACT_MISPLACED, place=place, stated=leaf.place)
        if leaf.procedure != self.leaves[0].procedure:
            refute(Code.ACT_FOREIGN, place=place, procedure=leaf.procedure)
        if leaf.at < before:
            moments = {"moment": format_moment(leaf.at), "before": format_moment(before)}
            refute(Code.ACT_BACK_DATED, place=place, **moments)

    def _read_entries(self) -> None:
        """Hold each act to the entry by which the record fixed it."""
        entries = self.certificate.entries
        if len(entries) != len(self.leaves):
            facts = {"entries": len(entries), "count": len(self.leaves)}
            stop(self.report, Kind.REFUTED, Code.ENTRIES_NOT_ALL, **facts)
        for place, entry in enumerate(entries):
            self.recorded.append(self._read_entry(place, entry))
        tree, found = MemoryTree(), len(self.report.findings)
        for place, entry in enumerate(entries):
            tree.append(self.leaves[place].hash)
            self._check_public(place, entry.index, root(tree, place + 1))
            self._check_order(place, entry.index)
        self._stop_if_refuted_since(found)
        first, last = entries[0].index, entries[-1].index
        self.report.add(Kind.VERIFIED, Code.PROCEDURE_RECORDED, first=first, last=last)

    def _read_entry(self, place: int, entry: FixedBy) -> Leaf:
        """Return an entry of the record once it is shown to stand under the checkpoint."""
        facts: Facts = {"place": place, "index": entry.index}
        if self.head is None or not entry.stands_under(self.head):
            stop(self.report, Kind.REFUTED, Code.ENTRY_NOT_INCLUDED, **facts)
        try:
            leaf = Leaf.parse(entry.leaf)
        except (NotCanonical, LeafMalformed) as error:
            malformed: Facts = {"index": entry.index, "reason": str(error)}
            stop(self.report, Kind.REFUTED, Code.LEAF_MALFORMED, **malformed)
        if leaf.index != entry.index:
            misplaced = {"index": entry.index, "stated": leaf.index}
            stop(self.report, Kind.REFUTED, Code.INDEX_WRONG, **misplaced)
        return leaf

    def _check_public(self, place: int, index: int, root_of_acts: bytes) -> None:
        """Compare what the record says in public of an act with the act itself."""
        leaf, public = self.leaves[place], self.recorded[place].public
        facts: Facts = {"place": place, "index": index}
        if public.get("silence") != leaf.procedure:
            self._refute(Code.ENTRY_FOREIGN, **facts)
        elif (public.get("place"), public.get("size")) != (place, place + 1):
            self._refute(Code.ENTRY_MISPLACED, **facts)
        elif public.get("leaf_hash") != leaf.hash.hex():
            self._refute(Code.ACT_REPLACED, **facts)
        elif public.get("root") != root_of_acts.hex():
            self._refute(Code.ACTS_FORKED, **facts)

    def _check_order(self, place: int, index: int) -> None:
        """Check the moments of an entry, and that it stands after the one before."""
        leaf, recorded = self.leaves[place], self.recorded[place]
        facts: Facts = {"place": place, "index": index}
        if recorded.at != leaf.at:
            moments = {"moment": format_moment(leaf.at), "stated": format_moment(recorded.at)}
            self._refute(Code.MOMENT_NOT_RECORDED, **facts, **moments)
        if place and (before := self.recorded[place - 1]).index >= index:
            self._refute(Code.ENTRY_MISPLACED, **facts)
        elif place and recorded.recorded < before.recorded:
            moment, earlier = format_moment(recorded.recorded), format_moment(before.recorded)
            self._refute(Code.BACK_DATED, index=index, moment=moment, before=earlier)

    def _open_seals(self) -> None:
        """Hold what the certificate reveals to the commitments in the acts."""
        for opened in self.certificate.openings:
            one = opened.opening
            facts: Facts = {"place": opened.place, "field": one.field, "value": one.value}
            sealed = self.leaves[opened.place].sealed if opened.place < len(self.leaves) else {}
            if sealed.get(one.field) != one.commitment.hex():
                self._refute(Code.SEAL_FALSE, **facts)
                continue
            self.report.add(Kind.VERIFIED, Code.SEAL_OPENED, **facts)
            if one.field == STATE:
                self.revealed[opened.place] = one.value

    def _closing_recorded(self, proceedings: Proceedings) -> datetime | None:
        closing = proceedings.closing
        return None if closing is None else self.recorded[closing.place].recorded

    def _compare_claims(self, proceedings: Proceedings, statement: Outcome | None) -> None:
        """Compare what is claimed, at the head of the file and elsewhere, with the acts."""
        shown = proceedings.outcome
        if self.certificate.outcome is not shown:
            self._refute(Code.CLAIM_FALSE, claimed=self.certificate.outcome.value, shown=shown)
        if statement is not None and statement is not shown:
            self._refute(Code.STATEMENT_FALSE, claimed=statement.value, shown=shown)

    def _compare_record(self, record: Sequence[Leaf]) -> None:
        """Compare the certificate with all that the record holds of the procedure."""
        known = {leaf.index: leaf for leaf in self.recorded}
        hidden = [leaf for leaf in record if known.get(leaf.index) != leaf]
        for leaf in hidden:
            self._refute(Code.HIDDEN_ENTRY, index=leaf.index, moment=format_moment(leaf.at))
        if not hidden:
            self.report.add(Kind.VERIFIED, Code.NOTHING_ELSE_RECORDED, count=len(record))

    def _refute(self, code: Code, **facts: str | int) -> None:
        self.report.add(Kind.REFUTED, code, **facts)

    def _stop_if_refuted_since(self, count: int) -> None:
        """Stop if anything after the first ``count`` findings is proved wrong."""
        if any(found.kind is Kind.REFUTED for found in self.report.findings[count:]):
            raise Stop

    def add_limits(self, *, witnessed: bool, texts: bool, read: bool) -> None:
        """Say what an examination of this kind cannot show."""
        if not self.report.of(Kind.VERIFIED):
            return
        sealed = sum(len(leaf.sealed) for leaf in self.leaves)
        opened = sum(found.code is Code.SEAL_OPENED for found in self.report.findings)
        limits: dict[Code, bool] = {
            Code.LIMIT_TRUTH: True,
            Code.LIMIT_MOMENTS: not witnessed,
            Code.LIMIT_VIEWS: not witnessed,
            Code.LIMIT_UNRECORDED: not read,
            Code.LIMIT_DELIVERY: True,
            Code.LIMIT_TEXTS: not texts,
        }
        for code, applies in limits.items():
            if applies:
                self.report.add(Kind.LIMIT, code)
        if sealed > opened:
            self.report.add(Kind.LIMIT, Code.LIMIT_SEALED, count=sealed - opened)
