"""What stands in the way of a start is a sentence, and a start that broke off is begun again."""

import argparse
import errno
import os
import shutil
import socket
import subprocess
from pathlib import Path

import pytest

from clearinghouse.cli import installation, readiness, serve, setup
from clearinghouse.cli.installation import Unready, only_copy
from clearinghouse.documents.models import LanguageVersion
from clearinghouse.documents.operations import register
from clearinghouse.jobs import reference
from clearinghouse.participants.models import Participant
from clearinghouse.record.keys import KeyUnusable
from clearinghouse.record.operations import CannotSign, Unsigned
from tests.factories import NOW, REGISTRY, a_paper, some_participants

ROOT = Path(__file__).resolve().parents[2]


class TestServe:
    def test_names_a_port_that_is_in_use(self) -> None:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = taken.getsockname()[1]

            with pytest.raises(Unready, match=f"Port {port} on 127.0.0.1 cannot be used"):
                serve.free_port("127.0.0.1", port)

    @pytest.mark.parametrize(
        ("host", "address"),
        [
            ("127.0.0.1", "http://127.0.0.1:8003"),
            ("0.0.0.0", "http://127.0.0.1:8003"),
            ("::", "http://127.0.0.1:8003"),
            ("::1", "http://[::1]:8003"),
            ("house.local", "http://house.local:8003"),
        ],
    )
    def test_lets_letters_lead_to_where_it_serves(
        self, monkeypatch, settings, host: str, address: str
    ) -> None:
        monkeypatch.setattr(os, "environ", {})
        settings.HOUSE_ADDRESS = ""  # so that it is what it was for the tests that follow
        serve.name_address(host, 8003)

        assert settings.HOUSE_ADDRESS == os.environ["CLEARINGHOUSE_ADDRESS"] == address

    def test_lets_letters_lead_where_the_installation_says(self, monkeypatch, settings) -> None:
        monkeypatch.setattr(os, "environ", {"CLEARINGHOUSE_ADDRESS": "https://house.example/"})
        settings.HOUSE_ADDRESS = "https://house.example"
        serve.name_address("127.0.0.1", 8003)

        assert settings.HOUSE_ADDRESS == "https://house.example"

    def test_is_one_copy(self, tmp_path: Path) -> None:
        with only_copy(tmp_path), pytest.raises(Unready), only_copy(tmp_path):
            pass  # the second copy must not come this far


@pytest.mark.django_db
class TestMakingReady:
    @pytest.fixture(autouse=True)
    def _quick(self, monkeypatch) -> None:
        monkeypatch.setattr(readiness, "missing_migrations", list)
        monkeypatch.setattr(readiness, "call_command", lambda *_a, **_k: None)
        monkeypatch.setattr(readiness, "demand_name", lambda: None)

    @pytest.mark.parametrize(
        "refusal",
        [KeyUnusable("another name"), CannotSign(Unsigned.SHORTER_THAN_SIGNED, size=3)],
    )
    def test_says_that_nothing_is_signed(self, monkeypatch, refusal: Exception) -> None:
        def refused(**_given: object) -> None:
            raise refusal

        monkeypatch.setattr(readiness, "signer", lambda: None)
        monkeypatch.setattr(readiness, "publish_checkpoint", refused)

        with pytest.raises(Unready, match="The checkpoint is not signed"):
            readiness.make_ready(reference_wanted=False, tell=lambda _said: None)

    @pytest.mark.parametrize(("outdated", "told"), [(0, 0), (2, 1)])
    def test_indexes_anew_what_an_earlier_release_indexed(
        self, monkeypatch, outdated: int, told: int
    ) -> None:
        some_participants()
        for number in range(2):
            register(paper=a_paper(f"MC/2025/DRAFT/{number + 1}"), by=REGISTRY, at=NOW)
        if outdated:
            LanguageVersion.objects.update(indexed_as=0)
        monkeypatch.setattr(readiness, "publish_checkpoint", lambda **_given: None)
        monkeypatch.setattr(readiness, "signer", lambda: None)
        said: list[str] = []

        readiness.make_ready(reference_wanted=False, tell=said.append)

        assert [words for words in said if "search index" in words] == [
            "Made the search index anew for 2 texts."
        ][:told]
        assert not LanguageVersion.objects.filter(indexed_as=0).exists()

    def test_enters_the_reference_data_together_or_not_at_all(self, monkeypatch) -> None:
        def broken(**_given: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(readiness.reference_catalogue, "load", broken)

        with pytest.raises(KeyboardInterrupt):
            readiness.make_ready(tell=lambda _said: None)

        assert not reference.is_loaded()
        assert not Participant.objects.exists()

    def test_enters_reference_files_again_when_they_changed(
        self, monkeypatch, settings, tmp_path: Path
    ) -> None:
        settings.CLEARINGHOUSE_DATA = tmp_path
        entered: list[str] = []
        monkeypatch.setattr(readiness.reference, "is_loaded", lambda: bool(entered))
        monkeypatch.setattr(readiness.reference, "load", lambda **_at: entered.append("reference"))
        for others in ("reference_catalogue", "reference_plans", "reference_papers"):
            monkeypatch.setattr(getattr(readiness, others), "load", lambda **_at: None)
        monkeypatch.setattr(readiness, "signer", lambda: None)
        monkeypatch.setattr(readiness, "publish_checkpoint", lambda **_given: None)

        def entered_by_a_start(**given: bool) -> int:
            before = len(entered)
            readiness.make_ready(tell=lambda _said: None, **given)
            return len(entered) - before

        assert [entered_by_a_start(), entered_by_a_start()] == [1, 0]
        monkeypatch.setattr(readiness, "digest", lambda: "of other files")
        assert [entered_by_a_start(), entered_by_a_start()] == [1, 0]
        monkeypatch.setitem(readiness.connection.settings_dict, "NAME", "another_database")
        assert [entered_by_a_start(), entered_by_a_start(renewed=True)] == [1, 1]
        assert entered_by_a_start(reference_wanted=False) == 0

    def test_that_is_refused_is_a_sentence(self, monkeypatch, tmp_path: Path, capsys) -> None:
        def refused(**_given: object) -> None:
            raise Unready("The checkpoint is not signed: for a reason.")

        monkeypatch.setattr(setup, "prepare", lambda _data: None)
        monkeypatch.setattr(setup.earnest, "demand_earnest_database", lambda: None)
        monkeypatch.setattr(readiness, "make_ready", refused)

        status = setup.run(argparse.Namespace(data=tmp_path, without_reference=True))

        assert status == 1
        assert "for a reason" in capsys.readouterr().err


class TestTheLauncher:
    def launch(self, place: Path, pip: str) -> subprocess.CompletedProcess[str]:
        """Run a copy of the launcher with a Python whose environments have this pip."""
        shutil.copy(ROOT / "clearinghouse", place / "clearinghouse")
        (place / "requirements").mkdir()
        (place / "requirements" / "run.lock").write_text("nothing")
        python = place / "python3"
        python.write_text(
            "#!/bin/sh\n"
            'case "$1 $2" in\n'
            '  "-m venv") shift 3; mkdir -p "$1/bin"; '
            f"printf '%s' '#!/bin/sh\n{pip}' > \"$1/bin/python\"; chmod +x \"$1/bin/python\" ;;\n"
            "esac\n"
        )
        python.chmod(0o755)
        return subprocess.run(
            ["sh", str(place / "clearinghouse"), "check"],
            env={"PYTHON": str(python), "PATH": os.environ["PATH"]},
            capture_output=True,
            text=True,
            check=False,
        )

    def test_says_that_the_libraries_could_not_be_installed(self, tmp_path: Path) -> None:
        done = self.launch(tmp_path, 'case "$*" in *install*) exit 1 ;; esac')

        assert done.returncode == 1
        assert "is there a network, and room on the disk?" in done.stderr
        assert not (tmp_path / ".venv" / "run.stamp").exists()

    def test_makes_an_environment_anew_that_was_left_half_made(self, tmp_path: Path) -> None:
        half = tmp_path / ".venv" / "bin"
        half.mkdir(parents=True)
        (half / "python").write_text("#!/bin/sh\nexit 1\n")
        (half / "python").chmod(0o755)

        done = self.launch(tmp_path, "exit 0")

        assert done.returncode == 0, done.stderr
        assert "Making the environment" in done.stderr
        assert (tmp_path / ".venv" / "run.stamp").exists()


class TestTheDirectory:
    def test_with_little_room_is_a_sentence(self, monkeypatch, tmp_path: Path) -> None:
        def room(free: int) -> None:
            monkeypatch.setattr(
                installation.shutil, "disk_usage", lambda _path: argparse.Namespace(free=free)
            )

        room(installation.ROOM_NEEDED)
        installation._directory(tmp_path)
        room(installation.ROOM_NEEDED - 1)
        with pytest.raises(Unready, match="has 199 MiB left; at least 200 MiB are needed"):
            installation._directory(tmp_path)

    def test_that_is_full_is_a_sentence(self, monkeypatch, tmp_path: Path) -> None:
        def full(_path: Path, _content: bytes) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(Path, "write_bytes", full)

        with pytest.raises(Unready, match=r"The disk of .* is full"):
            installation._directory(tmp_path)

    def test_with_a_database_half_made_is_a_sentence(self, monkeypatch, tmp_path: Path) -> None:
        monkeypatch.delenv("DATABASE_URL")
        half = tmp_path / "db"
        half.mkdir()
        # What initdb had written when it was killed: a version, and nothing to serve.
        (half / "PG_VERSION").write_text("18\n")
        (half / "base").mkdir()

        with pytest.raises(Unready) as said:
            installation.prepare(tmp_path)

        assert f"The embedded PostgreSQL below {half} does not start" in str(said.value)
        assert f"remove {half} and run the command again" in str(said.value)
