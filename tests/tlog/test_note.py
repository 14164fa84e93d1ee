"""Signed notes, checkpoints and cosignatures of C2SP."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clearinghouse.tlog.checkpoint import Checkpoint
from clearinghouse.tlog.note import (
    Algorithm,
    Note,
    NoteMalformed,
    NoteUnverified,
    Signature,
    SignerKey,
    VerifierKey,
    sign_note,
)
from tests.tlog.vectors import (
    NEUMANN_NOTE,
    NEUMANN_SIGNER,
    NEUMANN_TEXT,
    NEUMANN_VERIFIER,
    SPEC_CHECKPOINT,
    SPEC_NOTE,
    SPEC_VERIFIER,
)

LOG = SignerKey("log.example/one", bytes(range(32)))
WITNESS = SignerKey("witness.example/w1", bytes(range(1, 33)))
HEAD = Checkpoint("log.example/one", 5, bytes(32))
letters = st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"], exclude_characters="+")
key_names = st.text(letters, min_size=1, max_size=20).filter(lambda name: not name.isspace())
texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n"), max_size=80).map(
    lambda text: text + "\n"
)


class TestReferenceVectors:
    def test_the_signer_of_the_go_package_signs_the_same_note(self) -> None:
        signer = SignerKey.parse(NEUMANN_SIGNER)
        assert str(signer.verifier) == NEUMANN_VERIFIER
        assert str(sign_note(NEUMANN_TEXT, [signer])) == NEUMANN_NOTE
        assert signer.private_text == NEUMANN_SIGNER

    def test_the_example_of_the_specification_verifies(self) -> None:
        key = VerifierKey.parse(SPEC_VERIFIER)
        note = Note.parse(SPEC_NOTE.encode())
        assert key.signed(note).name == "example.com/foo"
        assert note.text == "This is an example message.\n"

    def test_the_cosigned_checkpoint_of_the_specification_is_read(self) -> None:
        note = Note.parse(SPEC_CHECKPOINT.encode())
        head = Checkpoint.of(note)
        assert (head.origin, head.size) == ("example.com/behind-the-sofa", 20852163)
        assert note.signatures[1].time == 1679315147
        assert str(note) == SPEC_CHECKPOINT


class TestVerifierKey:
    @pytest.mark.parametrize(
        "text",
        [
            "",
            "example.com/foo",
            "example.com/foo+530d903a",
            SPEC_VERIFIER.replace("530d903a", "530d903b"),
            SPEC_VERIFIER.replace("530d903a", "530D903A"),
            SPEC_VERIFIER.replace("foo", "bar"),
            SPEC_VERIFIER.replace("example.com/foo", "example com/foo"),
            SPEC_VERIFIER.replace("example.com/foo", ""),
            SPEC_VERIFIER + "=",
            SPEC_VERIFIER[:-4],
            SPEC_VERIFIER.replace("+Aeky", "+Beky"),
            NEUMANN_SIGNER,
        ],
    )
    def test_is_refused_if_anything_is_wrong(self, text: str) -> None:
        with pytest.raises(NoteMalformed):
            VerifierKey.parse(text)

    def test_of_a_witness_is_told_from_that_of_a_log(self) -> None:
        log, witness = WITNESS.verifier, WITNESS.witness
        assert log.key_id != witness.key_id
        assert VerifierKey.parse(str(witness)).algorithm is Algorithm.COSIGNATURE
        assert VerifierKey.parse(str(log)).algorithm is Algorithm.ED25519


class TestSignerKey:
    def test_never_shows_itself_by_chance(self) -> None:
        assert base64.b64encode(LOG.seed).decode()[:20] not in f"{LOG!r} {LOG} {[LOG]}"

    @pytest.mark.parametrize(
        "text",
        [
            "",
            NEUMANN_VERIFIER,
            NEUMANN_SIGNER.replace("c74f20a3", "c74f20a4"),
            NEUMANN_SIGNER.replace("+AYEK", "+BYEK"),
            NEUMANN_SIGNER[:-4],
        ],
    )
    def test_is_refused_if_anything_is_wrong(self, text: str) -> None:
        with pytest.raises(NoteMalformed):
            SignerKey.parse(text)

    def test_made_anew_is_another_each_time(self) -> None:
        one, two = SignerKey.generate("a"), SignerKey.generate("a")
        assert one.seed != two.seed
        assert SignerKey.parse(one.private_text) == one


class TestNote:
    def test_is_not_verified_by_a_key_that_did_not_sign(self) -> None:
        with pytest.raises(NoteUnverified) as unverified:
            WITNESS.verifier.signed(sign_note("text\n", [LOG]))
        assert not unverified.value.forged

    def test_is_rejected_for_any_false_signature_in_the_name_of_the_key(self) -> None:
        good = LOG.sign("text\n")
        bad = Signature(good.name, good.key_id, bytes(64))
        with pytest.raises(NoteUnverified) as unverified:
            LOG.verifier.signed(Note("text\n", (good, bad)))
        assert unverified.value.forged

    def test_keeps_signatures_of_unknown_keys(self) -> None:
        note = sign_note("text\n", [LOG, WITNESS])
        read = Note.parse(str(note).encode())
        assert read == note
        assert LOG.verifier.signed(read)
        assert WITNESS.verifier.signed(read)

    def test_takes_the_last_empty_line_for_the_end_of_its_text(self) -> None:
        note = sign_note("one\n\ntwo\n\n", [LOG])
        assert Note.parse(str(note).encode()).text == "one\n\ntwo\n\n"

    def test_may_have_sixteen_signatures_but_not_a_hundred_and_one(self) -> None:
        many = sign_note("text\n", [LOG] * 16)
        assert len(Note.parse(str(many).encode()).signatures) == 16
        with pytest.raises(NoteMalformed, match="too many"):
            Note.parse(str(sign_note("text\n", [LOG] * 101)).encode())

    @pytest.mark.parametrize(
        "written",
        [
            b"",
            b"text\n",
            b"text\n\n",
            SPEC_NOTE.encode()[:-1],
            SPEC_NOTE.encode() + b"\n",
            SPEC_NOTE.replace("— ", "- ").encode(),
            SPEC_NOTE.replace("— ", "—").encode(),
            SPEC_NOTE.replace("example.com/foo ", "example.com/foo").encode(),
            SPEC_NOTE.replace("foo Uw2", "foo  Uw2").encode(),
            SPEC_NOTE.replace("Uw2", "U-2").encode(),
            "text\n\n— name AAAAAA==\n".encode(),
            "text\n\n— na+me AAAAAAAAAA==\n".encode(),
            SPEC_NOTE.replace("\n", "\r\n").encode(),
            SPEC_NOTE.encode("utf-16"),
            b"\xff" + SPEC_NOTE.encode(),
            b"x" * 1_000_001,
        ],
    )
    def test_is_refused_if_not_written_strictly(self, written: bytes) -> None:
        with pytest.raises(NoteMalformed):
            Note.parse(written)

    def test_signature_is_spelled_in_one_way(self) -> None:
        # the last digit before the padding carries bits that mean nothing
        with pytest.raises(NoteMalformed):
            Note.parse(SPEC_NOTE.replace("yaQM=", "yaQN=").encode())


@given(key_names, st.binary(min_size=32, max_size=32))
def test_keys_survive_writing(name: str, seed: bytes) -> None:
    signer = SignerKey(name, seed)
    assert SignerKey.parse(signer.private_text) == signer
    assert VerifierKey.parse(str(signer.verifier)) == signer.verifier


@given(texts)
def test_notes_survive_writing_and_verify(text: str) -> None:
    read = Note.parse(str(sign_note(text, [LOG])).encode())
    assert read.text == text
    assert LOG.verifier.signed(read)


@given(texts, texts)
def test_a_signature_is_of_one_text_only(one: str, two: str) -> None:
    moved = Note(two, (LOG.sign(one),))
    if one == two:
        assert LOG.verifier.signed(moved)
    else:
        with pytest.raises(NoteUnverified):
            LOG.verifier.signed(moved)


@given(st.binary(max_size=120))
def test_any_bytes_are_read_or_refused_as_a_note(written: bytes) -> None:
    try:
        note = Note.parse(written)
    except NoteMalformed:
        return
    assert str(note).encode() == written


class TestCosignature:
    def test_verifies_and_tells_its_time(self) -> None:
        note = HEAD.signed([LOG]).with_signatures(WITNESS.cosign(HEAD.text, time=1679315147))
        read = Note.parse(str(note).encode())
        assert WITNESS.witness.signed(read).time == 1679315147
        assert LOG.verifier.signed(read)

    def test_is_false_at_another_time(self) -> None:
        good = WITNESS.cosign(HEAD.text, time=100)
        moved = Signature(good.name, good.key_id, (101).to_bytes(8, "big") + good.blob[8:])
        with pytest.raises(NoteUnverified) as unverified:
            WITNESS.witness.signed(Note(HEAD.text, (moved,)))
        assert unverified.value.forged

    def test_is_false_beyond_63_bits_even_if_signed(self) -> None:
        beyond = WITNESS.cosign(HEAD.text, time=1 << 63)
        with pytest.raises(NoteUnverified):
            WITNESS.witness.signed(Note(HEAD.text, (beyond,)))
        last = WITNESS.cosign(HEAD.text, time=(1 << 63) - 1)
        assert WITNESS.witness.signed(Note(HEAD.text, (last,)))

    def test_is_not_an_ordinary_signature(self) -> None:
        plain = WITNESS.sign(HEAD.text)
        disguised = Signature(plain.name, WITNESS.witness.key_id, plain.blob)
        with pytest.raises(NoteUnverified):
            WITNESS.witness.signed(Note(HEAD.text, (disguised,)))


class TestCheckpoint:
    @pytest.mark.parametrize(
        "text",
        [
            "",
            "origin\n5\n",
            "origin\n5\n" + "A" * 43 + "=",
            "\n5\n" + "A" * 43 + "=\n",
            "origin\n05\n" + "A" * 43 + "=\n",
            "origin\n-1\n" + "A" * 43 + "=\n",
            "origin\n+5\n" + "A" * 43 + "=\n",
            "origin\n5 \n" + "A" * 43 + "=\n",
            "origin\n٥\n" + "A" * 43 + "=\n",
            "origin\n9223372036854775808\n" + "A" * 43 + "=\n",
            "origin\n5\n" + "A" * 44 + "\n",
            "origin\n5\n" + "A" * 40 + "\n",
            "origin\n5\n" + "A" * 43 + "=\n\n",
            "origin\n5\n" + "A" * 43 + "=\nmore\n\n",
        ],
    )
    def test_is_refused_if_not_written_strictly(self, text: str) -> None:
        with pytest.raises(NoteMalformed):
            Checkpoint.parse(text)

    @pytest.mark.parametrize("size", [0, 1, (1 << 63) - 1])
    def test_has_any_size_of_63_bits(self, size: int) -> None:
        head = Checkpoint("origin", size, bytes(32))
        assert Checkpoint.parse(head.text) == head

    def test_keeps_extension_lines(self) -> None:
        head = Checkpoint("origin", 1, bytes(32), ("one", "two"))
        assert Checkpoint.parse(head.text) == head
        with pytest.raises(NoteMalformed):
            Checkpoint("origin", 1, bytes(32), ("",))


@given(st.integers(0, (1 << 63) - 1), st.binary(min_size=32, max_size=32))
def test_checkpoints_survive_writing(size: int, root: bytes) -> None:
    head = Checkpoint("log.example/one", size, root)
    assert Checkpoint.of(Note.parse(str(head.signed([LOG])).encode())) == head
