"""The whole interface, endpoint by endpoint: what it declares, what it answers, what it hides."""

from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, ClassVar
from urllib.parse import quote, unquote

from django.db import connection
from django.test.utils import CaptureQueriesContext

from clearinghouse.api import schemas
from clearinghouse.api.openapi import described, operations
from clearinghouse.api.views.interface import api
from clearinghouse.web.access import Door
from tests.api.house import (
    ADDRESSED,
    BASE,
    MEMBERS,
    NOTE,
    OBSERVERS,
    OPEN,
    RESTRICTED_TRACES,
    SECRET,
    Held,
    HouseCase,
)

QUERIES = {
    "search": [f"q={SECRET}", "q=orchards", "q=soc/2031", f"q={MEMBERS}", "q=471147"],
    "compare_revisions": [f"before={OPEN}&after={OPEN}/Rev.1", f"before={MEMBERS}&after={MEMBERS}"],
    "find_participants": ["written=China"],
    "compare_catalogues": ["earlier=2004-10-22&later=2026-01-01"],
    "prove_consistency": ["old=1&new=2"],
    "list_documents": ["", f"author={SECRET}", "body=SOC", "year=2031"],
    "list_decisions": ["", f"words={SECRET}"],
    "read_vacancies": ["participant=CHN"],
    "plan_backwards": ["adopt_on=2027-02-10"],
}
PREFIX = f"{schemas.__name__}."
CODES = {"/sittings": "", "/participants": "KAZ", "/bodies": "SOC", "/instruments": "CATALOGUE"}


def addresses(held: Held) -> Iterator[tuple[str, str]]:
    """Yield the operation and the address of every reading, for everything that the house holds."""
    documents = list(held.addresses.values())
    for path, method, operation in operations(described(api)):
        if method != "get":
            continue
        name = operation["operationId"]
        for filled in _filled(path.removeprefix(BASE), name, documents, held):
            for query in QUERIES.get(name, [""]):
                yield name, f"{filled}?{query}" if query else filled


def _filled(path: str, name: str, documents: list[str], held: Held) -> Iterator[str]:
    parts = {
        "{language}": ["en"],
        "{paragraph}": ["para-1"],
        "{form}": ["md"],
        "{digest}": list(held.originals.values()),
        "{written}": [OPEN, MEMBERS, OBSERVERS, ADDRESSED, NOTE],
        "{index}": [str(held.entries[symbol]) for symbol in (MEMBERS, ADDRESSED)],
        "{size}": [str(held.size)],
        "{edition}": ["2004"],
        "{number}": ["10"],
        "{instrument}": ["accounts"],
        "{address}": documents if "documents" in path else ["abcdefghjk"],
        "{code}": [CODES.get(path.rpartition("/")[0], "")] if path.endswith("{code}") else [""],
        "{key}": ["3.6" if "measures" in path else "1"],
        "{place}": ["1"],
        "{area}": ["NCT-ICT"],
        "{year}": ["2025"],
    }
    if path.startswith("/sittings/"):
        parts["{code}"] = [held.sitting]
        parts["{symbol}"] = [f"{symbol}/Rev.1" for symbol in (OPEN, MEMBERS, OBSERVERS)]
    if path.startswith("/coordination/"):
        parts["{key}"] = [held.submission]
    if path.startswith("/silence/"):
        parts["{key}"] = [held.procedure]
    if name == "read_decision":
        parts["{key}"] = [quote(f"{symbol}/Rev.1#para-1") for symbol in held.originals]
    found = [path]
    for part, values in parts.items():
        found = [each.replace(part, value) for each in found for value in values]
    return iter(dict.fromkeys(found))


class TestEveryEndpoint(HouseCase):
    """What holds for each of them."""

    answered: ClassVar[dict[str, list[tuple[str, str, int, str]]]] = {}

    def answers(self, role: str) -> list[tuple[str, str, int, str]]:
        """Return (operation, address, status, what is told) for every reading, asked once."""
        if role not in self.answered:
            self.answered[role] = [
                (name, address, answer.status_code, told(answer, address))
                for name, address in addresses(self.held)
                for answer in [self.ask(address, role)]
            ]
        return self.answered[role]

    def test_declares_its_door_and_how_it_may_fail(self) -> None:
        doors = {door.name.lower() for door in Door}
        for path, method, operation in operations(described(api)):
            assert operation["x-door"] in doors, (path, method)
            assert {"401", "422"} <= operation["responses"].keys(), (path, method)
            assert operation["summary"], (path, method)
            assert operation["description"], (path, method)

    def test_says_of_every_parameter_what_it_means_and_of_a_path_what_it_looks_like(self) -> None:
        for path, method, operation in operations(described(api)):
            for parameter in operation["parameters"]:
                if "$ref" in parameter:
                    continue
                assert parameter["description"], (path, method, parameter["name"])
                assert "example" in parameter or parameter["in"] != "path", (path, parameter)

    def test_gives_each_part_of_its_description_a_name_of_its_own(self) -> None:
        modules = [import_module(found.name) for found in iter_modules(schemas.__path__, PREFIX)]
        names = Counter(
            each.__name__
            for module in modules
            for each in vars(module).values()
            if isinstance(each, type) and each.__module__ == module.__name__
        )
        assert len(names) > 80
        assert [name for name, count in names.items() if count > 1] == []

    def test_answers_somebody_with_what_it_holds(self) -> None:
        reached = {
            name
            for role in ("delegate", "registry")
            for name, _address, status, _told in self.answers(role)
            if status == 200
        }
        readings = {
            operation["operationId"]
            for _path, method, operation in operations(described(api))
            if method == "get"
        }
        # This house holds none of these; tests/house/test_every_address.py asks for them elsewhere.
        assert readings - reached == {
            *("read_import", "read_proposal", "read_measure_proposal"),
            *("read_review", "read_review_figure", "fetch_review_draft"),
            *("read_plan", "read_event", "read_paper_draft"),
            *("list_event_papers", "list_event_attendance", "list_nominations"),
            *("read_action_plan", "read_activity", "read_network"),
            *("list_photographs", "fetch_photograph", "list_lessons", "list_invitations"),
            *("read_follow_up", "read_project", "list_instrument_statements"),
        }

    def test_tells_nothing_restricted_to_those_not_entitled(self) -> None:
        for role in ("", "administrator"):
            for name, address, status, told_there in self.answers(role):
                assert status in {200, 401, 403, 404}, (role, name, address)
                for trace in RESTRICTED_TRACES:
                    assert trace not in told_there, (role, name, address, trace)

    def test_tells_an_observer_only_what_observers_may_read(self) -> None:
        for name, address, _status, told_there in self.answers("observer"):
            for trace in (MEMBERS, ADDRESSED, NOTE):
                assert trace not in told_there, (name, address, trace)

    def test_tells_the_registry_nothing_addressed_to_others(self) -> None:
        for name, address, _status, told_there in self.answers("registry"):
            assert ADDRESSED not in told_there, (name, address)

    def test_would_notice_a_leak(self) -> None:
        told_there = [each for _name, _address, _status, each in self.answers("delegate")]
        for trace in (SECRET, MEMBERS, OBSERVERS, ADDRESSED, NOTE):
            assert sum(trace in each for each in told_there) > 4, trace

    def test_asks_the_database_no_more_often_for_longer_lists(self) -> None:
        for path in ("/documents", "/participants", "/decisions", "/meetings", "/record/entries"):
            counts = []
            for limit in (10, 50):
                with CaptureQueriesContext(connection) as asked:
                    assert self.ask(f"{path}?limit={limit}", "delegate").status_code == 200
                counts.append(len(asked))
            assert counts[0] == counts[1], (path, counts)

    def test_answers_absent_and_forbidden_alike(self) -> None:
        for hidden, absent in (
            (f"/documents/{self.held.addresses[MEMBERS]}", "/documents/abcdefghjk"),
            (f"/originals/{self.held.originals[MEMBERS]}", f"/originals/{'0' * 64}"),
            (f"/symbols/{MEMBERS}", "/symbols/SOC/2031-I/DEC/9"),
            (f"/decisions/{quote(f'{MEMBERS}/Rev.1#para-1')}", "/decisions/nothing"),
        ):
            one, other = self.ask(hidden), self.ask(absent)
            assert (one.status_code, other.status_code) == (404, 404)
            told_of_one, told_of_other = one.json(), other.json()
            told_of_one.pop("instance")
            told_of_other.pop("instance")
            assert told_of_one == told_of_other
            assert {*one.headers} == {*other.headers}


def told(answer: Any, address: str) -> str:
    """Return what an answer tells beyond the address that it was asked at."""
    said = unquote(answer.content.decode(errors="replace") + str(answer.headers))
    path = unquote(address.partition("?")[0])
    if answer.status_code != 200:
        return said.replace(path, "")
    return said.replace(f'"written":"{path.rpartition("symbols/")[2]}"', "")
