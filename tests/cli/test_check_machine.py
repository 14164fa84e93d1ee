"""``check`` before the database: each thing that can be wrong with a machine, and its remedy."""

from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from clearinghouse.cli import check_machine as machine
from clearinghouse.cli.findings import Gravity, advice, as_json, is_wrong, sound, wrong

EARNEST = {
    "CLEARINGHOUSE_ADDRESS": "https://house.example",
    "CLEARINGHOUSE_HTTPS": "1",
    "CLEARINGHOUSE_HOSTS": "house.example",
    "CLEARINGHOUSE_SMTP": "smtp://mail.example",
    "CLEARINGHOUSE_SECURITY_CONTACT": "mailto:security@house.example",
    "CLEARINGHOUSE_ORIGIN": "house.example/record",
}


class TestTheDirectory:
    def test_is_sound_when_it_can_be_written(self, tmp_path: Path):
        (found,) = machine.directory(tmp_path)

        assert (found.code, found.gravity) == ("directory", Gravity.SOUND)
        assert list(tmp_path.iterdir()) == []

    def test_is_wrong_when_nothing_was_set_up_and_is_not_made(self, tmp_path: Path):
        (found,) = machine.directory(tmp_path / "none")

        assert (found.code, found.gravity) == ("directory_missing", Gravity.WRONG)
        assert "setup" in found.remedy
        assert not (tmp_path / "none").exists()

    def test_is_wrong_when_it_cannot_be_written(self, tmp_path: Path, monkeypatch):
        def refuse(*_: object) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "write_bytes", refuse)
        (found,) = machine.directory(tmp_path)

        assert found.code == "directory_not_writable"
        assert "Permission denied" in found.sentence

    @pytest.mark.parametrize(("spare", "code"), [(0, "directory"), (1, "disk_nearly_full")])
    def test_needs_room(self, tmp_path: Path, monkeypatch, spare: int, code: str):
        usage = type("Usage", (), {"free": 1000})
        monkeypatch.setattr(machine.shutil, "disk_usage", lambda _path: usage)

        (found,) = machine.directory(tmp_path, needed=1000 + spare)

        assert found.code == code


class TestPythonAndItsLibraries:
    @pytest.mark.parametrize(
        ("running", "code"), [((3, 10, 99), "python_too_old"), ((3, 11, 0), "python")]
    )
    def test_python_is_3_11_or_newer(self, running: tuple[int, ...], code: str):
        (found,) = machine.python(running)

        assert found.code == code

    def test_libraries_are_those_of_the_lock_file(self, tmp_path: Path):
        lock = tmp_path / "run.lock"
        lock.write_text("one==1.0 \\\n    --hash=sha256:00\ntwo==2.0\nthree==3 ; win\n")

        def all_there(name: str) -> str:
            if name == "three":
                raise PackageNotFoundError
            return {"one": "1.0", "two": "2.0"}[name]

        (found,) = machine.libraries(lock, all_there)
        assert (found.code, found.gravity) == ("libraries", Gravity.SOUND)

        (found,) = machine.libraries(lock, lambda _name: "1.0")
        assert found.code == "libraries_differ"
        assert "two 1.0 instead of 2.0" in found.sentence
        assert "one" not in found.sentence

    def test_a_library_that_is_missing_is_wrong(self, tmp_path: Path):
        lock = tmp_path / "run.lock"
        lock.write_text("no-such-library==1.0\n")

        (found,) = machine.libraries(lock)

        assert "no-such-library nothing instead of 1.0" in found.sentence

    def test_a_lock_file_that_is_missing_is_wrong(self, tmp_path: Path):
        (found,) = machine.libraries(tmp_path / "none.lock")

        assert found.code == "lock_unreadable"

    def test_the_libraries_that_run_this_test_are_locked(self):
        lock = Path(__file__).resolve().parents[2] / "requirements" / "run.lock"
        (found,) = machine.libraries(lock)

        assert found.gravity is Gravity.SOUND, found.sentence


class TestTheKeys:
    def test_are_sound_when_only_their_owner_reads_them(self, tmp_path: Path):
        self.keys(tmp_path)

        assert [found.code for found in machine.keys(tmp_path)] == ["keys"]

    @pytest.mark.parametrize(
        ("name", "mode"),
        [("log.key", 0o640), ("secret-key", 0o604), ("second-factors", 0o640), (".", 0o750)],
    )
    def test_are_wrong_when_others_read_them(self, tmp_path: Path, name: str, mode: int):
        self.keys(tmp_path)
        (tmp_path / "keys" / name).chmod(mode)

        (found,) = machine.keys(tmp_path)

        assert (found.code, found.gravity) == ("key_readable_by_others", Gravity.WRONG)
        assert f"chmod {'700' if name == '.' else '600'}" in found.remedy

    def test_may_be_missing_before_the_first_use(self, tmp_path: Path):
        (found,) = machine.keys(tmp_path)

        assert (found.code, found.gravity) == ("keys_missing", Gravity.ADVICE)

    @staticmethod
    def keys(data: Path) -> None:
        (data / "keys").mkdir(mode=0o700)
        for name in ("log.key", "secret-key", "second-factors"):
            (data / "keys" / name).touch(mode=0o600)


class TestTheSettings:
    def test_of_an_installation_in_earnest_are_sound(self):
        found = list(machine.settings(EARNEST, is_demonstration=False))

        assert {each.gravity for each in found} == {Gravity.SOUND}
        assert len(found) == 5

    @pytest.mark.parametrize(
        ("name", "code"),
        [
            ("CLEARINGHOUSE_HTTPS", "https_off"),
            ("CLEARINGHOUSE_HOSTS", "hosts_unset"),
            ("CLEARINGHOUSE_SMTP", "mail_unset"),
            ("CLEARINGHOUSE_ADDRESS", "address_unset"),
            ("CLEARINGHOUSE_SECURITY_CONTACT", "contact_unset"),
            ("CLEARINGHOUSE_ORIGIN", "origin_unset"),
        ],
    )
    def test_that_are_missing_are_advised(self, name: str, code: str):
        environ = {key: value for key, value in EARNEST.items() if key != name}
        found = list(machine.settings(environ, is_demonstration=False))

        assert [each.code for each in found if each.gravity is Gravity.ADVICE] == [code]

    def test_want_https_to_be_on_and_not_merely_mentioned(self):
        found = machine.settings(EARNEST | {"CLEARINGHOUSE_HTTPS": "0"}, is_demonstration=False)

        assert "https_off" in {each.code for each in found}

    def test_are_nothing_to_a_demonstration(self):
        (found,) = machine.settings({}, is_demonstration=True)

        assert found.gravity is Gravity.SOUND


class TestFindings:
    def test_are_said_with_their_remedy(self):
        assert wrong("a", "It is so.", "Do that.").as_text() == "✗ It is so.\n    → Do that."
        assert advice("a", "It is so.", "Do that.").as_text().startswith("! ")
        assert sound("a", "It is so.").as_text() == "✓ It is so."

    def test_are_plain_values_for_programs(self):
        told = as_json([sound("a", "x"), wrong("b", "y", "z")])

        assert told["conclusion"] == "wrong"
        assert told["findings"][1] == {
            "code": "b",
            "gravity": "wrong",
            "sentence": "y",
            "remedy": "z",
        }
        assert as_json([advice("a", "x", "y")])["conclusion"] == "sound"
        assert not is_wrong([sound("a", "x"), advice("b", "y", "z")])
