"""The examination of a log: everything is read and computed again, nothing is believed.

Whoever asks decides what to hold the log to: a key, checkpoints kept from before, openings of
sealed values, proofs.  The steps stand in the order in which trust is gained.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from clearinghouse.tlog.canonical import NotCanonical
from clearinghouse.tlog.checkpoint import Checkpoint
from clearinghouse.tlog.findings import Code, Kind, Report
from clearinghouse.tlog.heads import check_witnesses, kept_head, read_head
from clearinghouse.tlog.leaf import Leaf, LeafMalformed
from clearinghouse.tlog.merkle import MemoryTree, root
from clearinghouse.tlog.note import Note, VerifierKey
from clearinghouse.tlog.proof import InclusionProof
from clearinghouse.tlog.seal import OpeningFile
from clearinghouse.tlog.sources import (
    CHECKPOINT,
    SMALL,
    VERIFIER_KEY,
    Missing,
    Source,
    Unreachable,
)
from clearinghouse.tlog.walk import Stop, Walk, stop


@dataclass(frozen=True, slots=True)
class Questions:
    """What the log is to be held to; the strings are the names of files, for the report.

    ``procedure`` is the silence procedure whose entries are to be kept while reading.
    """

    key: VerifierKey | None = None
    since: Sequence[tuple[str, Note]] = ()
    openings: Sequence[tuple[str, OpeningFile]] = ()
    proofs: Sequence[tuple[str, InclusionProof]] = ()
    witnesses: Sequence[VerifierKey] = ()
    procedure: str | None = None


def examine(source: Source | None, questions: Questions) -> "Examination":
    """Examine the log at ``source``; without one, only what proofs and openings say alone."""
    examination = Examination(questions)
    try:
        if source is None:
            examination.without_log()
        else:
            examination.with_log(source)
    except Stop:
        pass
    examination.add_limits(read=source is not None)
    return examination


@dataclass(slots=True)
class Examination:
    """One examination; ``note`` is the checkpoint under which the log was examined."""

    questions: Questions
    report: Report = field(default_factory=Report)
    note: Note | None = None
    of_procedure: list[Leaf] = field(default_factory=list)
    _tree: MemoryTree = field(default_factory=MemoryTree)
    _leaves: dict[int, Leaf] = field(default_factory=dict)
    _sealed: int = 0

    def with_log(self, source: Source) -> None:
        """Examine the whole log, then what was asked besides."""
        # Asked for first: where there is no log at all, a missing key is not what is wrong.
        written = self._small(source, CHECKPOINT, Code.NO_LOG)
        key = self.questions.key or self._key_on_first_use(source)
        self.note, head = read_head(self.report, written, key)
        check_witnesses(self.report, self.note, self.questions.witnesses)
        wanted = frozenset(opening.index for _, opening in self.questions.openings)
        walk = Walk(source, head, self.report, wanted, self.questions.procedure)
        try:
            walk.run()
        finally:
            self._tree, self._leaves, self._sealed = walk.tree, walk.leaves, walk.sealed
            self.of_procedure = walk.of_procedure
        self._since(key, head)
        self._proofs(key, head)
        self._openings(head.origin)

    def without_log(self) -> None:
        """Examine proofs by themselves, and openings of the leaves they hold."""
        key = self.questions.key
        if key is None:
            stop(self.report, Kind.UNREADABLE, Code.NO_KEY)
        self.report.origin = key.name
        self._proofs(key, None)
        self._openings(key.name)

    def _small(self, source: Source, path: str, absent: Code) -> bytes:
        try:
            return source.read(path, SMALL)
        except Missing:
            stop(self.report, Kind.UNREADABLE, absent)
        except Unreachable as error:
            facts = {"path": error.path, "reason": error.reason}
            stop(self.report, Kind.UNREADABLE, Code.UNREACHABLE, **facts)

    def _key_on_first_use(self, source: Source) -> VerifierKey:
        written = self._small(source, VERIFIER_KEY, Code.NO_KEY)
        try:
            key = VerifierKey.parse(written.decode().strip())
        except ValueError as error:
            stop(self.report, Kind.UNREADABLE, Code.KEY_MALFORMED, reason=str(error))
        self.report.add(Kind.REMARK, Code.KEY_ON_FIRST_USE, key=str(key))
        return key

    def _since(self, key: VerifierKey, head: Checkpoint) -> None:
        """Hold the log to the checkpoints that the asker kept."""
        for file, note in self.questions.since:
            old = kept_head(self.report, file, note, key)
            if old is None:
                continue
            facts: dict[str, str | int] = {"file": file, "old": old.size, "size": head.size}
            if old.size > head.size:
                self.report.add(Kind.REFUTED, Code.SHORTENED, **facts)
            elif root(self._tree, old.size) != old.root:
                self.report.add(Kind.REFUTED, Code.FORKED, **facts)
            else:
                self.report.add(Kind.VERIFIED, Code.SINCE_VERIFIED, **facts)

    def _proofs(self, key: VerifierKey, head: Checkpoint | None) -> None:
        for file, proof in self.questions.proofs:
            old = kept_head(self.report, file, proof.note, key)
            if old is None:
                continue
            facts: dict[str, str | int] = {"file": file, "index": proof.index, "size": old.size}
            if not proof.holds():
                self.report.add(Kind.REFUTED, Code.PROOF_FALSE, **facts)
                continue
            self.report.add(Kind.VERIFIED, Code.PROOF_VERIFIED, **facts)
            if head is None:
                self._keep_leaf(proof, facts)
            elif old.size > head.size or root(self._tree, old.size) != old.root:
                self.report.add(Kind.REFUTED, Code.PROOF_NOT_IN_LOG, **facts)
            else:
                self.report.add(Kind.VERIFIED, Code.PROOF_IN_LOG, **facts)

    def _keep_leaf(self, proof: InclusionProof, facts: dict[str, str | int]) -> None:
        """Keep the leaf in a proof that holds, so that openings can be held against it."""
        try:
            leaf = Leaf.parse(proof.leaf)
        except (NotCanonical, LeafMalformed) as error:
            facts = {"index": proof.index, "reason": str(error)}
            self.report.add(Kind.REFUTED, Code.LEAF_MALFORMED, **facts)
            return
        if leaf.index != proof.index:
            facts = {"index": proof.index, "stated": leaf.index}
            self.report.add(Kind.REFUTED, Code.INDEX_WRONG, **facts)
            return
        self._leaves[leaf.index] = leaf
        self._sealed += len(leaf.sealed)

    def _openings(self, origin: str) -> None:
        for file, opening in self.questions.openings:
            leaf = self._leaves.get(opening.index)
            if opening.origin != origin:
                facts = {"file": file, "origin": opening.origin}
                self.report.add(Kind.REFUTED, Code.OPENING_FOREIGN, **facts)
            elif leaf is None:
                absent: dict[str, str | int] = {"file": file, "index": opening.index}
                self.report.add(Kind.REFUTED, Code.OPENING_ABSENT, **absent)
            else:
                self._open(file, opening, leaf)

    def _open(self, file: str, opening: OpeningFile, leaf: Leaf) -> None:
        for one in opening.openings:
            facts: dict[str, str | int] = {
                "file": file,
                "index": opening.index,
                "field": one.field,
                "value": one.value,
            }
            if leaf.sealed.get(one.field) == one.commitment.hex():
                self.report.add(Kind.VERIFIED, Code.OPENING_VERIFIED, **facts)
            else:
                self.report.add(Kind.REFUTED, Code.OPENING_FALSE, **facts)

    def add_limits(self, *, read: bool) -> None:
        """Say what an examination of this kind cannot show."""
        if not self.report.of(Kind.VERIFIED):
            return
        found = [finding.code for finding in self.report.findings]
        opened = found.count(Code.OPENING_VERIFIED)
        limits: dict[Code, bool] = {
            Code.LIMIT_TRUTH: True,
            Code.LIMIT_MOMENTS: True,
            Code.LIMIT_REST: not read,
            Code.LIMIT_VIEWS: Code.WITNESS_VERIFIED not in found,
            Code.LIMIT_HISTORY: read and Code.SINCE_VERIFIED not in found,
            Code.LIMIT_KEY: self.questions.key is None,
        }
        for code, applies in limits.items():
            if applies:
                self.report.add(Kind.LIMIT, code)
        if self._sealed > opened:
            self.report.add(Kind.LIMIT, Code.LIMIT_SEALED, count=self._sealed - opened)
