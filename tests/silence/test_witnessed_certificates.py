"""Certificates that witnesses stand behind: on which checkpoint they rest, and what they prove."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from clearinghouse.record.keys import signer
from clearinghouse.record.models import Checkpoint
from clearinghouse.record.operations import keep_cosignature, publish_checkpoint
from clearinghouse.silence import queries
from clearinghouse.tlog.certificate import Certificate
from clearinghouse.tlog.checkpoint import Checkpoint as Head
from clearinghouse.tlog.findings import Code, Conclusion
from clearinghouse.tlog.note import Note, SignerKey
from clearinghouse.tlog.verify_certificate import verify_certificate
from tests.record.acting import act
from tests.silence.house import CLOSING, DEADLINE, House

pytestmark = pytest.mark.django_db

ONE = SignerKey("witness.example/w1", bytes(range(1, 33)))
TWO = SignerKey("witness.example/w2", bytes(range(2, 34)))
SECOND = timedelta(seconds=1)


@pytest.fixture
def house(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    monkeypatch.delenv("CLEARINGHOUSE_WITNESSES", raising=False)
    settings.CLEARINGHOUSE_DATA = tmp_path
    return House()


@pytest.fixture
def ended(house: House) -> str:
    key = house.open()
    house.close(key)
    return key


def published() -> Checkpoint:
    act()
    return publish_checkpoint(at=CLOSING, signer=signer())


def cosign(checkpoint: Checkpoint, witness: SignerKey = ONE, *, at: datetime = CLOSING) -> None:
    text = Note.parse(checkpoint.note.encode()).text
    line = witness.cosign(text, time=int(at.timestamp()))
    keep_cosignature(size=checkpoint.size, line=str(line), witness=witness.witness, at=CLOSING)


def certified(house: House, key: str) -> bytes:
    written = queries.certificate_file(house.india, key)
    assert written is not None
    return written


def rests_on(house: House, key: str) -> int:
    return Head.of(Certificate.parse(certified(house, key)).checkpoint).size


class TestTheCertificate:
    def test_verifies_with_its_witnesses_and_without(
        self, house: House, ended: str, tmp_path: Path
    ) -> None:
        checkpoint = published()
        cosign(checkpoint)
        cosign(checkpoint, TWO)
        file = tmp_path / "certificate.json"
        file.write_bytes(certified(house, ended))
        for witnesses in ([], [ONE], [ONE, TWO]):
            keys = [str(each.witness) for each in witnesses]
            report = verify_certificate(
                str(file), key=str(signer().verifier), witnesses=keys, statement="not_breached"
            )
            codes = [each.code for each in report.findings]
            assert report.conclusion is Conclusion.VERIFIED, codes
            assert codes.count(Code.WITNESS_AFTER_DEADLINE) == len(witnesses)

    def test_without_a_witness_says_that_it_is_missing(
        self, house: House, ended: str, tmp_path: Path
    ) -> None:
        published()
        file = tmp_path / "certificate.json"
        file.write_bytes(certified(house, ended))
        report = verify_certificate(str(file), witnesses=[str(ONE.witness)])
        assert report.conclusion is Conclusion.REFUTED
        assert Code.WITNESS_MISSING in {each.code for each in report.findings}

    def test_rests_on_the_first_checkpoint_until_one_is_witnessed(
        self, house: House, ended: str
    ) -> None:
        first, second = published(), published()
        assert rests_on(house, ended) == first.size
        cosign(second)
        assert rests_on(house, ended) == second.size
        cosign(first)
        assert rests_on(house, ended) == first.size

    @pytest.mark.parametrize(
        ("at", "counts"),
        [(DEADLINE - SECOND, False), (DEADLINE, True), (DEADLINE + SECOND, True)],
    )
    def test_counts_witnesses_from_the_deadline_on(
        self, house: House, ended: str, at: datetime, counts: bool
    ) -> None:
        first, second = published(), published()
        cosign(second, at=at)
        assert rests_on(house, ended) == (second.size if counts else first.size)

    def test_rests_on_as_many_witnesses_as_are_demanded(
        self, house: House, ended: str, tmp_path: Path
    ) -> None:
        first, second, third = published(), published(), published()
        cosign(second)
        cosign(third)
        cosign(third, TWO)
        assert rests_on(house, ended) == second.size
        lines = "".join(f"{each.witness} https://{each.name}\n" for each in (ONE, TWO))
        (tmp_path / "witnesses").write_text(f"{lines}demand 2\n")
        assert rests_on(house, ended) == third.size
        assert first.size < second.size < third.size

    def test_is_the_same_for_everybody(self, house: House, ended: str) -> None:
        checkpoint = published()
        cosign(checkpoint, TWO)
        cosign(checkpoint, ONE)
        told = {
            queries.certificate_file(reader, ended) for reader in (house.india, house.kazakhstan)
        }
        assert len(told) == 1
        names = [
            each.name for each in Certificate.parse(certified(house, ended)).checkpoint.signatures
        ]
        assert names == [signer().name, ONE.name, TWO.name]
