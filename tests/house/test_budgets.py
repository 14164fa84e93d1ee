"""The budgets of the house: measured, told, and refused only where they are far exceeded.

Run with ``-s`` to read the measurements; the narrow budgets are for reviewers, the floors are here.
"""

import ast
import re
import sys
from statistics import quantiles

from tests.house.sources import Function, own_sources

LINES_OF_A_MODULE = 400
LINES_OF_A_FUNCTION = 60
BRANCHES_OF_A_FUNCTION = 20
SILENCES_PER_THOUSAND_LINES = 8
NARROW = {"module lines": 300, "function lines": 40, "branches": 8}
BRANCHING = (
    *(ast.If, ast.For, ast.While, ast.ExceptHandler, ast.IfExp, ast.comprehension),
    *(ast.BoolOp, ast.match_case),
)


def length(function: Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def branches(function: Function) -> int:
    return 1 + sum(isinstance(node, BRANCHING) for node in ast.walk(function))


MODULES = {source.name: source.text.count("\n") for source in own_sources()}
FUNCTIONS = {
    f"{source.name}:{function.name}:{function.lineno}": function
    for source in own_sources()
    for function in source.functions()
}
LENGTHS = {name: length(function) for name, function in FUNCTIONS.items()}
BRANCHES = {name: branches(function) for name, function in FUNCTIONS.items()}


def beyond(measured: dict[str, int], floor: int) -> dict[str, int]:
    return {name: value for name, value in measured.items() if value > floor}


def told(name: str, measured: dict[str, int]) -> str:
    tenth = quantiles(measured.values(), n=10)[-1]
    over = sorted(beyond(measured, NARROW[name]).items(), key=lambda pair: -pair[1])
    worst = ", ".join(f"{where} {value}" for where, value in over[:8])
    return f"{name}: p90 {tenth:.0f}, max {max(measured.values())}; over {NARROW[name]}: {worst}"


def test_is_told() -> None:
    report = [
        told("module lines", MODULES),
        told("function lines", LENGTHS),
        told("branches", BRANCHES),
    ]
    sys.stdout.write("\n".join(["", *report, ""]))
    assert len(report) == len(NARROW)


def test_modules_fit_their_page() -> None:
    assert beyond(MODULES, LINES_OF_A_MODULE) == {}


def test_functions_fit_the_eye() -> None:
    assert beyond(LENGTHS, LINES_OF_A_FUNCTION) == {}
    assert beyond(BRANCHES, BRANCHES_OF_A_FUNCTION) == {}


def test_half_and_more_of_all_functions_are_short() -> None:
    assert quantiles(LENGTHS.values(), n=2)[0] <= 12
    assert quantiles(LENGTHS.values(), n=10)[-1] <= 26


def test_every_function_says_what_it_takes_and_gives() -> None:
    bare = [
        name
        for name, function in FUNCTIONS.items()
        if function.returns is None
        or any(
            each.annotation is None
            for each in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)
            if each.arg not in {"self", "cls", "root_cls"}
        )
    ]
    assert bare == []


def test_public_functions_say_what_they_are_for() -> None:
    public = [
        (source.name, node.name, ast.get_docstring(node))
        for source in own_sources()
        for node in source.tree.body
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_")
    ]
    silent = [(where, name) for where, name, docstring in public if not docstring]
    assert len(silent) / len(public) <= 0.05, silent


def test_tools_are_seldom_silenced() -> None:
    lines = sum(MODULES.values())
    silences = sum(
        len(re.findall(r"#\s*(?:noqa|type: ignore)", source.text)) for source in own_sources()
    )
    assert silences / lines * 1000 <= SILENCES_PER_THOUSAND_LINES
