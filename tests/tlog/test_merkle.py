"""The Merkle tree: reference vectors, an oracle, and what may never hold."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pymerkle import InmemoryTree

from clearinghouse.tlog.merkle import (
    EMPTY_ROOT,
    MemoryTree,
    consistency_proof,
    hash_children,
    hash_leaf,
    inclusion_proof,
    root,
    verify_consistency,
    verify_inclusion,
)
from tests.tlog.vectors import CONSISTENCY, INCLUSION, LEAVES, ROOTS

REFERENCE = MemoryTree([hash_leaf(leaf) for leaf in LEAVES])
BIG = MemoryTree([hash_leaf(b"%d" % number) for number in range(700)])
sizes = st.integers(1, 700)


def hexes(path: list[str]) -> tuple[bytes, ...]:
    return tuple(bytes.fromhex(found) for found in path)


def flipped(found: bytes, bit: int) -> bytes:
    return (int.from_bytes(found, "big") ^ (1 << bit)).to_bytes(32, "big")


class TestReferenceVectors:
    @pytest.mark.parametrize("size", range(9))
    def test_rfc6962_2_1_root(self, size: int) -> None:
        assert root(REFERENCE, size) == ROOTS[size]

    @pytest.mark.parametrize("place", INCLUSION)
    def test_rfc6962_2_1_1_audit_path(self, place: tuple[int, int]) -> None:
        index, size = place
        assert inclusion_proof(REFERENCE, index, size) == hexes(INCLUSION[place])
        assert verify_inclusion(
            hash_leaf(LEAVES[index]), index, size, hexes(INCLUSION[place]), ROOTS[size]
        )

    @pytest.mark.parametrize("span", CONSISTENCY)
    def test_rfc6962_2_1_2_consistency_path(self, span: tuple[int, int]) -> None:
        old, new = span
        assert consistency_proof(REFERENCE, old, new) == hexes(CONSISTENCY[span])
        assert verify_consistency(old, new, hexes(CONSISTENCY[span]), ROOTS[old], ROOTS[new])

    def test_the_empty_tree_has_the_hash_of_nothing(self) -> None:
        assert root(MemoryTree(), 0) == EMPTY_ROOT == ROOTS[0]


class TestOracle:
    def test_roots_are_those_of_another_implementation(self) -> None:
        oracle = InmemoryTree(algorithm="sha256")
        for number in range(300):
            oracle.append_entry(b"%d" % number)

        assert [root(BIG, size) for size in range(1, 301)] == [
            oracle.get_root(size) for size in range(1, 301)
        ]


class TestMemoryTree:
    def test_refuses_what_is_not_a_hash(self) -> None:
        with pytest.raises(ValueError, match="32 bytes"):
            MemoryTree().append(b"short")

    @pytest.mark.parametrize(("height", "number"), [(0, 8), (1, 4), (4, 0), (0, -1), (-1, 0)])
    def test_knows_no_incomplete_subtree(self, height: int, number: int) -> None:
        with pytest.raises(LookupError):
            REFERENCE.subtree(height, number)

    def test_completes_subtrees_as_leaves_come(self) -> None:
        tree = MemoryTree([hash_leaf(leaf) for leaf in LEAVES[:3]])
        assert tree.subtree(1, 0) == hash_children(tree.subtree(0, 0), tree.subtree(0, 1))
        with pytest.raises(LookupError):
            tree.subtree(1, 1)


class TestLimits:
    @pytest.mark.parametrize(("index", "size"), [(0, 0), (-1, 4), (4, 4), (5, 4)])
    def test_no_path_of_a_leaf_outside(self, index: int, size: int) -> None:
        with pytest.raises(ValueError, match="not in a tree"):
            inclusion_proof(REFERENCE, index, size)
        assert not verify_inclusion(hash_leaf(b""), index, size, (), EMPTY_ROOT)

    @pytest.mark.parametrize(("old", "new"), [(-1, 3), (4, 3)])
    def test_no_path_backwards(self, old: int, new: int) -> None:
        with pytest.raises(ValueError, match="does not begin"):
            consistency_proof(REFERENCE, old, new)
        assert not verify_consistency(old, new, (), ROOTS[3], ROOTS[3])

    def test_the_empty_tree_begins_every_tree_and_only_it_may_claim_so(self) -> None:
        assert consistency_proof(REFERENCE, 0, 5) == ()
        assert verify_consistency(0, 5, (), EMPTY_ROOT, ROOTS[5])
        assert not verify_consistency(0, 5, (), ROOTS[1], ROOTS[5])
        assert not verify_consistency(0, 5, (ROOTS[1],), EMPTY_ROOT, ROOTS[5])

    def test_a_tree_is_consistent_with_itself_only(self) -> None:
        assert verify_consistency(5, 5, (), ROOTS[5], ROOTS[5])
        assert not verify_consistency(5, 5, (), ROOTS[4], ROOTS[5])
        assert not verify_consistency(5, 5, (ROOTS[5],), ROOTS[5], ROOTS[5])

    def test_a_proof_needed_cannot_be_empty(self) -> None:
        assert not verify_consistency(3, 5, (), ROOTS[3], ROOTS[5])


@given(sizes, st.data())
def test_every_leaf_is_proved_in_every_tree_and_at_no_other_place(
    size: int, data: st.DataObject
) -> None:
    index = data.draw(st.integers(0, size - 1))
    other = data.draw(st.integers(0, size - 1))
    leaf_hash, head = BIG.subtree(0, index), root(BIG, size)
    proof = inclusion_proof(BIG, index, size)

    assert verify_inclusion(leaf_hash, index, size, proof, head)
    assert verify_inclusion(leaf_hash, other, size, proof, head) == (index == other)


@given(sizes, sizes)
def test_every_tree_is_proved_to_begin_every_larger(one: int, two: int) -> None:
    old, new = sorted((one, two))
    proof = consistency_proof(BIG, old, new)

    assert verify_consistency(old, new, proof, root(BIG, old), root(BIG, new))


@given(sizes, st.data())
def test_a_proof_with_one_bit_changed_proves_nothing(size: int, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, size - 1))
    bit = data.draw(st.integers(0, 255))
    proof = inclusion_proof(BIG, index, size)
    assume(proof)
    at = data.draw(st.integers(0, len(proof) - 1))
    bent = (*proof[:at], flipped(proof[at], bit), *proof[at + 1 :])
    leaf_hash, head = BIG.subtree(0, index), root(BIG, size)

    assert not verify_inclusion(leaf_hash, index, size, bent, head)
    assert not verify_inclusion(leaf_hash, index, size, proof[:-1], head)
    assert not verify_inclusion(leaf_hash, index, size, (*proof, head), head)
    assert not verify_inclusion(leaf_hash, index, size, (*proof[:-1], proof[-1][:31]), head)


@given(sizes, sizes, st.data())
def test_a_consistency_proof_bent_cut_or_lengthened_proves_nothing(
    one: int, two: int, data: st.DataObject
) -> None:
    old, new = sorted((one, two))
    proof = consistency_proof(BIG, old, new)
    assume(proof)
    at = data.draw(st.integers(0, len(proof) - 1))
    bent = (*proof[:at], flipped(proof[at], 7), *proof[at + 1 :])
    heads = root(BIG, old), root(BIG, new)

    assert not verify_consistency(old, new, bent, *heads)
    assert not verify_consistency(old, new, proof[:-1], *heads)
    assert not verify_consistency(old, new, (*proof, heads[0]), *heads)


@given(st.integers(2, 120), st.data())
def test_a_forked_tree_is_never_proved_consistent(old: int, data: st.DataObject) -> None:
    """Whoever changes a leaf that was promised cannot prove it with any honest proof."""
    new = data.draw(st.integers(old + 1, 150))
    changed = data.draw(st.integers(0, old - 1))
    hashes = [BIG.subtree(0, number) for number in range(new)]
    hashes[changed] = hash_leaf(b"another")
    fork = MemoryTree(hashes)

    proof = consistency_proof(fork, old, new)

    assert not verify_consistency(old, new, proof, root(BIG, old), root(fork, new))


@given(sizes, st.data())
def test_swapping_two_leaves_changes_the_root(size: int, data: st.DataObject) -> None:
    one = data.draw(st.integers(0, size - 1))
    two = data.draw(st.integers(0, size - 1))
    hashes = [BIG.subtree(0, number) for number in range(size)]
    hashes[one], hashes[two] = hashes[two], hashes[one]

    assert (root(MemoryTree(hashes), size) == root(BIG, size)) == (one == two)
