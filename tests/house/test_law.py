"""The house keeps its law: nothing is missing, stale, unproved or without a language."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from clearinghouse import law
from clearinghouse.law.interpretations import interpretations
from clearinghouse.law.provisions import (
    Provision,
    Status,
    Wording,
    all_provisions,
    instruments,
    provisions_applied_by,
)
from clearinghouse.law.ruling import Permitted, Refused
from clearinghouse.law.table import proofs_by_provision, render_law, rows
from tests.seeds import ABSENT, SEEDS, are_here

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "src" / "clearinghouse"
TESTS = proofs_by_provision(ROOT / "tests")
APPLIED = {Status.IMPLEMENTED, Status.ADVISES}
CYRILLIC = re.compile("[А-Яа-яЁё]")
KAZAKH = re.compile("[ӘәІіҢңҒғҮүҰұҚқӨөҺһ]")


WITHOUT_LETTERS_OF_ITS_OWN = {
    "Жол картасы: бюджет реформасы.",
    "Тек адресаттар арасында аталса немесе авторы болса.",
}


def numbered(prefix: str, last: int, first: int = 1) -> list[str]:
    return [f"{prefix}{number}" for number in range(first, last + 1)]


EXPECTED = {
    "catalogue-2004": [
        *numbered("1.", 8),
        *numbered("2.", 5),
        *(f"2.{measure}.{letter}" for measure in (1, 4) for letter in "abcd"),
        *numbered("3.", 6),
        *numbered("4.", 9),
    ],
    "modalities-2023": [
        *numbered("P.", 5),
        *numbered("1.", 12),
        *numbered("2.", 9),
        *numbered("3.", 5),
        *numbered("4.", 2),
        *numbered("5.", 3),
    ],
    "soc-2023-ii-dec-1": numbered("", 6),
    "soc-2023-ii-dec-2": ["1", *numbered("2.", 5), *numbered("3.", 8), *numbered("4.", 3), "5"],
    "concept-paper-2024": [*numbered("I.", 3), *numbered("II.", 4), *numbered("III.", 5), "IV"],
    "action-plan-2024": [
        *numbered("opening.", 2),
        "i",
        *numbered("i.", 6),
        "ii",
        *numbered("ii.", 4),
        "iii",
        "iv",
    ],
    "declaration-2021": [*numbered("P.", 11), *numbered("", 29)],
    "volunteerism-2023": [*numbered("P.", 8), *numbered("", 15)],
    "brochure-2025": [
        "W.1",
        *(f"B.{body}" for body in ("SUMMIT", "MC", "SOC", "SWG", "EXPERT", "SPECIALIZED", "PRC")),
        *(f"B.{body}" for body in ("BC", "YC", "TTF", "CEP", "PNLU", "FS", "WC")),
        *numbered("P.", 8),
        *numbered("G.", 8),
        *numbered("T.", 3),
        *numbered("R.", 8),
        *numbered("C.", 3),
        *numbered("O.", 6),
    ],
    "rules-2004": numbered("I.", 9),
    "rules-2009": numbered("", 3),
    "secretariat-2006": [
        *numbered("1.", 3),
        *numbered("2.", 6),
        *numbered("3.", 2),
        "4.1",
        "5.1",
        *numbered("6.", 4),
    ],
    # Not wholly known: what is known of them must not go lost.
    "catalogue-2021": [
        "1.dimensions",
        "1.areas",
        *numbered("2.1.", 5),
        *numbered("nct-general.", 4),
        *numbered("terrorism.", 2),
        *numbered("environmental.", 5),
        *numbered("human.", 6),
    ],
    "external-relations": list("abcd"),
    "eminent-persons-2021": list("abcd"),
    "astana-2022": list("abcd"),
    # The house's own account of practice.
    "silence-practice": numbered("S.", 7),
    "papers-practice": numbered("D.", 11),
    "participation-practice": numbered("M.", 5),
    "accounts": numbered("", 10),
    "notes-practice": numbered("N.", 13),
    "planning-practice": numbered("E.", 6),
}


@pytest.mark.parametrize("instrument", sorted(EXPECTED))
def test_every_provision_of_the_papers_is_an_addressable_unit(instrument: str) -> None:
    assert sorted(instruments()[instrument].provisions) == sorted(EXPECTED[instrument])


def test_no_instrument_is_without_its_list() -> None:
    assert set(instruments()) == set(EXPECTED)


@pytest.mark.parametrize("row", list(rows(TESTS)), ids=lambda row: str(row.provision))
def test_every_applied_provision_has_a_rule_and_tests(row: Any) -> None:
    if row.provision.status in APPLIED:
        assert row.rules, f"{row.provision} has no rule"
        assert row.tests, f"no test is named test_{row.provision.slug}_…"
    else:
        own = [rule for rule in row.rules if rule.startswith("clearinghouse.")]
        assert own == [], f"{row.provision} is applied, yet its status is {row.provision.status}"


def test_only_what_binds_is_called_implemented() -> None:
    assert [
        str(unit)
        for unit in all_provisions()
        if unit.status is Status.IMPLEMENTED and not unit.force.binds
    ] == []


def rules() -> Iterator[Any]:
    """Yield every function of the law that answers with a ruling."""
    for found in pkgutil.iter_modules(law.__path__):
        if found.name == "__main__":
            continue
        module = importlib.import_module(f"{law.__name__}.{found.name}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ != module.__name__ or name.startswith("_"):
                continue
            answer = get_type_hints(function).get("return")
            kinds = [get_origin(part) or part for part in (answer, *get_args(answer))]
            if Permitted in kinds or Refused in kinds:
                yield pytest.param(function, id=f"{found.name}.{name}")


@pytest.mark.parametrize("rule", list(rules()))
def test_every_rule_names_its_provisions(rule: Any) -> None:
    assert provisions_applied_by(f"{rule.__module__}.{rule.__qualname__}")


def wordings() -> Iterator[Any]:
    for unit in all_provisions():
        yield pytest.param(unit.wording, id=str(unit))
    for entry in interpretations().values():
        for part in ("question", "reading", "why"):
            yield pytest.param(getattr(entry, part), id=f"{entry.number}-{part}")


@pytest.mark.parametrize("wording", list(wordings()))
def test_every_wording_is_a_sentence_in_each_language(wording: Wording) -> None:
    for text in (wording.en, wording.ru, wording.kk):
        assert text == text.strip()
        assert text[0].isupper() or not text[0].isalpha()
        assert text.endswith((".", "?"))
    assert not CYRILLIC.search(wording.en)
    assert CYRILLIC.search(wording.ru)
    assert not KAZAKH.search(wording.ru)
    assert KAZAKH.search(wording.kk) or wording.kk in WITHOUT_LETTERS_OF_ITS_OWN


def test_every_provision_has_a_name_of_its_own() -> None:
    units = list(all_provisions())

    assert len({unit.slug for unit in units}) == len(units)


@pytest.mark.parametrize("number", ["0001", "0005", "0009"])
def test_interpretations_that_the_law_cites_exist(number: str) -> None:
    assert number in interpretations()


def test_the_law_cites_no_interpretation_that_does_not_exist() -> None:
    cited = {
        number
        for path in (SOURCES / "law").glob("*.py")
        for number in re.findall(r"interpretation (\d{4})", path.read_text(encoding="utf-8"))
    }

    assert cited <= set(interpretations())
    assert cited


def test_the_page_of_the_law_is_current() -> None:
    page = (ROOT / "docs" / "law.md").read_text(encoding="utf-8")

    assert page == render_law(TESTS), "write it anew: python -m clearinghouse.law"


def test_no_sentence_of_the_papers_is_repeated() -> None:
    """Wording is ours: no run of eight words of a paper stands in the law."""
    if not are_here(SEEDS):
        pytest.skip(ABSENT)
    printed = {
        run for path in SEEDS.glob("*.txt") for run in runs(path.read_text(encoding="utf-8"))
    }
    copied = {
        str(unit): run
        for unit in all_provisions()
        for text in (unit.wording.en, unit.wording.ru, unit.wording.kk)
        for run in runs(text)
        if run in printed
    }

    assert copied == {}


def runs(text: str, length: int = 8) -> Iterator[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return zip(*(words[start:] for start in range(length)), strict=False)


def test_slugs_leave_no_doubt_which_provision_a_test_names() -> None:
    """A slug that begins another one is told apart by the longest match, never by chance."""
    slugs = [unit.slug for unit in all_provisions()]
    named: dict[str, Provision] = {unit.slug: unit for unit in all_provisions()}

    assert len(named) == len(slugs)
