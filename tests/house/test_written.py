"""What people read about the house is true to it: links, commands, settings, paths, reasons."""

import re
from pathlib import Path

import pytest

from clearinghouse.cli.main import COMMANDS
from tests.house.sources import PACKAGE, ROOT

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
BY_HAND = [page for page in PAGES if page.name not in {"law.md", "doors.md", "GLOSSARY.md"}]
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)")
COMMAND = re.compile(r"\./clearinghouse (?:--data \S+ )?([a-z]+)")
SETTING = re.compile(r"\b(?:CLEARINGHOUSE_[A-Z_]+|DATABASE_URL)\b")
# Names that the house gives its own parts; nobody sets them.
INNER = {
    *("CLEARINGHOUSE_HOME", "CLEARINGHOUSE_DEMO"),
    *("CLEARINGHOUSE_TEST_DATABASE", "CLEARINGHOUSE_TEST_TEMPLATE"),
}
PLACE = re.compile(r"`((?:[a-z_]+/)+[\w.*-]*)`")
TESTED = re.compile(r"`(tests/[\w/.]+)`")


def named(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def libraries(name: str) -> set[str]:
    lines = (ROOT / "requirements" / name).read_text().splitlines()
    return {re.split(r"[\[<>=]", line)[0] for line in lines if not line.startswith("-")}


@pytest.mark.parametrize("page", BY_HAND, ids=named)
class TestAPage:
    def test_leads_to_files_that_exist(self, page: Path) -> None:
        dead = [
            target
            for target in LINK.findall(page.read_text())
            if not (page.parent / target).exists()
        ]
        assert dead == []

    def test_names_commands_that_exist(self, page: Path) -> None:
        assert set(COMMAND.findall(page.read_text())) <= set(COMMANDS)

    def test_names_settings_that_are_read(self, page: Path) -> None:
        assert set(SETTING.findall(page.read_text())) <= settings_read()

    def test_names_tests_that_exist(self, page: Path) -> None:
        names = TESTED.findall(page.read_text())
        assert [name for name in names if not (ROOT / name).exists()] == []


class TestTheReadme:
    def test_gives_the_two_commands_before_all_others(self) -> None:
        assert COMMAND.findall((ROOT / "README.md").read_text())[:2] == ["demo", "test"]

    def test_shows_a_small_picture(self) -> None:
        (picture,) = (ROOT / "docs" / "pictures").glob("*.png")

        assert picture.stat().st_size <= 200_000
        assert f"docs/pictures/{picture.name}" in (ROOT / "README.md").read_text()

    def test_chooses_no_licence_for_the_owner(self) -> None:
        assert list(ROOT.glob("LICEN*")) == []


class TestTheArchitecture:
    def test_names_every_room(self) -> None:
        page = (ROOT / "ARCHITECTURE.md").read_text()
        rooms = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}

        assert {room for room in rooms if f"`{room}`" not in page} == set()

    def test_leads_to_places_that_exist(self) -> None:
        places = PLACE.findall((ROOT / "ARCHITECTURE.md").read_text())
        missing = [
            place
            for place in places
            if "*" not in place and not any((base / place).exists() for base in (ROOT, PACKAGE))
        ]
        assert len(places) > 15
        assert missing == []


class TestTheRunbook:
    def test_names_every_setting(self) -> None:
        page = (ROOT / "docs" / "runbook.md").read_text()

        assert settings_read() - INNER - set(SETTING.findall(page)) == set()


class TestTheLibraries:
    def test_have_their_reasons(self) -> None:
        page = (ROOT / "docs" / "dependencies.md").read_text()
        run, test = page.split("## To test")

        assert set(re.findall(r"^\| `([\w-]+)` \| \S", run, re.MULTILINE)) == libraries("run.in")
        assert set(re.findall(r"^\| `([\w-]+)` \| \S", test, re.MULTILINE)) == libraries("test.in")


class TestADecision:
    def test_has_the_next_number(self) -> None:
        numbers = [int(page.name[:4]) for page in DECISIONS]

        assert numbers == list(range(1, len(DECISIONS) + 1))

    @pytest.mark.parametrize("page", DECISIONS, ids=named)
    def test_says_why_what_was_weighed_what_was_decided_and_what_follows(self, page: Path) -> None:
        text = page.read_text()

        assert text.startswith(f"# {page.name[:4]} ")
        assert "\nStatus: " in text
        assert re.findall(r"^## (.+)$", text, re.MULTILINE) == [
            "Why",
            "What we weighed",
            "Decision",
            "What follows",
        ]


def settings_read() -> set[str]:
    """Return the settings that the program reads from its environment, all of which it quotes."""
    quoted = re.compile(rf"\"({SETTING.pattern})\"")
    speaking = {PACKAGE / "cli" / "check_machine.py"}
    read = {
        name
        for path in set(PACKAGE.rglob("*.py")) - speaking
        for name in quoted.findall(path.read_text())
    }
    return read | set(SETTING.findall((ROOT / "clearinghouse").read_text()))
