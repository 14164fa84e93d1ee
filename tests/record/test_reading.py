"""Reading the record: pages, proofs, static files, export, replay."""

from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from clearinghouse.law.distribution import (
    PUBLIC_READER,
    Distribution,
    Marking,
    Reader,
    Standing,
    may_read,
)
from clearinghouse.record import keys, queries, replay
from clearinghouse.record.export import AnotherLog, export
from clearinghouse.record.models import Sealed
from clearinghouse.record.operations import publish_checkpoint
from clearinghouse.tlog.checkpoint import Checkpoint
from clearinghouse.tlog.findings import Code, Conclusion
from clearinghouse.tlog.merkle import verify_consistency
from clearinghouse.tlog.proof import InclusionProof
from clearinghouse.tlog.seal import OpeningFile
from clearinghouse.tlog.verify import verify
from tests.record.acting import AT, KAZ, SIGNER, TO_KAZ, act

pytestmark = pytest.mark.django_db

PARTICIPANTS = ("KAZ", "UZB", "UN", "SEC")
readers = st.builds(
    Reader,
    st.none() | st.sampled_from(PARTICIPANTS),
    st.none() | st.sampled_from(Standing),
    cleared=st.booleans(),
    administers=st.booleans(),
)
markings = st.builds(
    Marking,
    st.sampled_from(Distribution),
    author=st.none() | st.sampled_from(PARTICIPANTS),
    addressees=st.frozensets(st.sampled_from(PARTICIPANTS)),
)


@pytest.fixture
def published() -> None:
    for number in range(5):
        act(number)
    publish_checkpoint(at=AT, signer=SIGNER)
    act(5)


@pytest.mark.usefixtures("published")
class TestEntries:
    def test_come_newest_first_by_pages(self) -> None:
        first = queries.entries(PUBLIC_READER, limit=4)
        second = queries.entries(PUBLIC_READER, below=first[-1].index, limit=4)
        assert [found.index for found in (*first, *second)] == [5, 4, 3, 2, 1, 0]

    def test_may_be_of_one_kind_of_act(self) -> None:
        act(act="tenure.extended")
        (found,) = queries.entries(PUBLIC_READER, act="tenure.extended")
        assert found.index == 6

    def test_absent_is_said_by_the_usual_exception(self) -> None:
        with pytest.raises(ObjectDoesNotExist):
            queries.entry(PUBLIC_READER, 6)

    @pytest.mark.parametrize("index", [-1, 6, 2**63, 10**30])
    def test_that_cannot_be_have_neither_page_nor_opening_nor_proof(self, index: int) -> None:
        for ask in (queries.entry, queries.opening_file, queries.inclusion_proof):
            with pytest.raises(ObjectDoesNotExist):
                ask(KAZ, index)

    @pytest.mark.parametrize("number", [-1, 0, 2**63, 10**30])
    def test_before_any_number_are_a_page(self, number: int) -> None:
        assert len(queries.entries(KAZ, below=number)) in {0, 6}
        assert len(queries.checkpoints(KAZ, below=number)) in {0, 1}

    def test_take_as_many_queries_for_many_as_for_few(self, django_assert_num_queries: Any) -> None:
        for _ in range(20):
            act(public={}, sealed={"title": "x"}, marking=TO_KAZ)
        with django_assert_num_queries(2):
            queries.entries(KAZ, limit=3)
        with django_assert_num_queries(2):
            queries.entries(KAZ, limit=20)

    def test_concerning_a_subject_are_its_history(self) -> None:
        act(3, act="document.derestricted")
        assert [found.index for found in queries.history(PUBLIC_READER, "document:d3")] == [3, 6]


@hypothesis_settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(readers, st.lists(markings, min_size=1, max_size=4))
def test_law_and_sql_agree_on_who_may_open(reader: Reader, found: list[Marking]) -> None:
    """The rows a reader may open are exactly those that ``may_read`` permits."""
    indexes = [act(public={}, sealed={"title": "x"}, marking=marking).index for marking in found]
    opened = set(
        Sealed.objects.visible_to(reader)
        .filter(entry__in=indexes, field="title")
        .values_list("entry_id", flat=True)
    )
    assert opened == {
        index for index, marking in zip(indexes, found, strict=True) if may_read(reader, marking)
    }


@pytest.mark.usefixtures("published")
class TestProofs:
    def test_of_inclusion_are_files_that_hold(self) -> None:
        proof = InclusionProof.parse(queries.inclusion_proof(PUBLIC_READER, 3))
        assert proof.holds()
        assert proof.index == 3
        assert SIGNER.verifier.signed(proof.note)

    @pytest.mark.parametrize(("index", "size"), [(5, None), (6, None), (-1, None), (0, 4)])
    def test_of_inclusion_need_a_checkpoint(self, index: int, size: int | None) -> None:
        with pytest.raises(ObjectDoesNotExist):
            queries.inclusion_proof(PUBLIC_READER, index, size=size)

    def test_of_consistency_hold(self) -> None:
        old = queries.latest_checkpoint(PUBLIC_READER)
        publish_checkpoint(at=AT, signer=SIGNER)
        new = queries.latest_checkpoint(PUBLIC_READER)
        path = queries.consistency_proof(PUBLIC_READER, old.size, new.size)
        assert (old.size, new.size) == (5, 6)
        assert verify_consistency(old.size, new.size, path, old.root, new.root)

    @pytest.mark.parametrize(("old", "new"), [(-1, 2), (3, 2), (2, 6)])
    def test_of_consistency_need_checkpoints(self, old: int, new: int) -> None:
        with pytest.raises(ObjectDoesNotExist):
            queries.consistency_proof(PUBLIC_READER, old, new)


@pytest.mark.usefixtures("published")
class TestCheckpoints:
    def test_come_newest_first(self) -> None:
        publish_checkpoint(at=AT, signer=SIGNER)
        assert [head.size for head in queries.checkpoints(PUBLIC_READER)] == [6, 5]
        assert [head.size for head in queries.checkpoints(PUBLIC_READER, below=6)] == [5]
        assert queries.checkpoint(PUBLIC_READER, 5).origin == SIGNER.name

    def test_have_three_lines_to_print(self) -> None:
        text = queries.latest_checkpoint(PUBLIC_READER).text
        assert text.startswith("clearinghouse.example/record\n5\n")
        assert text.count("\n") == 3


@pytest.mark.usefixtures("published")
class TestStaticFiles:
    @pytest.mark.parametrize(
        "path",
        [
            "tile/0/000",
            "tile/0/000.p/6",
            "tile/1/000.p/1",
            "tile/0/001.p/1",
            "tile/entries/000.p/6",
            "tile/x/000",
            "secrets",
            "",
        ],
    )
    def test_beyond_the_checkpoint_do_not_exist(self, path: str) -> None:
        with pytest.raises(ObjectDoesNotExist):
            queries.static_file(PUBLIC_READER, path)

    def test_do_not_exist_before_the_first_checkpoint(self) -> None:
        """Nothing is served that was not promised."""
        assert queries.static_file(PUBLIC_READER, "tile/0/000.p/5")
        assert queries.static_file(PUBLIC_READER, "tile/entries/000.p/3")

    def test_name_the_key(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv(keys.FROM_ENVIRONMENT, SIGNER.private_text)
        served = queries.static_file(PUBLIC_READER, "log.vkey")
        assert served == f"{SIGNER.verifier}\n".encode()


class TestExport:
    @pytest.fixture(autouse=True)
    def key(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv(keys.FROM_ENVIRONMENT, SIGNER.private_text)

    def test_is_verified_without_us(self, tmp_path: Path) -> None:
        for number in range(259):
            act(number)
        index = act(public={}, sealed={"title": "A title"}, marking=TO_KAZ).index
        publish_checkpoint(at=AT, signer=SIGNER)
        export(PUBLIC_READER, tmp_path / "log")
        opening = tmp_path / "opening.json"
        opening.write_bytes(queries.opening_file(KAZ, index))
        proof = tmp_path / "entry.tlog-proof"
        proof.write_bytes(queries.inclusion_proof(PUBLIC_READER, index))

        report = verify(
            str(tmp_path / "log"),
            key=str(SIGNER.verifier),
            openings=[str(opening)],
            proofs=[str(proof)],
        )

        found = [finding.code for finding in report.findings]
        assert report.conclusion is Conclusion.VERIFIED
        assert report.size == 260
        assert found.count(Code.OPENING_VERIFIED) == 2
        assert Code.PROOF_IN_LOG in found
        assert OpeningFile.parse(opening.read_bytes()).index == index

    def test_adds_only_what_is_new(self, tmp_path: Path) -> None:
        for number in range(256):
            act(number)
        publish_checkpoint(at=AT, signer=SIGNER)
        assert export(PUBLIC_READER, tmp_path) == 3
        assert export(PUBLIC_READER, tmp_path) == 0
        act(256)
        publish_checkpoint(at=AT, signer=SIGNER)
        assert export(PUBLIC_READER, tmp_path) == 2
        assert verify(str(tmp_path)).conclusion is Conclusion.VERIFIED

    @pytest.mark.parametrize("shown", [b"nothing", b"other", b"longer"])
    def test_does_not_mix_two_logs(self, tmp_path: Path, shown: bytes) -> None:
        act(0)
        publish_checkpoint(at=AT, signer=SIGNER)
        notes = {
            b"other": str(Checkpoint(SIGNER.name, 1, bytes(32)).signed([SIGNER])).encode(),
            b"longer": str(Checkpoint(SIGNER.name, 2, bytes(32)).signed([SIGNER])).encode(),
        }
        (tmp_path / "checkpoint").write_bytes(notes.get(shown, shown))
        with pytest.raises(AnotherLog):
            export(PUBLIC_READER, tmp_path)


class TestReplay:
    def test_folds_the_acts_of_a_subject_sealed_or_not(self) -> None:
        act(1, public={"document": "d1", "step": 1})
        act(2, public={"document": "d2", "step": 7})
        act(public={}, sealed={"document": "d1", "step": "2"}, marking=TO_KAZ, actor="IND")

        steps: list[tuple[str, Any]] = replay.fold(
            lambda state, done: [*state, (done.actor, done.fields["step"])],
            [],
            replay.acts("document:d1"),
        )

        assert steps == [("SEC", 1), ("IND", "2")]
        assert len(list(replay.acts())) == 3
