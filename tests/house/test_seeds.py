"""The papers received are found where told; on the machine that judges they may not be missing."""

from pathlib import Path

import pytest

from tests import seeds


class TestThePapersReceived:
    def test_are_where_the_environment_says(self, monkeypatch, tmp_path: Path) -> None:
        monkeypatch.setenv(seeds.WHERE, str(tmp_path))

        assert seeds.place() == tmp_path

    def test_are_beside_the_repository_otherwise(self, monkeypatch) -> None:
        monkeypatch.delenv(seeds.WHERE, raising=False)

        assert seeds.place().parts[-2:] == ("shared", "seeds")

    @pytest.mark.parametrize("told", [None, ""])
    def test_may_be_missing_elsewhere(self, monkeypatch, tmp_path: Path, told: str | None) -> None:
        monkeypatch.delenv("CI", raising=False)
        if told is not None:
            monkeypatch.setenv("CI", told)

        assert not seeds.are_here(tmp_path / "none")
        assert not seeds.are_here(tmp_path)

    def test_are_there_where_it_is_judged(self) -> None:
        assert seeds.are_here(seeds.SEEDS) or not seeds.os.environ.get("CI")

    def test_must_be_there_where_it_is_judged(self, monkeypatch, tmp_path: Path) -> None:
        monkeypatch.setenv("CI", "true")

        with pytest.raises(AssertionError, match="CI is set"):
            seeds.are_here(tmp_path)
        (tmp_path / "000_paper.txt").touch()
        assert seeds.are_here(tmp_path)
