"""C2SP tlog-proof: proof files that verify without network."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.tlog.proof import InclusionProof, ProofMalformed
from tests.tlog.logs import Log, leaves

LOG = Log(leaves(70))
PROOF = LOG.proof(5, 70)


class TestProofFile:
    def test_is_written_as_the_specification_shows(self) -> None:
        lines = PROOF.to_bytes().decode().split("\n")
        assert lines[0] == "c2sp.org/tlog-proof@v1"
        assert lines[1].startswith("extra ")
        assert lines[2] == "index 5"
        assert lines[3 + len(PROOF.path) :][:2] == ["", "log.example/record"]

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("tlog-proof@v1", "tlog-proof@v2"),
            ("extra ", "exact "),
            ("index 5", "index 05"),
            ("index 5", "index -5"),
            ("index 5", "index 5\nAAAA"),
            ("\n\n", "\n"),
            ("log.example/record\n70", "log.example/record\n070"),
        ],
    )
    def test_is_refused_if_not_written_strictly(self, before: str, after: str) -> None:
        written = PROOF.to_bytes().decode()
        assert before in written
        with pytest.raises(ProofMalformed):
            InclusionProof.parse(written.replace(before, after, 1).encode())

    def test_is_refused_with_a_path_longer_than_any_tree(self) -> None:
        long = replace(PROOF, path=(bytes(32),) * 64)
        with pytest.raises(ProofMalformed):
            InclusionProof.parse(long.to_bytes())

    def test_does_not_hold_for_another_leaf_or_place(self) -> None:
        assert PROOF.holds()
        assert not replace(PROOF, leaf=LOG.entries[6]).holds()
        assert not replace(PROOF, index=6).holds()
        assert not replace(PROOF, note=LOG.note(69)).holds()


@given(st.integers(1, 70), st.data())
def test_proofs_survive_writing_and_hold(size: int, data: st.DataObject) -> None:
    proof = LOG.proof(data.draw(st.integers(0, size - 1)), size)
    read = InclusionProof.parse(proof.to_bytes())
    assert read == proof
    assert read.holds()


@given(st.binary(max_size=80))
def test_any_bytes_are_refused_or_read_as_a_proof(written: bytes) -> None:
    with pytest.raises(ProofMalformed):
        InclusionProof.parse(written)
