"""The interface against its own description: whatever is asked, it answers as described.

Requests are made up from the description by schemathesis and asked in this process.
"""

import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import (
    content_type_conformance,
    not_a_server_error,
    response_schema_conformance,
    status_code_conformance,
)
from schemathesis.core.failures import Failure, FailureGroup
from schemathesis.openapi import from_wsgi

from clearinghouse.site.wsgi import application
from tests.api.house import BASE, MEMBERS, HouseCase
from tests.api.test_whole import CODES

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
bounded = settings(
    max_examples=2,
    deadline=None,
    database=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


class TestAnyInput(HouseCase):
    """What holds for every request that the description allows."""

    def setUp(self) -> None:
        # The transaction of the test outlives the requests made in it.
        for ends in (request_started, request_finished):
            ends.disconnect(close_old_connections)
            self.addCleanup(ends.connect, close_old_connections)

    def ask_everything(self, **headers: str) -> int:
        """Ask every operation a few made-up questions; return how many were asked."""
        asked = 0
        failed: list[str] = []
        schema = from_wsgi(f"{BASE}/openapi.json", application)
        for found in schema.get_all_operations():
            operation = found.ok()

            @bounded
            @given(case=operation.as_strategy())
            def answers_as_described(case: schemathesis.Case) -> None:
                nonlocal asked
                asked += 1
                if asked % 2:
                    case.path_parameters.update(self.what_exists(case))
                plain = {"Accept-Encoding": "identity", **headers}
                case.call_and_validate(headers=plain, checks=CHECKS)

            try:
                answers_as_described()
            except (FailureGroup, Failure) as failure:
                failed.append(f"{operation.label}: {failure}")
        assert failed == []
        return asked

    def what_exists(self, case: schemathesis.Case) -> dict[str, str]:
        """Return, for the parameters of the path, what leads to something in this house."""
        there = {
            "address": self.held.addresses[MEMBERS],
            "paragraph": "para-1",
            "digest": self.held.originals[MEMBERS],
            "written": MEMBERS,
            "index": str(self.held.entries[MEMBERS]),
            "edition": "2004",
            "code": CODES.get(case.path.rpartition("/")[0].removeprefix(BASE), ""),
            "key": "3.6" if "measures" in case.path else f"{MEMBERS}/Rev.1#para-1",
            "place": "1",
        }
        if case.path.startswith((f"{BASE}/silence/", "/silence/")):
            there["key"] = self.held.procedure
        named = {name for name in case.path_parameters if there.get(name)}
        if "/proposals/" in case.path or "/doubts/" in case.path:
            named -= {"key"}
        return {name: there[name] for name in named}

    def test_is_answered_to_a_visitor(self) -> None:
        assert self.ask_everything() > 150

    def test_is_answered_to_a_delegate(self) -> None:
        token = self.held.tokens["delegate"]
        assert self.ask_everything(Authorization=f"Bearer {token}") > 150

    def test_is_answered_to_the_registry(self) -> None:
        token = self.held.tokens["registry"]
        assert self.ask_everything(Authorization=f"Bearer {token}") > 150
