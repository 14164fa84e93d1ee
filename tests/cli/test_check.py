"""``check`` as a command: one look at everything, a sentence each, and an exit status."""

import json
from argparse import Namespace
from pathlib import Path

import pytest

from clearinghouse.cli import check
from clearinghouse.cli.findings import advice, sound, wrong
from clearinghouse.cli.installation import Unready

SOUND = sound("a", "Sound.")
ADVICE = advice("b", "Not so well.", "Do it better.")
WRONG = wrong("c", "Broken.", "Mend it.")


def options(data: Path, **given: bool) -> Namespace:
    return Namespace(**({"data": data, "json": False, "quick": True} | given))


class TestTheCommand:
    @pytest.mark.parametrize(
        ("found", "outcome"),
        [
            ([SOUND], (0, "Nothing is wrong.")),
            ([SOUND, ADVICE], (0, "Nothing is wrong.")),
            ([WRONG, SOUND], (1, "Something is wrong.")),
        ],
    )
    def test_exits_with_what_it_found(self, monkeypatch, capsys, tmp_path, found, outcome):
        monkeypatch.setattr(check, "look", lambda _data, **_: iter(found))

        status = check.run(options(tmp_path))

        assert (status, capsys.readouterr().out.splitlines()[-1]) == outcome

    def test_tells_programs_the_same(self, monkeypatch, capsys, tmp_path):
        monkeypatch.setattr(check, "look", lambda _data, **_: iter([ADVICE, WRONG]))

        assert check.run(options(tmp_path, json=True)) == 1
        told = json.loads(capsys.readouterr().out)
        assert told["conclusion"] == "wrong"
        assert [each["code"] for each in told["findings"]] == ["b", "c"]


class TestLooking:
    def test_stops_where_there_is_no_installation(self, tmp_path):
        found = list(check.look(tmp_path / "none", is_quick=True))

        assert found[-1].code == "directory_missing"
        assert not (tmp_path / "none").exists()

    def test_stops_where_the_database_does_not_answer(self, tmp_path, monkeypatch):
        def refuse(_data: Path) -> None:
            raise Unready("The database does not answer.")

        monkeypatch.setattr(check, "prepare", refuse)
        found = list(check.look(tmp_path, is_quick=True))

        assert found[-1].code == "database_unreachable"
        assert found[-1].sentence == "The database does not answer."

    @pytest.mark.django_db
    def test_goes_through_everything(self, tmp_path, monkeypatch):
        monkeypatch.setattr(check, "prepare", lambda _data: None)
        found = [each.code for each in check.look(tmp_path, is_quick=False)]

        for code in ("python", "directory", "server", "languages", "tables", "clock", "texts"):
            assert code in found
        assert {"reference_missing", "nobody_administers", "nothing_signed"} <= set(found)
