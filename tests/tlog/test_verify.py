"""The verifier against honest logs and against every way of forging one."""

import gzip
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from clearinghouse.tlog.checkpoint import Checkpoint
from clearinghouse.tlog.findings import Code, Conclusion, Kind, Report
from clearinghouse.tlog.merkle import MemoryTree, hash_leaf
from clearinghouse.tlog.seal import Opening, OpeningFile
from clearinghouse.tlog.tiles import TileName, build_tile, pack_entries
from clearinghouse.tlog.verify import main, render, verify
from clearinghouse.tlog.wording import LANGUAGES
from tests.tlog.logs import ORIGIN, SIGNER, START, TITLE, WITNESS, Log, a_leaf, leaves, put

KEY = str(SIGNER.verifier)
SOURCES = Path(__file__).resolve().parents[2] / "src"


def codes(report: Report, kind: Kind) -> set[Code]:
    return {finding.code for finding in report.of(kind)}


def refuted(directory: Path, **questions: Any) -> set[Code]:
    report = verify(str(directory), key=KEY, **questions)
    assert report.conclusion is Conclusion.REFUTED
    return codes(report, Kind.REFUTED)


@pytest.fixture
def honest(tmp_path: Path) -> Path:
    return Log(leaves(300)).write(tmp_path / "log")


class TestHonestLog:
    @pytest.mark.parametrize("size", [1, 2, 255, 256, 257, 300])
    def test_is_verified_whole(self, tmp_path: Path, size: int) -> None:
        report = verify(str(Log(leaves(size)).write(tmp_path)), key=KEY)
        assert report.conclusion is Conclusion.VERIFIED
        assert codes(report, Kind.VERIFIED) == {
            Code.SIGNATURE_VERIFIED,
            Code.ENTRIES_VERIFIED,
            Code.LEAVES_VERIFIED,
            Code.TILES_VERIFIED,
        }
        assert (report.origin, report.size) == (ORIGIN, size)

    def test_may_be_empty(self, tmp_path: Path) -> None:
        report = verify(str(Log([]).write(tmp_path)), key=KEY)
        assert report.conclusion is Conclusion.VERIFIED
        assert codes(report, Kind.REMARK) == {Code.LOG_EMPTY}

    def test_says_what_it_could_not_verify(self, honest: Path) -> None:
        report = verify(str(honest), key=KEY)
        assert codes(report, Kind.LIMIT) == {
            Code.LIMIT_TRUTH,
            Code.LIMIT_MOMENTS,
            Code.LIMIT_VIEWS,
            Code.LIMIT_HISTORY,
            Code.LIMIT_SEALED,
        }

    def test_says_loudly_that_a_key_is_trusted_on_first_use(self, honest: Path) -> None:
        report = verify(str(honest))
        assert report.conclusion is Conclusion.VERIFIED
        assert Code.KEY_ON_FIRST_USE in codes(report, Kind.REMARK)
        assert Code.LIMIT_KEY in codes(report, Kind.LIMIT)
        assert KEY in render(report, "en")

    def test_may_have_dropped_partial_files_for_full_ones(self, tmp_path: Path) -> None:
        log = Log(leaves(512))
        directory = log.write(tmp_path)
        put(directory / "checkpoint", str(log.note(300)).encode())
        put(directory / TileName(1, 0, 1).path, build_tile(log.tree, TileName(1, 0, 1)))
        report = verify(str(directory), key=KEY)
        assert report.conclusion is Conclusion.VERIFIED
        assert report.size == 300

    def test_may_drop_the_partial_tile_that_a_full_one_replaced(self, tmp_path: Path) -> None:
        log = Log(leaves(512))
        directory = log.write(tmp_path)
        put(directory / "checkpoint", str(log.note(511)).encode())
        put(directory / TileName(1, 0, 1).path, build_tile(log.tree, TileName(1, 0, 1)))
        (directory / TileName(0, 1).path).write_bytes(build_tile(log.tree, TileName(0, 1))[:-1])
        report = verify(str(directory), key=KEY)
        assert report.conclusion is Conclusion.VERIFIED  # the missing byte was not promised

    def test_may_hold_acts_of_long_ago_and_says_so(self, tmp_path: Path) -> None:
        old = a_leaf(0, at=START - timedelta(days=400)).to_bytes()
        early = a_leaf(1, at=START + timedelta(days=1)).to_bytes()
        report = verify(str(Log([old, early]).write(tmp_path)), key=KEY)
        assert report.conclusion is Conclusion.VERIFIED
        assert codes(report, Kind.REMARK) == {Code.RECORDED_LATE, Code.AT_AFTER_RECORDED}


class TestReceiptsAsCheckpoints:
    """The key of the record signs heads of small logs too; those are no heads of the record."""

    def test_refute_nothing(self, honest: Path, tmp_path: Path) -> None:
        small = Checkpoint(f"{ORIGIN}/procedure/sp-1", 3, bytes(32)).signed([SIGNER])
        kept = put(tmp_path / "receipt", str(small).encode())
        report = verify(str(honest), key=KEY, since=[str(kept)])
        assert report.conclusion is Conclusion.UNKNOWN
        assert codes(report, Kind.UNREADABLE) == {Code.FILE_FOREIGN}


class TestForgedEntries:
    """The tree and the checkpoint are the honest ones; somebody changed what is shown."""

    def change(self, honest: Path, index: int, leaf: bytes) -> None:
        shown = leaves(300)
        shown[index] = leaf
        first = index // 256 * 256
        name = TileName(None, index // 256, min(256, 300 - first))
        put(honest / name.path, pack_entries(shown[first : first + name.width]))

    @pytest.mark.parametrize("index", [0, 255, 256, 299])
    def test_an_altered_leaf_is_named(self, honest: Path, index: int) -> None:
        self.change(honest, index, a_leaf(index, actor="XXX").to_bytes())
        report = verify(str(honest), key=KEY)
        named = [f.facts["index"] for f in report.findings if f.code is Code.LEAF_REPLACED]
        assert report.conclusion is Conclusion.REFUTED
        assert named == [index]

    def test_two_swapped_leaves_are_found(self, honest: Path) -> None:
        shown = leaves(300)
        shown[7], shown[8] = shown[8], shown[7]
        put(honest / TileName(None, 0).path, pack_entries(shown[:256]))
        assert refuted(honest) == {Code.INDEX_WRONG, Code.BACK_DATED} | {
            Code.LEAF_REPLACED,
            Code.ROOT_FORGED,
        }

    def test_a_dropped_leaf_is_found(self, honest: Path) -> None:
        put(honest / TileName(None, 0).path, pack_entries(leaves(255)))
        assert refuted(honest) == {Code.TILE_CUT}

    def test_a_missing_bundle_is_found(self, honest: Path) -> None:
        (honest / TileName(None, 1, 44).path).unlink()
        assert refuted(honest) == {Code.ENTRIES_MISSING}

    def test_a_bundle_that_cannot_be_read_refutes_nothing(self, honest: Path) -> None:
        path = honest / TileName(None, 1, 44).path
        path.unlink()
        path.mkdir()
        report = verify(str(honest), key=KEY)
        assert report.conclusion is Conclusion.UNKNOWN
        assert codes(report, Kind.UNREADABLE) == {Code.UNREACHABLE}

    def test_a_bundle_cut_off_is_found(self, honest: Path) -> None:
        path = honest / TileName(None, 1, 44).path
        path.write_bytes(path.read_bytes()[:-1])
        assert refuted(honest) == {Code.TILE_CUT}

    def test_a_leaf_altered_with_its_tile_is_found_by_the_root(self, honest: Path) -> None:
        shown = leaves(300)
        shown[299] = a_leaf(299, actor="XXX").to_bytes()
        forged = MemoryTree([hash_leaf(leaf) for leaf in shown])
        put(honest / TileName(None, 1, 44).path, pack_entries(shown[256:]))
        put(honest / TileName(0, 1, 44).path, build_tile(forged, TileName(0, 1, 44)))
        assert refuted(honest) == {Code.ROOT_FORGED}


class TestForgedTiles:
    @pytest.mark.parametrize("name", [TileName(0, 0), TileName(0, 1, 44), TileName(1, 0, 1)])
    def test_are_found(self, honest: Path, name: TileName) -> None:
        path = honest / name.path
        path.write_bytes(path.read_bytes()[:-1] + b"?")
        assert refuted(honest) == {Code.TILE_FORGED}

    def test_cut_off_are_found(self, honest: Path) -> None:
        path = honest / TileName(0, 0).path
        path.write_bytes(path.read_bytes()[:-32])
        assert refuted(honest) == {Code.TILE_CUT}

    @pytest.mark.parametrize("name", [TileName(0, 0), TileName(0, 1, 44), TileName(1, 0, 1)])
    def test_missing_are_found(self, honest: Path, name: TileName) -> None:
        (honest / name.path).unlink()
        assert refuted(honest) == {Code.TILE_MISSING}


class TestDishonestLog:
    """Whoever holds the key signs a tree that is itself out of order."""

    def test_a_back_dated_leaf_is_found(self, tmp_path: Path) -> None:
        shown = leaves(5)
        shown[4] = a_leaf(4, recorded=START + timedelta(minutes=1)).to_bytes()
        assert refuted(Log(shown).write(tmp_path)) == {Code.BACK_DATED}

    def test_two_leaves_of_one_moment_are_in_order(self, tmp_path: Path) -> None:
        shown = [a_leaf(0).to_bytes(), a_leaf(1, recorded=START).to_bytes()]
        report = verify(str(Log(shown).write(tmp_path)), key=KEY)
        assert report.conclusion is Conclusion.VERIFIED

    def test_one_tick_back_is_not(self, tmp_path: Path) -> None:
        tick = timedelta(microseconds=1)
        shown = [a_leaf(0).to_bytes(), a_leaf(1, recorded=START - tick).to_bytes()]
        assert refuted(Log(shown).write(tmp_path)) == {Code.BACK_DATED}

    def test_a_gap_in_the_numbers_is_found(self, tmp_path: Path) -> None:
        shown = [a_leaf(index).to_bytes() for index in (0, 1, 3)]
        assert refuted(Log(shown).write(tmp_path)) == {Code.INDEX_WRONG}

    @pytest.mark.parametrize(
        "leaf", [b"", b"{}", b'{"a": 1}', a_leaf(1).to_bytes() + b"\n", b"\xff"]
    )
    def test_a_leaf_in_another_writing_is_found(self, tmp_path: Path, leaf: bytes) -> None:
        assert refuted(Log([a_leaf(0).to_bytes(), leaf]).write(tmp_path)) == {Code.LEAF_MALFORMED}

    def test_a_fork_is_proved_by_a_checkpoint_kept_from_before(self, tmp_path: Path) -> None:
        kept = put(tmp_path / "kept", str(Log(leaves(10)).note()).encode())
        shown = leaves(20)
        shown[9] = a_leaf(9, actor="XXX").to_bytes()
        assert refuted(Log(shown).write(tmp_path / "log"), since=[str(kept)]) == {Code.FORKED}

    def test_a_fork_after_the_kept_checkpoint_is_not_seen(self, tmp_path: Path) -> None:
        kept = put(tmp_path / "kept", str(Log(leaves(10)).note()).encode())
        shown = leaves(20)
        shown[10] = a_leaf(10, actor="XXX").to_bytes()
        report = verify(str(Log(shown).write(tmp_path / "log")), key=KEY, since=[str(kept)])
        assert report.conclusion is Conclusion.VERIFIED
        assert Code.LIMIT_VIEWS in codes(report, Kind.LIMIT)

    def test_a_shortened_log_is_proved(self, tmp_path: Path, honest: Path) -> None:
        kept = put(tmp_path / "kept", str(Log(leaves(301)).note()).encode())
        assert refuted(honest, since=[str(kept)]) == {Code.SHORTENED}


class TestCheckpoint:
    def test_signed_by_another_key_is_refused(self, tmp_path: Path) -> None:
        log = Log(leaves(3), signer=WITNESS)
        assert refuted(log.write(tmp_path)) == {Code.KEY_WRONG}

    def test_with_a_forged_root_is_refused(self, honest: Path) -> None:
        note = Log(leaves(300)).note()
        other = Log(leaves(299)).head().text.split("\n")[2]
        lines = str(note).split("\n")
        put(honest / "checkpoint", "\n".join([*lines[:2], other, *lines[3:]]).encode())
        assert refuted(honest) == {Code.SIGNATURE_FORGED}

    def test_signed_over_a_root_that_is_not_the_entries_is_refused(self, honest: Path) -> None:
        shown = leaves(300)
        shown[299] = a_leaf(299, actor="XXX").to_bytes()
        put(honest / "checkpoint", str(Log(shown).note()).encode())
        assert refuted(honest) == {Code.ROOT_FORGED}

    def test_of_another_origin_is_refused(self, tmp_path: Path, honest: Path) -> None:
        head = Log(leaves(300)).head().text.replace(ORIGIN, "other.example/log")
        note = f"{head}\n{SIGNER.sign(head)}"
        put(honest / "checkpoint", note.encode())
        assert refuted(honest) == {Code.ORIGIN_WRONG}

    @pytest.mark.parametrize("written", [b"", b"hello", b"a\nb\nc\n\n"])
    def test_that_is_none_is_refused(self, honest: Path, written: bytes) -> None:
        put(honest / "checkpoint", written)
        assert refuted(honest) == {Code.CHECKPOINT_MALFORMED}

    def test_kept_from_this_run_serves_the_next(self, tmp_path: Path, honest: Path) -> None:
        kept = tmp_path / "kept"
        verify(str(honest), key=KEY, keep=str(kept))
        report = verify(str(honest), key=KEY, since=[str(kept)])
        assert Code.SINCE_VERIFIED in codes(report, Kind.VERIFIED)
        assert Code.LIMIT_HISTORY not in codes(report, Kind.LIMIT)

    def test_is_not_kept_of_a_log_proved_wrong(self, tmp_path: Path, honest: Path) -> None:
        (honest / TileName(1, 0, 1).path).unlink()
        verify(str(honest), key=KEY, keep=str(tmp_path / "kept"))
        assert not (tmp_path / "kept").exists()


class TestWitness:
    def test_cosigned_is_said_with_its_time(self, honest: Path) -> None:
        log = Log(leaves(300))
        signed = log.note().with_signatures(WITNESS.cosign(log.head().text, time=1_700_000_000))
        put(honest / "checkpoint", str(signed).encode())
        report = verify(str(honest), key=KEY, witnesses=[str(WITNESS.witness)])
        assert Code.WITNESS_VERIFIED in codes(report, Kind.VERIFIED)
        assert Code.LIMIT_VIEWS not in codes(report, Kind.LIMIT)
        assert "2023-11-14T22:13:20" in render(report, "en")

    def test_demanded_and_absent_is_said(self, honest: Path) -> None:
        assert refuted(honest, witnesses=[str(WITNESS.witness)]) == {Code.WITNESS_MISSING}

    def test_forged_is_said(self, honest: Path) -> None:
        log = Log(leaves(300))
        old = WITNESS.cosign(log.head(299).text, time=1_700_000_000)
        put(honest / "checkpoint", str(log.note().with_signatures(old)).encode())
        assert refuted(honest, witnesses=[str(WITNESS.witness)]) == {Code.WITNESS_FORGED}


class TestOpening:
    def file(self, tmp_path: Path, index: int = 3, opening: Opening = TITLE) -> str:
        written = OpeningFile(ORIGIN, index, (opening,)).to_bytes()
        return str(put(tmp_path / "opening.json", written))

    def test_that_is_true_is_shown(self, tmp_path: Path, honest: Path) -> None:
        report = verify(str(honest), key=KEY, openings=[self.file(tmp_path)])
        assert Code.OPENING_VERIFIED in codes(report, Kind.VERIFIED)
        assert Code.LIMIT_SEALED not in codes(report, Kind.LIMIT)
        assert TITLE.value in render(report, "en")

    @pytest.mark.parametrize(
        "opening",
        [
            Opening("title", TITLE.salt, TITLE.value + "."),
            Opening("title", bytes(32), TITLE.value),
            Opening("party", TITLE.salt, TITLE.value),
        ],
    )
    def test_that_is_false_is_refuted(self, tmp_path: Path, honest: Path, opening: Opening) -> None:
        file = self.file(tmp_path, opening=opening)
        assert refuted(honest, openings=[file]) == {Code.OPENING_FALSE}

    def test_of_another_entry_is_refuted(self, tmp_path: Path, honest: Path) -> None:
        assert refuted(honest, openings=[self.file(tmp_path, 4)]) == {Code.OPENING_FALSE}
        assert refuted(honest, openings=[self.file(tmp_path, 300)]) == {Code.OPENING_ABSENT}

    def test_of_another_log_is_refuted(self, tmp_path: Path, honest: Path) -> None:
        foreign = OpeningFile("other.example/log", 3, (TITLE,)).to_bytes()
        file = str(put(tmp_path / "opening.json", foreign))
        assert refuted(honest, openings=[file]) == {Code.OPENING_FOREIGN}


class TestProof:
    def test_is_held_against_the_log(self, tmp_path: Path, honest: Path) -> None:
        file = put(tmp_path / "p.tlog-proof", Log(leaves(100)).proof(3).to_bytes())
        report = verify(str(honest), key=KEY, proofs=[str(file)])
        assert codes(report, Kind.VERIFIED) >= {Code.PROOF_VERIFIED, Code.PROOF_IN_LOG}

    def test_of_a_fork_is_refuted(self, tmp_path: Path, honest: Path) -> None:
        shown = leaves(100)
        shown[50] = a_leaf(50, actor="XXX").to_bytes()
        file = put(tmp_path / "p.tlog-proof", Log(shown).proof(3).to_bytes())
        assert refuted(honest, proofs=[str(file)]) == {Code.PROOF_NOT_IN_LOG}

    def test_verifies_alone_with_an_opening(self, tmp_path: Path) -> None:
        proof = put(tmp_path / "p.tlog-proof", Log(leaves(100)).proof(3).to_bytes())
        opening = put(tmp_path / "o.json", OpeningFile(ORIGIN, 3, (TITLE,)).to_bytes())
        report = verify(None, key=KEY, proofs=[str(proof)], openings=[str(opening)])
        assert report.conclusion is Conclusion.VERIFIED
        assert codes(report, Kind.VERIFIED) == {Code.PROOF_VERIFIED, Code.OPENING_VERIFIED}
        assert Code.LIMIT_REST in codes(report, Kind.LIMIT)

    def test_alone_needs_a_key(self, tmp_path: Path) -> None:
        proof = put(tmp_path / "p.tlog-proof", Log(leaves(9)).proof(3).to_bytes())
        report = verify(None, proofs=[str(proof)])
        assert report.conclusion is Conclusion.UNKNOWN
        assert codes(report, Kind.UNREADABLE) == {Code.NO_KEY}

    def test_with_another_leaf_is_refuted(self, tmp_path: Path) -> None:
        honest, forged = Log(leaves(9)).proof(3), Log(leaves(9)).proof(4)
        written = honest.to_bytes().split(b"\n")
        written[1] = forged.to_bytes().split(b"\n")[1]
        file = put(tmp_path / "p.tlog-proof", b"\n".join(written))
        report = verify(None, key=KEY, proofs=[str(file)])
        assert codes(report, Kind.REFUTED) == {Code.PROOF_FALSE}

    @pytest.mark.parametrize(
        ("leaf", "code"),
        [(b"not a leaf", Code.LEAF_MALFORMED), (a_leaf(7).to_bytes(), Code.INDEX_WRONG)],
    )
    def test_of_what_is_no_leaf_of_ours_is_refuted(
        self, tmp_path: Path, leaf: bytes, code: Code
    ) -> None:
        file = put(tmp_path / "p.tlog-proof", Log([a_leaf(0).to_bytes(), leaf]).proof(1).to_bytes())
        report = verify(None, key=KEY, proofs=[str(file)])
        assert codes(report, Kind.REFUTED) == {code}

    def test_signed_by_another_key_proves_nothing(self, tmp_path: Path) -> None:
        file = put(tmp_path / "p", Log(leaves(9), signer=WITNESS).proof(3).to_bytes())
        report = verify(None, key=KEY, proofs=[str(file)])
        assert report.conclusion is Conclusion.UNKNOWN
        assert codes(report, Kind.UNREADABLE) == {Code.FILE_FOREIGN}


class TestWhatCannotBeExamined:
    @pytest.mark.parametrize(
        ("questions", "code"),
        [
            ({"key": "nonsense"}, Code.KEY_MALFORMED),
            ({"witnesses": ["nonsense"]}, Code.KEY_MALFORMED),
            ({"since": ["absent"]}, Code.FILE_UNREADABLE),
            ({"openings": ["{log}/checkpoint"]}, Code.FILE_MALFORMED),
            ({"proofs": ["{log}/checkpoint"]}, Code.FILE_MALFORMED),
            ({"since": ["{log}/log.vkey"]}, Code.FILE_MALFORMED),
            ({"keep": "{log}/absent/kept"}, Code.FILE_UNREADABLE),
        ],
    )
    def test_is_the_askers_files(self, honest: Path, questions: Any, code: Code) -> None:
        asked = {
            name: [v.format(log=honest) for v in value]
            if isinstance(value, list)
            else value.format(log=honest)
            for name, value in questions.items()
        }
        report = verify(str(honest), **asked)
        assert report.conclusion is Conclusion.UNKNOWN
        assert codes(report, Kind.UNREADABLE) == {code}

    def test_is_an_empty_directory(self, tmp_path: Path) -> None:
        assert codes(verify(str(tmp_path)), Kind.UNREADABLE) == {Code.NO_LOG}
        report = verify(str(tmp_path), key=KEY)
        assert codes(report, Kind.UNREADABLE) == {Code.NO_LOG}
        assert report.conclusion.exit_code == 2

    def test_is_a_log_that_names_no_key(self, honest: Path) -> None:
        (honest / "log.vkey").unlink()
        assert codes(verify(str(honest)), Kind.UNREADABLE) == {Code.NO_KEY}

    def test_is_a_log_whose_own_key_is_nonsense(self, honest: Path) -> None:
        put(honest / "log.vkey", b"\xff")
        assert codes(verify(str(honest)), Kind.UNREADABLE) == {Code.KEY_MALFORMED}

    def test_is_a_directory_in_place_of_a_file(self, honest: Path) -> None:
        (honest / "checkpoint").unlink()
        (honest / "checkpoint").mkdir()
        report = verify(str(honest), key=KEY)
        assert codes(report, Kind.UNREADABLE) == {Code.UNREACHABLE}

    @pytest.mark.parametrize(
        "address",
        ["http://127.0.0.1:1/log", "http://", "http://[x", "http://a b/", "https://host:port/log"],
    )
    def test_is_an_address_where_nobody_answers(self, address: str) -> None:
        report = verify(address, key=KEY, timeout=1)
        assert codes(report, Kind.UNREADABLE) == {Code.UNREACHABLE}
        assert report.conclusion.exit_code == 2


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Failing(Quiet):
    def do_GET(self) -> None:
        self.send_error(503)


class Gzipped(Quiet):
    def do_GET(self) -> None:
        path = Path(self.directory) / self.path.lstrip("/").removeprefix("prefix/")
        body = gzip.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class House(Quiet):
    """A house: pages of its own, and the log where each house has it."""

    def do_GET(self) -> None:
        below, log, path = self.path.partition("/log/")
        if log and below in {"", "/below"}:
            self.path = f"/{path}"
            super().do_GET()
        else:
            self.send_error(404)


class Shop(House):
    """A house behind a server that answers everything unknown with one page."""

    def do_GET(self) -> None:
        if self.path.startswith("/log/"):
            super().do_GET()
            return
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"\n<!doctype html><title>Welcome</title>")


class Breaking(Quiet):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b"half")


@pytest.fixture
def served(honest: Path) -> Iterator[Any]:
    servers = []

    def serve(handler: type[BaseHTTPRequestHandler]) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(honest)))
        servers.append(server)
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}"

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


class TestServedLog:
    def test_is_verified(self, served: Any) -> None:
        assert verify(served(Quiet) + "/", key=KEY).conclusion is Conclusion.VERIFIED

    def test_is_verified_compressed_and_below_a_prefix(self, served: Any) -> None:
        report = verify(served(Gzipped) + "/prefix", key=KEY)
        assert report.conclusion is Conclusion.VERIFIED

    def test_absent_is_no_log(self, honest: Path, served: Any) -> None:
        (honest / "checkpoint").unlink()
        report = verify(served(Quiet) + "/elsewhere", key=KEY)
        assert codes(report, Kind.UNREADABLE) == {Code.NO_LOG}

    @pytest.mark.parametrize("handler", [Failing, Breaking])
    def test_out_of_order_is_unreachable(self, served: Any, handler: Any) -> None:
        report = verify(served(handler), key=KEY)
        assert codes(report, Kind.UNREADABLE) == {Code.UNREACHABLE}


class TestHouseInPlaceOfItsLog:
    """Whoever knows the address of the house, or of the page of its record, need know no other."""

    @pytest.mark.parametrize(
        ("page", "log"),
        [
            ("", "/log"),
            ("/", "/log"),
            ("/record/", "/log"),
            ("/kk/record/?page=2#head", "/log"),
            ("/below/en/record/", "/below/log"),
            ("/log/checkpoint", "/log"),
        ],
    )
    def test_leads_to_the_log_and_says_where_it_was(self, served: Any, page: str, log: str) -> None:
        house = served(House)
        report = verify(house + page)
        assert report.conclusion is Conclusion.VERIFIED
        assert [f.facts for f in report.findings if f.code is Code.LOG_ELSEWHERE] == [
            {"named": house + page, "address": house + log}
        ]
        assert Code.ENTRIES_VERIFIED in codes(report, Kind.VERIFIED)

    def test_may_answer_everything_with_a_page(self, served: Any) -> None:
        report = verify(served(Shop) + "/en/record/", key=KEY)
        assert report.conclusion is Conclusion.VERIFIED
        assert Code.LOG_ELSEWHERE in codes(report, Kind.REMARK)

    def test_is_not_looked_for_where_a_log_was_named(self, served: Any) -> None:
        report = verify(served(House) + "/log/", key=KEY)
        assert report.conclusion is Conclusion.VERIFIED
        assert codes(report, Kind.REMARK) == set()

    def test_is_a_directory_with_the_log_in_it(self, honest: Path) -> None:
        report = verify(str(honest.parent), key=KEY)
        assert report.conclusion is Conclusion.VERIFIED
        assert Code.LOG_ELSEWHERE in codes(report, Kind.REMARK)

    def test_hides_no_checkpoint_that_cannot_be_read(self, honest: Path) -> None:
        put(honest.parent / "checkpoint", b"nonsense")
        report = verify(str(honest.parent), key=KEY)
        assert codes(report, Kind.REFUTED) == {Code.CHECKPOINT_MALFORMED}


class TestCommand:
    def test_exits_0_for_an_honest_log(self, honest: Path, capsys: Any) -> None:
        assert main([str(honest), "--key", KEY, "--language", "en"]) == 0
        assert "everything that could be verified is in order" in capsys.readouterr().out

    def test_exits_1_for_a_forged_log(self, honest: Path, capsys: Any) -> None:
        (honest / TileName(1, 0, 1).path).unlink()
        assert main([str(honest), "--key", KEY, "--language", "en"]) == 1
        assert "not what it claims to be" in capsys.readouterr().out

    def test_exits_2_if_nothing_can_be_examined(self, tmp_path: Path, capsys: Any) -> None:
        assert main([str(tmp_path), "--json"]) == 2
        assert json.loads(capsys.readouterr().out)["conclusion"] == "unknown"

    def test_exits_2_if_asked_nothing(self, capsys: Any) -> None:
        with pytest.raises(SystemExit) as ended:
            main([])
        assert ended.value.code == 2

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_speaks_the_readers_language(
        self, honest: Path, capsys: Any, language: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("LC_ALL", f"{language}_KZ.UTF-8")
        main([str(honest), "--json"])
        printed = json.loads(capsys.readouterr().out)
        words = {"en": "Every entry", "ru": "Каждая запись", "kk": "Әр жазба"}[language]
        assert any(finding["words"].startswith(words) for finding in printed["findings"])

    def test_runs_with_no_framework_at_hand(self, honest: Path) -> None:
        """Neither Django nor psycopg can be imported, and it verifies all the same."""
        blocked = (
            "import sys\n"
            "sys.modules['django'] = sys.modules['psycopg'] = None\n"
            "import runpy\n"
            "sys.argv[0] = 'verify'\n"
            "runpy.run_module('clearinghouse.tlog.verify', run_name='__main__')\n"
        )
        environment = {
            "PYTHONPATH": str(SOURCES),
            "LANG": "en_GB.UTF-8",
            "PATH": os.environ["PATH"],
        }
        done = subprocess.run(
            [sys.executable, "-c", blocked, str(honest), "--key", KEY],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert "is signed by the key" in done.stdout
