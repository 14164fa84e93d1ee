"""The third lock: nothing is read without a reader, nothing is done without a moment."""

import importlib
import inspect
import re
from collections.abc import Callable, Iterator

from tests.house.sources import ROOMS, own_sources

WITHOUT_A_READER = {
    "participants.standings_on": "how a State stands is public; rooms ask before an act",
    "participants.spoken": "chooses among words that were read already",
    "participants.capacities_of": "a reader is made by it",
    "participants.mandate_of": "a reader is made by it",
    "participants.reader_of": "a reader is made by it",
}
# Numbers are taken inside the transaction of an act that has its own moment.
WITHOUT_A_MOMENT = {
    "documents.allocate_symbol": "takes the next number for an act",
    "documents.allocate_note_number": "takes the next number for an act",
}


EDGES = ("web", "api", "jobs", "cli", "site")


def offered_by(room: str, part: str) -> Iterator[tuple[str, Callable[..., object]]]:
    """Yield the functions that a room offers: those of the module, or what its package exports."""
    module = importlib.import_module(f"clearinghouse.{room}.{part}")
    exported = getattr(module, "__all__", None)
    for name, found in inspect.getmembers(module, inspect.isfunction):
        own = found.__module__ == module.__name__ and not name.startswith("_")
        if name in exported if exported is not None else own:
            yield f"{room}.{name}", found


def taken_by_edges(part: str) -> Iterator[tuple[str, Callable[..., object]]]:
    """Yield the functions that edges import from modules below a room's package."""
    pattern = re.compile(rf"clearinghouse\.({'|'.join(ROOMS)})\.{part}\b.*")
    for source in own_sources():
        if source.name.split("/")[0] not in EDGES:
            continue
        for dotted, _line in source.imports():
            module, _dot, name = dotted.rpartition(".")
            if pattern.fullmatch(dotted) and module.count(".") > 1:
                found = getattr(importlib.import_module(module), name, None)
                if inspect.isfunction(found):
                    yield f"{dotted.split('.')[1]}.{name}", found


def public_functions(part: str) -> dict[str, Callable[..., object]]:
    offered = {name: found for room in ROOMS for name, found in offered_by(room, part)}
    return offered | dict(taken_by_edges(part))


QUERIES = public_functions("queries")
OPERATIONS = public_functions("operations")


def test_enough_is_looked_at() -> None:
    assert len(QUERIES) > 60
    assert len(OPERATIONS) > 40


def begins_with_a_reader(query: Callable[..., object]) -> bool:
    first = next(iter(inspect.signature(query).parameters.values()), None)
    return (
        first is not None
        and first.name in {"reader", "_reader"}
        and getattr(first.annotation, "__name__", first.annotation) == "Reader"
        and first.default is inspect.Parameter.empty
    )


def is_told_the_moment(operation: Callable[..., object]) -> bool:
    at = inspect.signature(operation).parameters.get("at")
    return at is not None and at.default is inspect.Parameter.empty


class TestEveryQuery:
    def test_takes_its_reader_first_and_demands_it(self) -> None:
        strays = [
            name
            for name, query in QUERIES.items()
            if name not in WITHOUT_A_READER and not begins_with_a_reader(query)
        ]
        assert strays == []

    def test_exceptions_exist_and_are_needed(self) -> None:
        assert [name for name in WITHOUT_A_READER if begins_with_a_reader(QUERIES[name])] == []

    def test_writes_nothing(self) -> None:
        writes = re.compile(
            r"\.(?:save|create|get_or_create|update_or_create|bulk_create|bulk_update|delete)\("
            r"|\.objects[^\n]*\.update\(|\bappend\(\s*act="
        )
        modules = [
            source
            for source in own_sources()
            if re.match(rf"(?:{'|'.join(ROOMS)})/queries\b", source.name)
        ]
        assert len(modules) > 15
        assert [source.name for source in modules if writes.search(source.text)] == []


class TestEveryOperation:
    def test_is_told_everything_by_name(self) -> None:
        by_name = {inspect.Parameter.KEYWORD_ONLY, inspect.Parameter.VAR_KEYWORD}
        strays = [
            name
            for name, operation in OPERATIONS.items()
            if {each.kind for each in inspect.signature(operation).parameters.values()} - by_name
        ]
        assert strays == []

    def test_is_told_the_moment(self) -> None:
        strays = [
            name
            for name, operation in OPERATIONS.items()
            if name not in WITHOUT_A_MOMENT and not is_told_the_moment(operation)
        ]
        assert strays == []

    def test_exceptions_exist_and_are_needed(self) -> None:
        assert [name for name in WITHOUT_A_MOMENT if is_told_the_moment(OPERATIONS[name])] == []

    def test_imports_no_clock(self) -> None:
        rooms = [source for source in own_sources() if source.name.split("/")[0] in ROOMS]
        assert len(rooms) > 60
        clocks = [
            (source.name, line)
            for source in rooms
            for name, line in source.imports()
            if name in {"time", "django.utils.timezone"} or name.startswith(("time.", "clock"))
        ]
        assert clocks == []
