"""The source text as the house's tests read it: every module parsed once, nothing executed."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "clearinghouse"
ROOMS = (
    *("record", "participants", "documents", "correspondence", "procedures", "measures"),
    *("adoption", "meetings", "silence", "notices", "coordination", "intake"),
    *("resources", "papers", "planning", "review"),
)
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Source:
    """A module: where it is, what it says, how Python reads it."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """The path below the package: "web/urls.py"."""
        return self.path.relative_to(PACKAGE).as_posix()

    @property
    def dotted(self) -> str:
        """The name by which it is imported."""
        parts = self.path.relative_to(PACKAGE.parent).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @property
    def is_migration(self) -> bool:
        """Whether it is a migration, which Django writes in its own style."""
        return "/migrations/" in self.name

    def functions(self) -> Iterator[Function]:
        """Yield every function and method."""
        for node in ast.walk(self.tree):
            if isinstance(node, Function):
                yield node

    def calls(self) -> Iterator[tuple[str, int]]:
        """Yield what is called, as written, and on which line."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                yield ast.unparse(node.func), node.lineno

    def imports(self) -> Iterator[tuple[str, int]]:
        """Yield every dotted name imported, at the top or elsewhere, and its line."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((each.name, node.lineno) for each in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield from ((f"{node.module}.{each.name}", node.lineno) for each in node.names)


@cache
def sources() -> tuple[Source, ...]:
    """Return every module of the package."""
    return tuple(_read(path) for path in sorted(PACKAGE.rglob("*.py")))


@cache
def own_sources() -> tuple[Source, ...]:
    """Return every module written by hand: all but the migrations."""
    return tuple(source for source in sources() if not source.is_migration)


def _read(path: Path) -> Source:
    text = path.read_text(encoding="utf-8")
    return Source(path, text, ast.parse(text, str(path)))
