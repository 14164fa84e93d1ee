"""What the tests of the law would let through: limits, connectives and answers turned round.

    python benchmarks/mutations.py                    the modules that rule who may read and when
    python benchmarks/mutations.py tenure silence     other modules of the law, by name
    python benchmarks/mutations.py --most 40          no more mutants of each module

One place of a module is changed at a time, and the module's tests (``tests/law/test_NAME.py``) run
against it in a process of their own.  A mutant that no test refuses survives and is printed with
its line; the exit code is 1 if any does.  Tests of other modules, of the rooms and of the house
may still refuse it: a survivor is a question, not yet a fault.  Takes some two seconds a mutant;
it belongs to no suite.
"""

import argparse
import ast
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
LAW = HOME / "src" / "clearinghouse" / "law"
TESTS = HOME / "tests" / "law"
BY_DEFAULT = ("distribution", "derestriction", "tenure", "silence", "deadlines")
SECONDS = 120

TURNED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
# Run in the process of one mutant: the module is loaded from standard input instead of its file.
LOADER = """
import importlib.abc, importlib.util, sys
import pytest
NAME, SOURCE = sys.argv[1], sys.stdin.read()
class Mutant(importlib.abc.Loader):
    def exec_module(self, module):
        exec(compile(SOURCE, NAME, "exec"), module.__dict__)
class Finder(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        return importlib.util.spec_from_loader(name, Mutant()) if name == NAME else None
sys.meta_path.insert(0, Finder())
sys.exit(pytest.main(sys.argv[2:]))
"""
ALONE = (
    *("-x", "-q", "-c", "/dev/null", "--rootdir", str(HOME), "--noconftest"),
    *(
        word
        for plugin in ("cacheprovider", "django", "xdist", "randomly")
        for word in ("-p", f"no:{plugin}")
    ),
)

Change = tuple[int, str, Callable[[], None], Callable[[], None]]


def main() -> int:
    """Try every mutant of the modules named; print those that survive and how many there were."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("modules", nargs="*", default=list(BY_DEFAULT))
    parser.add_argument("--most", type=int, default=10_000, help="mutants of each module")
    options = parser.parse_args()
    survived = sum(try_module(name, options.most) for name in options.modules)
    return int(survived > 0)


def try_module(name: str, most: int) -> int:
    """Try the mutants of one module; return how many survived."""
    path, tests = LAW / f"{name}.py", TESTS / f"test_{name}.py"
    if not tests.exists():
        sys.stdout.write(f"{name}: has no tests of its own\n")
        return 0
    source = path.read_text(encoding="utf-8")
    if not refuses_nothing(name, source, tests):
        sys.stdout.write(f"{name}: its tests fail as it is\n")
        return 1
    tree = ast.parse(source)
    tried, survivors = 0, []
    # Spread over the module where not all are tried.
    every = list(changes(tree))
    for line, words, change, undo in every[:: max(1, -(-len(every) // most))]:
        change()
        tried += 1
        if refuses_nothing(name, ast.unparse(tree), tests):
            survivors.append(f"  {path.name}:{line}: {words}")
        undo()
    sys.stdout.write(f"{name}: {tried} mutants, {len(survivors)} survived\n")
    sys.stdout.writelines(f"{each}\n" for each in survivors)
    sys.stdout.flush()
    return len(survivors)


def refuses_nothing(name: str, source: str, tests: Path) -> bool:
    """Tell whether the tests pass with this source in the place of the module."""
    command = [sys.executable, "-c", LOADER, f"clearinghouse.law.{name}", *ALONE, str(tests)]
    path = {"PYTHONPATH": f"{HOME / 'src'}:{HOME}", "PYTHONHASHSEED": "0"}
    try:
        done = subprocess.run(
            command, input=source.encode(), env=path, cwd=HOME, capture_output=True, check=False,
            timeout=SECONDS,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def changes(tree: ast.Module) -> Iterator[Change]:
    """Yield each change of the tree: its line, what it does, how it is made and undone."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            for node in ast.walk(ast.Module(function.body, [])):
                yield from _of_node(node)


def _of_node(node: ast.AST) -> Iterator[Change]:
    match node:
        case ast.Compare(ops=ops):
            for place, op in enumerate(ops):
                yield _swapped(node, ops, place, TURNED[type(op)]())
        case ast.BoolOp(op=op):
            yield _replaced(node, "op", ast.Or() if isinstance(op, ast.And) else ast.And())
        case ast.If(test=test) | ast.IfExp(test=test):
            yield _replaced(node, "test", ast.UnaryOp(ast.Not(), test))
        case ast.Constant(value=bool() as value):
            yield _replaced(node, "value", not value)
        case ast.Constant(value=int() as value):
            yield _replaced(node, "value", value + 1)
        case ast.BinOp(op=ast.Add()):
            yield _replaced(node, "op", ast.Sub())
        case ast.BinOp(op=ast.Sub()):
            yield _replaced(node, "op", ast.Add())


def _swapped(node: ast.Compare, ops: list[ast.cmpop], place: int, new: ast.cmpop) -> Change:
    old = ops[place]
    words = f"{type(old).__name__} becomes {type(new).__name__} in {ast.unparse(node)}"
    return (
        node.lineno,
        words,
        lambda: ops.__setitem__(place, new),
        lambda: ops.__setitem__(place, old),
    )


def _replaced(node: ast.expr | ast.stmt, name: str, new: object) -> Change:
    old = getattr(node, name)
    shown = new if not isinstance(new, ast.AST) else type(new).__name__
    words = f"{name} becomes {shown} in {ast.unparse(node).partition(chr(10))[0]}"
    return node.lineno, words, lambda: setattr(node, name, new), lambda: setattr(node, name, old)


if __name__ == "__main__":
    sys.exit(main())
