"""The table of the law: tests are found by their names, and the page shows everything."""

import runpy
from pathlib import Path

import pytest

from clearinghouse.law.interpretations import interpretations
from clearinghouse.law.provisions import all_provisions, provision
from clearinghouse.law.table import proofs_by_provision, render_law, rows, write_law

MODULE = """
class TestDecide:
    def test_rules_2004_i_2_is_met(self):
        assert True

    def test_rules_2004_i_99_is_unknown(self):
        assert True

    def helps(self):
        assert True

def test_catalogue_2004_2_1_a_comes_before_its_measure():
    assert True

def test_catalogue_2004_2_1_stands_too():
    assert True

def test_rules_2004_i_2():
    assert True

def test_something_else():
    assert True
"""


def test_finds_tests_by_the_longest_provision_that_they_name(tmp_path: Path) -> None:
    tree = tmp_path / "tests"
    (tree / "law").mkdir(parents=True)
    (tree / "law" / "test_example.py").write_text(MODULE)
    (tree / "law" / "example.py").write_text("def test_rules_2004_i_7_is_no_test(): ...")

    assert proofs_by_provision(tree) == {
        provision("rules-2004", "I.2"): (
            "tests/law/test_example.py::TestDecide::test_rules_2004_i_2_is_met",
        ),
        provision("catalogue-2004", "2.1.a"): (
            "tests/law/test_example.py::test_catalogue_2004_2_1_a_comes_before_its_measure",
        ),
        provision("catalogue-2004", "2.1"): (
            "tests/law/test_example.py::test_catalogue_2004_2_1_stands_too",
        ),
    }


def test_has_a_row_for_every_provision_and_its_rules() -> None:
    table = list(rows())

    assert [row.provision for row in table] == list(all_provisions())
    quorum = next(row for row in table if str(row.provision) == "rules-2004 I.2")
    assert "clearinghouse.law.consensus.quorum" in quorum.rules
    assert quorum.tests == ()


def test_shows_every_provision_and_interpretation() -> None:
    unit = provision("rules-2004", "I.2")
    page = render_law({unit: ("tests/law/test_consensus.py::test_rules_2004_i_2_is_met",)})

    assert all(f"| {each.wording.en} |" in page for each in all_provisions())
    assert all(entry.reading.en in page for entry in interpretations().values())
    assert page.index("## Interpretations") < page.index("## CICA Rules of Procedure")
    assert "`tests/law/test_consensus.py::test_rules_2004_i_2_is_met`" in page
    assert "| 3.6 (since 2021-01-15) |" in page


def test_writes_the_page_of_a_source_tree(tmp_path: Path) -> None:
    (tmp_path / "tests").mkdir()
    write_law(tmp_path)

    assert (tmp_path / "docs" / "law.md").read_text(encoding="utf-8") == render_law({})


def test_is_written_by_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tests").mkdir()
    monkeypatch.chdir(tmp_path)
    runpy.run_module("clearinghouse.law", run_name="__main__")

    assert (tmp_path / "docs" / "law.md").exists()
