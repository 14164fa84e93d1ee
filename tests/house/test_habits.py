"""The habits of the house: what never stands in its sources, whoever wrote them."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from tests.house.sources import PACKAGE, ROOMS, ROOT, Source, own_sources, sources

CLOCK = re.compile(
    r"\b(?:datetime|dt)\.(?:now|utcnow|today)\b|\bdate\.today\b|\btimezone\.(?:now|localdate)\b"
    r"|\btime\.time(?:_ns)?\b|^(?:now|utcnow)$"
)
# The clock itself, and those that ask it on behalf of a person or a request.
READS_THE_TIME = {"jobs/clock.py"}
# allauth asks whether a second step is due without handing the request's moment on.
IS_TOLD_BY_THE_CLOCK = ("cli/", "site/middleware.py", "web/invitations.py")
FORBIDDEN_IN_NAMES = {
    *("data", "info", "item", "items", "object", "objects", "manager", "handler", "helper"),
    *("helpers", "util", "utils", "process", "do", "misc", "common", "base"),
}
# Names that others have chosen, or that the field itself uses, with the reason.
ALLOWED_NAMES = {
    **dict.fromkeys(
        ("item", "items", "_items", "ITEM", "MeasureItem"), "a lettered item of a text"
    ),
    **dict.fromkeys(("handler400", "handler403", "handler404", "handler500"), "Django asks for it"),
    **dict.fromkeys(("objects", "base_manager_name", "item_title"), "Django asks for it"),
    **dict.fromkeys(("process_request", "process_response", "process_view"), "Django asks for it"),
    **dict.fromkeys(("do_GET", "do_POST"), "http.server asks for it"),
    **dict.fromkeys(
        (f"DATA_UPLOAD_MAX_{what}" for what in ("MEMORY_SIZE", "NUMBER_FIELDS", "NUMBER_FILES")),
        "a setting of Django's",
    ),
    **dict.fromkeys(("data", "_default_data", "CLEARINGHOUSE_DATA"), "the option --data DIR"),
    **dict.fromkeys(("_base64", "decode_base64"), "a name of RFC 4648"),
    **dict.fromkeys(("read_web_base64", "_web_base64"), "a name of RFC 4648"),
    "do_what_is_due": "duties are done",
    **dict.fromkeys(("MAY_OBJECT", "OBJECTS_ALREADY"), "to object is what States do"),
}
TEXT_SUFFIXES = {
    *(".py", ".html", ".css", ".js", ".md", ".toml", ".sql", ".po", ".txt", ".svg", ".in", ".lock"),
    *(".sh", ".json", ".paper", ".cfg", ".yml", ".yaml", ".typ", ".xml", ""),
}
MACHINE_PATH = re.compile(
    r"(?<![\w.])/(?:work|home/\w|Users/|root/|mnt/|media/\w|srv/\w|opt/(?!hostedtool))[\w./-]*"
    r"|/tmp/|[A-Z]:\\\\"
)
WORDS_OF_THE_WORKPLACE = re.compile(
    r"\b(?:TODO|FIXME|HACK)\b"
    r"|\b(?:Claude|Anthropic|ChatGPT|OpenAI|Copilot|LLM|language model)\b"
    r"|\b(?:this|another|the previous|my) (?:session|sandbox|container)\b|/work/(?:main|shared)"
)


def own_files() -> Iterator[tuple[str, str]]:
    """Yield the files under version control, or about to be, with their text."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    for name in filter(None, listed.split("\0")):
        path = ROOT / name
        if path.suffix in TEXT_SUFFIXES and path.is_file() and path != Path(__file__):
            yield name, path.read_text(encoding="utf-8")


class TestTheClock:
    def test_is_read_in_one_place(self) -> None:
        readings = [
            (source.name, line)
            for source in own_sources()
            for called, line in source.calls()
            if CLOCK.search(called)
            and source.name not in READS_THE_TIME
            # `now()` of our own clock is asked by the edges, which the next test names.
            and not (called == "now" and ("clearinghouse.jobs.clock.now" in imported_by(source)))
        ]
        assert readings == []

    def test_would_be_noticed(self) -> None:
        for called in ("datetime.now", "timezone.now", "date.today", "time.time", "now"):
            assert CLOCK.search(called)
        for called in ("known", "time", "datetime.combine", "self.now_serving"):
            assert not CLOCK.search(called)

    def test_is_asked_at_the_edges_only(self) -> None:
        asked = {
            source.name
            for source in own_sources()
            for name, _line in source.imports()
            if name.startswith("clearinghouse.jobs.clock")
        }
        assert asked
        assert [name for name in asked if not name.startswith(IS_TOLD_BY_THE_CLOCK)] == []


def imported_by(source: Source) -> frozenset[str]:
    return frozenset(name for name, _line in source.imports())


class TestTables:
    def test_are_never_emptied_by_deleting_something_else(self) -> None:
        cascades = [
            (source.name, number)
            for source in sources()
            for number, line in enumerate(source.text.splitlines(), start=1)
            if re.search(r"\bCASCADE\b", line) and not line.strip().startswith(("#", '"'))
        ]
        assert cascades == []
        for statement in PACKAGE.rglob("*.sql"):
            assert "ON DELETE CASCADE" not in statement.read_text().upper()

    def test_are_written_by_operations_only(self) -> None:
        for source in own_sources():
            for name, line in source.imports():
                where = f"{source.name}:{line} imports {name}"
                assert "django.contrib.admin" not in name, where
                assert not name.startswith("django.db.models.signals"), where
                assert name.rpartition(".")[2] not in {"ModelForm", "modelform_factory"}, where

    def test_have_no_hidden_behaviour(self) -> None:
        for source in own_sources():
            for node in ast.walk(source.tree):
                if not isinstance(node, ast.ClassDef):
                    continue
                for method in node.body:
                    if isinstance(method, ast.FunctionDef):
                        where = f"{source.name}: {node.name}.{method.name}"
                        assert method.name not in {"save", "delete", "__getattr__"}, where

    def test_are_behind_operations_in_every_room(self) -> None:
        for room in ROOMS:
            below = PACKAGE / room
            for part in ("models", "queries", "operations"):
                assert (below / f"{part}.py").exists() or (below / part).is_dir(), (room, part)
            assert (below / "migrations" / "__init__.py").exists()


class TestEveryModule:
    def test_says_what_it_is_for(self) -> None:
        said = {source.name: ast.get_docstring(source.tree) or "" for source in own_sources()}
        assert len(said) > 200
        assert [name for name, written in said.items() if not re.match(r"[`'“\w]", written)] == []
        assert [name for name, written in said.items() if "." not in written] == []

    def test_imports_at_its_top(self) -> None:
        hidden = [
            (source.name, function.name, node.lineno)
            for source in own_sources()
            for function in source.functions()
            for node in ast.walk(function)
            if isinstance(node, ast.Import | ast.ImportFrom)
        ]
        assert hidden == []

    def test_has_imports_for_types_alone_nowhere(self) -> None:
        assert [source.name for source in own_sources() if "TYPE_CHECKING" in source.text] == []

    def test_names_things_as_the_field_does(self) -> None:
        strays = [
            (source.name, name)
            for source in own_sources()
            for name in names_made_by(source)
            if is_forbidden(name)
        ]
        assert strays == []

    def test_would_not_be_named_otherwise(self) -> None:
        for name in (
            "handle_data",
            "DocumentManager",
            "utils",
            "do_import",
            "base_page",
            "ProcessItem",
        ):
            assert is_forbidden(name)
        for name in ("database", "dated_on", "domain", "basis", "documents", "commons", "doubt"):
            assert not is_forbidden(name)

    def test_says_why_it_silences_a_tool(self) -> None:
        silences = [
            (source.name, number)
            for source in own_sources()
            for number, line in enumerate(source.text.splitlines(), start=1)
            if re.search(r"#\s*(?:noqa|type: ignore)(?!:|\[)", line)
        ]
        assert silences == []


def names_made_by(source: Source) -> Iterator[str]:
    yield source.path.stem
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            yield node.name
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id


def is_forbidden(name: str) -> bool:
    if name in ALLOWED_NAMES:
        return False
    words = re.findall(r"[A-Z]?[a-z]+|[A-Z]+", name)
    return any(word.casefold() in FORBIDDEN_IN_NAMES for word in words)


class TestTheRepository:
    def test_names_no_machine_and_no_workplace(self) -> None:
        found = [
            (name, number, line.strip()[:80])
            for name, text in own_files()
            if not name.endswith(".lock")
            for number, line in enumerate(text.splitlines(), start=1)
            if MACHINE_PATH.search(line) or WORDS_OF_THE_WORKPLACE.search(line)
        ]
        assert found == []

    def test_would_notice_them(self) -> None:
        for line in ('Path("/home/me/x")', "/tmp/x", "# TODO later", "/work/main/src"):
            assert MACHINE_PATH.search(line) or WORDS_OF_THE_WORKPLACE.search(line)
        for line in ("/en/work/", "href=/optional/", "MC/2023/DRAFT/4", "a/root/b"):
            assert not MACHINE_PATH.search(line)

    def test_keeps_nothing_that_can_be_made(self) -> None:
        assert [name for name, _text in own_files() if "__pycache__" in name] == []


class TestWords:
    def test_are_put_together_only_when_the_reader_is_known(self) -> None:
        """A lazy word filled in while a module is read would speak its first reader's language."""
        filled = [
            (source.name, node.lineno)
            for source in sources()
            for node in read_with_the_module(source.tree)
            if isinstance(node, ast.BinOp)
            and isinstance(node.op, ast.Mod)
            and isinstance(node.left, ast.Call)
            and ast.unparse(node.left.func) in {"_", "gettext_lazy", "pgettext_lazy"}
        ]
        assert filled == []


def read_with_the_module(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield what is evaluated when a module is read: all but the bodies of functions."""
    for node in ast.iter_child_nodes(tree):
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            yield node
            yield from read_with_the_module(node)
