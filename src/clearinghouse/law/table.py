"""The table of the law: provision, rule, tests, status, for all provisions of all instruments.

Tests name the provision they prove: ``test_rules_2004_i_2_…``.  From the table ``docs/law.md`` is
written; a test of the house fails when the two differ.
"""

import ast
import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Final

from clearinghouse import law
from clearinghouse.law.interpretations import Interpretation, interpretations
from clearinghouse.law.provisions import (
    Instrument,
    Provision,
    Status,
    all_provisions,
    instruments,
    rules_applying,
)

NO_TESTS: Final[Mapping[Provision, tuple[str, ...]]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Row:
    """A provision with the rules that apply it and the tests that prove them."""

    provision: Provision
    rules: tuple[str, ...]
    tests: tuple[str, ...]


@cache
def load_rules() -> None:
    """Import every module of the law, so that each rule is in the table."""
    names = (module.name for module in pkgutil.iter_modules(law.__path__))
    for name in names:
        if not name.startswith("_"):
            import_module(f"{law.__name__}.{name}")


def rows(tests: Mapping[Provision, tuple[str, ...]] = NO_TESTS) -> Iterator[Row]:
    """Return the table; ``tests`` come from :func:`proofs_by_provision`, where they are at hand."""
    load_rules()
    for unit in all_provisions():
        yield Row(unit, rules_applying(unit), tests.get(unit, ()))


def proofs_by_provision(tree: Path) -> Mapping[Provision, tuple[str, ...]]:
    """Return the tests of a tree by the provision that their names begin with.

    A test is given as pytest writes it, from the tree's own name on.
    """
    by_slug = {unit.slug: unit for unit in all_provisions()}
    found: dict[Provision, list[str]] = {}
    for path in sorted(tree.rglob("test_*.py")):
        module = ast.parse(path.read_text(encoding="utf-8"))
        where = path.relative_to(tree.parent).as_posix()
        for name in _test_names(module, ()):
            unit = _named(name[-1], by_slug)
            if unit is not None:
                found.setdefault(unit, []).append("::".join((where, *name)))
    return MappingProxyType({unit: tuple(names) for unit, names in found.items()})


def _test_names(node: ast.AST, within: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ClassDef):
            yield from _test_names(child, (*within, child.name))
        elif isinstance(child, ast.FunctionDef) and child.name.startswith("test_"):
            yield (*within, child.name)


def _named(test: str, by_slug: Mapping[str, Provision]) -> Provision | None:
    """Return the provision with whose slug the name begins, the longest where several do."""
    subject = test.removeprefix("test_")
    while "_" in subject:
        subject = subject.rpartition("_")[0]
        if subject in by_slug:
            return by_slug[subject]
    return None


_PREFACE: Final = """\
# The law and where it is applied

Generated from `src/clearinghouse/law/` and `tests/`; do not edit.  Write it anew with
`python -m clearinghouse.law`.  Wording is ours, not the instruments'.

A provision is *implemented* (a rule applies it and may refuse), *advises* (a rule remarks), *waits*
for later work, or is *not for software*.  Only adopted texts and established practice can refuse.
"""


def render_law(tests: Mapping[Provision, tuple[str, ...]]) -> str:
    """Return ``docs/law.md``: interpretations first, then every instrument with its provisions."""
    by_instrument: dict[str, list[Row]] = {}
    for row in rows(tests):
        by_instrument.setdefault(row.provision.instrument, []).append(row)
    parts = [_PREFACE, _summary(), "## Interpretations\n"]
    parts += [_interpretation(entry) for entry in interpretations().values()]
    parts += [_instrument(entry, by_instrument[key]) for key, entry in instruments().items()]
    return "\n".join(parts)


def _summary() -> str:
    units = tuple(all_provisions())
    lines = [
        f"| {status.replace('_', ' ')} | {sum(unit.status is status for unit in units)} |"
        for status in Status
    ]
    return "\n".join(
        ("| status | provisions |", "|---|---:|", *lines, f"| **all** | **{len(units)}** |", "")
    )


def _interpretation(entry: Interpretation) -> str:
    concerns = ", ".join(str(unit) for unit in entry.concerns)
    return (
        f"### {entry.number} {entry.subject}\n\n"
        f"*{entry.status.capitalize()}; to be confirmed by: {entry.confirmed_by}; "
        f"concerns {concerns}.*\n\n"
        f"**Question.** {entry.question.en}\n\n"
        f"**Reading.** {entry.reading.en}\n\n"
        f"**Why.** {entry.why.en}\n"
    )


def _instrument(entry: Instrument, units: list[Row]) -> str:
    lines = [
        f"## {entry.title.en}\n",
        (
            f"`{entry.key}`: {entry.version}.  Force: {entry.force}.  "
            f"Source: {'; '.join(entry.sources)}.\n"
        ),
        "| no. | provision | force | status | rules | tests |",
        "|---|---|---|---|---|---|",
        *map(_line, units),
        "",
    ]
    return "\n".join(lines)


def _line(row: Row) -> str:
    unit = row.provision
    reason = unit.later or unit.outside
    status = f"{unit.status}: {reason}" if reason else str(unit.status)
    rules = "<br>".join(f"`{rule.removeprefix('clearinghouse.')}`" for rule in row.rules)
    tests = "<br>".join(f"`{test}`" for test in row.tests)
    since = f" (since {unit.since})" if unit.since else ""
    return (
        f"| {unit.number}{since} | {unit.wording.en} | {unit.force} | {status.replace('_', ' ')} "
        f"| {rules} | {tests} |"
    )


def write_law(root: Path) -> None:
    """Write ``docs/law.md`` of a source tree anew."""
    page = root / "docs" / "law.md"
    page.parent.mkdir(exist_ok=True)
    page.write_text(render_law(proofs_by_provision(root / "tests")), encoding="utf-8")
