"""The verifier as a command, given the file of a certificate."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from clearinghouse.tlog.findings import Code, Conclusion, Kind, Report
from clearinghouse.tlog.procedure import head
from clearinghouse.tlog.procedure_acts import Outcome
from clearinghouse.tlog.verify import main, render
from clearinghouse.tlog.verify_certificate import verify_certificate
from clearinghouse.tlog.wording import LANGUAGES
from tests.tlog.logs import ORIGIN, SIGNER, WITNESS, Log, put
from tests.tlog.procedures import TEXT, Recorded, closed, delivered, objected, receipt_of

KEY = str(SIGNER.verifier)
SOURCES = Path(__file__).resolve().parents[2] / "src"
QUIET = closed(delivered(), Outcome.NOT_BREACHED)
BROKEN = closed(objected(), Outcome.BROKEN)


def codes(report: Report, kind: Kind) -> set[Code]:
    return {finding.code for finding in report.of(kind)}


@pytest.fixture
def quiet(tmp_path: Path) -> str:
    return str(put(tmp_path / "certificate.json", Recorded(QUIET).certificate().to_bytes()))


@pytest.fixture
def held(tmp_path: Path) -> str:
    return str(put(tmp_path / "receipt.json", receipt_of(BROKEN[:5]).to_bytes()))


def log_of(record: Recorded, directory: Path) -> str:
    return str(Log(record.entries).write(directory))


class TestFiles:
    def test_of_text_and_witness_are_held_to_it(self, tmp_path: Path, quiet: str) -> None:
        text = str(put(tmp_path / "text", TEXT))
        asked: dict[str, Any] = {"texts": [text], "witnesses": [str(WITNESS.witness)]}
        report = verify_certificate(quiet, key=KEY, **asked)
        assert report.conclusion is Conclusion.VERIFIED
        assert codes(report, Kind.VERIFIED) >= {Code.TEXT_VERIFIED, Code.WITNESS_AFTER_DEADLINE}
        assert Code.LIMIT_TEXTS not in codes(report, Kind.LIMIT)

    def test_of_a_receipt_refute_a_false_silence(self, quiet: str, held: str) -> None:
        report = verify_certificate(quiet, key=KEY, receipts=[held])
        assert codes(report, Kind.REFUTED) == {Code.OBJECTION_HIDDEN}
        words = "An objection received before the deadline is not in this certificate"
        assert words in render(report, "en")

    @pytest.mark.parametrize("name", ["receipts", "since", "texts"])
    def test_that_are_not_there_stop_it(self, quiet: str, name: str) -> None:
        report = verify_certificate(quiet, key=KEY, **{name: ["/nowhere/file"]})  # type: ignore[arg-type]
        assert codes(report, Kind.UNREADABLE) == {Code.FILE_UNREADABLE}

    @pytest.mark.parametrize("name", ["receipts", "since"])
    def test_of_another_kind_stop_it(self, quiet: str, name: str) -> None:
        report = verify_certificate(quiet, key=KEY, **{name: [quiet]})  # type: ignore[arg-type]
        assert codes(report, Kind.UNREADABLE) == {Code.FILE_MALFORMED}

    def test_cut_short_are_not_examined(self, tmp_path: Path, quiet: str) -> None:
        cut = put(tmp_path / "cut", Path(quiet).read_bytes()[:-1])
        report = verify_certificate(str(cut), key=KEY)
        assert report.conclusion is Conclusion.UNKNOWN
        assert codes(report, Kind.UNREADABLE) == {Code.FILE_MALFORMED}


class TestWithTheRecord:
    def test_holds_if_it_has_nothing_else(self, tmp_path: Path, quiet: str) -> None:
        log = log_of(Recorded(QUIET), tmp_path / "log")
        report = verify_certificate(quiet, key=KEY, log=log)
        assert report.conclusion is Conclusion.VERIFIED
        found = codes(report, Kind.VERIFIED)
        assert found >= {Code.NOTHING_ELSE_RECORDED, Code.SINCE_VERIFIED, Code.ENTRIES_VERIFIED}
        assert Code.LIMIT_UNRECORDED not in codes(report, Kind.LIMIT)

    def test_refutes_an_account_from_which_a_recorded_act_is_left_out(self, tmp_path: Path) -> None:
        """Both accounts stand in the record; the certificate shows only the one without."""
        record = Recorded(QUIET[:4])
        record.add(BROKEN[:5])
        hidden = record.indexes.pop()
        record.add(QUIET)
        record.leaves = QUIET
        written = record.certificate().to_bytes()
        path = str(put(tmp_path / "certificate.json", written))
        assert verify_certificate(path, key=KEY).conclusion is Conclusion.VERIFIED
        report = verify_certificate(path, key=KEY, log=log_of(record, tmp_path / "log"))
        [finding] = report.of(Kind.REFUTED)
        assert (finding.code, finding.facts["index"]) == (Code.HIDDEN_ENTRY, hidden)

    def test_refutes_a_certificate_of_a_fork(self, tmp_path: Path, quiet: str) -> None:
        report = verify_certificate(quiet, key=KEY, log=log_of(Recorded(BROKEN), tmp_path / "log"))
        assert Code.FORKED in codes(report, Kind.REFUTED)
        assert Code.NOT_BREACHED_PROVED not in codes(report, Kind.VERIFIED)

    def test_is_not_proved_if_the_record_cannot_be_read(self, tmp_path: Path, quiet: str) -> None:
        report = verify_certificate(quiet, key=KEY, log=str(tmp_path / "nowhere"))
        assert report.conclusion is Conclusion.UNKNOWN

    def test_is_not_proved_under_a_record_that_is_refuted(self, tmp_path: Path, quiet: str) -> None:
        log = Path(log_of(Recorded(QUIET), tmp_path / "log"))
        tile = next((log / "tile" / "0").rglob("*.p/*"))
        tile.write_bytes(bytes(len(tile.read_bytes())))
        report = verify_certificate(quiet, key=KEY, log=str(log))
        assert codes(report, Kind.REFUTED) == {Code.TILE_FORGED}
        assert Code.NOT_BREACHED_PROVED not in codes(report, Kind.VERIFIED)

    def test_is_held_to_checkpoints_kept_before(self, tmp_path: Path, quiet: str) -> None:
        record = Recorded(QUIET)
        log = log_of(record, tmp_path / "log")
        small = head(QUIET[:3], ORIGIN).signed([SIGNER])
        since = [
            str(put(tmp_path / "record", str(record.note(5)).encode())),
            str(put(tmp_path / "small", str(small).encode())),
        ]
        report = verify_certificate(quiet, key=KEY, log=log, since=since)
        assert report.conclusion is Conclusion.VERIFIED
        held = [found.facts["file"] for found in report.findings if "old" in found.facts]
        assert held == [quiet, *since]


class TestCommand:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_says_what_holds(
        self, quiet: str, language: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main([quiet, "--key", KEY, "--language", language]) == 0
        said = capsys.readouterr().out
        assert {"en": "NOT BREACHED", "ru": "НЕ НАРУШЕНО", "kk": "БҰЗЫЛМАҒАН"}[language] in said

    def test_says_how_it_ended_in_words(
        self, quiet: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        asked = [quiet, "--key", KEY, "--statement", "broken", "--language", "ru"]
        assert main(asked) == 1
        assert (
            "Вам сообщили «нарушено», а действия говорят «не нарушено»" in capsys.readouterr().out
        )

    def test_speaks_to_programs(
        self, quiet: str, held: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main([quiet, "--key", KEY, "--receipt", held, "--json"]) == 1
        told = json.loads(capsys.readouterr().out)
        assert (told["conclusion"], told["exit"]) == ("refuted", 1)
        assert "objection_hidden" in {finding["code"] for finding in told["findings"]}

    def test_asks_for_a_certificate_where_one_is_needed(self, tmp_path: Path, held: str) -> None:
        with pytest.raises(SystemExit):
            main([str(tmp_path), "--key", KEY, "--receipt", held])

    @pytest.mark.parametrize("option", ["--opening", "--proof", "--keep"])
    def test_leaves_no_option_unheard(self, quiet: str, option: str) -> None:
        with pytest.raises(SystemExit):
            main([quiet, "--key", KEY, option, quiet])

    def test_needs_neither_framework_nor_database(self, tmp_path: Path, quiet: str) -> None:
        for name in ("django", "psycopg"):
            put(tmp_path / "bare" / name / "__init__.py", b"raise ImportError('not here')\n")
        environment = {
            **os.environ,
            "PYTHONPATH": f"{tmp_path / 'bare'}:{SOURCES}",
            "DATABASE_URL": "",
        }
        command = [sys.executable, "-m", "clearinghouse", "verify", quiet, "--key", KEY]
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, check=False, timeout=60
        )
        assert (done.returncode, done.stderr) == (0, "")
